groups-divide = Split the group
groups-divide-about = Make two groups of one: you are offered who goes
groups-merge = Merge
groups-merge-about = Merge the group with another; you see what it gives
groups-hand-same = just as good
groups-hand-note = { $note } · { $worth }
groups-hand-swap-other = { $group } · ! cannot then
groups-hand-swap-own = { $group } · ! { $name } cannot then
groups-hand-swap-neither = { $group } · ! neither can then
groups-hand-goes = { $group }: { $before } → { $after } people, { $when }.
groups-hand-stays = { $group }: { $count } people as now, { $when }.
groups-hand-new = { $group } (new): { $count ->
    [one] { $count } person, { $when }.
   *[other] { $count } people, { $when }.
}
groups-hand-ends = { $group } is removed.
groups-hand-ends-with = { $count ->
    [one] { $group } is removed with { $count } planned meeting.
   *[other] { $group } is removed with { $count } planned meetings.
}
groups-hand-empties = { $group }: { $count } → 0 people.
groups-hand-all = all can { $windows }
groups-hand-all-was = all can { $windows } (now { $was })
groups-hand-all-once = all can { $windows }, the second time is missing
groups-hand-all-once-was = all can { $windows }, the second time is missing (now { $was })
groups-hand-never = no time suits all
groups-hand-never-was = no time suits all (now { $was })
groups-hand-no-time = no time
groups-hand-more = { $count } more
groups-hand-cost = Everything counted { $worth }: { $terms }.
groups-hand-cost-broken = Otherwise this changes: { $terms }.
groups-hand-cost-same = All in all as good as now.
groups-hand-cost-broken-same = Otherwise all is as now.
groups-hand-term = { $what } { $before } → { $after }
groups-hand-term-even = { $what } { $before } → { $after }, { $even }
groups-hand-breaks = ! { $group }: { $what }.
groups-hand-mends = { $group } then no longer breaks: { $what }.
groups-hand-mends-all = { $group } then breaks no rule; now: { $what }.
groups-hand-term-as-now = { $what } { $count } as now, { $even }
groups-hand-few-later = ! { $group }: { $what }
groups-hand-without = ! Left without a group: { $names }.
groups-hand-keeps = Locked in their new group. Tab: may be moved by a proposal.
groups-hand-loosens = May be moved by a proposal later. Tab: locked.
groups-hand-new-group = New group
groups-hand-meets = { $group } meets { $window }.
groups-hand-one-time = ! { $group } gets one time a week only: the second is missing.
groups-hand-on-purpose = { $what } Placed by hand: { $names }.
groups-did-apart = { $name } got a group of their own: { $group }
groups-did-divide = { $count ->
    [one] { $group } was split: { $count } person went to { $new }
   *[other] { $group } was split: { $count } people went to { $new }
}
groups-merge-why = { $one } and { $other } are one group now
groups-merge-meetings = { $count ->
    [one] One planned meeting of { $group } goes.
   *[other] { $count } planned meetings of { $group } go.
}
groups-merge-told = { $people ->
    [one] One person counts on meetings that are cancelled then: 6, u shows who.
   *[other] { $people } people count on meetings that are cancelled then: 6, u shows who.
}
groups-did-merge-told = { $people ->
    [one] { $other } became part of { $group }. One person must be told that meetings are cancelled: 6, u.
   *[other] { $other } became part of { $group }. { $people } must be told that meetings are cancelled: 6, u.
}
groups-did-merge = { $other } joined { $group }
groups-pick-merge = Which group is to be merged with { $group }?
groups-merge-note = becomes { $count } · { $when }
groups-merge-kept = { $group } stays: it has met, or has a module chosen for it.
groups-why-left = { $name } has left the group; what was stays
groups-merge-ends = { $group } ends. What was noted of it and its cancelled meetings stay in 6 and 8.
groups-divide-title = Split { $group }: { $stay } stay, { $go } go
groups-divide-keys = Space changes, Enter splits. Nothing is changed yet.
groups-divide-goes = goes to { $group }
groups-divide-stays = stays
groups-divide-leads = stays, leads the group
groups-divide-meets-led = { $group } meets { $window }, led by { $name }.
groups-divide-meets = { $group } meets { $window }. No supervisor with room is free then.
groups-divide-once-led = ! { $group } gets one time a week only: no supervisor with room can at both.
groups-divide-no-time = { $group } has no time that suits all.
groups-divide-meetings = { $count ->
    [one] The planned meeting stays in { $group }; { $new } has none yet: 6 f plans them.
   *[other] The { $count } planned meetings stay in { $group }; { $new } has none yet: 6 f plans them.
}
groups-divide-do = Split
groups-divide-do-about = Make the two groups as they are shown
groups-divide-turn = Goes or stays
groups-divide-turn-about = Let the person go to the new group or stay
groups-divide-hold = Locked or not
groups-divide-hold-about = Lock those who go in their new group, or not
groups-divide-nobody = At least one must go and at least one must stay.
groups-divide-dropped = The group was not split. Nothing is changed.
groups-why-dividing = first: Enter splits, Esc leaves
groups-why-few-members = the group needs at least two people
groups-rule-full = becomes { $members }, at most { $most } get to speak
groups-rule-few = becomes { $members }, at least { $least } are needed
groups-rule-no-window = has no time
groups-rule-no-lead = nobody leads it
groups-rule-not-free = { $names } cannot { $window }
groups-rule-not-then = { $names } cannot then
groups-rule-apart = { $one } and { $other } must not be in one group
groups-rule-together = { $one } and { $other } must be in one group
groups-rule-lead-full = { $name } leads as many groups as they may already
groups-rule-lead-taken = { $name } leads { $other } at that time or too close to it
groups-rule-leads = { $name } leads { $other } at that time
groups-rule-leads-it = { $name } leads it as a stand-in
groups-rule-has = { $name } has { $other } then
groups-comma = { $row }, { $more }
groups-short-pairs = together, apart
groups-reason-full = { $what }.
groups-hand-added = Locked in the group; l on the person unlocks.
groups-term-size-uneven = less evenly
groups-term-size-even = more evenly
groups-rule-unsaid = { $names } have not said when they can
