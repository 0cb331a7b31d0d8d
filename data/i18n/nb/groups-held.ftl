groups-held-title = Derfor finnes det ingen tid som passer alle i { $group }
groups-held-needs = En samling tar { $minutes } minutter.
groups-held-nobody = Gruppen har ingen personer ennå. Esc, så Mellomrom: legg til.
groups-held-all = alle kan { $window }
groups-held-common = Alle er ledige samtidig i høyst { $minutes } minutter ({ $window }): { $missing } minutter for lite.
groups-held-never = Alle er aldri ledige samtidig.
groups-held-person-none = { $name } har ingen ledig tid lagt inn
groups-held-person-short = { $name } er ledig i høyst { $minutes } minutter om gangen ({ $window }).
groups-held-without = Alle unntatt { $name } kan { $window }.
groups-held-no-single = Det holder ikke at én person endrer tiden sin.
groups-held-more = { $count } til
groups-held-waiting = { $waiting ->
    [one] { $waiting } person er uten gruppe; minst { $least } trengs.
   *[other] { $waiting } personer er uten gruppe; minst { $least } trengs.
}
groups-held-lead = { $max ->
    [one] Veileder { $name } leder { $groups } av høyst { $max } gruppe.
   *[other] Veileder { $name } leder { $groups } av høyst { $max } grupper.
  }
groups-held-no-lead = Ingen er ført opp som veileder.
groups-held-because = Uten gruppe: { $why }.
groups-held-own = Ledig i høyst { $minutes } minutter om gangen ({ $window }); en samling tar { $needs }.
groups-held-own-unled = Ledig i høyst { $minutes } minutter om gangen ({ $window }), men ingen kan lede da.
groups-held-torn = Skal være sammen: { $chain }. Men ikke: { $one } - { $other }.
groups-held-short-own = ledig i høyst { $minutes } av { $needs } minutter ({ $window })
groups-held-short-lead = ledig sammen med { $name } i høyst { $minutes } av { $needs } minutter
groups-held-short-common = ledige samtidig i { $minutes } av { $needs } minutter
groups-held-short-never = aldri ledige samtidig; en samling tar { $needs } minutter
groups-held-no-programme = uten program vet ingen hvor lang en samling er
groups-held-next-free = Gjør slik: Esc, 4 Folk, velg personen, v viser uken: legg inn mer ledig tid.
groups-held-next-ask = Gjør slik: Esc, i regner ut hvem det er nok å spørre om en annen tid, personen eller veilederen.
groups-held-next-asked = Gjør slik (ifølge i): { $what }
groups-held-next-any = Gjør slik (ifølge i, én er nok): { $what }
groups-held-next-lead = Gjør slik: Esc, 4 Folk, e på den som skal veilede: skriv minst 1 ved «Høyst antall grupper».
groups-held-next-hand = Gjør slik: Esc, velg gruppen og legg til med Mellomrom, eller bytt tid med w.
groups-held-next-again = Gjør slik: Esc, y leter etter plasser til dem; eller n, en ny gruppe for hånd.
groups-held-next-pair = Gjør slik: Esc, o, velg paret og endre det (e) eller ta det bort (Del).
groups-held-next-possible = i i 5 Grupper regner ut den minste endringen som gir alle plass.
groups-held-next-length = Kortere samlinger: 3 Moduler, n, egen versjon av programmet.
groups-did-team-when = { $team } ble en gruppe som møtes { $window }
groups-did-team-no-time = { $team } ble en gruppe uten tid: { $why }
groups-pick-window-none = Ingen tid på { $minutes } minutter passer alle
groups-pick-window-why = Hvem står i veien?
groups-costs = Avvik fra ønskene: { $what }.
groups-hint-programme = Gir lengden på samlingene og størrelsen på gruppen.
groups-hint-no-programme = Dere følger ikke noe program ennå: 9 Plan, p velger. Det gir lengden på samlingene og størrelsen på gruppen. Tomt går bra.
