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
plan-said-followed = Ni följer nu { $name }
plan-said-left = Ni följer inte längre { $name }
plan-field-question = Fråga { $n }
plan-field-decision = Beslut
plan-hint-decision = Vad bestämde ni?
plan-field-due = Klart senast
plan-said-step = { $title } sparades
plan-said-state = { $title }: { $state }
plan-said-cleared = Anteckningarna i { $title } togs bort

fact-numbers = { $count } av { $of }
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
   *[other] { $count } modulval
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
fact-groups-visited = { $count } av { $of } grupper har rektor med på träffar
fact-teachers-placed = { $count } av { $of } lärare har grupp
fact-supervisors-trained = { $count } av { $of } handledare utbildade
fact-supervisors-with-time = { $count } av { $of } handledare med avsatt tid
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

cmd-plan-next = Nästa program
cmd-plan-next-about = Byt mellan programmen som ni följer
cmd-plan-new = Nytt
cmd-plan-new-about = Börja på en blankett, eget steg eller ny rad
cmd-plan-mark = Bocka av
cmd-plan-mark-about = Säg att villkoret är uppfyllt, eller inte
cmd-plan-accept = Godta läget
cmd-plan-accept-about = Sätt det läge som programmet föreslår för steget
cmd-plan-propose = Föreslå dagar
cmd-plan-propose-about = Föreslå dagar för samlingar och inlämningar
cmd-plan-fill = Hämta
cmd-plan-fill-about = Hämta mål och aktioner, eller lärare, till tabellen
cmd-plan-export = Skriv ut
cmd-plan-export-about = Skriv blanketten till en fil som kan skickas
why-plan-page = gå tillbaka med Esc först
why-plan-no-filter = här finns inget att filtrera; Esc leder till listan
why-plan-one = ni följer bara ett program
why-plan-deadline = dagen kommer från programmet och ändras inte här
why-plan-nothing = inget är valt; p väljer program
why-paper-no-table = blanketten har ingen tabell
why-paper-no-row = ställ dig på en rad i en tabell
why-plan-no-condition = ställ dig på ett villkor
why-plan-no-proposal = inget annat läge föreslås för steget
why-plan-no-series = inget program som ni följer har samlingar att lägga ut; p väljer program
why-plan-no-series-here = programmet har inga samlingar att lägga ut; Tab byter till { $programme }
why-plan-no-paper = ställ dig på en påbörjad blankett
plan-steps = Steg
plan-dates = Samlingar och inlämningar
plan-conditions = Villkor
plan-papers = Blanketter och sista dagar
plan-condition = Villkor
plan-condition-tick = Mellanslag bockar av när det är uppfyllt.
plan-series-what = Enter föreslår dagar: först ser ni dem, sedan läggs de i kalendern.
plan-nothing = Programmet har inga steg, villkor eller blanketter.
plan-which-of = program { $at } av { $all }
plan-proposed-done = klar? (förslag)
plan-unconfirmed = Inte bekräftat: kontrollera innan ni litar på det.
plan-proposal = Förslag: { $state }. Tryck j för att godta, s för att välja själva.
plan-more = { $count } till
plan-not-written = inget skrivet än
plan-kind-cycle = moduler och träffar
plan-kind-series = samlingar
plan-kind-scheme = villkor och ansökan
plan-sweden = Sverige
plan-norway = Norge
plan-act-show = Visa programmet
plan-act-leave = Sluta följa programmet
plan-act-follow = Följ programmet
plan-act-copy = Gör en egen kopia att ändra och följa
plan-act-back = Tillbaka
plan-do-show = Visa
plan-do-leave = Sluta följa
plan-do-follow = Följ
plan-do-copy = Kopiera
plan-said-copied = { $name } kopierades och följs nu
plan-why-no-copy = Programmet kan inte kopieras: namnen på stegen är för långa.
plan-copy-name = { $name } (egen)
plan-kept-nothing = Inget har antecknats i programmet än.
plan-kept = Detta finns kvar om ni slutar, och om ni börjar igen: steg med anteckningar { $steps }, blanketter { $papers }, grupper { $groups }, valda moduler { $choices }.
plan-look-item = · { $text }
plan-sure-second-hand = (återgivet i andra hand)
plan-sure-derived = (härlett)
plan-sure-assumed = (antaget)
plan-look-hours = Tid för en modul: { $hours }
plan-look-hours-terms = Tid för en modul: { $hours }, terminer: { $terms }
plan-look-size = Gruppens storlek: { $advised }, högst { $most }
plan-look-cycle = Delar i en modul: { $parts }, { $rhythm }
plan-look-alone = var för sig
plan-look-together = tillsammans
plan-look-in-class = i klassrummet
plan-look-series-terms = Samlingar och inlämningar, terminer: { $terms }
plan-look-hand-in = lämnas in:
plan-look-event = träff:
plan-look-times = gånger: { $times }, dagar per gång: { $days }
plan-look-before = { $days } dagar före { $event }
plan-look-between = { $count } mellan varje { $event }
plan-look-deadlines = Sista dagar
plan-look-day-set = dagen bestäms av andra
plan-look-money = Pengar
plan-money-percent = { $count } procent av bidraget
plan-money-supervisor = { $count } kronor per handledare
plan-money-participant = { $count } kronor per deltagare
plan-money-total = { $count } kronor
plan-said-met = Uppfyllt: { $text }
plan-said-unmet = Inte uppfyllt längre: { $text }
plan-new-paper = Fyll i: { $title }
plan-new-step = Eget steg
plan-new-step-why = bara i ett eget program
plan-what-new = Vad vill ni lägga till?
plan-only-own = Egna steg läggs till i ett eget program: tryck p och gör en kopia.
plan-shows-nothing = ingen sida
plan-field-title = Stegets namn
plan-field-purpose = Vad det är bra för
plan-field-questions = Frågor
plan-field-shows = Görs på sidan
plan-hint-questions = En fråga per rad.
plan-hint-shows = Då visar steget vad som återstår där.
plan-wrong-title = Steget behöver ett namn, till exempel Vikarier.
plan-said-step-gone = Steget { $title } togs bort ur programmet
paper-number = { $count }
paper-missing = Saknas: { $what }
paper-no-date = { $place } är inget datum
paper-no-number = { $place } är inget helt tal
paper-too-little = { $place }: minst { $least }
paper-too-much = { $place }: högst { $most }
paper-no-choice = { $place }: svaret finns inte bland dem man kan välja
paper-sum = { $place }: tabellens summa är { $sum }
paper-no-field = { $place } finns inte längre i blanketten
paper-cell = { $table }, rad { $row }: { $column }
paper-said-started = { $title } påbörjades
paper-said-sent = { $name } är inlämnad; s tar tillbaka det
paper-said-sent-without = { $name } är inlämnad, men saknar: { $what }. s tar tillbaka det
paper-said-unsent = { $name } är inte inlämnad
paper-said-row-gone = Rad { $row } i { $table } togs bort
paper-said-gone = { $name } togs bort
paper-said-saved = { $name } sparades
paper-said-filled = { $count ->
    [one] { $count } rad hämtades till { $table }
   *[other] { $count } rader hämtades till { $table }
}
paper-sent = inlämnad { $date }
paper-late = skulle ha lämnats in { $date }
paper-due = senast { $date }
paper-due-on = Lämnas in senast { $date }
paper-sent-on = Inlämnad { $date }
paper-hint-money = Hela kronor, till exempel 25 000.
paper-hint-between = Ett helt tal från { $least } till { $most }.
paper-hint-number = Ett helt tal, till exempel 12.
paper-not-chosen = inte valt
paper-field-name = Vad den gäller
paper-field-due = Lämnas in senast
paper-field-sent = Inlämnad
paper-hint-name = Till exempel 2027 eller tredje samlingen. Tomt går bra.
paper-hint-due = Tomt: före samlingen, { $day }.
paper-hint-sent = Dagen då den lämnades in, till exempel 12/3. Tomt: inte än.
paper-row-title = { $table }, rad { $row }
paper-wrong-number = Skriv ett helt tal, till exempel 25 000.
paper-unread = Ett datum eller tal går inte att läsa än.
paper-whole = ✓ Allt som efterfrågas är ifyllt.
paper-why-nothing-to-fill = öppna en blankett med en tabell över mål eller lärare
paper-why-all-there = inget nytt att hämta: sidorna Mål och Folk har inget som saknas här
paper-missing-count = { $count } saknas
paper-no-form = Programmet har inte den här blanketten längre. Det som är ifyllt finns kvar.
paper-blank = Inte påbörjad. Enter börjar fylla i.
paper-asks = Frågar efter: { $fields }
paper-check = Vad som saknas
paper-table = { $table } ({ $count ->
    [0] inga rader, Enter lägger till
    [one] { $count } rad, Enter lägger till
   *[other] { $count } rader, Enter lägger till
})
plan-series-row = { $count ->
    [one] Föreslå dagar för { $count } slag av träffar och inlämningar
   *[other] Föreslå dagar för { $count } slag av träffar och inlämningar
}
plan-series-placed = Dagar för { $placed } av { $count } slag av träffar
plan-series-next = Dagar för { $placed } av { $count } slag av träffar, nästa: { $what } { $date }
plan-look-steps = { $count ->
    [one] Planeringssteg: { $count }
   *[other] Planeringssteg: { $count }
}
series-title = Dagar: { $programme }
series-intro = Ni ser dagarna först. Sedan läggs de i kalendern, och inlämningarna blir blanketter med sista dag.
series-field-first = Första dag
series-field-terms = Terminer
series-hint-terms = Hur många terminer, till exempel 2.
series-field-days = Veckodagar
series-hint-days = Mellanslag bockar av. Inga avbockade: alla dagar då personalen kan träffas.
series-field-times = Tid
series-hint-times = För dem vars längd programmet inte anger, till exempel 9.00-15.00.
series-hint-group = Vilka som kommer: en ny grupp efter roll, en grupp som finns, eller ingen.
series-new-group = ny grupp ({ $count }): { $who }
series-no-group = läggs inte i kalendern
series-wrong-first = Skriv den första dagen, till exempel 15/1.
series-wrong-terms = Skriv ett tal från 1 till 12.
series-counted = { $occasions ->
    [one] 1 tillfälle
   *[other] { $occasions } tillfällen
  }, { $days ->
    [one] 1 dag
   *[other] { $days } dagar
  }, blanketter: { $papers }
series-found = { $counted }, utan dag: { $missing }
series-there = Kalendern har redan { $count } träffar i programmets grupper. Bara det som inte har någon dag än läggs till.
series-line = { $days }: { $event } { $number }
series-no-calendar = läsåret för { $term } är inte inlagt
series-none-left = ingen dag är ledig
series-waits = det som den följer har ingen dag
series-missing = ! { $event } { $number }: { $why }
series-preview = Förslag: { $counted }
series-line-begun = { $days }: sista dag för { $paper }, som saknar sista dag nu
series-line-moved = { $days }: ny sista dag för { $paper }, var { $was }
series-take = Lägg in i kalendern
series-said-taken = I kalendern: { $counted }
series-why-no-year = läsåret är inte inlagt; det görs i Kalender
home-paper = { $name }, { $when }
paper-in-rows = { $table }: { $column } på { $rows } rader
fact-groups-checked-in = { $count } av { $of } grupper har avstämning med rektor
plan-day-ask = Programmet säger ingen dag: fråga den som tar emot. Skriv den på en blankett med e, eller som klart senast på ett steg.
