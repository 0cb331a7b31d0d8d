sheet-cmd-prepares = Who prepares
sheet-cmd-prepares-about = Say who prepares which point of the meeting
sheet-cmd-lead = Who can lead
sheet-cmd-lead-about = Have somebody else lead this meeting: see who can
sheet-cmd-notes = Own notes
sheet-cmd-notes-about = Write for yourself about the meeting; only you see it
sheet-why-no-points = the meeting has no phases: e sets them
sheet-why-nobody-leads = nobody else can lead: add supervisors under 4 People
sheet-why-was-there = first choose somebody who was away
sheet-prepares = { $what } · { $name } prepares
sheet-form-prepares = Who prepares what
sheet-intro-prepares = One person a point. Whoever gets a point or is free of it is put among those to be told.
sheet-nobody-prepares = nobody in particular
sheet-hint-prepares = The arrows choose, or type the beginning of the name.
sheet-did-prepare = It is said who prepares what on { $date }
sheet-letter-prepares = You prepare { $phases }.
export-head-prepares = Prepared by
edit-field-prepares = prepares
sheet-form-note = Own notes
sheet-intro-note = Only you see them. They are in your own folder, not in the school's files, and never in anything that is printed or sent.
sheet-field-note = Notes
sheet-hint-note = What all may read belongs in the summary.
sheet-did-note = Your note about { $date } is being saved; only you see it
sheet-did-drop-note = Your own note is removed
sheet-label-note = Only you see
sheet-has-note = There are own notes: o opens them
sheet-label-keys = Keys
sheet-keys = p prepares · k can lead · d excuse · o notes
sheet-pick-lead = Who leads on { $date }: { $name }?
sheet-away = is on leave then
sheet-meets = has { $group } then
sheet-comes-already = is at the meeting
sheet-comes-free = free then
sheet-comes-unsaid = times unknown: ask
sheet-comes-outside = not free then: ask
sheet-licensed = licence
sheet-did-lead = { $name } leads the meeting on { $date }
sheet-cannot-then = ! cannot then
sheet-away-then = away then
sheet-no-longer = no longer comes
sheet-nobody-leads = Nobody leads the meeting yet: k shows who can
sheet-leader-away = { $name } is on leave then: k shows who can lead
sheet-leader-said-no = { $name } is excused: k shows who can lead
sheet-leader-not-free = { $name } is not free then: k shows who can lead
sheet-short-leader-away = { $name } is away
sheet-leads-for = { $name } (stands in for { $of })
sheet-leads-for-until = { $name } (stands in for { $of } until { $until })
sheet-makes-up = makes it up on { $date } with { $group }
sheet-makes-up-here = makes up
sheet-made-up = made it up on { $date } with { $group }
find-no-lesson = no own lesson to try out in since { $date }: { $people }
sheet-view-programmes = Programmes
sheet-no-programme = no programme
sheet-no-programme-hours = The hours of each programme are shown here when the school year has meetings. Add them under Calendar (6).
sheet-head-programme = Programme
sheet-head-groups = Groups
sheet-head-people = People
sheet-head-aside = Set aside (h)
sheet-table-programmes = Hours by programme
sheet-export-programmes = The programmes' hours as a table
sheet-col-planned = Planned
sheet-col-people = People
sheet-col-aside = Held, set aside
sheet-programme-of = { $people ->
    [one] { $programme }: { $people } participant
   *[other] { $programme }: { $people } participants
} in { $groups ->
    [one] { $groups } group.
   *[other] { $groups } groups.
}
sheet-programme-missed = Of what was planned { $hours } h were missed (absence, also in part), all together.
sheet-programme-how = School year { $year }, the hours of all participants together: what is held by attendance. Planned is held, missed, not noted and to come. Time set aside is all of the participants' time for professional development in the year, also what goes to other things.
sheet-you-prepare = you prepare { $phases }
sheet-week-legend = ✓ 9 all can · 2/9 so many can · # the place is taken · × falls out
sheet-label-summary = Summary
sheet-time-over = { $minutes } left over
sheet-cannot-lead = { $name } ({ $why })
sheet-led-by-nobody = Nobody else can lead { $date }: { $named }.
sheet-short-unled = nobody leads
sheet-short-nobody-leads = nobody else can lead
sheet-cmd-person = To the person
sheet-cmd-person-about = Go to the selected person in 4 People
sheet-cmd-excuse = Excuse
sheet-cmd-excuse-about = Note who is excused from the meeting
sheet-save-excused-about = Save who is excused
sheet-mark-excused = Excused
sheet-mark-excused-about = Change between comes and excused
sheet-who-cannot = Who is excused?
sheet-excuse-keys = Space: excused, again: comes. It is kept when the meeting has been held.
sheet-did-excuse = { $count ->
    [0] Nobody is excused { $date }
    [one] 1 is excused { $date }
   *[other] { $count } are excused { $date }
}
sheet-go-module = Go to the module
sheet-go-module-about = Show the module of the meeting
sheet-go-person = Go to the person
sheet-go-person-about = Show the selected person of the meeting
sheet-go-group = Go to the group
sheet-go-group-about = Show the group of the meeting
sheet-did-excuse-of = { $count ->
    [0] Nobody is excused from { $group } on { $date } { $time }
    [one] 1 is excused from { $group } on { $date } { $time }
   *[other] { $count } are excused from { $group } on { $date } { $time }
}
sheet-did-come-after-all = { $count ->
    [one] { $name } comes { $date } and does not join { $group } on { $there }
   *[other] { $count } come { $date } and do not make it up in other groups
}
