## Sparläge. Tecknet framför (✓ ! ·) sätts av skärmen.

save-state-saved = sparat { $time }
save-state-saving = sparar …
save-state-failed = kunde inte spara, försöker igen
save-state-read-only = bara läsning

## Svar

answer-yes = ja
answer-no = nej
answer-dont-know = vet inte

## Handlingar

action-cancel = Avbryt
action-close = Stäng
action-delete = Ta bort
action-edit = Ändra
action-go-to = Gå till
action-save = Spara
action-show-dates = Visa datum

## Läge för det som ska göras

progress-not-started = ej påbörjad
progress-started = påbörjad
progress-done = klar
progress-dropped = struken
progress-clash = krock
progress-decided = fastställd

## Enheter

unit-school = skola
unit-owner = huvudman
unit-network = nätverk

## Ord

word-group = grupp
word-note = anteckning

## Antal

count-parts = { $count ->
    [one] { $count } del
   *[other] { $count } delar
}
count-people = { $count ->
    [one] { $count } person
   *[other] { $count } personer
}
list-and = { $before } och { $last }
