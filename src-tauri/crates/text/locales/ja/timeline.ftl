### 工程表、工程及び依存関係図の語。

## 工程

screen-workstreams-section-milestones = 工程
screen-milestones-none = 工程は設けられていません。
screen-milestones-none-hint = 期日のある節目を工程として設けると、当初の期日、見込み、変更とその理由が残り、工程表に表示されます。
screen-milestone-add = 工程を設ける
screen-milestone-added = 工程を設けました。
screen-milestone-revise = 計画を改める
screen-milestone-revise-hint = 遅れは「期日を変更」で記録してください。ここでは計画そのものを改めます。
screen-milestone-revised = 工程を改めました。
screen-milestone-slip = 期日を変更
screen-milestone-slip-to = 新しい見込み
screen-milestone-known-on = 変更が分かった日
screen-milestone-slipped = 期日の変更を記録しました。
screen-milestone-finish = 完了を記録
screen-milestone-finish-hint = 告示の番号、議事要旨など、完了したと分かるものを記入してください。
screen-milestone-finish-again = 完了したと分かるものを記入してください。次の回が自動で設けられます。
screen-milestone-finished = 完了を記録しました。
screen-milestone-drop = 取りやめる
screen-milestone-drop-on = 取りやめた日
screen-milestone-dropped-said = 工程を取りやめました。
screen-milestone-title = 工程の件名
screen-milestone-once = 繰り返さない
screen-milestone-every-until = { $every }（{ $day }まで）
screen-milestone-behind = 当初より{ $days }日遅れ
screen-milestone-before = 当初より{ $days }日早い
screen-milestone-moved = { $from } → { $to }
screen-milestone-known = { $day }に判明
screen-milestone-shift = 当初との差
screen-milestone-ahead = 予定
screen-milestone-late = 期日超過
screen-milestone-done = 完了
screen-milestone-dropped = 取りやめ
screen-milestone-to-timeline = 工程表で見る

## 遅れの影響

screen-impact = 後に続く施策への影響
screen-impact-none = 後に続く施策への影響はありません。
screen-impact-count = { $count }件の施策に影響します
screen-impact-more = ほか{ $count }件
screen-impact-hops = { $hops }段先
screen-impact-blocked = 進められなくなる
screen-impact-reached = 影響を受ける
screen-impact-pushed = { $from } → { $to }

## 工程表

screen-timeline-picture = 図
screen-timeline-list = 表
screen-timeline-by-ministry = 府省
screen-timeline-by-domain = 政策分野
screen-timeline-no-ministry = 主管未定
screen-timeline-no-domain = 政策分野なし
screen-timeline-none = 表示する施策がありません。
screen-timeline-none-hint = 施策の開始・終了年度と工程が、年度の軸の上に表示されます。
screen-timeline-steps = 表示する期間
screen-timeline-back = 前の期間
screen-timeline-on = 次の期間
screen-timeline-to-today = 本日を含む期間
screen-timeline-zoom-in = 期間を短くする
screen-timeline-zoom-out = 期間を長くする
screen-timeline-span = 期間の長さ
screen-timeline-span-ten-years = 10年度
screen-timeline-span-five-years = 5年度
screen-timeline-span-three-years = 3年度
screen-timeline-span-year = 1年度
screen-timeline-span-half = 半年
screen-timeline-span-quarter = 四半期
screen-timeline-span-month = 1か月
screen-timeline-span-week = 1週間
screen-timeline-period = { $from }〜{ $to }
screen-timeline-date = { $month }{ $date }日
screen-timeline-day = { $date }日（{ $weekday }）
screen-timeline-today = 本日
screen-timeline-unknown = 不明
screen-timeline-open = 終期なし
screen-timeline-no-period = 期間不明
screen-timeline-period-head = 期間
screen-timeline-waiting = 読込み中
screen-timeline-milestones = 工程{ $count }件
screen-timeline-earlier = ◂{ $count }
screen-timeline-later = { $count }▸
screen-timeline-to-workstream = 施策を開く
screen-timeline-alone = この施策に絞る
screen-timeline-calendar = 予定表ファイル
screen-timeline-sheet = { $nth } / { $of }
screen-timeline-legend = 図の見方
screen-timeline-legend-ghost = 当初の期日と、そこからの変更
screen-timeline-legend-open = 先へ続く期間
screen-timeline-keys-hint = ↑↓で行、←→で工程を選び、Enterで開きます。＋と−で期間の長さを、Shift＋←→で期間を移します。
screen-timeline-keys-lines = 行を移る
screen-timeline-keys-items = 工程を移る
screen-timeline-keys-period = 期間を移る
screen-timeline-keys-open = 開く・たたむ
screen-timeline-keys-back = 図に戻る
screen-timeline-keys-print = 全体を印刷する

## 依存関係図

screen-dependencies = 依存関係図
screen-dependencies-open = 依存関係図を開く
screen-dependencies-list = 依存関係の一覧
screen-dependencies-start = 起点
screen-dependencies-chosen = 選択中
screen-dependencies-from-here = ここを起点にする
screen-dependencies-add = 起点に加える施策
screen-dependencies-hops = たどる段数
screen-dependencies-hop = { $hops }段
screen-dependencies-empty = 起点とする施策を選んでください。
screen-dependencies-empty-hint = 選んだ施策の前後にある施策が、府省ごとの段に表示されます。いくつでも選べます。
screen-dependencies-none = 依存関係は記録されていません。
screen-dependencies-none-hint = 右の一覧から、この施策が前提となる施策、成果を渡す施策又は関連する施策を記録できます。
screen-dependencies-drawing = 図を作成しています…
screen-dependencies-give-up = 図を中止
screen-dependencies-late = 図の作成に時間がかかるため、一覧だけを示しています。段数を減らすと、図にできることがあります。
screen-dependencies-given-up = 図を中止しました。一覧だけを示しています。
screen-dependencies-broken = 図を作成できませんでした。一覧だけを示しています。
screen-dependencies-again = もう一度作成する
screen-dependencies-blocks-to = 「{ $name }」の前提となる
screen-dependencies-blocks-from = 「{ $name }」を前提とする
screen-dependencies-feeds-to = 「{ $name }」に成果を渡す
screen-dependencies-feeds-from = 「{ $name }」から成果を受ける
screen-dependencies-relates-to = 「{ $name }」と関連する
screen-dependencies-relates-from = 「{ $name }」と関連する
screen-failure-ring = できてしまう輪
