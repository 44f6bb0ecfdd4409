/**
 * Generated from the Rust contract by `cargo xtask gen`; do not edit.
 */

/**
 * What a finding is about.
 */
export type About = {
/**
 * What sort of thing; none for an import.
 */
noun: Noun | null,
/**
 * Which.
 */
id: string,
/**
 * Its code.
 */
code: string | null,
/**
 * What it is called.
 */
name: Bilingual, };

/**
 * Who knows of a finding.
 */
export type Acknowledged = {
/**
 * Why it stands for now.
 */
reason: string,
/**
 * Since when it is known.
 */
on: string,
/**
 * When someone will look again; none for "no more".
 */
review_on: string | null,
/**
 * Whether that day has come: then the finding is open again.
 */
is_due: boolean,
/**
 * The post that acknowledged.
 */
by: PostRow | null, };

/**
 * Which actions.
 */
export type ActionFilter = {
/**
 * Those that this organisation, or one within it, has.
 */
organisation?: string,
/**
 * Those that this post has, or its organisation where no post is named.
 */
post?: string,
/**
 * For this workstream.
 */
workstream?: string,
/**
 * By this meeting.
 */
meeting?: string,
/**
 * By a meeting of this series.
 */
series?: string,
/**
 * By this decision.
 */
decision?: string,
/**
 * Due on this day or later.
 */
due_from?: string,
/**
 * Due on this day or before.
 */
due_by?: string,
/**
 * Words in what is to be done.
 */
text?: string,
/**
 * Those too that are done or dropped.
 */
closed?: boolean,
/**
 * Those alone that are done or dropped.
 */
ended?: boolean, };

/**
 * One action.
 */
export type ActionRow = {
/**
 * Which.
 */
id: string,
/**
 * What is to be done.
 */
text: string,
/**
 * Who has it on the day.
 */
organisation: OrganisationRef,
/**
 * In which post, and who holds that.
 */
post: PostRow | null,
/**
 * Since when.
 */
on: string,
/**
 * By when.
 */
due: string | null,
/**
 * Why it is due on another day than at first.
 */
extended: string | null,
/**
 * Working days since it was due, where it is late.
 */
late_days: number | null,
/**
 * How it ended.
 */
outcome: Outcome | null,
/**
 * Since when it is done or dropped.
 */
closed_on: string | null,
/**
 * What came of it, or why it was dropped.
 */
note: string | null,
/**
 * For which workstream.
 */
workstream: WorkstreamRef | null,
/**
 * By which meeting.
 */
meeting: MeetingRef | null,
/**
 * By which decision, in its words.
 */
decision: [string, string] | null, };

/**
 * Plan a milestone.
 */
export type AddMilestone = {
/**
 * Of what.
 */
workstream: string,
/**
 * What it is called.
 */
title: Bilingual,
/**
 * By when: the baseline.
 */
on: string,
/**
 * Under which id.
 */
milestone?: string | null,
/**
 * Whether the workstream stands or falls with it.
 */
critical?: boolean,
/**
 * How often it comes again.
 */
every?: Every | null,
/**
 * Until when it does.
 */
until?: string | null, };

/**
 * Add a series of meetings.
 */
export type AddSeries = {
/**
 * What it is called.
 */
name: Bilingual,
/**
 * Who comes together.
 */
level: MeetingLevel,
/**
 * Under which id.
 */
series?: string | null,
/**
 * How often.
 */
cadence?: Cadence | null,
/**
 * Who calls the meetings.
 */
host?: string | null,
/**
 * Who takes part.
 */
members?: Array<string>, };

/**
 * A point of an agenda.
 */
export type AgendaItem = {
/**
 * Of which workstream.
 */
workstream?: string,
/**
 * In words.
 */
text?: string, };

/**
 * Why something stands on a proposed agenda.
 */
export type AgendaReason = "carried-over" | "contested" | "vacant" | "off-track" | "slipped" | "silent" | "due";

/**
 * A point of an agenda.
 */
export type AgendaRow = {
/**
 * Of which workstream.
 */
workstream: WorkstreamRef | null,
/**
 * In words.
 */
text: string | null, };

/**
 * What is answered, one variant a query.
 */
export type Answer = { "answer": "workspace", "value": WorkspaceInfo } | { "answer": "workstreams", "value": Page<WorkstreamRow> } | { "answer": "workstream-counts", "value": WorkstreamCounts } | { "answer": "coverage", "value": Coverage } | { "answer": "framework-map", "value": FrameworkMap } | { "answer": "framework", "value": FrameworkDetail } | { "answer": "findings", "value": Findings } | { "answer": "chase", "value": Chase } | { "answer": "milestones", "value": Page<MilestoneRow> } | { "answer": "milestone", "value": MilestoneDetail } | { "answer": "series", "value": Array<SeriesRow> } | { "answer": "meetings", "value": Page<MeetingRow> } | { "answer": "meeting", "value": MeetingDetail } | { "answer": "agenda", "value": Page<Proposed> } | { "answer": "decisions", "value": Page<DecisionRow> } | { "answer": "decision", "value": DecisionRow } | { "answer": "actions", "value": Page<ActionRow> } | { "answer": "action", "value": ActionRow } | { "answer": "today", "value": Today } | { "answer": "reminders", "value": Array<Reminder> } | { "answer": "timeline", "value": Page<TimelineRow> } | { "answer": "timeline-frame", "value": TimelineFrame } | { "answer": "impact", "value": Array<ImpactRow> } | { "answer": "neighbourhood", "value": Neighbourhood } | { "answer": "minute", "value": Minute } | { "answer": "scales", "value": Array<Scale> } | { "answer": "workstream-groups", "value": Array<WorkstreamGroup> } | { "answer": "workstream", "value": WorkstreamDetail } | { "answer": "statuses", "value": Page<StatusRow> } | { "answer": "organisations", "value": Page<OrganisationRow> } | { "answer": "organisation", "value": OrganisationDetail } | { "answer": "topics", "value": Page<TopicRow> } | { "answer": "topic", "value": TopicDetail } | { "answer": "posts", "value": Page<PostRow> } | { "answer": "assignments", "value": Page<Owned> } | { "answer": "post", "value": PostDetail } | { "answer": "people", "value": Page<PersonRow> } | { "answer": "person", "value": PersonDetail } | { "answer": "handovers", "value": Page<HandoverRow> } | { "answer": "handover", "value": HandoverPack } | { "answer": "reports", "value": Reports } | { "answer": "report", "value": ReportDetail } | { "answer": "report-preview", "value": ReportPreview } | { "answer": "templates", "value": Array<TemplateRow> } | { "answer": "house-style", "value": string | null } | { "answer": "report-verdict", "value": ReportVerdict } | { "answer": "report-comparison", "value": ReportCompared } | { "answer": "search", "value": Page<Hit> } | { "answer": "search-each", "value": Array<FoundOfKind> } | { "answer": "history", "value": Page<HistoryRow> } | { "answer": "activity", "value": Page<GestureRow> } | { "answer": "undoable", "value": Undoable } | { "answer": "local", "value": Array<[string, string]> } | { "answer": "resolve", "value": Candidate } | { "answer": "day", "value": string };

/**
 * At which two clocks a question is asked.
 */
export type AsOf = {
/**
 * The day in the world; today in Japan where none is given.
 */
day?: string,
/**
 * What was recorded by then; everything where none is given.
 */
recorded_by?: RecordedBy, };

/**
 * Whom to ask.
 */
export type AskRow = {
/**
 * Which organisation.
 */
organisation: OrganisationRef,
/**
 * In which post, and who holds it.
 */
post: PostRow | null, };

/**
 * An assignment as a record shows it.
 */
export type AssignmentRow = {
/**
 * Which.
 */
id: string,
/**
 * To whom.
 */
organisation: OrganisationRef,
/**
 * To which post.
 */
post: PostRow | null,
/**
 * In what role.
 */
role: Role,
/**
 * Claimed or agreed.
 */
state: AssignmentState,
/**
 * First day; none where unknown.
 */
from: string | null,
/**
 * First day on which it no longer holds.
 */
to: string | null,
/**
 * Whether it holds on the day asked about.
 */
holds: boolean,
/**
 * On what it rests.
 */
basis: Basis | null,
/**
 * When it was agreed, where that was said after it was claimed.
 */
agreed_on: string | null,
/**
 * Who agreed, in words.
 */
agreed_by: string | null,
/**
 * Why it ended.
 */
end_reason: string | null, };

/**
 * Whether the ministries agree on an assignment. *Vacant* and *contested* are derived per day.
 */
export type AssignmentState = "proposed" | "agreed";

/**
 * Who was at a meeting.
 */
export type Attendance = {
/**
 * For which organisation.
 */
organisation: string,
/**
 * In which post.
 */
post?: string,
/**
 * A remark, such as 代理出席.
 */
note?: string, };

/**
 * Who was at a meeting.
 */
export type AttendanceRow = {
/**
 * For which organisation, as it was called then.
 */
organisation: OrganisationRef,
/**
 * In which post, and who held it then.
 */
post: PostRow | null,
/**
 * A remark.
 */
note: string | null, };

/**
 * What stands across the coverage 所管一覧表.
 */
export type Axis = "domain" | "pillar" | "aim" | "framework" | "partner";

/**
 * On what an assignment rests.
 */
export type Basis = {
/**
 * Its sort, where known.
 */
kind?: BasisKind,
/**
 * The reference as an officer would cite it.
 */
reference: string,
/**
 * The day of the decision.
 */
on?: string,
/**
 * How far it was checked.
 */
verification?: Verification, };

/**
 * On what an ownership or a workstream rests.
 */
export type BasisKind = "law" | "cabinet-decision" | "plan" | "measure" | "agreement" | "source";

/**
 * A text in Japanese, and in English where someone wrote it.
 */
export type Bilingual = {
/**
 * Japanese; the one that always exists.
 */
ja: string,
/**
 * English.
 */
en?: string, };

/**
 * Budget and execution of one fiscal year and account, in yen.
 */
export type Budget = {
/**
 * Fiscal year (April to March).
 */
fiscal_year: number,
/**
 * The account; none for the total of all accounts.
 */
account?: string,
/**
 * 当初予算.
 */
initial?: number,
/**
 * 補正予算.
 */
supplementary?: number,
/**
 * 前年度からの繰越し.
 */
carried_in?: number,
/**
 * 翌年度への繰越し.
 */
carried_out?: number,
/**
 * 予備費等.
 */
reserve?: number,
/**
 * 歳出予算現額.
 */
total?: number,
/**
 * 執行額.
 */
executed?: number,
/**
 * 翌年度要求額.
 */
requested?: number,
/**
 * 主な増減理由, 備考.
 */
remarks?: string, };

/**
 * How often a workstream is to be reported on.
 */
export type Cadence = "weekly" | "monthly" | "quarterly" | "on-demand";

/**
 * Say that it does not take place.
 */
export type CancelMeeting = {
/**
 * Which.
 */
meeting: string,
/**
 * Why.
 */
reason: string, };

/**
 * One thing that a name could mean.
 */
export type Candidate = {
/**
 * Its id.
 */
id: string,
/**
 * Its code or abbreviation, if it has one.
 */
code?: string,
/**
 * Its name.
 */
name: string, };

/**
 * 取扱制限: what must not be done with a document, beside its handling grade.
 */
export type Caveat = "recipients-only" | "no-copying" | "no-forwarding" | "no-distribution" | "to-be-returned";

/**
 * What stands where a row and a column meet.
 */
export type Cell = {
/**
 * Parts in workstreams.
 */
parts: Parts,
/**
 * How those stand that it leads, alone or jointly.
 */
health: Standings,
/**
 * Of how many of those a report that was due is missing.
 */
silent: number, };

/**
 * What is to be asked for, ministry by ministry.
 */
export type Chase = {
/**
 * How much is missing from each ministry.
 */
ministries: Array<ChaseCount>,
/**
 * The rows of this page.
 */
items: Array<ChaseRow>,
/**
 * How many rows there are on all pages.
 */
total: number, };

/**
 * How much of a ministry is missing.
 */
export type ChaseCount = {
/**
 * Which; none where nobody leads.
 */
ministry: OrganisationRef | null,
/**
 * Reports that were due and did not come.
 */
overdue: number,
/**
 * Workstreams of which nobody ever reported.
 */
never: number,
/**
 * Reports that are due soon.
 */
due_soon: number, };

/**
 * Whose missing reports are wanted.
 */
export type ChaseOf = { "of": "ministry",
/**
 * Which.
 */
id: string, } | { "of": "nobody" };

/**
 * A workstream of which a report is missing or due, and whom to ask.
 */
export type ChaseRow = {
/**
 * The ministry that leads; none where nobody does.
 */
ministry: OrganisationRef | null,
/**
 * The workstream.
 */
row: WorkstreamRow,
/**
 * Whom to ask: who leads, in which post, and who holds it.
 */
ask: Array<AskRow>,
/**
 * How they are reached; of an organisation without a named post, those of its posts that one turns to.
 */
contacts: Array<ContactRow>, };

/**
 * A law, plan or measure on which a workstream rests.
 */
export type Citation = {
/**
 * Its sort.
 */
basis: BasisKind,
/**
 * Its name.
 */
name: string,
/**
 * Its number, such as 令和4年法律第43号.
 */
number?: string,
/**
 * Article, paragraph and item.
 */
article?: string,
/**
 * Where it can be read.
 */
url?: string,
/**
 * How far it was checked.
 */
verification?: Verification, };

/**
 * What can be done about a failure.
 */
export type Class = "refused" | "stale" | "fault";

/**
 * Every code there is.
 */
export type Code = "not-found" | "ambiguous" | "empty-text" | "bad-template" | "template-key-taken" | "text-too-long" | "not-one-line" | "out-of-range" | "ends-before-start" | "review-not-ahead" | "report-number-taken" | "no-earlier-report" | "bad-series" | "no-such-template" | "template-shipped" | "template-needs" | "report-erased" | "other-language" | "not-a-style" | "no-such-form" | "handover-open" | "handover-completed" | "not-handed-over" | "handover-unconfirmed" | "code-taken" | "id-taken" | "workstream-closed" | "organisation-gone" | "post-gone" | "held-already" | "lead-exists" | "assigned-already" | "ended-already" | "circular" | "dependency-ring" | "not-yet" | "milestone-closed" | "action-closed" | "meeting-cancelled" | "no-owner" | "rating-unclear" | "rating-unknown" | "notices-unavailable" | "nothing-changes" | "no-status" | "nothing-to-undo" | "nothing-to-redo" | "dependents-exist" | "erased-already" | "not-possible-for" | "not-a-day" | "no-workspace" | "locked" | "wrong-key" | "passphrase-too-short" | "no-such-file" | "file-exists" | "no-key-file" | "not-a-workspace" | "unsafe-place" | "newer" | "damaged" | "rolled-back" | "busy" | "erasure-unfinished" | "disk-full" | "file-fault" | "unreadable-file" | "too-large" | "wrong-mapping" | "nothing-to-import" | "preview-gone" | "cancelled" | "report-fault" | "not-understood" | "broken";

/**
 * What a column comes to, over all organisations.
 */
export type ColumnSum = {
/**
 * Open workstreams.
 */
workstreams: number,
/**
 * Those without an agreed lead: 主管なし.
 */
vacant: number,
/**
 * Those that several claim: 主管競合.
 */
contested: number,
/**
 * Top bodies that lead any of them, alone or jointly.
 */
ministries: number,
/**
 * How they stand.
 */
health: Standings,
/**
 * Of how many a report that was due is missing.
 */
silent: number, };

/**
 * A day that concerns a framework.
 */
export type ComingDate = {
/**
 * Which day.
 */
on: string,
/**
 * In how many days; negative where it has passed.
 */
days: number,
/**
 * A topic (an event, a commitment), a workstream whose next step is due, or a milestone.
 */
noun: Noun,
/**
 * Which of them.
 */
id: string,
/**
 * The workstream whose step or milestone it is.
 */
workstream: string | null,
/**
 * The sort of topic.
 */
kind: TopicKind | null,
/**
 * Its code.
 */
code: string | null,
/**
 * What it is called.
 */
name: Bilingual,
/**
 * The next step of a workstream, or what its milestone is called.
 */
step: string | null,
/**
 * Where the day is known from.
 */
reference: string | null,
/**
 * How far it was checked.
 */
verification: Verification | null, };

/**
 * Something that was promised in a framework.
 */
export type Commitment = {
/**
 * Which.
 */
id: string,
/**
 * What it is called.
 */
name: Bilingual,
/**
 * By when.
 */
on: string | null,
/**
 * Whether any open workstream that it is linked to is led.
 */
is_led: boolean,
/**
 * How far it was checked.
 */
verification: Verification | null, };

/**
 * Someone to turn to: an organisation, a post of it, and who holds that.
 */
export type ContactRow = {
/**
 * The organisation.
 */
organisation: OrganisationRef,
/**
 * The post.
 */
post: PostRef | null,
/**
 * Who holds it; none where nobody does.
 */
person: PersonRef | null,
/**
 * Whether the assignment names that post; otherwise it is a post of the organisation that it names.
 */
is_named: boolean,
/**
 * In what roles.
 */
roles: Array<Role>,
/**
 * In which workstreams.
 */
workstreams: Array<string>,
/**
 * Telephone, such as an extension 内線.
 */
telephone: string | null,
/**
 * Mail address.
 */
mail: string | null, };

/**
 * Who covers what on a day.
 */
export type Coverage = {
/**
 * What stands across.
 */
axis: Axis,
/**
 * The day.
 */
day: string,
/**
 * The day that it is compared with.
 */
before: string | null,
/**
 * The body that is unfolded; none for the top bodies.
 */
within: OrganisationRef | null,
/**
 * The columns, in the order of the topics; what belongs to none of them last.
 */
columns: Array<CoverageColumn>,
/**
 * The lines, in 建制順.
 */
lines: Array<CoverageLine>,
/**
 * Everything together; a workstream in several columns counts once.
 */
sum: ColumnSum,
/**
 * The same on the day that it is compared with.
 */
sum_before: ColumnSum | null, };

/**
 * Where a line and a column meet.
 */
export type CoverageCell = {
/**
 * The place of the column.
 */
column: number,
/**
 * What was there on the day that it is compared with.
 */
before: Cell | null,
/**
 * Parts in workstreams.
 */
parts: Parts,
/**
 * How those stand that it leads, alone or jointly.
 */
health: Standings,
/**
 * Of how many of those a report that was due is missing.
 */
silent: number, };

/**
 * A column.
 */
export type CoverageColumn = {
/**
 * The topic; none for a pillar, and for what belongs to none.
 */
topic: string | null,
/**
 * The pillar.
 */
pillar: Pillar | null,
/**
 * The topic's code.
 */
code: string | null,
/**
 * The topic's name.
 */
name: Bilingual | null,
/**
 * What it comes to.
 */
sum: ColumnSum,
/**
 * The same on the day that it is compared with.
 */
before: ColumnSum | null, };

/**
 * An organisation's line.
 */
export type CoverageLine = {
/**
 * Whose.
 */
organisation: OrganisationRef,
/**
 * What it is called itself, without what it belongs to.
 */
name: Bilingual,
/**
 * Only what it holds itself.
 */
own: boolean,
/**
 * Whether it can be unfolded.
 */
divides: boolean,
/**
 * All columns together; a workstream in several columns counts once.
 */
sum: Cell,
/**
 * The same on the day that it is compared with.
 */
before: Cell | null,
/**
 * Where there is anything, by column.
 */
cells: Array<CoverageCell>, };

/**
 * What creating a workspace gives: the recovery key, shown once and printed on the recovery sheet.
 */
export type Created = {
/**
 * The recovery key in groups, as it is to be written down.
 */
recovery_key: string, };

/**
 * Which decisions.
 */
export type DecisionFilter = {
/**
 * By this meeting.
 */
meeting?: string,
/**
 * By a meeting of this series.
 */
series?: string,
/**
 * About this workstream.
 */
workstream?: string,
/**
 * About a workstream that this organisation, or one within it, leads.
 */
led_by?: string,
/**
 * About a workstream in which this post has a part.
 */
post?: string,
/**
 * On this day or later.
 */
since?: string,
/**
 * Those alone for which nobody was given anything to do.
 */
without_action?: boolean,
/**
 * Words in it.
 */
text?: string, };

