## Calendar files and text for people who do not use the program

export-part = part { $part }
export-part-phases = part { $part } { $phases }
export-cancelled-named = Cancelled: { $meeting }
export-cancelled-because = Cancelled: { $reason }
export-held-named = { $meeting } (held)
export-module = Module: { $title }
export-module-unconfirmed = Module: { $title } (title not confirmed)
export-to-prepare = To do before the meeting:
export-at-meeting = At the meeting:
export-phase = - { $phase }
export-phase-minutes = - { $phase }, { $minutes } min
export-phase-about = - { $phase }, about { $minutes } min
export-led-by = Led by { $name }
export-who-leads = { $name } (leads)
export-plan-title = Meetings of { $group }, { $unit }
export-no-meetings = No meetings are planned yet.
export-head-date = Day
export-head-time = Time
export-head-meeting = Meeting
export-head-content = Content
export-check-sound = sound
export-head-place = Place
export-done = The file is written
export-file = { $file }
export-fetch-how = To fetch it to your own computer: open a terminal window there (not here) and type the line below. Put the name that you log in to in place of server. Programs such as WinSCP and FileZilla fetch the same file.
export-fetch = scp { $login }@server:"{ $file }" .
export-fetch-all = The line fetches your whole folder of files from here, so that it is short enough to copy:
export-fetch-folder = scp -r { $login }@server:"{ $folder }" .

# Names of files that the program makes.
file-people = staff
file-calendar = calendar
file-year-plan = plan
file-attendance = attendance
file-sheet = meeting
file-meetings = meetings
file-hours = hours
file-programme-hours = hours programmes
file-timetable = times
file-check-in = check-in
export-who-makes-up = { $name } (makes up)
export-who-visits = { $name } (guest)
export-away-and = { $presence }, { $there }
