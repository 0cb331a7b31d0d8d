# Groups that a person takes in hand: who is to be asked, locks, who comes nearest to taking over.
hand-unsaid-all = { $count } have not said when they can. If they can at these times, everybody gets a group (ask them, or enter the times: 4 People, u):
hand-ask-several = Ask about { $window }: { $names } (have not said when)
hand-text-several = Hello { $names }! So that everybody gets a place in a group: could you be free { $window }?
hand-room-by = By supervisor: { $list }.
hand-room-of = { $groups ->
    [one] { $name } { $groups } group ({ $places })
   *[other] { $name } { $groups } groups ({ $places })
}
hand-locked = ! Locked in { $group }: { $what }. The lock holds for proposals; by hand it changes all the same.
hand-locked-gone = ! Locked in { $group }: { $what }. The group goes all the same, and the lock with it.
hand-note-locked = { $note } · locked
hand-wrong-away-begins = The person begins only on { $day }: nobody is away before that.
hand-wrong-away-left = The person ends on { $day }: nobody is away after that.
hand-people-of = { $count } of { $of }
hand-near = Nearest: { $name }, if { $needs }.
hand-near-next = Else: { $name }, if { $needs }.
hand-near-instead = { $who } Or if the group meets { $window } instead: then all can.
hand-near-trained = { $name } (trained)
hand-need-room = { $more ->
    [one] they may lead one group more than { $most }
   *[other] they may lead { $more } groups more than { $most }
}
hand-need-may = they may lead groups (4 People, e)
hand-need-time = their time is enough (it takes { $percent } % of it)
hand-need-people = more time is set aside
hand-need-free = they become free { $window }
hand-need-other-time = { $group } gets another time
hand-merge-full = ! { $count } of at most { $most } · { $when }
hand-own-team = Each like their own team
hand-own-team-did = { $who } got the times of their own team
hand-cost-stage = mixed stages
hand-cost-mixed = too few stages
hand-cost-size = best { $wished }
wished-size = { $advised }, best { $best }
hand-cost-exp = same years
hand-cost-school = more schools
hand-cost-travel = led from away
hand-cost-own-school = led from within
hand-cost-module = other module
hand-led = { $most ->
    [one] { $name } leads: { $training }, { $groups } of at most { $most } group.
   *[other] { $name } leads: { $training }, { $groups } of at most { $most } groups.
}
hand-led-by = For a time: { $who }.
hand-led-others = Could lead the group as well: { $list }.
hand-led-nobody = Nobody else can lead the group as it is.
hand-led-nobody-but = Leaving { $list } aside, nobody can lead the group as it is.
hand-led-next = Next best: { $name } leads instead, { $worth }.
hand-led-next-swap = Next best: change with { $name }, who leads { $group }, { $worth }.
hand-led-better = Better than now: { $name } leads instead, { $worth }.
hand-led-better-swap = Better than now: change with { $name }, who leads { $group }, { $worth }.
hand-led-instead = If somebody else led, compared with now:
hand-led-one = { $name }: { $worth }
hand-led-one-not = ! { $name }: impossible, { $what }
hand-led-swap = Change with { $name } ({ $group }): { $worth }
hand-led-swap-not = ! Change with { $name } ({ $group }): impossible, { $what }
hand-led-not-free = cannot { $window }
hand-led-full = leads { $leads } of at most { $most } already
hand-led-over = it would take { $percent } % of their time
hand-led-over-people = too many participants for their time
