groups-divide = Dela gruppen
groups-divide-about = Gör två grupper av en: du får ett förslag på vilka som går
groups-merge = Slå ihop
groups-merge-about = Slå ihop gruppen med en annan; du ser vad det ger
groups-hand-same = lika bra
groups-hand-note = { $note } · { $worth }
groups-hand-swap-other = { $group } · ! kan inte då
groups-hand-swap-own = { $group } · ! { $name } kan inte då
groups-hand-swap-neither = { $group } · ! ingen av dem kan då
groups-hand-goes = { $group }: { $before } → { $after } personer, { $when }.
groups-hand-stays = { $group }: { $count } personer som nu, { $when }.
groups-hand-new = { $group } (ny): { $count ->
    [one] { $count } person, { $when }.
   *[other] { $count } personer, { $when }.
}
groups-hand-ends = { $group } tas bort.
groups-hand-ends-with = { $count ->
    [one] { $group } tas bort med { $count } planerad träff.
   *[other] { $group } tas bort med { $count } planerade träffar.
}
groups-hand-empties = { $group }: { $count } → 0 personer.
groups-hand-all = alla kan { $windows }
groups-hand-all-was = alla kan { $windows } (nu { $was })
groups-hand-all-once = alla kan { $windows }, andra tiden saknas
groups-hand-all-once-was = alla kan { $windows }, andra tiden saknas (nu { $was })
groups-hand-never = ingen tid passar alla
groups-hand-never-was = ingen tid passar alla (nu { $was })
groups-hand-no-time = ingen tid
groups-hand-more = { $count } till
groups-hand-cost = Allt räknat { $worth }: { $terms }.
groups-hand-cost-broken = I övrigt ändras: { $terms }.
groups-hand-cost-same = Allt blir lika bra som nu.
groups-hand-cost-broken-same = I övrigt blir allt som nu.
groups-hand-term = { $what } { $before } → { $after }
groups-hand-term-even = { $what } { $before } → { $after }, { $even }
groups-hand-breaks = ! { $group }: { $what }.
groups-hand-mends = { $group } bryter då inte längre: { $what }.
groups-hand-mends-all = { $group } bryter då ingen regel; nu: { $what }.
groups-hand-term-as-now = { $what } { $count } som nu, { $even }
groups-hand-few-later = ! { $group }: { $what }
groups-hand-without = ! Blir utan grupp: { $names }.
groups-hand-keeps = Låses i sin nya grupp. Tab: får flyttas av ett förslag.
groups-hand-loosens = Får sedan flyttas av ett förslag. Tab: låst.
groups-hand-new-group = Ny grupp
groups-hand-meets = { $group } träffas { $window }.
groups-hand-one-time = ! { $group } får bara en tid i veckan: den andra saknas.
groups-hand-on-purpose = { $what } Placerad för hand: { $names }.
groups-did-apart = { $name } fick en egen grupp: { $group }
groups-did-divide = { $count ->
    [one] { $group } delades: { $count } person gick till { $new }
   *[other] { $group } delades: { $count } personer gick till { $new }
}
groups-merge-why = { $one } och { $other } är en grupp nu
groups-merge-meetings = { $count ->
    [one] En planerad träff i { $group } tas bort.
   *[other] { $count } planerade träffar i { $group } tas bort.
}
groups-merge-told = { $people ->
    [one] En person räknar med träffar som då ställs in: 6, u visar vem.
   *[other] { $people } personer räknar med träffar som då ställs in: 6, u visar vilka.
}
groups-did-merge-told = { $people ->
    [one] { $other } gick upp i { $group }. En person ska få veta att träffar är inställda: 6, u.
   *[other] { $other } gick upp i { $group }. { $people } ska få veta att träffar är inställda: 6, u.
}
groups-did-merge = { $other } gick upp i { $group }
groups-pick-merge = Vilken grupp ska slås ihop med { $group }?
groups-merge-note = blir { $count } · { $when }
groups-merge-kept = { $group } blir kvar: den har hållna träffar eller en egen vald modul.
groups-why-left = { $name } har lämnat gruppen; det som var står kvar
groups-merge-ends = { $group } avslutas. Det som antecknats om den och dess inställda träffar finns kvar i 6 och 8.
groups-divide-title = Dela { $group }: { $stay } stannar, { $go } går
groups-divide-keys = Mellanslag ändrar, Enter delar. Inget är ändrat än.
groups-divide-goes = går till { $group }
groups-divide-stays = stannar
groups-divide-leads = stannar, leder gruppen
groups-divide-meets-led = { $group } träffas { $window }, leds av { $name }.
groups-divide-meets = { $group } träffas { $window }. Ingen handledare med plats kan då.
groups-divide-once-led = ! { $group } får bara en tid i veckan: ingen handledare med plats kan båda.
groups-divide-no-time = { $group } har ingen tid som passar alla.
groups-divide-meetings = { $count ->
    [one] Den planerade träffen stannar i { $group }; { $new } har ingen än: 6 f planerar.
   *[other] De { $count } planerade träffarna stannar i { $group }; { $new } har inga än: 6 f planerar.
}
groups-divide-do = Dela
groups-divide-do-about = Gör de två grupperna som de visas
groups-divide-turn = Går eller stannar
groups-divide-turn-about = Låt personen gå till den nya gruppen eller stanna
groups-divide-hold = Låst eller ej
groups-divide-hold-about = Lås de som går i sin nya grupp, eller inte
groups-divide-nobody = Minst en måste gå och minst en stanna.
groups-divide-dropped = Gruppen delades inte. Inget är ändrat.
groups-why-dividing = först: Enter delar, Esc lämnar
groups-why-few-members = gruppen behöver minst två personer
groups-rule-full = blir { $members }, högst { $most } hinner till tals
groups-rule-few = blir { $members }, minst { $least } behövs
groups-rule-no-window = har ingen tid
groups-rule-no-lead = ingen leder den
groups-rule-not-free = { $names } kan inte { $window }
groups-rule-not-then = { $names } kan inte då
groups-rule-apart = { $one } och { $other } ska inte vara i samma grupp
groups-rule-together = { $one } och { $other } ska vara i samma grupp
groups-rule-lead-full = { $name } leder redan så många grupper som går
groups-rule-lead-taken = { $name } leder { $other } samtidigt eller för nära inpå
groups-rule-leads = { $name } leder { $other } samtidigt
groups-rule-leads-it = { $name } leder den som vikarie
groups-rule-has = { $name } har { $other } då
groups-comma = { $row }, { $more }
groups-short-pairs = ihop eller isär
groups-reason-full = { $what }.
groups-hand-added = Låses i gruppen; l på personen låser upp.
groups-term-size-uneven = ojämnare fördelat
groups-term-size-even = jämnare fördelat
groups-rule-unsaid = { $names } har inte sagt när det går
