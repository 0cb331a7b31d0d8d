groups-plain = { $text }
groups-none = nobody
groups-name-word = Group
groups-propose = Propose groups
groups-propose-about = Propose groups, times and supervisors; you look first
groups-new = New
groups-new-about = Add a group
groups-next-area = To the people
groups-next-area-about = Switch between groups and the leader and people of one
groups-previous-area = Back to the groups
groups-previous-area-about = Switch between the groups and the people of one
groups-open = Show the people
groups-open-about = Go to the people of the group; in a proposal: take it
groups-edit = Edit
groups-edit-about = Edit name, times, supervisor, module and place
groups-add = Add people
groups-add-about = Add people to the group, guests from other units too
groups-move = Move
groups-move-about = Move the person to another group; you see what it means
groups-swap = Swap
groups-swap-about = Let two people of different groups change places
groups-window = Time
groups-window-about = Choose among the times when all can meet, or nearly all
groups-assign = Supervisor
groups-assign-about = Choose who leads the group
groups-lock = Lock or unlock
groups-lock-about = Decide what a proposal may not change
groups-team = Make a team a group
groups-team-about = Make a group of a team that meets already
groups-fill = Place those without a group
groups-fill-about = Propose places only for those who have no group
groups-delete = Delete
groups-delete-about = Delete the group and its plans, or take the person out
groups-filter = Filter
groups-filter-about = Show only groups with a certain name or person

groups-why-proposal = first: Enter takes the proposal, Esc leaves it
groups-why-nobody-joins = everybody has a group; g on a person moves them
groups-why-all-placed = everybody has a group
groups-why-no-team = no team has anybody without a group
groups-why-nobody-row = Tab goes to the people: v there says why
groups-why-no-group = choose a group first
groups-why-no-person = choose a person first: Tab
groups-why-leads = they lead the group: s chooses another
groups-why-no-other = there is no other group
groups-why-held = the group has { $count } meetings that were held and is kept for the follow-up
groups-why-searching = the search is going on
groups-why-nobody-takes-part = nobody takes part yet: 4 People, e gives a role or a stage
groups-why-all-outside = { $count ->
    [one] { $count } teaches but does not take part, and there is nobody else: 4 People, e changes that
   *[other] all { $count } who teach are marked as not taking part: 4 People, e changes that
}
groups-why-no-people = add people first: 4
groups-why-no-programme = you follow no programme with weekly meetings (1 Home, e: Programme)

groups-elsewhere = { $count ->
    [one] { $count } is in a group at { $units }
   *[other] { $count } are in groups at { $units }
}
groups-none-waits = { $said }, and nobody waits for a group here
groups-elsewhere-keys = Which group each is in stands in 4 People. n adds a group by hand.
groups-empty = No groups yet. f proposes groups from when everybody can meet, t makes a team a group, n adds a group by hand.
groups-empty-no-people = No groups yet, and no people to make them of. Add the people first: 4 People.
groups-empty-filter = No group fits the filter. Esc removes the filter.
groups-searching = searching … { $percent } %  (Esc stops)
groups-nobody-count = without a group: { $count }
groups-nobody = Without a group
groups-outside-only = Not taking part
groups-nobody-keys = y places them, Tab shows them
groups-no-members = Nobody yet. Space adds people.
groups-more = and { $count } more things: v on the group
groups-when = When
groups-leads = Leads
groups-led = { $name }, { $training }
groups-led-member = { $name }, { $training }, also a member
groups-locked-title = Locked
groups-locked = locked
groups-loose = not locked
groups-training-done = trained
groups-training-underway = in training
groups-training-none = not trained

groups-form-new = New group
groups-form-edit = Edit group
groups-field-name = Name
groups-field-windows = Weekly times
groups-field-supervisor = Supervisor
groups-field-programme = Programme
groups-field-module = Module
groups-field-place = Place
groups-hint-windows = Such as tue 15-16:30. At most two times. w on the screen shows when all can meet.
groups-hint-supervisor = Who leads can be a member too.
groups-hint-module = A group without a module is fine. Modules are chosen under 3 Modules.
groups-hint-place = A room or a link.
groups-wrong-name = The group needs a name, such as Group 1.

