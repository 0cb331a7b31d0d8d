places-title = Platser
places-what = Varje lärare söker ett alternativ: en modul på en veckodag. Enter visar listan.

places-cmd-open = Ändra
places-cmd-open-about = Ändra platsen; på introduktionen: dag och tid
places-cmd-go = Till skolan
places-cmd-go-about = Öppna skolan som har raden: där ändras den
places-cmd-alternative = Alternativ
places-cmd-alternative-about = Välj modul och veckodag för den valda eller de märkta
places-cmd-equipment = Utrustning
places-cmd-equipment-about = Vad som är prövat: 1 fungerar, 2 saknas, 3 inte prövat
places-cmd-sent = Sökt i dag
places-cmd-sent-about = Anteckna att ansökan är skickad, eller ta tillbaka det
places-cmd-answer = Svar
places-cmd-answer-about = Anteckna svaret: plats, reserv eller ingen plats
places-cmd-group = Grupp
places-cmd-group-about = Skriv in vilken grupp personerna har fått
places-cmd-left = Kvar att göra
places-cmd-left-about = Visa vad som saknas och vad var och en gör åt det
places-cmd-mark = Märk
places-cmd-mark-about = Märk flera och ändra dem på en gång; Esc tar bort märkena
places-cmd-new = Ny grupp
places-cmd-new-about = Skriv in en grupp som någon annan har satt samman
places-cmd-edit = Ändra gruppen
places-cmd-edit-about = Ändra gruppens namn, ledare, alternativ och länk
places-cmd-delete = Töm
places-cmd-delete-about = Ta bort det som är antecknat om platsen
places-cmd-earlier = Tidigare i ordningen
places-cmd-earlier-about = Ge personen plats före den som står ovanför
places-cmd-later = Senare i ordningen
places-cmd-later-about = Ge personen plats efter den som står nedanför
places-cmd-limit = Antal platser
places-cmd-limit-about = Skriv hur många platser ni kan få
places-cmd-guests = Hämta de sökande
places-cmd-guests-about = Huvudmannen: skolornas sökande blir gäster i grupper här
places-cmd-filter = Filtrera
places-cmd-filter-about = Visa bara det som har bokstäverna du skriver

places-why-nobody = ingen person är vald
places-why-other-school = det ändras på personens egen skola: 0 byter skola
places-why-at-school = det ändras på { $school }: Enter går dit
places-why-no-alternative = välj först alternativ: w
places-why-no-seat = inget är antecknat om platsen
places-why-no-group = personen har ingen grupp som andra har satt samman
places-why-no-order = bara den som söker har en plats i ordningen
places-why-no-owner = det görs hos huvudmannen
places-why-has-group = den som har en grupp har plats
places-why-owner-answered = huvudmannen har svarat: det ändras där
places-why-no-guests = alla som söker är redan gäster här

places-waiting = väntar på svar
places-place = har plats
places-reserve = reserv
places-no-place = ingen plats
places-short-waiting = väntar
places-short-place = plats
places-short-reserve = reserv
places-short-no = nej
places-short-over = ! över
places-works = 1 fungerar
places-missing = 2 saknas
places-untried = 3 inte prövat
places-kept = ändras inte
places-no-alternative = inget alternativ

places-nobody = { $people ->
    [one] ingen har sökt än; { $people } lärare
   *[other] ingen har sökt än; { $people } lärare
}
places-nobody-here = inga lärare
places-nobody-below = inga sökande från skolorna än
places-empty-owner = Inga sökande än. Varje skola som följer programmet väljer alternativ för sina lärare; sedan står de här.
places-applied = { $count ->
    [one] { $count } sökande
   *[other] { $count } sökande
}
places-unsent = { $count } inte skickade
places-have = { $count } har plats
places-in-reserve = { $count } i reserv
places-refused = { $count } utan plats
places-lacking = { $count } saknar utrustning
places-over = { $count } över gränsen
places-too-many = { $given } har plats, men det finns bara { $limit }: { $names }
places-limit = { $count ->
    [one] { $count } plats finns
   *[other] { $count } platser finns
}
places-limit-owner = { $count ->
    [one] { $owner } har { $count } plats för alla sina skolor
   *[other] { $owner } har { $count } platser för alla sina skolor
}
places-marked = märkta: { $count }
places-head-name = Lärare
places-head-alternative = Alternativ
places-head-sent = Sökt
places-head-answer = Svar
places-head-group = Grupp
places-head-school = Skola
places-head-equipment = Utrust
places-empty = Här finns inga lärare som kan söka. Lägg först in personalen: 4 Folk.
places-nobody-fits = Ingen passar filtret. Esc tar bort filtret.
places-in-group = { $group }, leds av { $led }
places-in-own-group = I { $group }
places-at-school = Ändras på { $school }: Enter går dit.

