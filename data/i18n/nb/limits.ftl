limits-cmd = Grenser og vekter
limits-cmd-about = Endre grensene bak varsler, og modulvalgets vekter
limits-title = Grenser og vekter
limits-now = { $value }, { $sure }
limits-rule-now = { $matters }, { $codes }
limits-own = eget valg
limits-confirmed = bekreftet
limits-proposal = forslag
limits-warning = varsel
limits-note = til orientering
limits-off = vises ikke
limits-as-proposed = som forslaget
limits-people = { $count ->
    [one] { $count } person
   *[other] { $count } personer
}
limits-percent = { $percent } %
limits-days = { $count ->
    [one] { $count } dag
   *[other] { $count } dager
}
limits-school-days = { $count ->
    [one] { $count } skoledag
   *[other] { $count } skoledager
}
limits-weeks = { $count ->
    [one] { $count } uke
   *[other] { $count } uker
}
limits-terms = { $count ->
    [one] { $count } halvår
   *[other] { $count } halvår
}
limits-years = { $years } år
limits-times = { $count ->
    [one] { $count } gang
   *[other] { $count } ganger
}
limits-points = { $count ->
    [one] { $count } poeng
   *[other] { $count } poeng
}
limits-value = Deres verdi
limits-matters = Vises som
limits-hint = { $least }-{ $most }. Tomt: { $otherwise }, som forslaget.
limits-rule-hint = Forslaget: { $matters }.
limits-origin = Forslaget kommer fra: { $source } ({ $sure }).
limits-origin-programme = Forslaget kommer fra { $programme }: { $source } ({ $sure }).
limits-said = { $name }: nå { $value }
limits-said-reset = { $name }: tilbake til forslaget
limits-wrong = Skriv en verdi fra { $least } til { $most }, for eksempel { $example }.
