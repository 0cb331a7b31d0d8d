calendar-plain = { $text }
calendar-open = Open
calendar-open-about = Open the meeting; in the school year: the suggestion holds
calendar-propose = Propose
calendar-propose-about = Propose dates for a group; in the school year: the next
calendar-new = New
calendar-new-about = Add a meeting; in the school year: a break or other days
calendar-view = Month or list
calendar-view-about = Switch between the month and all meetings week by week
calendar-attendance = Attendance
calendar-which-title = Which meeting on { $date }?
calendar-attendance-about = Note who was there, or who cannot come
calendar-mark = Toggle
calendar-mark-about = Present, absent, excused, partly; or tick off
calendar-edit = Edit
calendar-edit-about = Edit date, time, part, phases, place and summary
calendar-move = Move to a free time
calendar-move-about = Choose among the next times at which everything fits
calendar-cancel = Cancel
calendar-cancel-about = Cancel with a reason; it stays visible, struck through
calendar-restore = Hold it anyway
calendar-restore-about = Take back that the meeting is cancelled; then it can be moved
calendar-delete = Delete
calendar-delete-about = Delete a meeting nobody knows of, or days of the year
calendar-tell = Tell people
calendar-tell-about = Who must be told, with a ready text; tick off each
calendar-year = School year
calendar-year-about = Terms, breaks, other days, and what is odd
calendar-export = Export
calendar-export-about = Write a calendar or a plan of the year to a file
calendar-today = Today
calendar-today-about = Go to today
calendar-next-area = To the meetings
calendar-next-area-about = Switch between the days and the meetings beside them
calendar-filter = Filter
calendar-filter-about = Show only meetings of a group or with a certain name
calendar-why-no-meeting = choose a meeting first
calendar-why-empty-day = no meeting that day: n adds one, r keeps the day free of meetings
calendar-why-empty-day-past = no meeting that day: n adds one
calendar-why-held = the meeting was held
calendar-why-cancelled = the meeting is cancelled: a takes that back where it is open, and r gives new dates
calendar-why-in-place = { $name } is held { $day } instead
calendar-why-proposal = first: Enter takes the proposal, Esc drops it
calendar-why-telling = first: Esc closes the list
calendar-why-noting = first: Enter saves the attendance, Esc drops it
calendar-ask-drop-noted = Throw away what you noted about who was there?
calendar-why-open = the meeting is open: Esc closes
calendar-why-not-noting = d opens the attendance
calendar-why-no-groups = make a group first: 5
calendar-why-all-dated = all meetings have dates: r when something falls out, e changes one, n adds one
calendar-why-no-year = enter the school year first: y
calendar-why-told = everybody has been told
calendar-why-no-meetings = there are no meetings
calendar-why-year = the school year is open: Esc closes
calendar-why-no-span = choose a line first
calendar-empty = No meetings yet. f proposes dates for a group, n adds one by hand.
calendar-empty-later = No meetings from this day on. v shows all, f proposes new ones.
calendar-empty-after = The school year ends { $last }, and the next one is not there yet: y and then f makes it. t leads back to today.
calendar-empty-groups = No meetings yet, and no groups to meet. Make a group first: 5 Groups.
calendar-meets-elsewhere = No meetings here: you meet in groups at { $units }, and the meetings stand in the calendar there. 0 shows schools and networks, Enter opens.
calendar-empty-year = No school year yet. y enters terms and breaks, so that meetings land on school days.
calendar-empty-filter = No meeting fits the filter. Esc removes the filter.
calendar-all = All meetings
calendar-from = Meetings { $range }
calendar-legend-meetings = so many meetings
calendar-legend-both = hand-in and check-in
calendar-suggestion = (suggestion)
calendar-cancelled = cancelled
calendar-cancelled-why = cancelled: { $reason }
calendar-not-noted = not noted
calendar-held = held, { $there } of { $all } participants were there
calendar-day-school = school day
calendar-day-in-service = staff day
calendar-day-in-service-taken = taken staff day
calendar-day-break = break
calendar-day-off = day off
calendar-day-holiday = public holiday
calendar-day-weekend = Saturday or Sunday
calendar-day-outside = between the terms
calendar-day-no-year = no school year is entered: press y
calendar-span-test = national tests
calendar-short-early = ends early
calendar-short-room = room taken
calendar-short-room-out = room not usable
calendar-short-order = wrong order
calendar-against-day = the day is: { $day }
calendar-against-early = the day ends at { $from }
calendar-against-blocked = somebody said that the day falls out
calendar-against-person = { $name } has { $meeting } at the same time
calendar-against-lessons = { $name } teaches then
calendar-against-room = { $meeting } is in the same place then
calendar-against-order = too close to the meeting before or after
calendar-people = People
calendar-who-was-there = Who was there?
calendar-noting-keys = Everybody is present at first. Space: absent, again: excused. ←: partly.
calendar-nobody = The group has nobody. Add people under 5 Groups.
calendar-present = there
calendar-partly = partly
calendar-excused = excused
calendar-absent = absent
calendar-leads = leads
calendar-guest = guest
calendar-not-told = not told
calendar-label-state = State
calendar-label-module = Module
calendar-label-before = Before
calendar-label-here = At the meeting
calendar-label-leads = Leads
calendar-field-group = Group
calendar-field-date = Date
calendar-field-times = Time
calendar-field-part = Part
calendar-field-phases = Phases
calendar-field-title = Title
calendar-field-place = Place
calendar-field-leader = Leads this time
calendar-field-summary = Summary
calendar-field-reason = Why
calendar-field-from = From
calendar-field-to = To
calendar-field-rhythm = How often
calendar-field-kind = What
calendar-field-days = Days
calendar-field-span-name = Called
calendar-field-year = School year
calendar-hint-date = Such as 12/3, thu w47, +1w or 20 oct.
calendar-hint-date-other = 12/3, thu w47, 20 oct or +1w: a week later.
calendar-hint-times = Such as 15-16:30.
calendar-hint-phases = Space ticks, arrows move.
calendar-hint-title = Only where part and phases do not say it.
calendar-hint-place = Empty: the group's usual place.
calendar-hint-summary = What you said and agreed. Shared with the group.
calendar-hint-reason = Read by all who are told. Such as: snowstorm. Can be empty.
calendar-hint-days = Such as w44, 26-30 oct or 5/6.
calendar-hint-span-name = Empty: the usual word.
calendar-wrong-date = A date is needed, such as 12/3 or thu w47.
calendar-wrong-cancelled = The meeting is cancelled: open it, a takes that back, then g or r.
calendar-wrong-group = The group has no module with parts yet. Choose one: 3 Modules, s for the whole school, or 5 Groups, e for the group.
calendar-wrong-series = The programme of the group has gatherings instead of parts: they are dated in 9 Plan with f.
calendar-no-part = no part
calendar-part = part { $part }
calendar-phase = { $short } { $name }
calendar-phase-minutes = { $short } { $name }, { $minutes }
calendar-led-as-usual = the group's supervisor
calendar-even = evenly
calendar-weekly = every week
calendar-fortnightly = every other week
calendar-monthly = once a month
calendar-form-new = New meeting
calendar-form-edit = Edit meeting
calendar-form-cancel = Cancel the meeting
calendar-form-propose = Propose dates
calendar-form-new-span = Break or other days
calendar-form-span = Edit days
calendar-form-new-year = Enter a school year
calendar-intro-cancel = People count on this meeting. It stays, struck through, and u shows who must be told. To hold it on another day: Esc, then g or r.
calendar-intro-propose = The dates are shown first; nothing changes until you take them. Meetings at the old time of the group move along first; others stay.
calendar-proposed = { $group }: { $count } dates, { $missing } without a date
calendar-proposed-keys = Enter adds them, Esc drops them. Nothing is changed yet.
calendar-proposed-none = Esc closes. Nothing is changed.
calendar-year-missing = The school year { $years } is not there. Enter it first: y in 6 Calendar, then f.
calendar-year-first = The school year { $years } is missing: add it. Esc then leads to the dates.
calendar-next-times = The school year { $years } may get another timetable. The dates follow the group's time now, { $window }.
calendar-short-next-times = follows this year's timetable
calendar-year-unconfirmed = The school year { $years } is only a proposal: confirm it with y.
calendar-short-unconfirmed = the school year is a proposal
calendar-why-no-dates = no dates were found: Esc closes
calendar-all-dated = All meetings of the group's module have dates already. Another module is chosen in 5 Groups, e.
calendar-too-many = The module has more meetings than can be added at once.
calendar-why-no-window = the group has no weekly time: 5 Groups, w
calendar-why-short = the longest weekly time is { $longest }
calendar-why-no-days = no days left in the period: lengthen it
calendar-why-not-begun = the meeting before it in the same part has no date
calendar-effect-order = Comes on the wrong side of the meeting { $with }.
calendar-effect-short = { $days } school days from the meeting { $with }; { $needs } are needed to try things in class.
calendar-effect-long = { $over ->
    [one] { $over } day too long between this and the meeting { $with }.
   *[other] { $over } days too long between this and the meeting { $with }.
}
calendar-effects = Mind this
calendar-undo-hint = Ctrl+Z takes it back.
calendar-fits = fits
calendar-no-other-time = No other time fits this term
calendar-pick-move = Where does { $name } move?
calendar-pick-export = Which calendar, list or plan?
calendar-export-unit = All groups
calendar-did-add = The meeting { $date } was added
calendar-did-change = The meeting { $date } was changed
calendar-did-move = The meeting was moved to { $date }
calendar-did-move-time = The meeting was moved to { $time }
calendar-did-length = The meeting { $date } has a new length: { $times }
calendar-did-cancel = The meeting { $date } was cancelled
calendar-did-restore = The meeting { $day } stands; g or r gives it another day
calendar-did-restore-past = The meeting { $day } stands; d notes who was there
calendar-did-and-tell = { $did }; { $count ->
    [one] 1 person must be told, u shows whom
   *[other] { $count } people must be told, u shows whom
  }
