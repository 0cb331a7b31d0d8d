## Save state. The sign in front (✓ ! ·) is set by the screen.

save-state-saved = saved { $time }
save-state-saving = saving …
save-state-waiting = not saved yet
save-state-failed = could not save, trying again
save-state-uncertain = not certain it was saved, trying again
save-state-read-only = read only

## Answers

answer-yes = yes
answer-no = no
answer-dont-know = don’t know

## Actions

action-add = Add
action-cancel = Cancel
action-close = Close
action-copy = Copy
action-delete = Delete
action-edit = Edit
action-export = Export
action-filter = Filter
action-go-to = Go to
action-help = Help
action-import = Import
action-leave = Leave
action-lock = Lock
action-mark = Mark
action-menu = Menu
action-move = Move
action-new = New
action-next = Next
action-open = Open
action-previous = Previous
action-redo = Redo
action-save = Save
action-search = Search
action-stop = Stop
action-undo = Undo
action-unlock = Unlock

## How far something has come

progress-not-started = not started
progress-started = started
progress-done = done
progress-late = late
progress-dropped = dropped
progress-clash = clash
progress-draft = draft
progress-decided = decided

## Roles

role-teacher = teacher
role-preschool-teacher = preschool teacher
role-other-staff = other staff
role-supervisor = supervisor
role-principal = principal
role-deputy-principal = deputy principal
role-administration = administration
role-politician = politician
role-development-leader = development leader
role-teacher-representative = teacher representative
role-partner = partner

## Units

unit-school = school
unit-owner = school owner
unit-network = network

## Words

word-absence = absence
word-action = action
word-attendance = attendance
word-follow-up = follow-up
word-goal = goal
word-group = group
word-groups = groups
word-meeting = meeting
word-meetings = meetings
word-module = module
word-modules = modules
word-need = need
word-needs = needs
word-needs-mapping = needs mapping
word-note = note
word-notes = notes
word-part = part
word-parts = parts
word-participant = participant
word-participants = participants
word-phase = phase
word-phases = phases
word-programme = programme
word-pupils = pupils
word-substitute = substitute
word-team = team
word-timetable = timetable

## Counts

count-answers = { $count ->
    [one] { $count } answer
   *[other] { $count } answers
}
count-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
count-groups = { $count ->
    [one] { $count } group
   *[other] { $count } groups
}
count-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
count-meetings = { $count ->
    [one] { $count } meeting
   *[other] { $count } meetings
}
count-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
count-parts = { $count ->
    [one] { $count } part
   *[other] { $count } parts
}
count-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
count-schools = { $count ->
    [one] { $count } school
   *[other] { $count } schools
}
count-weeks = { $count ->
    [one] { $count } week
   *[other] { $count } weeks
}
done-of-all = { $done } of { $all }
list-and = { $before } and { $last }
