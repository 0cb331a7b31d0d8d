## What goes out to others: messages, files, calendars

calendar-news-details = changed { $date }: { $what }
calendar-news-details-many = { $count ->
    [one] place or leader changed for { $count } meeting, { $date }
   *[other] place or leader changed for { $count } meetings, the first { $date }
}
calendar-news-not-yours = { $count ->
    [one] need not come { $date }
   *[other] need not come to { $count } meetings, the first { $date }
}
calendar-letter-details = News about the meeting of { $group } on { $date } at { $times }.
calendar-letter-not-yours = You need not come to the meeting of { $group } on { $date } at { $times }.
calendar-news-led-by = led by { $name }
calendar-pick-form = In which form?
calendar-pick-reminder = Shall the calendar remind?
calendar-export-no-reminder = No reminder
calendar-export-reminder = { $minutes } minutes before
calendar-export-reminder-hour = One hour before
calendar-export-reminder-day = One day before
calendar-export-word = Word document (docx)
calendar-export-text = Text (Markdown)
calendar-export-workbook = Excel workbook (xlsx)
calendar-export-csv = Text with semicolons (csv)
calendar-export-sheet = Sheet of the meeting { $date }, { $group }
calendar-export-attendance = Attendance list of { $group }
calendar-export-meetings = All meetings as a table
calendar-export-hours = Everybody's hours as a table
calendar-export-led = Meetings that { $name } leads
export-attendance-title = Attendance of { $group }, { $unit }
export-attendance-how = Empty cells are meetings that have not been noted yet. A dash: not expected that time.
export-excused-known = Excused from meetings to come: as far as it was known on { $day }.
export-when = { $date } at { $times }
export-place = Place: { $place }
export-last-time = From the meeting { $date }
export-to-try = To try: { $text }
export-who = Attendance
export-head-group = Group
export-head-weekday = Weekday
export-head-week = Week
export-head-start = Starts
export-head-end = Ends
export-head-minutes = Minutes
export-head-module = Module
export-head-leader = Led by
export-head-state = State
export-head-reason = Reason
export-head-invited = Expected
export-head-there = Present
export-head-planned = Planned (h)
export-head-held = Held (h)
export-head-unnoted = Not noted (h)
export-head-left = Left (h)
export-head-missed = Missed, partly too (h)
export-head-led-held = As leader, held (h)
export-head-led-unnoted = As leader, not noted (h)
export-head-led-left = As leader, left (h)
export-table-meetings = Meetings
export-table-hours = Hours
export-extra-for = { $name } (extra, for { $people })
export-feeds-no-folder = There is no folder { $folder }. Make it first, where others can fetch files.
export-feeds-not-written = Saved, but the calendars that others fetch could not be written. { $why }
calendar-tell-file = Calendar
calendar-tell-file-about = Write the person's calendar to a file, to send along
calendar-letter-same = (The same message suits { $names }.)
export-before = Before the meeting
export-at = At the meeting
