calendar-plain = { $text }
calendar-open = Öppna
calendar-open-about = Öppna träffen; i läsåret: säg att förslaget gäller
calendar-propose = Föreslå
calendar-propose-about = Föreslå datum för en grupp; i läsåret: gör nästa läsår
calendar-new = Ny
calendar-new-about = Lägg till en träff; i läsåret: ett lov eller andra dagar
calendar-view = Månad eller lista
calendar-view-about = Växla mellan månaden och alla träffar vecka för vecka
calendar-attendance = Närvaro
calendar-which-title = Vilken träff { $date }?
calendar-attendance-about = Anteckna vilka som var med, eller i förväg inte kan
calendar-mark = Växla
calendar-mark-about = Byt: med, borta, anmäld frånvaro, delvis; eller bocka av
calendar-edit = Ändra
calendar-edit-about = Ändra datum, tid, del, moment, plats, sammanfattning
calendar-move = Flytta till ledig tid
calendar-move-about = Välj bland de närmaste tiderna då allt går ihop
calendar-cancel = Ställ in
calendar-cancel-about = Ställ in träffen med skäl; den syns kvar överstruken
calendar-restore = Håll den ändå
calendar-restore-about = Ta tillbaka att träffen är inställd; sedan kan den flyttas
calendar-delete = Ta bort
calendar-delete-about = Ta bort en träff ingen vet om, eller dagar ur läsåret
calendar-tell = Meddela
calendar-tell-about = Vilka som ska få veta, med färdig text; bocka av
calendar-year = Läsår
calendar-year-about = Terminer, lov, andra dagar, och vad som är ovanligt
calendar-export = Exportera
calendar-export-about = Skriv kalender eller årsplan till en fil
calendar-today = I dag
calendar-today-about = Gå till dagens datum
calendar-next-area = Till träffarna
calendar-next-area-about = Växla mellan dagarna och träffarna bredvid
calendar-filter = Filtrera
calendar-filter-about = Visa bara träffar för en grupp eller med ett visst namn
calendar-why-no-meeting = välj först en träff
calendar-why-empty-day = ingen träff den dagen: n lägger in en, r håller dagen fri från träffar
calendar-why-empty-day-past = ingen träff den dagen: n lägger in en
calendar-why-held = träffen är hållen
calendar-why-cancelled = träffen är inställd: a tar tillbaka det när den är öppen, och r ger nya datum
calendar-why-in-place = { $name } hålls { $day } i stället
calendar-why-proposal = först: Enter godtar förslaget, Esc förkastar det
calendar-why-telling = först: Esc stänger listan
calendar-why-noting = först: Enter sparar närvaron, Esc avbryter
calendar-ask-drop-noted = Vill du kasta det du har antecknat om närvaron?
calendar-why-open = träffen är öppen: Esc stänger
calendar-why-not-noting = närvaron öppnas med d
calendar-why-no-groups = gör först en grupp: 5
calendar-why-all-dated = alla träffar har datum: r när något faller bort, e ändrar en, n lägger in ny
calendar-why-no-year = lägg först in läsåret: y
calendar-why-told = alla har fått veta
calendar-why-no-meetings = det finns inga träffar
calendar-why-year = läsåret är öppet: Esc stänger
calendar-why-no-span = välj först en rad
calendar-empty = Inga träffar än. f föreslår datum för en grupp, n lägger in en för hand.
calendar-empty-later = Inga träffar från den här dagen. v visar alla, f föreslår nya.
calendar-empty-after = Läsåret slutar { $last }, och nästa är inte inlagt: y och sedan f gör det. t leder tillbaka till i dag.
calendar-empty-groups = Inga träffar än, och inga grupper som kan träffas. Gör först en grupp: 5 Grupper.
calendar-meets-elsewhere = Inga träffar här: ni träffas i grupper på { $units }, och träffarna står i kalendern där. 0 visar skolor och nätverk, Enter öppnar.
calendar-empty-year = Inget läsår än. y lägger in terminer och lov, så att träffar hamnar på skoldagar.
calendar-empty-filter = Ingen träff passar filtret. Esc tar bort filtret.
calendar-all = Alla träffar
calendar-from = Träffar { $range }
calendar-legend-meetings = så många träffar
calendar-legend-both = inlämning och avstämning
calendar-suggestion = (förslag)
calendar-cancelled = inställd
calendar-cancelled-why = inställd: { $reason }
calendar-not-noted = inte antecknad
calendar-held = hållen, { $there } av { $all } deltagare var med
calendar-day-school = skoldag
calendar-day-in-service = studiedag
calendar-day-in-service-taken = bokad studiedag
calendar-day-break = lov
calendar-day-off = ledig dag
calendar-day-holiday = helgdag
calendar-day-weekend = lördag eller söndag
calendar-day-outside = mellan terminerna
calendar-day-no-year = inget läsår är inlagt: tryck y
calendar-span-test = nationella prov
calendar-short-early = slutar tidigt
calendar-short-room = lokalen upptagen
calendar-short-room-out = lokalen stängd
calendar-short-order = fel ordning
calendar-against-day = dagen är { $day }
calendar-against-early = dagen slutar { $from }
calendar-against-blocked = någon har sagt att dagen faller bort
calendar-against-person = { $name } har samtidigt { $meeting }
calendar-against-lessons = { $name } har lektion då
calendar-against-room = samma plats har samtidigt { $meeting }
calendar-against-order = för nära träffen före eller efter
calendar-people = Personer
calendar-who-was-there = Vilka var med?
calendar-noting-keys = Alla är med först. Mellanslag: borta, igen: anmäld frånvaro. ←: delvis.
calendar-nobody = Gruppen har inga personer. Lägg till dem under 5 Grupper.
calendar-present = med
calendar-partly = delvis
calendar-excused = anmäld frånvaro
calendar-absent = borta
calendar-leads = leder
calendar-guest = gäst
calendar-not-told = inte meddelad
calendar-label-state = Läge
calendar-label-module = Modul
calendar-label-before = Före
calendar-label-here = På träffen
calendar-label-leads = Leder
calendar-field-group = Grupp
calendar-field-date = Datum
calendar-field-times = Tid
calendar-field-part = Del
calendar-field-phases = Moment
calendar-field-title = Rubrik
calendar-field-place = Plats
calendar-field-leader = Leder den här gången
calendar-field-summary = Sammanfattning
calendar-field-reason = Varför
calendar-field-from = Från och med
calendar-field-to = Till och med
calendar-field-rhythm = Hur tätt
calendar-field-kind = Vad
calendar-field-days = Dagar
calendar-field-span-name = Kallas
calendar-field-year = Läsår
calendar-hint-date = Till exempel 12/3, tor v47, +1v eller 20 okt.
calendar-hint-date-other = 12/3, tor v47, 20 okt eller +1v: en vecka senare.
calendar-hint-times = Till exempel 15-16:30.
calendar-hint-phases = Mellanslag kryssar, pilarna flyttar.
calendar-hint-title = Bara om del och moment inte säger det.
calendar-hint-place = Tomt: gruppens vanliga plats.
calendar-hint-summary = Vad ni sade och kom överens om. Delas med gruppen.
calendar-hint-reason = Läses av alla som får veta. Till exempel: snöstorm. Kan vara tomt.
calendar-hint-days = Till exempel v44, 26-30 okt eller 5/6.
calendar-hint-span-name = Tomt: det vanliga ordet.
calendar-wrong-date = Ett datum behövs, till exempel 12/3 eller tor v47.
calendar-wrong-cancelled = Träffen är inställd: öppna den, a tar tillbaka det, sedan g eller r.
calendar-wrong-group = Gruppen har ingen modul med delar än. Välj en: 3 Moduler, s för hela skolan, eller 5 Grupper, e för gruppen.
calendar-wrong-series = Gruppens program har träffar i stället för delar: de läggs in under 9 Plan med f.
calendar-no-part = ingen del
calendar-part = del { $part }
calendar-phase = { $short } { $name }
calendar-phase-minutes = { $short } { $name }, { $minutes }
calendar-led-as-usual = gruppens handledare
calendar-even = jämnt fördelat
calendar-weekly = varje vecka
calendar-fortnightly = varannan vecka
calendar-monthly = en gång i månaden
calendar-form-new = Ny träff
calendar-form-edit = Ändra träff
calendar-form-cancel = Ställ in träffen
calendar-form-propose = Föreslå datum
calendar-form-new-span = Lov eller andra dagar
calendar-form-span = Ändra dagar
calendar-form-new-year = Lägg in ett läsår
calendar-intro-cancel = Deltagarna räknar med träffen. Den står kvar överstruken, och u visar vilka som ska få veta. Ska den hållas en annan dag: Esc, sedan g eller r.
calendar-intro-propose = Datumen visas först; inget ändras förrän du tar dem. Träffar på gruppens gamla tid flyttar med först; andra ligger kvar.
calendar-proposed = { $group }: { $count } datum, { $missing } utan datum
calendar-proposed-keys = Enter lägger in dem, Esc förkastar dem. Inget är ändrat än.
calendar-proposed-none = Esc stänger. Inget är ändrat.
calendar-year-missing = Läsåret { $years } är inte inlagt. Lägg in det först: y i 6 Kalender, sedan f.
calendar-year-first = Läsåret { $years } saknas: lägg in det. Esc leder sedan tillbaka till datumen.
calendar-next-times = Läsåret { $years } kan få ett annat schema. Datumen följer gruppens tid nu, { $window }.
calendar-short-next-times = följer årets schema
calendar-year-unconfirmed = Läsåret { $years } är bara ett förslag: bekräfta det med y.
calendar-short-unconfirmed = läsåret är ett förslag
calendar-why-no-dates = inga datum hittades: Esc stänger
calendar-all-dated = Alla träffar i gruppens modul har redan datum. En annan modul väljer du i 5 Grupper, e.
calendar-too-many = Modulen har fler träffar än som kan läggas in på en gång.
calendar-why-no-window = gruppen har ingen tid i veckan: 5 Grupper, w
calendar-why-short = längsta tiden i veckan är { $longest }
calendar-why-no-days = inga dagar kvar i perioden: förläng den
calendar-why-not-begun = träffen före i samma del har inget datum
calendar-effect-order = Kommer på fel sida om träffen { $with }.
calendar-effect-short = { $days ->
    [one] { $days } skoldag från träffen { $with }; { $needs } behövs för att hinna pröva i klassen.
   *[other] { $days } skoldagar från träffen { $with }; { $needs } behövs för att hinna pröva i klassen.
}
calendar-effect-long = { $over ->
    [one] { $over } dag för långt mellan den här och träffen { $with }.
   *[other] { $over } dagar för långt mellan den här och träffen { $with }.
}
calendar-effects = Tänk på det här
calendar-undo-hint = Ctrl+Z tar tillbaka.
calendar-fits = passar
calendar-no-other-time = Ingen annan tid passar i terminen
calendar-pick-move = Vart flyttas { $name }?
calendar-pick-export = Vilken kalender, lista eller plan?
calendar-export-unit = Alla grupper
calendar-did-add = Träffen { $date } lades till
calendar-did-change = Träffen { $date } ändrades
calendar-did-move = Träffen flyttades till { $date }
calendar-did-move-time = Träffen flyttades till kl { $time }
calendar-did-length = Träffen { $date } har ny längd: { $times }
calendar-did-cancel = Träffen { $date } ställdes in
calendar-did-restore = Träffen { $day } står kvar; g eller r ger den en annan dag
calendar-did-restore-past = Träffen { $day } står kvar; d antecknar vilka som var där
calendar-did-and-tell = { $did }; { $count ->
    [one] 1 person ska få veta, u visar vem
   *[other] { $count } personer ska få veta, u visar vilka
  }
