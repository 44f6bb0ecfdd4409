### 工程、会議、決定、対応事項及び報告の遅れの語と、これらの断り、コマンドの説明。

## 語

noun-series = 会議体
noun-scale = 評価の尺度

meeting-level-ministerial = 閣僚級
meeting-level-liaison = 関係省庁連絡会議
meeting-level-director-general = 局長級
meeting-level-director = 課長級
meeting-level-secretaries = 幹事会
meeting-level-other = その他の会議

meeting-state-planned = 開催予定
meeting-state-held = 開催済み
meeting-state-cancelled = 中止

every-week = 毎週
every-month = 毎月
every-quarter = 四半期ごと
every-year = 毎年

outcome-done = 完了
outcome-dropped = 取下げ

silence-fresh = 報告済み
silence-due-soon = 期限間近
silence-overdue = 期限超過
silence-never = 報告なし
silence-on-demand = 随時
silence-finished = 完了

agenda-reason-carried-over = 持越し
agenda-reason-contested = 主管競合
agenda-reason-vacant = 主管未定
agenda-reason-off-track = 遅延
agenda-reason-slipped = 工程の遅れ
agenda-reason-silent = 報告の遅れ
agenda-reason-due = 期限到来

action-owner = 担当
meeting-kind = 種別
agenda-why = 議題とする理由
meeting-attended = 出席
meeting-absent = 欠席
series-members = 構成員
series-last = 前回
series-next = 次回
milestone-baseline = 当初の期日
milestone-forecast = 見込み
milestone-actual = 完了日
milestone-slips = 変更回数
milestone-slip = 期日の変更
milestone-dropped = 取りやめ
milestone-critical = 重要な工程
milestone-critical-mark = ★
chase-silence = 報告の状況
chase-due = 報告期限
chase-ask = 照会先

## 項目の名前

field-decision = 決定
field-action = 対応事項
field-meeting = 会議
field-series = 会議体
field-host = 招集する組織
field-members = 構成員
field-place = 場所
field-starts = 開始時刻（0時からの分）
field-agenda = 議題
field-items = 議題
field-attendance = 出席者
field-minutes = 議事
field-workstreams = 対象の施策
field-evidence = 完了の根拠
field-critical = 重要度
field-every = 繰り返し
field-until = 繰り返しの終わり
field-after = 前の工程

## 変更の種類

change-kind-milestone-set = 工程の設定
change-kind-milestone-slipped = 工程の期日の変更
change-kind-milestone-done = 工程の完了
change-kind-milestone-dropped = 工程の取りやめ
change-kind-series-set = 会議体の登録・修正
change-kind-meeting-set = 会議の予定
change-kind-meeting-agenda-set = 議題の確定
change-kind-meeting-held = 会議の開催の記録
change-kind-meeting-cancelled = 会議の中止
change-kind-decision-taken = 決定の記録
change-kind-action-given = 対応事項の指示
change-kind-action-passed = 対応事項の引継ぎ
change-kind-action-extended = 対応事項の期限の変更
change-kind-action-done = 対応事項の完了
change-kind-action-dropped = 対応事項の取下げ
change-kind-action-reopened = 対応事項の再開

## 断り

failure-dependency-ring = 互いに待ち合う輪ができるため、登録できません。輪のどこかの依存関係を先に取り下げるか、「関連する」として登録してください。
failure-not-yet = { $on }は、まだ来ていません。本日以前の日を入力してください。
failure-milestone-closed = この工程は{ $on }に完了又は取りやめとなっています。誤りのときは、その記録を取り消してください。
failure-action-closed = この対応事項は{ $on }に完了又は取下げとなっています。続けるときは、先に再開してください。
failure-meeting-cancelled = この会議は中止されています。開催したときは、先に開催を記録してください。
failure-no-owner = 担当が決まっていません。「@METI」のように、担当する組織又は職を指定してください。
failure-rating-unclear = 評価「{ $given }」は、尺度によって意味が異なります。尺度を指定してください。
failure-rating-unknown = 評価「{ $given }」は、どの尺度にもありません。評価（順調など）も併せて指定してください。