groups-pick-add = Add to { $group }
groups-pick-team = Which team becomes a group?
groups-pick-move = Where does { $name } go?
groups-pick-swap = { $count ->
    [0] With whom does { $name } change? No exchange works as it is.
    [one] With whom does { $name } change? One exchange works.
   *[other] With whom does { $name } change? { $count } exchanges work.
}
groups-pick-lock = What is locked in { $group }?
groups-pick-supervisor = Who leads { $group }?
groups-pick-window = When does { $group } meet?
groups-nothing-to-pick = There is nothing to choose. Does everybody have free time entered (4 People)?
groups-lock-members = the people
groups-lock-windows = the time
groups-lock-supervisor = the supervisor
groups-lock-module = the module
groups-lock-all = Lock everything
groups-free-all = Unlock everything, people who are locked one by one too
groups-did-lock-all = { $group }: everything is locked
groups-did-free-all = { $group }: nothing is locked

groups-note-both = { $from }, { $note }
groups-note-free = can then
groups-note-not-free = cannot { $window }
groups-note-clash = will be { $count } · ! clashes with { $other }
groups-note-cannot = will be { $count } · ! cannot { $window }
groups-note-no-time = will be { $count } · the group has no time
groups-note-works = will be { $count } · can then
groups-note-of-most = { $count } of at most { $most }
groups-note-member = a member
groups-note-full = ! leads { $have } of at most { $max } already
groups-note-room = leads { $have } of { $max }, { $training }
groups-note-now = now
groups-note-now-replaced = leads; stand-in: { $name }
groups-note-all = all can
groups-note-missing = { $count } cannot: { $names }
groups-note-at-once = ! { $name } is in { $other } at the same time
groups-note-leads = leads
groups-note-outside = not taking part: { $reason }
groups-note-no-free = no free time entered (4 People)
groups-note-fits-none = no group's time suits
groups-note-fits = can with { $groups }
groups-note-fits-full = { $count ->
    [one] { $groups } is full
   *[other] { $groups } are full
}
groups-swap-works = { $group } · both can

groups-did-add = { $group } was added
groups-did-change = { $group } was changed
groups-did-delete = { $group } was deleted
groups-did-delete-with = { $group } was deleted with { $count } planned meetings
groups-did-delete-told = { $group } was deleted with { $count ->
    [one] { $count } planned meeting
   *[other] { $count } planned meetings
}. { $people ->
    [one] One person counts on them: tell them
   *[other] { $people } people count on them: tell them
}
groups-did-join = { $name } joined { $group }
groups-did-leave = { $name } was taken out of { $group }
groups-did-move = { $name } was moved to { $group }
groups-did-swap = { $name } and { $other } changed places
groups-did-hold = { $name } is locked in the group; proposals keep its time and supervisor too
groups-did-loosen = { $name } may be moved by a proposal
groups-did-lock = { $group }: { $what } locked
groups-did-unlock = { $group }: { $what } unlocked
groups-did-assign = { $name } leads { $group }
groups-did-unassign = { $group } has no supervisor
groups-did-window = { $group } meets { $window }
groups-did-team = The team { $team } became a group
groups-found-nothing-proven = There is nothing better: that is proven. Change weights (o), unlock (l) or search with z.
groups-found-nothing-unproven = Nothing better found, but that is not proven. Change weights (o) or unlock (l).
groups-found-nothing = The search found nothing better. Change weights (o), unlock (l) or search with z.
groups-found-nothing-most = Nothing better found, at most { $percent } % is left. Change weights (o) or unlock (l).
groups-found-no-other = No other good proposal was found; z shows the one that is kept. Change weights (o) or unlock (l) to get more.
groups-found-nothing-left = Nothing better was found. { $count } still without a group: i shows why.
groups-stopped = The search was stopped. Nothing is changed.

