calendar-field-why-moved = Varför ny tid
calendar-label-moved = Flyttad
calendar-wrong-not-moved = Träffen är inte flyttad. Ändra dag eller tid, eller lämna raden tom.
calendar-news-because = { $news } ({ $reason })
edit-field-why-moved = varför ny tid
export-moved-because = Flyttad: { $reason }
calendar-back-title = { $count ->
    [one] 1 träff kan få tillbaka sin gamla tid
   *[other] { $count } träffar kan få tillbaka sina gamla tider
  }
calendar-back-keys = Enter flyttar tillbaka, Esc låter dem ligga. Inget är flyttat än.
calendar-did-back = { $count ->
    [one] 1 träff flyttad tillbaka
   *[other] { $count } träffar flyttade tillbaka
  }
calendar-short-told = { $count } har fått veta
calendar-told-again = { $count ->
    [one] 1 person har redan fått veta den nya tiden och ska få veta igen.
   *[other] { $count } personer har redan fått veta den nya tiden och ska få veta igen.
  }
calendar-tell-newest = Överst: { $count ->
    [one] 1 person
   *[other] { $count } personer
  } som den senaste ändringen gäller.
calendar-short-pause = { $weeks } veckor till nästa träff
calendar-pause = { $weeks } veckor till nästa träff, { $next }. Annars träffas gruppen { $usual }.
