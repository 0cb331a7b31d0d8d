limits-cmd = Gränser och vikter
limits-cmd-about = Ändra gränserna bakom varningar, och modulvalets vikter
limits-title = Gränser och vikter
limits-now = { $value }, { $sure }
limits-rule-now = { $matters }, { $codes }
limits-own = eget val
limits-confirmed = bekräftat
limits-proposal = förslag
limits-warning = varning
limits-note = att känna till
limits-off = visas inte
limits-as-proposed = som förslaget
limits-people = { $count ->
    [one] { $count } person
   *[other] { $count } personer
}
limits-percent = { $percent } %
limits-days = { $count ->
    [one] { $count } dag
   *[other] { $count } dagar
}
limits-school-days = { $count ->
    [one] { $count } skoldag
   *[other] { $count } skoldagar
}
limits-weeks = { $count ->
    [one] { $count } vecka
   *[other] { $count } veckor
}
limits-terms = { $count ->
    [one] { $count } termin
   *[other] { $count } terminer
}
limits-years = { $years } år
limits-times = { $count ->
    [one] { $count } gång
   *[other] { $count } gånger
}
limits-points = { $count ->
    [one] { $count } poäng
   *[other] { $count } poäng
}
limits-value = Ert värde
limits-matters = Visas som
limits-hint = { $least }-{ $most }. Tomt: { $otherwise }, som förslaget.
limits-rule-hint = Förslaget: { $matters }.
limits-origin = Förslaget kommer från: { $source } ({ $sure }).
limits-origin-programme = Förslaget kommer från { $programme }: { $source } ({ $sure }).
limits-said = { $name }: nu { $value }
limits-said-reset = { $name }: åter som förslaget
limits-wrong = Skriv ett värde från { $least } till { $most }, till exempel { $example }.
