groups-held-title = Why no time suits everyone in { $group }
groups-held-needs = A meeting takes { $minutes } minutes.
groups-held-nobody = The group has no people yet. Esc, then Space: add.
groups-held-all = all can { $window }
groups-held-common = All are free together for { $minutes } minutes at most ({ $window }): { $missing } minutes too little.
groups-held-never = They are never all free at the same time.
groups-held-person-none = { $name }: no free time entered
groups-held-person-short = { $name } is free for { $minutes } minutes at most ({ $window }).
groups-held-without = All but { $name } can { $window }.
groups-held-no-single = It is not enough that one person changes their time.
groups-held-more = { $count } more
groups-held-waiting = { $waiting ->
    [one] { $waiting } person is in no group; at least { $least } needed.
   *[other] { $waiting } people are in no group; at least { $least } needed.
}
groups-held-lead = { $max ->
    [one] Supervisor { $name } leads { $groups } of at most { $max } group.
   *[other] Supervisor { $name } leads { $groups } of at most { $max } groups.
  }
groups-held-no-lead = Nobody is entered as a supervisor.
groups-held-because = Without a group: { $why }.
groups-held-own = Free for { $minutes } minutes at most ({ $window }); a meeting takes { $needs }.
groups-held-own-unled = Free for { $minutes } minutes at most ({ $window }), but nobody can lead then.
groups-held-torn = To be together: { $chain }. But not: { $one } - { $other }.
groups-held-short-own = free for { $minutes } of { $needs } minutes at most ({ $window })
groups-held-short-lead = free together with { $name } for { $minutes } of { $needs } minutes at most
groups-held-short-common = free together for { $minutes } of { $needs } minutes
groups-held-short-never = never free at the same time; a meeting takes { $needs } minutes
groups-held-no-programme = without a programme nobody knows how long a meeting is
groups-held-next-free = What to do: Esc, 4 People, choose the person, v shows the week: enter more free time.
groups-held-next-ask = Do this: Esc, i works out whom it is enough to ask for another time, the person or the supervisor.
groups-held-next-asked = Do this (by i): { $what }
groups-held-next-any = Do this (by i, one is enough): { $what }
groups-held-next-lead = What to do: Esc, 4 People, e on the one who is to supervise: type at least 1 at “Most groups to lead”.
groups-held-next-hand = What to do: Esc, choose the group and add with Space, or change the time with w.
groups-held-next-again = Do this: Esc, y looks for places for them; or n, a new group by hand.
groups-held-next-pair = What to do: Esc, o, choose the pair and change it (e) or delete it (Del).
groups-held-next-possible = i in 5 Groups works out the smallest change by which all have a place.
groups-held-next-length = Shorter meetings: 3 Modules, n, own version of the programme.
groups-did-team-when = { $team } became a group that meets { $window }
groups-did-team-no-time = { $team } became a group without a time: { $why }
groups-pick-window-none = No time of { $minutes } minutes suits everyone
groups-pick-window-why = Who is in the way?
groups-costs = Differs from the wishes: { $what }.
groups-hint-programme = Gives the length of the meetings and the size of the group.
groups-hint-no-programme = You follow no programme yet: 9 Plan, p chooses. It gives the length of the meetings and the size of the group. Empty is fine.
