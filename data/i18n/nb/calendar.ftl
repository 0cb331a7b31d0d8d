calendar-plain = { $text }
calendar-open = Åpne
calendar-open-about = Åpne samlingen; i skoleåret: si at forslaget gjelder
calendar-propose = Foreslå
calendar-propose-about = Foreslå datoer for en gruppe; i skoleåret: lag det neste
calendar-new = Ny
calendar-new-about = Legg til en samling; i skoleåret: ferie eller andre dager
calendar-view = Måned eller liste
calendar-view-about = Bytt mellom måneden og alle samlinger uke for uke
calendar-attendance = Oppmøte
calendar-which-title = Hvilken samling { $date }?
calendar-attendance-about = Noter hvem som var med, eller på forhånd ikke kan
calendar-mark = Bytt
calendar-mark-about = Bytt: til stede, borte, meldt fravær, delvis; eller huk av
calendar-edit = Endre
calendar-edit-about = Endre dato, tid, del, faser, sted og oppsummering
calendar-move = Flytt til ledig tid
calendar-move-about = Velg blant de nærmeste tidene der alt går opp
calendar-cancel = Avlys
calendar-cancel-about = Avlys samlingen med grunn; den blir stående overstrøket
calendar-restore = Hold den likevel
calendar-restore-about = Ta tilbake at samlingen er avlyst; så kan den flyttes
calendar-delete = Slett
calendar-delete-about = Slett en samling ingen vet om, eller dager fra skoleåret
calendar-tell = Gi beskjed
calendar-tell-about = Hvem som skal få vite det, med ferdig tekst; huk av
calendar-year = Skoleår
calendar-year-about = Halvår, ferier, andre dager, og hva som er uvanlig
calendar-export = Eksporter
calendar-export-about = Skriv kalender eller årsplan til en fil
calendar-today = I dag
calendar-today-about = Gå til dagens dato
calendar-next-area = Til samlingene
calendar-next-area-about = Bytt mellom dagene og samlingene ved siden av
calendar-filter = Filtrer
calendar-filter-about = Vis bare samlinger for en gruppe eller med et bestemt navn
calendar-why-no-meeting = velg først en samling
calendar-why-empty-day = ingen samling den dagen: n legger inn en, r holder dagen fri for samlinger
calendar-why-empty-day-past = ingen samling den dagen: n legger inn en
calendar-why-held = samlingen er holdt
calendar-why-cancelled = samlingen er avlyst: a tar det tilbake når den er åpen, og r gir nye datoer
calendar-why-in-place = { $name } holdes { $day } i stedet
calendar-why-proposal = først: Enter godtar forslaget, Esc forkaster det
calendar-why-telling = først: Esc lukker listen
calendar-why-noting = først: Enter lagrer oppmøtet, Esc avbryter
calendar-ask-drop-noted = Vil du forkaste det du har ført om oppmøtet?
calendar-why-open = samlingen er åpen: Esc lukker
calendar-why-not-noting = oppmøtet åpnes med d
calendar-why-no-groups = lag først en gruppe: 5
calendar-why-all-dated = alle samlinger har dato: r når noe faller bort, e endrer en, n legger inn ny
calendar-why-no-year = legg først inn skoleåret: y
calendar-why-told = alle har fått vite det
calendar-why-no-meetings = det finnes ingen samlinger
calendar-why-year = skoleåret er åpent: Esc lukker
calendar-why-no-span = velg først en rad
calendar-empty = Ingen samlinger ennå. f foreslår datoer for en gruppe, n legger inn en for hånd.
calendar-empty-later = Ingen samlinger fra denne dagen. v viser alle, f foreslår nye.
calendar-empty-after = Skoleåret slutter { $last }, og det neste er ikke lagt inn: y og så f gjør det. t leder tilbake til i dag.
calendar-empty-groups = Ingen samlinger ennå, og ingen grupper som kan møtes. Lag først en gruppe: 5 Grupper.
calendar-meets-elsewhere = Ingen samlinger her: dere møtes i grupper på { $units }, og samlingene står i kalenderen der. 0 viser skoler og nettverk, Enter åpner.
calendar-empty-year = Ikke noe skoleår ennå. y legger inn halvår og ferier, så samlinger havner på skoledager.
calendar-empty-filter = Ingen samling passer filteret. Esc fjerner filteret.
calendar-all = Alle samlinger
calendar-from = Samlinger { $range }
calendar-legend-meetings = så mange samlinger
calendar-legend-both = innlevering og avstemming
calendar-suggestion = (forslag)
calendar-cancelled = avlyst
calendar-cancelled-why = avlyst: { $reason }
calendar-not-noted = ikke ført
calendar-held = holdt, { $there } av { $all } deltakere var med
calendar-day-school = skoledag
calendar-day-in-service = planleggingsdag
calendar-day-in-service-taken = opptatt plandag
calendar-day-break = ferie
calendar-day-off = fridag
calendar-day-holiday = helligdag
calendar-day-weekend = lørdag eller søndag
calendar-day-outside = mellom halvårene
calendar-day-no-year = skoleåret er ikke lagt inn: trykk y
calendar-span-test = nasjonale prøver
calendar-short-early = slutter tidlig
calendar-short-room = rommet opptatt
calendar-short-room-out = rommet er stengt
calendar-short-order = feil rekkefølge
calendar-against-day = dagen er { $day }
calendar-against-early = dagen slutter { $from }
calendar-against-blocked = noen har sagt at dagen faller bort
calendar-against-person = { $name } har samtidig { $meeting }
calendar-against-lessons = { $name } har undervisning da
calendar-against-room = samme sted har samtidig { $meeting }
calendar-against-order = for nær samlingen før eller etter
calendar-people = Personer
calendar-who-was-there = Hvem var med?
calendar-noting-keys = Alle er til stede først. Mellomrom: borte, igjen: meldt fravær. ←: delvis.
calendar-nobody = Gruppen har ingen personer. Legg dem til under 5 Grupper.
calendar-present = til stede
calendar-partly = delvis
calendar-excused = meldt fravær
calendar-absent = borte
calendar-leads = leder
calendar-guest = gjest
calendar-not-told = har ikke fått beskjed
calendar-label-state = Status
calendar-label-module = Modul
calendar-label-before = Før
calendar-label-here = På samlingen
calendar-label-leads = Leder
calendar-field-group = Gruppe
calendar-field-date = Dato
calendar-field-times = Tid
calendar-field-part = Del
calendar-field-phases = Faser
calendar-field-title = Overskrift
calendar-field-place = Sted
calendar-field-leader = Leder denne gangen
calendar-field-summary = Oppsummering
calendar-field-reason = Hvorfor
calendar-field-from = Fra og med
calendar-field-to = Til og med
calendar-field-rhythm = Hvor tett
calendar-field-kind = Hva
calendar-field-days = Dager
calendar-field-span-name = Kalles
calendar-field-year = Skoleår
calendar-hint-date = For eksempel 12/3, tor u47, +1u eller 20. okt.
calendar-hint-date-other = 12/3, tor u47, 20. okt. eller +1u: en uke senere.
calendar-hint-times = For eksempel 15-16:30.
calendar-hint-phases = Mellomrom krysser av, pilene flytter.
calendar-hint-title = Bare hvis del og faser ikke sier det.
calendar-hint-place = Tomt: gruppens vanlige sted.
calendar-hint-summary = Det dere sa og ble enige om. Deles med gruppen.
calendar-hint-reason = Leses av alle som får beskjed. For eksempel: snøstorm. Kan stå tomt.
calendar-hint-days = For eksempel u40, 26.-30. okt eller 5/6.
calendar-hint-span-name = Tomt: det vanlige ordet.
calendar-wrong-date = En dato trengs, for eksempel 12/3 eller tor u47.
calendar-wrong-cancelled = Samlingen er avlyst: åpne den, a tar det tilbake, så g eller r.
calendar-wrong-group = Gruppen har ingen modul med deler ennå. Velg en: 3 Moduler, s for hele skolen, eller 5 Grupper, e for gruppen.
calendar-wrong-series = Programmet til gruppen har samlinger i stedet for deler: de legges inn under 9 Plan med f.
calendar-no-part = ingen del
calendar-part = del { $part }
calendar-phase = { $short } { $name }
calendar-phase-minutes = { $short } { $name }, { $minutes }
calendar-led-as-usual = gruppens veileder
calendar-even = jevnt fordelt
calendar-weekly = hver uke
calendar-fortnightly = annenhver uke
calendar-monthly = en gang i måneden
calendar-form-new = Ny samling
calendar-form-edit = Endre samling
calendar-form-cancel = Avlys samlingen
calendar-form-propose = Foreslå datoer
calendar-form-new-span = Ferie eller andre dager
calendar-form-span = Endre dager
calendar-form-new-year = Legg inn et skoleår
calendar-intro-cancel = Deltakerne regner med samlingen. Den blir stående overstrøket, og u viser hvem som skal få beskjed. Skal den holdes en annen dag: Esc, så g eller r.
calendar-intro-propose = Datoene vises først; ingenting endres før du tar dem. Samlinger på den gamle tiden til gruppen flytter med først; andre blir liggende.
calendar-proposed = { $count ->
    [one] { $group }: { $count } dato, { $missing } uten dato
   *[other] { $group }: { $count } datoer, { $missing } uten dato
}
calendar-proposed-keys = Enter legger dem inn, Esc forkaster dem. Ingenting er endret ennå.
calendar-proposed-none = Esc lukker. Ingenting er endret.
calendar-year-missing = Skoleåret { $years } er ikke lagt inn. Legg det inn først: y i 6 Kalender, så f.
calendar-year-first = Skoleåret { $years } mangler: legg det inn. Esc fører så tilbake til datoene.
calendar-next-times = Skoleåret { $years } kan få en annen timeplan. Datoene følger gruppens tid nå, { $window }.
calendar-short-next-times = følger årets timeplan
calendar-year-unconfirmed = Skoleåret { $years } er bare et forslag: bekreft det med y.
calendar-short-unconfirmed = skoleåret er et forslag
calendar-why-no-dates = ingen datoer ble funnet: Esc lukker
calendar-all-dated = Alle samlinger i modulen til gruppen har allerede dato. En annen modul velger du i 5 Grupper, e.
calendar-too-many = Modulen har flere samlinger enn det går å legge inn på en gang.
calendar-why-no-window = gruppen har ingen tid i uken: 5 Grupper, w
calendar-why-short = lengste tid i uken er { $longest }
calendar-why-no-days = ingen dager igjen i perioden: forleng den
calendar-why-not-begun = samlingen før i samme del har ingen dato
calendar-effect-order = Kommer på feil side av samlingen { $with }.
calendar-effect-short = { $days ->
    [one] { $days } skoledag fra samlingen { $with }; { $needs } trengs for å rekke å prøve ut i klassen.
   *[other] { $days } skoledager fra samlingen { $with }; { $needs } trengs for å rekke å prøve ut i klassen.
}
calendar-effect-long = { $over ->
    [one] { $over } dag for langt mellom denne og samlingen { $with }.
   *[other] { $over } dager for langt mellom denne og samlingen { $with }.
}
calendar-effects = Tenk på dette
calendar-undo-hint = Ctrl+Z tar det tilbake.
calendar-fits = passer
calendar-no-other-time = Ingen annen tid passer i halvåret
calendar-pick-move = Hvor flyttes { $name }?
calendar-pick-export = Hvilken kalender, liste eller plan?
calendar-export-unit = Alle grupper
calendar-did-add = Samlingen { $date } ble lagt til
calendar-did-change = Samlingen { $date } ble endret
calendar-did-move = Samlingen ble flyttet til { $date }
calendar-did-move-time = Samlingen ble flyttet til kl. { $time }
calendar-did-length = Samlingen { $date } har ny lengde: { $times }
calendar-did-cancel = Samlingen { $date } ble avlyst
calendar-did-restore = Samlingen { $day } blir stående; g eller r gir den en annen dag
calendar-did-restore-past = Samlingen { $day } blir stående; d noterer hvem som var der
calendar-did-and-tell = { $did }; { $count ->
    [one] 1 person skal få beskjed, u viser hvem
   *[other] { $count } personer skal få beskjed, u viser hvem
  }
