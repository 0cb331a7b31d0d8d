cmd-modules-choose = Välj
cmd-modules-choose-about = Välj modulen för en termin; e ändrar ett val
cmd-modules-assign = Välj modul
cmd-modules-assign-about = Detsamma som Enter
cmd-modules-programme = Program
cmd-modules-programme-about = Visa moduler från ett program, eller gör ett eget
cmd-modules-view = Stadier
cmd-modules-view-about = Byt mellan skolans stadier, alla och dolda
cmd-modules-filter = Filtrera
cmd-modules-filter-about = Visa bara moduler med de bokstäver du skriver
cmd-modules-new = Egen
cmd-modules-new-about = Gör en egen modul eller ett eget program (även kopia)
cmd-modules-edit = Ändra
cmd-modules-edit-about = Ändra valet, den egna modulen eller det egna programmet
cmd-modules-delete = Ta bort
cmd-modules-delete-about = Ta tillbaka valet, eller ta bort det egna
why-modules-nothing = ingen modul är vald i listan
why-modules-shipped = bara val och egna moduler kan ändras; n rättar den valda
why-modules-no-programme = ni följer inget program med moment än; välj ett under Plan (9) eller gör ett eget

modules-count = { $count ->
    [one] { $count } modul
   *[other] { $count } moduler
}
modules-our-stages = skolans stadier
modules-all-stages = alla stadier
modules-all-programmes = alla program ni följer
modules-no-programme = inget program valt än
modules-filtered = filter: { $text }
modules-suggestion = { $what } (förslag)
modules-published = { $own }, publicerat { $published }
modules-any-stage = alla stadier
modules-any-stage-short = alla
modules-whole-school = hela skolan
modules-own = eget
modules-source = Källa: { $source }
modules-why = Så väl svarar den mot era behov
modules-reason = Valt därför: { $reason }
modules-terms = { $count ->
    [one] { $count } termin
   *[other] { $count } terminer
}
modules-terms-range = { $from }-{ $to } terminer
modules-empty = Inga moduler här. Ni följer inget program med moduler, eller så är de för andra stadier. v visar alla stadier, p väljer program, n gör en egen modul eller ett eget program.
modules-empty-filter = Inget passar filtret. Esc tar bort det.
confidence-confirmed = bekräftat
confidence-second-hand = Titeln är återgiven i andra hand: ett förslag, kontrollera den.
confidence-derived = Titeln är härledd ur annat: ett förslag, kontrollera den.
confidence-assumed = Titeln är antagen: ett förslag, kontrollera den.
who-alone = ensam
who-together = tillsammans
who-in-class = i klass
typed-who-alone = ensam, enskild, enskilt, själv
typed-who-together = tillsammans, gemensamt, ihop
typed-who-in-class = i klass, i klassen, klass, lektion

part-priorities = Prioriteringar
part-gaps = Avstånd
part-stages = Lärare
part-time = Tid
part-order = Ordning
part-size = Omfång
why-serves = { $count } av { $of }: { $names }
why-serves-none = { $count ->
    [one] svarar inte mot er prioritering
   *[other] svarar inte mot någon av era { $count } prioriteringar
}
why-answers = { $percent } % av avstånden: { $names }
why-answers-none = svarar inte mot något avstånd
why-areas-unknown = okänt vilka områden den svarar mot
why-no-gaps = inga avstånd bedömda än
why-teach = { $teach } av { $of } lärare har de stadierna
why-teach-none = ingen av lärarna undervisar där
why-stages-unknown = stadierna är inte kända
why-time-unknown = okänt hur lång tid den tar
why-held = genomförd här
why-chosen = redan vald
why-missing = bygger på { $names }
why-nothing-before = inget behöver komma före
why-whole = en hel modul
why-half = en halv modul: välj två

modules-form-choose = Välj { $module }
modules-form-choice = Ändra valet av { $module }
modules-intro-choose = Säg när, för vem och varför. Skälet är det ni läser när någon frågar om ett år.
modules-field-term = Börjar
modules-field-group = För
modules-hint-group = En grupp får modulen som sin, men gör först klart den som pågår.
modules-field-priorities = Svarar mot
modules-field-reason = Varför den
modules-hint-reason = Till exempel: störst avstånd i åk 4-6, och hela arbetslaget vill.
modules-wrong-twice = Den är redan vald för samma termin och grupp. Välj en annan termin, till exempel nästa.
modules-said-chosen = { $module } valdes för { $term }
modules-said-removed = Valet av { $module } togs tillbaka

modules-which-programme = Moduler från vilket program?
modules-which-new = Vad vill du göra?
modules-new-module = + Egen modul
modules-new-programme = + Eget program
modules-form-module = Egen modul
modules-form-module-edit = Ändra { $module }
modules-intro-module = En modul som ni gör själva. Den fungerar som de andra: kan rangordnas, väljas och läggas i kalendern.
modules-field-title = Titel
modules-hint-title = Till exempel: Räkna ute.
modules-wrong-title = Skriv en titel, till exempel Räkna ute.
modules-field-programme = Program
modules-field-stages = Stadier
modules-field-parts = Antal delar
modules-hint-parts = Tomt: som i programmet.
modules-wrong-parts = Skriv ett antal mellan 1 och 60, till exempel 8.
modules-field-hours = Timmar
modules-hint-hours = Varje deltagares tid i allt, till exempel 30 eller 7,5. Tomt: räknas ur momenten.
modules-wrong-hours = Skriv timmar, till exempel 30 eller 7,5.
modules-field-areas = Svarar mot
modules-hint-areas = Områdena som den hjälper till med; så hamnar den rätt i listan.
modules-said-module = Modulen { $title } sparades
modules-said-module-removed = Modulen { $title } togs bort

programme-form-new = Eget program
programme-form-edit = Ändra eget program
programme-intro = En egen cykel: hur många delar, och vilka moment varje del går igenom. Ni följer programmet när du sparar.
programme-hint-name = Till exempel: Lektionsstudie i matematik.
programme-wrong-name = Skriv ett namn, till exempel Lektionsstudie i matematik.
programme-hint-parts = Till exempel 6.
programme-field-phases = Moment
programme-hint-phases = Ett på varje rad: kort namn, namn, minuter, och ensam, tillsammans eller i klass.
programme-example-phases = A förberedelse 45 ensam; B träff 90 tillsammans; C prova 0 i klass; D uppföljning 60 tillsammans
programme-wrong-phase = Raden »{ $line }« går inte att läsa. Skriv till exempel: B träff 90 tillsammans
programme-wrong-no-meeting = Minst ett moment ska vara tillsammans, till exempel: B träff 90 tillsammans
programme-field-size = Gruppstorlek
programme-hint-size = Minst och flest, till exempel 6-10. Tomt: ingen regel.
programme-wrong-size = Skriv minst och flest, till exempel 6-10.
programme-field-hours = Timmar per modul
programme-field-rhythm = Träffas
programme-field-steps = Planeringssteg
programme-hint-steps = Lånas från ett annat program och kan användas med en gång under Plan (9).
programme-no-steps = inga
programme-said-saved = Programmet { $name } sparades
rhythm-weekly = varje vecka
rhythm-fortnightly = varannan vecka
rhythm-monthly = varje månad

## Skäl i listan, korta

reason-serves = prio { $names }
reason-answers = avstånd: { $names }
reason-none = inget av behoven
reason-unknown = okänt vad den svarar mot
reason-nobody = ingen undervisar där

why-other-form = för andra skolformer än er
