calendar-mend = Noe faller bort
calendar-mend-about = Nye datoer når en dag, en leder eller et rom faller bort
calendar-form-mend = Noe faller bort
calendar-intro-mend = Faller samlinger bort, vises forslaget først; ingenting endres før du tar det. Ellers lagres dagene med en gang. Samlinger som er holdt, blir liggende.
calendar-mend-what = Hva faller bort
calendar-mend-all = alle samlinger, hele skolen
calendar-mend-leader = { $name } leder ikke
calendar-mend-place = { $place } kan ikke brukes
calendar-mend-how = Gjør slik
calendar-mend-fewest = flytt så få samlinger som mulig
calendar-mend-push = utsett samlingen, og resten ved behov
calendar-mend-past = De dagene har alt vært. Skriv en dag fra i dag.
calendar-mend-nothing = Ingen planlagt samling faller bort de dagene.
calendar-mend-out = { $count ->
    [one] 1 samling faller bort
   *[other] { $count } samlinger faller bort
  }, { $groups ->
    [one] i 1 gruppe.
   *[other] i { $groups } grupper.
  }
calendar-mend-title = { $moved ->
    [one] 1 samling flyttes
   *[other] { $moved } samlinger flyttes
  }{ $lost ->
    [0] { "" }
   *[other] , { $lost } avlyses
  }
calendar-mend-keys = Enter godtar, Esc lar alt være. Ingenting er endret ennå.
calendar-mend-proven = Færre endringer enn dette går ikke.
calendar-mend-proven-room = Færre endringer enn dette går ikke i samme rom.
calendar-mend-proven-from = Færre endringer går ikke uten at en samling legges før { $date }.
calendar-mend-no-date = Ingen datoer endres.
calendar-mend-in-room = { $count ->
    [one] 1 samling kan beholde tiden sin i et annet rom: Esc, endre Gjør slik.
   *[other] { $count } samlinger kan beholde tiden sin i et annet rom: Esc, endre Gjør slik.
  }
calendar-mend-good = Gode datoer; om det finnes enda bedre, er ikke prøvd helt ut.
calendar-take-mend = Godta
calendar-take-mend-about = Gjør alle endringer
calendar-did-mend = { $moved ->
    [one] 1 samling flyttet
   *[other] { $moved } samlinger flyttet
  }{ $lost ->
    [0] { "" }
   *[other] , { $lost } avlyst
  }
calendar-why-nothing-planned = ingen samlinger er planlagt
calendar-joint-all = alle grupper på én gang
calendar-joint-title = { $count } datoer for { $groups ->
    [one] 1 gruppe
   *[other] { $groups } grupper
  }, { $missing } uten dato
calendar-joint-keys = Enter legger inn, Mellomrom velger bort, Esc forkaster.
calendar-joint-mark = Ta med eller ikke
calendar-joint-mark-about = Ta med gruppens datoer eller la være
calendar-mend-stand-in = la en annen lede der noen kan
calendar-mend-other-room = bruk et annet ledig rom der det går
calendar-mend-housed = i { $place }
calendar-no-room = ! Ingen andre rom er ledige { $date }.
calendar-short-no-room = ingen andre rom er ledige
calendar-mend-title-housed = { $housed ->
    [one] 1 samling blir i et annet rom
   *[other] { $housed } samlinger blir i et annet rom
  }{ $moved ->
    [0] { "" }
   *[other] , { $moved } flyttes
  }{ $lost ->
    [0] { "" }
   *[other] , { $lost } avlyses
  }
calendar-did-mend-housed = { $housed ->
    [one] 1 samling er i et annet rom
   *[other] { $housed } samlinger er i et annet rom
  }{ $moved ->
    [0] { "" }
   *[other] , { $moved } flyttet
  }{ $lost ->
    [0] { "" }
   *[other] , { $lost } avlyst
  }
