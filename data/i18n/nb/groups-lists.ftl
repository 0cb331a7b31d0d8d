# Listene før og etter et søk: hva som holder, kortere samlinger, forslagene.
possible-made = ✓ Endret: { $what }
possible-going = Regner på hvilke endringer som holder … (listen kan leses så lenge)
possible-again = Regner på nytt etter endringen … Det som står under, gjaldt før den.
possible-done = Nå er det regnet ut hvilke endringer som holder: trykk i.
length-now = Kortere samlinger gir plass til flere. Nå ble det funnet plass til { $placed } av { $people }:
length-now-anew = Hvis alle gruppene legges om, gir kortere samlinger plass til flere. Nå ble det funnet plass til { $placed } av { $people }:
length-next = { $said }. y plasserer dem uten gruppe, f legger om alle.
length-offer = Samlinger på { $minutes } minutter i stedet for { $now }: { $more } flere får plass ({ $placed } av { $people })
length-offer-all = Samlinger på { $minutes } minutter i stedet for { $now }: alle { $people } får plass
length-look-there = { $what }. Trykk i for å endre.
length-look = En samling tar høyst { $minutes } minutter, nå { $now }.
length-look-phase = { $name }: { $was } → { $now } minutter
length-look-hours = { $parts ->
    [one] På { $parts } del blir det { $hours } mindre sammen, hvis dere ikke møtes flere ganger.
   *[other] På { $parts } deler blir det { $hours } mindre sammen, hvis dere ikke møtes flere ganger.
}
length-look-own = Det endres i skolens egen versjon av programmet, { $programme } (3 Moduler). Ctrl+Z tar det tilbake.
length-look-copy = Skolen får en egen versjon av { $programme } med kortere samlinger (3 Moduler, der kan den endres mer). Ctrl+Z tar alt tilbake i ett steg.
length-did = Samlingene tar nå høyst { $minutes } minutter
lists-better-little = litt bedre
lists-better = bedre
lists-better-much = mye bedre
lists-worse-little = litt dårligere
lists-worse = dårligere
lists-worse-much = mye dårligere
lists-breaks = bryter en regel
lists-nothing-yet = Ingenting er endret ennå: Enter endrer.
proposal-same = samme grupper som forslag { $number }
proposals-same = Forslag { $one } og { $other } er samme grupper
ways-look-more = Forslag blir liggende til ett godtas eller programmet avsluttes.
proposal-part-worth = Alt regnet med { $worth } sammenlignet med i dag
lists-short-few = liten
lists-why-no-person = velg en person først (Tab går til personene)
lists-explain-about = Hvorfor personen er i gruppen i forslaget
lists-reason-leads = { $name } leder { $group } i forslaget
lists-reason-proposal = Slik ville det være med forslag { $number }:
possible-time-unled = { $free ->
    [one] { $window }: 1 ledig, men bare en gruppe som alt finnes, kan ta dem imot.
   *[other] { $window }: { $free } ledige, men bare en gruppe som alt finnes, kan ta dem imot.
}
groups-most = { $sign } de fleste: { $list }
groups-most-note = de fleste: { $list }
groups-state-as-most = se over
groups-state-more = { $what } m.m.
groups-note-no-role = ingen rolle ennå: foreslås ikke. 4 Folk, e gir en rolle
groups-short-no-visit = rektor mangler
groups-short-no-check-in = ingen avstemming
groups-short-no-meetings = ingen samlinger
groups-short-hours = for lite tid
groups-short-parts = deler mangler
groups-short-meetings-left = samlinger på gammel tid
groups-short-meetings-one-day = korte samlinger på feil dag
groups-short-dates = dager mangler
groups-short-rooms = sted mangler
groups-short-day = dagen går ikke
groups-short-cannot-then = noen kan ikke
groups-short-order = feil rekkefølge
groups-short-close = for tett
groups-short-far = for langt fra hverandre
groups-short-hours-off = utenfor arbeidstid
groups-short-introduction = ikke introdusert
groups-nobody-no-role = ingen rolle ennå: 4 Folk, e gir en, Tab viser dem
groups-nobody-some = y plasserer dem unntatt { $count } uten rolle, Tab viser dem
groups-reason-no-role = Har ingen rolle ennå: ingen av forslagene regner med personen. 4 Folk, e gir en rolle; g plasserer for hånd.