/**
 * One decision.
 */
export type DecisionRow = {
/**
 * Which.
 */
id: string,
/**
 * What was decided.
 */
text: string,
/**
 * When.
 */
on: string,
/**
 * By which meeting.
 */
meeting: MeetingRef | null,
/**
 * About what.
 */
workstream: WorkstreamRef | null,
/**
 * How many actions came of it.
 */
actions: number,
/**
 * How many of them are open.
 */
open: number, };

/**
 * How a workstream bears on another, or on something outside the workspace.
 */
export type Dependency = {
/**
 * The other workstream, if it is in the workspace.
 */
to?: string,
/**
 * The other's key and title in the source, if it is not.
 */
outside?: string,
/**
 * How.
 */
relation: Relation,
/**
 * The source's own word for it, such as 統合先.
 */
original?: string, };

/**
 * One difference between files and workspace.
 */
export type Difference = {
/**
 * New, changed or gone.
 */
what: DifferenceKind,
/**
 * The sort of record: a noun of the glossary.
 */
noun: string,
/**
 * The record in the source.
 */
key: string,
/**
 * What it is called.
 */
title: string,
/**
 * Field, old value and new value, where it changed.
 */
fields: Array<FieldDifference>, };

/**
 * How a record differs.
 */
export type DifferenceKind = "new" | "changed" | "gone";

/**
 * Who settles a contested ownership.
 */
export type Dispute = {
/**
 * The body that settles it.
 */
settled_by?: string,
/**
 * What is in dispute.
 */
note: string,
/**
 * Since when.
 */
from?: string, };

/**
 * Say that it is not to be done any more.
 */
export type DropAction = {
/**
 * Which.
 */
action: string,
/**
 * Why.
 */
reason: string,
/**
 * Since when; today where none is given.
 */
on?: string | null, };

/**
 * Say that it is not to be reached any more.
 */
export type DropMilestone = {
/**
 * Which.
 */
milestone: string,
/**
 * Why.
 */
reason: string,
/**
 * Since when; today where none is given.
 */
on?: string | null, };

/**
 * How one workstream bears on another.
 */
export type EdgeRow = {
/**
 * By what it is recorded.
 */
fact: string,
/**
 * Which one bears.
 */
from: string,
/**
 * On which.
 */
to: string,
/**
 * How.
 */
relation: Relation, };

/**
 * What someone says of a workstream on a day.
 */
export type Entry = {
/**
 * The day of which this speaks.
 */
as_of: string,
/**
 * How it stands; none where the source's rating names no health.
 */
health?: Health,
/**
 * The source's own rating, to the letter.
 */
original_rating?: string,
/**
 * Per cent done, 0 to 100.
 */
progress?: number,
/**
 * One line.
 */
headline?: string,
/**
 * The whole story.
 */
narrative?: string,
/**
 * What stands in the way.
 */
obstacles?: string,
/**
 * What comes next.
 */
next_step?: string,
/**
 * When it comes.
 */
next_on?: string,
/**
 * Who said so, in the source's words.
 */
source?: string,
/**
 * The post that reported it.
 */
reporter?: string, };

/**
 * How often a milestone 工程 comes again.
 */
export type Every = "week" | "month" | "quarter" | "year";

/**
 * What was seen, with the names that a sentence about it needs.
 */
export type EvidenceRow = {
/**
 * The organisations, topics or workstreams that it names, in its order.
 */
names: Array<Bilingual>, } & ({ "evidence": "lead",
/**
 * Who.
 */
organisation: string,
/**
 * Since when.
 */
from: string | null,
/**
 * Whether that is agreed.
 */
agreed: boolean, } | { "evidence": "lead-ended",
/**
 * On this day.
 */
on: string, } | { "evidence": "workstreams",
/**
 * How many.
 */
count: number, } | { "evidence": "topics",
/**
 * Which.
 */
topics: Array<string>, } | { "evidence": "alike",
/**
 * Which.
 */
workstream: string,
/**
 * How much of the two titles is the same, in percent.
 */
percent: number, } | { "evidence": "lacks",
/**
 * An indicator.
 */
indicator: boolean,
/**
 * A target.
 */
target: boolean,
/**
 * A day.
 */
due: boolean, } | { "evidence": "goals",
/**
 * How many.
 */
count: number, } | { "evidence": "due",
/**
 * Which.
 */
on: string, });

/**
 * Give it another day.
 */
export type ExtendAction = {
/**
 * Which.
 */
action: string,
/**
 * Why.
 */
reason: string,
/**
 * By when; none for no day.
 */
due?: string | null, };

/**
 * A fact beside a workstream.
 */
export type FactRow = { "fact": "goal",
/**
 * Which.
 */
id: string,
/**
 * The goal.
 */
goal: Goal, } | { "fact": "citation",
/**
 * Which.
 */
id: string,
/**
 * What is cited.
 */
citation: Citation, } | { "fact": "budget",
/**
 * Which.
 */
id: string,
/**
 * The figures, in yen.
 */
budget: Budget, } | { "fact": "dependency",
/**
 * Which.
 */
id: string,
/**
 * On what, and how.
 */
dependency: Dependency,
/**
 * The other workstream's title, or its name outside.
 */
other: string,
/**
 * Whether the other bears on this one, and not this one on the other.
 */
inward: boolean, } | { "fact": "topic",
/**
 * Which.
 */
id: string,
/**
 * The topic.
 */
topic: TopicRow, } | { "fact": "dispute",
/**
 * Which.
 */
id: string,
/**
 * What is in dispute.
 */
dispute: Dispute,
/**
 * The body that settles it.
 */
settler: OrganisationRef | null, };

/**
 * Why a question or a write failed.
 */
export type Failure = {
/**
 * The code; `failure-<code>` in `text` is its sentence.
 */
code: Code,
/**
 * The sentence's variables and what a screen needs to go on.
 */
data: Record<string, unknown>,
/**
 * What can be done about it.
 */
class: Class,
/**
 * What to tell the help desk.
 */
trace: string, };

/**
 * A field that differs.
 */
export type FieldDifference = {
/**
 * Its name.
 */
field: string,
/**
 * What the workspace says.
 */
old: string | null,
/**
 * What the files say.
 */
new: string | null, };

/**
 * How many findings there are of a sort.
 */
export type FindingCount = {
/**
 * The sort.
 */
kind: FindingKind,
/**
 * Those that nobody acknowledged, or that are to be looked at again.
 */
open: number,
/**
 * Those that someone knows of.
 */
acknowledged: number, };

/**
 * Which findings.
 */
export type FindingFilter = {
/**
 * Any of these.
 */
kinds?: Array<FindingKind>,
/**
 * Those that concern this body, or one within it.
 */
organisation?: string,
/**
 * Those that are about this entity: a workstream, a topic or a body.
 */
about?: string,
/**
 * Those that are about this topic, or about a workstream that is linked to it.
 */
topic?: string,
/**
 * Acknowledged ones too, where it is not yet time to look again.
 */
acknowledged?: boolean, };

/**
 * What sort of finding 所見 it is.
 */
export type FindingKind = "gap" | "vacant" | "contested" | "overlap" | "orphan" | "stovepipe" | "no-goal" | "goal-incomplete" | "commitment-unowned";

/**
 * One finding.
 */
export type FindingRow = {
/**
 * The sort.
 */
kind: FindingKind,
/**
 * By which rule.
 */
rule: Rule,
/**
 * Of what; with the rule it names the finding.
 */
about: Array<About>,
/**
 * Whom it concerns, in 建制順.
 */
organisations: Array<OrganisationRef>,
/**
 * What was seen.
 */
evidence: Array<EvidenceRow>,
/**
 * Since when; unknown where the sources do not say.
 */
since: string | null,
/**
 * Calendar days since then.
 */
age_days: number | null,
/**
 * Who settles it, where that is known.
 */
settled_by: OrganisationRef | null,
/**
 * Who knows of it, and why it stands for now.
 */
acknowledged: Acknowledged | null, };

/**
 * What was found: a page of it, and how much there is of each sort.
 */
export type Findings = {
/**
 * How many of each sort, whichever sorts the filter asks for; those with none are left out.
 */
counts: Array<FindingCount>,
/**
 * The rows of this page.
 */
items: Array<FindingRow>,
/**
 * How many rows there are on all pages.
 */
total: number, };

/**
 * Say that it was done.
 */
export type FinishAction = {
/**
 * Which.
 */
action: string,
/**
 * When; today where none is given.
 */
on?: string | null,
/**
 * What came of it.
 */
note?: string | null, };

/**
 * Say that it was reached.
 */
export type FinishMilestone = {
/**
 * Which.
 */
milestone: string,
/**
 * By what that is seen.
 */
evidence: string,
/**
 * When; today where none is given.
 */
on?: string | null, };

/**
 * Against which day a report is set where none of its series was issued before.
 */
export type FirstSince = "ask" | "week" | "month" | "quarter" | "fiscal-year";

/**
 * What was found of one sort.
 */
export type FoundOfKind = {
/**
 * Of which.
 */
kind: Noun,
/**
 * The newest.
 */
items: Array<Hit>,
/**
 * How many there are.
 */
count: number,
/**
 * Whether there may be more than `count`: it was not counted to the end, for that would take too long.
 */
is_least: boolean, };

/**
 * A body's part in one framework.
 */
export type FrameworkBody = {
/**
 * Which.
 */
organisation: OrganisationRef,
/**
 * What it is called itself.
 */
name: Bilingual,
/**
 * That it is named as leading or involved.
 */
tie: Tie | null,
/**
 * Parts in workstreams.
 */
parts: Parts,
/**
 * How those stand that it leads, alone or jointly.
 */
health: Standings,
/**
 * Of how many of those a report that was due is missing.
 */
silent: number, };

/**
 * A framework or partner with all that stands behind it.
 */
export type FrameworkDetail = {
/**
 * The day.
 */
day: string,
/**
 * What it bears on, and what bears on it.
 */
ties: Array<TieRow>,
/**
 * The bodies behind it, in 建制順.
 */
bodies: Array<FrameworkBody>,
/**
 * Its open workstreams, the worst first; at most [`super::MOST_ROWS`].
 */
linked: Page<WorkstreamRow>,
/**
 * What is to come, the nearest first.
 */
coming: Array<ComingDate>,
/**
 * What has passed, the latest first.
 */
past: Array<ComingDate>,
/**
 * What was promised, by day.
 */
promised: Array<Commitment>,
/**
 * What its open workstreams come to.
 */
sum: ColumnSum,
/**
 * The next day that concerns it: the next dated event or commitment; where there is none, the nearest next step
 * of its workstreams.
 */
next: ComingDate | null,
/**
 * Commitments that bear on it, and how many of them nobody leads.
 */
commitments: number,
/**
 * Those without anybody who leads.
 */
unowned: number,
/**
 * Which.
 */
id: string,
/**
 * Its sort.
 */
kind: TopicKind,
/**
 * Its code.
 */
code: string | null,
/**
 * What it is called.
 */
name: Bilingual,
/**
 * What it is.
 */
summary: Bilingual | null,
/**
 * Its day.
 */
on: string | null,
/**
 * Where this is known from.
 */
reference: string | null,
/**
 * Other names by which it is found.
 */
aliases: Array<string>,
/**
 * How far it was checked.
 */
verification: Verification | null,
/**
 * How many open workstreams are linked to it.
 */
workstreams: number, };

/**
 * Frameworks and partners on one side, ministries on the other, and what ties them.
 */
export type FrameworkMap = {
/**
 * The day.
 */
day: string,
/**
 * Frameworks first, then partners, countries and groupings, each in the order of the field.
 */
frameworks: Array<FrameworkRow>,
/**
 * The bodies that have a part in any of them, in 建制順.
 */
bodies: Array<MapBody>,
/**
 * Where they meet.
 */
cells: Array<MapCell>,
/**
 * The workstreams of the bodies that were asked to be unfolded.
 */
unfolded: Array<Unfolded>, };

/**
 * A framework or partner.
 */
export type FrameworkRow = {
/**
 * What its open workstreams come to.
 */
sum: ColumnSum,
/**
 * The next day that concerns it: the next dated event or commitment; where there is none, the nearest next step
 * of its workstreams.
 */
next: ComingDate | null,
/**
 * Commitments that bear on it, and how many of them nobody leads.
 */
commitments: number,
/**
 * Those without anybody who leads.
 */
unowned: number,
/**
 * Which.
 */
id: string,
/**
 * Its sort.
 */
kind: TopicKind,
/**
 * Its code.
 */
code: string | null,
/**
 * What it is called.
 */
name: Bilingual,
/**
 * What it is.
 */
summary: Bilingual | null,
/**
 * Its day.
 */
on: string | null,
/**
 * Where this is known from.
 */
reference: string | null,
/**
 * Other names by which it is found.
 */
aliases: Array<string>,
/**
 * How far it was checked.
 */
verification: Verification | null,
/**
 * How many open workstreams are linked to it.
 */
workstreams: number, };

/**
 * One act.
 */
export type GestureRow = {
/**
 * Which.
 */
gesture: string,
/**
 * When it was written down.
 */
at: string,
/**
 * The post that acted.
 */
actor: PostRow | null,
/**
 * The kind of its first change.
 */
kind: string,
/**
 * What that one speaks of.
 */
about: string,
/**
 * How many changes it has.
 */
changes: number,
/**
 * Whether all of them are as if they had not been.
 */
retracted: boolean,
/**
 * Whether it can be taken back: not an undo, a redo or an erasure.
 */
revertible: boolean, };

/**
 * Give someone something to do.
 */
export type GiveAction = {
/**
 * What.
 */
text: string,
/**
 * Under which id.
 */
action?: string | null,
/**
 * To which organisation; to that of the post where none is given.
 */
organisation?: string | null,
/**
 * To which post.
 */
post?: string | null,
/**
 * By when.
 */
due?: string | null,
/**
 * For which workstream; that of the decision where none is given.
 */
workstream?: string | null,
/**
 * By which meeting; that of the decision where none is given.
 */
meeting?: string | null,
/**
 * By which decision.
 */
decision?: string | null,
/**
 * Since when; since the day of the meeting, or today, where none is given.
 */
on?: string | null, };

/**
 * A goal 目標 of a workstream.
 */
export type Goal = {
/**
 * Where it stands on the way from activity to outcome.
 */
level: GoalLevel,
/**
 * The goal in words.
 */
text: string,
/**
 * By what it is measured.
 */
indicator?: string,
/**
 * The value to reach.
 */
target?: string,
/**
 * By when.
 */
due?: string,
/**
 * The texts of the goals or activities that it follows from.
 */
follows?: Array<string>,
/**
 * Why the one leads to the other.
 */
reasoning?: string,
/**
 * Why no steps are set between.
 */
why_not_staged?: string, };

/**
 * Where a goal stands on the way from activity to outcome.
 */
export type GoalLevel = "activity" | "output" | "outcome-short" | "outcome-middle" | "outcome-long";

/**
 * Under what a report's workstreams are put together.
 */
export type Grouping = "ministry" | "domain" | "pillar" | "framework" | "none";

/**
 * The end of a handover.
 */
export type HandoverEnd = {
/**
 * The first day of the one who comes.
 */
on: string,
/**
 * When that was written down.
 */
at: string,
/**
 * By whom.
 */
by: PostRow | null, };

/**
 * A workstream that is handed over, with all that the one who comes needs of it.
 */
export type HandoverItem = {
/**
 * Handling grade.
 */
marking: Marking,
/**
 * What is handed over: the parts of the post or organisation in it.
 */
parts: Array<AssignmentRow>,
/**
 * Its goals, and what is in dispute about it.
 */
facts: Array<FactRow>,
/**
 * Who led when, the latest first.
 */
leads: Array<LeadPeriod>,
/**
 * What was last reported, the latest first; at most three.
 */
reports: Array<StatusRow>,
/**
 * What is amiss with it, acknowledged or not.
 */
findings: Array<FindingRow>,
/**
 * What is passed on about it.
 */
note: HandoverNote | null,
/**
 * What the one who comes says of it; none where nothing was said yet.
 */
mark: HandoverMark | null,
/**
 * Which.
 */
id: string,
/**
 * Its code.
 */
code: string | null,
/**
 * What it is called.
 */
title: Bilingual,
/**
 * Who leads on the day.
 */
lead: Array<OrganisationRef>,
/**
 * Who leads jointly, agreed or proposed.
 */
joint: Array<OrganisationRef>,
/**
 * Settled, vacant or contested.
 */
ownership: Ownership,
/**
 * How it stands.
 */
health: Health | null,
/**
 * The source's own rating of the latest status.
 */
original_rating: string | null,
/**
 * The latest status, confirmed or not; what a confirmation is of.
 */
status: string | null,
/**
 * The day of the latest status or confirmation.
 */
as_of: string | null,
/**
 * Calendar days since then.
 */
age_days: number | null,
/**
 * Whether the latest word is that nothing changed; silence is never told so.
 */
confirmed: boolean,
/**
 * Whether the next report is due by the cadence, or missing.
 */
silence: Silence,
/**
 * The day on which the next report is due, or was.
 */
due_on: string | null,
/**
 * Working days since then, where it is missing.
 */
late_days: number | null,
/**
 * One line of the latest status.
 */
headline: string | null,
/**
 * Percent done, by the latest status.
 */
progress: number | null,
/**
 * What comes next, by the latest status.
 */
next_step: string | null,
/**
 * When that is due.
 */
next_on: string | null,
/**
 * Since when it is led as it is; unknown where the sources do not say.
 */
led_since: string | null,
/**
 * Since when it is settled, vacant or contested without a break; unknown where the sources do not say.
 */
ownership_since: string | null,
/**
 * Pillar of the Act.
 */
pillar: Pillar | null,
/**
 * Reporting cadence.
 */
cadence: Cadence | null,
/**
 * The topics to which it belongs, by kind and code.
 */
topics: Array<TopicRef>,
/**
 * Since when it is closed.
 */
closed_on: string | null, };

/**
 * What the one who comes says of a workstream.
 */
export type HandoverMark = {
/**
 * Whether it was taken note of; otherwise the question stands.
 */
confirmed: boolean,
/**
 * What was asked last.
 */
question: string | null,
/**
 * When that was written down.
 */
at: string,
/**
 * By whom.
 */
by: PostRow | null, };

/**
 * 申し送り.
 */
export type HandoverNote = {
/**
 * What is passed on.
 */
text: string,
/**
 * When that was written down.
 */
at: string,
/**
 * By whom.
 */
by: PostRow | null, };

/**
 * All that a successor needs on the first day.
 */
export type HandoverPack = {
/**
 * The day of which it speaks.
 */
as_of: string,
/**
 * The highest handling grade of what is in it.
 */
marking: Marking,
/**
 * What is passed on about all of it.
 */
note: HandoverNote | null,
/**
 * The workstreams: those led first, each role by code.
 */
workstreams: Array<HandoverItem>,
/**
 * What was promised, by day; what has none last.
 */
promises: Array<Promise>,
/**
 * Whom to turn to, in 建制順.
 */
contacts: Array<ContactRow>,
/**
 * The topics to which the workstreams belong: what they are.
 */
topics: Array<TopicRow>,
/**
 * Which.
 */
id: string,
/**
 * Of which post.
 */
post: PostRef | null,
/**
 * Of which organisation: that of the post, or the one that uses no posts.
 */
organisation: OrganisationRef,
/**
 * Who goes.
 */
predecessor: PersonRef | null,
/**
 * Who comes.
 */
successor: PersonRef | null,
/**
 * The first day of the one who comes.
 */
on: string,
/**
 * The organisation to which the assignments pass, where they do.
 */
into: OrganisationRef | null,
/**
 * The post to which they pass.
 */
into_post: PostRef | null,
/**
 * When it was begun.
 */
begun_at: string,
/**
 * Who began it.
 */
begun_by: PostRow | null,
/**
 * Whether all of it is handed over.
 */
completed: HandoverEnd | null,
/**
 * How many workstreams belong to it.
 */
items: number,
/**
 * Of how many the one who comes has taken note.
 */
confirmed: number,
/**
 * About how many a question stands.
 */
questioned: number, };

/**
 * Which handover, as a file.
 */
