### What the command `renkei` says.
### Use the words of the screens. Pass counts as numbers; years, numbers of documents and codes as text.

cli-about = Records which ministry owns what, how it stands and what was reported, and issues coordination reports.
cli-examples =
    renkei --workspace w.renkei workspace create --sample
    renkei --workspace w.renkei workstream list --led-by METI --stale 14
    renkei --workspace w.renkei assign T1 METI --from 2026-04-01 --basis "閣議決定"
    renkei --workspace w.renkei status log T1 --health on-track --as-of 2026-11-20 --note 順調
    renkei --workspace w.renkei report coordination --since 2026-11-01 --as-of 2026-11-20 --output DIR

## What each command does, and examples

cli-cmd-workspace = Creates, checks and safeguards a workspace.
cli-cmd-workspace-create = Creates a workspace and prints its recovery key to stdout.
cli-examples-workspace-create =
    renkei --workspace w.renkei workspace create
    renkei --workspace w.renkei --passphrase-file pw workspace create --sample
cli-cmd-workspace-clear-samples = Takes the made-up statuses and dates of the sample out in one step.
cli-examples-workspace-clear-samples =
    renkei workspace clear-samples
cli-cmd-workspace-refresh = Brings the shipped lists up to this version. What was changed here is not overwritten.
cli-examples-workspace-refresh =
    renkei workspace refresh
    renkei workspace refresh --sample
cli-cmd-workspace-info = Shows what the workspace holds.
cli-examples-workspace-info =
    renkei --workspace w.renkei workspace info
cli-cmd-workspace-verify = Checks the ledger's chain and content; exits 1 if something is wrong.
cli-examples-workspace-verify =
    renkei --workspace w.renkei workspace verify --json
cli-cmd-workspace-rebuild = Makes every table and the search index anew from the ledger.
cli-examples-workspace-rebuild =
    renkei --workspace w.renkei workspace rebuild
cli-cmd-workspace-backup = Makes an encrypted backup.
cli-examples-workspace-backup =
    renkei --workspace w.renkei workspace backup
    renkei --workspace w.renkei workspace backup --to 控え.renkei-backup
cli-cmd-workspace-restore = Restores a backup to the place given by --workspace; never over another file.
cli-examples-workspace-restore =
    renkei --workspace new.renkei workspace restore 控え.renkei-backup
cli-cmd-import = Takes files in. Rows that cannot be read are listed, the rest is taken in, and the exit code is 3.
cli-examples-import =
    renkei import rs-system-2024 --profile rs-system
    renkei import returns.xlsx --mapping m.toml --dry-run --json
    renkei import 回答.csv --mapping m.toml --as-of 2026-11-20
cli-cmd-organisation = Lists, adds and changes ministries and other bodies.
cli-cmd-organisation-list = Lists organisations in protocol order.
cli-examples-organisation-list =
    renkei organisation list --top
    renkei organisation list --parent METI --json
cli-cmd-organisation-show = Shows one organisation.
cli-examples-organisation-show =
    renkei organisation show METI
    renkei organisation show 環境庁 --as-of 平成12年4月1日
cli-cmd-organisation-add = Adds an organisation.
cli-examples-organisation-add =
    renkei organisation add 経済安全保障課 --kind division --parent METI --from 2026-04-01
cli-cmd-organisation-rename = Calls an organisation otherwise from a day on; days before keep the old name.
cli-examples-organisation-rename =
    renkei organisation rename 旧課 新課 --from 2026-07-01
cli-cmd-organisation-move = Puts an organisation under another from a day on.
cli-examples-organisation-move =
    renkei organisation move 経済安全保障課 --under METI --from 2026-07-01
cli-cmd-organisation-split = Divides an organisation. The ownership of the workstreams after = passes to that part; the rest passes to the first part (with --goes-on it stays).
cli-examples-organisation-split =
    renkei organisation split 旧課 --into 新一課=T1,T2 --into 新二課=T3 --on 2026-07-01
    renkei organisation split 旧課 --into 新課=T1 --on 2026-07-01 --goes-on
cli-cmd-organisation-restore = Takes back a dissolution, merger or split, with the ownership that it moved.
cli-examples-organisation-restore =
    renkei organisation restore 旧課
cli-cmd-organisation-merge = Ends an organisation and passes its ownerships to another.
cli-examples-organisation-merge =
    renkei organisation merge 旧課 --into 新課 --on 2026-07-01
cli-cmd-organisation-dissolve = Ends an organisation without a successor.
cli-examples-organisation-dissolve =
    renkei organisation dissolve 準備室 --on 2026-07-01
cli-cmd-post = Looks up, records and changes posts.
cli-cmd-post-list = Lists posts with those who hold them on the day.
cli-examples-post-list =
    renkei post list --organisation METI
    renkei post list --text 課長 --as-of 2026-04-01 --json
cli-cmd-post-show = Shows one post with all who have held it.
cli-examples-post-show =
    renkei post show 総括課長補佐
cli-cmd-post-add = Records a post.
cli-examples-post-add =
    renkei post add 総括課長補佐 --organisation METI --from 2026-04-01
cli-cmd-post-rename = Records the title from a day on. Earlier days keep the title of their time.
cli-examples-post-rename =
    renkei post rename 総括課長補佐 企画官 --from 2026-07-01
