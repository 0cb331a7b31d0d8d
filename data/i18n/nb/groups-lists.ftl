# Listene før og etter et søk: hva som holder, kortere samlinger, forslagene.
possible-made = ✓ Endret: { $what }
possible-going = Regner på hvilke endringer som holder … (listen kan leses så lenge)
possible-again = Regner på nytt etter endringen … Det som står under, gjaldt før den.
possible-done = Nå er det regnet ut hvilke endringer som holder: trykk i.
length-now = Kortere samlinger gir plass til flere. Nå ble det funnet plass til { $placed } av { $people }:
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
proposal-part-worth = Alt i alt { $worth } sammenlignet med i dag
lists-short-few = nokså liten
lists-why-no-person = velg en person først (Tab går til personene)
lists-explain-about = Hvorfor personen er i gruppen i forslaget
lists-reason-leads = { $name } leder { $group } i forslaget
lists-reason-proposal = Slik ville det være med forslag { $number }:
possible-time-unled = { $window }: { $free } ledige, men bare en gruppe som alt finnes, kan ta dem imot.
