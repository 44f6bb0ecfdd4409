### 画面の言葉。見出し・ボタン・案内。拒否や障害の文はここに置かない。

## 枠
screen-app-name = 連携
screen-app-name-latin = Renkei
screen-skip = 本文へ移動
screen-rail = 画面の一覧
screen-rail-main = 主な画面
screen-rail-more = 補助の画面
screen-today = 今日
screen-workstreams = 施策
screen-coverage = 所管
screen-findings = 所見
screen-timeline = 工程
screen-meetings = 会議
screen-reports = 報告
screen-topics = 枠組み・主題
screen-organisations = 組織
screen-import = 取込
screen-activity = 履歴
screen-settings = 設定
screen-help = ヘルプ
screen-top-palette = 検索・移動・操作
screen-top-saved = 保存済み { $time }
screen-top-saving = 保存中…
screen-top-language = 言語を切り替える（英語にする）
screen-top-language-mark = English
screen-top-theme-system = 配色：システムに合わせる
screen-top-theme-light = 配色：明るい
screen-top-theme-dark = 配色：暗い
screen-top-lock = ロックする
screen-top-keys = キー操作の一覧
screen-fault-title = この画面を表示できませんでした
screen-fault-body = 保存済みの記録に影響はありません。もう一度開いてください。直らないときは、下の番号を情報システムの窓口に伝えてください。
screen-fault-code = 番号：{ $code }
screen-fault-retry = もう一度開く
screen-fault-home = 最初の画面へ戻る
screen-absent-title = この画面はありません
screen-absent-body = リンクが古いか、まだ備わっていない画面です。左の一覧から選んでください。
screen-none-title = 開ける画面がありません
screen-none-body = この版には画面がまだ備わっていません。

## 部品
screen-kit-close = 閉じる
screen-kit-cancel = 中止
screen-kit-required = 必須
screen-kit-choose = 選択してください
screen-kit-no-match = 該当なし
screen-kit-open-list = 候補を開く
screen-kit-percent = { $value }％
screen-kit-notices = お知らせ
screen-kit-dismiss = お知らせを閉じる
screen-kit-split = 境界の位置
screen-kit-loading = 読込中
screen-kit-date-unreadable = 日付として読めません。例：R8.11.24、令和8年11月24日、2026-11-24
screen-kit-date-reading = 確認中…
screen-kit-info = お知らせ
screen-kit-good = 完了
screen-kit-warn = 注意
screen-kit-danger = エラー
screen-kit-grid = 一覧表
screen-kit-grid-keys-open = 選んだ行を開く
screen-kit-grid-keys-edit = セルを編集（文字を入力しても始まります）
screen-kit-grid-keys-put = 編集中の内容を選択した全てのセルに入れる
screen-kit-grid-keys-row = 行を選択
screen-kit-grid-keys-column = 列を選択
screen-kit-grid-keys-all = 全てを選択
screen-kit-grid-keys-copy = コピー（Excelに貼り付けられます）
screen-kit-grid-keys-paste = Excelから貼り付け（先に内容を確認します）
screen-kit-grid-keys-fill = 上のセルの内容を下へコピー
screen-kit-grid-keys-clear = セルを空にする
screen-kit-grid-too-many-to-write = 一度に書き込めるのは{ $most }行までです。範囲を狭めてください。
screen-kit-grid-not-read = 対象の行を読み込めませんでした。もう一度操作してください。
screen-kit-grid-keys-add = 選択を残して別の範囲を選ぶ
screen-kit-grid-selected-rows = { $rows }行にわたる複数の範囲を選択しています。
screen-kit-grid-one-shape = 列の異なる複数の範囲はコピーできません。
screen-kit-grid-one-range = 書き込むときは、一つの範囲だけを選んでください。
screen-kit-grid-selected = { $rows }行 × { $columns }列を選択しています。
screen-kit-grid-copied = { $rows }行 × { $columns }列をコピーしました。
screen-kit-grid-too-many = 一度にコピーできるのは{ $most }行までです。範囲を狭めてください。
screen-kit-grid-not-loaded = まだ読み込んでいない行があり、コピーできませんでした。もう一度操作してください。
screen-kit-grid-copy-again = 読込みが終わりました。もう一度コピーしてください。
screen-kit-columns = 表示する列
screen-kit-columns-short = 列
screen-kit-columns-hint = 固定した列は左端に残ります。幅は見出しの端、又は見出しでAlt+←→を押して変えます。
screen-kit-columns-freeze = 「{ $column }」を固定
screen-kit-columns-before = 「{ $column }」を前へ
screen-kit-columns-after = 「{ $column }」を後へ
screen-kit-columns-place = 「{ $column }」を{ $of }列中{ $place }番目に移しました。
screen-kit-columns-plain = 元の列に戻す
screen-kit-columns-plain-said = 元の列に戻しました。
screen-kit-grid-refused = 「{ $column }」の「{ $text }」は記録していません。{ $fault }

