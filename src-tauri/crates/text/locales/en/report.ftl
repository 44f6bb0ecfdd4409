### What reports say. Printed as it stands.


report-as-of = As of { $day }
report-period = { $first } – { $to } (compared with the end of { $from })
report-period-report = { $first } – { $to } (compared with { $number }, as of { $from })
report-period-present = { $first } – { $to } (compared with { $from } as known now, for nothing was on record then)
report-period-none = None (compared with the report’s own day, { $to })
report-supersedes-label = Replaces
report-period-label = Changes counted
report-made-label = Prepared
report-recorded-label = Records read
report-recorded = as recorded by { $position }
report-fingerprint-label = Fingerprint
report-number-label = Report number
report-handling = Must not contain designated secrets, critical economic-security information or Confidentiality-3 information
report-meeting-label = Meeting
report-meeting = { $title } ({ $day })
report-distribution-label = Distribution
report-readers-label = Readers
report-readers = For readers of { $marking }. What has a higher marking is left out, and so are findings that only the whole can show, such as gaps.
report-page-label = Page

report-part-text = Text
report-part-summary = Summary
report-part-counts = Counts
report-part-counts-ministry = By ministry
report-part-counts-domain = By policy domain
report-part-counts-pillar = By pillar of the Act
report-part-counts-framework = By framework
report-part-changes = Changes in the period
report-part-silent = Not reported in the period
report-part-items = By workstream
report-part-milestones = Next steps and milestones
report-part-actions = Open actions
report-part-questions = Questions and answers
report-part-findings = Findings
report-part-charts = Charts
report-findings-kind = { $kind } ({ $count })
report-findings-none = No findings.
report-sources-heading = Sources
report-workstreams-label = Workstreams
report-ministry-label = Ministry
report-total = Total
report-changed-label = Changed
report-not-reported-label = Not reported
report-health-label = Health
report-summary-lead = From the end of { $from } to { $to }, { $changed } of { $total } workstreams changed; { $silent } did not report.
report-counting-note = Note: workstreams listed again are not counted. "Not reported" does not mean "no change".
report-change-note = ◆ marks a workstream that changed in the period.
report-annex-note = Note: with more than { $limit } workstreams, this document holds only those that are at risk, off track, without an agreed lead, or changed in the period. The full list is the annex (XLSX), sheet "List".
report-cut-note = (continued in the annex)
report-left-out = Note: for want of space, { $count } more { $count ->
    [one] workstream is
   *[other] workstreams are
} listed in the annex (XLSX), sheet "List", only.
report-glyph-note = Note: 〓 stands for a character that the printing typeface lacks ({ $characters }).

report-chart-health = Health over time
report-chart-health-alt = Bars of workstreams by health from { $from } to { $to }. Off track: from { $before } to { $off }. The figures are in the table that follows.
report-chart-coverage = Workstreams by ministry and policy domain
report-chart-coverage-alt = A grid of { $ministries } ministries and { $domains } policy domains: the darker, the more; at most { $most } workstreams. The figures are in the table that follows.
report-chart-coverage-note = Note: workstreams that a ministry leads, alone or jointly. One of several ministries or domains counts in each.
report-chart-health-note = Note: by what is on record now. What was registered or corrected later is included, so that numbers may differ from those of earlier reports.
report-chart-no-domain = No domain
report-chart-timeline = Milestones ahead
report-chart-timeline-alt = { $count } milestones on an axis of fiscal years; { $late } are past their day and not reached. The days are in the table that follows.
report-chart-slips = Days that moved
report-chart-slips-alt = Arrows from the day planned at first (ring) to the day now expected (dot): { $count } milestones, the longest slip { $days } days. The days are in the table that follows.
report-chart-day = As of
report-chart-report-day = Report day
report-chart-step = Milestone
report-chart-due = Due
report-chart-state = State
report-chart-open = Planned
report-chart-late = Past its day
report-chart-reached-on = Reached { $day }
report-chart-planned = Planned at first
report-chart-expected = Expected
report-chart-days = Days
report-chart-later = { $days } days later
report-chart-earlier = { $days } days earlier
report-chart-rest = Note: { $count } more are not in the chart.

report-wording-heading = Names in Japanese and English
report-wording-no-english = Without an English name ({ $count }; shown in Japanese)
report-wording-old-english = English name older than the last change of the Japanese ({ $count })
report-wording-old-japanese = Japanese name older than the last change of the English ({ $count })

report-empty = There are no workstreams to report.
report-section-empty = No exceptions and no changes to show.
report-unreported-list = Not reported in the period ({ $count }):{" "}
report-unreported-rest = {""} and { $count } more
report-section-count = { $count ->
    [one] { $count } workstream
   *[other] { $count } workstreams
}
report-section-count-again = { $count ->
    [one] { $count } workstream
   *[other] { $count } workstreams
} (and { $again } listed again)

