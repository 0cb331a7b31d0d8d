# Meldinger: hva som er nytt om sted og leder, én gang for flere samlinger.

calendar-letter-place = Samlingen for { $group } { $date } kl. { $times } har fått nytt sted: { $place }, i stedet for { $old }.
calendar-letter-place-first = Samlingen for { $group } { $date } kl. { $times } har fått et sted: { $place }.
calendar-letter-place-gone = Samlingen for { $group } { $date } kl. { $times } er ikke lenger i { $old }. Nytt sted er ikke bestemt.
calendar-letter-places = { $count } samlinger for { $group } har fått nytt sted: { $place }, i stedet for { $old }.
calendar-letter-places-first = { $count } samlinger for { $group } har fått et sted: { $place }.
calendar-letter-places-gone = { $count } samlinger for { $group } er ikke lenger i { $old }. Nytt sted er ikke bestemt.
calendar-letter-new-place = Nytt sted: { $place }, i stedet for { $old }.
calendar-letter-not-led = Du leder ikke lenger samlingen for { $group } { $date } kl. { $times }.
calendar-letter-lead-no-more = { $count ->
    [one] Du leder den ikke lenger.
   *[other] Du leder dem ikke lenger.
  }
calendar-letter-leads-now = { $count ->
    [one] { $name } leder den nå.
   *[other] { $name } leder dem nå.
  }
calendar-letter-led-many = { $count } samlinger for { $group } ledes av { $name } i stedet for { $usual }.
calendar-letter-led-many-first = { $count } samlinger for { $group } ledes av { $name }.
calendar-letter-you-led-many = Du leder { $count } samlinger for { $group } i stedet for { $usual }.
calendar-letter-nobody-leads = { $count ->
    [one] Ingen er valgt til å lede den.
   *[other] Ingen er valgt til å lede dem.
  }
calendar-letter-led-by-nobody = Ingen er valgt til å lede samlingen for { $group } { $date } kl. { $times }.
calendar-letter-led-by-nobody-many = Ingen er valgt til å lede { $count } samlinger for { $group }.
calendar-letter-cancelled-many = { $count } samlinger for { $group } er avlyst.
calendar-letter-moved-many = { $count } samlinger for { $group } er flyttet.
calendar-letter-moved-line = { $date } kl. { $times }, i stedet for { $from } kl. { $old }
calendar-letter-shorter-many = { $count } samlinger for { $group } er forkortet.
calendar-letter-longer-many = { $count } samlinger for { $group } er forlenget.
calendar-letter-length-line = { $date } kl. { $times }, før { $old }
calendar-letter-hand-in = Det som skal leveres før samlingen, leveres senest { $due }.
calendar-letter-cannot = { $name } kan ikke
calendar-letter-hand-in-stays = Det som skulle leveres før samlingen, leveres likevel senest { $due }.
calendar-letter-hand-in-gone = Det som skulle leveres før samlingen, senest { $due }, trengs ikke nå.
told-left-led = Du leder ikke lenger { $count } samlinger for { $group }.
told-left-led-by = Du leder ikke lenger { $count } samlinger for { $group }. { $name } leder dem, fra og med { $date }:
calendar-news-place = nytt sted { $date }: { $place }
calendar-news-place-none = { $date } har ikke noe sted ennå
calendar-news-place-many = nytt sted for { $count } samlinger, den første { $date }
calendar-news-not-led = { $count ->
    [one] leder ikke lenger { $date }
   *[other] leder ikke lenger { $count } samlinger, den første { $date }
}
calendar-kind-place = { $count ->
    [one] nytt sted
   *[other] nytt sted ({ $count })
}
calendar-kind-not-led = { $count ->
    [one] leder ikke lenger
   *[other] leder ikke lenger ({ $count })
}
calendar-news-led-by-nobody = { $count ->
    [one] ingen leder { $date }
   *[other] { $count } samlinger har ingen leder, den første { $date }
}
calendar-kind-unled = { $count ->
    [one] uten leder
   *[other] uten leder ({ $count })
}

# Hva den som leder en gruppe får vite om hvem som er med.
news-members = { $count ->
    [one] andre deltakere fra { $date }
   *[other] andre deltakere { $count } ganger, først { $date }
}
kind-members = { $count ->
    [one] andre deltakere
   *[other] andre deltakere ({ $count })
}
letter-members-come = { $people } er med i { $group } fra samlingen { $date } kl. { $times }.
letter-members-go = { $people } er ikke med i { $group } fra samlingen { $date } kl. { $times }.
letter-members-now = Med i { $group } på samlingen { $date } kl. { $times }: { $people }.

# Hvem som kommer til én samling for å ta igjen noe.
news-guests = { $count ->
    [one] hvem som tar igjen { $date }
   *[other] hvem som tar igjen på { $count } samlinger, først { $date }
}
kind-guests = { $count ->
    [one] hvem som tar igjen
   *[other] hvem som tar igjen ({ $count })
}
letter-make-up = { $people } er med på samlingen for { $group } { $date } kl. { $times } og tar igjen { $what }.
letter-not-coming = { $people } kommer ikke på samlingen for { $group } { $date } kl. { $times }.
letter-makes-up-ahead = På samlingen for { $group } { $date } kl. { $times } tar du igjen { $part }, fordi du ikke kan komme { $missed }.