export type HandoverRequest = {
/**
 * Which.
 */
handover: string,
/**
 * At which clocks.
 */
clock: AsOf,
/**
 * Its language.
 */
language: Language,
/**
 * Its forms.
 */
formats: Array<ReportFormat>, };

/**
 * A handover, as a list shows it.
 */
export type HandoverRow = {
/**
 * Which.
 */
id: string,
/**
 * Of which post.
 */
post: PostRef | null,
/**
 * Of which organisation: that of the post, or the one that uses no posts.
 */
organisation: OrganisationRef,
/**
 * Who goes.
 */
predecessor: PersonRef | null,
/**
 * Who comes.
 */
successor: PersonRef | null,
/**
 * The first day of the one who comes.
 */
on: string,
/**
 * The organisation to which the assignments pass, where they do.
 */
into: OrganisationRef | null,
/**
 * The post to which they pass.
 */
into_post: PostRef | null,
/**
 * When it was begun.
 */
begun_at: string,
/**
 * Who began it.
 */
begun_by: PostRow | null,
/**
 * Whether all of it is handed over.
 */
completed: HandoverEnd | null,
/**
 * How many workstreams belong to it.
 */
items: number,
/**
 * Of how many the one who comes has taken note.
 */
confirmed: number,
/**
 * About how many a question stands.
 */
questioned: number, };

/**
 * How a workstream stands.
 */
export type Health = "on-track" | "at-risk" | "off-track" | "not-started" | "completed";

/**
 * How many days a filter on health accepts; `none` is 未評価.
 */
export type HealthFilter = "on-track" | "at-risk" | "off-track" | "not-started" | "completed" | "none";

/**
 * A post that a person holds or held.
 */
export type Held = {
/**
 * The holding.
 */
id: string,
/**
 * The post, as on the day asked about, or on the last day of the holding if that was before.
 */
post: string,
/**
 * Its title.
 */
title: Bilingual,
/**
 * Where it was.
 */
organisation: OrganisationRef,
/**
 * First day; none where unknown.
 */
from: string | null,
/**
 * First day on which it no longer holds.
 */
to: string | null,
/**
 * Whether it holds on the day asked about.
 */
holds: boolean, };

/**
 * One change of a record's history.
 */
export type HistoryRow = {
/**
 * The change.
 */
change: string,
/**
 * Order of arrival on this laptop.
 */
seq: number,
/**
 * When it was written down.
 */
at: string,
/**
 * The act.
 */
gesture: string,
/**
 * The post that acted.
 */
actor: PostRow | null,
/**
 * Whether this laptop wrote it.
 */
here: boolean,
/**
 * The entity of which it speaks.
 */
subject: string,
/**
 * The kind, such as `assignment.given`.
 */
kind: string,
/**
 * What it speaks of, in words: a title or name.
 */
about: string,
/**
 * What it says: field and value as text, in the order in which a record shows them.
 */
says: Array<Said>,
/**
 * Whether it is as if it had not been.
 */
retracted: boolean,
/**
 * Whether its texts were erased.
 */
erased: boolean,
/**
 * Whether its wall clock was wrong: earlier than a change before it, or far ahead.
 */
wrong_clock: boolean, };

/**
 * One thing that search found.
 */
export type Hit = {
/**
 * What sort of thing.
 */
kind: Noun,
/**
 * Which.
 */
id: string,
/**
 * The workstream that it belongs to, or is.
 */
workstream?: string,
/**
 * Its code.
 */
code?: string,
/**
 * Its title, or its workstream's.
 */
title: string,
/**
 * The field in which the words are.
 */
field: string,
/**
 * The text around the first of them.
 */
excerpt: string,
/**
 * Where in `excerpt` they are: pairs of UTF-16 offsets, as a screen counts.
 */
marks: Array<[number, number]>,
/**
 * The day of which a status speaks.
 */
as_of?: string, };

/**
 * Say that it took place.
 */
export type HoldMeeting = {
/**
 * Which.
 */
meeting: string,
/**
 * When; as planned where none is given.
 */
on?: string | null,
/**
 * Who was there.
 */
attendance?: Array<Attendance>,
/**
 * What was said.
 */
minutes?: string | null, };

/**
 * Who holds a post, and for how long.
 */
export type Holder = {
/**
 * The holding.
 */
id: string,
/**
 * Who.
 */
person: PersonRef,
/**
 * First day; none where unknown.
 */
from: string | null,
/**
 * First day on which it no longer holds.
 */
to: string | null, };

/**
 * A public holiday.
 */
export type HolidayRow = {
/**
 * The day.
 */
on: string,
/**
 * What it is called.
 */
name: Bilingual, };

/**
 * A workstream that a slip reaches.
 */
export type ImpactRow = {
/**
 * Which.
 */
workstream: WorkstreamRef,
/**
 * How it stands.
 */
health: Health | null,
/**
 * Who leads it.
 */
lead: Array<OrganisationRef>,
/**
 * How many steps away.
 */
hops: number,
/**
 * From which workstream it is reached.
 */
from: string,
/**
 * How that bears on it.
 */
relation: Relation,
/**
 * Whether it cannot go on: every step of the way blocks.
 */
blocked: boolean,
/**
 * Its open milestones from the old day on, with the day to which each is pushed where it is blocked.
 */
milestones: Array<[MilestoneRow, string | null]>, };

/**
 * How many records of a sort an import has.
 */
export type ImportCount = {
/**
 * The sort: a noun of the glossary.
 */
noun: string,
/**
 * In the files.
 */
read: number,
/**
 * Not here yet.
 */
new: number,
/**
 * Different from what the source said last.
 */
changed: number,
/**
 * In the workspace, and no longer in the files.
 */
gone: number,
/**
 * The same.
 */
unchanged: number, };

/**
 * One file of an import.
 */
export type ImportFile = {
/**
 * Its name without the folder.
 */
name: string,
/**
 * Its data rows.
 */
rows: number, };

/**
 * What was noticed once for a whole import.
 */
export type ImportNote = {
/**
 * A code with a sentence in `text` (`import-note-<code>`).
 */
code: string,
/**
 * How many.
 */
count: number,
/**
 * Of how many.
 */
of: number | null, };

/**
 * What an import would do.
 */
export type ImportPreview = {
/**
 * To be given back to apply it.
 */
handle: number,
/**
 * The source in words.
 */
label: string,
/**
 * The attribution that its licence asks for.
 */
attribution: string | null,
/**
 * The day of which statuses without one of their own speak.
 */
as_of: string | null,
/**
 * The files that were read, with their rows.
 */
files: Array<ImportFile>,
/**
 * Counts by sort of record.
 */
counts: Array<ImportCount>,
/**
 * The first differences, at most [`store::rows::MOST_ROWS`].
 */
differences: Array<Difference>,
/**
 * How many differences there are.
 */
total: number,
/**
 * Rows that cannot be read, at most [`store::rows::MOST_ROWS`].
 */
problems: Array<ImportProblem>,
/**
 * How many of them there are.
 */
problem_total: number,
/**
 * What was noticed once for the whole import: a code and its numbers.
 */
notes: Array<ImportNote>,
/**
 * What should be looked at.
 */
warnings: Array<Warning>, };

/**
 * A row that cannot be read.
 */
export type ImportProblem = {
/**
 * The file.
 */
file: string,
/**
 * The line in it, from 1.
 */
line: number,
/**
 * The column's heading.
 */
column: string | null,
/**
 * The reason: a code with a sentence in `text` (`import-problem-<code>`).
 */
reason: string,
/**
 * What stands there.
 */
value: string, };

/**
 * Everything that can be asked of the register.
 */
export type Intent = { "intent": "found-organisation",
/**
 * Its sort.
 */
kind: OrganisationKind,
/**
 * What it is called.
 */
names: Names,
/**
 * What it belongs to.
 */
parent?: string,
/**
 * Since when.
 */
from?: string,
/**
 * 建制順.
 */
order?: number,
/**
 * 法人番号.
 */
corporate_number?: string, } | { "intent": "rename-organisation",
/**
 * Which.
 */
organisation: string,
/**
 * The new names.
 */
names: Names,
/**
 * From which day; none corrects the names from the beginning.
 */
from?: string, } | { "intent": "move-organisation",
/**
 * Which.
 */
organisation: string,
/**
 * The new parent.
 */
parent?: string,
/**
 * From which day.
 */
from?: string, } | { "intent": "dissolve-organisation",
/**
 * Which.
 */
organisation: string,
/**
 * The first day without it.
 */
on: string,
/**
 * What takes its place; with one, its assignments and posts pass to that one, without one they end.
 */
into?: string,
/**
 * Under which body those below it go on; under what takes its place where none is named.
 */
children?: string, } | { "intent": "split-organisation",
/**
 * Which.
 */
organisation: string,
/**
 * The first day of the new order.
 */
on: string,
/**
 * The bodies, each with its part.
 */
into: Array<Part>,
/**
 * Whether it goes on beside them; otherwise it is dissolved, and the first one takes what no other was given.
 */
goes_on?: boolean, } | { "intent": "create-post",
/**
 * Where.
 */
organisation: string,
/**
 * What it is called.
 */
title: Bilingual,
/**
 * Since when.
 */
from?: string, } | { "intent": "rename-post",
/**
 * Which.
 */
post: string,
/**
 * The new title.
 */
title: Bilingual,
/**
 * From which day; none corrects the title from the beginning.
 */
from?: string, } | { "intent": "move-post",
/**
 * Which.
 */
post: string,
/**
 * Where it is then.
 */
organisation: string,
/**
 * From which day.
 */
from?: string, } | { "intent": "end-post",
/**
 * Which.
 */
post: string,
/**
 * The first day without it.
 */
on: string,
/**
 * Why.
 */
reason?: string, } | { "intent": "add-person",
/**
 * The name.
 */
name: Bilingual,
/**
 * How it is read, in kana.
 */
reading?: string, } | { "intent": "revise-person",
/**
 * Who.
 */
person: string,
/**
 * The name.
 */
name: Bilingual,
/**
 * How it is read, in kana.
 */
reading?: string, } | { "intent": "hold-post",
/**
 * Who; or someone new.
 */
person?: string,
/**
 * Who, where nobody has recorded the person yet.
 */
newcomer?: Newcomer,
/**
 * Which.
 */
post: string,
/**
 * From which day; none where the beginning is unknown.
 */
from?: string,
/**
 * The first day on which it no longer holds.
 */
to?: string,
/**
 * Whether those who hold it now leave it on that day.
 */
succeeding?: boolean, } | { "intent": "leave-post",
/**
 * Which holding.
 */
holding: string,
/**
 * The first day on which it no longer holds.
 */
on: string,
/**
 * Why.
 */
reason?: string, } | { "intent": "leave-posts",
/**
 * Who.
 */
person: string,
/**
 * The first day on which it no longer holds them.
 */
on: string,
/**
 * Which posts; all where none is named.
 */
posts?: Array<string>,
/**
 * Who takes them.
 */
successor?: string,
/**
 * Why.
 */
reason?: string, } | { "intent": "add-topic",
/**
 * The id that it is to have, where other intents of the same act speak of it; a fresh one where none is given.
 */
topic?: string,
/**
 * Its sort.
 */
kind: TopicKind,
/**
 * Its code.
 */
code?: string,
/**
 * What it is called.
 */
name: Bilingual,
/**
 * What it is.
 */
summary?: Bilingual,
/**
 * Its day.
 */
on?: string,
/**
 * Where this is known from.
 */
reference?: string,
/**
 * Other names by which it is found.
 */
aliases?: Array<string>,
/**
 * How far it was checked.
 */
verification?: Verification, } | { "intent": "relate-topic",
/**
 * Which topic.
 */
topic: string,
/**
 * How it bears on the other.
 */
tie: Tie,
/**
 * The other: a topic, an organisation or a person.
 */
other: string,
/**
 * How far it was checked.
 */
verification?: Verification, } | { "intent": "revise-topic",
/**
 * Which.
 */
topic: string,
/**
 * Its sort.
 */
kind: TopicKind,
/**
 * Its code.
 */
code?: string,
/**
 * What it is called.
 */
name: Bilingual,
/**
 * What it is.
 */
summary?: Bilingual,
/**
 * Its day.
 */
on?: string,
/**
 * Where this is known from.
 */
reference?: string,
/**
 * Other names by which it is found; none leaves them as they are.
 */
aliases?: Array<string>,
/**
 * How far it was checked; none leaves it as it is.
 */
verification?: Verification, } | { "intent": "open-workstream",
/**
 * The id that it is to have, where other intents of the same act speak of it; a fresh one where none is given.
 */
workstream?: string,
/**
 * What it is called.
 */
title: Bilingual,
/**
 * A short code.
 */
code?: string,
/**
 * Parent workstream.
 */
parent?: string,
/**
 * What it is for.
 */
aim?: string,
/**
 * 概要.
 */
outline?: string,
/**
 * Since when it exists.
 */
from?: string,
/**
 * Pillar of the Act.
 */
pillar?: Pillar,
/**
 * Reporting cadence.
 */
cadence?: Cadence,
/**
 * Handling grade.
 */
marking?: Marking, } | { "intent": "revise-workstream",
/**
 * Which.
 */
workstream: string,
/**
 * The fields and their new values.
 */
set: Array<WorkstreamField>, } | { "intent": "close-workstream",
/**
 * Which.
 */
workstream: string,
/**
 * The first day on which it is closed.
 */
on: string,
/**
 * Why.
 */
reason?: string, } | { "intent": "reopen-workstream",
/**
 * Which.
 */
workstream: string, } | { "intent": "link-topic",
/**
 * Which.
 */
workstream: string,
/**
 * To which topic.
 */
topic: string, } | { "intent": "set-goal",
/**
 * Of which workstream.
 */
workstream: string,
/**
 * The goal.
 */
goal: Goal, } | { "intent": "cite-basis",
/**
 * For which workstream.
 */
workstream: string,
/**
 * What is cited.
 */
citation: Citation, } | { "intent": "state-budget",
/**
 * Of which workstream.
 */
workstream: string,
/**
 * The figures, in yen.
 */
budget: Budget, } | { "intent": "note-dependency",
/**
 * Which one bears.
 */
workstream: string,
/**
 * On what, and how.
 */
dependency: Dependency, } | { "intent": "note-dispute",
/**
 * Of which workstream.
 */
workstream: string,
/**
 * What is in dispute and who settles it.
 */
dispute: Dispute, } | { "intent": "withdraw-fact",
/**
 * Which.
 */
fact: string,
/**
 * Why.
 */
reason?: string, } | { "intent": "assign",
/**
 * Of what.
 */
workstream: string,
/**
 * To whom.
 */
organisation: string,
/**
 * To which post.
 */
post?: string,
/**
 * In what role.
 */
role: Role,
/**
 * From which day; none where the beginning is unknown.
 */
from?: string,
/**
 * The first day on which it no longer holds.
 */
to?: string,
/**
 * On what it rests.
 */
basis?: Basis,
/**
 * What to do if another leads.
 */
stance?: Stance, } | { "intent": "agree-assignment",
/**
 * Which.
 */
assignment: string,
/**
 * When it was agreed.
 */
on?: string,
/**
 * What to do if another leads; on the day it was agreed.
 */
stance?: Stance,
/**
 * Who agreed, in words.
 */
agreed_by?: string, } | { "intent": "transfer-lead",
/**
 * Of what.
 */
workstream: string,
/**
 * To whom.
 */
organisation: string,
/**
 * To which post.
 */
post?: string,
/**
 * The first day.
 */
from: string,
/**
 * What becomes of those who led.
 */
others?: Remain,
/**
 * On what it rests.
 */
basis?: Basis,
/**
 * Who agreed, in words.
 */
agreed_by?: string,
/**
 * Whether this settles what was in dispute: then claims give way too, and the dispute is withdrawn.
 */
settles?: boolean,
/**
 * Whether open actions of those who led pass to the new lead too.
 */
actions?: boolean, } | { "intent": "pass-assignment",
/**
 * Which.
 */
assignment: string,
/**
 * To whom.
 */
organisation: string,
/**
 * To which post.
 */
post?: string,
/**
 * The first day.
 */
from: string,
/**
 * On what that rests; as before where none is given.
 */
basis?: Basis,
/**
 * Who agreed, in words.
 */
agreed_by?: string,
/**
 * Whether the open actions of who has it pass along.
 */
actions?: boolean, } | { "intent": "end-assignment",
/**
 * Which.
 */
assignment: string,
/**
 * The first day on which it no longer holds.
 */
on: string,
/**
 * Why.
 */
reason?: string, } | { "intent": "log-status",
/**
 * Which.
 */
workstream: string,
/**
 * How it stands.
 */
entry: Entry, } | { "intent": "confirm-status",
/**
 * The status that still holds.
 */
status: string,
/**
 * For which day.
 */
as_of: string,
/**
 * A remark.
 */
note?: string, } | { "intent": "correct-status",
/**
 * Which entry.
 */
status: string,
/**
 * What is right.
 */
entry: Entry, } | { "intent": "add-milestone" } & AddMilestone | { "intent": "revise-milestone" } & ReviseMilestone | { "intent": "slip-milestone" } & SlipMilestone | { "intent": "finish-milestone" } & FinishMilestone | { "intent": "drop-milestone" } & DropMilestone | { "intent": "add-series" } & AddSeries | { "intent": "revise-series" } & ReviseSeries | { "intent": "plan-meeting" } & PlanMeeting | { "intent": "revise-meeting" } & ReviseMeeting | { "intent": "set-agenda" } & SetAgenda | { "intent": "hold-meeting" } & HoldMeeting | { "intent": "cancel-meeting" } & CancelMeeting | { "intent": "take-decision" } & TakeDecision | { "intent": "revise-decision" } & ReviseDecision | { "intent": "give-action" } & GiveAction | { "intent": "revise-action" } & ReviseAction | { "intent": "pass-action" } & PassAction | { "intent": "extend-action" } & ExtendAction | { "intent": "finish-action" } & FinishAction | { "intent": "drop-action" } & DropAction | { "intent": "reopen-action" } & ReopenAction | { "intent": "acknowledge-finding",
/**
 * By which rule it was found.
 */
rule: Rule,
/**
 * Of what.
 */
about: Array<string>,
/**
 * Why it stands for now.
 */
reason: string,
/**
 * When someone will look again; none for "no more".
 */
review_on?: string, } | { "intent": "reopen-finding",
/**
 * By which rule it was found.
 */
rule: Rule,
/**
 * Of what.
 */
about: Array<string>,
/**
 * Why.
 */
reason?: string, } | { "intent": "withdraw-report",
/**
 * Which.
 */
report: string,
/**
 * Why.
 */
reason: string, } | { "intent": "save-template",
/**
 * Which; none for a new one.
 */
template?: string,
/**
 * All of it.
 */
content: ReportTemplate, } | { "intent": "remove-template",
/**
 * Which.
 */
template: string, } | { "intent": "state-contact",
/**
 * Which post, or who.
 */
of: string,
/**
 * Telephone, such as an extension 内線; none where it is not known.
 */
telephone?: string,
/**
 * Mail address; none where it is not known.
 */
mail?: string, } | { "intent": "begin-handover",
/**
 * Which post.
 */
post?: string,
/**
 * Which organisation, where no post is named.
 */
organisation?: string,
/**
 * Who goes; whoever holds the post before that day where nobody is named.
 */
predecessor?: string,
/**
 * Who comes.
 */
successor?: string,
/**
 * Who comes, where nobody has recorded the person yet.
 */
newcomer?: Newcomer,
/**
 * The first day of the one who comes.
 */
on: string,
/**
 * The organisation to which the assignments pass, where they do.
 */
into?: string,
/**
 * The post to which they pass.
 */
into_post?: string, } | { "intent": "revise-handover",
/**
 * Which.
 */
handover: string,
/**
 * Who goes.
 */
predecessor?: string,
/**
 * Who comes.
 */
successor?: string,
/**
 * Who comes, where nobody has recorded the person yet.
 */
newcomer?: Newcomer,
/**
 * The first day of the one who comes.
 */
on: string,
/**
 * The organisation to which the assignments pass.
 */
into?: string,
/**
 * The post to which they pass.
 */
into_post?: string, } | { "intent": "note-handover",
/**
 * In which handover.
 */
handover: string,
/**
 * Of which workstream; none for all that is handed over.
 */
item?: string,
/**
 * What is passed on; none takes it out.
 */
text?: string, } | { "intent": "confirm-handover",
/**
 * In which handover.
 */
handover: string,
/**
 * Of which workstreams.
 */
items: Array<string>, } | { "intent": "question-handover",
/**
 * In which handover.
 */
handover: string,
/**
 * About which workstream.
 */
item: string,
/**
 * What.
 */
question: string, } | { "intent": "complete-handover",
/**
 * Which.
 */
handover: string,
/**
 * Although the one who comes has not confirmed everything.
 */
anyway?: boolean, } | { "intent": "retract",
/**
 * Which changes.
 */
changes: Array<string>, } | { "intent": "erase",
/**
 * Which change.
 */
change: string,
/**
 * Why.
 */
reason: string, };

