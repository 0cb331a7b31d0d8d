# Gjennom året: vikarer, for få i gruppen, kolonnene til veilederne.
leads-of = { $now } av { $most }
leads-legend = avsatt: del av full stilling · ledige: lange nok til en samling, uten egen gruppe · grupper: nå av høyst, * vikarierer · går med: av avsatt tid i år
leads-too-many-groups = Leder på det meste { $groups } grupper samtidig, men kan lede { $most }.
groups-stand-in-mark = vikar
groups-note-stands-in = leder som vikar
groups-short-stand-in-busy = vikaren kan ikke
groups-short-stand-in-untrained = vikar uten utd.
groups-short-thin = blir for få
groups-full-stand-in = Gjelder vikaren: { $what }
groups-full-thin = Fra { $day } er de bare { $members }; { $size }.
member-few = Fra { $day } er de bare { $members }; { $size }
groups-full-thin-until = { $day } til { $until } er de bare { $members }; { $size }.
member-few-until = { $day } til { $until } er de bare { $members }; { $size }
take-over-of = { $name } for { $of } fra { $day }
take-over-of-until = { $name } for { $of } { $day } til { $until }
proposal-stand-in-ends = Vikaren gjelder ikke lenger: { $what }
find-supervisor-no-licence = veileder uten godkjenning som lærer
find-group-will-be-small = fra { $day } bare { $members } deltakere ({ $size })
find-group-will-be-small-until = { $day } til { $until } bare { $members } deltakere ({ $size })
group-size-least = minst { $least } trengs
group-size-advised = anbefalt { $from }-{ $to }
typed-term-end = slutten av halvåret, halvårets slutt, slutten på halvåret, halvårsslutt, halvårsslutten, halvåret ut, slutten av terminen, terminslutt
typed-before = før
typed-after = etter
typed-break-autumn = høst, haust
typed-break-christmas = jul
typed-break-winter = vinter
typed-break-easter = påske
hint-date-break = For eksempel 12/3, tor u47, +6u, vinterferie eller etter jul.
date-no-such-break = Skolens kalender har ingen ferie som heter det.
date-other-break = Ferier i skolens kalender: { $list }.
fact-applying = { $count ->
    [0] ingen søker ennå
    [one] { $count } lærer søker
   *[other] { $count } lærere søker
}
fact-applications-sent = { $count } av { $of } søknader sendt
fact-equipment-tried = { $count } av { $of } har prøvd utstyret
places-owner-reads = Hver skole endrer sine linjer: Enter går dit. Svaret gir dere her (j).
member-did-too-few = { $done }. { $few }
leads-lent = { $count ->
    [one] { $count } deltaker i egen gruppe telles så lenge hos vikaren.
   *[other] { $count } deltakere i egen gruppe telles så lenge hos vikaren.
}
leads-elsewhere = Leder også { $groups }: { $hours } i år, regnet med her.
leads-elsewhere-group = { $group } ({ $unit })
leads-for-others = { $count ->
    [one] Som vikar: { $count } deltaker telles her så lenge.
   *[other] Som vikar: { $count } deltakere telles her så lenge.
}
member-ends = slutter { $day }
find-meetings-left = { $meetings ->
    [one] 1 samling på gammel tid
   *[other] { $meetings } samlinger på gammel tid
  }, fra { $first }
find-meetings-one-day = { $meetings ->
    [one] 1 kort samling ligger
   *[other] { $meetings } korte samlinger ligger
  } samme dag som de lange, ikke { $other } (fra { $first })
find-leader-away = { $name } er borte fra { $day }, uten vikar
find-leader-away-until = { $name } er borte { $day } til { $until }, uten vikar
find-leader-outside = { $name } leder, men deltar ikke
find-stand-in-not-free = vikaren { $name } kan ikke { $window } (fra { $day })
find-stand-in-not-free-until = vikaren { $name } kan ikke { $window } ({ $day } til { $until })
find-stand-in-taken = vikaren { $name } har { $by } samtidig (fra { $day })
find-stand-in-taken-until = vikaren { $name } har { $by } samtidig ({ $day } til { $until })
groups-full-lead-on-leave = { $name } er borte fra { $day }, uten vikar. u velger en.
groups-full-lead-on-leave-until = { $name } er borte { $day } til { $until }, uten vikar. u velger en.
groups-full-lead-outside = { $name } leder, men deltar ikke. u velger hvem som tar over.
person-group = { $group } ({ $note })
person-away = borte
person-coming = begynner
person-leaves = slutter
person-will-be-away = blir borte
person-in-group = { $group }: { $note }
person-stands-in = { $name } leder { $group } for { $of } fra { $day }
person-stands-in-until = { $name } leder { $group } for { $of } { $day } til { $until }
people-year = I løpet av året
groups-participants = { $count ->
    [one] { $count } deltaker
   *[other] { $count } deltakere
}
find-supervisor-groups = { $groups ->
    [one] leder { $groups } gruppe, kan lede høyst { $most }
   *[other] leder { $groups } grupper, kan lede høyst { $most }
}
find-supervisor-groups-while = leder { $groups } grupper til { $until } ({ $for-others } som vikar), kan lede høyst { $most }
find-who-lesson-until = { $name } (time til { $time })
find-who-lesson-from = { $name } (time fra { $time })
find-supervisor-not-free = { $name }, som leder, kan ikke { $window }
find-members-not-free = { $count ->
    [one] { $people } kan ikke { $window }
   *[other] { $count } kan ikke { $window }: { $people }
}
groups-full-lead-many-while = { $name } leder { $groups } grupper til { $until } ({ $for-others } som vikar), kan lede høyst { $most }.
take-over-by-name = { $meetings ->
    [one] { $meetings } samling ledes av { $name } ({ $first })
   *[other] { $meetings } samlinger ledes av { $name } ({ $first } til { $last })
}
member-count-then = { $count } fra { $day }
taken-did-who = { $what }, { $who }
