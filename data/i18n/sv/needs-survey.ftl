cmd-needs-import = Enkätsvar
cmd-needs-import-about = Läs in svar från Microsoft Forms, Google Forms m.fl.
cmd-needs-pass = Inte nu
cmd-needs-pass-about = Skriv varför området inte blir en prioritering nu
cmd-needs-discuss = Frågor
cmd-needs-discuss-about = Öppna stegets diskussionsfrågor och anteckna svaren
why-needs-no-steps = programmen ni följer har inga diskussionsfrågor för behoven
why-needs-is-priority = området är en prioritering
needs-questions = { $programme } · { $questions -> 
    [one] { $questions } fråga
   *[other] { $questions } frågor
}
needs-which-step = Vilket steg talar ni om?
needs-form-passed = Inte nu: { $dimension }
needs-intro-passed = Det som inte väljs ska inte glömmas: skriv varför, så vet ni det nästa gång. Tomt betyder att frågan är öppen.
needs-field-why-not = Varför inte nu
needs-hint-why-not = Till exempel: vi arbetade med det förra året och vill se om det håller.
needs-said-passed = { $name } väljs inte nu: skälet sparades
needs-said-not-passed = { $name } är öppen igen
needs-not-now = Inte nu: { $names }
needs-not-now-why = Inte nu: { $why }
needs-cite = + Ur fritexterna ({ $texts })
needs-cite-title = Citera om { $dimension }
needs-field-levels = Resultat i procent
needs-hint-levels = Lägsta nivån först: 12 40 30 18. Eller klistra in rader ur en tabell: Nivå 1;12
needs-field-pupils = Antal elever
needs-hint-pupils = Hur många elever resultatet gäller, minst tio.
needs-level = nivå { $number }
needs-results = { $levels } ({ $pupils } elever)
needs-wrong-level = ”{ $text }” är ingen andel. Skriv till exempel 12 40 30 18.
needs-wrong-levels-sum = Andelarna blir { $sum } procent. De ska bli 100, ett par mer eller mindre efter avrundning: 12 40 30 18.
needs-wrong-levels-few = Skriv minst två nivåer, till exempel 38 62.
needs-wrong-pupils = Skriv hur många elever det gäller, till exempel 48.
needs-wrong-pupils-few = Färre än { $least } elever pekar ut enskilda. Slå ihop årskurser, eller skriv en observation i ord.
needs-wrong-name = Det här liknar ett namn: { $name }. Underlaget handlar om gruppen, aldrig om en person. Är det inget namn? Skriv det med liten bokstav.
needs-wrong-address = Det här är en e-postadress. Ta bort den: underlaget handlar om gruppen, aldrig om en person.

needs-answers-half = { $half }: { $median } · { $answers } svar · de flesta { $lower }–{ $upper }
needs-answers-half-few = { $half }: för få svar
needs-answers-disagree = ! oenighet { $percent } %
needs-answers-agree = oenighet { $percent } %
needs-answers-heading = Svar: { $title }
needs-answers-turnout = { $answered } av { $of } svarade
needs-answers-turnout-open = { $answered } svarade
needs-answers-role = { $role } { $turnout }
needs-too-few = för få
needs-too-few-help = För få har svarat för att visas. Enter: bedöm tillsammans i stället.
needs-from-answers = ur svaren
needs-by-hand = gemensam bedömning