cli-cmd-post-move = Moves a post to another organisation from a day on.
cli-examples-post-move =
    renkei post move 総括課長補佐 --to MOE --from 2026-07-01
cli-cmd-post-contact = Record telephone and mail of a post; what you leave out stays.
cli-examples-post-contact =
    renkei post contact 総括課長補佐 --telephone ext.1234 --mail keizai-anpo@example.go.jp
cli-cmd-post-end = Ends a post. Whoever holds it leaves it on that day.
cli-examples-post-end =
    renkei post end 準備担当 --on 2026-07-01 --reason Reorganised
cli-cmd-person = Records people and the posts they hold.
cli-cmd-person-list = Lists people by the reading of their names.
cli-examples-person-list =
    renkei person list --text 山田
cli-cmd-person-show = Shows one person with all posts held so far.
cli-examples-person-show =
    renkei person show 山田太郎
cli-cmd-person-add = Records a person.
cli-examples-person-add =
    renkei person add 山田太郎 --reading やまだたろう --en YAMADA
cli-cmd-person-revise = Changes the name of a person. What is not given stays as it is.
cli-examples-person-revise =
    renkei person revise 山田太郎 --reading やまだたろう
cli-cmd-person-contact = Record telephone and mail of a person; what you leave out stays.
cli-examples-person-contact =
    renkei person contact 山田太郎 --telephone ext.1234 --mail yamada@example.go.jp
cli-cmd-person-hold = Records that a person holds a post from a day on.
cli-examples-person-hold =
    renkei person hold 山田太郎 総括課長補佐 --from 2026-04-01
    renkei person hold 鈴木花子 総括課長補佐 --from 2026-07-01 --succeeding
cli-cmd-person-leave = Records that a person leaves posts on a day: all of them where none is named.
cli-examples-person-leave =
    renkei person leave 山田太郎 --on 2026-07-01 --successor 鈴木花子
    renkei person leave 山田太郎 総括課長補佐 --on 2026-07-01
cli-cmd-topic = Lists and adds topics: domains, frameworks, documents and so on.
cli-cmd-topic-list = Lists topics.
cli-examples-topic-list =
    renkei topic list
    renkei topic list --text 半導体 --json
    renkei topic list --kind framework
cli-cmd-topic-show = Shows one topic.
cli-examples-topic-show =
    renkei topic show supply-chain
cli-cmd-topic-add = Adds a topic.
cli-examples-topic-add =
    renkei topic add サプライチェーン強靱化 --kind domain --code supply-chain --en Supply-chains
cli-cmd-topic-revise = Changes a topic. What is not given stays as it is; an empty value empties the field.
cli-examples-topic-revise =
    renkei topic revise supply-chain --name 供給網の強靱化 --on 2026-06-02
cli-cmd-topic-relate = Records how a topic bears on another, or on an organisation.
cli-examples-topic-relate =
    renkei topic relate SEM --tie within --to SUP
    renkei topic relate SEM --tie led-by --organisation METI --verification unchecked
cli-cmd-topic-unrelate = Takes a tie of a topic back; topic show tells its id.
cli-examples-topic-unrelate =
    renkei topic unrelate AaIMiHLofl-QDToP78aCFw --reason mistake
cli-cmd-workstream = Lists, opens and changes workstreams.
cli-cmd-workstream-list = Lists the workstreams that fit.
cli-examples-workstream-list =
    renkei workstream list --led-by METI --health off-track --stale 14 --as-of 2026-11-20 --json
    renkei workstream list --ownership contested
    renkei workstream list --involving 環境省 --role consulted --sort as-of
cli-cmd-workstream-show = Shows one workstream with its ownerships and facts.
cli-examples-workstream-show =
    renkei workstream show T1
    renkei workstream show T1 --as-of 令和8年4月1日
cli-cmd-workstream-open = Opens a workstream.
cli-examples-workstream-open =
    renkei workstream open --title 試験 --code T1
    renkei workstream open --title 蓄電池の安定供給 --code BAT --pillar critical-products --cadence weekly
cli-cmd-workstream-revise = Changes fields of a workstream; an empty value empties a field.
cli-examples-workstream-revise =
    renkei workstream revise T1 --title 本番 --aim 安定供給の確保
    renkei workstream revise T1 --outline - --dry-run
cli-cmd-workstream-close = Closes a workstream, from today on if no day is given.
cli-examples-workstream-close =
    renkei workstream close T1 --on 2027-04-01 --reason 目的達成
cli-cmd-workstream-reopen = Goes on with a closed workstream.
cli-examples-workstream-reopen =
    renkei workstream reopen T1
cli-cmd-workstream-link = Links a workstream to a topic.
cli-examples-workstream-link =
    renkei workstream link T1 SEM
cli-cmd-workstream-unlink = Takes a workstream's link to a topic back.
cli-examples-workstream-unlink =
    renkei workstream unlink T1 SEM
cli-cmd-workstream-goal = Records a goal of a workstream.
cli-examples-workstream-goal =
    renkei workstream goal T1 国内生産能力の倍増 --indicator 年間生産量 --target 150GWh --due 2030-03-31