warning-milestone-comes-earlier = 前の見込み（{ $was }）より早い日です。前倒しとして記録しました。
warning-due-is-past = 期限（{ $on }）は既に過ぎています。日付を確かめてください。
warning-actions-stay-open = この施策の対応事項{ $count }件は、未了のまま残ります。完了又は取りやめとしてください。
warning-actions-stay = それまでの主管の対応事項{ $count }件は、引き継がずに残っています。引き継ぐときは、そのように指定してください。

## コマンド

cli-late = （{ $days }営業日超過）
cli-open-of = 未完了 / 全て
cli-open-actions = 未完了の対応
cli-usage-time = 「{ $given }」は時刻として読み取れません。14:30 のように指定してください。
cli-usage-slip = 「{ $given }」には新しい期日がありません。工程=日付 のように指定してください。
cli-usage-lead-of-what = 主管を移す施策を --workstream で指定してください。

cli-cmd-status-chase = 期限までに報告のない施策を、府省ごとに、照会先と共に示します。
cli-examples-status-chase =
    renkei status chase --soon
    renkei status chase --led-by METI --as-of 2026-11-20 --json
cli-cmd-status-scales = 評価の尺度と、それぞれの評価が何を意味するかを示します。
cli-examples-status-scales =
    renkei status scales
cli-cmd-milestone = 工程を設け、期日の変更と完了を記録します。
cli-cmd-milestone-list = 工程を期日の順に一覧にします。
cli-examples-milestone-list =
    renkei milestone list --late --critical
    renkei milestone list --workstream T1 --closed --as-of 2026-11-20
cli-cmd-milestone-show = 工程の当初の期日、全ての変更とその理由を示します。
cli-examples-milestone-show =
    renkei milestone show 供給計画の認定
cli-cmd-milestone-add = 施策に工程を設けます。
cli-examples-milestone-add =
    renkei milestone add T1 供給計画の認定 --on 2026-12-20 --critical
    renkei milestone add T1 四半期報告 --on 2026-12-31 --every quarter --until 2028-03-31
cli-cmd-milestone-revise = 工程を改めます。遅れは slip で記録します。
cli-examples-milestone-revise =
    renkei milestone revise 供給計画の認定 --title 供給確保計画の認定 --critical
cli-cmd-milestone-slip = 期日の変更を、理由と共に記録します。当初の期日は残ります。
cli-examples-milestone-slip =
    renkei milestone slip 供給計画の認定 --to 2027-01-31 --reason 審査の遅れ
cli-cmd-milestone-done = 工程の完了を、その根拠と共に記録します。繰り返す工程は、次の回が設けられます。
cli-examples-milestone-done =
    renkei milestone done 供給計画の認定 --evidence 告示第12号 --on 2026-12-18
cli-cmd-milestone-drop = 工程を取りやめます。
cli-examples-milestone-drop =
    renkei milestone drop 供給計画の認定 --reason 制度の見直し
cli-cmd-meeting = 会議を設け、議題、出席者、議事を記録します。
cli-cmd-meeting-list = 会議を新しい順に一覧にします。
cli-examples-meeting-list =
    renkei meeting list --from 2026-10-01 --state held
    renkei meeting list --workstream T1 --json
cli-cmd-meeting-show = 会議の議題、出席者、決定、対応事項を示します。
cli-examples-meeting-show =
    renkei meeting show 2026-11-20
cli-cmd-meeting-agenda = 会議で取り上げるべき施策を、理由と共に示します。前回までの未完了の対応事項は自動で挙がります。
cli-examples-meeting-agenda =
    renkei meeting agenda 2026-12-18
cli-cmd-meeting-series = 会議体を登録し、一覧にします。
cli-cmd-meeting-series-list = 会議体を一覧にします。
cli-examples-meeting-series-list =
    renkei meeting series list
cli-cmd-meeting-series-add = 会議体を登録します。
cli-examples-meeting-series-add =
    renkei meeting series add 関係省庁連絡会議 --level liaison --cadence monthly --host CAS --member METI --member MOFA
