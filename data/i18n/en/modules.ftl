cmd-modules-choose = Choose
cmd-modules-choose-about = Choose the module for a term; e changes a choice
cmd-modules-assign = Choose module
cmd-modules-assign-about = The same as Enter
cmd-modules-programme = Programme
cmd-modules-programme-about = Show the modules of one programme, or make your own
cmd-modules-view = Stages
cmd-modules-view-about = Switch between your stages, all and hidden
cmd-modules-filter = Filter
cmd-modules-filter-about = Show only modules with the letters you type
cmd-modules-new = Own
cmd-modules-new-about = Make your own module or programme (also a copy)
cmd-modules-edit = Edit
cmd-modules-edit-about = Change the choice, the module or the programme of your own
cmd-modules-delete = Delete
cmd-modules-delete-about = Take the choice back, or delete what is own
why-modules-nothing = no module is selected in the list
why-modules-shipped = only choices and own modules can be changed; n corrects the selected one
why-modules-no-programme = you follow no programme with phases yet; choose one under Plan (9) or make your own

modules-count = { $count ->
    [one] { $count } module
   *[other] { $count } modules
}
modules-our-stages = the school's stages
modules-all-stages = all stages
modules-all-programmes = all programmes you follow
modules-no-programme = no programme chosen yet
modules-filtered = filter: { $text }
modules-suggestion = { $what } (suggestion)
modules-published = { $own }, published { $published }
modules-any-stage = all stages
modules-any-stage-short = all
modules-whole-school = whole school
modules-own = own
modules-source = Source: { $source }
modules-why = How well it answers your needs
modules-reason = Chosen because: { $reason }
modules-terms = { $count ->
    [one] { $count } term
   *[other] { $count } terms
}
modules-terms-range = { $from }-{ $to } terms
modules-empty = No modules here. You follow no programme with modules, or they are for other stages. v shows all stages, p chooses a programme, n makes a module or a programme of your own.
modules-empty-filter = Nothing fits the filter. Esc removes it.
confidence-confirmed = confirmed
confidence-second-hand = The title is known at second hand: a suggestion, check it.
confidence-derived = The title is derived from something else: a suggestion, check it.
confidence-assumed = The title is assumed: a suggestion, check it.
who-alone = alone
who-together = together
who-in-class = in class
typed-who-alone = alone, individual, individually
typed-who-together = together, joint, jointly
typed-who-in-class = in class, class, lesson

part-priorities = Priorities
part-gaps = Gaps
part-stages = Teachers
part-time = Time
part-order = Order
part-size = Size
why-serves = { $count } of { $of }: { $names }
why-serves-none = { $count ->
    [one] does not answer your priority
   *[other] answers none of your { $count } priorities
}
why-answers = { $percent } % of the gaps: { $names }
why-answers-none = answers no gap
why-areas-unknown = not known which areas it answers
why-no-gaps = no gaps judged yet
why-teach = { $teach } of { $of } teachers have those stages
why-teach-none = none of the teachers teaches there
why-stages-unknown = the stages are not known
why-time-unknown = not known how long it takes
why-held = held here
why-chosen = already chosen
why-missing = builds on { $names }
why-nothing-before = nothing has to come before
why-whole = a whole module
why-half = half a module: choose two

modules-form-choose = Choose { $module }
modules-form-choice = Change the choice of { $module }
modules-intro-choose = Say when, for whom and why. The reason is what you read when somebody asks in a year.
modules-field-term = Starts
modules-field-group = For
modules-hint-group = A group gets the module as its own, but first ends the one it has.
modules-field-priorities = Answers
modules-field-reason = Why this one
modules-hint-reason = For example: largest gap in years 4-6, and the whole team wants it.
modules-wrong-twice = It is already chosen for the same term and group. Choose another term, for example the next one.
modules-said-chosen = { $module } was chosen for { $term }
modules-said-removed = The choice of { $module } was taken back

modules-which-programme = Modules of which programme?
modules-which-new = What do you want to make?
modules-new-module = + Own module
modules-new-programme = + Own programme
modules-form-module = Own module
modules-form-module-edit = Change { $module }
modules-intro-module = A module that you make yourselves. It works like the others: can be ranked, chosen and put into the calendar.
modules-field-title = Title
modules-hint-title = For example: Counting outdoors.
modules-wrong-title = Write a title, for example Counting outdoors.
modules-field-programme = Programme
modules-field-stages = Stages
modules-field-parts = Number of parts
modules-hint-parts = Empty: as in the programme.
modules-wrong-parts = Write a number from 1 to 60, for example 8.
modules-field-hours = Hours
modules-hint-hours = Each participant's time in all, for example 30 or 7.5. Empty: worked out from the phases.
modules-wrong-hours = Write hours, for example 30 or 7.5.
modules-field-areas = Answers
modules-hint-areas = The areas that it helps with; so it finds its place in the list.
modules-said-module = The module { $title } was saved
modules-said-module-removed = The module { $title } was deleted

programme-form-new = Own programme
programme-form-edit = Change own programme
programme-intro = A cycle of your own: how many parts, and which phases each part goes through. You follow the programme when you save.
programme-hint-name = For example: Lesson study in mathematics.
programme-wrong-name = Write a name, for example Lesson study in mathematics.
programme-hint-parts = For example 6.
programme-field-phases = Phases
programme-hint-phases = One a line: short name, name, minutes, and alone, together or in class.
programme-example-phases = A prepare 45 alone; B meeting 90 together; C try 0 in class; D follow-up 60 together
programme-wrong-phase = The line “{ $line }” cannot be read. Write for example: B meeting 90 together
programme-wrong-no-meeting = At least one phase shall be together, for example: B meeting 90 together
programme-field-size = Group size
programme-hint-size = Fewest and most, for example 6-10. Empty: no rule.
programme-wrong-size = Write fewest and most, for example 6-10.
programme-field-hours = Hours a module
programme-field-rhythm = Meets
programme-field-steps = Planning steps
programme-hint-steps = Borrowed from another programme, ready to use under Plan (9).
programme-no-steps = none
programme-said-saved = The programme { $name } was saved
rhythm-weekly = every week
rhythm-fortnightly = every other week
rhythm-monthly = every month

## Reasons in the list, short

reason-serves = prio { $names }
reason-answers = gap: { $names }
reason-none = none of the needs
reason-unknown = not known what it answers
reason-nobody = nobody teaches there

why-other-form = for other kinds of school than yours
