# Förslag: vad som ändras, flera sida vid sida, delar av dem.
groups-ways = Andra sätt att söka
groups-ways-about = På nytt, bara de utan grupp, som förut eller nya kollegor
groups-possible = Går det?
groups-possible-about = Se före sökningen om alla kan få en grupp, vad som saknas
proposal-mark = Markera
proposal-mark-about = Godta bara de grupper eller personer som är markerade
proposal-area-about = Växla mellan grupperna och personerna i en grupp
proposal-compare = Jämför
proposal-compare-about = Ställ förslaget bredvid i dag och de andra förslagen
proposal-next = Nästa förslag
proposal-next-about = Visa nästa förslag som ligger kvar (pil höger)
proposal-previous = Förra förslaget
proposal-previous-about = Visa förra förslaget som ligger kvar (pil vänster)
proposal-again = Sök ett förslag till
proposal-again-about = Sök på nytt; förslaget som visas ligger kvar
proposal-drop = Kasta förslaget
proposal-drop-about = Ta bort förslaget som visas; grupperna ändras inte
proposal-turn-back = Tillbaka
proposal-turn-back-about = Tillbaka till förslaget
proposal-why-only = det finns bara ett förslag: f söker ett till

proposal-of = Förslag { $number }, ett av { $count } · { $unplaced } utan grupp · { $groups ->
    [one] { $groups } grupp
   *[other] { $groups } grupper
}
proposal-leads = { $count } handledare
proposal-moves = { $count } byter grupp
proposal-going = inte klart, söker { $percent } %
proposal-did-early = { $what }. Sökningen var inte klar: f söker vidare
proposal-keys-going = Esc stoppar sökningen och behåller det bästa. Enter godtar det som syns.
proposal-from-everything = allt på nytt
proposal-from-fill = bara de utan grupp
proposal-from-before = som förut
proposal-from-different = nya kollegor
proposal-line-changed = { $from }: { $unplaced } utan grupp · skolan har ändrats
proposal-line = { $from }: { $unplaced } utan grupp, { $groups ->
    [one] { $groups } grupp
   *[other] { $groups } grupper
}
proposal-gone = slutar
proposal-stopped = Sökningen stoppades. Det bästa förslaget hittills ligger kvar; Esc igen lämnar det.
proposal-left = Förslag { $number } ligger kvar: z visar det. Inget är ändrat.
proposal-did-drop = Förslag { $number } kastades. Inget är ändrat.
proposal-breaks-lock = Förslag { $number } gick emot det som är låst i { $group } och är borta. Sök igen.
proposal-part-nothing = Det ändrar ingenting: de som skulle byta grupp hör till grupper som du inte har markerat.
proposal-no-more = Förslag { $number } passar inte längre, för grupperna har ändrats. Sök igen.
proposal-unmarked = Inget är markerat längre. Esc igen lämnar förslaget.

proposal-better = Bättre än i dag: { $what }.
proposal-worse = Sämre: { $what }.
proposal-all-wishes = Allt som önskas är uppfyllt.
proposal-left-over = { $what } { $count }
proposal-short = Bättre i { $better } saker, sämre i { $worse }: j visar vilka.
proposal-short-wishes = Avvikelser från önskemålen i { $count } saker: j visar vilka.
proposal-place-leads = leder { $group }
proposal-as-today = Lika bra som i dag i allt som räknas.
proposal-no-group = ingen grupp
proposal-comes = Kommer: { $who }.
proposal-from = { $name } (från { $from })
proposal-from-leads = { $name } (leder i dag { $group })
proposal-leaves = Går: { $who }.
proposal-to = { $name } (till { $to })
proposal-to-leads = { $name } (leder { $group })
proposal-stay = Är kvar: { $who }.
proposal-was-now = { $label }: { $was } → { $now }
proposal-now = { $label }: { $now }
proposal-locked = Låst: { $what }.
proposal-people-keys = Mellanslag markerar en person. Esc går tillbaka till grupperna.
proposal-comes-from = kommer från { $group }
proposal-goes-to = går till { $group }
proposal-breaks-rule = ! { $groups } bryter mot en regel: den står under listan.
proposal-breaks-one = ! { $group }: { $what }
groups-found-once = { $count ->
    [one] { $said } En grupp har en tid i veckan och ska ha två: i visar vad som krävs.
   *[other] { $said } { $count } grupper har en tid i veckan och ska ha två: i visar vad som krävs.
}
proposal-meets-once = Ingen grupp fick två tider i veckan: här får alla en (o).
proposal-more-in-why = … v visar allt
proposal-stays = är kvar

