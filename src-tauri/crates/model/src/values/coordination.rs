//! The words of following up: meetings, milestones, actions, and how overdue a report is.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::UnknownWord;
use crate::ids::{OrganisationId, PostId, WorkstreamId};

words! {
    /// Who comes together in a series of meetings 会議体.
    MeetingLevel {
        /// 閣僚級.
        Ministerial = "ministerial",
        /// 関係省庁連絡会議.
        Liaison = "liaison",
        /// 局長級.
        DirectorGeneral = "director-general",
        /// 課長級.
        Director = "director",
        /// 幹事会.
        Secretaries = "secretaries",
        /// その他の会議.
        Other = "other",
    }
    /// Whether a meeting took place.
    MeetingState {
        /// 開催予定.
        Planned = "planned",
        /// 開催済み.
        Held = "held",
        /// 中止.
        Cancelled = "cancelled",
    }
    /// How often a milestone 工程 comes again.
    Every {
        /// 毎週.
        Week = "week",
        /// 毎月.
        Month = "month",
        /// 四半期ごと.
        Quarter = "quarter",
        /// 毎年.
        Year = "year",
    }
    /// How something that was to be done ended.
    Outcome {
        /// 完了.
        Done = "done",
        /// 取下げ.
        Dropped = "dropped",
    }
    /// Whether a workstream is reported on as often as its cadence says.
    Silence {
        /// 報告済み: the next report is not due yet.
        Fresh = "fresh",
        /// 期限間近: it is due within five working days.
        DueSoon = "due-soon",
        /// 期限超過: it was due and did not come.
        Overdue = "overdue",
        /// 報告なし: nobody ever reported.
        Never = "never",
        /// 随時: no report is due.
        OnDemand = "on-demand",
        /// 完了: nothing more is due.
        Finished = "finished",
    }
    /// Why something stands on a proposed agenda.
    AgendaReason {
        /// 前回からの持越し: an action of an earlier meeting of the series is still open.
        CarriedOver = "carried-over",
        /// 主管競合.
        Contested = "contested",
        /// 主管未定.
        Vacant = "vacant",
        /// 遅延.
        OffTrack = "off-track",
        /// 工程の遅れ: a milestone is late, or slipped.
        Slipped = "slipped",
        /// 報告の遅れ.
        Silent = "silent",
        /// 期限到来: something is due by the day of the meeting.
        Due = "due",
    }
}

/// Who was at a meeting.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
pub struct Attendance {
    /// For which organisation.
    pub organisation: OrganisationId,
    /// In which post.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub post: Option<PostId>,
    /// A remark, such as 代理出席.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub note: Option<String>,
}

/// A point of an agenda.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
pub struct AgendaItem {
    /// Of which workstream.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub workstream: Option<WorkstreamId>,
    /// In words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub text: Option<String>,
}