groups-preview = Proposal { $number } · { $unplaced } without a group · { $groups ->
    [one] { $groups } group
   *[other] { $groups } groups
}
groups-preview-keys = Enter takes all, Space chooses groups, Esc leaves. Nothing is changed yet.
groups-known-nothing = best so far
groups-known-ended = best found
groups-known-at-least = best found; at most { $percent } % to gain
groups-known-changed = the school has changed since the search
groups-known-better = proposal { $number } is better
groups-known-proven = proven best: nothing better is possible
groups-preview-new = new
groups-preview-same = as now
groups-preview-changed = changed
groups-cost-stage = { $count } from another stage
groups-cost-mixed = too few stages meet: { $count } missing
groups-cost-size = { $members } participants ({ $wished })
groups-cost-exp = several have equal experience
groups-cost-school = from { $count } schools
groups-cost-travel = the supervisor is from another school
groups-cost-own-school = the supervisor is from their own school
groups-cost-underway = the supervisor is in training
groups-cost-untrained = the supervisor lacks training
groups-cost-module = not everybody’s first choice of module
groups-why-no-free = no free time entered (4 People)
groups-why-one-day = can on one day only, and groups are to meet on two days a week (o)
groups-why-one-led = no supervisor can on both days when the person can, and groups are to meet on two days a week (o)
groups-why-too-short = all free times are shorter than a meeting
groups-why-nobody-leads = nobody can lead: enter supervisors (4 People)
groups-why-no-common = not enough time in common with any supervisor or group
groups-why-too-few = { $times ->
    [2] at most { $most } can at both times of a week, at least { $least } needed
   *[other] at most { $most } can at one time, at least { $least } needed
}
groups-why-full = { $groups } has as many as it may
groups-why-kept-out = { $group }: { $why }
groups-why-no-group-then = { $times ->
    [2] { $waiting } wait and can at the same two times, at least { $least } needed
   *[other] { $waiting } wait for the same time, at least { $least } needed
}
groups-why-leads-taken = { $waiting } wait for the same time, but the supervisors who can then have another group then
groups-why-unmade = { $waiting } wait for the same time and somebody could lead them: they can be a group of their own
groups-why-leads-full = the supervisors who can then lead as many as they may
groups-why-pair-torn = { $one } and { $other } are both to be together and not to be
groups-why-pair-many = is to be together with { $people }, and a group has at most { $most }
groups-why-pair-no-time = is to be together with { $people }, but at no time can they all and a supervisor
groups-why-pair-apart = is not to be in one group with { $other }, and without { $other } they are too few
groups-broken-locked = is locked
groups-broken-full = is full
groups-broken-few = would be too small
groups-broken-not-free = somebody cannot then
groups-broken-pairs = two must be together or apart
groups-broken-leads = leads a group then

groups-short-small = too small
groups-short-large = too large
groups-short-advice = unusual size
groups-short-no-lead = no supervisor
groups-short-lead-load = supervises too many
groups-short-lead-time = no time to lead
groups-short-lead-licence = leads, no licence
groups-short-lead-new = new teacher leads
groups-short-lead-busy = cannot lead then
groups-short-lead-many = leads too many
groups-short-untrained = not trained
groups-short-cannot = { $count } cannot then
groups-short-no-time = no time
groups-short-no-common = no common time
groups-short-one-window = one time, not two
groups-short-short = time too short
groups-short-no-pupils = without pupils
groups-short-split = team split

