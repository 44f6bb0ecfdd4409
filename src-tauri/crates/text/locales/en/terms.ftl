### Words of the field, shared by screens, command line, reports and errors.
### An id is "kind-token"; the token is the one the ledger uses (as in role-joint-lead).

## Roles: what part an organisation has in a workstream

role-lead = Lead
role-joint-lead = Joint lead
role-coordinator = Coordinator
role-support = Support
role-consulted = Consulted (consent needed)
role-informed = Informed

## States of an assignment. A proposed one is a claim that the others have not agreed to.

assignment-proposed = Not agreed
assignment-agreed = Agreed
assignment-vacant = No lead
assignment-contested = Contested
claim = Claim

## Health

health-on-track = On track
health-at-risk = At risk
health-off-track = Off track
health-not-started = Not started
health-completed = Completed
health-none = Not rated
status-no-change = No change, confirmed
status-no-reply = No reply
status-nil-return = Nil return

## Nouns

noun-organisation = Organisation
noun-ministry = Ministry
noun-post = Post
noun-person = Person
noun-holding = Holding
noun-workstream = Workstream
noun-assignment = Ownership
noun-basis = Basis
noun-status = Status
noun-health = Health
noun-goal = Goal
noun-indicator = Indicator
noun-target = Target
noun-milestone = Milestone
noun-dependency = Dependency
noun-meeting = Meeting
noun-decision = Decision
noun-action = Action
noun-topic = Topic
noun-report = Report
noun-template = Template
noun-finding = Finding
noun-history = History
noun-change = Change
noun-import = Import
noun-workspace = Workspace
noun-marking = Marking
noun-cadence = Reporting cadence
noun-pillar = Pillar
noun-budget = Budget
noun-as-of = As of
noun-headline = Headline
noun-narrative = Narrative
noun-obstacles = Obstacles
noun-next-step = Next step
noun-original-rating = Rating in the source
noun-source = Source
noun-code = Code
noun-alias = Alias
noun-verification = Verification
noun-tie = Tie
noun-protocol-order = Protocol order
listed-again = Listed again
erased = [erased]

## Kinds of organisation

organisation-kind-ministry = Ministry
organisation-kind-agency = Agency or commission
organisation-kind-bureau = Bureau
organisation-kind-division = Division
organisation-kind-corporation = Public corporation
organisation-kind-council = Council
organisation-kind-party = Political party
organisation-kind-foreign-government = Foreign government
organisation-kind-international-body = International body
organisation-kind-think-tank = Think tank or university
organisation-kind-government = Cabinet or administration
organisation-kind-legislature = Legislature
organisation-kind-media = News organisation

## Kinds of topic

topic-kind-domain = Policy domain
topic-kind-pillar = Pillar
topic-kind-aim = Aim
topic-kind-framework = Framework
topic-kind-partner = Partner
topic-kind-country = Country or region
topic-kind-grouping = Grouping
topic-kind-document = Document
topic-kind-event = Event
topic-kind-commitment = Commitment
topic-kind-concept = Concept

## How topics bear on others: read from the topic, and read from the other

tie-within = Part of
tie-member = Takes part in
tie-led-by = Usually led by
tie-involves = Involves
tie-by = Made by
tie-about = About
tie-follows = Follows
tie-relates = Relates to
tie-inward-within = Contains
tie-inward-member = Takes in
tie-inward-led-by = Usually leads in
tie-inward-involves = Has a part in
tie-inward-by = Made
tie-inward-about = Dealt with in
tie-inward-follows = Followed by
tie-inward-relates = Relates to

## How far something was checked

verification-seen = Confirmed
verification-secondary = Secondary source only
verification-general = General knowledge
verification-unchecked = To be checked

## Pillars of the Economic Security Promotion Act

pillar-critical-products = Stable supply of critical products
pillar-core-infrastructure = Stable provision of core-infrastructure services
pillar-critical-technology = Development of advanced critical technology
pillar-patent-non-disclosure = Non-disclosure of patent applications
pillar-outside-act = Outside the Act

## Aims

aim-autonomy = Autonomy
aim-indispensability = Indispensability
aim-order = Rules-based order

## Kinds of dependency, read from the first workstream to the second

dependency-blocks = Blocks
dependency-feeds = Feeds
dependency-relates = Relates to

## Reporting cadence

cadence-weekly = Weekly
cadence-monthly = Monthly
cadence-quarterly = Quarterly
cadence-on-demand = On demand

