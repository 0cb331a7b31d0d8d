sheet-cmd-prepares = Vem förbereder
sheet-cmd-prepares-about = Säg vem som förbereder vilken punkt på träffen
sheet-cmd-lead = Vem kan leda
sheet-cmd-lead-about = Låt någon annan leda den här träffen: se vilka som kan
sheet-cmd-notes = Egna anteckningar
sheet-cmd-notes-about = Skriv för dig själv om träffen; bara du ser det
sheet-why-no-points = träffen har inga moment: e anger dem
sheet-why-nobody-leads = ingen annan kan leda: lägg till handledare under 4 Folk
sheet-why-was-there = välj först någon som var borta
sheet-prepares = { $what } · { $name } förbereder
sheet-form-prepares = Vem förbereder vad
sheet-intro-prepares = En person för varje punkt. Den som får eller slipper en punkt läggs bland dem som ska få veta.
sheet-nobody-prepares = ingen särskild
sheet-hint-prepares = Pilarna väljer, eller skriv början av namnet.
sheet-did-prepare = Det är sagt vem som förbereder vad { $date }
sheet-letter-prepares = Du förbereder { $phases }.
export-head-prepares = Förbereds av
edit-field-prepares = förbereder
sheet-form-note = Egna anteckningar
sheet-intro-note = Bara du ser dem. De ligger i din egen mapp, inte i skolans filer, och följer aldrig med i det som skrivs ut eller skickas.
sheet-field-note = Anteckningar
sheet-hint-note = Det som alla ska få läsa hör till sammanfattningen.
sheet-did-note = Din anteckning om { $date } sparas; bara du ser den
sheet-did-drop-note = Din egen anteckning är borttagen
sheet-label-note = Bara du ser
sheet-has-note = Egna anteckningar finns: o öppnar dem
sheet-label-keys = Tangenter
sheet-keys = p förbereder · k kan leda · d anmäl frånvaro · o anteckningar
sheet-pick-lead = Vem leder { $date }: { $name }?
sheet-away = är borta då
sheet-meets = har { $group } då
sheet-comes-already = är med på träffen
sheet-comes-free = kan den dagen
sheet-comes-unsaid = tider okända: fråga
sheet-comes-outside = kan inte då: fråga
sheet-licensed = lärarlegitimation
sheet-did-lead = { $name } leder träffen { $date }
sheet-cannot-then = ! kan inte då
sheet-away-then = borta då
sheet-no-longer = inte längre med
sheet-nobody-leads = Ingen leder träffen än: k visar vem som kan
sheet-leader-away = { $name } är borta då: k visar vem som kan leda
sheet-leader-said-no = { $name } har anmält frånvaro: k visar vem som kan leda
sheet-leader-not-free = { $name } kan inte då: k visar vem som kan leda
sheet-short-leader-away = { $name } är borta
sheet-leads-for = { $name } (vikarie för { $of })
sheet-leads-for-until = { $name } (vikarie för { $of } till { $until })
sheet-makes-up = tar igen { $date } med { $group }
sheet-makes-up-here = tar igen
sheet-made-up = tog igen { $date } med { $group }
find-no-lesson = ingen egen lektion att pröva på sedan { $date }: { $people }
sheet-view-programmes = Program
sheet-no-programme = utan program
sheet-no-programme-hours = Här syns varje programs timmar när läsåret har träffar. Lägg in dem under Kalender (6).
sheet-head-programme = Program
sheet-head-groups = Grupper
sheet-head-people = Deltagare
sheet-head-aside = Avsatt tid (h)
sheet-table-programmes = Timmar per program
sheet-export-programmes = Programmens timmar som tabell
sheet-col-planned = Planerat
sheet-col-people = Personer
sheet-col-aside = Hållet av avsatt
sheet-programme-of = { $people ->
    [one] { $programme }: { $people } deltagare
   *[other] { $programme }: { $people } deltagare
} i { $groups ->
    [one] { $groups } grupp.
   *[other] { $groups } grupper.
}
sheet-programme-missed = Av det planerade missades { $hours } h (frånvaro, även delvis).
sheet-programme-how = Läsåret { $year }, alla deltagares timmar tillsammans: det som hålls efter närvaron. Planerat är hållet, missat, inte antecknat och kvar. Avsatt tid är deltagarnas hela tid för kompetensutveckling under läsåret, även den som går till annat.
sheet-you-prepare = du förbereder { $phases }
sheet-week-legend = ✓ 9 alla kan · 2/9 så många kan · # platsen är upptagen · × faller bort
sheet-label-summary = I korthet
sheet-time-over = { $minutes } över
sheet-cannot-lead = { $name } ({ $why })
sheet-led-by-nobody = Ingen annan kan leda { $date }: { $named }.
sheet-short-unled = ingen leder
sheet-short-nobody-leads = ingen annan kan leda
sheet-cmd-person = Till personen
sheet-cmd-person-about = Gå till den valda personen i 4 Folk
sheet-cmd-excuse = Anmäl frånvaro
sheet-cmd-excuse-about = Anteckna vilka som har anmält frånvaro till träffen
sheet-save-excused-about = Spara vilka som har anmält frånvaro
sheet-mark-excused = Anmäld frånvaro
sheet-mark-excused-about = Byt mellan kommer och anmäld frånvaro
sheet-who-cannot = Vilka har anmält frånvaro?
sheet-excuse-keys = Mellanslag: anmäld frånvaro, igen: kommer. Följer med när träffen är hållen.
sheet-did-excuse = { $count ->
    [0] Ingen har anmält frånvaro { $date }
    [one] 1 har anmält frånvaro { $date }
   *[other] { $count } har anmält frånvaro { $date }
}
sheet-go-module = Gå till modulen
sheet-go-module-about = Visa träffens modul
sheet-go-person = Gå till personen
sheet-go-person-about = Visa den som är vald på träffen
sheet-go-group = Gå till gruppen
sheet-go-group-about = Visa träffens grupp
sheet-did-excuse-of = { $count ->
    [0] Ingen har anmält frånvaro till { $group } { $date } { $time }
    [one] 1 har anmält frånvaro till { $group } { $date } { $time }
   *[other] { $count } har anmält frånvaro till { $group } { $date } { $time }
}
sheet-did-come-after-all = { $count ->
    [one] { $name } är med { $date } och kommer inte till { $group } { $there }
   *[other] { $count } är med { $date } och tar inte igen det i andra grupper
}
