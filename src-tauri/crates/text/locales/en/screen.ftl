### Words of the screens: headings, buttons, guidance. Refusals and faults are not here.

## Frame
screen-app-name = Renkei
screen-app-name-latin = 連携
screen-skip = Skip to the main area
screen-rail = Screens
screen-rail-main = Main screens
screen-rail-more = Other screens
screen-today = Today
screen-workstreams = Workstreams
screen-coverage = Coverage
screen-findings = Findings
screen-timeline = Timeline
screen-meetings = Meetings
screen-reports = Reports
screen-topics = Topics
screen-organisations = Organisations
screen-import = Import
screen-activity = Activity
screen-settings = Settings
screen-help = Help
screen-top-palette = Search, go, act
screen-top-saved = Saved { $time }
screen-top-saving = Saving…
screen-top-language = Switch language (to Japanese)
screen-top-language-mark = 日本語
screen-top-theme-system = Theme: as the system
screen-top-theme-light = Theme: light
screen-top-theme-dark = Theme: dark
screen-top-lock = Lock
screen-top-keys = Keyboard shortcuts
screen-fault-title = This screen could not be shown
screen-fault-body = Saved records are not affected. Open the screen again. If that does not help, give the code below to your help desk.
screen-fault-code = Code: { $code }
screen-fault-retry = Open again
screen-fault-home = Back to the first screen
screen-absent-title = There is no such screen
screen-absent-body = The link is old, or the screen does not exist yet. Choose from the list on the left.
screen-none-title = No screen to open
screen-none-body = This version has no screens yet.

## Parts
screen-kit-close = Close
screen-kit-cancel = Cancel
screen-kit-required = required
screen-kit-choose = Choose
screen-kit-no-match = No match
screen-kit-open-list = Open the list
screen-kit-percent = { $value }%
screen-kit-notices = Notices
screen-kit-dismiss = Dismiss the notice
screen-kit-split = Position of the divider
screen-kit-loading = Loading
screen-kit-date-unreadable = Not readable as a date. Examples: R8.11.24, 令和8年11月24日, 2026-11-24
screen-kit-date-reading = Reading…
screen-kit-info = Note
screen-kit-good = Done
screen-kit-warn = Caution
screen-kit-danger = Error
screen-kit-grid = Table
screen-kit-grid-keys-open = Open the row
screen-kit-grid-keys-edit = Edit the cell (typing begins too)
screen-kit-grid-keys-put = Put what is typed into all selected cells
screen-kit-grid-keys-row = Select the row
screen-kit-grid-keys-column = Select the column
screen-kit-grid-keys-all = Select everything
screen-kit-grid-keys-copy = Copy (can be pasted into Excel)
screen-kit-grid-keys-paste = Paste from Excel (you see first what it does)
screen-kit-grid-keys-fill = Copy the cell above down
screen-kit-grid-keys-clear = Empty the cells
screen-kit-grid-too-many-to-write = At most { $most } rows can be written at once. Select fewer.
screen-kit-grid-not-read = The rows could not be loaded. Please try again.
screen-kit-grid-keys-add = Keep the selection and begin another
screen-kit-grid-selected-rows = Several ranges over { $rows } rows selected.
screen-kit-grid-one-shape = Ranges over different columns cannot be copied together.
screen-kit-grid-one-range = To write, select one range only.
screen-kit-grid-selected = { $rows ->
    [one] 1 row
   *[other] { $rows } rows
} × { $columns ->
    [one] 1 column
   *[other] { $columns } columns
} selected.
screen-kit-grid-copied = { $rows ->
    [one] 1 row
   *[other] { $rows } rows
} × { $columns ->
    [one] 1 column
   *[other] { $columns } columns
} copied.
screen-kit-grid-too-many = At most { $most } rows can be copied at once. Select fewer.
screen-kit-grid-not-loaded = Some rows could not be loaded, so nothing was copied. Please try again.
screen-kit-grid-copy-again = Everything is loaded now. Please copy once more.
screen-kit-columns = Columns to show
screen-kit-columns-short = Columns
screen-kit-columns-hint = Frozen columns stay at the left. To change a width, drag the edge of a heading, or press Alt+←→ on it.
screen-kit-columns-freeze = Freeze “{ $column }”
screen-kit-columns-before = Move “{ $column }” forward
screen-kit-columns-after = Move “{ $column }” back
screen-kit-columns-place = “{ $column }” is now column { $place } of { $of }.
screen-kit-columns-plain = Restore the columns
screen-kit-columns-plain-said = The columns are as they were.
screen-kit-grid-not-right = Each column means something else, so nothing can be copied to the right.
screen-kit-grid-taken = { $name } is chosen.
screen-kit-grid-given-up = { $name } is no longer chosen.
screen-kit-grid-chosen = Chosen { $name }
screen-kit-grid-drop = Remove { $name }
screen-kit-grid-many-hint = Type to find, Enter to choose or remove. Enter with nothing typed records.
screen-kit-grid-keys-menu = Open what can be done to the rows
screen-kit-grid-keys-edge = Go to the edge of what is filled
screen-kit-grid-keys-screen = One view to the left or right
screen-kit-grid-keys-round = Go round what is selected
screen-kit-grid-refused = “{ $text }” was not recorded as { $column }. { $fault }

## Keyboard
screen-keys-title = Keyboard shortcuts
screen-keys-general = General
screen-keys-sheet = List the keys that work now
screen-keys-lock = Lock
screen-keys-palette = Open search, go to, act
screen-keys-notices = Go to the notices
screen-keys-undo = Undo
screen-keys-redo = Redo
screen-keys-zoom-in = Zoom in
screen-keys-zoom-out = Zoom out
screen-keys-zoom-plain = Back to normal size
screen-keys-next = Next control
screen-keys-previous = Previous control
screen-keys-choose = Choose
screen-keys-run = Open or run
screen-keys-commands-only = Search commands only (typed first)
screen-keys-writing = While recording

