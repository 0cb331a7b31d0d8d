## Skjemaer som flere sider har felles

choice-as-is = { $what }
choice-nobody = ingen ennå
field-date = Dato
field-name = Navn
field-responsible = Ansvarlig
field-responsible-hint = Kan stå tomt. Personer legges til på skjerm 4.
field-progress = Status
form-both = Nå står det: { $theirs }. Du skrev: { $mine }. En kollega har endret det i mellomtiden. Lagre en gang til hvis ditt skal gjelde.
form-empty = (tomt)
form-gone = Dette finnes ikke lenger: en kollega har slettet det. Det du har skrevet, står fortsatt her. Kopier det før du lukker.
form-removed = En kollega har fjernet dette mens du skrev (h viser hvem og når). Lagre igjen lager det på nytt med det som står her, Esc lar det være borte.
form-not-offered = Det du hadde valgt, finnes ikke lenger. Velg på nytt.
hint-date = For eksempel 12/3, tor u47 eller +1u.
