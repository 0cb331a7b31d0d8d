cmd-needs-grid = Fyll i
cmd-needs-grid-about = Fyll i rutorna med siffror, en efter en, som på papper
cmd-grid-mark-about = Sätt siffran; efter önskat väljs nästa ruta
cmd-grid-dont-know = Vet inte
cmd-grid-dont-know-about = Ni vet inte: det är ett svar
cmd-grid-clear = Töm rutan
cmd-grid-clear-about = Ta bort båda siffrorna i rutan
cmd-grid-half = Nu/önskat
cmd-grid-half-about = Byt mellan nu och önskat i rutan
cmd-grid-turn = Byt ordning
cmd-grid-turn-about = Fyll i område för område eller stadium för stadium
cmd-grid-next = Nästa ruta
cmd-grid-next-about = Gå till nästa ruta utan att ändra den här
cmd-grid-done = Klar
cmd-grid-done-about = Sluta fylla i; allt är sparat
why-grid-nothing = rutan är redan tom
grid-title = Fyll i: { $round } · { $answered } av { $all } rutor
grid-legend = nu → önskat  ? vet inte
grid-by-area = Nu fylls ett område i taget, alla stadier
grid-by-stage = Nu fylls ett stadium i taget, alla områden
grid-full = Alla rutor är ifyllda. Esc, och sedan p på det som ska komma först.
grid-left = { $cells ->
    [one] Sista rutan. { $cells } ruta är inte helt ifylld. Esc om ni är klara.
   *[other] Sista rutan. { $cells } rutor är inte helt ifyllda. Esc om ni är klara.
}
grid-answered = Ur enkätsvaren: nu { $now } · önskat { $wanted }
grid-said = { $name } { $stage }: nu { $now }, önskat { $wanted }
cmd-needs-carry = Ta med
cmd-needs-carry-about = Ta hit de prioriteringar som gäller
cmd-needs-order = Ordning
cmd-needs-order-about = Störst avstånd, störst oenighet eller som ni frågade
why-needs-nothing-to-carry = ingen äldre kartläggning har prioriteringar att ta med hit
needs-priorities-elsewhere = Ingen här än: de från { $round } gäller ({ $names }). y tar med dem hit.
needs-said-carried = { $count ->
    [one] { $count } prioritering följde med till { $round }
   *[other] { $count } prioriteringar följde med till { $round }
}
needs-said-round-added-carry = { $name } är påbörjad: b fyller i, y tar med prioriteringarna
needs-proposed-here = Störst avstånd här (förslag): { $names }.
needs-hint-wanted-before = Som i { $round }. Tryck 1-4 för att ändra, 0 eller v för vet inte.
needs-by-hand-short = gemensamt, enkät
needs-order-gap = Störst avstånd först
needs-order-apart = Störst oenighet i enkätsvaren först
needs-order-asked = I den ordning som ni frågade
needs-ordered-gap = störst avstånd
needs-ordered-apart = störst oenighet
grid-as-before = Förra gången önskades { $mark }: Enter behåller det
