## A published school year

calendar-import-year = Paste
calendar-import-year-about = Paste the school year as the municipality published it; a heading chooses the year
year-form = The school year as published
year-form-intro = One line for each break, staff day and edge of a term, or the text of a calendar file (ICS), pasted. Below stands how each line is understood. Nothing changes until you save.
year-field-starts = School year
year-field-text = Lines
year-hint-text = For example School starts 18 August, Autumn break week 44, Staff day 2 Nov. Ctrl+S saves.
year-nothing = No line says anything about the school year yet.
year-counts = { $days ->
    [one] { $days } day
   *[other] { $days } days
} and { $periods ->
    [one] { $periods } period
   *[other] { $periods } periods
} understood, { $wrong } wrong, { $left } left out
year-heading = Line { $line }: the school year { $year }
year-not-field = The text says { $year }: the days go there, not into { $field }.
year-on-holiday = { $date } is { $name }, off already: no staff day is needed.
year-proposed = Suggested, not in the text: { $what }
year-proposed-stay = { $count ->
    [one] { $count } suggestion that the school year has already stays
   *[other] { $count } suggestions that the school year has already stay
}
year-field-proposals = What the text leaves out
year-proposals-none = is left out
year-proposals-all = stays, or is filled with suggestions
year-staff-gone = Become school days, for the text has no staff day there: { $days }.
year-staff-lost = Go, for the text does not have these staff days: { $days }.
year-staff-keep = To keep the staff days, choose “{ $keep }”.
year-staff-keep-line = --proposals keeps these staff days.
year-staff-stay = Stay, though the text has no staff day there: { $days }. In the school year { $key } takes them away.
year-line = Line { $line }: { $what }
year-line-left-out = Line { $line }: { $text } (left out)
year-line-red = Line { $line }: { $text } (public holidays are always in)
year-line-other-form = Line { $line }: { $text } (for { $form }, left out)
year-line-care = Line { $line }: { $text } (of after-school care, no day off school)
year-line-part-of-day = Line { $line }: { $days } is a school day for a part of it and is not put in ({ $text })
year-line-wrong = Line { $line }, “{ $text }”: { $why }
year-means-term = { $kind } { $days }
year-means-days = { $kind } { $days }: { $name }
year-means-starts = First day of the { $term }: { $days }
year-means-ends = Last day of the { $term }: { $days }
year-means-known = { $name } { $days }: a public holiday already
year-wrong-no-days = No days that can be read. For example 26-30 Oct, week 44, 18/8.
year-wrong-other-week = the week named there is { $first } - { $last }
year-wrong-reversed = The last day lies before the first.
year-wrong-other-term = Does not fit the term on another line: { $first } to { $last }
year-wrong-no-kind = Write on the line what it is: break, day off, staff day, school starts, last day.
year-wrong-no-end = The last day of the term is missing. Type it, too, for example: term ends 18/12.
year-wrong-no-start = The first day of the term is missing. Type it, too, for example: term starts 18/8.
year-wrong-other-year = The days lie in another school year.
year-wrong-repeats = The event repeats. Type the days by hand.
year-did = { $count ->
    [one] School year { $year }: { $count } day or period taken in
   *[other] School year { $year }: { $count } days and periods taken in
}
year-did-without = School year { $year }: { $count } taken in, but not: { $lost }
year-called-both = { $day } is both a school day and “{ $kind }” in the text: taken as “{ $kind }”.
year-line-count = Line { $line }: { $text } (the paper’s own number)
year-count-differs = The paper says { $paper } school days, the dates give { $dates }.
year-count-differs-month = The paper says { $paper } school days in { $month }, the dates give { $dates }.
year-count-differs-autumn = The paper says { $paper } school days in the autumn, the dates give { $dates }.
year-count-differs-spring = The paper says { $paper } school days in the spring, the dates give { $dates }.
year-count-stands = Still there as { $kind }, though the paper does not name it: { $days }.
year-count-title = The number in the paper is not that of its dates
year-kept = Stays as before: { $what }.
year-kept-title = Some lines were not understood
year-lost = Not taken in: { $line }
year-kept-next = Is that wrong? e on the line of the school year changes it, Ctrl+Z takes everything back.
year-same = The school year { $year } says already what stands there

