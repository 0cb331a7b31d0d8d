groups-held-title = Därför finns ingen tid som passar alla i { $group }
groups-held-needs = En träff tar { $minutes } minuter.
groups-held-nobody = Gruppen har inga personer än. Esc, sedan Mellanslag: lägg till.
groups-held-all = alla kan { $window }
groups-held-common = Längst är alla lediga samtidigt i { $minutes } minuter ({ $window }): { $missing } minuter för lite.
groups-held-never = Alla är aldrig lediga samtidigt.
groups-held-person-none = { $name } har ingen ledig tid inlagd
groups-held-person-short = { $name } är som längst ledig i { $minutes } minuter ({ $window }).
groups-held-without = Alla utom { $name } kan { $window }.
groups-held-no-single = Det räcker inte att en enda person ändrar sin tid.
groups-held-more = { $count } till
groups-held-waiting = { $waiting ->
    [one] { $waiting } person saknar grupp; minst { $least } behövs.
   *[other] { $waiting } personer saknar grupp; minst { $least } behövs.
}
groups-held-lead = { $max ->
    [one] Handledare { $name } leder { $groups } av högst { $max } grupp.
   *[other] Handledare { $name } leder { $groups } av högst { $max } grupper.
  }
groups-held-no-lead = Ingen är angiven som handledare.
groups-held-because = Utan grupp: { $why }.
groups-held-own = Som längst ledig i { $minutes } minuter ({ $window }); en träff tar { $needs }.
groups-held-own-unled = Som längst ledig i { $minutes } minuter ({ $window }), men ingen kan leda då.
groups-held-torn = Ska vara ihop: { $chain }. Men inte: { $one } - { $other }.
groups-held-short-own = som längst ledig i { $minutes } av { $needs } minuter ({ $window })
groups-held-short-lead = som längst ledig med { $name } i { $minutes } av { $needs } minuter
groups-held-short-common = lediga samtidigt i { $minutes } av { $needs } minuter
groups-held-short-never = aldrig lediga samtidigt; en träff tar { $needs } minuter
groups-held-no-programme = utan program vet ingen hur lång en träff är
groups-held-next-free = Gör så här: Esc, 4 Folk, välj personen, v visar veckan: lägg in mer ledig tid.
groups-held-next-ask = Gör så här: Esc, i räknar ut vem det räcker att fråga om en annan tid, personen eller handledaren.
groups-held-next-asked = Gör så här (enligt i): { $what }
groups-held-next-any = Gör så här (enligt i, en räcker): { $what }
groups-held-next-lead = Gör så här: Esc, 4 Folk, e på den som ska handleda: skriv minst 1 vid ”Högst antal grupper”.
groups-held-next-hand = Gör så här: Esc, välj gruppen och lägg till med Mellanslag, eller byt tid med w.
groups-held-next-again = Gör så här: Esc, y söker platser åt dem; eller n, en ny grupp för hand.
groups-held-next-pair = Gör så här: Esc, o, välj paret och ändra det (e) eller ta bort det (Del).
groups-held-next-possible = i i 5 Grupper räknar ut den minsta ändring som ger alla plats.
groups-held-next-length = Kortare träffar: 3 Moduler, n, egen version av programmet.
groups-did-team-when = { $team } blev en grupp som träffas { $window }
groups-did-team-no-time = { $team } blev en grupp utan tid: { $why }
groups-pick-window-none = Ingen tid på { $minutes } minuter passar alla
groups-pick-window-why = Vem står i vägen?
groups-costs = Avvikelser från önskemålen: { $what }.
groups-hint-programme = Ger träffarnas längd och gruppens storlek.
groups-hint-no-programme = Ni följer inget program än: 9 Plan, p väljer. Det ger träffarnas längd och gruppens storlek. Tomt går bra.