cli-cmd-coverage = Shows who covers what: organisations by policy domain, pillar, aim, framework or partner.
cli-examples-coverage =
    renkei coverage
    renkei coverage --by framework --within METI
    renkei coverage --as-of 2026-11-20 --before 2026-04-01 --output .
cli-cmd-framework = Frameworks and partners, the ministries and workstreams behind them, and their next dates.
cli-cmd-framework-list = Lists frameworks and partners with the ministries behind them, their workstreams and next dates.
cli-examples-framework-list =
    renkei framework list
    renkei framework list --as-of 2026-11-20 --json
cli-cmd-framework-show = Shows one framework or partner with its workstreams, ministries, dates and commitments.
cli-examples-framework-show =
    renkei framework show CoRe
    renkei framework show CPTPP --output .
cli-cmd-framework-date = Records a date of a framework or partner: an event that is about it.
cli-examples-framework-date =
    renkei framework date CPTPP "CPTPP委員会" --on 2027-02-10 --reference MOFA --verification seen
cli-cmd-findings = Lists what is amiss with ownership and goals, and notes what is known of.
cli-cmd-findings-list = Lists findings.
cli-examples-findings-list =
    renkei findings
    renkei findings list --kind vacant,contested --organisation METI --json
cli-cmd-findings-acknowledge = Notes that a finding is known, why it stands for now, and when to look again.
cli-examples-findings-acknowledge =
    renkei findings acknowledge vacant:T1 --reason 年内に調整予定 --review-on 2026-12-25
cli-cmd-findings-reopen = Opens an acknowledged finding again.
cli-examples-findings-reopen =
    renkei findings reopen vacant:T1
cli-cmd-assign = Gives an organisation a role in a workstream. Where another leads, choose transfer, joint or claim.
cli-examples-assign =
    renkei assign T1 METI --role lead --from 2026-04-01 --basis "閣議決定"
    renkei assign T1 環境省 --from 2026-10-01 --transfer
    renkei assign T1 MOE --role consulted --from R8.4.1
cli-cmd-agree = Records that a claimed or proposed ownership is agreed.
cli-examples-agree =
    renkei agree T1 METI --role joint-lead --on 2026-11-20
cli-cmd-unassign = Ends an ownership; what was recorded stays.
cli-examples-unassign =
    renkei unassign T1 METI --role lead --on 2027-04-01 --reason 組織改編
cli-cmd-transfer = Hands the lead to another organisation from a day on. Earlier days keep their lead. --dry-run shows before and after.
cli-examples-transfer =
    renkei transfer T1 --to MOE --from 2026-10-01 --others support --basis 閣議決定 --agreed-by 両省課長
    renkei transfer --led-by METI --to MOE --from 2026-10-01 --except T3 --dry-run
    renkei transfer --from-post 総括課長補佐 --post 企画官 --from 2026-07-01
    renkei transfer T1 --to METI --from 2026-10-01 --settle --others support
cli-cmd-dispute = Records that the lead is contested, and who settles it.
cli-examples-dispute =
    renkei dispute T1 --note 所管の調整中 --settled-by 内閣官房 --from 2026-06-01
cli-cmd-status = Logs, confirms and corrects how workstreams stand.
cli-cmd-status-log = Says how a workstream stands.
cli-examples-status-log =
    renkei status log T1 --health on-track --as-of 2026-11-20 --note 順調
    renkei status log T1 --health at-risk --as-of R8.11.20 --headline 遅れのおそれ --progress 40 --next 関係省庁会議 --next-on 2026-12-01
    renkei status log T1 --as-of 2026-11-20 --narrative -
cli-cmd-status-confirm = Says that nothing changed since the last status.
cli-examples-status-confirm =
    renkei status confirm T1 --as-of 2026-11-27
cli-cmd-status-correct = Corrects a status; the old entry stays and is marked. Fields not given stay as they were.
cli-examples-status-correct =
    renkei status correct T1 --health at-risk --note 一部に遅れ
cli-cmd-status-list = Lists the status log of a workstream, the latest first.
cli-examples-status-list =
    renkei status list T1 --limit 10 --json
cli-cmd-search = Finds words anywhere.
cli-examples-search =
    renkei search 電池 --kind workstream --json
    renkei search 半導体 支援 --kind status,fact
cli-cmd-history = Shows the changes of a record, the newest first; without a record, the acts of this workspace.
cli-examples-history =
    renkei history T1 --json
    renkei history METI --kind organisation
    renkei history --limit 20
cli-cmd-undo = Takes back this laptop's newest act.
cli-examples-undo =
    renkei undo
    renkei undo --with-dependents --dry-run
cli-cmd-redo = Puts back what was undone last.
cli-examples-redo =
    renkei redo
cli-cmd-erase = Removes the texts of one change for good. This cannot be undone.
cli-examples-erase =
    renkei erase CHANGE --reason 誤記載
    renkei erase CHANGE --reason 保存期間満了 --yes
cli-cmd-report = Makes reports.
cli-cmd-handover = Hand over a post, or an organisation that uses no posts.
cli-cmd-handover-list = List the handovers that have begun, and those that are completed.
cli-examples-handover-list =
    renkei handover list