proposal-mark-stays = Den personen flyttar inte i förslaget.
proposal-mark-same = Gruppen är som i dag: det finns inget att godta.
proposal-mark-without = Den som är utan grupp kan inte markeras.
# Vad det markerade ändrar: samma ord före och efter.
taken-placed = { $count ->
    [one] { $count } placerad
   *[other] { $count } placerade
}
taken-moved = { $count ->
    [one] { $count } flyttad
   *[other] { $count } flyttade
}
taken-left = { $count } utan grupp
taken-changed = { $count ->
    [one] { $count } ändrad grupp
   *[other] { $count } ändrade grupper
}
taken-new = { $count ->
    [one] { $count } ny grupp
   *[other] { $count } nya grupper
}
taken-emptied = { $count ->
    [one] { $count } tömd grupp
   *[other] { $count } tömda grupper
}
taken-gone = { $count ->
    [one] { $count } grupp slutar
   *[other] { $count } grupper slutar
}
taken-marked = Enter godtar det markerade: { $what }. Resten är som i dag.
taken-along = Ändras också (+): { $groups }.
taken-group-size = { $group } { $was }→{ $now }
taken-group-ends = { $group } slutar
taken-group-emptied = { $group } töms ({ $was }→0)
taken-and = { $done }. { $more }
taken-left-behind = { $count ->
    [one] 1 planerad träff ligger då kvar på gruppens gamla tid
   *[other] { $count } planerade träffar ligger då kvar på gruppernas gamla tider
  }: f i 6 Kalender flyttar med.
left-behind-reason = Gruppen har fått en annan tid
left-behind-short = blir kvar
left-behind-see = { $count ->
    [one] 1 träff blir kvar på gruppens gamla tid. 1 Hem leder till den.
   *[other] { $count } träffar blir kvar på gruppens gamla tid. 1 Hem leder till dem.
}
left-behind-count = { $count ->
    [one] 1 träff blir kvar på den gamla tiden (!)
   *[other] { $count } träffar blir kvar på den gamla tiden (!)
}
left-behind-outside = { $date } { $what } blir kvar: utanför dagarna i formuläret.
left-behind-order = { $count } i fel ordning
left-behind-close = { $count } för tätt
left-behind-far = { $count } för långt ifrån
left-behind-stuck-title = { $group }: ingen ledig tid nära på gruppens nya tid
left-behind-stuck = { $date } { $what } blir kvar: { $why }.
left-behind-stuck-next = Ge träffen en annan tid själv: välj den i kalendern och tryck e.
put-elsewhere-title = { $group }: alla träffar har datum
put-elsewhere = { $when } { $what } är lagd utanför gruppens tid.
put-elsewhere-why = { $when } { $what } är lagd utanför gruppens tid: { $why }.
put-elsewhere-next = Är det meningen är allt i sin ordning. Annars: välj träffen i kalendern och tryck e.
taken-did = Förslaget godtogs: { $what }
taken-did-part = En del av förslaget godtogs: { $what }; { $groups }
taken-goes = { $name } till { $to }
taken-emptied-row = töms
taken-not = ny, inte markerad: skapas inte
taken-if-marked = Som i dag. Om du markerar den:
taken-comes-if = omarkerad: kommer inte (i dag { $group })
taken-goes-if = omarkerad: är kvar (i förslaget { $group })

counts-unplaced = utan grupp
counts-cannot = kan inte på gruppens tid
counts-both-times = grupper utan två tider
counts-timeless = grupper utan tid
counts-unled = grupper utan handledare
counts-team = delningar av arbetslag
counts-stage = från ett annat stadium
counts-mixed = för få stadier i gruppen
counts-size = personer för många/få
counts-exp = par med lika erfarenhet
counts-school = extra skolor i en grupp
counts-travel = handledare utifrån
counts-own-school = handledare på egen skola
counts-untrained = ej utbildade handledare
counts-module = steg från önskad modul
counts-parted = par som skiljs åt
counts-met-before = möts igen, ur olika lag
counts-pairs = poäng för önskade par
counts-total = allt räknat (lågt = bra)

