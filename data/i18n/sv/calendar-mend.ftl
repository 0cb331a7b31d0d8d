calendar-mend = Något faller bort
calendar-mend-about = Nya datum när en dag, en ledare eller en sal faller bort
calendar-form-mend = Något faller bort
calendar-intro-mend = Faller träffar bort visas förslaget först; inget ändras förrän du tar det. Annars sparas dagarna direkt. Hållna träffar ligger kvar.
calendar-mend-what = Vad faller bort
calendar-mend-all = alla träffar, hela skolan
calendar-mend-leader = { $name } leder inte
calendar-mend-place = { $place } går inte att använda
calendar-mend-how = Gör så här
calendar-mend-fewest = flytta så få träffar som möjligt
calendar-mend-push = skjut fram träffen, och resten vid behov
calendar-mend-past = De dagarna har redan varit. Skriv en dag från i dag.
calendar-mend-nothing = Ingen planerad träff faller bort de dagarna.
calendar-mend-out = { $count ->
    [one] 1 träff faller bort
   *[other] { $count } träffar faller bort
  }, { $groups ->
    [one] i 1 grupp.
   *[other] i { $groups } grupper.
  }
calendar-mend-title = { $moved ->
    [one] 1 träff flyttas
   *[other] { $moved } träffar flyttas
  }{ $lost ->
    [0] { "" }
   *[other] , { $lost } ställs in
  }
calendar-mend-keys = Enter godtar, Esc lämnar allt. Inget är ändrat än.
calendar-mend-proven = Färre ändringar än så går inte.
calendar-mend-proven-room = Färre ändringar än så går inte i samma rum.
calendar-mend-proven-from = Färre ändringar än så går inte utan att en träff läggs före { $date }.
calendar-mend-no-date = Inget datum ändras.
calendar-mend-in-room = { $count ->
    [one] 1 träff kan behålla sin tid i en annan lokal: Esc, ändra Gör så här.
   *[other] { $count } träffar kan behålla sin tid i en annan lokal: Esc, ändra Gör så här.
  }
calendar-mend-good = Bra datum; om det finns ännu bättre är inte prövat till slut.
calendar-take-mend = Godta
calendar-take-mend-about = Gör alla ändringar
calendar-did-mend = { $moved ->
    [one] 1 träff flyttad
   *[other] { $moved } träffar flyttade
  }{ $lost ->
    [0] { "" }
    [one] , 1 inställd
   *[other] , { $lost } inställda
  }
calendar-why-nothing-planned = inga träffar är planerade
calendar-joint-all = alla grupper på en gång
calendar-joint-title = { $count } datum för { $groups ->
    [one] 1 grupp
   *[other] { $groups } grupper
  }, { $missing } utan datum
calendar-joint-keys = Enter lägger in, Mellanslag väljer bort, Esc förkastar.
calendar-joint-mark = Ta med eller inte
calendar-joint-mark-about = Ta med gruppens datum eller låt bli
calendar-mend-stand-in = låt någon annan leda där någon kan
calendar-mend-other-room = använd en annan ledig lokal där det går
calendar-mend-housed = i { $place }
calendar-no-room = ! Ingen annan lokal är ledig { $date }.
calendar-short-no-room = ingen annan lokal är ledig
calendar-mend-title-housed = { $housed ->
    [one] 1 träff blir i en annan lokal
   *[other] { $housed } träffar blir i en annan lokal
  }{ $moved ->
    [0] { "" }
   *[other] , { $moved } flyttas
  }{ $lost ->
    [0] { "" }
   *[other] , { $lost } ställs in
  }
calendar-did-mend-housed = { $housed ->
    [one] 1 träff är i en annan lokal
   *[other] { $housed } träffar är i en annan lokal
  }{ $moved ->
    [0] { "" }
   *[other] , { $moved } flyttade
  }{ $lost ->
    [0] { "" }
   *[other] , { $lost } inställda
  }