calendar-did-delete = The meeting { $date } was deleted
calendar-noted-both = { $name }: a colleague noted { $theirs }, you noted { $mine }. Enter again if yours is to stand.
calendar-did-held = The meeting { $date } was held, { $there } of { $all } participants were there
calendar-did-held-of = The meeting of { $group } on { $date } { $time } was held, { $there } of { $all } participants were there
calendar-did-propose = { $count } meetings were added
calendar-did-tell = { $name } has been told
calendar-did-year = School year { $year } is a suggestion; Enter confirms line by line
calendar-did-decide = { $name }: decided
calendar-did-add-span = { $name } was added
calendar-did-change-span = { $name } was changed
calendar-did-delete-span = { $name } was deleted
calendar-decided-already = It is confirmed already. e edits.
calendar-tell-title = To be told: { $count ->
    [0] nobody
    [one] { $count } person · Space ticks off one, j all
   *[other] { $count } people · Space ticks off one, j all
}
calendar-tell-nobody = Everybody has been told. Esc closes.
calendar-tell-text = Message to copy
calendar-no-year = No school year yet. f enters one, with the terms and breaks that are usual in the country; you change what differs.
calendar-open-spans = { $count } not confirmed
calendar-odd = Worth a look
calendar-nothing-odd = Nothing to remark.
calendar-export-plan = Plan of the year for { $group }
calendar-save-noted = Save
calendar-save-noted-about = Save who was there: the meeting was held
calendar-mark-absent = Absent
calendar-mark-absent-about = Change between present, absent, excused, partly
calendar-summarise = Summary
calendar-summarise-about = Write what you said and agreed
calendar-take-dates = Add the meetings
calendar-take-dates-about = Add all dates that are shown
calendar-letter = Read
calendar-letter-about = Show the whole message to the person, to be copied
calendar-told = Has been told
calendar-told-about = Tick the person off; a later change brings them back
calendar-tell-all = All have been told
calendar-tell-all-about = In the list of who must be told: tick everybody off
calendar-confirm = Confirm
calendar-confirm-about = Say that the suggestion in the row holds
calendar-new-days = New days
calendar-new-days-about = Add a break or other days
calendar-edit-days = Edit
calendar-edit-days-about = Change the days in the row
calendar-next-year = Next school year
calendar-make-year = Make the school year { $year } as a suggestion
calendar-make-which = Which school year?
calendar-make-own = Make a school year of its own { $year }
calendar-make-own-note = begins as this one
calendar-did-own = School year { $year } begins as the other one: change what differs
calendar-make-owners = Take the school year { $year } from { $owner }
calendar-make-usual = Suggest one as is usual in the country
calendar-did-owners = The school year { $year } is as { $owner } has it
calendar-owners-comes = New: { $list }
calendar-owners-goes = Goes: { $list }
calendar-make-own-stands = The school's own year { $year } stands
calendar-did-own-stands = The school's own year { $year } stands, until the owner changes its year again
calendar-own-stands-more = Nothing changes. If the owner changes its year again, Home says so.
year-as-owners = as { $owner }
calendar-no-year-owner = No school year yet. { $owner } has one: f shows it and enters it. You change what differs.
calendar-remove-year = Remove the school year { $year }
calendar-remove-own-note = then follows the one for all
calendar-did-remove-year = School year { $year } is removed (Ctrl+Z undoes it)
calendar-all-forms = All school forms
calendar-form-with = { $form } with { $other }
calendar-field-form = School form
calendar-span-open = Meetings can be put on { $name }. If they cannot: choose { $taken }.
calendar-span-open-short = (open)
calendar-on-named-day = { $date } is { $name }. If that takes the day: change it to { $taken } in the school year (y).
calendar-next-year-about = Make the next school year, the first one, or one of a school form's own
calendar-why-not-held = note first who was there: d
calendar-why-not-telling = open the list first: u
calendar-form-summary = Summary of the meeting
calendar-no-summary = missing as yet
calendar-did-summary = The summary of the meeting { $date } was written
calendar-did-tell-all = { $count ->
    [one] { $count } person has been told
   *[other] All { $count } people have been told
}
calendar-tell-more = and { $count } more lines: Enter shows all
calendar-letter-to = To { $name }
calendar-letter-hello = Hello!
calendar-letter-cancelled = The meeting of { $group } on { $date } at { $times } is cancelled.
calendar-letter-moved = The meeting of { $group } is moved from { $from } at { $old } to { $date } at { $times }.
calendar-letter-length = The meeting of { $group } { $date } has a new length: { $times }, before { $old }.
calendar-letter-new = { $count ->
    [one] A new meeting of { $group } is planned.
   *[other] { $count } new meetings of { $group } are planned.
}
calendar-letter-invited = { $count ->
    [one] You are invited to a meeting of { $group }.
   *[other] You are invited to { $count } meetings of { $group }.
}
calendar-letter-yours-to-lead = { $count ->
    [one] You lead a meeting of { $group }.
   *[other] You lead { $count } meetings of { $group }.
}
calendar-letter-line = { $date } at { $times }
calendar-letter-line-with = { $when }: { $what }.
calendar-letter-part = part { $part }
calendar-letter-part-of = { $part } of the module “{ $module }”
calendar-letter-module = The module is “{ $title }”.
calendar-letter-was = It was about { $what }.
calendar-letter-was-with = It was about { $what }: { $phases }.
calendar-letter-work = We work with { $what }.
calendar-letter-work-with = We work with { $what }: { $phases }.
calendar-letter-at = The place is { $place }.
calendar-letter-leads = { $count ->
    [one] { $name } leads the meeting.
   *[other] { $name } leads the meetings.
}
calendar-letter-you-lead = { $count ->
    [one] You lead the meeting.
   *[other] You lead the meetings.
}
calendar-letter-before = Do this before the meeting: { $phases }.
calendar-letter-phase = { $name } ({ $minutes })
calendar-letter-phase-about = { $name } (about { $minutes })
calendar-letter-by = Greetings from { $school }
calendar-news-cancelled = cancelled { $date }
calendar-news-cancelled-why = cancelled { $date }: { $reason }
calendar-news-cancelled-many = { $count ->
    [one] { $count } cancelled meeting, { $first } - { $last }
   *[other] { $count } cancelled meetings, { $first } - { $last }
}
calendar-news-moved = now { $to }, was { $from }
calendar-news-moved-many = { $count ->
    [one] { $count } meeting moved to { $date }
   *[other] { $count } moved, the first now { $date }
}
calendar-news-at = { $date } { $time }
calendar-news-length = new length { $date }: { $times }
calendar-news-new = { $count ->
    [one] new meeting { $date }
   *[other] { $count } new meetings from { $date }
}
calendar-lengths-usual = as in the programme
calendar-field-lengths = Length of meetings
calendar-effect-window = Outside the time of the group.
calendar-effect-window-of = Outside the time of the group ({ $windows }).
calendar-effect-window-busy = Outside the time of the group ({ $windows }); not free then: { $people }.
calendar-against-people = { $people } also at { $meeting } then
calendar-who-leads = { $name } (leads)
calendar-ahead-from-past = From { $first }: that day is over. Meetings before today are laid as if they had been; attendance is not noted.
calendar-ahead-from = From { $first }.
calendar-ahead-unread = Type date and time to see here what they mean.
calendar-ahead-cancelled = The meeting is cancelled: day and time stay. For another day: open it, a takes that back, then g or r.
calendar-short-length = { $length } of { $needs } min
calendar-cancelled-then = cancelled then before
calendar-cannot-then = { $people } cannot come then
calendar-cannot-many = { $count } people
calendar-did-but = { $did }. { $cannot }
calendar-ahead-needs = The meeting is { $length } min, { $phases } takes { $needs }.
calendar-ahead-fits = Nothing clashes.
calendar-ahead-hand-in-moved = Hand-in then { $due }, was { $old }.
calendar-ahead-hand-in = Hand-in then { $due }.
calendar-ahead-hand-in-stays = What is handed in before it stays: by { $due }.
calendar-ahead-hand-in-gone = The last day to hand in before it, { $due }, falls away too.
calendar-extra = { $name } (extra)
calendar-form-make-up = Extra meeting for those who missed one
calendar-make-up-intro = The same content as { $name } { $date }. It counts for those who come, in place of the one they missed.
calendar-make-up-no-time = No time in the next { $days } days when all can: { $why }. Type a date, or untick somebody.
calendar-make-up-room = { $what }: the meeting is in { $room }.
calendar-field-for-whom = For whom
calendar-hint-for-whom = Space ticks, the arrows move.
calendar-wrong-for-whom = Tick somebody for whom it is.
calendar-gap-after = { $days ->
    [one] { $days } school day between { $what } ({ $date }) and this one
   *[other] { $days } school days between { $what } ({ $date }) and this one
}
calendar-gap-before = { $days ->
    [one] { $days } school day between this one and { $what } ({ $date })
   *[other] { $days } school days between this one and { $what } ({ $date })
}
calendar-ahead-no-window = The group has no weekly time. Add it first: 5 Groups, w.
calendar-ahead-room = The longest meeting ({ $phases }) takes { $needs }; the group has { $room }.
calendar-ahead-short = The longest meeting ({ $phases }) takes { $needs }, but the longest time of the group is { $room }.
calendar-ahead-preset = The programme allows other lengths that fit: { $name }. Choose them at Length of meetings.
calendar-ahead-free = Everybody is free { $window }: add that time at 5 Groups, w.
calendar-ahead-longest = Longest time when everybody is free: { $window } ({ $length }). Ask for more free time at 4 People, or change the group.
calendar-ahead-goes-on = Most of the group have been at { $count } meetings of the module already: the group begins with part { $part }.
calendar-ahead-unnoted = { $count ->
    [one] 1 of those meetings is not noted yet: it counts as gone through. If it was not held, cancel it first.
   *[other] { $count } of those meetings are not noted yet: they count as gone through. If they were not held, cancel them first.
}
calendar-ahead-longer = Make the time of the group longer at 5 Groups, w.
calendar-no-module = No module is chosen: number and lengths of the meetings are the programme's. Choose one with 3, s (whole school) or 5, e (the group).
calendar-short-no-module = programme's lengths
calendar-no-module-of = No module is chosen for { $groups }: number and lengths are the programme's. Choose one with 3, s (whole school) or 5, e (the group).
calendar-module-used = Module: { $name }, chosen for the whole school ({ $term }). The group gets it when the dates are taken.
calendar-module-of = { $groups } get { $name }, chosen for the whole school ({ $term }).
calendar-module-ask = choose
calendar-module-none = none: the programme's lengths
calendar-module-which = Several modules are chosen for the whole school. Choose the group's.
calendar-module-ask-of = Several modules are chosen for the whole school. Choose the module of { $groups }: one group at a time here, or 5 Groups, e.
calendar-ahead-usual = The usual meetings take { $needs } and do not fit; so the shorter ones are proposed.
calendar-partly-of = partly, { $there } of { $all }
calendar-short-far = { $over ->
    [one] { $over } day too long between
   *[other] { $over } days too long between
}
calendar-closer = The programme wants at most { $days } days between the meetings of a part: so they lie closer than the period allows.
calendar-short-closer = closer than the period
calendar-previous-area = To the days
calendar-previous-area-about = Go back from the meetings to the days
calendar-why-times = { $why }. Lengthen the period, or give the group one more time: 5 Groups, w
calendar-why-restore = cancelled { $day }: open the meeting, a takes it back, then g or r
calendar-short-cancelled = cancelled { $day }
calendar-after-all = { $name } was cancelled { $day }. It can be held after all: open it, a takes that back, then g or r.
calendar-no-other-time-next = r moves more meetings to make room. w in 5 Groups gives the group one more time. e edits the date freely.
calendar-no-other-time-because = In the way: { $why }.
calendar-letter-why = Reason: { $reason }.
calendar-partly-keys = Came late or left early: ← → change how many minutes count.
calendar-former = { $group } has { $meetings ->
    [one] 1 meeting
   *[other] { $meetings } meetings
  } left of the module before (until { $last }).
calendar-short-former = module before goes on
calendar-mend-try-short = { $days ->
    [one] { $days } school day from the meeting { $since } to try things in class, was { $was }.
   *[other] { $days } school days from the meeting { $since } to try things in class, was { $was }.
}