## キー操作
screen-keys-title = キー操作の一覧
screen-keys-general = 全般
screen-keys-sheet = この一覧を開く
screen-keys-lock = ロックする
screen-keys-palette = 検索・移動・操作を開く
screen-keys-notices = お知らせへ移動
screen-keys-undo = 元に戻す
screen-keys-redo = やり直す
screen-keys-zoom-in = 表示を拡大
screen-keys-zoom-out = 表示を縮小
screen-keys-zoom-plain = 表示倍率を元に戻す
screen-keys-next = 次の項目へ
screen-keys-previous = 前の項目へ
screen-keys-choose = 候補を選ぶ
screen-keys-run = 開く・実行する
screen-keys-commands-only = 操作だけを探す（先頭に入力）
screen-keys-writing = 記録の欄

## 共通
screen-none = —
screen-list-mark = ・
screen-quoted = 「{ $text }」
screen-counted = { $name } { $count }
screen-count = { $count }件
screen-close-strip = やめる
screen-record = 記録する
screen-strip-waited = 書きかけの内容を表示しています。
screen-strip-forget = 書きかけを消す
screen-strip-more = ほかの項目
screen-strip-less = 主な項目だけ
screen-lacks-day = 日付を入力してください。
screen-lacks-workstream = 候補から施策を選んでください。
screen-lacks-topic = 候補から主題を選んでください。
screen-lacks-organisation = 候補から組織を選んでください。
screen-not-a-number = 数字で入力してください。
screen-not-a-year = 西暦の4桁の数字で入力してください。例：2026
screen-not-a-sum = 金額として読めません。例：4,800、12.5
screen-not-a-percentage = 0から100までの整数で入力してください。
screen-more-rows = さらに表示（残り{ $count }件）
screen-more-than-shown = ほかに{ $count }件あります。
screen-period = { $from }～{ $to }
screen-period-open = 当初
screen-period-now = 現在
screen-language-ja = 日本語
screen-language-en = English
screen-passphrase = パスフレーズ
screen-recovery-key = 回復キー
screen-failure-organisation = 該当する組織：{ $name }
screen-failure-organisation-since = 現在の主管：{ $name }（{ $day }から）

## 記録と取消し
screen-act-undo = 元に戻す
screen-act-redo = やり直す
screen-act-undone = 元に戻しました。
screen-act-redone = やり直しました。
screen-act-with-dependents = 後の変更も併せて取り消す
screen-warning-status-of-later-day = 基準日が今日より後です。その日が来るまで最新の進捗としては扱いません。
screen-warning-kept-over-source = 資料の内容が変わりましたが、ここで記録した内容を残しました。
screen-warning-lead-is-claimed-too = ほかにも主管を主張している組織があります。

## 基準日の切替え
screen-as-of = { $day } 時点
screen-as-of-title = 表示する時点
screen-as-of-hint = 例：R8.4.1、2026-04-01
screen-as-of-today = 今日に戻す
screen-as-of-banner = { $day }時点の内容を表示しています。この表示の間は記録できません。
screen-as-of-no-writing = 今日以外の時点を表示している間は記録できません。

