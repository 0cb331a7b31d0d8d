# Grupper som et menneske tar i: hvem som skal spørres, låser, hvem som er nærmest til å ta over.
hand-unsaid-all = { $count } har ikke sagt når de kan. Kan de på disse tidene, får alle en gruppe (spør dem, eller legg inn tidene: 4 Folk, u):
hand-ask-several = Spør om { $window }: { $names } (har ikke sagt når det går)
hand-text-several = Hei { $names }! For at alle skal få plass i en gruppe: kan dere være ledige { $window }?
hand-room-by = Fordelt på veilederne: { $list }.
hand-room-of = { $groups ->
    [one] { $name } { $groups } gruppe ({ $places })
   *[other] { $name } { $groups } grupper ({ $places })
}
hand-locked = ! Låst i { $group }: { $what }. Låsen gjelder forslag; for hånd endres det likevel.
hand-locked-gone = ! Låst i { $group }: { $what }. Gruppen forsvinner likevel, og låsen med den.
hand-note-locked = { $note } · låst
hand-wrong-away-begins = Personen begynner først { $day }: hen kan ikke være borte før det.
hand-wrong-away-left = Personen slutter { $day }: hen kan ikke bli borte etter det.
hand-people-of = { $count } av { $of }
hand-near = Nærmest: { $name }, hvis { $needs }.
hand-near-next = Ellers: { $name }, hvis { $needs }.
hand-near-instead = { $who } Eller hvis gruppen møtes { $window } i stedet: da kan alle.
hand-near-trained = { $name } (veilederutdannet)
hand-need-room = { $more ->
    [one] hen får lede én gruppe mer enn { $most }
   *[other] hen får lede { $more } grupper mer enn { $most }
}
hand-need-may = hen får lede grupper (4 Folk, e)
hand-need-time = tiden strekker til (det tar { $percent } % av den)
hand-need-people = det settes av mer tid
hand-need-free = hen blir ledig { $window }
hand-need-other-time = { $group } får en annen tid
hand-merge-full = ! blir { $count } av høyst { $most } · { $when }
hand-own-team = Hver enkelt som sitt eget team
hand-own-team-did = { $who } fikk tidene til sitt eget team
hand-cost-stage = ulike trinn
hand-cost-mixed = for få trinn
hand-cost-size = helst { $wished }
wished-size = { $advised }, helst { $best }
hand-cost-exp = lik erfaring
hand-cost-school = flere skoler
hand-cost-travel = ledet utenfra
hand-cost-own-school = ledet fra egen skole
hand-cost-module = annen modul
hand-led = { $most ->
    [one] { $name } leder: { $training }, { $groups } av høyst { $most } gruppe.
   *[other] { $name } leder: { $training }, { $groups } av høyst { $most } grupper.
}
hand-led-by = For en tid: { $who }.
hand-led-others = Kan også lede gruppen slik det er: { $list }.
hand-led-nobody = Ingen andre kan lede gruppen slik det er nå.
hand-led-nobody-but = Bortsett fra { $list } kan ingen lede gruppen slik det er nå.
hand-led-next = Nest best: { $name } leder i stedet, { $worth }.
hand-led-next-swap = Nest best: bytte med { $name }, som leder { $group }, { $worth }.
hand-led-better = Bedre enn nå: { $name } leder i stedet, { $worth }.
hand-led-better-swap = Bedre enn nå: bytte med { $name }, som leder { $group }, { $worth }.
hand-led-instead = Om noen andre ledet, sammenlignet med nå:
hand-led-one = { $name }: { $worth }
hand-led-one-not = ! { $name }: går ikke, { $what }
hand-led-swap = Bytte med { $name } ({ $group }): { $worth }
hand-led-swap-not = ! Bytte med { $name } ({ $group }): går ikke, { $what }
hand-led-not-free = kan ikke { $window }
hand-led-full = leder allerede { $leads } av høyst { $most }
hand-led-over = det ville ta { $percent } % av tiden
hand-led-over-people = for mange deltakere for tiden sin