cli-cmd-meeting-series-revise = 会議体を改めます。
cli-examples-meeting-series-revise =
    renkei meeting series revise 関係省庁連絡会議 --member METI --member MOFA --member MOD
cli-cmd-meeting-plan = 会議を予定します。
cli-examples-meeting-plan =
    renkei meeting plan --series 関係省庁連絡会議 --on 2026-12-18 --at 14:00 --place 中央合同庁舎
    renkei meeting plan --title 臨時の打合せ --on 2026-11-24 --workstream T1
cli-cmd-meeting-revise = 会議の予定を改めます。
cli-examples-meeting-revise =
    renkei meeting revise 2026-12-18 --on 2026-12-21 --at 10:00
cli-cmd-meeting-set-agenda = 議題を確定します。施策の議題は「番号: 文」と書きます。
cli-examples-meeting-set-agenda =
    renkei meeting set-agenda 2026-12-18 T1:遅れの扱い その他
cli-cmd-meeting-hold = 会議の開催と出席者、議事を記録します。
cli-examples-meeting-hold =
    renkei meeting hold 2026-11-20 --attended METI --attended 総括課長補佐 --minutes -
cli-cmd-meeting-minute = 議事を一行ずつ記録します。「決定:」「対応:」で始まる行は決定、対応事項となります。担当は @、施策は #、期日は 期限 で示します。
cli-examples-meeting-minute =
    renkei meeting minute 2026-11-20 "決定:調達先を広げる" "対応:代替調達先の調査"
cli-cmd-meeting-cancel = 会議を中止します。
cli-examples-meeting-cancel =
    renkei meeting cancel 2026-12-18 --reason 日程が合わない
cli-cmd-meeting-export = 議事録（開催前は議題）をファイルに書き出します。
cli-examples-meeting-export =
    renkei meeting export 2026-11-20 --format docx,pdf --output .
cli-cmd-decision = 決定を記録します。
cli-cmd-decision-list = 決定を新しい順に一覧にします。
cli-examples-decision-list =
    renkei decision list --without-action
    renkei decision list --workstream T1 --since 2026-04-01
cli-cmd-decision-take = 決定を記録します。対応事項の指示、主管の引継ぎ、工程の期日の変更を、一つの操作として併せて記録できます。
cli-examples-decision-take =
    renkei decision take 調達先を広げる --meeting 2026-11-20 --workstream T1 --action 代替調達先の調査@METI
    renkei decision take 主管を移す --workstream T1 --lead-to MOFA --lead-from 2026-12-01 --others support
    renkei decision take 期日を延ばす --workstream T1 --slip 供給計画の認定=2027-01-31
cli-cmd-decision-revise = 決定の文を改めます。
cli-examples-decision-revise =
    renkei decision revise 調達先を広げる 調達先を三か国に広げる
cli-cmd-action = 対応事項を指示し、完了までを記録します。
cli-cmd-action-list = 未完了の対応事項を期限の順に一覧にします。
cli-examples-action-list =
    renkei action list --organisation METI --due-by 2026-12-31
    renkei action list --series 関係省庁連絡会議 --json
cli-cmd-action-give = 対応事項を指示します。担当は @、施策は #、期日は 期限 で一行の中に書けます。
cli-examples-action-give =
    renkei action give 代替調達先の調査 --to METI --due 2026-12-20 --workstream T1
cli-cmd-action-revise = 対応事項の文を改めます。
cli-examples-action-revise =
    renkei action revise 代替調達先の調査 代替調達先の調査と報告
cli-cmd-action-pass = 対応事項を、ある日から別の組織又は職に引き継ぎます。
cli-examples-action-pass =
    renkei action pass 代替調達先の調査 --to MOFA --from 2026-12-01 --reason 所管の移管
cli-cmd-action-extend = 対応事項の期限を、理由と共に改めます。
cli-examples-action-extend =
    renkei action extend 代替調達先の調査 --to 2027-01-15 --reason 先方の都合
cli-cmd-action-done = 対応事項の完了を記録します。
cli-examples-action-done =
    renkei action done 代替調達先の調査 --note 報告書を提出
