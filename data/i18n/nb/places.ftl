places-title = Plasser
places-what = Hver lærer søker på ett alternativ: en modul på en ukedag. Enter viser listen.

places-cmd-open = Endre
places-cmd-open-about = Endre plassen; på introduksjonen: dag og tid
places-cmd-go = Til skolen
places-cmd-go-about = Åpne skolen som har linjen: der endres den
places-cmd-alternative = Alternativ
places-cmd-alternative-about = Velg modul og ukedag for den valgte eller de merkede
places-cmd-equipment = Utstyr
places-cmd-equipment-about = Noter hva som er prøvd: 1 virker, 2 mangler, 3 ikke prøvd
places-cmd-sent = Søkt i dag
places-cmd-sent-about = Noter at søknaden er sendt i dag, eller ta det tilbake
places-cmd-answer = Svar
places-cmd-answer-about = Noter svaret: plass, reserve eller ingen plass
places-cmd-group = Gruppe
places-cmd-group-about = Skriv inn hvilken gruppe personene har fått
places-cmd-left = Gjenstår
places-cmd-left-about = Vis hva som mangler og hva hver enkelt gjør med det
places-cmd-mark = Merk
places-cmd-mark-about = Merk flere for å endre dem samtidig; Esc fjerner merkene
places-cmd-new = Ny gruppe
places-cmd-new-about = Skriv inn en gruppe som noen andre har satt sammen
places-cmd-edit = Endre gruppen
places-cmd-edit-about = Endre gruppens navn, leder, alternativ og lenke
places-cmd-delete = Tøm
places-cmd-delete-about = Fjern det som er notert om plassen
places-cmd-earlier = Tidligere i rekkefølgen
places-cmd-earlier-about = Gi personen plass før den som står over
places-cmd-later = Senere i rekkefølgen
places-cmd-later-about = Gi personen plass etter den som står under
places-cmd-limit = Antall plasser
places-cmd-limit-about = Skriv hvor mange plasser dere kan få
places-cmd-guests = Hent søkerne
places-cmd-guests-about = Skoleeieren: skolenes søkere blir gjester i grupper her
places-cmd-filter = Filtrer
places-cmd-filter-about = Vis bare det som har bokstavene du skriver

places-why-nobody = ingen person er valgt
places-why-other-school = det endres på personens egen skole: 0 bytter skole
places-why-at-school = det endres på { $school }: Enter går dit
places-why-no-alternative = velg først alternativ: w
places-why-no-seat = ingenting er notert om plassen
places-why-no-group = personen har ingen gruppe som andre har satt sammen
places-why-no-order = bare den som søker har en plass i rekkefølgen
places-why-no-owner = det gjøres hos skoleeieren
places-why-has-group = den som har en gruppe, har plass
places-why-owner-answered = skoleeieren har svart: det endres der
places-why-no-guests = alle som søker er allerede gjester her

places-waiting = venter på svar
places-place = har plass
places-reserve = reserve
places-no-place = ingen plass
places-short-waiting = venter
places-short-place = plass
places-short-reserve = reserve
places-short-no = nei
places-short-over = ! over
places-works = 1 virker
places-missing = 2 mangler
places-untried = 3 ikke prøvd
places-kept = endres ikke
places-no-alternative = ikke noe alternativ

places-nobody = { $people ->
    [one] ingen har søkt ennå; { $people } lærer
   *[other] ingen har søkt ennå; { $people } lærere
}
places-nobody-here = ingen lærere
places-nobody-below = ingen søkere fra skolene ennå
places-empty-owner = Ingen søkere ennå. Hver skole som følger programmet velger alternativ for sine lærere; så står de her.
places-applied = { $count ->
    [one] { $count } søker
   *[other] { $count } søkere
}
places-unsent = { $count } ikke sendt
places-have = { $count } har plass
places-in-reserve = { $count } i reserve
places-refused = { $count } uten plass
places-lacking = { $count } mangler utstyr
places-over = { $count } over grensen
places-too-many = { $given } har plass, men det finnes bare { $limit }: { $names }
places-limit = { $count ->
    [one] { $count } plass finnes
   *[other] { $count } plasser finnes
}
places-limit-owner = { $count ->
    [one] { $owner } har { $count } plass til alle sine skoler
   *[other] { $owner } har { $count } plasser til alle sine skoler
}
places-marked = merket: { $count }
places-head-name = Lærer
places-head-alternative = Alternativ
places-head-sent = Søkt
places-head-answer = Svar
places-head-group = Gruppe
places-head-school = Skole
places-head-equipment = Utstyr
places-empty = Her er det ingen lærere som kan søke. Legg først inn de ansatte: 4 Folk.
places-nobody-fits = Ingen passer filteret. Esc fjerner filteret.
places-in-group = { $group }, ledes av { $led }
places-in-own-group = I { $group }
places-at-school = Endres på { $school }: Enter går dit.

