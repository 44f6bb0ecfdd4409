### 用語。画面、コマンド、報告書、誤りの文言が共に使う。
### 識別子は「種類-語」で、後半は台帳の語と同じ（例：role-joint-lead）。

## 役割（誰がどう関わるか）

role-lead = 主管
role-joint-lead = 共管
role-coordinator = 取りまとめ
role-support = 関係
role-consulted = 協議
role-informed = 情報共有

## 所管の状態。
## proposed は「未合意」とする。一方の府省の主張も、資料から読み取っただけの分担も、合意がない点で同じであり、
## 「提案中」では誰かが提案したように読めるため。主張そのものは claim「主張」と呼ぶ。
## vacant は「主管未定」とする。「空席」は人の職に使う語であり、府省の主管については「未定」が通例のため。
## contested は「主管競合」とする。「調整中」では何が決まっていないか分からず、「争い」「争議」は文書に印刷しにくいため。

assignment-proposed = 未合意
assignment-agreed = 合意済み
assignment-vacant = 主管未定
assignment-contested = 主管競合
claim = 主張

## 進捗の評価

health-on-track = 順調
health-at-risk = 要注意
health-off-track = 遅延
health-not-started = 未着手
health-completed = 完了
health-none = 未評価
status-no-change = 変更なし（確認済み）
status-no-reply = 回答なし
status-nil-return = 意見なし

## 名詞

noun-organisation = 組織
noun-ministry = 府省
noun-post = 職・担当
noun-person = 担当者
noun-holding = 在職
noun-workstream = 施策
noun-assignment = 所管
noun-basis = 根拠
noun-status = 進捗
noun-health = 評価
noun-goal = 目標
noun-indicator = 指標
noun-target = 目標値
noun-milestone = 工程
noun-dependency = 依存関係
noun-meeting = 会議
noun-decision = 決定
noun-action = 対応事項
noun-topic = 主題
noun-report = 報告書
noun-template = 様式
noun-finding = 所見
noun-history = 履歴
noun-change = 変更記録
noun-import = 取込
noun-workspace = ワークスペース
noun-marking = 取扱区分
noun-cadence = 報告頻度
noun-pillar = 法の柱
noun-budget = 予算
noun-as-of = 基準日
noun-headline = 要旨
noun-narrative = 進捗状況
noun-obstacles = 課題
noun-next-step = 今後の予定
noun-original-rating = 原資料の評価
noun-source = 出典
noun-code = 整理番号
noun-alias = 別名
noun-verification = 確認の程度
noun-tie = 主題の関係
noun-protocol-order = 建制順
listed-again = 再掲
erased = ［消去］

## 組織の種類

organisation-kind-ministry = 府省
organisation-kind-agency = 庁・委員会
organisation-kind-bureau = 局・部
organisation-kind-division = 課・室
organisation-kind-corporation = 独立行政法人等
organisation-kind-council = 会議体
organisation-kind-party = 政党
organisation-kind-foreign-government = 外国政府
organisation-kind-international-body = 国際機関
organisation-kind-think-tank = シンクタンク・大学等
organisation-kind-government = 内閣・政権
organisation-kind-legislature = 議会
organisation-kind-media = 報道機関

## 主題の種類

topic-kind-domain = 政策分野
topic-kind-pillar = 柱
topic-kind-aim = 目的
topic-kind-framework = 枠組み
topic-kind-partner = 相手国・機関
topic-kind-country = 国・地域
topic-kind-grouping = グループ
topic-kind-document = 文書
topic-kind-event = 出来事
topic-kind-concept = 概念
topic-kind-commitment = 約束事項

## 主題の関係。主題から相手を見た語と、相手から主題を見た語

tie-within = 上位
tie-member = 参加先
tie-led-by = 主に担う組織
tie-involves = 関係
tie-by = 作成・発出
tie-about = 対象
tie-follows = 前のもの
tie-relates = 関連
tie-inward-within = 含むもの
tie-inward-member = 参加者
tie-inward-led-by = 主に担う主題
tie-inward-involves = 関わる主題
tie-inward-by = 作成・発出したもの
tie-inward-about = 取り上げるもの
tie-inward-follows = 後のもの
tie-inward-relates = 関連

## 確認の程度

verification-seen = 確認済
verification-secondary = 二次資料のみ
verification-general = 一般的知識
verification-unchecked = 要確認

## 経済安全保障推進法の柱

pillar-critical-products = 重要物資の安定的な供給の確保
pillar-core-infrastructure = 基幹インフラ役務の安定的な提供の確保
pillar-critical-technology = 先端的な重要技術の開発支援
pillar-patent-non-disclosure = 特許出願の非公開
pillar-outside-act = 推進法の枠外

## 目的

aim-autonomy = 自律性
aim-indispensability = 不可欠性
aim-order = 国際秩序

## 依存関係の種類

dependency-blocks = 前提となる
dependency-feeds = 成果を渡す
dependency-relates = 関連する