cli-cmd-action-drop = 対応事項を取り下げます。
cli-examples-action-drop =
    renkei action drop 代替調達先の調査 --reason 不要となった
cli-cmd-action-reopen = 完了又は取下げとした対応事項を再開します。識別子で指定します。
cli-examples-action-reopen =
    renkei action reopen AZ_0000000000000000000 --reason 不足があった

## 引数

cli-arg-silence = 報告の状況（コンマで区切って複数指定できます）
cli-arg-turned-since = この日の前日の時点と評価が異なるもの
cli-arg-rating = 評価の元の語（◎、順調、Amber など）。そのまま残し、評価に読み替えます
cli-arg-scale = 評価の尺度
cli-arg-soon = 期限の近いものも含めます
cli-arg-with-actions = それまでの主管が担う未完了の対応事項も引き継ぎます
cli-arg-status-chase-led-by = この組織又はその下の組織が主管又は共管であるもの
cli-arg-milestone = 工程（件名、識別子）
cli-arg-milestone-title = 工程の件名
cli-arg-new-title = 新しい件名
cli-arg-planned = 予定の日
cli-arg-critical = 重要な工程
cli-arg-ordinary = 重要な工程から外します
cli-arg-every = 繰り返す間隔
cli-arg-until = 繰り返しの終わりの日
cli-arg-slip-to = 新しい見込みの日
cli-arg-known-on = その変更が分かった日（省くと本日）
cli-arg-evidence = 完了の根拠
cli-arg-done-on = その日（省くと本日）
cli-arg-of-workstream = 施策（整理番号、件名、識別子）
cli-arg-expected-from = 見込みの日がこの日以後のもの
cli-arg-expected-to = 見込みの日がこの日以前のもの
cli-arg-late = 期日を過ぎたものだけ
cli-arg-slipped-since = この日以後に期日の変わったもの
cli-arg-words-in = 含まれる語
cli-arg-ended-too = 終わったものも含めます
cli-arg-series = 会議体（名称、識別子）
cli-arg-held-from = この日以後のもの
cli-arg-held-to = この日以前のもの
cli-arg-state = 開催の状態（コンマで区切って複数指定できます）
cli-arg-meeting = 会議（日付、件名、識別子）
cli-arg-meeting-title = 会議の件名
cli-arg-at = 開始時刻
cli-arg-place = 場所
cli-arg-about-workstreams = 対象の施策（繰り返し指定できます）
cli-arg-items = 議題（一つずつ指定します）
cli-arg-met-on = 開催した日（省くと予定の日）
cli-arg-attended = 出席した組織又は職（繰り返し指定できます）
cli-arg-minutes = 議事（- は標準入力）
cli-arg-lines = 議事の行
cli-arg-series-name = 会議体の名称
cli-arg-meeting-level = 会議の種別
cli-arg-meets = 開催の頻度
cli-arg-host = 招集する組織
cli-arg-members = 構成員（繰り返し指定できます）
cli-arg-by-meeting = 会議（日付、件名、識別子）
cli-arg-taken-since = この日以後の決定
cli-arg-without-action = 対応事項のない決定だけ
cli-arg-wording = 文
cli-arg-taken-on = 決定の日（省くと会議の日又は本日）
cli-arg-actions = 併せて指示する対応事項の行（繰り返し指定できます）
cli-arg-lead-to = 新しく主管となる組織。それまでの主管の対応事項も引き継ぎます
cli-arg-lead-from = 主管が移る日
cli-arg-slips = 工程と新しい期日（繰り返し指定できます）
cli-arg-decision = 決定（文、識別子）
cli-arg-by-decision = 決定（文、識別子）
cli-arg-action = 対応事項（文、識別子）
cli-arg-action-line = 対応事項の行
cli-arg-owner = 担当する組織又は職
cli-arg-given-on = 指示の日（省くと会議の日又は本日）
cli-arg-passed-from = 引き継ぐ日（省くと本日）
cli-arg-due-on = 新しい期限
cli-arg-no-due = 期限を設けません
cli-arg-result = 結果
cli-arg-had-by = この組織又はその下の組織が担うもの
cli-arg-due-before = 期限がこの日以前のもの
cli-arg-due-after = 期限がこの日以後のもの
cli-arg-ended-alone = 終わったものだけ

