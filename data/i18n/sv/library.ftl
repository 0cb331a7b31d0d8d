## Fel i installationens egna filer. Efter filens namn följer raden och vad som är fel där.

library-trouble = Lokala filer: { $count ->
    [one] 1 fel
   *[other] { $count } fel
}
library-rest = Allt annat gäller. Den som sköter installationen kan rätta felen.
library-entry = { $file } rad { $line }: { $reason }
library-file = { $file }: { $reason }

library-syntax = går inte att läsa ({ $detail })
library-unknown-field = fältet { $field } finns inte
library-missing-field = fältet { $field } saknas
library-unknown-word = { $found } kan inte stå här; välj bland { $expected }
library-double-id = id { $id } är redan taget
library-missing = { $kind } { $id } finns inte
library-no-joint-phase = i cykeln träffas ingen; minst ett moment måste vara gemensamt
library-empty = { $field } är tomt
library-no-minutes = { $id } är 0 minuter
library-backwards = { $field } slutar före sin början
library-no-text = { $field } saknar text
library-no-text-in = { $field } saknar text på språket { $lang }
library-unclean = { $field } innehåller tecken som inte hör till en text
library-no-source = { $field } saknar källa
library-long-id = programmets och stegets id blir för långa tillsammans: { $id }
library-no-such-day = dagen finns inte i något år
library-ring = moduler bygger på varandra i en ring: { $id }

library-planted = är ingen vanlig fil
library-too-large = är för stor; högst { $megabytes } MB
library-not-text = är inte text i UTF-8
library-open-to-all = alla på datorn kan ändra här; ta bort den rätten

library-target-programme = programmet
library-target-module = modulen
library-target-school-form = skolformen
library-target-stage = stadiet
library-target-role = rollen
library-target-dimension = området
library-target-dimension-set = uppsättningen av områden
library-target-phase = momentet
library-target-theme = temat
library-target-event = träffen
library-target-paper = handlingen
library-target-column = kolumnen
library-target-setting = gräns eller vikt
library-target-screen = sidan
