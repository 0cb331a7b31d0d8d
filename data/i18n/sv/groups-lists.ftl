# Listorna före och efter en sökning: vad som räcker, kortare träffar, förslagen.
possible-made = ✓ Ändrat: { $what }
possible-going = Räknar på vilka ändringar som räcker … (listan kan läsas så länge)
possible-again = Räknar om efter ändringen … Det som står nedan gällde före den.
possible-done = Nu är det uträknat vilka ändringar som räcker: tryck i.
length-now = Kortare träffar ger plats åt fler. Nu hittades plats åt { $placed } av { $people }:
length-now-anew = Om alla grupper läggs om ger kortare träffar plats åt fler. Nu hittades plats åt { $placed } av { $people }:
length-next = { $said }. y placerar dem utan grupp, f lägger om alla.
length-offer = Träffar på { $minutes } minuter i stället för { $now }: { $more } fler får plats ({ $placed } av { $people })
length-offer-all = Träffar på { $minutes } minuter i stället för { $now }: alla { $people } får plats
length-look-there = { $what }. Tryck i för att ändra.
length-look = En träff tar högst { $minutes } minuter, nu { $now }.
length-look-phase = { $name }: { $was } → { $now } minuter
length-look-hours = { $parts ->
    [one] På { $parts } del blir det { $hours } mindre tillsammans, om ni inte träffas fler gånger.
   *[other] På { $parts } delar blir det { $hours } mindre tillsammans, om ni inte träffas fler gånger.
}
length-look-own = Det ändras i er egen version av programmet, { $programme } (3 Moduler). Ctrl+Z tar tillbaka det.
length-look-copy = Skolan får en egen version av { $programme } med kortare träffar (3 Moduler, där kan den ändras mer). Ctrl+Z tar tillbaka allt i ett steg.
length-did = Träffarna tar nu högst { $minutes } minuter
lists-better-little = lite bättre
lists-better = bättre
lists-better-much = mycket bättre
lists-worse-little = lite sämre
lists-worse = sämre
lists-worse-much = mycket sämre
lists-breaks = bryter en regel
lists-nothing-yet = Inget är ändrat än: Enter ändrar.
proposal-same = samma grupper som förslag { $number }
proposals-same = Förslag { $one } och { $other } är samma grupper
ways-look-more = Förslag ligger kvar tills ett godtas eller programmet avslutas.
proposal-part-worth = Allt räknat { $worth } jämfört med i dag
lists-short-few = liten
lists-why-no-person = välj en person först (Tab går till personerna)
lists-explain-about = Varför personen är i gruppen i förslaget
lists-reason-leads = { $name } leder { $group } i förslaget
lists-reason-proposal = Så vore det med förslag { $number }:
possible-time-unled = { $free ->
    [one] { $window }: 1 ledig, men bara en grupp som redan finns kan ta emot dem.
   *[other] { $window }: { $free } lediga, men bara en grupp som redan finns kan ta emot dem.
}
groups-most = { $sign } de flesta: { $list }
groups-most-note = de flesta: { $list }
groups-state-as-most = se ovan
groups-state-more = { $what } m.m.
groups-note-no-role = ingen roll än: föreslås inte. 4 Folk, e ger en roll
groups-short-no-visit = rektor saknas
groups-short-no-check-in = ingen avstämning
groups-short-no-meetings = inga träffar
groups-short-hours = för lite tid
groups-short-parts = delar utan träff
groups-short-meetings-left = träffar på gammal tid
groups-short-meetings-one-day = korta träffar på fel dag
groups-short-dates = dagar saknas
groups-short-rooms = lokal saknas
groups-short-day = dagen går inte
groups-short-cannot-then = någon kan inte
groups-short-order = fel ordning
groups-short-close = för tätt
groups-short-far = för långt ifrån
groups-short-hours-off = utanför arbetstid
groups-short-introduction = ej introducerad
groups-nobody-no-role = ingen roll än: 4 Folk, e ger en, Tab visar dem
groups-nobody-some = y placerar dem utom { $count } utan roll, Tab visar dem
groups-reason-no-role = Har ingen roll än: inget förslag räknar med personen. 4 Folk, e ger en roll; g placerar för hand.