## 検索・移動
screen-palette-hint = 施策・組織・主題の名称、整理番号、本文の語、画面、操作、リンク
screen-palette-found = 見つかったもの
screen-palette-records = 記録
screen-palette-all = すべての結果を見る
screen-palette-recent = 最近開いた記録
screen-palette-link = リンク
screen-palette-open-link = リンク先を開く（{ $screen }）
screen-palette-commands = 操作
screen-palette-as-of = { $day }時点を表示
screen-palette-foot = ↑↓で選び、Enterで実行、Escで閉じる。先頭に「>」を付けると操作だけを探します。
screen-command-history = 履歴を開く
screen-command-copy-answer = 要点をコピー
screen-command-copy-link = リンクをコピー
screen-command-as-of = 表示する時点を選ぶ
screen-command-days-wareki = 日付：和暦
screen-command-days-western = 日付：西暦
screen-command-days-both = 日付：和暦と西暦の併記
screen-command-density-comfortable = 行間：標準
screen-command-density-compact = 行間：詰める
screen-copied-link = リンクをコピーしました。
screen-copied-answer = 要点をコピーしました。
screen-copy-failed = コピーできませんでした。もう一度操作してください。

## 要点（そのまま答弁や回答の下書きに貼れる文）
screen-answer-head = 【{ $marking }】{ $title }（{ $day }時点）
screen-answer-line = { $label }：{ $text }
screen-answer-gap = {"　"}

## 検索の画面
screen-search = 検索
screen-search-field = 検索する語
screen-search-placeholder = 施策・組織の名称、整理番号、本文の語
screen-search-kinds = 種類で絞り込む
screen-search-found = 「{ $text }」を含むもの { $count }件
screen-search-none = 「{ $text }」を含むものはありません
screen-search-none-hint = 語を短くするか、略称や英字略称など別の書き方で探してください。
screen-search-none-of-kind = 選んだ種類にはありません。ほかの種類には該当があります。
screen-search-beyond = ほかに{ $count }件あります。語を加えると絞り込めます。
screen-search-empty = 記録の全体から探します
screen-search-empty-what = 施策の名称・整理番号・概要、進捗の文章、所管の根拠、組織の旧名や略称、主題などを一度に探します。
screen-search-empty-how = 一文字から探せます。空白で区切ると全ての語を含むものに絞られ、全角と半角、大文字と小文字、ひらがなとカタカナは区別しません。
screen-search-recent = 最近の検索
screen-search-keys-field = 検索の欄へ戻る
screen-search-keys-move = 結果の間を移動

## 初回
screen-start-step = { $number }／{ $of }
screen-start-next = 次へ
screen-start-back = 戻る
screen-start-done = はじめる
screen-start-language = 画面の言語
screen-start-language-title = 連携へようこそ
screen-start-ceiling = 記録できるのは機密性2情報までです。この注意は全ての報告書の末尾にも載ります。
screen-start-begin-title = 何から始めますか
screen-start-begin-sample = 見本から始める
screen-start-begin-sample-note = 出典と確認の程度を付けた基礎資料（府省等、推進法の柱、主題、施策）と、公開資料から作った施策224件が入ります。進捗の一部は架空であり、そう表示され、一度の操作で取り除けます。
screen-start-begin-import = 手元の資料を取り込む
screen-start-begin-import-note = 行政事業レビュー（RSシステム）のCSV又は各府省の一覧表を読み取ります。
screen-start-begin-empty = 空から始める
screen-start-begin-empty-note = 府省庁の一覧だけが入ります。
screen-start-open-other = 既存のワークスペースを開く
screen-start-place-title = 保存場所とパスフレーズ
screen-start-place = 保存場所
screen-start-place-none = まだ選ばれていません。
screen-start-place-choose = 保存場所を選ぶ
screen-start-place-other = 別の場所にする
screen-start-place-hint = この端末の内蔵ディスクに置きます。ネットワーク上や取り外しのできる媒体には置けません。
screen-start-place-lacks = 保存場所を選んでください。
screen-start-passphrase-rule = 14文字以上、又は空白で区切った5語以上（現在{ $count }文字）
screen-start-repeat = パスフレーズ（もう一度）
screen-start-repeat-differs = 二つのパスフレーズが一致しません。
screen-start-creating = 作成しています
screen-start-create = 作成する
screen-start-key-title = 回復キーを控える
screen-start-key-once = 回復キーが表示されるのはこの一度だけです
screen-start-key-why = パスフレーズを忘れたとき、記録を開く手段はこのキーだけです。紙に控え、端末とは別の場所に保管してください。
screen-start-key-sheet = 印刷用の控えを作る
screen-start-key-sheet-written = 「{ $name }」に書き出しました。印刷した後、ファイルは削除してください。
screen-start-key-kept = 回復キーを控えました
screen-start-who-title = 利用者の登録
screen-start-who-why = 記録には「組織と職」が残ります。氏名はこの端末だけに保存され、外には出ません。
screen-who-name = 氏名
screen-who-title = 担当（職）
screen-who-title-hint = 例：参事官補佐（総括）
screen-who-organisation-hint = 名称、略称、英字略称のいずれでも探せます。
screen-who-lacks-name = 氏名を入力してください。
screen-who-lacks-organisation = 候補から組織を選んでください。
screen-who-lacks-title = 担当（職）を入力してください。