/**
 * What the user is asked at first run.
 */
export type Introduction = {
/**
 * 氏名.
 */
name: string,
/**
 * 組織.
 */
organisation: string,
/**
 * 担当（職）.
 */
title: string, };

/**
 * A report of a series that is to be issued.
 */
export type IssueRequest = {
/**
 * Of which series: small Latin letters, digits and hyphens. Where it is empty, its template and what it speaks of say.
 */
series: string,
/**
 * By which template, by its key; the weekly one where none is named.
 */
template?: string,
/**
 * Of which body it speaks.
 */
body?: string,
/**
 * Of which topic it speaks.
 */
topic?: string,
/**
 * Of which post it speaks.
 */
post?: string,
/**
 * Set against this day instead of the last report of the series.
 */
since?: string,
/**
 * The day of which it speaks.
 */
as_of: string,
/**
 * Its language.
 */
language: Language,
/**
 * Its forms.
 */
formats: Array<ReportFormat>,
/**
 * What its maker writes above it.
 */
remarks?: string,
/**
 * To whom it goes.
 */
distribution: Array<string>,
/**
 * The number of the one that it takes the place of.
 */
supersedes?: string,
/**
 * The meeting for which it is made.
 */
meeting?: string,
/**
 * The ministries that stand first, in this order; the others follow in 建制順.
 */
order?: Array<string>,
/**
 * The marking up to which its readers may read: what is graded higher is left out without a trace. Without it, all.
 */
readers?: Marking,
/**
 * Whether the other language stands beside it.
 */
both?: boolean,
/**
 * What must not be done with it: stands beside the marking on every page.
 */
caveats?: Array<Caveat>, };

/**
 * A file of an issued report.
 */
export type IssuedFile = {
/**
 * Its form, as the ending of a file's name.
 */
form: string,
/**
 * SHA-256 of its bytes.
 */
hash: string,
/**
 * How many bytes.
 */
size: number,
/**
 * Whether it is still kept.
 */
kept: boolean, };

/**
 * A report that was issued.
 */
export type IssuedRow = {
/**
 * Which.
 */
id: string,
/**
 * What people call it by: series, fiscal year and place.
 */
number: string,
/**
 * Of which series it is one.
 */
series: string,
/**
 * Of which fiscal year.
 */
fiscal_year: number,
/**
 * Which one of the series in that year.
 */
place: number,
/**
 * The day of which it speaks.
 */
as_of: string,
/**
 * The day against which it is set.
 */
since: string,
/**
 * The number of the issued report against which it is set, instead of the day.
 */
previous: string | null,
/**
 * The newest change that it knew.
 */
upto: string | null,
/**
 * In which language.
 */
language: string,
/**
 * The highest handling grade of what it contains.
 */
marking: Marking,
/**
 * SHA-256 of its content.
 */
content: string,
/**
 * Whether the content is still kept; an erasure takes it away.
 */
kept: boolean,
/**
 * Its files.
 */
files: Array<IssuedFile>,
/**
 * What drew them.
 */
renderer: string,
/**
 * What its maker wrote above it.
 */
remarks: string | null,
/**
 * To whom it goes.
 */
distribution: Array<string>,
/**
 * The number of the one that it takes the place of.
 */
supersedes: string | null,
/**
 * The number of the one that took its place.
 */
superseded_by: string | null,
/**
 * Since when it no longer holds.
 */
withdrawn_on: string | null,
/**
 * Why it no longer holds.
 */
withdrawn_reason: string | null,
/**
 * When it was issued.
 */
issued_at: string,
/**
 * The post that issued it.
 */
issued_by: string | null,
/**
 * The meeting for which it was made.
 */
meeting: MeetingRef | null,
/**
 * The key of the template by which it was made; none for those of before there were templates.
 */
template: string | null,
/**
 * Of whom or what it speaks: a body, a topic or a post.
 */
about: string | null,
/**
 * Up to which marking its readers may read; none where it leaves nothing out.
 */
readers: Marking | null,
/**
 * What must not be done with it.
 */
caveats: Array<Caveat>, };

/**
 * The columns that the list of workstreams can have.
 */
export type ItemColumn = "number" | "code" | "workstream" | "title" | "ministries" | "basis" | "goals" | "health" | "last-plan" | "status" | "results" | "headline" | "changes" | "next" | "milestones" | "again";

/**
 * The languages of the product.
 */
export type Language = "ja" | "en";

/**
 * Who led in a period in which nothing about it changed: as the organisation, the post and its holder were then.
 */
export type LeadPeriod = {
/**
 * The assignment.
 */
assignment: string,
/**
 * Who, as it was called then.
 */
organisation: OrganisationRef,
/**
 * The post's title then.
 */
post: Bilingual | null,
/**
 * Who held the post then.
 */
holders: Array<PersonRef>,
/**
 * Lead or joint lead.
 */
role: Role,
/**
 * Claimed or agreed.
 */
state: AssignmentState,
/**
 * First day; none where unknown.
 */
from: string | null,
/**
 * First day on which this no longer holds.
 */
to: string | null, };

/**
 * The list from which a number comes: asked with this filter, it has as many rows.
 */
export type ListView = { "list": "workstreams",
/**
 * Which.
 */
filter: WorkstreamFilter, } | { "list": "milestones",
/**
 * Which.
 */
filter: MilestoneFilter, } | { "list": "actions",
/**
 * Which.
 */
filter: ActionFilter, } | { "list": "decisions",
/**
 * Which.
 */
filter: DecisionFilter, };

/**
 * A body in the map.
 */
export type MapBody = {
/**
 * Which.
 */
organisation: OrganisationRef,
/**
 * What it is called itself.
 */
name: Bilingual, };

/**
 * Where a framework and a body meet.
 */
export type MapCell = {
/**
 * The place of the framework.
 */
framework: number,
/**
 * The place of the body.
 */
body: number,
/**
 * That the body, or one within it, is named as leading or involved, whether it has a workstream or not.
 */
tie: Tie | null,
/**
 * Parts in workstreams.
 */
parts: Parts,
/**
 * How those stand that it leads, alone or jointly.
 */
health: Standings,
/**
 * Of how many of those a report that was due is missing.
 */
silent: number, };

/**
 * A workstream in the map.
 */
export type MapStream = {
/**
 * Which.
 */
id: string,
/**
 * Its code.
 */
code: string | null,
/**
 * What it is called.
 */
title: Bilingual,
/**
 * How it stands.
 */
health: Health | null,
/**
 * What part the body has in it.
 */
part: PartKind,
/**
 * The places of its frameworks.
 */
frameworks: Array<number>, };

/**
 * A rating of a scale.
 */
export type Mark = {
/**
 * As it is written.
 */
mark: string,
/**
 * What health it means; none for 未評価.
 */
health: Health | null, };

/**
 * Handling grade; nothing above 機密性2 may be entered.
 */
export type Marking = "confidentiality-1" | "confidentiality-2";

/**
 * A meeting with all that belongs to it.
 */
export type MeetingDetail = {
/**
 * What it is about.
 */
workstreams: Array<WorkstreamRef>,
/**
 * The agenda that was settled.
 */
agenda: Array<AgendaRow>,
/**
 * Who was there.
 */
attendance: Array<AttendanceRow>,
/**
 * Members of its series for whom nobody was there.
 */
absent: Array<OrganisationRef>,
/**
 * What was said.
 */
minutes: string | null,
/**
 * Why it was cancelled.
 */
reason: string | null,
/**
 * What it decided.
 */
taken: Array<DecisionRow>,
/**
 * What it gave to do.
 */
given: Array<ActionRow>,
/**
 * Actions of earlier meetings of its series that were open on its day: carried over.
 */
carried: Array<ActionRow>,
/**
 * The numbers of the reports that were issued for it.
 */
reports?: Array<string>,
/**
 * Which.
 */
id: string,
/**
 * What it is called.
 */
title: Bilingual,
/**
 * Of which series: id, name and level.
 */
series: [string, Bilingual, MeetingLevel] | null,
/**
 * When it was held, or is planned.
 */
on: string,
/**
 * At which minute of the day, in Japan.
 */
starts: number | null,
/**
 * Where.
 */
place: string | null,
/**
 * Whether it took place.
 */
state: MeetingState,
/**
 * How many decisions it took.
 */
decisions: number,
/**
 * How many actions it gave.
 */
actions: number,
/**
 * How many of them are open.
 */
open: number, };

/**
 * Which meetings.
 */
export type MeetingFilter = {
/**
 * Of this series.
 */
series?: string,
/**
 * On this day or later.
 */
from?: string,
/**
 * On this day or before.
 */
to?: string,
/**
 * Any of these.
 */
states?: Array<MeetingState>,
/**
 * That speak of this workstream: in their scope, agenda, decisions or actions.
 */
workstream?: string,
/**
 * That speak of any of these workstreams.
 */
about?: Array<string>,
/**
 * Words in title, place or minutes.
 */
text?: string, };

/**
 * Who comes together in a series of meetings 会議体.
 */
export type MeetingLevel = "ministerial" | "liaison" | "director-general" | "director" | "secretaries" | "other";

/**
 * A meeting as others speak of it.
 */
export type MeetingRef = {
/**
 * Which.
 */
id: string,
/**
 * What it is called.
 */
title: Bilingual,
/**
 * When it was held, or is planned.
 */
on: string, };

/**
 * Which meeting, as a file: its minutes, or its agenda before it was held.
 */
export type MeetingRequest = {
/**
 * Which.
 */
meeting: string,
/**
 * At which clocks.
 */
clock: AsOf,
/**
 * Its language.
 */
language: Language,
/**
 * Its forms.
 */
formats: Array<ReportFormat>, };

/**
 * One meeting.
 */
export type MeetingRow = {
/**
 * Which.
 */
id: string,
/**
 * What it is called.
 */
title: Bilingual,
/**
 * Of which series: id, name and level.
 */
series: [string, Bilingual, MeetingLevel] | null,
/**
 * When it was held, or is planned.
 */
on: string,
/**
 * At which minute of the day, in Japan.
 */
starts: number | null,
/**
 * Where.
 */
place: string | null,
/**
 * Whether it took place.
 */
state: MeetingState,
/**
 * How many decisions it took.
 */
decisions: number,
/**
 * How many actions it gave.
 */
actions: number,
/**
 * How many of them are open.
 */
open: number, };

/**
 * Whether a meeting took place.
 */
export type MeetingState = "planned" | "held" | "cancelled";

/**
 * A milestone with every slip.
 */
export type MilestoneDetail = {
/**
 * Every slip, in the order in which they were told.
 */
history: Array<SlipRow>,
/**
 * The one after which it came.
 */
after: string | null,
/**
 * Which.
 */
id: string,
/**
 * Of what.
 */
workstream: WorkstreamRef,
/**
 * What it is called.
 */
title: Bilingual,
/**
 * Whether the workstream stands or falls with it.
 */
critical: boolean,
/**
 * The day that was planned at first.
 */
baseline: string,
/**
 * The day on which it is expected.
 */
forecast: string,
/**
 * The day on which it was reached.
 */
actual: string | null,
/**
 * Since when it is not to be reached any more.
 */
dropped_on: string | null,
/**
 * How many slips were told.
 */
slips: number,
/**
 * Calendar days from the baseline to the day on which it was reached, or is expected.
 */
slipped_days: number,
/**
 * Why it slipped last, or was dropped.
 */
reason: string | null,
/**
 * By what it is seen that it was reached.
 */
evidence: string | null,
/**
 * How often it comes again.
 */
every: Every | null,
/**
 * Until when it does.
 */
until: string | null,
/**
 * Working days since it was expected, where it is late.
 */
late_days: number | null, };

/**
 * Which milestones.
 */
export type MilestoneFilter = {
/**
 * Of this workstream.
 */
workstream?: string,
/**
 * Of workstreams that this organisation, or one within it, leads.
 */
led_by?: string,
/**
 * Of workstreams in which this post has a part.
 */
post?: string,
/**
 * Expected on this day or later.
 */
from?: string,
/**
 * Expected on this day or before.
 */
to?: string,
/**
 * Critical ones alone.
 */
critical?: boolean,
/**
 * Those alone whose day is past.
 */
late?: boolean,
/**
 * Those alone of which a slip was known on this day or later.
 */
slipped_since?: string,
/**
 * Words in title, reason or evidence.
 */
text?: string,
/**
 * Those too that were reached or dropped.
 */
closed?: boolean, };

/**
 * One milestone, as was known on the day.
 */
export type MilestoneRow = {
/**
 * Which.
 */
id: string,
/**
 * Of what.
 */
workstream: WorkstreamRef,
/**
 * What it is called.
 */
title: Bilingual,
/**
 * Whether the workstream stands or falls with it.
 */
critical: boolean,
/**
 * The day that was planned at first.
 */
baseline: string,
/**
 * The day on which it is expected.
 */
forecast: string,
/**
 * The day on which it was reached.
 */
actual: string | null,
/**
 * Since when it is not to be reached any more.
 */
dropped_on: string | null,
/**
 * How many slips were told.
 */
slips: number,
/**
 * Calendar days from the baseline to the day on which it was reached, or is expected.
 */
slipped_days: number,
/**
 * Why it slipped last, or was dropped.
 */
reason: string | null,
/**
 * By what it is seen that it was reached.
 */
evidence: string | null,
/**
 * How often it comes again.
 */
every: Every | null,
/**
 * Until when it does.
 */
until: string | null,
/**
 * Working days since it was expected, where it is late.
 */
late_days: number | null, };

/**
 * A line of minutes, read.
 */
export type Minute = {
/**
 * What sort of line it is.
 */
sort: MinuteSort,
/**
 * What is decided, to be done, or was said.
 */
text: string,
/**
 * Who is to do it.
 */
organisation: OrganisationRef | null,
/**
 * In which post.
 */
post: PostRow | null,
/**
 * For which workstream.
 */
workstream: WorkstreamRef | null,
/**
 * By when.
 */
due: string | null, };

/**
 * What sort of line it is.
 */
export type MinuteSort = "note" | "decision" | "action";

/**
 * A name in a period.
 */
export type NamePeriod = {
/**
 * The names.
 */
names: Names,
/**
 * First day; none for "from the beginning".
 */
from: string | null,
/**
 * First day on which it is no longer called so.
 */
to: string | null, };

/**
 * What an organisation is called in one period.
 */
export type Names = {
/**
 * Full name, Japanese.
 */
ja: string,
/**
 * Full name, English.
 */
en?: string,
/**
 * 略称, such as 経産省.
 */
short?: string,
/**
 * Latin abbreviation, such as METI.
 */
abbreviation?: string,
/**
 * Other names that search and import accept.
 */
aliases?: Array<string>, };

/**
 * What has to be named when a template is used.
 */
export type Needs = "body" | "domain" | "framework" | "post";

/**
 * What surrounds a selection of workstreams.
 */
export type Neighbourhood = {
/**
 * The workstreams, the nearest first.
 */
nodes: Array<NodeRow>,
/**
 * The ministries that lead them, in 建制順.
 */
ministries: Array<OrganisationRef>,
/**
 * What bears on what among them.
 */
edges: Array<EdgeRow>,
/**
 * Whether there are more than are given.
 */
more: boolean, };

/**
 * Someone who was not recorded yet.
 */
export type Newcomer = {
/**
 * The name.
 */
name: Bilingual,
/**
 * How it is read, in kana.
 */
reading?: string, };

/**
 * A workstream of a picture of dependencies.
 */
export type NodeRow = {
/**
 * Which.
 */
workstream: WorkstreamRef,
/**
 * How it stands.
 */
health: Health | null,
/**
 * Who leads it.
 */
lead: Array<OrganisationRef>,
/**
 * The ministry of the one who leads; none where nobody does.
 */
ministry: string | null,
/**
 * How many steps from the selection.
 */
hops: number, };

/**
 * The nouns that search finds.
 */
export type Noun = "organisation" | "topic" | "workstream" | "assignment" | "status" | "fact" | "post" | "person" | "milestone" | "series" | "meeting" | "decision" | "action" | "handover";

/**
 * An organisation with all that is known of it.
 */
export type OrganisationDetail = {
/**
 * 法人番号.
 */
corporate_number: string | null,
/**
 * All its names, by first day.
 */
all_names: Array<NamePeriod>,
/**
 * All its parents, by first day.
 */
parents: Array<ParentPeriod>,
/**
 * What took its place.
 */
into: OrganisationRef | null,
/**
 * What else took its place, where it was split.
 */
beside: Array<OrganisationRef>,
/**
 * The act by which it was dissolved: what takes it back.
 */
dissolved_by: string | null,
/**
 * Its posts.
 */
posts: Array<PostRow>,
/**
 * Where it is known from.
 */
reference: string | null,
/**
 * How far that was checked.
 */
verification: Verification | null,
/**
 * The topics that bear on it.
 */
ties: Array<TieRow>,
/**
 * Which.
 */
id: string,
/**
 * Its sort.
 */
kind: OrganisationKind,
/**
 * What it is called on the day.
 */
names: Names,
/**
 * The full name from the ministry down.
 */
path: Bilingual,
/**
 * What it belongs to on the day.
 */
parent: string | null,
/**
 * 建制順 among its siblings.
 */
order: number | null,
/**
 * Since when it exists.
 */
from: string | null,
/**
 * Since when it no longer exists.
 */
dissolved_on: string | null,
/**
 * How many open workstreams it leads itself, alone or jointly.
 */
leads: number,
/**
 * How many bodies belong to it directly.
 */
children: number, };

/**
 * Which organisations.
 */
export type OrganisationFilter = {
/**
 * Those that belong directly to this one.
 */
parent?: string,
/**
 * Those at the top only.
 */
top?: boolean,
/**
 * Of this sort.
 */
kind?: OrganisationKind,
/**
 * Words in any of its names.
 */
text?: string,
/**
 * Dissolved ones too.
 */
dissolved?: boolean, };

/**
 * What sort of body an organisation 組織 is.
 */
export type OrganisationKind = "ministry" | "agency" | "bureau" | "division" | "corporation" | "council" | "party" | "foreign-government" | "international-body" | "think-tank" | "government" | "legislature" | "media";

/**
 * An organisation as others speak of it, named as on the day asked about.
 */
export type OrganisationRef = {
/**
 * Which.
 */
id: string,
/**
 * Full name from the ministry down, such as 経済産業省 製造産業局 金属課.
 */
name: Bilingual,
/**
 * 略称 of the top body, such as 経産省.
 */
short?: string,
/**
 * Latin abbreviation of the top body, such as METI.
 */
abbreviation?: string, };

/**
 * One line of a list of organisations.
 */
export type OrganisationRow = {
/**
 * Which.
 */
id: string,
/**
 * Its sort.
 */
kind: OrganisationKind,
/**
 * What it is called on the day.
 */
names: Names,
/**
 * The full name from the ministry down.
 */
path: Bilingual,
/**
 * What it belongs to on the day.
 */
parent: string | null,
/**
 * 建制順 among its siblings.
 */
order: number | null,
/**
 * Since when it exists.
 */
from: string | null,
/**
 * Since when it no longer exists.
 */
dissolved_on: string | null,
/**
 * How many open workstreams it leads itself, alone or jointly.
 */
leads: number,
/**
 * How many bodies belong to it directly.
 */
children: number, };

/**
 * How something that was to be done ended.
 */
export type Outcome = "done" | "dropped";

/**
 * An assignment of a list, with what it is of.
 */
