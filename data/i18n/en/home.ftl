home-cmd-open = Go there
home-cmd-open-about = Go to the meeting or to what needs care
home-cmd-edit = About the school
home-cmd-edit-about = Change name, stages, programmes and time set aside
home-cmd-me = I am …
home-cmd-me-about = Say who of the staff you are, to see your own week
home-pick-me = Who are you? Logged in as { $login }
home-me-is = You are { $name }. Home now shows your week.
home-why-nothing = there is nothing to go to
home-why-nobody = nobody has been put in yet
home-my-week = My week, { $week }
home-my-next-week = My next week, { $week }
home-week = Meetings of the week, { $week }
home-next-week = Meetings next week, { $week }
home-no-meetings = No meetings ahead.
home-none-this-week = No meetings this week. Next:
home-none-next-week = No meetings next week. Next:
home-say-who-you-are = Press s and say who you are.
home-part = part { $part } { $phases }
home-cancelled = cancelled
home-before = read before: { $phase }, { $minutes } min
home-try = try before: { $phase }
home-plan = { $key } The plan: { $name }
home-findings = Needs care ({ $count })
home-begin = Getting started ({ $done } of { $all })
home-all-good = Nothing right now.
home-begin-people = Add the people, or import a staff list (4)
home-begin-programme = Choose the programme that you follow (9)
home-begin-needs = Map the needs together (2)
home-begin-module = Choose a module that answers the needs (3)
home-begin-groups = Build groups that can meet (5)
home-begin-meetings = Put the meetings in the calendar (6)
home-begin-groups-left = { $count ->
    [one] Build groups (5): { $count } has no group
   *[other] Build groups (5): { $count } have no group
}
home-begin-meetings-elsewhere = The meetings are at { $units } (0)
home-begin-meetings-undated = Meetings are missing at { $units } (0): { $groups }
home-meets-elsewhere = No meetings here: you meet at { $units }. 0 shows schools and networks, Enter opens.
home-todo = What to do: { $todo }
home-begin-meetings-of = Put the meetings of { $groups } into the calendar as well (6)
home-untold = { $count ->
    [one] 1 person must be told of new or changed meetings
   *[other] { $count } people must be told of new or changed meetings
  }
