### Words of milestones, meetings, decisions, actions and missing reports; their refusals; what the commands do.

## Words

noun-series = Series of meetings
noun-scale = Scale

meeting-level-ministerial = Ministerial
meeting-level-liaison = Inter-ministry liaison
meeting-level-director-general = Director-general level
meeting-level-director = Director level
meeting-level-secretaries = Secretaries
meeting-level-other = Other

meeting-state-planned = Planned
meeting-state-held = Held
meeting-state-cancelled = Cancelled

every-week = Every week
every-month = Every month
every-quarter = Every quarter
every-year = Every year

outcome-done = Done
outcome-dropped = Dropped

silence-fresh = Reported
silence-due-soon = Due soon
silence-overdue = Overdue
silence-never = Never reported
silence-on-demand = On demand
silence-finished = Finished

agenda-reason-carried-over = Carried over
agenda-reason-contested = Lead contested
agenda-reason-vacant = No lead
agenda-reason-off-track = Off track
agenda-reason-slipped = Milestone late
agenda-reason-silent = Report missing
agenda-reason-due = Due

action-owner = Owner
meeting-kind = Level
agenda-why = Why
meeting-attended = Present
meeting-absent = Absent
series-members = Members
series-last = Last
series-next = Next
milestone-baseline = First planned
milestone-forecast = Expected
milestone-actual = Reached
milestone-slips = Slips
milestone-slip = Slip
milestone-dropped = Dropped
milestone-critical = Critical
milestone-critical-mark = ★
chase-silence = Reporting
chase-due = Report due
chase-ask = Whom to ask

## Names of fields

field-decision = Decision
field-action = Action
field-meeting = Meeting
field-series = Series of meetings
field-host = Convener
field-members = Members
field-place = Place
field-starts = Start (minutes from midnight)
field-agenda = Agenda
field-items = Agenda
field-attendance = Present
field-minutes = Minutes
field-workstreams = Workstreams concerned
field-evidence = Evidence
field-critical = Weight
field-every = Repeats
field-until = Repeats until
field-after = Milestone before

## Kinds of changes

change-kind-milestone-set = Milestone set
change-kind-milestone-slipped = Milestone moved
change-kind-milestone-done = Milestone reached
change-kind-milestone-dropped = Milestone dropped
change-kind-series-set = Series of meetings recorded
change-kind-meeting-set = Meeting planned
change-kind-meeting-agenda-set = Agenda settled
change-kind-meeting-held = Meeting held
change-kind-meeting-cancelled = Meeting cancelled
change-kind-decision-taken = Decision recorded
change-kind-action-given = Action given
change-kind-action-passed = Action handed on
change-kind-action-extended = Action due on another day
change-kind-action-done = Action done
change-kind-action-dropped = Action dropped
change-kind-action-reopened = Action reopened

## Refusals

failure-dependency-ring = These workstreams would wait for one another in a ring. Withdraw one of the dependencies in it first, or record this one as “related”.
failure-not-yet = { $on } has not come yet. Enter today or an earlier day.
failure-milestone-closed = This milestone was reached or dropped on { $on }. If that is wrong, undo what was recorded.
failure-action-closed = This action was done or dropped on { $on }. To go on with it, reopen it first.
failure-meeting-cancelled = This meeting was cancelled. If it took place, record that first.
failure-no-owner = Nobody has this action. Name an organisation or a post, such as “@METI”.
failure-rating-unclear = The rating “{ $given }” means different things in different scales. Name the scale.
failure-rating-unknown = No scale has the rating “{ $given }”. Give the health beside it, such as “on track”.

warning-milestone-comes-earlier = That is earlier than what was expected ({ $was }). It was recorded as brought forward.
warning-due-is-past = The due day ({ $on }) is past. Check the date.
warning-actions-stay-open = { $count } actions of this workstream stay open. Finish or drop them.
warning-actions-stay = { $count } open actions stay with those who led. To hand them on too, say so.

## Commands

cli-late = ({ $days } working days late)
cli-open-of = Open / all
cli-open-actions = Open actions
cli-usage-time = “{ $given }” is not a time. Write it like 14:30.
cli-usage-slip = “{ $given }” has no new day. Write it like MILESTONE=DAY.
cli-usage-lead-of-what = Name the workstream whose lead passes with --workstream.

