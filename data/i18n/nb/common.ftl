## Lagring. Tegnet foran (✓ ! ·) settes av skjermbildet.

save-state-saved = lagret { $time }
save-state-saving = lagrer …
save-state-failed = fikk ikke lagret, prøver igjen
save-state-read-only = bare lesing

## Svar

answer-yes = ja
answer-no = nei
answer-dont-know = vet ikke

## Handlinger

action-cancel = Avbryt
action-close = Lukk
action-delete = Slett
action-edit = Endre
action-go-to = Gå til
action-save = Lagre
action-show-dates = Vis datoer

## Status for det som skal gjøres

progress-not-started = ikke påbegynt
progress-started = i gang
progress-done = ferdig
progress-dropped = utgår
progress-clash = kollisjon
progress-decided = vedtatt

## Enheter

unit-school = skole
unit-owner = skoleeier
unit-network = nettverk

## Ord

word-group = gruppe
word-note = notat

## Antall

count-parts = { $count ->
    [one] { $count } del
   *[other] { $count } deler
}
count-people = { $count ->
    [one] { $count } person
   *[other] { $count } personer
}
list-and = { $before } og { $last }
