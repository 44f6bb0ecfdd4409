### Words for chasing reports, scales of ratings, the morning look, and reminders of what is due.

## Words

noun-reporter = Reported by (post)
field-reporter = Reported by (post)
coverage-silent = R
coverage-silent-sum = Reports missing
cli-arg-reporter = The post that reported it (an empty text removes it)

## Reports

report-missing-label = Report overdue
report-missing-since = { $days ->
    [one] { $said } (due { $day }, 1 working day late)
   *[other] { $said } (due { $day }, { $days } working days late)
}
report-missing-note = “Report overdue”: no report by the day that follows from the workstream’s cadence (public holidays excepted). It does not mean that nothing changed.
report-section-missing = { $count } with a report overdue
report-sheet-missing = Report overdue

## Whether reports came

screen-silence = Reporting
screen-silence-late = { $days ->
    [one] { $said } (1 working day)
   *[other] { $said } ({ $days } working days)
}
screen-silence-assumed = No cadence set (taken as monthly)
screen-silence-due = Next report due: { $day }
screen-silence-was-due = Report was due: { $day }
screen-silence-count = { $said } { $count }
screen-workstreams-group-silence = Group by reporting

## Scales of ratings

screen-status-scale = Rating scale
screen-status-scale-none = None
screen-status-scale-other = Other (type the rating)
screen-status-rating = Rating as given
screen-status-rating-hint = Type it as it stands in the source. Choose the health yourself.
screen-status-maps = The rating “{ $rating }” means “{ $health }”.
screen-status-maps-none = The rating “{ $rating }” names no health.
screen-status-overridden = The rating “{ $rating }” means “{ $health }”; “{ $chosen }” will be recorded.
screen-status-keys-rating = Choose the rating as given
screen-status-reporter-body = Organisation that reported
screen-status-prose-hint = “- ” makes a list, “# ” a heading, **words** bold.

## Chasing

screen-chase = Chase
screen-chase-about = Workstreams of which no report came by the day that follows from their cadence. No reply does not mean that nothing changed.
screen-chase-ministries = Missing, by ministry
screen-chase-nobody = Without a lead
screen-chase-soon = Show those due soon, too
screen-chase-none = Nothing to chase
screen-chase-none-hint = Every workstream was reported on in time.
screen-chase-contacts = Whom to ask
screen-chase-contact-none = No contact is recorded. Record posts and contacts on the Organisations screen.
screen-chase-missing = Workstreams without a report
screen-chase-last = Last report
screen-chase-log = Log a status
screen-chase-copy = Copy the request as mail
screen-chase-copied = The request to { $ministry } ({ $count }) was copied.
screen-chase-working = Writing the request…
screen-chase-keys-copy = Copy the request to the chosen ministry
screen-chase-keys-log = Log a report that came in
screen-chase-keys-move = Go from ministry to ministry

chase-mail-subject = Subject: Request for status reports ({ $count })
chase-mail-to = To: { $mails }
chase-mail-greeting = To whom it concerns at { $who },
chase-mail-nobody = To whom it concerns,
chase-mail-from = This is { $who }.
chase-mail-body = As of { $day }, we have not received the reports that were due on the workstreams below. Please let us know how they stand. If nothing has changed since the last report, please tell us so.
chase-mail-item = { $place }. { $title }
chase-mail-last = Last report: as of { $day }
chase-mail-last-none = Last report: none
chase-mail-due = { $days ->
    [one] Due: { $day } (1 working day late)
   *[other] Due: { $day } ({ $days } working days late)
}
chase-mail-due-soon = Due: { $day }
chase-mail-lead = Lead: { $who }
chase-mail-end = End of list

## The morning look

screen-today-since = New since
screen-today-since-looked = What is new since you last looked at this screen ({ $day }).
screen-today-since-first = You have not looked at this screen before today: what is new since a week ago ({ $day }).
screen-today-since-chosen = What is new since the day that you chose ({ $day }).
screen-today-since-change = Choose another day
screen-today-since-reset = Back to when I last looked
screen-today-since-seen = Mark all as seen today
screen-today-chase = Open the chase screen
screen-today-rest = { $count } more
screen-today-printed = { $workspace } — { $whose }

## Reminders

screen-reminders-count = { $count } due
screen-reminders-told = { $count ->
    [one] Of what is yours, 1 is due this week or overdue.
   *[other] Of what is yours, { $count } are due this week or overdue.
}
screen-settings-notices = Reminders
screen-settings-notices-hint = Beside “Today” at the left you always see how much of what is yours is due this week or overdue.
screen-settings-notices-os = Tell me by notifications of the system, too
screen-settings-notices-os-hint = They say only how many; no title and no content. Only while the workspace is open.
screen-settings-notices-sent = Notifications are on. One was sent so that you can see it.
notice-title = Renkei
notice-body = { $count ->
    [one] 1 is due this week or overdue.
   *[other] { $count } are due this week or overdue.
}
notice-trial = If you see this, notifications work.
failure-notices-unavailable = This computer cannot show notifications of the system. Look at the number beside “Today” at the left. If you need notifications, check the system’s own settings for them, then choose this again.
