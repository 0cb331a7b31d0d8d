## What a column is read as

survey-column-skip = not read
survey-column-respondent = tells respondents apart (never kept)
survey-column-time = when the answer came
survey-column-role = role
survey-column-stage = stage
survey-column-now = { $dimension }, how it is
survey-column-now-at = { $dimension }, how it is ({ $stage })
survey-column-wanted = { $dimension }, how it should be
survey-column-wanted-at = { $dimension }, how it should be ({ $stage })
survey-column-comment = free text
survey-half-now = how it is
survey-half-wanted = how it should be

## How sure that is

survey-sure-certain = certain
survey-sure-likely = likely
survey-sure-guess = a guess, please look
survey-sure-unknown = not known, please choose

## Why

survey-why-empty = nobody answered
survey-why-personal-name = names are never kept
survey-why-personal-email = addresses are never kept
survey-why-personal-number = personal numbers and the like are never kept
survey-why-remembered = as you decided before
survey-why-heading = the heading is known
survey-why-dimension = the heading names the area
survey-why-dimension-half = the heading names the area and the question
survey-why-second = the same area for the second time
survey-why-again = the same question is there already
survey-why-answers = the answers look like it
survey-why-no-dimension = answers on a scale, but no known area in the heading
survey-why-nothing = neither heading nor answers are known
survey-proposed = “{ $heading }”: { $column } ({ $sure }: { $why })
survey-no-heading = without a heading
survey-step = The answer “{ $answer }” ({ $times } times): { $mark } ({ $sure })
survey-mark-level = read as { $level } of 4
survey-mark-unknown = don't know
survey-mark-none = not counted

## What was counted and what was left out

survey-counted = Rows: { $rows }. People who answered: { $people }. Cells with figures: { $shown }.
survey-left-personal = The column “{ $heading }” is not kept: { $why }.
survey-left-column = The column “{ $heading }” is not read.
survey-left-empty = Empty rows: { $rows }.
survey-left-sent-twice = Answers that were sent twice, the same in everything and at the same second: { $rows }. They count once.
survey-left-without-answer = Rows without an answer to any question that is read: { $rows }.
survey-left-twice = Earlier answers of people who answered again: { $rows }. The latest counts.
survey-left-twice-without-time = Double answers where no time tells which came last: { $rows }. One for each person counts.
survey-left-without-stage = People who named no stage: { $people }. Their answers about their own stage have no place.
survey-left-at-all = The survey does not ask for a stage. The answers are shown for { $stages }.
survey-left-no-stage = “{ $text }” is no known stage ({ $times } times).
survey-left-no-role = “{ $text }” is no known role ({ $times } times).
survey-left-no-mark = The answer “{ $text }” is not on the scale and is not counted ({ $times } times).
survey-left-too-few = Too few answers to be shown: { $cell }.
survey-left-derivable = Not shown, because nearly the same people answered for another stage: { $cell }.
survey-left-waits = { $cell }: { $more } more answers wait until there are enough of them.
survey-left-stands = { $cell }: the earlier figures stand, too few answers have changed.
survey-left-too-few-for-texts = Free texts that are not kept, too few answered: { $texts }.
survey-left-texts-wait = New free texts that wait until more have answered: { $texts }.
survey-left-text-name = Free texts that are not kept because they have a name in them: { $texts }.
survey-left-text-email = Free texts that are not kept because they have an e-mail address in them: { $texts }.
survey-left-text-number = Free texts that are not kept because they have a personal number in them: { $texts }.
survey-left-text-phone = Free texts that are not kept because they have a telephone number in them: { $texts }.
survey-left-cut = Free texts that are so long that their end is cut: { $texts }.
survey-left-more-than-asked = More answered than you said were asked: { $role }.
survey-cell = { $dimension }, { $stage }, { $half }

## The file cannot be read

survey-file-too-large = The file is larger than { $megabytes } MB. A survey is usually far smaller.
survey-file-binary = This is neither CSV nor XLSX. Export the answers from the form again.
survey-file-old-workbook = The workbook is in the old format or locked by a password. Save it as XLSX without one.
survey-file-damaged = The workbook cannot be read ({ $reason }). Fetch it from the form again.
survey-file-bomb = The workbook grows too large when unpacked. Save the sheet as CSV.
survey-file-no-sheet = There is no sheet called “{ $name }”.
survey-file-too-many-rows = Line { $line }: more than { $most } rows are not read.
survey-file-too-many-columns = Line { $line }: more than { $most } columns are not read.
survey-file-open-quote = Line { $line }: a quotation mark is opened and not closed.
survey-file-empty = The file is empty.
survey-file-no-rows = The file has headings but no answers.
