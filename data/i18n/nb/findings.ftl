find-at = { $place }: { $what }
find-at-more = { $place } (+{ $more }): { $what }
find-more = { $count } til
find-look = bør ses på
find-group-below-floor = { $members ->
    [one] bare { $members } deltaker, minst { $floor } trengs
   *[other] bare { $members } deltakere, minst { $floor } trengs
}
find-group-small = { $members ->
    [one] liten, { $members } deltaker (anbefalt { $from }-{ $to })
   *[other] liten, { $members } deltakere (anbefalt { $from }-{ $to })
}
find-group-large = { $members ->
    [one] stor, { $members } deltaker (høyst { $max })
   *[other] stor, { $members } deltakere (høyst { $max })
}
find-group-off-advice = { $members ->
    [one] { $members } deltaker (anbefalt { $from }-{ $to })
   *[other] { $members } deltakere (anbefalt { $from }-{ $to })
}
find-few-teachers = { $teachers ->
    [one] Bare { $teachers } lærer (under { $least }): en gruppe med andre skoler kan gi mer
   *[other] Bare { $teachers } lærere (under { $least }): en gruppe med andre skoler kan gi mer
}
find-team-split = { $team } er delt, uten gruppe: { $names }
find-no-supervisor = ingen veileder
find-supervisor-load = { $participants ->
    [one] veileder { $participants } deltaker i { $percent } % stilling (høyst { $most })
   *[other] veileder { $participants } deltakere i { $percent } % stilling (høyst { $most })
}
find-supervisor-no-time = { $groups ->
    [one] leder { $groups } gruppe uten avsatt tid
   *[other] leder { $groups } grupper uten avsatt tid
}
find-groups-clash = { $names } er samtidig i { $with } ({ $window })
find-groups-clash-apart = { $names } er samtidig i { $with }: her { $window }, der { $then }
find-supervisor-untrained = veileder uten utdanning
find-supervisor-new = { $years ->
    [one] veileder med { $years } år som lærer (gjerne minst { $least })
   *[other] veileder med { $years } år som lærer (gjerne minst { $least })
}
find-no-pupils = har ingen egne elever å prøve { $phase } med ({ $group })
find-unplaced = er ikke med i noen gruppe
find-pair-torn = skal aldri være i samme gruppe, men andre par binder dem til samme gjennom { $through }
find-missed-many = { $missed ->
    [one] borte { $missed } gang (høyst { $most }) fra { $module }, { $group }
   *[other] borte { $missed } ganger (høyst { $most }) fra { $module }, { $group }
}
find-over-time = { $planned } planlagt { $year }, { $time } avsatt
find-over-time-elsewhere = { $planned } planlagt { $year }, hvorav { $elsewhere } andre steder; { $time } satt av
find-two-programmes = { $people ->
    [one] { $people } person er med i både { $first } og { $second } samtidig: { $names }
   *[other] { $people } personer er med i både { $first } og { $second } samtidig: { $names }
}
find-part-lacks = del { $part } mangler samling for { $phases } ({ $module })
find-part-order = del { $part } i feil rekkefølge, før samlingen { $date }
find-part-order-of = del { $part } i feil rekkefølge, før del { $before } { $date }
find-part-order-after = del { $part } i feil rekkefølge, etter samlingen { $date }
find-part-order-after-of = del { $part } i feil rekkefølge, etter del { $before } { $date }
find-parts-missing = ingen samlinger for del { $parts } ({ $module })
find-gap-short = { $days ->
    [one] { $days } skoledag imellom siden { $date }, for kort tid til å prøve (minst { $least })
   *[other] { $days } skoledager imellom siden { $date }, for kort tid til å prøve (minst { $least })
}
find-gap-same-day = samme dag som samlingen før ({ $date }), ingen tid til å prøve
find-gap-long = { $days ->
    [one] { $days } dag siden { $date }, for lenge i samme del (høyst { $most })
   *[other] { $days } dager siden { $date }, for lenge i samme del (høyst { $most })
}
find-gap-break = en uke uten elever siden { $date }
find-no-preparation = ingen arbeidsdag siden { $date } til { $minutes } min forberedelse
find-no-preparation-first = ingen arbeidsdag før samlingen til { $minutes } min forberedelse
find-no-preparation-of = { $people } har ikke { $minutes } min egen tid til å forberede seg siden { $date }
find-no-preparation-first-of = { $people } har ikke { $minutes } min egen tid til å forberede seg før samlingen
find-meetings-short = { $meetings ->
    [one] { $meetings } samling på { $has } min, { $phases } tar { $needs }
   *[other] { $meetings } samlinger på { $has } min, { $phases } tar { $needs }
}
find-one-window = har én tid i uken, skal ha to
find-window-short = møtetiden er { $has } min, lengste samling tar { $needs }
find-hours-short = { $planned } av { $target } planlagt for { $module }
find-many-terms = { $terms ->
    [one] { $module } går over { $terms } halvår (høyst { $most })
   *[other] { $module } går over { $terms } halvår (høyst { $most })
}
find-day-off = de ansatte møtes ikke da: { $day }
find-day-taken = planleggingsdagen er opptatt av { $by }
find-day-taken-unnamed = planleggingsdagen er opptatt av noe annet
find-ends-early = dagen slutter { $at }
find-test-window = midt i en prøveperiode
find-clash = { $people } er samtidig på { $with }
find-leader-cannot = { $name }, som leder, kan ikke
find-clash-room = { $room } er opptatt av { $with }
find-led-often = { $person } leder { $meetings } samlinger den uken (høyst { $most })
find-way-short = { $people } rekker ikke hit fra { $with }: veien tar { $minutes } min
find-way-elsewhere = { $count ->
    [one] { $people } har { $group } ({ $unit }) for tett på: veien tar { $minutes } min
   *[other] { $people } har { $group } ({ $unit }) for tett på: veien tar { $minutes } min
}
find-not-noted = har vært, oppmøtet er ikke ført
find-no-attendance = oppmøtet er ikke ført
find-no-visit = { $visits ->
    [one] rektor på { $visits } samling i { $module } (helst { $least })
   *[other] rektor på { $visits } samlinger i { $module } (helst { $least })
}
find-no-visit-in-term = rektor er ikke med på noen samling ({ $term })
find-no-need = { $module } er ikke knyttet til noen prioritering
find-no-need-here = valgt uten prioritering
find-half-alone-here = en halv modul, uten den andre halvdelen
find-no-follow-up = ingen oppfølging etter { $module } (siste samling { $last })
find-half-alone = { $module } er en halv modul, uten den andre halvdelen
find-plan-short = { $weeks ->
    [one] Planen rekker ca. { $weeks } uke; minst ett skoleår trengs
   *[other] Planen rekker ca. { $weeks } uker; minst ett skoleår trengs
}
find-vague = mangler { $missing }
find-overdue = skulle vært ferdig { $since }
find-day-school = skoledag
find-day-holiday = helligdag
find-day-weekend = helg
find-day-unknown = ikke noe skoleår lagt inn
find-guests-unread = { $home } kan ikke leses; som sist sett { $seen }: { $people }
find-guests-unread-once = { $home } kan ikke leses; som sist sett: { $people }
find-guests-gone = { $people } står ikke lenger på listen ved { $home }
find-no-meetings = ingen samlinger ennå for { $module }
find-in-lessons = midt i timen til { $people }
find-off-hours = utenfor arbeidsdagen ({ $from }-{ $to })
find-rooms-open = { $meetings ->
    [one] begynner { $first }, { $meetings } samling mangler rom
   *[other] begynner { $first }, { $meetings } samlinger mangler rom
}
find-dates-open = begynner { $first }, del { $parts } mangler samling ({ $module })
find-no-introduction = begynner { $first } uten en introduksjon
find-few-answers = { $answered ->
    [one] { $answered } av { $of } har svart (minst { $least } %)
   *[other] { $answered } av { $of } har svart (minst { $least } %)
}
find-only-leaders = bare ledelsen har svart
find-hand-in-late = { $form } skulle vært sendt { $due }, før { $gathering }
find-hand-in-differs = fristen er { $due }; før samlingen { $gathering } ville den vært { $usual }
find-hand-in-lost = samlingen er borte, og den har ingen frist
find-hand-in-lost-due = samlingen er borte; frist { $due }
find-paper-late = skulle vært sendt inn { $due }
find-own-share-low = egenandel { $share } kr, minst { $needs } kr trengs ({ $percent } %)
find-partner-late = universitetet er ikke kontaktet ({ $programme })
find-no-check-in = { $check-ins ->
    [0] ingen avstemming med rektor i halvåret (helst { $least })
    [one] { $check-ins } avstemming med rektor i halvåret (helst { $least })
   *[other] { $check-ins } avstemminger med rektor i halvåret (helst { $least })
}
find-no-outcome = ferdig, men hvordan det gikk, er ikke skrevet
find-in-year = Skoleåret { $years }
find-year-twice = { $name } står to ganger for { $days }
find-year-rule = { $counted }, skal være { $asked } ({ $source })
find-year-usual = { $counted }, pleier å være { $asked } ({ $source }, veiledende, ikke et krav)
find-year-source = { $source }, { $sure }
find-year-days = { $first } - { $last }
find-year-at-least = minst { $number }
find-year-at-most = høyst { $number }
find-year-school-days = { $count ->
    [one] { $count } skoledag
   *[other] { $count } skoledager
}
find-year-days-off = { $count ->
    [one] { $count } fridag
   *[other] { $count } fridager
}
find-year-staff-days = { $count ->
    [one] { $count } planleggingsdag
   *[other] { $count } planleggingsdager
}
find-year-weeks = { $count ->
    [one] { $count } uke med skole
   *[other] { $count } uker med skole
}
find-year-weeks-spanned = { $count ->
    [one] { $count } uke fra første til siste skoledag
   *[other] { $count } uker fra første til siste skoledag
}
find-year-proposed = { $meetings ->
    [one] 1 samling
   *[other] { $meetings } samlinger
  } står i et skoleår der { $open ->
    [one] én dag eller periode bare er et forslag
   *[other] { $open } dager og perioder bare er forslag
  }: bekreft dem
find-year-owners = { $days ->
    [0] skoleeierens er endret, bare navn på dager er ulike
    [one] skoleeierens er endret, { $days } dag er ulik
   *[other] skoleeierens er endret, { $days } dager er ulike
}
find-year-odd = dagene i skoleåret går ikke opp
find-year-no-term = { $term } mangler
find-year-reversed = { $name }: siste dag ligger før den første
find-year-outside-year = { $name } ligger utenfor skoleåret
find-year-edge-in-break = { $term } begynner eller slutter { $day }, midt i { $name }
find-year-outside-terms = { $name } ligger utenfor halvårene
find-year-overlap = { $one } og { $other } sier ulikt om { $days }
find-year-easter = { $name } ligger ikke ved påske ({ $easter })
