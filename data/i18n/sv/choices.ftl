## Formulär som flera sidor har gemensamt

choice-as-is = { $what }
choice-nobody = ingen än
field-date = Datum
field-name = Namn
field-responsible = Ansvarig
field-progress = Läge
hint-date = Till exempel 12/3, tor v47 eller +1v.