calendar-mend-led = { $name } leder
calendar-mend-led-again = { $usual } leder, { $named } kan inte då
calendar-mend-led-by-neither = Varken { $named } eller { $usual } kan leda då
calendar-mend-led-untrained = { $name } leder, ej handledarutbildad
calendar-why-counting = vänta tills räkningen är klar, eller tryck Esc
calendar-counting = Räknar ut datum … { $percent } %. Esc stoppar, det bästa hittills blir kvar.
calendar-counting-ends = Avslutar räkningen; det bästa hittills visas strax.
calendar-counted-old = Något ändrades medan datumen räknades ut. Gör om det.
calendar-mend-was = var { $when }
calendar-mend-title-led = { $led ->
    [one] 1 träff leds av någon annan
   *[other] { $led } träffar leds av någon annan
  }{ $moved ->
    [0] { "" }
   *[other] , { $moved } flyttas
  }{ $lost ->
    [0] { "" }
   *[other] , { $lost } ställs in
  }
calendar-did-mend-led = { $led ->
    [one] 1 träff leds av någon annan
   *[other] { $led } träffar leds av någon annan
  }{ $moved ->
    [0] { "" }
   *[other] , { $moved } flyttade
  }{ $lost ->
    [0] { "" }
   *[other] , { $lost } inställda
  }
calendar-joint-proven = Bättre datum än så går inte att få.
calendar-mend-lost = ställs in
calendar-mend-lost-why = Ingen annan tid passar: { $why }. Ge gruppen en tid till (5 Grupper, w), eller välj ”skjut fram träffen och alla efter den ett steg”.
calendar-mend-lost-day = Ingen annan dag passar: { $why }. Sätt en dag själv: välj träffen i kalendern och tryck e.
calendar-mend-lost-no-day = Läsåret har inga fler dagar. Sätt en dag själv: välj träffen i kalendern och tryck e.
calendar-short-not-between = inte mellan samlingarna
calendar-short-hand-in = ny inlämningsdag
calendar-news-led = { $date } leds av { $name }
calendar-news-led-many = { $count } träffar leds av någon annan, den första { $date }
calendar-letter-led = Träffen med { $group } { $date } kl { $times } leds av { $name }.
calendar-fallen = Faller bort
calendar-fallen-all = hela skolan, inga träffar
calendar-fallen-group = { $group }, ingen träff
calendar-fallen-because = { $why } ({ $what })
calendar-short-fallen = faller bort
calendar-did-fall = Dagarna hålls fria från träffar; y visar och tar bort dem
calendar-mend-nothing-yet = Ingen planerad träff faller bort de dagarna. Spara så läggs ingen där.
calendar-mend-nothing-there = Ingen planerad träff är i lokalen då. Spara så läggs ingen där.
calendar-did-fall-of = Sparat: { $what }; y visar och tar bort det
calendar-mend-out-room = { $count ->
    [one] 1 träff behöver en annan lokal
   *[other] { $count } träffar behöver en annan lokal
  }, { $groups ->
    [one] i 1 grupp.
   *[other] i { $groups } grupper.
  }
calendar-mend-out-lead = { $count ->
    [one] 1 träff behöver en annan som leder
   *[other] { $count } träffar behöver en annan som leder
  }, { $groups ->
    [one] i 1 grupp.
   *[other] i { $groups } grupper.
  }
calendar-did-hold-again = Gäller inte längre: { $what }
calendar-why-fallen = en dag som faller bort kan bara tas bort
calendar-mend-push-all = skjut fram träffen och alla efter den ett steg
calendar-mend-gap = { $days } dagar efter förra
calendar-mend-gap-long = { $days } dagar efter träffen { $before }; programmet vill ha högst { $most }.
calendar-off-short = ! Rytmen håller inte från { $from }: perioden är för kort för alla träffar.
calendar-off-taken = ! Rytmen håller inte från { $from }: något står i vägen den dag som stod på tur.
calendar-off-because = ! Rytmen håller inte från { $from }: { $what }, { $weeks ->
    [one] 1 vecka
   *[other] { $weeks } veckor
  }.
