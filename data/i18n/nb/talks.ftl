# Avstemminger mellom rektor og veileder: hva som står i veien.
find-leader-not-free = { $name }, som leder i stedet, kan ikke da
find-talk-clash = avstemmingen { $day } kolliderer: { $people } er på { $with }
find-talk-twice = avstemmingen { $day } kolliderer: { $people } stemmer av { $with } da
find-talk-away = avstemmingen { $day }: { $people } er borte
find-talk-not-free = avstemmingen { $day }: { $people } kan ikke da
groups-check-in-lasts = { $times }, { $minutes } min. Hvor lang en avstemming er, endres på 1 Hjem med k.
groups-check-in-length = En avstemming regnes som { $minutes } min. Endres på 1 Hjem med k.
groups-check-in-twice = { $people } stemmer av { $with } da
groups-check-in-away = { $people } er borte den dagen
groups-check-in-lessons = { $people } har undervisning da
groups-check-in-busy = { $people } er opptatt da
groups-check-in-not-free = { $people } har ikke sagt seg ledig da
calendar-talk-hindered = { $talk } ! { $what }

# Å få beskjed om avstemminger.
home-untold-talks = { $count ->
    [one] 1 person skal få beskjed om en avstemming
   *[other] { $count } personer skal få beskjed om avstemminger
  }
talk-day-at = { $day } kl. { $at }
talk-news-new = avstemming { $day }
talk-news-moved = avstemming nå { $to }, var { $from }
talk-news-other = avstemming { $day } med en annen
talk-news-cancelled = avstemming { $day } avlyst
talk-news-many = { $count } avstemminger fra { $day }
talk-kind = { $count ->
    [one] { $count } avstemming
   *[other] { $count } avstemminger
}
letter-talk-new = Avstemming om { $group }: { $day }.
letter-talk-new-with = Avstemming om { $group } med { $person }: { $day }.
letter-talk-moved = Avstemmingen om { $group } er flyttet fra { $from } til { $day }.
letter-talk-other = Avstemmingen om { $group } { $day } er nå med { $person }.
letter-talk-other-unnamed = Avstemmingen om { $group } { $day } er nå med en annen.
letter-talk-cancelled = Avstemmingen om { $group } { $day } er avlyst for deg.
