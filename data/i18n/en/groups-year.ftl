# Through the year: stand-ins, too few in a group, the columns of supervisors.
leads-of = { $now } of { $most }
leads-legend = given: share of a full post · free: times long enough for a meeting, without an own group · groups: now of at most, * stands in · takes: of the time set aside this year
leads-too-many-groups = Leads { $groups } groups at a time at most, but may lead { $most }.
groups-stand-in-mark = sub.
groups-note-stands-in = leads as a stand-in
groups-short-stand-in-busy = stand-in cannot
groups-short-stand-in-untrained = untrained cover
groups-short-thin = will be too few
groups-full-stand-in = As a stand-in: { $what }
groups-full-thin = From { $day } they are only { $members }; { $size }.
member-few = From { $day } they are only { $members }; { $size }
groups-full-thin-until = { $day } to { $until } they are only { $members }; { $size }.
member-few-until = { $day } to { $until } they are only { $members }; { $size }
take-over-of = { $name } for { $of } from { $day }
take-over-of-until = { $name } for { $of } { $day } to { $until }
proposal-stand-in-ends = The stand-in holds no longer: { $what }
find-supervisor-no-licence = leads without a teacher's licence
find-group-will-be-small = from { $day } only { $members } participants ({ $size })
find-group-will-be-small-until = { $day } to { $until } only { $members } participants ({ $size })
group-size-least = at least { $least } needed
group-size-advised = recommended { $from }-{ $to }
typed-term-end = end of term, the end of term, end of the term, the end of the term, term end
typed-before = before
typed-after = after
typed-break-autumn = autumn, fall, half-term
typed-break-christmas = christmas, xmas
typed-break-winter = winter
typed-break-easter = easter
hint-date-break = For example 12/3, Thu w47, +6w, winter break or after Christmas.
date-no-such-break = The school's calendar has no break of that name.
date-other-break = Breaks in the school's calendar: { $list }.
fact-applying = { $count ->
    [0] nobody applies yet
    [one] { $count } teacher applies
   *[other] { $count } teachers apply
}
fact-applications-sent = { $count } of { $of } applications sent
fact-equipment-tried = { $count } of { $of } have tried the equipment
places-owner-reads = Each school changes its own rows: Enter goes there. You answer here (j).
member-did-too-few = { $done }. { $few }
leads-lent = { $count ->
    [one] { $count } participant of an own group counts with the stand-in for now.
   *[other] { $count } participants of an own group count with the stand-in for now.
}
leads-elsewhere = Also leads { $groups }: { $hours } this year, counted here.
leads-elsewhere-group = { $group } ({ $unit })
leads-for-others = { $count ->
    [one] As a stand-in: { $count } participant counts here for now.
   *[other] As a stand-in: { $count } participants count here for now.
}
member-ends = leaves { $day }
find-meetings-left = { $meetings ->
    [one] 1 meeting at an old time
   *[other] { $meetings } meetings at an old time
  }, from { $first }
find-meetings-one-day = { $meetings ->
    [one] 1 short meeting is
   *[other] { $meetings } short meetings are
  } on the day of the long ones, not { $other } (from { $first })
find-leader-away = { $name } is away from { $day }, without a stand-in
find-leader-away-until = { $name } is away { $day } to { $until }, without a stand-in
find-leader-outside = { $name } leads but takes no part
find-stand-in-not-free = the stand-in { $name } cannot { $window } (from { $day })
find-stand-in-not-free-until = the stand-in { $name } cannot { $window } ({ $day } to { $until })
find-stand-in-taken = the stand-in { $name } has { $by } then (from { $day })
find-stand-in-taken-until = the stand-in { $name } has { $by } then ({ $day } to { $until })
groups-full-lead-on-leave = { $name } is away from { $day }, without a stand-in. u chooses one.
groups-full-lead-on-leave-until = { $name } is away { $day } to { $until }, without a stand-in. u chooses one.
groups-full-lead-outside = { $name } leads but takes no part. u chooses who takes over.
person-group = { $group } ({ $note })
person-away = away
person-coming = to come
person-leaves = leaving
person-will-be-away = will be away
person-in-group = { $group }: { $note }
person-stands-in = { $name } leads { $group } for { $of } from { $day }
person-stands-in-until = { $name } leads { $group } for { $of } { $day } to { $until }
people-year = Through the year
groups-participants = { $count ->
    [one] { $count } participant
   *[other] { $count } participants
}
find-supervisor-groups = { $groups ->
    [one] leads { $groups } group, may lead at most { $most }
   *[other] leads { $groups } groups, may lead at most { $most }
}
find-supervisor-groups-while = leads { $groups } groups until { $until } ({ $for-others } as a stand-in), may lead at most { $most }
find-who-lesson-until = { $name } (lesson until { $time })
find-who-lesson-from = { $name } (lesson from { $time })
find-supervisor-not-free = { $name }, who leads, cannot { $window }
find-members-not-free = { $count ->
    [one] { $people } cannot { $window }
   *[other] { $count } cannot { $window }: { $people }
}
groups-full-lead-many-while = { $name } leads { $groups } groups until { $until } ({ $for-others } as a stand-in), may lead at most { $most }.
take-over-by-name = { $meetings ->
    [one] { $meetings } meeting is led by { $name } ({ $first })
   *[other] { $meetings } meetings are led by { $name } ({ $first } to { $last })
}
member-count-then = { $count } from { $day }
taken-did-who = { $what }, { $who }
