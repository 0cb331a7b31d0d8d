groups-plain = { $text }
groups-none = ingen
groups-name-word = Grupp
groups-propose = Föreslå grupper
groups-propose-about = Föreslå grupper, tider och handledare; du ser dem först
groups-new = Ny
groups-new-about = Lägg till en grupp
groups-next-area = Till personerna
groups-next-area-about = Växla mellan grupper och den valdas ledare och personer
groups-previous-area = Tillbaka till grupperna
groups-previous-area-about = Växla mellan grupperna och personerna i den valda
groups-open = Visa personerna
groups-open-about = Gå till gruppens personer; i ett förslag: godta det
groups-edit = Ändra
groups-edit-about = Ändra namn, tider, handledare, modul och plats
groups-add = Lägg till folk
groups-add-about = Lägg till personer, även gäster från andra enheter
groups-move = Flytta
groups-move-about = Flytta personen till en annan grupp; du ser vad det ger
groups-swap = Byt med någon
groups-swap-about = Låt två personer i olika grupper byta plats
groups-window = Tid
groups-window-about = Välj tid bland dem då alla kan, eller nästan alla
groups-assign = Handledare
groups-assign-about = Välj vem som leder gruppen
groups-lock = Lås eller lås upp
groups-lock-about = Bestäm vad ett förslag inte får ändra
groups-team = Gör arbetslag till grupp
groups-team-about = Gör en grupp av ett arbetslag som redan träffas
groups-fill = Placera dem utan grupp
groups-fill-about = Föreslå plats bara för dem som saknar grupp
groups-delete = Ta bort
groups-delete-about = Ta bort gruppen och dess planerade träffar, eller personen
groups-filter = Filtrera
groups-filter-about = Visa bara grupper med ett visst namn eller en viss person

groups-why-proposal = först: Enter godtar förslaget, Esc lämnar det
groups-why-nobody-joins = alla har en grupp; g på en person flyttar hen
groups-why-all-placed = alla har en grupp
groups-why-no-team = alla i arbetslagen har grupp
groups-why-nobody-row = Tab går till personerna: v där säger varför
groups-why-no-group = välj först en grupp
groups-why-no-person = välj först en person: Tab
groups-why-leads = hen leder gruppen: s väljer en annan
groups-why-no-other = det finns ingen annan grupp
groups-why-held = { $count ->
    [one] gruppen har { $count } hållen träff och sparas för uppföljningen
   *[other] gruppen har { $count } hållna träffar och sparas för uppföljningen
}
groups-why-searching = sökningen pågår
groups-why-nobody-takes-part = ingen deltar än: 4 Folk, e ger roll eller stadium
groups-why-all-outside = { $count ->
    [one] { $count } undervisar men deltar inte, ingen annan finns: 4 Folk, e ändrar det
   *[other] alla { $count } som undervisar står som ”deltar inte”: 4 Folk, e ändrar det
}
groups-why-no-people = lägg först in personal: 4
groups-why-no-programme = ni följer inget program med träffar varje vecka (1 Hem, e: Program)

groups-elsewhere = { $count ->
    [one] { $count } är med i en grupp på { $units }
   *[other] { $count } är med i grupper på { $units }
}
groups-none-waits = { $said }, och ingen väntar på grupp här
groups-elsewhere-keys = Vilken grupp var och en är med i står i 4 Folk. n lägger till en grupp för hand.
groups-empty = Inga grupper än. f föreslår grupper utifrån när alla kan, t gör ett arbetslag till grupp, n lägger till en grupp för hand.
groups-empty-no-people = Inga grupper än, och ingen personal att göra dem av. Lägg först in personalen: 4 Folk.
groups-empty-filter = Ingen grupp passar filtret. Esc tar bort filtret.
groups-searching = söker … { $percent } %  (Esc stoppar)
groups-nobody-count = utan grupp: { $count }
groups-nobody = Utan grupp
groups-outside-only = Deltar inte
groups-nobody-keys = y placerar dem, Tab visar dem
groups-no-members = Inga personer än. Mellanslag lägger till.
groups-more = { $count ->
    [one] och { $count } sak till: v på gruppen
   *[other] och { $count } saker till: v på gruppen
}
groups-when = När
groups-leads = Leder
groups-led = { $name }, { $training }
groups-led-member = { $name }, { $training }, själv med i gruppen
groups-locked-title = Låst
groups-locked = låst
groups-loose = ej låst
groups-training-done = handledarutbildad
groups-training-underway = går utbildningen
groups-training-none = ej handledarutbildad

