modules-unmet = Ingen modul här är känd för att svara på { $names }. n gör en egen modul; 9 Plan, p väljer program.
modules-new-copy = + Egen version av programmet { $name }
modules-new-copy-module = + Egen version av modulen { $name }
modules-copy-name = Egen version av { $name }
modules-said-copied = { $name } lades till
modules-why-used-by = används av { $what }
modules-use-group = gruppen { $name }
modules-use-choices = { $count ->
    [one] { $count } modulval
   *[other] { $count } modulval
}
modules-use-meetings = { $count ->
    [one] { $count } träff
   *[other] { $count } träffar
}
modules-use-wishes = { $count ->
    [one] önskemål från { $count } person
   *[other] önskemål från { $count } personer
}
modules-use-steps = { $count ->
    [one] anteckningar i { $count } planeringssteg
   *[other] anteckningar i { $count } planeringssteg
}
programme-said-removed = Programmet { $name } togs bort
programme-said-removed-back = { $name } togs bort. Ni följer { $from }