places-todo-alternative = Inget alternativ valt: lärare och rektor väljer tillsammans (w)
places-todo-unknown = Alternativ { $id } finns inte i programmet: välj ett annat (w)
places-todo-lesson = Har lektion { $window }: rektor flyttar den, eller ni väljer den andra veckodagen (w)
places-todo-meets = Träffas i { $group } { $window }: flytta den gruppen eller välj den andra veckodagen (w)
places-todo-meets-elsewhere = Krockar med { $group } ({ $unit }) { $window }: välj den andra veckodagen (w), eller säg till där
places-todo-stage = Modulen är för ett annat stadium än lärarens: välj en annan (w) om det inte är meningen
places-todo-over = Platserna räcker inte: huvudmannen avgör ordningen (+ och -)
places-todo-missing = Saknas: { $items }. Skolan ordnar det före första träffen
places-todo-untried = Inte prövat: { $items }. Läraren prövar före första träffen (d)
places-todo-untried-all = Utrustningen är inte prövad: läraren prövar före första träffen (d)
places-todo-sent = Ansökan är inte skickad: huvudmannen skickar den (s)
places-todo-group = Har plats, men ingen grupp: skriv in den när beskedet kommer (g)
places-left-title = Kvar att göra
places-left-nothing = ✓ Inget är kvar att göra.
places-left-line = { $sign } { $todo } · { $count }
places-left-names = {"   "}{ $names }
places-left-too-many = ! { $said }

places-intro = Gemensam introduktion
places-intro-what = För lärare och rektorer, innan grupperna börjar. Den står i kalendern, och där antecknar ni vilka som var med.
places-intro-none = ingen dag än (Enter)
places-intro-when = { $day } { $times }, { $asked } kallade
places-intro-held = { $day }, { $there } av { $asked } var med
places-intro-people = Kallas: { $teachers } som söker, { $principals } som leder skolan

places-field-alternative = Alternativ
places-field-sent = Ansökan skickad
places-hint-sent = dagen då huvudmannen skickade ansökan, till exempel 12/9
places-field-answer = Svar
places-field-name = Namn
places-field-led = Leds av
places-hint-led = vem som har satt samman och leder gruppen
places-hint-alternative = ger gruppen modul och tid
places-field-place = Länk eller sal
places-hint-place = där man träffas, på webben eller i ett rum
places-field-limit = Antal platser
places-hint-limit = tomt: ingen har sagt hur många
places-field-day = Dag
places-field-times = Tid
places-hint-times = från och till, till exempel 15-16:30; vårt förslag om inget är bestämt
places-field-held = Hålls av
places-hint-held = den som kallar till introduktionen
places-wrong-name = Gruppen behöver ett namn, till exempel Webbgrupp 3
places-wrong-led = Skriv vem det är, till exempel Skolverket
places-wrong-limit = Skriv ett heltal, till exempel 6, eller inget
places-wrong-day = Skriv en dag, till exempel 6/10
places-form-seat = Plats för { $name }
places-form-equipment = Utrustning för { $name }
places-form-equipment-several = Utrustning för { $count } personer
places-form-equipment-intro = 1, 2 eller 3 svarar och går vidare till nästa.
places-form-outside = Grupp som andra har satt samman
places-form-outside-intro = Här står bara de av gruppens deltagare som är era. Alternativet ger modul och tid.
places-form-limit = Hur många platser finns?
places-form-limit-intro = Platserna går i listans ordning: först de som redan har plats, sedan den som står överst.
places-form-intro-intro = Introduktionen läggs i kalendern för dem som söker och dem som leder skolan.
places-outside-members = { $count ->
    [0] Ingen av era är med än.
    [one] { $count } av era är med.
   *[other] { $count } av era är med.
}
places-group-name = Webbgrupp { $id }
places-group-note = { $count ->
    [one] { $count } av era · { $said }
   *[other] { $count } av era · { $said }
}
places-new-group = Ny grupp …
places-out-of-group = Ingen grupp

