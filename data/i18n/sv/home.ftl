home-cmd-open = Gå dit
home-cmd-open-about = Gå till träffen eller det som ska skötas
home-cmd-edit = Om skolan
home-cmd-edit-about = Ändra namn, stadier, program och avsatt tid
home-cmd-me = Jag är …
home-cmd-me-about = Säg vem i personalen du är, så visas din egen vecka
home-pick-me = Vem är du? Inloggad som { $login }
home-me-is = Du är { $name }. Hem visar nu din vecka.
home-why-nothing = det finns inget att gå till
home-why-nobody = det finns ingen personal inlagd än
home-my-week = Min vecka, { $week }
home-my-next-week = Min nästa vecka, { $week }
home-week = Veckans träffar, { $week }
home-next-week = Träffar nästa vecka, { $week }
home-no-meetings = Inga träffar framåt.
home-none-this-week = Inga träffar den här veckan. Härnäst:
home-none-next-week = Inga träffar nästa vecka. Härnäst:
home-say-who-you-are = Tryck s och säg vem du är.
home-part = del { $part } { $phases }
home-cancelled = inställd
home-before = läses före: { $phase }, { $minutes } min
home-try = prövas före: { $phase }
home-plan = { $key } Planen: { $name }
home-findings = Att ta tag i ({ $count })
home-begin = Kom igång ({ $done } av { $all })
home-all-good = Inget just nu.
home-begin-people = Lägg till dem som är med, eller hämta en personallista (4)
home-begin-programme = Välj program att följa (9)
home-begin-needs = Kartlägg behoven tillsammans (2)
home-begin-module = Välj modul som svarar mot behoven (3)
home-begin-groups = Bygg grupper som kan träffas (5)
home-begin-meetings = Lägg träffarna i kalendern (6)
home-begin-groups-left = { $count ->
    [one] Bygg grupper (5): { $count } är utan grupp
   *[other] Bygg grupper (5): { $count } är utan grupp
}
home-begin-meetings-elsewhere = Träffarna ligger hos { $units } (0)
home-begin-meetings-undated = Träffar saknas hos { $units } (0): { $groups }
home-meets-elsewhere = Inga träffar här: ni träffas hos { $units }. 0 visar skolor och nätverk, Enter öppnar.
home-todo = Gör så här: { $todo }
home-begin-meetings-of = Lägg också träffarna för { $groups } i kalendern (6)
home-untold = { $count ->
    [one] 1 person ska få veta om nya eller ändrade träffar
   *[other] { $count } personer ska få veta om nya eller ändrade träffar
  }
