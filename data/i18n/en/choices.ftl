## Forms that several screens have in common

choice-as-is = { $what }
choice-nobody = nobody yet
field-date = Date
field-name = Name
field-responsible = Responsible
field-progress = State
hint-date = For example 12/3, Thu w47 or +1w.
