## Feil i installasjonens egne filer. Etter navnet på filen følger linjen og hva som er feil der.

library-trouble = Lokale filer: { $count ->
    [one] 1 feil
   *[other] { $count } feil
}
library-rest = Alt annet gjelder. Den som har ansvar for filene, kan rette dem.
library-entry = { $file } linje { $line }: { $reason }
library-file = { $file }: { $reason }

library-syntax = kan ikke leses ({ $detail })
library-unknown-field = feltet { $field } finnes ikke
library-missing-field = feltet { $field } mangler
library-unknown-word = { $found } kan ikke stå her; velg blant { $expected }
library-double-id = id-en { $id } er allerede i bruk
library-missing = { $kind } { $id } finnes ikke
library-no-joint-phase = ingen møtes i syklusen; minst én fase må være felles
library-empty = { $field } er tomt
library-no-minutes = { $id } er 0 minutter
library-backwards = { $field } slutter før det begynner
library-no-text = { $field } mangler tekst
library-no-text-in = { $field } mangler tekst på språket { $lang }
library-unclean = { $field } inneholder tegn som ikke hører til i en tekst
library-no-source = { $field } mangler kilde
library-long-id = id-ene til programmet og steget blir for lange til sammen: { $id }
library-no-such-day = dagen finnes ikke i noe år
library-ring = moduler bygger på hverandre i ring: { $id }

library-planted = er ingen vanlig fil
library-too-large = er for stor; høyst { $megabytes } MB
library-not-text = er ikke tekst i UTF-8
library-open-to-all = alle på maskinen kan endre her; fjern den rettigheten

library-target-programme = programmet
library-target-module = modulen
library-target-school-form = skoleslaget
library-target-stage = trinnet
library-target-role = rollen
library-target-dimension = området
library-target-dimension-set = settet med områder
library-target-phase = fasen
library-target-theme = temaet
library-target-event = samlingen
library-target-paper = dokumentet
library-target-column = kolonnen
library-target-setting = grense eller vekt
library-target-screen = siden