## Everywhere
screen-none = —
screen-list-mark = {", "}
screen-quoted = “{ $text }”
screen-counted = { $name } { $count }
screen-count = { $count }
screen-count-least = { $count } or more
screen-close-strip = Cancel
screen-record = Record
screen-strip-waited = This is what you typed before.
screen-strip-forget = Discard it
screen-strip-more = More fields
screen-strip-less = Fewer fields
screen-lacks-day = Enter a day.
screen-lacks-workstream = Choose a workstream from the list.
screen-lacks-topic = Choose a topic from the list.
screen-lacks-organisation = Choose an organisation from the list.
screen-not-a-number = Enter a number.
screen-not-a-year = Enter a year in four digits, such as 2026.
screen-not-a-sum = Not a sum. For example: 4,800 or 12.5
screen-not-a-percentage = Enter a whole number from 0 to 100.
screen-more-rows = Show more ({ $count } left)
screen-more-than-shown = { $count } more.
screen-period = { $from } – { $to }
screen-period-open = the beginning
screen-period-now = now
screen-language-ja = 日本語
screen-language-en = English
screen-passphrase = Passphrase
screen-recovery-key = Recovery key
screen-failure-organisation = Organisation: { $name }
screen-failure-organisation-since = Present lead: { $name } (since { $day })
screen-failure-line = { $file }, line { $line }
screen-failure-reason = { $where }: { $why }
screen-failure-reason-value = { $where }: { $why } ({ $value })

## Recording and taking back
screen-act-undo = Undo
screen-act-redo = Redo
screen-act-undone = Undone.
screen-act-undone-of = Undone: { $kind } ({ $about })
screen-act-redone = Redone.
screen-act-with-dependents = Take back the later changes too
screen-warning-ends-with-organisation = This organisation is to be dissolved, and the ownership ends with it.
screen-warning-assignments-end = Nobody takes over, so some ownership ends. Look at the workstreams left without a lead.
screen-warning-children-stay = Bodies stay below one that is gone. Record where they go.
screen-warning-post-is-held-too = Someone else holds this post in the same period.
screen-warning-status-of-later-day = The as-of day lies ahead; until then this is not the latest status.
screen-warning-kept-over-source = The source changed, but what was recorded here stays.
screen-warning-actions-stay = Open actions of those who led stay with them.
screen-warning-milestone-comes-earlier = This is earlier than it was expected.
screen-warning-due-is-past = The due day is past already. Check it.
screen-warning-actions-stay-open = Actions of this workstream stay open. Finish or drop them.
screen-transfer-actions = Open actions of those who led go along
screen-transfer-actions-passed = { $count ->
    [one] 1 action goes along.
   *[other] { $count } actions go along.
}
screen-warning-lead-is-claimed-too = Another organisation claims the lead too.

## As-of switch
screen-as-of = As of { $day }
screen-as-of-title = As of
screen-as-of-hint = For example R8.4.1 or 2026-04-01
screen-as-of-today = Back to today
screen-as-of-banner = Shown as of { $day }. Nothing can be recorded meanwhile.
screen-as-of-recorded = As recorded by
screen-as-of-recorded-hint = Shows what had been recorded by the end of this day; empty: everything that is recorded.
screen-as-of-banner-recorded = Shown as of { $day }, as recorded by { $recorded }. Nothing can be recorded meanwhile.
screen-as-of-no-writing = Nothing can be recorded while another day than today is shown.

## Search, go to
screen-palette-hint = Name of a record, code, words, screen, command or link
screen-palette-found = Found
screen-palette-records = Records
screen-palette-all = See all results
screen-palette-recent = Opened last
screen-palette-link = Link
screen-palette-open-link = Open the link ({ $screen })
screen-palette-commands = Commands
screen-palette-as-of = Show as of { $day }
screen-palette-foot = ↑↓ choose, Enter runs, Esc closes. Begin with “>” to search commands only.
screen-command-history = Open the history
screen-command-copy-answer = Copy the answer
screen-command-copy-link = Copy link
screen-command-as-of = Choose the as-of day
screen-command-days-wareki = Dates: Japanese era
screen-command-days-western = Dates: Western year
screen-command-days-both = Dates: era and Western year
screen-command-density-comfortable = Spacing: normal
screen-command-density-compact = Spacing: compact
screen-copied-link = Link copied.
screen-copied-answer = Answer copied.
screen-copy-failed = Could not be copied. Please try again.

## The answer, as text to be pasted into a mail or a reply
screen-answer-head = [{ $marking }] { $title } (as of { $day })
screen-answer-line = { $label }: { $text }
screen-answer-gap = {"; "}

## The search screen
screen-search = Search
screen-search-field = Words to search for
screen-search-placeholder = Name of a workstream or organisation, code, words
screen-search-kinds = Narrow by kind
screen-search-found = { $count } found with “{ $text }”
screen-search-found-least = { $count } or more found with “{ $text }”
screen-search-none = Nothing contains “{ $text }”
screen-search-none-hint = Try a shorter word, or another way of writing it, such as an abbreviation.
screen-search-none-of-kind = None of the kinds chosen. Other kinds have some.
screen-search-more-exact = Show more ({ $count } left)
screen-search-more-least = Show more ({ $count } or more left)
screen-search-more-some = Show more
screen-search-beyond-exact = { $count } more. Add a word to narrow them down.
screen-search-beyond-least = { $count } or more besides. Add a word to narrow them down.
screen-search-beyond-some = No more are shown. Add a word to narrow them down.
screen-search-empty = Search everything that is recorded
screen-search-empty-what = Names, codes and outlines of workstreams, the words of statuses, bases of assignments, former and short names of organisations, topics: all at once.
screen-search-empty-how = One character is enough. Words separated by spaces must all be there; width, case and kana form make no difference.
screen-search-recent = Recent searches
screen-search-keys-field = Back to the search field
screen-search-keys-move = Move between the results

