# Avstämningar mellan rektor och handledare: vad som står i vägen.
find-leader-not-free = { $name }, som leder i stället, kan inte då
find-talk-clash = avstämningen { $day } krockar: { $people } är på { $with }
find-talk-twice = avstämningen { $day } krockar: { $people } stämmer av { $with } då
find-talk-away = avstämningen { $day }: { $people } är borta
find-talk-not-free = avstämningen { $day }: { $people } kan inte då
groups-check-in-lasts = { $times }, { $minutes } min. Hur lång en avstämning är ändras på 1 Hem med k.
groups-check-in-length = En avstämning räknas som { $minutes } min. Ändras på 1 Hem med k.
groups-check-in-twice = { $people } stämmer av { $with } då
groups-check-in-away = { $people } är borta den dagen
groups-check-in-lessons = { $people } har lektion då
groups-check-in-busy = { $people } är upptagen då
groups-check-in-not-free = { $people } har inte sagt sig kunna då
calendar-talk-hindered = { $talk } ! { $what }

# Att få veta om avstämningar.
home-untold-talks = { $count ->
    [one] 1 person ska få veta om en avstämning
   *[other] { $count } personer ska få veta om avstämningar
  }
talk-day-at = { $day } kl { $at }
talk-news-new = avstämning { $day }
talk-news-moved = avstämning nu { $to }, var { $from }
talk-news-other = avstämning { $day } med någon annan
talk-news-cancelled = avstämning { $day } inställd
talk-news-many = { $count } avstämningar från { $day }
talk-kind = { $count ->
    [one] { $count } avstämning
   *[other] { $count } avstämningar
}
letter-talk-new = Avstämning om { $group }: { $day }.
letter-talk-new-with = Avstämning om { $group } med { $person }: { $day }.
letter-talk-moved = Avstämningen om { $group } är flyttad från { $from } till { $day }.
letter-talk-other = Avstämningen om { $group } { $day } är nu med { $person }.
letter-talk-other-unnamed = Avstämningen om { $group } { $day } är nu med någon annan.
letter-talk-cancelled = Avstämningen om { $group } { $day } är inställd för dig.
