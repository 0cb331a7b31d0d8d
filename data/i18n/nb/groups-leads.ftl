groups-leads-page = Veiledere: velg og sammenlign
groups-leads-page-about = Hvem som kan lede: utdanning, tid, belastning, skole
groups-period = Begynner, slutter, borte
groups-period-about = Si hvilken dag personen begynner, slutter eller er borte
groups-take-over = Hvem kan ta over
groups-take-over-about = Veilederen kan ikke komme: se hvem som kan ta over

leads-title = Veiledere · { $count } som leder eller kan lede
leads-empty = Ingen leder eller kan lede ennå. Gi noen rollen veileder eller et antall grupper under 4 Folk.
leads-edit = Endre
leads-edit-about = Sett utdanning, godkjenning, tid og antall grupper
leads-assign = Gi en gruppe
leads-assign-about = La personen lede en gruppe fra i dag
leads-take-over = Hvem kan ta over
leads-take-over-about = Personen kan ikke komme: hvem tar over gruppene
leads-open = Les alt
leads-open-about = Vis alt om personen som veileder
leads-why-nobody = ingen leder eller kan lede ennå
leads-why-leads-none = personen leder ingen gruppe
leads-col-training = utdann.
leads-col-training-short = utd
leads-col-years = år
leads-col-share = avsatt
leads-col-windows = ledige
leads-col-groups = grupper
leads-col-load = går med
leads-col-school = skole
leads-trained = ferdig
leads-underway = i gang
leads-untrained = ingen
leads-col-own = egen
leads-col-other = annen
leads-own = egen skole
leads-other = annen skole
leads-years = { $years } år som lærer
leads-years-unknown = ukjent hvor lenge som lærer
leads-licence-unknown = godkjent utdanning: vet ikke
leads-licence-yes = har godkjent utdanning
leads-licence-no = uten godkjent utdanning
leads-training = { $training }; { $licence }; { $years }.
leads-no-groups = Har ingen egen gruppe nå (høyst { $most }).
leads-groups = { $participants ->
    [one] Leder { $list } (kan lede { $most }): { $participants } deltaker.
   *[other] Leder { $list } (kan lede { $most }): { $participants } deltakere.
}
leads-too-many = { $participants } deltakere, men { $share } % er nok til { $most }.
leads-windows = { $windows ->
    [0] Ingen tid i uken er lang nok til en samling.
   *[other] Tider i uken som er lange nok til en samling: { $windows }, ingen av dem ledig.
}
leads-windows-open = Tider i uken som er lange nok til en samling: { $windows }, hvorav ledige: { $open } ({ $list }).
leads-time-none = Ingen tid går med i år; satt av: { $has }.
leads-time = Å lede tar { $total } av de { $has } som er satt av i år ({ $percent } %).
leads-time-no-share = Å lede tar { $total } i år, og ingen tid er satt av.
leads-time-parts = { $count ->
    [one] { $count } samling { $meetings }, forberedelse { $prepare }, avstemming { $talks }, reiser { $travel }.
   *[other] { $count } samlinger { $meetings }, forberedelse { $prepare }, avstemming { $talks }, reiser { $travel }.
}
leads-guessed = { $count ->
    [one] Av dem { $count } samling uten dato, regnet etter modulens deler.
   *[other] Av dem { $count } samlinger uten dato, regnet etter modulens deler.
}
leads-assumed = Antatt: { $prepare } min forberedelse, { $talk } min avstemming, { $travel } min reise. Endres på 1 Hjem med k.
leads-speaks-own = Egen skole: kjenner elevene og kollegene, lett å nå, ingen reise. Men: kollega og veileder på én gang.
leads-speaks-other = Fra { $school }: blikk utenfra, samtalene blir ofte åpnere. Men: reiser, og vanskeligere å nå mellom samlingene.
leads-note-led = { $free }; ledes av { $name }
leads-note-no-lead = { $free }; har ingen veileder
leads-pick = Hvilken gruppe skal { $name } lede?
leads-field-training = Veilederutdanning
leads-field-licence = Godkjent lærerutdanning
leads-hint-licence = Krevd i den svenske statlige veilederutdanningen.
leads-field-share = Tid til veiledning, %
leads-hint-share = Andel av full stilling, for eksempel 10.
leads-field-most = Grupper, høyst
leads-hint-most = 0: leder ingen. Grupper på andre skoler regnes ikke med.
leads-wrong-share = Skriv 0 til 100, for eksempel 10.
leads-wrong-most = Skriv et tall, for eksempel 2.

