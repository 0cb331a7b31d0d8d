# Proposals: what changes, several side by side, parts of them.
groups-ways = Other ways to search
groups-ways-about = Anew, only those without one, as before, or new colleagues
groups-possible = Is it possible?
groups-possible-about = See before a search if all can have a group
proposal-mark = Mark
proposal-mark-about = Take only the groups or people that are marked
proposal-area-about = Switch between the groups and the people of one
proposal-compare = Compare
proposal-compare-about = Put the proposal beside today and the other proposals
proposal-next = Next proposal
proposal-next-about = Show the next proposal that is kept (right arrow)
proposal-previous = Previous proposal
proposal-previous-about = Show the previous proposal that is kept (left arrow)
proposal-again = Search for another
proposal-again-about = Search once more; the proposal in sight is kept
proposal-drop = Throw the proposal away
proposal-drop-about = Remove the proposal in sight; the groups do not change
proposal-turn-back = Back
proposal-turn-back-about = Back to the proposal
proposal-why-only = there is only one proposal: f searches for another

proposal-of = Proposal { $number }, one of { $count } · { $unplaced } without a group · { $groups ->
    [one] { $groups } group
   *[other] { $groups } groups
}
proposal-leads = { $count ->
    [one] { $count } supervisor
   *[other] { $count } supervisors
}
proposal-moves = { $count ->
    [one] { $count } changes groups
   *[other] { $count } change groups
}
proposal-going = not finished, searching { $percent } %
proposal-did-early = { $what }. The search was not finished: f searches on
proposal-keys-going = Esc stops the search and keeps the best. Enter takes what is shown.
proposal-from-everything = all anew
proposal-from-fill = only those without a group
proposal-from-before = as before
proposal-from-different = new colleagues
proposal-line-changed = { $from }: { $unplaced } without a group · the school has changed
proposal-line = { $from }: { $unplaced } without a group, { $groups ->
    [one] { $groups } group
   *[other] { $groups } groups
}
proposal-gone = ends
proposal-stopped = The search was stopped. The best proposal so far is kept; Esc once more leaves it.
proposal-left = Proposal { $number } is kept: z shows it. Nothing is changed.
proposal-did-drop = Proposal { $number } was thrown away. Nothing is changed.
proposal-breaks-lock = Proposal { $number } went against what is locked in { $group } and is gone. Search again.
proposal-part-nothing = That changes nothing: those who would change groups belong to groups that you have not marked.
proposal-no-more = Proposal { $number } fits no longer: the groups have changed. Search again.
proposal-unmarked = Nothing is marked any more. Esc once more leaves the proposal.

proposal-better = Better than today: { $what }.
proposal-worse = Worse: { $what }.
proposal-all-wishes = Everything that is wished for is met.
proposal-left-over = { $what } { $count }
proposal-short = Better in { $better } things, worse in { $worse }: j shows which.
proposal-short-wishes = Differs from the wishes in { $count } things: j shows which.
proposal-place-leads = leads { $group }
proposal-as-today = As good as today in everything that counts.
proposal-no-group = no group
proposal-comes = Comes: { $who }.
proposal-from = { $name } (from { $from })
proposal-from-leads = { $name } (leads { $group } today)
proposal-leaves = Leaves: { $who }.
proposal-to = { $name } (to { $to })
proposal-to-leads = { $name } (leads { $group })
proposal-stay = Stays: { $who }.
proposal-was-now = { $label }: { $was } → { $now }
proposal-now = { $label }: { $now }
proposal-locked = Locked: { $what }.
proposal-people-keys = Space marks a person. Esc goes back to the groups.
proposal-comes-from = comes from { $group }
proposal-goes-to = goes to { $group }
proposal-breaks-rule = ! { $groups } break a rule: it stands below the list.
proposal-breaks-one = ! { $group }: { $what }
groups-found-once = { $count ->
    [one] { $said } One group has one time a week and is to have two: i shows what it takes.
   *[other] { $said } { $count } groups have one time a week and are to have two: i shows what it takes.
}
proposal-meets-once = No group got two times a week: here all get one (o).
proposal-more-in-why = … v shows all of it
proposal-stays = stays

proposal-mark-stays = That person does not move in the proposal.
proposal-mark-same = The group is as today: there is nothing to take.
proposal-mark-without = Somebody without a group cannot be marked.
# What the marked changes: the same words before and after.
taken-placed = { $count } placed
taken-moved = { $count } moved
taken-left = { $count } without a group
taken-changed = { $count ->
    [one] { $count } changed group
   *[other] { $count } changed groups
}
taken-new = { $count ->
    [one] { $count } new group
   *[other] { $count } new groups
}
taken-emptied = { $count ->
    [one] { $count } emptied group
   *[other] { $count } emptied groups
}
taken-gone = { $count ->
    [one] { $count } group ends
   *[other] { $count } groups end
}
taken-marked = Enter takes what is marked: { $what }. The rest is as today.
taken-along = Changes too (+): { $groups }.
taken-group-size = { $group } { $was }→{ $now }
taken-group-ends = { $group } ends
taken-group-emptied = { $group } is emptied ({ $was }→0)
taken-and = { $done }. { $more }
taken-left-behind = { $count ->
    [one] 1 planned meeting then stays at the group's old time
   *[other] { $count } planned meetings then stay at the groups' old times
  }: f in 6 Calendar moves them along.
