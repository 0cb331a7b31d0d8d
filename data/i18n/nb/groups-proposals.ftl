# Forslag: hva som endres, flere side om side, deler av dem.
groups-ways = Andre måter å søke på
groups-ways-about = På nytt, bare de uten gruppe, som før eller nye kolleger
groups-possible = Går det?
groups-possible-about = Se før søket om alle kan få en gruppe, hva som mangler
proposal-mark = Marker
proposal-mark-about = Godta bare de gruppene eller personene som er markert
proposal-area-about = Bytt mellom gruppene og personene i en gruppe
proposal-compare = Sammenlign
proposal-compare-about = Still forslaget ved siden av i dag og de andre forslagene
proposal-next = Neste forslag
proposal-next-about = Vis neste forslag som ligger igjen (pil høyre)
proposal-previous = Forrige forslag
proposal-previous-about = Vis forrige forslag som ligger igjen (pil venstre)
proposal-again = Søk etter et forslag til
proposal-again-about = Søk på nytt; forslaget som vises, ligger igjen
proposal-drop = Kast forslaget
proposal-drop-about = Fjern forslaget som vises; gruppene endres ikke
proposal-turn-back = Tilbake
proposal-turn-back-about = Tilbake til forslaget
proposal-why-only = det finnes bare ett forslag: f søker etter et til

proposal-of = Forslag { $number }, ett av { $count } · { $unplaced } uten gruppe · { $groups ->
    [one] { $groups } gruppe
   *[other] { $groups } grupper
}
proposal-leads = { $count ->
    [one] { $count } veileder
   *[other] { $count } veiledere
}
proposal-moves = { $count } bytter gruppe
proposal-going = ikke ferdig, søker { $percent } %
proposal-did-early = { $what }. Søket var ikke ferdig: f søker videre
proposal-keys-going = Esc stopper søket og beholder det beste. Enter godtar det som vises.
proposal-from-everything = alt på nytt
proposal-from-fill = bare de uten gruppe
proposal-from-before = som før
proposal-from-different = nye kolleger
proposal-line-changed = { $from }: { $unplaced } uten gruppe · skolen er endret
proposal-line = { $from }: { $unplaced } uten gruppe, { $groups ->
    [one] { $groups } gruppe
   *[other] { $groups } grupper
}
proposal-gone = slutter
proposal-stopped = Søket ble stoppet. Det beste forslaget så langt ligger her; Esc igjen går ut av det.
proposal-left = Forslag { $number } ligger igjen: z viser det. Ingenting er endret.
proposal-did-drop = Forslag { $number } ble kastet. Ingenting er endret.
proposal-breaks-lock = Forslag { $number } gikk imot det som er låst i { $group }, og er borte. Søk igjen.
proposal-part-nothing = Det endrer ingenting: de som skulle bytte gruppe, hører til grupper du ikke har markert.
proposal-no-more = Forslag { $number } passer ikke lenger, for gruppene er endret. Søk igjen.
proposal-unmarked = Ingenting er markert lenger. Esc igjen går ut av forslaget.

proposal-better = Bedre enn i dag: { $what }.
proposal-worse = Dårligere: { $what }.
proposal-all-wishes = Alt som ønskes, er oppfylt.
proposal-left-over = { $what } { $count }
proposal-short = Bedre i { $better } ting, dårligere i { $worse }: j viser hvilke.
proposal-short-wishes = Avvik fra ønskene i { $count } ting: j viser hvilke.
proposal-place-leads = leder { $group }
proposal-as-today = Like bra som i dag i alt som teller.
proposal-no-group = ingen gruppe
proposal-comes = Kommer: { $who }.
proposal-from = { $name } (fra { $from })
proposal-from-leads = { $name } (leder i dag { $group })
proposal-leaves = Går: { $who }.
proposal-to = { $name } (til { $to })
proposal-to-leads = { $name } (leder { $group })
proposal-stay = Blir: { $who }.
proposal-was-now = { $label }: { $was } → { $now }
proposal-now = { $label }: { $now }
proposal-locked = Låst: { $what }.
proposal-people-keys = Mellomrom markerer en person. Esc går tilbake til gruppene.
proposal-comes-from = kommer fra { $group }
proposal-goes-to = går til { $group }
proposal-breaks-rule = ! { $groups } bryter en regel: den står under lista.
proposal-breaks-one = ! { $group }: { $what }
groups-found-once = { $count ->
    [one] { $said } Én gruppe har én tid i uka og skal ha to: i viser hva som kreves.
   *[other] { $said } { $count } grupper har én tid i uka og skal ha to: i viser hva som kreves.
}
proposal-meets-once = Ingen gruppe fikk to tider i uka: her får alle én (o).
proposal-more-in-why = … v viser alt
proposal-stays = blir

