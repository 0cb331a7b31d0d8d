groups-plain = { $text }
groups-none = ingen
groups-name-word = Gruppe
groups-propose = Foreslå grupper
groups-propose-about = Foreslå grupper, tider og veiledere; du ser dem først
groups-new = Ny
groups-new-about = Legg til en gruppe
groups-next-area = Til personene
groups-next-area-about = Bytt mellom grupper og den valgtes leder og personer
groups-previous-area = Tilbake til gruppene
groups-previous-area-about = Bytt mellom gruppene og personene i den valgte
groups-open = Vis personene
groups-open-about = Gå til personene i gruppen; i et forslag: godta det
groups-edit = Endre
groups-edit-about = Endre navn, tider, veileder, modul og sted
groups-add = Legg til folk
groups-add-about = Legg til personer, også gjester fra andre enheter
groups-move = Flytt
groups-move-about = Flytt personen til en annen gruppe; du ser hva det gir
groups-swap = Bytt med noen
groups-swap-about = La to personer i ulike grupper bytte plass
groups-window = Tid
groups-window-about = Velg tid blant dem der alle kan, eller nesten alle
groups-assign = Veileder
groups-assign-about = Velg hvem som leder gruppen
groups-lock = Lås eller lås opp
groups-lock-about = Bestem hva et forslag ikke får endre
groups-team = Gjør team til gruppe
groups-team-about = Lag en gruppe av et team som allerede møtes
groups-fill = Plasser dem uten gruppe
groups-fill-about = Foreslå plass bare for dem som ikke har noen gruppe
groups-delete = Slett
groups-delete-about = Slett gruppen og planlagte samlinger, eller ta ut personen
groups-filter = Filtrer
groups-filter-about = Vis bare grupper med et bestemt navn eller en person

groups-why-proposal = først: Enter godtar forslaget, Esc går ut av det
groups-why-nobody-joins = alle har en gruppe; g på en person flytter vedkommende
groups-why-all-placed = alle har en gruppe
groups-why-no-team = alle i teamene har gruppe
groups-why-nobody-row = Tab går til personene: v der sier hvorfor
groups-why-no-group = velg først en gruppe
groups-why-no-person = velg først en person: Tab
groups-why-leads = hen leder gruppen: s velger en annen
groups-why-no-other = det finnes ingen annen gruppe
groups-why-held = { $count ->
    [one] gruppen har { $count } holdt samling og beholdes for oppfølgingen
   *[other] gruppen har { $count } holdte samlinger og beholdes for oppfølgingen
}
groups-why-searching = søket pågår
groups-why-nobody-takes-part = ingen deltar ennå: 4 Folk, e gir rolle eller trinn
groups-why-all-outside = { $count ->
    [one] { $count } underviser, men deltar ikke, og det er ingen andre: 4 Folk, e endrer det
   *[other] alle { $count } som underviser, står som «deltar ikke»: 4 Folk, e endrer det
}
groups-why-no-people = legg først inn personale: 4
groups-why-no-programme = dere følger ikke noe program med samlinger hver uke (1 Hjem, e: Program)

groups-elsewhere = { $count ->
    [one] { $count } er med i en gruppe på { $units }
   *[other] { $count } er med i grupper på { $units }
}
groups-none-waits = { $said }, og ingen venter på gruppe her
groups-elsewhere-keys = Hvilken gruppe hver enkelt er med i, står i 4 Folk. n legger til en gruppe for hånd.
groups-empty = Ingen grupper ennå. f foreslår grupper ut fra når alle kan, t gjør et team til gruppe, n legger til en gruppe for hånd.
groups-empty-no-people = Ingen grupper ennå, og ikke noe personale å lage dem av. Legg først inn personalet: 4 Folk.
groups-empty-filter = Ingen gruppe passer filteret. Esc fjerner filteret.
groups-searching = søker … { $percent } %  (Esc stopper)
groups-nobody-count = uten gruppe: { $count }
groups-nobody = Uten gruppe
groups-outside-only = Deltar ikke
groups-nobody-keys = y plasserer dem, Tab viser dem
groups-no-members = Ingen personer ennå. Mellomrom legger til.
groups-more = og { $count } ting til: v på gruppen
groups-when = Når
groups-leads = Leder
groups-led = { $name }, { $training }
groups-led-member = { $name }, { $training }, selv med i gruppen
groups-locked-title = Låst
groups-locked = låst
groups-loose = ikke låst
groups-training-done = veilederutdannet
groups-training-underway = tar utdanningen
groups-training-none = uten veilederutdanning

