rule-too-many-times = Så mange tider fra kalendere er det ikke plass til (høyst 40 000).
taken-cmd = Andre kalendere
taken-cmd-about = Les inn kalendere som samlinger ikke skal kollidere med
taken-edit = Opptatte tider
taken-all-day = hele dagen
taken-against-person = { $name } er opptatt { $times } ifølge kalenderen sin
taken-against-people = { $people } er opptatt ifølge kalenderne sine
taken-against-room = rommet er opptatt { $times } ifølge kalenderen sin
taken-make-up = opptatt { $times } ifølge kalenderen
taken-cell = { $count } opptatt
taken-week = Opptatt ifølge kalender: { $people }.
taken-who = { $name } { $times }
taken-week-room = { $room } er opptatt { $times } ifølge kalenderen sin.
find-taken = { $count ->
    [one] { $people } er opptatt ifølge kalenderen sin
   *[other] { $people } er opptatt ifølge kalenderne sine
}
find-elsewhere = { $count ->
    [one] { $people } har { $group } ({ $unit }) da
   *[other] { $people } har { $group } ({ $unit }) da
}
elsewhere-against = { $name } har { $group } ({ $unit }) da
elsewhere-note = har { $group } ({ $unit }) da
find-taken-room = { $room } er opptatt ifølge kalenderen sin
taken-counts = Leses inn: { $taken }. Uten eier: { $unmatched }. Linjer med feil: { $problems }.
taken-first = Enter her leser inn. { $counts }
taken-unknown = { $times ->
    [one] ! «{ $called }», { $times } tid: ingen person eller noe rom heter det. Enter velger.
   *[other] ! «{ $called }», { $times } tider: ingen person eller noe rom heter det. Enter velger.
}
taken-several = { $times ->
    [one] ! «{ $called }», { $times } tid: flere heter det. Enter velger.
   *[other] ! «{ $called }», { $times } tider: flere heter det. Enter velger.
}
taken-line = · { $name }: { $what }, { $first } til { $last } («{ $calendar }»)
taken-line-none = { $was ->
    [0] · { $name }: ingen tider framover («{ $calendar }»)
    [one] · { $name }: ingen tider framover («{ $calendar }»), erstatter { $was }
   *[other] · { $name }: ingen tider framover («{ $calendar }»), erstatter { $was }
}
taken-instead = { $line }, erstatter { $was }
taken-times = { $count ->
    [one] { $count } tid
   *[other] { $count } tider
}
taken-with-days = { $days ->
    [one] { $what } hvorav { $days } hel dag
   *[other] { $what } hvorav { $days } hele dager
}
taken-until = · Fra i dag til { $date }.
taken-only-times = · Bare tidene lagres, ikke hva de gjelder.
taken-own = { $count ->
    [one] · { $count } tid er en egen samling ({ $first }) og regnes ikke med.
   *[other] · { $count } tider er egne samlinger (den første { $first }) og regnes ikke med.
}
taken-odd = { $count ->
    [one] · { $count } hendelse gjentas på en måte som ikke lar seg lese; den telles én gang.
   *[other] · { $count } hendelser gjentas på en måte som ikke lar seg lese; de telles én gang.
}
taken-left-out = { $count ->
    [one] ! { $count } tid får ikke plass: den siste.
   *[other] ! { $count } tider får ikke plass: de siste.
}
taken-preview = { $file }: disse tidene leses inn
taken-take = { $count ->
    [one] Les inn { $count } kalender
   *[other] Les inn { $count } kalendere
}
taken-taken = { $count ->
    [one] { $count } kalender er lest inn
   *[other] { $count } kalendere er lest inn
}
taken-choose-who = Velg person eller rom
taken-no-calendar = Det er ingen kalenderfil (ICS).
taken-read-form = Les inn en kalender
taken-intro = En kalenderfil (ICS) fra en person eller et rom. Bare tidene lagres, ikke hva de gjelder. Du får se dem før noe endres.
taken-title = Kalendere som samlinger ikke skal kollidere med
taken-read-one = Les inn en kalender …
taken-row = { $names }, { $times }
taken-read-on = Lest inn { $date }.
taken-of = · { $owner }: { $times } igjen, neste { $next }
taken-of-none = · { $owner }: ingen tider framover
taken-no-such-room = ! Ingen gruppe eller samling er på { $room }. Heter rommet noe annet nå, les inn kalenderen igjen.
taken-again = Leser du inn kalenderen igjen, erstattes det som står her.
taken-remove = Fjern kalenderen
taken-removed = Kalenderen «{ $calendar }» er fjernet
taken-room = rom
taken-whose = Hvem eller hvilket rom gjelder kalenderen «{ $called }»?
told-left = Du er ikke lenger med på { $count } samlinger med { $group }. Disse gjelder ikke deg:
series-field-home = Tid hjemme
series-hint-home = For hjemmegruppens møter, for eksempel 14.30-16.00.
series-line-clash = ! { $line } (noen er opptatt da)
series-clashes = { $count ->
    [one] { $count } dag kolliderer for noen: ingen annen dag strekker til.
   *[other] { $count } dager kolliderer for noen: ingen andre dager strekker til.
}
taken-days = { $count ->
    [one] { $count } hel dag
   *[other] { $count } hele dager
}
taken-line-on = · { $name }: { $what }, { $day } («{ $calendar }»)
taken-hits = ! Kolliderer med { $group } { $date } { $times }
taken-hits-more = ! og med { $count } til
series-substitutes = { $count ->
    [one] { $count } av dem som kommer, har timer da og trenger vikar.
   *[other] { $count } av dem som kommer, har timer da og trenger vikar.
}