## First run
screen-start-step = Step { $number } of { $of }
screen-start-next = Next
screen-start-back = Back
screen-start-done = Begin
screen-start-language = Language of the screens
screen-start-language-title = Welcome to Renkei
screen-start-ceiling = Nothing above Confidentiality 2 may be recorded. This notice also closes every report.
screen-start-begin-title = How to begin
screen-start-begin-sample = With a sample
screen-start-begin-sample-note = Reference entries with their sources and how far each was checked (ministries, the pillars of the Act, topics, workstreams), and 224 workstreams made from public data. Some statuses are made up; they say so, and go in one step.
screen-start-begin-import = With your own files
screen-start-begin-import-note = Reads the Administrative Project Review (RS System, CSV) or the ministries’ own tables.
screen-start-begin-empty = With an empty workspace
screen-start-begin-empty-note = Holds only the list of ministries and agencies.
screen-start-open-other = Open an existing workspace
screen-start-place-title = Place and passphrase
screen-start-place = Place
screen-start-place-none = Not chosen yet.
screen-start-place-choose = Choose a place
screen-start-place-other = Choose another place
screen-start-place-hint = On this laptop’s own disk; not on a network or a removable drive.
screen-start-place-lacks = Choose a place.
screen-start-passphrase-rule = At least 14 characters, or five words with blanks between (now { $count } characters)
screen-start-repeat = Passphrase, again
screen-start-repeat-differs = The two passphrases differ.
screen-start-creating = Creating
screen-start-create = Create
screen-start-key-title = Write down the recovery key
screen-start-key-once = The recovery key is shown only this once
screen-start-key-why = If the passphrase is forgotten, only this key opens the records. Write it on paper and keep it away from the laptop.
screen-start-key-sheet = Make a sheet to print
screen-start-key-sheet-written = Written to “{ $name }”. Delete the file once it is printed.
screen-start-key-kept = I wrote down the recovery key
screen-start-who-title = Who works here
screen-start-who-why = Records name the organisation and the post. Your name stays on this laptop.
screen-who-name = Name
screen-who-title = Post
screen-who-title-hint = For example: Deputy Counsellor
screen-who-organisation-hint = Found by name, short name or abbreviation.
screen-who-lacks-name = Enter your name.
screen-who-lacks-organisation = Choose an organisation from the list.
screen-who-lacks-title = Enter your post.

## Unlock
screen-unlock = Unlock
screen-unlock-locked = Locked.
screen-unlock-wait = { $seconds ->
    [one] Wait 1 second.
   *[other] Wait { $seconds } seconds.
}
screen-unlock-by-recovery = Use the recovery key
screen-unlock-by-passphrase = Use the passphrase
screen-unlock-recovery-hint = As you wrote it down, with or without the dashes.

## Workstreams
screen-workstreams-new = Add workstream
screen-workstreams-new-hint = Paste several rows from Excel to add them all at once.
screen-workstreams-opened = Workstream added.
screen-workstreams-revised = The workstream was revised.
screen-workstreams-filter = Filter
screen-workstreams-filter-hint = Name, code, lead
screen-workstreams-led-by = Led by { $name }
screen-workstreams-closed-too = Closed ones too
screen-workstreams-group-lead = Group by lead
screen-workstreams-group-health = Group by health
screen-workstreams-off-track = { $count } off track
screen-workstreams-clear = Clear filters
screen-workstreams-as-of = { $day } ({ $days ->
    [0] today
   *[other] { $days } d
})
screen-workstreams-rated = Source’s rating: { $rating }
screen-workstreams-rating = [{ $rating }]
screen-workstreams-none-found = No workstream matches
screen-workstreams-none-found-hint = Use fewer filters or other words.
screen-workstreams-empty = No workstreams yet
screen-workstreams-empty-hint = Import the Administrative Project Review or other tables, or add one by one.
screen-workstreams-empty-import = Import files
screen-workstreams-full = Open at full width
screen-workstreams-close-pane = Close the details
screen-workstreams-to-list = Back to the list
screen-workstreams-closed-on = Closed on { $day }
screen-workstreams-rename = Revise title, code and marking
screen-workstreams-end = Close the workstream
screen-workstreams-ended = Closing recorded.
screen-workstreams-reopen = Reopen
screen-workstreams-reopened = Reopening recorded.
screen-field-closed-on = Closed from
screen-field-closed-on-hint = From this day not in lists and reports
screen-workstreams-keys-back = Back to the list
screen-workstreams-keys-filter = Go to the filter
screen-workstreams-sections = Sections of the record
screen-workstreams-section-statuses = Status
screen-workstreams-section-ownership = Ownership
screen-workstreams-section-goals = Goals
screen-workstreams-section-facts = Facts
screen-workstreams-section-outline = Outline
screen-workstreams-section-history = History

## Many changes at once
screen-batch-paste = What pasting would do
screen-batch-fill = What filling down would do
screen-batch-put = Check what goes into the selected cells
screen-batch-partly = { $count ->
    [one] One row has cells that cannot be recorded. It is recorded without them.
   *[other] { $count } rows have cells that cannot be recorded. They are recorded without them.
  }
screen-batch-no-key = Without a code it is not known which workstream this row is of.
screen-batch-key-unknown = There is no workstream with the code “{ $key }”. Paste new ones into “Add workstream”.
screen-batch-rated = { $health } ({ $rating })
screen-batch-unreadable-health = “{ $text }” cannot be read as health. Besides { $words }, ratings of these scales can be used: { $scales }
screen-batch-clear = What emptying would do
screen-batch-new = New
screen-batch-changed = Changed
screen-batch-same = The same
screen-batch-refused = Not possible
screen-batch-outcome = Outcome
screen-batch-what = What changes
screen-batch-steps = List of changes
screen-batch-record = Record { $count }
screen-batch-done = { $count ->
    [one] 1 change
   *[other] { $count } changes
} recorded together.
screen-batch-one-undo = Can be taken back in one step.
screen-batch-without = { $count } that cannot be recorded will be left out.
screen-batch-nothing = There is nothing that can be recorded.
screen-batch-empty = (empty)
screen-batch-row = Row { $row }
screen-batch-recording = Recording all
screen-joint-done = The joint leads are recorded.
screen-topics-done = The topics are recorded.
screen-batch-not-here = This column cannot be written to.
screen-batch-fault = { $field }: { $fault }
screen-batch-not-empty = This cannot be emptied.
screen-batch-unreadable = “{ $text }” cannot be read.
screen-bulk = For the selected workstreams
screen-bulk-count = { $count } selected
screen-bulk-assign = Lead
screen-bulk-assign-title = Assign the lead of { $count } workstreams
screen-bulk-assign-review = What assigning the lead would do
screen-bulk-if-led = Where another leads
screen-bulk-if-led-skip = Leave out
screen-bulk-status = Status
screen-bulk-status-title = Log the status of { $count } workstreams
screen-bulk-status-review = What logging would do
screen-bulk-confirm = No change
screen-bulk-confirm-review = What confirming would do
screen-bulk-topic = Topic
screen-bulk-topic-title = Add or remove a topic of { $count }
screen-bulk-topic-review = Check the topics
screen-bulk-topic-way = What to do
screen-bulk-topic-add = Add
screen-bulk-topic-remove = Remove
screen-bulk-lacks-topic = Choose a topic.
screen-bulk-field = Field
screen-bulk-field-title = Say the same in a field of { $count }
screen-bulk-field-review = Check the changes of the field
screen-bulk-open = Open
screen-bulk-agenda = Agenda
screen-bulk-agenda-title = Put { $count ->
    [one] one workstream
   *[other] { $count } workstreams
} on the agenda of a meeting
screen-bulk-agenda-put = Put on the agenda
screen-bulk-agenda-plan = Plan a new meeting
screen-bulk-agenda-none = No meeting is planned.
screen-bulk-agenda-stands = All of them are on its agenda already.
screen-bulk-keys-dependencies = Open the dependencies of what is selected
screen-bulk-none-to-draw = Select rows of workstreams first, with Shift+Space.
screen-bulk-too-many-to-draw = The picture of dependencies shows { $most } workstreams at a time at most. Select fewer.
screen-bulk-close = Close
screen-bulk-close-title = Close { $count } workstreams
screen-bulk-close-review = What closing would do
screen-bulk-closes-on = Closed from

