### 取込の文言。読み取れない行の理由（import-problem-…）と気付いたこと（import-note-…）は error.ftl にある。
### 語尾の符号は、取込の側が示す符号と同じ。

## ファイルを読み取らない理由。断り（failure-…）に添える。

import-refused-not-found = ファイルが見つかりません
import-refused-cannot-read = ファイルを開く権限がないか、ほかのソフトが使用しています
import-refused-too-large = ファイルが大きすぎます
import-refused-too-many-entries = 中のファイルの数が多すぎます
import-refused-unpacks-too-far = 展開すると大きすぎます
import-refused-packed-too-tightly = 圧縮率が高すぎ、正常なファイルとは考えられません
import-refused-too-many-rows = 行が多すぎます
import-refused-too-many-columns = 列が多すぎます
import-refused-too-many-cells = セルが多すぎます
import-refused-cell-too-long = 長すぎる欄があります（CSV では、引用符の閉じ忘れの場合があります）
import-refused-too-many-merged = 結合されたセルが多すぎます
import-refused-unsafe-name = 中のファイルの名前が、外の場所を指しています
import-refused-macros = マクロが含まれています。「.xlsx」の形式で保存し直してください
import-refused-encrypted = パスワードが掛かっています。外してから取り込んでください
import-refused-entities = 使用できない XML の宣言が含まれています
import-refused-damaged = 名前の示す形式と違うか、壊れています
import-refused-not-text = 文字コードが分からないか、文字のファイルではありません
import-refused-unknown-kind = 読み取れない種類のファイルです（CSV、TSV、XLSX、ZIP を読み取れます）
import-refused-no-table = この資料の表（「1-2_RS_2024_基本情報_事業概要等.csv」など）が一つもありません
import-refused-tables-below = 表は、この中のフォルダーにあります。そのフォルダーを指定してください
import-refused-table-twice = 同じ表が二つあります
import-refused-sheet-missing = 対応付けにあるシートが、ファイルにありません
import-refused-header-missing = 対応付けにある見出しの行又は列が、ファイルにありません

## 対応付けファイルの誤り

import-mapping-syntax = TOML として読み取れません
import-mapping-unknown-name = 対応付けにない名前です
import-mapping-wrong-kind = 値の種類が違います（文字、一覧、数など）
import-mapping-missing = 必要なものがありません
import-mapping-unknown-word = 使用できる語ではありません
import-mapping-not-a-day = 日付として読み取れません
import-mapping-not-a-year = 年度として読み取れません
import-mapping-empty = 名前若しくは一覧が空か、1より小さい数です

## 差異に示す項目の名前

field-carried-out = 翌年度への繰越し
field-remarks = 増減理由・備考
field-why-not-staged = 段階を設けない理由
field-other = 相手
