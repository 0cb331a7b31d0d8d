# Check-ins of principal and supervisor: what stands in the way.
find-leader-not-free = { $name }, who leads instead, cannot come then
find-talk-clash = the check-in { $day } clashes: { $people } at { $with }
find-talk-twice = the check-in { $day } clashes: { $people } at the one of { $with }
find-talk-away = the check-in { $day }: { $people } away
find-talk-not-free = the check-in { $day }: { $people } cannot then
groups-check-in-lasts = { $times }, { $minutes } min. How long a check-in is, is changed on 1 Home with k.
groups-check-in-length = A check-in counts as { $minutes } min. Changed on 1 Home with k.
groups-check-in-twice = { $people } at the check-in of { $with } then
groups-check-in-away = { $people } away that day
groups-check-in-lessons = { $people } in lessons then
groups-check-in-busy = { $people } busy then
groups-check-in-not-free = { $people } not free then, as they have said
calendar-talk-hindered = { $talk } ! { $what }

# To be told of check-ins.
home-untold-talks = { $count ->
    [one] 1 person must be told of a check-in
   *[other] { $count } people must be told of check-ins
  }
talk-day-at = { $day } at { $at }
talk-news-new = check-in { $day }
talk-news-moved = check-in now { $to }, was { $from }
talk-news-other = check-in { $day } with somebody else
talk-news-cancelled = check-in { $day } cancelled
talk-news-many = { $count } check-ins from { $day }
talk-kind = { $count ->
    [one] { $count } check-in
   *[other] { $count } check-ins
}
letter-talk-new = Check-in about { $group }: { $day }.
letter-talk-new-with = Check-in about { $group } with { $person }: { $day }.
letter-talk-moved = The check-in about { $group } has moved from { $from } to { $day }.
letter-talk-other = The check-in about { $group } { $day } is now with { $person }.
letter-talk-other-unnamed = The check-in about { $group } { $day } is now with somebody else.
letter-talk-cancelled = The check-in about { $group } { $day } is cancelled for you.