cli-cmd-handover-begin = Begin a handover. Without a predecessor, whoever holds the post on the day before.
cli-examples-handover-begin =
    renkei handover begin --post 総括課長補佐 --on 2027-04-01 --successor 鈴木花子
    renkei handover begin --post 総括課長補佐 --on 2027-04-01 --newcomer 佐藤次郎 --into-post 企画官
    renkei handover begin --organisation MOE --on 2027-04-01
cli-cmd-handover-revise = Change the day, the predecessor, the successor or where assignments pass; what you leave out stays.
cli-examples-handover-revise =
    renkei handover revise 総括課長補佐 --on 2027-07-01 --successor 鈴木花子
cli-cmd-handover-show = Show what is handed over, steps and goals with a date, handover notes and contacts.
cli-examples-handover-show =
    renkei handover show 総括課長補佐
    renkei handover show 総括課長補佐 --json
cli-cmd-handover-note = Record a handover note on the whole or on a workstream; an empty text takes it out; - reads stdin.
cli-examples-handover-note =
    renkei handover note 総括課長補佐 -
    renkei handover note 総括課長補佐 Call-the-contractor-monthly --on-workstream T1
cli-cmd-handover-confirm = Record that the successor has taken note of workstreams.
cli-examples-handover-confirm =
    renkei handover confirm 総括課長補佐 T1 T2
    renkei handover confirm 総括課長補佐 --all
cli-cmd-handover-question = Ask about a workstream instead of confirming it.
cli-examples-handover-question =
    renkei handover question 総括課長補佐 T1 Since-when?
cli-cmd-handover-complete = Complete a handover: the post passes to the successor, and assignments pass where they are to. One act, one undo. --dry-run shows before and after.
cli-examples-handover-complete =
    renkei handover complete 総括課長補佐 --dry-run
    renkei handover complete 総括課長補佐
cli-cmd-handover-export = Write the handover as files.
cli-examples-handover-export =
    renkei handover export 総括課長補佐 --format pdf,docx,xlsx --output .
cli-cmd-report-coordination = Makes the coordination report, by ministry in protocol order.
cli-examples-report-coordination =
    renkei report coordination --since 2026-11-01 --as-of 2026-11-20 --format pdf,xlsx --output DIR
    renkei report coordination --since R8.11.1 --as-of R8.11.20 --format md --output -
cli-cmd-report-preview = Shows what the report of a series would say, without writing it.
cli-examples-report-preview =
    renkei report preview --template weekly --as-of 2026-11-27
    renkei report preview --template weekly --since 2026-11-20 --format txt
cli-cmd-report-compare = Compares two reports or days. A series stands for its last report.
cli-examples-report-compare =
    renkei report compare weekly-2026-001 weekly-2026-002
    renkei report compare weekly
    renkei report compare 2026-10-01 weekly-2026-002
cli-cmd-report-draft = Makes the report of a series as a draft, without issuing it. It is set against the last one issued.
cli-examples-report-draft =
    renkei report draft --template weekly --as-of 2026-11-20 --format pdf --output DIR
cli-cmd-report-issue = Issues the report of a series: it gets a number, and its content and files are kept as they are.
cli-examples-report-issue =
    renkei report issue --template weekly --since 2026-11-01 --as-of 2026-11-20
    renkei report issue --template weekly --as-of 2026-11-27 --format pdf,xlsx --to 関係省庁連絡会議 --remarks 案件2件に変更あり
cli-cmd-report-list = Lists the issued reports, the newest first.
cli-examples-report-list =
    renkei report list
cli-cmd-report-show = Shows what is known of an issued report, or takes out a file as it was issued.
cli-examples-report-show =
    renkei report show weekly-2026-001
    renkei report show weekly-2026-001 --format pdf --output r.pdf
cli-cmd-report-verify = Checks that the content and the files of an issued report are what was issued.
cli-examples-report-verify =
    renkei report verify weekly-2026-001
cli-cmd-report-style = Shows or chooses the Word document whose styles Word reports take: headings, text, tables and typefaces.
cli-examples-report-style =
    renkei report style house.docx
    renkei report style --clear
cli-cmd-report-withdraw = Withdraws an issued report. What it said stays as it was.
cli-examples-report-withdraw =
    renkei report withdraw weekly-2026-001 --reason 所管の記載に誤り
cli-cmd-export = Writes everything out.
cli-examples-export =
    renkei export --output DIR
    renkei export --format csv,xlsx --output DIR --overwrite
cli-cmd-completions = Prints completions for a shell.
cli-examples-completions =
    renkei completions bash
cli-cmd-man = Prints manual pages.
cli-examples-man =
    renkei man
    renkei man --output DIR

## Arguments and options: cli-arg-<command>-<name> if there is one, otherwise cli-arg-<name>.