cli-cmd-status-chase = Lists workstreams whose report did not come in time, by ministry, with whom to ask.
cli-examples-status-chase =
    renkei status chase --soon
    renkei status chase --led-by METI --as-of 2026-11-20 --json
cli-cmd-status-scales = Lists the scales of ratings and what each rating means.
cli-examples-status-scales =
    renkei status scales
cli-cmd-milestone = Plans milestones, and records slips and what was reached.
cli-cmd-milestone-list = Lists milestones by their day.
cli-examples-milestone-list =
    renkei milestone list --late --critical
    renkei milestone list --workstream T1 --closed --as-of 2026-11-20
cli-cmd-milestone-show = Shows a milestone with its first day, every slip and its reason.
cli-examples-milestone-show =
    renkei milestone show 供給計画の認定
cli-cmd-milestone-add = Plans a milestone of a workstream.
cli-examples-milestone-add =
    renkei milestone add T1 供給計画の認定 --on 2026-12-20 --critical
    renkei milestone add T1 四半期報告 --on 2026-12-31 --every quarter --until 2028-03-31
cli-cmd-milestone-revise = Plans a milestone anew. A delay is recorded with slip.
cli-examples-milestone-revise =
    renkei milestone revise 供給計画の認定 --title 供給確保計画の認定 --critical
cli-cmd-milestone-slip = Records that a milestone is expected on another day, and why. The first day stays.
cli-examples-milestone-slip =
    renkei milestone slip 供給計画の認定 --to 2027-01-31 --reason 審査の遅れ
cli-cmd-milestone-done = Records that a milestone was reached, and what shows it. One that repeats is followed by the next.
cli-examples-milestone-done =
    renkei milestone done 供給計画の認定 --evidence 告示第12号 --on 2026-12-18
cli-cmd-milestone-drop = Drops a milestone.
cli-examples-milestone-drop =
    renkei milestone drop 供給計画の認定 --reason 制度の見直し
cli-cmd-meeting = Plans meetings and records agenda, attendance and minutes.
cli-cmd-meeting-list = Lists meetings, the latest first.
cli-examples-meeting-list =
    renkei meeting list --from 2026-10-01 --state held
    renkei meeting list --workstream T1 --json
cli-cmd-meeting-show = Shows a meeting with its agenda, attendance, decisions and actions.
cli-examples-meeting-show =
    renkei meeting show 2026-11-20
cli-cmd-meeting-agenda = Proposes what a meeting should speak of, and why. Open actions of earlier meetings come by themselves.
cli-examples-meeting-agenda =
    renkei meeting agenda 2026-12-18
cli-cmd-meeting-series = Adds and lists series of meetings.
cli-cmd-meeting-series-list = Lists the series of meetings.
cli-examples-meeting-series-list =
    renkei meeting series list
cli-cmd-meeting-series-add = Adds a series of meetings.
cli-examples-meeting-series-add =
    renkei meeting series add 関係省庁連絡会議 --level liaison --cadence monthly --host CAS --member METI --member MOFA
cli-cmd-meeting-series-revise = Revises a series of meetings.
cli-examples-meeting-series-revise =
    renkei meeting series revise 関係省庁連絡会議 --member METI --member MOFA --member MOD
cli-cmd-meeting-plan = Plans a meeting.
cli-examples-meeting-plan =
    renkei meeting plan --series 関係省庁連絡会議 --on 2026-12-18 --at 14:00 --place 中央合同庁舎
    renkei meeting plan --title 臨時の打合せ --on 2026-11-24 --workstream T1
cli-cmd-meeting-revise = Plans a meeting anew.
cli-examples-meeting-revise =
    renkei meeting revise 2026-12-18 --on 2026-12-21 --at 10:00
cli-cmd-meeting-set-agenda = Settles the agenda. A point about a workstream is written “code: words”.
cli-examples-meeting-set-agenda =
    renkei meeting set-agenda 2026-12-18 T1:遅れの扱い その他
cli-cmd-meeting-hold = Records that a meeting took place, who was there, and the minutes.
cli-examples-meeting-hold =
    renkei meeting hold 2026-11-20 --attended METI --attended 総括課長補佐 --minutes -
cli-cmd-meeting-minute = Records minutes line by line. “決定:” or “decision:” begins a decision, “対応:” or “action:” an action; @ names the owner, # the workstream, 期限 or due the day.
cli-examples-meeting-minute =
    renkei meeting minute 2026-11-20 "決定:調達先を広げる" "対応:代替調達先の調査"