places-todo-alternative = Alternativ er ikke valgt: lærer og rektor velger sammen (w)
places-todo-unknown = Alternativ { $id } finnes ikke i programmet: velg et annet (w)
places-todo-lesson = Har undervisning { $window }: rektor flytter timen, eller dere velger den andre ukedagen (w)
places-todo-meets = Møtes i { $group } { $window }: flytt den gruppen eller velg den andre ukedagen (w)
places-todo-meets-elsewhere = Kolliderer med { $group } ({ $unit }) { $window }: velg den andre ukedagen (w), eller si fra der
places-todo-stage = Modulen er for et annet trinn enn lærerens: velg en annen (w) hvis det ikke er meningen
places-todo-over = Det er ikke nok plasser: skoleeieren avgjør rekkefølgen (+ og -)
places-todo-missing = Mangler: { $items }. Skolen ordner det før første møte
places-todo-untried = Ikke prøvd: { $items }. Læreren prøver før første møte (d)
places-todo-untried-all = Utstyret er ikke prøvd: læreren prøver før første møte (d)
places-todo-sent = Søknaden er ikke sendt: skoleeieren sender den (s)
places-todo-group = Har plass, men ingen gruppe: skriv den inn når beskjeden kommer (g)
places-left-title = Gjenstår
places-left-nothing = ✓ Ingenting gjenstår.
places-left-line = { $sign } { $todo } · { $count }
places-left-names = {"   "}{ $names }
places-left-too-many = ! { $said }

places-intro = Felles introduksjon
places-intro-what = For lærere og rektorer, før gruppene begynner. Den står i kalenderen, og der noterer dere hvem som var med.
places-intro-none = ingen dag ennå (Enter)
places-intro-when = { $day } { $times }, { $asked } innkalt
places-intro-held = { $day }, { $there } av { $asked } var med
places-intro-people = Kalles inn: { $teachers } som søker, { $principals } som leder skolen

places-field-alternative = Alternativ
places-field-sent = Søknad sendt
places-hint-sent = dagen da skoleeieren sendte søknaden, for eksempel 12/9
places-field-answer = Svar
places-field-name = Navn
places-field-led = Ledes av
places-hint-led = hvem som har satt sammen og leder gruppen
places-hint-alternative = gir gruppen modul og tid
places-field-place = Lenke eller rom
places-hint-place = der man møtes, på nett eller i et rom
places-field-limit = Antall plasser
places-hint-limit = tomt: ingen har sagt hvor mange
places-field-day = Dag
places-field-times = Tid
places-hint-times = fra og til, for eksempel 15-16:30; vårt forslag om ingenting er bestemt
places-field-held = Holdes av
places-hint-held = den som kaller inn til introduksjonen
places-wrong-name = Gruppen trenger et navn, for eksempel Nettgruppe 3
places-wrong-led = Skriv hvem det er, for eksempel Skolverket
places-wrong-limit = Skriv et helt tall, for eksempel 6, eller ingenting
places-wrong-day = Skriv en dag, for eksempel 6/10
places-form-seat = Plass for { $name }
places-form-equipment = Utstyr for { $name }
places-form-equipment-several = Utstyr for { $count } personer
places-form-equipment-intro = 1, 2 eller 3 svarer og går videre til neste.
places-form-outside = Gruppe som andre har satt sammen
places-form-outside-intro = Her står bare de av deltakerne som er deres. Alternativet gir modul og tid.
places-form-limit = Hvor mange plasser finnes?
places-form-limit-intro = Plassene gis i listens rekkefølge: først de som alt har plass, så den som står øverst.
places-form-intro-intro = Introduksjonen legges i kalenderen for dem som søker og dem som leder skolen.
places-outside-members = { $count ->
    [0] Ingen av deres er med ennå.
    [one] { $count } av deres er med.
   *[other] { $count } av deres er med.
}
places-group-name = Nettgruppe { $id }
places-group-note = { $count ->
    [one] { $count } av deres · { $said }
   *[other] { $count } av deres · { $said }
}
places-new-group = Ny gruppe …
places-out-of-group = Ingen gruppe

