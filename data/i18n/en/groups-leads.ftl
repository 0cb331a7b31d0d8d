groups-leads-page = Supervisors: choose and compare
groups-leads-page-about = Who could lead: training, time, load, school
groups-period = Begins, leaves, away
groups-period-about = Say on which day the person begins, leaves or is away
groups-take-over = Who can take over
groups-take-over-about = The supervisor cannot come: see who can take over

leads-title = Supervisors · { $count } who lead or could lead
leads-empty = Nobody leads or could lead yet. Give somebody the role supervisor or a number of groups under 4 People.
leads-edit = Edit
leads-edit-about = Set training, licence, time and number of groups
leads-assign = Give a group
leads-assign-about = Let the person lead a group from today
leads-take-over = Who can take over
leads-take-over-about = The person cannot come: who takes over the groups
leads-open = Read all
leads-open-about = Show everything about the person as a supervisor
leads-why-nobody = nobody leads or could lead yet
leads-why-leads-none = the person leads no group
leads-col-training = trained
leads-col-training-short = tr.
leads-col-years = yrs
leads-col-share = given
leads-col-windows = free
leads-col-groups = groups
leads-col-load = takes
leads-col-school = school
leads-trained = done
leads-underway = begun
leads-untrained = none
leads-col-own = own
leads-col-other = other
leads-own = own school
leads-other = another
leads-years = { $years } years of teaching
leads-years-unknown = years of teaching not known
leads-licence-unknown = licence: not known
leads-licence-yes = has a teacher's licence
leads-licence-no = no teacher's licence
leads-training = { $training }; { $licence }; { $years }.
leads-no-groups = Has no group of their own now (at most { $most }).
leads-groups = { $participants ->
    [one] Leads { $list } (may lead { $most }): { $participants } participant.
   *[other] Leads { $list } (may lead { $most }): { $participants } participants.
}
leads-too-many = { $participants } participants, but { $share } % is enough for { $most }.
leads-windows = { $windows ->
    [0] No time of the week is long enough for a meeting.
   *[other] Times of the week long enough for a meeting: { $windows }, none of them free.
}
leads-windows-open = Times of the week long enough for a meeting: { $windows }, of them free: { $open } ({ $list }).
leads-time-none = It takes no time this year; set aside: { $has }.
leads-time = Leading takes { $total } of the { $has } set aside this year ({ $percent } %).
leads-time-no-share = Leading takes { $total } this year, and no time is set aside.
leads-time-parts = { $count ->
    [one] { $count } meeting { $meetings }, preparation { $prepare }, check-ins { $talks }, travel { $travel }.
   *[other] { $count } meetings { $meetings }, preparation { $prepare }, check-ins { $talks }, travel { $travel }.
}
leads-guessed = { $count ->
    [one] Of these { $count } meeting without a date, counted by the module's parts.
   *[other] Of these { $count } meetings without a date, counted by the module's parts.
}
leads-assumed = Assumed: { $prepare } min preparation, { $talk } min check-in, { $travel } min travel. Changed on 1 Home with k.
leads-speaks-own = Own school: knows the pupils and colleagues, near at hand, no travel. But: colleague and supervisor at once.
leads-speaks-other = From { $school }: a view from outside, talks are often more open. But: travel, and harder to reach between meetings.
leads-note-led = { $free }; led by { $name }
leads-note-no-lead = { $free }; has no supervisor
leads-pick = Which group shall { $name } lead?
leads-field-training = Supervisor training
leads-field-licence = Teacher's licence
leads-hint-licence = Was asked for in the Swedish state's training of supervisors.
leads-field-share = Time for supervising, %
leads-hint-share = Share of a full-time post, such as 10.
leads-field-most = Groups, at most
leads-hint-most = 0: leads none. Groups of other schools do not count.
leads-wrong-share = Type 0 to 100, such as 10.
leads-wrong-most = Type a number, such as 2.

member-title = { $name } in { $group }
member-intro = Empty field: nothing special. Attendance and hours that were noted stay.
member-until = Leaves (last day)
member-after = After the last day
member-after-stops = takes no more part (has left)
member-after-waits = needs another group
member-hint-after = Has left: no longer counts among those who wait for a group. Attendance and hours stay.
member-stops-because = last day in { $group }: { $day }
member-from = Begins (first day)
member-away = Away from
member-back = Away to
member-hint-until = For example 18/12, Fri w51, +6w, Christmas (last day before it). Empty: open end.
member-hint-from = For example 7/1, Mon w2 or after Christmas. Empty: from the start.
member-hint-away = The place is kept. For example 7/1, w8 or winter break.
member-hint-back = For example 28/2, +6w or winter break. Empty: open end.
member-wrong-until = The last day lies before the first.
member-wrong-back = The last day lies before the first.
member-wrong-away = Type from which day, too.
member-meetings = Coming meetings: { $with } with the person, { $without } without.
member-did-until = { $name }: the last day in { $group } is { $day }
member-did-stop = { $done }, takes no part after that
member-did-from = { $name } begins in { $group } on { $day }
member-did-away = { $name } is away from { $group } from { $day }
member-did-away-until = { $name } is away from { $group } { $day } to { $until }
member-did-change = { $name } in { $group } was changed
member-left = left { $day }
member-coming = begins { $day }
member-away-until = away to { $day }
member-is-away = away until further notice
member-away-from-until = away { $day } to { $until }
member-away-from = away from { $day } until further notice
member-count-away = { $count ->
    [one] { $count } away
   *[other] { $count } away
}
member-count-coming = { $count ->
    [one] { $count } coming
   *[other] { $count } coming
}
member-count-left = { $count ->
    [one] { $count } left
   *[other] { $count } left
}

