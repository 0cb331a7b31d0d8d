words = { $text }
people-cmd-new = Ny person
people-cmd-new-about = Legg til en person
people-cmd-several = Endre merkede
people-cmd-several-about = Sett rolle, trinn, team eller tid for alle merkede
people-cmd-edit = Endre
people-cmd-edit-about = Endre opplysningene om personen
people-cmd-week = Uke
people-cmd-week-about = Vis timer og ledige tider; flere: når alle kan
people-cmd-mark = Merk
people-cmd-mark-about = Merk; i uken: gjør kvarteret ledig eller opptatt
people-cmd-open = Les
people-cmd-open-about = Vis alt om personen
people-cmd-import = Hent liste
people-cmd-import-about = Les inn en CSV-fil; du ser hva som skjer først
people-cmd-filter = Filtrer
people-cmd-filter-about = Vis bare dem som passer: navn, rolle, team eller trinn
people-cmd-wish = Ønsket modul
people-cmd-wish-about = Velg en modul som personen ønsker, eller ta den bort
people-cmd-delete = Slett
people-cmd-delete-about = Slett personen, også fra grupper. Kan angres
people-cmd-export = Lagre som CSV
people-cmd-export-about = Skriv personallisten til en fil som regneark åpner
people-why-week = lukk uken først (Esc)
people-why-none-marked = merk noen først (Mellomrom)
people-why-empty = her er ingen ennå: n legger til, i henter en liste
people-why-nobody = ingen person er valgt
people-why-no-modules = Programmet har ingen moduler å velge blant. Velg først et program med moduler for skolen.
people-why-attended = { $count ->
    [0] Ingen ble slettet: { $name } står i oppmøtet og blir stående. Sett «deltar ikke» (e).
    [one] Ingen ble slettet: { $name } har vært med på én samling og blir stående. Sett «deltar ikke» (e).
   *[other] Ingen ble slettet: { $name } har vært med på { $count } samlinger og blir stående. Sett «deltar ikke» (e).
}
people-added = { $name } ble lagt til
people-added-no-role = { $name } ble lagt til. Uten rolle får ingen plass i en gruppe: e gir en.
people-changed = { $name } ble endret
people-out-leads = { $said }. Leder { $groups }, men deltar ikke: 5 u viser hvem som kan ta over
people-changed-several = { $count ->
    [one] Én person ble endret
   *[other] { $count } personer ble endret
}
people-removed = { $name } ble slettet
people-removed-from = { $name } ble slettet, også fra { $groups }
people-removed-several = { $count ->
    [one] Én person ble slettet
   *[other] { $count } personer ble slettet
}
people-wishes-changed = { $name }: ønskede moduler ble endret
people-form-new = Ny person
people-form-edit = Endre person
people-form-several = { $count ->
    [one] Endre én person
   *[other] Endre { $count } personer
}
people-form-several-intro = Det du lar stå tomt, blir ikke endret.
people-name = Navn
people-name-hint = For- og etternavn, for eksempel Åse Vik. Aldri fødselsnummer.
people-roles = Roller
people-team = Team
people-team-hint = For eksempel Team 5.-7. Tomt: ikke noe team.
people-team-several-hint = Alle får dette teamet. Tomt: teamet endres ikke.
people-stages = Trinn
people-free = Kan møte
people-free-head = Ledige tider
people-post = Stillingsprosent
people-free-hint = For eksempel tir 15:00-16:30, tor 14:45-16:15. Eller man-tor 15-16.
people-free-none = ingen tid lagt inn
people-free-short = { $count } ({ $hours })
people-pupils = Egne elever
people-pupils-hint = Trengs for å prøve ut i klasserommet. Den som ikke har elever, får et varsel.
people-pupils-unknown = ikke oppgitt
people-lessons = Matematikktimer
people-lessons-hint = Ukens timer, for eksempel man 8:30-9:15, ons 10-11. Kan stå tomt.
people-share = Stillingsprosent
people-share-hint = Hvor stor del av full stilling: 100, 80, 50.
people-experience = År som lærer
people-experience-hint = Hele år, for eksempel 12. Kan stå tomt.
people-max-groups = Høyst antall grupper
people-max-groups-hint = Høyst så mange her; andre skolers grupper teller ikke. 0: leder ingen.
people-training = Veilederutdanning
people-training-none = ingen utdanning
people-training-underway = utdanning pågår
people-training-done = utdanning ferdig
people-leading-share = Tid til å lede, %
people-leading-share-hint = Avsatt del av full stilling til veiledning, for eksempel 20.
people-leading = Veileder
people-leads = { $groups ->
    [one] høyst { $groups } gruppe · { $share } % tid · { $training }
   *[other] høyst { $groups } grupper · { $share } % tid · { $training }
}
people-takes-part = Deltar
people-takes-not = nei, ikke i programmet
people-reason = Grunn
people-reason-hint = Bare for den som ikke deltar, for eksempel: har gått modulen før.
people-plan = Plan i stedet
people-plan-hint = Bare for den som ikke deltar, for eksempel: begynner i august.
people-lang = Språk i brev
people-lang-hint = Språket i brev og kalender til personen.
people-lang-school = som skolen
people-lang-sv = svensk
people-lang-nb = norsk
people-lang-en = engelsk
people-outside = Deltar ikke
people-outside-short = ikke med
people-no-role-short = ingen rolle
people-no-reason = ingen grunn skrevet inn
people-guest-of = Gjest fra
people-groups = Grupper
people-wishes = Ønsker
people-wish-number = ønske { $number }
people-pick-wish = Hvilken modul ønsker { $name }?
people-how = Det du fyller inn
people-how-hint = Velg med venstre- og høyrepil.
people-how-add = legges til det som finnes
people-how-drop = tas bort der det finnes
people-how-replace = erstatter det som finnes
people-wrong-percent = Skriv et helt tall fra 0 til 100, for eksempel 80.
people-wrong-years = Skriv hele år, for eksempel 12.
people-wrong-groups = Skriv et helt tall, for eksempel 2.
people-wrong-gone = Personen finnes ikke lenger: en kollega har slettet den.
people-wrong-file = Skriv navnet på filen, for eksempel personale.csv.
people-file = Fil
people-file-hint = Hele filbanen, eller navnet på en fil der du startet, i hjemmemappen, i Nedlastinger eller i eksportmappen.
people-form-file = Hent personalliste
people-form-file-intro = En CSV-fil med overskrifter, for eksempel Navn;Roller;Trinn. Du ser hva som skjer før noe endres.
people-pick-file = Hvilken fil?
people-other-file = En annen fil …
people-import-title = { $file }: slik leses listen
people-import-column = { $heading }: { $became }
people-import-no-heading = uten overskrift
people-import-line = · linje { $line } { $name }: { $what }
people-import-line-wrong = ! linje { $line } { $name }: { $what }
people-import-no-part = deltar ikke i noen gruppe (e endrer)
people-import-new = ny
people-import-same = uendret
people-import-value = { $column } «{ $value }»: { $what }
people-import-and = { $what } · { $more }
people-import-no-name = (uten navn)
people-import-first = Enter her henter inn { $count }. Enter på en annen linje åpner den. { $counts }
people-import-left-out = holdes utenfor
people-import-mended = rettet her
people-import-passed-over = { $count ->
    [one] · Rollen «{ $role }» er ikke kjent og hoppes over på én linje; personen hentes inn likevel.
   *[other] · Rollen «{ $role }» er ikke kjent og hoppes over på { $count } linjer; personene hentes inn likevel.
}
people-import-mend = Rett linjen
people-import-open = Vis linjen
people-import-choose = Velg felt
people-import-close = Lukk
people-import-form = Linje { $line } i { $file }
people-import-form-intro = Filen endres ikke. Det som står her, er det som hentes inn.
people-import-goes = Denne linjen
people-import-goes-in = hentes inn
people-import-goes-out = holdes utenfor
people-import-field = Hva er kolonnen { $heading }?
people-import-field-none = brukes ikke
people-import-field-now = nå { $heading }
people-import-gone = Listen som linjen hører til, er ikke åpen lenger.
people-import-cell = { $column }: { $what }
people-import-file = { $encoding }, { $separator } mellom cellene
people-take-in = Hent inn { $count }
people-imported = Listen er hentet: { $new } nye, { $changed } endret
people-empty = Her er det ingen ennå. Trykk n for å legge til den første, eller i for å hente en personalliste fra en CSV-fil (Navn;Roller;Trinn).
people-nobody-fits = Ingen passer. Esc fjerner filteret.
people-head-marked = { $count ->
    [one] 1 merket
   *[other] { $count } merket
}
people-detail-line = { $label }: { $value }
people-week = Uke
people-week-of = Uken til { $name }
people-week-several = { $count ->
    [one] Når én kan
   *[other] Når { $count } kan
}
people-week-legend = █ kan møtes  ▒ time  ! begge    Mellomrom endrer, PgDn neste person
people-week-legend-several = █ alle kan   1-9 så mange   + flere enn ni    Mellomrom endrer for alle
people-week-free = kan møtes
people-week-lesson = time
people-week-both = ! både time og ledig
people-week-nothing = kan ikke møtes
people-week-count = { $free } av { $all } kan
people-week-missing = mangler: { $names }
people-common = Alle kan
people-guest-home = Gjest fra { $home }: navn, team, trinn, elever og tider endres der.
people-guest-unread = { $home } (som sist sett { $seen }; kan ikke leses)
people-guest-unread-once = { $home } (som sist sett; kan ikke leses)
people-guest-gone = { $home } (står ikke lenger på listen der)
people-why-guest = gjestens tider endres i den egne enheten
people-import-read-as = { $word }: leses som { $role }
people-hours = Timer i år
people-hours-elsewhere = Timer andre steder
people-hours-own = { $held } holdt, { $left } igjen
people-hours-unnoted = { $hours } ikke ført
people-hours-led = som leder { $held } holdt, { $left } igjen
people-cmd-guests = Gjester
people-cmd-guests-about = Ta en annen skole med i gruppeinndelingen her
people-why-no-guests = det er ingen på andre enheter å ta inn
people-pick-guests = Hvem skal være med i gruppene her?
people-guests-waiting = { $count ->
    [one] den eneste som mangler gruppe der
   *[other] alle { $count } som mangler gruppe der
}
people-guest-short = gjest
people-guest-came = { $name } fra { $home } er gjest her
people-guests-came = { $count ->
    [one] { $count } gjest fra { $home }: 5 og f deler alle inn i grupper
   *[other] { $count } gjester fra { $home }: 5 og f deler alle inn i grupper
}

people-cmd-absence = Permisjon, slutter
people-cmd-absence-about = Si hvilken dag personen begynner, slutter eller er borte
people-absence-leads = Som veileder: hvem leder i stedet?
people-absence-title = { $name }: permisjon, begynner eller slutter
people-why-group-elsewhere = gruppen er ved en annen enhet: { $groups }. Bytt dit med 0 og si det der
