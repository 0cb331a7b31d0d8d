## Kalenderfiler och text för dem som inte använder programmet

export-part = del { $part }
export-part-phases = del { $part } { $phases }
export-cancelled-named = Inställd: { $meeting }
export-cancelled-because = Inställd: { $reason }
export-held-named = { $meeting } (hållen)
export-module = Modul: { $title }
export-module-unconfirmed = Modul: { $title } (titeln är inte bekräftad)
export-to-prepare = Att göra före träffen:
export-at-meeting = På träffen:
export-phase = - { $phase }
export-phase-minutes = - { $phase }, { $minutes } min
export-phase-about = - { $phase }, ungefär { $minutes } min
export-led-by = Leds av { $name }
export-who-leads = { $name } (leder)
export-plan-title = Träffar för { $group }, { $unit }
export-no-meetings = Inga träffar är planerade än.
export-head-date = Dag
export-head-time = Tid
export-head-meeting = Träff
export-head-content = Innehåll
export-check-sound = inget att anmärka på
export-head-place = Plats
export-done = Filen är skriven
export-file = { $file }
export-fetch-how = Så hämtar du den till din egen dator: öppna ett terminalfönster där (inte här) och skriv raden nedan. Byt servern mot namnet som du loggar in på. Program som WinSCP och FileZilla hämtar samma fil.
export-fetch = scp { $login }@servern:"{ $file }" .
export-fetch-all = Raden hämtar hela din mapp med filer härifrån, så att den är kort nog att kopiera:
export-fetch-folder = scp -r { $login }@servern:"{ $folder }" .

# Names of files that the program makes.
file-people = personal
file-calendar = kalender
file-year-plan = plan
file-attendance = närvaro
file-sheet = träff
file-meetings = träffar
file-hours = timmar
file-programme-hours = timmar program
file-timetable = tider
file-check-in = avstämning
export-who-makes-up = { $name } (tar igen)
export-who-visits = { $name } (gäst)
export-away-and = { $presence }, { $there }
