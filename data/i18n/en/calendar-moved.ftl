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
calendar-back-keys = Enter moves them back, Esc leaves them. Nothing is moved yet.
calendar-did-back = { $count ->
    [one] 1 meeting moved back
   *[other] { $count } meetings moved back
  }
calendar-short-told = { $count } told already
calendar-told-again = { $count ->
    [one] 1 person has been told of the new time and must be told again.
   *[other] { $count } people have been told of the new time and must be told again.
  }
calendar-tell-newest = First: { $count ->
    [one] 1 person
   *[other] { $count } people
  } whom the latest change is about.
calendar-short-pause = { $weeks } weeks to the next meeting
calendar-pause = { $weeks } weeks to the next meeting, { $next }. Otherwise the group meets { $usual }.
