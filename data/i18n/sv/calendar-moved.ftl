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
calendar-did-back = { $count ->
    [one] 1 träff flyttad tillbaka
   *[other] { $count } träffar flyttade tillbaka
  }
calendar-tell-newest = Överst: { $count ->
    [one] 1 person
   *[other] { $count } personer
  } som den senaste ändringen gäller.
calendar-short-pause = { $weeks } veckor till nästa träff
calendar-pause = { $weeks } veckor till nästa träff, { $next }. Annars träffas gruppen { $usual }.
calendar-back-keys = { $hear ->
    [0] Ingen behöver få veta.
    [one] 1 person ska få veta.
   *[other] { $hear } personer ska få veta.
  } Enter godtar, Esc låter träffarna ligga.
calendar-back-reason = { $reason } gäller inte längre
calendar-short-stuck = { $date } går inte
calendar-stuck = Kan inte gå tillbaka till { $date }: { $why }.
calendar-kind-cancelled = { $count ->
    [one] { $count } inställd
   *[other] { $count } inställda
}
calendar-kind-moved = { $count ->
    [one] { $count } flyttad
   *[other] { $count } flyttade
}
calendar-kind-length = { $count } ny längd
calendar-kind-you-lead = { $count ->
    [one] leder träffen
   *[other] leder { $count } träffar
}
calendar-news-you-lead = { $count ->
    [one] leder träffen { $date }
   *[other] leder { $count } träffar, den första { $date }
}
calendar-news-length-many = { $count } träffar med ny längd, den första { $date }
calendar-kind-not-yours = behöver inte komma till { $count }
calendar-kind-led = { $count ->
    [one] leds av någon annan
   *[other] { $count } leds av någon annan
}
calendar-kind-details = { $count ->
    [one] annan plats eller ledare
   *[other] annan plats eller ledare ({ $count })
}
calendar-kind-makes-up = tar igen { $count }
calendar-kind-new = { $count ->
    [one] { $count } ny
   *[other] { $count } nya
}
calendar-ahead-follows = Följer med: { $what }, { $from } blir { $to }.
calendar-ahead-between = { $what } { $date } ligger då inte längre mellan samlingarna, och ingen dag där passar.
calendar-kinds-from = { $date }: { $kinds }
calendar-kinds-and = { $first } + { $rest }
