### コマンド `renkei` の文言。
### 画面と同じ言葉を使う。件数は数値、年・番号・コードは文字列として渡す。

cli-about = 府省の所管・進捗・報告を記録し、連絡調整の報告書を作成します。
cli-examples =
    renkei --workspace w.renkei workspace create --sample
    renkei --workspace w.renkei workstream list --led-by METI --stale 14
    renkei --workspace w.renkei assign T1 METI --from 2026-04-01 --basis "閣議決定"
    renkei --workspace w.renkei status log T1 --health on-track --as-of 2026-11-20 --note 順調
    renkei --workspace w.renkei report coordination --since 2026-11-01 --as-of 2026-11-20 --output DIR

## コマンドの説明と例

cli-cmd-workspace = ワークスペースを作成し、確認し、保全します。
cli-cmd-workspace-create = 新しいワークスペースを作成します。回復キーを標準出力に表示します。
cli-examples-workspace-create =
    renkei --workspace w.renkei workspace create
    renkei --workspace w.renkei --passphrase-file pw workspace create --sample
cli-cmd-workspace-clear-samples = 見本の架空の進捗や予定を、一度の操作で取り除きます。
cli-examples-workspace-clear-samples =
    renkei workspace clear-samples
cli-cmd-workspace-refresh = 収録された府省等一覧と基礎資料を、この版の内容に更新します。ここで改めた項目は上書きしません。
cli-examples-workspace-refresh =
    renkei workspace refresh
    renkei workspace refresh --sample
cli-cmd-workspace-info = ワークスペースの概要を表示します。
cli-examples-workspace-info =
    renkei --workspace w.renkei workspace info
cli-cmd-workspace-verify = 台帳の連鎖と内容を検証します。異常があれば終了コード1で終わります。
cli-examples-workspace-verify =
    renkei --workspace w.renkei workspace verify --json
cli-cmd-workspace-rebuild = 台帳から全ての表と検索索引を作り直します。
cli-examples-workspace-rebuild =
    renkei --workspace w.renkei workspace rebuild
cli-cmd-workspace-backup = 暗号化されたバックアップを作成します。
cli-examples-workspace-backup =
    renkei --workspace w.renkei workspace backup
    renkei --workspace w.renkei workspace backup --to 控え.renkei-backup
cli-cmd-workspace-restore = バックアップから --workspace の場所に復元します。既にあるファイルは上書きしません。
cli-examples-workspace-restore =
    renkei --workspace new.renkei workspace restore 控え.renkei-backup
cli-cmd-import = 資料を取り込みます。読み取れない行は一覧にし、残りを取り込んで終了コード3で終わります。
cli-examples-import =
    renkei import rs-system-2024 --profile rs-system
    renkei import returns.xlsx --mapping m.toml --dry-run --json
    renkei import 回答.csv --mapping m.toml --as-of 2026-11-20
cli-cmd-organisation = 府省その他の組織を調べ、登録し、改めます。
cli-cmd-organisation-list = 組織を建制順に一覧にします。
cli-examples-organisation-list =
    renkei organisation list --top
    renkei organisation list --parent METI --json
cli-cmd-organisation-show = 一つの組織を表示します。
cli-examples-organisation-show =
    renkei organisation show METI
    renkei organisation show 環境庁 --as-of 平成12年4月1日
cli-cmd-organisation-add = 組織を登録します。
cli-examples-organisation-add =
    renkei organisation add 経済安全保障課 --kind division --parent METI --from 2026-04-01
cli-cmd-organisation-rename = ある日からの名称を記録します。過去の日にはそれまでの名称を使います。
cli-examples-organisation-rename =
    renkei organisation rename 旧課 新課 --from 2026-07-01
cli-cmd-organisation-move = ある日から別の組織の下に移します。
cli-examples-organisation-move =
    renkei organisation move 経済安全保障課 --under METI --from 2026-07-01
cli-cmd-organisation-split = 組織を分割します。= の後の施策の所管がその組織に移り、残りは最初の組織に移ります（--goes-on なら元の組織に残ります）。
cli-examples-organisation-split =
    renkei organisation split 旧課 --into 新一課=T1,T2 --into 新二課=T3 --on 2026-07-01
    renkei organisation split 旧課 --into 新課=T1 --on 2026-07-01 --goes-on
cli-cmd-organisation-restore = 廃止、統合又は分割を取り消します。併せて移した所管も元に戻ります。
cli-examples-organisation-restore =
    renkei organisation restore 旧課
cli-cmd-organisation-merge = 組織を廃止し、所管を承継先に移します。
cli-examples-organisation-merge =
    renkei organisation merge 旧課 --into 新課 --on 2026-07-01
cli-cmd-organisation-dissolve = 承継先なしに組織を廃止します。
cli-examples-organisation-dissolve =
    renkei organisation dissolve 準備室 --on 2026-07-01
cli-cmd-post = 職・担当を調べ、登録し、改めます。
cli-cmd-post-list = 職・担当を、その日に就いている者と共に一覧にします。
cli-examples-post-list =
    renkei post list --organisation METI
    renkei post list --text 課長 --as-of 令和8年4月1日 --json
cli-cmd-post-show = 一つの職・担当を、歴代の在職者と共に表示します。
cli-examples-post-show =
    renkei post show 総括課長補佐
cli-cmd-post-add = 職・担当を登録します。
cli-examples-post-add =
    renkei post add 総括課長補佐 --organisation METI --from 2026-04-01
cli-cmd-post-rename = ある日からの職名を記録します。過去の日にはそれまでの職名を使います。
cli-examples-post-rename =
    renkei post rename 総括課長補佐 企画官 --from 2026-07-01
cli-cmd-post-move = 職・担当を、ある日から別の組織に移します。
cli-examples-post-move =
    renkei post move 総括課長補佐 --to 環境省 --from 2026-07-01
