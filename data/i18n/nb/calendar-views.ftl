## Et publisert skoleår

calendar-import-year = Lim inn
calendar-import-year-about = Lim inn skoleruta slik kommunen har publisert den; en overskrift velger året
year-form = Skoleåret slik det er publisert
year-form-intro = Én linje for hver ferie og planleggingsdag og for første og siste skoledag, eller teksten fra en kalenderfil (ICS), limt inn. Nedenfor står hvordan hver linje blir forstått. Ingenting endres før du lagrer.
year-field-starts = Skoleår
year-field-text = Linjer
year-hint-text = For eksempel Første skoledag 17. august, Høstferie uke 40, Planleggingsdag 2. nov. Ctrl+S lagrer.
year-nothing = Ingen linje sier noe om skoleåret ennå.
year-counts = { $days ->
    [one] { $days } dag
   *[other] { $days } dager
} og { $periods ->
    [one] { $periods } periode
   *[other] { $periods } perioder
} forstått, { $wrong } feil, { $left } tas ikke med
year-heading = Linje { $line }: skoleåret { $year }
year-not-field = Teksten sier skoleåret { $year }: dagene legges der, ikke i { $field }.
year-on-holiday = { $date } er { $name }, rød allerede: ingen planleggingsdag trengs.
year-proposed = Forslag, står ikke i teksten: { $what }
year-proposed-stay = { $count ->
    [one] { $count } forslag som allerede finnes i skoleåret, blir stående
   *[other] { $count } forslag som allerede finnes i skoleåret, blir stående
}
year-field-proposals = Det teksten ikke nevner
year-proposals-none = tas ikke med
year-proposals-all = blir stående eller fylles med forslag
year-staff-gone = Blir skoledager, for der har teksten ingen planleggingsdag: { $days }.
year-staff-lost = Forsvinner, for teksten har ikke de planleggingsdagene: { $days }.
year-staff-keep = Skal planleggingsdagene bli stående, velg «{ $keep }».
year-staff-keep-line = Med --proposals blir planleggingsdagene stående.
year-staff-stay = Blir stående, enda teksten ikke har noen planleggingsdag der: { $days }. I skoleåret fjernes de med { $key }.
year-line = Linje { $line }: { $what }
year-line-left-out = Linje { $line }: { $text } (tas ikke med)
year-line-red = Linje { $line }: { $text } (røde dager er alltid med)
year-line-other-form = Linje { $line }: { $text } (gjelder { $form }, tas ikke med)
year-line-care = Linje { $line }: { $text } (om SFO, ingen fridag i skolen)
year-line-part-of-day = Linje { $line }: { $days } er skoledag en del av dagen og legges ikke inn ({ $text })
year-line-wrong = Linje { $line }, «{ $text }»: { $why }
year-means-term = { $kind } { $days }
year-means-days = { $kind } { $days }: { $name }
year-means-starts = Første dag i { $term }: { $days }
year-means-ends = Siste dag i { $term }: { $days }
year-means-known = { $name } { $days }: finnes allerede som helligdag
year-wrong-no-days = Ingen dager som kan leses. For eksempel 5.-9. okt, uke 40, 17/8.
year-wrong-other-week = uken som står der, er { $first } - { $last }
year-wrong-reversed = Den siste dagen ligger før den første.
year-wrong-other-term = Stemmer ikke med terminen på en annen linje: { $first } til { $last }
year-wrong-no-kind = Skriv på linjen hva det er: ferie, fridag, planleggingsdag, første skoledag, første etter, siste skoledag.
year-wrong-no-end = Siste dag i halvåret mangler. Skriv den også, for eksempel: siste skoledag 18/12.
year-wrong-no-start = Første dag i halvåret mangler. Skriv den også, for eksempel: første skoledag 17/8.
year-wrong-other-year = Dagene ligger i et annet skoleår.
year-wrong-repeats = Hendelsen gjentas. Skriv dagene for hånd.
year-did = { $count ->
    [one] Skoleåret { $year }: { $count } dag eller periode ble tatt inn
   *[other] Skoleåret { $year }: { $count } dager og perioder ble tatt inn
}
year-did-without = Skoleåret { $year }: { $count } ble tatt inn, men ikke: { $lost }
year-called-both = { $day } er både skoledag og «{ $kind }» i teksten: tas som «{ $kind }».
year-line-count = Linje { $line }: { $text } (papirets eget tall)
year-count-differs = Papiret sier { $paper } skoledager, datoene gir { $dates }.
year-count-differs-month = Papiret sier { $paper } skoledager i { $month }, datoene gir { $dates }.
year-count-differs-autumn = Papiret sier { $paper } skoledager om høsten, datoene gir { $dates }.
year-count-differs-spring = Papiret sier { $paper } skoledager om våren, datoene gir { $dates }.
year-count-stands = Blir stående som { $kind }, enda papiret ikke nevner det: { $days }.
year-count-title = Tallet i papiret stemmer ikke med datoene
year-kept = Står som før: { $what }.
year-kept-title = Noen linjer ble ikke forstått
year-lost = Ble ikke tatt inn: { $line }
year-kept-next = Stemmer det ikke? e på linjen i skoleåret endrer, Ctrl+Z tar alt tilbake.
year-same = Skoleåret { $year } sier allerede det som står der

## Ord i publiserte skoleår, med komma mellom. Alle språkenes ord gjelder alltid.