## 本日、工程表、依存関係

calendar-summary = 【{ $sort }】{ $title }
today-title = { $day }　{ $view }（{ $since }以降の動きを含む）
today-view-mine = 自分の担当
today-view-ministry = 自府省
today-view-all = 全て
today-silent = 報告のないもの
today-reports-due = 報告期限の近いもの
today-steps-due = 今週までの今後の予定
today-milestones-due = 今週までの工程
today-newly-off-track = 新たに遅延となったもの
today-slipped = 期日の変わった工程
today-unsettled = 主管未定・主管競合
today-actions = 未完了の対応事項
today-decisions = 対応事項のない決定
today-changed = 記録の変わった施策
timeline-group = 区分
timeline-until = 終わり
timeline-again = （再掲）
impact-hops = 距離
impact-milestones = 影響を受ける工程
neighbourhood-more = 多いため、一部だけを示しています。

cli-cmd-today = 朝に見るものを、件数と先頭の数件で示します。件数は、それぞれの一覧の件数と一致します。
cli-examples-today =
    renkei today --view all
    renkei today --view ministry --ministry METI --since 2026-11-13
    renkei today --post 総括課長補佐 --as-of 2026-11-20 --json
cli-cmd-timeline = 施策の期間と工程を、府省又は政策分野ごとに示します。--ics で予定表のファイルに書き出します。
cli-examples-timeline =
    renkei timeline --from 2026-10-01 --to 2027-03-31
    renkei timeline --from 2026-10-01 --to 2027-03-31 --by domain --json
    renkei timeline --from 2026-10-01 --to 2027-03-31 --led-by METI --ics out
cli-cmd-depend = 施策の間の依存関係を記録し、たどります。
cli-cmd-depend-link = 施策が別の施策の前提となる、成果を渡す、又は関連することを記録します。
cli-examples-depend-link =
    renkei depend link T1 T2 --how blocks
cli-cmd-depend-unlink = 依存関係を取り下げます。識別子は around で分かります。
cli-examples-depend-unlink =
    renkei depend unlink AZ_0000000000000000000 --reason 解消
cli-cmd-depend-around = 施策の周りの依存関係を示します。
cli-examples-depend-around =
    renkei depend around T1 --hops 2
cli-cmd-depend-impact = 工程の遅れが、後に続く施策のどの工程に及ぶかを示します。
cli-examples-depend-impact =
    renkei depend impact 供給計画の認定 --to 2027-01-31

cli-arg-view = 誰の朝か
cli-arg-of-ministry = 府省
cli-arg-looked = この日以降の動きを新しいものとします（省くと1週間前）
cli-arg-first-day = 初めの日
cli-arg-last-day = 終わりの日
cli-arg-divided = 区分
cli-arg-ics = 予定表のファイル（iCalendar）を書き出すフォルダー
cli-arg-other = 相手の施策
cli-arg-how = 関係
cli-arg-dependency = 依存関係の識別子
cli-arg-selection = 施策（複数指定できます）
cli-arg-hops = たどる段数
cli-arg-slipping = 工程（件名、識別子）

## 書出し

export-table-milestones = 工程
export-table-series = 会議体
export-table-meetings = 会議
export-table-decisions = 決定
export-table-actions = 対応事項
export-meeting-day = 会議の日
export-ended-on = 完了・取下げの日
export-outcome = 結果

## 議事録

report-title-minutes = 議事録
report-title-agenda = 議題
cli-meeting-file = 議事録
minutes-when = 日時
minutes-number = 番号
minutes-remark = 備考
minutes-by-decision = 決定「{ $decision }」による
minutes-part-agenda = 議題
minutes-part-attendance = 出席者
minutes-part-said = 議事
minutes-part-taken = 決定事項
minutes-part-given = 対応事項
minutes-part-carried = 前回までの対応事項
minutes-none-agenda = 議題の記録はない。
minutes-none-attendance = 出席者の記録はない。
minutes-none-said = 議事の記録はない。
minutes-none-taken = 決定はない。
minutes-none-given = 新たな対応事項はない。
minutes-none-carried = 持ち越した対応事項はない。

