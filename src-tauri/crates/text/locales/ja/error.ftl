### 誤りと断りの文言。何が起きたか、どうすればよいかを述べる。
### 断りの符号 <code> ごとに failure-<code> を一つ置く。変数は failure の data の項目と同じ名前で渡す。ただし、
### $noun、$field、$kind は語（noun-…、field-…、change-kind-…）に、日付は読める形に、$least と $most は文字列に直し、
### 一覧の項目は件数を $count として渡す。

## 日付の読み取り。$text は入力された文字列のまま。

day-fault-empty = 日付が入力されていません。
day-fault-not-a-day = 「{ $text }」は日付として読み取れません。「{ $example }」のように入力してください。
day-fault-incomplete = 「{ $text }」には年月日のいずれかがありません。年、月、日を全て入力してください。
day-fault-no-such-day = { $year }年{ $month }月{ $day }日という日はありません。
day-fault-outside-era = { $era }{ $eraYear }年は、その時点では{ $era }ではありません（西暦{ $year }年）。元号を確かめてください。
day-fault-ambiguous = 「{ $text }」は{ $first }とも{ $second }とも読めます。年、月、日の順に入力してください。
day-fault-weekday = { $day }は{ $actual }曜日です（入力は{ $said }曜日）。
day-fault-reversed = 「{ $text }」は終わりが始まりより前です。

## 断りと障害

