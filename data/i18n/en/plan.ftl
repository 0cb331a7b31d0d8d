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
plan-no-steps = the programme has no planning steps
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
plan-not-startable = { $name } cannot be started now. It can be looked at and copied.
plan-said-followed = The school now follows { $name }
plan-said-left = The school no longer follows { $name }
plan-field-question = Question { $n }
plan-field-decision = Decision
plan-hint-decision = What did you decide?
plan-field-due = Done by
plan-said-step = { $title } was saved
plan-said-state = { $title }: { $state }
plan-said-cleared = The notes in { $title } were deleted

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
   *[other] { $count } modules chosen
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
fact-groups-visited = { $count } of { $of } groups are visited by a principal
fact-teachers-placed = { $count } of { $of } teachers have a group
fact-supervisors-trained = { $count } of { $of } supervisors trained
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