export type Owned = {
/**
 * Of which workstream.
 */
workstream: string,
/**
 * Its code.
 */
code: string | null,
/**
 * What it is called.
 */
workstream_title: Bilingual,
/**
 * Which.
 */
id: string,
/**
 * To whom.
 */
organisation: OrganisationRef,
/**
 * To which post.
 */
post: PostRow | null,
/**
 * In what role.
 */
role: Role,
/**
 * Claimed or agreed.
 */
state: AssignmentState,
/**
 * First day; none where unknown.
 */
from: string | null,
/**
 * First day on which it no longer holds.
 */
to: string | null,
/**
 * Whether it holds on the day asked about.
 */
holds: boolean,
/**
 * On what it rests.
 */
basis: Basis | null,
/**
 * When it was agreed, where that was said after it was claimed.
 */
agreed_on: string | null,
/**
 * Who agreed, in words.
 */
agreed_by: string | null,
/**
 * Why it ended.
 */
end_reason: string | null, };

/**
 * Whether a workstream's lead is settled on the day.
 */
export type Ownership = "settled" | "vacant" | "contested";

/**
 * How the ownership of a workstream is, and how it would be.
 */
export type OwnershipChange = {
/**
 * Which.
 */
workstream: string,
/**
 * Its code.
 */
code: string | null,
/**
 * What it is called.
 */
title: Bilingual,
/**
 * The first day on which it would differ.
 */
on: string,
/**
 * The assignments that hold on that day as it is recorded.
 */
before: Array<AssignmentRow>,
/**
 * Those that would hold.
 */
after: Array<AssignmentRow>, };

/**
 * One page of a list.
 */
export type Page<T> = {
/**
 * The rows of this page.
 */
items: Array<T>,
/**
 * How many rows there are on all pages.
 */
total: number, };

/**
 * How a sheet lies.
 */
export type Paper = "across" | "upright";

/**
 * A parent in a period.
 */
export type ParentPeriod = {
/**
 * The parent; none for the top.
 */
parent: OrganisationRef | null,
/**
 * First day; none for "from the beginning".
 */
from: string | null,
/**
 * First day on which it belongs there no longer.
 */
to: string | null, };

/**
 * One of the bodies into which an organisation is split.
 */
export type Part = {
/**
 * A body that is there already; a new one is founded where none is named.
 */
organisation?: string,
/**
 * What the new one is called.
 */
names?: Names,
/**
 * The assignments that pass to it.
 */
assignments?: Array<string>,
/**
 * The posts that move to it.
 */
posts?: Array<string>,
/**
 * The bodies below it that move under it.
 */
children?: Array<string>, };

/**
 * The part that an organisation has in a workstream; where it has several, the weightiest counts, which is the last.
 */
export type PartKind = "support" | "claimed" | "joint" | "lead";

/**
 * How many workstreams an organisation has a part in. Each counts once, in its weightiest part.
 */
export type Parts = {
/**
 * 主管, agreed.
 */
lead: number,
/**
 * 共管.
 */
joint: number,
/**
 * A lead that is claimed and not agreed.
 */
claimed: number,
/**
 * 関係, 取りまとめ, 協議 and 情報共有.
 */
support: number, };

/**
 * Hand it to another from a day on.
 */
export type PassAction = {
/**
 * Which.
 */
action: string,
/**
 * To whom.
 */
organisation: string,
/**
 * To which post.
 */
post?: string | null,
/**
 * From which day; today where none is given.
 */
from?: string | null,
/**
 * Why.
 */
reason?: string | null, };

/**
 * A person with all posts ever held.
 */
export type PersonDetail = {
/**
 * All posts, those held on the day first, then the latest.
 */
held: Array<Held>,
/**
 * How the person is reached.
 */
reached: Reached,
/**
 * Where the person is known from.
 */
reference: string | null,
/**
 * How far that was checked.
 */
verification: Verification | null,
/**
 * The topics that bear on the person.
 */
ties: Array<TieRow>,
/**
 * Who.
 */
id: string,
/**
 * The name.
 */
name: Bilingual,
/**
 * How it is read.
 */
reading: string | null,
/**
 * The posts that the person holds on the day.
 */
posts: Array<Held>, };

/**
 * A person as others speak of them.
 */
export type PersonRef = {
/**
 * Who.
 */
id: string,
/**
 * The name.
 */
name: Bilingual,
/**
 * How it is read.
 */
reading: string | null, };

/**
 * One line of a list of people.
 */
export type PersonRow = {
/**
 * Who.
 */
id: string,
/**
 * The name.
 */
name: Bilingual,
/**
 * How it is read.
 */
reading: string | null,
/**
 * The posts that the person holds on the day.
 */
posts: Array<Held>, };

/**
 * The pillar of the Economic Security Promotion Act, or outside it.
 */
export type Pillar = "critical-products" | "core-infrastructure" | "critical-technology" | "patent-non-disclosure" | "outside-act";

/**
 * Plan a meeting.
 */
export type PlanMeeting = {
/**
 * When.
 */
on: string,
/**
 * Under which id.
 */
meeting?: string | null,
/**
 * Of which series.
 */
series?: string | null,
/**
 * What it is called; as its series where none is given.
 */
title?: Bilingual | null,
/**
 * At which minute of the day, in Japan.
 */
starts?: number | null,
/**
 * Where.
 */
place?: string | null,
/**
 * What it is about.
 */
workstreams?: Array<string>, };

/**
 * A post with all that is known of it.
 */
export type PostDetail = {
/**
 * All its titles and places, by first day.
 */
periods: Array<PostPeriod>,
/**
 * All who hold or held it, the latest first.
 */
held: Array<Holder>,
/**
 * How it is reached.
 */
reached: Reached,
/**
 * Which.
 */
id: string,
/**
 * What it is called.
 */
title: Bilingual,
/**
 * Where it is.
 */
organisation: OrganisationRef,
/**
 * Since when it exists.
 */
from: string | null,
/**
 * Since when it no longer exists.
 */
ended_on: string | null,
/**
 * Who holds it.
 */
holders: Array<Holder>, };

/**
 * Which posts.
 */
export type PostFilter = {
/**
 * In this organisation itself.
 */
organisation?: string,
/**
 * Words in its title or its holder's name.
 */
text?: string,
/**
 * Those too that do not exist on the day.
 */
ended?: boolean, };

/**
 * A title of a post, and where it was, in a period.
 */
export type PostPeriod = {
/**
 * What it is called.
 */
title: Bilingual,
/**
 * Where it is, named as on the period's first day.
 */
organisation: OrganisationRef,
/**
 * First day; none for "from the beginning".
 */
from: string | null,
/**
 * First day on which this no longer holds.
 */
to: string | null, };

/**
 * A post as others speak of it.
 */
export type PostRef = {
/**
 * Which.
 */
id: string,
/**
 * What it is called.
 */
title: Bilingual, };

/**
 * A post, as on the day asked about.
 */
export type PostRow = {
/**
 * Which.
 */
id: string,
/**
 * What it is called.
 */
title: Bilingual,
/**
 * Where it is.
 */
organisation: OrganisationRef,
/**
 * Since when it exists.
 */
from: string | null,
/**
 * Since when it no longer exists.
 */
ended_on: string | null,
/**
 * Who holds it.
 */
holders: Array<Holder>, };

/**
 * How far a long act has come.
 */
export type Progress = {
/**
 * The step: a code with words in `text` (`progress-<step>`).
 */
step: string,
/**
 * How much of it is done.
 */
done: number,
/**
 * Of how much; 0 where unknown.
 */
of: number, };

/**
 * What was promised.
 */
export type Promise = {
/**
 * For which day; an action may have none.
 */
on: string | null,
/**
 * Days from the day asked about; negative once it is past.
 */
in_days: number | null,
/**
 * What sort of thing.
 */
kind: PromiseKind,
/**
 * What.
 */
what: string,
/**
 * Of which workstream; an action may be for none.
 */
workstream: string | null,
/**
 * Its code.
 */
code: string | null,
/**
 * What it is called.
 */
title: Bilingual | null, };

/**
 * What sort of thing was promised.
 */
export type PromiseKind = "next-step" | "goal" | "milestone" | "action";

/**
 * What a meeting should speak of, and why.
 */
export type Proposed = {
/**
 * Of which workstream; none for actions that belong to none.
 */
workstream: WorkstreamRef | null,
/**
 * Why, the most pressing first.
 */
reasons: Array<AgendaReason>,
/**
 * How it stands.
 */
health: Health | null,
/**
 * Of which day that is known.
 */
as_of: string | null,
/**
 * One line of the latest status.
 */
headline: string | null,
/**
 * Actions that are carried over, or due by the day of the meeting.
 */
actions: Array<ActionRow>,
/**
 * Milestones that are late, slipped, or are due by the day of the meeting.
 */
milestones: Array<MilestoneRow>, };

/**
 * A part of a narrative.
 */
export type Prose = { "prose": "paragraph",
/**
 * Its words.
 */
words: Array<Span>, } | { "prose": "heading",
/**
 * Its words.
 */
words: Array<Span>, } | { "prose": "bullets",
/**
 * The lines.
 */
items: Array<Array<Span>>, } | { "prose": "numbers",
/**
 * The number of the first one.
 */
first: number,
/**
 * The lines.
 */
items: Array<Array<Span>>, };

/**
 * What can be asked.
 */
export type Query = { "query": "workspace" } | { "query": "workstreams",
/**
 * Which.
 */
filter: WorkstreamFilter,
/**
 * In what order.
 */
sort: WorkstreamSort,
/**
 * From the other end.
 */
descending: boolean,
/**
 * Which page.
 */
window: Window,
/**
 * At which clocks.
 */
clock: AsOf, } | { "query": "workstream-counts",
/**
 * Which.
 */
filter: WorkstreamFilter,
/**
 * At which clocks.
 */
clock: AsOf, } | { "query": "coverage",
/**
 * What stands across.
 */
axis: Axis,
/**
 * What belongs to this body, instead of the top bodies.
 */
within?: string,
/**
 * Beside the same on this day.
 */
before?: string,
/**
 * At which clocks.
 */
clock: AsOf, } | { "query": "framework-map",
/**
 * The bodies whose workstreams are wanted one by one.
 */
unfold?: Array<string>,
/**
 * At which clocks.
 */
clock: AsOf, } | { "query": "framework",
/**
 * Which.
 */
id: string,
/**
 * At which clocks.
 */
clock: AsOf, } | { "query": "findings",
/**
 * Which.
 */
filter: FindingFilter,
/**
 * Which page.
 */
window: Window,
/**
 * At which clocks.
 */
clock: AsOf, } | { "query": "chase",
/**
 * Of which workstreams.
 */
filter: WorkstreamFilter,
/**
 * Those too that are due soon.
 */
soon: boolean,
/**
 * Of one ministry only; the counts are of all.
 */
of?: ChaseOf,
/**
 * Which page.
 */
window: Window,
/**
 * At which clocks.
 */
clock: AsOf, } | { "query": "milestones",
/**
 * Which.
 */
filter: MilestoneFilter,
/**
 * Which page.
 */
window: Window,
/**
 * At which clocks.
 */
clock: AsOf, } | { "query": "milestone",
/**
 * Which.
 */
id: string,
/**
 * At which clocks.
 */
clock: AsOf, } | { "query": "series",
/**
 * At which clocks.
 */
clock: AsOf, } | { "query": "meetings",
/**
 * Which.
 */
filter: MeetingFilter,
/**
 * Which page.
 */
window: Window,
/**
 * At which clocks.
 */
clock: AsOf, } | { "query": "meeting",
/**
 * Which.
 */
id: string,
/**
 * At which clocks.
 */
clock: AsOf, } | { "query": "agenda",
/**
 * Of which meeting.
 */
meeting: string,
/**
 * Which page.
 */
window: Window,
/**
 * At which clocks.
 */
clock: AsOf, } | { "query": "decisions",
/**
 * Which.
 */
filter: DecisionFilter,
/**
 * Which page.
 */
window: Window,
/**
 * At which clocks.
 */
clock: AsOf, } | { "query": "actions",
/**
 * Which.
 */
filter: ActionFilter,
/**
 * Which page.
 */
window: Window,
/**
 * At which clocks.
 */
clock: AsOf, } | { "query": "decision",
/**
 * Which.
 */
id: string,
/**
 * At which clocks.
 */
clock: AsOf, } | { "query": "action",
/**
 * Which.
 */
id: string,
/**
 * At which clocks.
 */
clock: AsOf, } | { "query": "today",
/**
 * Whose morning.
 */
view: TodayView,
/**
 * Of which post; the user's own where none is given.
 */
post?: string,
/**
 * Of which ministry; the user's own where none is given.
 */
ministry?: string,
/**
 * From which day on something is new; a week ago where none is given.
 */
since?: string,
/**
 * At which clocks.
 */
clock: AsOf, } | { "query": "reminders" } | { "query": "timeline",
/**
 * Which.
 */
filter: WorkstreamFilter,
/**
 * Divided by what.
 */
by: TimelineBy,
/**
 * From this day.
 */
from: string,
/**
 * To this day.
 */
to: string,
/**
 * Which page.
 */
window: Window,
/**
 * At which clocks.
 */
clock: AsOf, } | { "query": "timeline-frame",
/**
 * Which workstreams.
 */
filter: WorkstreamFilter,
/**
 * Divided by what.
 */
by: TimelineBy,
/**
 * From this day.
 */
from: string,
/**
 * To this day.
 */
to: string,
/**
 * At which clocks.
 */
clock: AsOf, } | { "query": "impact",
/**
 * Which.
 */
milestone: string,
/**
 * To which day it would slip; as far as it has where none is given.
 */
to?: string,
/**
 * At which clocks.
 */
clock: AsOf, } | { "query": "neighbourhood",
/**
 * Which.
 */
workstreams: Array<string>,
/**
 * How many steps in either direction.
 */
hops: number,
/**
 * At which clocks.
 */
clock: AsOf, } | { "query": "minute",
/**
 * As it was typed.
 */
line: string,
/**
 * From which day a day without a year is the next; today where none is given.
 */
from?: string, } | { "query": "scales" } | { "query": "workstream-groups",
/**
 * Which.
 */
filter: WorkstreamFilter,
/**
 * Divided by what.
 */
by: WorkstreamGrouping,
/**
 * At which clocks.
 */
clock: AsOf, } | { "query": "workstream",
/**
 * Which.
 */
id: string,
/**
 * At which clocks.
 */
clock: AsOf, } | { "query": "statuses",
/**
 * Which.
 */
workstream: string,
/**
 * Which page.
 */
window: Window,
/**
 * At which clocks.
 */
clock: AsOf, } | { "query": "organisations",
/**
 * Which.
 */
filter: OrganisationFilter,
/**
 * Which page.
 */
window: Window,
/**
 * At which clocks.
 */
clock: AsOf, } | { "query": "organisation",
/**
 * Which.
 */
id: string,
/**
 * At which clocks.
 */
clock: AsOf, } | { "query": "topics",
/**
 * Of this sort only.
 */
kind?: TopicKind,
/**
 * Words in code or names.
 */
text: string | null,
/**
 * Which page.
 */
window: Window,
/**
 * At which clocks.
 */
clock: AsOf, } | { "query": "topic",
/**
 * Which.
 */
id: string,
/**
 * At which clocks.
 */
clock: AsOf, } | { "query": "posts",
/**
 * Which.
 */
filter: PostFilter,
/**
 * At which clocks.
 */
clock: AsOf, } | { "query": "assignments",
/**
 * Which organisation.
 */
organisation: string | null,
/**
 * Which post.
 */
post: string | null,
/**
 * Which page.
 */
window: Window,
/**
 * At which clocks.
 */
clock: AsOf, } | { "query": "post",
/**
 * Which.
 */
id: string,
/**
 * At which clocks.
 */
clock: AsOf, } | { "query": "people",
/**
 * Words in the name or its reading.
 */
text: string | null,
/**
 * Which page.
 */
window: Window,
/**
 * At which clocks.
 */
clock: AsOf, } | { "query": "person",
/**
 * Who.
 */
id: string,
/**
 * At which clocks.
 */
clock: AsOf, } | { "query": "handovers",
/**
 * At which clocks.
 */
clock: AsOf, } | { "query": "handover",
/**
 * Which.
 */
id: string,
/**
 * At which clocks.
 */
clock: AsOf, } | { "query": "reports",
/**
 * Of this series only.
 */
series?: string,
/**
 * Which page.
 */
window: Window,
/**
 * At which clocks.
 */
clock: AsOf, } | { "query": "report",
/**
 * Its number.
 */
number: string,
/**
 * At which clocks.
 */
clock: AsOf, } | { "query": "report-preview",
/**
 * Which report.
 */
request: IssueRequest,
/**
 * As this template says, instead of the one that is named: how it would look while it is edited.
 */
template?: ReportTemplate, } | { "query": "templates" } | { "query": "house-style" } | { "query": "report-verdict",
/**
 * Its number.
 */
number: string, } | { "query": "report-comparison",
/**
 * The first.
 */
from: ReportAt,
/**
 * The second.
 */
to: ReportAt,
/**
 * In which language days are told; that of a report where one is compared.
 */
language: Language,
/**
 * The marking up to which its readers may read; a report that was made for readers of a lower one sets that.
 */
readers?: Marking, } | { "query": "search",
/**
 * The words; several separated by blanks must all be there.
 */
text: string,
/**
 * Of these sorts only; all where empty.
 */
kinds?: Array<Noun>,
/**
 * At most so many, the newest first.
 */
limit: number,
/**
 * Whether to count all of them too, which takes longer.
 */
count?: boolean, } | { "query": "search-each",
/**
 * The words; several separated by blanks must all be there.
 */
text: string,
/**
 * Hits of these sorts only; of all where empty. All sorts are counted.
 */
kinds?: Array<Noun>,
/**
 * At most so many hits of a sort, the newest first.
 */
limit: number, } | { "query": "history",
/**
 * Which.
 */
entity: string,
/**
 * Which page.
 */
window: Window, } | { "query": "activity",
/**
 * Which page.
 */
window: Window, } | { "query": "undoable" } | { "query": "local",
/**
 * How the keys start.
 */
prefix: string, } | { "query": "resolve",
/**
 * What sort of thing.
 */
noun: Noun,
/**
 * As it was given.
 */
given: string,
/**
 * At which clocks.
 */
clock: AsOf, } | { "query": "day",
/**
 * As it was written.
 */
given: string, };

/**
 * How a post or a person is reached.
 */
export type Reached = {
/**
 * Telephone, such as an extension 内線.
 */
telephone: string | null,
/**
 * Mail address.
 */
mail: string | null, };

/**
 * What a write answers, after the commit.
 */
export type Receipt = {
/**
 * The act.
 */
gesture: string,
/**
 * Its changes.
 */
changes: Array<string>,
/**
 * The entity of which the last change speaks, such as the workstream just opened.
 */
subject: string,
/**
 * What someone should look at.
 */
warnings: Array<Warning>,
/**
 * What is stale now.
 */
tags: Array<Tag>,
/**
 * When it was written down.
 */
at: string, };

/**
 * A position of this laptop's ledger.
 */
export type RecordedBy = { "by": "change",
/**
 * Its id.
 */
change: string, } | { "by": "instant",
/**
 * The moment.
 */
at: string, } | { "by": "end-of-day",
/**
 * The day.
 */
day: string, };

/**
 * What a write would do, had it been asked in earnest.
 */
export type Rehearsal = {
/**
 * Kind and subject of each change.
 */
changes: Array<[string, string]>,
/**
 * What someone should look at.
 */
warnings: Array<Warning>,
/**
 * What each intent comes to, in order.
 */
outcomes: Array<Rehearsed>,
/**
 * The workstreams whose ownership several intents would change: how it is, and how it would be. At most
 * [`store::rows::MOST_ROWS`].
 */
ownership: Array<OwnershipChange>, };

/**
 * What one intent comes to.
 */
export type Rehearsed = { "outcome": "changes" } | { "outcome": "nothing" } | { "outcome": "refused",
/**
 * Which, and why.
 */
failure: Failure, };

/**
 * How one workstream bears on another.
 */
export type Relation = "blocks" | "feeds" | "relates";

/**
 * What becomes of those who led when another takes the lead.
 */
export type Remain = "leave" | "joint-lead" | "support";

/**
 * One number of what is due.
 */
export type Reminder = {
/**
 * What is counted.
 */
kind: TodayKind,
/**
 * How many are due, or were.
 */
count: number, };