failure-not-found = { $noun }「{ $given }」は見つかりません。整理番号、識別子又は名称を確かめてください。
failure-ambiguous = { $noun }「{ $given }」に当てはまるものが複数あります。整理番号又は識別子で指定してください。
failure-empty-text = 「{ $field }」が入力されていません。入力してください。
failure-text-too-long = 「{ $field }」が長すぎます。{ $limit }文字以内で入力してください。
failure-not-one-line = 「{ $field }」は、改行を入れずに1行で入力してください。
failure-out-of-range = 「{ $field }」は、{ $least }から{ $most }までの範囲で入力してください。
failure-ends-before-start = 終わりの日（{ $to }）は、始まりの日（{ $from }）より後にしてください。
failure-report-number-taken = この系列では、先に別の報告書（次は第{ $next }号）が発出されました。もう一度発出してください。
failure-no-earlier-report = 「{ $series }」の報告書は、まだ発出されていません。最初の1件は、比較の起点となる日を指定してください。
failure-not-a-style = このファイルは、Word文書の体裁の元には使えません。スタイルを含むWord文書（.docx）を選んでください。古い形式（.doc）のときは、Wordで.docxとして保存し直してください。
failure-bad-series = 「{ $given }」は報告の系列名に使えません。英小文字、数字及びハイフンで、英小文字から始めて入力してください。
failure-bad-template = { $fault ->
    [not-json] 様式のファイルを読み取れません。{ $at }行目の書き方（JSON）を確かめてください。
    [other-schema] 様式の「{ $at }」が「{ $given }」となっています。このアプリで読めるのは「{ $allowed }」です。新しい版で書き出したものであれば、アプリを更新してください。
    [missing] 様式の「{ $at }」がありません。書き加えてください。
    [unknown-field] 様式の「{ $at }」は、使われない項目です。取り除くか、次の項目に改めてください：{ $allowed }
    [wrong-kind] 様式の「{ $at }」の値の種類が違います。次の形で書いてください：{ $allowed }
    [unknown-word] 様式の「{ $at }」に「{ $given }」は使えません。次の語から選んでください：{ $allowed }
    [bad-key] 様式の「{ $at }」に「{ $given }」は使えません。英小文字、数字及びハイフンで、英小文字から始めて40字以内としてください。
    [empty] 様式の「{ $at }」が空です。書き入れてください。
    [too-large] 様式の「{ $at }」が上限（{ $given }）を超えています。減らしてください。
    [twice] 様式の「{ $at }」の「{ $given }」は、既に使われています。一方を取り除いてください。
    [not-here] 様式の「{ $at }」は、「{ $given }」の部分には置けません。取り除いてください。
    [unknown-placeholder] 様式の「{ $at }」の波括弧に「{ $given }」は使えません。次の語から選んでください：{ $allowed }
   *[not-an-id] 様式の「{ $at }」の「{ $given }」は、識別子ではありません。このワークスペースで選び直してください。
}
failure-template-key-taken = 「{ $given }」は、ほかの様式が使っています。別の名を付けてください。
failure-no-such-template = 「{ $given }」という様式はありません。次から選んでください：{ $known }
failure-template-shipped = 「{ $given }」はアプリに付属する様式で、変更も削除もできません。写しを作ってから変更してください。
failure-template-needs = 様式「{ $template }」は、{ $needs ->
    [body] 対象とする組織
    [domain] 対象とする政策分野
    [framework] 対象とする枠組み
   *[post] 対象とする職
}を指定して使います。指定してから、もう一度行ってください。
failure-other-language = 二つの報告書は言語が異なるため、比べられません。同じ言語で発出したものを選んでください。
failure-report-erased = 報告書{ $number }の内容は消去されているため、取り出せません。報告書の一覧から、ほかの報告書を選んでください。
failure-no-such-form = この報告書は「{ $given }」の形式では発出されていません。次の形式から選んでください：{ $forms }
failure-review-not-ahead = 再確認の日（{ $on }）は、本日より後の日を入力してください。
failure-handover-open = この職・担当又は組織の引継ぎは、既に始まっています。始まっている引継ぎを開いてください。
failure-handover-completed = この引継ぎは、{ $on }からの後任への移行で完了しています。改めるときは、完了の操作を取り消してください。
failure-not-handed-over = この施策は、引継ぎの対象に含まれていません。一覧にある施策を指定してください。
failure-handover-unconfirmed = 未確認の施策が{ $open }件、質問中の施策が{ $questioned }件あります。全て確認するか、未確認のまま完了することを選んでください。
failure-id-taken = この内容は既に記録されています。もう一度記録する前に、一覧で確認してください。
failure-code-taken = 整理番号「{ $given }」は、別の施策が使用しています。別の番号を入力してください。
failure-workstream-closed = この施策は{ $on }に終了しています。記録するには、先に施策を再開してください。
failure-organisation-gone = この組織は{ $on }以降、存在しません。承継した組織又はそれより前の日を指定してください。
failure-post-gone = この職・担当は{ $on }以降、存在しません。それより前の日又は別の職を指定してください。
failure-held-already = この担当者は、この期間に既にその職に就いています。先に今の在職を終えるか、期間を改めてください。
failure-lead-exists = この期間には、別の組織が既に主管となっています。主管を移す、共管にする、主張として残す、のいずれかを選んでください。
failure-assigned-already = この組織は、この期間に既に同じ役割を担っています。変えるときは、先に今の所管を終了してください。
failure-ended-already = これは{ $on }に終了しています。既に終了した所管や、始まる前の日での終了は記録できません。終了の日を確かめてください。
failure-circular = 自らの下に自らを置くことになるため、登録できません。別の上位を選んでください。
failure-nothing-changes = 今の内容と同じため、何も記録していません。変えるときは、内容を直してから記録してください。
failure-no-status = この施策には、確認又は訂正する進捗がまだありません。先に進捗を記録してください。
failure-nothing-to-undo = この端末には、取り消せる操作がありません。ほかの操作は、履歴の画面で確かめてください。
failure-nothing-to-redo = やり直せる操作がありません。取り消した後に新しい操作を記録すると、やり直せなくなります。必要な内容は、改めて記録してください。
failure-dependents-exist = 後の変更{ $count }件がこれに基づいているため、これだけを取り消すことはできません。後の変更も併せて取り消すかどうかを決めてください。
failure-erased-already = この記録の文は、既に消去されています。改めて消去する必要はありません。
failure-not-possible-for = 「{ $kind }」は、取消しや消去の対象になりません。元の変更を選んでください。
failure-not-a-day = 「{ $given }」は日付として読み取れません。「令和8年4月1日」「R8.4.1」「2026-04-01」のように、年、月、日の順に入力してください。
failure-no-workspace = ワークスペースが開かれていません。開いてから、もう一度操作してください。
failure-locked = ワークスペースはロックされています。パスフレーズを入力して解除してください。
failure-wrong-key = パスフレーズ又は回復キーが違います。大文字と小文字、全角と半角を確かめて、もう一度入力してください。
failure-passphrase-too-short = パスフレーズが短すぎます。{ $characters }文字以上、又は空白で区切った{ $words }語以上にしてください。
failure-no-such-file = ファイルが見つかりません。場所と名前を確かめてください。
failure-file-exists = 同じ名前のファイルが既にあります。別の名前又は場所を指定してください。
failure-no-key-file = ワークスペースの隣に鍵ファイル（名前の末尾が .key）がありません。元の場所に戻すか、バックアップから復元してください。
failure-not-a-workspace = このファイルは連携のワークスペースではありません。ファイルの指定を確かめてください。
failure-unsafe-place = ネットワーク上又は取り外しのできる媒体の上には置けません。記録が壊れるおそれがあるため、この端末の内蔵ディスクを指定してください。
failure-newer = このワークスペースは、より新しい版の連携で記録されています。ファイルには手を加えていません。連携を更新してから開いてください。
failure-damaged = ワークスペースのファイルが壊れています。これ以上書き込まず、バックアップから復元してください。
failure-rolled-back = このファイルは、この端末が最後に記録した状態より古いものです。古い写しと入れ替わったおそれがあります。新しいファイルを探すか、バックアップから復元してください。
failure-busy = ほかの画面又はコマンドが書き込んでいます。少し待ってから、もう一度操作してください。
failure-disk-full = ディスクに空きがないため、記録していません。空きを作ってから、もう一度操作してください。
failure-erasure-unfinished = 文は消去しましたが、この端末に残る写しの消去が済んでいません。ディスクの空きを確かめ、ワークスペースを閉じてから開き直してください。残りは自動で消去します。
failure-file-fault = ファイルを読み書きできません。アクセス権と、ほかのソフトで開いていないかを確かめてください。
failure-unreadable-file = 取込ファイルを読み取れません。形式（CSV、Excel、ZIP）と、パスワードが掛かっていないかを確かめてください。
failure-too-large = 取込ファイルが、読み取れる大きさの上限を超えています。分けてから取り込んでください。
failure-wrong-mapping = 対応付けファイルに誤りがあります。内容を直して、もう一度取り込んでください。
failure-nothing-to-import = 取り込めるデータがありません。ファイルと取込方法の指定を確かめてください。
failure-preview-gone = 取込内容の確認が無効になりました。ファイルをもう一度読み込んでください。
failure-cancelled = 中止しました。何も記録していません。必要なときは、もう一度操作してください。
failure-report-fault = 報告書を作成できませんでした。記録済みの内容に影響はありません。直らないときは、番号を情報システムの窓口に伝えてください。
failure-not-understood = この操作を解釈できませんでした。連携を開き直してください。直らないときは、番号を情報システムの窓口に伝えてください。
failure-broken = 連携の内部で誤りが起きました。記録済みの内容に影響はありません。番号を情報システムの窓口に伝えてください。

