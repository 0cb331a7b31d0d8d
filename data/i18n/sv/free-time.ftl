## Ledig tid i veckan

time-cmd-paint = Ledig tid
time-cmd-paint-about = Gör kvarten eller det markerade ledigt; igen: upptaget
time-cmd-begin = Markera
time-cmd-begin-about = Börja markera: pilar, sedan Mellanslag (också Skift+pil)
time-cmd-afternoon = Eftermiddag
time-cmd-afternoon-about = Ledig eftermiddag utom inlagda lektioner; igen: upptagen
time-cmd-day = Hela dagen
time-cmd-day-about = Ledig arbetsdag utom inlagda lektioner; igen: upptagen
time-cmd-copy = Kopiera från
time-cmd-copy-about = Samma tider som en kollega, arbetslaget eller en mall
time-cmd-next = Nästa utan tid
time-cmd-next-about = Gå till nästa person som inte har sagt när hen kan träffas
time-cmd-clear = Töm dagen
time-cmd-clear-about = Gör dagen, eller det markerade, upptaget
time-cmd-empty = Töm veckan
time-cmd-empty-about = Ta bort all ledig tid
time-cmd-type = Skriv tiderna
time-cmd-type-about = Öppna personen och skriv tiderna som text
time-cmd-close = Till listan
time-cmd-close-about = Stäng veckan
time-cmd-unsaid = Utan tid
time-cmd-unsaid-about = Visa dem som inte har sagt när de kan, sedan dem med få
time-cmd-busy = Hämta upptagna tider
time-cmd-busy-about = Läs in ett schema (ICS, CSV), se vad som blir ledigt
time-cmd-slots = Tider för schemat
time-cmd-slots-about = Räkna ut hur få veckotider som räcker för alla
time-why-all-said = alla har sagt när de kan, och ingen har få tider
time-why-empty = ingen ledig tid är inlagd
time-why-nothing-to-copy = ingen annan har någon ledig tid än
time-nobody-silent = alla har sagt när de kan träffas
time-free = { $who } kan { $times }
time-busy = { $who } kan inte { $times }
time-day-cleared = { $who }: { $day } är tömd
time-emptied = { $who }: veckan är tömd
time-copied = { $who } kan { $times }
time-copy-title = Vilka tider ska { $who } ha?
time-team = { $team }: det alla där kan
time-alike = så som { $names } har
time-afternoons = eftermiddagar, mån-tor
time-keep = Spara veckan som mall …
time-drop = Ta bort mallen { $name }
time-dropped = Mallen { $name } är borttagen
time-kept = Mallen { $name } är sparad
time-usual-name = Mallens namn
time-usual-hint = Till exempel Lag 4-6. Finns namnet redan byts tiderna ut.
time-edit-usual = Mall
time-legend-stretch = ░ markerat    Mellanslag ändrar, Del tömmer, Esc släpper
time-silent = { $count ->
    [one] En har inte sagt när hen kan träffas. u går vidare, v öppnar veckan.
   *[other] { $count } har inte sagt när de kan träffas. u går vidare, v öppnar veckan.
}
time-few = { $count ->
    [one] En har färre än { $least } tider om { $minutes } min. u visar alla igen.
   *[other] { $count } har färre än { $least } tider om { $minutes } min. u visar alla igen.
}
time-head-silent = { $count } utan tid
time-head-few = { $count } med få tider
time-silent-left = { $count ->
    [one] En är kvar utan tid
   *[other] { $count } är kvar utan tid
}
time-hint-silent = { $count ->
    [one] en har inte sagt när hen kan
   *[other] { $count } har inte sagt när de kan
}
time-hint-few = { $count ->
    [one] en har sagt färre än { $least } tider som räcker
   *[other] { $count } har sagt färre än { $least } tider som räcker
}
time-hint-both = { $silent }, { $few }
time-hint = Obs: { $hint } (4 Folk, u)

## Tider för schemat

