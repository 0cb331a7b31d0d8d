cmd-plan-open = Öppna
cmd-plan-open-about = Öppna steget: frågor, beslut, ansvarig, datum och läge
cmd-plan-state = Läge
cmd-plan-state-about = Byt läge: ej påbörjad, påbörjad, klar, struken
cmd-plan-follow = Gå dit
cmd-plan-follow-about = Gå till sidan där steget görs
cmd-plan-programme = Program
cmd-plan-programme-about = Välj program att följa, eller gör ett eget
cmd-plan-edit = Ändra
cmd-plan-edit-about = Detsamma som Enter
cmd-plan-delete = Töm
cmd-plan-delete-about = Ta bort det som är antecknat i steget
cmd-plan-filter = Filtrera
cmd-plan-filter-about = Visa bara steg med de bokstäver du skriver
why-plan-no-step = inget steg är valt; p väljer program
why-plan-nowhere = steget görs här
why-plan-nothing-noted = inget är antecknat i steget

plan-done-of = { $done } av { $of } klara
plan-no-steps = programmet har inga planeringssteg
plan-decision = Beslut: { $decision }
plan-ours = Steget är vårt förslag, inte programmets.
plan-sources = Källa: { $sources }
plan-empty-title = Inget program valt
plan-empty-what = Ett program har planeringssteg med frågor att prata igenom: vilka som är med, vad som kommer först, grupper, moduler, handledare och tid. Steg för steg noterar ni svar, beslut, ansvarig och datum, och programmet visar vad som återstår.
plan-empty-start = Tryck p för att välja program.
plan-which-programme = Vilket program följer ni? ✓ följs
plan-programme-line = { $mark } { $name }
plan-startable = kan startas
plan-ended = avslutat { $year }
plan-upcoming = börjar { $date }
plan-not-startable = { $name } kan inte startas nu. Du kan titta på det och kopiera det.
plan-said-followed = Skolan följer nu { $name }
plan-said-left = Skolan följer inte längre { $name }
plan-field-question = Fråga { $n }
plan-field-decision = Beslut
plan-hint-decision = Vad bestämde ni?
plan-field-due = Klart senast
plan-said-step = { $title } sparades
plan-said-state = { $title }: { $state }
plan-said-cleared = Anteckningarna i { $title } togs bort

fact-cells-answered = { $count } av { $of } bedömningar gjorda
fact-evidence = { $count ->
    [0] inget underlag
    [one] { $count } underlag
   *[other] { $count } underlag
}
fact-priorities = { $count ->
    [0] ingen prioritering
    [one] { $count } prioritering
   *[other] { $count } prioriteringar
}
fact-priorities-dated = { $count } av { $of } prioriteringar har datum
fact-choices = { $count ->
    [0] ingen modul vald
    [one] { $count } modul vald
   *[other] { $count } moduler valda
}
fact-choices-with-need = { $count } av { $of } val svarar mot en prioritering
fact-groups = { $count ->
    [0] inga grupper
    [one] { $count } grupp
   *[other] { $count } grupper
}
fact-groups-with-module = { $count } av { $of } grupper har modul
fact-groups-with-supervisor = { $count } av { $of } grupper har handledare
fact-groups-with-window = { $count } av { $of } grupper har tid
fact-groups-dated = { $count } av { $of } grupper har alla datum
fact-groups-visited = { $count } av { $of } grupper får besök av rektor
fact-teachers-placed = { $count } av { $of } lärare har grupp
fact-supervisors-trained = { $count } av { $of } handledare utbildade
fact-years = { $count ->
    [0] inget läsår inlagt
    [one] { $count } läsår
   *[other] { $count } läsår
}
fact-meetings-held = { $count } av { $of } träffar hållna
fact-goals = { $count ->
    [0] inga mål
    [one] { $count } mål
   *[other] { $count } mål
}
fact-goals-with-sign = { $count } av { $of } mål säger hur vi vet
fact-rounds = { $count } av { $of } kartläggningar
fact-no-round = ingen kartläggning än