## 受け付けたが、確かめるべきこと

warning-status-of-later-day = 基準日（{ $as_of }）は今日より後です。その日が来るまで、最新の進捗としては扱いません。
warning-kept-over-source = 取り込んだ資料の内容が変わりましたが、ここで記録された内容を残しました（{ $entity }）。
warning-post-is-held-too = この職には、同じ期間に就いている者がほかにもいます（{ $person }）。
warning-ends-with-organisation = この組織は{ $on }に廃止されるため、所管もその日に終わります。
warning-assignments-end = 承継先がないため、所管{ $count }件がその日に終わります。主管のなくなる施策を確かめてください。
warning-children-stay = 下の組織{ $count }件は、移る先がないため、廃止された組織の下に残ります。移る先を記録してください。
warning-lead-is-claimed-too = ほかにも主管を主張している組織があります（{ $assignment }）。

## 取り込めない行の理由

import-problem-missing-column = 必要な列がありません
import-problem-missing-key = 番号の欄が空です
import-problem-missing-title = 施策の名称が空です
import-problem-missing-text = 必要な名称又は文が空です
import-problem-missing-organisation = 組織が書かれていません
import-problem-conflicting-row = 前の行と番号が同じで内容が違います（前の行を採りました）
import-problem-unknown-workstream = どのファイルにもない施策の行です
import-problem-not-a-number = 数として読み取れません
import-problem-not-a-year = 年度として読み取れません
import-problem-not-a-date = 日付として読み取れないか、二通りに読めます
import-problem-not-a-flag = TRUE でも FALSE でもありません
import-problem-out-of-range = 百分率が0から100までの範囲にありません
import-problem-ends-before-start = 終了年度が開始年度より前です
import-problem-unknown-word = 知らない語です
import-problem-tied-to-itself = 施策が自らに結び付けられています
import-problem-nothing-above = 「同上」とありますが、上の行がありません
import-problem-uneven-lists = 並べて読む項目の数が合いません（府省だけを読み取りました）
import-problem-extra-cells = 見出しより多い欄があります
import-problem-missing-cells = 見出しより欄が足りません
import-problem-bad-bytes = 文字コードに合わないデータがあります
import-problem-cell-error = セルがエラー値です
import-problem-formula-without-value = 数式の結果がファイルに保存されていません
import-problem-external-link = 別のブックを参照する数式です（保存済みの値を読み取りました）
import-problem-other-year = ほかの行と対象年度が違います