time-cmd-instead = Byt ut tiden
time-cmd-instead-about = Tänk om det vore en annan tid: vem kan inte då?
time-cmd-page = Sida till schemat
time-cmd-page-about = Visa sidan för schemaläggaren, och skriv den till en fil
time-cmd-whom = Grupper/personer
time-cmd-whom-about = Räkna för grupperna som de är, eller för alla
time-cmd-anew = Räkna om från början
time-cmd-anew-about = Glöm de tider som du har bytt in
time-cmd-slots-close = Till listan
time-cmd-slots-close-about = Tillbaka till listan med personer
time-why-no-programme = inget program med veckomöten är valt för skolan
time-why-slots = gå tillbaka till listan först (Esc)
time-why-searching = vänta tills räkningen är klar, eller tryck Esc
time-why-no-slots = inga tider har hittats
time-why-no-groups = det finns inga grupper än
time-why-nothing-wanted = du har inte bytt ut någon tid
time-stopped = Räkningen stoppades. Det bästa hittills är kvar.
time-slots-groups = Tider för schemat: grupperna, { $minutes } min
time-slots-people = Tider för schemat: alla som ska få en grupp, { $minutes } min
time-window = { $window }
time-groups = { $count ->
    [one] { $count } grupp
   *[other] { $count } grupper
}
time-new-groups = { $count ->
    [one] { $count } ny grupp
   *[other] { $count } nya grupper
}
time-answer-proven = { $count ->
    [one] En tid i veckan räcker för { $who }.
   *[other] { $count } tider i veckan räcker för { $who }. Färre räcker bevisligen inte.
}
time-answer-wanted = { $count ->
    [one] En tid i veckan räcker för { $who }, med det du bytte in.
   *[other] { $count } tider i veckan behövs för { $who }, med det du bytte in.
}
time-answer-found = { $count ->
    [one] En tid i veckan räcker för { $who }.
   *[other] { $count } tider i veckan räcker för { $who }. Kanske räcker färre, men minst { $least } behövs.
}
time-by-wish = Ingen har sagt när hen kan: alla räknas som lediga mån-fre { $from }-{ $to } utom egna lektioner.
time-some-by-wish = { $count ->
    [one] En har inte sagt när hen kan och räknas som ledig mån-fre { $from }-{ $to } utom egna lektioner.
   *[other] { $count } har inte sagt när de kan och räknas som lediga mån-fre { $from }-{ $to } utom egna lektioner.
}
time-no-leaders = Ingen leder grupper än (Folk, Högst antal grupper). Tiderna är räknade utan handledare.
time-too-few-places = Handledarna har plats för { $places } av { $people }. Tiderna är räknade utan den gränsen.
time-not-kept = Handledarna räcker inte till vid några tider. Tiderna är räknade utan dem.
time-answer-none = Det finns ingen tid som passar.
time-some-of = { $some } av { $all }
time-nearest = { $group }: närmast { $window }, men { $names } kan inte då.
time-without-many = { $count } har ingen tid som passar, bland dem { $names }.
time-without = Ingen tid passar: { $names }.
time-row = { $people } · { $groups }
time-row-nobody = ingen grupp kan då
time-row-wanted = { $what } · inbytt
time-none-lost = alla får en tid
time-lost-short = { $who } utan tid
time-lost = Utan tid då: { $names }
time-instead-title = I stället för { $was }? Bäst först. Skriv en dag: sök.
time-group-missing = { $group } ({ $names } kan inte)
time-page-title = Tider att hålla fria i schemat: { $name }
time-page-period = Gäller från { $first } till { $last }.
time-page-time = Tid
time-page-who = Grupp
time-page-lead = Leder
time-page-count = Antal
time-page-nobody = ingen än
time-page-free = Ska vara lediga { $window }
time-page-lessons = Lektioner för { $phase }
time-page-lessons-why = Mellan { $before } och { $after } har var och en ”{ $phase }” i en egen lektion i matematik. Alla behöver därför minst en sådan lektion i veckan, och den får inte ligga på tiderna ovan.
time-page-to-do = Att göra
time-page-lessons-unknown = { $count ->
    [one] En har inga inlagda lektioner i matematik: { $names }.
   *[other] { $count } har inga inlagda lektioner i matematik: { $names }.
}
time-page-keep = finns
time-page-no-pupils = inga egna elever: ordna en klass
time-page-write = Skriv till fil …
time-page-which = På vilket språk?
time-page-language = Svenska

