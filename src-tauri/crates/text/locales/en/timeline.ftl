### Words of the timeline, of milestones and of the picture of dependencies.

## Milestones

screen-workstreams-section-milestones = Milestones
screen-milestones-none = No milestones are planned.
screen-milestones-none-hint = Plan dated steps as milestones: their first day, every slip and its reason are kept, and they appear on the timeline.
screen-milestone-add = Plan a milestone
screen-milestone-added = Milestone planned.
screen-milestone-revise = Change the plan
screen-milestone-revise-hint = Record a delay with “Move the day”. Here the plan itself is changed.
screen-milestone-revised = Plan changed.
screen-milestone-slip = Move the day
screen-milestone-slip-to = New forecast
screen-milestone-known-on = Known since
screen-milestone-slipped = The new day is recorded.
screen-milestone-finish = Record as done
screen-milestone-finish-hint = Name what shows that it was reached, such as a notification number or minutes.
screen-milestone-finish-again = Name what shows that it was reached. The next occurrence is planned by itself.
screen-milestone-finished = Recorded as done.
screen-milestone-drop = Drop
screen-milestone-drop-on = Dropped on
screen-milestone-dropped-said = Milestone dropped.
screen-milestone-title = Title of the milestone
screen-milestone-once = Does not repeat
screen-milestone-every-until = { $every } (until { $day })
screen-milestone-behind =
    { $days ->
        [one] { $days } day behind the baseline
       *[other] { $days } days behind the baseline
    }
screen-milestone-before =
    { $days ->
        [one] { $days } day ahead of the baseline
       *[other] { $days } days ahead of the baseline
    }
screen-milestone-moved = { $from } → { $to }
screen-milestone-known = known on { $day }
screen-milestone-shift = Against the baseline
screen-milestone-ahead = Planned
screen-milestone-late = Overdue
screen-milestone-done = Done
screen-milestone-dropped = Dropped
screen-milestone-to-timeline = Show on the timeline

## How far a slip reaches

screen-impact = Effect on the workstreams that follow
screen-impact-none = No workstream that follows is affected.
screen-impact-count =
    { $count ->
        [one] { $count } workstream is affected
       *[other] { $count } workstreams are affected
    }
screen-impact-more = { $count } more
screen-impact-hops =
    { $hops ->
        [one] { $hops } step on
       *[other] { $hops } steps on
    }
screen-impact-blocked = cannot go on
screen-impact-reached = is affected
screen-impact-pushed = { $from } → { $to }

## The timeline

screen-timeline-picture = Picture
screen-timeline-list = Table
screen-timeline-by-ministry = Ministry
screen-timeline-by-domain = Policy domain
screen-timeline-no-ministry = Lead vacant
screen-timeline-no-domain = No policy domain
screen-timeline-none = There is no workstream to show.
screen-timeline-none-hint = The years of workstreams and their milestones appear on an axis of fiscal years.
screen-timeline-steps = Period shown
screen-timeline-back = Earlier
screen-timeline-on = Later
screen-timeline-to-today = Period with today
screen-timeline-zoom-in = Shorter period
screen-timeline-zoom-out = Longer period
screen-timeline-span = Length of the period
screen-timeline-span-ten-years = 10 fiscal years
screen-timeline-span-five-years = 5 fiscal years
screen-timeline-span-three-years = 3 fiscal years
screen-timeline-span-year = 1 fiscal year
screen-timeline-span-half = Half year
screen-timeline-span-quarter = Quarter
screen-timeline-span-month = Month
screen-timeline-span-week = Week
screen-timeline-period = { $from } – { $to }
screen-timeline-date = { $date } { $month }
screen-timeline-day = { $weekday } { $date }
screen-timeline-today = Today
screen-timeline-unknown = unknown
screen-timeline-open = open-ended
screen-timeline-no-period = Period unknown
screen-timeline-period-head = Period
screen-timeline-waiting = Loading
screen-timeline-milestones =
    { $count ->
        [one] { $count } milestone
       *[other] { $count } milestones
    }
screen-timeline-earlier = ◂{ $count }
screen-timeline-later = { $count }▸
screen-timeline-to-workstream = Open the workstream
screen-timeline-alone = Only this workstream
screen-timeline-calendar = Calendar file
screen-timeline-sheet = { $nth } / { $of }
screen-timeline-legend = How to read the picture
screen-timeline-legend-ghost = First day, and how it moved
screen-timeline-legend-open = Goes on beyond
screen-timeline-keys-hint = ↑↓ choose a line, ←→ a milestone, Enter opens. + and − change the length of the period, Shift+←→ move it.
screen-timeline-keys-lines = Move between lines
screen-timeline-keys-items = Move between milestones
screen-timeline-keys-period = Move the period
screen-timeline-keys-open = Open, or fold
screen-timeline-keys-back = Back to the picture
screen-timeline-keys-print = Print all of it

## The picture of dependencies

screen-dependencies = Dependencies
screen-dependencies-open = Open the picture of dependencies
screen-dependencies-list = Dependencies as a list
screen-dependencies-start = Start
screen-dependencies-chosen = chosen
screen-dependencies-from-here = Start from here
screen-dependencies-add = Workstream to start from
screen-dependencies-hops = Steps to follow
screen-dependencies-hop =
    { $hops ->
        [one] { $hops } step
       *[other] { $hops } steps
    }
screen-dependencies-empty = Choose a workstream to start from.
screen-dependencies-empty-hint = What lies before and after it appears in lanes by ministry. Several can be chosen.
screen-dependencies-none = No dependency is recorded.
screen-dependencies-none-hint = In the list at the right, note which workstreams this one blocks, feeds or relates to.
screen-dependencies-drawing = Drawing the picture…
screen-dependencies-give-up = Stop drawing
screen-dependencies-late = Drawing takes too long, so only the list is shown. With fewer steps it may succeed.
screen-dependencies-given-up = Drawing was stopped. Only the list is shown.
screen-dependencies-broken = The picture could not be drawn. Only the list is shown.
screen-dependencies-again = Draw again
screen-dependencies-blocks-to = blocks “{ $name }”
screen-dependencies-blocks-from = is blocked by “{ $name }”
screen-dependencies-feeds-to = feeds “{ $name }”
screen-dependencies-feeds-from = is fed by “{ $name }”
screen-dependencies-relates-to = relates to “{ $name }”
screen-dependencies-relates-from = relates to “{ $name }”
screen-failure-ring = The ring that would arise