left-behind-reason = The group has another time
left-behind-short = stays
left-behind-see = { $count ->
    [one] 1 meeting stays at the group’s old time. 1 Home leads to it.
   *[other] { $count } meetings stay at the group’s old time. 1 Home leads to them.
}
left-behind-count = { $count ->
    [one] 1 meeting stays at the old time (!)
   *[other] { $count } meetings stay at the old time (!)
}
left-behind-outside = { $date } { $what } stays: outside the days in the form.
left-behind-order = { $count } in the wrong order
left-behind-close = { $count } too close
left-behind-far = { $count } too far apart
left-behind-stuck-title = { $group }: no free time nearby at the group's new time
left-behind-stuck = { $date } { $what } stays: { $why }.
left-behind-stuck-next = Give the meeting another time yourself: choose it in the calendar and press e.
put-elsewhere-title = { $group }: all meetings have dates
put-elsewhere = { $when } { $what } is outside the group’s time.
put-elsewhere-why = { $when } { $what } is outside the group’s time: { $why }.
put-elsewhere-next = If that is meant, all is well. If not: choose the meeting in the calendar and press e.
taken-did = The proposal was taken: { $what }
taken-did-part = A part of the proposal was taken: { $what }; { $groups }
taken-goes = { $name } to { $to }
taken-emptied-row = empty
taken-not = new, not marked: not made
taken-if-marked = As today. If you mark it:
taken-comes-if = not marked: does not come (today { $group })
taken-goes-if = not marked: stays (in the proposal { $group })

counts-unplaced = without a group
counts-cannot = cannot come at that time
counts-both-times = groups without two times
counts-timeless = groups without a time
counts-unled = groups nobody leads
counts-team = splits of teams
counts-stage = from another stage
counts-mixed = too few stages in a group
counts-size = people too many or few
counts-exp = pairs of equal experience
counts-school = extra schools in a group
counts-travel = supervisors from outside
counts-own-school = supervisors of their own
counts-untrained = supervisors not trained
counts-module = steps from wished module
counts-parted = pairs that are parted
counts-met-before = meet again, other teams
counts-pairs = points for wished pairs
counts-total = in all (low = good)

proposals-title = The proposals side by side
proposals-title-today = Today and the proposal side by side
proposals-today = Today
proposals-number = Proposal { $number }
proposals-fill = those without
proposals-weighed = { $count } ({ $cost })
proposals-total-broken = { $total } !
proposals-broken = ! Breaks a rule: { $what }
proposals-legend = In parentheses: how much it counts. Sizes: from { $best }, more the further off.
proposals-legend-free = In parentheses: how much it counts.
proposals-keys = ≠ differs  (counts so much)
proposals-movers = { $count ->
    [0] Nobody is in another group
    [one] { $count } is in another group
   *[other] { $count } are in another group
}

ways-title = How shall groups be proposed?
ways-look = Look at proposal { $number }
ways-everything = All anew
ways-everything-note = what is locked stays
ways-everything-more = All groups are made anew, as well as can be. What is locked or was placed by hand stays.
ways-fill = Only those without a group
ways-fill-more = Who has a group stays in it; only those without one get a place.
ways-unplaced = { $count } without a group
ways-before = As before
ways-before-more = All groups are made anew. People who have been in one group, today or earlier, are so again as far as possible, at the same time and with the same supervisor where all can come. This comes before all wishes, but not before places for all, free time, size and locks.
ways-different = As different as possible
ways-different-more = All groups are made anew. People who have been in one group, today or earlier, meet others as far as possible. This comes before all wishes, but not before places for all, and there are no more groups for it. Pairs of one team do not count.
ways-met = { $count ->
    [0] nobody has been in one group yet
   *[other] { $count } pairs share a group, today or before
}
ways-met-others = { $count ->
    [0] no pairs of different teams yet
   *[other] { $count } pairs of different teams
}
ways-all-placed = Everybody has a group.

