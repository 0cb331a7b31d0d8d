## Veckodagar

weekday-mon-long = måndag
weekday-tue-long = tisdag
weekday-wed-long = onsdag
weekday-thu-long = torsdag
weekday-fri-long = fredag
weekday-sat-long = lördag
weekday-sun-long = söndag

weekday-mon-short = mån
weekday-tue-short = tis
weekday-wed-short = ons
weekday-thu-short = tor
weekday-fri-short = fre
weekday-sat-short = lör
weekday-sun-short = sön

weekday-mon-letters = må
weekday-tue-letters = ti
weekday-wed-letters = on
weekday-thu-letters = to
weekday-fri-letters = fr
weekday-sat-letters = lö
weekday-sun-letters = sö

## Månader

month-jan-long = januari
month-feb-long = februari
month-mar-long = mars
month-apr-long = april
month-may-long = maj
month-jun-long = juni
month-jul-long = juli
month-aug-long = augusti
month-sep-long = september
month-oct-long = oktober
month-nov-long = november
month-dec-long = december

month-jan-short = jan
month-feb-short = feb
month-mar-short = mars
month-apr-short = apr
month-may-short = maj
month-jun-short = juni
month-jul-short = juli
month-aug-short = aug
month-sep-short = sep
month-oct-short = okt
month-nov-short = nov
month-dec-short = dec

## Veckor

week-short = v { $week }
week-year = v { $week } { $year }
week-range = v { $first }-{ $last }
week-column = v

## Datum

date-long = { $weekday } { $day } { $month } { $year } ({ $week })
date-short = { $weekday } { $day } { $month }
date-short-year = { $weekday } { $day } { $month } { $year }
date-day-month = { $day } { $month }
date-day-month-year = { $day } { $month } { $year }
month-year = { $month } { $year }
hours-short = { $hours } h
minutes-short = { $minutes } min

## Terminer och läsår

school-year = läsår
school-year-of = { $years } ({ $form })
school-year-named = läsåret { $years }
term-autumn = hösttermin
term-spring = vårtermin
term-autumn-year = ht { $year }
term-spring-year = vt { $year }

## Ord som folk skriver när de anger datum, med komma mellan. Alla språkens ord gäller alltid.

typed-week = v, vecka, veckan
typed-unit-day = d, dag, dagar
typed-unit-week = v, vecka, veckor
typed-today = idag, i dag
typed-tomorrow = imorgon, i morgon, imorn, imorron, i morron
typed-yesterday = igår, i går
typed-day-after-tomorrow = övermorgon, i övermorgon
typed-next = nästa
typed-on = på, nu, den
typed-at = kl, klockan
typed-to = till, tom
typed-ahead = om
typed-and = och, o
