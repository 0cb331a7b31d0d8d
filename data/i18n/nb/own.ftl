modules-unmet = Ingen modul her er kjent for å svare på { $names }. n lager en egen modul; 9 Plan, p velger program.
modules-new-copy = + Egen versjon av programmet { $name }
modules-new-copy-module = + Egen versjon av modulen { $name }
modules-copy-name = Egen versjon av { $name }
modules-said-copied = { $name } ble lagt til
modules-why-used-by = brukes av { $what }
modules-use-group = gruppen { $name }
modules-use-choices = { $count ->
    [one] { $count } modulvalg
   *[other] { $count } modulvalg
}
modules-use-meetings = { $count ->
    [one] { $count } samling
   *[other] { $count } samlinger
}
modules-use-wishes = { $count ->
    [one] ønske fra { $count } person
   *[other] ønsker fra { $count } personer
}
modules-use-steps = { $count ->
    [one] notater i { $count } planleggingssteg
   *[other] notater i { $count } planleggingssteg
}
programme-said-removed = Programmet { $name } ble slettet
programme-said-removed-back = { $name } ble slettet. Dere følger { $from }
