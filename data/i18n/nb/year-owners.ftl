# Hvilke skoler som har skoleeierens skoleår.
find-year-owners-other = { $days ->
    [0] skoleeierens har andre navn på dager
    [one] skoleeierens skiller { $days } dag
   *[other] skoleeierens skiller { $days } dager
}
year-schools-same = Har skoleåret: { $schools }.
year-schools-before = Har det slik det var før: { $schools }.
year-schools-own = Har et eget: { $schools }.
year-schools-none = Har ikke noe ennå: { $schools }.
year-school-apart = { $school } ({ $days ->
    [one] { $days } dag
   *[other] { $days } dager
  } skiller)
