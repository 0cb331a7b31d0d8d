calendar-mend = Something falls out
calendar-mend-about = New dates when a day, a leader or a room falls out
calendar-form-mend = Something falls out
calendar-intro-mend = Where meetings fall out, the proposal is shown first; nothing changes until you take it. Else the days are saved at once. Held meetings stay.
calendar-mend-what = What falls out
calendar-mend-all = all meetings, the whole school
calendar-mend-leader = { $name } cannot lead
calendar-mend-place = { $place } cannot be used
calendar-mend-how = Do this
calendar-mend-fewest = move as few meetings as possible
calendar-mend-push = push the meeting on, and the rest where needed
calendar-mend-past = Those days have passed. Type a day from today on.
calendar-mend-nothing = No planned meeting falls out on those days.
calendar-mend-out = { $count ->
    [one] 1 meeting falls out
   *[other] { $count } meetings fall out
  }, { $groups ->
    [one] in 1 group.
   *[other] in { $groups } groups.
  }
calendar-mend-title = { $moved ->
    [one] 1 meeting moves
   *[other] { $moved } meetings move
  }{ $lost ->
    [0] { "" }
   *[other] , { $lost } cancelled
  }
calendar-mend-keys = Enter accepts, Esc leaves everything. Nothing is changed yet.
calendar-mend-proven = Fewer changes than this are not possible.
calendar-mend-proven-room = Fewer changes than this are not possible in the same room.
calendar-mend-proven-from = Fewer changes are not possible unless a meeting goes before { $date }.
calendar-mend-no-date = No date changes.
calendar-mend-in-room = { $count ->
    [one] 1 meeting can keep its time in another room: Esc, change Do this.
   *[other] { $count } meetings can keep their time in another room: Esc, change Do this.
  }
calendar-mend-good = Good dates; whether better ones exist has not been tried to the end.
calendar-take-mend = Accept
calendar-take-mend-about = Make all changes
calendar-did-mend = { $moved ->
    [one] 1 meeting moved
   *[other] { $moved } meetings moved
  }{ $lost ->
    [0] { "" }
   *[other] , { $lost } cancelled
  }
calendar-why-nothing-planned = no meeting is planned
calendar-joint-all = all groups at once
calendar-joint-title = { $count } dates for { $groups ->
    [one] 1 group
   *[other] { $groups } groups
  }, { $missing } without a date
calendar-joint-keys = Enter adds them, Space takes or leaves, Esc discards.
calendar-joint-mark = Take or leave
calendar-joint-mark-about = Take the group's dates, or leave them out
calendar-mend-stand-in = let somebody else lead where somebody can
calendar-mend-other-room = use another free room where there is one
calendar-mend-housed = in { $place }
calendar-no-room = ! No other room is free on { $date }.
calendar-short-no-room = no other room is free
calendar-mend-title-housed = { $housed ->
    [one] 1 meeting is in another room
   *[other] { $housed } meetings are in another room
  }{ $moved ->
    [0] { "" }
   *[other] , { $moved } moved
  }{ $lost ->
    [0] { "" }
   *[other] , { $lost } cancelled
  }
calendar-did-mend-housed = { $housed ->
    [one] 1 meeting is in another room
   *[other] { $housed } meetings are in another room
  }{ $moved ->
    [0] { "" }
   *[other] , { $moved } moved
  }{ $lost ->
    [0] { "" }
   *[other] , { $lost } cancelled
  }
calendar-mend-led = { $name } leads
calendar-mend-led-again = { $usual } leads, { $named } cannot then
calendar-mend-led-by-neither = Neither { $named } nor { $usual } can lead then
calendar-mend-led-untrained = { $name } leads, not trained to
calendar-why-counting = wait until the dates are worked out, or press Esc
calendar-counting = Working out dates … { $percent } %. Esc stops and keeps the best so far.
calendar-counting-ends = Ending; the best so far is shown in a moment.
calendar-counted-old = Something changed while the dates were worked out. Please try again.
calendar-mend-was = was { $when }
calendar-mend-title-led = { $led ->
    [one] 1 meeting is led by somebody else
   *[other] { $led } meetings are led by somebody else
  }{ $moved ->
    [0] { "" }
   *[other] , { $moved } moved
  }{ $lost ->
    [0] { "" }
   *[other] , { $lost } cancelled
  }
calendar-did-mend-led = { $led ->
    [one] 1 meeting is led by somebody else
   *[other] { $led } meetings are led by somebody else
  }{ $moved ->
    [0] { "" }
   *[other] , { $moved } moved
  }{ $lost ->
    [0] { "" }
   *[other] , { $lost } cancelled
  }
calendar-joint-proven = No better dates are possible.
calendar-mend-lost = cancelled
calendar-mend-lost-why = No other time fits: { $why }. Give the group one more time (5 Groups, w), or choose “push the meeting and all after it one step”.
calendar-mend-lost-day = No other day fits: { $why }. Set a day yourself: choose the meeting in the calendar and press e.
calendar-mend-lost-no-day = The school year has no more days. Set a day yourself: choose the meeting in the calendar and press e.
calendar-short-not-between = not between the gatherings
calendar-short-hand-in = new hand-in day
calendar-news-led = { $date } is led by { $name }
calendar-news-led-many = { $count } meetings are led by somebody else, the first { $date }
calendar-letter-led = The meeting of { $group } on { $date } at { $times } is led by { $name }.
calendar-fallen = Falls out
calendar-fallen-all = the whole school, no meetings
calendar-fallen-group = { $group }, no meeting
calendar-fallen-because = { $why } ({ $what })
calendar-short-fallen = falls out
calendar-did-fall = The days are kept free of meetings; y shows and removes them
calendar-mend-nothing-yet = No planned meeting falls out on those days. Save, and none is put there.
calendar-mend-nothing-there = No planned meeting is in the room then. Save, and none is put there.
calendar-did-fall-of = Saved: { $what }; y shows and removes it
calendar-mend-out-room = { $count ->
    [one] 1 meeting needs another room
   *[other] { $count } meetings need another room
  }, { $groups ->
    [one] in 1 group.
   *[other] in { $groups } groups.
  }
