cmd-plan-open = Open
cmd-plan-open-about = Open the step: questions, decision, who, when and state
cmd-plan-state = State
cmd-plan-state-about = Step the state: not started, started, done, dropped
cmd-plan-follow = Go there
cmd-plan-follow-about = Go to the screen where the step is done
cmd-plan-programme = Programme
cmd-plan-programme-about = Choose programmes to follow, or make your own
cmd-plan-edit = Edit
cmd-plan-edit-about = The same as Enter
cmd-plan-delete = Clear
cmd-plan-delete-about = Delete what is noted in the step
cmd-plan-filter = Filter
cmd-plan-filter-about = Show only steps with the letters you type
why-plan-no-step = no step is selected; p chooses a programme
why-plan-nowhere = the step is done here
why-plan-nothing-noted = nothing is noted in the step

plan-done-of = { $done } of { $of } done
plan-decision = Decision: { $decision }
plan-ours = The step is our proposal, not the programme's.
plan-sources = Source: { $sources }
plan-empty-title = No programme chosen
plan-empty-what = A programme has planning steps with questions to talk through: who takes part, what comes first, groups, modules, supervisors and time. Step by step you note answers, decision, who and when, and the program shows what is left.
plan-empty-start = Press p to choose a programme.
plan-which-programme = Which programme do you follow? ✓ followed
plan-programme-line = { $mark } { $name }
plan-startable = can be started
plan-ended = ended { $year }
plan-upcoming = starts { $date }
plan-said-followed = You now follow { $name }
plan-said-left = You no longer follow { $name }
plan-field-question = Question { $n }
plan-field-decision = Decision
plan-hint-decision = What did you decide?
plan-field-due = Done by
plan-said-step = { $title } was saved
plan-said-state = { $title }: { $state }
plan-said-cleared = The notes in { $title } were deleted

fact-numbers = { $count } of { $of }
fact-cells-answered = { $count } of { $of } judgements answered
fact-evidence = { $count ->
    [0] no evidence
    [one] { $count } line of evidence
   *[other] { $count } lines of evidence
}
fact-priorities = { $count ->
    [0] no priority
    [one] { $count } priority
   *[other] { $count } priorities
}
fact-priorities-dated = { $count } of { $of } priorities have a date
fact-choices = { $count ->
    [0] no module chosen
    [one] { $count } module chosen
   *[other] { $count } module choices
}
fact-choices-with-need = { $count } of { $of } choices answer a priority
fact-groups = { $count ->
    [0] no groups
    [one] { $count } group
   *[other] { $count } groups
}
fact-groups-with-module = { $count } of { $of } groups have a module
fact-groups-with-supervisor = { $count } of { $of } groups have a supervisor
fact-groups-with-window = { $count } of { $of } groups have a time
fact-groups-dated = { $count } of { $of } groups have all dates
fact-groups-visited = { $count } of { $of } groups have a principal at meetings
fact-teachers-placed = { $count } of { $of } teachers have a group
fact-supervisors-trained = { $count } of { $of } supervisors trained
fact-supervisors-with-time = { $count } of { $of } supervisors with time set aside
fact-years = { $count ->
    [0] no school year entered
    [one] { $count } school year
   *[other] { $count } school years
}
fact-meetings-held = { $count } of { $of } meetings held
fact-goals = { $count ->
    [0] no goals
    [one] { $count } goal
   *[other] { $count } goals
}
fact-goals-with-sign = { $count } of { $of } goals say how we know
fact-rounds = { $count } of { $of } mappings
fact-no-round = no mapping yet