typed-year-from = f.o.m., f.o.m, f o m, fra og med, frå og med, fra, frå
typed-year-through = t.o.m., t.o.m, t o m, til og med
typed-year-and = og, samt
typed-year-in-service = planleggingsdag, plandag, kursdag, planleggjingsdag, personaldag, studiedag
typed-year-before-days = i, på, den, er, under
typed-year-many = dager, dagar
typed-year-starts = skolestart, skulestart, første skoledag, første skuledag, fyrste skuledag, første etter, fyrste etter, første dag, begynner, byrjar, starter, startar, elevene møter, elevane møter, møter igjen, møter att, tilbake på skolen, tilbake på skulen
typed-year-ends = skoleslutt, skuleslutt, siste skoledag, siste skuledag, siste før, siste dag, avslutning, avslutting, slutter, sluttar
typed-year-start-alone = start, oppstart
typed-year-end-alone = slutt, siste dagen
typed-year-after-school = etter skoletid, etter skoledagens slutt, etter skoledagen, etter skuletid, etter skuledagen, etter siste time
typed-year-part-of-day = ½, halv, halvdag, halve, ettermiddag, ettermiddagen, formiddag, formiddagen
typed-year-early = slutter kl, slutter klokken, slutter klokka, sluttar kl, sluttar klokka, slutter tidligere, slutter etter lunsj
typed-year-test = nasjonale prøver, nasjonale prøvar, nasjonal prøve
typed-year-day-off = inneklemt, inneklemd, skolefri, skulefri, fridag, feriedag, elevfri
typed-year-free = fri
typed-year-summer = sommerferie, sommarferie, sumarferie
typed-year-grade = trinn, årstrinn, klasse, klasser, klassar, steg, årssteg
typed-year-counted = dag, dager, dagar, skoledager, skuledagar, fridager, fridagar, trinn, årstrinn, klasse, klassetrinn, steg, årssteg, uker, veker, juledag, nyttårsdag, påskedag, pinsedag
typed-year-school-days = skoledager, skoledagar, skuledagar, elevdager, elevdagar
typed-year-total = antall, tal på, talet på, sum, totalt, til sammen, tilsammen, til saman, i alt, har, for, elevene, omfatter, omfattar, består, av, med, derav, herav, fordelt
typed-year-break = ferie
typed-year-red = røde dager, rød dag, høytidsdag, høgtidsdag, helligdag, heilagdag, raude dagar
typed-year-care = sfo, aks, skolefritid, skulefritid, aktivitetsskole
typed-year-term = halvår, semester
typed-year-term-short = ht, vt
typed-year-heading = skoleår, skoleåret, skuleår, skuleåret
typed-year-heading-autumn = høsten, hausten, høst, haust
typed-year-heading-spring = våren, vår
typed-year-autumn = høsthalvår, hausthalvår, høstsemester, haustsemester, høsttermin, hausttermin
typed-year-spring = vårhalvår, vårsemester, vårtermin

## Måter å se kalenderen på

views-about = Bytt visning: måned, alle samlinger, året, uken
views-agenda = Alle samlinger
views-year = Skoleårets uker
views-week = Uken
views-month = Måneden
timeline-next = Neste samling i uken
timeline-next-about = Gå videre når gruppen har flere samlinger samme uke
timeline-why-one = gruppen har høyst én samling den uken
timeline-week = uke
timeline-all = dager
timeline-planned = planlagt
timeline-held = holdt
timeline-several = flere
timeline-some-off = noen dager fri
timeline-due = innlevering
timeline-check-in = avstemming
timeline-both = samling og avstemming
timeline-today = denne uken
timeline-here = valgt uke
timeline-no-group = Ingen gruppe passer filteret. Esc fjerner filteret.
timeline-nothing = Ingenting denne uken.
week-new = Ny samling her
week-new-about = Legg til en samling på dagen og tiden der du står
week-next-group = Neste gruppe
week-next-group-about = Velg neste samling på samme tid, ellers vis når neste gruppe er ledig
week-previous-group = Gruppen før
week-previous-group-about = Velg forrige samling på samme tid, ellers vis når forrige gruppe er ledig
week-of-group = { $week }, { $days } · ledige i { $group }
week-at-once = { $when }, { $count } samlinger samtidig
week-unsaid = Ingen i { $group } har sagt når de er ledige: 4 Folk.
week-all-can = Alle i { $group } ({ $all }) kan.
week-some-can = { $can } av { $all } i { $group } kan. Ikke: { $names }.
week-all-can-led = Alle i { $group } ({ $members }) og lederen kan.
week-some-can-led = { $can } av { $all } i { $group } kan, lederen medregnet. Ikke: { $names }.
week-extra-all-can = Alle { $all } som skal komme, kan.
week-extra-some-can = { $can } av { $all } som skal komme, kan. Ikke: { $names }.
week-room-taken = { $place } er opptatt: { $by }.
week-rooms-free = { $count ->
    [one] Ledig rom: { $rooms }.
   *[other] Ledige rom: { $rooms }.
}
timeline-gone = avlyst eller faller bort
year-means-red = { $kind } { $days }: rød dag allerede, tas ikke med
year-school-days = Skoleåret får { $count } skoledager
year-school-days-of = Skoleåret får { $count } skoledager, { $asked } ({ $source })
year-last-moved = Siste skoledag blir { $date }
year-school-days-usual = Skoleåret får { $count } skoledager, pleier å være { $asked } ({ $source }, veiledende, ikke et krav)
year-staff-open = { $days } heter «{ $name }»: samlinger kan legges der. Er dagen opptatt: trykk { $key } på raden i skoleåret og velg «{ $taken }».
year-hits = { $count ->
    [one] 1 samling er allerede da og kan ikke holdes: { $list }. Flytt den etterpå (r).
   *[other] { $count } samlinger er allerede da og kan ikke holdes: { $list }. Flytt dem etterpå (r).
}
year-hits-staff = { $count ->
    [one] 1 samling blir liggende på en dag uten elever: { $list }.
   *[other] { $count } samlinger blir liggende på dager uten elever: { $list }.
}
year-hit = { $meeting } { $when }
