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

## 所見の種類

finding-gap = 所管の空白
finding-overlap = 所管の重複
finding-orphan = 担当組織の消滅
finding-vacant = 主管未定
finding-contested = 主管競合
finding-stovepipe = 府省横断の不足
finding-stale = 更新なし
finding-overdue = 期限超過
finding-slipped = 期限の後ろ倒し
finding-no-goal = 具体的目標なし
finding-no-indicator = 指標なし
finding-commitment-without-owner = 担当者のいない約束

## 件数

count-workstreams = 施策{ $count }件
count-days = { $count }日

## 取扱いの注意。最初の画面と全ての出力物の末尾に置く。

handling-notice = 特定秘密、重要経済安保情報及び機密性3情報は入力しないでください。