/**
 * Say that it is to be done after all.
 */
export type ReopenAction = {
/**
 * Which.
 */
action: string,
/**
 * Why.
 */
reason?: string | null, };

/**
 * A report, or how the register stood on a day.
 */
export type ReportAt = { "at": "report",
/**
 * Which.
 */
number: string, } | { "at": "last",
/**
 * Which series.
 */
series: string, } | { "at": "day",
/**
 * Which.
 */
day: string, };

/**
 * What a part is made of.
 */
export type ReportBlock = { "block": "heading",
/**
 * Its words.
 */
text: string,
/**
 * The name by which a cell leads to it: a word of the document's own, unlike any other.
 */
name?: string | null, } | { "block": "text",
/**
 * Its words.
 */
text: string, } | { "block": "note",
/**
 * Its words.
 */
text: string, } | { "block": "table" } & ReportTable | { "block": "chart" } & ReportChart;

/**
 * A cell.
 */
export type ReportCell = {
/**
 * What stands in it.
 */
lines: Array<ReportLine>,
/**
 * The day that it says, for a workbook.
 */
day: string | null,
/**
 * The number that it says, for a workbook.
 */
number: number | null,
/**
 * The name of the heading to which it leads.
 */
to?: string | null, };

/**
 * A chart, drawn.
 */
export type ReportChart = {
/**
 * What it shows, for those who do not see it.
 */
alt: string,
/**
 * The drawing, as SVG: black, white and grey; it runs, links and loads nothing.
 */
svg: string, };

/**
 * A workstream that is not open any more.
 */
export type ReportClosed = {
/**
 * Why, where the second says so.
 */
reason: string | null,
/**
 * Which; unknown to reports of the first versions.
 */
id: string | null,
/**
 * Its code.
 */
code: string,
/**
 * Its title.
 */
title: string,
/**
 * The ministry under which it is counted; none without a lead.
 */
ministry: string | null, };

/**
 * A column.
 */
export type ReportColumn = {
/**
 * What stands above it.
 */
label: string,
/**
 * Its share of the width, and its width in a workbook, in characters.
 */
share: number, };

/**
 * What is otherwise between two reports, or days.
 */
export type ReportCompared = {
/**
 * The first.
 */
from: ReportSideOf,
/**
 * The second.
 */
to: ReportSideOf,
/**
 * The higher handling grade of the two.
 */
marking: Marking,
/**
 * In the second alone.
 */
opened: Array<ReportNamed>,
/**
 * Open in the first; closed in the second, or not in it any more.
 */
closed: Array<ReportClosed>,
/**
 * Led by others.
 */
lead: Array<ReportLeadMoved>,
/**
 * Another health.
 */
health: Array<ReportHealthMoved>,
/**
 * A day that moved: of a step, or of what comes next.
 */
moved: Array<ReportDayMoved>,
/**
 * A text that is worded otherwise.
 */
wording: Array<ReportReworded>,
/**
 * What was found in the second alone; none where one of the two did not look.
 */
found: Array<ReportFound> | null,
/**
 * What was found in the first alone; none where one of the two did not look.
 */
settled: Array<ReportFound> | null,
/**
 * Of which nothing was reported since the first, though it was owed.
 */
silent: Array<ReportSilent>,
/**
 * How many workstreams are in both and the same.
 */
unchanged: number, };

/**
 * A day that moved.
 */
export type ReportDayMoved = {
/**
 * What it is the day of: a step's name, or what comes next.
 */
what: string,
/**
 * Before.
 */
from: string,
/**
 * After.
 */
to: string,
/**
 * Calendar days later; negative where it is earlier.
 */
days: number,
/**
 * Which; unknown to reports of the first versions.
 */
id: string | null,
/**
 * Its code.
 */
code: string,
/**
 * Its title.
 */
title: string,
/**
 * The ministry under which it is counted; none without a lead.
 */
ministry: string | null, };

/**
 * An issued report with what it says.
 */
export type ReportDetail = {
/**
 * What stands on each page of it.
 */
fingerprint: string,
/**
 * What it says; none once that is erased.
 */
document: ReportDocument | null,
/**
 * The same as plain text, for mail.
 */
text: string | null,
/**
 * The issued one of its series before it.
 */
before: string | null,
/**
 * Which.
 */
id: string,
/**
 * What people call it by: series, fiscal year and place.
 */
number: string,
/**
 * Of which series it is one.
 */
series: string,
/**
 * Of which fiscal year.
 */
fiscal_year: number,
/**
 * Which one of the series in that year.
 */
place: number,
/**
 * The day of which it speaks.
 */
as_of: string,
/**
 * The day against which it is set.
 */
since: string,
/**
 * The number of the issued report against which it is set, instead of the day.
 */
previous: string | null,
/**
 * The newest change that it knew.
 */
upto: string | null,
/**
 * In which language.
 */
language: string,
/**
 * The highest handling grade of what it contains.
 */
marking: Marking,
/**
 * SHA-256 of its content.
 */
content: string,
/**
 * Whether the content is still kept; an erasure takes it away.
 */
kept: boolean,
/**
 * Its files.
 */
files: Array<IssuedFile>,
/**
 * What drew them.
 */
renderer: string,
/**
 * What its maker wrote above it.
 */
remarks: string | null,
/**
 * To whom it goes.
 */
distribution: Array<string>,
/**
 * The number of the one that it takes the place of.
 */
supersedes: string | null,
/**
 * The number of the one that took its place.
 */
superseded_by: string | null,
/**
 * Since when it no longer holds.
 */
withdrawn_on: string | null,
/**
 * Why it no longer holds.
 */
withdrawn_reason: string | null,
/**
 * When it was issued.
 */
issued_at: string,
/**
 * The post that issued it.
 */
issued_by: string | null,
/**
 * The meeting for which it was made.
 */
meeting: MeetingRef | null,
/**
 * The key of the template by which it was made; none for those of before there were templates.
 */
template: string | null,
/**
 * Of whom or what it speaks: a body, a topic or a post.
 */
about: string | null,
/**
 * Up to which marking its readers may read; none where it leaves nothing out.
 */
readers: Marking | null,
/**
 * What must not be done with it.
 */
caveats: Array<Caveat>, };

/**
 * A document: what stands above, and its parts.
 */
export type ReportDocument = {
/**
 * The BCP 47 tag of its language.
 */
lang: string,
/**
 * Its title.
 */
title: string,
/**
 * The line below it.
 */
subtitle: string | null,
/**
 * Of which day it speaks, in words.
 */
as_of: string,
/**
 * What stands under the title: label with its colon, and text.
 */
facts: Array<ReportFact>,
/**
 * The handling grade printed on every page.
 */
marking: string,
/**
 * What must not be written into it.
 */
handling: string,
/**
 * Its parts.
 */
parts: Array<ReportPart>,
/**
 * What stands at the end, in small letters.
 */
notes: Array<string>,
/**
 * The day on which it was made.
 */
made_on: string,
/**
 * Who made it.
 */
made_by: string | null,
/**
 * Whether its sheets stand upright; across otherwise.
 */
upright?: boolean,
/**
 * Whether all of it stands on one side: where a word processor sets lines apart as its typefaces ask, that is told
 * it line by line.
 */
one_side?: boolean, };

/**
 * A label with its colon, and what stands after it.
 */
export type ReportFact = {
/**
 * The label.
 */
label: string,
/**
 * What stands after it.
 */
text: string, };

/**
 * What an issued report is not any more.
 */
export type ReportFault = { "fault": "content-erased" } | { "fault": "content-differs" } | { "fault": "file-erased",
/**
 * Its form.
 */
form: string, } | { "fault": "file-differs",
/**
 * Its form.
 */
form: string, } | { "fault": "redraw-differs",
/**
 * Its form.
 */
form: string, };

/**
 * A text of a report's item.
 */
export type ReportField = "title" | "headline" | "narrative" | "obstacles" | "next_step";

/**
 * The form of a report.
 */
export type ReportFormat = "pdf" | "docx" | "xlsx" | "html" | "md" | "txt";

/**
 * Something that was amiss.
 */
export type ReportFound = {
/**
 * The sort, by its token.
 */
kind: string,
/**
 * Of what.
 */
about: Array<string>, };

/**
 * What the issue of a report gives.
 */
export type ReportGiven = {
/**
 * The number that it got.
 */
number: string,
/**
 * What a write answers.
 */
receipt: Receipt, };

/**
 * A workstream that stands otherwise.
 */
export type ReportHealthMoved = {
/**
 * Before; none is 未評価.
 */
from: Health | null,
/**
 * After.
 */
to: Health | null,
/**
 * Which; unknown to reports of the first versions.
 */
id: string | null,
/**
 * Its code.
 */
code: string,
/**
 * Its title.
 */
title: string,
/**
 * The ministry under which it is counted; none without a lead.
 */
ministry: string | null, };

/**
 * A workstream that others lead.
 */
export type ReportLeadMoved = {
/**
 * Who led; nobody where it is empty.
 */
from: Array<string>,
/**
 * Who leads.
 */
to: Array<string>,
/**
 * Whether the lead is contested now.
 */
contested: boolean,
/**
 * Which; unknown to reports of the first versions.
 */
id: string | null,
/**
 * Its code.
 */
code: string,
/**
 * Its title.
 */
title: string,
/**
 * The ministry under which it is counted; none without a lead.
 */
ministry: string | null, };

/**
 * A paragraph of a cell.
 */
export type ReportLine = {
/**
 * Its words; line breaks are kept.
 */
text: string,
/**
 * In bold.
 */
strong: boolean,
/**
 * In small letters.
 */
small: boolean,
/**
 * What stands before its words, with a colon or a dot of its own; the words hang behind it.
 */
label?: string | null,
/**
 * What stands behind its words, in small letters.
 */
aside?: string | null,
/**
 * What it says beyond its words.
 */
tone?: ReportTone | null,
/**
 * The BCP 47 tag of its language, where that is not the document's.
 */
lang?: string | null, };

/**
 * A ministry of a report.
 */
export type ReportMinistry = {
/**
 * Which.
 */
id: string,
/**
 * What it is called.
 */
name: string,
/**
 * How many workstreams are counted under it.
 */
workstreams: number,
/**
 * In how many of them something changed.
 */
changed: number, };

/**
 * A workstream, as the report calls it.
 */
export type ReportNamed = {
/**
 * Which; unknown to reports of the first versions.
 */
id: string | null,
/**
 * Its code.
 */
code: string,
/**
 * Its title.
 */
title: string,
/**
 * The ministry under which it is counted; none without a lead.
 */
ministry: string | null, };

/**
 * A part with its heading.
 */
export type ReportPart = {
/**
 * Its heading.
 */
heading: string,
/**
 * The name of its sheet in a workbook; at most 31 characters.
 */
sheet: string,
/**
 * What it holds.
 */
blocks: Array<ReportBlock>, };

/**
 * A piece of two texts.
 */
export type ReportPiece = {
/**
 * In which of the two.
 */
side: ReportSide,
/**
 * The words.
 */
text: string, };

/**
 * What a report would say.
 */
export type ReportPreview = {
/**
 * The number that it would get.
 */
number: string,
/**
 * The day against which it is set.
 */
since: string,
/**
 * The number of the issued report against which it is set, instead of the day.
 */
previous: string | null,
/**
 * The highest handling grade of what it contains.
 */
marking: Marking,
/**
 * What it says.
 */
document: ReportDocument,
/**
 * Its ministries, in the order in which they stand.
 */
ministries: Array<ReportMinistry>, };

/**
 * A text that is worded otherwise.
 */
export type ReportReworded = {
/**
 * Which text: a field of the glossary.
 */
field: ReportField,
/**
 * The two texts, cut where they differ.
 */
pieces: Array<ReportPiece>,
/**
 * Which; unknown to reports of the first versions.
 */
id: string | null,
/**
 * Its code.
 */
code: string,
/**
 * Its title.
 */
title: string,
/**
 * The ministry under which it is counted; none without a lead.
 */
ministry: string | null, };

/**
 * Which workstreams a report speaks of: those that every list takes in which anything is named.
 */
export type ReportScope = {
/**
 * Led, alone or jointly, by one of these or by a body within it.
 */
bodies?: Array<string>,
/**
 * Linked to one of these topics.
 */
topics?: Array<string>,
/**
 * In which one of these posts has a part.
 */
posts?: Array<string>,
/**
 * Of one of these pillars of the Act.
 */
pillars?: Array<Pillar>,
/**
 * That stand in one of these ways.
 */
health?: Array<Health>,
/**
 * With these words in code, title or the lead's name.
 */
text?: string, };

/**
 * A series of reports.
 */
export type ReportSeries = {
/**
 * What it is called.
 */
series: string,
/**
 * How many were issued.
 */
reports: number,
/**
 * The last one that still holds: the next is set against it.
 */
last: IssuedRow | null, };

/**
 * In which of two texts something stands.
 */
export type ReportSide = "both" | "first" | "second";

/**
 * One side of a comparison.
 */
export type ReportSideOf = {
/**
 * The number, where it was issued.
 */
number: string | null,
/**
 * The day of which it speaks.
 */
as_of: string, };

/**
 * A workstream of which nothing was reported.
 */
export type ReportSilent = {
/**
 * The day of the last status; none if there never was one.
 */
last: string | null,
/**
 * Which; unknown to reports of the first versions.
 */
id: string | null,
/**
 * Its code.
 */
code: string,
/**
 * Its title.
 */
title: string,
/**
 * The ministry under which it is counted; none without a lead.
 */
ministry: string | null, };

/**
 * A table whose head is repeated on every page.
 */
export type ReportTable = {
/**
 * What it shows, for those who do not see it.
 */
caption: string,
/**
 * Its columns.
 */
columns: Array<ReportColumn>,
/**
 * Its rows, each with as many cells as there are columns.
 */
rows: Array<Array<ReportCell>>,
/**
 * Whether its first row sums up the others.
 */
total?: boolean,
/**
 * What stands above the pages to which its rows lead; on paper alone.
 */
pages?: string | null, };

/**
 * Of what a report is made.
 */
export type ReportTemplate = {
/**
 * Always [`SCHEMA`].
 */
schema: string,
/**
 * The word by which it is called: of small Latin letters, digits and hyphens.
 */
key: string,
/**
 * What it is called in a list.
 */
name: Bilingual,
/**
 * The title that its reports bear.
 */
title: Bilingual,
/**
 * What has to be named when it is used.
 */
needs?: Needs,
/**
 * Which workstreams it speaks of; all where nothing is said.
 */
scope?: ReportScope,
/**
 * Under what they are put together.
 */
grouping: Grouping,
/**
 * Against which day the first of a series is set.
 */
first_since: FirstSince,
/**
 * How its sheets lie.
 */
paper: Paper,
/**
 * Whether all of it has to stand on one side of A4.
 */
one_side?: boolean,
/**
 * Its parts, in their order.
 */
parts: Array<TemplatePart>, };

/**
 * What a line says beyond its words; never by its colour alone.
 */
export type ReportTone = "good" | "warn" | "bad";

/**
 * What looking at an issued report came to.
 */
export type ReportVerdict = {
/**
 * Its number.
 */
number: string,
/**
 * What is wrong; nothing if it is what it was.
 */
faults: Array<ReportFault>,
/**
 * Whether its files were drawn again and compared: only what drew them can do that.
 */
redrawn: boolean, };

/**
 * Reports that were issued.
 */
export type Reports = {
/**
 * Every series, that with the newest report first.
 */
series: Array<ReportSeries>,
/**
 * The rows of this page.
 */
items: Array<IssuedRow>,
/**
 * How many rows there are on all pages.
 */
total: number, };

/**
 * Say in other words what is to be done.
 */
export type ReviseAction = {
/**
 * Which.
 */
action: string,
/**
 * What.
 */
text: string,
/**
 * For which workstream; as before where none is given.
 */
workstream?: string | null, };

/**
 * Say it in other words.
 */
export type ReviseDecision = {
/**
 * Which.
 */
decision: string,
/**
 * What was decided.
 */
text: string,
/**
 * About what; as before where none is given.
 */
workstream?: string | null, };

/**
 * Plan it anew; all of it is said.
 */
export type ReviseMeeting = {
/**
 * Which.
 */
meeting: string,
/**
 * What it is called.
 */
title: Bilingual,
/**
 * When.
 */
on: string,
/**
 * At which minute of the day, in Japan.
 */
starts?: number | null,
/**
 * Where.
 */
place?: string | null,
/**
 * What it is about.
 */
workstreams?: Array<string>, };

/**
 * Plan it anew: not a slip, but another plan.
 */
export type ReviseMilestone = {
/**
 * Which.
 */
milestone: string,
/**
 * What it is called.
 */
title: Bilingual,
/**
 * By when: the baseline.
 */
on: string,
/**
 * Whether the workstream stands or falls with it.
 */
critical?: boolean,
/**
 * How often it comes again.
 */
every?: Every | null,
/**
 * Until when it does.
 */
until?: string | null, };

/**
 * Say all of it anew.
 */
export type ReviseSeries = {
/**
 * Which.
 */
series: string,
/**
 * What it is called.
 */
name: Bilingual,
/**
 * Who comes together.
 */
level: MeetingLevel,
/**
 * How often.
 */
cadence?: Cadence | null,
/**
 * Who calls the meetings.
 */
host?: string | null,
/**
 * Who takes part.
 */
members?: Array<string>, };

/**
 * What part an organisation has in a workstream.
 */
export type Role = "lead" | "joint-lead" | "coordinator" | "support" | "consulted" | "informed";

/**
 * The rule by which something was found; each is stated in words.
 */
export type Rule = "gap-domain" | "gap-framework" | "vacant" | "contested" | "overlap-leads" | "overlap-titles" | "orphan" | "stovepipe-workstream" | "stovepipe-ministries" | "no-goal" | "goal-incomplete" | "goals-not-in-source" | "commitment-unowned";

/**
 * A field of a change and what it says there.
 */
export type Said = {
/**
 * The field's name, as in the ledger.
 */
field: string,
/**
 * The value: a token, a day, a name or a text.
 */
value: string, };

/**
 * A scale of ratings.
 */
export type Scale = {
/**
 * Its name in commands.
 */
id: string,
/**
 * What it is called.
 */
name: Bilingual,
/**
 * Its ratings, the best first.
 */
marks: Array<Mark>, };

/**
 * One series of meetings.
 */
export type SeriesRow = {
/**
 * Which.
 */
id: string,
/**
 * What it is called.
 */
name: Bilingual,
/**
 * Who comes together.
 */
level: MeetingLevel,
/**
 * How often.
 */
cadence: Cadence | null,
/**
 * Who calls the meetings.
 */
host: OrganisationRef | null,
/**
 * Who takes part, in 建制順.
 */
members: Array<OrganisationRef>,
/**
 * How many meetings it has had by the day.
 */
held: number,
/**
 * When the last was held.
 */
last: string | null,
/**
 * When the next is planned.
 */
next: string | null,
/**
 * How many actions of its meetings are open.
 */
open: number, };

/**
 * How the window stands before and between questions.
 */
export type Session = { "session": "first-run" } | { "session": "locked",
/**
 * Its name.
 */
name: string,
/**
 * Seconds to wait before the next try.
 */
wait_seconds: number, } | { "session": "open",
/**
 * Its name.
 */
name: string, };

/**
 * Settle its agenda.
 */
export type SetAgenda = {
/**
 * Of which meeting.
 */
meeting: string,
/**
 * Point by point.
 */
items: Array<AgendaItem>, };

/**
 * How the window looks: kept on this laptop.
 */
export type Settings = {
/**
 * Language of screens.
 */
language: Language,
/**
 * 和暦, 西暦 or both: `wareki`, `western` or `both`.
 */
date_style: string,
/**
 * `system`, `light` or `dark`.
 */
theme: string,
/**
 * How large everything is, in percent: 50 to 300.
 */
zoom: number,
/**
 * How much room lines have: `comfortable` or `compact`.
 */
density: string,
/**
 * Whether the system tells, too, how much is due; not unless someone asked for it.
 */
notices: boolean, };

/**
 * Whether a workstream is reported on as often as its cadence says.
 */
export type Silence = "fresh" | "due-soon" | "overdue" | "never" | "on-demand" | "finished";

/**
 * How many workstreams are how silent.
 */
