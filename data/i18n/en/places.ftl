places-title = Places
places-what = Each teacher applies for an alternative: a module on a weekday. Enter shows the list.

places-cmd-open = Edit
places-cmd-open-about = Change the place; on the introduction: day and time
places-cmd-go = To the school
places-cmd-go-about = Open the school that has the row: it is changed there
places-cmd-alternative = Alternative
places-cmd-alternative-about = Choose module and weekday for the selected or the marked
places-cmd-equipment = Equipment
places-cmd-equipment-about = Note what was tried: 1 works, 2 missing, 3 not tried
places-cmd-sent = Sent today
places-cmd-sent-about = Note that the application was sent, or take that back
places-cmd-answer = Answer
places-cmd-answer-about = Note the answer: a place, reserve or no place
places-cmd-group = Group
places-cmd-group-about = Enter which group the people were given
places-cmd-left = Left to do
places-cmd-left-about = Show what is missing and who does what about it
places-cmd-mark = Mark
places-cmd-mark-about = Mark several and change them at once; Esc unmarks
places-cmd-new = New group
places-cmd-new-about = Enter a group that somebody else has formed
places-cmd-edit = Edit the group
places-cmd-edit-about = Change the group's name, leader, alternative and link
places-cmd-delete = Empty
places-cmd-delete-about = Take away what is noted about the place
places-cmd-earlier = Earlier in the order
places-cmd-earlier-about = Give the person a place before the one above
places-cmd-later = Later in the order
places-cmd-later-about = Give the person a place after the one below
places-cmd-limit = Number of places
places-cmd-limit-about = Write how many places you can get
places-cmd-guests = Take in applicants
places-cmd-guests-about = The owner: the schools' applicants become guests here
places-cmd-filter = Filter
places-cmd-filter-about = Show only what has the letters you type

places-why-nobody = nobody is selected
places-why-other-school = that is changed at the person's own school: 0 changes school
places-why-at-school = it is changed at { $school }: Enter goes there
places-why-no-alternative = first choose an alternative: w
places-why-no-seat = nothing is noted about the place
places-why-no-group = the person has no group formed by others
places-why-no-order = only those who apply have a place in the order
places-why-no-owner = that is done at the owner
places-why-has-group = whoever has a group has a place
places-why-owner-answered = the owner has answered: it is changed there
places-why-no-guests = all who apply are guests here already

places-waiting = waiting for an answer
places-place = has a place
places-reserve = in reserve
places-no-place = no place
places-short-waiting = waiting
places-short-place = place
places-short-reserve = reserve
places-short-no = no
places-short-over = ! over
places-works = 1 works
places-missing = 2 missing
places-untried = 3 not tried
places-kept = stays as it is
places-no-alternative = no alternative

places-nobody = { $people ->
    [one] nobody has applied yet; { $people } teacher
   *[other] nobody has applied yet; { $people } teachers
}
places-nobody-here = no teachers
places-nobody-below = no applicants from the schools yet
places-empty-owner = No applicants yet. Each school that follows the programme chooses an alternative for its teachers; then they stand here.
places-applied = { $count ->
    [one] { $count } applicant
   *[other] { $count } applicants
}
places-unsent = { $count } not sent
places-have = { $count } with a place
places-in-reserve = { $count } in reserve
places-refused = { $count } without a place
places-lacking = { $count } lacking equipment
places-over = { $count } over the limit
places-too-many = { $given } have a place, but the limit is { $limit }: { $names }
places-limit = { $count ->
    [one] { $count } place in all
   *[other] { $count } places in all
}
places-limit-owner = { $count ->
    [one] { $owner } has { $count } place for all its schools
   *[other] { $owner } has { $count } places for all its schools
}
places-marked = marked: { $count }
places-head-name = Teacher
places-head-alternative = Alternative
places-head-sent = Sent
places-head-answer = Answer
places-head-group = Group
places-head-school = School
places-head-equipment = Equip.
places-empty = There are no teachers here who could apply. First enter the staff: 4 People.
places-nobody-fits = Nobody fits the filter. Esc takes the filter away.
places-in-group = { $group }, led by { $led }
places-in-own-group = In { $group }
places-at-school = Changed at { $school }: Enter goes there.

places-todo-alternative = No alternative chosen: teacher and principal choose together (w)
places-todo-unknown = The programme has no alternative { $id }: choose another one (w)
places-todo-lesson = Teaches { $window }: the principal moves the lesson, or you choose the other weekday (w)
places-todo-meets = Meets in { $group } { $window }: move that group or choose the other weekday (w)
places-todo-meets-elsewhere = Clashes with { $group } ({ $unit }) { $window }: choose the other weekday (w), or tell them there
places-todo-stage = The module is for another stage than the teacher's: choose another (w) unless that is meant
places-todo-over = There are too few places: the owner decides the order (+ and -)
places-todo-missing = Missing: { $items }. The school arranges it before the first meeting
places-todo-untried = Not tried: { $items }. The teacher tries it before the first meeting (d)
places-todo-untried-all = The equipment has not been tried: the teacher tries it before the first meeting (d)
places-todo-sent = The application has not been sent: the owner sends it (s)
places-todo-group = Has a place but no group: enter it when the word comes (g)
places-left-title = Left to do
places-left-nothing = ✓ Nothing is left to do.
places-left-line = { $sign } { $todo } · { $count }
places-left-names = {"   "}{ $names }
places-left-too-many = ! { $said }