## ロックの解除
screen-unlock = 解除する
screen-unlock-locked = ロックされています。
screen-unlock-wait = あと{ $seconds }秒お待ちください。
screen-unlock-by-recovery = 回復キーで開く
screen-unlock-by-passphrase = パスフレーズで開く
screen-unlock-recovery-hint = 控えた文字をそのまま入力してください。区切りの有無は問いません。

## 施策
screen-workstreams-new = 施策を追加
screen-workstreams-opened = 施策を追加しました。
screen-workstreams-filter = 絞り込み
screen-workstreams-filter-hint = 名称・整理番号・主管
screen-workstreams-led-by = 主管・共管：{ $name }
screen-workstreams-closed-too = 終了した施策も表示
screen-workstreams-group-lead = 主管でまとめる
screen-workstreams-group-health = 評価でまとめる
screen-workstreams-off-track = うち遅延{ $count }件
screen-workstreams-clear = 条件を消す
screen-workstreams-as-of = { $day }（{ $days ->
    [0] 今日
   *[other] { $days }日前
}）
screen-workstreams-rated = 原資料の評価：{ $rating }
screen-workstreams-none-found = 条件に合う施策がありません
screen-workstreams-none-found-hint = 条件を減らすか、別の語で絞り込んでください。
screen-workstreams-empty = まだ施策がありません
screen-workstreams-empty-hint = 行政事業レビューなどの資料を取り込むか、一件ずつ追加してください。
screen-workstreams-empty-import = 資料を取り込む
screen-workstreams-full = 全幅で開く
screen-workstreams-close-pane = 詳細を閉じる
screen-workstreams-to-list = 一覧に戻る
screen-workstreams-closed-on = { $day }終了
screen-workstreams-rename = 件名・整理番号・取扱区分を修正
screen-workstreams-revised = 施策の修正を記録しました。
screen-workstreams-end = 施策を終了
screen-workstreams-ended = 施策の終了を記録しました。
screen-workstreams-reopen = 再開する
screen-workstreams-reopened = 施策の再開を記録しました。
screen-field-closed-on = 終了日
screen-field-closed-on-hint = この日から一覧と報告書に載りません
screen-workstreams-keys-back = 一覧へ戻る
screen-workstreams-keys-filter = 絞り込みへ移動
screen-workstreams-sections = 記録の内訳
screen-workstreams-section-statuses = 進捗
screen-workstreams-section-ownership = 所管
screen-workstreams-section-goals = 目標
screen-workstreams-section-facts = 根拠・予算・依存
screen-workstreams-section-outline = 概要
screen-workstreams-section-history = 履歴

## まとめて行う変更
screen-batch-paste = 貼り付ける内容の確認
screen-batch-fill = 下へコピーする内容の確認
screen-batch-clear = 空にする内容の確認
screen-batch-new = 新規
screen-batch-changed = 変更
screen-batch-same = 変化なし
screen-batch-refused = 記録できない
screen-batch-outcome = 結果
screen-batch-what = 変わる内容
screen-batch-steps = 変更の一覧
screen-batch-record = { $count }件を記録
screen-batch-done = { $count }件をまとめて記録しました。
screen-batch-one-undo = 一度の操作で取り消せます。
screen-batch-without = 記録できない{ $count }件は除きます。
screen-batch-nothing = 記録できるものがありません。
screen-batch-empty = （空）
screen-batch-row = { $row }行目
screen-batch-later = 施策を追加した後に記録してください。
screen-batch-not-here = この列には書き込めません。
screen-batch-not-empty = 空にはできません。
screen-batch-unreadable = 「{ $text }」は読み取れません。
screen-bulk = 選択した施策への操作
screen-bulk-count = { $count }件を選択
screen-bulk-assign = 主管
screen-bulk-assign-title = { $count }件の主管を割り当てる
screen-bulk-assign-review = 主管の割当ての確認
screen-bulk-if-led = 別の組織が主管のとき
screen-bulk-if-led-skip = 記録しない
screen-bulk-status = 進捗
screen-bulk-status-title = { $count }件の進捗を記録
screen-bulk-status-review = 進捗の記録の確認
screen-bulk-confirm = 変更なし
screen-bulk-confirm-review = 変更なしの確認
screen-bulk-close = 終了
screen-bulk-close-title = { $count }件の施策を終了する
screen-bulk-close-review = 施策の終了の確認
screen-bulk-closes-on = 終了日