groups-form-new = Ny grupp
groups-form-edit = Ändra grupp
groups-field-name = Namn
groups-field-windows = Tider i veckan
groups-field-supervisor = Handledare
groups-field-programme = Program
groups-field-module = Modul
groups-field-place = Plats
groups-hint-windows = Till exempel tis 15-16:30. Högst två tider. w på sidan visar när alla kan.
groups-hint-supervisor = Den som leder kan själv vara med i gruppen.
groups-hint-module = En grupp utan modul går bra. Moduler väljs under 3 Moduler.
groups-hint-place = Ett rum eller en länk.
groups-wrong-name = Gruppen behöver ett namn, till exempel Grupp 1.

groups-pick-add = Lägg till i { $group }
groups-pick-team = Vilket arbetslag blir en grupp?
groups-pick-move = Vart ska { $name }?
groups-pick-swap = { $count ->
    [0] Vem ska { $name } byta med? Inget byte går som det är.
    [one] Vem ska { $name } byta med? Ett byte går.
   *[other] Vem ska { $name } byta med? { $count } byten går.
}
groups-pick-lock = Vad ska vara låst i { $group }?
groups-pick-supervisor = Vem leder { $group }?
groups-pick-window = När träffas { $group }?
groups-nothing-to-pick = Det finns inget att välja på. Finns ledig tid inlagd för alla (4 Folk)?
groups-lock-members = personerna
groups-lock-windows = tiden
groups-lock-supervisor = handledaren
groups-lock-module = modulen
groups-lock-all = Lås allt
groups-free-all = Lås upp allt, också personer som är låsta var för sig
groups-did-lock-all = { $group }: allt är låst
groups-did-free-all = { $group }: inget är låst

groups-note-both = { $from }, { $note }
groups-note-free = kan då
groups-note-not-free = kan inte { $window }
groups-note-clash = blir { $count } · ! krockar med { $other }
groups-note-cannot = blir { $count } · ! kan inte { $window }
groups-note-no-time = blir { $count } · gruppen har ingen tid
groups-note-works = blir { $count } · kan då
groups-note-of-most = { $count } av högst { $most }
groups-note-member = med i gruppen
groups-note-full = ! leder redan { $have } av högst { $max }
groups-note-room = leder { $have } av { $max }, { $training }
groups-note-now = nu
groups-note-now-replaced = leder; vikarie: { $name }
groups-note-all = alla kan
groups-note-missing = { $count } kan inte: { $names }
groups-note-at-once = ! { $name } är samtidigt i { $other }
groups-note-leads = leder
groups-note-outside = deltar inte: { $reason }
groups-note-no-free = ledig tid saknas (4 Folk)
groups-note-fits-none = ingen grupps tid passar
groups-note-fits = kan med { $groups }
groups-note-fits-full = { $count ->
    [one] { $groups } är full
   *[other] { $groups } är fulla
}
groups-swap-works = { $group } · båda kan

groups-did-add = { $group } lades till
groups-did-change = { $group } ändrades
groups-did-delete = { $group } togs bort
groups-did-delete-with = { $count ->
    [one] { $group } togs bort med { $count } planerad träff
   *[other] { $group } togs bort med { $count } planerade träffar
}
groups-did-delete-told = { $group } togs bort med { $count ->
    [one] { $count } planerad träff
   *[other] { $count } planerade träffar
}. { $people ->
    [one] En person räknar med dem: säg till
   *[other] { $people } personer räknar med dem: säg till
}
groups-did-join = { $name } kom med i { $group }
groups-did-leave = { $name } togs ur { $group }
groups-did-move = { $name } flyttades till { $group }
groups-did-swap = { $name } och { $other } bytte plats
groups-did-hold = { $name } är låst i sin grupp; den behåller också tid och handledare i förslag
groups-did-loosen = { $name } får flyttas av ett förslag
groups-did-lock = { $group }: { $what } låstes
groups-did-unlock = { $group }: { $what } låstes upp
groups-did-assign = { $name } leder { $group }
groups-did-unassign = { $group } har ingen handledare
groups-did-window = { $group } träffas { $window }
groups-did-team = Arbetslaget { $team } blev en grupp
groups-found-nothing-proven = Det finns inget bättre: det är bevisat. Ändra vikter (o), lås upp (l) eller sök med z.
groups-found-nothing-unproven = Inget bättre hittades, men det är inte bevisat. Ändra vikter (o), lås upp (l).
groups-found-nothing = Sökningen hittade inget bättre. Ändra vikter (o), lås upp (l) eller sök med z.
groups-found-nothing-most = Inget bättre hittades, högst { $percent } % återstår. Ändra vikter (o), lås upp (l).
groups-found-no-other = Inget annat bra förslag hittades; z visar det som ligger kvar. Ändra vikter (o) eller lås upp (l) för att få fler.
groups-found-nothing-left = Sökningen hittade inget bättre. { $count } saknar fortfarande grupp: i visar varför.
groups-stopped = Sökningen stoppades. Inget är ändrat.