take-over-title = { $name } cannot lead: who takes over?
take-over-intro = Coming meetings follow. Those that were held keep their leader. Ctrl+Z takes all of it back.
take-over-as-now = as now: { $name }
take-over-back = { $name } leads again
take-over-option = { $name } ({ $note })
take-over-group = { $group }, { $window }
take-over-how = Holds
take-over-time = for a time
take-over-good = for good
take-over-field-from = From
take-over-field-until = To
take-over-hint-until = For example 18/12, +6w, Fri w51 or Christmas. Empty: open end.
take-over-free = can then
take-over-taken = has another group then
take-over-taken-by = has { $group } then
take-over-no-time = the group has no time yet
take-over-load = { $percent } % of their time with this group
take-over-over = ! would take { $percent } % of the time
take-over-over-people = ! too many participants for their time
take-over-no-share = no time set aside
take-over-cannot = { $group }: { $name } cannot { $window }. It can be saved all the same.
take-over-cannot-has = { $group }: { $name } has { $other } at the same time. It can be saved all the same.
take-over-cannot-away = { $group }: { $name } is { $away }. It can be saved all the same.
take-over-away = away { $day } to { $until }
take-over-away-from = away from { $day } until further notice
take-over-away-on = away { $day }
take-over-candidate = { $name }: { $fits }; leads { $leads } of { $most }; { $training }; { $school }; { $load }.
take-over-others = Others: { $list }.
take-over-nobody = Nobody else may lead groups. Set a number of groups under 4 People.
take-over-nobody-else = Nobody else to choose.
take-over-twice = { $name } would lead two groups at once.
take-over-nobody-yet = nobody yet
take-over-nobody-from = nobody yet for { $name } from { $day }
take-over-nobody-until = nobody yet for { $name } { $day } to { $until }
take-over-did-nobody = { $list }: nobody leads from { $day } until further notice
take-over-did-nobody-until = { $list }: nobody leads { $day } to { $until }
take-over-did-nobody-good = { $list } has no supervisor from { $day }
take-over-did-both = { $said }. { $then }
take-over-follow = Meetings that get a new leader: { $follow }. Held ones that do not change: { $held }.
take-over-clash = { $group }: { $name } has another meeting { $meetings }. It can be saved all the same.
take-over-clash-at = { $date } { $times } ({ $other })
take-over-expected = { $name } is still expected at { $meetings }. If they cannot come: open the meeting in 6 Calendar and press { $key } (Excuse).
take-over-leads-elsewhere = { $name } also leads { $groups }: press 0 to go there and say it there
take-over-meeting = { $name } { $date }
take-over-unled = Meetings without a leader meanwhile: { $count }.
take-over-none-chosen = Choose who takes over at least one group.
take-over-did = { $name } leads { $group } from { $day } until further notice
take-over-did-until = { $name } leads { $group } { $day } to { $until }
take-over-did-good = { $name } leads { $group } from { $day }, for good
take-over-did-several = From { $day } until further notice: { $list }
take-over-did-several-until = { $day } to { $until }: { $list }
take-over-did-several-good = From { $day }, for good: { $list }
take-over-leads = { $name } leads { $list }
take-over-leads-nobody = nobody leads { $list }
take-over-did-back-all = { $name } leads { $list } again from { $day }
take-over-is-back = { $name } is back
take-over-intro-away = This changes the stand-in. Is { $name } back in all groups? Choose that at Holds.
take-over-title-back = { $name } is back and leads again
take-over-intro-back = The stand-in ends the day before, in all groups. Meetings to come follow. Those held keep who led them.
take-over-field-back = Leads again from
take-over-hint-back = The first day. For example 12/3, Thu w47, +6w or after Christmas.
take-over-nothing-new = Nothing is changed. Choose another stand-in, other days or “is back”.
take-over-from-until = { $name } { $day } to { $until }
take-over-from = { $name } from { $day }
take-over-stands-in = Stands in
