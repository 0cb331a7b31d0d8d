words = { $text }
people-cmd-new = Ny person
people-cmd-new-about = Lägg till en person
people-cmd-several = Ändra markerade
people-cmd-several-about = Sätt roll, stadium, arbetslag eller tid för alla markerade
people-cmd-edit = Ändra
people-cmd-edit-about = Ändra uppgifterna om personen
people-cmd-week = Vecka
people-cmd-week-about = Visa lektioner och lediga tider; flera: när alla kan
people-cmd-mark = Markera
people-cmd-mark-about = Markera; i veckan: gör kvarten ledig eller upptagen
people-cmd-open = Läs
people-cmd-open-about = Visa allt om personen
people-cmd-import = Hämta lista
people-cmd-import-about = Läs in en CSV-fil; du får se vad som händer först
people-cmd-filter = Filtrera
people-cmd-filter-about = Visa bara några: namn, roll, arbetslag eller stadium
people-cmd-wish = Önskad modul
people-cmd-wish-about = Välj en modul som personen önskar, eller ta bort den
people-cmd-delete = Ta bort
people-cmd-delete-about = Ta bort personen, också ur grupper. Går att ångra
people-cmd-export = Spara som CSV
people-cmd-export-about = Skriv personallistan till en fil som kalkylprogram öppnar
people-why-week = stäng veckan först (Esc)
people-why-none-marked = markera några först (Mellanslag)
people-why-empty = här finns ingen än: n lägger till, i hämtar en lista
people-why-nobody = ingen person är vald
people-why-no-modules = Programmet har inga moduler att välja bland. Välj först ett program med moduler för skolan.
people-why-attended = { $count ->
    [0] Ingen togs bort: { $name } står i närvaron och blir kvar. Sätt ”deltar inte” (e).
    [one] Ingen togs bort: { $name } har varit med på en träff och blir kvar. Sätt ”deltar inte” (e).
   *[other] Ingen togs bort: { $name } har varit med på { $count } träffar och blir kvar. Sätt ”deltar inte” (e).
}
people-added = { $name } lades till
people-added-no-role = { $name } lades till. Utan roll får ingen plats i en grupp: e ger en.
people-changed = { $name } ändrades
people-out-leads = { $said }. Leder { $groups } men deltar inte: 5 u visar vem som kan ta över
people-changed-several = { $count ->
    [one] En person ändrades
   *[other] { $count } personer ändrades
}
people-removed = { $name } togs bort
people-removed-from = { $name } togs bort, också ur { $groups }
people-removed-several = { $count ->
    [one] En person togs bort
   *[other] { $count } personer togs bort
}
people-wishes-changed = { $name }: önskade moduler ändrades
people-form-new = Ny person
people-form-edit = Ändra person
people-form-several = { $count ->
    [one] Ändra en person
   *[other] Ändra { $count } personer
}
people-form-several-intro = Det du lämnar tomt ändras inte.
people-name = Namn
people-name-hint = För- och efternamn, till exempel Åsa Ek. Aldrig personnummer.
people-roles = Roller
people-team = Arbetslag
people-team-hint = Till exempel Lag 4-6. Tomt: inget arbetslag.
people-team-several-hint = Alla får det här arbetslaget. Tomt: arbetslaget ändras inte.
people-stages = Stadier
people-free = Kan träffas
people-free-head = Lediga tider
people-post = Tjänstgöringsgrad
people-free-hint = Till exempel tis 15:00-16:30, tor 14:45-16:15. Eller mån-tor 15-16.
people-free-none = ingen tid inlagd
people-free-short = { $count } ({ $hours })
people-pupils = Egna elever
people-pupils-hint = Behövs för att pröva i klassrummet. Den som saknar elever får ett påpekande.
people-pupils-unknown = ej angivet
people-lessons = Matematiklektioner
people-lessons-hint = Veckans lektioner, till exempel mån 8:20-9:20, ons 10-11. Får lämnas tomt.
people-share = Tjänstgöringsgrad, %
people-share-hint = Hur stor del av heltid: 100, 80, 50.
people-experience = År som lärare
people-experience-hint = Hela år, till exempel 12. Får lämnas tomt.
people-max-groups = Högst antal grupper
people-max-groups-hint = Högst så många här; andra skolors grupper räknas inte. 0: leder ingen.
people-training = Handledarutbildning
people-training-none = ingen utbildning
people-training-underway = utbildning pågår
people-training-done = utbildning klar
people-leading-share = Tid för att leda, %
people-leading-share-hint = Avsatt del av heltid för handledning, till exempel 20.
people-leading = Handleder
people-leads = { $groups ->
    [one] högst { $groups } grupp · { $share } % tid · { $training }
   *[other] högst { $groups } grupper · { $share } % tid · { $training }
}
people-takes-part = Deltar
people-takes-not = nej, inte i programmet
people-reason = Skäl
people-reason-hint = Bara för den som inte deltar, till exempel: har gått modulen.
people-plan = Plan i stället
people-plan-hint = Bara för den som inte deltar, till exempel: börjar i augusti.
people-lang = Språk i brev
people-lang-hint = Språket i brev och kalender till personen.
people-lang-school = som skolan
people-lang-sv = svenska
people-lang-nb = norska
people-lang-en = engelska
people-outside = Deltar inte
people-outside-short = deltar ej
people-no-role-short = ingen roll
people-no-reason = inget skäl inskrivet
people-guest-of = Gäst från
people-groups = Grupper
people-wishes = Önskar
people-wish-number = önskan { $number }
people-pick-wish = Vilken modul önskar { $name }?
people-how = Det du fyller i
people-how-hint = Välj med vänster- och högerpil.
people-how-add = läggs till det som finns
people-how-drop = tas bort där det finns
people-how-replace = ersätter det som finns
people-wrong-percent = Skriv ett helt tal från 0 till 100, till exempel 80.
people-wrong-years = Skriv hela år, till exempel 12.
people-wrong-groups = Skriv ett helt tal, till exempel 2.
people-wrong-gone = Personen finns inte längre: en kollega har tagit bort den.
people-wrong-file = Skriv filens namn, till exempel personal.csv.
people-file = Fil
people-file-hint = Hela sökvägen, eller namnet på en fil där du startade, i hemmappen, i Hämtade filer eller din exportmapp.
people-form-file = Hämta personallista
people-form-file-intro = En CSV-fil med rubriker, till exempel Namn;Roller;Stadier. Du får se vad som händer innan något ändras.
people-pick-file = Vilken fil?
people-other-file = En annan fil …
people-import-title = { $file }: så här läses listan
people-import-column = { $heading }: { $became }
people-import-no-heading = utan rubrik
people-import-line = · rad { $line } { $name }: { $what }
people-import-line-wrong = ! rad { $line } { $name }: { $what }
people-import-no-part = deltar inte i någon grupp (e ändrar)
people-import-new = ny
people-import-same = oförändrad
people-import-value = { $column } ”{ $value }”: { $what }
people-import-and = { $what } · { $more }
people-import-no-name = (utan namn)
people-import-first = Enter här hämtar in { $count }. Enter på en annan rad öppnar den. { $counts }
people-import-left-out = lämnas utanför
people-import-mended = rättad här
people-import-passed-over = { $count ->
    [one] · Rollen ”{ $role }” känns inte igen och hoppas över på en rad; personen hämtas in ändå.
   *[other] · Rollen ”{ $role }” känns inte igen och hoppas över på { $count } rader; personerna hämtas in ändå.
}
people-import-mend = Rätta raden
people-import-open = Visa raden
people-import-choose = Välj fält
people-import-close = Stäng
people-import-form = Rad { $line } i { $file }
people-import-form-intro = Filen ändras inte. Det som står här är det som hämtas in.
people-import-goes = Den här raden
people-import-goes-in = hämtas in
people-import-goes-out = lämnas utanför
people-import-field = Vad är kolumnen { $heading }?
people-import-field-none = används inte
people-import-field-now = nu { $heading }
people-import-gone = Listan som raden hör till är inte öppen längre.
people-import-cell = { $column }: { $what }
people-import-file = { $encoding }, { $separator } mellan cellerna
people-take-in = Hämta in { $count }
people-imported = Listan är hämtad: { $new } nya, { $changed } ändrade
people-empty = Här finns ingen än. Tryck n för att lägga till den första, eller i för att hämta en personallista ur en CSV-fil (Namn;Roller;Stadier).
people-nobody-fits = Ingen passar. Esc tar bort filtret.
people-head-marked = { $count ->
    [one] 1 markerad
   *[other] { $count } markerade
}
people-detail-line = { $label }: { $value }
people-week = Vecka
people-week-of = Veckan för { $name }
people-week-several = { $count ->
    [one] När en kan
   *[other] När { $count } kan
}
people-week-legend = █ kan träffas  ▒ lektion  ! båda    Mellanslag ändrar, PgDn nästa person
people-week-legend-several = █ alla kan   1-9 så många   + fler än nio    Mellanslag ändrar för alla
people-week-free = kan träffas
people-week-lesson = lektion
people-week-both = ! både lektion och ledig
people-week-nothing = kan inte träffas
people-week-count = { $free } av { $all } kan
people-week-missing = saknas: { $names }
people-common = Alla kan
people-guest-home = Gäst från { $home }: namn, arbetslag, stadier, elever och tider ändras där.
people-guest-unread = { $home } (som senast sett { $seen }; går inte att läsa)
people-guest-unread-once = { $home } (som senast sett; går inte att läsa)
people-guest-gone = { $home } (står inte längre på listan där)
people-why-guest = gästens tider ändras i den egna enheten
people-import-read-as = { $word }: läses som { $role }
people-hours = Timmar i år
people-hours-elsewhere = Timmar annanstans
people-hours-own = { $held } hållna, { $left } kvar
people-hours-unnoted = { $hours } inte antecknade
people-hours-led = som ledare { $held } hållna, { $left } kvar
people-cmd-guests = Gäster
people-cmd-guests-about = Ta in en annan skola i gruppindelningen här
people-why-no-guests = det finns ingen på andra enheter att ta in
people-pick-guests = Vilka ska vara med i grupperna här?
people-guests-waiting = { $count ->
    [one] den enda som saknar grupp där
   *[other] alla { $count } som saknar grupp där
}
people-guest-short = gäst
people-guest-came = { $name } från { $home } är gäst här
people-guests-came = { $count ->
    [one] { $count } gäst från { $home }: 5 och f delar in alla i grupper
   *[other] { $count } gäster från { $home }: 5 och f delar in alla i grupper
}

people-cmd-absence = Tjänstledig, slutar
people-cmd-absence-about = Säg vilken dag personen börjar, slutar eller är ledig
people-absence-leads = Som handledare: vem leder i stället?
people-absence-title = { $name }: tjänstledig, börjar eller slutar
people-why-group-elsewhere = gruppen är på en annan enhet: { $groups }. Byt dit med 0 och säg det där