cli-cmd-post-contact = 職・担当の電話とメールを記録します。指定しない項目は元のままです。
cli-examples-post-contact =
    renkei post contact 総括課長補佐 --telephone 内線1234 --mail keizai-anpo@example.go.jp
cli-cmd-post-end = 職・担当を廃止します。就いている者もその日に離れます。
cli-examples-post-end =
    renkei post end 準備担当 --on 2026-07-01 --reason 組織改編
cli-cmd-person = 担当者と、その在職を記録します。
cli-cmd-person-list = 担当者を読みの順に一覧にします。
cli-examples-person-list =
    renkei person list --text 山田
cli-cmd-person-show = 一人の担当者を、これまでの職と共に表示します。
cli-examples-person-show =
    renkei person show 山田太郎
cli-cmd-person-add = 担当者を登録します。
cli-examples-person-add =
    renkei person add 山田太郎 --reading やまだたろう --en YAMADA
cli-cmd-person-revise = 担当者の氏名を改めます。指定しない項目は元のままです。
cli-examples-person-revise =
    renkei person revise 山田太郎 --reading やまだたろう
cli-cmd-person-contact = 担当者の電話とメールを記録します。指定しない項目は元のままです。
cli-examples-person-contact =
    renkei person contact 山田太郎 --telephone 内線1234 --mail yamada@example.go.jp
cli-cmd-person-hold = 担当者がある日から職に就くことを記録します。
cli-examples-person-hold =
    renkei person hold 山田太郎 総括課長補佐 --from 2026-04-01
    renkei person hold 鈴木花子 総括課長補佐 --from 2026-07-01 --succeeding
cli-cmd-person-leave = 担当者がある日に職を離れることを記録します。職を省くと、就いている全ての職とします。
cli-examples-person-leave =
    renkei person leave 山田太郎 --on 2026-07-01 --successor 鈴木花子
    renkei person leave 山田太郎 総括課長補佐 --on 2026-07-01
cli-cmd-topic = 主題（政策分野、枠組み、文書など）を調べ、登録します。
cli-cmd-topic-list = 主題を一覧にします。
cli-examples-topic-list =
    renkei topic list
    renkei topic list --text 半導体 --json
    renkei topic list --kind framework
cli-cmd-topic-show = 一つの主題を表示します。
cli-examples-topic-show =
    renkei topic show supply-chain
cli-cmd-topic-add = 主題を登録します。
cli-examples-topic-add =
    renkei topic add サプライチェーン強靱化 --kind domain --code supply-chain --en Supply-chains
cli-cmd-topic-revise = 主題を改めます。指定しない項目は元のまま、空の値を渡すと空になります。
cli-examples-topic-revise =
    renkei topic revise supply-chain --name 供給網の強靱化 --on 2026-06-02
cli-cmd-topic-relate = 主題と、ほかの主題又は組織との関係を記録します。
cli-examples-topic-relate =
    renkei topic relate SEM --tie within --to SUP
    renkei topic relate SEM --tie led-by --organisation METI --verification unchecked
cli-cmd-topic-unrelate = 主題の関係を外します。識別子は topic show が示します。
cli-examples-topic-unrelate =
    renkei topic unrelate AaIMiHLofl-QDToP78aCFw --reason 誤り
cli-cmd-workstream = 施策を調べ、登録し、改めます。
cli-cmd-workstream-list = 条件に合う施策を一覧にします。
cli-examples-workstream-list =
    renkei workstream list --led-by METI --health off-track --stale 14 --as-of 2026-11-20 --json
    renkei workstream list --ownership contested
    renkei workstream list --involving 環境省 --role consulted --sort as-of
cli-cmd-workstream-show = 一つの施策を、所管と付帯事項と共に表示します。
cli-examples-workstream-show =
    renkei workstream show T1
    renkei workstream show T1 --as-of 令和8年4月1日
cli-cmd-workstream-open = 施策を登録します。
cli-examples-workstream-open =
    renkei workstream open --title 試験 --code T1
    renkei workstream open --title 蓄電池の安定供給 --code BAT --pillar critical-products --cadence weekly
cli-cmd-workstream-revise = 施策の項目を改めます。空の値を渡すと、その項目は空になります。
cli-examples-workstream-revise =
    renkei workstream revise T1 --title 本番 --aim 安定供給の確保
    renkei workstream revise T1 --outline - --dry-run
cli-cmd-workstream-close = 施策を終了します。日を省くと今日からとします。
cli-examples-workstream-close =
    renkei workstream close T1 --on 2027-04-01 --reason 目的達成
cli-cmd-workstream-reopen = 終了した施策を再開します。
cli-examples-workstream-reopen =
    renkei workstream reopen T1
cli-cmd-workstream-link = 施策を主題に結び付けます。
cli-examples-workstream-link =
    renkei workstream link T1 SEM
cli-cmd-workstream-unlink = 施策と主題の結び付きを外します。
cli-examples-workstream-unlink =
    renkei workstream unlink T1 SEM
cli-cmd-workstream-goal = 施策の目標を記録します。
cli-examples-workstream-goal =
    renkei workstream goal T1 国内生産能力の倍増 --indicator 年間生産量 --target 150GWh --due 2030-03-31
cli-cmd-coverage = どの組織が何を所管しているかを、政策分野などとの対応表で示します。
cli-examples-coverage =
    renkei coverage
    renkei coverage --by framework --within METI
    renkei coverage --as-of 2026-11-20 --before 2026-04-01 --output .
cli-cmd-framework = 枠組み・相手国と、それを担う府省・施策、次の対外日程を扱います。
cli-cmd-framework-list = 枠組み・相手国を、担う府省、施策の数、次の対外日程とともに一覧にします。
cli-examples-framework-list =
    renkei framework list
    renkei framework list --as-of 2026-11-20 --json