## Status
screen-status-as-of = as of { $day } ({ $days ->
    [0] today
    [one] 1 day ago
   *[other] { $days } days ago
})
screen-status-never = Never reported
screen-status-next-on = ({ $day })
screen-status-log = Log status
screen-status-logged = Status logged.
screen-status-confirm = Confirm no change
screen-status-confirmed = Recorded: no change.
screen-status-correct = Correct
screen-status-correct-title = Correct the status as of { $day }
screen-status-corrected = Status corrected. The entry before stays in the history.
screen-status-was-corrected = As corrected
screen-status-headline-hint = One line
screen-status-more = Write more
screen-status-carried = Taken over from the last:
screen-status-less = Back to one line
screen-status-lacks = Choose a health or write something.
screen-status-progress = { $percent }% done
screen-field-progress = Progress (%)
screen-status-keys-strip = Go to the headline
screen-status-none = No status yet
screen-status-none-hint = Choose a health above, write one line, press Ctrl+Enter.

## Ownership
screen-assign = Assign
screen-assign-done = Ownership recorded.
screen-assign-lacks-organisation = Choose an organisation from the list.
screen-assign-from-hint = Leave empty if not known
screen-assign-basis-hint = For example: Basic Policy 2024
screen-assign-transfer = Transfer the lead
screen-assign-joint = Make it joint
screen-assign-claim = Keep as a claim
screen-transfer = Transfer the lead
screen-transfer-settle = Settle the lead
screen-transfer-done = The transfer is recorded.
screen-transfer-to = New lead
screen-transfer-others = Those who led
screen-transfer-leave = leave
screen-transfer-joint-lead = lead jointly
screen-transfer-support = support
screen-transfer-agreed-by-hint = e.g. both directors
screen-transfer-settles = Settles the dispute (other claims end, and the dispute is withdrawn)
screen-transfer-preview = Before and after
screen-transfer-preview-hint = Choose the new lead and the first day to see before and after.
screen-transfer-before = Now
screen-transfer-after = Once recorded
screen-transfer-many = { $count ->
    [one] Transfer the lead of { $count } workstream
   *[other] Transfer the lead of { $count } workstreams
  }
screen-transfer-review = Review of the transfer
screen-leads-through-time = Leads through time
screen-leads-period = Period
screen-ownership-open = { $days ->
    [one] since { $day }, { $days } day
   *[other] since { $day }, { $days } days
  }
screen-assignment-none = No ownership yet
screen-assignment-none-hint = Assign a lead, and it appears in lists and reports.
screen-assignment-not-now = Not in force on this day
screen-assignment-agree = Mark as agreed
screen-assignment-agreed-said = Recorded as agreed.
screen-assignment-end = End
screen-assignment-ended = End recorded.
screen-field-agreed-on = Agreed on
screen-field-basis-on = Day of the decision
screen-dispute-title = Disputes
screen-dispute-note = Note a dispute
screen-dispute-noted = Dispute noted.
screen-dispute-hint = For example: whether stockpiles or foreign supply come first
screen-dispute-settle = Mark as settled
screen-dispute-settled-by = Settled by { $name }
screen-dispute-nobody = who settles it is not recorded
screen-field-dispute = What is in dispute
screen-field-dispute-from = Since when
screen-assignment-since = since { $day }
screen-assignment-since-span = since { $day } ({ $years ->
    [0] { $months } mo
   *[other] { $months ->
        [0] { $years } y
       *[other] { $years } y { $months } mo
    }
})
screen-assignment-since-unknown = start unknown
screen-assignment-period = { $from } to the day before { $to }
screen-assignment-until = until the day before { $day }
screen-assignment-basis = Basis: { $basis }
screen-assignment-no-basis = no basis recorded
screen-basis-on = ({ $day })
screen-field-basis-kind = Kind of basis
screen-field-ends-on = First day without it
screen-field-years = Fiscal years