cmd-plan-next = Next programme
cmd-plan-next-about = Switch between the programmes you follow
cmd-plan-new = New
cmd-plan-new-about = Begin a form, a step of your own or a new row
cmd-plan-mark = Tick
cmd-plan-mark-about = Say that the condition is met, or not
cmd-plan-accept = Accept the state
cmd-plan-accept-about = Set the state that is proposed for the step
cmd-plan-propose = Propose days
cmd-plan-propose-about = Propose days for gatherings and hand-ins
cmd-plan-fill = Fetch
cmd-plan-fill-about = Fetch goals and actions, or teachers, into the table
cmd-plan-export = Export
cmd-plan-export-about = Write the form to a file that can be sent
why-plan-page = go back with Esc first
why-plan-no-filter = there is nothing to filter here; Esc leads to the list
why-plan-one = you follow only one programme
why-plan-deadline = the day comes from the programme and is not changed here
why-plan-nothing = nothing is selected; p chooses a programme
why-paper-no-table = the form has no table
why-paper-no-row = go to a row of a table
why-plan-no-condition = go to a condition
why-plan-no-proposal = no other state is proposed for the step
why-plan-no-series = no programme that you follow has gatherings to date; p chooses programmes
why-plan-no-series-here = the programme has no gatherings to date; Tab goes to { $programme }
why-plan-no-paper = go to a form that was begun
plan-steps = Steps
plan-dates = Gatherings and hand-ins
plan-conditions = Conditions
plan-papers = Forms and deadlines
plan-condition = Condition
plan-condition-tick = Space ticks it when it is met.
plan-series-what = Enter proposes days: you look at them first, then they go into the calendar.
plan-nothing = The programme has no steps, conditions or forms.
plan-which-of = programme { $at } of { $all }
plan-proposed-done = done? (proposal)
plan-unconfirmed = Not confirmed: check before you rely on it.
plan-proposal = Proposal: { $state }. Press j to accept, s to choose yourselves.
plan-more = { $count } more
plan-not-written = nothing written yet
plan-kind-cycle = modules and meetings
plan-kind-series = gatherings
plan-kind-scheme = conditions and application
plan-sweden = Sweden
plan-norway = Norway
plan-act-show = Show the programme
plan-act-leave = Stop following the programme
plan-act-follow = Follow the programme
plan-act-copy = Make a copy of your own to change and follow
plan-act-back = Back
plan-do-show = Show
plan-do-leave = Leave
plan-do-follow = Follow
plan-do-copy = Copy
plan-said-copied = { $name } was copied and is followed now
plan-why-no-copy = The programme cannot be copied: the names of its steps are too long.
plan-copy-name = { $name } (own)
plan-kept-nothing = Nothing has been noted in the programme yet.
plan-kept = This stays if you leave, and if you begin again: steps with notes { $steps }, forms { $papers }, groups { $groups }, chosen modules { $choices }.
plan-look-item = · { $text }
plan-sure-second-hand = (second-hand)
plan-sure-derived = (derived)
plan-sure-assumed = (assumed)
plan-look-hours = Time for a module: { $hours }
plan-look-hours-terms = Time for a module: { $hours }, terms: { $terms }
plan-look-size = Size of a group: { $advised }, at most { $most }
plan-look-cycle = Parts of a module: { $parts }, { $rhythm }
plan-look-alone = each alone
plan-look-together = together
plan-look-in-class = in class
plan-look-series-terms = Gatherings and hand-ins, terms: { $terms }
plan-look-hand-in = handed in:
plan-look-event = meeting:
plan-look-times = times: { $times }, days each: { $days }
plan-look-before = { $days } days before { $event }
plan-look-between = { $count } between every two of { $event }
plan-look-deadlines = Deadlines
plan-look-day-set = the day is set by others
plan-look-money = Money
plan-money-percent = { $count } per cent of the grant
plan-money-supervisor = { $count } kronor a supervisor
plan-money-participant = { $count } kronor a participant
plan-money-total = { $count } kronor
plan-said-met = Met: { $text }
plan-said-unmet = No longer met: { $text }
plan-new-paper = Fill in: { $title }
plan-new-step = Step of our own
plan-new-step-why = only in a programme of your own
plan-what-new = What do you want to add?
plan-only-own = Steps of your own go into a programme of your own: press p and make a copy.
plan-shows-nothing = no screen
plan-field-title = Name of the step
plan-field-purpose = What it is good for
plan-field-questions = Questions
plan-field-shows = Done on the screen
plan-hint-questions = One question a line.
plan-hint-shows = Then the step shows what is left there.
plan-wrong-title = The step needs a name, for example Cover.
plan-said-step-gone = The step { $title } was taken out of the programme
paper-number = { $count }
paper-missing = Missing: { $what }
paper-no-date = { $place } is no date
paper-no-number = { $place } is no whole number
paper-too-little = { $place }: at least { $least }
paper-too-much = { $place }: at most { $most }
paper-no-choice = { $place }: not one of the answers
paper-sum = { $place }: the table adds up to { $sum }
paper-no-field = { $place } is no longer in the form
paper-cell = { $table }, row { $row }: { $column }
paper-said-started = { $title } was begun
paper-said-sent = { $name } has been handed in; s takes that back
paper-said-sent-without = { $name } has been handed in, but lacks: { $what }. s takes that back
paper-said-unsent = { $name } has not been handed in
paper-said-row-gone = Row { $row } of { $table } was removed
paper-said-gone = { $name } was removed
paper-said-saved = { $name } was saved
paper-said-filled = { $count ->
    [one] { $count } row was fetched into { $table }
   *[other] { $count } rows were fetched into { $table }
}
paper-sent = handed in { $date }
paper-late = was due { $date }
paper-due = due { $date }
paper-due-on = Due { $date }
paper-sent-on = Handed in { $date }
paper-hint-money = Whole kronor, for example 25 000.
paper-hint-between = A whole number from { $least } to { $most }.
paper-hint-number = A whole number, for example 12.
paper-not-chosen = not chosen
paper-field-name = What it is for
paper-field-due = Due
paper-field-sent = Handed in
paper-hint-name = For example 2027 or third gathering. May be empty.
paper-hint-due = Empty: before the gathering, { $day }.
paper-hint-sent = The day it was handed in, for example 12/3. Empty: not yet.
paper-row-title = { $table }, row { $row }
paper-wrong-number = Write a whole number, for example 25 000.
paper-unread = A date or number cannot be read yet.
paper-whole = ✓ Everything asked for is filled in.
paper-why-nothing-to-fill = open a form with a table of goals or teachers
paper-why-all-there = nothing new to fetch: Goals and People have nothing that is missing here
paper-missing-count = { $count } missing
paper-no-form = The programme no longer has this form. What was filled in is still there.
paper-blank = Not begun. Enter begins to fill it in.
paper-asks = Asks for: { $fields }
paper-check = What is missing
paper-table = { $table } ({ $count ->
    [0] no rows, Enter adds one
    [one] { $count } row, Enter adds one
   *[other] { $count } rows, Enter adds one
})
plan-series-row = { $count ->
    [one] Propose days for { $count } kind of meetings and hand-ins
   *[other] Propose days for { $count } kinds of meetings and hand-ins
}
plan-series-placed = Days for { $placed } of { $count } kinds of meetings
plan-series-next = Days for { $placed } of { $count } kinds of meetings, next: { $what } { $date }
plan-look-steps = { $count ->
    [one] Planning steps: { $count }
   *[other] Planning steps: { $count }
}
series-title = Days: { $programme }
series-intro = You see the days first. Then they go into the calendar, and hand-ins become forms with a due day.
series-field-first = First day
series-field-terms = Terms
series-hint-terms = How many terms, for example 2.
series-field-days = Weekdays
series-hint-days = Space ticks. None ticked: any day on which staff can meet.
series-field-times = Time
series-hint-times = For those whose length the programme does not say, for example 9.00-15.00.
series-hint-group = Who comes: a new group by role, a group that is there, or none.
series-new-group = new group ({ $count }): { $who }
series-no-group = not put into the calendar
series-wrong-first = Write the first day, for example 15/1.
series-wrong-terms = Write a number from 1 to 12.
series-counted = { $occasions ->
    [one] 1 occasion
   *[other] { $occasions } occasions
  }, { $days ->
    [one] 1 day
   *[other] { $days } days
  }, forms: { $papers }
series-found = { $counted }, without a day: { $missing }
series-there = The calendar has { $count } meetings in the programme's groups already. Only what has no day yet is added.
series-line = { $days }: { $event } { $number }
series-no-calendar = the school year of { $term } has not been entered
series-none-left = no day is free
series-waits = what it goes by has no day
series-missing = ! { $event } { $number }: { $why }
series-preview = Proposed: { $counted }
series-line-begun = { $days }: due day of { $paper }, which has none now
series-line-moved = { $days }: new due day of { $paper }, was { $was }
series-take = Put into the calendar
series-said-taken = In the calendar: { $counted }
series-why-no-year = the school year has not been entered; that is done in Calendar
home-paper = { $name }, { $when }
paper-in-rows = { $table }: { $column } in { $rows } rows
fact-groups-checked-in = { $count } of { $of } groups have a check-in with the principal
plan-day-ask = The programme names no day: ask whoever receives it. Write it on a form with e, or as the due date of a step.
