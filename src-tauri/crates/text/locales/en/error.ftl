### Errors and refusals: what happened and what to do.
### One message failure-<code> for each code.

## Reading a date. $text is what was entered, to the letter.

day-fault-empty = No date was entered.
day-fault-not-a-day = “{ $text }” cannot be read as a date. Enter it like { $example }.
day-fault-incomplete = “{ $text }” lacks a year, a month or a day. Enter all three.
day-fault-no-such-day = There is no day { $day } in month { $month } of { $year }.
day-fault-outside-era = { $era } { $eraYear } ({ $year }) lies outside that era. Check the era.
day-fault-ambiguous = “{ $text }” may mean { $first } or { $second }. Enter year, month and day in that order.
day-fault-weekday = { $day } is a { $actual }, not a { $said }.
day-fault-reversed = “{ $text }” ends before it begins.
