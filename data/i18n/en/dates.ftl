## Weekdays

weekday-mon-long = Monday
weekday-tue-long = Tuesday
weekday-wed-long = Wednesday
weekday-thu-long = Thursday
weekday-fri-long = Friday
weekday-sat-long = Saturday
weekday-sun-long = Sunday

weekday-mon-short = Mon
weekday-tue-short = Tue
weekday-wed-short = Wed
weekday-thu-short = Thu
weekday-fri-short = Fri
weekday-sat-short = Sat
weekday-sun-short = Sun

weekday-mon-letters = Mo
weekday-tue-letters = Tu
weekday-wed-letters = We
weekday-thu-letters = Th
weekday-fri-letters = Fr
weekday-sat-letters = Sa
weekday-sun-letters = Su

## Months

month-jan-long = January
month-feb-long = February
month-mar-long = March
month-apr-long = April
month-may-long = May
month-jun-long = June
month-jul-long = July
month-aug-long = August
month-sep-long = September
month-oct-long = October
month-nov-long = November
month-dec-long = December

month-jan-short = Jan
month-feb-short = Feb
month-mar-short = Mar
month-apr-short = Apr
month-may-short = May
month-jun-short = Jun
month-jul-short = Jul
month-aug-short = Aug
month-sep-short = Sep
month-oct-short = Oct
month-nov-short = Nov
month-dec-short = Dec

## Weeks

week-short = wk { $week }
week-year = wk { $week } { $year }
week-range = wk { $first }-{ $last }
week-column = wk

## Dates

date-long = { $weekday } { $day } { $month } { $year } ({ $week })
date-short = { $weekday } { $day } { $month }
date-short-year = { $weekday } { $day } { $month } { $year }
date-day-month = { $day } { $month }
date-day-month-year = { $day } { $month } { $year }
month-year = { $month } { $year }
hours-short = { $hours } h
minutes-short = { $minutes } min

## Terms and school years

school-year = school year
school-year-of = { $years } ({ $form })
school-year-named = school year { $years }
term-autumn = autumn term
term-spring = spring term
term-autumn-year = autumn { $year }
term-spring-year = spring { $year }

## Words people write when they give dates, with commas between. The words of all languages always count.

typed-week = w, wk, week
typed-unit-day = d, day, days
typed-unit-week = w, wk, wks, week, weeks
typed-today = today
typed-tomorrow = tomorrow
typed-yesterday = yesterday
typed-day-after-tomorrow = day after tomorrow
typed-next = next
typed-on = the
typed-at = at
typed-to = to, until
typed-ahead = in
typed-and = and
