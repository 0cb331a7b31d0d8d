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
calendar-did-back = { $count ->
    [one] 1 samling flyttet tilbake
   *[other] { $count } samlinger flyttet tilbake
  }
calendar-tell-newest = Øverst: { $count ->
    [one] 1 person
   *[other] { $count } personer
  } som den siste endringen gjelder.
calendar-short-pause = { $weeks } uker til neste samling
calendar-pause = { $weeks } uker til neste samling, { $next }. Ellers møtes gruppen { $usual }.
calendar-back-keys = { $hear ->
    [0] Ingen trenger beskjed.
    [one] 1 person må få beskjed.
   *[other] { $hear } personer må få beskjed.
  } Enter godtar, Esc lar samlingene ligge.
calendar-back-reason = { $reason } gjelder ikke lenger
calendar-short-stuck = { $date } går ikke
calendar-stuck = Kan ikke gå tilbake til { $date }: { $why }.
calendar-kind-cancelled = { $count ->
    [one] { $count } avlyst
   *[other] { $count } avlyste
}
calendar-kind-moved = { $count } flyttet
calendar-kind-length = { $count } ny lengde
calendar-kind-you-lead = { $count ->
    [one] leder samlingen
   *[other] leder { $count } samlinger
}
calendar-news-you-lead = { $count ->
    [one] leder samlingen { $date }
   *[other] leder { $count } samlinger, den første { $date }
}
calendar-news-length-many = { $count } samlinger med ny lengde, den første { $date }
calendar-kind-not-yours = trenger ikke å komme på { $count }
calendar-kind-led = { $count ->
    [one] ledes av en annen
   *[other] { $count } ledes av en annen
}
calendar-kind-details = { $count ->
    [one] annet sted eller annen leder
   *[other] annet sted eller annen leder ({ $count })
}
calendar-kind-makes-up = tar igjen { $count }
calendar-kind-new = { $count ->
    [one] { $count } ny
   *[other] { $count } nye
}
calendar-ahead-follows = Følger med: { $what }, { $from } blir { $to }.
calendar-ahead-between = { $what } { $date } ligger da ikke lenger mellom samlingene, og ingen dag der passer.
calendar-kinds-from = { $date }: { $kinds }
calendar-kinds-and = { $first } + { $rest }
