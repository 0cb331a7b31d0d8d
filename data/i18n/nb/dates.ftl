## Ukedager

weekday-mon-long = mandag
weekday-tue-long = tirsdag
weekday-wed-long = onsdag
weekday-thu-long = torsdag
weekday-fri-long = fredag
weekday-sat-long = lørdag
weekday-sun-long = søndag

weekday-mon-short = man.
weekday-tue-short = tir.
weekday-wed-short = ons.
weekday-thu-short = tor.
weekday-fri-short = fre.
weekday-sat-short = lør.
weekday-sun-short = søn.

weekday-mon-letters = ma
weekday-tue-letters = ti
weekday-wed-letters = on
weekday-thu-letters = to
weekday-fri-letters = fr
weekday-sat-letters = lø
weekday-sun-letters = sø

## Måneder

month-jan-long = januar
month-feb-long = februar
month-mar-long = mars
month-apr-long = april
month-may-long = mai
month-jun-long = juni
month-jul-long = juli
month-aug-long = august
month-sep-long = september
month-oct-long = oktober
month-nov-long = november
month-dec-long = desember

month-jan-short = jan.
month-feb-short = feb.
month-mar-short = mars
month-apr-short = apr.
month-may-short = mai
month-jun-short = juni
month-jul-short = juli
month-aug-short = aug.
month-sep-short = sep.
month-oct-short = okt.
month-nov-short = nov.
month-dec-short = des.

## Uker

week-short = uke { $week }
week-year = uke { $week } { $year }
week-range = uke { $first }-{ $last }
week-column = uke

## Datoer

date-long = { $weekday } { $day }. { $month } { $year } ({ $week })
date-short = { $weekday } { $day }. { $month }
date-short-year = { $weekday } { $day }. { $month } { $year }
date-day-month = { $day }. { $month }
date-day-month-year = { $day }. { $month } { $year }
month-year = { $month } { $year }
hours-short = { $hours } t
minutes-short = { $minutes } min

## Halvår og skoleår

school-year = skoleår
school-year-of = { $years } ({ $form })
school-year-named = skoleåret { $years }
term-autumn = høsthalvår
term-spring = vårhalvår
term-autumn-year = høst { $year }
term-spring-year = vår { $year }

## Ord som folk skriver når de oppgir datoer, med komma mellom. Ordene fra alle språk gjelder alltid.

typed-week = u, uke, uka, uken, veke
typed-unit-day = d, dag, dager
typed-unit-week = u, uke, uker
typed-today = idag, i dag
typed-tomorrow = imorgen, i morgen, imorra, i morra
typed-yesterday = igår, i går
typed-day-after-tomorrow = overmorgen, i overmorgen
typed-next = neste
typed-on = på, nå, den
typed-at = kl, klokka, klokken
typed-to = til, tom
typed-ahead = om
typed-and = og