cli-arg-workspace = File of the workspace
cli-arg-passphrase-file = File with the passphrase (one trailing newline is dropped; - is stdin); asked for otherwise
cli-arg-recovery-key-file = File with the recovery key, instead of the passphrase (- is stdin)
cli-arg-json = Answer in JSON
cli-arg-lang = Language
cli-arg-dry-run = Write nothing; show what would be recorded
cli-arg-actor = The post that acts
cli-arg-help = Show this help
cli-arg-version = Show the version
cli-arg-sample = Put in the sample: sourced reference entries, 224 public projects and made-up statuses
cli-arg-workspace-refresh-sample = Add the reference entries to a workspace that has none, too
cli-arg-tie = Kind of tie
cli-arg-topic-unrelate-tie = Id of the tie
cli-arg-topic-relate-to = The other topic
cli-arg-verification = How far it was checked
cli-arg-topic-relate-person = The other, a person
cli-arg-to = First day on which it no longer holds
cli-arg-workspace-backup-to = Where the backup goes
cli-arg-backup = File of the backup
cli-arg-paths = Files or folder to take in
cli-arg-profile = What the files are
cli-arg-mapping = File that maps columns
cli-arg-as-of = Day in the world; 2026-11-20 or R8.11.20
cli-arg-import-as-of = Day of statuses that have none of their own
cli-arg-status-log-as-of = As-of day (today if not given)
cli-arg-status-confirm-as-of = As-of day (today if not given)
cli-arg-status-correct-as-of = As-of day after the correction
cli-arg-template = Template (as in report template list)
cli-arg-report-draft-since = Day to compare with (otherwise the last report of the series)
cli-arg-report-issue-since = Day to compare with (otherwise the last report of the series)
cli-arg-report-draft-as-of = Day of which the report speaks (today if not given)
cli-arg-report-issue-as-of = Day of which the report speaks (today if not given)
cli-arg-report-preview-since = Day to compare with (otherwise the last report of the series)
cli-arg-report-preview-as-of = Day of which the report speaks (today if not given)
cli-arg-text-format = Form
cli-arg-ministry-first = Ministry that stands first; several stand in the order given
cli-arg-both-languages = Both languages side by side (that of the screen first)
cli-arg-style-file = Word document (.docx) that lends its styles
cli-arg-clear-style = Back to the look of the first day
cli-arg-caveats = Handling restriction (may be given several times); stands beside the marking on every page
cli-arg-for-marking = Marking up to which its readers may read; workstreams of a higher one are left out, in counts and findings too
cli-arg-report-compare-first = Number of a report, a series or a day
cli-arg-report-compare-second = Number of a report, a series or a day to compare with (today if not given)
cli-arg-remarks = A sentence above the report
cli-arg-distribution = Who gets it (may be given several times)
cli-arg-supersedes = Number of the report that it takes the place of
cli-arg-number = Number of the report, as report list gives it
cli-arg-report-show-output = File to write (- for standard output)
cli-arg-report-withdraw-reason = Why it is withdrawn
cli-arg-report-coordination-as-of = Day of which the report speaks (today if not given)
cli-arg-recorded-by = Answer from what was recorded up to this change, report or moment, or by the end of this day
cli-arg-limit = At most so many (0 for all)
cli-arg-parent = Parent workstream
cli-arg-organisation-list-parent = Those that belong directly to this one
cli-arg-organisation-add-parent = What it belongs to
cli-arg-top = Those at the top only
cli-arg-kind = Kind
cli-arg-text = Words in name or code
cli-arg-dissolved = Dissolved ones too
cli-arg-organisation = Organisation: abbreviation, name or id
cli-arg-name = Name in Japanese
cli-arg-en = Name in English
cli-arg-short = Short name
cli-arg-abbreviation = Abbreviation in Latin letters
cli-arg-aliases = Another name (may be repeated)
cli-arg-from = First day
cli-arg-order = Protocol order
cli-arg-corporate-number = Corporate number
cli-arg-into = Its successor
cli-arg-children-to = Where the bodies below it go (without it, to what takes its place)
cli-arg-child = A body below it and the part under which it goes on (DIVISION=NEW)
cli-arg-on = From that day on
cli-arg-topic-add-on = Day of the document or event
cli-arg-agree-on = Day of the agreement
cli-arg-topic = Topic: code, name or id
cli-arg-code = Code
cli-arg-summary = Summary
cli-arg-summary-en = Summary in English
cli-arg-reference = Where this is known from
cli-arg-led-by = Lead or joint lead by this organisation, or by one within it
cli-arg-involving = Any role by this organisation, or by one within it
cli-arg-exact = That organisation itself only
cli-arg-role = Role
cli-arg-health = Health
cli-arg-workstream-list-health = Health; several with commas
cli-arg-due-by = Whose next step is due on this day or before
cli-arg-changed-since = Of which anything was recorded on this day or later
cli-arg-stale = At least so many days since the latest status or confirmation; never reported counts
cli-arg-by = What stands across
cli-arg-within = What belongs to this organisation
cli-arg-before = A day to compare with
cli-arg-coverage-output = Folder for the Excel file
cli-arg-framework = Framework or partner (code, name or id)
cli-arg-framework-show-output = Folder to write the Excel workbook into
cli-arg-framework-date-name = What the date is called (in Japanese)
cli-arg-framework-date-on = The day
cli-arg-findings-list-topic = Those about this topic, or about workstreams linked to it
cli-arg-findings-topic = Those about this topic, or about workstreams linked to it
cli-arg-outside = Workstreams in no column of this axis
cli-arg-finding-kind = Sort of finding
cli-arg-findings-list-organisation = Those that concern this organisation or one within it
cli-arg-findings-organisation = Those that concern this organisation or one within it
cli-arg-about = Workstream, topic or organisation that it is about
cli-arg-acknowledged = Acknowledged ones too
cli-arg-finding = Finding, by its id in the list, or as RULE:ABOUT
cli-arg-findings-acknowledge-reason = Why it stands for now
cli-arg-findings-reopen-reason = Why
cli-arg-review-on = Day to look again; without one, never
cli-arg-workstream-goal-goal = The goal in words
cli-arg-level = Where it stands on the way to outcome
cli-arg-indicator = Indicator
cli-arg-target = Target
cli-arg-due = By when
cli-arg-domain = A topic, such as a policy domain
cli-arg-ownership = Whether the lead is settled
cli-arg-closed = Closed ones too
cli-arg-sort = Order
cli-arg-descending = From the other end
cli-arg-workstream = Workstream: code, title or id
cli-arg-title = Title in Japanese
cli-arg-title-en = Title in English
cli-arg-aim = What it is for (- is stdin)
cli-arg-outline = Outline (- is stdin)
cli-arg-issues = Present state and issues (- is stdin)
cli-arg-url = Where it is described
cli-arg-pillar = Pillar of the Act
cli-arg-cadence = How often it is reported on
cli-arg-marking = Handling grade
cli-arg-starts-fiscal-year = First fiscal year
cli-arg-ends-fiscal-year = Last fiscal year
cli-arg-reason = Why
cli-arg-post = Post
cli-arg-post-list-organisation = Posts of this organisation
cli-arg-post-add-organisation = The organisation that has the post
cli-arg-ended = Those too that do not exist on the day
cli-arg-to-organisation = The organisation to which it moves
cli-arg-post-add-title = Title (Japanese)
cli-arg-post-rename-title = New title (Japanese)
cli-arg-post-add-en = Title (English)
cli-arg-post-rename-en = New title (English)
cli-arg-post-move-from = The day of the move
cli-arg-person = Person (name, reading or id)
cli-arg-person-add-name = Name (Japanese)
cli-arg-person-add-en = Name (English)
cli-arg-new-name = New name (Japanese)
cli-arg-reading = Reading (kana)
cli-arg-succeeding = Whoever holds it now leaves on that day
cli-arg-telephone = Telephone, such as an extension; an empty value takes it out
cli-arg-mail = Mail address; an empty value takes it out
cli-arg-handover = The handover: a post, an organisation or an id
cli-arg-handover-begin-post = The post to hand over
cli-arg-handover-begin-organisation = The organisation that uses no posts
cli-arg-handover-begin-on = The successor's first day
cli-arg-handover-revise-on = The successor's first day
cli-arg-predecessor = The predecessor
cli-arg-handover-begin-successor = The successor
cli-arg-handover-revise-successor = The successor
cli-arg-newcomer = The name of a successor who is not on record yet
cli-arg-into-organisation = The organisation to which assignments pass
cli-arg-into-post = The post to which assignments pass
cli-arg-note-text = The note
cli-arg-note-item = On this workstream
cli-arg-handover-confirm-items = The workstreams that are confirmed
cli-arg-all = All of which nothing was said yet; not those with a question
cli-arg-question-text = The question
cli-arg-anyway = Complete it although workstreams are not confirmed or questioned
cli-arg-posts = Posts to leave (all where none is given)
cli-arg-successor = Who takes the posts from that day on
cli-arg-basis = On what it rests: Cabinet decision, article, agreement
cli-arg-basis-kind = Kind of basis
cli-arg-basis-on = Day of the decision
cli-arg-transfer-workstreams = Workstreams whose lead passes on
cli-arg-transfer-led-by = All workstreams that this organisation itself leads, alone or jointly
cli-arg-transfer-to-organisation = The organisation that leads from then on
cli-arg-transfer-post = The post that leads from then on
cli-arg-transfer-from = The day of the transfer
cli-arg-from-post = All that this post has, in any role
cli-arg-others = Those who led until then: they leave, lead jointly or support
cli-arg-except = Workstreams to leave out (may be repeated)
cli-arg-agreed-by = Who agreed
cli-arg-settle = Settles the dispute: other claims end and the dispute is withdrawn
cli-arg-agree-transfer = Takes the place of the present lead (from the day of agreement)
cli-arg-agree-joint = Leads jointly with the present lead (from the day of agreement)
cli-arg-dispute-note = What is in dispute (one line)
cli-arg-settled-by = The organisation that settles it
cli-arg-under = The organisation above
cli-arg-organisation-move-top = Puts it at the top
cli-arg-parts = A part, and after = the workstreams that pass to it; an unknown name founds it
cli-arg-goes-on = The organisation itself goes on
cli-arg-transfer = Take the lead over from that day (the present lead ends)
cli-arg-joint = Lead jointly with the present lead
cli-arg-claim = Record a claim that is not agreed
cli-arg-status = Workstream (its latest status) or id of a status
cli-arg-note = Headline if it is one line, narrative if it is more (- is stdin)
cli-arg-status-confirm-note = Remark
cli-arg-headline = Headline, one line
cli-arg-narrative = The whole story (- is stdin)
cli-arg-progress = Per cent done, 0 to 100
cli-arg-obstacles = What stands in the way (- is stdin)
cli-arg-next-step = What comes next
cli-arg-next-on = When it comes
cli-arg-source = Who said so
cli-arg-words = Words that must all be there
cli-arg-search-kind = Kind of record; several with commas
cli-arg-record = Workstream, organisation or topic
cli-arg-record-kind = Kind of record
cli-arg-gesture = Id of the act to take back; the newest otherwise
cli-arg-with-dependents = Take along later changes that rest on it
cli-arg-change = Id of the change
cli-arg-yes = Do not ask for confirmation
cli-arg-since = Changes after this day are shown
cli-arg-report-format = Forms; several with commas
cli-arg-export-format = Forms; several with commas
cli-arg-output = Folder to write to (- is stdout)
cli-arg-man-output = Folder for all pages; the first page goes to stdout otherwise
cli-arg-overwrite = Write over files of the same name
cli-arg-shell = Name of the shell

