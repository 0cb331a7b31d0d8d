results-from-file = + Resultater fra en fil (CSV eller Excel)
results-form = Elevresultater fra en fil
results-intro = Én rad for hvert hovedtrinn eller trinn: Trinn;Elever;Nivå 1;Nivå 2;Nivå 3. Andeler i prosent. Aldri navn på elever, og ingen grupper under ti elever. Du ser hver rad før noe tas inn.
results-hint-file = For eksempel: ~/prover.csv
results-hint-title = Hva det er resultater av, for eksempel Nasjonale prøver 2026.
results-wrong-file = Skriv hvor filen er, for eksempel ~/prover.csv.
results-wrong-title = Skriv hva det er, for eksempel Nasjonale prøver 2026.
results-title = { $file }: { $count } av { $all } rader kan tas inn
results-take-in = Ta inn { $count ->
    [one] raden
   *[other] { $count } rader
}
results-taken-in = Resultater ble tatt inn: { $count ->
    [one] { $count } rad
   *[other] { $count } rader
} grunnlag
results-shown = { $stage }: { $line }
results-there = · finnes allerede: { $line }
results-line = ! rad { $line }: { $why }
results-personal-name = peker ut noen med navn: ta navnet ut av filen
results-personal-email = har en e-postadresse: ta den ut av filen
results-personal-number = har noe som ligner et fødselsnummer: ta det ut av filen
results-personal-column = rad 1, kolonne { $column } { $why }. Ingenting ble lest inn.
results-no-pupils = rad 1 har ingen kolonne for hvor mange elever det gjelder. Kall den Elever.
results-no-stage-column = rad 1 har ingen kolonne for trinn. Kall den Trinn.
results-no-levels = rad 1 trenger minst to kolonner med andeler, for eksempel Nivå 1 og Nivå 2.
results-no-stage = «{ $text }» er ikke noe trinn skolen har. Skriv for eksempel 6. trinn, 5-7 eller hele skolen.
results-wrong-pupils = «{ $text }» er ikke et antall elever. Skriv for eksempel 48.
results-few = færre enn { $least } elever: enkeltelever kan kjennes igjen
results-wrong-share = «{ $text }» er ikke en andel i prosent
results-wrong-sum = andelene blir { $sum } prosent, ikke 100

cmd-needs-cautions = Husk
cmd-needs-cautions-about = Les hva sammenligningen bygger på og er god for
why-needs-not-beside = vis først to kartlegginger ved siden av hverandre (v)
needs-cautions-more = k Les alle { $count }
needs-rests-on = { $round } bygger på: { $what }
needs-rests-on-nothing = ikke noe grunnlag ennå
needs-instrument = { $name } { $says } ({ $sure })
needs-instrument-source = Kilde, { $name }: { $source }
needs-sure-confirmed = bekreftet
needs-sure-second-hand = gjengitt i andre hånd
needs-sure-derived = vår slutning
needs-sure-assumed = antakelse
needs-caution-mixed = Den ene bygger på en felles vurdering, den andre på svar: ulike mål, sammenlign med forsiktighet.
