home-cmd-open = Gå dit
home-cmd-open-about = Gå til samlingen eller det som må tas tak i
home-cmd-edit = Om skolen
home-cmd-edit-about = Endre navn, trinn, programmer og avsatt tid
home-cmd-me = Jeg er …
home-cmd-me-about = Si hvem av de ansatte du er, så vises din egen uke
home-pick-me = Hvem er du? Innlogget som { $login }
home-me-is = Du er { $name }. Hjem viser nå uken di.
home-why-nothing = det er ingenting å gå til
home-why-nobody = det er ingen ansatte lagt inn ennå
home-my-week = Min uke, { $week }
home-my-next-week = Min neste uke, { $week }
home-week = Ukens samlinger, { $week }
home-next-week = Samlinger neste uke, { $week }
home-no-meetings = Ingen samlinger framover.
home-none-this-week = Ingen samlinger denne uken. Neste:
home-none-next-week = Ingen samlinger neste uke. Neste:
home-say-who-you-are = Trykk s og si hvem du er.
home-part = del { $part } { $phases }
home-cancelled = avlyst
home-before = leses før: { $phase }, { $minutes } min
home-try = prøves før: { $phase }
home-plan = { $key } Planen: { $name }
home-findings = Å ta tak i ({ $count })
home-begin = Kom i gang ({ $done } av { $all })
home-all-good = Ingenting akkurat nå.
home-begin-people = Legg til dem som er med, eller hent en personalliste (4)
home-begin-programme = Velg program dere skal følge (9)
home-begin-needs = Kartlegg behovene sammen (2)
home-begin-module = Velg modul som svarer på behovene (3)
home-begin-groups = Bygg grupper som kan møtes (5)
home-begin-meetings = Legg samlingene i kalenderen (6)
home-begin-groups-left = { $count ->
    [one] Lag grupper (5): { $count } er uten gruppe
   *[other] Lag grupper (5): { $count } er uten gruppe
}
home-begin-meetings-elsewhere = Samlingene ligger hos { $units } (0)
home-begin-meetings-undated = Samlinger mangler hos { $units } (0): { $groups }
home-meets-elsewhere = Ingen samlinger her: dere møtes hos { $units }. 0 viser skoler og nettverk, Enter åpner.
home-todo = Gjør slik: { $todo }
home-begin-meetings-of = Legg også samlingene for { $groups } i kalenderen (6)
home-untold = { $count ->
    [one] 1 person skal få beskjed om nye eller endrede samlinger
   *[other] { $count } personer skal få beskjed om nye eller endrede samlinger
  }
