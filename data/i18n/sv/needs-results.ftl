results-from-file = + Resultat från en fil (CSV eller Excel)
results-form = Elevresultat från en fil
results-intro = En rad för varje stadium eller årskurs: Stadium;Elever;Nivå 1;Nivå 2;Nivå 3. Andelar i procent. Aldrig elevers namn, och inga grupper under tio elever. Du ser varje rad innan något tas in.
results-hint-file = Till exempel: ~/prov.csv
results-hint-title = Vad det är resultat av, till exempel Nationella prov 2026.
results-wrong-file = Skriv var filen finns, till exempel ~/prov.csv.
results-wrong-title = Skriv vad det är, till exempel Nationella prov 2026.
results-title = { $file }: { $count } av { $all } rader kan tas in
results-take-in = Ta in { $count ->
    [one] raden
   *[other] { $count } rader
}
results-taken-in = Resultat togs in: { $count ->
    [one] { $count } rad
   *[other] { $count } rader
} underlag
results-shown = { $stage }: { $line }
results-there = · finns redan: { $line }
results-line = ! rad { $line }: { $why }
results-personal-name = pekar ut någon med namn: ta bort namnet ur filen
results-personal-email = har en e-postadress: ta bort den ur filen
results-personal-number = har något som liknar ett personnummer: ta bort det ur filen
results-personal-column = rad 1, kolumn { $column } { $why }. Inget lästes in.
results-no-pupils = rad 1 har ingen kolumn för hur många elever det gäller. Kalla den Elever.
results-no-stage-column = rad 1 har ingen kolumn för stadium eller årskurs. Kalla den Stadium.
results-no-levels = rad 1 behöver minst två kolumner med andelar, till exempel Nivå 1 och Nivå 2.
results-no-stage = ”{ $text }” är inget av skolans stadier. Skriv till exempel Åk 6, 4-6 eller hela skolan.
results-wrong-pupils = ”{ $text }” är inget antal elever. Skriv till exempel 48.
results-few = färre än { $least } elever: enskilda kan kännas igen
results-wrong-share = ”{ $text }” är ingen andel i procent
results-wrong-sum = andelarna blir { $sum } procent, inte 100

cmd-needs-cautions = Tänk på
cmd-needs-cautions-about = Läs vad jämförelsen vilar på och vad den duger till
why-needs-not-beside = ställ först två kartläggningar bredvid varandra (v)
needs-cautions-more = k Läs alla { $count }
needs-rests-on = { $round } vilar på: { $what }
needs-rests-on-nothing = inget underlag än
needs-instrument = { $name } { $says } ({ $sure })
needs-instrument-source = Källa, { $name }: { $source }
needs-sure-confirmed = bekräftat
needs-sure-second-hand = återgivet i andra hand
needs-sure-derived = vår slutsats
needs-sure-assumed = antagande
needs-caution-mixed = Den ena vilar på en gemensam bedömning, den andra på enkätsvar: olika mått, jämför med försiktighet.