proposal-mark-stays = Den personen flytter ikke i forslaget.
proposal-mark-same = Gruppen er som i dag: det er ingenting å godta.
proposal-mark-without = Den som er uten gruppe, kan ikke markeres.
# Hva det markerte endrer: de samme ordene før og etter.
taken-placed = { $count } plassert
taken-moved = { $count } flyttet
taken-left = { $count } uten gruppe
taken-changed = { $count ->
    [one] { $count } endret gruppe
   *[other] { $count } endrede grupper
}
taken-new = { $count ->
    [one] { $count } ny gruppe
   *[other] { $count } nye grupper
}
taken-emptied = { $count ->
    [one] { $count } tømt gruppe
   *[other] { $count } tømte grupper
}
taken-gone = { $count ->
    [one] { $count } gruppe slutter
   *[other] { $count } grupper slutter
}
taken-marked = Enter godtar det markerte: { $what }. Resten er som i dag.
taken-along = Endres også (+): { $groups }.
taken-group-size = { $group } { $was }→{ $now }
taken-group-ends = { $group } slutter
taken-group-emptied = { $group } tømmes ({ $was }→0)
taken-and = { $done }. { $more }
taken-left-behind = { $count ->
    [one] 1 planlagt samling blir da liggende på den gamle tiden til gruppen
   *[other] { $count } planlagte samlinger blir da liggende på de gamle tidene til gruppene
  }: f i 6 Kalender flytter med.
left-behind-reason = Gruppen har fått en annen tid
left-behind-short = blir igjen
left-behind-see = { $count ->
    [one] 1 samling blir igjen på den gamle tiden til gruppen. 1 Hjem fører til den.
   *[other] { $count } samlinger blir igjen på den gamle tiden til gruppen. 1 Hjem fører til dem.
}
left-behind-count = { $count ->
    [one] 1 samling blir igjen på den gamle tiden (!)
   *[other] { $count } samlinger blir igjen på den gamle tiden (!)
}
left-behind-outside = { $date } { $what } blir liggende: utenfor dagene i skjemaet.
left-behind-order = { $count } i feil rekkefølge
left-behind-close = { $count } for tett
left-behind-far = { $count } for langt fra hverandre
left-behind-stuck-title = { $group }: ingen ledig tid i nærheten på gruppens nye tid
left-behind-stuck = { $date } { $what } blir liggende: { $why }.
left-behind-stuck-next = Gi samlingen en annen tid selv: velg den i kalenderen og trykk e.
put-elsewhere-title = { $group }: alle samlinger har dato
put-elsewhere = { $when } { $what } er lagt utenfor gruppens tid.
put-elsewhere-why = { $when } { $what } er lagt utenfor gruppens tid: { $why }.
put-elsewhere-next = Er det meningen, er alt i orden. Hvis ikke: velg samlingen i kalenderen og trykk e.
taken-did = Forslaget ble godtatt: { $what }
taken-did-part = En del av forslaget ble godtatt: { $what }; { $groups }
taken-goes = { $name } til { $to }
taken-emptied-row = tømmes
taken-not = ny, ikke markert: blir ikke opprettet
taken-if-marked = Som i dag. Hvis du markerer den:
taken-comes-if = ikke markert: kommer ikke (i dag { $group })
taken-goes-if = ikke markert: blir værende (i forslaget { $group })

counts-unplaced = uten gruppe
counts-cannot = kan ikke på gruppens tid
counts-both-times = grupper uten to tider
counts-timeless = grupper uten tid
counts-unled = grupper uten veileder
counts-team = oppdelinger av team
counts-stage = fra et annet trinn
counts-mixed = for få trinn i gruppen
counts-size = personer for mange/få
counts-exp = par med lik erfaring
counts-school = ekstra skoler i en gruppe
counts-travel = veiledere utenfra
counts-own-school = veiledere fra egen skole
counts-untrained = veiledere uten utdanning
counts-module = steg fra ønsket modul
counts-parted = par som skilles
counts-met-before = møtes igjen, ulike team
counts-pairs = poeng for ønskede par
counts-total = alt i alt (lavt = bra)

