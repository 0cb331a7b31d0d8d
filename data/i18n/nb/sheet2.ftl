sheet-cmd-prepares = Hvem forbereder
sheet-cmd-prepares-about = Si hvem som forbereder hvilket punkt på samlingen
sheet-cmd-lead = Hvem kan lede
sheet-cmd-lead-about = La noen andre lede denne samlingen: se hvem som kan
sheet-cmd-notes = Egne notater
sheet-cmd-notes-about = Skriv for deg selv om samlingen; bare du ser det
sheet-why-no-points = samlingen har ingen faser: e angir dem
sheet-why-nobody-leads = ingen andre kan lede: legg til veiledere under 4 Folk
sheet-why-was-there = velg først noen som var borte
sheet-prepares = { $what } · { $name } forbereder
sheet-form-prepares = Hvem forbereder hva
sheet-intro-prepares = Én person for hvert punkt. Den som får eller slipper et punkt, legges blant dem som skal få beskjed.
sheet-nobody-prepares = ingen bestemt
sheet-hint-prepares = Pilene velger, eller skriv begynnelsen av navnet.
sheet-did-prepare = Det er sagt hvem som forbereder hva { $date }
sheet-letter-prepares = Du forbereder { $phases }.
export-head-prepares = Forberedes av
edit-field-prepares = forbereder
sheet-form-note = Egne notater
sheet-intro-note = Bare du ser dem. De ligger i din egen mappe, ikke i skolens filer, og følger aldri med i det som skrives ut eller sendes.
sheet-field-note = Notater
sheet-hint-note = Det alle skal få lese, hører til oppsummeringen.
sheet-did-note = Notatet ditt om { $date } lagres; bare du ser det
sheet-did-drop-note = Ditt eget notat er fjernet
sheet-label-note = Bare du ser
sheet-has-note = Egne notater finnes: o åpner dem
sheet-label-keys = Taster
sheet-keys = p forbereder · k kan lede · d meld fravær · o notater
sheet-pick-lead = Hvem leder { $date }: { $name }?
sheet-away = er borte da
sheet-meets = har { $group } da
sheet-comes-already = er med på samlingen
sheet-comes-free = kan den dagen
sheet-comes-unsaid = tider ukjent: spør
sheet-comes-outside = kan ikke da: spør
sheet-licensed = godkjent lærerutdanning
sheet-did-lead = { $name } leder samlingen { $date }
sheet-cannot-then = ! kan ikke da
sheet-away-then = borte da
sheet-no-longer = ikke lenger med
sheet-nobody-leads = Ingen leder samlingen ennå: k viser hvem som kan
sheet-leader-away = { $name } er borte da: k viser hvem som kan lede
sheet-leader-said-no = { $name } har meldt fravær: k viser hvem som kan lede
sheet-leader-not-free = { $name } kan ikke da: k viser hvem som kan lede
sheet-short-leader-away = { $name } er borte
sheet-leads-for = { $name } (vikar for { $of })
sheet-leads-for-until = { $name } (vikar for { $of } til { $until })
sheet-makes-up = tar igjen { $date } med { $group }
sheet-makes-up-here = tar igjen
sheet-made-up = tok igjen { $date } med { $group }
find-no-lesson = ingen egen time å prøve ut i siden { $date }: { $people }
sheet-view-programmes = Program
sheet-no-programme = uten program
sheet-no-programme-hours = Her vises timene i hvert program når skoleåret har samlinger. Legg dem inn under Kalender (6).
sheet-head-programme = Program
sheet-head-groups = Grupper
sheet-head-people = Deltakere
sheet-head-aside = Avsatt tid (t)
sheet-table-programmes = Timer per program
sheet-export-programmes = Timene i programmene som tabell
sheet-col-planned = Planlagt
sheet-col-people = Personer
sheet-col-aside = Holdt av avsatt
sheet-programme-of = { $people ->
    [one] { $programme }: { $people } deltaker
   *[other] { $programme }: { $people } deltakere
} i { $groups ->
    [one] { $groups } gruppe.
   *[other] { $groups } grupper.
}
sheet-programme-missed = Av det planlagte gikk { $hours } t tapt (fravær, også delvis).
sheet-programme-how = Skoleåret { $year }, timene til alle deltakerne til sammen: det som er holdt, etter oppmøte. Planlagt er holdt, gått glipp av, ikke ført og igjen. Avsatt tid er all tid til kompetanseutvikling, også annen.
sheet-you-prepare = du forbereder { $phases }
sheet-week-legend = ✓ 9 alle kan · 2/9 så mange kan · # stedet er opptatt · × faller bort
sheet-label-summary = Oppsummering
sheet-time-over = { $minutes } til overs
sheet-cannot-lead = { $name } ({ $why })
sheet-led-by-nobody = Ingen annen kan lede { $date }: { $named }.
sheet-short-unled = ingen leder
sheet-short-nobody-leads = ingen annen kan lede
sheet-cmd-person = Til personen
sheet-cmd-person-about = Gå til den valgte personen i 4 Folk
sheet-cmd-excuse = Meld fravær
sheet-cmd-excuse-about = Noter hvem som har meldt fravær til samlingen
sheet-save-excused-about = Lagre hvem som har meldt fravær
sheet-mark-excused = Meldt fravær
sheet-mark-excused-about = Bytt mellom kommer og meldt fravær
sheet-who-cannot = Hvem har meldt fravær?
sheet-excuse-keys = Mellomrom: meldt fravær, igjen: kommer. Det følger med når samlingen er holdt.
sheet-did-excuse = { $count ->
    [0] Ingen har meldt fravær { $date }
    [one] 1 har meldt fravær { $date }
   *[other] { $count } har meldt fravær { $date }
}
sheet-go-module = Gå til modulen
sheet-go-module-about = Vis modulen til samlingen
sheet-go-person = Gå til personen
sheet-go-person-about = Vis den som er valgt på samlingen
sheet-go-group = Gå til gruppen
sheet-go-group-about = Vis gruppen til samlingen
sheet-did-excuse-of = { $count ->
    [0] Ingen har meldt fravær til { $group } { $date } kl. { $time }
    [one] 1 har meldt fravær til { $group } { $date } kl. { $time }
   *[other] { $count } har meldt fravær til { $group } { $date } kl. { $time }
}
sheet-did-come-after-all = { $count ->
    [one] { $name } er med { $date } og kommer ikke til { $group } { $there }
   *[other] { $count } er med { $date } og tar det ikke igjen i andre grupper
}
