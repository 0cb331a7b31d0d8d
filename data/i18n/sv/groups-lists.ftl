# Listorna före och efter en sökning: vad som räcker, kortare träffar, förslagen.
possible-made = ✓ Ändrat: { $what }
possible-going = Räknar på vilka ändringar som räcker … (listan kan läsas så länge)
possible-again = Räknar om efter ändringen … Det som står nedan gällde före den.
possible-done = Nu är det uträknat vilka ändringar som räcker: tryck i.
length-now = Kortare träffar ger plats åt fler. Nu hittades plats åt { $placed } av { $people }:
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
proposal-part-worth = Sammantaget { $worth } jämfört med i dag
lists-short-few = rätt liten
lists-why-no-person = välj en person först (Tab går till personerna)
lists-explain-about = Varför personen är i gruppen i förslaget
lists-reason-leads = { $name } leder { $group } i förslaget
lists-reason-proposal = Så vore det med förslag { $number }:
possible-time-unled = { $window }: { $free } lediga, men bara en grupp som redan finns kan ta emot dem.
