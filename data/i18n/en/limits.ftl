limits-cmd = Limits and weights
limits-cmd-about = Change the limits behind warnings, and weights of modules
limits-title = Limits and weights
limits-now = { $value }, { $sure }
limits-rule-now = { $matters }, { $codes }
limits-own = own choice
limits-confirmed = confirmed
limits-proposal = proposal
limits-warning = warning
limits-note = worth knowing
limits-off = not shown
limits-as-proposed = as proposed
limits-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
limits-percent = { $percent } %
limits-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
limits-school-days = { $count ->
    [one] { $count } school day
   *[other] { $count } school days
}
limits-weeks = { $count ->
    [one] { $count } week
   *[other] { $count } weeks
}
limits-terms = { $count ->
    [one] { $count } term
   *[other] { $count } terms
}
limits-years = { $years } years
limits-times = { $count ->
    [one] { $count } time
   *[other] { $count } times
}
limits-points = { $count ->
    [one] { $count } point
   *[other] { $count } points
}
limits-value = Your value
limits-matters = Shown as
limits-hint = { $least }-{ $most }. Empty: { $otherwise }, as proposed.
limits-rule-hint = Proposed: { $matters }.
limits-origin = The proposal comes from: { $source } ({ $sure }).
limits-origin-programme = The proposal comes from { $programme }: { $source } ({ $sure }).
limits-said = { $name }: now { $value }
limits-said-reset = { $name }: as proposed again
limits-wrong = Write a value from { $least } to { $most }, such as { $example }.