## Words in published school years, with commas between. The words of all languages always count.

typed-year-from = from
typed-year-through = through, until
typed-year-and = and
typed-year-in-service = staff day, in-service, inset, training day
typed-year-before-days = in, on, the, is, during
typed-year-many = days
typed-year-starts = school starts, term starts, first day, begins, starts
typed-year-ends = last day, school ends, term ends, ends
typed-year-start-alone = start
typed-year-end-alone = end
typed-year-after-school = after school, after the school day
typed-year-part-of-day = ½, half, halfday, afternoon, morning, pm, am
typed-year-early = ends at, closes at, ends early
typed-year-test = national test
typed-year-day-off = day off, no school, holiday
typed-year-free = off
typed-year-summer = summer
typed-year-grade = grade, grades
typed-year-counted = day, days, weeks
typed-year-school-days = schooldays
typed-year-total = number of, sum, total, in all, has, for
typed-year-break = break, half-term
typed-year-red = red day, public holiday
typed-year-care = afterschool
typed-year-term = term
typed-year-term-short = autumn, spring
typed-year-heading = year, school year
typed-year-heading-autumn = autumn, fall
typed-year-heading-spring = spring
typed-year-autumn = autumn term
typed-year-spring = spring term

## Ways to look at the calendar

views-about = Change the view: month, all, school year, week
views-agenda = All meetings
views-year = Weeks of the year
views-week = The week
views-month = The month
timeline-next = Next meeting of the week
timeline-next-about = Go on where the group meets several times in a week
timeline-why-one = the group has at most one meeting that week
timeline-week = week
timeline-all = days
timeline-planned = planned
timeline-held = held
timeline-several = several
timeline-some-off = some days off
timeline-due = hand-in
timeline-check-in = check-in
timeline-both = meeting and check-in
timeline-today = this week
timeline-here = chosen week
timeline-no-group = No group fits the filter. Esc removes the filter.
timeline-nothing = Nothing this week.
week-new = New meeting here
week-new-about = Add a meeting on the day and time where you are
week-next-group = Next group
week-next-group-about = Choose the next meeting at the same time, else show when the next group is free
week-previous-group = Group before
week-previous-group-about = Choose the previous meeting at the same time, else show when the group before is free
week-of-group = { $week }, { $days } · free in { $group }
week-at-once = { $when }, { $count } meetings at once
week-unsaid = Nobody in { $group } has said when they are free: 4 People.
week-all-can = All { $all } in { $group } can.
week-some-can = { $can } of { $all } in { $group } can. Not: { $names }.
week-all-can-led = All { $members } in { $group } and the leader can.
week-some-can-led = { $can } of { $all } in { $group } can, the leader included. Not: { $names }.
week-extra-all-can = All { $all } who are to come can.
week-extra-some-can = { $can } of { $all } who are to come can. Not: { $names }.
week-room-taken = { $place } is taken: { $by }.
week-rooms-free = { $count ->
    [one] Free room: { $rooms }.
   *[other] Free rooms: { $rooms }.
}
timeline-gone = cancelled or falls out
year-means-red = { $kind } { $days }: a red day already, not taken in
year-school-days = The school year gets { $count } school days
year-school-days-of = The school year gets { $count } school days, { $asked } ({ $source })
year-last-moved = The last school day becomes { $date }
year-school-days-usual = The school year gets { $count } school days, usually { $asked } ({ $source }, a guide, not a rule)
year-staff-open = { $days } is called “{ $name }”: meetings can be put there. If the day is taken: press { $key } on its row in the school year and choose “{ $taken }”.
year-hits = { $count ->
    [one] 1 meeting is then already and cannot be held: { $list }. Move it afterwards (r).
   *[other] { $count } meetings are then already and cannot be held: { $list }. Move them afterwards (r).
}
year-hits-staff = { $count ->
    [one] 1 meeting stays on a day without pupils: { $list }.
   *[other] { $count } meetings stay on days without pupils: { $list }.
}
year-hit = { $meeting } { $when }
