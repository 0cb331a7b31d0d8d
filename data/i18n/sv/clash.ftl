rule-too-many-times = Så många tider ur kalendrar ryms inte (högst 40 000).
taken-cmd = Andra kalendrar
taken-cmd-about = Läs in kalendrar som träffar inte ska krocka med
taken-edit = Upptagna tider
taken-all-day = hela dagen
taken-against-person = { $name } är upptagen { $times } enligt sin kalender
taken-against-people = { $people } är upptagna enligt sina kalendrar
taken-against-room = lokalen är upptagen { $times } enligt sin kalender
taken-make-up = upptagen { $times } enligt kalendern
taken-cell = { $count ->
    [one] { $count } upptagen
   *[other] { $count } upptagna
}
taken-week = Upptaget enligt kalender: { $people }.
taken-who = { $name } { $times }
taken-week-room = { $room } är upptaget { $times } enligt sin kalender.
find-taken = { $count ->
    [one] { $people } är upptagen enligt sin kalender
   *[other] { $people } är upptagna enligt sina kalendrar
}
find-elsewhere = { $count ->
    [one] { $people } har { $group } ({ $unit }) då
   *[other] { $people } har { $group } ({ $unit }) då
}
elsewhere-against = { $name } har { $group } ({ $unit }) då
elsewhere-note = har { $group } ({ $unit }) då
find-taken-room = { $room } är upptaget enligt sin kalender
taken-counts = Läses in: { $taken }. Utan ägare: { $unmatched }. Rader med fel: { $problems }.
taken-first = Enter här läser in. { $counts }
taken-unknown = { $times ->
    [one] ! ”{ $called }”, { $times } tid: ingen person eller lokal heter så. Enter väljer.
   *[other] ! ”{ $called }”, { $times } tider: ingen person eller lokal heter så. Enter väljer.
}
taken-several = { $times ->
    [one] ! ”{ $called }”, { $times } tid: flera heter så. Enter väljer.
   *[other] ! ”{ $called }”, { $times } tider: flera heter så. Enter väljer.
}
taken-line = · { $name }: { $what }, { $first } till { $last } (”{ $calendar }”)
taken-line-none = { $was ->
    [0] · { $name }: inga tider framöver (”{ $calendar }”)
    [one] · { $name }: inga tider framöver (”{ $calendar }”), ersätter { $was }
   *[other] · { $name }: inga tider framöver (”{ $calendar }”), ersätter { $was }
}
taken-instead = { $line }, ersätter { $was }
taken-times = { $count ->
    [one] { $count } tid
   *[other] { $count } tider
}
taken-with-days = { $days ->
    [one] { $what } varav { $days } hel dag
   *[other] { $what } varav { $days } hela dagar
}
taken-until = · Från i dag till { $date }.
taken-only-times = · Bara tiderna sparas, inte vad de gäller.
taken-own = { $count ->
    [one] · { $count } tid är en egen träff ({ $first }) och räknas inte.
   *[other] · { $count } tider är egna träffar (den första { $first }) och räknas inte.
}
taken-odd = { $count ->
    [one] · { $count } händelse upprepas på ett sätt som inte går att läsa; den räknas en gång.
   *[other] · { $count } händelser upprepas på ett sätt som inte går att läsa; de räknas en gång.
}
taken-left-out = { $count ->
    [one] ! { $count } tid får inte plats: den sista.
   *[other] ! { $count } tider får inte plats: de sista.
}
taken-preview = { $file }: de här tiderna läses in
taken-take = { $count ->
    [one] Läs in { $count } kalender
   *[other] Läs in { $count } kalendrar
}
taken-taken = { $count ->
    [one] { $count } kalender är inläst
   *[other] { $count } kalendrar är inlästa
}
taken-choose-who = Välj person eller lokal
taken-no-calendar = Det är ingen kalenderfil (ICS).
taken-read-form = Läs in en kalender
taken-intro = En kalenderfil (ICS) från en person eller en lokal. Bara tiderna sparas, inte vad de gäller. Du får se dem innan något ändras.
taken-title = Kalendrar som träffar inte ska krocka med
taken-read-one = Läs in en kalender …
taken-row = { $names }, { $times }
taken-read-on = Inläst { $date }.
taken-of = · { $owner }: { $times } kvar, nästa { $next }
taken-of-none = · { $owner }: inga tider framöver
taken-no-such-room = ! Ingen grupp eller träff är i { $room }. Heter lokalen något annat nu, läs in kalendern igen.
taken-again = Läser du in kalendern igen ersätts det som står här.
taken-remove = Ta bort kalendern
taken-removed = Kalendern ”{ $calendar }” är borttagen
taken-room = lokal
taken-whose = Vem eller vilken lokal gäller kalendern ”{ $called }”?
told-left = Du är inte längre med på { $count } träffar med { $group }. De här gäller inte dig:
series-field-home = Tid hemma
series-hint-home = För hemmagruppens träffar, till exempel 14.30-16.00.
series-line-clash = ! { $line } (någon är upptagen då)
series-clashes = { $count ->
    [one] { $count } dag krockar för någon: ingen annan dag räcker till.
   *[other] { $count } dagar krockar för någon: inga andra dagar räcker till.
}
taken-days = { $count ->
    [one] { $count } hel dag
   *[other] { $count } hela dagar
}
taken-line-on = · { $name }: { $what }, { $day } (”{ $calendar }”)
taken-hits = ! Krockar med { $group } { $date } { $times }
taken-hits-more = ! och med { $count } till
series-substitutes = { $count ->
    [one] { $count } av dem som kommer har lektioner då och behöver vikarie.
   *[other] { $count } av dem som kommer har lektioner då och behöver vikarie.
}
