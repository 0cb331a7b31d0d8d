## Lagring. Tegnet foran (✓ ! ·) settes av skjermbildet.

save-state-saved = lagret { $time }
save-state-saving = lagrer …
save-state-waiting = ikke lagret ennå
save-state-failed = fikk ikke lagret, prøver igjen
save-state-uncertain = usikkert om det ble lagret, prøver igjen
save-state-read-only = kun lesing

## Svar

answer-yes = ja
answer-no = nei
answer-dont-know = vet ikke

## Handlinger

action-add = Legg til
action-cancel = Avbryt
action-close = Lukk
action-copy = Kopier
action-delete = Slett
action-edit = Endre
action-export = Eksporter
action-filter = Filtrer
action-go-to = Gå til
action-help = Hjelp
action-import = Importer
action-leave = Avslutt
action-lock = Lås
action-mark = Marker
action-menu = Meny
action-move = Flytt
action-new = Ny
action-next = Neste
action-open = Åpne
action-previous = Forrige
action-redo = Gjør om
action-save = Lagre
action-search = Søk
action-stop = Stopp
action-undo = Angre
action-unlock = Lås opp

## Status for det som skal gjøres

progress-not-started = ikke påbegynt
progress-started = i gang
progress-done = ferdig
progress-late = forsinket
progress-dropped = utgår
progress-clash = kollisjon
progress-draft = utkast
progress-decided = vedtatt

## Roller

role-teacher = lærer
role-preschool-teacher = barnehagelærer
role-other-staff = annen ansatt
role-supervisor = veileder
role-principal = rektor
role-deputy-principal = avdelingsleder
role-administration = administrasjon
role-politician = politiker
role-development-leader = utviklingsleder
role-teacher-representative = tillitsvalgt
role-partner = samarbeidspartner

## Enheter

unit-school = skole
unit-owner = skoleeier
unit-network = nettverk

## Ord

word-absence = fravær
word-action = tiltak
word-attendance = oppmøte
word-follow-up = oppfølging
word-goal = mål
word-group = gruppe
word-groups = grupper
word-meeting = samling
word-meetings = samlinger
word-module = modul
word-modules = moduler
word-need = behov
word-needs = behov
word-needs-mapping = kartlegging
word-note = notat
word-notes = notater
word-part = del
word-parts = deler
word-participant = deltaker
word-participants = deltakere
word-phase = fase
word-phases = faser
word-programme = program
word-pupils = elever
word-substitute = vikar
word-team = team
word-timetable = timeplan

## Antall

count-answers = { $count ->
    [one] { $count } svar
   *[other] { $count } svar
}
count-days = { $count ->
    [one] { $count } dag
   *[other] { $count } dager
}
count-groups = { $count ->
    [one] { $count } gruppe
   *[other] { $count } grupper
}
count-hours = { $count ->
    [one] { $count } time
   *[other] { $count } timer
}
count-meetings = { $count ->
    [one] { $count } samling
   *[other] { $count } samlinger
}
count-minutes = { $count ->
    [one] { $count } minutt
   *[other] { $count } minutter
}
count-parts = { $count ->
    [one] { $count } del
   *[other] { $count } deler
}
count-people = { $count ->
    [one] { $count } person
   *[other] { $count } personer
}
count-schools = { $count ->
    [one] { $count } skole
   *[other] { $count } skoler
}
count-weeks = { $count ->
    [one] { $count } uke
   *[other] { $count } uker
}
done-of-all = { $done } av { $all }
list-and = { $before } og { $last }