calendar-mend-out-lead = { $count ->
    [one] 1 meeting needs another leader
   *[other] { $count } meetings need another leader
  }, { $groups ->
    [one] in 1 group.
   *[other] in { $groups } groups.
  }
calendar-did-hold-again = No longer holds: { $what }
calendar-why-fallen = a day that falls out can only be removed
calendar-mend-push-all = push the meeting and all after it one step
calendar-mend-gap = { $days } days after the last
calendar-mend-gap-long = { $days } days after the meeting { $before }; the programme wants { $most } at most.
calendar-off-short = ! The rhythm does not hold from { $from }: the period is too short for all meetings.
calendar-off-taken = ! The rhythm does not hold from { $from }: something is in the way on the day whose turn it was.
calendar-off-because = ! The rhythm does not hold from { $from }: { $what }, { $weeks ->
    [one] 1 week
   *[other] { $weeks } weeks
  }.
calendar-cause-person = { $name } is busy
calendar-cause-week = { $name } leads as much as they can
calendar-cause-way = the way between two schools takes too long
calendar-cause-room = the room is taken
calendar-cause-room-out = the room cannot be used
calendar-cause-falls-out = the day falls out
calendar-leader-cannot = ! { $name }, who leads, cannot { $when }.
calendar-short-module-begun = within { $module }
calendar-module-begun = { $day }: the module { $module } has begun by then.
calendar-short-module-not-ended = before the end of { $module }
calendar-module-not-ended = { $day }: the module { $module } has not ended by then.
calendar-mend-gap-short = { $days ->
    [one] only { $days } school day between
   *[other] only { $days } school days between
  }
calendar-short-window = outside the group's time
calendar-short-leader = { $name } cannot
calendar-moves-because = The meeting { $date } gets no time unless this one moves: { $why }.
calendar-short-busy = { $name } is busy
calendar-short-said-no = { $count } excused
calendar-short-cannot = { $count } cannot
calendar-hindered-no-time = the group has no more times before the term ends
calendar-hindered-person = { $name } is busy at { $count } of { $times } times
calendar-hindered-room = the room is taken at { $count } of { $times } times
calendar-hindered-room-out = the room cannot be used at { $count } of { $times } times
calendar-hindered-overlap = { $said }; several may hold at one time
calendar-hindered-week = { $name } already leads as many meetings as allowed that week at { $count } of { $times } times
calendar-hindered-way = there is too little time for the way between two schools at { $count } of { $times } times
calendar-hindered-falls-out = the day falls out at { $count } of { $times } times
calendar-hindered-no-school = the school is closed or ends early at { $count } of { $times } times
calendar-hindered-order = { $count } of { $times } times are too near the group's other meetings or out of order
calendar-hindered-more = { $said } and { $count ->
    [one] 1
   *[other] { $count }
  } more
calendar-short-rhythm = the rhythm does not hold from { $from }
calendar-begins-even = Spread evenly: the meetings fill the whole period, so the first is { $from }. With “every week” you begin at once.
calendar-begins-hindered = The first meeting is { $from }. Before that: { $why }.
calendar-short-begins = begins { $from }
calendar-news-makes-up = makes up { $date }
calendar-letter-makes-up = At the meeting of { $group } on { $date } at { $times } you make up what you missed.
calendar-short-lesson = no own lesson between
calendar-effect-lesson = Not everybody has a lesson of their own to try out in after the meeting { $with }.
calendar-letter-led-instead = The meeting of { $group } on { $date } at { $times } is led by { $name } instead of { $usual }.
calendar-letter-you-led = You lead the meeting of { $group } on { $date } at { $times }.
calendar-letter-you-led-instead = You lead the meeting of { $group } on { $date } at { $times } instead of { $usual }.
calendar-letter-moved-and-led = It is moved to { $date } and is then led by { $name }.
calendar-letter-leads-instead = { $count ->
    [one] { $name } leads the meeting instead of { $usual }.
   *[other] { $name } leads the meetings instead of { $usual }.
  }
calendar-letter-you-lead-instead = { $count ->
    [one] You lead the meeting instead of { $usual }.
   *[other] You lead the meetings instead of { $usual }.
  }
calendar-mend-school = The whole school
calendar-scoped = { $scope }: { $title }
calendar-against-fallen = the day falls out: { $what }, { $days }
calendar-against-room-out = { $what }, { $days }
calendar-against-room-out-free = { $what }, { $days }; { $room } is free then
calendar-short-week-off = week without pupils before
calendar-short-no-preparation = no time to prepare
calendar-short-way = a long way
calendar-short-led-often = leads too often
calendar-mend-in = Place: { $place } (not the usual one).
calendar-mend-place-was = Place: { $place }, before { $was }.
