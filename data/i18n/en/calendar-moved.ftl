calendar-field-why-moved = Why another time
calendar-label-moved = Moved
calendar-wrong-not-moved = The meeting has not been moved. Change day or time, or leave this line empty.
calendar-news-because = { $news } ({ $reason })
edit-field-why-moved = why another time
export-moved-because = Moved: { $reason }
calendar-back-title = { $count ->
    [one] 1 meeting can have its old time again
   *[other] { $count } meetings can have their old times again
  }
calendar-did-back = { $count ->
    [one] 1 meeting moved back
   *[other] { $count } meetings moved back
  }
calendar-tell-newest = First: { $count ->
    [one] 1 person
   *[other] { $count } people
  } whom the latest change is about.
calendar-short-pause = { $weeks } weeks to the next meeting
calendar-pause = { $weeks } weeks to the next meeting, { $next }. Otherwise the group meets { $usual }.
calendar-back-keys = { $hear ->
    [0] Nobody need be told.
    [one] 1 person must be told.
   *[other] { $hear } people must be told.
  } Enter accepts, Esc lets the meetings stay.
calendar-back-reason = { $reason } no longer holds
calendar-short-stuck = not { $date }
calendar-stuck = Cannot go back to { $date }: { $why }.
calendar-kind-cancelled = { $count } cancelled
calendar-kind-moved = { $count } moved
calendar-kind-length = { $count } another length
calendar-kind-you-lead = { $count ->
    [one] leads the meeting
   *[other] leads { $count } meetings
}
calendar-news-you-lead = { $count ->
    [one] leads the meeting { $date }
   *[other] leads { $count } meetings, the first { $date }
}
calendar-news-length-many = { $count } meetings with another length, the first { $date }
calendar-kind-not-yours = need not come to { $count }
calendar-kind-led = { $count ->
    [one] led by somebody else
   *[other] { $count } led by somebody else
}
calendar-kind-details = { $count ->
    [one] another place or leader
   *[other] another place or leader ({ $count })
}
calendar-kind-makes-up = makes up { $count }
calendar-kind-new = { $count } new
calendar-ahead-follows = Follows: { $what }, { $from } becomes { $to }.
calendar-ahead-between = { $what } { $date } then no longer lies between the gatherings, and no day there suits.
calendar-kinds-from = { $date }: { $kinds }
calendar-kinds-and = { $first } + { $rest }
