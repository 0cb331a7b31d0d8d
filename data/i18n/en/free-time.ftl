## Free time in the week

time-cmd-paint = Free time
time-cmd-paint-about = Make the quarter, or what is marked, free; again: busy
time-cmd-begin = Mark
time-cmd-begin-about = Begin to mark: arrows, then Space (Shift+arrow also goes)
time-cmd-afternoon = Afternoon
time-cmd-afternoon-about = Afternoon free but for lessons entered; again: busy
time-cmd-day = Whole day
time-cmd-day-about = Working day free but for lessons entered; again: busy
time-cmd-copy = Copy from
time-cmd-copy-about = The same times as a colleague, the team or a pattern
time-cmd-next = Next without times
time-cmd-next-about = Go to the next person who has not said when they can meet
time-cmd-clear = Clear the day
time-cmd-clear-about = Make the day, or what is marked, busy
time-cmd-empty = Clear the week
time-cmd-empty-about = Take out all free time
time-cmd-type = Type the times
time-cmd-type-about = Open the person and type the times as text
time-cmd-close = To the list
time-cmd-close-about = Close the week
time-cmd-unsaid = Without times
time-cmd-unsaid-about = Show those who have not said when they can, then few
time-cmd-busy = Read busy times
time-cmd-busy-about = Read a timetable (ICS or CSV), see what becomes free
time-cmd-slots = Times for the timetable
time-cmd-slots-about = Work out the fewest weekly times that do for everybody
time-why-all-said = everybody has said when they can, and nobody has few times
time-why-empty = no free time is entered
time-why-nothing-to-copy = nobody else has any free time yet
time-nobody-silent = everybody has said when they can meet
time-free = { $who } can { $times }
time-busy = { $who } cannot { $times }
time-day-cleared = { $who }: { $day } is cleared
time-emptied = { $who }: the week is cleared
time-copied = { $who } can { $times }
time-copy-title = Which times shall { $who } have?
time-team = { $team }: what all there can
time-alike = as { $names } have
time-afternoons = afternoons, Mon-Thu
time-keep = Keep the week as a pattern …
time-drop = Remove the pattern { $name }
time-dropped = The pattern { $name } is removed
time-kept = The pattern { $name } is kept
time-usual-name = Name of the pattern
time-usual-hint = Such as Team 4-6. If the name is there already, its times are replaced.
time-edit-usual = Pattern
time-legend-stretch = ░ marked    Space changes, Del clears, Esc lets go
time-silent = { $count ->
    [one] One has not said when they can meet. u goes on, v opens the week.
   *[other] { $count } have not said when they can meet. u goes on, v opens the week.
}
time-few = { $count ->
    [one] One has fewer than { $least } times of { $minutes } min. u shows all again.
   *[other] { $count } have fewer than { $least } times of { $minutes } min. u shows all again.
}
time-head-silent = { $count } without times
time-head-few = { $count } with few times
time-silent-left = { $count ->
    [one] One is left without times
   *[other] { $count } are left without times
}
time-hint-silent = { $count ->
    [one] one has not said when they can
   *[other] { $count } have not said when they can
}
time-hint-few = { $count ->
    [one] one has said fewer than { $least } times that are long enough
   *[other] { $count } have said fewer than { $least } times that are long enough
}
time-hint-both = { $silent }, { $few }
time-hint = Note: { $hint } (4 People, u)

## Times for the timetable