## Headings of help

cli-heading-usage = Usage:
cli-heading-examples = Examples:
cli-heading-commands = Commands
cli-heading-arguments = Arguments
cli-heading-global = Options of every command
cli-heading-options = Options
cli-arg-values = { " " }({ $values })
cli-arg-default = { " " }[default: { $value }]
cli-arg-environment = { " " }[or the variable { $name }]

## What was mistyped

cli-usage-unknown-command = There is no command “{ $command }”.
cli-usage-unknown-argument = There is no option “{ $arg }”.
cli-usage-missing-command = A command is missing.
cli-usage-missing-argument = This is missing: { $arg }
cli-usage-conflict = { $arg } and { $other } exclude each other.
cli-usage-invalid-value = “{ $value }” is not a value for { $arg }.
cli-usage-missing-value = { $arg } needs a value.
cli-usage-other = What was typed cannot be read.
cli-usage-valid-values = Values: { $values }
cli-usage-valid-commands = Commands: { $values }
cli-usage-suggestion = Close to it: { $values }
cli-usage-help = For more, add --help.
cli-usage-no-workspace = No workspace was given. Give its file by --workspace, or set RENKEI_WORKSPACE.
cli-usage-no-passphrase = There is no terminal to ask for the passphrase. Give --passphrase-file.
cli-usage-passphrases-differ = The two passphrases differ. Run the command again.
cli-usage-create-needs-passphrase = Creating needs a passphrase, not a recovery key.
cli-usage-secret-file = { $file } cannot be read. Give a file in UTF-8 with the passphrase or the recovery key.
cli-usage-stdin = Stdin cannot be read as text in UTF-8.
cli-usage-no-dry-run = This command has no --dry-run.
cli-usage-finding = “{ $given }” does not name a finding. Give an id from the list of renkei findings.
cli-usage-child = --child { $given }: write ORGANISATION=PART, with one of the parts of --into.
cli-usage-recorded-by = “{ $given }” is no id of a change, number of a report, day or moment. Give a moment as 2026-11-20T09:00:00+09:00.
cli-usage-whose-role = --role and --exact need an organisation, by --led-by or --involving.
cli-usage-led-by-role = With --led-by the role is lead or joint-lead. For other roles use --involving.
cli-usage-nothing-to-revise = No field to change was given.
cli-usage-one-file-to-stdout = Only one file can go to stdout. Choose one form, or give a folder by --output.
cli-usage-erase-unsure = An erasure cannot be undone. Without a terminal, add --yes.
cli-usage-not-erased = Not erased. Nothing has changed.

