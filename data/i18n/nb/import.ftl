## Kolonner i en personalliste. Overskriftene skrives også i filer som programmet lager.

import-column-name = Navn
import-column-first-name = Fornavn
import-column-last-name = Etternavn
import-column-roles = Roller
import-column-team = Team
import-column-stages = Trinn
import-column-share = Stillingsprosent
import-column-experience = Erfaring (år)
import-column-pupils = Egne elever
import-column-free = Kan møte
import-column-lessons = Matematikktimer
import-column-training = Veilederutdanning
import-column-leading-share = Frikjøp
import-column-max-groups = Maks antall grupper
import-column-wishes = Ønskede moduler
import-column-takes-part = Deltar
import-column-outside = Deltar ikke
import-column-reason = Grunn
import-column-plan = Plan i stedet

## Ord i cellene. De må finnes i data/import/people.ron.

import-yes = ja
import-no = nei
import-training-none = ingen
import-training-underway = underveis
import-training-done = ferdig

## Hva hver kolonne ble

import-became-read = leses som { $column }
import-became-unknown = brukes ikke
import-became-double = brukes ikke: { $column } finnes alt i en annen kolonne
import-became-personal-numbers = leses aldri: fødselsnummer lagres ikke i programmet

## Hvordan filen er skrevet

import-encoding-utf8 = UTF-8
import-encoding-utf16 = UTF-16
import-encoding-windows = Windows-1252
import-separator-semicolon = semikolon
import-separator-comma = komma
import-separator-tab = tabulator

## Hva som ville skje

import-counts = Nye: { $new }, endres: { $changed }, uendret: { $same }, med feil: { $wrong }, utelatt: { $left }

## Filen kan ikke leses

import-file-workbook = Dette er en arbeidsbok. Lagre arket som CSV i regnearket og hent inn den filen.
import-file-binary = Dette er ikke en tekstfil. Lagre listen som CSV og prøv igjen.
import-file-empty = Filen er tom.
import-file-too-large = Filen er for stor. En personalliste er som regel langt under { $megabytes } MB.
import-file-no-names = Fant ingen kolonne med navn. Første linje skal ha overskrifter, for eksempel Navn;Roller;Trinn.

## En linje kan ikke hentes inn

import-wrong-no-name = Navnet mangler.
import-wrong-personal-number = Her står et fødselsnummer. Det hentes aldri inn. Enter på linjen lar deg hente inn personen uten det.
import-wrong-more-cells = Linjen har flere celler enn det er overskrifter. Sett anførselstegn rundt en celle med skilletegn, for eksempel "Berg, Åse".
import-wrong-open-quote = Et anførselstegn mangler sin slutt. Legg det til, eller ta bort det første.
import-wrong-double-in-file = Samme navn står på linje { $line }. Skill dem, for eksempel med en initial.
import-wrong-two-people = To personer her heter dette. Endre den ene i programmet, eller gi dem ulike navn.
import-wrong-guest = En gjest fra en annen enhet heter dette. Gjestens opplysninger endres der.
import-wrong-no-such-role = rollen «{ $text }» er ikke kjent
import-wrong-no-such-stage = Trinnet { $text } finnes ikke her. Skriv for eksempel 5-7 eller mellomtrinnet.
import-wrong-no-such-module = Ingen modul, eller flere, heter { $text }. Skriv hele tittelen.
import-wrong-too-many-wishes = Høyst { $most } moduler kan ønskes.
import-wrong-not-a-share = { $text } er ingen andel. Skriv for eksempel 80 %.
import-wrong-not-a-number = { $text } er ikke et antall. Skriv for eksempel 12.
import-wrong-not-an-answer = { $text } er ikke et svar. Skriv ja eller nei.
import-wrong-not-a-training = { $text } kan ikke leses. Skriv ferdig, underveis eller ingen.

## Hva en import uten skjerm gjorde

cli-saved = Lagret, som én endring.
cli-nothing-to-save = Ingenting å lagre.
cli-nothing-yet = Ingenting er endret ennå: --yes lagrer dette.
cli-dry-run = Ingenting er endret: uten --dry-run lagres det.
