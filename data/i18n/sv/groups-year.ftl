# Genom året: vikarier, för få i gruppen, handledarnas kolumner.
leads-of = { $now } av { $most }
leads-legend = avsatt: del av en heltid · lediga: tider som räcker till en träff, utan egen grupp · grupper: nu av högst, * vikarierar · går åt: av den avsatta tiden i år
leads-too-many-groups = Leder som mest { $groups } grupper på en gång, men får leda { $most }.
groups-stand-in-mark = vik.
groups-note-stands-in = leder som vikarie
groups-short-stand-in-busy = vikarie kan inte
groups-short-stand-in-untrained = vikarien ej utb.
groups-short-thin = blir för få
groups-full-stand-in = Gäller vikarien: { $what }
groups-full-thin = Från { $day } är de bara { $members }; { $size }.
member-few = Från { $day } är de bara { $members }; { $size }
groups-full-thin-until = { $day } till { $until } är de bara { $members }; { $size }.
member-few-until = { $day } till { $until } är de bara { $members }; { $size }
take-over-of = { $name } för { $of } från { $day }
take-over-of-until = { $name } för { $of } { $day } till { $until }
proposal-stand-in-ends = Vikarien gäller inte längre: { $what }
find-supervisor-no-licence = handleder utan lärarlegitimation
find-group-will-be-small = från { $day } bara { $members } deltagare ({ $size })
find-group-will-be-small-until = { $day } till { $until } bara { $members } deltagare ({ $size })
group-size-least = minst { $least } behövs
group-size-advised = rekommenderat { $from }-{ $to }
typed-term-end = terminens slut, slutet av terminen, slutet på terminen, terminsslut, terminsslutet, terminsavslutningen, terminen ut
typed-before = före, innan
typed-after = efter
typed-break-autumn = höst, läslov
typed-break-christmas = jul
typed-break-winter = sport, vinter, februarilov
typed-break-easter = påsk
hint-date-break = Till exempel 12/3, tor v47, +6v, sportlov eller efter jul.
date-no-such-break = Skolans kalender har inget lov som heter så.
date-other-break = Lov i skolans kalender: { $list }.
fact-applying = { $count ->
    [0] ingen söker än
    [one] { $count } lärare söker
   *[other] { $count } lärare söker
}
fact-applications-sent = { $count } av { $of } ansökningar skickade
fact-equipment-tried = { $count } av { $of } har provat utrustningen
places-owner-reads = Varje skola ändrar sina rader: Enter går dit. Svaret ger ni här (j).
member-did-too-few = { $done }. { $few }
leads-lent = { $count ->
    [one] { $count } deltagare i egen grupp räknas så länge hos den som vikarierar.
   *[other] { $count } deltagare i egen grupp räknas så länge hos den som vikarierar.
}
leads-elsewhere = Leder också { $groups }: { $hours } i år, medräknat här.
leads-elsewhere-group = { $group } ({ $unit })
leads-for-others = { $count ->
    [one] Som vikarie: { $count } deltagare räknas här så länge.
   *[other] Som vikarie: { $count } deltagare räknas här så länge.
}
member-ends = slutar { $day }
find-meetings-left = { $meetings ->
    [one] 1 träff på gammal tid
   *[other] { $meetings } träffar på gammal tid
  }, från { $first }
find-meetings-one-day = { $meetings ->
    [one] 1 kort träff ligger
   *[other] { $meetings } korta träffar ligger
  } samma dag som de långa, inte { $other } (från { $first })
find-leader-away = { $name } är borta från { $day }, utan vikarie
find-leader-away-until = { $name } är borta { $day } till { $until }, utan vikarie
find-leader-outside = { $name } leder men deltar inte
find-stand-in-not-free = vikarien { $name } kan inte { $window } (från { $day })
find-stand-in-not-free-until = vikarien { $name } kan inte { $window } ({ $day } till { $until })
find-stand-in-taken = vikarien { $name } har { $by } samtidigt (från { $day })
find-stand-in-taken-until = vikarien { $name } har { $by } samtidigt ({ $day } till { $until })
groups-full-lead-on-leave = { $name } är borta från { $day }, utan vikarie. u väljer en.
groups-full-lead-on-leave-until = { $name } är borta { $day } till { $until }, utan vikarie. u väljer en.
groups-full-lead-outside = { $name } leder men deltar inte. u väljer vem som tar över.
person-group = { $group } ({ $note })
person-away = borta
person-coming = börjar
person-leaves = slutar
person-will-be-away = blir borta
person-in-group = { $group }: { $note }
person-stands-in = { $name } leder { $group } för { $of } från { $day }
person-stands-in-until = { $name } leder { $group } för { $of } { $day } till { $until }
people-year = Under året
groups-participants = { $count ->
    [one] { $count } deltagare
   *[other] { $count } deltagare
}
find-supervisor-groups = { $groups ->
    [one] leder { $groups } grupp, får leda högst { $most }
   *[other] leder { $groups } grupper, får leda högst { $most }
}
find-supervisor-groups-while = leder { $groups } grupper till { $until } ({ $for-others } som vikarie), får leda högst { $most }
find-who-lesson-until = { $name } (lektion till { $time })
find-who-lesson-from = { $name } (lektion från { $time })
find-supervisor-not-free = { $name }, som leder, kan inte { $window }
find-members-not-free = { $count ->
    [one] { $people } kan inte { $window }
   *[other] { $count } kan inte { $window }: { $people }
}
groups-full-lead-many-while = { $name } leder { $groups } grupper till { $until } ({ $for-others } som vikarie), får leda högst { $most }.
take-over-by-name = { $meetings ->
    [one] { $meetings } träff leds av { $name } ({ $first })
   *[other] { $meetings } träffar leds av { $name } ({ $first } till { $last })
}
member-count-then = { $count } från { $day }
taken-did-who = { $what }, { $who }
