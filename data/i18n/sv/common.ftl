## Sparläge. Tecknet framför (✓ ! ·) sätts av skärmen.

save-state-saved = sparat { $time }
save-state-saving = sparar …
save-state-waiting = inte sparat än
save-state-failed = kunde inte spara, försöker igen
save-state-uncertain = osäkert om det sparades, försöker igen
save-state-read-only = bara läsning

## Svar

answer-yes = ja
answer-no = nej
answer-dont-know = vet inte

## Handlingar

action-add = Lägg till
action-cancel = Avbryt
action-close = Stäng
action-copy = Kopiera
action-delete = Ta bort
action-edit = Ändra
action-export = Exportera
action-filter = Filtrera
action-go-to = Gå till
action-help = Hjälp
action-import = Importera
action-leave = Avsluta
action-lock = Lås
action-mark = Markera
action-menu = Meny
action-move = Flytta
action-new = Ny
action-next = Nästa
action-open = Öppna
action-previous = Föregående
action-redo = Gör om
action-save = Spara
action-search = Sök
action-stop = Stoppa
action-undo = Ångra
action-unlock = Lås upp

## Läge för det som ska göras

progress-not-started = ej påbörjad
progress-started = påbörjad
progress-done = klar
progress-late = försenad
progress-dropped = struken
progress-clash = krock
progress-draft = utkast
progress-decided = fastställd

## Roller

role-teacher = lärare
role-preschool-teacher = förskollärare
role-other-staff = annan personal
role-supervisor = handledare
role-principal = rektor
role-deputy-principal = biträdande rektor
role-administration = förvaltning
role-politician = politiker
role-development-leader = utvecklingsledare
role-teacher-representative = lärarrepresentant
role-partner = samarbetspartner

## Enheter

unit-school = skola
unit-owner = huvudman
unit-network = nätverk

## Ord

word-absence = frånvaro
word-action = åtgärd
word-attendance = närvaro
word-follow-up = uppföljning
word-goal = mål
word-group = grupp
word-groups = grupper
word-meeting = träff
word-meetings = träffar
word-module = modul
word-modules = moduler
word-need = behov
word-needs = behov
word-needs-mapping = kartläggning
word-note = anteckning
word-notes = anteckningar
word-part = del
word-parts = delar
word-participant = deltagare
word-participants = deltagare
word-phase = moment
word-phases = moment
word-programme = program
word-pupils = elever
word-substitute = vikarie
word-team = arbetslag
word-timetable = schema

## Antal

count-answers = { $count ->
    [one] { $count } svar
   *[other] { $count } svar
}
count-days = { $count ->
    [one] { $count } dag
   *[other] { $count } dagar
}
count-groups = { $count ->
    [one] { $count } grupp
   *[other] { $count } grupper
}
count-hours = { $count ->
    [one] { $count } timme
   *[other] { $count } timmar
}
count-meetings = { $count ->
    [one] { $count } träff
   *[other] { $count } träffar
}
count-minutes = { $count ->
    [one] { $count } minut
   *[other] { $count } minuter
}
count-parts = { $count ->
    [one] { $count } del
   *[other] { $count } delar
}
count-people = { $count ->
    [one] { $count } person
   *[other] { $count } personer
}
count-schools = { $count ->
    [one] { $count } skola
   *[other] { $count } skolor
}
count-weeks = { $count ->
    [one] { $count } vecka
   *[other] { $count } veckor
}
done-of-all = { $done } av { $all }
list-and = { $before } och { $last }