## Markings. The ceiling is confidentiality 2.

marking-confidentiality-1 = Confidentiality 1
marking-confidentiality-2 = Confidentiality 2

## Handling restrictions

caveat-recipients-only = Recipients only
caveat-no-copying = No copying
caveat-no-forwarding = No forwarding
caveat-no-distribution = No further distribution
caveat-to-be-returned = To be returned after the meeting
report-marking-with = { $marking } ({ $caveats })

## Kinds of basis

basis-law = Law
basis-cabinet-decision = Cabinet decision
basis-plan = Plan or notice
basis-measure = Policy measure
basis-agreement = Inter-ministry agreement
basis-source = Source document

## Levels of a goal

goal-level-activity = Activity
goal-level-output = Output
goal-level-outcome-short = Short-term outcome
goal-level-outcome-middle = Medium-term outcome
goal-level-outcome-long = Long-term outcome

## Counts

count-workstreams = { $count ->
    [one] { $count } workstream
   *[other] { $count } workstreams
 }
count-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
 }

## Handling notice: on the first screen and at the foot of everything that leaves the tool.

handling-notice = Do not enter specially designated secrets (特定秘密), critical economic security information (重要経済安保情報) or Confidentiality 3 information (機密性3情報).

## The coverage: organisations by domain

noun-handover = Handover
noun-contact = Contact
noun-coverage = Coverage
axis-domain = Policy domain
axis-pillar = Pillar
axis-aim = Aim
axis-framework = Framework
axis-partner = Partner
coverage-lead = L
coverage-joint = J
coverage-claimed = C
coverage-support = S
coverage-own = { " " }(itself)
coverage-none = None of these
coverage-total = Total
coverage-workstreams = Workstreams
coverage-legend = L: lead, J: joint lead, C: claimed, not agreed, S: support, coordination, consulted, informed. R: reports missing of what it leads. A workstream counts once for an organisation, in its weightiest role.

## The framework map: frameworks and partners against ministries and workstreams

noun-framework = Framework
framework-next = Next external date
framework-next-none = No date is recorded
framework-next-on = Due
framework-day = Date
framework-days = Dates
framework-what = What
framework-commitments = Commitments
framework-led = Led
framework-age = Days since
framework-parts = Parts in workstreams
framework-named = Part in the framework

## Findings

finding-gap = Gap
finding-vacant = No lead
finding-contested = Contested
finding-overlap = Overlap
finding-orphan = No post
finding-stovepipe = Stovepipe
finding-no-goal = No specific goal
finding-goal-incomplete = Incomplete goal
finding-commitment-unowned = Commitment without owner
finding-stale = Stale
finding-overdue = Overdue
finding-slipped = Slipped
rule-gap-domain = No workstream with an agreed lead belongs to this policy domain.
rule-gap-framework = No workstream with an agreed lead belongs to this framework.
rule-vacant = No lead has been agreed.
rule-contested = Several organisations claim the lead, or a dispute over it is on record.
rule-overlap-leads = Two or more organisations lead, and it is not declared joint.
rule-overlap-titles = Another ministry has a workstream with nearly the same title.
rule-orphan = An organisation leads, but no post of it is named.
rule-stovepipe-workstream = The workstream belongs to several policy domains, but only one ministry has a part in it.
rule-stovepipe-ministries = Two ministries lead in two or more of the same policy domains, but share no workstream.
rule-no-goal = No goal is set.
rule-goal-incomplete = A goal lacks an indicator, a target or a date.
rule-goals-not-in-source = The goals of this imported source name no indicators, targets or dates.
rule-commitment-unowned = No workstream with an agreed lead works on this commitment.
finding-about = About
finding-since = Since
finding-seen = Evidence
finding-acknowledged = Acknowledged
finding-seen-lead = { $name } leads
finding-seen-lead-since = { $name } leads since { $from }
finding-seen-claim = { $name } claims the lead
finding-seen-claim-since = { $name } claims the lead since { $from }
finding-seen-lead-ended = The last lead ended on { $on }
finding-seen-workstreams = { $count ->
    [one] { $count } workstream
   *[other] { $count } workstreams
  } linked
finding-seen-alike = { $percent }% of the title is that of “{ $name }”
finding-seen-goals = { $count ->
    [one] { $count } goal
   *[other] { $count } goals
  }
finding-seen-due = Due on { $on }
finding-lacks-indicator = no indicator
finding-lacks-target = no target
finding-lacks-due = no date
