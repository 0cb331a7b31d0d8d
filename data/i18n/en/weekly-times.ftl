## Times for the timetable: for which time, pairs, absences, two answers

weekly-cmd-when = School year, weeks
weekly-cmd-when-about = Count for this year, the next, a term, or some weeks
weekly-cmd-other = The other answer
weekly-cmd-other-about = Only that time changes, or all times may change
weekly-why-one-answer = put another time in the place of one first (Enter)
weekly-when-title = For which time is the timetable?
weekly-when-planned = As the meetings are planned
weekly-when-year = School year { $year }
weekly-when-year-guess = School year { $year }, no calendar yet
weekly-when-own = Other weeks …
weekly-when-days = From and to
weekly-when-days-hint = For example w 34-51 or 18/8-18/12.
weekly-when-past = that time is over
weekly-days = { $first } to { $last }
weekly-week-of = { $week } { $year }
weekly-no-calendar = School year { $year } has no calendar yet (6 Calendar): its first and last day are assumed.
weekly-no-year = The school year is missing: that is why it does not say until when the times must be kept free. y in 6 Calendar adds it.
weekly-searching-first = Counting … Esc stops.
weekly-searching = Counting: trying { $times } times of at most { $most }, { $sets } ways tried. Esc stops, the best so far stays.
weekly-answer-so-far = { $count ->
    [one] One time a week is enough for { $who } so far. Looking for fewer.
   *[other] { $count } times a week are enough for { $who } so far. At least { $least } are needed.
}
weekly-answer-only = { $count ->
    [one] One time a week: { $who } can be there.
   *[other] { $count } times a week: { $who } can be there.
}
weekly-only-none = Only { $was } becomes { $now }: nobody is left without.
weekly-only-none-groups = Only { $was } gives way to { $now }: no group is left without.
weekly-only-none-more = Only { $was } gives way to { $now }: nobody else is left without.
weekly-none-more-lost = nobody else is left without a time
weekly-only-lost = Only { $was } becomes { $now }: left without a time: { $lost }.
weekly-free = With { $now } fixed and the rest free: also { $others }.
weekly-free-alone = { $now } is enough alone.
weekly-other-free = { $count ->
    [one] If the rest may change: one time, { $windows }, { $who }.
   *[other] If the rest may change: { $count } times, { $windows }, { $who }.
}
weekly-by-space = { $said } Space shows it.
weekly-other-only = { $count ->
    [one] If only that one changes: one time, { $windows }, { $who }.
   *[other] If only that one changes: { $count } times, { $windows }, { $who }.
}
weekly-no-leader = { $names } (too few supervisors)
weekly-next-year = Next school year: this year's lessons do not count. { $count } have not said when they can and count as free Mon-Fri { $from }-{ $to }; the others as they said.
weekly-small-groups = Some group has fewer than { $least }, at least { $least } needed.
weekly-not-yet = Counted without supervisors: whether they are enough is not known yet.
weekly-together = { $count ->
    [one] One pair (or more) that is to be together has one time.
   *[other] { $count } pairs that are to be together have one time each.
}
weekly-apart = { $count ->
    [one] The pair that is to be apart is in two groups.
   *[other] { $count } pairs that are to be apart are in different groups.
}
weekly-apart-not-counted = { $count ->
    [one] The pair that is to be apart needs two groups if they have one time; that is not counted.
   *[other] { $count } pairs that are to be apart need two groups if they have one time; that is not counted.
}
weekly-count = { $leads ->
    [0] { $members } members
    [one] { $members } members + supervisor
   *[other] { $members } members + { $leads } supervisors
}
weekly-group-now = { $name } (now { $when })
weekly-moved = Meet at another time today: { $groups }.
weekly-all = all below
weekly-names = { $count ->
    [one] One person: { $names }.
   *[other] { $count } people: { $names }.
}
weekly-marked = { $name } ({ $marks })
weekly-begins = begins { $week }
weekly-ends = ends { $week }
weekly-away = away { $from } to { $until }
weekly-away-in = away { $week }
weekly-away-from = away from { $week }
weekly-more = { $names }, … and { $count } more: x shows all
weekly-breaks = No meetings in the breaks: { $breaks }.
weekly-break-week = { $name } { $week }
weekly-break = { $name } { $from } to { $until }
weekly-day = { $day } ({ $name })
weekly-days-off = No meetings either on { $days }.
weekly-staff-days = Without pupils, meetings can be held: { $days }.
weekly-answer-more = { $count ->
    [one] One time a week is needed for { $who }, with what you put in. Without it { $fewer } would do.
   *[other] { $count } times a week are needed for { $who }, with what you put in. Without it { $fewer } would do.
}
weekly-free-spare = { $now } helps nobody. What is needed: { $others }.
weekly-row-nobody = nobody can then
weekly-row-spare = not needed
weekly-not-counted = not counted yet
weekly-lost-at-least = at least { $who } without a time
weekly-leads-beside = { $count ->
    [one] One who is to have a group leads one and counts as a supervisor.
   *[other] { $count } who are to have a group lead one and count as supervisors.
}
weekly-without-why = What would do for them i works out in 5 Groups.
weekly-waiting = { $count ->
    [one] Without a group and not counted here: { $names }.
   *[other] { $count } are without a group and not counted here: { $names }.
}
weekly-further = { $count ->
    [one] Without a group: { $names }, who can be there at none of the times. One more time: { $window }, could lead: { $leaders }.
   *[other] { $count } without a group can be there at none of the times: { $names }. One more time for { $some } of them: { $window }, could lead: { $leaders }.
}
weekly-further-too-few = { $count ->
    [one] Without a group: { $names }, who can be there at none of the times. Alone that is no group: at least { $least } are needed.
   *[other] { $count } without a group can be there at none of the times: { $names }. One more time gives no group: at most { $most } can at once, at least { $least } are needed.
}
weekly-further-nobody = no supervisor is free then
weekly-page-answer = { $count ->
    [one] One time a week is enough for { $who }.
   *[other] { $count } times a week are enough for { $who }.
}
weekly-ask = { $count ->
    [one] One has not said when they can, ask: { $names }.
   *[other] { $count } have not said when they can, ask: { $names }.
}
weekly-page-intro = These are the times of the week that must be free from lessons and other meetings, and for whom.

## Who has said when they can

weekly-done = { $done } of { $of } done
weekly-with-done = { $said } · { $done }
weekly-all-done = Everybody has said when they can. The list shows all again.

## Busy times

weekly-busy-here = { $name } (the row you are on)
weekly-stopped-before = Stopped: the answer from before the change is shown.
weekly-stopped-nothing = Stopped before there was an answer: nothing is kept. w counts again.
weekly-shorter = Shorter meetings may give more times: i in 5 Groups counts; the length is set in 3 Modules (n, own version).
weekly-leads = leads { $from } to { $until }
weekly-leads-in = leads { $week }
weekly-leads-from = leads from { $week }
weekly-stand-in-busy = { $name }, stand-in in { $group }, is not free then.
weekly-lead-busy = { $name }, supervisor of { $group }, is not free then.
weekly-throughout = takes part throughout
weekly-row-moved = another time than now · { $row }
weekly-twice = Every group is to have two times a week, on different days: { $long } and { $short } minutes.