calendar-did-delete = Samlingen { $date } ble slettet
calendar-noted-both = { $name }: en kollega førte { $theirs }, du førte { $mine }. Enter igjen hvis ditt skal gjelde.
calendar-did-held = Samlingen { $date } ble holdt, { $there } av { $all } deltakere var med
calendar-did-held-of = Samlingen for { $group } { $date } kl. { $time } ble holdt, { $there } av { $all } deltakere var med
calendar-did-propose = { $count ->
    [one] { $count } samling ble lagt inn
   *[other] { $count } samlinger ble lagt inn
}
calendar-did-tell = { $name } har fått vite det
calendar-did-year = Skoleåret { $year } er et forslag; Enter bekrefter linje for linje
calendar-did-decide = { $name }: gjelder
calendar-did-add-span = { $name } ble lagt til
calendar-did-change-span = { $name } ble endret
calendar-did-delete-span = { $name } ble slettet
calendar-decided-already = Det er allerede bekreftet. e endrer.
calendar-tell-title = Skal få beskjed: { $count ->
    [0] ingen
    [one] { $count } person · Mellomrom krysser av én, j alle
   *[other] { $count } personer · Mellomrom krysser av én, j alle
}
calendar-tell-nobody = Alle har fått beskjed. Esc lukker.
calendar-tell-text = Melding til å kopiere
calendar-no-year = Ikke noe skoleår ennå. f legger inn ett, med halvår og ferier som er vanlige i landet; du endrer det som er annerledes hos dere.
calendar-open-spans = { $count } ikke bekreftet
calendar-odd = Verdt å se på
calendar-nothing-odd = Ingenting å merke seg.
calendar-export-plan = Årsplan for { $group }
calendar-save-noted = Lagre
calendar-save-noted-about = Lagre oppmøtet: samlingen er holdt
calendar-mark-absent = Borte
calendar-mark-absent-about = Bytt mellom til stede, borte, meldt fravær, delvis
calendar-summarise = Oppsummering
calendar-summarise-about = Skriv hva dere sa og ble enige om
calendar-take-dates = Legg inn samlingene
calendar-take-dates-about = Legg inn alle datoene som vises
calendar-letter = Les
calendar-letter-about = Vis hele meldingen til personen, klar til å kopiere
calendar-told = Har fått beskjed
calendar-told-about = Huk av personen; en senere endring tar den tilbake
calendar-tell-all = Alle har fått beskjed
calendar-tell-all-about = I listen over hvem som skal få beskjed: huk av alle
calendar-confirm = Bekreft
calendar-confirm-about = Si at forslaget på linjen gjelder
calendar-new-days = Nye dager
calendar-new-days-about = Legg til en ferie eller andre dager
calendar-edit-days = Endre
calendar-edit-days-about = Endre dagene på linjen
calendar-next-year = Neste skoleår
calendar-make-year = Lag skoleåret { $year } som forslag
calendar-make-which = Hvilket skoleår?
calendar-make-own = Lag et eget skoleår { $year }
calendar-make-own-note = begynner som dette
calendar-did-own = Skoleåret { $year } begynner som det andre: endre det som er annerledes
calendar-make-owners = Ta skoleåret { $year } fra { $owner }
calendar-make-usual = Foreslå ett, som er vanlig i landet
calendar-did-owners = Skoleåret { $year } er slik { $owner } har det
calendar-owners-comes = Nytt: { $list }
calendar-owners-goes = Forsvinner: { $list }
calendar-make-own-stands = Skolens eget skoleår { $year } gjelder
calendar-did-own-stands = Skolens eget skoleår { $year } gjelder, til skoleeieren endrer sitt igjen
calendar-own-stands-more = Ingenting endres. Endrer skoleeieren sitt igjen, står det på Hjem.
year-as-owners = som { $owner }
calendar-no-year-owner = Ikke noe skoleår ennå. { $owner } har ett: f viser det og legger det inn. Du endrer det som er annerledes hos dere.
calendar-remove-year = Ta bort skoleåret { $year }
calendar-remove-own-note = følger da skoleåret for alle
calendar-did-remove-year = Skoleåret { $year } er tatt bort (Ctrl+Z angrer)
calendar-all-forms = Alle skoleslag
calendar-form-with = { $form } med { $other }
calendar-field-form = Skoleslag
calendar-span-open = Samlinger kan legges til { $name }. Kan de ikke det: velg { $taken }.
calendar-span-open-short = (åpen)
calendar-on-named-day = { $date } er { $name }. Tar det dagen: endre den til { $taken } i skoleåret (y).
calendar-next-year-about = Lag neste skoleår, det første, eller et eget for et skoleslag
calendar-why-not-held = før oppmøtet først: d
calendar-why-not-telling = åpne listen først: u
calendar-form-summary = Oppsummering av samlingen
calendar-no-summary = mangler ennå
calendar-did-summary = Oppsummeringen av samlingen { $date } ble skrevet
calendar-did-tell-all = { $count ->
    [one] { $count } person har fått beskjed
   *[other] Alle { $count } personer har fått beskjed
}
calendar-tell-more = og { $count } linjer til: Enter viser alt
calendar-letter-to = Til { $name }
calendar-letter-hello = Hei!
calendar-letter-cancelled = Samlingen for { $group } { $date } kl. { $times } er avlyst.
calendar-letter-moved = Samlingen for { $group } er flyttet fra { $from } kl. { $old } til { $date } kl. { $times }.
calendar-letter-length = Samlingen for { $group } { $date } har ny lengde: kl. { $times }, før { $old }.
calendar-letter-new = { $count ->
    [one] En ny samling for { $group } er planlagt.
   *[other] { $count } nye samlinger for { $group } er planlagt.
}
calendar-letter-invited = { $count ->
    [one] Du er invitert til en samling med { $group }.
   *[other] Du er invitert til { $count } samlinger med { $group }.
}
calendar-letter-yours-to-lead = { $count ->
    [one] Du leder en samling med { $group }.
   *[other] Du leder { $count } samlinger med { $group }.
}
calendar-letter-line = { $date } kl. { $times }
calendar-letter-line-with = { $when }: { $what }.
calendar-letter-part = del { $part }
calendar-letter-part-of = { $part } av modulen «{ $module }»
calendar-letter-module = Modulen heter «{ $title }».
calendar-letter-was = Den gjaldt { $what }.
calendar-letter-was-with = Den gjaldt { $what }: { $phases }.
calendar-letter-work = Vi arbeider med { $what }.
calendar-letter-work-with = Vi arbeider med { $what }: { $phases }.
calendar-letter-at = Stedet er { $place }.
calendar-letter-leads = { $count ->
    [one] { $name } leder samlingen.
   *[other] { $name } leder samlingene.
}
calendar-letter-you-lead = { $count ->
    [one] Du leder samlingen.
   *[other] Du leder samlingene.
}
calendar-letter-before = Gjør dette før samlingen: { $phases }.
calendar-letter-phase = { $name } ({ $minutes })
calendar-letter-phase-about = { $name } (omtrent { $minutes })
calendar-letter-by = Hilsen { $school }
calendar-news-cancelled = avlyst { $date }
calendar-news-cancelled-why = avlyst { $date }: { $reason }
calendar-news-cancelled-many = { $count ->
    [one] { $count } avlyst samling, { $first } - { $last }
   *[other] { $count } avlyste samlinger, { $first } - { $last }
}
calendar-news-moved = nå { $to }, var { $from }
calendar-news-moved-many = { $count ->
    [one] { $count } samling flyttet til { $date }
   *[other] { $count } flyttet, den første nå { $date }
}
calendar-news-at = { $date } { $time }
calendar-news-length = ny lengde { $date }: { $times }
calendar-news-new = { $count ->
    [one] ny samling { $date }
   *[other] { $count } nye samlinger fra { $date }
}
calendar-lengths-usual = som i programmet
calendar-field-lengths = Samlingenes lengde
calendar-effect-window = Utenfor gruppens tid.
calendar-effect-window-of = Utenfor gruppens tid ({ $windows }).
calendar-effect-window-busy = Utenfor gruppens tid ({ $windows }); ikke ledige da: { $people }.
calendar-against-people = { $people } har samtidig { $meeting }
calendar-who-leads = { $name } (leder)
calendar-ahead-from-past = Fra { $first }: den dagen har vært. Samlingene før i dag legges som om de har vært; oppmøtet er ikke ført.
calendar-ahead-from = Fra { $first }.
calendar-ahead-unread = Skriv dato og tid, så står det her hva det betyr.
calendar-ahead-cancelled = Samlingen er avlyst: dag og tid ligger fast. For en annen dag: åpne den, a tar det tilbake, så g eller r.
calendar-short-length = { $length } av { $needs } min
calendar-cancelled-then = avlyst da før
calendar-cannot-then = { $people } kan ikke da
calendar-cannot-many = { $count } personer
calendar-did-but = { $did }. { $cannot }
calendar-ahead-needs = Samlingen er { $length } min, { $phases } tar { $needs }.
calendar-ahead-fits = Ingenting kolliderer.
calendar-ahead-hand-in-moved = Innlevering da { $due }, var { $old }.
calendar-ahead-hand-in = Innlevering da { $due }.
calendar-ahead-hand-in-stays = Det som leveres før, står fast: senest { $due }.
calendar-ahead-hand-in-gone = Siste dag for levering før, { $due }, faller også bort.
calendar-extra = { $name } (ekstra)
calendar-form-make-up = Ekstra samling for dem som ikke var med
calendar-make-up-intro = Samme innhold som { $name } { $date }. Samlingen teller for dem som kommer, i stedet for den de ikke var med på.
calendar-make-up-no-time = Ingen tid de neste { $days } dagene da alle kan: { $why }. Skriv en dato, eller fjern krysset for noen.
calendar-make-up-room = { $what }: samlingen er lagt til { $room }.
calendar-field-for-whom = For hvem
calendar-hint-for-whom = Mellomrom krysser av, pilene flytter.
calendar-wrong-for-whom = Kryss av for noen som samlingen er for.
calendar-gap-after = { $days ->
    [one] { $days } skoledag mellom { $what } ({ $date }) og denne
   *[other] { $days } skoledager mellom { $what } ({ $date }) og denne
}
calendar-gap-before = { $days ->
    [one] { $days } skoledag mellom denne og { $what } ({ $date })
   *[other] { $days } skoledager mellom denne og { $what } ({ $date })
}
calendar-ahead-no-window = Gruppen har ingen tid i uken. Legg den inn først: 5 Grupper, w.
calendar-ahead-room = Den lengste samlingen ({ $phases }) tar { $needs }; gruppen har { $room }.
calendar-ahead-short = Den lengste samlingen ({ $phases }) tar { $needs }, men gruppens lengste tid er { $room }.
calendar-ahead-preset = Programmet åpner for andre lengder som får plass: { $name }. Velg det under Samlingenes lengde.
calendar-ahead-free = Alle er ledige { $window }: legg inn den tiden under 5 Grupper, w.
calendar-ahead-longest = Lengste tid da alle er ledige: { $window } ({ $length }). Be om lengre ledig tid under 4 Folk, eller endre gruppen.
calendar-ahead-goes-on = De fleste i gruppen har alt vært med på { $count } samlinger av modulen: gruppen begynner med del { $part }.
calendar-ahead-unnoted = { $count ->
    [one] 1 av de samlingene er ikke ført ennå: den regnes som gjennomført. Ble den ikke noe av, avlys den først.
   *[other] { $count } av de samlingene er ikke ført ennå: de regnes som gjennomført. Ble de ikke noe av, avlys dem først.
}
calendar-ahead-longer = Forleng gruppens tid under 5 Grupper, w.
calendar-no-module = Ingen modul er valgt: antall og lengder på samlingene er programmets. Velg en med 3, s (hele skolen) eller 5, e (gruppen).
calendar-short-no-module = programmets lengder
calendar-no-module-of = Ingen modul er valgt for { $groups }: antall og lengder er programmets. Velg en med 3, s (hele skolen) eller 5, e (gruppen).
calendar-module-used = Modul: { $name }, valgt for hele skolen ({ $term }). Gruppen får den når datoene tas.
calendar-module-of = { $groups } får { $name }, valgt for hele skolen ({ $term }).
calendar-module-ask = velg
calendar-module-none = ingen: programmets lengder
calendar-module-which = Flere moduler er valgt for hele skolen. Velg gruppens.
calendar-module-ask-of = Flere moduler er valgt for hele skolen. Velg modul for { $groups }: én gruppe om gangen her, eller 5 Grupper, e.
calendar-ahead-usual = De vanlige samlingene tar { $needs } og får ikke plass; derfor foreslås de kortere.
calendar-partly-of = delvis, { $there } av { $all }
calendar-short-far = { $over ->
    [one] { $over } dag for langt mellom
   *[other] { $over } dager for langt mellom
}
calendar-closer = Programmet vil ha høyst { $days } dager mellom samlingene i en del: derfor ligger de tettere enn perioden gir rom for.
calendar-short-closer = tettere enn perioden
calendar-previous-area = Til dagene
calendar-previous-area-about = Gå tilbake fra samlingene til dagene
calendar-why-times = { $why }. Forleng perioden, eller gi gruppen en tid til: 5 Grupper, w
calendar-why-restore = avlyst { $day }: åpne samlingen, a tar det tilbake, så g eller r
calendar-short-cancelled = avlyst { $day }
calendar-after-all = { $name } ble avlyst { $day }. Den kan holdes likevel: åpne den, a tar det tilbake, så g eller r.
calendar-no-other-time-next = r flytter flere samlinger så det går opp. w under 5 Grupper gir gruppen en tid til. e endrer dato fritt.
calendar-no-other-time-because = I veien står: { $why }.
calendar-letter-why = Grunn: { $reason }.
calendar-partly-keys = Kom for sent eller gikk tidlig: ← → endrer hvor mange minutter som teller.
calendar-former = { $group } har { $meetings ->
    [one] 1 samling
   *[other] { $meetings } samlinger
  } igjen i forrige modul (til { $last }).
calendar-short-former = forrige modul pågår
calendar-mend-try-short = { $days ->
    [one] { $days } skoledag fra samlingen { $since } til å prøve ut i klassen, var { $was }.
   *[other] { $days } skoledager fra samlingen { $since } til å prøve ut i klassen, var { $was }.
}
