### 誤りと断りの文言。何が起きたか、どうすればよいかを述べる。
### 断りの符号 <code> ごとに failure-<code> を一つ置く。

## 日付の読み取り。$text は入力された文字列のまま。

day-fault-empty = 日付が入力されていません。
day-fault-not-a-day = 「{ $text }」は日付として読み取れません。「{ $example }」のように入力してください。
day-fault-incomplete = 「{ $text }」には年月日のいずれかがありません。年、月、日を全て入力してください。
day-fault-no-such-day = { $year }年{ $month }月{ $day }日という日はありません。
day-fault-outside-era = { $era }{ $eraYear }年は、その時点では{ $era }ではありません（西暦{ $year }年）。元号を確かめてください。
day-fault-ambiguous = 「{ $text }」は{ $first }とも{ $second }とも読めます。年、月、日の順に入力してください。
day-fault-weekday = { $day }は{ $actual }曜日です（入力は{ $said }曜日）。
day-fault-reversed = 「{ $text }」は終わりが始まりより前です。