groups-preview = Förslag { $number } · { $unplaced } utan grupp · { $groups ->
    [one] { $groups } grupp
   *[other] { $groups } grupper
}
groups-preview-keys = Enter godtar allt, Mellanslag väljer grupper, Esc lämnar. Inget är ändrat än.
groups-known-nothing = bäst hittills
groups-known-ended = bäst som hittades
groups-known-at-least = bäst som hittades; högst { $percent } % att vinna
groups-known-changed = skolan har ändrats sedan sökningen
groups-known-better = förslag { $number } är bättre
groups-known-proven = bevisat bäst: bättre går inte
groups-preview-new = ny
groups-preview-same = som nu
groups-preview-changed = ändrad
groups-cost-stage = { $count } från ett annat stadium
groups-cost-mixed = för få stadier möts: { $count } saknas
groups-cost-size = { $members } deltagare ({ $wished })
groups-cost-exp = flera har lika lång erfarenhet
groups-cost-school = från { $count } skolor
groups-cost-travel = handledaren är från en annan skola
groups-cost-own-school = handledaren är från den egna skolan
groups-cost-underway = handledaren går utbildningen
groups-cost-untrained = handledaren saknar utbildning
groups-cost-module = inte allas förstahandsval av modul
groups-why-no-free = ledig tid saknas (4 Folk)
groups-why-one-day = kan bara en dag, och grupperna ska träffas två dagar i veckan (o)
groups-why-one-led = ingen handledare kan båda dagarna när personen kan, och grupperna ska träffas två dagar i veckan (o)
groups-why-too-short = alla lediga tider är kortare än en träff
groups-why-nobody-leads = ingen kan leda: ange handledare (4 Folk)
groups-why-no-common = ingen tillräckligt lång tid gemensam med någon handledare eller grupp
groups-why-too-few = { $times ->
    [2] högst { $most } kan båda gångerna i veckan, minst { $least } behövs
   *[other] högst { $most } kan samtidigt, minst { $least } behövs
}
groups-why-full = { $groups } är redan så stor den får vara
groups-why-kept-out = { $group }: { $why }
groups-why-no-group-then = { $times ->
    [2] { $waiting } väntar och kan samma två tider, minst { $least } behövs
   *[other] { $waiting } väntar på samma tid, minst { $least } behövs
}
groups-why-leads-taken = { $waiting } väntar på samma tid, men de handledare som kan då har redan en annan grupp då
groups-why-unmade = { $waiting } väntar på samma tid och någon kan leda dem: de kan bli en egen grupp
groups-why-leads-full = de handledare som kan då leder redan så många de får
groups-why-pair-torn = { $one } och { $other } ska både vara ihop och inte vara ihop
groups-why-pair-many = ska vara ihop med { $people }, och en grupp har högst { $most }
groups-why-pair-no-time = ska vara ihop med { $people }, men det finns ingen tid då alla kan och någon kan leda
groups-why-pair-apart = ska inte vara i samma grupp som { $other }, och utan { $other } blir de för få
groups-broken-locked = är låst
groups-broken-full = är full
groups-broken-few = skulle bli för liten
groups-broken-not-free = någon kan inte då
groups-broken-pairs = två ska vara ihop eller isär
groups-broken-leads = leder en grupp då

groups-short-small = för liten
groups-short-large = för stor
groups-short-advice = ovanlig storlek
groups-short-no-lead = ingen handledare
groups-short-lead-load = handleder för många
groups-short-lead-time = ingen avsatt tid
groups-short-lead-licence = leder utan legitimation
groups-short-lead-new = ny som lärare leder
groups-short-lead-busy = kan inte leda då
groups-short-lead-many = leder för många
groups-short-untrained = ej utbildad
groups-short-cannot = { $count } kan inte då
groups-short-no-time = ingen tid
groups-short-no-common = ingen tid för alla
groups-short-one-window = en tid, ska ha två
groups-short-short = för kort tid
groups-short-no-pupils = utan elever
groups-short-split = arbetslag delat

