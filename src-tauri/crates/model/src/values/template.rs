//! The words of which a report's template 様式 is made.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::UnknownWord;

words! {
    /// Under what a report's workstreams are put together.
    Grouping {
        /// 府省庁.
        Ministry = "ministry",
        /// 政策分野.
        Domain = "domain",
        /// 推進法の柱.
        Pillar = "pillar",
        /// 枠組み.
        Framework = "framework",
        /// まとめない.
        Nothing = "none",
    }
    /// What has to be named when a template is used.
    Needs {
        /// 府省庁又は組織.
        Body = "body",
        /// 政策分野.
        Domain = "domain",
        /// 枠組み.
        Framework = "framework",
        /// 担当（職）.
        Post = "post",
    }
    /// Against which day a report is set where none of its series was issued before.
    FirstSince {
        /// It is asked for.
        Ask = "ask",
        /// A week before.
        Week = "week",
        /// A month before.
        Month = "month",
        /// Three months before.
        Quarter = "quarter",
        /// The last day of the fiscal year before.
        FiscalYear = "fiscal-year",
    }
    /// How a sheet lies.
    Paper {
        /// 横.
        Across = "across",
        /// 縦.
        Upright = "upright",
    }
    /// The parts of which a report can be made.
    TemplatePartKind {
        /// A text of the template's own.
        Text = "text",
        /// 概要: how many there are, changed and were silent, in a sentence.
        Summary = "summary",
        /// 件数: counts by health, for each group.
        Counts = "counts",
        /// 期間中の変化.
        Changes = "changes",
        /// 報告のない施策.
        Silent = "silent",
        /// 施策の一覧.
        Items = "items",
        /// 工程.
        Milestones = "milestones",
        /// 対応事項.
        Actions = "actions",
        /// 想定問答.
        Questions = "questions",
        /// 所見.
        Findings = "findings",
        /// 図表: health through time, coverage, steps ahead and slips, each with its table.
        Charts = "charts",
    }
    /// The columns that the list of workstreams can have.
    ItemColumn {
        /// 番号: counted from 1.
        Number = "number",
        /// 施策番号.
        Code = "code",
        /// 施策名・所管: with everyone who has a part, since when and on what basis.
        Workstream = "workstream",
        /// 施策名.
        Title = "title",
        /// 担当府省庁: all that lead.
        Ministries = "ministries",
        /// 根拠.
        Basis = "basis",
        /// 目標.
        Goals = "goals",
        /// 評価.
        Health = "health",
        /// 前回の予定: the next step of the report before.
        LastPlan = "last-plan",
        /// 進捗状況: health, headline, narrative and obstacles.
        Status = "status",
        /// 成果・進捗状況: the same without health.
        Results = "results",
        /// 進捗の要旨: health and headline.
        Headline = "headline",
        /// 期間中の変化.
        Changes = "changes",
        /// 次の予定.
        Next = "next",
        /// 工程.
        Milestones = "milestones",
        /// 再掲.
        Again = "again",
    }
}
