## Kalenderfiler og tekst for dem som ikke bruker programmet

export-part = del { $part }
export-part-phases = del { $part } { $phases }
export-cancelled-named = Avlyst: { $meeting }
export-cancelled-because = Avlyst: { $reason }
export-held-named = { $meeting } (holdt)
export-module = Modul: { $title }
export-module-unconfirmed = Modul: { $title } (tittelen er ikke bekreftet)
export-to-prepare = Å gjøre før samlingen:
export-at-meeting = På samlingen:
export-phase = - { $phase }
export-phase-minutes = - { $phase }, { $minutes } min
export-phase-about = - { $phase }, omtrent { $minutes } min
export-led-by = Ledes av { $name }
export-who-leads = { $name } (leder)
export-plan-title = Samlinger for { $group }, { $unit }
export-no-meetings = Ingen samlinger er planlagt ennå.
export-head-date = Dag
export-head-time = Tid
export-head-meeting = Samling
export-head-content = Innhold
export-check-sound = ingenting å bemerke
export-head-place = Sted
export-done = Filen er skrevet
export-file = { $file }
export-fetch-how = Slik henter du den til din egen maskin: åpne et terminalvindu der (ikke her) og skriv linjen under. Bytt tjeneren med navnet du logger inn på. Programmer som WinSCP og FileZilla henter den samme filen.
export-fetch = scp { $login }@tjeneren:"{ $file }" .
export-fetch-all = Linjen henter hele mappen din med filer herfra, så den er kort nok til å kopiere:
export-fetch-folder = scp -r { $login }@tjeneren:"{ $folder }" .

# Names of files that the program makes.
file-people = personale
file-calendar = kalender
file-year-plan = plan
file-attendance = oppmøte
file-sheet = samling
file-meetings = samlinger
file-hours = timer
file-programme-hours = timer program
file-timetable = tider
file-check-in = avstemming
export-who-makes-up = { $name } (tar igjen)
export-who-visits = { $name } (gjest)
export-away-and = { $presence }, { $there }