cli-cmd-framework-show = 一つの枠組み・相手国を、施策、府省、日程、約束事項とともに示します。
cli-examples-framework-show =
    renkei framework show CoRe
    renkei framework show CPTPP --output .
cli-cmd-framework-date = 枠組み・相手国の日程を登録します。出来事の主題として記録し、その枠組みに結び付けます。
cli-examples-framework-date =
    renkei framework date CPTPP "CPTPP委員会" --on 2027-02-10 --reference 外務省 --verification seen
cli-cmd-findings = 所管や目標について気付いた点（所見）を一覧にし、把握済みとします。
cli-cmd-findings-list = 所見を一覧にします。
cli-examples-findings-list =
    renkei findings
    renkei findings list --kind vacant,contested --organisation METI --json
cli-cmd-findings-acknowledge = 所見を把握済みとします。理由と、再び確認する日を記録します。
cli-examples-findings-acknowledge =
    renkei findings acknowledge vacant:T1 --reason 年内に調整予定 --review-on 2026-12-25
cli-cmd-findings-reopen = 把握済みの所見を、再び未確認に戻します。
cli-examples-findings-reopen =
    renkei findings reopen vacant:T1
cli-cmd-assign = 組織に施策での役割を与えます。既に主管がある場合は、交代、共管、主張のいずれかを選びます。
cli-examples-assign =
    renkei assign T1 METI --role lead --from 2026-04-01 --basis "閣議決定"
    renkei assign T1 環境省 --from 2026-10-01 --transfer
    renkei assign T1 MOE --role consulted --from R8.4.1
cli-cmd-agree = 未合意の所管を、合意済みとして記録します。
cli-examples-agree =
    renkei agree T1 METI --role joint-lead --on 2026-11-20
cli-cmd-unassign = 所管を終了します。記録は残ります。
cli-examples-unassign =
    renkei unassign T1 METI --role lead --on 2027-04-01 --reason 組織改編
cli-cmd-transfer = 主管をある日から別の組織に引き継ぎます。過去の日の主管はそのまま残ります。--dry-run で前後を確かめられます。
cli-examples-transfer =
    renkei transfer T1 --to MOE --from 2026-10-01 --others support --basis 閣議決定 --agreed-by 両省課長
    renkei transfer --led-by METI --to MOE --from 2026-10-01 --except T3 --dry-run
    renkei transfer --from-post 総括課長補佐 --post 企画官 --from 2026-07-01
    renkei transfer T1 --to METI --from 2026-10-01 --settle --others support
cli-cmd-dispute = 主管が競合していることと、裁定する組織を記録します。
cli-examples-dispute =
    renkei dispute T1 --note 所管の調整中 --settled-by 内閣官房 --from 2026-06-01
cli-cmd-status = 進捗を記録し、確認し、訂正します。
cli-cmd-status-log = 施策の進捗を記録します。
cli-examples-status-log =
    renkei status log T1 --health on-track --as-of 2026-11-20 --note 順調
    renkei status log T1 --health at-risk --as-of R8.11.20 --headline 遅れのおそれ --progress 40 --next 関係省庁会議 --next-on 2026-12-01
    renkei status log T1 --as-of 2026-11-20 --narrative -
cli-cmd-status-confirm = 前回から変更がないことを確認します。
cli-examples-status-confirm =
    renkei status confirm T1 --as-of 2026-11-27
cli-cmd-status-correct = 進捗を訂正します。元の記録は残り、訂正されたことが示されます。指定しない項目は元のままです。
cli-examples-status-correct =
    renkei status correct T1 --health at-risk --note 一部に遅れ
cli-cmd-status-list = 施策の進捗を新しい順に一覧にします。
cli-examples-status-list =
    renkei status list T1 --limit 10 --json
cli-cmd-search = 全ての文から語を探します。
cli-examples-search =
    renkei search 電池 --kind workstream --json
    renkei search 半導体 支援 --kind status,fact
cli-cmd-history = 記録の履歴を新しい順に表示します。記録を省くと、操作の履歴を表示します。
cli-examples-history =
    renkei history T1 --json
    renkei history METI --kind organisation
    renkei history --limit 20
cli-cmd-undo = この端末の最も新しい操作を取り消します。
cli-examples-undo =
    renkei undo
    renkei undo --with-dependents --dry-run
cli-cmd-redo = 最後に取り消した操作をやり直します。
cli-examples-redo =
    renkei redo
cli-cmd-erase = 一つの変更の文を完全に消去します。元に戻せません。
cli-examples-erase =
    renkei erase CHANGE --reason 誤記載
    renkei erase CHANGE --reason 保存期間満了 --yes
cli-cmd-report = 報告書を作成します。
cli-cmd-handover = 職・担当（職を用いない組織では組織）の引継ぎを進めます。
cli-cmd-handover-list = 始まっている引継ぎと、完了した引継ぎを一覧にします。
cli-examples-handover-list =
    renkei handover list
cli-cmd-handover-begin = 引継ぎを始めます。前任者を省くと、前日にその職に就いている者とします。
cli-examples-handover-begin =
    renkei handover begin --post 総括課長補佐 --on 2027-04-01 --successor 鈴木花子
    renkei handover begin --post 総括課長補佐 --on 2027-04-01 --newcomer 佐藤次郎 --into-post 企画官
    renkei handover begin --organisation 環境省 --on 2027-04-01
cli-cmd-handover-revise = 引継ぎの日、前任者、後任者、移行先を改めます。指定しない項目は元のままです。
cli-examples-handover-revise =
    renkei handover revise 総括課長補佐 --on 2027-07-01 --successor 鈴木花子