## 画面：会議

screen-meetings-all = 会議の一覧へ
screen-meetings-find = 会議を探す
screen-meetings-find-hint = 件名、場所、議事の語
screen-meetings-coming = 予定・未記録の会議
screen-meetings-no-coming = 予定している会議はありません。
screen-meetings-past = これまでの会議
screen-meetings-none = 会議はまだありません
screen-meetings-none-hint = 関係省庁連絡会議や幹事会などの会議体を登録すると、開催のたびに予定を立て、前回の対応事項を引き継げます。単独の会議は「会議を予定」から始めます。
screen-meeting-plan = 会議を予定
screen-meeting-planned = 会議を予定しました。
screen-meeting-plan-next = 次回を予定
screen-meeting-revise = 予定を改める
screen-meeting-revised = 予定を改めました。
screen-meeting-single = 会議体によらない会議
screen-meeting-starts = 開始時刻
screen-meeting-starts-hint = 14:00
screen-meeting-title-hint = 空欄のときは、会議体の名称とします。
screen-meeting-scope-hint = 空欄のときは、構成員が関わる全ての施策から議題を挙げます。
screen-meeting-lacks-title = 件名を入力してください。
screen-meeting-lacks-starts = 時刻は 14:30 のように入力してください。
screen-several-take-out = 外す
screen-several-post-of = 職・担当のある組織
screen-meeting-outcome = 決定{ $decisions }件、対応事項{ $actions }件（未完了{ $open }件）
screen-meeting-cancel = 会議を中止
screen-meeting-cancelled = 会議の中止を記録しました。
screen-meeting-cancelled-why = 中止の理由：{ $reason }
screen-meeting-report = 報告書{ $number }
screen-meeting-to-come = この会議は{ $day }に開催の予定です。議題は、あらかじめ用意できます。出席と議事は、当日から記録できます。
screen-meeting-end = 開催を記録して終える
screen-meeting-close = 会議を終える
screen-meeting-line-left = 書きかけの行があります。Enterで記録するか、消してから終えてください。
screen-meeting-held = 会議の開催を記録しました。
screen-meeting-ended = 会議を終えました。決定{ $decisions }件、対応事項{ $actions }件を記録しています。
screen-meeting-carries = 未完了の対応事項{ $count }件は、完了するまで次の会議に自動で挙がります。
screen-meeting-to-actions = この会議の対応事項
screen-meeting-export = 議事録を作成
screen-meeting-export-agenda = 議題を作成
screen-meeting-export-hint = 議題、出席者、議事、決定、対応事項を一つの文書にまとめます。取扱区分は、対象の施策のうち最も高いものになります。
screen-meeting-drawing = 文書を作成しています
screen-meeting-written = { $count }個のファイルを作成しました。
screen-meeting-nothing-carried = 前回までの未完了の対応事項はありません。
screen-meeting-carried-hint = 完了したものは、その行でFキーを押します。
screen-meeting-key-agenda = 議題へ
screen-meeting-key-attendance = 出席へ
screen-meeting-key-minutes = 議事の行へ
screen-meeting-key-carried = 前回までの対応事項へ
screen-series-add = 会議体を登録
screen-series-added = 会議体を登録しました。
screen-series-revise = 会議体を改める
screen-series-revised = 会議体を改めました。
screen-series-cadence = 開催頻度
screen-series-name-en = 英語の名称
screen-series-actions = 未完了の対応事項（{ $count }件）
screen-agenda-none = 議題はまだありません。候補から取り上げるか、自分で書きます。
screen-agenda-own = 議題を加える
screen-agenda-own-hint = 例：遅れの扱い #T1
screen-agenda-proposed = 議題の候補（{ $count }件）
screen-agenda-take = 取り上げる
screen-agenda-take-all = 全て取り上げる
screen-agenda-taken = { $count }件を議題に加えました。
screen-agenda-added = 議題を加えました。
screen-agenda-set = 議題を改めました。
screen-agenda-up = 上へ
screen-agenda-down = 下へ
screen-agenda-remove = 議題から外す
screen-attendance-all = 全員出席
screen-attendance-count = { $count }者のうち{ $there }者
screen-attendance-other = ほかの出席者（組織）
screen-attendance-none = 出席者の記録はありません。
screen-attendance-waits = 出席は、議事の行を記録するとき、又は会議を終えるときに、併せて記録します。
screen-minutes-none = 議事の記録はありません。
screen-minute-line = 議事の行
screen-minute-hint = 対応: 代替調達先の調査 @METI #T1 期限 12/20
screen-minute-help = 「決定:」「対応:」で始めると、決定、対応事項になります。@で担当、#で施策、「期限」の後に日付を書き、Enterで記録して次の行へ進みます。
screen-minute-note = 記録
screen-minute-decision = 決定
screen-minute-action = 対応
screen-minute-noted = 議事を記録しました。
screen-minute-decided = 決定を記録しました。
screen-minute-no-owner = 担当が未定（@で指定してください）
screen-minute-which = 「{ $given }」に当たるものが複数あります。どれを指すか選んでください。
screen-minute-loose = 決定に結び付けない
screen-decision-take = 主管・期日を変える決定
screen-decision-more = この決定で主管や期日も変える
screen-decision-lead-to = 新しい主管
screen-decision-lacks-workstream = 主管を移す施策を選んでください。
screen-decision-slips = 工程の新しい期日
screen-decision-slip-hint = 現在の見込み：{ $day }

