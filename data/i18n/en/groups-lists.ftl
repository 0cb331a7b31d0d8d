# The lists before and after a search: what would do, shorter meetings, the proposals.
possible-made = ✓ Changed: { $what }
possible-going = Working out which changes would do … (the list can be read meanwhile)
possible-again = Working it out again after the change … What stands below held before it.
possible-done = It is worked out which changes would do: press i.
length-now = Shorter meetings give more people a place. As it is, a place was found for { $placed } of { $people }:
length-offer = Meetings of { $minutes } minutes instead of { $now }: { $more } more have a place ({ $placed } of { $people })
length-offer-all = Meetings of { $minutes } minutes instead of { $now }: all { $people } have a place
length-look-there = { $what }. Press i to change it.
length-look = A meeting takes { $minutes } minutes at most, now { $now }.
length-look-phase = { $name }: { $was } → { $now } minutes
length-look-hours = { $parts ->
    [one] Over { $parts } part that is { $hours } less together, unless you meet more often.
   *[other] Over { $parts } parts that is { $hours } less together, unless you meet more often.
}
length-look-own = It is changed in your own version of the programme, { $programme } (3 Modules). Ctrl+Z takes it back.
length-look-copy = The school gets its own version of { $programme } with shorter meetings (3 Modules, where more can be changed). Ctrl+Z takes all of it back in one step.
length-did = Meetings now take { $minutes } minutes at most
lists-better-little = a little better
lists-better = better
lists-better-much = much better
lists-worse-little = a little worse
lists-worse = worse
lists-worse-much = much worse
lists-breaks = breaks a rule
lists-nothing-yet = Nothing is changed yet: Enter changes it.
proposal-same = the same groups as proposal { $number }
proposals-same = Proposals { $one } and { $other } make the same groups
ways-look-more = Proposals stay until one is accepted or the program ends.
proposal-part-worth = All in all { $worth } compared with today
lists-short-few = rather small
lists-why-no-person = choose a person first (Tab goes to the people)
lists-explain-about = Why the person is in the group in the proposal
lists-reason-leads = { $name } leads { $group } in the proposal
lists-reason-proposal = So it would be with proposal { $number }:
possible-time-unled = { $window }: { $free } free, but only a group that is there already can take them.