time-cmd-instead = Another time
time-cmd-instead-about = What if it were another time: who cannot then?
time-cmd-page = Page for the timetable
time-cmd-page-about = Show the page for the timetabler, and write it to a file
time-cmd-whom = Groups/people
time-cmd-whom-about = Count for the groups as they are, or for everybody
time-cmd-anew = Count anew
time-cmd-anew-about = Forget the times that you put in
time-cmd-slots-close = To the list
time-cmd-slots-close-about = Back to the list of people
time-why-no-programme = no programme with weekly meetings is chosen for the school
time-why-slots = go back to the list first (Esc)
time-why-searching = wait until it is worked out, or press Esc
time-why-no-slots = no times have been found
time-why-no-groups = there are no groups yet
time-why-nothing-wanted = you have not put in any time
time-stopped = Stopped. The best so far is kept.
time-slots-groups = Times for the timetable: the groups, { $minutes } min
time-slots-people = Times for the timetable: everybody who shall get a group, { $minutes } min
time-window = { $window }
time-groups = { $count ->
    [one] { $count } group
   *[other] { $count } groups
}
time-new-groups = { $count ->
    [one] { $count } new group
   *[other] { $count } new groups
}
time-answer-proven = { $count ->
    [one] One time a week does for { $who }.
   *[other] { $count } times a week do for { $who }. Fewer are proven not to.
}
time-answer-wanted = { $count ->
    [one] One time a week does for { $who }, with what you put in.
   *[other] { $count } times a week are needed for { $who }, with what you put in.
}
time-answer-found = { $count ->
    [one] One time a week does for { $who }.
   *[other] { $count } times a week do for { $who }. Fewer might, but at least { $least } are needed.
}
time-by-wish = Nobody has said when they can: all count as free Mon-Fri { $from }-{ $to } but for their own lessons.
time-some-by-wish = { $count ->
    [one] One has not said when they can, and counts as free Mon-Fri { $from }-{ $to } but for their own lessons.
   *[other] { $count } have not said when they can, and count as free Mon-Fri { $from }-{ $to } but for their own lessons.
}
time-no-leaders = Nobody leads groups yet (People, Most groups). The times are counted without supervisors.
time-too-few-places = The supervisors have places for { $places } of { $people }. The times are counted without that limit.
time-not-kept = The supervisors do not suffice at any times. The times are counted without them.
time-answer-none = There is no time that fits.
time-some-of = { $some } of { $all }
time-nearest = { $group }: nearest { $window }, but { $names } cannot then.
time-without-many = { $count } have no time that fits, among them { $names }.
time-without = No time fits: { $names }.
time-row = { $people } · { $groups }
time-row-nobody = no group can then
time-row-wanted = { $what } · put in
time-none-lost = everybody gets a time
time-lost-short = { $who } without a time
time-lost = Without a time then: { $names }
time-instead-title = Instead of { $was }? Best first. Type a day to search.
time-group-missing = { $group } ({ $names } cannot)
time-page-title = Times to keep free in the timetable: { $name }
time-page-period = From { $first } to { $last }.
time-page-time = Time
time-page-who = Group
time-page-lead = Led by
time-page-count = People
time-page-nobody = nobody yet
time-page-free = Must be free { $window }
time-page-lessons = Lessons for { $phase }
time-page-lessons-why = Between { $before } and { $after } everybody tries { $phase } in a mathematics lesson of their own. So all need at least one such lesson a week, and not at the times above.
time-page-to-do = To do
time-page-lessons-unknown = { $count ->
    [one] One has no mathematics lessons put in: { $names }.
   *[other] { $count } have no mathematics lessons put in: { $names }.
}
time-page-keep = there is one
time-page-no-pupils = no pupils of their own: arrange a class
time-page-write = Write to a file …
time-page-which = In which language?
time-page-language = English

## Busy times

time-busy-intro = A calendar file (ICS) out of the timetable, or a CSV file with Name;Day;From;To. You see what becomes free before anything changes.
time-busy-no-file = Type the name of the file, such as timetable.ics.
time-busy-title = { $file }: this becomes free
time-busy-take = { $count ->
    [one] Take in one person
   *[other] Take in { $count } people
}
time-busy-taken = { $count ->
    [one] The free time of one person was taken in
   *[other] The free time of { $count } people was taken in
}
time-busy-change-frame = Change the working week
time-busy-choose-who = Choose the person
time-busy-nobody = Nobody here: leave out
time-busy-whose = Whose times are “{ $called }”?
time-busy-counts = Changed: { $people }. Without a person: { $unmatched }. Lines with mistakes: { $problems }.
time-busy-first = Enter here takes them in. Enter on another line opens it. { $counts }
time-busy-frame = The working week (an assumption): { $windows }. Busy times are cut out of it.
time-busy-unknown = ! “{ $called }”, busy { $hours }: nobody here is called so. Enter chooses the person.
time-busy-several = ! “{ $called }”, busy { $hours }: several are called so. Enter chooses the person.
time-busy-left = · “{ $called }” is left out
time-busy-guest = · { $name }: a guest, whose times are changed in their own unit
time-busy-always = ! { $name }: busy { $hours }, nothing becomes free in the working week
time-busy-same = · { $name }: unchanged, can { $windows }
time-busy-line = · { $name }: busy { $hours }, can { $windows }
time-busy-instead = · { $name }: busy { $hours }, can { $windows } (replaces { $was })
time-busy-problem = ! line { $line }: { $why }
time-busy-problem-at = ! line { $line } “{ $text }”: { $why }
time-busy-not-a-line = the line does not read
time-busy-no-start = the event has no start that reads
time-busy-not-a-rule = how the event repeats does not read; it counts once
time-busy-not-ended = the event does not end: the file is cut off
time-busy-not-a-day = that is no weekday; write for example Mon or Monday
time-busy-no-name = no name
time-busy-workbook = That is a workbook. Save it as CSV and try again.
time-busy-binary = The file is no text.
time-busy-no-columns = Neither a calendar nor a list with headings such as Name;Day;From;To.
time-busy-nothing = There are no times in the file.
time-busy-one-week = · The calendar has one week only: it counts as every week.
time-busy-weeks = · Of { $weeks } weeks (week { $first } to week { $last }): busy is what comes back in at least one of four.
time-busy-rare = { $count ->
    [one] · One event that is there once does not count.
   *[other] · { $count } events that are there once do not count.
}
time-busy-whole-days = { $count ->
    [one] · One whole day that does not come back every week is not counted.
   *[other] · { $count } whole days that do not come back every week are not counted.
}
time-busy-odd = { $count ->
    [one] · One event does not repeat by weeks and counts once.
   *[other] · { $count } events do not repeat by weeks and count once.
}
time-busy-pauses = · Stretches under { $minutes } min do not count as free.
time-frame = The working week
time-frame-hint = Such as Mon-Thu 8-17, Fri 8-15. Or Mon-Fri 14-17 if only afternoons can be thought of.
time-frame-intro = Busy times are cut out of the working week; what is left is free. Empty: as the limits say.
time-instead-none = Instead of { $was }? As it is now no other time works.