groups-form-new = Ny gruppe
groups-form-edit = Endre gruppe
groups-field-name = Navn
groups-field-windows = Tider i uken
groups-field-supervisor = Veileder
groups-field-programme = Program
groups-field-module = Modul
groups-field-place = Sted
groups-hint-windows = For eksempel tir 15-16:30. Høyst to tider. w på siden viser når alle kan.
groups-hint-supervisor = Den som leder, kan selv være med i gruppen.
groups-hint-module = En gruppe uten modul er helt i orden. Moduler velges under 3 Moduler.
groups-hint-place = Et rom eller en lenke.
groups-wrong-name = Gruppen trenger et navn, for eksempel Gruppe 1.

groups-pick-add = Legg til i { $group }
groups-pick-team = Hvilket team blir en gruppe?
groups-pick-move = Hvor skal { $name }?
groups-pick-swap = { $count ->
    [0] Hvem skal { $name } bytte med? Ingen bytter går slik det er.
    [one] Hvem skal { $name } bytte med? Ett bytte går.
   *[other] Hvem skal { $name } bytte med? { $count } bytter går.
}
groups-pick-lock = Hva skal være låst i { $group }?
groups-pick-supervisor = Hvem leder { $group }?
groups-pick-window = Når møtes { $group }?
groups-nothing-to-pick = Det er ingenting å velge. Er ledig tid lagt inn for alle (4 Folk)?
groups-lock-members = personene
groups-lock-windows = tiden
groups-lock-supervisor = veilederen
groups-lock-module = modulen
groups-lock-all = Lås alt
groups-free-all = Lås opp alt, også personer som er låst hver for seg
groups-did-lock-all = { $group }: alt er låst
groups-did-free-all = { $group }: ingenting er låst

groups-note-both = { $from }, { $note }
groups-note-free = kan da
groups-note-not-free = kan ikke { $window }
groups-note-clash = blir { $count } · ! kolliderer med { $other }
groups-note-cannot = blir { $count } · ! kan ikke { $window }
groups-note-no-time = blir { $count } · gruppen har ingen tid
groups-note-works = blir { $count } · kan da
groups-note-of-most = { $count } av høyst { $most }
groups-note-member = med i gruppen
groups-note-full = ! leder allerede { $have } av høyst { $max }
groups-note-room = leder { $have } av { $max }, { $training }
groups-note-now = nå
groups-note-now-replaced = leder; vikar: { $name }
groups-note-all = alle kan
groups-note-missing = { $count } kan ikke: { $names }
groups-note-at-once = ! { $name } er samtidig i { $other }
groups-note-leads = leder
groups-note-outside = deltar ikke: { $reason }
groups-note-no-free = ledig tid mangler (4 Folk)
groups-note-fits-none = ingen gruppes tid passer
groups-note-fits = kan med { $groups }
groups-note-fits-full = { $count ->
    [one] { $groups } er full
   *[other] { $groups } er fulle
}
groups-swap-works = { $group } · begge kan

groups-did-add = { $group } ble lagt til
groups-did-change = { $group } ble endret
groups-did-delete = { $group } ble slettet
groups-did-delete-with = { $count ->
    [one] { $group } ble slettet med { $count } planlagt samling
   *[other] { $group } ble slettet med { $count } planlagte samlinger
}
groups-did-delete-told = { $group } ble slettet med { $count ->
    [one] { $count } planlagt samling
   *[other] { $count } planlagte samlinger
}. { $people ->
    [one] Én person regner med dem: si ifra
   *[other] { $people } personer regner med dem: si ifra
}
groups-did-join = { $name } kom med i { $group }
groups-did-leave = { $name } ble tatt ut av { $group }
groups-did-move = { $name } ble flyttet til { $group }
groups-did-swap = { $name } og { $other } byttet plass
groups-did-hold = { $name } er låst i gruppen sin; den beholder også tid og veileder i forslag
groups-did-loosen = { $name } kan flyttes av et forslag
groups-did-lock = { $group }: { $what } ble låst
groups-did-unlock = { $group }: { $what } ble låst opp
groups-did-assign = { $name } leder { $group }
groups-did-unassign = { $group } har ingen veileder
groups-did-window = { $group } møtes { $window }
groups-did-team = Teamet { $team } ble en gruppe
groups-found-nothing-proven = Det finnes ingenting bedre: det er bevist. Endre vekter (o), lås opp (l) eller søk med z.
groups-found-nothing-unproven = Fant ikke noe bedre, men det er ikke bevist. Endre vekter (o) eller lås opp (l).
groups-found-nothing = Søket fant ingenting bedre. Endre vekter (o), lås opp (l) eller søk med z.
groups-found-nothing-most = Fant ikke noe bedre, høyst { $percent } % gjenstår. Endre vekter (o) eller lås opp (l).
groups-found-no-other = Fant ikke flere gode forslag; z viser det som ligger igjen. Endre vekter (o) eller lås opp (l) for å få flere.
groups-found-nothing-left = Søket fant ingenting bedre. { $count } er fortsatt uten gruppe: i viser hvorfor.
groups-stopped = Søket ble stoppet. Ingenting er endret.

