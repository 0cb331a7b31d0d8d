## Datum

date-error-not-a-date = Skriv ett datum, till exempel 12/3, tor v47 eller +1v.
date-not-read = Det är inget datum. { $hint }
date-error-no-such-day = { $date } finns inte. Skriv en dag som finns, till exempel 28/2.
date-error-no-such-week = År { $year } har ingen vecka { $week }. Skriv en vecka mellan 1 och { $last }, till exempel v 47.
date-error-other-weekday = { $date } är en { $weekday }. Skriv bara datumet, till exempel 12/3, eller dag och vecka, till exempel tor v47.
date-error-too-far = Det är för långt bort. Skriv en dag nära nu, till exempel 12/3 2027.
date-error-last-before-first = Sista dagen ligger före den första. Skriv den första dagen först, till exempel 26/10-30/10.

## Tider

time-error-not-a-time = Skriv ett klockslag, till exempel 15:00 eller 15.
time-error-no-such-time = { $time } finns inte på klockan. Skriv ett klockslag mellan 0:00 och 24:00, till exempel 15:30.
time-error-not-a-range = Skriv från och till, till exempel 15-16:30.
time-error-end-before-start = Sluttiden ligger inte efter starttiden. Skriv till exempel 15-16:30.
time-error-no-weekday = Skriv veckodagen först, till exempel tis 15-16:30.
rule-too-few = För få svar: bakom en siffra måste minst fem medarbetare eller tio elever stå, annars pekar den ut personer.
rule-whole = Andelarna ska bli 100 procent tillsammans.
rule-more-than-asked = Fler har svarat än som tillfrågats.