## 取込全体について気付いたこと

import-note-not-in-source = 原資料にない項目：{ $count }種類
import-note-empty-rows = 番号だけで内容のない行：{ $count }件
import-note-repeated-rows = 前の行と同じ内容の行：{ $count }件
import-note-outside-references = ファイルにない施策への結び付き：{ $count }件（外部の施策として残しました）
import-note-merged-rows = 同じ施策の行をまとめたもの：{ $count }件
import-note-added-up = 同じ年度・会計の行を合算したもの：{ $count }件
import-note-mirrored-ties = 両側に書かれた結び付きを一つにしたもの：{ $count }件
import-note-brackets-joined = 次の行の括弧を名称に続けたもの：{ $count }件
import-note-none-stated = 「なし」と書かれた欄：{ $count }件
import-note-parents-removed = 組織名の中の上位組織名を除いたもの：{ $count }件
import-note-split-organisations = 一つの欄の府省と庁を分けたもの：{ $count }件
import-note-proposed-joint-leads = 他府省の担当組織を未合意の共管として読み取ったもの：{ $count }件
import-note-start-unknown = 所管の開始日が原資料にない施策：{ $count }件
import-note-end-and-open-ended = 終了年度と「終了予定なし」が共に書かれた施策：{ $count }件
import-note-goal-number-shared = 一つの番号に複数の目標があるもの：{ $count }件
import-note-several-origins = 複数の目標から続く目標：{ $count }件
import-note-ratings-unmapped = 原文のまま残し、評価に置き換えなかったもの：{ $count }件
import-note-totals-skipped = 読み飛ばした合計行：{ $count }件
import-note-remarks-skipped = 読み飛ばした注記（※）：{ $count }件
import-note-blank-skipped = 読み飛ばした空行：{ $count }件
import-note-relisted-skipped = 読み飛ばした再掲：{ $count }件
import-note-column-unused = 読み取らなかった列：{ $count }列
import-note-file-ignored = 資料の表ではないファイル：{ $count }件
import-note-table-absent = ファイルになかった表：{ $count }件
import-note-cells-filled = 結合セル又は上の行から補った欄：{ $count }件
import-note-encoding = UTF-8 以外の文字コードのファイル：{ $count }件

## 項目の名前

