### Errors and refusals: what happened and what to do.
### One message failure-<code> for each code. Variables have the names of the fields of the failure's data, except that
### $noun, $field and $kind are words (noun-…, field-…, change-kind-…), days are in readable form, $least and $most are
### text, and a list is passed as its length, $count.

## Reading a date. $text is what was entered, to the letter.

day-fault-empty = No date was entered.
day-fault-not-a-day = “{ $text }” cannot be read as a date. Enter it like { $example }.
day-fault-incomplete = “{ $text }” lacks a year, a month or a day. Enter all three.
day-fault-no-such-day = There is no day { $day } in month { $month } of { $year }.
day-fault-outside-era = { $era } { $eraYear } ({ $year }) lies outside that era. Check the era.
day-fault-ambiguous = “{ $text }” may mean { $first } or { $second }. Enter year, month and day in that order.
day-fault-weekday = { $day } is a { $actual }, not a { $said }.
day-fault-reversed = “{ $text }” ends before it begins.

## Refusals and faults

failure-not-found = There is no { $noun } “{ $given }”. Check the code, the id or the name.
failure-ambiguous = “{ $given }” may mean more than one { $noun }. Give the code or the id.
failure-empty-text = “{ $field }” is empty. Fill it in.
failure-text-too-long = “{ $field }” is too long. Use at most { $limit } characters.
failure-not-one-line = “{ $field }” must be one line. Take the line breaks out.
failure-out-of-range = “{ $field }” must lie between { $least } and { $most }.
failure-ends-before-start = The end ({ $to }) does not lie after the start ({ $from }). Check the days.
failure-report-number-taken = Another report of this series was issued first (the next is number { $next }). Issue it again.
failure-no-earlier-report = No report of the series “{ $series }” has been issued yet. For the first one, give the day to compare with.
failure-not-a-style = This file cannot serve as the house style. Choose a Word document (.docx) that has styles; save one of the old form (.doc) as .docx in Word first.
failure-bad-series = “{ $given }” cannot name a series of reports. Use small Latin letters, digits and hyphens, beginning with a letter.
failure-bad-template = This template cannot be used: { $fault ->
    [not-json] the file cannot be read. Check how line { $at } is written (JSON).
    [other-schema] “{ $at }” says “{ $given }”, and this app reads “{ $allowed }”. If a newer version wrote the file, update the app.
    [missing] “{ $at }” is missing. Add it.
    [unknown-field] “{ $at }” is not known. Take it out, or write one of: { $allowed }
    [wrong-kind] “{ $at }” holds another kind of value. Write it as: { $allowed }
    [unknown-word] “{ $given }” cannot stand in “{ $at }”. Choose one of: { $allowed }
    [bad-key] “{ $given }” cannot stand in “{ $at }”. Use at most 40 small Latin letters, digits and hyphens, beginning with a letter.
    [empty] “{ $at }” is empty. Fill it in.
    [too-large] “{ $at }” is beyond its limit ({ $given }). Make it smaller.
    [twice] “{ $given }” in “{ $at }” stands there already. Take one of them out.
    [not-here] “{ $at }” does not belong to a part “{ $given }”. Take it out.
    [unknown-placeholder] “{ $given }” cannot stand in the braces of “{ $at }”. Choose one of: { $allowed }
   *[not-an-id] “{ $given }” in “{ $at }” is no identifier. Choose it again in this workspace.
}
failure-template-key-taken = Another template is called “{ $given }”. Choose another word.
failure-no-such-template = There is no template “{ $given }”. Choose one of: { $known }
failure-template-shipped = “{ $given }” comes with the app and can be neither changed nor removed. Make a copy and change that.
failure-template-needs = The template “{ $template }” is used for { $needs ->
    [body] one organisation
    [domain] one policy domain
    [framework] one framework
   *[post] one post
}. Name it and try again.
failure-other-language = The two reports are in different languages and cannot be compared. Choose two that were issued in the same one.
failure-report-erased = What report { $number } said was erased, and cannot be shown. Choose another one from the list of reports.
failure-no-such-form = This report was not issued as “{ $given }”. Choose one of: { $forms }
failure-review-not-ahead = The day to look again ({ $on }) must lie after today. Give a later day.
failure-handover-open = A handover of this post or organisation has begun already. Open that one.
failure-handover-completed = This handover is completed, from { $on }. To change it, undo the completion first.
failure-not-handed-over = This workstream is not part of what is handed over. Name one of the list.
failure-handover-unconfirmed = { $open } workstreams are not confirmed yet, and questions stand about { $questioned }. Confirm them all, or choose to complete the handover anyway.
failure-id-taken = This was recorded already. Look at it in the list before recording it once more.
failure-code-taken = Another workstream has the code “{ $given }”. Choose another one.
failure-workstream-closed = This workstream was closed on { $on }. Reopen it to record anything more.
failure-organisation-gone = This organisation no longer exists from { $on } on. Give its successor, or an earlier day.
failure-post-gone = This post no longer exists from { $on } on. Give an earlier day or another post.
failure-held-already = This person already holds that post in this period. End that first, or give another period.
failure-lead-exists = Another organisation leads in that period. Choose one: transfer the lead, make it joint, or keep this as a claim.
failure-assigned-already = This organisation has that role in that period already. End the present one first if it is to change.
failure-ended-already = This ownership ended on { $on }. It cannot end twice, nor before it begins. Check the day.
failure-circular = That would place it below itself. Choose another parent.
failure-nothing-changes = That is how it stands already, so nothing was recorded. To change it, enter something else first.
failure-no-status = This workstream has no status yet to confirm or correct. Log one first.
failure-nothing-to-undo = There is nothing on this laptop to undo. Other acts are on the Activity screen.
failure-nothing-to-redo = There is nothing to redo. After a new act, what was undone before cannot be redone. Record it again if you need it.
failure-dependents-exist = { $count } later changes rest on this one, so it cannot be undone alone. Decide whether they are to go with it.
failure-erased-already = The text of this record was erased already. There is no need to erase it again.
failure-not-possible-for = “{ $kind }” can be neither undone nor erased. Choose the change that it is about.
failure-not-a-day = “{ $given }” cannot be read as a date. Enter year, month and day, as in 2026-04-01 or R8.4.1.
failure-no-workspace = No workspace is open. Open one and try again.
failure-locked = The workspace is locked. Unlock it with the passphrase.
failure-wrong-key = The passphrase or the recovery key is wrong. Check capitals and full-width letters, and try again.
failure-passphrase-too-short = The passphrase is too short. Use at least { $characters } characters, or at least { $words } words.
failure-no-such-file = The file is not there. Check its place and name.
failure-file-exists = A file of that name is there already. Give another name or place.
failure-no-key-file = The key file (its name ends in .key) is missing beside the workspace. Put it back, or restore a backup.
failure-not-a-workspace = This file is not a workspace of Renkei. Check which file you gave.
failure-unsafe-place = A workspace may not lie on a network or removable drive, where records can be damaged. Choose a place on this laptop's own disk.
failure-newer = This workspace was written by a newer Renkei. The file was not touched. Update Renkei, then open it.
failure-damaged = The workspace is damaged. Write nothing more to it, and restore a backup.
failure-rolled-back = This file is older than what this laptop recorded last: an old copy may have taken its place. Look for the newer file, or restore a backup.
failure-busy = Another window or command is writing. Wait a moment and try again.
failure-disk-full = The disk is full, so nothing was recorded. Make room and try again.
failure-erasure-unfinished = The text is erased, but copies on this laptop are not all removed yet. Make room on the disk, then close the workspace and open it again: the rest is done by itself.
failure-file-fault = The file cannot be read or written. Check your rights, and whether another program has it open.
failure-unreadable-file = The file cannot be read. Check that it is CSV, Excel or ZIP, and that it has no password.
failure-too-large = The file is larger than what can be read. Split it, then import the parts.
failure-wrong-mapping = The mapping file is wrong. Correct it and import again.
failure-nothing-to-import = The files hold nothing that can be taken in. Check the files and how they are to be read.
failure-preview-gone = The preview of this import is no longer valid. Read the files again.
failure-cancelled = Stopped. Nothing was recorded. Do it again if you need it.
failure-report-fault = The report could not be made. What is recorded is safe. If this goes on, tell the help desk the code.
failure-not-understood = This was not understood. Start Renkei again. If this goes on, tell the help desk the code.
failure-broken = Something went wrong inside Renkei. What is recorded is safe. Tell the help desk the code.

