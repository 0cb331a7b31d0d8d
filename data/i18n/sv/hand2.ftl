# Grupper som en människa tar i: vem som ska frågas, lås, vem som är närmast att ta över.
hand-unsaid-all = { $count } har inte sagt när de kan. Kan de på de här tiderna får alla en grupp (fråga dem, eller lägg in tiderna: 4 Folk, u):
hand-ask-several = Fråga om { $window }: { $names } (har inte sagt när det går)
hand-text-several = Hej { $names }! För att alla ska få plats i en grupp: kan ni vara lediga { $window }?
hand-room-by = Fördelat på handledarna: { $list }.
hand-room-of = { $groups ->
    [one] { $name } { $groups } grupp ({ $places })
   *[other] { $name } { $groups } grupper ({ $places })
}
hand-locked = ! Låst i { $group }: { $what }. Låset gäller förslag; för hand ändras det ändå.
hand-locked-gone = ! Låst i { $group }: { $what }. Gruppen försvinner ändå, och låset med den.
hand-note-locked = { $note } · låst
hand-wrong-away-begins = Personen börjar först { $day }: hen kan inte vara borta före det.
hand-wrong-away-left = Personen slutar { $day }: hen kan inte bli borta efter det.
hand-people-of = { $count } av { $of }
hand-near = Närmast: { $name }, om { $needs }.
hand-near-next = Annars: { $name }, om { $needs }.
hand-near-instead = { $who } Eller om gruppen träffas { $window } i stället: då kan alla.
hand-near-trained = { $name } (handledarutbildad)
hand-need-room = { $more ->
    [one] hen får leda en grupp mer än { $most }
   *[other] hen får leda { $more } grupper mer än { $most }
}
hand-need-may = hen får leda grupper (4 Folk, e)
hand-need-time = tiden räcker (det tar { $percent } % av den)
hand-need-people = mer tid avsätts
hand-need-free = hen blir ledig { $window }
hand-need-other-time = { $group } får en annan tid
hand-merge-full = ! blir { $count } av högst { $most } · { $when }
hand-own-team = Var och en som det egna arbetslaget
hand-own-team-did = { $who } fick det egna arbetslagets tider
hand-cost-stage = olika stadier
hand-cost-mixed = för få stadier
hand-cost-size = helst { $wished }
wished-size = { $advised }, helst { $best }
hand-cost-exp = lika erfarna
hand-cost-school = fler skolor
hand-cost-travel = ledd utifrån
hand-cost-own-school = ledd från egen skola
hand-cost-module = annan modul
hand-led = { $most ->
    [one] { $name } leder: { $training }, { $groups } av högst { $most } grupp.
   *[other] { $name } leder: { $training }, { $groups } av högst { $most } grupper.
}
hand-led-by = För en tid: { $who }.
hand-led-others = Kan också leda gruppen som det är: { $list }.
hand-led-nobody = Ingen annan kan leda gruppen som det är nu.
hand-led-nobody-but = Bortsett från { $list } kan ingen leda gruppen som det är nu.
hand-led-next = Näst bäst: { $name } leder i stället, { $worth }.
hand-led-next-swap = Näst bäst: byta med { $name }, som leder { $group }, { $worth }.
hand-led-better = Bättre än nu: { $name } leder i stället, { $worth }.
hand-led-better-swap = Bättre än nu: byta med { $name }, som leder { $group }, { $worth }.
hand-led-instead = Om någon annan ledde, jämfört med nu:
hand-led-one = { $name }: { $worth }
hand-led-one-not = ! { $name }: går inte, { $what }
hand-led-swap = Byta med { $name } ({ $group }): { $worth }
hand-led-swap-not = ! Byta med { $name } ({ $group }): går inte, { $what }
hand-led-not-free = kan inte { $window }
hand-led-full = leder redan { $leads } av högst { $most }
hand-led-over = det skulle ta { $percent } % av tiden
hand-led-over-people = för många deltagare för sin tid
