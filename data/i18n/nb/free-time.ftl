## Ledig tid i uken

time-cmd-paint = Ledig tid
time-cmd-paint-about = Gjør kvarteret eller det merkede ledig; igjen: opptatt
time-cmd-begin = Merk
time-cmd-begin-about = Begynn å merke: piler, så Mellomrom (Skift+pil går også)
time-cmd-afternoon = Ettermiddag
time-cmd-afternoon-about = Ledig ettermiddag unntatt innlagte timer; igjen: opptatt
time-cmd-day = Hele dagen
time-cmd-day-about = Ledig arbeidsdag unntatt innlagte timer; igjen: opptatt
time-cmd-copy = Kopier fra
time-cmd-copy-about = Samme tider som en kollega, teamet eller en mal
time-cmd-next = Neste uten tid
time-cmd-next-about = Gå til neste person som ikke har sagt når hen kan møtes
time-cmd-clear = Tøm dagen
time-cmd-clear-about = Gjør dagen, eller det merkede, opptatt
time-cmd-empty = Tøm uken
time-cmd-empty-about = Ta bort all ledig tid
time-cmd-type = Skriv tidene
time-cmd-type-about = Åpne personen og skriv tidene som tekst
time-cmd-close = Til listen
time-cmd-close-about = Lukk uken
time-cmd-unsaid = Uten tid
time-cmd-unsaid-about = Vis dem som ikke har sagt når de kan, så dem med få
time-cmd-busy = Hent opptatte tider
time-cmd-busy-about = Les inn en timeplan (ICS eller CSV), se hva som blir ledig
time-cmd-slots = Tider til timeplanen
time-cmd-slots-about = Regn ut hvor få ukentlige tider som holder for alle
time-why-all-said = alle har sagt når de kan, og ingen har få tider
time-why-empty = ingen ledig tid er lagt inn
time-why-nothing-to-copy = ingen andre har noen ledig tid ennå
time-nobody-silent = alle har sagt når de kan møtes
time-free = { $who } kan { $times }
time-busy = { $who } kan ikke { $times }
time-day-cleared = { $who }: { $day } er tømt
time-emptied = { $who }: uken er tømt
time-copied = { $who } kan { $times }
time-copy-title = Hvilke tider skal { $who } ha?
time-team = { $team }: det alle der kan
time-alike = slik { $names } har det
time-afternoons = ettermiddager, man.-tor.
time-keep = Lagre uken som mal …
time-drop = Slett malen { $name }
time-dropped = Malen { $name } er slettet
time-kept = Malen { $name } er lagret
time-usual-name = Malens navn
time-usual-hint = For eksempel Team 5.-7. Finnes navnet fra før, byttes tidene ut.
time-edit-usual = Mal
time-legend-stretch = ░ merket    Mellomrom endrer, Del tømmer, Esc slipper
time-silent = { $count ->
    [one] Én har ikke sagt når hen kan møtes. u går videre, v åpner uken.
   *[other] { $count } har ikke sagt når de kan møtes. u går videre, v åpner uken.
}
time-few = { $count ->
    [one] Én har færre enn { $least } tider på { $minutes } min. u viser alle igjen.
   *[other] { $count } har færre enn { $least } tider på { $minutes } min. u viser alle igjen.
}
time-head-silent = { $count } uten tid
time-head-few = { $count } med få tider
time-silent-left = { $count ->
    [one] Én er igjen uten tid
   *[other] { $count } er igjen uten tid
}
time-hint-silent = { $count ->
    [one] én har ikke sagt når hen kan
   *[other] { $count } har ikke sagt når de kan
}
time-hint-few = { $count ->
    [one] én har sagt færre enn { $least } tider som rekker
   *[other] { $count } har sagt færre enn { $least } tider som rekker
}
time-hint-both = { $silent }, { $few }
time-hint = Obs: { $hint } (4 Folk, u)

## Tider til timeplanen