groups-preview = Forslag { $number } · { $unplaced } uten gruppe · { $groups ->
    [one] { $groups } gruppe
   *[other] { $groups } grupper
}
groups-preview-keys = Enter godtar alt, Mellomrom velger grupper, Esc går ut. Ingenting er endret.
groups-known-nothing = best så langt
groups-known-ended = best som ble funnet
groups-known-at-least = best som ble funnet; høyst { $percent } % å vinne
groups-known-changed = skolen er endret siden søket
groups-known-better = forslag { $number } er bedre
groups-known-proven = bevist best: bedre går ikke
groups-preview-new = ny
groups-preview-same = som nå
groups-preview-changed = endret
groups-cost-stage = { $count } fra et annet trinn
groups-cost-mixed = for få trinn møtes: { $count } mangler
groups-cost-size = { $members } deltakere ({ $wished })
groups-cost-exp = flere har like lang erfaring
groups-cost-school = fra { $count } skoler
groups-cost-travel = veilederen er fra en annen skole
groups-cost-own-school = veilederen er fra egen skole
groups-cost-underway = veilederen tar utdanningen
groups-cost-untrained = veilederen mangler utdanning
groups-cost-module = ikke alles førstevalg av modul
groups-why-no-free = ledig tid mangler (4 Folk)
groups-why-one-day = kan bare én dag, og gruppene skal møtes to dager i uken (o)
groups-why-one-led = ingen veileder kan begge dagene når personen kan, og gruppene skal møtes to dager i uken (o)
groups-why-too-short = alle ledige tider er kortere enn en samling
groups-why-nobody-leads = ingen kan lede: før opp veiledere (4 Folk)
groups-why-no-common = ingen lang nok tid felles med noen veileder eller gruppe
groups-why-too-few = { $times ->
    [2] høyst { $most } kan begge ganger i uken, minst { $least } trengs
   *[other] høyst { $most } kan samtidig, minst { $least } trengs
}
groups-why-full = { $groups } er allerede så stor den får være
groups-why-kept-out = { $group }: { $why }
groups-why-no-group-then = { $times ->
    [2] { $waiting } venter og kan de samme to tidene, minst { $least } trengs
   *[other] { $waiting } venter på samme tid, minst { $least } trengs
}
groups-why-leads-taken = { $waiting } venter på samme tid, men veilederne som kan da, har allerede en annen gruppe da
groups-why-unmade = { $waiting } venter på samme tid, og noen kan lede dem: de kan bli en egen gruppe
groups-why-leads-full = veilederne som kan da, leder allerede så mange de får
groups-why-pair-torn = { $one } og { $other } skal både være sammen og ikke være sammen
groups-why-pair-many = skal være sammen med { $people }, og en gruppe har høyst { $most }
groups-why-pair-no-time = skal være sammen med { $people }, men det er ingen tid da alle kan og noen kan lede
groups-why-pair-apart = skal ikke være i samme gruppe som { $other }, og uten { $other } blir de for få
groups-broken-locked = er låst
groups-broken-full = er full
groups-broken-few = ville blitt for liten
groups-broken-not-free = noen kan ikke da
groups-broken-pairs = to skal være sammen eller hver for seg
groups-broken-leads = leder en gruppe da

groups-short-small = for liten
groups-short-large = for stor
groups-short-advice = uvanlig antall
groups-short-no-lead = ingen veileder
groups-short-lead-load = veileder for mange
groups-short-lead-time = ingen avsatt tid
groups-short-lead-licence = leder uten godkjenning
groups-short-lead-new = ny lærer leder
groups-short-lead-busy = kan ikke lede da
groups-short-lead-many = leder for mange
groups-short-untrained = uten utdanning
groups-short-cannot = { $count } kan ikke da
groups-short-no-time = ingen tid
groups-short-no-common = ingen felles tid
groups-short-one-window = én tid, skal ha to
groups-short-short = for kort tid
groups-short-no-pupils = uten elever
groups-short-split = team delt