cmd-survey-open = Ändra
cmd-survey-open-about = Ändra vad raden tas för
cmd-survey-next = Nästa del
cmd-survey-next-about = Gå till nästa del: svaren, vilka, fritexter, så blir det
cmd-survey-previous = Föregående del
cmd-survey-previous-about = Gå tillbaka till föregående del
cmd-survey-skip = Stryk
cmd-survey-skip-about = Stryk kolumnen, svaret eller texten, eller ta tillbaka
cmd-survey-take-in = Ta in
cmd-survey-take-in-about = Ta in de räknade svaren; det går att ångra
why-survey-personal = kolumnen pekar ut personer och sparas aldrig
why-survey-nothing = här finns inget att ändra
why-survey-not-here = det går bara för kolumner, skala och fritexter
why-survey-first = kartläggningen har ingen tidigare enkät med samma frågor
why-survey-same = allt detta finns redan i kartläggningen
why-survey-empty = inget blir kvar: säg vad kolumnerna är, eller vänta tills fler har svarat
needs-survey-pick-file = Vilken fil har svaren?
needs-survey-form-file = Enkätsvar från en fil
needs-survey-file-intro = Exportera svaren från formuläret (Excel eller CSV) och skriv var filen finns. Bara räknade svar sparas, aldrig vem som svarat vad.
needs-survey-file-hint = Till exempel: ~/enkat.xlsx
needs-survey-wrong-file = Skriv var filen finns, till exempel ~/enkat.xlsx.
needs-survey-reading = Läser { $file } …
needs-survey-ready = { $file } är läst: titta på den under Behov (2)
needs-survey-refused = { $file }: { $why }
needs-survey-heading = Enkät: { $title } → { $round }
needs-survey-columns = Kolumner
needs-survey-scale = Svaren
needs-survey-about = Vilka
needs-survey-texts = Fritexter
needs-survey-result = Så blir det
needs-survey-no-texts = Inga fritexter att spara: ingen kolumn är fritext, eller för få har svarat.
needs-survey-nothing = Här finns inget än. Säg först under Kolumner vad frågorna handlar om.
needs-survey-form-column = Vad kolumnen tas för
needs-survey-kind = Läses som
needs-survey-kind-hint = Pil vänster och höger byter. Hur det är och hur det ska vara gäller ett område.
needs-survey-no-dimension = inget
needs-survey-dimension-hint = Bara för hur det är och hur det ska vara.
needs-survey-stage-hint = Frågar kolumnen om ett visst stadium, välj det. Annars gäller svaret där den som svarat undervisar.
needs-survey-own-stage = där den som svarat undervisar
needs-survey-wrong-dimension = Välj vilket område frågan gäller.
needs-survey-title = Enkätens namn
needs-survey-title-help = Ett namn som ni känner igen, till exempel Lärarenkät vt 2026.
needs-survey-who = Vilka frågades
needs-survey-who-least = { $who }, visas från { $least } svar
needs-survey-who-help = Enter byter mellan personal och elever. Elevers svar står bredvid bilden, aldrig i den.
needs-survey-staff = personal
needs-survey-pupils = elever
needs-survey-read-before = Läst förut
needs-survey-more = { $title }, nu med fler svar
needs-survey-another = nej, en annan enkät med samma frågor
needs-survey-first = nej, första gången
needs-survey-same-help = Är det samma enkät med fler svar ersätts de gamla siffrorna. Enter byter om det är en annan.
needs-survey-asked = Hur många frågades
needs-survey-asked-hint = Ett antal, till exempel 14. Tomt: det vet ni inte.
needs-survey-wrong-asked = Skriv ett heltal, till exempel 14.
needs-survey-answered = { $answered } svarade
needs-survey-answered-of = { $answered } av { $of } svarade
needs-survey-answer = { $times ->
    [one] ”{ $answer }”, svarat en gång
   *[other] ”{ $answer }”, svarat { $times } gånger
}
needs-survey-step = { $times ->
    [one] { $mark } · en gång
   *[other] { $mark } · { $times } gånger
}
needs-survey-struck = struken
needs-survey-half = { $median } ({ $answers } svar)
needs-survey-cell = { $place }: nu { $now }, önskat { $wanted }
needs-survey-taken = Läses som: { $column } ({ $sure }: { $why })
needs-survey-filled = { $filled } har svarat. Svaren visas inte.
needs-survey-samples = { $filled } har svarat, till exempel: { $samples }
needs-survey-scale-help = 1 knappt alls, 4 fullt ut. Det som inte hör till skalan räknas inte.
needs-survey-texts-help = Mellanslag stryker det som pekar ut någon. Bara det som står kvar sparas, utan ordning.
needs-survey-stands = { $answered } svarade · { $cells } rutor får siffror · { $few } för få · fritexter: { $texts }
needs-survey-unsure = { $columns ->
    [one] ! { $columns } kolumn att titta på
   *[other] ! { $columns } kolumner att titta på
}
needs-survey-ask-drop = Lämna enkäten? Inget av den sparas, och det du ändrat här glöms.
needs-survey-drop = Lämna den
needs-survey-taken-in = Enkäten { $title } togs in: { $answered } svar
needs-word-now = nu
needs-word-wanted = önskat
needs-evidence-results = { $says }: { $shares }
needs-survey-look = Titta igenom kolumner och svar; j tar in, Esc lämnar utan spår
needs-survey-asked-only = { $of } frågades
needs-survey-asked-open = hur många frågades?
needs-answers-unsure = { $count } vet inte
needs-answers-count = { $answers } svar
needs-survey-names = räknas till { $stages } · { $times } gånger
needs-survey-names-none = räknas inte till något stadium · { $times } gånger
needs-survey-names-help = Kryssa för de stadier som svaret gäller. Inget kryss: räknas inte till något stadium. Det blir ihågkommet.