groups-full-floor = { $members ->
    [one] { $members } person; minst { $floor } behövs.
   *[other] { $members } personer; minst { $floor } behövs.
}
groups-full-small = { $members ->
    [one] { $members } person; det går, men rekommenderat är { $from }-{ $to }.
   *[other] { $members } personer; det går, men rekommenderat är { $from }-{ $to }.
}
groups-full-large = { $members } personer; högst { $max } hinner till tals.
groups-full-advice = { $members ->
    [one] { $members } person; rekommenderat är { $from }-{ $to }.
   *[other] { $members } personer; rekommenderat är { $from }-{ $to }.
}
groups-full-no-lead = Ingen leder gruppen. s väljer.
groups-full-lead-busy = { $name }, som leder, kan inte { $window }. w visar när alla kan.
groups-full-lead-many = { $groups ->
    [one] { $name } leder { $groups } grupp men får leda högst { $max }.
   *[other] { $name } leder { $groups } grupper men får leda högst { $max }.
}
groups-full-untrained = { $name } har ingen handledarutbildning.
groups-full-cannot = { $names } kan inte { $window }.
groups-full-no-time = Gruppen har ingen tid i veckan. w visar när alla kan.
groups-short-over = avslutad
groups-full-over = Gruppen är avslutad: ingen är kvar i den. Det som antecknats om den finns kvar i 6 och 8.
groups-full-one-window = Gruppen har en tid i veckan, ska ha två (o). Ingen av dem är ledig en annan dag (4, v).
groups-full-one-window-free = Gruppen har en tid i veckan, ska ha två (o). Alla kan { $window }: skriv till den (e).
groups-full-one-window-nearest = Gruppen har en tid i veckan, ska ha två (o). Ingen annan dag passar alla: närmast { $window }, men { $names } kan inte då.
groups-full-short = Tiden är { $longest } men en träff tar { $needs }.
groups-full-no-pupils = { $name } har inga elever att pröva med i moment { $phase }.
groups-full-split = { $team } är delat, utan grupp: { $names }.
groups-full-clash = { $name } är samtidigt i { $other } { $window }.
groups-full-clash-apart = { $name } är samtidigt i { $other }: här { $window }, där { $then }.
groups-nothing-title = Ingen grupp att föreslå, därför
groups-nothing-length = En träff tar { $minutes } minuter: så lång ledig tid behöver alla i gruppen och handledaren samtidigt (4 Folk).
groups-nothing-person = { $name }: { $why }

groups-refresh = Spara gästernas uppgifter
groups-refresh-about = Spara vad gästernas egna enheter säger om dem nu
groups-why-no-guest = ingen har gäster från andra enheter
groups-why-refreshed = det senaste om gästerna är redan sparat
groups-did-refresh = { $count ->
    [one] Det senaste om { $count } gäst sparades
   *[other] Det senaste om { $count } gäster sparades
}
groups-short-unread = gäst ej läst nu
groups-short-gone = gäst borta
groups-note-last-seen = som senast sett
groups-note-gone = borta
groups-take = Godta
groups-take-about = Gör grupperna som de visas
groups-check-in = Avstämning
groups-check-in-about = Skriv vilken dag rektor och handledaren stämmer av
groups-check-in-title = Avstämning mellan rektor och handledare
groups-check-in-intro = Samma dag igen ändrar den; bland alla träffar (6, v) öppnar Enter den. Vad ni pratar om skrivs inte här.
groups-check-in-intro-noted = Antecknat: { $days }. Samma dag igen ändrar den; bland alla träffar (6, v) öppnar Enter den. Vad ni pratar om skrivs inte här.
groups-check-in-day = Dag
groups-check-in-at = Klockan
groups-check-in-at-hint = När det börjar, till exempel 15:30. Kan stå tomt.
groups-check-in-with = Med
groups-check-in-other = någon som inte står på listan
groups-check-in-none = ingen avstämning den dagen
groups-check-in-no-day = Skriv en dag, till exempel 12/3, tor v47 eller +1v.
groups-check-in-odd-day = Dagen är { $day }: stämmer det?
groups-check-in-clash = { $people } är på { $meeting } då, kl { $times }
groups-did-check-in = Avstämning { $day } för { $group }
groups-did-check-in-at = Avstämning { $day } kl { $at } för { $group }
groups-did-no-check-in = Ingen avstämning { $day } för { $group }
groups-check-ins = Avstämning
groups-check-in-said = { $day } med { $person }
groups-check-in-said-at = { $day } kl { $at } med { $person }
groups-why-no-lead = Gruppen har ingen handledare: s väljer en.
groups-found-nothing-different = Sökningen hittade inga grupper där fler får nya kollegor.
groups-found-nothing-before = Sökningen hittade inget bättre: grupperna är som förut.
groups-known-fill = { $known } (när ingen flyttar)
groups-known-before = { $known }; { $pairs } par skiljs åt
groups-known-before-least = { $known }; { $pairs } par skiljs åt, minst { $least }
groups-known-different = { $known }; { $pairs } par ur olika lag möts igen
groups-known-different-least = { $known }; { $pairs } par ur olika lag möts igen, minst { $least }
groups-short-lead-away = handledare borta
groups-full-lead-away = { $name } är borta från { $day }: { $other } har vikarie, den här gruppen inte. u väljer.
groups-why-in-none = personen är inte i någon grupp
groups-why-over = över gränsen: platserna räcker inte
groups-held-next-places = Fler platser, eller en annan ordning: 9, Platser (k, + och -).