## Goals, bases, budget, ties, outline
screen-goals-none = No goals recorded
screen-goals-none-hint = Add one, or import a source that has them.
screen-goal-due = by { $day }
screen-goal-indicator = Indicator: { $indicator } · Target: { $target }
screen-facts-none = Nothing recorded
screen-budget-title = Budget and execution
screen-budget-unit = In millions of yen
screen-budget-year = Fiscal year
screen-budget-yen = { $yen } yen
screen-tie-outward = from this one
screen-tie-inward = to this one
screen-tie-outside = { $name } (outside the workspace)
screen-outline-years = { $from } – { $to }
screen-goal-set = Add a goal
screen-goal-set-said = Goal recorded.
screen-fact-withdraw = Withdraw
screen-fact-withdraw-hint = What is withdrawn stays in the history
screen-fact-withdrawn = Withdrawal recorded.
screen-citation-add = Cite a basis
screen-citation-added = Basis recorded.
screen-citation-number-hint = For example: Act No. 43 of 2022
screen-citation-article-hint = For example: Article 9
screen-field-basis-name = Name of the law or plan
screen-budget-add = State a budget
screen-budget-added = Budget recorded.
screen-budget-in = Entered in
screen-budget-account-hint = Empty: all accounts
screen-budget-lacks = Enter at least one sum.
screen-unit-million = million yen
screen-unit-thousand = thousand yen
screen-unit-yen = yen
screen-tie-add = Note a dependency
screen-tie-added = Dependency recorded.
screen-tie-inside-workspace = A workstream here
screen-tie-outside-workspace = Outside the workspace
screen-field-tie-where = Where the other one is
screen-field-tie-to = The other workstream
screen-topic-link = Link a topic
screen-topic-linked = Topic linked.
screen-topic-unlink = Unlink
screen-outline-edit = Revise the outline
screen-outline-none = No outline recorded
screen-field-parent-workstream = Parent workstream

## History
screen-history-nobody = no post recorded
screen-history-elsewhere = another laptop
screen-history-retracted = Taken back
screen-history-wrong-clock = clock was wrong
screen-history-revert = Take back
screen-erase = Erase text
screen-erase-title = Erase the texts of this change for good?
screen-erase-what = Use this to remove personal data, or anything above the marking, that was written by mistake. For a slip of the pen, correct it or take it back instead.
screen-erase-final = It cannot be undone.
screen-erase-copies = They go from the workspace and from this laptop’s own backups. Files that were exported and copies kept elsewhere still hold them.
screen-erase-kept = Days, organisations, health and everything else that is not text stay, and so does the fact that it was erased.
screen-erase-reason-hint = Do not repeat what is erased
screen-erase-done = Erased.
screen-activity-at = When
screen-activity-kind = Act
screen-activity-about = About
screen-activity-changes = Changes
screen-activity-count = { $count ->
    [one] { $count } act
   *[other] { $count } acts
}
screen-activity-hint = Taking back deletes nothing: what was recorded stays, and that it was taken back is recorded too.
screen-activity-none = Nothing was done yet

## Organisations
screen-organisations-add = New organisation
screen-organisations-added = Organisation added.
screen-organisations-filter = Find an organisation
screen-organisations-filter-hint = Name, short name, former name
screen-organisations-leads = Leads itself
screen-organisations-none-hint = Try another name or abbreviation.
screen-organisations-fold = Fold { $name }
screen-organisations-unfold = Unfold { $name }
screen-organisations-number = Corporate number { $number }
screen-organisations-dissolved = Dissolved on { $day }
screen-organisations-to-leads = See what it leads
screen-organisations-rename = Rename
screen-organisations-renamed = New name recorded.
screen-organisations-rename-hint = Left empty, this corrects the first name
screen-organisations-names = Names over time
screen-organisations-names-edit = Correct names
screen-organisations-names-edited = Correction of the names recorded.
screen-organisations-aliases-hint = One a line; for search and import
screen-organisations-move = Move
screen-organisations-moved = New parent recorded.
screen-organisations-move-hint = Left empty, it stands at the top
screen-organisations-move-from-hint = Left empty, this corrects the first parent
screen-organisations-dissolve = Dissolve or merge
screen-organisations-dissolved-said = Dissolution recorded.
screen-organisations-dissolve-hint = The first day without it
screen-organisations-into-hint = If chosen, the ownership passes to it
screen-organisations-split = Split
screen-organisations-split-said = The split is recorded.
screen-organisations-split-goes-on = This organisation goes on
screen-organisations-split-names = Names of the new organisations
screen-organisations-split-names-hint = One a line
screen-organisations-split-existing = Existing successor
screen-organisations-split-rest = What is not chosen stays here if this organisation goes on, and passes to the first successor otherwise.
screen-organisations-restore = Take back the dissolution
screen-organisations-restore-all = Take back the later changes too
screen-organisations-split-lacks = Type the names of new organisations, or choose one that is there.
screen-lacks-post = Choose a post.
screen-organisations-restored = The dissolution is taken back.
screen-organisations-post-rename = Change title
screen-organisations-post-renamed = The new title is recorded.
screen-organisations-post-move = Move
screen-organisations-post-moved = The move is recorded.
screen-organisations-post-end = End
screen-organisations-post-ended = The end of the post is recorded.
screen-organisations-post-vacant = nobody
screen-organisations-post-hold = Takes up
screen-organisations-post-held = Recorded who holds the post.
screen-organisations-post-leave = Leaves
screen-organisations-post-left = Recorded that the post is left.
screen-organisations-post-pass = Ownership to another post
screen-organisations-post-pass-actions = Open actions of the post go along
screen-organisations-post-passed = The ownership passed on.
screen-organisations-post-successor = Succeeds (who holds it now leaves on that day)
screen-organisations-post-ends-on = Ends on (not there from that day)
screen-organisations-post-leaves-on = Leaves on (not there from that day)
screen-person-new = New person
screen-person-known = Known person
screen-person-which = Which person
screen-person-lacks = Choose a person, or type a name.
screen-field-person-name = Name
screen-field-person-reading = Reading (kana)
screen-organisations-post-add = Add a post
screen-organisations-post-added = Post added.
screen-field-post-title = Title of the post
screen-field-post-title-en = Title of the post (English)

## Topics
screen-topics-add = New topic
screen-topics-revise = Revise the topic
screen-topics-revised = The revision is recorded.
screen-topics-added = Topic added.
screen-topics-to-linked = See linked workstreams ({ $count })
screen-topics-all-kinds = All kinds
screen-topics-relate = Record a tie
screen-topics-related = The tie was recorded.
screen-topics-relate-what = The other
screen-topics-unrelate = Take the tie back
screen-topics-aliases-hint = One a line
screen-topics-filter = Find a topic
screen-topics-filter-hint = Name or code
screen-field-topic-on = Dated
screen-field-topic-code = Short code
screen-topics-none = No topics yet
screen-topics-none-found = No topic matches
screen-topics-none-hint = Add frameworks, countries, documents or events, and link workstreams to them.