## 進捗
screen-status-as-of = { $day }時点（{ $days ->
    [0] 今日
   *[other] { $days }日前
}）
screen-status-never = 報告はまだありません
screen-status-next-on = （{ $day }）
screen-status-log = 進捗を記録
screen-status-logged = 進捗を記録しました。
screen-status-confirm = 変更なしを確認
screen-status-confirmed = 変更なしと記録しました。
screen-status-correct = 訂正
screen-status-correct-title = { $day }時点の進捗を訂正
screen-status-corrected = 進捗を訂正しました。元の記録は履歴に残ります。
screen-status-was-corrected = 訂正後の内容
screen-status-headline-hint = 一行で
screen-status-more = 詳しく書く
screen-status-less = 一行に戻す
screen-status-lacks = 評価を選ぶか、文を入力してください。
screen-status-progress = 進捗率{ $percent }％
screen-field-progress = 進捗率（％）
screen-status-keys-strip = 要旨の欄へ移動
screen-status-none = まだ進捗の記録がありません
screen-status-none-hint = 上の欄で評価を選び、要旨を一行書いてCtrl+Enterを押します。

## 所管
screen-assign = 所管を割り当てる
screen-assign-done = 所管を記録しました。
screen-assign-lacks-organisation = 候補から組織を選んでください。
screen-assign-from-hint = 空欄は「開始日不明」
screen-assign-basis-hint = 例：経済財政運営と改革の基本方針2024
screen-assign-transfer = 主管を移す
screen-assign-joint = 共管にする
screen-assign-claim = 主張として残す
screen-assignment-none = まだ所管がありません
screen-assignment-none-hint = 主管となる組織を割り当てると、一覧と報告書に現れます。
screen-assignment-not-now = この時点では有効でない所管
screen-assignment-agree = 合意済みにする
screen-assignment-agreed-said = 合意済みと記録しました。
screen-assignment-agree-first = 先に、現在の主管を終了してください。
screen-assignment-end = 終了する
screen-assignment-ended = 所管の終了を記録しました。
screen-field-agreed-on = 合意の日
screen-field-basis-on = 根拠となる決定の日
screen-dispute-title = 所管の調整
screen-dispute-note = 所管の調整を記録
screen-dispute-noted = 所管の調整を記録しました。
screen-dispute-hint = 例：国内の備蓄と国際調達のどちらを主とするか
screen-dispute-settle = 調整済みにする
screen-dispute-settled-by = 裁定する組織：{ $name }
screen-dispute-nobody = 裁定する組織の記録なし
screen-field-dispute = 調整の内容
screen-field-dispute-from = いつから
screen-assignment-since = { $day }から
screen-assignment-since-span = { $day }から（{ $years ->
    [0] { $months }か月
   *[other] { $months ->
        [0] { $years }年
       *[other] { $years }年{ $months }か月
    }
}）
screen-assignment-since-unknown = 開始日不明
screen-assignment-period = { $from }～{ $to }（この日を含まない）
screen-assignment-until = { $day }まで（この日を含まない）
screen-assignment-basis = 根拠：{ $basis }
screen-assignment-no-basis = 根拠の記録なし
screen-basis-on = （{ $day }）
screen-field-basis-kind = 根拠の種類
screen-field-ends-on = 所管を離れる日
screen-field-years = 年度

