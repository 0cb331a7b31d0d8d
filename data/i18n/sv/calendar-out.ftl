## Vad som går ut till andra: meddelanden, filer, kalendrar

calendar-news-details = ändrat { $date }: { $what }
calendar-news-details-many = { $count ->
    [one] plats eller ledare ändrad för { $count } träff, { $date }
   *[other] plats eller ledare ändrad för { $count } träffar, den första { $date }
}
calendar-news-not-yours = { $count ->
    [one] behöver inte komma { $date }
   *[other] behöver inte komma till { $count } träffar, den första { $date }
}
calendar-letter-details = Nytt om träffen med { $group } { $date } kl { $times }.
calendar-letter-not-yours = Du behöver inte komma till träffen med { $group } { $date } kl { $times }.
calendar-news-led-by = leds av { $name }
calendar-pick-form = I vilken form?
calendar-pick-reminder = Ska kalendern påminna?
calendar-export-no-reminder = Ingen påminnelse
calendar-export-reminder = { $minutes } minuter före
calendar-export-reminder-hour = En timme före
calendar-export-reminder-day = Ett dygn före
calendar-export-word = Word-dokument (docx)
calendar-export-text = Text (Markdown)
calendar-export-workbook = Excel-bok (xlsx)
calendar-export-csv = Text med semikolon (csv)
calendar-export-sheet = Blad för träffen { $date }, { $group }
calendar-export-attendance = Närvarolista för { $group }
calendar-export-meetings = Alla träffar som tabell
calendar-export-hours = Allas timmar som tabell
calendar-export-led = Träffar som { $name } leder
export-attendance-title = Närvaro för { $group }, { $unit }
export-attendance-how = Tomma rutor är träffar som inte är antecknade än. Streck: skulle inte vara med den gången.
export-excused-known = Anmäld frånvaro till kommande träffar: det som var känt { $day }.
export-when = { $date } kl { $times }
export-place = Plats: { $place }
export-last-time = Från träffen { $date }
export-to-try = Att pröva: { $text }
export-who = Närvaro
export-head-group = Grupp
export-head-weekday = Veckodag
export-head-week = Vecka
export-head-start = Börjar
export-head-end = Slutar
export-head-minutes = Minuter
export-head-module = Modul
export-head-leader = Leds av
export-head-state = Läge
export-head-reason = Skäl
export-head-invited = Kallade
export-head-there = Närvarande
export-head-planned = Planerat (h)
export-head-held = Hållna (h)
export-head-unnoted = Inte antecknat (h)
export-head-left = Kvar (h)
export-head-missed = Borta, även delvis (h)
export-head-led-held = Som ledare, hållna (h)
export-head-led-unnoted = Som ledare, inte antecknat (h)
export-head-led-left = Som ledare, kvar (h)
export-table-meetings = Träffar
export-table-hours = Timmar
export-extra-for = { $name } (extra, för { $people })
export-feeds-no-folder = Mappen { $folder } finns inte. Skapa den först, där andra kan hämta filer.
export-feeds-not-written = Sparat, men kalendrarna som andra hämtar kunde inte skrivas. { $why }
calendar-tell-file = Kalender
calendar-tell-file-about = Skriv personens kalender till en fil, att skicka med
calendar-letter-same = (Samma meddelande passar { $names }.)
export-before = Före träffen
export-at = På träffen