time-cmd-instead = Bytt ut tiden
time-cmd-instead-about = Hva om det var en annen tid: hvem kan ikke da?
time-cmd-page = Side til timeplanen
time-cmd-page-about = Vis siden for timeplanleggeren, og skriv den til en fil
time-cmd-whom = Grupper/personer
time-cmd-whom-about = Regn for gruppene slik de er, eller for alle
time-cmd-anew = Regn om fra starten
time-cmd-anew-about = Glem tidene som du har byttet inn
time-cmd-slots-close = Til listen
time-cmd-slots-close-about = Tilbake til listen med personer
time-why-no-programme = ikke noe program med ukentlige møter er valgt for skolen
time-why-slots = gå tilbake til listen først (Esc)
time-why-searching = vent til regningen er ferdig, eller trykk Esc
time-why-no-slots = ingen tider er funnet
time-why-no-groups = det finnes ingen grupper ennå
time-why-nothing-wanted = du har ikke byttet ut noen tid
time-stopped = Regningen ble stoppet. Det beste så langt er beholdt.
time-slots-groups = Tider til timeplanen: gruppene, { $minutes } min
time-slots-people = Tider til timeplanen: alle som skal få en gruppe, { $minutes } min
time-window = { $window }
time-groups = { $count ->
    [one] { $count } gruppe
   *[other] { $count } grupper
}
time-new-groups = { $count ->
    [one] { $count } ny gruppe
   *[other] { $count } nye grupper
}
time-answer-proven = { $count ->
    [one] Én tid i uken holder for { $who }.
   *[other] { $count } tider i uken holder for { $who }. Færre holder beviselig ikke.
}
time-answer-wanted = { $count ->
    [one] Én tid i uken er nok for { $who }, med det du byttet inn.
   *[other] { $count } tider i uken trengs for { $who }, med det du byttet inn.
}
time-answer-found = { $count ->
    [one] Én tid i uken holder for { $who }.
   *[other] { $count } tider i uken holder for { $who }. Kanskje holder færre, men minst { $least } trengs.
}
time-by-wish = Ingen har sagt når de kan: alle regnes som ledige man.-fre. { $from }-{ $to } unntatt egne timer.
time-some-by-wish = { $count ->
    [one] Én har ikke sagt når hen kan, og regnes som ledig man.-fre. { $from }-{ $to } unntatt egne timer.
   *[other] { $count } har ikke sagt når de kan, og regnes som ledige man.-fre. { $from }-{ $to } unntatt egne timer.
}
time-no-leaders = Ingen leder grupper ennå (Folk, Høyst antall grupper). Tidene er regnet uten veiledere.
time-too-few-places = Veilederne har plass til { $places } av { $people }. Tidene er regnet uten den grensen.
time-not-kept = Veilederne strekker ikke til ved noen tider. Tidene er regnet uten dem.
time-answer-none = Det finnes ingen tid som passer.
time-some-of = { $some } av { $all }
time-nearest = { $group }: nærmest { $window }, men { $names } kan ikke da.
time-without-many = { $count } har ingen tid som passer, blant dem { $names }.
time-without = Ingen tid passer: { $names }.
time-row = { $people } · { $groups }
time-row-nobody = ingen gruppe kan da
time-row-wanted = { $what } · byttet inn
time-none-lost = alle får en tid
time-lost-short = { $who } uten tid
time-lost = Uten tid da: { $names }
time-instead-title = I stedet for { $was }? Best først. Skriv en dag: søk.
time-group-missing = { $group } ({ $names } kan ikke)
time-page-title = Tider å holde ledige i timeplanen: { $name }
time-page-period = Gjelder fra { $first } til { $last }.
time-page-time = Tid
time-page-who = Gruppe
time-page-lead = Leder
time-page-count = Antall
time-page-nobody = ingen ennå
time-page-free = Skal være ledige { $window }
time-page-lessons = Timer til { $phase }
time-page-lessons-why = Mellom { $before } og { $after } har hver deltaker «{ $phase }» i en egen matematikktime. Alle trenger derfor minst én slik time i uken, og den kan ikke ligge på tidene ovenfor.
time-page-to-do = Å gjøre
time-page-lessons-unknown = { $count ->
    [one] Én har ingen matematikktimer lagt inn: { $names }.
   *[other] { $count } har ingen matematikktimer lagt inn: { $names }.
}
time-page-keep = finnes
time-page-no-pupils = ingen egne elever: ordne en klasse
time-page-write = Skriv til fil …
time-page-which = På hvilket språk?
time-page-language = Norsk bokmål