places-pick-alternative = { $count ->
    [one] Alternativ for { $whom }
   *[other] Alternativ for { $count } personer
}
places-pick-answer = { $count ->
    [one] Hva fikk { $whom } til svar?
   *[other] Hva fikk { $count } personer til svar?
}
places-pick-group = { $count ->
    [one] Gruppe for { $whom }
   *[other] Gruppe for { $count } personer
}
places-wanted = { $count ->
    [0] ingen ennå
    [one] { $count } søker
   *[other] { $count } søker
}
places-wanted-against = { $count ->
    [0] ! passer ikke
   *[other] { $count } søker · ! passer ikke
}
places-wanted-not = { $count ->
    [0] ! passer ikke { $some }
   *[other] { $count } søker · ! passer ikke { $some }
}
places-against = Undervisning, annen gruppe eller trinn taler imot for { $names }.
places-clash = Kollisjon: { $list }
places-clash-of = { $name } { $has }

places-said-chosen = { $count ->
    [one] { $whom }: { $what }
   *[other] { $count } personer: { $what }
}
places-said-answered = { $count ->
    [one] { $whom }: { $what }
   *[other] { $count } personer: { $what }
}
places-said-joined = { $count ->
    [one] { $whom } er med i { $group }
   *[other] { $count } personer er med i { $group }
}
places-said-left = { $count ->
    [one] { $whom } har ingen gruppe
   *[other] { $count } personer har ingen gruppe
}
places-said-sent = { $name }: søknaden sendt i dag
places-said-unsent = { $name }: søknaden ikke sendt
places-said-sent-several = { $count } søknader sendt i dag
places-said-unsent-several = { $count } søknader ikke sendt
places-said-cleared = Det som var notert om plassen til { $name } er fjernet
places-said-cleared-several = Det som var notert om { $count } plasser er fjernet
places-said-earlier = { $name } står tidligere i rekkefølgen
places-said-later = { $name } står senere i rekkefølgen
places-said-seat = Plassen til { $name } er lagret
places-said-equipment = Utstyret til { $name } er lagret
places-said-equipment-several = Utstyret til { $count } personer er lagret
places-said-group = { $name } er lagret
places-said-new-group = { $count ->
    [0] { $name } er skrevet inn
    [one] { $name } er skrevet inn med { $count } person
   *[other] { $name } er skrevet inn med { $count } personer
}
places-said-limit = { $count ->
    [one] Det finnes { $count } plass
   *[other] Det finnes { $count } plasser
}
places-said-no-limit = Ingen grense for plassene
places-said-guests = { $count ->
    [one] { $count } søker er gjest her: 5 og f foreslår grupper
   *[other] { $count } søkere er gjester her: 5 og f foreslår grupper
}
places-said-intro = { $count ->
    [one] Introduksjonen står i kalenderen { $day } for { $count } person
   *[other] Introduksjonen står i kalenderen { $day } for { $count } personer
}

edit-field-seat = plass
edit-field-application = søknad
edit-field-led-outside = ledes utenfra av
edit-seat-alternative = alternativ { $id }
edit-seat-sent = søkt { $day }
edit-seat-unsent = ikke søkt
edit-seat-equipment = utstyret
edit-places-answers = svarene
edit-places-order = rekkefølgen

places-look = Plasser å søke på, { $count } alternativer:
places-look-equipment = Hver enkelt trenger:
places-look-intro = Felles introduksjon for { $roles }