## Import
screen-import-what = Choose files, and you first see what would change. Nothing is recorded until you press Import. A whole import can be taken back in one step.
screen-import-folder = Choose a folder
screen-import-files = Choose files
screen-import-hint = Public data of the RS System (a folder of CSV or ZIP files), or the ministries’ own tables (Excel or CSV, chosen together with a mapping file)
screen-import-reading = Reading the files
screen-import-as-of = As-of day of statuses
screen-import-as-of-hint = For statuses without a day of their own.
screen-import-apply = Import
screen-import-applying = Importing
screen-import-drop = Discard
screen-import-look-again = Look again
screen-import-done = Import finished
screen-import-summary = { $new } new, { $changed } changed, { $gone } no longer in the source, { $problems } not readable
screen-import-to-list = Go to the workstreams
screen-import-undo = Take back this import
screen-import-again = Import something else
screen-import-counts = What the import would do
screen-import-noun = Kind
screen-import-read = Read
screen-import-new = New
screen-import-changed = Changed
screen-import-gone = Not in source
screen-import-unchanged = Unchanged
screen-import-file = { $name } ({ $rows } rows)
screen-import-notes = Noticed in the import as a whole
screen-import-differences = Differences ({ $count })
screen-import-problems = { $count ->
    [one] One place cannot be read
   *[other] { $count } places cannot be read
}
screen-import-problems-hint = Everything else can be imported. Or correct the files and choose them again.
screen-import-problem-file = File
screen-import-problem-line = Line
screen-import-problem-column = Column
screen-import-problem-reason = Reason
screen-import-problem-value = What it says

## Reports
screen-report-since = Show changes after
screen-report-as-of = As of
screen-report-reversed = This day is after the day of the report.
screen-report-both-languages = Both, side by side
screen-report-language = Language of the report
screen-report-formats = Formats
screen-report-format-pdf = PDF
screen-report-format-docx = Word
screen-report-format-xlsx = Excel (annex)
screen-report-format-html = HTML
screen-report-format-md = Markdown
screen-report-format-txt = Plain text (for mail)
screen-report-lacks-format = Choose at least one format.
screen-report-render = Save the draft to files
screen-report-rendering = Making the report
screen-report-done = { $count ->
    [one] { $count } file was made
   *[other] { $count } files were made
}
screen-report-reveal = Show in folder
screen-report-compose = Make a report
screen-report-compose-draft = Make a draft
screen-report-compose-title = Make a report
screen-report-compare = Compare
screen-report-none = No report has been issued yet
screen-report-none-hint = Issue the first one with “Make a report”: it gets a number and what it says is kept. From then on, each report is set against the last.
screen-report-issued-list = Issued reports
screen-report-series = Series
screen-report-series-hint = Reports of a series are numbered within the fiscal year. Left empty, template and subject say which. Small Latin letters, digits and hyphens.
screen-report-series-count = Issued
screen-report-series-last = Last report
screen-report-new-series = Begin a series
screen-report-next = Make the next
screen-report-all = All reports
screen-report-base-last = The last report ({ $number })
screen-report-base-day = A day
screen-report-distribution-hint = One a line. It stands in the report, too.
screen-report-order = Order of ministries
screen-report-order-count = { $changed } of { $count } changed
screen-report-order-up = Move { $name } up
screen-report-order-down = Move { $name } down
screen-report-order-protocol = Back to protocol order
screen-report-past = An earlier day is shown, so nothing can be issued. The draft can be saved to files.
screen-report-issue = Issue
screen-report-issue-title = Issue as report { $number }?
screen-report-issue-final = Once issued it has its number, and neither content nor files can be changed. A mistake is withdrawn, or another report takes its place.
screen-report-caveats = Handling restrictions
screen-report-readers = Readers
screen-report-readers-all = All (nothing left out)
screen-report-readers-up-to = Up to { $marking }
screen-report-readers-note = Workstreams of a higher marking are left out, in counts and findings too
screen-report-marking-computed = { $marking } (the highest of the workstreams in it)
screen-report-preview = Before it is issued
screen-report-would-be = It would be { $number }
screen-report-draft = Draft
screen-report-copied = The report was copied as text
screen-report-copy = Copy as text for mail
screen-report-save = Save files
screen-report-save-hint = The files are saved once more as they were issued.
screen-report-saved = { $count ->
    [one] { $count } file was saved as it was issued
   *[other] { $count } files were saved as they were issued
}
screen-report-verify = Verify
screen-report-verify-again = Verify again
screen-report-verifying = Verifying
screen-report-unsound = Report { $number } is not what was issued
screen-report-withdraw = Withdraw
screen-report-withdraw-hint = The report stays. The day and the reason are kept with it.
screen-report-withdrawn = The report was withdrawn
screen-report-was-withdrawn = This report was withdrawn on { $day }
screen-report-supersede = Replace
screen-report-supersede-of = In place of report { $number }
screen-report-was-superseded = Report { $number } took the place of this one
screen-report-to-next = Open { $number }
screen-report-erased = What this report said was erased
screen-report-erased-hint = A text in it was erased, so content and files are gone. Number, days and distribution are kept.
screen-report-compare-before = Compare with the one before
screen-report-compare-first = Compare
screen-report-compare-second = With
screen-report-compare-day = A day
screen-report-compare-on = Day
screen-report-compare-unchanged = { $count ->
    [one] { $count } workstream is the same.
   *[other] { $count } workstreams are the same.
}
screen-report-moved-later = ({ $days ->
    [one] { $days } day
   *[other] { $days } days
} later)
screen-report-moved-earlier = ({ $days ->
    [one] { $days } day
   *[other] { $days } days
} earlier)

