# Meddelanden: vad som är nytt om plats och ledare, en gång för flera träffar.

calendar-letter-place = Träffen med { $group } { $date } kl { $times } har ny plats: { $place }, i stället för { $old }.
calendar-letter-place-first = Träffen med { $group } { $date } kl { $times } har fått en plats: { $place }.
calendar-letter-place-gone = Träffen med { $group } { $date } kl { $times } är inte längre i { $old }. Ny plats är inte bestämd.
calendar-letter-places = { $count } träffar med { $group } har ny plats: { $place }, i stället för { $old }.
calendar-letter-places-first = { $count } träffar med { $group } har fått en plats: { $place }.
calendar-letter-places-gone = { $count } träffar med { $group } är inte längre i { $old }. Ny plats är inte bestämd.
calendar-letter-new-place = Ny plats: { $place }, i stället för { $old }.
calendar-letter-not-led = Du leder inte längre träffen med { $group } { $date } kl { $times }.
calendar-letter-lead-no-more = { $count ->
    [one] Du leder den inte längre.
   *[other] Du leder dem inte längre.
  }
calendar-letter-leads-now = { $count ->
    [one] { $name } leder den nu.
   *[other] { $name } leder dem nu.
  }
calendar-letter-led-many = { $count } träffar med { $group } leds av { $name } i stället för { $usual }.
calendar-letter-led-many-first = { $count } träffar med { $group } leds av { $name }.
calendar-letter-you-led-many = Du leder { $count } träffar med { $group } i stället för { $usual }.
calendar-letter-nobody-leads = { $count ->
    [one] Ingen är vald att leda den.
   *[other] Ingen är vald att leda dem.
  }
calendar-letter-led-by-nobody = Ingen är vald att leda träffen med { $group } { $date } kl { $times }.
calendar-letter-led-by-nobody-many = Ingen är vald att leda { $count } träffar med { $group }.
calendar-letter-cancelled-many = { $count } träffar med { $group } är inställda.
calendar-letter-moved-many = { $count } träffar med { $group } är flyttade.
calendar-letter-moved-line = { $date } kl { $times }, i stället för { $from } kl { $old }
calendar-letter-shorter-many = { $count } träffar med { $group } är förkortade.
calendar-letter-longer-many = { $count } träffar med { $group } är förlängda.
calendar-letter-length-line = { $date } kl { $times }, förut { $old }
calendar-letter-hand-in = Det som ska lämnas in före träffen lämnas senast { $due }.
calendar-letter-cannot = { $name } kan inte
calendar-letter-hand-in-stays = Det som skulle lämnas in före träffen lämnas ändå senast { $due }.
calendar-letter-hand-in-gone = Det som skulle lämnas in före träffen, senast { $due }, behövs inte nu.
told-left-led = Du leder inte längre { $count } träffar med { $group }.
told-left-led-by = Du leder inte längre { $count } träffar med { $group }. { $name } leder dem, från och med { $date }:
calendar-news-place = ny plats { $date }: { $place }
calendar-news-place-none = { $date } har ingen plats än
calendar-news-place-many = ny plats för { $count } träffar, den första { $date }
calendar-news-not-led = { $count ->
    [one] leder inte längre { $date }
   *[other] leder inte längre { $count } träffar, den första { $date }
}
calendar-kind-place = { $count ->
    [one] ny plats
   *[other] ny plats ({ $count })
}
calendar-kind-not-led = { $count ->
    [one] leder inte längre
   *[other] leder inte längre ({ $count })
}
calendar-news-led-by-nobody = { $count ->
    [one] ingen leder { $date }
   *[other] { $count } träffar har ingen som leder, den första { $date }
}
calendar-kind-unled = { $count ->
    [one] utan ledare
   *[other] utan ledare ({ $count })
}

# Vad den som leder en grupp får veta om vilka som är med.
news-members = { $count ->
    [one] andra deltagare från { $date }
   *[other] andra deltagare { $count } gånger, först { $date }
}
kind-members = { $count ->
    [one] andra deltagare
   *[other] andra deltagare ({ $count })
}
letter-members-come = { $people } är med i { $group } från träffen { $date } kl { $times }.
letter-members-go = { $people } är inte med i { $group } från träffen { $date } kl { $times }.
letter-members-now = Med i { $group } på träffen { $date } kl { $times }: { $people }.

# Vem som kommer till en enda träff för att ta igen något.
news-guests = { $count ->
    [one] vem som tar igen { $date }
   *[other] vem som tar igen vid { $count } träffar, först { $date }
}
kind-guests = { $count ->
    [one] vem som tar igen
   *[other] vem som tar igen ({ $count })
}
letter-make-up = { $people } är med på träffen med { $group } { $date } kl { $times } och tar igen { $what }.
letter-not-coming = { $people } kommer inte till träffen med { $group } { $date } kl { $times }.
letter-makes-up-ahead = På träffen med { $group } { $date } kl { $times } tar du igen { $part }, eftersom du inte kan komma { $missed }.