## What was accepted, and yet should be looked at

warning-status-of-later-day = The as-of day ({ $as_of }) is yet to come. Until then it does not count as the latest status.
warning-kept-over-source = The source says something new, and what was recorded here was kept ({ $entity }).
warning-post-is-held-too = Someone else holds this post in the same period ({ $person }).
warning-ends-with-organisation = This organisation is dissolved on { $on }, so the ownership ends on that day.
warning-assignments-end = Nobody takes over: { $count } assignments end on that day. Look at the workstreams that are left without a lead.
warning-children-stay = { $count ->
    [one] 1 body stays below one that is gone, for nobody takes it. Record where it goes.
   *[other] { $count } bodies stay below one that is gone, for nobody takes them. Record where they go.
}
warning-lead-is-claimed-too = Another organisation claims the lead as well ({ $assignment }).

## Why a row cannot be read

import-problem-missing-column = a column that is needed is missing
import-problem-missing-key = the key is blank
import-problem-missing-title = the workstream has no title
import-problem-missing-text = a text that is needed is blank
import-problem-missing-organisation = no organisation is named
import-problem-conflicting-row = the key was read before with other content; the first row stands
import-problem-unknown-workstream = the workstream is in none of the files
import-problem-not-a-number = not a number
import-problem-not-a-year = not a fiscal year
import-problem-not-a-date = not a date, or one that could be two
import-problem-not-a-flag = neither TRUE nor FALSE
import-problem-out-of-range = a percentage outside 0 to 100
import-problem-ends-before-start = the last year is before the first
import-problem-unknown-word = an unknown word
import-problem-tied-to-itself = the workstream is tied to itself
import-problem-nothing-above = “same as above” with nothing above
import-problem-uneven-lists = parallel lists differ in length; the ministries were read
import-problem-extra-cells = more cells than the header
import-problem-missing-cells = fewer cells than the header
import-problem-bad-bytes = bytes that are no text in the file's encoding
import-problem-cell-error = the cell holds an error value
import-problem-formula-without-value = a formula without a stored result
import-problem-external-link = a formula that draws on another workbook; its stored value was read
import-problem-other-year = another review year than the rest

