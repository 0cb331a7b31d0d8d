## Dates

date-error-not-a-date = Write a date, such as 12/3 (day/month), Thu wk47 or +1w.
date-not-read = That is no date. { $hint }
date-error-no-such-day = { $date } does not exist. Write a day that does, such as 28/2.
date-error-no-such-week = { $year } has no week { $week }. Write a week from 1 to { $last }, such as wk 47.
date-error-other-weekday = { $date } is a { $weekday }. Write only the date, such as 12/3, or day and week, such as Thu wk47.
date-error-too-far = That is too far away. Write a day near now, such as 12/3 2027.
date-error-last-before-first = The last day comes before the first. Write the first day first, such as 26/10-30/10.

## Times

time-error-not-a-time = Write a time, such as 15:00 or 15.
time-error-no-such-time = There is no { $time } on the clock. Write a time from 0:00 to 24:00, such as 15:30.
time-error-not-a-range = Write from and to, such as 15-16:30.
time-error-end-before-start = The end is not after the start. Write it as 15-16:30.
time-error-no-weekday = Write the weekday first, such as Tue 15-16:30.
rule-too-few = Too few answers: at least five members of staff or ten pupils must stand behind a figure, or it points at people.
rule-whole = The shares must add up to 100 per cent.
rule-more-than-asked = More have answered than were asked.
