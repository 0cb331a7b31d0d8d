## Forms that several screens have in common

choice-as-is = { $what }
choice-nobody = nobody yet
field-date = Date
field-name = Name
field-responsible = Responsible
field-responsible-hint = May stay empty. People are added on screen 4.
field-progress = State
form-both = It now says: { $theirs }. You wrote: { $mine }. A colleague changed it meanwhile. Save again if yours is to stand.
form-empty = (empty)
form-gone = This no longer exists: a colleague has removed it. What you wrote is still here. Copy it before you close.
form-removed = A colleague removed this while you were writing (h shows who and when). Save again to make it anew with what stands here; Esc leaves it removed.
form-not-offered = What you had chosen no longer exists. Choose again.
hint-date = For example 12/3, Thu w47 or +1w.