## What was noticed once for a whole import

import-note-not-in-source = Fields that the source does not have: { $count }
import-note-empty-rows = Rows with a key and nothing else: { $count }
import-note-repeated-rows = Rows that repeat an earlier one: { $count }
import-note-outside-references = Ties to workstreams outside the files: { $count } (kept as external references)
import-note-merged-rows = Rows joined with the first one of their workstream: { $count }
import-note-added-up = Rows of one account and year added up: { $count }
import-note-mirrored-ties = Ties told from both ends, kept once: { $count }
import-note-brackets-joined = Brackets in a row of their own, joined to the name before: { $count }
import-note-none-stated = Cells that say that there is none: { $count }
import-note-parents-removed = Names that repeated their parents: { $count }
import-note-split-organisations = Cells with a ministry and its agency, split: { $count }
import-note-proposed-joint-leads = Organisations of another ministry, read as joint leads not yet agreed: { $count }
import-note-start-unknown = Workstreams whose start the source does not give: { $count }
import-note-end-and-open-ended = A stated end together with “no end planned”: { $count }
import-note-goal-number-shared = Goal numbers with several texts: { $count }
import-note-several-origins = Goals that follow from several goals: { $count }
import-note-ratings-unmapped = Ratings kept as they are, without a health: { $count }
import-note-totals-skipped = Totals rows left out: { $count }
import-note-remarks-skipped = Lines of notes left out: { $count }
import-note-blank-skipped = Blank rows left out: { $count }
import-note-relisted-skipped = Rows listed again, left out: { $count }
import-note-column-unused = Columns that nothing was read from: { $count }
import-note-file-ignored = Files that are no table of the source: { $count }
import-note-table-absent = Tables that were not among the files: { $count }
import-note-cells-filled = Cells filled from a merged area or from above: { $count }
import-note-encoding = Files that are not UTF-8: { $count }

## Names of fields

