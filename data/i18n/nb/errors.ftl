## Datoer

date-error-not-a-date = Skriv en dato, for eksempel 12/3, tor u47 eller +1u.
date-not-read = Det er ingen dato. { $hint }
date-error-no-such-day = { $date } finnes ikke. Skriv en dag som finnes, for eksempel 28/2.
date-error-no-such-week = { $year } har ingen uke { $week }. Skriv en uke fra 1 til { $last }, for eksempel uke 47.
date-error-other-weekday = { $date } er en { $weekday }. Skriv bare datoen, for eksempel 12/3, eller dag og uke, for eksempel tor u47.
date-error-too-far = Det er for langt unna. Skriv en dag i nærheten av nå, for eksempel 12/3 2027.
date-error-last-before-first = Siste dag kommer før den første. Skriv den første dagen først, for eksempel 26/10-30/10.

## Klokkeslett

time-error-not-a-time = Skriv et klokkeslett, for eksempel 15:00 eller 15.
time-error-no-such-time = Klokken kan ikke være { $time }. Skriv et klokkeslett mellom 0:00 og 24:00, for eksempel 15:30.
time-error-not-a-range = Skriv fra og til, for eksempel 15-16:30.
time-error-end-before-start = Slutten må komme etter starten. Skriv for eksempel 15-16:30.
time-error-no-weekday = Skriv ukedagen først, for eksempel tir 15-16:30.
rule-too-few = For få svar: bak et tall må minst fem ansatte eller ti elever stå, ellers peker det ut personer.
rule-whole = Andelene skal bli 100 prosent til sammen.
rule-more-than-asked = Flere har svart enn de som er spurt.