report-column-code = Code
report-column-workstream = Workstream and owners
report-column-status = Status
report-column-changes = Changes in the period
report-column-next = Next step


report-since-on = since { $day }
report-since-seen = start unknown, seen in { $source }
report-since-unknown = start unknown
report-basis = basis: { $basis }
report-checked = {" "}[{ $mark }]
report-agreed-by = agreed by { $who }
report-contested-since = { $days ->
    [one] Lead contested (since { $day }, { $days } day)
   *[other] Lead contested (since { $day }, { $days } days)
}
report-settled-by = to be settled by { $who }
report-again-under = Listed again (see { $ministry })

report-status-as-of = { $days ->
    [one] As of { $day } ({ $days } day old)
   *[other] As of { $day } ({ $days } days old)
}
report-status-today = As of { $day } (same day)
report-status-ahead = As of { $day } (after the report's day)
report-status-none = No status reported
report-original-rating = Original rating: { $rating }
report-obstacles = Obstacles: { $text }
report-no-change = No change
report-unreported = Not reported in the period
report-next-none = None recorded

report-change-opened = Opened
report-change-reopened = Reopened
report-change-closed = Closed
report-change-closed-because = Closed: { $reason }
report-change-lead = Lead: { $from } → { $to }
report-change-joint-added = Joint lead added: { $names }
report-change-joint-removed = Joint lead removed: { $names }
report-change-health = Health: { $from } → { $to }
report-change-logged = Status logged (as of { $day })
report-change-confirmed = No change, confirmed (as of { $day })
report-change-corrected = Status corrected (as of { $day })
report-change-reworded = { $field }: { $from } → { $to }
report-change-milestone-moved = Milestone “{ $name }” moved: { $from } → { $to }
report-change-milestone-set = Milestone “{ $name }” set: { $to }
report-change-milestone-dropped = Milestone “{ $name }” dropped: { $from }
report-change-milestone-reached = Milestone “{ $name }” reached
report-nobody = none
report-nameless = (name unknown)
report-name-proposed = { $name } (not agreed)
report-blank = (blank)
report-quoted = “{ $text }”
report-field-title = Title
report-field-aim = Aim
report-field-goal = Goal

report-sheet-cover = Cover
report-sheet-summary = Summary
report-sheet-body = Report
report-sheet-coverage = By ministry and domain
report-draft-mark = DRAFT
report-sheet-list = List
report-sheet-changes = Changes
report-sheet-title = Title
report-sheet-listed-under = Listed under
report-sheet-standing = Ownership
report-sheet-lead-since = Lead since
report-sheet-lead-since-note = Note on start
report-sheet-basis = Basis of lead
report-sheet-other-roles = Other roles
report-sheet-status-day = Status as of
report-sheet-age = Age (days)
report-sheet-next-day = Due
report-sheet-reported = Reported in the period
report-sheet-yes = Yes
report-sheet-no = No
report-sheet-exempt = Not owed (completed or closed)
report-sheet-change-count = Number of changes
report-sheet-change-day = Day
report-sheet-change-kind = Kind
report-sheet-change-from = Before
report-sheet-change-to = After
report-sheet-change-detail = Description
report-sheet-cell-cut = (cut here: a cell holds no more text)
report-kind-opened = Opened
report-kind-reopened = Reopened
report-kind-closed = Closed
report-kind-lead-changed = Lead changed
report-kind-joint-changed = Joint leads changed
report-kind-health-changed = Health changed
report-kind-status-logged = Status logged
report-kind-confirmed = No change confirmed
report-kind-corrected = Status corrected
report-kind-reworded = Text revised
report-kind-milestone-moved = Milestone changed
report-kind-milestone-reached = Milestone reached

## The handover

report-title-handover = Handover
handover-predecessor = Predecessor
handover-successor = Successor
handover-day = Day of handover
handover-into = Assignments pass to
handover-nobody = nobody yet
handover-progress-label = Confirmed
handover-progress = { $confirmed } of { $items } confirmed, { $questioned } with a question
handover-contact-unknown = not on record
handover-goals-more = and { $count } more
handover-note-cut = Of long texts only the beginning is shown; each workstream's record has all of it.
handover-note-personal = Contact details are for work only; after the handover, treat them as your organisation requires.
handover-part-notes = 1. Handover notes
handover-part-items = 2. What is handed over
handover-part-promises = 3. Steps and goals with a date
handover-part-reports = 4. Last reports
handover-part-troubles = 5. History of the lead, and findings
handover-part-contacts = 6. Contacts
handover-part-glossary = 7. Terms
handover-sheet-notes = Notes
handover-sheet-items = Handed over
handover-sheet-promises = Steps and goals
handover-sheet-reports = Last reports
handover-sheet-troubles = History and findings
handover-sheet-contacts = Contacts
handover-sheet-glossary = Terms
handover-none-notes = No notes on the whole.
handover-none-items = No workstreams to hand over.
handover-none-promises = No steps or goals with a date.
handover-none-reports = No reports.
handover-none-troubles = No change of lead, no contested lead, no findings.
handover-none-contacts = No contacts on record.
handover-none-glossary = No terms to explain.
handover-column-item = Workstream, role
handover-column-goal = Specific goal
handover-column-note = Handover note
handover-column-mark = Confirmed
handover-column-due = Due
handover-column-days = Days left
handover-column-kind = Kind
handover-column-promise = What
handover-column-dispute = In dispute
handover-column-history = History of the lead
handover-column-person = Name
handover-column-telephone = Telephone
handover-column-mail = Mail
handover-column-part = Part
handover-column-term = Term
handover-column-english = English
handover-column-meaning = Meaning
handover-goal-due = due { $day }
handover-no-goal = No goal
handover-mark-open = Open
handover-mark-confirmed = Confirmed
handover-mark-questioned = Question
handover-question = Question
handover-due-today = today
handover-due-open = no due date
handover-due-in = { $days ->
    [one] in 1 day
   *[other] in { $days } days
}
handover-due-past = { $days ->
    [one] 1 day overdue
   *[other] { $days } days overdue
}
handover-period = { $from } – { $to }  { $role }: { $who }

## What terms mean; printed at the end of the handover

glossary-role-lead = answers for the workstream and reports on it
glossary-role-joint-lead = answers for it together with the lead, by agreement
glossary-role-coordinator = keeps those who have a part in it in touch and puts their papers together
glossary-role-support = does a part of it without leading
glossary-role-consulted = must consent before it goes ahead
glossary-role-informed = is told about it
glossary-health-on-track = goes as planned
glossary-health-at-risk = may fall behind and needs attention
glossary-health-off-track = is behind schedule
glossary-health-not-started = has not begun
glossary-health-completed = is finished
glossary-health-none = no rating is on record
glossary-assignment-proposed = claimed, or read in a source, and not agreed by those concerned
glossary-assignment-vacant = there is no agreed lead
glossary-assignment-contested = several claim the lead and have not agreed to lead jointly

## Reports compared
compare-title = { $from } compared with { $to }
compare-opened = { $count } new
compare-closed = { $count } closed
compare-lead = { $count } with another lead
compare-health = { $count } with another health
compare-moved = { $count ->
    [one] { $count } day moved
   *[other] { $count } days moved
}
compare-wording = { $count } worded otherwise
compare-found = { $count ->
    [one] { $count } new finding
   *[other] { $count } new findings
}
compare-settled = { $count ->
    [one] { $count } finding settled
   *[other] { $count } findings settled
}
compare-silent = { $count } that did not report
compare-same = They say the same.
compare-later = { $days ->
    [one] { $days } day later
   *[other] { $days } days later
}
compare-earlier = { $days ->
    [one] { $days } day earlier
   *[other] { $days } days earlier
}
compare-last-report = last reported as of { $day }
compare-never-reported = never reported

## Parts by template

report-title-of = { $title }: { $subject }
report-subject-label = Subject
report-subject-all = the ministries concerned
report-column-number = No.
report-column-ministries = Ministries
report-column-last-plan = Last plan
report-column-results = Results and progress
report-column-headline = How it stands
report-column-owner = Owner
report-again-see = See under { $under }
report-none-changes = Nothing changed in the period.
report-none-silent = Every workstream reported in the period.
report-none-milestones = No next step or milestone falls in these days.
report-none-actions = No action is open.
report-rows-left-out = Note: for lack of room, { $count ->
    [one] 1 more is
   *[other] { $count } more are
} not listed.
report-one-side-left-out = Note: to fit one side, { $count ->
    [one] 1 more workstream is
   *[other] { $count } more workstreams are
} not listed. Those off track or without a settled lead come first, then those at risk, those that changed, and the others.
report-one-side-parts = Note: to fit one side, these parts are left out: { $parts }
report-group-none-domain = No policy domain recorded
report-group-none-pillar = No pillar recorded
report-group-none-framework = No framework recorded
report-question = Q{ $number }. “{ $title }”: who is responsible, on what basis, how does it stand, and what comes next?
report-answer-point = Point
report-answer = Answer
report-answer-owner = Responsible
report-answer-vacant = No lead has been agreed.
report-answer-contested = The lead is being settled.
report-answer-aim = Aim
report-answer-topics = Frameworks and partners
