groups-divide = Del gruppen
groups-divide-about = Lag to grupper av én: du får et forslag til hvem som går
groups-merge = Slå sammen
groups-merge-about = Slå gruppen sammen med en annen; du ser hva det gir
groups-hand-same = like bra
groups-hand-note = { $note } · { $worth }
groups-hand-swap-other = { $group } · ! kan ikke da
groups-hand-swap-own = { $group } · ! { $name } kan ikke da
groups-hand-swap-neither = { $group } · ! ingen av dem kan da
groups-hand-goes = { $group }: { $before } → { $after } personer, { $when }.
groups-hand-stays = { $group }: { $count } personer som nå, { $when }.
groups-hand-new = { $group } (ny): { $count ->
    [one] { $count } person, { $when }.
   *[other] { $count } personer, { $when }.
}
groups-hand-ends = { $group } fjernes.
groups-hand-ends-with = { $count ->
    [one] { $group } fjernes med { $count } planlagt samling.
   *[other] { $group } fjernes med { $count } planlagte samlinger.
}
groups-hand-empties = { $group }: { $count } → 0 personer.
groups-hand-all = alle kan { $windows }
groups-hand-all-was = alle kan { $windows } (nå { $was })
groups-hand-all-once = alle kan { $windows }, den andre tiden mangler
groups-hand-all-once-was = alle kan { $windows }, den andre tiden mangler (nå { $was })
groups-hand-never = ingen tid passer for alle
groups-hand-never-was = ingen tid passer for alle (nå { $was })
groups-hand-no-time = ingen tid
groups-hand-more = { $count } til
groups-hand-cost = Alt regnet med { $worth }: { $terms }.
groups-hand-cost-broken = Ellers endres: { $terms }.
groups-hand-cost-same = Alt blir like bra som nå.
groups-hand-cost-broken-same = Ellers blir alt som nå.
groups-hand-term = { $what } { $before } → { $after }
groups-hand-term-even = { $what } { $before } → { $after }, { $even }
groups-hand-breaks = ! { $group }: { $what }.
groups-hand-mends = { $group } bryter da ikke lenger: { $what }.
groups-hand-mends-all = { $group } bryter da ingen regel; nå: { $what }.
groups-hand-term-as-now = { $what } { $count } som nå, { $even }
groups-hand-few-later = ! { $group }: { $what }
groups-hand-without = ! Blir uten gruppe: { $names }.
groups-hand-keeps = Låses i sin nye gruppe. Tab: kan flyttes av et forslag.
groups-hand-loosens = Kan flyttes av et forslag etterpå. Tab: låst.
groups-hand-new-group = Ny gruppe
groups-hand-meets = { $group } møtes { $window }.
groups-hand-one-time = ! { $group } får bare én tid i uken: den andre mangler.
groups-hand-on-purpose = { $what } Plassert for hånd: { $names }.
groups-did-apart = { $name } fikk en egen gruppe: { $group }
groups-did-divide = { $count ->
    [one] { $group } ble delt: { $count } person gikk til { $new }
   *[other] { $group } ble delt: { $count } personer gikk til { $new }
}
groups-merge-why = { $one } og { $other } er én gruppe nå
groups-merge-meetings = { $count ->
    [one] Én planlagt samling i { $group } blir borte.
   *[other] { $count } planlagte samlinger i { $group } blir borte.
}
groups-merge-told = { $people ->
    [one] Én person regner med samlinger som da avlyses: 6, u viser hvem.
   *[other] { $people } personer regner med samlinger som da avlyses: 6, u viser hvem.
}
groups-did-merge-told = { $people ->
    [one] { $other } gikk opp i { $group }. Én person skal få vite at samlinger er avlyst: 6, u.
   *[other] { $other } gikk opp i { $group }. { $people } skal få vite at samlinger er avlyst: 6, u.
}
groups-did-merge = { $other } gikk inn i { $group }
groups-pick-merge = Hvilken gruppe skal slås sammen med { $group }?
groups-merge-note = blir { $count } · { $when }
groups-merge-kept = { $group } blir igjen: den har gjennomførte samlinger eller en egen valgt modul.
groups-why-left = { $name } har gått ut av gruppen; det som har vært, blir stående
groups-merge-ends = { $group } avsluttes. Det som er notert om den, og de avlyste samlingene finnes fortsatt i 6 og 8.
groups-divide-title = Del { $group }: { $stay } blir, { $go } går
groups-divide-keys = Mellomrom endrer, Enter deler. Ingenting er endret ennå.
groups-divide-goes = går til { $group }
groups-divide-stays = blir
groups-divide-leads = blir, leder gruppen
groups-divide-meets-led = { $group } møtes { $window }, ledes av { $name }.
groups-divide-meets = { $group } møtes { $window }. Ingen veileder med plass kan da.
groups-divide-once-led = ! { $group } får bare én tid i uken: ingen veileder med plass kan begge.
groups-divide-no-time = { $group } har ingen tid som passer for alle.
groups-divide-meetings = { $count ->
    [one] Den planlagte samlingen blir i { $group }; { $new } har ingen ennå: 6 f planlegger.
   *[other] De { $count } planlagte samlingene blir i { $group }; { $new } har ingen ennå: 6 f planlegger.
}
groups-divide-do = Del
groups-divide-do-about = Lag de to gruppene slik de vises
groups-divide-turn = Går eller blir
groups-divide-turn-about = La personen gå til den nye gruppen eller bli
groups-divide-hold = Låst eller ikke
groups-divide-hold-about = Lås dem som går, i den nye gruppen, eller ikke
groups-divide-nobody = Minst én må gå og minst én må bli.
groups-divide-dropped = Gruppen ble ikke delt. Ingenting er endret.
groups-why-dividing = først: Enter deler, Esc går ut
groups-why-few-members = gruppen trenger minst to personer
groups-rule-full = blir { $members }, høyst { $most } får snakke nok
groups-rule-few = blir { $members }, minst { $least } trengs
groups-rule-no-window = har ingen tid
groups-rule-no-lead = ingen leder den
groups-rule-not-free = { $names } kan ikke { $window }
groups-rule-not-then = { $names } kan ikke da
groups-rule-apart = { $one } og { $other } skal ikke være i samme gruppe
groups-rule-together = { $one } og { $other } skal være i samme gruppe
groups-rule-lead-full = { $name } leder alt så mange grupper som det går
groups-rule-lead-taken = { $name } leder { $other } samtidig eller for tett på
groups-rule-leads = { $name } leder { $other } samtidig
groups-rule-leads-it = { $name } leder den som vikar
groups-rule-has = { $name } har { $other } da
groups-comma = { $row }, { $more }
groups-short-pairs = sammen eller ei
groups-reason-full = { $what }.
groups-hand-added = Låses i gruppen; l på personen låser opp.
groups-term-size-uneven = ujevnere fordelt
groups-term-size-even = jevnere fordelt
groups-rule-unsaid = { $names } har ikke sagt når det går
