## What is wrong in the installation's own files. After the file's name come the line and what is wrong there.

library-trouble = Local files: { $count ->
    [one] 1 error
   *[other] { $count } errors
}
library-rest = Everything else holds. Whoever looks after the files can mend them.
library-entry = { $file } line { $line }: { $reason }
library-file = { $file }: { $reason }

library-syntax = cannot be read ({ $detail })
library-unknown-field = there is no field { $field }
library-missing-field = the field { $field } is missing
library-unknown-word = { $found } cannot stand here; choose one of { $expected }
library-double-id = the id { $id } is taken already
library-missing = there is no { $kind } { $id }
library-no-joint-phase = nobody meets in the cycle; at least one phase must be together
library-empty = { $field } is empty
library-no-minutes = { $id } lasts 0 minutes
library-backwards = { $field } ends before it starts
library-no-text = { $field } has no text
library-no-text-in = { $field } has no text in the language { $lang }
library-unclean = { $field } has characters that do not belong in a text
library-no-source = { $field } has no source
library-long-id = the ids of programme and step are too long together: { $id }
library-no-such-day = no year has that day
library-ring = modules build on each other in a ring: { $id }

library-planted = is no regular file
library-too-large = is too large; { $megabytes } MB at most
library-not-text = is not text in UTF-8
library-open-to-all = everybody on this machine can change it; take that right away

library-target-programme = programme
library-target-module = module
library-target-school-form = school form
library-target-stage = stage
library-target-role = role
library-target-dimension = area
library-target-dimension-set = set of areas
library-target-phase = phase
library-target-theme = theme
library-target-event = event
library-target-paper = paper
library-target-column = column
library-target-setting = limit or weight
library-target-screen = screen
