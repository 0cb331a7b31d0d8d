results-from-file = + Results from a file (CSV or Excel)
results-form = Pupils' results from a file
results-intro = One row for each stage or year: Stage;Pupils;Level 1;Level 2;Level 3. Shares in per cent. Never names of pupils, and no groups under ten pupils. You see each row before anything is taken in.
results-hint-file = For example: ~/tests.csv
results-hint-title = What they are results of, for example National tests 2026.
results-wrong-file = Write where the file is, for example ~/tests.csv.
results-wrong-title = Write what it is, for example National tests 2026.
results-title = { $file }: { $count } of { $all } rows can be taken in
results-take-in = Take in { $count ->
    [one] the row
   *[other] { $count } rows
}
results-taken-in = Results were taken in: { $count ->
    [one] { $count } line
   *[other] { $count } lines
} of evidence
results-shown = { $stage }: { $line }
results-there = · there already: { $line }
results-line = ! row { $line }: { $why }
results-personal-name = points at somebody by name: take the name out of the file
results-personal-email = has an e-mail address: take it out of the file
results-personal-number = has what looks like a personal number: take it out of the file
results-personal-column = row 1, column { $column } { $why }. Nothing was read.
results-no-pupils = row 1 has no column for how many pupils it is about. Call it Pupils.
results-no-stage-column = row 1 has no column for stage or year. Call it Stage.
results-no-levels = row 1 needs at least two columns with shares, for example Level 1 and Level 2.
results-no-stage = "{ $text }" is none of the school's stages. Write for example Year 6, 4-6 or whole school.
results-wrong-pupils = "{ $text }" is no number of pupils. Write for example 48.
results-few = fewer than { $least } pupils: single ones can be recognised
results-wrong-share = "{ $text }" is no share in per cent
results-wrong-sum = the shares come to { $sum } per cent, not 100

cmd-needs-cautions = Keep in mind
cmd-needs-cautions-about = Read what the comparison rests on and what it is good for
why-needs-not-beside = put two mappings side by side first (v)
needs-cautions-more = k Read all { $count }
needs-rests-on = { $round } rests on: { $what }
needs-rests-on-nothing = no evidence yet
needs-instrument = { $name } { $says } ({ $sure })
needs-instrument-source = Source, { $name }: { $source }
needs-sure-confirmed = confirmed
needs-sure-second-hand = second-hand
needs-sure-derived = our conclusion
needs-sure-assumed = assumption
needs-caution-mixed = One rests on a joint judgement, the other on answers: different measures, compare with care.