groups-full-floor = { $members ->
    [one] { $members } person; minst { $floor } trengs.
   *[other] { $members } personer; minst { $floor } trengs.
}
groups-full-small = { $members ->
    [one] { $members } person; det går, men anbefalt er { $from }-{ $to }.
   *[other] { $members } personer; det går, men anbefalt er { $from }-{ $to }.
}
groups-full-large = { $members } personer; høyst { $max } slipper til.
groups-full-advice = { $members ->
    [one] { $members } person; anbefalt er { $from }-{ $to }.
   *[other] { $members } personer; anbefalt er { $from }-{ $to }.
}
groups-full-no-lead = Ingen leder gruppen. s velger.
groups-full-lead-busy = { $name }, som leder, kan ikke { $window }. w viser når alle kan.
groups-full-lead-many = { $groups ->
    [one] { $name } leder { $groups } gruppe, men kan lede høyst { $max }.
   *[other] { $name } leder { $groups } grupper, men kan lede høyst { $max }.
}
groups-full-untrained = { $name } har ingen veilederutdanning.
groups-full-cannot = { $names } kan ikke { $window }.
groups-full-no-time = Gruppen har ingen tid i uken. w viser når alle kan.
groups-short-over = avsluttet
groups-full-over = Gruppen er avsluttet: ingen er igjen i den. Det som er notert om den, står i 6 og 8.
groups-full-one-window = Gruppen har én tid i uken, skal ha to (o). Ingen av dem er ledig en annen dag (4, v).
groups-full-one-window-free = Gruppen har én tid i uken, skal ha to (o). Alle kan { $window }: skriv den til (e).
groups-full-one-window-nearest = Gruppen har én tid i uken, skal ha to (o). Ingen annen dag passer for alle: nærmest { $window }, men { $names } kan ikke da.
groups-full-short = Tiden er { $longest }, men en samling tar { $needs }.
groups-full-no-pupils = { $name } har ingen elever å prøve ut med i fase { $phase }.
groups-full-split = { $team } er delt, uten gruppe: { $names }.
groups-full-clash = { $name } er samtidig i { $other } { $window }.
groups-full-clash-apart = { $name } er samtidig i { $other }: her { $window }, der { $then }.
groups-nothing-title = Ingen gruppe å foreslå, derfor
groups-nothing-length = En samling tar { $minutes } minutter: så lang ledig tid trenger alle i gruppen og veilederen samtidig (4 Folk).
groups-nothing-person = { $name }: { $why }

groups-refresh = Lagre gjestenes opplysninger
groups-refresh-about = Lagre det gjestenes egne enheter sier om dem nå
groups-why-no-guest = ingen har gjester fra andre enheter
groups-why-refreshed = det siste om gjestene er alt lagret
groups-did-refresh = { $count ->
    [one] Det siste om { $count } gjest ble lagret
   *[other] Det siste om { $count } gjester ble lagret
}
groups-short-unread = gjest: sist sett
groups-short-gone = gjest borte
groups-note-last-seen = som sist sett
groups-note-gone = borte
groups-take = Godta
groups-take-about = Lag gruppene slik de vises
groups-check-in = Avstemming
groups-check-in-about = Skriv hvilken dag rektor og veilederen stemmer av
groups-check-in-title = Avstemming mellom rektor og veileder
groups-check-in-intro = Samme dag igjen endrer den; blant alle samlinger (6, v) åpner Enter den. Hva dere snakker om, skrives ikke her.
groups-check-in-intro-noted = Notert: { $days }. Samme dag igjen endrer den; blant alle samlinger (6, v) åpner Enter den. Hva dere snakker om, skrives ikke her.
groups-check-in-day = Dag
groups-check-in-at = Klokken
groups-check-in-at-hint = Når det begynner, for eksempel 15:30. Kan stå tomt.
groups-check-in-with = Med
groups-check-in-other = noen som ikke står på listen
groups-check-in-none = ingen avstemming den dagen
groups-check-in-no-day = Skriv en dag, for eksempel 12/3, tor u47 eller +1u.
groups-check-in-odd-day = Dagen er { $day }: stemmer det?
groups-check-in-clash = { $people } er på { $meeting } da, kl. { $times }
groups-did-check-in = Avstemming { $day } for { $group }
groups-did-check-in-at = Avstemming { $day } kl. { $at } for { $group }
groups-did-no-check-in = Ingen avstemming { $day } for { $group }
groups-check-ins = Avstemming
groups-check-in-said = { $day } med { $person }
groups-check-in-said-at = { $day } kl. { $at } med { $person }
groups-why-no-lead = Gruppen har ingen veileder: s velger en.
groups-found-nothing-different = Søket fant ingen grupper der flere får nye kolleger.
groups-found-nothing-before = Søket fant ingenting bedre: gruppene er som før.
groups-known-fill = { $known } (når ingen flytter)
groups-known-before = { $known }; { $pairs } par skilles
groups-known-before-least = { $known }; { $pairs } par skilles, minst { $least }
groups-known-different = { $known }; { $pairs } par fra ulike team møtes igjen
groups-known-different-least = { $known }; { $pairs } par fra ulike team møtes igjen, minst { $least }
groups-short-lead-away = veileder borte
groups-full-lead-away = { $name } er borte fra { $day }: { $other } har vikar, denne gruppen ikke. u velger.
groups-why-in-none = personen er ikke i noen gruppe
groups-why-over = over grensen: det er ikke nok plasser
groups-held-next-places = Flere plasser, eller en annen rekkefølge: 9, Plasser (k, + og -).