calendar-cause-person = { $name } är upptagen
calendar-cause-week = { $name } leder redan så mycket som går
calendar-cause-way = vägen mellan två skolor tar för lång tid
calendar-cause-room = lokalen är upptagen
calendar-cause-room-out = lokalen går inte att använda
calendar-cause-falls-out = dagen faller bort
calendar-leader-cannot = ! { $name }, som leder, kan inte { $when }.
calendar-short-module-begun = inne i { $module }
calendar-module-begun = { $day }: modulen { $module } har då redan börjat.
calendar-short-module-not-ended = före slutet av { $module }
calendar-module-not-ended = { $day }: modulen { $module } är då inte slut än.
calendar-mend-gap-short = { $days ->
    [one] bara { $days } skoldag emellan
   *[other] bara { $days } skoldagar emellan
  }
calendar-short-window = utanför gruppens tid
calendar-short-leader = { $name } kan inte
calendar-moves-because = Träffen { $date } får ingen tid utan att den här flyttas: { $why }.
calendar-short-busy = { $name } är upptagen
calendar-short-said-no = { $count } anmält frånvaro
calendar-short-cannot = { $count } kan inte
calendar-hindered-no-time = gruppen har inga fler tider innan terminen är slut
calendar-hindered-person = { $name } är upptagen vid { $count } av { $times } tider
calendar-hindered-room = lokalen är upptagen vid { $count } av { $times } tider
calendar-hindered-room-out = lokalen går inte att använda vid { $count } av { $times } tider
calendar-hindered-overlap = { $said }; flera hinder kan gälla samma tid
calendar-hindered-week = { $name } leder redan så många träffar som går den veckan vid { $count } av { $times } tider
calendar-hindered-way = det blir för ont om tid för vägen mellan två skolor vid { $count } av { $times } tider
calendar-hindered-falls-out = dagen faller bort vid { $count } av { $times } tider
calendar-hindered-no-school = skolan är stängd eller slutar tidigt vid { $count } av { $times } tider
calendar-hindered-order = { $count } av { $times } tider är för nära gruppens andra träffar eller i fel ordning
calendar-hindered-more = { $said } och { $count ->
    [one] 1 hinder
   *[other] { $count } hinder
  } till
calendar-short-rhythm = rytmen håller inte från { $from }
calendar-begins-even = Jämnt fördelat: träffarna sprids över hela perioden, så den första blir { $from }. Med ”varje vecka” börjar ni genast.
calendar-begins-hindered = Den första träffen blir { $from }. Före det: { $why }.
calendar-short-begins = börjar { $from }
calendar-news-makes-up = tar igen { $date }
calendar-letter-makes-up = På träffen med { $group } { $date } kl { $times } tar du igen det du missade.
calendar-short-lesson = ingen egen lektion emellan
calendar-effect-lesson = Alla har inte en egen lektion att pröva på efter träffen { $with }.
calendar-letter-led-instead = Träffen med { $group } { $date } kl { $times } leds av { $name } i stället för { $usual }.
calendar-letter-you-led = Du leder träffen med { $group } { $date } kl { $times }.
calendar-letter-you-led-instead = Du leder träffen med { $group } { $date } kl { $times } i stället för { $usual }.
calendar-letter-moved-and-led = Den är flyttad till { $date } och leds då av { $name }.
calendar-letter-leads-instead = { $count ->
    [one] { $name } leder träffen i stället för { $usual }.
   *[other] { $name } leder träffarna i stället för { $usual }.
  }
calendar-letter-you-lead-instead = { $count ->
    [one] Du leder träffen i stället för { $usual }.
   *[other] Du leder träffarna i stället för { $usual }.
  }
calendar-mend-school = Hela skolan
calendar-scoped = { $scope }: { $title }
calendar-against-fallen = dagen faller bort: { $what }, { $days }
calendar-against-room-out = { $what }, { $days }
calendar-against-room-out-free = { $what }, { $days }; { $room } är ledig då
calendar-short-week-off = vecka utan elever före
calendar-short-no-preparation = ingen tid att förbereda
calendar-short-way = lång väg
calendar-short-led-often = leder för ofta
calendar-mend-in = Plats: { $place } (inte den vanliga).
calendar-mend-place-was = Plats: { $place }, förut { $was }.
