groups-leads-page = Handledare: välj och jämför
groups-leads-page-about = Vilka som kan leda: utbildning, tid, belastning, skola
groups-period = Börjar, slutar, borta
groups-period-about = Säg vilken dag personen börjar, slutar eller är ledig
groups-take-over = Vem kan ta över
groups-take-over-about = Handledaren kan inte komma: se vem som kan ta över

leads-title = Handledare · { $count } som leder eller kan leda
leads-empty = Ingen leder eller kan leda än. Ge någon rollen handledare eller ett antal grupper under 4 Folk.
leads-edit = Ändra
leads-edit-about = Sätt utbildning, legitimation, tid och antal grupper
leads-assign = Ge en grupp
leads-assign-about = Låt personen leda en grupp från i dag
leads-take-over = Vem kan ta över
leads-take-over-about = Personen kan inte komma: vem tar över grupperna
leads-open = Läs allt
leads-open-about = Visa allt om personen som handledare
leads-why-nobody = ingen leder eller kan leda än
leads-why-leads-none = personen leder ingen grupp
leads-col-training = utbildn.
leads-col-training-short = utb
leads-col-years = år
leads-col-share = avsatt
leads-col-windows = lediga
leads-col-groups = grupper
leads-col-load = går åt
leads-col-school = skola
leads-trained = klar
leads-underway = pågår
leads-untrained = ingen
leads-col-own = egen
leads-col-other = annan
leads-own = egen skola
leads-other = annan skola
leads-years = { $years } år som lärare
leads-years-unknown = okänt hur länge som lärare
leads-licence-unknown = legitimation: vet inte
leads-licence-yes = har legitimation
leads-licence-no = ingen legitimation
leads-training = { $training }; { $licence }; { $years }.
leads-no-groups = Har ingen egen grupp nu (högst { $most }).
leads-groups = { $participants ->
    [one] Leder { $list } (får leda { $most }): { $participants } deltagare.
   *[other] Leder { $list } (får leda { $most }): { $participants } deltagare.
}
leads-too-many = { $participants } deltagare, men { $share } % räcker till { $most }.
leads-windows = { $windows ->
    [0] Ingen tid i veckan räcker till en träff.
   *[other] Tider i veckan som räcker till en träff: { $windows }, ingen av dem ledig.
}
leads-windows-open = Tider i veckan som räcker till en träff: { $windows }, varav lediga: { $open } ({ $list }).
leads-time-none = Ingen tid går åt i år; avsatt: { $has }.
leads-time = Att leda tar { $total } av de { $has } som är avsatta i år ({ $percent } %).
leads-time-no-share = Att leda tar { $total } i år, och ingen tid är avsatt.
leads-time-parts = { $count ->
    [one] { $count } träff { $meetings }, förberedelse { $prepare }, avstämning { $talks }, resor { $travel }.
   *[other] { $count } träffar { $meetings }, förberedelse { $prepare }, avstämning { $talks }, resor { $travel }.
}
leads-guessed = { $count ->
    [one] Varav { $count } träff utan datum, räknad efter modulens delar.
   *[other] Varav { $count } träffar utan datum, räknade efter modulens delar.
}
leads-assumed = Antaget: { $prepare } min förberedelse, { $talk } min avstämning, { $travel } min resa. Ändras på 1 Hem med k.
leads-speaks-own = Egen skola: känner eleverna och kollegorna, nära till hands, ingen resa. Men: kollega och handledare samtidigt.
leads-speaks-other = Från { $school }: blick utifrån, samtalen blir ofta öppnare. Men: resor, och svårare att nå mellan träffarna.
leads-note-led = { $free }; leds av { $name }
leads-note-no-lead = { $free }; har ingen handledare
leads-pick = Vilken grupp ska { $name } leda?
leads-field-training = Handledarutbildning
leads-field-licence = Lärarlegitimation
leads-hint-licence = Krävdes i statens utbildning av handledare.
leads-field-share = Tid för handledning, %
leads-hint-share = Del av en heltid, till exempel 10.
leads-field-most = Grupper, högst
leads-hint-most = 0: leder ingen. Andra skolors grupper räknas inte.
leads-wrong-share = Skriv 0 till 100, till exempel 10.
leads-wrong-most = Skriv ett tal, till exempel 2.

member-title = { $name } i { $group }
member-intro = Tomt fält: inget särskilt. Närvaro och timmar som antecknats finns kvar.
member-until = Slutar (sista dag)
member-after = Efter sista dagen
member-after-stops = deltar inte mer (har slutat)
member-after-waits = behöver ny grupp
member-hint-after = Har slutat: räknas inte längre bland dem som väntar på grupp. Närvaro och timmar finns kvar.
member-stops-because = sista dag i { $group }: { $day }
member-from = Börjar (första dag)
member-away = Borta från
member-back = Borta till och med
member-hint-until = Till exempel 18/12, fre v51, +6v, jul (sista dagen före lovet). Tomt: tills vidare.
member-hint-from = Till exempel 7/1, mån v2 eller efter jul. Tomt: från början.
member-hint-away = Platsen finns kvar. Till exempel 7/1, v8 eller sportlov.
member-hint-back = Till exempel 28/2, +6v eller sportlov. Tomt: tills vidare.
member-wrong-until = Sista dagen ligger före den första.
member-wrong-back = Sista dagen ligger före den första.
member-wrong-away = Skriv också från vilken dag.
member-meetings = Kommande träffar: { $with } med personen, { $without } utan.
member-did-until = { $name }: sista dagen i { $group } är { $day }
member-did-stop = { $done }, deltar sedan inte mer
member-did-from = { $name } börjar i { $group } { $day }
member-did-away = { $name } är borta från { $group } från { $day }
member-did-away-until = { $name } är borta från { $group } { $day } till { $until }
member-did-change = { $name } i { $group } ändrades
member-left = gick ur { $day }
member-coming = börjar { $day }
member-away-until = borta till { $day }
member-is-away = borta tills vidare
member-away-from-until = borta { $day } till { $until }
member-away-from = borta från { $day } tills vidare
member-count-away = { $count ->
    [one] { $count } borta
   *[other] { $count } borta
}
member-count-coming = { $count ->
    [one] { $count } kommer
   *[other] { $count } kommer
}
member-count-left = { $count ->
    [one] { $count } har gått ur
   *[other] { $count } har gått ur
}