calendar-mend-led = { $name } leder
calendar-mend-led-again = { $usual } leder, { $named } kan ikke da
calendar-mend-led-by-neither = Verken { $named } eller { $usual } kan lede da
calendar-mend-led-untrained = { $name } leder, uten veilederutdanning
calendar-why-counting = vent til utregningen er ferdig, eller trykk Esc
calendar-counting = Regner ut datoer … { $percent } %. Esc stopper, det beste hittil blir stående.
calendar-counting-ends = Avslutter utregningen; det beste hittil vises straks.
calendar-counted-old = Noe ble endret mens datoene ble regnet ut. Gjør det på nytt.
calendar-mend-was = var { $when }
calendar-mend-title-led = { $led ->
    [one] 1 samling ledes av en annen
   *[other] { $led } samlinger ledes av en annen
  }{ $moved ->
    [0] { "" }
   *[other] , { $moved } flyttes
  }{ $lost ->
    [0] { "" }
   *[other] , { $lost } avlyses
  }
calendar-did-mend-led = { $led ->
    [one] 1 samling ledes av en annen
   *[other] { $led } samlinger ledes av en annen
  }{ $moved ->
    [0] { "" }
   *[other] , { $moved } flyttet
  }{ $lost ->
    [0] { "" }
   *[other] , { $lost } avlyst
  }
calendar-joint-proven = Bedre datoer enn dette går ikke an.
calendar-mend-lost = avlyses
calendar-mend-lost-why = Ingen annen tid passer: { $why }. Gi gruppen en tid til (5 Grupper, w), eller velg «utsett samlingen og alle etter den ett steg».
calendar-mend-lost-day = Ingen annen dag passer: { $why }. Sett en dag selv: velg samlingen i kalenderen og trykk e.
calendar-mend-lost-no-day = Skoleåret har ingen flere dager. Sett en dag selv: velg samlingen i kalenderen og trykk e.
calendar-short-not-between = ikke mellom samlingene
calendar-short-hand-in = ny innleveringsdag
calendar-news-led = { $date } ledes av { $name }
calendar-news-led-many = { $count } samlinger ledes av en annen, den første { $date }
calendar-letter-led = Samlingen for { $group } { $date } kl. { $times } ledes av { $name }.
calendar-fallen = Faller bort
calendar-fallen-all = hele skolen, ingen samlinger
calendar-fallen-group = { $group }, ingen samling
calendar-fallen-because = { $why } ({ $what })
calendar-short-fallen = faller bort
calendar-did-fall = Dagene holdes fri for samlinger; y viser og sletter dem
calendar-mend-nothing-yet = Ingen planlagt samling faller bort de dagene. Lagre, så legges ingen der.
calendar-mend-nothing-there = Ingen planlagt samling er i rommet da. Lagre, så legges ingen der.
calendar-did-fall-of = Lagret: { $what }; y viser det og sletter det
calendar-mend-out-room = { $count ->
    [one] 1 samling trenger et annet rom
   *[other] { $count } samlinger trenger et annet rom
  }, { $groups ->
    [one] i 1 gruppe.
   *[other] i { $groups } grupper.
  }
calendar-mend-out-lead = { $count ->
    [one] 1 samling trenger en annen til å lede
   *[other] { $count } samlinger trenger en annen til å lede
  }, { $groups ->
    [one] i 1 gruppe.
   *[other] i { $groups } grupper.
  }
calendar-did-hold-again = Gjelder ikke lenger: { $what }
calendar-why-fallen = en dag som faller bort, kan bare slettes
calendar-mend-push-all = utsett samlingen og alle etter den ett steg
calendar-mend-gap = { $days } dager etter forrige
calendar-mend-gap-long = { $days } dager etter samlingen { $before }; programmet vil ha høyst { $most }.
calendar-off-short = ! Rytmen holder ikke fra { $from }: perioden er for kort til alle samlingene.
calendar-off-taken = ! Rytmen holder ikke fra { $from }: noe står i veien den dagen som sto for tur.
calendar-off-because = ! Rytmen holder ikke fra { $from }: { $what }, { $weeks ->
    [one] 1 uke
   *[other] { $weeks } uker
  }.
