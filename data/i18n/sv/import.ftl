## Kolumner i en personallista. Rubrikerna skrivs också i filer som programmet gör.

import-column-name = Namn
import-column-first-name = Förnamn
import-column-last-name = Efternamn
import-column-roles = Roller
import-column-team = Arbetslag
import-column-stages = Stadier
import-column-share = Tjänstgöringsgrad
import-column-experience = Erfarenhet (år)
import-column-pupils = Egna elever
import-column-free = Kan träffas
import-column-lessons = Matematiklektioner
import-column-training = Handledarutbildning
import-column-leading-share = Nedsättning i tid
import-column-max-groups = Max antal grupper
import-column-wishes = Önskade moduler
import-column-takes-part = Deltar
import-column-outside = Deltar inte
import-column-reason = Skäl
import-column-plan = Plan i stället

## Ord i cellerna. De måste finnas i data/import/people.ron.

import-yes = ja
import-no = nej
import-training-none = ingen
import-training-underway = pågår
import-training-done = klar

## Vad som blev av varje kolumn

import-became-read = läses som { $column }
import-became-unknown = används inte
import-became-double = används inte: { $column } finns redan i en annan kolumn
import-became-personal-numbers = läses aldrig: personnummer sparas inte i programmet

## Hur filen är skriven

import-encoding-utf8 = UTF-8
import-encoding-utf16 = UTF-16
import-encoding-windows = Windows-1252
import-separator-semicolon = semikolon
import-separator-comma = komma
import-separator-tab = tabb

## Vad som skulle hända

import-counts = Nya: { $new }, ändras: { $changed }, oförändrade: { $same }, med fel: { $wrong }, utelämnade: { $left }

## Filen kan inte läsas

import-file-workbook = Det här är en arbetsbok. Spara bladet som CSV i kalkylprogrammet och hämta in den filen.
import-file-binary = Det här är ingen textfil. Spara listan som CSV och försök igen.
import-file-empty = Filen är tom.
import-file-too-large = Filen är för stor. En personallista brukar vara långt under { $megabytes } MB.
import-file-no-names = Ingen kolumn med namn hittades. Första raden ska ha rubriker, till exempel Namn;Roller;Stadier.

## En rad kan inte hämtas in

import-wrong-no-name = Namnet saknas.
import-wrong-personal-number = Här står ett personnummer. Det hämtas aldrig in. Enter på raden låter dig hämta in personen utan det.
import-wrong-more-cells = Raden har fler celler än det finns rubriker. Sätt citattecken om en cell med skiljetecken, till exempel "Berg, Åsa".
import-wrong-open-quote = Ett citattecken saknar sitt slut. Lägg till det eller ta bort det första.
import-wrong-double-in-file = Samma namn står på rad { $line }. Skilj dem åt, till exempel med en initial.
import-wrong-two-people = Två personer här heter så. Ändra den ena i programmet eller ge dem olika namn.
import-wrong-guest = En gäst från en annan enhet heter så. Gästens uppgifter ändras där.
import-wrong-no-such-role = rollen ”{ $text }” känns inte igen
import-wrong-no-such-stage = Stadiet eller årskursen { $text } finns inte här. Skriv till exempel 4-6 eller lågstadiet.
import-wrong-no-such-module = Ingen modul, eller flera, heter { $text }. Skriv hela titeln.
import-wrong-too-many-wishes = Högst { $most } moduler kan önskas.
import-wrong-not-a-share = { $text } är ingen andel. Skriv till exempel 80 %.
import-wrong-not-a-number = { $text } är inget antal. Skriv till exempel 12.
import-wrong-not-an-answer = { $text } är inget svar. Skriv ja eller nej.
import-wrong-not-a-training = { $text } går inte att läsa. Skriv klar, pågår eller ingen.

## Vad en import utan skärm gjorde

cli-saved = Sparat, som en ändring.
cli-nothing-to-save = Inget att spara.
cli-nothing-yet = Inget är ändrat än: --yes sparar det här.
cli-dry-run = Inget är ändrat: utan --dry-run sparas det.
