## Hva en kolonne leses som

survey-column-skip = leses ikke
survey-column-respondent = skiller dem som har svart fra hverandre (lagres aldri)
survey-column-time = når svaret kom
survey-column-role = rolle
survey-column-stage = hovedtrinn
survey-column-now = { $dimension }, hvordan det er
survey-column-now-at = { $dimension }, hvordan det er ({ $stage })
survey-column-wanted = { $dimension }, hvordan det skal være
survey-column-wanted-at = { $dimension }, hvordan det skal være ({ $stage })
survey-column-comment = fritekst
survey-half-now = hvordan det er
survey-half-wanted = hvordan det skal være

## Hvor sikkert det er

survey-sure-certain = sikkert
survey-sure-likely = trolig
survey-sure-guess = gjetning, se etter
survey-sure-unknown = ukjent, velg selv

## Hvorfor

survey-why-empty = ingen har svart
survey-why-personal-name = navn lagres aldri
survey-why-personal-email = adresser lagres aldri
survey-why-personal-number = fødselsnummer og lignende lagres aldri
survey-why-remembered = som dere bestemte tidligere
survey-why-heading = overskriften er kjent
survey-why-dimension = området er nevnt i overskriften
survey-why-dimension-half = området og spørsmålet er nevnt i overskriften
survey-why-second = samme område for andre gang
survey-why-again = samme spørsmål finnes allerede
survey-why-answers = svarene ser slik ut
survey-why-no-dimension = svar på en skala, men ikke noe kjent område i overskriften
survey-why-nothing = verken overskrift eller svar er kjent
survey-proposed = «{ $heading }»: { $column } ({ $sure }: { $why })
survey-no-heading = uten overskrift
survey-step = Svaret «{ $answer }» ({ $times } ganger): { $mark } ({ $sure })
survey-mark-level = leses som { $level } av 4
survey-mark-unknown = vet ikke
survey-mark-none = telles ikke

## Hva som ble telt, og hva som ble utelatt

survey-counted = Rader: { $rows }. Personer som har svart: { $people }. Ruter med tall: { $shown }.
survey-left-personal = Kolonnen «{ $heading }» lagres ikke: { $why }.
survey-left-column = Kolonnen «{ $heading }» leses ikke.
survey-left-empty = Tomme rader: { $rows }.
survey-left-sent-twice = Svar som er sendt to ganger, like i alt og i samme sekund: { $rows }. De telles én gang.
survey-left-without-answer = Rader uten svar på noe spørsmål som leses: { $rows }.
survey-left-twice = Tidligere svar fra personer som har svart igjen: { $rows }. Det siste telles.
survey-left-twice-without-time = Doble svar der ingen tid viser hvilket som kom sist: { $rows }. Ett per person telles.
survey-left-without-stage = Personer som ikke har oppgitt hovedtrinn: { $people }. Svarene om eget trinn har ingen plass.
survey-left-at-all = Undersøkelsen spør ikke etter hovedtrinn. Svarene vises for { $stages }.
survey-left-no-stage = «{ $text }» er ikke et kjent hovedtrinn ({ $times } ganger).
survey-left-no-role = «{ $text }» er ikke en kjent rolle ({ $times } ganger).
survey-left-no-mark = Svaret «{ $text }» hører ikke til skalaen og telles ikke ({ $times } ganger).
survey-left-too-few = For få svar til å vises: { $cell }.
survey-left-derivable = Vises ikke, fordi nesten de samme personene svarte for et annet trinn: { $cell }.
survey-left-waits = { $cell }: { $more } svar har kommet til og vises når de er mange nok.
survey-left-stands = { $cell }: tallene fra forrige gang står, for få svar er endret.
survey-left-too-few-for-texts = Fritekster som ikke lagres, for få har svart: { $texts }.
survey-left-texts-wait = Nye fritekster som venter til flere har svart: { $texts }.
survey-left-text-name = Fritekster som ikke lagres, fordi de nevner et navn: { $texts }.
survey-left-text-email = Fritekster som ikke lagres, fordi de har en e-postadresse: { $texts }.
survey-left-text-number = Fritekster som ikke lagres, fordi de har et fødselsnummer: { $texts }.
survey-left-text-phone = Fritekster som ikke lagres, fordi de har et telefonnummer: { $texts }.
survey-left-cut = Fritekster som er så lange at slutten er borte: { $texts }.
survey-left-more-than-asked = Flere har svart enn dere har oppgitt som spurt: { $role }.
survey-cell = { $dimension }, { $stage }, { $half }

## Filen kan ikke leses

survey-file-too-large = Filen er større enn { $megabytes } MB. En undersøkelse pleier å være langt mindre.
survey-file-binary = Dette er verken CSV eller XLSX. Eksporter svarene fra skjemaet på nytt.
survey-file-old-workbook = Arbeidsboken er i det gamle formatet eller låst med passord. Lagre den som XLSX uten passord.
survey-file-damaged = Arbeidsboken kan ikke leses ({ $reason }). Hent den fra skjemaet på nytt.
survey-file-bomb = Arbeidsboken blir for stor når den pakkes ut. Lagre arket som CSV.
survey-file-no-sheet = Det finnes ikke noe ark som heter «{ $name }».
survey-file-too-many-rows = Rad { $line }: flere enn { $most } rader leses ikke.
survey-file-too-many-columns = Rad { $line }: flere enn { $most } kolonner leses ikke.
survey-file-open-quote = Rad { $line }: et anførselstegn åpnes, men lukkes ikke.
survey-file-empty = Filen er tom.
survey-file-no-rows = Filen har overskrifter, men ingen svar.
