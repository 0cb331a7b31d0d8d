# Through the year: stand-ins, too few in a group, the columns of supervisors.
leads-of = { $now } of { $most }
leads-legend = given: share of a full post · free: times long enough for a meeting, without an own group · groups: now of at most, * stands in · takes: of the time set aside this year
leads-too-many-groups = Leads { $groups } groups at a time at most, but may lead { $most }.
groups-stand-in-mark = sub.
groups-note-stands-in = leads as a stand-in
groups-short-stand-in-busy = the stand-in cannot
groups-short-stand-in-untrained = stand-in untrained
groups-short-thin = will be too few
groups-full-stand-in = As a stand-in: { $what }
groups-full-thin = From { $day } they are only { $members }; at least { $least } are needed.
member-few = From { $day } they are only { $members }; at least { $least } are needed
groups-full-thin-until = { $day } to { $until } they are only { $members }; at least { $least } are needed.
member-few-until = { $day } to { $until } they are only { $members }; at least { $least } are needed
take-over-of = { $name } for { $of } from { $day }
take-over-of-until = { $name } for { $of } { $day } to { $until }
proposal-stand-in-ends = The stand-in holds no longer: { $what }
find-supervisor-no-licence = leads without a teacher's licence
find-group-will-be-small = from { $day } only { $members } participants (rather { $min } or more)
find-group-will-be-small-until = { $day } to { $until } only { $members } participants (rather { $min } or more)
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
places-owner-reads = Rows of schools are only read here: each school changes its own. Enter goes to the school.
member-did-too-few = { $done }. { $few }