## Opptatte tider

time-busy-intro = En kalenderfil (ICS) fra timeplanen, eller en CSV-fil med Navn;Dag;Fra;Til. Du ser hva som blir ledig før noe endres.
time-busy-no-file = Skriv navnet på filen, for eksempel timeplan.ics.
time-busy-title = { $file }: dette blir ledig
time-busy-take = { $count ->
    [one] Hent inn én person
   *[other] Hent inn { $count } personer
}
time-busy-taken = { $count ->
    [one] Én persons ledige tid er hentet
   *[other] { $count } personers ledige tid er hentet
}
time-busy-change-frame = Endre arbeidsuken
time-busy-choose-who = Velg person
time-busy-nobody = Ingen her: hopp over
time-busy-whose = Hvem gjelder tidene til «{ $called }»?
time-busy-counts = Endres: { $people }. Uten person: { $unmatched }. Linjer med feil: { $problems }.
time-busy-first = Enter her henter inn. Enter på en annen linje åpner den. { $counts }
time-busy-frame = Arbeidsuken (en antakelse): { $windows }. Det opptatte trekkes fra den.
time-busy-unknown = ! «{ $called }», opptatt { $hours }: ingen her heter det. Enter velger person.
time-busy-several = ! «{ $called }», opptatt { $hours }: flere heter det. Enter velger person.
time-busy-left = · «{ $called }» hoppes over
time-busy-guest = · { $name }: gjest, tidene endres i den egne enheten
time-busy-always = ! { $name }: opptatt { $hours }, ikke noe blir ledig i arbeidsuken
time-busy-same = · { $name }: uendret, kan { $windows }
time-busy-line = · { $name }: opptatt { $hours }, kan { $windows }
time-busy-instead = · { $name }: opptatt { $hours }, kan { $windows } (erstatter { $was })
time-busy-problem = ! linje { $line }: { $why }
time-busy-problem-at = ! linje { $line } «{ $text }»: { $why }
time-busy-not-a-line = linjen kan ikke leses
time-busy-no-start = hendelsen har ingen start som kan leses
time-busy-not-a-rule = hvordan hendelsen gjentas, kan ikke leses; den telles én gang
time-busy-not-ended = hendelsen slutter ikke: filen er avkortet
time-busy-not-a-day = det er ingen ukedag; skriv for eksempel man eller mandag
time-busy-no-name = navn mangler
time-busy-workbook = Det er en arbeidsbok. Lagre den som CSV og prøv igjen.
time-busy-binary = Filen er ikke tekst.
time-busy-no-columns = Verken en kalender eller en liste med overskrifter som Navn;Dag;Fra;Til.
time-busy-nothing = Det er ingen tider i filen.
time-busy-one-week = · Kalenderen har bare én uke: den regnes som hver uke.
time-busy-weeks = · Av { $weeks } uker (uke { $first } til uke { $last }): opptatt er det som kommer igjen i minst én av fire.
time-busy-rare = { $count ->
    [one] · Én enkelt hendelse regnes ikke med.
   *[other] · { $count } enkelte hendelser regnes ikke med.
}
time-busy-whole-days = { $count ->
    [one] · Én heldag som ikke kommer hver uke, regnes ikke.
   *[other] · { $count } heldager som ikke kommer hver uke, regnes ikke.
}
time-busy-odd = { $count ->
    [one] · Én hendelse gjentas ikke ukentlig og telles én gang.
   *[other] · { $count } hendelser gjentas ikke ukentlig og telles én gang.
}
time-busy-pauses = · Stunder under { $minutes } min regnes ikke som ledige.
time-frame = Arbeidsuken
time-frame-hint = For eksempel man-tor 8-16, fre 8-15. Eller man-fre 14-16 om bare ettermiddager er aktuelle.
time-frame-intro = Det opptatte trekkes fra arbeidsuken; det som blir igjen, er ledig. Tomt: som grensene sier.
time-instead-none = I stedet for { $was }? Slik det er nå, går ingen annen tid.