## 目標・根拠・予算・依存・概要
screen-goals-none = 目標の記録がありません
screen-goals-none-hint = 目標を追加するか、目標のある資料を取り込むと、ここに並びます。
screen-goal-due = { $day }まで
screen-goal-indicator = 指標：{ $indicator }　目標値：{ $target }
screen-facts-none = 記録なし
screen-budget-title = 予算・執行
screen-budget-unit = 単位：百万円
screen-budget-year = 年度
screen-budget-yen = { $yen }円
screen-tie-outward = この施策から
screen-tie-inward = この施策へ
screen-tie-outside = { $name }（ワークスペース外）
screen-outline-years = { $from }～{ $to }年度
screen-goal-set = 目標を追加
screen-goal-set-said = 目標を記録しました。
screen-fact-withdraw = 取り下げる
screen-fact-withdraw-hint = 取り下げたものも履歴に残ります
screen-fact-withdrawn = 取下げを記録しました。
screen-citation-add = 根拠を追加
screen-citation-added = 根拠を記録しました。
screen-citation-number-hint = 例：令和4年法律第43号
screen-citation-article-hint = 例：第9条
screen-field-basis-name = 法令・計画等の名称
screen-budget-add = 予算を追加
screen-budget-added = 予算を記録しました。
screen-budget-in = 入力の単位
screen-budget-account-hint = 例：一般会計（空欄は全会計）
screen-budget-lacks = 金額を一つ以上入力してください。
screen-unit-million = 百万円
screen-unit-thousand = 千円
screen-unit-yen = 円
screen-tie-add = 依存関係を追加
screen-tie-added = 依存関係を記録しました。
screen-tie-inside-workspace = この中の施策
screen-tie-outside-workspace = ワークスペース外
screen-field-tie-where = 相手の所在
screen-field-tie-to = 相手の施策
screen-topic-link = 主題と結び付ける
screen-topic-linked = 主題との結び付けを記録しました。
screen-topic-unlink = 結び付けを外す
screen-outline-edit = 概要を修正
screen-outline-none = 概要の記録がありません
screen-field-parent-workstream = 上位の施策

## 履歴
screen-history-nobody = 職の記録なし
screen-history-elsewhere = 別の端末
screen-history-retracted = 取消し済み
screen-history-wrong-clock = 端末の時計のずれ
screen-history-revert = この操作を取り消す
screen-erase = 文を消去
screen-erase-title = この変更の文を完全に消去しますか
screen-erase-what = 誤って書いた個人情報や取扱区分を超える情報を取り除くための操作です。書き誤りは消去ではなく、訂正又は取消しで直してください。
screen-erase-final = 元に戻せません。
screen-erase-copies = ワークスペースと、この端末の自動バックアップから消えます。書き出したファイルと、別の場所に置いた控えからは消えません。
screen-erase-kept = 日付・組織・評価など、文でない内容と、消去したことは残ります。
screen-erase-reason-hint = 消した内容そのものは書かないでください
screen-erase-done = 消去しました。
screen-activity-at = 日時
screen-activity-kind = 操作
screen-activity-about = 対象
screen-activity-changes = 変更数
screen-activity-count = { $count }件の操作
screen-activity-hint = 取り消しても元の記録は消えません。取り消したことも記録されます。
screen-activity-none = まだ操作がありません

## 組織
screen-organisations-add = 組織を追加
screen-organisations-added = 組織を追加しました。
screen-organisations-filter = 組織を探す
screen-organisations-filter-hint = 名称・略称・旧名
screen-organisations-leads = 自ら主管・共管
screen-organisations-none-hint = 別の名称か略称で探してください。
screen-organisations-fold = { $name }を畳む
screen-organisations-unfold = { $name }を開く
screen-organisations-number = 法人番号 { $number }
screen-organisations-dissolved = { $day }廃止
screen-organisations-to-leads = 主管・共管の施策を見る
screen-organisations-rename = 名称を変更
screen-organisations-renamed = 名称の変更を記録しました。
screen-organisations-rename-hint = 空欄は当初からの訂正
screen-organisations-names = 名称の変遷
screen-organisations-names-edit = 名称を訂正
screen-organisations-names-edited = 名称の訂正を記録しました。
screen-organisations-aliases-hint = 1行に一つ。検索と取込で使います
screen-organisations-move = 上位組織を変更
screen-organisations-moved = 上位組織の変更を記録しました。
screen-organisations-move-hint = 空欄は最上位
screen-organisations-move-from-hint = 空欄は当初からの訂正
screen-organisations-dissolve = 廃止・統合
screen-organisations-dissolved-said = 廃止を記録しました。
screen-organisations-dissolve-hint = この日から存在しません
screen-organisations-into-hint = 選ぶと、所管がこの組織に移ります
screen-organisations-post-add = 職を追加
screen-organisations-post-added = 職を追加しました。
screen-field-post-title = 職・担当の名称
screen-field-post-title-en = 職・担当の名称（英語）