export type SilenceCounts = {
/**
 * 報告なし: nobody ever reported, and it was due.
 */
never: number,
/**
 * 期限超過.
 */
overdue: number,
/**
 * 期限間近.
 */
due_soon: number,
/**
 * 報告済み.
 */
fresh: number,
/**
 * 随時.
 */
on_demand: number,
/**
 * 完了.
 */
finished: number, };

/**
 * Say that it is expected on another day.
 */
export type SlipMilestone = {
/**
 * Which.
 */
milestone: string,
/**
 * When it is expected.
 */
to: string,
/**
 * Why.
 */
reason: string,
/**
 * Since when that is known; today where none is given.
 */
on?: string | null, };

/**
 * One slip of a milestone.
 */
export type SlipRow = {
/**
 * When it was expected before.
 */
was: string,
/**
 * When it was expected then.
 */
to: string,
/**
 * Since when that was known.
 */
on: string,
/**
 * Why.
 */
reason: string,
/**
 * When it was written down.
 */
at: string,
/**
 * Who said so.
 */
actor: PostRow | null, };

/**
 * Words that look the same.
 */
export type Span = {
/**
 * The words.
 */
text: string,
/**
 * In bold: between two pairs of asterisks on one line.
 */
strong: boolean, };

/**
 * What is asked when an organisation is to lead what another leads already.
 */
export type Stance = "plain" | "transfer" | "joint" | "claim";

/**
 * How many workstreams stand how.
 */
export type Standings = {
/**
 * 順調.
 */
on_track: number,
/**
 * 要注意.
 */
at_risk: number,
/**
 * 遅延.
 */
off_track: number,
/**
 * 未着手.
 */
not_started: number,
/**
 * 完了.
 */
completed: number,
/**
 * 未評価.
 */
none: number, };

/**
 * One entry of a status log.
 */
export type StatusRow = {
/**
 * The entry's own identity.
 */
id: string,
/**
 * The status that it is, or that it confirms.
 */
status: string,
/**
 * Whether it confirms that nothing changed.
 */
confirmation: boolean,
/**
 * Whether it was corrected since.
 */
corrected: boolean,
/**
 * The day of which it speaks.
 */
as_of: string,
/**
 * How it stands.
 */
health: Health | null,
/**
 * The source's own rating, to the letter.
 */
original_rating: string | null,
/**
 * Per cent done.
 */
progress: number | null,
/**
 * One line.
 */
headline: string | null,
/**
 * The whole story; of a confirmation, its remark.
 */
narrative: string | null,
/**
 * The same, read: headings, lists, words in bold.
 */
prose: Array<Prose>,
/**
 * What stands in the way.
 */
obstacles: string | null,
/**
 * What comes next.
 */
next_step: string | null,
/**
 * When it comes.
 */
next_on: string | null,
/**
 * Who said so, in the source's words.
 */
source: string | null,
/**
 * The post that reported it, as on the day of which it speaks.
 */
reporter: PostRow | null,
/**
 * When it was written down.
 */
recorded_at: string, };

/**
 * What can be asked to be written.
 */
export type Submission = { "submit": "intent", } & ({ "intent": "found-organisation",
/**
 * Its sort.
 */
kind: OrganisationKind,
/**
 * What it is called.
 */
names: Names,
/**
 * What it belongs to.
 */
parent?: string,
/**
 * Since when.
 */
from?: string,
/**
 * 建制順.
 */
order?: number,
/**
 * 法人番号.
 */
corporate_number?: string, } | { "intent": "rename-organisation",
/**
 * Which.
 */
organisation: string,
/**
 * The new names.
 */
names: Names,
/**
 * From which day; none corrects the names from the beginning.
 */
from?: string, } | { "intent": "move-organisation",
/**
 * Which.
 */
organisation: string,
/**
 * The new parent.
 */
parent?: string,
/**
 * From which day.
 */
from?: string, } | { "intent": "dissolve-organisation",
/**
 * Which.
 */
organisation: string,
/**
 * The first day without it.
 */
on: string,
/**
 * What takes its place; with one, its assignments and posts pass to that one, without one they end.
 */
into?: string,
/**
 * Under which body those below it go on; under what takes its place where none is named.
 */
children?: string, } | { "intent": "split-organisation",
/**
 * Which.
 */
organisation: string,
/**
 * The first day of the new order.
 */
on: string,
/**
 * The bodies, each with its part.
 */
into: Array<Part>,
/**
 * Whether it goes on beside them; otherwise it is dissolved, and the first one takes what no other was given.
 */
goes_on?: boolean, } | { "intent": "create-post",
/**
 * Where.
 */
organisation: string,
/**
 * What it is called.
 */
title: Bilingual,
/**
 * Since when.
 */
from?: string, } | { "intent": "rename-post",
/**
 * Which.
 */
post: string,
/**
 * The new title.
 */
title: Bilingual,
/**
 * From which day; none corrects the title from the beginning.
 */
from?: string, } | { "intent": "move-post",
/**
 * Which.
 */
post: string,
/**
 * Where it is then.
 */
organisation: string,
/**
 * From which day.
 */
from?: string, } | { "intent": "end-post",
/**
 * Which.
 */
post: string,
/**
 * The first day without it.
 */
on: string,
/**
 * Why.
 */
reason?: string, } | { "intent": "add-person",
/**
 * The name.
 */
name: Bilingual,
/**
 * How it is read, in kana.
 */
reading?: string, } | { "intent": "revise-person",
/**
 * Who.
 */
person: string,
/**
 * The name.
 */
name: Bilingual,
/**
 * How it is read, in kana.
 */
reading?: string, } | { "intent": "hold-post",
/**
 * Who; or someone new.
 */
person?: string,
/**
 * Who, where nobody has recorded the person yet.
 */
newcomer?: Newcomer,
/**
 * Which.
 */
post: string,
/**
 * From which day; none where the beginning is unknown.
 */
from?: string,
/**
 * The first day on which it no longer holds.
 */
to?: string,
/**
 * Whether those who hold it now leave it on that day.
 */
succeeding?: boolean, } | { "intent": "leave-post",
/**
 * Which holding.
 */
holding: string,
/**
 * The first day on which it no longer holds.
 */
on: string,
/**
 * Why.
 */
reason?: string, } | { "intent": "leave-posts",
/**
 * Who.
 */
person: string,
/**
 * The first day on which it no longer holds them.
 */
on: string,
/**
 * Which posts; all where none is named.
 */
posts?: Array<string>,
/**
 * Who takes them.
 */
successor?: string,
/**
 * Why.
 */
reason?: string, } | { "intent": "add-topic",
/**
 * The id that it is to have, where other intents of the same act speak of it; a fresh one where none is given.
 */
topic?: string,
/**
 * Its sort.
 */
kind: TopicKind,
/**
 * Its code.
 */
code?: string,
/**
 * What it is called.
 */
name: Bilingual,
/**
 * What it is.
 */
summary?: Bilingual,
/**
 * Its day.
 */
on?: string,
/**
 * Where this is known from.
 */
reference?: string,
/**
 * Other names by which it is found.
 */
aliases?: Array<string>,
/**
 * How far it was checked.
 */
verification?: Verification, } | { "intent": "relate-topic",
/**
 * Which topic.
 */
topic: string,
/**
 * How it bears on the other.
 */
tie: Tie,
/**
 * The other: a topic, an organisation or a person.
 */
other: string,
/**
 * How far it was checked.
 */
verification?: Verification, } | { "intent": "revise-topic",
/**
 * Which.
 */
topic: string,
/**
 * Its sort.
 */
kind: TopicKind,
/**
 * Its code.
 */
code?: string,
/**
 * What it is called.
 */
name: Bilingual,
/**
 * What it is.
 */
summary?: Bilingual,
/**
 * Its day.
 */
on?: string,
/**
 * Where this is known from.
 */
reference?: string,
/**
 * Other names by which it is found; none leaves them as they are.
 */
aliases?: Array<string>,
/**
 * How far it was checked; none leaves it as it is.
 */
verification?: Verification, } | { "intent": "open-workstream",
/**
 * The id that it is to have, where other intents of the same act speak of it; a fresh one where none is given.
 */
workstream?: string,
/**
 * What it is called.
 */
title: Bilingual,
/**
 * A short code.
 */
code?: string,
/**
 * Parent workstream.
 */
parent?: string,
/**
 * What it is for.
 */
aim?: string,
/**
 * 概要.
 */
outline?: string,
/**
 * Since when it exists.
 */
from?: string,
/**
 * Pillar of the Act.
 */
pillar?: Pillar,
/**
 * Reporting cadence.
 */
cadence?: Cadence,
/**
 * Handling grade.
 */
marking?: Marking, } | { "intent": "revise-workstream",
/**
 * Which.
 */
workstream: string,
/**
 * The fields and their new values.
 */
set: Array<WorkstreamField>, } | { "intent": "close-workstream",
/**
 * Which.
 */
workstream: string,
/**
 * The first day on which it is closed.
 */
on: string,
/**
 * Why.
 */
reason?: string, } | { "intent": "reopen-workstream",
/**
 * Which.
 */
workstream: string, } | { "intent": "link-topic",
/**
 * Which.
 */
workstream: string,
/**
 * To which topic.
 */
topic: string, } | { "intent": "set-goal",
/**
 * Of which workstream.
 */
workstream: string,
/**
 * The goal.
 */
goal: Goal, } | { "intent": "cite-basis",
/**
 * For which workstream.
 */
workstream: string,
/**
 * What is cited.
 */
citation: Citation, } | { "intent": "state-budget",
/**
 * Of which workstream.
 */
workstream: string,
/**
 * The figures, in yen.
 */
budget: Budget, } | { "intent": "note-dependency",
/**
 * Which one bears.
 */
workstream: string,
/**
 * On what, and how.
 */
dependency: Dependency, } | { "intent": "note-dispute",
/**
 * Of which workstream.
 */
workstream: string,
/**
 * What is in dispute and who settles it.
 */
dispute: Dispute, } | { "intent": "withdraw-fact",
/**
 * Which.
 */
fact: string,
/**
 * Why.
 */
reason?: string, } | { "intent": "assign",
/**
 * Of what.
 */
workstream: string,
/**
 * To whom.
 */
organisation: string,
/**
 * To which post.
 */
post?: string,
/**
 * In what role.
 */
role: Role,
/**
 * From which day; none where the beginning is unknown.
 */
from?: string,
/**
 * The first day on which it no longer holds.
 */
to?: string,
/**
 * On what it rests.
 */
basis?: Basis,
/**
 * What to do if another leads.
 */
stance?: Stance, } | { "intent": "agree-assignment",
/**
 * Which.
 */
assignment: string,
/**
 * When it was agreed.
 */
on?: string,
/**
 * What to do if another leads; on the day it was agreed.
 */
stance?: Stance,
/**
 * Who agreed, in words.
 */
agreed_by?: string, } | { "intent": "transfer-lead",
/**
 * Of what.
 */
workstream: string,
/**
 * To whom.
 */
organisation: string,
/**
 * To which post.
 */
post?: string,
/**
 * The first day.
 */
from: string,
/**
 * What becomes of those who led.
 */
others?: Remain,
/**
 * On what it rests.
 */
basis?: Basis,
/**
 * Who agreed, in words.
 */
agreed_by?: string,
/**
 * Whether this settles what was in dispute: then claims give way too, and the dispute is withdrawn.
 */
settles?: boolean,
/**
 * Whether open actions of those who led pass to the new lead too.
 */
actions?: boolean, } | { "intent": "pass-assignment",
/**
 * Which.
 */
assignment: string,
/**
 * To whom.
 */
organisation: string,
/**
 * To which post.
 */
post?: string,
/**
 * The first day.
 */
from: string,
/**
 * On what that rests; as before where none is given.
 */
basis?: Basis,
/**
 * Who agreed, in words.
 */
agreed_by?: string,
/**
 * Whether the open actions of who has it pass along.
 */
actions?: boolean, } | { "intent": "end-assignment",
/**
 * Which.
 */
assignment: string,
/**
 * The first day on which it no longer holds.
 */
on: string,
/**
 * Why.
 */
reason?: string, } | { "intent": "log-status",
/**
 * Which.
 */
workstream: string,
/**
 * How it stands.
 */
entry: Entry, } | { "intent": "confirm-status",
/**
 * The status that still holds.
 */
status: string,
/**
 * For which day.
 */
as_of: string,
/**
 * A remark.
 */
note?: string, } | { "intent": "correct-status",
/**
 * Which entry.
 */
status: string,
/**
 * What is right.
 */
entry: Entry, } | { "intent": "add-milestone" } & AddMilestone | { "intent": "revise-milestone" } & ReviseMilestone | { "intent": "slip-milestone" } & SlipMilestone | { "intent": "finish-milestone" } & FinishMilestone | { "intent": "drop-milestone" } & DropMilestone | { "intent": "add-series" } & AddSeries | { "intent": "revise-series" } & ReviseSeries | { "intent": "plan-meeting" } & PlanMeeting | { "intent": "revise-meeting" } & ReviseMeeting | { "intent": "set-agenda" } & SetAgenda | { "intent": "hold-meeting" } & HoldMeeting | { "intent": "cancel-meeting" } & CancelMeeting | { "intent": "take-decision" } & TakeDecision | { "intent": "revise-decision" } & ReviseDecision | { "intent": "give-action" } & GiveAction | { "intent": "revise-action" } & ReviseAction | { "intent": "pass-action" } & PassAction | { "intent": "extend-action" } & ExtendAction | { "intent": "finish-action" } & FinishAction | { "intent": "drop-action" } & DropAction | { "intent": "reopen-action" } & ReopenAction | { "intent": "acknowledge-finding",
/**
 * By which rule it was found.
 */
rule: Rule,
/**
 * Of what.
 */
about: Array<string>,
/**
 * Why it stands for now.
 */
reason: string,
/**
 * When someone will look again; none for "no more".
 */
review_on?: string, } | { "intent": "reopen-finding",
/**
 * By which rule it was found.
 */
rule: Rule,
/**
 * Of what.
 */
about: Array<string>,
/**
 * Why.
 */
reason?: string, } | { "intent": "withdraw-report",
/**
 * Which.
 */
report: string,
/**
 * Why.
 */
reason: string, } | { "intent": "save-template",
/**
 * Which; none for a new one.
 */
template?: string,
/**
 * All of it.
 */
content: ReportTemplate, } | { "intent": "remove-template",
/**
 * Which.
 */
template: string, } | { "intent": "state-contact",
/**
 * Which post, or who.
 */
of: string,
/**
 * Telephone, such as an extension 内線; none where it is not known.
 */
telephone?: string,
/**
 * Mail address; none where it is not known.
 */
mail?: string, } | { "intent": "begin-handover",
/**
 * Which post.
 */
post?: string,
/**
 * Which organisation, where no post is named.
 */
organisation?: string,
/**
 * Who goes; whoever holds the post before that day where nobody is named.
 */
predecessor?: string,
/**
 * Who comes.
 */
successor?: string,
/**
 * Who comes, where nobody has recorded the person yet.
 */
newcomer?: Newcomer,
/**
 * The first day of the one who comes.
 */
on: string,
/**
 * The organisation to which the assignments pass, where they do.
 */
into?: string,
/**
 * The post to which they pass.
 */
into_post?: string, } | { "intent": "revise-handover",
/**
 * Which.
 */
handover: string,
/**
 * Who goes.
 */
predecessor?: string,
/**
 * Who comes.
 */
successor?: string,
/**
 * Who comes, where nobody has recorded the person yet.
 */
newcomer?: Newcomer,
/**
 * The first day of the one who comes.
 */
on: string,
/**
 * The organisation to which the assignments pass.
 */
into?: string,
/**
 * The post to which they pass.
 */
into_post?: string, } | { "intent": "note-handover",
/**
 * In which handover.
 */
handover: string,
/**
 * Of which workstream; none for all that is handed over.
 */
item?: string,
/**
 * What is passed on; none takes it out.
 */
text?: string, } | { "intent": "confirm-handover",
/**
 * In which handover.
 */
handover: string,
/**
 * Of which workstreams.
 */
items: Array<string>, } | { "intent": "question-handover",
/**
 * In which handover.
 */
handover: string,
/**
 * About which workstream.
 */
item: string,
/**
 * What.
 */
question: string, } | { "intent": "complete-handover",
/**
 * Which.
 */
handover: string,
/**
 * Although the one who comes has not confirmed everything.
 */
anyway?: boolean, } | { "intent": "retract",
/**
 * Which changes.
 */
changes: Array<string>, } | { "intent": "erase",
/**
 * Which change.
 */
change: string,
/**
 * Why.
 */
reason: string, }) | { "submit": "batch",
/**
 * Which, in order: each is decided on what those before it leave.
 */
intents: Array<Intent>, } | { "submit": "undo",
/**
 * Take along what rests on it.
 */
with_dependents: boolean, } | { "submit": "redo" } | { "submit": "revert",
/**
 * Which.
 */
gesture: string,
/**
 * Take along what rests on it.
 */
with_dependents: boolean, } | { "submit": "clear-fiction" } | { "submit": "refresh",
/**
 * The reference entries too where the workspace has none.
 */
sample: boolean, } | { "submit": "import",
/**
 * The handle that the preview gave.
 */
handle: number, };

/**
 * What answers can be made stale by.
 */
export type Tag = "organisations" | "topics" | "workstreams" | "assignments" | "statuses" | "handovers" | "milestones" | "meetings" | "reports" | "ledger";

/**
 * Record a decision.
 */
export type TakeDecision = {
/**
 * What was decided.
 */
text: string,
/**
 * Under which id.
 */
decision?: string | null,
/**
 * By which meeting.
 */
meeting?: string | null,
/**
 * About what.
 */
workstream?: string | null,
/**
 * When; on the day of the meeting, or today, where none is given.
 */
on?: string | null, };

/**
 * A part of a report.
 */
export type TemplatePart = {
/**
 * Of which kind.
 */
part: TemplatePartKind,
/**
 * Its heading, where that is not the usual one of its kind.
 */
heading?: Bilingual,
/**
 * Its words, if it is a text.
 */
text?: Bilingual,
/**
 * Its columns in their order, if it is the list of workstreams.
 */
columns?: Array<ItemColumn>,
/**
 * How many days it looks ahead, if it is that of the milestones.
 */
days?: number, };

/**
 * The parts of which a report can be made.
 */
export type TemplatePartKind = "text" | "summary" | "counts" | "changes" | "silent" | "items" | "milestones" | "actions" | "questions" | "findings" | "charts";

/**
 * A template of reports.
 */
export type TemplateRow = {
/**
 * Which; none for those that come with the program and stay as they are.
 */
id: string | null,
/**
 * All of it.
 */
template: ReportTemplate, };

/**
 * How a topic bears on what it is related to.
 */
export type Tie = "within" | "member" | "led-by" | "involves" | "by" | "about" | "follows" | "relates";

/**
 * How a topic bears on another, or on an organisation, seen from either end.
 */
export type TieRow = {
/**
 * Which.
 */
id: string,
/**
 * How.
 */
tie: Tie,
/**
 * Whether the other bears on this one, instead of this one on the other.
 */
inward: boolean,
/**
 * What sort of thing the other is.
 */
noun: Noun,
/**
 * The other.
 */
other: string,
/**
 * The sort of topic that the other is.
 */
kind: TopicKind | null,
/**
 * The other's name.
 */
name: Bilingual,
/**
 * How far it was checked.
 */
verification: Verification | null, };

/**
 * By what a timeline is divided.
 */
export type TimelineBy = "ministry" | "domain";

/**
 * What stands around the lines of a timeline: how they are divided, meetings and public holidays.
 */
export type TimelineFrame = {
/**
 * The groups in the order of the lines. Together they count every line.
 */
groups: Array<TimelineGroup>,
/**
 * The meetings between the two days, the earliest first; those alone that speak of the lines, where the filter
 * narrows.
 */
meetings: Array<MeetingRow>,
/**
 * The public holidays between the two days.
 */
holidays: Array<HolidayRow>, };

/**
 * Lines of a timeline that belong together.
 */
export type TimelineGroup = {
/**
 * The ministry or policy domain; none for what has none.
 */
group: [string, Bilingual] | null,
/**
 * How many lines stand below it.
 */
lines: number, };

/**
 * One line of a timeline.
 */