cli-cmd-handover-show = 引継事項、期日のある予定と目標、申し送り、連絡先を表示します。
cli-examples-handover-show =
    renkei handover show 総括課長補佐
    renkei handover show 総括課長補佐 --json
cli-cmd-handover-note = 全体又は一つの施策について申し送りを記録します。空の文で取り下げます。- で標準入力から読みます。
cli-examples-handover-note =
    renkei handover note 総括課長補佐 予算要求の照会は7月に来ます
    renkei handover note 総括課長補佐 委託先とは毎月連絡を取ること --on-workstream T1
cli-cmd-handover-confirm = 後任者が施策を確認したことを記録します。
cli-examples-handover-confirm =
    renkei handover confirm 総括課長補佐 T1 T2
    renkei handover confirm 総括課長補佐 --all
cli-cmd-handover-question = 確認の代わりに、施策について質問します。
cli-examples-handover-question =
    renkei handover question 総括課長補佐 T1 所管の根拠となる文書はどこにありますか
cli-cmd-handover-complete = 引継ぎを完了します。職は後任者に移り、移行先があれば所管も移ります。一度の操作で取り消せます。--dry-run で前後を確かめられます。
cli-examples-handover-complete =
    renkei handover complete 総括課長補佐 --dry-run
    renkei handover complete 総括課長補佐
cli-cmd-handover-export = 引継書をファイルに書き出します。
cli-examples-handover-export =
    renkei handover export 総括課長補佐 --format pdf,docx,xlsx --output .
cli-cmd-report-coordination = 連絡調整の報告書を府省の建制順に作成します。
cli-examples-report-coordination =
    renkei report coordination --since 2026-11-01 --as-of 2026-11-20 --format pdf,xlsx --output DIR
    renkei report coordination --since R8.11.1 --as-of R8.11.20 --format md --output -
cli-cmd-report-preview = 系列の報告書の内容を、書き出さずに表示します。
cli-examples-report-preview =
    renkei report preview --template weekly --as-of 2026-11-27
    renkei report preview --template weekly --since 2026-11-20 --format txt
cli-cmd-report-compare = 二つの報告書又は日を比べます。系列を指定すると、その最後の報告書を使います。
cli-examples-report-compare =
    renkei report compare weekly-2026-001 weekly-2026-002
    renkei report compare weekly
    renkei report compare 2026-10-01 weekly-2026-002
cli-cmd-report-draft = 系列の報告書を、発出せずに下書きとして作成します。比較の起点は、その系列で最後に発出した報告書です。
cli-examples-report-draft =
    renkei report draft --template weekly --as-of 2026-11-20 --format pdf --output DIR
cli-cmd-report-issue = 系列の報告書を発出します。番号を付し、内容とファイルを以後変わらないように保存します。
cli-examples-report-issue =
    renkei report issue --template weekly --since 2026-11-01 --as-of 2026-11-20
    renkei report issue --template weekly --as-of 2026-11-27 --format pdf,xlsx --to 関係省庁連絡会議 --remarks 案件2件に変更あり
cli-cmd-report-list = 発出した報告書を、新しい順に一覧にします。
cli-examples-report-list =
    renkei report list
cli-cmd-report-show = 発出した報告書の内訳を示し、又は発出したままのファイルを取り出します。
cli-examples-report-show =
    renkei report show weekly-2026-001
    renkei report show weekly-2026-001 --format pdf --output r.pdf
cli-cmd-report-verify = 発出した報告書の内容とファイルが、発出時のままであることを確かめます。
cli-examples-report-verify =
    renkei report verify weekly-2026-001
cli-cmd-report-style = Word形式の報告書の体裁の元とするWord文書を示し、選びます。見出し、本文、表及び書体の体裁を、その文書のスタイルに合わせます。
cli-examples-report-style =
    renkei report style 省内様式.docx
    renkei report style --clear
cli-cmd-report-withdraw = 発出した報告書を撤回します。内容は、そのまま残ります。
cli-examples-report-withdraw =
    renkei report withdraw weekly-2026-001 --reason 所管の記載に誤り
cli-cmd-export = ワークスペースの内容を全て書き出します。
cli-examples-export =
    renkei export --output DIR
    renkei export --format csv,xlsx --output DIR --overwrite
cli-cmd-completions = シェルの補完定義を標準出力に書き出します。
cli-examples-completions =
    renkei completions bash
cli-cmd-man = マニュアルページを書き出します。
cli-examples-man =
    renkei man
    renkei man --output DIR

## 引数とオプションの説明。cli-arg-<コマンド>-<名前> があればそれを、なければ cli-arg-<名前> を使う。

