modules-unmet = No module here is known to answer { $names }. n makes an own module; 9 Plan, p chooses programmes.
modules-new-copy = + Own version of the programme { $name }
modules-new-copy-module = + Own version of the module { $name }
modules-copy-name = Own version of { $name }
modules-said-copied = { $name } was added
modules-why-used-by = used by { $what }
modules-use-group = the group { $name }
modules-use-choices = { $count ->
    [one] { $count } choice of module
   *[other] { $count } choices of module
}
modules-use-meetings = { $count ->
    [one] { $count } meeting
   *[other] { $count } meetings
}
modules-use-wishes = { $count ->
    [one] the wish of { $count } person
   *[other] the wishes of { $count } people
}
modules-use-steps = { $count ->
    [one] notes in { $count } planning step
   *[other] notes in { $count } planning steps
}
programme-said-removed = The programme { $name } was deleted
programme-said-removed-back = { $name } was deleted. You follow { $from }