cli-cmd-meeting-cancel = Cancels a meeting.
cli-examples-meeting-cancel =
    renkei meeting cancel 2026-12-18 --reason 日程が合わない
cli-cmd-meeting-export = Write the minutes of a meeting, or its agenda before it was held, to files.
cli-examples-meeting-export =
    renkei meeting export 2026-11-20 --format docx,pdf --output .
cli-cmd-decision = Records decisions.
cli-cmd-decision-list = Lists decisions, the latest first.
cli-examples-decision-list =
    renkei decision list --without-action
    renkei decision list --workstream T1 --since 2026-04-01
cli-cmd-decision-take = Records a decision; the actions that it gives, the lead that it hands on and the milestones that it moves are recorded in the same act.
cli-examples-decision-take =
    renkei decision take 調達先を広げる --meeting 2026-11-20 --workstream T1 --action 代替調達先の調査@METI
    renkei decision take 主管を移す --workstream T1 --lead-to MOFA --lead-from 2026-12-01 --others support
    renkei decision take 期日を延ばす --workstream T1 --slip 供給計画の認定=2027-01-31
cli-cmd-decision-revise = Says a decision in other words.
cli-examples-decision-revise =
    renkei decision revise 調達先を広げる 調達先を三か国に広げる
cli-cmd-action = Gives people something to do, and follows it until it is done.
cli-cmd-action-list = Lists open actions by the day on which they are due.
cli-examples-action-list =
    renkei action list --organisation METI --due-by 2026-12-31
    renkei action list --series 関係省庁連絡会議 --json
cli-cmd-action-give = Gives someone something to do. In the line, @ names the owner, # the workstream, 期限 or due the day.
cli-examples-action-give =
    renkei action give 代替調達先の調査 --to METI --due 2026-12-20 --workstream T1
cli-cmd-action-revise = Says an action in other words.
cli-examples-action-revise =
    renkei action revise 代替調達先の調査 代替調達先の調査と報告
cli-cmd-action-pass = Hands an action to another organisation or post from a day on.
cli-examples-action-pass =
    renkei action pass 代替調達先の調査 --to MOFA --from 2026-12-01 --reason 所管の移管
cli-cmd-action-extend = Gives an action another day, and says why.
cli-examples-action-extend =
    renkei action extend 代替調達先の調査 --to 2027-01-15 --reason 先方の都合
cli-cmd-action-done = Records that an action was done.
cli-examples-action-done =
    renkei action done 代替調達先の調査 --note 報告書を提出
cli-cmd-action-drop = Drops an action.
cli-examples-action-drop =
    renkei action drop 代替調達先の調査 --reason 不要となった
cli-cmd-action-reopen = Reopens an action that was done or dropped. Name it by its id.
cli-examples-action-reopen =
    renkei action reopen AZ_0000000000000000000 --reason 不足があった

## Arguments