cli-arg-workspace = ワークスペースのファイル
cli-arg-passphrase-file = パスフレーズの入ったファイル（末尾の改行一つは除きます。- は標準入力）。省くと入力を求めます
cli-arg-recovery-key-file = パスフレーズの代わりに使う回復キーの入ったファイル（- は標準入力）
cli-arg-json = 機械で読める形（JSON）で出力します
cli-arg-lang = 言語
cli-arg-dry-run = 書き込まず、何が記録されるかを示します
cli-arg-actor = 操作する職・担当
cli-arg-help = この説明を表示します
cli-arg-version = 版を表示します
cli-arg-sample = 見本として、出典付きの基礎資料、公開された224事業及び架空の進捗を入れます
cli-arg-workspace-refresh-sample = 基礎資料のないワークスペースにも加えます
cli-arg-tie = 関係の種類
cli-arg-topic-unrelate-tie = 関係の識別子
cli-arg-topic-relate-to = 相手の主題
cli-arg-verification = 確認の程度
cli-arg-topic-relate-person = 相手の担当者
cli-arg-to = 終わりの日（この日を含みません）
cli-arg-workspace-backup-to = バックアップの保存先
cli-arg-backup = バックアップのファイル
cli-arg-paths = 取り込むファイル又はフォルダー
cli-arg-profile = 資料の種類
cli-arg-mapping = 列の対応付けを書いたファイル
cli-arg-as-of = 基準日。和暦でも西暦でも指定できます
cli-arg-import-as-of = 日付のない進捗の基準日
cli-arg-status-log-as-of = 基準日（指定がなければ本日）
cli-arg-status-confirm-as-of = 基準日（指定がなければ本日）
cli-arg-status-correct-as-of = 訂正後の基準日
cli-arg-template = 様式（report template list に示すもの）
cli-arg-report-draft-since = 比較の起点の日（指定がなければ、その系列の前回の報告書）
cli-arg-report-issue-since = 比較の起点の日（指定がなければ、その系列の前回の報告書）
cli-arg-report-draft-as-of = 報告書の基準日（指定がなければ本日）
cli-arg-report-issue-as-of = 報告書の基準日（指定がなければ本日）
cli-arg-report-preview-since = 比較の起点の日（指定がなければ、その系列の前回の報告書）
cli-arg-report-preview-as-of = 報告書の基準日（指定がなければ本日）
cli-arg-text-format = 形式
cli-arg-ministry-first = 先に置く府省（複数指定すると、その順に並べます）
cli-arg-both-languages = 日本語と英語を並べて載せます（先に立つのは画面の言語）
cli-arg-style-file = 様式とするWord文書（.docx）
cli-arg-clear-style = 初めの体裁に戻します
cli-arg-caveats = 取扱制限（複数指定できます）。取扱区分とともに、各頁に示します
cli-arg-for-marking = 読み手の取扱区分。これより高い区分の施策は、件数や所見を含めて一切載せません
cli-arg-report-compare-first = 報告書の番号、系列又は日
cli-arg-report-compare-second = 比べる報告書の番号、系列又は日（指定がなければ本日）
cli-arg-remarks = 冒頭に記す一文
cli-arg-distribution = 配布先（複数指定できます）
cli-arg-supersedes = 差し替える報告書の番号
cli-arg-number = 報告書の番号（report list に示すもの）
cli-arg-report-show-output = 書き出すファイル（- は標準出力）
cli-arg-report-withdraw-reason = 撤回の理由
cli-arg-report-coordination-as-of = 報告書の基準日（指定がなければ本日）
cli-arg-recorded-by = この変更、報告書若しくは時刻まで、又はこの日の終わりまでに記録された内容で答えます
cli-arg-limit = 件数の上限（0 は全件）
cli-arg-parent = 上位の施策
cli-arg-organisation-list-parent = この組織に直接属するもの
cli-arg-organisation-add-parent = 上位の組織
cli-arg-top = 最上位の組織だけ
cli-arg-kind = 種類
cli-arg-text = 名称又は番号に含まれる語
cli-arg-dissolved = 廃止された組織も含めます
cli-arg-organisation = 組織（略称、英字略称、名称、識別子）
cli-arg-name = 名称（日本語）
cli-arg-en = 名称（英語）
cli-arg-short = 略称
cli-arg-abbreviation = 英字略称
cli-arg-aliases = 別名（繰り返し指定できます）
cli-arg-from = 始まりの日
cli-arg-order = 建制順
cli-arg-corporate-number = 法人番号
cli-arg-into = 承継先の組織
cli-arg-children-to = 下の組織の移る先（省くと承継先）
cli-arg-child = 下の組織と、移る先（課=新局）
cli-arg-on = その日から
cli-arg-topic-add-on = 文書又は出来事の日
cli-arg-agree-on = 合意の日
cli-arg-topic = 主題（番号、名称、識別子）
cli-arg-code = 整理番号
cli-arg-summary = 概要
cli-arg-summary-en = 概要（英語）
cli-arg-reference = 出典
cli-arg-led-by = この組織又はその下の組織が主管又は共管であるもの
cli-arg-involving = この組織又はその下の組織が関わるもの
cli-arg-exact = 下の組織を含めず、その組織だけ
cli-arg-role = 役割
cli-arg-health = 評価
cli-arg-workstream-list-health = 評価（コンマで区切って複数指定できます）
cli-arg-due-by = 今後の予定の期日が、この日以前のもの
cli-arg-changed-since = この日以降に記録の変わったもの
cli-arg-stale = 最新の進捗又は確認から、この日数以上経過したもの（記録のないものを含みます）
cli-arg-by = 表の列に何を並べるか
cli-arg-within = この組織の内訳を示します
cli-arg-before = 比較する日
cli-arg-coverage-output = Excel の表を書き出すフォルダー
cli-arg-framework = 枠組み又は相手国（番号、名称、識別子）
cli-arg-framework-show-output = Excel の表を書き出すフォルダー
cli-arg-framework-date-name = 日程の名称（日本語）
cli-arg-framework-date-on = その日
cli-arg-findings-list-topic = この主題と、それに結び付く施策に関わるもの
cli-arg-findings-topic = この主題と、それに結び付く施策に関わるもの
cli-arg-outside = この区分のどれにも当たらない施策
cli-arg-finding-kind = 所見の種類
cli-arg-findings-list-organisation = この組織と、その下の組織に関わるもの
cli-arg-findings-organisation = この組織と、その下の組織に関わるもの
cli-arg-about = 対象の施策、主題又は組織
cli-arg-acknowledged = 把握済みのものも含めます
cli-arg-finding = 所見（一覧の識別子。種類:対象 の形でも指定できます）
cli-arg-findings-acknowledge-reason = 当面このままとする理由
cli-arg-findings-reopen-reason = 戻す理由
cli-arg-review-on = 再び確認する日（省くと、期限を設けません）
cli-arg-workstream-goal-goal = 目標の内容
cli-arg-level = 目標の段階
cli-arg-indicator = 指標
cli-arg-target = 目標値
cli-arg-due = 期限
cli-arg-domain = 政策分野などの主題
cli-arg-ownership = 主管の状態
cli-arg-closed = 終了した施策も含めます
cli-arg-sort = 並べ方
cli-arg-descending = 逆の順に並べます
cli-arg-workstream = 施策（整理番号、件名、識別子）
cli-arg-title = 件名（日本語）
cli-arg-title-en = 件名（英語）
cli-arg-aim = 目的（- は標準入力）
cli-arg-outline = 概要（- は標準入力）
cli-arg-issues = 現状・課題（- は標準入力）
cli-arg-url = 説明のある場所
cli-arg-pillar = 経済安全保障推進法の柱
cli-arg-cadence = 報告頻度
cli-arg-marking = 取扱区分
cli-arg-starts-fiscal-year = 開始年度
cli-arg-ends-fiscal-year = 終了年度
cli-arg-reason = 理由
cli-arg-post = 職・担当
cli-arg-post-list-organisation = この組織の職・担当
cli-arg-post-add-organisation = 職・担当のある組織
cli-arg-ended = その日に存在しないものも含めます
cli-arg-to-organisation = 移る先の組織
cli-arg-post-add-title = 職名（日本語）
cli-arg-post-rename-title = 新しい職名（日本語）
cli-arg-post-add-en = 職名（英語）
cli-arg-post-rename-en = 新しい職名（英語）
cli-arg-post-move-from = 移る日
cli-arg-person = 担当者（氏名、読み、識別子）
cli-arg-person-add-name = 氏名（日本語）
cli-arg-person-add-en = 氏名（英語）
cli-arg-new-name = 新しい名称（日本語）
cli-arg-reading = 読み（かな）
cli-arg-succeeding = 今就いている者はその日に離れます
cli-arg-telephone = 電話（内線など。空の値で消します）
cli-arg-mail = メールアドレス（空の値で消します）
cli-arg-handover = 引継ぎ（職・担当、組織又は識別子）
cli-arg-handover-begin-post = 引き継ぐ職・担当
cli-arg-handover-begin-organisation = 職を用いない組織
cli-arg-handover-begin-on = 後任者の最初の日
cli-arg-handover-revise-on = 後任者の最初の日
cli-arg-predecessor = 前任者
cli-arg-handover-begin-successor = 後任者
cli-arg-handover-revise-successor = 後任者
cli-arg-newcomer = まだ登録のない後任者の氏名
cli-arg-into-organisation = 所管の移行先の組織
cli-arg-into-post = 所管の移行先の職・担当
cli-arg-note-text = 申し送り
cli-arg-note-item = この施策についての申し送り
cli-arg-handover-confirm-items = 確認した施策
cli-arg-all = まだ何も述べていない施策の全て（質問中のものを除く）
cli-arg-question-text = 質問
cli-arg-anyway = 未確認や質問中の施策があっても完了します
cli-arg-posts = 離れる職・担当（省くと全て）
cli-arg-successor = その日から職を引き継ぐ者
cli-arg-basis = 根拠（閣議決定、法令の条項、申合せなど）
cli-arg-basis-kind = 根拠の種類
cli-arg-basis-on = 根拠となる決定の日
cli-arg-transfer-workstreams = 主管を引き継ぐ施策
cli-arg-transfer-led-by = この組織自らが主管又は共管である全ての施策
cli-arg-transfer-to-organisation = 新しく主管となる組織
cli-arg-transfer-post = 新しく主管となる職・担当
cli-arg-transfer-from = 引き継ぐ日
cli-arg-from-post = この職・担当の全ての所管（役割を問いません）
cli-arg-others = それまでの主管（leave は離れ、joint-lead は共管、support は関係として残ります）
cli-arg-except = 除く施策（繰り返し指定できます）
cli-arg-agreed-by = 合意した者
cli-arg-settle = 競合の裁定とし、ほかの主張も終え、調整の記録を取り下げます
cli-arg-agree-transfer = 今の主管に代わります（合意の日から）
cli-arg-agree-joint = 今の主管と共に共管となります（合意の日から）
cli-arg-dispute-note = 何が争われているか（一行）
cli-arg-settled-by = 裁定する組織
cli-arg-under = 上位の組織
cli-arg-organisation-move-top = 最上位に置きます
cli-arg-parts = 分割後の組織（= の後に引き継ぐ施策。ない名称なら新設します）
cli-arg-goes-on = 元の組織も存続します
cli-arg-transfer = その日から主管を引き継ぎます（今の主管は終わります）
cli-arg-joint = 今の主管と共に共管とします
cli-arg-claim = 合意前の主張として記録します
cli-arg-status = 施策（最新の進捗）又は進捗の識別子
cli-arg-note = 一行なら要旨、複数行なら進捗状況とします（- は標準入力）
cli-arg-status-confirm-note = 備考
cli-arg-headline = 要旨（一行）
cli-arg-narrative = 進捗状況（- は標準入力）
cli-arg-progress = 進捗率（0から100まで）
cli-arg-obstacles = 課題（- は標準入力）
cli-arg-next-step = 今後の予定
cli-arg-next-on = 予定の日
cli-arg-source = 出典
cli-arg-words = 探す語（全てを含むもの）
cli-arg-search-kind = 記録の種類（コンマで区切って複数指定できます）
cli-arg-record = 施策、組織又は主題
cli-arg-record-kind = 記録の種類
cli-arg-gesture = 取り消す操作の識別子（省くと最も新しい操作）
cli-arg-with-dependents = これに基づく後の変更も併せて取り消します
cli-arg-change = 変更記録の識別子
cli-arg-yes = 確認を求めません
cli-arg-since = この日より後の変化を示します
cli-arg-report-format = 形式（コンマで区切って複数指定できます）
cli-arg-export-format = 形式（コンマで区切って複数指定できます）
cli-arg-output = 保存先のフォルダー（- は標準出力）
cli-arg-man-output = 全てのページの保存先のフォルダー（省くと最初のページを標準出力）
cli-arg-overwrite = 同じ名前のファイルを上書きします
cli-arg-shell = シェルの名前

