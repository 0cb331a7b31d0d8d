cmd-follow-make-up = Ta igen
cmd-follow-make-up-about = Ta igen en missad träff: annan grupp eller extra träff
why-follow-nobody = välj en deltagare i en grupp först
why-follow-not-missed = deltagaren har inget att ta igen
follow-make-up-title = Var tar { $name } igen träffarna?
follow-make-up-title-one = Var tar { $name } igen träffen { $date } ({ $what })?
follow-make-up-at = { $date } { $times }, { $group }, { $what }
follow-make-up-people = { $count } kommer
follow-make-up-full = fullt, högst { $most }
follow-make-up-lessons = undervisar då
follow-make-up-meets = har en annan träff då
follow-make-up-way = hinner inte mellan skolorna
follow-make-up-group = { $group }, { $what }
follow-make-up-done = hade den { $date }
follow-make-up-cancelled = ställde in den { $date }
follow-make-up-not-dated = har inget datum för den
follow-make-up-nobody = Annan grupp, { $what }
follow-make-up-no-group = ingen annan har den kvar
follow-make-up-outside = kan inte då
follow-ask-outside = { $name } kan inte { $date } enligt sina tider. Tar { $name } igen då ändå?
follow-outside-yes = Ta igen då
follow-outside-no = Låt bli
follow-make-up-extra = Extra träff: { $what } ({ $date })
follow-make-up-extra-for = { $count ->
    [one] för 1 som missade
   *[other] för { $count } som missade
}
follow-did-make-up = { $name } är med { $group } { $date }
follow-missed-open = Borta från { $what } { $date }.
follow-missed-ahead = Anmäld frånvaro: { $what } { $date }.
follow-missed-to-come = Tar igen { $what } med { $group } { $date }.
follow-missed-made-up = Tog igen { $what } med { $group } { $date }.
edit-field-to-try = det som prövas
calendar-field-to-try = Att pröva till nästa gång
calendar-hint-to-try = Vad var och en prövar med sina elever. Visas på nästa träff.
calendar-label-to-try = Att pröva
calendar-label-agreed = Förra gången
calendar-agreed = { $date }: { $text }
calendar-nothing-noted = Inget antecknat { $date }
calendar-agreed-to-try = Att pröva sedan { $date }: { $text }
calendar-agenda-at = { $time } { $what }
calendar-field-guests = Gäster
calendar-hint-guests = Till exempel rektor på besök. Mellanslag kryssar, pilarna flyttar.
calendar-guest-role = { $name } ({ $role })
cmd-follow-talk = Avstämning
cmd-follow-talk-about = Visa underlag för rektors och handledares samtal
cmd-follow-talk-file = Till fil
cmd-follow-talk-file-about = Skriv avstämningen eller timmarna till en fil
cmd-follow-talk-year = Avstämning, hela läsåret
cmd-follow-talk-year-about = Visa hela läsårets veckor, eller bara de senaste
why-follow-no-group = välj en grupp först
follow-talk-title = Avstämning om { $group }
follow-talk-leads = Leds av { $name }.
follow-talk-since = Förra avstämningen var { $date }.
follow-talk-meetings = Träffar: { $held ->
    [one] 1 hållen
   *[other] { $held } hållna
}, { $planned } kvar, { $cancelled ->
    [one] 1 inställd
   *[other] { $cancelled } inställda
}.
follow-talk-attendance = Närvaro: { $percent } %.
follow-talk-heading-since = Sedan förra avstämningen, { $date }
follow-talk-heading-year = Hela läsåret
follow-talk-hours = { $held } h hållna, { $left } h kvar.
follow-talk-hours-of = I modulen: { $held } h hållna och { $left } h kvar av { $whole } h.
follow-talk-alone = Av det hållna är { $hours } h egen förberedelse före träffarna.
follow-talk-no-weeks = Gruppen har inte haft någon träff sedan dess.
follow-talk-no-weeks-year = Gruppen har inte haft någon träff det här läsåret.
follow-talk-week = Vecka
follow-talk-promised = I kalendern
follow-talk-given = Hållet
follow-talk-of-promised = { $hours } h i kalendern
follow-talk-of-given = { $hours } h hållet
follow-talk-people = Deltagarna
follow-talk-person = { $name }: { $said }
follow-talk-all-there = Ingen har missat någon del.
follow-talk-content = Innehåll
follow-talk-agreed = Sedan { $date }: { $text }
follow-talk-next = Nästa: { $date } { $times }, { $what }
follow-talk-nothing-next = Ingen träff är planerad.
follow-talk-open = Att prata om
follow-talk-ask-time = Har alla fått den tid som var tänkt? Vad behöver ändras?
follow-talk-ask-help = Vad behöver handledaren av rektor till nästa gång?
calendar-day-check-in = Avstämning om { $group }
calendar-day-hand-in = Sista dag: { $form }, { $group }
calendar-day-paper = Sista dag: { $name }
follow-talk-how-year = x skriver sidan till en fil. y visar hela läsåret.
follow-talk-how-since = x skriver sidan till en fil. o visar bara tiden sedan förra avstämningen.
follow-partly = Var med { $minutes } av { $of } min på { $what } { $date }.
follow-talk-title-year = { $group } hela läsåret { $year }
follow-talk-for-since = Till samtalet: vad som hänt sedan förra avstämningen { $date }.
follow-talk-for-first = Till samtalet: läsårets första avstämning.
follow-talk-for-year = Till läsårets bokslut: alla veckor, lovad och given tid.
follow-export-title = Vad ska skrivas till en fil?
follow-export-hours = Timmar för varje person (tabell)
follow-export-programmes = Timmar för varje program (tabell)
follow-no-year-before = Det finns inga träffar i läsåret före { $year }.
follow-no-year-after = Det finns inga träffar i läsåret efter { $year }.
follow-talk-extra = { $count ->
    [one] + 1 extra träff för dem som missat något.
   *[other] + { $count } extra träffar för dem som missat något.
}
