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
length-look-hours = Over { $parts } parts that is { $hours } less together, unless you meet more often.
length-look-own = It is changed in your own version of the programme, { $programme } (3 Modules). Ctrl+Z takes it back.
length-look-copy = The school gets its own version of { $programme } with shorter meetings (3 Modules, where more can be changed). Ctrl+Z takes all of it back in one step.
length-did = Meetings now take { $minutes } minutes at most