cli-arg-silence = Whether the report came (several with commas)
cli-arg-turned-since = Whose health differs from that of the day before this one
cli-arg-rating = The rating as it was given (◎, 順調, Amber); it is kept and mapped to a health
cli-arg-scale = The scale of the rating
cli-arg-soon = Those too that are due soon
cli-arg-with-actions = Hand on the open actions of those who led, too
cli-arg-status-chase-led-by = Led by this organisation, or by one within it
cli-arg-milestone = Milestone (title or id)
cli-arg-milestone-title = What the milestone is called
cli-arg-new-title = The new title
cli-arg-planned = The planned day
cli-arg-critical = Critical
cli-arg-ordinary = No longer critical
cli-arg-every = How often it repeats
cli-arg-until = The last day of the repetition
cli-arg-slip-to = The day on which it is expected now
cli-arg-known-on = Since when that is known (today if not given)
cli-arg-evidence = What shows that it was reached
cli-arg-done-on = On which day (today if not given)
cli-arg-of-workstream = Workstream (code, title or id)
cli-arg-expected-from = Expected on this day or later
cli-arg-expected-to = Expected on this day or before
cli-arg-late = Only those whose day is past
cli-arg-slipped-since = That slipped on this day or later
cli-arg-words-in = Words in it
cli-arg-ended-too = Those too that have ended
cli-arg-series = Series of meetings (name or id)
cli-arg-held-from = On this day or later
cli-arg-held-to = On this day or before
cli-arg-state = Whether it took place (several with commas)
cli-arg-meeting = Meeting (day, title or id)
cli-arg-meeting-title = What the meeting is called
cli-arg-at = When it begins
cli-arg-place = Where
cli-arg-about-workstreams = What it is about (may be repeated)
cli-arg-items = The points, one by one
cli-arg-met-on = When it was held (as planned if not given)
cli-arg-attended = An organisation or post that was there (may be repeated)
cli-arg-minutes = The minutes (- for standard input)
cli-arg-lines = Lines of minutes
cli-arg-series-name = What the series is called
cli-arg-meeting-level = The level of the meetings
cli-arg-meets = How often it meets
cli-arg-host = Who calls the meetings
cli-arg-members = A member (may be repeated)
cli-arg-by-meeting = Meeting (day, title or id)
cli-arg-taken-since = Taken on this day or later
cli-arg-without-action = Only those that gave nobody anything to do
cli-arg-wording = The words
cli-arg-taken-on = When it was taken (the meeting’s day, or today, if not given)
cli-arg-actions = A line of an action that it gives (may be repeated)
cli-arg-lead-to = Who leads from then on; open actions of those who led follow
cli-arg-lead-from = From which day
cli-arg-slips = A milestone and its new day (may be repeated)
cli-arg-decision = Decision (words or id)
cli-arg-by-decision = Decision (words or id)
cli-arg-action = Action (words or id)
cli-arg-action-line = The line of the action
cli-arg-owner = The organisation or post that has it
cli-arg-given-on = Since when (the meeting’s day, or today, if not given)
cli-arg-passed-from = From which day (today if not given)
cli-arg-due-on = The new day
cli-arg-no-due = No day at all
cli-arg-result = What came of it
cli-arg-had-by = Had by this organisation, or by one within it
cli-arg-due-before = Due on this day or before
cli-arg-due-after = Due on this day or later
cli-arg-ended-alone = Only what has ended

## The morning, time and dependencies

calendar-summary = [{ $sort }] { $title }
today-title = { $day }, { $view } (new since { $since })
today-view-mine = Mine
today-view-ministry = My ministry
today-view-all = Everything
today-silent = Reports missing
today-reports-due = Reports due soon
today-steps-due = Next steps due this week
today-milestones-due = Milestones due this week
today-newly-off-track = Newly off track
today-slipped = Milestones that slipped
today-unsettled = No lead, or contested
today-actions = Open actions
today-decisions = Decisions without an action
today-changed = Changed records
timeline-group = Group
timeline-until = Until
timeline-again = (listed again)
impact-hops = Steps
impact-milestones = Milestones that it reaches
neighbourhood-more = There are more than are shown.

cli-cmd-today = Shows what is looked at in the morning: numbers and the first of each. Each number is that of its list.
cli-examples-today =
    renkei today --view all
    renkei today --view ministry --ministry METI --since 2026-11-13
    renkei today --post 総括課長補佐 --as-of 2026-11-20 --json
cli-cmd-timeline = Shows workstreams and milestones over time, by ministry or policy domain. --ics writes a calendar file.
cli-examples-timeline =
    renkei timeline --from 2026-10-01 --to 2027-03-31
    renkei timeline --from 2026-10-01 --to 2027-03-31 --by domain --json
    renkei timeline --from 2026-10-01 --to 2027-03-31 --led-by METI --ics out
cli-cmd-depend = Records what depends on what, and follows it.
cli-cmd-depend-link = Records that a workstream blocks, feeds or relates to another.
cli-examples-depend-link =
    renkei depend link T1 T2 --how blocks
cli-cmd-depend-unlink = Withdraws a dependency. Its id is told by around.
cli-examples-depend-unlink =
    renkei depend unlink AZ_0000000000000000000 --reason 解消
cli-cmd-depend-around = Shows what depends on what around workstreams.
cli-examples-depend-around =
    renkei depend around T1 --hops 2
cli-cmd-depend-impact = Shows which milestones of what comes after the slip of a milestone reaches.
cli-examples-depend-impact =
    renkei depend impact 供給計画の認定 --to 2027-01-31