## Upptagna tider

time-busy-intro = En kalenderfil (ICS) ur schemat, eller en CSV-fil med Namn;Dag;Från;Till. Du får se vad som blir ledigt innan något ändras.
time-busy-no-file = Skriv filens namn, till exempel schema.ics.
time-busy-title = { $file }: det här blir ledigt
time-busy-take = { $count ->
    [one] Hämta in en person
   *[other] Hämta in { $count } personer
}
time-busy-taken = { $count ->
    [one] En persons lediga tid är hämtad
   *[other] { $count } personers lediga tid är hämtad
}
time-busy-change-frame = Ändra arbetsveckan
time-busy-choose-who = Välj person
time-busy-nobody = Ingen här: hoppa över
time-busy-whose = Vems tider är ”{ $called }”?
time-busy-counts = Ändras: { $people }. Utan person: { $unmatched }. Rader med fel: { $problems }.
time-busy-first = Enter här hämtar in. Enter på en annan rad öppnar den. { $counts }
time-busy-frame = Arbetsveckan (ett antagande): { $windows }. Det upptagna dras bort från den.
time-busy-unknown = ! ”{ $called }”, upptagen { $hours }: ingen här heter så. Enter väljer person.
time-busy-several = ! ”{ $called }”, upptagen { $hours }: flera heter så. Enter väljer person.
time-busy-left = · ”{ $called }” hoppas över
time-busy-guest = · { $name }: gäst, tiderna ändras i den egna enheten
time-busy-always = ! { $name }: upptagen { $hours }, inget blir ledigt i arbetsveckan
time-busy-same = · { $name }: oförändrad, kan { $windows }
time-busy-line = · { $name }: upptagen { $hours }, kan { $windows }
time-busy-instead = · { $name }: upptagen { $hours }, kan { $windows } (ersätter { $was })
time-busy-problem = ! rad { $line }: { $why }
time-busy-problem-at = ! rad { $line } ”{ $text }”: { $why }
time-busy-not-a-line = raden går inte att läsa
time-busy-no-start = händelsen har ingen start som går att läsa
time-busy-not-a-rule = hur händelsen upprepas går inte att läsa; den räknas en gång
time-busy-not-ended = händelsen slutar inte: filen är avkortad
time-busy-not-a-day = det är ingen veckodag; skriv till exempel mån eller måndag
time-busy-no-name = namn saknas
time-busy-workbook = Det är en arbetsbok. Spara den som CSV och försök igen.
time-busy-binary = Filen är ingen text.
time-busy-no-columns = Varken en kalender eller en lista med rubriker som Namn;Dag;Från;Till.
time-busy-nothing = Inga tider finns i filen.
time-busy-one-week = · Kalendern har en enda vecka: den räknas som varje vecka.
time-busy-weeks = · Av { $weeks } veckor (v { $first } till v { $last }): upptaget är det som återkommer i minst en av fyra.
time-busy-rare = { $count ->
    [one] · En enstaka händelse räknas inte.
   *[other] · { $count } enstaka händelser räknas inte.
}
time-busy-whole-days = { $count ->
    [one] · En heldag som inte kommer varje vecka räknas inte.
   *[other] · { $count } heldagar som inte kommer varje vecka räknas inte.
}
time-busy-odd = { $count ->
    [one] · En händelse upprepas inte veckovis och räknas en gång.
   *[other] · { $count } händelser upprepas inte veckovis och räknas en gång.
}
time-busy-pauses = · Stunder under { $minutes } min räknas inte som lediga.
time-frame = Arbetsveckan
time-frame-hint = Till exempel mån-tor 8-17, fre 8-15. Eller mån-fre 14-17 om bara eftermiddagar är tänkbara.
time-frame-intro = Det upptagna dras bort från arbetsveckan; det som blir kvar är ledigt. Tomt: som gränserna säger.
time-instead-none = I stället för { $was }? Som det är nu går ingen annan tid.
