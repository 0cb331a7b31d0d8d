find-at = { $place }: { $what }
find-at-more = { $place } (+{ $more }): { $what }
find-more = { $count } more
find-look = deserves a look
find-group-below-floor = { $members ->
    [one] only { $members } participant, at least { $floor } needed
   *[other] only { $members } participants, at least { $floor } needed
}
find-group-small = { $members ->
    [one] small, { $members } participant (recommended { $from }-{ $to })
   *[other] small, { $members } participants (recommended { $from }-{ $to })
}
find-group-large = { $members ->
    [one] large, { $members } participant (at most { $max })
   *[other] large, { $members } participants (at most { $max })
}
find-group-off-advice = { $members ->
    [one] { $members } participant (recommended { $from }-{ $to })
   *[other] { $members } participants (recommended { $from }-{ $to })
}
find-few-teachers = { $teachers ->
    [one] Only { $teachers } teacher (under { $least }): a group with other schools may give more
   *[other] Only { $teachers } teachers (under { $least }): a group with other schools may give more
}
find-team-split = { $team } is split, without a group: { $names }
find-no-supervisor = no supervisor
find-supervisor-load = { $participants ->
    [one] leads { $participants } participant on { $percent } % time (at most { $most })
   *[other] leads { $participants } participants on { $percent } % time (at most { $most })
}
find-supervisor-no-time = { $groups ->
    [one] leads { $groups } group with no time set aside
   *[other] leads { $groups } groups with no time set aside
}
find-groups-clash = { $names } in { $with } at the same time ({ $window })
find-groups-clash-apart = { $names } in { $with } at the same time: here { $window }, there { $then }
find-supervisor-untrained = leads without training
find-supervisor-new = { $years ->
    [one] leads with { $years } year of teaching (advised: { $least })
   *[other] leads with { $years } years of teaching (advised: { $least })
}
find-no-pupils = has no own pupils to try { $phase } with ({ $group })
find-unplaced = is in no group
find-pair-torn = are never to be in one group, but other pairs bind them into the same through { $through }
find-missed-many = { $missed ->
    [one] away { $missed } time (more than { $most }) from { $module }, { $group }
   *[other] away { $missed } times (more than { $most }) from { $module }, { $group }
}
find-over-time = { $planned } planned { $year }, { $time } set aside
find-over-time-elsewhere = { $planned } planned { $year }, { $elsewhere } of it elsewhere; { $time } set aside
find-two-programmes = { $people ->
    [one] { $people } person is in { $first } and { $second } at once: { $names }
   *[other] { $people } people are in { $first } and { $second } at once: { $names }
}
find-part-lacks = part { $part } has no meeting for { $phases } ({ $module })
find-part-order = part { $part } out of order, before the meeting { $date }
find-part-order-of = part { $part } out of order, before part { $before } { $date }
find-part-order-after = part { $part } out of order, after the meeting { $date }
find-part-order-after-of = part { $part } out of order, after part { $before } { $date }
find-parts-missing = no meetings for part { $parts } ({ $module })
find-gap-short = { $days ->
    [one] { $days } school day between since { $date }, too few to try out (at least { $least })
   *[other] { $days } school days between since { $date }, too few to try out (at least { $least })
}
find-gap-same-day = same day as the meeting before ({ $date }), no time to try out
find-gap-long = { $days ->
    [one] { $days } day since { $date }, too long in one part (at most { $most })
   *[other] { $days } days since { $date }, too long in one part (at most { $most })
}
find-gap-break = a week without pupils since { $date }
find-no-preparation = no working day since { $date } for { $minutes } min of preparation
find-no-preparation-first = no working day before the meeting for { $minutes } min of preparation
find-no-preparation-of = less than { $minutes } min of their own to prepare since { $date }: { $people }
find-no-preparation-first-of = less than { $minutes } min of their own to prepare before the meeting: { $people }
find-meetings-short = { $meetings ->
    [one] { $meetings } meeting of { $has } min, { $phases } takes { $needs }
   *[other] { $meetings } meetings of { $has } min, { $phases } takes { $needs }
}
find-one-window = has one time a week, is to have two
find-window-short = the meeting time is { $has } min, the longest meeting takes { $needs }
find-hours-short = { $planned } of { $target } planned for { $module }
find-many-terms = { $terms ->
    [one] { $module } goes over { $terms } term (at most { $most })
   *[other] { $module } goes over { $terms } terms (at most { $most })
}
find-day-off = staff do not meet then: { $day }
find-day-taken = the staff day is taken by { $by }
find-day-taken-unnamed = the staff day is taken by something else
find-ends-early = the day ends at { $at }
find-test-window = in a test period
find-clash = { $people } also at { $with }
find-leader-cannot = { $name }, who leads, cannot come
find-clash-room = { $room } is taken by { $with }
find-led-often = { $person } leads { $meetings } meetings that week (at most { $most })
find-way-short = { $people } cannot be here in time from { $with }: the way takes { $minutes } min
find-way-elsewhere = { $count ->
    [one] { $people } has { $group } ({ $unit }) too close to this: the way takes { $minutes } min
   *[other] { $people } have { $group } ({ $unit }) too close to this: the way takes { $minutes } min
}
find-not-noted = has passed, attendance is not noted
find-no-attendance = attendance is not noted
find-no-visit = { $visits ->
    [one] principal at { $visits } meeting of { $module } (advised: { $least })
   *[other] principal at { $visits } meetings of { $module } (advised: { $least })
}
find-no-visit-in-term = the principal comes to no meeting ({ $term })
find-no-need = { $module } is not tied to any priority
find-no-need-here = chosen without a priority
find-half-alone-here = half a module, without the other half
find-no-follow-up = no follow-up after { $module } (last meeting { $last })
find-half-alone = { $module } is half a module, without the other half
find-plan-short = { $weeks ->
    [one] The plan lasts about { $weeks } week; a new way of working takes a school year at least
   *[other] The plan lasts about { $weeks } weeks; a new way of working takes a school year at least
}
find-vague = lacks { $missing }
find-overdue = was due { $since }
find-day-school = school day
find-day-holiday = public holiday
find-day-weekend = weekend
find-day-unknown = no school year put in
find-guests-unread = { $home } cannot be read; as last seen { $seen }: { $people }
find-guests-unread-once = { $home } cannot be read; as last seen: { $people }
find-guests-gone = { $people } no longer on the list of { $home }
find-no-meetings = no meetings yet for { $module }
find-in-lessons = { $people } teach then
find-off-hours = outside the working day ({ $from }-{ $to })
find-rooms-open = { $meetings ->
    [one] begins { $first }, { $meetings } meeting has no room
   *[other] begins { $first }, { $meetings } meetings have no room
}
find-dates-open = begins { $first }, part { $parts } has no meeting ({ $module })
find-no-introduction = begins { $first } without an introduction
find-few-answers = { $answered ->
    [one] { $answered } of { $of } has answered (at least { $least } %)
   *[other] { $answered } of { $of } have answered (at least { $least } %)
}
find-only-leaders = only leaders have answered
find-hand-in-late = { $form } should have been sent { $due }, before { $gathering }
find-hand-in-differs = due { $due }; before the gathering { $gathering } it would be { $usual }
find-hand-in-lost = its gathering is gone, and it has no last day
find-hand-in-lost-due = its gathering is gone; due { $due }
find-paper-late = should have been sent { $due }
find-own-share-low = own share { $share } kr, at least { $needs } kr is needed ({ $percent } %)
find-partner-late = the university has not been contacted ({ $programme })
find-no-check-in = { $check-ins ->
    [0] no check-in with the principal this term (advised: { $least })
    [one] { $check-ins } check-in with the principal this term (advised: { $least })
   *[other] { $check-ins } check-ins with the principal this term (advised: { $least })
}
find-no-outcome = done, but how it went is not written
find-in-year = School year { $years }
find-year-twice = { $name } stands twice for { $days }
find-year-rule = { $counted }, has to be { $asked } ({ $source })
find-year-usual = { $counted }, is usually { $asked } ({ $source }, a guide, not a rule)
find-year-source = { $source }, { $sure }
find-year-days = { $first } - { $last }
find-year-at-least = at least { $number }
find-year-at-most = at most { $number }
find-year-school-days = { $count ->
    [one] { $count } school day
   *[other] { $count } school days
}
find-year-days-off = { $count ->
    [one] { $count } day off
   *[other] { $count } days off
}
find-year-staff-days = { $count ->
    [one] { $count } staff day
   *[other] { $count } staff days
}
find-year-weeks = { $count ->
    [one] { $count } week with school
   *[other] { $count } weeks with school
}
find-year-weeks-spanned = { $count ->
    [one] { $count } week from the first school day to the last
   *[other] { $count } weeks from the first school day to the last
}
find-year-proposed = { $meetings ->
    [one] 1 meeting stands
   *[other] { $meetings } meetings stand
  } in a school year in which { $open ->
    [one] one day or period is only a proposal
   *[other] { $open } days and periods are only proposals
  }: confirm them
find-year-owners = { $days ->
    [0] the owner's has changed, only names of days differ
    [one] the owner's has changed, { $days } day differs
   *[other] the owner's has changed, { $days } days differ
}
find-year-odd = the days of the year are at odds
find-year-no-term = { $term } is missing
find-year-reversed = { $name }: the last day is before the first
find-year-outside-year = { $name } lies outside the school year
find-year-edge-in-break = { $term } begins or ends on { $day }, inside { $name }
find-year-outside-terms = { $name } lies outside the terms
find-year-overlap = { $one } and { $other } differ about { $days }
find-year-easter = { $name } is not near Easter ({ $easter })