## Settings
screen-settings-look = Appearance
screen-settings-language = Language of the screens
screen-settings-days = Dates
screen-settings-days-wareki = Japanese era
screen-settings-days-western = Western
screen-settings-days-both = Both
screen-settings-days-example = Example: { $day }
screen-settings-theme = Theme
screen-settings-theme-system = As the system
screen-settings-theme-light = Light
screen-settings-theme-dark = Dark
screen-settings-density = Spacing
screen-settings-density-comfortable = Normal
screen-settings-density-compact = Compact
screen-settings-zoom = Zoom
screen-settings-user = User
screen-settings-size = Size
screen-settings-megabytes = { $size } MB
screen-settings-sources = Attributions
screen-settings-version = Version of Renkei
screen-settings-unknown = { $count } changes were recorded by a newer Renkei. Nothing of them is lost.
screen-settings-backup = Backup
screen-settings-backup-hint = Once a day, before every import and after every erasure, an encrypted backup is made on this laptop. In case the laptop is lost, keep a copy of the workspace file together with its “.key” file where your organisation says. How to do it is in Help, under “Backup and recovery”.

## Help
screen-help-about = Open the help for this screen
screen-help-field = Search the manual
screen-help-field-hint = For example: undo, paste
screen-help-contents = Contents
screen-help-found = { $count ->
    [one] 1 place mentions “{ $text }”
   *[other] { $count } places mention “{ $text }”
}
screen-help-none = The manual does not mention “{ $text }”
screen-help-none-hint = Try a shorter or a different word.
screen-help-back = Back to the screen
screen-help-keys-move = Move between rows (the details follow)
screen-help-keys-enter = Go to the details
screen-help-keys-health = Pick the health
screen-help-keys-record = Record

## Views of the list of workstreams
screen-views = Views
screen-view-all = All
screen-view-mine = Mine
screen-view-ministry = Led by my ministry
screen-view-off-track = Off track
screen-view-stale = Silent
screen-view-due = Due this week
screen-view-unsettled = Vacant or contested
screen-view-changed = Changed lately
screen-view-since-report = Changed since the last report
screen-view-show = Show “{ $name }”
screen-view-update = Update “{ $name }” to this
screen-view-renamed = The view “{ $name }” is renamed.
screen-view-removed = The view “{ $name }” is deleted.
screen-view-save = Save this view
screen-view-name = Name of the view
screen-view-lacks-name = Enter a name.
screen-view-manage = View “{ $name }”
screen-view-manage-short = This view
screen-view-rename = Rename
screen-view-first = Begin with this view
screen-view-not-first = Do not begin with this view
screen-view-earlier = Move one place earlier
screen-view-later = Move one place later
screen-view-remove = Delete this view
screen-workstreams-stale = No status for { $days } days or more
screen-workstreams-changed = Changed within { $days } days

## The coverage and findings

screen-coverage-axis = Across
screen-coverage-before = Compare with
screen-coverage-compared = Cells that changed since { $day } are marked at their left; what was there is struck through.
screen-coverage-print = Print
screen-coverage-no-columns = Nothing is recorded for “{ $axis }”
screen-coverage-no-columns-hint = Add topics and link workstreams to them; then you see here which ministry covers what.
screen-coverage-to-topics = Open topics
screen-coverage-troubles = To be settled
screen-coverage-no-troubles = There are no gaps, vacant or contested leads, or overlaps.
screen-findings-none = No findings
screen-findings-none-hint = What is amiss with ownership and goals appears here.
screen-findings-days = Days
screen-findings-since = since { $day } ({ $days ->
    [one] { $days } day
   *[other] { $days } days
  })
screen-findings-look = Open the finding
screen-findings-settles = Settled by
screen-findings-with-known = With acknowledged ones
screen-findings-gone = There is no such finding on this day
screen-findings-gone-hint = It has been settled, or it is of another day.
screen-findings-acknowledge = Acknowledge
screen-findings-say-again = Change the reason and the day
screen-findings-reopen = Take the acknowledgement back
screen-findings-reopened = Opened again.
screen-findings-said = Acknowledged.
screen-findings-reason = Why it stands for now
screen-findings-review-on = Look again on
screen-findings-review = to be looked at again on { $day }

## Made-up statuses of the sample

screen-fiction = { $count ->
    [one] One made-up status or date is among the records.
   *[other] { $count } made-up statuses and dates are among the records.
}
screen-fiction-clear = Take them out
screen-fiction-cleared = What was made up was taken out.

## How far a basis was checked

screen-basis-mark = [{ $mark }]

## The framework map

screen-frameworks = Framework map
screen-frameworks-picture = Picture
screen-frameworks-matrix = Matrix
screen-frameworks-shape = Shown as
screen-frameworks-side = At the left
screen-frameworks-both = Both
screen-frameworks-list = Frameworks
screen-frameworks-all = Show all frameworks
screen-frameworks-fold-all = Fold all
screen-frameworks-none = No framework is recorded
screen-frameworks-no-workstream = No workstream
screen-frameworks-none-linked = No workstream is linked. Add this framework among the links of a workstream to see it here.
screen-frameworks-claimed = Claimed lead
screen-frameworks-support = Support and other
screen-frameworks-named = Named in the framework, no workstream
screen-frameworks-legend = How to read the lines
screen-frameworks-legend-health = A sign is the worst health among what is led or led jointly.
screen-frameworks-date = Record a date
screen-frameworks-dated = The date was recorded.
screen-frameworks-lacks-day = Enter the day.
screen-frameworks-in-days = { $days ->
    [one] in 1 day
   *[other] in { $days } days
}
screen-frameworks-days-ago = { $days ->
    [one] 1 day ago
   *[other] { $days } days ago
}
screen-frameworks-today = today
screen-frameworks-to-map = Back to the map
screen-frameworks-answer-head = { $title } (as of { $day })
screen-workbook = Excel
screen-workbook-saved = Saved “{ $name }”.
screen-coverage-to-list = Open as a list
screen-workstreams-involving = { $name } has a part
screen-workstreams-involving-itself = { $name } itself has a part
screen-workstreams-outside = { $axis }: none
screen-organisations-children = { $count ->
    [one] Where the 1 body below goes
   *[other] Where the { $count } bodies below go
}
screen-organisations-children-hint = Left blank, they go under what takes its place.
screen-organisations-split-child = Below it: { $name }

## People, and newer lists