proposals-title = Forslagene side om side
proposals-title-today = I dag og forslaget side om side
proposals-today = I dag
proposals-number = Forslag { $number }
proposals-fill = de uten gruppe
proposals-weighed = { $count } ({ $cost })
proposals-total-broken = { $total } !
proposals-broken = ! Bryter en regel: { $what }
proposals-legend = I parentes: hvor mye det teller. Størrelse: fra { $best }, mer jo lenger unna.
proposals-legend-free = I parentes: hvor mye det teller.
proposals-keys = ≠ er ulikt  (regnes slik)
proposals-movers = { $count ->
    [0] Ingen er i en annen gruppe
    [one] { $count } er i en annen gruppe
   *[other] { $count } er i en annen gruppe
}

ways-title = Hvordan skal grupper foreslås?
ways-look = Se på forslag { $number }
ways-everything = Alt på nytt
ways-everything-note = det låste endres ikke
ways-everything-more = Alle gruppene legges om så bra det går. Det som er låst eller plassert for hånd, endres ikke.
ways-fill = Bare de uten gruppe
ways-fill-more = Den som har en gruppe, blir i den; bare de uten gruppe får plass.
ways-unplaced = { $count } uten gruppe
ways-before = Som før
ways-before-more = Alle gruppene legges om. De som har vært i samme gruppe, i dag eller tidligere, er sammen igjen så langt det går, til samme tid og med samme veileder der alle kan. Det går foran alle ønsker, men ikke foran plass til alle, ledig tid, størrelse og lås.
ways-different = Så ulikt som mulig
ways-different-more = Alle gruppene legges om. De som har vært i samme gruppe, i dag eller tidligere, møter andre så langt det går. Det går foran alle ønsker, men ikke foran plass til alle, og det blir ikke flere grupper av det. Par fra samme team teller ikke.
ways-met = { $count ->
    [0] ingen har vært i samme gruppe ennå
   *[other] { $count } par har samme gruppe, i dag eller før
}
ways-met-others = { $count ->
    [0] ingen par fra ulike team ennå
   *[other] { $count } par fra ulike team
}
ways-all-placed = Alle har en gruppe.

