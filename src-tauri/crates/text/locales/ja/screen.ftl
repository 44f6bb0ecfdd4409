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

## キー操作
screen-keys-title = キー操作の一覧
screen-keys-general = 全般
screen-keys-sheet = この一覧を開く
screen-keys-lock = ロックする
screen-keys-palette = 検索・移動・操作を開く
screen-keys-notices = お知らせへ移動