screen-people = People
screen-people-filter = Find people
screen-people-filter-hint = Name or reading
screen-people-none = No such person
screen-people-none-hint = People come here when they are recorded as holders of a post of an organisation.
screen-people-posts = Posts held
screen-people-holds = Holds it
screen-settings-refresh = Newer reference data
screen-settings-refresh-hint = Takes over what is new in the lists of bodies and reference entries that came with this version. What was corrected here stays.
screen-settings-refresh-look = See what is new
screen-settings-refresh-changes = Changes that would be recorded
screen-settings-refresh-nothing = Everything is up to date.
screen-settings-refresh-take = Take them over
screen-settings-refreshed = The reference data was brought up to date.
## Handover

screen-handover = Handover
screen-handover-all = All handovers
screen-handover-of = Handover: { $whose }
screen-handover-none = No handovers yet
screen-handover-none-hint = Choose a post and begin: its workstreams, steps with a date and contacts come together in one place.
screen-handover-begin = Begin a handover
screen-handover-begun = Handover begun.
screen-handover-revise = Change successor or day
screen-handover-revised = Handover changed.
screen-handover-into-hint = Where duties pass to another post or body, say to which; otherwise assignments stay with the post.
screen-handover-into-post = Post that takes over
screen-handover-complete = Complete the handover
screen-handover-done = Handover completed.
screen-handover-completed = Completed
screen-handover-completed-from = successor from { $day }
screen-handover-holding = Who holds the post
screen-handover-anyway = Complete it although { $count } workstreams are not confirmed or questioned
screen-handover-complete-hint = Everything passes at once, as follows. One undo takes all of it back.
screen-handover-export-hint = The document holds contact details; mind to whom you give it.
screen-handover-export = Make the handover document
screen-handover-drawing = Making the document
screen-handover-written = { $count ->
    [one] 1 document made
   *[other] { $count } documents made
}
screen-handover-no-note = No handover note.
screen-handover-note-write = Write a note
screen-handover-note-edit = Change the note
screen-handover-noted = Note recorded.
screen-handover-asked = Question recorded.
screen-handover-confirmed = { $title } confirmed.
screen-handover-items-hint = Enter confirms and goes on; Q asks a question, N writes a note.
screen-handover-no-items = No workstreams to hand over.
screen-handover-confirm = Confirm
screen-handover-ask = Ask
screen-handover-open = Open the workstream
screen-handover-more = Last reports, and who led when
screen-handover-key-move = Move between workstreams
screen-handover-key-confirm = Confirm a workstream and go on
screen-handover-key-question = Ask about a workstream
screen-handover-key-note = Write a note on a workstream
screen-organisations-contact-said = Contact details recorded.
screen-organisations-contact-telephone = Telephone of { $who }
screen-organisations-contact-mail = Mail of { $who }

## Today

screen-today-whose = Whose
screen-today-none = None: { $kinds }
screen-today-quiet = Nothing asks for a look
screen-today-quiet-hint = Missing reports, what is due, what is newly off track, leads that are vacant or contested come here.
screen-today-due = due { $day }
screen-today-late = { $days ->
    [one] 1 working day late
   *[other] { $days } working days late
}
screen-workstreams-turned = Turned since { $day }

## Templates of reports

screen-templates = Templates
screen-templates-hint = Use those that come with the app as they are, or make a copy and change that. Reports issued by a template stay when it is removed.
screen-template-acts = Actions
screen-template-copy = Copy
screen-template-copy-name = { $name }の写し
screen-template-copied = The template was copied.
screen-template-edit = Edit
screen-template-editing = Edit a template
screen-template-save = Save the template
screen-template-saved = The template was saved.
screen-template-remove = Remove
screen-template-removed = The template was removed.
screen-template-write = Write to a file
screen-template-written = The template was written to “{ $name }”.
screen-template-take-in = Take in from a file
screen-template-taken-in = The template was taken in.
screen-template-name = Name of the template
screen-template-title = Title of its reports
screen-template-parts = Parts and their order
screen-template-heading = Heading
screen-template-text = Text
screen-template-text-hint = These words in braces are filled in when a report is made: day (its day), since (compared with), subject (what it speaks of), count (workstreams)
screen-template-text-first = 文章を入力する。
screen-template-columns = Columns of the list
screen-template-columns-order = Order of the columns
screen-template-in-japanese = { $what } (Japanese)
screen-template-in-english = { $what } (English)
screen-template-heading-own = Change the heading
screen-template-ahead = How far ahead
screen-template-days = { $count } days ahead
screen-template-scope = Workstreams that it speaks of
screen-template-scope-hint = Those to which all applies that is chosen here; every workstream where nothing is.
screen-template-bodies = Led, alone or jointly, by
screen-template-bodies-hint = Bodies within it count as well.
screen-template-topics = Topics
screen-template-topics-hint = Policy domains, frameworks, products and the like.
screen-template-posts = Posts
screen-template-words = With these words
screen-template-words-hint = In title, code or name of the lead.
screen-template-setting = How it is made
screen-template-needs = Chosen for each report
screen-template-needs-hint = One is chosen when a report is made, which then speaks of its workstreams only.
screen-template-needs-nothing = Nothing
screen-template-first-since = The first is set against
template-first-since-ask = A day that is asked for
template-first-since-week = A week before
template-first-since-month = A month before
template-first-since-quarter = Three months before
template-first-since-fiscal-year = The end of the fiscal year before
screen-template-grouping = Grouped by
screen-template-upright = Upright paper
screen-template-one-side = Fit one side of A4
template-grouping-ministry = Ministry
template-grouping-domain = Policy domain
template-grouping-pillar = Pillar of the Act
template-grouping-framework = Framework
template-grouping-none = Not grouped
template-column-number = Number (running)
template-column-code = Code
template-column-workstream = Workstream and ownership
template-column-title = Title
template-column-ministries = Ministries
template-column-basis = Basis
template-column-goals = Goals
template-column-health = Health
template-column-last-plan = Last plan
template-column-status = Status
template-column-results = Results and progress
template-column-headline = How it stands
template-column-changes = Changes in the period
template-column-next = Next step
template-column-milestones = Milestones
template-column-again = Listed again
screen-house-style = How Word files look
screen-house-style-hint = Choose a Word document of your ministry: headings, text, tables and typefaces of Word reports then follow its styles. Its text and pictures are not used.
screen-house-style-choose = Choose a Word document
screen-house-style-clear = Back to the standard look
screen-template-name-about = Choose what the report speaks of, and it shows here.