proposals-title = Förslagen sida vid sida
proposals-title-today = I dag och förslaget sida vid sida
proposals-today = I dag
proposals-number = Förslag { $number }
proposals-fill = de utan grupp
proposals-weighed = { $count } ({ $cost })
proposals-total-broken = { $total } !
proposals-broken = ! Bryter en regel: { $what }
proposals-legend = I parentes: hur mycket det räknas. Storlek: från { $best }, mer ju längre bort.
proposals-legend-free = I parentes: hur mycket det räknas.
proposals-keys = ≠ skiljer sig  (räknas så)
proposals-movers = { $count ->
    [0] Ingen är i en annan grupp
    [one] { $count } är i en annan grupp
   *[other] { $count } är i en annan grupp
}

ways-title = Hur ska grupper föreslås?
ways-look = Se på förslag { $number }
ways-everything = Allt på nytt
ways-everything-note = det låsta ändras inte
ways-everything-more = Alla grupper läggs om så bra det går. Det som är låst eller placerat för hand ändras inte.
ways-fill = Bara de utan grupp
ways-fill-more = Den som har en grupp är kvar i den; bara de utan grupp får plats.
ways-unplaced = { $count } utan grupp
ways-before = Som förut
ways-before-more = Alla grupper läggs om. Den som har varit i samma grupp, i dag eller tidigare, är det igen så långt det går, på samma tid och med samma handledare där alla kan. Det går före alla önskemål, men inte före plats åt alla, ledig tid, storlek och lås.
ways-different = Så olika som möjligt
ways-different-more = Alla grupper läggs om. Den som har varit i samma grupp, i dag eller tidigare, möter andra så långt det går. Det går före alla önskemål, men inte före plats åt alla, och det blir inte fler grupper för det. Par ur samma arbetslag räknas inte.
ways-met = { $count ->
    [0] ingen har varit i samma grupp än
   *[other] { $count } par har samma grupp, i dag eller förr
}
ways-met-others = { $count ->
    [0] inga par ur olika arbetslag än
   *[other] { $count } par ur olika arbetslag
}
ways-all-placed = Alla har en grupp.

