## Det som går ut til andre: meldinger, filer, kalendere

calendar-news-details = endret { $date }: { $what }
calendar-news-details-many = { $count ->
    [one] sted eller leder endret for { $count } samling, { $date }
   *[other] sted eller leder endret for { $count } samlinger, den første { $date }
}
calendar-news-not-yours = { $count ->
    [one] trenger ikke å komme { $date }
   *[other] trenger ikke å komme på { $count } samlinger, den første { $date }
}
calendar-letter-details = Nytt om samlingen for { $group } { $date } kl. { $times }.
calendar-letter-not-yours = Du trenger ikke å komme på samlingen for { $group } { $date } kl. { $times }.
calendar-news-led-by = ledes av { $name }
calendar-pick-form = I hvilken form?
calendar-pick-reminder = Skal kalenderen minne på?
calendar-export-no-reminder = Ingen påminnelse
calendar-export-reminder = { $minutes } minutter før
calendar-export-reminder-hour = En time før
calendar-export-reminder-day = Et døgn før
calendar-export-word = Word-dokument (docx)
calendar-export-text = Tekst (Markdown)
calendar-export-workbook = Excel-bok (xlsx)
calendar-export-csv = Tekst med semikolon (csv)
calendar-export-sheet = Ark for samlingen { $date }, { $group }
calendar-export-attendance = Oppmøteliste for { $group }
calendar-export-meetings = Alle samlinger som tabell
calendar-export-hours = Timene til alle som tabell
calendar-export-led = Samlinger som { $name } leder
export-attendance-title = Oppmøte for { $group }, { $unit }
export-attendance-how = Tomme ruter er samlinger som ikke er ført ennå. Strek: skulle ikke være med den gangen.
export-excused-known = Meldt fravær til kommende samlinger: det som var kjent { $day }.
export-when = { $date } kl. { $times }
export-place = Sted: { $place }
export-last-time = Fra samlingen { $date }
export-to-try = Prøves ut: { $text }
export-who = Oppmøte
export-head-group = Gruppe
export-head-weekday = Ukedag
export-head-week = Uke
export-head-start = Begynner
export-head-end = Slutter
export-head-minutes = Minutter
export-head-module = Modul
export-head-leader = Ledes av
export-head-state = Status
export-head-reason = Grunn
export-head-invited = Innkalt
export-head-there = Til stede
export-head-planned = Planlagt (t)
export-head-held = Holdt (t)
export-head-unnoted = Ikke ført (t)
export-head-left = Igjen (t)
export-head-missed = Borte, også delvis (t)
export-head-led-held = Som leder, holdt (t)
export-head-led-unnoted = Som leder, ikke ført (t)
export-head-led-left = Som leder, igjen (t)
export-table-meetings = Samlinger
export-table-hours = Timer
export-extra-for = { $name } (ekstra, for { $people })
export-feeds-no-folder = Mappa { $folder } finnes ikke. Lag den først, der andre kan hente filer.
export-feeds-not-written = Lagret, men kalenderne som andre henter, kunne ikke skrives. { $why }
calendar-tell-file = Kalender
calendar-tell-file-about = Skriv kalenderen til personen til en fil, til å sende med
calendar-letter-same = (Samme melding passer for { $names }.)
export-before = Før samlingen
export-at = På samlingen