## 画面：対応事項

screen-actions = 対応事項
screen-actions-tab-actions = 対応事項
screen-actions-tab-decisions = 決定
screen-actions-find = 対応事項、決定を探す
screen-actions-find-hint = 文中の語
screen-actions-state-open = 未完了
screen-actions-state-ended = 終わったもの
screen-actions-state-all = 全て
screen-actions-due-late = 期限超過
screen-actions-due-week = 今週期限
screen-actions-unscope = 絞り込みを外す
screen-actions-of = 対応事項（未完了 / 全て）
screen-actions-open-of = 未完了{ $open }件 / { $count }件
screen-actions-none = 該当する対応事項はありません
screen-actions-none-hint = 対応事項は、会議の議事の行、決定、施策の記録から指示できます。絞り込みを変えると、ほかのものが表示されます。
screen-actions-none-open = 対応事項はありません。
screen-decisions-none = 該当する決定はありません
screen-decisions-none-hint = 決定は、会議の議事の行に「決定:」と書いて記録します。
screen-decision-no-actions = この決定による対応事項はありません。
screen-actions-with-ended = 終わったものも表示
screen-actions-to-list = 一覧で見る
screen-action-give = 対応事項を指示
screen-action-given = 対応事項を指示しました。
screen-action-given-on = 指示の日
screen-action-finish = 完了
screen-action-finished = 「{ $text }」を完了としました。
screen-action-done-on = 完了の日
screen-action-result = 結果
screen-action-pass = 引き継ぐ
screen-action-pass-to = 引継ぎ先
screen-action-passed = 対応事項を引き継ぎました。
screen-action-extend = 期限を改める
screen-action-extended = 期限を改めました。
screen-action-extended-why = 期限を改めた理由
screen-action-new-due = 新しい期限
screen-action-new-due-hint = 空欄にすると、期限なしとします。
screen-action-drop = 取り下げる
screen-action-dropped = 対応事項を取り下げました。
screen-action-reopen = 再開する
screen-action-reopened = 対応事項を再開しました。
screen-action-reword = 文を改める
screen-action-reworded = 文を改めました。
screen-action-no-due = 期限なし
screen-action-origin = 元となるもの
screen-workstreams-section-coordination = 会議・対応
screen-command-meeting-plan = 会議を予定
screen-command-actions-mine = 自分の対応事項
screen-command-actions-late = 期限を超過した対応事項
screen-command-decisions-idle = 対応事項のない決定