take-over-title = { $name } kan inte leda: vem tar över?
take-over-intro = Kommande träffar följer med. De som hållits behåller sin ledare. Ctrl+Z tar tillbaka allt.
take-over-as-now = som nu: { $name }
take-over-back = { $name } leder igen
take-over-option = { $name } ({ $note })
take-over-group = { $group }, { $window }
take-over-how = Gäller
take-over-time = för en tid
take-over-good = för gott
take-over-field-from = Från
take-over-field-until = Till och med
take-over-hint-until = Till exempel 18/12, +6v, fre v51 eller jul. Tomt: tills vidare.
take-over-free = kan då
take-over-taken = har annan grupp på den tiden
take-over-taken-by = har { $group } då
take-over-no-time = gruppen har ingen tid än
take-over-load = { $percent } % av sin tid med den här gruppen
take-over-over = ! skulle ta { $percent } % av tiden
take-over-over-people = ! för många deltagare för sin tid
take-over-no-share = ingen avsatt tid
take-over-cannot = { $group }: { $name } kan inte { $window }. Det går att spara ändå.
take-over-cannot-has = { $group }: { $name } har { $other } samtidigt. Det går att spara ändå.
take-over-cannot-away = { $group }: { $name } är { $away }. Det går att spara ändå.
take-over-away = borta { $day } till { $until }
take-over-away-from = borta från { $day } tills vidare
take-over-away-on = borta { $day }
take-over-candidate = { $name }: { $fits }; leder { $leads } av { $most }; { $training }; { $school }; { $load }.
take-over-others = Andra: { $list }.
take-over-nobody = Ingen annan får leda grupper. Sätt antal grupper under 4 Folk.
take-over-nobody-else = Ingen annan att välja på.
take-over-twice = { $name } skulle leda två grupper samtidigt.
take-over-nobody-yet = ingen än
take-over-nobody-from = ingen än för { $name } från { $day }
take-over-nobody-until = ingen än för { $name } { $day } till { $until }
take-over-did-nobody = { $list }: ingen leder från { $day } tills vidare
take-over-did-nobody-until = { $list }: ingen leder { $day } till { $until }
take-over-did-nobody-good = { $list } har ingen handledare från { $day }
take-over-did-both = { $said }. { $then }
take-over-follow = Träffar som får ny ledare: { $follow }. Hållna som inte ändras: { $held }.
take-over-clash = { $group }: { $name } har en annan träff { $meetings }. Det går att spara ändå.
take-over-clash-at = { $date } { $times } ({ $other })
take-over-expected = { $name } räknas fortfarande in på { $meetings }. Kan hen inte: öppna träffen i 6 Kalender och tryck { $key } (Anmäl frånvaro).
take-over-leads-elsewhere = { $name } leder också { $groups }: byt dit med 0 och säg det där
take-over-meeting = { $name } { $date }
take-over-unled = Träffar utan ledare så länge: { $count }.
take-over-none-chosen = Välj vem som tar över minst en grupp.
take-over-did = { $name } leder { $group } från { $day } tills vidare
take-over-did-until = { $name } leder { $group } { $day } till { $until }
take-over-did-good = { $name } leder { $group } från { $day }, för gott
take-over-did-several = Från { $day } tills vidare: { $list }
take-over-did-several-until = { $day } till { $until }: { $list }
take-over-did-several-good = Från { $day }, för gott: { $list }
take-over-leads = { $name } leder { $list }
take-over-leads-nobody = ingen leder { $list }
take-over-did-back-all = { $name } leder { $list } igen från { $day }
take-over-is-back = { $name } är tillbaka
take-over-intro-away = Här ändras vikariatet. Är { $name } tillbaka i alla grupper? Välj det vid Gäller.
take-over-title-back = { $name } är tillbaka och leder igen
take-over-intro-back = Vikariatet slutar dagen före, i alla grupper. Kommande träffar följer med. De som hållits behåller sin ledare.
take-over-field-back = Leder igen från
take-over-hint-back = Första dagen. Till exempel 12/3, tor v47, +6v eller efter jul.
take-over-nothing-new = Inget är ändrat. Välj en annan vikarie, andra dagar eller ”är tillbaka”.
take-over-from-until = { $name } { $day } till { $until }
take-over-from = { $name } från { $day }
take-over-stands-in = Vikarie
