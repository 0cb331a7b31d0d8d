## Tider för schemat: för vilken tid, par, frånvaro, två svar

weekly-cmd-when = Läsår och veckor
weekly-cmd-when-about = Räkna för det här läsåret, nästa, en termin eller veckor
weekly-cmd-other = Andra svaret
weekly-cmd-other-about = Bara den tiden ändras, eller alla tider får ändras
weekly-why-one-answer = byt ut en tid först (Enter)
weekly-when-title = För vilken tid läggs schemat?
weekly-when-planned = Som träffarna är planerade
weekly-when-year = Läsåret { $year }
weekly-when-year-guess = Läsåret { $year }, ingen kalender inlagd
weekly-when-own = Andra veckor …
weekly-when-days = Från och till
weekly-when-days-hint = Till exempel v 34-51 eller 18/8-18/12.
weekly-when-past = den tiden har varit
weekly-days = { $first } till { $last }
weekly-week-of = { $week } { $year }
weekly-no-calendar = Läsåret { $year } har ingen kalender än (6 Kalender): första och sista dagen är antagna.
weekly-no-year = Läsåret saknas: därför står det inte till när tiderna ska hållas fria. y i 6 Kalender lägger in det.
weekly-searching-first = Räknar … Esc stoppar.
weekly-searching = Räknar: prövar { $times } tider av högst { $most }, { $sets } sätt prövade. Esc stoppar, det bästa hittills blir kvar.
weekly-answer-so-far = { $count ->
    [one] En tid i veckan räcker för { $who } så långt. Letar efter färre.
   *[other] { $count } tider i veckan räcker för { $who } så långt. Minst { $least } behövs.
}
weekly-answer-only = { $count ->
    [one] En tid i veckan: { $who } kan då.
   *[other] { $count } tider i veckan: { $who } kan då.
}
weekly-only-none = Bara { $was } byts mot { $now }: ingen blir utan.
weekly-only-none-groups = Bara { $was } byts mot { $now }: ingen grupp blir utan.
weekly-only-none-more = Bara { $was } byts mot { $now }: ingen fler blir utan.
weekly-none-more-lost = ingen fler blir utan tid
weekly-only-lost = Bara { $was } byts mot { $now }: utan tid blir { $lost }.
weekly-free = Med { $now } fast och resten fritt: även { $others }.
weekly-free-alone = { $now } räcker ensam.
weekly-other-free = { $count ->
    [one] Om resten får ändras: en tid, { $windows }, { $who }.
   *[other] Om resten får ändras: { $count } tider, { $windows }, { $who }.
}
weekly-by-space = { $said } Mellanslag visar det.
weekly-other-only = { $count ->
    [one] Om bara den byts: en tid, { $windows }, { $who }.
   *[other] Om bara den byts: { $count } tider, { $windows }, { $who }.
}
weekly-no-leader = { $names } (handledarna räcker inte)
weekly-next-year = Nästa läsår: årets lektioner räknas inte. { $count } har inte sagt när de kan och räknas som lediga mån-fre { $from }-{ $to }; övriga som de har sagt.
weekly-small-groups = Någon grupp får färre än { $least }, minst { $least } behövs.
weekly-not-yet = Räknat utan handledare: det är inte klart om de räcker.
weekly-together = { $count ->
    [one] Ett par (eller fler) som ska vara ihop får samma tid.
   *[other] { $count } par som ska vara ihop får samma tid.
}
weekly-apart = { $count ->
    [one] Paret som ska vara isär får var sin grupp.
   *[other] { $count } par som ska vara isär får var sin grupp.
}
weekly-apart-not-counted = { $count ->
    [one] Paret som ska vara isär behöver två grupper om de har samma tid; det är inte räknat.
   *[other] { $count } par som ska vara isär behöver två grupper om de har samma tid; det är inte räknat.
}
weekly-count = { $leads ->
    [0] { $members } deltagare
    [one] { $members } deltagare + handledare
   *[other] { $members } deltagare + { $leads } handledare
}
weekly-group-now = { $name } (nu { $when })
weekly-moved = Träffas på en annan tid i dag: { $groups }.
weekly-all = alla nedan
weekly-names = { $count ->
    [one] En person: { $names }.
   *[other] { $count } personer: { $names }.
}
weekly-marked = { $name } ({ $marks })
weekly-begins = börjar { $week }
weekly-ends = slutar { $week }
weekly-away = borta { $from } till { $until }
weekly-away-in = borta { $week }
weekly-away-from = borta från { $week }
weekly-more = { $names }, … och { $count } till: x visar alla
weekly-breaks = Inga träffar på loven: { $breaks }.
weekly-break-week = { $name } { $week }
weekly-break = { $name } { $from } till { $until }
weekly-day = { $day } ({ $name })
weekly-days-off = Inga träffar heller: { $days }.
weekly-staff-days = Utan elever, träffar går bra: { $days }.
weekly-answer-more = { $count ->
    [one] En tid i veckan behövs för { $who }, med det du bytte in. Utan bytet räcker { $fewer }.
   *[other] { $count } tider i veckan behövs för { $who }, med det du bytte in. Utan bytet räcker { $fewer }.
}
weekly-free-spare = { $now } hjälper ingen. Det som behövs: { $others }.
weekly-row-nobody = ingen kan då
weekly-row-spare = behövs inte
weekly-not-counted = inte färdigräknat
weekly-lost-at-least = minst { $who } utan tid
weekly-leads-beside = { $count ->
    [one] En som ska ha en grupp leder själv och räknas som handledare.
   *[other] { $count } som ska ha en grupp leder själva och räknas som handledare.
}
weekly-without-why = Vad som skulle räcka för dem räknar i ut i 5 Grupper.
weekly-waiting = { $count ->
    [one] Utan grupp och inte räknad här: { $names }.
   *[other] { $count } är utan grupp och räknas inte här: { $names }.
}
weekly-further = { $count ->
    [one] Utan grupp: { $names }, som inte kan på någon av tiderna. En tid till: { $window }, kan leda: { $leaders }.
   *[other] { $count } utan grupp kan inte på någon av tiderna: { $names }. En tid till för { $some } av dem: { $window }, kan leda: { $leaders }.
}
weekly-further-too-few = { $count ->
    [one] Utan grupp: { $names }, som inte kan på någon av tiderna. Ensam blir det ingen grupp: minst { $least } behövs.
   *[other] { $count } utan grupp kan inte på någon av tiderna: { $names }. En tid till ger ingen grupp: som mest kan { $most } samtidigt, minst { $least } behövs.
}
weekly-further-nobody = ingen handledare är ledig då
weekly-page-answer = { $count ->
    [one] En tid i veckan räcker för { $who }.
   *[other] { $count } tider i veckan räcker för { $who }.
}
weekly-ask = { $count ->
    [one] En har inte sagt när hen kan, fråga: { $names }.
   *[other] { $count } har inte sagt när de kan, fråga: { $names }.
}
weekly-page-intro = Här står vilka tider i veckan som behöver vara fria från lektioner och andra möten, och för vilka.

## Vem som har sagt när hen kan

weekly-done = { $done } av { $of } klara
weekly-with-done = { $said } · { $done }
weekly-all-done = Alla har sagt när de kan. Listan visar alla igen.

## Upptagna tider

weekly-busy-here = { $name } (raden du står på)
weekly-stopped-before = Räkningen stoppades: svaret från före bytet visas.
weekly-stopped-nothing = Räkningen stoppades innan något svar fanns: inget är kvar. w räknar igen.
weekly-shorter = Kortare träffar kan ge fler tider: 5 Grupper räknar med i; längden ändras i 3 Moduler (n, egen version).
weekly-leads = leder { $from } till { $until }
weekly-leads-in = leder { $week }
weekly-leads-from = leder från { $week }
weekly-stand-in-busy = { $name }, vikarie i { $group }, är inte ledig då.
weekly-lead-busy = { $name }, handledare i { $group }, är inte ledig då.
weekly-throughout = deltar hela tiden
weekly-row-moved = annan tid än nu · { $row }
weekly-twice = Varje grupp ska ha två tider i veckan, på olika dagar: { $long } och { $short } minuter.