## 報告頻度

cadence-weekly = 毎週
cadence-monthly = 毎月
cadence-quarterly = 四半期ごと
cadence-on-demand = 随時

## 取扱区分。上限は機密性2情報。

marking-confidentiality-1 = 機密性1情報
marking-confidentiality-2 = 機密性2情報

## 取扱制限

caveat-recipients-only = 関係者限り
caveat-no-copying = 複製禁止
caveat-no-forwarding = 転送禁止
caveat-no-distribution = 再配布禁止
caveat-to-be-returned = 会議後回収
report-marking-with = { $marking }（{ $caveats }）

## 根拠の種類

basis-law = 法令
basis-cabinet-decision = 閣議決定
basis-plan = 計画・通知
basis-measure = 政策・施策
basis-agreement = 申合せ
basis-source = 資料

## 目標の段階

goal-level-activity = 活動
goal-level-output = 活動目標
goal-level-outcome-short = 短期成果目標
goal-level-outcome-middle = 中期成果目標
goal-level-outcome-long = 長期成果目標

## 件数

count-workstreams = 施策{ $count }件
count-days = { $count }日

## 取扱いの注意。最初の画面と全ての出力物の末尾に置く。

handling-notice = 特定秘密、重要経済安保情報及び機密性3情報は入力しないでください。

## 所管一覧表（組織と分野の対応）

noun-handover = 引継ぎ
noun-contact = 連絡先
noun-coverage = 所管一覧表
axis-domain = 政策分野
axis-pillar = 法の柱
axis-aim = 目的
axis-framework = 枠組み
axis-partner = 相手国・機関
coverage-lead = 主
coverage-joint = 共
coverage-claimed = 未
coverage-support = 関
coverage-own = （本体）
coverage-none = 該当なし
coverage-total = 計
coverage-workstreams = 施策の数
coverage-legend = 主：主管、共：共管、未：未合意の主管、関：関係・取りまとめ・協議・情報共有。督：主管・共管の施策のうち、期限までに報告のないもの。数字は施策の数。一つの施策は、組織ごとに最も重い役割で一度だけ数える。

## 枠組みマップ（枠組み・相手国と、府省・施策の対応）

noun-framework = 枠組み
framework-next = 次の対外日程
framework-next-none = 予定は登録されていません
framework-next-on = 期日
framework-day = 日程
framework-days = 日程
framework-what = 内容
framework-commitments = 約束事項
framework-led = 主管あり
framework-age = 経過日数
framework-parts = 施策での役割
framework-named = 枠組みでの役割

## 所見

finding-gap = 所管の空白
finding-vacant = 主管未定
finding-contested = 主管競合
finding-overlap = 所管の重複
finding-orphan = 担当未定
finding-stovepipe = 府省横断の不足
finding-no-goal = 具体的目標なし
finding-goal-incomplete = 目標の不備
finding-commitment-unowned = 担当のない約束
finding-stale = 更新なし
finding-overdue = 期限超過
finding-slipped = 期限の後ろ倒し
rule-gap-domain = この政策分野には、主管の定まった施策がありません。
rule-gap-framework = この枠組みには、主管の定まった施策がありません。
rule-vacant = 主管が定まっていません。
rule-contested = 主管を主張する組織が複数あるか、所管の調整が続いています。
rule-overlap-leads = 二つ以上の組織が主管となっていますが、共管とされていません。
rule-overlap-titles = 別の府省に、名称のよく似た施策があります。
rule-orphan = 主管の組織は定まっていますが、担当の職が定まっていません。
rule-stovepipe-workstream = 複数の政策分野にまたがる施策ですが、関わっている府省は一つだけです。
rule-stovepipe-ministries = 二つ以上の政策分野を共に所管する府省の間に、両者が関わる施策がありません。
rule-no-goal = 目標が設定されていません。
rule-goal-incomplete = 目標に、指標、目標値又は期限が欠けています。
rule-goals-not-in-source = 取り込んだ資料の目標には、指標、目標値及び期限がありません。
rule-commitment-unowned = この約束事項に取り組む、主管の定まった施策がありません。
finding-about = 対象
finding-since = いつから
finding-seen = 確認した事実
finding-acknowledged = 把握済み
finding-seen-lead = { $name }が主管
finding-seen-lead-since = { $name }が{ $from }から主管
finding-seen-claim = { $name }が主管を主張
finding-seen-claim-since = { $name }が{ $from }から主管を主張
finding-seen-lead-ended = 前の主管は{ $on }に終了
finding-seen-workstreams = 関係する施策{ $count }件
finding-seen-alike = 「{ $name }」と名称が{ $percent }％一致
finding-seen-goals = 目標{ $count }件
finding-seen-due = 期日は{ $on }
finding-lacks-indicator = 指標なし
finding-lacks-target = 目標値なし
finding-lacks-due = 期限なし
