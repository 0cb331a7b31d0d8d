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
plan-said-followed = Dere følger nå { $name }
plan-said-left = Dere følger ikke lenger { $name }
plan-field-question = Spørsmål { $n }
plan-field-decision = Beslutning
plan-hint-decision = Hva bestemte dere?
plan-field-due = Ferdig senest
plan-said-step = { $title } ble lagret
plan-said-state = { $title }: { $state }
plan-said-cleared = Notatene i { $title } ble slettet

fact-numbers = { $count } av { $of }
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
   *[other] { $count } modulvalg
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
fact-groups-visited = { $count } av { $of } grupper har rektor med på samlinger
fact-teachers-placed = { $count } av { $of } lærere har gruppe
fact-supervisors-trained = { $count } av { $of } veiledere utdannet
fact-supervisors-with-time = { $count } av { $of } veiledere med avsatt tid
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

cmd-plan-next = Neste program
cmd-plan-next-about = Bytt mellom programmene dere følger
cmd-plan-new = Nytt
cmd-plan-new-about = Begynn på et skjema, eget steg eller ny rad
cmd-plan-mark = Kryss av
cmd-plan-mark-about = Si at vilkåret er oppfylt, eller ikke
cmd-plan-accept = Godta tilstanden
cmd-plan-accept-about = Sett den tilstanden programmet foreslår for steget
cmd-plan-propose = Foreslå dager
cmd-plan-propose-about = Foreslå dager for samlinger og innleveringer
cmd-plan-fill = Hent
cmd-plan-fill-about = Hent mål og aksjoner, eller lærere, til tabellen
cmd-plan-export = Skriv ut
cmd-plan-export-about = Skriv skjemaet til en fil som kan sendes
why-plan-page = gå tilbake med Esc først
why-plan-no-filter = her er det ingenting å filtrere; Esc fører til lista
why-plan-one = dere følger bare ett program
why-plan-deadline = dagen kommer fra programmet og endres ikke her
why-plan-nothing = ingenting er valgt; p velger program
why-paper-no-table = skjemaet har ingen tabell
why-paper-no-row = still deg på en rad i en tabell
why-plan-no-condition = still deg på et vilkår
why-plan-no-proposal = ingen annen tilstand foreslås for steget
why-plan-no-series = ingen av programmene dere følger, har samlinger å legge ut; p velger program
why-plan-no-series-here = programmet har ingen samlinger å legge ut; Tab bytter til { $programme }
why-plan-no-paper = still deg på et påbegynt skjema
plan-steps = Steg
plan-dates = Samlinger og innleveringer
plan-conditions = Vilkår
plan-papers = Skjemaer og frister
plan-condition = Vilkår
plan-condition-tick = Mellomrom krysser av når det er oppfylt.
plan-series-what = Enter foreslår dager: først ser dere dem, så legges de i kalenderen.
plan-nothing = Programmet har ingen steg, vilkår eller skjemaer.
plan-which-of = program { $at } av { $all }
plan-proposed-done = ferdig? (forslag)
plan-unconfirmed = Ikke bekreftet: kontroller før dere stoler på det.
plan-proposal = Forslag: { $state }. Trykk j for å godta, s for å velge selv.
plan-more = { $count } til
plan-not-written = ikke skrevet ennå
plan-kind-cycle = moduler og møter
plan-kind-series = samlinger
plan-kind-scheme = vilkår og søknad
plan-sweden = Sverige
plan-norway = Norge
plan-act-show = Vis programmet
plan-act-leave = Slutt å følge programmet
plan-act-follow = Følg programmet
plan-act-copy = Lag en egen kopi å endre og følge
plan-act-back = Tilbake
plan-do-show = Vis
plan-do-leave = Slutt å følge
plan-do-follow = Følg
plan-do-copy = Kopier
plan-said-copied = { $name } ble kopiert og følges nå
plan-why-no-copy = Programmet kan ikke kopieres: navnene på stegene er for lange.
plan-copy-name = { $name } (egen)
plan-kept-nothing = Ingenting er notert i programmet ennå.
plan-kept = Dette blir igjen om dere slutter, og om dere begynner igjen: steg med notater { $steps }, skjemaer { $papers }, grupper { $groups }, valgte moduler { $choices }.
plan-look-item = · { $text }
plan-sure-second-hand = (gjengitt i andre hånd)
plan-sure-derived = (utledet)
plan-sure-assumed = (antatt)
plan-look-hours = Tid for en modul: { $hours }
plan-look-hours-terms = Tid for en modul: { $hours }, halvår: { $terms }
plan-look-size = Gruppens størrelse: { $advised }, høyst { $most }
plan-look-cycle = Deler i en modul: { $parts }, { $rhythm }
plan-look-alone = hver for seg
plan-look-together = sammen
plan-look-in-class = i klasserommet
plan-look-series-terms = Samlinger og innleveringer, halvår: { $terms }
plan-look-hand-in = leveres inn:
plan-look-event = møte:
plan-look-times = ganger: { $times }, dager per gang: { $days }
plan-look-before = { $days } dager før { $event }
plan-look-between = { $count } mellom hver { $event }
plan-look-deadlines = Frister
plan-look-day-set = dagen bestemmes av andre
plan-look-money = Penger
plan-money-percent = { $count } prosent av tilskuddet
plan-money-supervisor = { $count } kroner per veileder
plan-money-participant = { $count } kroner per deltaker
plan-money-total = { $count } kroner
plan-said-met = Oppfylt: { $text }
plan-said-unmet = Ikke oppfylt lenger: { $text }
plan-new-paper = Fyll ut: { $title }
plan-new-step = Eget steg
plan-new-step-why = bare i et eget program
plan-what-new = Hva vil dere legge til?
plan-only-own = Egne steg legges til i et eget program: trykk p og lag en kopi.
plan-shows-nothing = ingen side
plan-field-title = Stegets navn
plan-field-purpose = Hva det er godt for
plan-field-questions = Spørsmål
plan-field-shows = Gjøres på siden
plan-hint-questions = Ett spørsmål per linje.
plan-hint-shows = Da viser steget hva som gjenstår der.
plan-wrong-title = Steget trenger et navn, for eksempel Vikarer.
plan-said-step-gone = Steget { $title } ble fjernet fra programmet
paper-number = { $count }
paper-missing = Mangler: { $what }
paper-no-date = { $place } er ingen dato
paper-no-number = { $place } er ikke et helt tall
paper-too-little = { $place }: minst { $least }
paper-too-much = { $place }: høyst { $most }
paper-no-choice = { $place }: svaret er ikke blant dem man kan velge
paper-sum = { $place }: summen av tabellen er { $sum }
paper-no-field = { $place } finnes ikke lenger i skjemaet
paper-cell = { $table }, rad { $row }: { $column }
paper-said-started = { $title } ble påbegynt
paper-said-sent = { $name } er levert inn; s tar det tilbake
paper-said-sent-without = { $name } er levert inn, men mangler: { $what }. s tar det tilbake
paper-said-unsent = { $name } er ikke levert inn
paper-said-row-gone = Rad { $row } i { $table } ble fjernet
paper-said-gone = { $name } ble fjernet
paper-said-saved = { $name } ble lagret
paper-said-filled = { $count ->
    [one] { $count } rad ble hentet til { $table }
   *[other] { $count } rader ble hentet til { $table }
}
paper-sent = levert { $date }
paper-late = skulle vært levert { $date }
paper-due = senest { $date }
paper-due-on = Leveres senest { $date }
paper-sent-on = Levert { $date }
paper-hint-money = Hele kroner, for eksempel 25 000.
paper-hint-between = Et helt tall fra { $least } til { $most }.
paper-hint-number = Et helt tall, for eksempel 12.
paper-not-chosen = ikke valgt
paper-field-name = Hva det gjelder
paper-field-due = Leveres senest
paper-field-sent = Levert
paper-hint-name = For eksempel 2027 eller tredje samling. Tomt går bra.
paper-hint-due = Tomt: før samlingen, { $day }.
paper-hint-sent = Dagen det ble levert, for eksempel 12/3. Tomt: ikke ennå.
paper-row-title = { $table }, rad { $row }
paper-wrong-number = Skriv et helt tall, for eksempel 25 000.
paper-unread = En dato eller et tall kan ikke leses ennå.
paper-whole = ✓ Alt det spørres om, er fylt ut.
paper-why-nothing-to-fill = åpne et skjema med en tabell over mål eller lærere
paper-why-all-there = ingenting nytt å hente: sidene Mål og Folk har ikke noe som mangler her
paper-missing-count = { $count } mangler
paper-no-form = Programmet har ikke dette skjemaet lenger. Det som er fylt ut, er der fortsatt.
paper-blank = Ikke påbegynt. Enter begynner å fylle ut.
paper-asks = Spør etter: { $fields }
paper-check = Hva som mangler
paper-table = { $table } ({ $count ->
    [0] ingen rader, Enter legger til
    [one] { $count } rad, Enter legger til
   *[other] { $count } rader, Enter legger til
})
plan-series-row = { $count ->
    [one] Foreslå dager for { $count } slags møter og innleveringer
   *[other] Foreslå dager for { $count } slags møter og innleveringer
}
plan-series-placed = Dager for { $placed } av { $count } slags møter
plan-series-next = Dager for { $placed } av { $count } slags møter, neste: { $what } { $date }
plan-look-steps = { $count ->
    [one] Planleggingssteg: { $count }
   *[other] Planleggingssteg: { $count }
}
series-title = Dager: { $programme }
series-intro = Dere ser dagene først. Så legges de i kalenderen, og innleveringene blir skjemaer med frist.
series-field-first = Første dag
series-field-terms = Halvår
series-hint-terms = Hvor mange halvår, for eksempel 2.
series-field-days = Ukedager
series-hint-days = Mellomrom krysser av. Ingen valgt: alle dager personalet kan møtes.
series-field-times = Tid
series-hint-times = For dem programmet ikke oppgir lengden på, for eksempel 9.00-15.00.
series-hint-group = Hvem som kommer: en ny gruppe etter rolle, en gruppe som finnes, eller ingen.
series-new-group = ny gruppe ({ $count }): { $who }
series-no-group = legges ikke i kalenderen
series-wrong-first = Skriv den første dagen, for eksempel 15/1.
series-wrong-terms = Skriv et tall fra 1 til 12.
series-counted = { $occasions ->
    [one] 1 samling
   *[other] { $occasions } samlinger
  }, { $days ->
    [one] 1 dag
   *[other] { $days } dager
  }, skjemaer: { $papers }
series-found = { $counted }, uten dag: { $missing }
series-there = Kalenderen har allerede { $count } møter i programmets grupper. Bare det som ikke har noen dag ennå, legges til.
series-line = { $days }: { $event } { $number }
series-no-calendar = skoleåret for { $term } er ikke lagt inn
series-none-left = ingen dag er ledig
series-waits = det den følger, har ingen dag
series-missing = ! { $event } { $number }: { $why }
series-preview = Forslag: { $counted }
series-line-begun = { $days }: frist for { $paper }, som er uten frist nå
series-line-moved = { $days }: ny frist for { $paper }, var { $was }
series-take = Legg inn i kalenderen
series-said-taken = I kalenderen: { $counted }
series-why-no-year = skoleåret er ikke lagt inn; det gjøres i Kalender
home-paper = { $name }, { $when }
paper-in-rows = { $table }: { $column } på { $rows } rader
fact-groups-checked-in = { $count } av { $of } grupper har avstemming med rektor
plan-day-ask = Programmet sier ingen dag: spør den som tar imot. Skriv den på et skjema med e, eller som frist på et steg.