member-title = { $name } i { $group }
member-intro = Tomt felt: ikke noe spesielt. Oppmøte og timer som er ført, blir stående.
member-until = Slutter (siste dag)
member-after = Etter siste dag
member-after-stops = deltar ikke mer (har sluttet)
member-after-waits = trenger ny gruppe
member-hint-after = Har sluttet: regnes ikke lenger blant dem som venter på gruppe. Oppmøte og timer blir stående.
member-stops-because = siste dag i { $group }: { $day }
member-from = Begynner (første dag)
member-away = Borte fra
member-back = Borte til og med
member-hint-until = For eksempel 18/12, fre u51, +6u, jul (siste dag før ferien). Tomt: inntil videre.
member-hint-from = For eksempel 7/1, man u2 eller etter jul. Tomt: fra starten.
member-hint-away = Plassen beholdes. For eksempel 7/1, u8 eller vinterferie.
member-hint-back = For eksempel 28/2, +6u eller vinterferie. Tomt: inntil videre.
member-wrong-until = Siste dag er før den første.
member-wrong-back = Siste dag er før den første.
member-wrong-away = Skriv også fra hvilken dag.
member-meetings = Kommende samlinger: { $with } med personen, { $without } uten.
member-did-until = { $name }: siste dag i { $group } er { $day }
member-did-stop = { $done }, deltar siden ikke mer
member-did-from = { $name } begynner i { $group } { $day }
member-did-away = { $name } er borte fra { $group } fra { $day }
member-did-away-until = { $name } er borte fra { $group } { $day } til { $until }
member-did-change = { $name } i { $group } ble endret
member-left = gikk ut { $day }
member-coming = begynner { $day }
member-away-until = borte til { $day }
member-is-away = borte inntil videre
member-away-from-until = borte { $day } til { $until }
member-away-from = borte fra { $day } inntil videre
member-count-away = { $count ->
    [one] { $count } borte
   *[other] { $count } borte
}
member-count-coming = { $count ->
    [one] { $count } kommer
   *[other] { $count } kommer
}
member-count-left = { $count ->
    [one] { $count } har gått ut
   *[other] { $count } har gått ut
}

take-over-title = { $name } kan ikke lede: hvem tar over?
take-over-intro = Kommende samlinger følger med. De som er holdt, beholder lederen sin. Ctrl+Z tar alt tilbake.
take-over-as-now = som nå: { $name }
take-over-back = { $name } leder igjen
take-over-option = { $name } ({ $note })
take-over-group = { $group }, { $window }
take-over-how = Gjelder
take-over-time = for en tid
take-over-good = for godt
take-over-field-from = Fra
take-over-field-until = Til og med
take-over-hint-until = For eksempel 18/12, +6u, fre u51 eller jul. Tomt: inntil videre.
take-over-free = kan da
take-over-taken = har en annen gruppe på den tiden
take-over-taken-by = har { $group } da
take-over-no-time = gruppen har ingen tid ennå
take-over-load = { $percent } % av tiden sin med denne gruppen
take-over-over = ! ville ta { $percent } % av tiden
take-over-over-people = ! for mange deltakere for tiden sin
take-over-no-share = ingen tid satt av
take-over-cannot = { $group }: { $name } kan ikke { $window }. Det kan lagres likevel.
take-over-cannot-has = { $group }: { $name } har { $other } samtidig. Det kan lagres likevel.
take-over-cannot-away = { $group }: { $name } er { $away }. Det kan lagres likevel.
take-over-away = borte { $day } til { $until }
take-over-away-from = borte fra { $day } inntil videre
take-over-away-on = borte { $day }
take-over-candidate = { $name }: { $fits }; leder { $leads } av { $most }; { $training }; { $school }; { $load }.
take-over-others = Andre: { $list }.
take-over-nobody = Ingen annen kan lede grupper. Sett antall grupper under 4 Folk.
take-over-nobody-else = Ingen andre å velge blant.
take-over-twice = { $name } ville lede to grupper samtidig.
take-over-nobody-yet = ingen ennå
take-over-nobody-from = ingen ennå for { $name } fra { $day }
take-over-nobody-until = ingen ennå for { $name } { $day } til { $until }
take-over-did-nobody = { $list }: ingen leder fra { $day } inntil videre
take-over-did-nobody-until = { $list }: ingen leder { $day } til { $until }
take-over-did-nobody-good = { $list } har ingen veileder fra { $day }
take-over-did-both = { $said }. { $then }
take-over-follow = Samlinger som får ny leder: { $follow }. Samlinger som er holdt, endres ikke: { $held }.
take-over-clash = { $group }: { $name } har en annen samling { $meetings }. Det kan lagres likevel.
take-over-clash-at = { $date } { $times } ({ $other })
take-over-expected = { $name } regnes fortsatt med på { $meetings }. Går det ikke: åpne samlingen i 6 Kalender og trykk { $key } (Meld fravær).
take-over-leads-elsewhere = { $name } leder også { $groups }: bytt dit med 0 og si det der
take-over-meeting = { $name } { $date }
take-over-unled = Samlinger uten leder så lenge: { $count }.
take-over-none-chosen = Velg hvem som tar over minst én gruppe.
take-over-did = { $name } leder { $group } fra { $day } inntil videre
take-over-did-until = { $name } leder { $group } { $day } til { $until }
take-over-did-good = { $name } leder { $group } fra { $day }, for godt
take-over-did-several = Fra { $day } inntil videre: { $list }
take-over-did-several-until = { $day } til { $until }: { $list }
take-over-did-several-good = Fra { $day }, for godt: { $list }
take-over-leads = { $name } leder { $list }
take-over-leads-nobody = ingen leder { $list }
take-over-did-back-all = { $name } leder { $list } igjen fra { $day }
take-over-is-back = { $name } er tilbake
take-over-intro-away = Her endrer du vikariatet. Er { $name } tilbake i alle gruppene? Velg det ved Gjelder.
take-over-title-back = { $name } er tilbake og leder igjen
take-over-intro-back = Vikariatet slutter dagen før, i alle gruppene. Kommende samlinger følger med. De som er holdt, beholder lederen sin.
take-over-field-back = Leder igjen fra
take-over-hint-back = Første dag. For eksempel 12/3, tor u47, +6u eller etter jul.
take-over-nothing-new = Ingenting er endret. Velg en annen vikar, andre dager eller «er tilbake».
take-over-from-until = { $name } { $day } til { $until }
take-over-from = { $name } fra { $day }
take-over-stands-in = Vikar