possible-title = Kan alle få en gruppe?
possible-line = { $who } venter på en gruppe; veilederne har plass til høyst { $places }. Går det? Trykk i.
possible-line-never = { $who } venter på en gruppe; veilederne har plass til høyst { $places }. Minst { $never } får ikke plass slik tidene står nå. Hva mangler? Trykk i.
possible-line-few = { $who } venter på en gruppe; veilederne har plass til høyst { $places }. Minst { $never } får ikke plass. Hva mangler? Trykk i.
possible-nobody-leads = Ingen er ført opp som veileder ennå (4 Folk, e: «Høyst antall grupper»). Hva mangler? Trykk i.
possible-searching = regner { $percent } %  (Esc stopper)
possible-people = { $who } skal ha en gruppe; den lengste samlingen tar { $minutes } minutter.
possible-who = { $people ->
    [one] { $people } deltaker
   *[other] { $people } deltakere
} og { $leading } som kan lede
possible-room = { $groups ->
    [one] Veilederne kan lede { $groups } gruppe med minst { $least }, høyst { $most }: { $places } plasser.
   *[other] Veilederne kan lede { $groups } grupper med minst { $least }, høyst { $most }: { $places } plasser.
}
possible-fill = Hvis den som har en gruppe, blir i den:
possible-hangs = Det henger på:
possible-times = Når de fleste kan:
possible-anew = Ja, hvis alle gruppene legges om: f foreslår dem.
possible-torn = Par motsier hverandre: i et nytt forslag får de ingen plass. Ta bort ett av dem:
possible-yes = Ja, alle kan få en gruppe. f foreslår gruppene.
possible-fill-yes = Ja, alle får plass uten at noen andre flytter: y foreslår plassene.
possible-one-window = { $group } har én tid i uken, skal ha to, og ingen i den er ledig en annen dag.
possible-one-window-free = { $group } har én tid i uken, skal ha to: alle kan { $window }: skriv den til med e på gruppen.
possible-one-window-nearest = { $group } har én tid i uken, skal ha to: nærmest { $window }, men { $names } kan ikke da.
possible-placed-not-all = Alle har en gruppe, men ikke alle kan på gruppens tid:
possible-cannot-time = { $group } kan møtes { $window } i stedet: da kan alle.
possible-cannot-move = g flytter { $name } til { $group } i stedet: der går det.
possible-stopped = Søket etter den minste endringen ble stoppet før noe var funnet.
possible-one-least = Nei, ikke slik det er nå. Denne endringen er nok:
possible-one = Ingen løsning ble funnet slik det er nå. Denne endringen er nok:
possible-any-least = Nei, ikke slik det er nå. Én av disse endringene er nok:
possible-any = Ingen løsning ble funnet slik det er nå. Én av disse endringene er nok:
possible-several-least = Nei, ikke slik det er nå. Disse { $count } endringene er nok, færre er det ikke:
possible-several = Nei, ikke slik det er nå. Disse { $count } endringene er nok (færre ble ikke funnet):
possible-not = { $count ->
    [0] Fant ingen endringer som rekker (en tid til, flere grupper å lede): { $left } er likevel uten gruppe.
    [one] Så langt rekker { $count } endring; { $left } er likevel uten gruppe:
   *[other] Så langt rekker { $count } endringer; { $left } er likevel uten gruppe:
}
possible-all-at-once = Gjør alle endringene på én gang
possible-some-at-once = Gjør { $made } av de { $of } endringene på én gang
possible-show = Vis endringen
possible-close = Lukk
possible-time = { $free ->
    [one] { $window }: 1 ledig; { $leads } kan lede, høyst { $places } plasser.
   *[other] { $window }: { $free } ledige; { $leads } kan lede, høyst { $places } plasser.
}
possible-time-for = De får lede flere, men det er ingen flere tider da de og mange nok kan: { $list }.
possible-time-of = { $name } { $groups } av { $may }
possible-once = Bare på { $day }er finnes det en veileder når { $people } kan.
possible-only = Bare { $lead } kan lede når { $people } kan.
request-free = { $name } ledig også { $window }
request-ask-free = Spør { $name } om { $window } (har ikke sagt når det går)
request-lead-free = { $name }, veileder, ledig også { $window }
request-leads = { $name } får lede { $groups ->
    [one] { $groups } gruppe
   *[other] { $groups } grupper
} (nå { $was })
request-unpair = Ta bort paret { $one } - { $other } (aldri i samme gruppe)
request-unbind = Ta bort paret { $one } - { $other } (i samme gruppe)
request-about-pair = Parene motsier hverandre. Enter tar bort paret; Esc endrer ingenting.
request-title = Endre dette?
request-change = Endre
request-to-send = Til å sende (marker teksten og kopier):
request-text-free = Hei { $name }! For at alle skal få plass i en gruppe: kan du være ledig { $window }?
request-text-leads = Hei { $name }! For at alle skal få plass i en gruppe: kan du lede { $groups ->
    [one] { $groups } gruppe
   *[other] { $groups } grupper
}?
request-guest = Opplysningen kommer fra { $school }: den endres der.
request-did = { $count } endringer ble gjort
proposals-one-measure = I parentes og alt i alt: som i forslag { $number }
proposals-led = { $group }, veileder
proposals-meets = Tid og veileder
proposals-meets-named = Tid og veileder (gruppenavn som i forslag { $number })
request-next-fill = { $said }. y gir nå plass til dem uten gruppe.
request-next-search = { $said }. f foreslår nå grupper.
request-next-more = { $count ->
    [one] { $said }. Det trengs én endring til: i viser den.
   *[other] { $said }. Det trengs { $count } endringer til: i viser dem.
}
request-next-not-all = { $said }. Alle får likevel ikke plass: i viser hvem.
request-yes-some = Alle har sagt ja: skriv inn { $made } av { $of } (resten skrives inn på skolen deres)
proposals-keys-two = ≠ er ulike  (regnes slik)
proposals-apart = { $count ->
    [0] Ingen er i ulik gruppe i de to forslagene
    [one] { $count } er i ulik gruppe i de to forslagene
   *[other] { $count } er i ulik gruppe i de to forslagene
}
proposals-both = { $count ->
    [one] { $count } er i begge i en annen gruppe enn i dag
   *[other] { $count } er i begge i en annen gruppe enn i dag
}
request-about = Spør først. Enter skriver inn svaret, som om det alt er ja; Esc endrer ingenting.
request-about-several = Spør først. Enter på den som har sagt ja, skriver inn det; Esc endrer ingenting.
request-yes-free = { $name } har sagt ja: skriv inn ledig { $window }
request-yes-leads = { $name } har sagt ja: skriv inn høyst { $groups ->
    [one] { $groups } gruppe
   *[other] { $groups } grupper
}
request-yes-all = Alle har sagt ja: skriv inn alt
request-write = Skriv inn
request-asked = Har de sagt ja?
