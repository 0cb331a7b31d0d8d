# Which schools have the owner's school year.
find-year-owners-other = { $days ->
    [0] the owner's has other names of days
    [one] the owner's differs on { $days } day
   *[other] the owner's differs on { $days } days
}
year-schools-same = Have the school year: { $schools }.
year-schools-before = Have it as it was before: { $schools }.
year-schools-own = Have one of their own: { $schools }.
year-schools-none = Have none yet: { $schools }.
year-school-apart = { $school } ({ $days ->
    [one] { $days } day
   *[other] { $days } days
  } apart)