## 枠組み・主題
screen-topics-add = 主題を追加
screen-topics-added = 主題を追加しました。
screen-topics-to-linked = 結び付いた施策を見る（{ $count }件）
screen-topics-relate = 関係を記録
screen-topics-related = 主題の関係を記録しました。
screen-topics-relate-what = 相手
screen-topics-unrelate = 関係を外す
screen-topics-aliases-hint = 一行に一つ
screen-topics-filter = 主題を探す
screen-topics-filter-hint = 名称・記号
screen-field-topic-on = 文書又は出来事の日
screen-topics-none = まだ主題がありません
screen-topics-none-found = 条件に合う主題がありません
screen-topics-none-hint = 枠組み、相手国、文書、会議などを登録し、施策と結び付けます。

## 取込
screen-import-what = 資料を選ぶと、まず変更点を表示します。「取り込む」を押すまで何も記録しません。取込は一度の操作でまとめて取り消せます。
screen-import-folder = フォルダを選ぶ
screen-import-files = ファイルを選ぶ
screen-import-hint = RSシステムの公開データ（CSV又はZIPの入ったフォルダ）、又は各府省の一覧表（Excel、CSV）
screen-import-reading = 資料を読んでいます
screen-import-as-of = 進捗の基準日
screen-import-as-of-hint = 資料に日付のない進捗に使います。
screen-import-apply = 取り込む
screen-import-applying = 取り込んでいます
screen-import-drop = やめる
screen-import-look-again = もう一度確認する
screen-import-done = 取込が終わりました
screen-import-summary = 新規{ $new }件、変更{ $changed }件、資料から消えたもの{ $gone }件、読み取れなかった所{ $problems }件
screen-import-to-list = 施策の一覧を見る
screen-import-undo = この取込を取り消す
screen-import-again = 別の資料を取り込む
screen-import-counts = 取り込むとこうなります
screen-import-noun = 種類
screen-import-read = 読取り
screen-import-new = 新規
screen-import-changed = 変更
screen-import-gone = 消滅
screen-import-unchanged = 変化なし
screen-import-file = { $name }（{ $rows }行）
screen-import-notes = 取込全体で気付いたこと
screen-import-differences = 変更点（{ $count }件）
screen-import-problems = 読み取れない所が{ $count }件あります
screen-import-problems-hint = この行のほかは取り込めます。資料を直してから選び直すこともできます。
screen-import-problem-file = ファイル
screen-import-problem-line = 行
screen-import-problem-column = 列
screen-import-problem-reason = 理由
screen-import-problem-value = 書かれている内容

## 報告
screen-report-coordination = 連絡調整報告書
screen-report-since = この日より後の変化を示す
screen-report-as-of = 報告の基準日
screen-report-reversed = 基準日より後の日になっています。
screen-report-language = 報告書の言語
screen-report-formats = 形式
screen-report-format-pdf = PDF
screen-report-format-xlsx = Excel（別紙一覧）
screen-report-format-html = HTML
screen-report-format-md = Markdown
screen-report-lacks-format = 形式を一つ以上選んでください。
screen-report-render = 作成する
screen-report-rendering = 報告書を作成しています
screen-report-done = { $count }個のファイルを作成しました
screen-report-reveal = 保存先を開く
screen-report-contents = 載る内容
screen-report-contents-changes = { $day }より後の変化と、報告のない施策
screen-report-contents-ministries = 府省ごと（建制順）の施策。共管の府省は全て示し、二度目からは「再掲」
screen-report-contents-each = 施策ごとに主管・共管、最新の進捗とその古さ、今後の予定
screen-report-contents-footer = 取扱区分、取扱いの注意、出典、頁番号
screen-report-contents-counts = { $day }時点の件数
screen-report-contents-all = 施策の総数