places-pick-alternative = { $count ->
    [one] Alternativ för { $whom }
   *[other] Alternativ för { $count } personer
}
places-pick-answer = { $count ->
    [one] Vad fick { $whom } för svar?
   *[other] Vad fick { $count } personer för svar?
}
places-pick-group = { $count ->
    [one] Grupp för { $whom }
   *[other] Grupp för { $count } personer
}
places-wanted = { $count ->
    [0] ingen än
    [one] { $count } söker
   *[other] { $count } söker
}
places-wanted-against = { $count ->
    [0] ! passar inte
   *[other] { $count } söker · ! passar inte
}
places-wanted-not = { $count ->
    [0] ! passar inte { $some }
   *[other] { $count } söker · ! passar inte { $some }
}
places-against = Lektion, annan grupp eller stadium talar emot för { $names }.
places-clash = Krock: { $list }
places-clash-of = { $name } { $has }

places-said-chosen = { $count ->
    [one] { $whom }: { $what }
   *[other] { $count } personer: { $what }
}
places-said-answered = { $count ->
    [one] { $whom }: { $what }
   *[other] { $count } personer: { $what }
}
places-said-joined = { $count ->
    [one] { $whom } är med i { $group }
   *[other] { $count } personer är med i { $group }
}
places-said-left = { $count ->
    [one] { $whom } har ingen grupp
   *[other] { $count } personer har ingen grupp
}
places-said-sent = { $name }: ansökan skickad i dag
places-said-unsent = { $name }: ansökan inte skickad
places-said-sent-several = { $count } ansökningar skickade i dag
places-said-unsent-several = { $count } ansökningar inte skickade
places-said-cleared = Det som var antecknat om platsen för { $name } togs bort
places-said-cleared-several = Det som var antecknat om { $count } platser togs bort
places-said-earlier = { $name } står tidigare i ordningen
places-said-later = { $name } står senare i ordningen
places-said-seat = Platsen för { $name } sparades
places-said-equipment = Utrustningen för { $name } sparades
places-said-equipment-several = Utrustningen för { $count } personer sparades
places-said-group = { $name } sparades
places-said-new-group = { $count ->
    [0] { $name } är inskriven
    [one] { $name } är inskriven med { $count } person
   *[other] { $name } är inskriven med { $count } personer
}
places-said-limit = { $count ->
    [one] Det finns { $count } plats
   *[other] Det finns { $count } platser
}
places-said-no-limit = Ingen gräns för platserna
places-said-guests = { $count ->
    [one] { $count } sökande är gäst här: 5 och f föreslår grupper
   *[other] { $count } sökande är gäster här: 5 och f föreslår grupper
}
places-said-intro = { $count ->
    [one] Introduktionen står i kalendern { $day } för { $count } person
   *[other] Introduktionen står i kalendern { $day } för { $count } personer
}

edit-field-seat = plats
edit-field-application = ansökan
edit-field-led-outside = leds utifrån av
edit-seat-alternative = alternativ { $id }
edit-seat-sent = sökt { $day }
edit-seat-unsent = inte sökt
edit-seat-equipment = utrustningen
edit-places-answers = svaren
edit-places-order = ordningen

places-look = Platser att söka, { $count } alternativ:
places-look-equipment = Var och en behöver:
places-look-intro = Gemensam introduktion för { $roles }