calendar-cause-person = { $name } er opptatt
calendar-cause-week = { $name } leder allerede så mye som går
calendar-cause-way = veien mellom to skoler tar for lang tid
calendar-cause-room = rommet er opptatt
calendar-cause-room-out = rommet kan ikke brukes
calendar-cause-falls-out = dagen faller bort
calendar-leader-cannot = ! { $name }, som leder, kan ikke { $when }.
calendar-short-module-begun = inne i { $module }
calendar-module-begun = { $day }: modulen { $module } har da alt begynt.
calendar-short-module-not-ended = før slutten av { $module }
calendar-module-not-ended = { $day }: modulen { $module } er da ikke slutt ennå.
calendar-mend-gap-short = { $days ->
    [one] bare { $days } skoledag imellom
   *[other] bare { $days } skoledager imellom
  }
calendar-short-window = utenfor gruppens tid
calendar-short-leader = { $name } kan ikke
calendar-moves-because = Samlingen { $date } får ingen tid uten at denne flyttes: { $why }.
calendar-short-busy = { $name } er opptatt
calendar-short-said-no = { $count } meldt fravær
calendar-short-cannot = { $count } kan ikke
calendar-hindered-no-time = gruppen har ingen flere tider før halvåret er slutt
calendar-hindered-person = { $name } er opptatt ved { $count } av { $times } tider
calendar-hindered-room = rommet er opptatt ved { $count } av { $times } tider
calendar-hindered-room-out = rommet kan ikke brukes ved { $count } av { $times } tider
calendar-hindered-overlap = { $said }; flere hindringer kan gjelde samme tid
calendar-hindered-week = { $name } leder allerede så mange samlinger som går den uken ved { $count } av { $times } tider
calendar-hindered-way = det blir for liten tid til veien mellom to skoler ved { $count } av { $times } tider
calendar-hindered-falls-out = dagen faller bort ved { $count } av { $times } tider
calendar-hindered-no-school = skolen er stengt eller slutter tidlig ved { $count } av { $times } tider
calendar-hindered-order = { $count } av { $times } tider er for nær gruppens andre samlinger eller i feil rekkefølge
calendar-hindered-more = { $said } og { $count ->
    [one] 1 hindring
   *[other] { $count } hindringer
  } til
calendar-short-rhythm = rytmen holder ikke fra { $from }
calendar-begins-even = Jevnt fordelt: samlingene spres over hele perioden, så den første blir { $from }. Med «hver uke» starter dere med én gang.
calendar-begins-hindered = Den første samlingen blir { $from }. Før det: { $why }.
calendar-short-begins = starter { $from }
calendar-news-makes-up = tar igjen { $date }
calendar-letter-makes-up = På samlingen for { $group } { $date } kl. { $times } tar du igjen det du gikk glipp av.
calendar-short-lesson = ingen egen time imellom
calendar-effect-lesson = Ikke alle har en egen time å prøve ut i etter samlingen { $with }.
calendar-letter-led-instead = Samlingen for { $group } { $date } kl. { $times } ledes av { $name } i stedet for { $usual }.
calendar-letter-you-led = Du leder samlingen for { $group } { $date } kl. { $times }.
calendar-letter-you-led-instead = Du leder samlingen for { $group } { $date } kl. { $times } i stedet for { $usual }.
calendar-letter-moved-and-led = Den er flyttet til { $date } og ledes da av { $name }.
calendar-letter-leads-instead = { $count ->
    [one] { $name } leder samlingen i stedet for { $usual }.
   *[other] { $name } leder samlingene i stedet for { $usual }.
  }
calendar-letter-you-lead-instead = { $count ->
    [one] Du leder samlingen i stedet for { $usual }.
   *[other] Du leder samlingene i stedet for { $usual }.
  }
calendar-mend-school = Hele skolen
calendar-scoped = { $scope }: { $title }
calendar-against-fallen = dagen faller bort: { $what }, { $days }
calendar-against-room-out = { $what }, { $days }
calendar-against-room-out-free = { $what }, { $days }; { $room } er ledig da
calendar-short-week-off = uke uten elever før
calendar-short-no-preparation = ingen tid til å forberede
calendar-short-way = lang vei
calendar-short-led-often = leder for ofte
calendar-mend-in = Sted: { $place } (ikke det vanlige).
calendar-mend-place-was = Sted: { $place }, før { $was }.
