rule-too-many-times = There is no room for so many times from calendars (40,000 at most).
taken-cmd = Other calendars
taken-cmd-about = Read calendars that meetings must not clash with
taken-edit = Busy times
taken-all-day = all day
taken-against-person = { $name } is busy { $times }, says their calendar
taken-against-people = { $people } are busy, say their calendars
taken-against-room = the room is taken { $times }, says its calendar
taken-make-up = busy { $times }, says the calendar
taken-cell = { $count } busy
taken-week = Busy, says a calendar: { $people }.
taken-who = { $name } { $times }
taken-week-room = { $room } is taken { $times }, says its calendar.
find-taken = { $count ->
    [one] { $people } is busy, says their calendar
   *[other] { $people } are busy, say their calendars
}
find-elsewhere = { $count ->
    [one] { $people } has { $group } ({ $unit }) then
   *[other] { $people } have { $group } ({ $unit }) then
}
elsewhere-against = { $name } has { $group } ({ $unit }) then
elsewhere-note = has { $group } ({ $unit }) then
find-taken-room = { $room } is taken, says its calendar
taken-counts = To be read: { $taken }. Without an owner: { $unmatched }. Wrong lines: { $problems }.
taken-first = Enter here reads them in. { $counts }
taken-unknown = { $times ->
    [one] ! “{ $called }”, { $times } time: no person or room has that name. Enter chooses.
   *[other] ! “{ $called }”, { $times } times: no person or room has that name. Enter chooses.
}
taken-several = { $times ->
    [one] ! “{ $called }”, { $times } time: several have that name. Enter chooses.
   *[other] ! “{ $called }”, { $times } times: several have that name. Enter chooses.
}
taken-line = · { $name }: { $what }, { $first } to { $last } (“{ $calendar }”)
taken-line-none = { $was ->
    [0] · { $name }: no times to come (“{ $calendar }”)
    [one] · { $name }: no times to come (“{ $calendar }”), replaces { $was }
   *[other] · { $name }: no times to come (“{ $calendar }”), replaces { $was }
}
taken-instead = { $line }, replaces { $was }
taken-times = { $count ->
    [one] { $count } time
   *[other] { $count } times
}
taken-with-days = { $days ->
    [one] { $what }, { $days } of them a whole day
   *[other] { $what }, { $days } of them whole days
}
taken-until = · From today to { $date }.
taken-only-times = · Only the times are kept, not what they are for.
taken-own = { $count ->
    [one] · { $count } time is a meeting of the same people ({ $first }) and does not count.
   *[other] · { $count } times are meetings of the same people (the first { $first }) and do not count.
}
taken-odd = { $count ->
    [one] · { $count } event repeats in a way that cannot be read; it counts once.
   *[other] · { $count } events repeat in a way that cannot be read; they count once.
}
taken-left-out = { $count ->
    [one] ! There is no room for { $count } time: the last one.
   *[other] ! There is no room for { $count } times: the last ones.
}
taken-preview = { $file }: these times are read in
taken-take = { $count ->
    [one] Read in { $count } calendar
   *[other] Read in { $count } calendars
}
taken-taken = { $count ->
    [one] { $count } calendar is read in
   *[other] { $count } calendars are read in
}
taken-choose-who = Choose a person or a room
taken-no-calendar = This is no calendar file (ICS).
taken-read-form = Read a calendar
taken-intro = A calendar file (ICS) of a person or a room. Only the times are kept, not what they are for. You see them before anything changes.
taken-title = Calendars that meetings must not clash with
taken-read-one = Read a calendar …
taken-row = { $names }, { $times }
taken-read-on = Read { $date }.
taken-of = · { $owner }: { $times } left, next { $next }
taken-of-none = · { $owner }: no times to come
taken-no-such-room = ! No group or meeting is in { $room }. If the room has another name now, read the calendar again.
taken-again = Reading the calendar again replaces what stands here.
taken-remove = Remove the calendar
taken-removed = The calendar “{ $calendar }” is removed
taken-room = room
taken-whose = Whom or which room is the calendar “{ $called }” of?
told-left = You are no longer at { $count } meetings of { $group }. These are not for you:
series-field-home = Time at home
series-hint-home = For meetings of the home group, such as 14.30-16.00.
series-line-clash = ! { $line } (somebody is busy then)
series-clashes = { $count ->
    [one] { $count } day clashes for somebody: no other day is left.
   *[other] { $count } days clash for somebody: no other days are left.
}
taken-days = { $count ->
    [one] { $count } whole day
   *[other] { $count } whole days
}
taken-line-on = · { $name }: { $what }, { $day } (“{ $calendar }”)
taken-hits = ! Clashes with { $group } { $date } { $times }
taken-hits-more = ! and with { $count } more
series-substitutes = { $count ->
    [one] { $count } of those who come has lessons then and needs a substitute.
   *[other] { $count } of those who come have lessons then and need a substitute.
}