field-title = Title
field-title-en = Title (English)
field-name = Name
field-name-en = Name (English)
field-reading = Reading
field-person = Person
field-agreed-by = Agreed by
field-agreed-on = Agreed on
field-beside = Other successors
field-short = Short name
field-abbreviation = Abbreviation
field-aliases = Aliases
field-corporate-number = Corporate number
field-code = Code
field-kind = Kind
field-parent = Parent
field-order = Protocol order
field-into = Successor
field-dissolved-on = Dissolved on
field-closed-on = Closed on
field-summary = Summary
field-summary-en = Summary (English)
field-reference = Reference
field-aim = Aim
field-issues = Issues
field-outline = Outline
field-url = Address
field-pillar = Pillar
field-cadence = Reporting cadence
field-marking = Marking
field-starts-fiscal-year = First fiscal year
field-ends-fiscal-year = Last fiscal year
field-fiscal-year = Fiscal year
field-workstream = Workstream
field-organisation = Organisation
field-post = Post
field-topic = Topic
field-tie = Tie
field-verification = Verification
field-role = Role
field-state = State
field-from = From
field-to = Until (that day not counted)
field-on = Day
field-basis = Basis
field-as-of = As of
field-health = Health
field-original-rating = Rating in the source
field-progress = Progress
field-headline = Headline
field-narrative = Narrative
field-obstacles = Obstacles
field-next-step = Next step
field-next-on = Next step on
field-source = Source
field-note = Note
field-telephone = Telephone
field-mail = Mail
field-question = Question
field-predecessor = Predecessor
field-successor = Successor
field-into-post = Post that takes over
field-item = Workstream
field-reason = Reason
field-goal = Goal
field-text = Text
field-level = Level
field-indicator = Indicator
field-target = Target
field-due = Due
field-follows = Follows from
field-reasoning = Reasoning
field-number = Number
field-article = Article
field-relation = Relation
field-outside = Workstream outside
field-original = Word in the source
field-account = Account
field-initial = Initial budget
field-supplementary = Supplementary budget
field-carried-in = Carried in
field-reserve = Reserve
field-total = Total
field-executed = Executed
field-requested = Requested for next year
field-settled-by = Settled by
field-label = Source name
field-attribution = Attribution
field-files = Files
field-change = Change
noun-fact = Fact

## Kinds of change

change-kind-organisation-founded = Organisation added
change-kind-organisation-named = Organisation renamed
change-kind-organisation-moved = Organisation moved
change-kind-organisation-dissolved = Organisation dissolved or merged
change-kind-post-created = Post added
change-kind-post-named = Post renamed
change-kind-post-moved = Post moved
change-kind-post-ended = Post ended
change-kind-person-added = Person recorded or revised
change-kind-post-held = Post held
change-kind-post-left = Post left
change-kind-topic-added = Topic added
change-kind-topic-related = Tie of a topic recorded
change-kind-workstream-opened = Workstream opened
change-kind-workstream-revised = Workstream revised
change-kind-workstream-closed = Workstream closed
change-kind-workstream-reopened = Workstream reopened
change-kind-assignment-given = Ownership recorded
change-kind-assignment-agreed = Ownership agreed
change-kind-assignment-ended = Ownership ended
change-kind-dispute-noted = Dispute noted
change-kind-status-recorded = Status logged
change-kind-status-corrected = Status corrected
change-kind-status-confirmed = No change confirmed
change-kind-goal-set = Goal set
change-kind-basis-cited = Basis cited
change-kind-budget-stated = Budget stated
change-kind-dependency-noted = Dependency noted
change-kind-topic-linked = Topic linked
change-kind-fact-withdrawn = Fact withdrawn
change-kind-report-issued = Report issued
change-kind-template-saved = Template saved
change-kind-template-removed = Template removed
change-kind-report-withdrawn = Report withdrawn
change-kind-finding-acknowledged = Finding acknowledged
change-kind-finding-reopened = Finding reopened
change-kind-contact-stated = Contact details
change-kind-handover-begun = Handover begun or changed
change-kind-handover-noted = Handover note
change-kind-handover-confirmed = Handover item confirmed
change-kind-handover-questioned = Handover item questioned
change-kind-handover-completed = Handover completed
change-kind-import-made = Import
change-kind-change-retracted = Undo or redo
change-kind-change-erased = Erasure
change-kind-unknown = From a newer version
