find-at = { $place }: { $what }
find-at-more = { $place } (+{ $more }): { $what }
find-more = { $count } till
find-look = behöver ses över
find-group-below-floor = { $members ->
    [one] bara { $members } deltagare, minst { $floor } behövs
   *[other] bara { $members } deltagare, minst { $floor } behövs
}
find-group-small = { $members ->
    [one] liten, { $members } deltagare (rekommenderat { $from }-{ $to })
   *[other] liten, { $members } deltagare (rekommenderat { $from }-{ $to })
}
find-group-large = { $members ->
    [one] stor, { $members } deltagare (högst { $max })
   *[other] stor, { $members } deltagare (högst { $max })
}
find-group-off-advice = { $members ->
    [one] { $members } deltagare (rekommenderat { $from }-{ $to })
   *[other] { $members } deltagare (rekommenderat { $from }-{ $to })
}
find-few-teachers = { $teachers ->
    [one] Bara { $teachers } lärare (under { $least }): en grupp med andra skolor kan ge mer
   *[other] Bara { $teachers } lärare (under { $least }): en grupp med andra skolor kan ge mer
}
find-team-split = { $team } är delat, utan grupp: { $names }
find-no-supervisor = ingen handledare
find-supervisor-load = { $participants ->
    [one] handleder { $participants } deltagare på { $percent } % tid (högst { $most })
   *[other] handleder { $participants } deltagare på { $percent } % tid (högst { $most })
}
find-supervisor-no-time = { $groups ->
    [one] leder { $groups } grupp utan avsatt tid
   *[other] leder { $groups } grupper utan avsatt tid
}
find-groups-clash = { $names } är samtidigt i { $with } ({ $window })
find-groups-clash-apart = { $names } är samtidigt i { $with }: här { $window }, där { $then }
find-supervisor-untrained = handleder utan utbildning
find-supervisor-new = { $years ->
    [one] handleder med { $years } år som lärare (gärna minst { $least })
   *[other] handleder med { $years } år som lärare (gärna minst { $least })
}
find-no-pupils = har inga egna elever att pröva { $phase } med ({ $group })
find-unplaced = är inte med i någon grupp
find-pair-torn = ska aldrig vara i samma grupp, men andra par binder dem till samma genom { $through }
find-missed-many = { $missed ->
    [one] borta { $missed } gång (högst { $most }) från { $module }, { $group }
   *[other] borta { $missed } gånger (högst { $most }) från { $module }, { $group }
}
find-over-time = { $planned } planerat { $year }, { $time } avsatt
find-over-time-elsewhere = { $planned } planerat { $year }, varav { $elsewhere } på annat håll; { $time } avsatt
find-two-programmes = { $people ->
    [one] { $people } person är med i både { $first } och { $second } samtidigt: { $names }
   *[other] { $people } personer är med i både { $first } och { $second } samtidigt: { $names }
}
find-part-lacks = del { $part } saknar träff för { $phases } ({ $module })
find-part-order = del { $part } i fel ordning, före träffen { $date }
find-part-order-of = del { $part } i fel ordning, före del { $before } { $date }
find-part-order-after = del { $part } i fel ordning, efter träffen { $date }
find-part-order-after-of = del { $part } i fel ordning, efter del { $before } { $date }
find-parts-missing = inga träffar för del { $parts } ({ $module })
find-gap-short = { $days ->
    [one] { $days } skoldag emellan sedan { $date }, för kort tid för att pröva (minst { $least })
   *[other] { $days } skoldagar emellan sedan { $date }, för kort tid för att pröva (minst { $least })
}
find-gap-same-day = samma dag som träffen före ({ $date }), ingen tid att pröva
find-gap-long = { $days ->
    [one] { $days } dag sedan { $date }, för länge i samma del (högst { $most })
   *[other] { $days } dagar sedan { $date }, för länge i samma del (högst { $most })
}
find-gap-break = en vecka utan elever sedan { $date }
find-no-preparation = ingen arbetsdag sedan { $date } för { $minutes } min förberedelse
find-no-preparation-first = ingen arbetsdag före träffen för { $minutes } min förberedelse
find-no-preparation-of = { $people } har inte { $minutes } min egen tid att förbereda sig sedan { $date }
find-no-preparation-first-of = { $people } har inte { $minutes } min egen tid att förbereda sig före träffen
find-meetings-short = { $meetings ->
    [one] { $meetings } träff på { $has } min, { $phases } tar { $needs }
   *[other] { $meetings } träffar på { $has } min, { $phases } tar { $needs }
}
find-one-window = har en tid i veckan, ska ha två
find-window-short = mötestiden är { $has } min, längsta träffen tar { $needs }
find-hours-short = { $planned } av { $target } planerat för { $module }
find-many-terms = { $terms ->
    [one] { $module } går över { $terms } termin (högst { $most })
   *[other] { $module } går över { $terms } terminer (högst { $most })
}
find-day-off = personalen möts inte då: { $day }
find-day-taken = studiedagen är bokad till { $by }
find-day-taken-unnamed = studiedagen är bokad till annat
find-ends-early = dagen slutar { $at }
find-test-window = mitt i en provperiod
find-clash = { $people } är samtidigt på { $with }
find-leader-cannot = { $name }, som leder, kan inte
find-clash-room = { $room } är upptaget av { $with }
find-led-often = { $person } leder { $meetings } träffar den veckan (högst { $most })
find-way-short = { $people } hinner inte hit från { $with }: vägen tar { $minutes } min
find-way-elsewhere = { $count ->
    [one] { $people } har { $group } ({ $unit }) för tätt inpå: vägen tar { $minutes } min
   *[other] { $people } har { $group } ({ $unit }) för tätt inpå: vägen tar { $minutes } min
}
find-not-noted = har varit, närvaron är inte antecknad
find-no-attendance = närvaron är inte antecknad
find-no-visit = { $visits ->
    [one] rektor på { $visits } träff i { $module } (helst { $least })
   *[other] rektor på { $visits } träffar i { $module } (helst { $least })
}
find-no-visit-in-term = rektor är inte med på någon träff ({ $term })
find-no-need = { $module } är inte kopplad till någon prioritering
find-no-need-here = vald utan prioritering
find-half-alone-here = en halv modul, utan den andra halvan
find-no-follow-up = ingen uppföljning efter { $module } (sista träff { $last })
find-half-alone = { $module } är en halv modul, utan den andra halvan
find-plan-short = { $weeks ->
    [one] Planen räcker ca { $weeks } vecka; minst ett läsår behövs
   *[other] Planen räcker ca { $weeks } veckor; minst ett läsår behövs
}
find-vague = saknar { $missing }
find-overdue = skulle vara klart { $since }
find-day-school = skoldag
find-day-holiday = helgdag
find-day-weekend = helg
find-day-unknown = inget läsår inlagt
find-guests-unread = { $home } går inte att läsa; som senast sett { $seen }: { $people }
find-guests-unread-once = { $home } går inte att läsa; som senast sett: { $people }
find-guests-gone = { $people } står inte längre på listan i { $home }
find-no-meetings = inga träffar än för { $module }
find-in-lessons = mitt i lektionen för { $people }
find-off-hours = utanför arbetsdagen ({ $from }-{ $to })
find-rooms-open = { $meetings ->
    [one] börjar { $first }, { $meetings } träff saknar lokal
   *[other] börjar { $first }, { $meetings } träffar saknar lokal
}
find-dates-open = börjar { $first }, del { $parts } saknar träff ({ $module })
find-no-introduction = börjar { $first } utan en introduktion
find-few-answers = { $answered ->
    [one] { $answered } av { $of } har svarat (minst { $least } %)
   *[other] { $answered } av { $of } har svarat (minst { $least } %)
}
find-only-leaders = bara ledningen har svarat
find-hand-in-late = { $form } skulle vara skickad { $due }, inför { $gathering }
find-hand-in-differs = sista dag { $due }; inför samlingen { $gathering } vore det { $usual }
find-hand-in-lost = dess samling är inte kvar, och den har ingen sista dag
find-hand-in-lost-due = dess samling är inte kvar; sista dag { $due }
find-paper-late = skulle vara inskickad { $due }
find-own-share-low = egen insats { $share } kr, minst { $needs } kr behövs ({ $percent } %)
find-partner-late = universitetet är inte kontaktat ({ $programme })
find-no-check-in = { $check-ins ->
    [0] ingen avstämning med rektor denna termin (helst { $least })
    [one] { $check-ins } avstämning med rektor denna termin (helst { $least })
   *[other] { $check-ins } avstämningar med rektor denna termin (helst { $least })
}
find-no-outcome = klar, men hur det gick är inte skrivet
find-in-year = Läsåret { $years }
find-year-twice = { $name } står två gånger för { $days }
find-year-rule = { $counted }, ska vara { $asked } ({ $source })
find-year-usual = { $counted }, brukar vara { $asked } ({ $source }, riktvärde, inget krav)
find-year-source = { $source }, { $sure }
find-year-days = { $first } - { $last }
find-year-at-least = minst { $number }
find-year-at-most = högst { $number }
find-year-school-days = { $count ->
    [one] { $count } skoldag
   *[other] { $count } skoldagar
}
find-year-days-off = { $count ->
    [one] { $count } lovdag
   *[other] { $count } lovdagar
}
find-year-staff-days = { $count ->
    [one] { $count } studiedag
   *[other] { $count } studiedagar
}
find-year-weeks = { $count ->
    [one] { $count } vecka med skola
   *[other] { $count } veckor med skola
}
find-year-weeks-spanned = { $count ->
    [one] { $count } vecka från första till sista skoldagen
   *[other] { $count } veckor från första till sista skoldagen
}
find-year-proposed = { $meetings ->
    [one] 1 träff
   *[other] { $meetings } träffar
  } står i ett läsår där { $open ->
    [one] en dag eller period bara är ett förslag
   *[other] { $open } dagar och perioder bara är förslag
  }: bekräfta dem
find-year-owners = { $days ->
    [0] huvudmannens har ändrats, bara namn på dagar skiljer
    [one] huvudmannens har ändrats, { $days } dag skiljer
   *[other] huvudmannens har ändrats, { $days } dagar skiljer
}
find-year-odd = dagarna i läsåret går inte ihop
find-year-no-term = { $term } saknas
find-year-reversed = { $name }: sista dagen ligger före den första
find-year-outside-year = { $name } ligger utanför läsåret
find-year-edge-in-break = { $term } börjar eller slutar { $day }, mitt i { $name }
find-year-outside-terms = { $name } ligger utanför terminerna
find-year-overlap = { $one } och { $other } säger olika om { $days }
find-year-easter = { $name } ligger inte vid påsk ({ $easter })
