## Save state. The sign in front (✓ ! ·) is set by the screen.

save-state-saved = saved { $time }
save-state-saving = saving …
save-state-failed = could not save, trying again
save-state-read-only = read only

## Answers

answer-yes = yes
answer-no = no
answer-dont-know = don’t know

## Actions

action-cancel = Cancel
action-close = Close
action-delete = Delete
action-edit = Edit
action-go-to = Go to
action-save = Save
action-show-dates = Show dates

## How far something has come

progress-not-started = not started
progress-started = started
progress-done = done
progress-dropped = dropped
progress-clash = clash
progress-decided = decided

## Units

unit-school = school
unit-owner = school owner
unit-network = network

## Words

word-group = group
word-note = note

## Counts

count-parts = { $count ->
    [one] { $count } part
   *[other] { $count } parts
}
count-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
list-and = { $before } and { $last }