## 説明の見出し

cli-heading-usage = 使い方:
cli-heading-examples = 例:
cli-heading-commands = コマンド
cli-heading-arguments = 引数
cli-heading-global = 共通のオプション
cli-heading-options = オプション
cli-arg-values = （{ $values }）
cli-arg-default = ［省略時 { $value }］
cli-arg-environment = ［環境変数 { $name }］

## 指定の誤り

cli-usage-unknown-command = 「{ $command }」というコマンドはありません。
cli-usage-unknown-argument = 「{ $arg }」という指定はありません。
cli-usage-missing-command = コマンドが指定されていません。
cli-usage-missing-argument = 次の指定が必要です: { $arg }
cli-usage-conflict = { $arg } と { $other } は同時に指定できません。
cli-usage-invalid-value = { $arg } に「{ $value }」は指定できません。
cli-usage-missing-value = { $arg } には値が必要です。
cli-usage-other = 指定を読み取れません。
cli-usage-valid-values = 指定できる値: { $values }
cli-usage-valid-commands = コマンド: { $values }
cli-usage-suggestion = 近い指定: { $values }
cli-usage-help = 詳しくは --help を付けて実行してください。
cli-usage-no-workspace = ワークスペースが指定されていません。--workspace にファイルを指定するか、環境変数 RENKEI_WORKSPACE を設定してください。
cli-usage-no-passphrase = パスフレーズを入力できる画面がありません。--passphrase-file を指定してください。
cli-usage-passphrases-differ = 二度入力されたパスフレーズが一致しません。もう一度実行してください。
cli-usage-create-needs-passphrase = 作成には回復キーではなくパスフレーズが必要です。
cli-usage-secret-file = { $file } を読み取れません。パスフレーズ又は回復キーの入ったファイル（UTF-8）を指定してください。
cli-usage-stdin = 標準入力を文（UTF-8）として読み取れません。
cli-usage-no-dry-run = このコマンドでは --dry-run を指定できません。
cli-usage-finding = 所見「{ $given }」の指定が正しくありません。renkei findings の一覧にある識別子を指定してください。
cli-usage-child = --child { $given }：「組織=移る先」の形で書き、移る先は --into の一つとしてください。
cli-usage-recorded-by = 「{ $given }」は、変更記録の識別子、報告書の番号、日付及び時刻のいずれでもありません。時刻は 2026-11-20T09:00:00+09:00 のように指定してください。
cli-usage-whose-role = --role 又は --exact には、--led-by 又は --involving で組織の指定が必要です。
cli-usage-led-by-role = --led-by と共に指定できる役割は lead と joint-lead です。ほかの役割は --involving で指定してください。
cli-usage-nothing-to-revise = 改める項目が指定されていません。
cli-usage-one-file-to-stdout = 標準出力に書き出せるのは1ファイルだけです。形式を一つにするか、--output にフォルダーを指定してください。
cli-usage-erase-unsure = 消去は元に戻せません。確認に答えられない所で実行するときは --yes を付けてください。
cli-usage-not-erased = 消去を取りやめました。何も変わっていません。

