### 報告の督促、評価の尺度、朝の確認、期限のお知らせの文言。

## 語

noun-reporter = 報告者（職）
field-reporter = 報告者（職）
coverage-silent = 督
coverage-silent-sum = 報告のないもの
cli-arg-reporter = 報告した職（空の文字列で消します）

## 報告書

report-missing-label = 報告期限超過
report-missing-since = { $said }（期限{ $day }、{ $days }営業日超過）
report-missing-note = ※ 「報告期限超過」は、施策ごとに定めた頻度による期限（行政機関の休日を除く。）までに報告のないものをいい、変化がないことを意味しない。
report-section-missing = 報告期限を過ぎたもの{ $count }件
report-sheet-missing = 報告の遅れ

## 報告の状況

screen-silence = 報告の状況
screen-silence-late = { $said }（{ $days }営業日）
screen-silence-assumed = 頻度の定めなし（月1回とみなす）
screen-silence-due = 次回の期限：{ $day }
screen-silence-was-due = 報告期限：{ $day }
screen-silence-count = { $said }{ $count }
screen-workstreams-group-silence = 報告の状況でまとめる

## 評価の尺度

screen-status-scale = 評価の尺度
screen-status-scale-none = 使わない
screen-status-scale-other = その他（元の語を入力）
screen-status-rating = 元の評価
screen-status-rating-hint = 資料にあるとおりに入力してください。評価は別に選びます。
screen-status-maps = 元の評価「{ $rating }」は、「{ $health }」に当たります。
screen-status-maps-none = 元の評価「{ $rating }」に当たる評価はありません。
screen-status-overridden = 元の評価「{ $rating }」は「{ $health }」に当たりますが、「{ $chosen }」として記録します。
screen-status-keys-rating = 元の評価を選ぶ
screen-status-reporter-body = 報告した組織
screen-status-prose-hint = 「- 」で箇条書き、「# 」で見出し、**語** で太字になります。

## 督促

screen-chase = 督促
screen-chase-about = 定めた頻度による期限までに報告のない施策です。報告がないことは、変更がないことを意味しません。
screen-chase-ministries = 府省ごとの件数
screen-chase-nobody = 主管のない施策
screen-chase-soon = 期限間近のものも示す
screen-chase-none = 督促するものはありません
screen-chase-none-hint = 全ての施策について、期限までに報告があります。
screen-chase-contacts = 照会先
screen-chase-contact-none = 連絡先の記録がありません。組織の画面で、職と連絡先を登録してください。
screen-chase-missing = 報告のない施策
screen-chase-last = 前回の報告
screen-chase-log = 進捗を記録
screen-chase-copy = 督促の文をコピー
screen-chase-copied = 督促の文（{ $ministry }、{ $count }件）をコピーしました。
screen-chase-working = 文を作っています…
screen-chase-keys-copy = 選んだ府省への督促の文をコピー
screen-chase-keys-log = 届いた報告を記録
screen-chase-keys-move = 府省を移る

chase-mail-subject = 件名：進捗の御報告のお願い（{ $count }件）
chase-mail-to = 宛先：{ $mails }
chase-mail-greeting = { $who } 御担当者様
chase-mail-nobody = 関係府省 御担当者様
chase-mail-from = { $who }です。
chase-mail-body = 下記の施策について、{ $day }現在、期限までの御報告を頂いておりません。お手数ですが、進捗の状況を御報告くださいますようお願いいたします。前回から変更がない場合も、その旨を御連絡ください。
chase-mail-item = { $place }. { $title }
chase-mail-last = 前回の報告：{ $day }時点
chase-mail-last-none = 前回の報告：なし
chase-mail-due = 報告期限：{ $day }（{ $days }営業日超過）
chase-mail-due-soon = 報告期限：{ $day }
chase-mail-lead = 主管：{ $who }
chase-mail-end = 以上

## 朝の確認

screen-today-since = 新しい動きの起点
screen-today-since-looked = 前回この画面を見た日（{ $day }）以降の動きを示しています。
screen-today-since-first = この画面を前の日までに見ていないため、1週間前（{ $day }）以降の動きを示しています。
screen-today-since-chosen = 指定した日（{ $day }）以降の動きを示しています。
screen-today-since-change = 起点の日を変える
screen-today-since-reset = 前回見た日に戻す
screen-today-since-seen = 今日までを確認済みにする
screen-today-chase = 督促の画面を開く
screen-today-rest = ほか{ $count }件
screen-today-printed = { $workspace }　{ $whose }

## 期限のお知らせ

screen-reminders-count = 期限の来たもの{ $count }件
screen-reminders-told = 自分の担当に、期限の来たもの又は今週中に来るものが{ $count }件あります。
screen-settings-notices = 期限のお知らせ
screen-settings-notices-hint = 左の「今日」には、自分の担当で期限の来たものと今週中に来るものの件数が常に示されます。
screen-settings-notices-os = OSの通知でも知らせる
screen-settings-notices-os-hint = 件数だけを知らせます。施策の名称や内容は通知に含めません。ワークスペースが開いている間に限ります。
screen-settings-notices-sent = OSの通知を有効にしました。確認のため、通知を一つ送りました。
notice-title = 連携 Renkei
notice-body = 期限の来たもの又は今週中に来るものが{ $count }件あります。
notice-trial = この通知が見えていれば、OSの通知は有効です。
failure-notices-unavailable = このパソコンでは、OSの通知を表示できません。左の「今日」に示される件数を御覧ください。通知が要るときは、OSの通知の設定を確かめてから、もう一度選んでください。