cli-arg-view = Whose morning
cli-arg-of-ministry = The ministry
cli-arg-looked = What is of this day or later is new (a week ago if not given)
cli-arg-first-day = The first day
cli-arg-last-day = The last day
cli-arg-divided = Divided by what
cli-arg-ics = The folder into which a calendar file (iCalendar) is written
cli-arg-other = The other workstream
cli-arg-how = How
cli-arg-dependency = The id of the dependency
cli-arg-selection = Workstreams
cli-arg-hops = How many steps
cli-arg-slipping = Milestone (title or id)

## Export

export-table-milestones = Milestones
export-table-series = Series of meetings
export-table-meetings = Meetings
export-table-decisions = Decisions
export-table-actions = Actions
export-meeting-day = Day of the meeting
export-ended-on = Done or dropped on
export-outcome = Outcome

## Minutes

report-title-minutes = Minutes
report-title-agenda = Agenda
cli-meeting-file = minutes
minutes-when = When
minutes-number = No.
minutes-remark = Remarks
minutes-by-decision = by the decision “{ $decision }”
minutes-part-agenda = Agenda
minutes-part-attendance = Attendance
minutes-part-said = Discussion
minutes-part-taken = Decisions
minutes-part-given = Actions
minutes-part-carried = Actions carried over
minutes-none-agenda = No agenda is recorded.
minutes-none-attendance = No attendance is recorded.
minutes-none-said = No discussion is recorded.
minutes-none-taken = No decisions were taken.
minutes-none-given = No new actions were given.
minutes-none-carried = No actions are carried over.

## The screens: meetings

screen-meetings-all = To all meetings
screen-meetings-find = Find meetings
screen-meetings-find-hint = Words in title, place or minutes
screen-meetings-coming = Planned or not yet recorded
screen-meetings-no-coming = No meetings are planned.
screen-meetings-past = Past meetings
screen-meetings-none = There are no meetings yet
screen-meetings-none-hint = Add a series, such as a liaison conference of ministries: each of its meetings then carries over the actions of the last. For a single meeting, begin with “Plan a meeting”.
screen-meeting-plan = Plan a meeting
screen-meeting-planned = Meeting planned
screen-meeting-plan-next = Plan the next one
screen-meeting-revise = Change the plan
screen-meeting-revised = Plan changed
screen-meeting-single = A single meeting
screen-meeting-starts = Starts at
screen-meeting-starts-hint = 14:00
screen-meeting-title-hint = Where it is empty, it is called as its series.
screen-meeting-scope-hint = Where it is empty, the agenda is proposed from all workstreams in which members have a part.
screen-meeting-lacks-title = Give it a title.
screen-meeting-lacks-starts = Write a time such as 14:30.
screen-several-take-out = Take out
screen-several-post-of = Organisation of the post
screen-meeting-outcome = { $decisions ->
    [one] { $decisions } decision
   *[other] { $decisions } decisions
}, { $actions ->
    [one] { $actions } action
   *[other] { $actions } actions
} ({ $open } open)
screen-meeting-cancel = Cancel the meeting
screen-meeting-cancelled = Cancellation recorded
screen-meeting-cancelled-why = Why it was cancelled: { $reason }
screen-meeting-report = Report { $number }
screen-meeting-to-come = This meeting is planned for { $day }. Its agenda can be prepared now; attendance and minutes can be recorded from that day on.
screen-meeting-end = Record that it was held
screen-meeting-close = End the meeting
screen-meeting-line-left = A line is typed and not recorded. Record it with Enter, or clear it, and end the meeting then.
screen-meeting-held = Recorded that the meeting was held
screen-meeting-ended = The meeting has ended. Recorded: { $decisions ->
    [one] { $decisions } decision
   *[other] { $decisions } decisions
}, { $actions ->
    [one] { $actions } action
   *[other] { $actions } actions
}.
screen-meeting-carries = { $count ->
    [one] { $count } open action comes
   *[other] { $count } open actions come
} back at the next meetings by itself until done.
screen-meeting-to-actions = Actions of this meeting
screen-meeting-export = Make the minutes
screen-meeting-export-agenda = Make the agenda
screen-meeting-export-hint = Agenda, attendance, discussion, decisions and actions become one document. Its handling grade is the highest of the workstreams concerned.
screen-meeting-drawing = Making the document
screen-meeting-written = { $count ->
    [one] { $count } file made
   *[other] { $count } files made
}
screen-meeting-nothing-carried = No actions of earlier meetings are open.
screen-meeting-carried-hint = Press F on the line of what is done.
screen-meeting-key-agenda = Go to the agenda
screen-meeting-key-attendance = Go to attendance
screen-meeting-key-minutes = Go to the line of minutes
screen-meeting-key-carried = Go to what is carried over
screen-series-add = Add a series
screen-series-added = Series added
screen-series-revise = Change the series
screen-series-revised = Series changed
screen-series-cadence = Meets
screen-series-name-en = Name in English
screen-series-actions = Open actions ({ $count })
screen-agenda-none = There is no agenda yet. Take points over from those proposed, or write your own.
screen-agenda-own = Add a point
screen-agenda-own-hint = Such as: what to do about the delay #T1
screen-agenda-proposed = Proposed points ({ $count })
screen-agenda-take = Take over
screen-agenda-take-all = Take all over
screen-agenda-taken = { $count ->
    [one] { $count } point
   *[other] { $count } points
} taken over
screen-agenda-added = Point added
screen-agenda-set = Agenda changed
screen-agenda-up = Up
screen-agenda-down = Down
screen-agenda-remove = Take off the agenda
screen-attendance-all = All attend
screen-attendance-count = { $there } of { $count }
screen-attendance-other = Others who attend (organisation)
screen-attendance-none = No attendance is recorded.
screen-attendance-waits = Attendance is recorded along with a line of minutes, or when the meeting ends.
screen-minutes-none = No discussion is recorded.
screen-minute-line = Line of minutes
screen-minute-hint = action: study other suppliers @METI #T1 due 12/20
screen-minute-help = “decision:” and “action:” make a decision or an action. @ names who, # the workstream, “due” is followed by a day. Enter records it and goes on to the next line.
screen-minute-note = Note
screen-minute-decision = Decision
screen-minute-action = Action
screen-minute-noted = Note recorded
screen-minute-decided = Decision recorded
screen-minute-no-owner = Nobody yet (name someone with @)
screen-minute-which = “{ $given }” may mean several. Choose which.
screen-minute-loose = Not from this decision
screen-decision-take = Decide on lead or dates
screen-decision-more = Change lead or dates by this decision too
screen-decision-lead-to = New lead
screen-decision-lacks-workstream = Choose the workstream whose lead passes on.
screen-decision-slips = New days of milestones
screen-decision-slip-hint = Now expected: { $day }

