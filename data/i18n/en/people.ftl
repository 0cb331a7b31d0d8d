words = { $text }
people-cmd-new = New person
people-cmd-new-about = Add a person
people-cmd-several = Change marked
people-cmd-several-about = Set role, stage, team or free time of all marked
people-cmd-edit = Edit
people-cmd-edit-about = Change what is said about the person
people-cmd-week = Week
people-cmd-week-about = Show lessons and free time; several: when all can
people-cmd-mark = Mark
people-cmd-mark-about = Mark; in the week: make the quarter free or busy
people-cmd-open = Read
people-cmd-open-about = Show everything about the person
people-cmd-import = Import list
people-cmd-import-about = Read a CSV file; you see first what will happen
people-cmd-filter = Filter
people-cmd-filter-about = Show only those who fit: name, role, team or stage
people-cmd-wish = Wished module
people-cmd-wish-about = Pick a module the person would like, or drop it
people-cmd-delete = Delete
people-cmd-delete-about = Remove the person, also from groups. Can be undone
people-cmd-export = Save as CSV
people-cmd-export-about = Write the staff list to a file that spreadsheets open
people-why-week = close the week first (Esc)
people-why-none-marked = mark some people first (Space)
people-why-empty = nobody is here yet: n adds somebody, i fetches a list
people-why-nobody = nobody is selected
people-why-no-modules = The programme has no modules to choose from. First choose one with modules for the school.
people-why-attended = { $count ->
    [0] Nothing was deleted: { $name } is in the attendance and stays. Set “does not take part” (e).
    [one] Nothing was deleted: { $name } has been at one meeting and stays. Set “does not take part” (e).
   *[other] Nothing was deleted: { $name } has been at { $count } meetings and stays. Set “does not take part” (e).
}
people-added = { $name } was added
people-added-no-role = { $name } was added. Without a role nobody gets a place in a group: e gives one.
people-changed = { $name } was changed
people-out-leads = { $said }. Leads { $groups } but takes no part: 5 u shows who can take over
people-changed-several = { $count ->
    [one] One person changed
   *[other] { $count } people changed
}
people-removed = { $name } was removed
people-removed-from = { $name } was removed, from { $groups } too
people-removed-several = { $count ->
    [one] One person removed
   *[other] { $count } people removed
}
people-wishes-changed = { $name }: wished modules changed
people-form-new = New person
people-form-edit = Edit person
people-form-several = { $count ->
    [one] Change one person
   *[other] Change { $count } people
}
people-form-several-intro = What you leave empty is not changed.
people-name = Name
people-name-hint = First and last name, such as Åsa Ek. Never a personal number.
people-roles = Roles
people-team = Team
people-team-hint = Such as Team 4-6. Empty: no team.
people-team-several-hint = Everybody gets this team. Empty: the team is not changed.
people-stages = Stages
people-free = Can meet
people-free-head = Free times
people-post = Share of a post
people-free-hint = Such as tue 15:00-16:30, thu 14:45-16:15. Or mon-thu 15-16.
people-free-none = no time put in
people-free-short = { $count } ({ $hours })
people-pupils = Own pupils
people-pupils-hint = Needed for trying out in class. Those without pupils are pointed out.
people-pupils-unknown = not stated
people-lessons = Maths lessons
people-lessons-hint = Lessons of the week, such as mon 8:20-9:20, wed 10-11. May be empty.
people-share = Share of a post, %
people-share-hint = Share of a full-time post: 100, 80, 50.
people-experience = Years of teaching
people-experience-hint = Whole years, such as 12. May be empty.
people-max-groups = Most groups to lead
people-max-groups-hint = At most so many here; groups of other schools do not count. 0: none.
people-training = Supervisor training
people-training-none = no training
people-training-underway = training underway
people-training-done = training done
people-leading-share = Time for leading, %
people-leading-share-hint = Share of a post set aside for leading, such as 20.
people-leading = Leads
people-leads = at most { $groups } groups · { $share } % time · { $training }
people-takes-part = Takes part
people-takes-not = no, not in this programme
people-reason = Reason
people-reason-hint = Only for those who do not take part, such as: has done the module.
people-plan = Plan instead
people-plan-hint = Only for those who do not take part, such as: starts in August.
people-lang = Language of letters
people-lang-hint = The language of letters and calendars to this person.
people-lang-school = as the school
people-lang-sv = Swedish
people-lang-nb = Norwegian
people-lang-en = English
people-outside = Not taking part
people-outside-short = no part
people-no-role-short = no role
people-no-reason = no reason given
people-guest-of = Guest from
people-groups = Groups
people-wishes = Wishes
people-wish-number = wish { $number }
people-pick-wish = Which module would { $name } like?
people-how = What you fill in
people-how-hint = Choose with the left and right arrows.
people-how-add = is added to what is there
people-how-drop = is removed where it is there
people-how-replace = replaces what is there
people-wrong-percent = Write a whole number from 0 to 100, such as 80.
people-wrong-years = Write whole years, such as 12.
people-wrong-groups = Write a whole number, such as 2.
people-wrong-gone = The person is not there any more: a colleague has removed it.
people-wrong-file = Write the name of the file, such as staff.csv.
people-file = File
people-file-hint = The whole path, or the name of a file where you started, in your home, in Downloads or in your export folder.
people-form-file = Import a staff list
people-form-file-intro = A CSV file with headings, such as Name;Roles;Stages. You see what will happen before anything changes.
people-pick-file = Which file?
people-other-file = Another file …
people-import-title = { $file }: how the list is read
people-import-column = { $heading }: { $became }
people-import-no-heading = without a heading
people-import-line = · line { $line } { $name }: { $what }
people-import-line-wrong = ! line { $line } { $name }: { $what }
people-import-no-part = takes no part in groups (e changes that)
people-import-new = new
people-import-same = unchanged
people-import-value = { $column } “{ $value }”: { $what }
people-import-and = { $what } · { $more }
people-import-no-name = (no name)
people-import-first = Enter here takes in { $count }. Enter on another line opens it. { $counts }
people-import-left-out = left out
people-import-mended = mended here
people-import-passed-over = { $count ->
    [one] · The role “{ $role }” is not known and is passed over in one line; the person is taken in all the same.
   *[other] · The role “{ $role }” is not known and is passed over in { $count } lines; the people are taken in all the same.
}
people-import-mend = Mend the line
people-import-open = Show the line
people-import-choose = Choose a field
people-import-close = Close
people-import-form = Line { $line } of { $file }
people-import-form-intro = The file does not change. What stands here is what is taken in.
people-import-goes = This line
people-import-goes-in = is taken in
people-import-goes-out = is left out
people-import-field = What is the column { $heading }?
people-import-field-none = is not used
people-import-field-now = now { $heading }
people-import-gone = The list that the line belongs to is no longer open.
people-import-cell = { $column }: { $what }
people-import-file = { $encoding }, { $separator } between the cells
people-take-in = Take in { $count }
people-imported = Taken in: { $new } new, { $changed } changed
people-empty = Nobody is here yet. Press n to add the first person, or i to import a staff list from a CSV file (Name;Roles;Stages).
people-nobody-fits = Nobody fits. Esc removes the filter.
people-head-marked = { $count ->
    [one] 1 marked
   *[other] { $count } marked
}
people-detail-line = { $label }: { $value }
people-week = Week
people-week-of = The week of { $name }
people-week-several = { $count ->
    [one] When one can
   *[other] When { $count } can
}
people-week-legend = █ can meet  ▒ lesson  ! both    Space changes, PgDn next person
people-week-legend-several = █ all can   1-9 so many   + more than nine    Space changes for all
people-week-free = can meet
people-week-lesson = lesson
people-week-both = ! both lesson and free
people-week-nothing = cannot meet
people-week-count = { $free } of { $all } can
people-week-missing = missing: { $names }
people-common = All can
people-guest-home = Guest from { $home }: name, team, stages, pupils and times are changed there.
people-guest-unread = { $home } (as last seen { $seen }; cannot be read)
people-guest-unread-once = { $home } (as last seen; cannot be read)
people-guest-gone = { $home } (no longer on the list there)
people-why-guest = the times of a guest are changed in the own unit
people-import-read-as = { $word }: read as { $role }
people-hours = Hours this year
people-hours-elsewhere = Hours elsewhere
people-hours-own = { $held } held, { $left } left
people-hours-unnoted = { $hours } not noted
people-hours-led = as leader { $held } held, { $left } left
people-cmd-guests = Guests
people-cmd-guests-about = Build the groups here with another school
people-why-no-guests = there is nobody in other units to take in
people-pick-guests = Who is to be in the groups here?
people-guests-waiting = { $count ->
    [one] the only one without a group there
   *[other] all { $count } without a group there
}
people-guest-short = guest
people-guest-came = { $name } of { $home } is a guest here
people-guests-came = { $count ->
    [one] { $count } guest of { $home }: 5 and f build groups of all
   *[other] { $count } guests of { $home }: 5 and f build groups of all
}

people-cmd-absence = On leave, leaves
people-cmd-absence-about = Say on which day the person begins, is on leave or leaves
people-absence-leads = As a supervisor: who leads instead?
people-absence-title = { $name }: on leave, begins or leaves
people-why-group-elsewhere = the group is in another unit: { $groups }. Press 0 to go there and say it there
