# Messages: what is new of place and leader, once for several meetings.

calendar-letter-place = The meeting of { $group } on { $date } at { $times } has a new place: { $place }, instead of { $old }.
calendar-letter-place-first = The meeting of { $group } on { $date } at { $times } has a place now: { $place }.
calendar-letter-place-gone = The meeting of { $group } on { $date } at { $times } is no longer in { $old }. No new place is set yet.
calendar-letter-places = { $count } meetings of { $group } have a new place: { $place }, instead of { $old }.
calendar-letter-places-first = { $count } meetings of { $group } have a place now: { $place }.
calendar-letter-places-gone = { $count } meetings of { $group } are no longer in { $old }. No new place is set yet.
calendar-letter-new-place = New place: { $place }, instead of { $old }.
calendar-letter-not-led = You no longer lead the meeting of { $group } on { $date } at { $times }.
calendar-letter-lead-no-more = { $count ->
    [one] You no longer lead it.
   *[other] You no longer lead them.
  }
calendar-letter-leads-now = { $count ->
    [one] { $name } leads it now.
   *[other] { $name } leads them now.
  }
calendar-letter-led-many = { $count } meetings of { $group } are led by { $name } instead of { $usual }.
calendar-letter-led-many-first = { $count } meetings of { $group } are led by { $name }.
calendar-letter-you-led-many = You lead { $count } meetings of { $group } instead of { $usual }.
calendar-letter-nobody-leads = { $count ->
    [one] Nobody is chosen to lead it.
   *[other] Nobody is chosen to lead them.
  }
calendar-letter-led-by-nobody = Nobody is chosen to lead the meeting of { $group } on { $date } at { $times }.
calendar-letter-led-by-nobody-many = Nobody is chosen to lead { $count } meetings of { $group }.
calendar-letter-cancelled-many = { $count } meetings of { $group } are cancelled.
calendar-letter-moved-many = { $count } meetings of { $group } are moved.
calendar-letter-moved-line = { $date } at { $times }, instead of { $from } at { $old }
calendar-letter-shorter-many = { $count } meetings of { $group } are shorter now.
calendar-letter-longer-many = { $count } meetings of { $group } are longer now.
calendar-letter-length-line = { $date } at { $times }, before { $old }
calendar-letter-hand-in = What is handed in before the meeting is due { $due } at the latest.
calendar-letter-cannot = { $name } cannot come
calendar-letter-hand-in-stays = What was to be handed in before the meeting is still due { $due } at the latest.
calendar-letter-hand-in-gone = What was to be handed in before the meeting, by { $due }, is not needed now.
told-left-led = You no longer lead { $count } meetings of { $group }.
told-left-led-by = You no longer lead { $count } meetings of { $group }. { $name } leads them, from { $date } on:
calendar-news-place = new place { $date }: { $place }
calendar-news-place-none = { $date } has no place yet
calendar-news-place-many = new place for { $count } meetings, the first { $date }
calendar-news-not-led = { $count ->
    [one] no longer leads { $date }
   *[other] no longer leads { $count } meetings, the first { $date }
}
calendar-kind-place = { $count ->
    [one] new place
   *[other] new place ({ $count })
}
calendar-kind-not-led = { $count ->
    [one] no longer leads
   *[other] no longer leads ({ $count })
}
calendar-news-led-by-nobody = { $count ->
    [one] nobody leads { $date }
   *[other] nobody leads { $count } meetings, the first { $date }
}
calendar-kind-unled = { $count ->
    [one] without a leader
   *[other] without a leader ({ $count })
}

# What whoever leads a group is told of who is in it.
news-members = { $count ->
    [one] other members from { $date }
   *[other] other members { $count } times, first { $date }
}
kind-members = { $count ->
    [one] other members
   *[other] other members ({ $count })
}
letter-members-come = { $people } will be in { $group } from the meeting on { $date } at { $times }.
letter-members-go = { $people } will not be in { $group } from the meeting on { $date } at { $times }.
letter-members-now = In { $group } at the meeting on { $date } at { $times }: { $people }.

# Who comes to a single meeting to make something up.
news-guests = { $count ->
    [one] who makes up { $date }
   *[other] who makes up at { $count } meetings, first { $date }
}
kind-guests = { $count ->
    [one] who makes up
   *[other] who makes up ({ $count })
}
letter-make-up = { $people } will be at the meeting of { $group } on { $date } at { $times } and make up { $what }.
letter-not-coming = { $people } will not come to the meeting of { $group } on { $date } at { $times }.
letter-makes-up-ahead = At the meeting of { $group } on { $date } at { $times } you make up { $part }, as you cannot come on { $missed }.