export type TimelineRow = {
/**
 * The ministry or policy domain; none for what has none.
 */
group: [string, Bilingual] | null,
/**
 * Whether the workstream stands above already: 再掲, not to be counted twice.
 */
again: boolean,
/**
 * The workstream.
 */
workstream: WorkstreamRef,
/**
 * How it stands.
 */
health: Health | null,
/**
 * The first day of its bar; none where unknown.
 */
from: string | null,
/**
 * The last day of its bar; none where open.
 */
to: string | null,
/**
 * Its milestones between the two days, reached ones too.
 */
milestones: Array<MilestoneRow>, };

/**
 * The morning look.
 */
export type Today = {
/**
 * Whose morning it is; everything where nobody is known whose it could be.
 */
view: TodayView,
/**
 * Of which post.
 */
post: string | null,
/**
 * Of which ministry.
 */
ministry: string | null,
/**
 * The day.
 */
day: string,
/**
 * From which day on something is new.
 */
since: string,
/**
 * The last day of the week.
 */
week: string,
/**
 * The numbers.
 */
sections: Array<TodaySection>, };

/**
 * What is looked at in the morning.
 */
export type TodayKind = "silent" | "reports-due" | "steps-due" | "milestones-due" | "newly-off-track" | "slipped" | "unsettled" | "actions" | "decisions" | "changed";

/**
 * One number of the morning, with the first of what it counts.
 */
export type TodaySection = {
/**
 * What is counted.
 */
kind: TodayKind,
/**
 * How many there are.
 */
count: number,
/**
 * The list from which the number comes.
 */
view: ListView,
/**
 * The first of them, if they are workstreams.
 */
workstreams: Array<WorkstreamRow>,
/**
 * The first of them, if they are milestones.
 */
milestones: Array<MilestoneRow>,
/**
 * The first of them, if they are actions.
 */
actions: Array<ActionRow>,
/**
 * The first of them, if they are decisions.
 */
decisions: Array<DecisionRow>, };

/**
 * Whose morning it is.
 */
export type TodayView = "mine" | "ministry" | "all";

/**
 * A topic with all that it bears on, and all topics that bear on it.
 */
export type TopicDetail = {
/**
 * Its ties.
 */
ties: Array<TieRow>,
/**
 * Which.
 */
id: string,
/**
 * Its sort.
 */
kind: TopicKind,
/**
 * Its code.
 */
code: string | null,
/**
 * What it is called.
 */
name: Bilingual,
/**
 * What it is.
 */
summary: Bilingual | null,
/**
 * Its day.
 */
on: string | null,
/**
 * Where this is known from.
 */
reference: string | null,
/**
 * Other names by which it is found.
 */
aliases: Array<string>,
/**
 * How far it was checked.
 */
verification: Verification | null,
/**
 * How many open workstreams are linked to it.
 */
workstreams: number, };

/**
 * What sort of reference entry a topic 主題 is.
 */
export type TopicKind = "domain" | "pillar" | "aim" | "framework" | "partner" | "country" | "grouping" | "document" | "event" | "concept" | "commitment";

/**
 * A topic as a list names it beside a workstream.
 */
export type TopicRef = {
/**
 * The link, which is what is withdrawn when they part.
 */
fact: string,
/**
 * Which topic.
 */
id: string,
/**
 * Its sort.
 */
kind: TopicKind,
/**
 * Its code.
 */
code: string | null,
/**
 * What it is called.
 */
name: Bilingual, };

/**
 * A topic.
 */
export type TopicRow = {
/**
 * Which.
 */
id: string,
/**
 * Its sort.
 */
kind: TopicKind,
/**
 * Its code.
 */
code: string | null,
/**
 * What it is called.
 */
name: Bilingual,
/**
 * What it is.
 */
summary: Bilingual | null,
/**
 * Its day.
 */
on: string | null,
/**
 * Where this is known from.
 */
reference: string | null,
/**
 * Other names by which it is found.
 */
aliases: Array<string>,
/**
 * How far it was checked.
 */
verification: Verification | null,
/**
 * How many open workstreams are linked to it.
 */
workstreams: number, };

/**
 * What the undo and redo keys would act on: acts of this laptop.
 */
export type Undoable = {
/**
 * The newest act that can be taken back.
 */
undo: string | null,
/**
 * The undo that can be taken back.
 */
redo: string | null, };

/**
 * The workstreams of a body that belong to any framework.
 */
export type Unfolded = {
/**
 * The place of the body.
 */
body: number,
/**
 * By code; at most [`super::MOST_ROWS`].
 */
workstreams: Array<MapStream>,
/**
 * How many there are.
 */
total: number, };

/**
 * Who works here; asked at first run.
 */
export type User = {
/**
 * 氏名; stays on this laptop.
 */
name: string,
/**
 * The post that acts.
 */
post: PostRow,
/**
 * The top body to which that post belongs today.
 */
ministry: string, };

/**
 * How far what is said was checked; nothing but the first is to be shown as a fact.
 */
export type Verification = "seen" | "secondary" | "general" | "unchecked";

/**
 * What was accepted, and yet someone should look at.
 */
export type Warning = { "warning": "status-of-later-day",
/**
 * That day.
 */
as_of: string, } | { "warning": "kept-over-source",
/**
 * The entity.
 */
entity: string, } | { "warning": "post-is-held-too",
/**
 * Who.
 */
person: string, } | { "warning": "ends-with-organisation",
/**
 * On which day.
 */
on: string, } | { "warning": "assignments-end",
/**
 * How many.
 */
count: number, } | { "warning": "children-stay",
/**
 * How many.
 */
count: number, } | { "warning": "milestone-comes-earlier",
/**
 * When it was expected.
 */
was: string, } | { "warning": "due-is-past",
/**
 * That day.
 */
on: string, } | { "warning": "actions-stay",
/**
 * How many.
 */
count: number, } | { "warning": "actions-stay-open",
/**
 * How many.
 */
count: number, } | { "warning": "lead-is-claimed-too",
/**
 * The other claim or lead.
 */
assignment: string, };

/**
 * Which page of a list.
 */
export type Window = {
/**
 * Rows to pass over.
 */
offset: number,
/**
 * Rows to give, at most [`MOST_ROWS`] over the window's door.
 */
limit: number, };

/**
 * A file that holds what a screen shows: an Excel workbook, or a calendar.
 */
export type Workbook = { "workbook": "coverage",
/**
 * What stands across.
 */
axis: Axis,
/**
 * What belongs to this body, instead of the top bodies.
 */
within?: string,
/**
 * Beside the same on this day.
 */
before?: string,
/**
 * At which clocks.
 */
clock: AsOf, } | { "workbook": "framework",
/**
 * Which.
 */
id: string,
/**
 * At which clocks.
 */
clock: AsOf, } | { "workbook": "calendar",
/**
 * Of which workstreams.
 */
filter: WorkstreamFilter,
/**
 * From this day.
 */
from: string,
/**
 * To this day.
 */
to: string,
/**
 * At which clocks.
 */
clock: AsOf, };

/**
 * The workspace itself.
 */
export type WorkspaceInfo = {
/**
 * The file's name without folder and ending.
 */
name: string,
/**
 * This laptop's chain.
 */
device: string,
/**
 * How many changes the ledger holds.
 */
changes: number,
/**
 * How many of them are from a newer Renkei.
 */
unknown: number,
/**
 * How many were erased.
 */
erased: number,
/**
 * The last change of this laptop's chain: its id and its number.
 */
head: [string, number] | null,
/**
 * Open workstreams.
 */
workstreams: number,
/**
 * Organisations that exist today.
 */
organisations: number,
/**
 * Status entries, confirmations included.
 */
statuses: number,
/**
 * Bytes on disk.
 */
bytes: number,
/**
 * Today in Japan, by this laptop's clock.
 */
today: string,
/**
 * How many made-up statuses of the sample are among them.
 */
fictional: number,
/**
 * Who works here.
 */
user: User | null,
/**
 * Attributions that the imported sources ask for.
 */
attributions: Array<string>, };

/**
 * How many workstreams a filter finds, by health and by silence.
 */
export type WorkstreamCounts = {
/**
 * All of them.
 */
total: number,
/**
 * 順調.
 */
on_track: number,
/**
 * 要注意.
 */
at_risk: number,
/**
 * 遅延.
 */
off_track: number,
/**
 * 未着手.
 */
not_started: number,
/**
 * 完了.
 */
completed: number,
/**
 * 未評価.
 */
none: number,
/**
 * Whether their reports came.
 */
silence: SilenceCounts, };

/**
 * A workstream with all that is known of it on the day.
 */
export type WorkstreamDetail = {
/**
 * Parent workstream and its title.
 */
parent: [string, string] | null,
/**
 * What it is for.
 */
aim: string | null,
/**
 * 現状・課題.
 */
issues: string | null,
/**
 * 概要.
 */
outline: string | null,
/**
 * Where it is described.
 */
url: string | null,
/**
 * First fiscal year.
 */
starts_fiscal_year: number | null,
/**
 * Last fiscal year.
 */
ends_fiscal_year: number | null,
/**
 * Handling grade.
 */
marking: Marking,
/**
 * Where it was imported from, in words.
 */
source: string | null,
/**
 * Who led when, the latest first.
 */
leads: Array<LeadPeriod>,
/**
 * All assignments, those that hold first, then the latest.
 */
assignments: Array<AssignmentRow>,
/**
 * The latest status that is not a confirmation.
 */
latest: StatusRow | null,
/**
 * Goals, bases, budgets, dependencies, topics, disputes.
 */
facts: Array<FactRow>,
/**
 * Whom to turn to: who holds the posts that have a part in it on the day, in the order of the assignments.
 */
contacts: Array<ContactRow>,
/**
 * How many entries its status log has.
 */
statuses: number,
/**
 * Which.
 */
id: string,
/**
 * Its code.
 */
code: string | null,
/**
 * What it is called.
 */
title: Bilingual,
/**
 * Who leads on the day.
 */
lead: Array<OrganisationRef>,
/**
 * Who leads jointly, agreed or proposed.
 */
joint: Array<OrganisationRef>,
/**
 * Settled, vacant or contested.
 */
ownership: Ownership,
/**
 * How it stands.
 */
health: Health | null,
/**
 * The source's own rating of the latest status.
 */
original_rating: string | null,
/**
 * The latest status, confirmed or not; what a confirmation is of.
 */
status: string | null,
/**
 * The day of the latest status or confirmation.
 */
as_of: string | null,
/**
 * Calendar days since then.
 */
age_days: number | null,
/**
 * Whether the latest word is that nothing changed; silence is never told so.
 */
confirmed: boolean,
/**
 * Whether the next report is due by the cadence, or missing.
 */
silence: Silence,
/**
 * The day on which the next report is due, or was.
 */
due_on: string | null,
/**
 * Working days since then, where it is missing.
 */
late_days: number | null,
/**
 * One line of the latest status.
 */
headline: string | null,
/**
 * Percent done, by the latest status.
 */
progress: number | null,
/**
 * What comes next, by the latest status.
 */
next_step: string | null,
/**
 * When that is due.
 */
next_on: string | null,
/**
 * Since when it is led as it is; unknown where the sources do not say.
 */
led_since: string | null,
/**
 * Since when it is settled, vacant or contested without a break; unknown where the sources do not say.
 */
ownership_since: string | null,
/**
 * Pillar of the Act.
 */
pillar: Pillar | null,
/**
 * Reporting cadence.
 */
cadence: Cadence | null,
/**
 * The topics to which it belongs, by kind and code.
 */
topics: Array<TopicRef>,
/**
 * Since when it is closed.
 */
closed_on: string | null, };

/**
 * One field of a workstream and its new value; a value of none empties the field.
 */
export type WorkstreamField = { "field": "title", "value": Bilingual } | { "field": "code", "value": string | null } | { "field": "aim", "value": string | null } | { "field": "issues", "value": string | null } | { "field": "outline", "value": string | null } | { "field": "url", "value": string | null } | { "field": "parent", "value": string | null } | { "field": "pillar", "value": Pillar | null } | { "field": "cadence", "value": Cadence | null } | { "field": "marking", "value": Marking } | { "field": "starts_fiscal_year", "value": number | null } | { "field": "ends_fiscal_year", "value": number | null };

/**
 * Which workstreams.
 */
export type WorkstreamFilter = {
/**
 * Lead or joint lead by this organisation, or by one within it.
 */
led_by?: string,
/**
 * With `led_by` or `involving`: that organisation itself only.
 */
exact?: boolean,
/**
 * In any role (or in `role`) by this organisation, or by one within it.
 */
involving?: string,
/**
 * With `involving`: in this role.
 */
role?: Role,
/**
 * Any of these.
 */
health?: Array<HealthFilter>,
/**
 * At least so many calendar days since the latest status or confirmation; never reported counts.
 */
stale?: number,
/**
 * Any of these: whether a report is due by the cadence, in working days.
 */
silence?: Array<Silence>,
/**
 * That stood otherwise at the end of the day before this one.
 */
turned_since?: string,
/**
 * Linked to this topic.
 */
topic?: string,
/**
 * Of this pillar of the Act.
 */
pillar?: Pillar,
/**
 * In no column of this axis of the coverage.
 */
outside?: Axis,
/**
 * Any of these: settled, vacant or contested.
 */
ownership?: Array<Ownership>,
/**
 * With a next step of the latest status due on this day or before.
 */
due_by?: string,
/**
 * Of which anything was recorded on this day or later, in Japan.
 */
changed_since?: string,
/**
 * In which this post has a part, or its organisation where no post is named.
 */
post?: string,
/**
 * Words in code, title or the lead's name.
 */
text?: string,
/**
 * Closed ones too.
 */
closed?: boolean, };

/**
 * One part of a divided list, with its subtotals.
 */
export type WorkstreamGroup = {
/**
 * The top body that leads, itself or by one within it; nobody's part has none. Divided by lead only.
 */
lead: OrganisationRef | null,
/**
 * Divided by health only.
 */
health: Health | null,
/**
 * Divided by silence only.
 */
silence: Silence | null,
/**
 * How many are in it.
 */
counts: WorkstreamCounts, };

/**
 * By what a list is divided.
 */
export type WorkstreamGrouping = "lead" | "health" | "silence";

/**
 * A workstream as others speak of it.
 */
export type WorkstreamRef = {
/**
 * Which.
 */
id: string,
/**
 * Its code.
 */
code: string | null,
/**
 * What it is called.
 */
title: Bilingual, };

/**
 * One line of a list of workstreams.
 */
export type WorkstreamRow = {
/**
 * Which.
 */
id: string,
/**
 * Its code.
 */
code: string | null,
/**
 * What it is called.
 */
title: Bilingual,
/**
 * Who leads on the day.
 */
lead: Array<OrganisationRef>,
/**
 * Who leads jointly, agreed or proposed.
 */
joint: Array<OrganisationRef>,
/**
 * Settled, vacant or contested.
 */
ownership: Ownership,
/**
 * How it stands.
 */
health: Health | null,
/**
 * The source's own rating of the latest status.
 */
original_rating: string | null,
/**
 * The latest status, confirmed or not; what a confirmation is of.
 */
status: string | null,
/**
 * The day of the latest status or confirmation.
 */
as_of: string | null,
/**
 * Calendar days since then.
 */
age_days: number | null,
/**
 * Whether the latest word is that nothing changed; silence is never told so.
 */
confirmed: boolean,
/**
 * Whether the next report is due by the cadence, or missing.
 */
silence: Silence,
/**
 * The day on which the next report is due, or was.
 */
due_on: string | null,
/**
 * Working days since then, where it is missing.
 */
late_days: number | null,
/**
 * One line of the latest status.
 */
headline: string | null,
/**
 * Percent done, by the latest status.
 */
progress: number | null,
/**
 * What comes next, by the latest status.
 */
next_step: string | null,
/**
 * When that is due.
 */
next_on: string | null,
/**
 * Since when it is led as it is; unknown where the sources do not say.
 */
led_since: string | null,
/**
 * Since when it is settled, vacant or contested without a break; unknown where the sources do not say.
 */
ownership_since: string | null,
/**
 * Pillar of the Act.
 */
pillar: Pillar | null,
/**
 * Reporting cadence.
 */
cadence: Cadence | null,
/**
 * The topics to which it belongs, by kind and code.
 */
topics: Array<TopicRef>,
/**
 * Since when it is closed.
 */
closed_on: string | null, };

/**
 * By what a list of workstreams is sorted.
 */
export type WorkstreamSort = "protocol" | "code" | "title" | "health" | "as-of" | "silence" | "next-on" | "progress";

/** The value that belongs to a question. */
export type AnswerOf<Q extends Query> = Extract<Answer, { answer: Q['query'] }>['value'];

const tags: { readonly [Q in Query['query']]: readonly Tag[] } = {
  "workspace": ["ledger"],
  "workstreams": ["workstreams","assignments","statuses","organisations","topics"],
  "workstream-counts": ["workstreams","assignments","statuses","organisations","topics"],
  "workstream-groups": ["workstreams","assignments","statuses","organisations","topics"],
  "coverage": ["workstreams","assignments","statuses","organisations","topics"],
  "framework-map": ["workstreams","assignments","statuses","organisations","topics"],
  "framework": ["workstreams","assignments","statuses","organisations","topics"],
  "findings": ["workstreams","assignments","statuses","organisations","topics"],
  "chase": ["workstreams","assignments","statuses","organisations","topics"],
  "milestones": ["milestones","workstreams","assignments","organisations"],
  "milestone": ["milestones","workstreams","assignments","organisations"],
  "series": ["meetings","organisations"],
  "meetings": ["meetings","organisations"],
  "meeting": ["meetings","reports","workstreams","assignments","organisations"],
  "agenda": ["meetings","milestones","workstreams","assignments","statuses","organisations"],
  "decisions": ["meetings","reports","workstreams","assignments","organisations"],
  "decision": ["meetings","reports","workstreams","assignments","organisations"],
  "actions": ["meetings","reports","workstreams","assignments","organisations"],
  "action": ["meetings","reports","workstreams","assignments","organisations"],
  "today": ["meetings","milestones","workstreams","assignments","statuses","organisations","topics"],
  "reminders": ["meetings","milestones","workstreams","assignments","statuses","organisations","topics"],
  "timeline": ["milestones","workstreams","assignments","statuses","organisations","topics"],
  "timeline-frame": ["meetings","milestones","workstreams","assignments","statuses","organisations","topics"],
  "impact": ["milestones","workstreams","assignments","statuses","organisations","topics"],
  "neighbourhood": ["milestones","workstreams","assignments","statuses","organisations","topics"],
  "minute": ["meetings","reports","workstreams","assignments","organisations"],
  "scales": [],
  "workstream": ["workstreams","assignments","statuses","organisations","topics"],
  "statuses": ["statuses"],
  "organisations": ["organisations","assignments","workstreams","topics"],
  "organisation": ["organisations","assignments","workstreams","topics"],
  "topics": ["topics","workstreams","organisations"],
  "topic": ["topics","workstreams","organisations"],
  "posts": ["organisations"],
  "assignments": ["assignments","organisations","workstreams"],
  "post": ["organisations"],
  "people": ["organisations"],
  "person": ["organisations","topics"],
  "handovers": ["handovers","workstreams","assignments","organisations"],
  "handover": ["handovers","workstreams","assignments","statuses","organisations","topics"],
  "reports": ["reports","meetings","organisations"],
  "report": ["reports","meetings","organisations"],
  "report-preview": ["reports","meetings","milestones","workstreams","assignments","statuses","organisations","topics"],
  "report-verdict": ["reports","ledger"],
  "templates": ["reports"],
  "house-style": ["reports"],
  "report-comparison": ["reports","meetings","milestones","workstreams","assignments","statuses","organisations","topics"],
  "search": ["workstreams","assignments","statuses","organisations","topics","milestones","meetings"],
  "search-each": ["workstreams","assignments","statuses","organisations","topics","milestones","meetings"],
  "history": ["ledger"],
  "activity": ["ledger"],
  "undoable": ["ledger"],
  "local": [],
  "resolve": ["workstreams","assignments","statuses","organisations","topics","milestones","meetings"],
  "day": [],
};

/** What makes the answer to a question stale. */
export function tagsOf(query: Query): readonly Tag[] {
  return tags[query.query];
}
