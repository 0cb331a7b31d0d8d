cmd-plan-open = Åpne
cmd-plan-open-about = Åpne steget: spørsmål, beslutning, ansvarlig, dato, status
cmd-plan-state = Status
cmd-plan-state-about = Bytt status: ikke påbegynt, i gang, ferdig, utgår
cmd-plan-follow = Gå dit
cmd-plan-follow-about = Gå til siden der steget gjøres
cmd-plan-programme = Program
cmd-plan-programme-about = Velg program å følge, eller lag et eget
cmd-plan-edit = Endre
cmd-plan-edit-about = Det samme som Enter
cmd-plan-delete = Tøm
cmd-plan-delete-about = Slett det som er notert i steget
cmd-plan-filter = Filtrer
cmd-plan-filter-about = Vis bare steg med bokstavene du skriver
why-plan-no-step = ikke noe steg er valgt; p velger program
why-plan-nowhere = steget gjøres her
why-plan-nothing-noted = ingenting er notert i steget

plan-done-of = { $done } av { $of } ferdige
plan-no-steps = programmet har ingen planleggingssteg
plan-decision = Beslutning: { $decision }
plan-ours = Steget er vårt forslag, ikke programmets.
plan-sources = Kilde: { $sources }
plan-empty-title = Ikke noe program valgt
plan-empty-what = Et program har planleggingssteg med spørsmål å snakke gjennom: hvem som er med, hva som kommer først, grupper, moduler, veiledere og tid. Steg for steg noterer dere svar, beslutning, ansvarlig og dato, og programmet viser hva som gjenstår.
plan-empty-start = Trykk p for å velge program.
plan-which-programme = Hvilket program følger dere? ✓ følges
plan-programme-line = { $mark } { $name }
plan-startable = kan startes
plan-ended = avsluttet { $year }
plan-upcoming = starter { $date }
plan-not-startable = { $name } kan ikke startes nå. Du kan se på det og kopiere det.
plan-said-followed = Skolen følger nå { $name }
plan-said-left = Skolen følger ikke lenger { $name }
plan-field-question = Spørsmål { $n }
plan-field-decision = Beslutning
plan-hint-decision = Hva bestemte dere?
plan-field-due = Ferdig senest
plan-said-step = { $title } ble lagret
plan-said-state = { $title }: { $state }
plan-said-cleared = Notatene i { $title } ble slettet

fact-cells-answered = { $count } av { $of } vurderinger gjort
fact-evidence = { $count ->
    [0] ikke noe grunnlag
    [one] { $count } grunnlag
   *[other] { $count } grunnlag
}
fact-priorities = { $count ->
    [0] ingen prioritering
    [one] { $count } prioritering
   *[other] { $count } prioriteringer
}
fact-priorities-dated = { $count } av { $of } prioriteringer har dato
fact-choices = { $count ->
    [0] ingen modul valgt
    [one] { $count } modul valgt
   *[other] { $count } moduler valgt
}
fact-choices-with-need = { $count } av { $of } valg svarer på en prioritering
fact-groups = { $count ->
    [0] ingen grupper
    [one] { $count } gruppe
   *[other] { $count } grupper
}
fact-groups-with-module = { $count } av { $of } grupper har modul
fact-groups-with-supervisor = { $count } av { $of } grupper har veileder
fact-groups-with-window = { $count } av { $of } grupper har tid
fact-groups-dated = { $count } av { $of } grupper har alle datoer
fact-groups-visited = { $count } av { $of } grupper får besøk av rektor
fact-teachers-placed = { $count } av { $of } lærere har gruppe
fact-supervisors-trained = { $count } av { $of } veiledere utdannet
fact-years = { $count ->
    [0] ikke noe skoleår lagt inn
    [one] { $count } skoleår
   *[other] { $count } skoleår
}
fact-meetings-held = { $count } av { $of } samlinger holdt
fact-goals = { $count ->
    [0] ingen mål
    [one] { $count } mål
   *[other] { $count } mål
}
fact-goals-with-sign = { $count } av { $of } mål sier hvordan vi vet
fact-rounds = { $count } av { $of } kartlegginger
fact-no-round = ingen kartlegging ennå