possible-title = Kan alla få en grupp?
possible-line = { $who } väntar på en grupp; handledarna har plats för högst { $places }. Går det? Tryck i.
possible-line-never = { $who } väntar på en grupp; handledarna har plats för högst { $places }. Minst { $never } får inte plats som tiderna står nu. Vad saknas? Tryck i.
possible-line-few = { $who } väntar på en grupp; handledarna har plats för högst { $places }. Minst { $never } får inte plats. Vad saknas? Tryck i.
possible-nobody-leads = Ingen är angiven som handledare än (4 Folk, e: ”Högst antal grupper”). Vad saknas? Tryck i.
possible-searching = räknar { $percent } %  (Esc stoppar)
possible-people = { $who } ska ha en grupp; den längsta träffen tar { $minutes } minuter.
possible-who = { $people } deltagare och { $leading } som kan leda
possible-room = { $groups ->
    [one] Handledarna kan leda { $groups } grupp med minst { $least }, högst { $most }: { $places } platser.
   *[other] Handledarna kan leda { $groups } grupper med minst { $least }, högst { $most }: { $places } platser.
}
possible-fill = Om den som redan har en grupp är kvar i den:
possible-hangs = Det hänger på:
possible-times = När de flesta kan:
possible-anew = Ja, om alla grupper läggs om: f föreslår dem.
possible-torn = Par motsäger varandra: i ett nytt förslag får de ingen plats. Ta bort ett av dem:
possible-yes = Ja, alla kan få en grupp. f föreslår grupperna.
possible-fill-yes = Ja, alla får plats utan att någon annan flyttar: y föreslår platserna.
possible-one-window = { $group } har en tid i veckan, ska ha två, och ingen i den är ledig en annan dag.
possible-one-window-free = { $group } har en tid i veckan, ska ha två: alla kan { $window }: skriv till den med e på gruppen.
possible-one-window-nearest = { $group } har en tid i veckan, ska ha två: närmast { $window }, men { $names } kan inte då.
possible-placed-not-all = Alla har en grupp, men inte alla kan på gruppens tid:
possible-cannot-time = { $group } kan träffas { $window } i stället: då kan alla.
possible-cannot-move = g flyttar { $name } till { $group } i stället: där går det.
possible-stopped = Sökningen efter den minsta ändringen stoppades innan något var hittat.
possible-one-least = Nej, inte som det är nu. Den här ändringen räcker:
possible-one = Ingen lösning hittades som det är nu. Den här ändringen räcker:
possible-any-least = Nej, inte som det är nu. En enda av de här ändringarna räcker:
possible-any = Ingen lösning hittades som det är nu. En enda av de här ändringarna räcker:
possible-several-least = Nej, inte som det är nu. De här { $count } ändringarna räcker, färre gör det inte:
possible-several = Nej, inte som det är nu. De här { $count } ändringarna räcker (färre hittades inte):
possible-not = { $count ->
    [0] Inga ändringar som räcker hittades (en tid till, fler grupper att leda): { $left } är ändå utan grupp.
    [one] Så långt räcker { $count } ändring; { $left } är ändå utan grupp:
   *[other] Så långt räcker { $count } ändringar; { $left } är ändå utan grupp:
}
possible-all-at-once = Gör alla ändringarna på en gång
possible-some-at-once = Gör { $made } av de { $of } ändringarna på en gång
possible-show = Visa ändringen
possible-close = Stäng
possible-time = { $free ->
    [one] { $window }: 1 ledig; { $leads } kan leda, högst { $places } platser.
   *[other] { $window }: { $free } lediga; { $leads } kan leda, högst { $places } platser.
}
possible-time-for = Fler får de leda, men ingen fler tid finns då de och tillräckligt många kan: { $list }.
possible-time-of = { $name } { $groups } av { $may }
possible-once = Bara på { $day }ar finns en handledare när { $people } kan.
possible-only = Bara { $lead } kan leda när { $people } kan.
request-free = { $name } ledig också { $window }
request-ask-free = Fråga { $name } om { $window } (har inte sagt när det går)
request-lead-free = { $name }, handledare, ledig också { $window }
request-leads = { $name } får leda { $groups ->
    [one] { $groups } grupp
   *[other] { $groups } grupper
} (nu { $was })
request-unpair = Ta bort paret { $one } - { $other } (aldrig i samma grupp)
request-unbind = Ta bort paret { $one } - { $other } (i samma grupp)
request-about-pair = Paren motsäger varandra. Enter tar bort paret; Esc ändrar inget.
request-title = Ändra det här?
request-change = Ändra
request-to-send = Att skicka (markera texten och kopiera):
request-text-free = Hej { $name }! För att alla ska få plats i en grupp: kan du vara ledig { $window }?
request-text-leads = Hej { $name }! För att alla ska få plats i en grupp: kan du leda { $groups ->
    [one] { $groups } grupp
   *[other] { $groups } grupper
}?
request-guest = Uppgiften kommer från { $school }: den ändras där.
request-did = { $count } ändringar gjordes
proposals-one-measure = I parentes och allt räknat: som i förslag { $number }
proposals-led = { $group }, handledare
proposals-meets = Tid och handledare
proposals-meets-named = Tid och handledare (gruppnamn som i förslag { $number })
request-next-fill = { $said }. y ger nu plats åt dem utan grupp.
request-next-search = { $said }. f föreslår nu grupper.
request-next-more = { $count ->
    [one] { $said }. En ändring till behövs: i visar den.
   *[other] { $said }. { $count } ändringar till behövs: i visar dem.
}
request-next-not-all = { $said }. Alla får ändå inte plats: i visar vilka.
request-yes-some = Alla har sagt ja: skriv in { $made } av { $of } (resten skrivs in i deras skola)
proposals-keys-two = ≠ skiljer sig  (räknas så)
proposals-apart = { $count ->
    [0] Ingen har olika grupp i de två förslagen
    [one] { $count } har olika grupp i de två förslagen
   *[other] { $count } har olika grupp i de två förslagen
}
proposals-both = { $count ->
    [one] { $count } är i båda i en annan grupp än i dag
   *[other] { $count } är i båda i en annan grupp än i dag
}
request-about = Fråga först. Enter skriver in svaret, som om det redan är ja; Esc ändrar inget.
request-about-several = Fråga först. Enter på den som har sagt ja skriver in det; Esc ändrar inget.
request-yes-free = { $name } har sagt ja: skriv in ledig { $window }
request-yes-leads = { $name } har sagt ja: skriv in högst { $groups ->
    [one] { $groups } grupp
   *[other] { $groups } grupper
}
request-yes-all = Alla har sagt ja: skriv in allt
request-write = Skriv in
request-asked = Har de sagt ja?