calendar-did-delete = Träffen { $date } togs bort
calendar-noted-both = { $name }: en kollega antecknade { $theirs }, du antecknade { $mine }. Enter igen om ditt ska gälla.
calendar-did-held = Träffen { $date } hölls, { $there } av { $all } deltagare var med
calendar-did-held-of = Träffen med { $group } { $date } { $time } hölls, { $there } av { $all } deltagare var med
calendar-did-propose = { $count ->
    [one] { $count } träff lades in
   *[other] { $count } träffar lades in
}
calendar-did-tell = { $name } har fått veta
calendar-did-year = Läsåret { $year } är ett förslag; Enter bekräftar rad för rad
calendar-did-decide = { $name }: gäller
calendar-did-add-span = { $name } lades till
calendar-did-change-span = { $name } ändrades
calendar-did-delete-span = { $name } togs bort
calendar-decided-already = Det är redan bekräftat. e ändrar.
calendar-tell-title = Ska få veta: { $count ->
    [0] ingen
    [one] { $count } person · Mellanslag bockar av en, j alla
   *[other] { $count } personer · Mellanslag bockar av en, j alla
}
calendar-tell-nobody = Alla har fått veta. Esc stänger.
calendar-tell-text = Meddelande att kopiera
calendar-no-year = Inget läsår än. f lägger in ett, med terminer och lov som är vanliga i landet; du ändrar det som är annorlunda hos er.
calendar-open-spans = { $count } ej bekräftade
calendar-odd = Värt att titta på
calendar-nothing-odd = Inget att anmärka på.
calendar-export-plan = Årsplan för { $group }
calendar-save-noted = Spara
calendar-save-noted-about = Spara närvaron: träffen är hållen
calendar-mark-absent = Borta
calendar-mark-absent-about = Byt mellan med, borta, anmäld frånvaro, delvis
calendar-summarise = Sammanfattning
calendar-summarise-about = Skriv vad ni sade och kom överens om
calendar-take-dates = Lägg in träffarna
calendar-take-dates-about = Lägg in alla datum som visas
calendar-letter = Läs
calendar-letter-about = Visa hela meddelandet till personen, att kopiera
calendar-told = Har fått veta
calendar-told-about = Bocka av personen; en senare ändring tar tillbaka den
calendar-tell-all = Alla har fått veta
calendar-tell-all-about = I listan över vilka som ska få veta: bocka av alla
calendar-confirm = Bekräfta
calendar-confirm-about = Säg att förslaget på raden gäller
calendar-new-days = Nya dagar
calendar-new-days-about = Lägg till ett lov eller andra dagar
calendar-edit-days = Ändra
calendar-edit-days-about = Ändra dagarna på raden
calendar-next-year = Nästa läsår
calendar-make-year = Gör läsåret { $year } som förslag
calendar-make-which = Vilket läsår?
calendar-make-own = Gör ett eget läsår { $year }
calendar-make-own-note = börjar som detta
calendar-did-own = Läsåret { $year } börjar som det andra: ändra det som är annorlunda
calendar-make-owners = Ta läsåret { $year } från { $owner }
calendar-make-usual = Föreslå ett, som är vanligt i landet
calendar-did-owners = Läsåret { $year } är som { $owner } har det
calendar-owners-comes = Nytt: { $list }
calendar-owners-goes = Försvinner: { $list }
calendar-make-own-stands = Skolans eget läsår { $year } gäller
calendar-did-own-stands = Skolans eget läsår { $year } gäller, tills huvudmannen ändrar sitt igen
calendar-own-stands-more = Inget ändras. Ändrar huvudmannen sitt igen, står det på Hem.
year-as-owners = som { $owner }
calendar-no-year-owner = Inget läsår än. { $owner } har ett: f visar det och lägger in det. Du ändrar det som är annorlunda hos er.
calendar-remove-year = Ta bort läsåret { $year }
calendar-remove-own-note = följer då läsåret för alla
calendar-did-remove-year = Läsåret { $year } är borttaget (Ctrl+Z ångrar)
calendar-all-forms = Alla skolformer
calendar-form-with = { $form } med { $other }
calendar-field-form = Skolform
calendar-span-open = Träffar kan läggas på { $name }. Kan de inte det: välj { $taken }.
calendar-span-open-short = (öppen)
calendar-on-named-day = { $date } är { $name }. Tar det dagen: ändra den till { $taken } i läsåret (y).
calendar-next-year-about = Gör nästa läsår, det första, eller ett eget för en skolform
calendar-why-not-held = anteckna först närvaron: d
calendar-why-not-telling = öppna först listan: u
calendar-form-summary = Sammanfattning av träffen
calendar-no-summary = saknas än
calendar-did-summary = Sammanfattningen av träffen { $date } skrevs
calendar-did-tell-all = { $count ->
    [one] { $count } person har fått veta
   *[other] Alla { $count } personer har fått veta
}
calendar-tell-more = och { $count } rader till: Enter visar allt
calendar-letter-to = Till { $name }
calendar-letter-hello = Hej!
calendar-letter-cancelled = Träffen med { $group } { $date } kl { $times } är inställd.
calendar-letter-moved = Träffen med { $group } är flyttad från { $from } kl { $old } till { $date } kl { $times }.
calendar-letter-length = Träffen med { $group } { $date } har ny längd: kl { $times }, förut { $old }.
calendar-letter-new = { $count ->
    [one] En ny träff med { $group } är planerad.
   *[other] { $count } nya träffar med { $group } är planerade.
}
calendar-letter-invited = { $count ->
    [one] Du är inbjuden till en träff med { $group }.
   *[other] Du är inbjuden till { $count } träffar med { $group }.
}
calendar-letter-yours-to-lead = { $count ->
    [one] Du leder en träff med { $group }.
   *[other] Du leder { $count } träffar med { $group }.
}
calendar-letter-line = { $date } kl { $times }
calendar-letter-line-with = { $when }: { $what }.
calendar-letter-part = del { $part }
calendar-letter-part-of = { $part } av modulen ”{ $module }”
calendar-letter-module = Modulen heter ”{ $title }”.
calendar-letter-was = Det gällde { $what }.
calendar-letter-was-with = Det gällde { $what }: { $phases }.
calendar-letter-work = Vi arbetar med { $what }.
calendar-letter-work-with = Vi arbetar med { $what }: { $phases }.
calendar-letter-at = Platsen är { $place }.
calendar-letter-leads = { $count ->
    [one] { $name } leder träffen.
   *[other] { $name } leder träffarna.
}
calendar-letter-you-lead = { $count ->
    [one] Du leder träffen.
   *[other] Du leder träffarna.
}
calendar-letter-before = Gör detta före träffen: { $phases }.
calendar-letter-phase = { $name } ({ $minutes })
calendar-letter-phase-about = { $name } (ungefär { $minutes })
calendar-letter-by = Hälsningar { $school }
calendar-news-cancelled = inställt { $date }
calendar-news-cancelled-why = inställt { $date }: { $reason }
calendar-news-cancelled-many = { $count ->
    [one] { $count } inställd träff, { $first } - { $last }
   *[other] { $count } inställda träffar, { $first } - { $last }
}
calendar-news-moved = nu { $to }, var { $from }
calendar-news-moved-many = { $count ->
    [one] { $count } träff flyttad till { $date }
   *[other] { $count } flyttade, den första nu { $date }
}
calendar-news-at = { $date } { $time }
calendar-news-length = ny längd { $date }: { $times }
calendar-news-new = { $count ->
    [one] ny träff { $date }
   *[other] { $count } nya träffar från { $date }
}
calendar-lengths-usual = som i programmet
calendar-field-lengths = Träffarnas längd
calendar-effect-window = Utanför gruppens tid.
calendar-effect-window-of = Utanför gruppens tid ({ $windows }).
calendar-effect-window-busy = Utanför gruppens tid ({ $windows }); inte lediga då: { $people }.
calendar-against-people = { $people } har samtidigt { $meeting }
calendar-who-leads = { $name } (leder)
calendar-ahead-from-past = Från { $first }: den dagen har varit. Träffarna före i dag läggs som om de hade varit; närvaron är inte antecknad.
calendar-ahead-from = Från { $first }.
calendar-ahead-unread = Skriv datum och tid, så står det här vad det betyder.
calendar-ahead-cancelled = Träffen är inställd: dag och tid ligger fast. För en annan dag: öppna den, a tar tillbaka det, sedan g eller r.
calendar-short-length = { $length } av { $needs } min
calendar-cancelled-then = inställd då förut
calendar-cannot-then = { $people } kan inte då
calendar-cannot-many = { $count } personer
calendar-did-but = { $did }. { $cannot }
calendar-ahead-needs = Träffen är { $length } min, { $phases } tar { $needs }.
calendar-ahead-fits = Inget krockar.
calendar-ahead-hand-in-moved = Inlämning då { $due }, var { $old }.
calendar-ahead-hand-in = Inlämning då { $due }.
calendar-ahead-hand-in-stays = Det som lämnas in före står kvar: senast { $due }.
calendar-ahead-hand-in-gone = Sista dagen att lämna in före, { $due }, faller också bort.
calendar-extra = { $name } (extra)
calendar-form-make-up = Extra träff för dem som missade
calendar-make-up-intro = Samma innehåll som { $name } { $date }. Träffen räknas för dem som kommer, i stället för den de missade.
calendar-make-up-no-time = Ingen tid de närmaste { $days } dagarna när alla kan: { $why }. Skriv ett datum, eller bocka ur någon.
calendar-make-up-room = { $what }: träffen är lagd i { $room }.
calendar-field-for-whom = För vilka
calendar-hint-for-whom = Mellanslag kryssar, pilarna flyttar.
calendar-wrong-for-whom = Kryssa för någon som träffen är för.
calendar-gap-after = { $days ->
    [one] { $days } skoldag mellan { $what } ({ $date }) och den här
   *[other] { $days } skoldagar mellan { $what } ({ $date }) och den här
}
calendar-gap-before = { $days ->
    [one] { $days } skoldag mellan den här och { $what } ({ $date })
   *[other] { $days } skoldagar mellan den här och { $what } ({ $date })
}
calendar-ahead-no-window = Gruppen har ingen tid i veckan. Lägg in den först: 5 Grupper, w.
calendar-ahead-room = Längsta träffen ({ $phases }) tar { $needs }; gruppen har { $room }.
calendar-ahead-short = Längsta träffen ({ $phases }) tar { $needs }, men gruppens längsta tid är { $room }.
calendar-ahead-preset = Programmet tillåter andra längder som ryms: { $name }. Välj det under Träffarnas längd.
calendar-ahead-free = Alla är lediga { $window }: lägg in den tiden under 5 Grupper, w.
calendar-ahead-longest = Längsta tid då alla är lediga: { $window } ({ $length }). Be om längre ledig tid under 4 Folk, eller ändra gruppen.
calendar-ahead-goes-on = De flesta i gruppen har redan varit med på { $count } träffar av modulen: gruppen börjar med del { $part }.
calendar-ahead-unnoted = { $count ->
    [one] 1 av de träffarna är inte antecknad än: den räknas som genomgången. Blev den inte av, ställ in den först.
   *[other] { $count } av de träffarna är inte antecknade än: de räknas som genomgångna. Blev de inte av, ställ in dem först.
}
calendar-ahead-longer = Förläng gruppens tid under 5 Grupper, w.
calendar-no-module = Ingen modul är vald: antal och längder på träffarna är programmets. Välj en med 3, s (hela skolan) eller 5, e (gruppen).
calendar-short-no-module = programmets längder
calendar-no-module-of = Ingen modul är vald för { $groups }: antal och längder är programmets. Välj en med 3, s (hela skolan) eller 5, e (gruppen).
calendar-module-used = Modul: { $name }, vald för hela skolan ({ $term }). Gruppen får den när datumen tas.
calendar-module-of = { $groups } får { $name }, vald för hela skolan ({ $term }).
calendar-module-ask = välj
calendar-module-none = ingen: programmets längder
calendar-module-which = Flera moduler är valda för hela skolan. Välj gruppens.
calendar-module-ask-of = Flera moduler är valda för hela skolan. Välj modul för { $groups }: en grupp i taget här, eller 5 Grupper, e.
calendar-ahead-usual = De vanliga träffarna tar { $needs } och ryms inte; därför föreslås de kortare.
calendar-partly-of = delvis, { $there } av { $all }
calendar-short-far = { $over ->
    [one] { $over } dag för långt mellan
   *[other] { $over } dagar för långt mellan
}
calendar-closer = Programmet vill ha högst { $days } dagar mellan träffarna i en del: därför ligger de tätare än perioden ger rum för.
calendar-short-closer = tätare än perioden
calendar-previous-area = Till dagarna
calendar-previous-area-about = Gå tillbaka från träffarna till dagarna
calendar-why-times = { $why }. Förläng perioden, eller ge gruppen en tid till: 5 Grupper, w
calendar-why-restore = inställd { $day }: öppna träffen, a tar tillbaka det, sedan g eller r
calendar-short-cancelled = inställd { $day }
calendar-after-all = { $name } ställdes in { $day }. Den kan hållas ändå: öppna den, a tar tillbaka det, sedan g eller r.
calendar-no-other-time-next = r flyttar fler träffar så att det går ihop. w under 5 Grupper ger gruppen en tid till. e ändrar datum fritt.
calendar-no-other-time-because = I vägen står: { $why }.
calendar-letter-why = Skäl: { $reason }.
calendar-partly-keys = Kom sent eller gick tidigt: ← → ändrar hur många minuter som räknas.
calendar-former = { $group } har { $meetings ->
    [one] 1 träff
   *[other] { $meetings } träffar
  } kvar i förra modulen (till { $last }).
calendar-short-former = förra modulen pågår
calendar-mend-try-short = { $days ->
    [one] { $days } skoldag från träffen { $since } för att pröva i klassen, var { $was }.
   *[other] { $days } skoldagar från träffen { $since } för att pröva i klassen, var { $was }.
}