## 問い

cli-prompt-passphrase = パスフレーズ:{ " " }
cli-prompt-new-passphrase = 新しいパスフレーズ:{ " " }
cli-prompt-passphrase-again = もう一度:{ " " }
cli-erase-question = この変更の文は、ワークスペースからもバックアップからも消え、元に戻せません。消去するには { $word } と入力してください。

## 結果

cli-label-failure = エラー:{ " " }
cli-label-usage = 指定の誤り:{ " " }
cli-trace = 番号: { $trace }
cli-list-count = 全{ $total }件のうち{ $shown }件
cli-recorded = 記録しました（変更{ $count }件、操作 { $gesture }）。
cli-rehearsed = 書き込んでいません。実行すると、変更{ $count }件を記録します。
cli-created = ワークスペースを作成しました: { $file }
cli-recovery-key-note = 上の回復キーを紙に書き、ワークスペースとは別の場所に保管してください。再び表示することはできません。パスフレーズと回復キーの両方を失うと、記録は読めなくなります。
cli-verified = 異常はありません。
cli-not-sound = 異常が{ $count }件あります。書き込まずに、バックアップを確かめてください。
cli-rebuilt = 変更{ $count }件から作り直しました。
cli-no-daily-backup = 本日のバックアップを作成できませんでした。{ $why }
cli-backed-up = バックアップを作成しました。
cli-restored = 復元しました。
cli-file-exists = 「{ $path }」は既にあります。別の場所を指定するか、--overwrite を付けてください。
cli-file-fault = 「{ $path }」に書き込めません。場所とアクセス権を確かめてください。
cli-report-draft-file = 報告書案
cli-report-issued = 報告書{ $number }を発出しました。
cli-report-forms = 形式
cli-report-standing = 効力
cli-report-holds = 有効
cli-report-style = 体裁の元とするWord文書：{ $name }
cli-report-style-none = 標準の体裁で作成します。
cli-report-withdrawn = { $day }撤回
cli-report-superseded = { $number }に差替え
cli-report-erased = 内容は消去済み
cli-report-compared = 比較の起点
cli-report-issued-at = 発出日
cli-report-issued-by = 発出者
cli-report-remarks = 冒頭の一文
cli-report-distribution = 配布先
cli-report-supersedes = 差し替えた報告書
cli-report-reason = 撤回の理由
cli-report-file-kept = ファイル
cli-report-sound = 報告書{ $number }は、発出時のままです。内容とファイルのハッシュ値が一致し、内容から作り直したファイルも同一でした。
cli-report-sound-not-redrawn = 報告書{ $number }は、発出時のままです。内容とファイルのハッシュ値が一致しました。作成時と版が異なるため、ファイルの作り直しによる照合は行っていません。
report-fault-content-erased = 内容は消去されています。
report-fault-content-differs = 内容が発出時と異なります。
report-fault-file-erased = { $form }のファイルは消去されています。
report-fault-file-differs = { $form }のファイルが発出時と異なります。
report-fault-redraw-differs = 内容から作り直した{ $form }のファイルが、発出したものと異なります。
cli-handover-file = 引継書
cli-handover-completed = 完了
cli-ways-handover =
    確認するには  renkei handover confirm 引継ぎ --all
    このまま完了するには  renkei handover complete 引継ぎ --anyway
