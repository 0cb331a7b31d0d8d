## Columns of a staff list. The headings are also written in files that the program makes.

import-column-name = Name
import-column-first-name = First name
import-column-last-name = Last name
import-column-roles = Roles
import-column-team = Team
import-column-stages = Stages
import-column-share = Share of post
import-column-experience = Experience (years)
import-column-pupils = Own pupils
import-column-free = Can meet
import-column-lessons = Mathematics lessons
import-column-training = Supervisor training
import-column-leading-share = Time for leading
import-column-max-groups = Max groups
import-column-wishes = Wished modules
import-column-takes-part = Takes part
import-column-outside = Not taking part
import-column-reason = Reason
import-column-plan = Plan instead

## Words in the cells. They must be in data/import/people.ron.

import-yes = yes
import-no = no
import-training-none = none
import-training-underway = underway
import-training-done = done

## What became of each column

import-became-read = read as { $column }
import-became-unknown = not used
import-became-double = not used: { $column } is in another column already
import-became-personal-numbers = never read: personal identity numbers are not kept in the program

## How the file is written

import-encoding-utf8 = UTF-8
import-encoding-utf16 = UTF-16
import-encoding-windows = Windows-1252
import-separator-semicolon = semicolon
import-separator-comma = comma
import-separator-tab = tab

## What would happen

import-counts = New: { $new }, changed: { $changed }, the same: { $same }, with errors: { $wrong }, left out: { $left }

## The file cannot be read

import-file-workbook = This is a workbook. Save the sheet as CSV in the spreadsheet program and bring in that file.
import-file-binary = This is no text file. Save the list as CSV and try again.
import-file-empty = The file is empty.
import-file-too-large = The file is too large. A staff list is usually far below { $megabytes } MB.
import-file-no-names = No column with names was found. The first line must have headings, for example Name;Roles;Stages.

## A line cannot go in

import-wrong-no-name = The name is missing.
import-wrong-personal-number = There is a personal identity number here. It is never taken in. Enter on the line lets you take the person in without it.
import-wrong-more-cells = The line has more cells than there are headings. Put quotation marks around a cell with a separator in it, for example "Berg, Anne".
import-wrong-open-quote = A quotation mark is not closed. Close it or take the first one away.
import-wrong-double-in-file = The same name is on line { $line }. Tell them apart, for example by an initial.
import-wrong-two-people = Two people here have this name. Change one of them in the program or give them different names.
import-wrong-guest = A guest from another unit has this name. What is known about a guest is changed there.
import-wrong-no-such-role = the role “{ $text }” is not known here
import-wrong-no-such-stage = There is no stage or year { $text } here. Write for example 4-6 or the name of a stage.
import-wrong-no-such-module = No module, or more than one, is called { $text }. Write the whole title.
import-wrong-too-many-wishes = At most { $most } modules can be wished for.
import-wrong-not-a-share = { $text } is no share. Write for example 80 %.
import-wrong-not-a-number = { $text } is no number of things or years. Write for example 12.
import-wrong-not-an-answer = { $text } is no answer. Write yes or no.
import-wrong-not-a-training = { $text } cannot be read. Write done, underway or none.

## What an import without a screen did

cli-saved = Saved, as one edit.
cli-nothing-to-save = Nothing to save.
cli-nothing-yet = Nothing is changed yet: --yes saves this.
cli-dry-run = Nothing is changed: without --dry-run this is saved.