field-title = 件名
field-title-en = 件名（英語）
field-name = 名称
field-name-en = 名称（英語）
field-reading = 読み
field-person = 担当者
field-agreed-by = 合意した者
field-agreed-on = 合意の日
field-beside = ほかの承継先
field-short = 略称
field-abbreviation = 英字略称
field-aliases = 別名
field-corporate-number = 法人番号
field-code = 整理番号
field-kind = 種類
field-parent = 上位
field-order = 建制順
field-into = 承継先
field-dissolved-on = 廃止日
field-closed-on = 終了日
field-summary = 概要
field-summary-en = 概要（英語）
field-reference = 出典
field-aim = 目的
field-issues = 現状・課題
field-outline = 概要
field-url = URL
field-pillar = 法の柱
field-cadence = 報告頻度
field-marking = 取扱区分
field-starts-fiscal-year = 開始年度
field-ends-fiscal-year = 終了年度
field-fiscal-year = 年度
field-workstream = 施策
field-organisation = 組織
field-post = 職・担当
field-topic = 主題
field-tie = 関係
field-verification = 確認の程度
field-role = 役割
field-state = 状態
field-from = 開始日
field-to = 終了日（この日を含まない）
field-on = 日付
field-basis = 根拠
field-as-of = 基準日
field-health = 評価
field-original-rating = 原資料の評価
field-progress = 進捗率
field-headline = 要旨
field-narrative = 進捗状況
field-obstacles = 課題
field-next-step = 今後の予定
field-next-on = 予定日
field-source = 出典
field-note = 備考
field-telephone = 電話
field-mail = メール
field-question = 質問
field-predecessor = 前任者
field-successor = 後任者
field-into-post = 移行先の職
field-item = 施策
field-reason = 理由
field-goal = 目標
field-text = 内容
field-level = 段階
field-indicator = 指標
field-target = 目標値
field-due = 期限
field-follows = 前提
field-reasoning = 理由付け
field-number = 番号
field-article = 条項
field-relation = 関係
field-outside = ワークスペース外の施策
field-original = 原資料の語
field-account = 会計
field-initial = 当初予算
field-supplementary = 補正予算
field-carried-in = 前年度からの繰越し
field-reserve = 予備費等
field-total = 歳出予算現額
field-executed = 執行額
field-requested = 翌年度要求額
field-settled-by = 裁定する組織
field-label = 資料名
field-attribution = 出典表示
field-files = ファイル
field-change = 変更記録
noun-fact = 付帯事項

## 変更の種類

change-kind-organisation-founded = 組織の登録
change-kind-organisation-named = 組織名の変更
change-kind-organisation-moved = 組織の移管
change-kind-organisation-dissolved = 組織の廃止・統合
change-kind-post-created = 職の登録
change-kind-post-named = 職名の変更
change-kind-post-moved = 職の移管
change-kind-post-ended = 職の廃止
change-kind-person-added = 担当者の登録・修正
change-kind-post-held = 在職の記録
change-kind-post-left = 離任の記録
change-kind-topic-added = 主題の登録・修正
change-kind-topic-related = 主題の関係の記録
change-kind-workstream-opened = 施策の登録
change-kind-workstream-revised = 施策の修正
change-kind-workstream-closed = 施策の終了
change-kind-workstream-reopened = 施策の再開
change-kind-assignment-given = 所管の記録
change-kind-assignment-agreed = 所管の合意
change-kind-assignment-ended = 所管の終了
change-kind-dispute-noted = 所管の調整の記録
change-kind-status-recorded = 進捗の記録
change-kind-status-corrected = 進捗の訂正
change-kind-status-confirmed = 変更なしの確認
change-kind-goal-set = 目標の設定
change-kind-basis-cited = 根拠の記録
change-kind-budget-stated = 予算の記録
change-kind-dependency-noted = 依存関係の記録
change-kind-topic-linked = 主題との結び付け
change-kind-fact-withdrawn = 付帯事項の取下げ
change-kind-report-issued = 報告書の発出
change-kind-template-saved = 様式の保存
change-kind-template-removed = 様式の削除
change-kind-report-withdrawn = 報告書の撤回
change-kind-finding-acknowledged = 所見の把握
change-kind-finding-reopened = 所見の把握の取消し
change-kind-contact-stated = 連絡先の記録
change-kind-handover-begun = 引継ぎの開始・変更
change-kind-handover-noted = 申し送り
change-kind-handover-confirmed = 引継事項の確認
change-kind-handover-questioned = 引継事項への質問
change-kind-handover-completed = 引継ぎの完了
change-kind-import-made = 取込
change-kind-change-retracted = 取消し・やり直し
change-kind-change-erased = 消去
change-kind-unknown = 新しい版の変更
