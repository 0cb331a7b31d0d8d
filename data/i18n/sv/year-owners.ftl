# Vilka skolor som har huvudmannens läsår.
find-year-owners-other = { $days ->
    [0] huvudmannens har andra namn på dagar
    [one] huvudmannens skiljer { $days } dag
   *[other] huvudmannens skiljer { $days } dagar
}
year-schools-same = Har läsåret: { $schools }.
year-schools-before = Har det som det var förut: { $schools }.
year-schools-own = Har ett eget: { $schools }.
year-schools-none = Har inget än: { $schools }.
year-school-apart = { $school } ({ $days ->
    [one] { $days } dag
   *[other] { $days } dagar
  } skiljer)
