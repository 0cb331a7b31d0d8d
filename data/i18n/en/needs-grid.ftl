cmd-needs-grid = Fill in
cmd-needs-grid-about = Fill in the squares with digits, one by one, as on paper
cmd-grid-mark-about = Set the number; after wanted the next square is chosen
cmd-grid-dont-know = Don't know
cmd-grid-dont-know-about = You don't know: that is an answer
cmd-grid-clear = Empty it
cmd-grid-clear-about = Remove both numbers of the square
cmd-grid-half = Now/wanted
cmd-grid-half-about = Change between now and wanted in the square
cmd-grid-turn = Change order
cmd-grid-turn-about = Fill in area by area or stage by stage
cmd-grid-next = Next square
cmd-grid-next-about = Go to the next square without changing this one
cmd-grid-done = Done
cmd-grid-done-about = Stop filling in; everything is saved
why-grid-nothing = the square is empty already
grid-title = Fill in: { $round } · { $answered } of { $all } cells
grid-legend = now → wanted  ? don't know
grid-by-area = Now one area at a time, all stages
grid-by-stage = Now one stage at a time, all areas
grid-full = All squares are filled in. Esc, then p on what shall come first.
grid-left = { $cells ->
    [one] The last square. { $cells } square is not quite filled in. Esc if you are done.
   *[other] The last square. { $cells } squares are not quite filled in. Esc if you are done.
}
grid-answered = From the answers: now { $now } · wanted { $wanted }
grid-said = { $name } { $stage }: now { $now }, wanted { $wanted }
cmd-needs-carry = Carry over
cmd-needs-carry-about = Bring the priorities in force over to here
cmd-needs-order = Order
cmd-needs-order-about = Largest gap, largest disagreement, or as asked
why-needs-nothing-to-carry = no older mapping has priorities to carry over
needs-priorities-elsewhere = None here yet: those of { $round } are in force ({ $names }). y carries them over.
needs-said-carried = { $count ->
    [one] { $count } priority came along to { $round }
   *[other] { $count } priorities came along to { $round }
}
needs-said-round-added-carry = { $name } is begun: b fills in, y carries the priorities over
needs-proposed-here = Largest gap here (a proposal): { $names }.
needs-hint-wanted-before = As in { $round }. Press 1-4 to change, 0 or v for don't know.
needs-by-hand-short = joint, survey
needs-order-gap = Largest gap first
needs-order-apart = Largest disagreement among the answers first
needs-order-asked = In the order in which you asked
needs-ordered-gap = largest gap
needs-ordered-apart = disagreement
grid-as-before = Last time { $mark } was wanted: Enter keeps it