## 設定
screen-settings-look = 表示
screen-settings-language = 画面の言語
screen-settings-days = 日付の書き方
screen-settings-days-wareki = 和暦
screen-settings-days-western = 西暦
screen-settings-days-both = 併記
screen-settings-days-example = 例：{ $day }
screen-settings-theme = 配色
screen-settings-theme-system = システムに合わせる
screen-settings-theme-light = 明るい
screen-settings-theme-dark = 暗い
screen-settings-density = 行間
screen-settings-density-comfortable = 標準
screen-settings-density-compact = 詰める
screen-settings-zoom = 表示倍率
screen-settings-user = 利用者
screen-settings-size = 大きさ
screen-settings-megabytes = { $size } MB
screen-settings-sources = 出典の表示
screen-settings-version = 連携の版
screen-settings-unknown = より新しい版の連携で記録された変更が{ $count }件あります。内容は失われていません。
screen-settings-backup = バックアップ
screen-settings-backup-hint = 取込・更新・消去の前後と一日一回、暗号化した控えをこの端末に自動で作ります。端末の故障に備え、ワークスペースのファイルと「.key」ファイルを一緒に、組織の定める場所にも控えてください。

## ヘルプ
screen-help-screens = 画面の使い方
screen-help-workstreams-title = 施策
screen-help-workstreams = 名称を押すか、行でEnterを押すと、右に主管・いつから・根拠・進捗・今後の予定が出ます。セルは、文字を入力するかF2を押すと、その場で直せます。見出しを押すと並べ替え、三度目で建制順に戻ります。
screen-help-status-title = 進捗を記録する
screen-help-status = 1～5で評価を選び、要旨を一行書いてCtrl+Enter。変わりがなければ0だけで「変更なし」を記録できます。書いた進捗は書き換えず、訂正として追記します。
screen-help-assign-title = 所管を割り当てる
screen-help-assign = 組織、役割、開始日、根拠を入れます。既に主管があるときは、主管を移す、共管にする、主張として残す、のいずれかを選びます。
screen-help-edit-title = 記録を直す・加える
screen-help-edit = どの項目も、表示されている場所で直せます。ボタンを押すと入力欄が開き、Ctrl+Enterで記録、Escでやめます。書きかけは残り、次に開くと表示されます。元に戻せないのは、履歴から行う文の消去だけです。
screen-help-organisations-title = 組織
screen-help-organisations = 建制順に並びます。改組があっても、過去の日付では当時の名称で表示されます。
screen-help-import-title = 取込
screen-help-import = 取り込む前に変更点を確かめます。取込は一つの操作として、まとめて取り消せます。
screen-help-reports-title = 報告
screen-help-reports = 基準日と「この日より後の変化」の日を選んで作成します。印刷はPDF、別紙の一覧はExcelが向いています。
screen-help-activity-title = 取消しと履歴
screen-help-activity = Ctrl+Zで直前の操作を、履歴の画面でそれより前の操作を取り消せます。取り消したことも記録に残ります。
screen-help-as-of-title = 過去の時点を見る
screen-help-as-of = 上の「時点」で日を選ぶと、その日の所管と進捗が全ての画面に出ます。その間は記録できません。
screen-help-keys-move = 行を移動（詳細も移る）
screen-help-keys-enter = 詳細へ移動
screen-help-keys-health = 評価を選ぶ
screen-help-keys-record = 記録する

## 施策の一覧の表示
screen-views = 表示の切替え
screen-view-all = すべて
screen-view-mine = 自分の担当
screen-view-ministry = 自府省庁の主管
screen-view-off-track = 遅延
screen-view-stale = 更新なし
screen-view-due = 今週期限
screen-view-unsettled = 主管未定・競合
screen-view-changed = 最近の変更
screen-view-save = この表示を保存
screen-view-name = 表示の名称
screen-view-lacks-name = 名称を入力してください。
screen-view-manage = 表示「{ $name }」の設定
screen-view-manage-short = 表示の設定
screen-view-rename = 名称を変更
screen-view-first = 開いたときに表示する
screen-view-not-first = 開いたときに表示しない
screen-view-earlier = 一つ前へ移す
screen-view-later = 一つ後ろへ移す
screen-view-remove = この表示を削除
screen-workstreams-stale = { $days }日以上更新なし
screen-workstreams-changed = { $days }日以内に変更

## 見本の架空の進捗

screen-fiction = 架空の進捗が含まれています（{ $count }件）。
screen-fiction-clear = 架空の進捗を取り除く
screen-fiction-cleared = 架空の進捗を取り除きました。

## 根拠の確認の程度

screen-basis-mark = ［{ $mark }］