## Questions

cli-prompt-passphrase = Passphrase:{ " " }
cli-prompt-new-passphrase = New passphrase:{ " " }
cli-prompt-passphrase-again = Again:{ " " }
cli-erase-question = The text of this change will be gone from the workspace and its backups, for good. Type { $word } to erase it.

## Results

cli-label-failure = Error:{ " " }
cli-label-usage = Usage:{ " " }
cli-trace = Code: { $trace }
cli-list-count = { $shown } of { $total }
cli-recorded = Recorded (changes: { $count }, act { $gesture }).
cli-rehearsed = Nothing was written. This would record { $count } changes.
cli-created = Workspace created: { $file }
cli-recovery-key-note = Write the recovery key above on paper and keep it apart from the workspace. It is not shown again. Without passphrase and recovery key, nothing can be read any more.
cli-verified = All is sound.
cli-not-sound = Things that are wrong: { $count }. Write nothing more, and look at your backups.
cli-rebuilt = Made anew from { $count } changes.
cli-no-daily-backup = Today's backup could not be made. { $why }
cli-backed-up = Backup made.
cli-restored = Restored.
cli-file-exists = { $path } is there already. Give another place, or add --overwrite.
cli-file-fault = { $path } cannot be written. Check the place and your rights.
cli-report-draft-file = report-draft
cli-report-issued = Report { $number } was issued.
cli-report-forms = Forms
cli-report-standing = Standing
cli-report-holds = holds
cli-report-style = Word reports look as: { $name }
cli-report-style-none = Word reports have the standard look.
cli-report-withdrawn = withdrawn { $day }
cli-report-superseded = replaced by { $number }
cli-report-erased = content erased
cli-report-compared = Compared with
cli-report-issued-at = Issued on
cli-report-issued-by = Issued by
cli-report-remarks = Sentence above it
cli-report-distribution = Distribution
cli-report-supersedes = Takes the place of
cli-report-reason = Why withdrawn
cli-report-file-kept = File
cli-report-sound = Report { $number } is what was issued: content and files have their hashes, and drawn again the files are the same.
cli-report-sound-not-redrawn = Report { $number } is what was issued: content and files have their hashes. Another version drew the files, so they were not drawn again.
report-fault-content-erased = Its content was erased.
report-fault-content-differs = Its content is not what was issued.
report-fault-file-erased = Its { $form } file was erased.
report-fault-file-differs = Its { $form } file is not what was issued.
report-fault-redraw-differs = Drawn again from its content, the { $form } file is not the one that was issued.
cli-report-file = coordination-report
cli-lead-now = Leads now: { $organisation }
cli-handover-file = handover
cli-handover-completed = Completed
cli-ways-handover =
    to confirm  renkei handover confirm HANDOVER --all
    to complete it anyway  renkei handover complete HANDOVER --anyway
