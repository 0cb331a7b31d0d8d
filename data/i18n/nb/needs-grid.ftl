cmd-needs-grid = Fyll ut
cmd-needs-grid-about = Fyll ut rutene med tall, én etter én, som på papir
cmd-grid-mark-about = Sett tallet; etter ønsket velges neste rute
cmd-grid-dont-know = Vet ikke
cmd-grid-dont-know-about = Dere vet ikke: det er et svar
cmd-grid-clear = Tøm ruten
cmd-grid-clear-about = Fjern begge tallene i ruten
cmd-grid-half = Nå/ønsket
cmd-grid-half-about = Bytt mellom nå og ønsket i ruten
cmd-grid-turn = Bytt rekkefølge
cmd-grid-turn-about = Fyll ut område for område eller trinn for trinn
cmd-grid-next = Neste rute
cmd-grid-next-about = Gå til neste rute uten å endre denne
cmd-grid-done = Ferdig
cmd-grid-done-about = Slutt å fylle ut; alt er lagret
why-grid-nothing = ruten er allerede tom
grid-title = Fyll ut: { $round } · { $answered } av { $all } ruter
grid-legend = nå → ønsket  ? vet ikke
grid-by-area = Nå fylles ett område om gangen, alle trinn
grid-by-stage = Nå fylles ett trinn om gangen, alle områder
grid-full = Alle rutene er fylt ut. Esc, og så p på det som skal komme først.
grid-left = { $cells ->
    [one] Siste rute. { $cells } rute er ikke helt fylt ut. Esc hvis dere er ferdige.
   *[other] Siste rute. { $cells } ruter er ikke helt fylt ut. Esc hvis dere er ferdige.
}
grid-answered = Fra svarene: nå { $now } · ønsket { $wanted }
grid-said = { $name } { $stage }: nå { $now }, ønsket { $wanted }
cmd-needs-carry = Ta med
cmd-needs-carry-about = Ta med hit prioriteringene som gjelder
cmd-needs-order = Rekkefølge
cmd-needs-order-about = Størst avstand, størst uenighet eller slik dere spurte
why-needs-nothing-to-carry = ingen eldre kartlegging har prioriteringer å ta med hit
needs-priorities-elsewhere = Ingen her ennå: de fra { $round } gjelder ({ $names }). y tar dem med hit.
needs-said-carried = { $count ->
    [one] { $count } prioritering fulgte med til { $round }
   *[other] { $count } prioriteringer fulgte med til { $round }
}
needs-said-round-added-carry = { $name } er startet: b fyller ut, y tar med prioriteringene
needs-proposed-here = Størst avstand her (forslag): { $names }.
needs-hint-wanted-before = Som i { $round }. Trykk 1-4 for å endre, 0 eller v for vet ikke.
needs-by-hand-short = felles, undersøkelse
needs-order-gap = Størst avstand først
needs-order-apart = Størst uenighet i svarene først
needs-order-asked = I den rekkefølgen dere spurte
needs-ordered-gap = størst avstand
needs-ordered-apart = størst uenighet
grid-as-before = Forrige gang var ønsket { $mark }: Enter beholder det
