calendar-field-why-moved = Hvorfor ny tid
calendar-label-moved = Flyttet
calendar-wrong-not-moved = Samlingen er ikke flyttet. Endre dag eller tid, eller la raden stå tom.
calendar-news-because = { $news } ({ $reason })
edit-field-why-moved = hvorfor ny tid
export-moved-because = Flyttet: { $reason }
calendar-back-title = { $count ->
    [one] 1 samling kan få tilbake den gamle tiden
   *[other] { $count } samlinger kan få tilbake de gamle tidene
  }
calendar-back-keys = Enter flytter tilbake, Esc lar dem ligge. Ingenting er flyttet ennå.
calendar-did-back = { $count ->
    [one] 1 samling flyttet tilbake
   *[other] { $count } samlinger flyttet tilbake
  }
calendar-short-told = { $count } har fått beskjed
calendar-told-again = { $count ->
    [one] 1 person har alt fått beskjed om den nye tiden og skal få beskjed igjen.
   *[other] { $count } personer har alt fått beskjed om den nye tiden og skal få beskjed igjen.
  }
calendar-tell-newest = Øverst: { $count ->
    [one] 1 person
   *[other] { $count } personer
  } som den siste endringen gjelder.
calendar-short-pause = { $weeks } uker til neste samling
calendar-pause = { $weeks } uker til neste samling, { $next }. Ellers møtes gruppen { $usual }.
