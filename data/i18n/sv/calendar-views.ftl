## Ett publicerat läsår

calendar-import-year = Klistra in
calendar-import-year-about = Klistra in läsåret som kommunen har publicerat det; en rubrik väljer året
year-form = Läsåret som det är publicerat
year-form-intro = En rad för varje lov, studiedag och terminsgräns, eller texten ur en kalenderfil (ICS), inklistrad. Nedanför står hur varje rad förstås. Inget ändras förrän du sparar.
year-field-starts = Läsår
year-field-text = Rader
year-hint-text = Till exempel Skolstart 18 augusti, Höstlov v 44, Studiedag 2 nov. Ctrl+S sparar.
year-nothing = Ingen rad säger något om läsåret än.
year-counts = { $days ->
    [one] { $days } dag
   *[other] { $days } dagar
} och { $periods ->
    [one] { $periods } period
   *[other] { $periods } perioder
} förstådda, { $wrong } fel, { $left } tas inte med
year-heading = Rad { $line }: läsåret { $year }
year-not-field = Texten säger läsåret { $year }: dagarna läggs där, inte i { $field }.
year-on-holiday = { $date } är { $name }, röd redan: ingen studiedag behövs.
year-proposed = Förslag, står inte i texten: { $what }
year-proposed-stay = { $count ->
    [one] { $count } förslag som redan finns i läsåret ligger kvar
   *[other] { $count } förslag som redan finns i läsåret ligger kvar
}
year-field-proposals = Det texten inte nämner
year-proposals-none = tas inte med
year-proposals-all = står kvar eller fylls med förslag
year-staff-gone = Blir skoldagar, för där har texten ingen studiedag: { $days }.
year-staff-lost = Försvinner, för texten har inte de studiedagarna: { $days }.
year-staff-keep = Ska studiedagarna vara kvar, välj ”{ $keep }”.
year-staff-keep-line = Med --proposals blir studiedagarna kvar.
year-staff-stay = Kvar, fast texten inte har någon studiedag där: { $days }. I läsåret tas de bort med { $key }.
year-line = Rad { $line }: { $what }
year-line-left-out = Rad { $line }: { $text } (tas inte med)
year-line-red = Rad { $line }: { $text } (röda dagar är alltid med)
year-line-other-form = Rad { $line }: { $text } (gäller { $form }, tas inte med)
year-line-care = Rad { $line }: { $text } (om fritids, inget lov i skolan)
year-line-part-of-day = Rad { $line }: { $days } är skoldag en del av dagen och läggs inte in ({ $text })
year-line-wrong = Rad { $line }, ”{ $text }”: { $why }
year-means-term = { $kind } { $days }
year-means-days = { $kind } { $days }: { $name }
year-means-starts = { $term }en börjar { $days }
year-means-ends = { $term }en slutar { $days }
year-means-known = { $name } { $days }: finns redan som helgdag
year-wrong-no-days = Inga dagar som går att läsa. Till exempel 26-30 okt, v 44, 18/8.
year-wrong-other-week = veckan som står där är { $first } - { $last }
year-wrong-reversed = Sista dagen ligger före den första.
year-wrong-other-term = Stämmer inte med terminen på en annan rad: { $first } till { $last }
year-wrong-no-kind = Skriv på raden vad det är: lov, lovdag, studiedag, skolstart, skolavslutning.
year-wrong-no-end = Terminens sista dag saknas. Skriv den också, till exempel: skolavslutning 18/12.
year-wrong-no-start = Terminens första dag saknas. Skriv den också, till exempel: skolstart 18/8.
year-wrong-other-year = Dagarna ligger i ett annat läsår.
year-wrong-repeats = Händelsen upprepas. Skriv dagarna för hand.
year-did = { $count ->
    [one] Läsåret { $year }: { $count } dag eller period togs in
   *[other] Läsåret { $year }: { $count } dagar och perioder togs in
}
year-did-without = Läsåret { $year }: { $count } togs in, men inte: { $lost }
year-called-both = { $day } är både skoldag och ”{ $kind }” i texten: tas som ”{ $kind }”.
year-line-count = Rad { $line }: { $text } (papperets egen siffra)
year-count-differs = Papperet säger { $paper } skoldagar, datumen ger { $dates }.
year-count-differs-month = Papperet säger { $paper } skoldagar i { $month }, datumen ger { $dates }.
year-count-differs-autumn = Papperet säger { $paper } skoldagar på hösten, datumen ger { $dates }.
year-count-differs-spring = Papperet säger { $paper } skoldagar på våren, datumen ger { $dates }.
year-count-stands = Kvar som { $kind }, fast papperet inte nämner det: { $days }.
year-count-title = Siffran i papperet stämmer inte med datumen
year-kept = Ligger kvar som förut: { $what }.
year-kept-title = Alla rader gick inte att förstå
year-lost = Togs inte in: { $line }
year-kept-next = Stämmer det inte? e på raden i läsåret ändrar, Ctrl+Z tar tillbaka allt.
year-same = Läsåret { $year } säger redan det som står där

## Ord i publicerade läsår, med komma mellan. Alla språkens ord gäller alltid.

