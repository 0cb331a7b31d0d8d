## Formulär som flera sidor har gemensamt

choice-as-is = { $what }
choice-nobody = ingen än
field-date = Datum
field-name = Namn
field-responsible = Ansvarig
field-responsible-hint = Får lämnas tomt. Personer läggs till på skärm 4.
field-progress = Läge
form-both = Nu står: { $theirs }. Du skrev: { $mine }. En kollega har ändrat under tiden. Spara igen om ditt ska gälla.
form-empty = (tomt)
form-gone = Det här finns inte längre: en kollega har tagit bort det. Det du har skrivit står kvar här. Kopiera det innan du stänger.
form-removed = En kollega har tagit bort det här medan du skrev (h visar vem och när). Spara igen gör det på nytt med det som står här, Esc låter det vara borta.
form-not-offered = Det du hade valt finns inte längre. Välj på nytt.
hint-date = Till exempel 12/3, tor v47 eller +1v.