possible-title = Can everybody have a group?
possible-line = Waiting for a group: { $who }; the supervisors have room for { $places } at most. Is it possible? Press i.
possible-line-never = Waiting for a group: { $who }; the supervisors have room for { $places } at most. At least { $never } get no place as the times stand now. What is missing? Press i.
possible-line-few = Waiting for a group: { $who }; the supervisors have room for { $places } at most. At least { $never } get no place. What is missing? Press i.
possible-nobody-leads = Nobody is entered as a supervisor yet (4 People, e: “Most groups to lead”). What is missing? Press i.
possible-searching = reckoning { $percent } %  (Esc stops)
possible-people = To have a group: { $who }; the longest meeting takes { $minutes } minutes.
possible-who = { $people ->
    [one] { $people } participant
   *[other] { $people } participants
} and { $leading } who can lead
possible-room = { $groups ->
    [one] The supervisors can lead { $groups } group of at least { $least }, at most { $most }: { $places } places.
   *[other] The supervisors can lead { $groups } groups of at least { $least }, at most { $most }: { $places } places.
}
possible-fill = If whoever has a group stays in it:
possible-hangs = It hangs on:
possible-times = When most can:
possible-anew = Yes, if all groups are made anew: f proposes them.
possible-torn = Pairs contradict each other: a new proposal has no place for them. Delete one of them:
possible-yes = Yes, everybody can have a group. f proposes the groups.
possible-fill-yes = Yes, everybody gets a place and nobody else moves: y proposes the places.
possible-one-window = { $group } has one time a week, is to have two, and nobody in it is free on another day.
possible-one-window-free = { $group } has one time a week, is to have two: all can { $window }: add it with e on the group.
possible-one-window-nearest = { $group } has one time a week, is to have two: nearest { $window }, but { $names } cannot then.
possible-placed-not-all = Everybody has a group, but not all can at its time:
possible-cannot-time = { $group } can meet { $window } instead: then all can.
possible-cannot-move = g moves { $name } to { $group } instead: that is possible.
possible-stopped = The search for the smallest change was stopped before anything was found.
possible-one-least = No, not as it is now. This change is enough:
possible-one = Nothing was found as it is now. This change is enough:
possible-any-least = No, not as it is now. Any one of these changes is enough:
possible-any = Nothing was found as it is now. Any one of these changes is enough:
possible-several-least = No, not as it is now. These { $count } changes are enough, fewer are not:
possible-several = No, not as it is now. These { $count } changes are enough (fewer were not found):
possible-not = { $count ->
    [0] No changes were found that are enough (one more time, more groups to lead): { $left } still have no group.
    [one] So far { $count } change goes; { $left } still without a group:
   *[other] So far { $count } changes go; { $left } still without a group:
}
possible-all-at-once = Make all the changes at once
possible-some-at-once = Make { $made } of the { $of } changes at once
possible-show = Show the change
possible-close = Close
possible-time = { $window }: { $free } free; { $leads } can lead, { $places } places at most.
possible-time-for = They may lead more, but there is no further time at which they and enough people can: { $list }.
possible-time-of = { $name } { $groups } of { $may }
possible-once = Only on { $day }s is there a supervisor when { $people } can.
possible-only = Only { $lead } can lead when { $people } can.
request-free = { $name } free also { $window }
request-ask-free = Ask { $name } about { $window } (has not said when)
request-lead-free = { $name }, supervisor, free also { $window }
request-leads = { $name } leads { $groups ->
    [one] { $groups } group
   *[other] { $groups } groups
} (now { $was })
request-unpair = Delete the pair { $one } - { $other } (never in one group)
request-unbind = Delete the pair { $one } - { $other } (in one group)
request-about-pair = The pairs contradict each other. Enter deletes the pair; Esc changes nothing.
request-title = Change this?
request-change = Change
request-to-send = To send (select the text and copy it):
request-text-free = Hello { $name }! For everybody to have a place in a group: can you be free { $window }?
request-text-leads = Hello { $name }! For everybody to have a place in a group: can you lead { $groups ->
    [one] { $groups } group
   *[other] { $groups } groups
}?
request-guest = What is known comes from { $school }: it is changed there.
request-did = { $count } changes were made
proposals-one-measure = In parentheses and in all: as in proposal { $number }
proposals-led = { $group }, supervisor
proposals-meets = Time and supervisor
proposals-meets-named = Time and supervisor (groups named as in proposal { $number })
request-next-fill = { $said }. y now gives a place to those without a group.
request-next-search = { $said }. f now proposes groups.
request-next-more = { $count ->
    [one] { $said }. One more change is needed: i shows it.
   *[other] { $said }. { $count } more changes are needed: i shows them.
}
request-next-not-all = { $said }. Not everybody gets a place all the same: i shows who.
request-yes-some = All have said yes: write down { $made } of { $of } (the rest is written down in their school)
proposals-keys-two = ≠ differ  (counts so much)
proposals-apart = { $count ->
    [0] Nobody has different groups in the two
    [one] { $count } has different groups in the two
   *[other] { $count } have different groups in the two
}
proposals-both = { $count ->
    [one] In both { $count } is in another group than today
   *[other] In both { $count } are in another group than today
}
request-about = Ask first. Enter writes the answer down, as if it were yes already; Esc changes nothing.
request-about-several = Ask first. Enter on whoever has said yes writes it down; Esc changes nothing.
request-yes-free = { $name } has said yes: write down free { $window }
request-yes-leads = { $name } has said yes: write down at most { $groups ->
    [one] { $groups } group
   *[other] { $groups } groups
}
request-yes-all = All have said yes: write all of it down
request-write = Write down
request-asked = Have they said yes?
