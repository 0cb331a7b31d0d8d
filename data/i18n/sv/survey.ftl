## Vad en kolumn läses som

survey-column-skip = läses inte
survey-column-respondent = skiljer dem som svarat åt (sparas aldrig)
survey-column-time = när svaret kom
survey-column-role = roll
survey-column-stage = stadium
survey-column-now = { $dimension }, hur det är
survey-column-now-at = { $dimension }, hur det är ({ $stage })
survey-column-wanted = { $dimension }, hur det ska vara
survey-column-wanted-at = { $dimension }, hur det ska vara ({ $stage })
survey-column-comment = fritext
survey-half-now = hur det är
survey-half-wanted = hur det ska vara

## Hur säkert det är

survey-sure-certain = säkert
survey-sure-likely = troligen
survey-sure-guess = gissning, titta efter
survey-sure-unknown = okänt, välj själv

## Varför

survey-why-empty = ingen har svarat
survey-why-personal-name = namn sparas aldrig
survey-why-personal-email = adresser sparas aldrig
survey-why-personal-number = personnummer och liknande sparas aldrig
survey-why-remembered = som ni bestämde tidigare
survey-why-heading = rubriken är känd
survey-why-dimension = området nämns i rubriken
survey-why-dimension-half = området och frågan nämns i rubriken
survey-why-second = samma område för andra gången
survey-why-again = samma fråga finns redan
survey-why-answers = svaren ser ut så
survey-why-no-dimension = skalsvar, men inget känt område i rubriken
survey-why-nothing = varken rubrik eller svar känns igen
survey-proposed = ”{ $heading }”: { $column } ({ $sure }: { $why })
survey-no-heading = utan rubrik
survey-step = { $times ->
    [one] Svaret ”{ $answer }” (en gång): { $mark } ({ $sure })
   *[other] Svaret ”{ $answer }” ({ $times } gånger): { $mark } ({ $sure })
}
survey-mark-level = läses som { $level } av 4
survey-mark-unknown = vet ej
survey-mark-none = räknas inte

## Vad som räknades och vad som lämnades utanför

survey-counted = Rader: { $rows }. Personer som svarat: { $people }. Rutor med siffror: { $shown }.
survey-left-personal = Kolumnen ”{ $heading }” sparas inte: { $why }.
survey-left-column = Kolumnen ”{ $heading }” läses inte.
survey-left-empty = Tomma rader: { $rows }.
survey-left-sent-twice = Svar som skickats två gånger, lika i allt och samma sekund: { $rows }. De räknas en gång.
survey-left-without-answer = Rader utan svar på någon fråga som läses: { $rows }.
survey-left-twice = Tidigare svar från personer som svarat igen: { $rows }. Det senaste räknas.
survey-left-twice-without-time = Dubbla svar där ingen tid visar vilket som kom sist: { $rows }. Ett per person räknas.
survey-left-without-stage = Personer som inte angett stadium: { $people }. Deras svar om det egna stadiet har ingen plats.
survey-left-at-all = Enkäten frågar inte efter stadium. Svaren visas för { $stages }.
survey-left-no-stage = { $times ->
    [one] ”{ $text }” är inget känt stadium (en gång).
   *[other] ”{ $text }” är inget känt stadium ({ $times } gånger).
}
survey-left-no-role = { $times ->
    [one] ”{ $text }” är ingen känd roll (en gång).
   *[other] ”{ $text }” är ingen känd roll ({ $times } gånger).
}
survey-left-no-mark = { $times ->
    [one] Svaret ”{ $text }” hör inte till skalan och räknas inte (en gång).
   *[other] Svaret ”{ $text }” hör inte till skalan och räknas inte ({ $times } gånger).
}
survey-left-too-few = För få svar för att visas: { $cell }.
survey-left-derivable = Visas inte, för nästan samma personer svarade för ett annat stadium: { $cell }.
survey-left-waits = { $cell }: { $more } svar har tillkommit och visas när de är tillräckligt många.
survey-left-stands = { $cell }: siffrorna från förra gången står kvar, för få svar har ändrats.
survey-left-too-few-for-texts = Fritexter som inte sparas, för få har svarat: { $texts }.
survey-left-texts-wait = Nya fritexter som väntar tills fler har svarat: { $texts }.
survey-left-text-name = Fritexter som inte sparas, för att de nämner ett namn: { $texts }.
survey-left-text-email = Fritexter som inte sparas, för att de har en e-postadress: { $texts }.
survey-left-text-number = Fritexter som inte sparas, för att de har ett personnummer: { $texts }.
survey-left-text-phone = Fritexter som inte sparas, för att de har ett telefonnummer: { $texts }.
survey-left-cut = Fritexter som är så långa att slutet är borta: { $texts }.
survey-left-more-than-asked = Fler har svarat än ni angett som tillfrågade: { $role }.
survey-cell = { $dimension }, { $stage }, { $half }

## Filen kan inte läsas

survey-file-too-large = Filen är större än { $megabytes } MB. En enkät brukar vara långt mindre.
survey-file-binary = Det här är varken CSV eller XLSX. Exportera svaren från formuläret igen.
survey-file-old-workbook = Arbetsboken är i det gamla formatet eller låst med lösenord. Spara den som XLSX utan lösenord.
survey-file-damaged = Arbetsboken går inte att läsa ({ $reason }). Hämta den från formuläret igen.
survey-file-bomb = Arbetsboken blir för stor när den packas upp. Spara bladet som CSV.
survey-file-no-sheet = Det finns inget blad som heter ”{ $name }”.
survey-file-too-many-rows = Rad { $line }: fler än { $most } rader läses inte.
survey-file-too-many-columns = Rad { $line }: fler än { $most } kolumner läses inte.
survey-file-open-quote = Rad { $line }: ett citattecken öppnas men stängs inte.
survey-file-empty = Filen är tom.
survey-file-no-rows = Filen har rubriker men inga svar.