typed-year-from = fr.o.m., fr.o.m, fr o m, från och med, från
typed-year-through = t.o.m., t.o.m, t o m, till och med
typed-year-and = och, samt
typed-year-in-service = studiedag, planeringsdag, kompetensdag, kompetensutveckling, fortbildningsdag, k-dag, personaldag, uppstartsdag, utvecklingsdag, arbetslagsdag, apt-dag, stängningsdag, stängdag
typed-year-before-days = i, på, den, är, under
typed-year-many = dagar
typed-year-starts = skolstart, terminsstart, läsårsstart, upprop, första skoldag, första efter, första dag, börjar, startar, åter i skolan, tillbaka i skolan, tillbaka till skolan
typed-year-ends = avslutning, terminsslut, läsårsslut, sista skoldag, sista före, sista dag, slutar
typed-year-start-alone = start, uppstart
typed-year-end-alone = slut, sista dagen
typed-year-after-school = efter skoldagens slut, efter skoldagen, efter skoltid, efter skolans slut, efter lektionerna
typed-year-part-of-day = ½, halv, halvdag, halvdagar, halva, em, eftermiddag, eftermiddagen, fm, förmiddag, förmiddagen
typed-year-early = slutar kl, slutar klockan, slutar tidigare, slutar efter lunch
typed-year-test = nationella prov, nationellt prov
typed-year-day-off = lovdag, klämdag, skolfri, ledig, fridag
typed-year-free = ledigt
typed-year-summer = sommarlov, sommarledig
typed-year-grade = åk, årskurs, årskurser, årskurserna, klass, klasser
typed-year-counted = dag, dagar, skoldagar, lovdagar, studiedagar, arbetsdagar, klass, veckor
typed-year-school-days = skoldagar, elevdagar
typed-year-total = antal, antalet, summa, totalt, sammanlagt, tillsammans, har, för, eleverna, omfattar, består, av, med, varav, fördelat
typed-year-break = lov
typed-year-red = röda dagar, röd dag, helgdag
typed-year-care = fritids
typed-year-term = termin
typed-year-term-short = ht, vt
typed-year-heading = läsår, läsåret, skolår, skolåret
typed-year-heading-autumn = hösten, höst, ht
typed-year-heading-spring = våren, vår, vt
typed-year-autumn = hösttermin
typed-year-spring = vårtermin

## Sätt att se på kalendern

views-about = Byt vy: månad, alla träffar, läsåret, veckan
views-agenda = Alla träffar
views-year = Läsårets veckor
views-week = Veckan
views-month = Månaden
timeline-next = Nästa träff i veckan
timeline-next-about = Gå vidare när gruppen har flera träffar samma vecka
timeline-why-one = gruppen har högst en träff den veckan
timeline-week = vecka
timeline-all = dagar
timeline-planned = planerad
timeline-held = hållen
timeline-several = flera
timeline-some-off = någon dag ledig
timeline-due = inlämning
timeline-check-in = avstämning
timeline-both = träff och avstämning
timeline-today = den här veckan
timeline-here = vald vecka
timeline-no-group = Ingen grupp passar filtret. Esc tar bort filtret.
timeline-nothing = Inget den här veckan.
week-new = Ny träff här
week-new-about = Lägg till en träff på den dag och tid där du står
week-next-group = Nästa grupp
week-next-group-about = Välj nästa träff på samma tid, annars visa när nästa grupp är ledig
week-previous-group = Gruppen före
week-previous-group-about = Välj träffen före på samma tid, annars visa när gruppen före är ledig
week-of-group = { $week }, { $days } · lediga i { $group }
week-at-once = { $when }, { $count } träffar samtidigt
week-unsaid = Ingen i { $group } har sagt när de är lediga: 4 Folk.
week-all-can = Alla { $all } i { $group } kan.
week-some-can = { $can } av { $all } i { $group } kan. Inte: { $names }.
week-all-can-led = Alla { $members } i { $group } och ledaren kan.
week-some-can-led = { $can } av { $all } i { $group } kan, ledaren medräknad. Inte: { $names }.
week-extra-all-can = Alla { $all } som ska komma kan.
week-extra-some-can = { $can } av { $all } som ska komma kan. Inte: { $names }.
week-room-taken = { $place } är upptagen: { $by }.
week-rooms-free = { $count ->
    [one] Ledig sal: { $rooms }.
   *[other] Lediga salar: { $rooms }.
}
timeline-gone = inställd eller faller bort
year-means-red = { $kind } { $days }: röd dag redan, tas inte med
year-school-days = Läsåret får { $count } skoldagar
year-school-days-of = Läsåret får { $count } skoldagar, { $asked } ({ $source })
year-last-moved = Sista skoldag blir { $date }
year-school-days-usual = Läsåret får { $count } skoldagar, brukar vara { $asked } ({ $source }, riktvärde, inget krav)
year-staff-open = { $days } heter ”{ $name }”: träffar kan läggas där. Är dagen upptagen: tryck { $key } på raden i läsåret och välj ”{ $taken }”.
year-hits = { $count ->
    [one] 1 träff är redan då och kan inte hållas: { $list }. Flytta den sedan (r).
   *[other] { $count } träffar är redan då och kan inte hållas: { $list }. Flytta dem sedan (r).
}
year-hits-staff = { $count ->
    [one] 1 träff ligger kvar på en dag utan elever: { $list }.
   *[other] { $count } träffar ligger kvar på dagar utan elever: { $list }.
}
year-hit = { $meeting } { $when }