places-intro = Joint introduction
places-intro-what = For teachers and principals, before the groups begin. It stands in the calendar, where you note who was there.
places-intro-none = no day yet (Enter)
places-intro-when = { $day } { $times }, { $asked } asked to come
places-intro-held = { $day }, { $there } of { $asked } were there
places-intro-people = Asked to come: { $teachers } who apply, { $principals } who lead the school

places-field-alternative = Alternative
places-field-sent = Application sent
places-hint-sent = the day on which the owner sent the application, such as 12/9
places-field-answer = Answer
places-field-name = Name
places-field-led = Led by
places-hint-led = who formed the group and leads it
places-hint-alternative = gives the group its module and time
places-field-place = Link or room
places-hint-place = where people meet, on the web or in a room
places-field-limit = Number of places
places-hint-limit = empty: nobody has said how many
places-field-day = Day
places-field-times = Time
places-hint-times = from and to, such as 15-16:30; our proposal where nothing is decided
places-field-held = Held by
places-hint-held = who asks people to come
places-wrong-name = The group needs a name, such as Web group 3
places-wrong-led = Write who it is, such as Skolverket
places-wrong-limit = Write a whole number, such as 6, or nothing
places-wrong-day = Write a day, such as 6/10
places-form-seat = Place of { $name }
places-form-equipment = Equipment of { $name }
places-form-equipment-several = Equipment of { $count } people
places-form-equipment-intro = 1, 2 or 3 answers and goes on to the next.
places-form-outside = Group formed by others
places-form-outside-intro = Only those members who are yours stand here. The alternative gives module and time.
places-form-limit = How many places are there?
places-form-limit-intro = Places go in the order of the list: first to those who have one already, then to whoever stands first.
places-form-intro-intro = The introduction is put into the calendar for those who apply and those who lead the school.
places-outside-members = { $count ->
    [0] None of yours is in it yet.
    [one] { $count } of yours is in it.
   *[other] { $count } of yours are in it.
}
places-group-name = Web group { $id }
places-group-note = { $count ->
    [one] { $count } of yours · { $said }
   *[other] { $count } of yours · { $said }
}
places-new-group = New group …
places-out-of-group = No group

places-pick-alternative = { $count ->
    [one] Alternative for { $whom }
   *[other] Alternative for { $count } people
}
places-pick-answer = { $count ->
    [one] What was { $whom } answered?
   *[other] What were { $count } people answered?
}
places-pick-group = { $count ->
    [one] Group of { $whom }
   *[other] Group of { $count } people
}
places-wanted = { $count ->
    [0] nobody yet
    [one] { $count } applies
   *[other] { $count } apply
}
places-wanted-against = { $count ->
    [0] ! does not suit
   *[other] { $count } apply · ! does not suit
}
places-wanted-not = { $count ->
    [0] ! does not suit { $some }
   *[other] { $count } apply · ! does not suit { $some }
}
places-against = A lesson, another group or the stage speaks against it for { $names }.
places-clash = Clash: { $list }
places-clash-of = { $name } { $has }

places-said-chosen = { $count ->
    [one] { $whom }: { $what }
   *[other] { $count } people: { $what }
}
places-said-answered = { $count ->
    [one] { $whom }: { $what }
   *[other] { $count } people: { $what }
}
places-said-joined = { $count ->
    [one] { $whom } is in { $group }
   *[other] { $count } people are in { $group }
}
places-said-left = { $count ->
    [one] { $whom } has no group
   *[other] { $count } people have no group
}
places-said-sent = { $name }: application sent today
places-said-unsent = { $name }: application not sent
places-said-sent-several = { $count } applications sent today
places-said-unsent-several = { $count } applications not sent
places-said-cleared = What was noted about the place of { $name } was taken away
places-said-cleared-several = What was noted about { $count } places was taken away
places-said-earlier = { $name } stands earlier in the order
places-said-later = { $name } stands later in the order
places-said-seat = The place of { $name } was saved
places-said-equipment = The equipment of { $name } was saved
places-said-equipment-several = The equipment of { $count } people was saved
places-said-group = { $name } was saved
places-said-new-group = { $count ->
    [0] { $name } was entered
    [one] { $name } was entered with { $count } person
   *[other] { $name } was entered with { $count } people
}
places-said-limit = { $count ->
    [one] There is { $count } place
   *[other] There are { $count } places
}
places-said-no-limit = No limit for the places
places-said-guests = { $count ->
    [one] { $count } applicant is a guest here: 5 and f propose groups
   *[other] { $count } applicants are guests here: 5 and f propose groups
}
places-said-intro = { $count ->
    [one] The introduction is in the calendar { $day } for { $count } person
   *[other] The introduction is in the calendar { $day } for { $count } people
}

edit-field-seat = place
edit-field-application = application
edit-field-led-outside = led from outside by
edit-seat-alternative = alternative { $id }
edit-seat-sent = sent { $day }
edit-seat-unsent = not sent
edit-seat-equipment = the equipment
edit-places-answers = the answers
edit-places-order = the order

places-look = Places to apply for, { $count } alternatives:
places-look-equipment = Each needs:
places-look-intro = Joint introduction for { $roles }