groups-full-floor = { $members } people; at least { $floor } needed.
groups-full-small = { $members } people; that will do, but { $from }-{ $to } is recommended.
groups-full-large = { $members } people; at most { $max } get a word in.
groups-full-advice = { $members } people; { $from }-{ $to } is recommended.
groups-full-no-lead = Nobody leads the group. s chooses.
groups-full-lead-busy = { $name }, who leads, cannot { $window }. w shows when all can meet.
groups-full-lead-many = { $name } leads { $groups } groups but may lead at most { $max }.
groups-full-untrained = { $name } has no supervisor training.
groups-full-cannot = { $names } cannot { $window }.
groups-full-no-time = The group has no weekly time. w shows when all can meet.
groups-short-over = ended
groups-full-over = The group has ended: nobody is left in it. What was noted of it stays in 6 and 8.
groups-full-one-window = The group has one time a week, is to have two (o). None of them is free on another day (4, v).
groups-full-one-window-free = The group has one time a week, is to have two (o). All can { $window }: add it (e).
groups-full-one-window-nearest = The group has one time a week, is to have two (o). No other day suits all: nearest { $window }, but { $names } cannot then.
groups-full-short = The time is { $longest } but a meeting takes { $needs }.
groups-full-no-pupils = { $name } has no pupils to try phase { $phase } with.
groups-full-split = { $team } is split, without a group: { $names }.
groups-full-clash = { $name } is in { $other } at the same time, { $window }.
groups-full-clash-apart = { $name } is in { $other } at the same time: here { $window }, there { $then }.
groups-nothing-title = No group to propose, because
groups-nothing-length = A meeting takes { $minutes } minutes: everyone in the group and the supervisor need that much free time together (4 People).
groups-nothing-person = { $name }: { $why }

groups-refresh = Keep what is known of guests
groups-refresh-about = Keep what the guests' own units say about them now
groups-why-no-guest = nobody here is a guest from another unit
groups-why-refreshed = the latest about the guests is already kept
groups-did-refresh = { $count ->
    [one] The latest about { $count } guest was kept
   *[other] The latest about { $count } guests was kept
}
groups-short-unread = guest last seen
groups-short-gone = guest gone
groups-note-last-seen = as last seen
groups-note-gone = gone
groups-take = Accept
groups-take-about = Make the groups as they are shown
groups-check-in = Check-in
groups-check-in-about = Write the day of a talk of principal and supervisor
groups-check-in-title = Check-in of principal and supervisor
groups-check-in-intro = The same day again changes it; among all meetings (6, v) Enter opens it. What you talk about is not written here.
groups-check-in-intro-noted = Noted: { $days }. The same day again changes it; among all meetings (6, v) Enter opens it. What you talk about is not written here.
groups-check-in-day = Day
groups-check-in-at = At
groups-check-in-at-hint = When it begins, for example 15:30. May be left empty.
groups-check-in-with = With
groups-check-in-other = somebody who is not on the list
groups-check-in-none = no check-in on that day
groups-check-in-no-day = Write a day, such as 12/3, Thu w47 or +1w.
groups-check-in-odd-day = The day is { $day }: is that right?
groups-check-in-clash = { $people } at { $meeting } then, { $times }
groups-did-check-in = Check-in { $day } for { $group }
groups-did-check-in-at = Check-in { $day } at { $at } for { $group }
groups-did-no-check-in = No check-in { $day } for { $group }
groups-check-ins = Check-ins
groups-check-in-said = { $day } with { $person }
groups-check-in-said-at = { $day } at { $at } with { $person }
groups-why-no-lead = The group has no supervisor: s chooses one.
groups-found-nothing-different = The search found no groups in which more people get new colleagues.
groups-found-nothing-before = The search found nothing better: the groups are as before.
groups-known-fill = { $known } (while nobody moves)
groups-known-before = { $known }; { $pairs } pairs parted
groups-known-before-least = { $known }; { $pairs } pairs parted, at least { $least }
groups-known-different = { $known }; { $pairs } pairs of different teams meet again
groups-known-different-least = { $known }; { $pairs } pairs of different teams meet again, at least { $least }
groups-short-lead-away = supervisor away
groups-full-lead-away = { $name } is away from { $day }: { $other } has a stand-in, this group has not. u chooses.
groups-why-in-none = the person is in no group
groups-why-over = over the limit: there are not enough places
groups-held-next-places = More places, or another order: 9, Places (k, + and -).
