cmd-modules-choose = Velg
cmd-modules-choose-about = Velg modulen for et halvår; e endrer et valg
cmd-modules-assign = Velg modul
cmd-modules-assign-about = Det samme som Enter
cmd-modules-programme = Program
cmd-modules-programme-about = Vis moduler fra ett program, eller lag et eget
cmd-modules-view = Trinn
cmd-modules-view-about = Bytt mellom skolens trinn, alle og skjulte
cmd-modules-filter = Filtrer
cmd-modules-filter-about = Vis bare moduler med bokstavene du skriver
cmd-modules-new = Egen
cmd-modules-new-about = Lag en egen modul eller et eget program (også kopi)
cmd-modules-edit = Endre
cmd-modules-edit-about = Endre valget, den egne modulen eller det egne programmet
cmd-modules-delete = Slett
cmd-modules-delete-about = Ta tilbake valget, eller slett det egne
why-modules-nothing = ingen modul er valgt i listen
why-modules-shipped = bare valg og egne moduler kan endres; n retter den valgte
why-modules-no-programme = dere følger ikke noe program med faser ennå; velg ett under Plan (9) eller lag et eget

modules-count = { $count ->
    [one] { $count } modul
   *[other] { $count } moduler
}
modules-our-stages = skolens trinn
modules-all-stages = alle trinn
modules-all-programmes = alle programmer dere følger
modules-no-programme = ikke noe program valgt ennå
modules-filtered = filter: { $text }
modules-suggestion = { $what } (forslag)
modules-published = { $own }, publisert { $published }
modules-any-stage = alle trinn
modules-any-stage-short = alle
modules-whole-school = hele skolen
modules-own = eget
modules-source = Kilde: { $source }
modules-why = Så godt svarer den på behovene deres
modules-reason = Valgt fordi: { $reason }
modules-terms = { $count ->
    [one] { $count } halvår
   *[other] { $count } halvår
}
modules-terms-range = { $from }-{ $to } halvår
modules-empty = Ingen moduler her. Dere følger ikke noe program med moduler, eller så er de for andre trinn. v viser alle trinn, p velger program, n lager en egen modul eller et eget program.
modules-empty-filter = Ingenting passer filteret. Esc fjerner det.
confidence-confirmed = bekreftet
confidence-second-hand = Tittelen er gjengitt på annen hånd: et forslag, kontroller den.
confidence-derived = Tittelen er utledet av noe annet: et forslag, kontroller den.
confidence-assumed = Tittelen er antatt: et forslag, kontroller den.
who-alone = alene
who-together = sammen
who-in-class = i klassen
typed-who-alone = alene, hver for seg, selv
typed-who-together = sammen, felles
typed-who-in-class = i klassen, i klasse, time

part-priorities = Prioriteringer
part-gaps = Avstand
part-stages = Lærere
part-time = Tid
part-order = Rekkefølge
part-size = Omfang
why-serves = { $count } av { $of }: { $names }
why-serves-none = { $count ->
    [one] svarer ikke på prioriteringen deres
   *[other] svarer ikke på noen av de { $count } prioriteringene
}
why-answers = { $percent } % av avstanden: { $names }
why-answers-none = svarer ikke på noe dere vil forbedre
why-areas-unknown = ukjent hvilke områder den svarer på
why-no-gaps = ikke vurdert ennå
why-teach = { $teach } av { $of } lærere har de trinnene
why-teach-none = ingen av lærerne underviser der
why-stages-unknown = trinnene er ikke kjent
why-time-unknown = ukjent hvor lang tid den tar
why-held = gjennomført her
why-chosen = allerede valgt
why-missing = bygger på { $names }
why-nothing-before = ingenting må komme før
why-whole = en hel modul
why-half = en halv modul: velg to

modules-form-choose = Velg { $module }
modules-form-choice = Endre valget av { $module }
modules-intro-choose = Si når, for hvem og hvorfor. Grunnen er det dere leser når noen spør om ett år.
modules-field-term = Starter
modules-field-group = For
modules-hint-group = En gruppe får modulen som sin, men fullfører først den som pågår.
modules-field-priorities = Svarer på
modules-field-reason = Hvorfor den
modules-hint-reason = For eksempel: størst avstand på 5.-7. trinn, og hele teamet vil.
modules-wrong-twice = Den er allerede valgt for samme halvår og gruppe. Velg et annet halvår, for eksempel det neste.
modules-said-chosen = { $module } ble valgt for { $term }
modules-said-removed = Valget av { $module } ble tatt tilbake

modules-which-programme = Moduler fra hvilket program?
modules-which-new = Hva vil du lage?
modules-new-module = + Egen modul
modules-new-programme = + Eget program
modules-form-module = Egen modul
modules-form-module-edit = Endre { $module }
modules-intro-module = En modul dere lager selv. Den fungerer som de andre: kan rangeres, velges og legges i kalenderen.
modules-field-title = Tittel
modules-hint-title = For eksempel: Regne ute.
modules-wrong-title = Skriv en tittel, for eksempel Regne ute.
modules-field-programme = Program
modules-field-stages = Trinn
modules-field-parts = Antall deler
modules-hint-parts = Tomt: som i programmet.
modules-wrong-parts = Skriv et antall mellom 1 og 60, for eksempel 8.
modules-field-hours = Timer
modules-hint-hours = Tiden hver deltaker bruker i alt, for eksempel 30 eller 7,5. Tomt: regnes ut fra fasene.
modules-wrong-hours = Skriv timer, for eksempel 30 eller 7,5.
modules-field-areas = Svarer på
modules-hint-areas = Områdene den hjelper med; slik havner den riktig i listen.
modules-said-module = Modulen { $title } ble lagret
modules-said-module-removed = Modulen { $title } ble slettet

programme-form-new = Eget program
programme-form-edit = Endre eget program
programme-intro = En egen syklus: hvor mange deler, og hvilke faser hver del går gjennom. Dere følger programmet når du lagrer.
programme-hint-name = For eksempel: Lesson study i matematikk.
programme-wrong-name = Skriv et navn, for eksempel Lesson study i matematikk.
programme-hint-parts = For eksempel 6.
programme-field-phases = Faser
programme-hint-phases = Én på hver linje: kort navn, navn, minutter, og alene, sammen eller i klassen.
programme-example-phases = A forberedelse 45 alene; B samling 90 sammen; C utprøving 0 i klassen; D oppfølging 60 sammen
programme-wrong-phase = Linjen «{ $line }» kan ikke leses. Skriv for eksempel: B samling 90 sammen
programme-wrong-no-meeting = Minst én fase skal være sammen, for eksempel: B samling 90 sammen
programme-field-size = Gruppestørrelse
programme-hint-size = Færrest og flest, for eksempel 6-10. Tomt: ingen regel.
programme-wrong-size = Skriv færrest og flest, for eksempel 6-10.
programme-field-hours = Timer per modul
programme-field-rhythm = Møtes
programme-field-steps = Planleggingssteg
programme-hint-steps = Lånes fra et annet program og kan brukes med en gang under Plan (9).
programme-no-steps = ingen
programme-said-saved = Programmet { $name } ble lagret
rhythm-weekly = hver uke
rhythm-fortnightly = annenhver uke
rhythm-monthly = hver måned

## Grunner i listen, korte

reason-serves = prio { $names }
reason-answers = avstand: { $names }
reason-none = ingen av behovene
reason-unknown = ukjent hva den svarer på
reason-nobody = ingen underviser der

why-other-form = for andre skoleslag enn deres