cli-report-file = 連絡調整報告書
cli-lead-now = 今の主管: { $organisation }
cli-ways-lead =
    次のいずれかを付けて、もう一度実行してください。
      --transfer  その日から主管を引き継ぐ（今の主管は終わる）
      --joint     今の主管と共に共管とする
      --claim     合意前の主張として記録する
cli-ways-dependents = 併せて取り消すときは --with-dependents を付けてください。

## 取込

cli-import-problem = { $file }:{ $line }: { $column }: { $reason }（{ $value }）
cli-import-problems = 読み取れない所が{ $count }件あります（うち表示していないもの{ $more }件）。
cli-import-nothing-new = 前回の取込から変わっていません。何も記録していません。
cli-import-read = 読取り
cli-import-new = 新規
cli-import-changed = 変更
cli-import-gone = 資料になし
cli-import-unchanged = 変化なし

## 見出し

cli-id = 識別子
cli-age = 経過日数
cli-kind = 種類
cli-leads = 主管する施策
cli-children = 下の組織
cli-workstreams = 施策
cli-organisations = 組織
cli-statuses = 進捗
cli-fictional = 架空の進捗及び予定
cli-found-in = 該当箇所
cli-recorded-on = 記録日
cli-act = 操作
cli-held-before = これまでの職
cli-ownership = 主管の状態
cli-leads-through-time = 主管の推移
cli-before = 今
cli-after = 実行後
cli-since = 、{ $day }から
cli-on-basis = 、根拠「{ $basis }」
cli-agreed-by = 、合意 { $who }
cli-open-since = { $what }（{ $day }から{ $days }日）
cli-dispute = { $note }（裁定 { $who }）
cli-said = 内容
cli-subject = 対象
cli-changes = 変更の数
cli-gesture = 操作の識別子
cli-retracted = （取消し済み）
cli-wrong-clock = （端末の時計のずれ）
cli-corrected = （訂正後）
cli-as-of-aged = { $day }（{ $days }日前）
cli-budget = { $year } { $account } 現額 { $total }円、執行 { $executed }円
cli-erased-changes = 消去された変更
cli-unknown-changes = 新しい版の変更
cli-bytes = 大きさ（バイト）
cli-device = この端末の連鎖
cli-head = 最新の変更
cli-today = 今日
cli-user = 利用者
cli-problem = 異常

## 台帳の異常

verify-problem-id = 識別子が内容と一致しません
verify-problem-payload = 内容が書き換えられています
verify-problem-link = 前の変更とつながりません
verify-problem-missing = 内容が失われています（消去の記録がありません）
verify-problem-unreadable = 内容を読み取れません

## 進み具合

progress-read = 読取り中
progress-compare = 照合中
progress-record = 記録中
progress-draw = 作成中

cli-cmd-report-template = 報告書の様式を扱います。付属の様式は、写しを作って変更します。
cli-cmd-report-template-list = 様式を一覧にします。
cli-examples-report-template-list =
    renkei report template list
cli-cmd-report-template-show = 様式の内容を表示します。
cli-examples-report-template-show =
    renkei report template show weekly
cli-cmd-report-template-copy = 様式の写しを、別の名で作ります。
cli-examples-report-template-copy =
    renkei report template copy weekly --key weekly-meti --name 経産省分週次
cli-cmd-report-template-edit = 自作の様式を、ファイルの内容に改めます。
cli-examples-report-template-edit =
    renkei report template edit weekly-meti --file weekly-meti.json
cli-cmd-report-template-export = 様式をファイルに書き出します。
cli-examples-report-template-export =
    renkei report template export weekly --output DIR
cli-cmd-report-template-import = ファイルの様式を取り込みます。誤りがあれば、その場所と直し方を示します。
cli-examples-report-template-import =
    renkei report template import weekly-meti.json
    renkei report template import weekly-meti.json --key weekly-2
cli-cmd-report-template-remove = 自作の様式を削除します。その様式で発出した報告書は残ります。
cli-examples-report-template-remove =
    renkei report template remove weekly-meti
cli-arg-template-key = 様式（report template list に示すもの）
cli-arg-template-word = 新しい様式の名（英小文字、数字及びハイフン）
cli-arg-template-file = 様式のファイル（JSON）
cli-arg-name-en = 名称（英語）
cli-arg-report-body = 対象とする組織（その組織が主管又は共管する施策）
cli-arg-report-topic = 対象とする主題（政策分野、枠組みなど）
cli-arg-report-post = 対象とする職・担当
cli-arg-report-series = 報告の系列（指定がなければ、様式と対象から定まります）
cli-report-template-file = 様式
cli-template-key = 様式
cli-template-name = 名称
cli-template-needs = 要する指定
cli-template-own = 別
cli-template-is-own = 自作
cli-template-is-shipped = 付属
template-needs-body = 組織
template-needs-domain = 政策分野
template-needs-framework = 枠組み
template-needs-post = 職・担当