cli-ways-lead =
    Run it again with one of these:
      --transfer  take the lead over from that day (the present lead ends)
      --joint     lead jointly with the present lead
      --claim     record a claim that is not agreed
cli-ways-dependents = To take them along, add --with-dependents.

## Import

cli-import-problem = { $file }:{ $line }: { $column }: { $reason } ({ $value })
cli-import-problems = Places that cannot be read: { $count } (not shown: { $more }).
cli-import-nothing-new = Nothing differs from the last import. Nothing was recorded.
cli-import-read = Read
cli-import-new = New
cli-import-changed = Changed
cli-import-gone = Gone
cli-import-unchanged = Unchanged

## Column headings

cli-id = Id
cli-age = Days ago
cli-kind = Kind
cli-leads = Leads
cli-children = Bodies within
cli-workstreams = Workstreams
cli-organisations = Organisations
cli-statuses = Statuses
cli-fictional = Made-up statuses and dates
cli-found-in = Found in
cli-recorded-on = Recorded on
cli-act = Act
cli-held-before = Held before
cli-ownership = Ownership
cli-leads-through-time = Leads through time
cli-before = Now
cli-after = Then
cli-since = , since { $day }
cli-on-basis = , basis: { $basis }
cli-agreed-by = , agreed by { $who }
cli-open-since = { $what } (since { $day }, { $days } days)
cli-dispute = { $note } (settled by { $who })
cli-said = Content
cli-subject = About
cli-changes = Changes
cli-gesture = Id of the act
cli-retracted = (undone)
cli-wrong-clock = (clock was wrong)
cli-corrected = { " " }(corrected)
cli-as-of-aged = { $day } ({ $days } days ago)
cli-budget = { $year } { $account } total ¥{ $total }, executed ¥{ $executed }
cli-erased-changes = Erased changes
cli-unknown-changes = Changes from a newer version
cli-bytes = Bytes
cli-device = This laptop's chain
cli-head = Latest change
cli-today = Today
cli-user = User
cli-problem = Problem

## What can be wrong with a change

verify-problem-id = its id does not fit
verify-problem-payload = its content was altered
verify-problem-link = it does not follow the change before it
verify-problem-missing = its content is gone, and no erasure says so
verify-problem-unreadable = it cannot be read

## Steps of long acts

progress-read = Reading
progress-compare = Comparing
progress-record = Recording
progress-draw = Drawing

cli-cmd-report-template = Work with templates of reports. Those that come with the app are copied and then changed.
cli-cmd-report-template-list = List the templates.
cli-examples-report-template-list =
    renkei report template list
cli-cmd-report-template-show = Show what a template says.
cli-examples-report-template-show =
    renkei report template show weekly
cli-cmd-report-template-copy = Make a copy of a template under another word.
cli-examples-report-template-copy =
    renkei report template copy weekly --key weekly-meti --name 経産省分週次
cli-cmd-report-template-edit = Make one of your own templates say what a file says.
cli-examples-report-template-edit =
    renkei report template edit weekly-meti --file weekly-meti.json
cli-cmd-report-template-export = Write a template to a file.
cli-examples-report-template-export =
    renkei report template export weekly --output DIR
cli-cmd-report-template-import = Take in a template from a file. Where something is wrong, the place and the remedy are told.
cli-examples-report-template-import =
    renkei report template import weekly-meti.json
    renkei report template import weekly-meti.json --key weekly-2
cli-cmd-report-template-remove = Remove one of your own templates. Reports that were issued by it stay.
cli-examples-report-template-remove =
    renkei report template remove weekly-meti
cli-arg-template-key = Template (as in report template list)
cli-arg-template-word = Word for the new template (small Latin letters, digits and hyphens)
cli-arg-template-file = File of the template (JSON)
cli-arg-name-en = Name (English)
cli-arg-report-body = Organisation that it speaks of (workstreams that it leads, alone or jointly)
cli-arg-report-topic = Topic that it speaks of (a policy domain, a framework …)
cli-arg-report-post = Post that it speaks of
cli-arg-report-series = Series of reports (where none is named, template and subject say)
cli-report-template-file = template
cli-template-key = Template
cli-template-name = Name
cli-template-needs = Needs
cli-template-own = Kind
cli-template-is-own = Own
cli-template-is-shipped = Shipped
template-needs-body = organisation
template-needs-domain = policy domain
template-needs-framework = framework
template-needs-post = post