## The screens: actions

screen-actions = Actions
screen-actions-tab-actions = Actions
screen-actions-tab-decisions = Decisions
screen-actions-find = Find actions or decisions
screen-actions-find-hint = Words in them
screen-actions-state-open = Open
screen-actions-state-ended = Ended
screen-actions-state-all = All
screen-actions-due-late = Overdue
screen-actions-due-week = Due this week
screen-actions-unscope = Show others too
screen-actions-of = Actions (open / all)
screen-actions-open-of = { $open } open of { $count }
screen-actions-none = No such actions
screen-actions-none-hint = Actions are given in the minutes of a meeting, by a decision, or in the record of a workstream. Narrow the list otherwise to see others.
screen-actions-none-open = There are no actions.
screen-decisions-none = No such decisions
screen-decisions-none-hint = Decisions are recorded in the minutes of a meeting by a line that begins with “decision:”.
screen-decision-no-actions = No actions came of this decision.
screen-actions-with-ended = Show ended ones too
screen-actions-to-list = See as a list
screen-action-give = Give an action
screen-action-given = Action given
screen-action-given-on = Given on
screen-action-finish = Done
screen-action-finished = “{ $text }” is done
screen-action-done-on = Done on
screen-action-result = Result
screen-action-pass = Pass on
screen-action-pass-to = To whom
screen-action-passed = Action passed on
screen-action-extend = Extend
screen-action-extended = Due day changed
screen-action-extended-why = Why the due day changed
screen-action-new-due = New due day
screen-action-new-due-hint = Where it is empty, it has no due day.
screen-action-drop = Drop
screen-action-dropped = Action dropped
screen-action-reopen = Reopen
screen-action-reopened = Action reopened
screen-action-reword = Reword
screen-action-reworded = Reworded
screen-action-no-due = No due day
screen-action-origin = Where it comes from
screen-workstreams-section-coordination = Meetings, actions
screen-command-meeting-plan = Plan a meeting
screen-command-actions-mine = My actions
screen-command-actions-late = Overdue actions
screen-command-decisions-idle = Decisions without actions
