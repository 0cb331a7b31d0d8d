## Skjemaer som flere sider har felles

choice-as-is = { $what }
choice-nobody = ingen ennå
field-date = Dato
field-name = Navn
field-responsible = Ansvarlig
field-progress = Status
hint-date = For eksempel 12/3, tor u47 eller +1u.
