## Tider for timeplanen: for hvilken tid, par, fravær, to svar

weekly-cmd-when = Skoleår og uker
weekly-cmd-when-about = Regn for dette skoleåret, neste, et halvår eller uker
weekly-cmd-other = Det andre svaret
weekly-cmd-other-about = Bare den tiden endres, eller alle tider kan endres
weekly-why-one-answer = bytt ut en tid først (Enter)
weekly-when-title = For hvilken tid legges timeplanen?
weekly-when-planned = Slik møtene er planlagt
weekly-when-year = Skoleåret { $year }
weekly-when-year-guess = Skoleåret { $year }, ingen kalender lagt inn
weekly-when-own = Andre uker …
weekly-when-days = Fra og til
weekly-when-days-hint = For eksempel u 34-51 eller 18/8-18/12.
weekly-when-past = den tiden har vært
weekly-days = { $first } til { $last }
weekly-week-of = { $week } { $year }
weekly-no-calendar = Skoleåret { $year } har ingen kalender ennå (6 Kalender): første og siste dag er antatt.
weekly-no-year = Skoleåret mangler: derfor står det ikke hvor lenge tidene må holdes fri. y i 6 Kalender legger det inn.
weekly-searching-first = Regner … Esc stopper.
weekly-searching = Regner: prøver { $times } tider av høyst { $most }, { $sets } måter prøvd. Esc stopper, det beste så langt blir stående.
weekly-answer-so-far = { $count ->
    [one] Én tid i uken er nok for { $who } så langt. Leter etter færre.
   *[other] { $count } tider i uken er nok for { $who } så langt. Minst { $least } trengs.
}
weekly-answer-only = { $count ->
    [one] Én tid i uken: { $who } kan da.
   *[other] { $count } tider i uken: { $who } kan da.
}
weekly-only-none = Bare { $was } byttes mot { $now }: ingen blir uten.
weekly-only-none-groups = Bare { $was } byttes mot { $now }: ingen gruppe blir uten.
weekly-only-none-more = Bare { $was } byttes mot { $now }: ingen flere blir uten.
weekly-none-more-lost = ingen flere blir uten tid
weekly-only-lost = Bare { $was } byttes mot { $now }: uten tid blir { $lost }.
weekly-free = Med { $now } fast og resten fritt: også { $others }.
weekly-free-alone = { $now } er nok alene.
weekly-other-free = { $count ->
    [one] Om resten kan endres: én tid, { $windows }, { $who }.
   *[other] Om resten kan endres: { $count } tider, { $windows }, { $who }.
}
weekly-by-space = { $said } Mellomrom viser det.
weekly-other-only = { $count ->
    [one] Om bare den byttes: én tid, { $windows }, { $who }.
   *[other] Om bare den byttes: { $count } tider, { $windows }, { $who }.
}
weekly-no-leader = { $names } (veilederne strekker ikke til)
weekly-next-year = Neste skoleår: årets timer regnes ikke med. { $count } har ikke sagt når de kan og regnes som ledige man-fre { $from }-{ $to }; de andre slik de har sagt.
weekly-small-groups = En gruppe får færre enn { $least }, minst { $least } trengs.
weekly-not-yet = Regnet uten veiledere: det er ikke klart om de strekker til.
weekly-together = { $count ->
    [one] Ett par (eller flere) som skal være sammen, får samme tid.
   *[other] { $count } par som skal være sammen, får samme tid.
}
weekly-apart = { $count ->
    [one] Paret som skal være fra hverandre, får hver sin gruppe.
   *[other] { $count } par som skal være fra hverandre, får hver sin gruppe.
}
weekly-apart-not-counted = { $count ->
    [one] Paret som skal være fra hverandre, trenger to grupper om de har samme tid; det er ikke regnet med.
   *[other] { $count } par som skal være fra hverandre, trenger to grupper om de har samme tid; det er ikke regnet med.
}
weekly-count = { $leads ->
    [0] { $members } deltakere
    [one] { $members } deltakere + veileder
   *[other] { $members } deltakere + { $leads } veiledere
}
weekly-group-now = { $name } (nå { $when })
weekly-moved = Møtes på en annen tid i dag: { $groups }.
weekly-all = alle nedenfor
weekly-names = { $count ->
    [one] Én person: { $names }.
   *[other] { $count } personer: { $names }.
}
weekly-marked = { $name } ({ $marks })
weekly-begins = begynner { $week }
weekly-ends = slutter { $week }
weekly-away = borte { $from } til { $until }
weekly-away-in = borte { $week }
weekly-away-from = borte fra { $week }
weekly-more = { $names }, … og { $count } til: x viser alle
weekly-breaks = Ingen møter i feriene: { $breaks }.
weekly-break-week = { $name } { $week }
weekly-break = { $name } { $from } til { $until }
weekly-day = { $day } ({ $name })
weekly-days-off = Heller ikke møter: { $days }.
weekly-staff-days = Uten elever, møter kan holdes: { $days }.
weekly-answer-more = { $count ->
    [one] Én tid i uken trengs for { $who }, med det du byttet inn. Uten byttet er { $fewer } nok.
   *[other] { $count } tider i uken trengs for { $who }, med det du byttet inn. Uten byttet er { $fewer } nok.
}
weekly-free-spare = { $now } hjelper ingen. Det som trengs: { $others }.
weekly-row-nobody = ingen kan da
weekly-row-spare = trengs ikke
weekly-not-counted = ikke ferdig regnet
weekly-lost-at-least = minst { $who } uten tid
weekly-leads-beside = { $count ->
    [one] Én som skal ha en gruppe, leder selv og regnes som veileder.
   *[other] { $count } som skal ha en gruppe, leder selv og regnes som veiledere.
}
weekly-without-why = Hva som ville holdt for dem, regner i ut i 5 Grupper.
weekly-waiting = { $count ->
    [one] Uten gruppe og ikke regnet med her: { $names }.
   *[other] { $count } er uten gruppe og regnes ikke med her: { $names }.
}
weekly-further = { $count ->
    [one] Uten gruppe: { $names }, som ikke kan på noen av tidene. Én tid til: { $window }, kan lede: { $leaders }.
   *[other] { $count } uten gruppe kan ikke på noen av tidene: { $names }. Én tid til for { $some } av dem: { $window }, kan lede: { $leaders }.
}
weekly-further-too-few = { $count ->
    [one] Uten gruppe: { $names }, som ikke kan på noen av tidene. Alene blir det ingen gruppe: det trengs minst { $least }.
   *[other] { $count } uten gruppe kan ikke på noen av tidene: { $names }. Én tid til gir ingen gruppe: på det meste kan { $most } samtidig, det trengs minst { $least }.
}
weekly-further-nobody = ingen veileder er ledig da
weekly-page-answer = { $count ->
    [one] Én tid i uken er nok for { $who }.
   *[other] { $count } tider i uken er nok for { $who }.
}
weekly-ask = { $count ->
    [one] Én har ikke sagt når hen kan, spør: { $names }.
   *[other] { $count } har ikke sagt når de kan, spør: { $names }.
}
weekly-page-intro = Her står hvilke tider i uken som må være fri for timer og andre møter, og for hvem.

## Hvem som har sagt når de kan

weekly-done = { $done } av { $of } klare
weekly-with-done = { $said } · { $done }
weekly-all-done = Alle har sagt når de kan. Lista viser alle igjen.

## Opptatte tider

weekly-busy-here = { $name } (raden du står på)
weekly-stopped-before = Regningen ble stoppet: svaret fra før byttet vises.
weekly-stopped-nothing = Regningen ble stoppet før det fantes noe svar: ingenting er igjen. w regner på nytt.
weekly-shorter = Kortere samlinger kan gi flere tider: 5 Grupper regner med i; lengden endres i 3 Moduler (n, egen versjon).
weekly-leads = leder { $from } til { $until }
weekly-leads-in = leder { $week }
weekly-leads-from = leder fra { $week }
weekly-stand-in-busy = { $name }, vikar i { $group }, er ikke ledig da.
weekly-lead-busy = { $name }, veileder i { $group }, er ikke ledig da.
weekly-throughout = deltar hele tiden
weekly-row-moved = annen tid enn nå · { $row }
weekly-twice = Hver gruppe skal ha to tider i uken, på ulike dager: { $long } og { $short } minutter.
