//! The heart of Renkei: five nouns and two verbs, pure.
//!
//! **Intent** (what someone asks) → **Change** (what was recorded) → **Register** (the state that
//! changes add up to) → **View** (that state in SQL, in `store`) → **Refusal** (why not).
//! [`decide()`] may refuse; [`apply`] cannot fail.
//!
//! No input or output, no clock, no randomness, no SQL.
//!
//! # Glossary
//! | word | 日本語 | meaning |
//! |---|---|---|
//! | organisation | 組織 | ministry, agency, bureau, division, corporation, party, foreign government, international body, think tank, government, legislature, media; names and parents are dated |
//! | post | 担当（職） | what ownership and acts attach to; people hold posts for a time |
//! | person | 人 | someone who holds posts: a name in both scripts, and how it is read |
//! | holding | 在職 | person × post × period; ownership rests on the post, and so passes on with it |
//! | topic | 主題 | a bilingual reference entry: policy domain, pillar, aim, framework, partner, document, event, concept; with a mark of how far it was checked |
//! | tie | 主題の関係 | how a topic bears on another, on an organisation or on a person: part of, member of, led by, made by … |
//! | workstream | 施策 | what is followed: title, aim, goals, topics, cadence, marking |
//! | assignment | 所管 | organisation × role × period × basis; proposed or agreed |
//! | vacant, contested | 主管未定, 主管競合 | derived for a day: no agreed lead; two claims or leads not declared joint |
//! | coverage | 所管一覧表 | organisation × policy domain, pillar, aim, framework or partner: who leads, shares, supports |
//! | finding | 所見 | derived and never stored: what has no lead, is claimed twice, is held by one ministry alone, has no goal; it can be acknowledged 了知 with a reason and a day to look again |
//! | status | 進捗 | what is said of a workstream as of a day; a confirmation is a status; a correction is a new entry |
//! | fact | 付帯事項 | a goal, basis, budget, dependency, topic link or dispute beside a workstream |
//! | contact | 連絡先 | telephone and mail of a post or a person |
//! | handover | 引継ぎ | what a post has passes from the one who goes to the one who comes: notes 申し送り, confirmed workstream by workstream, completed in one act |
//! | silence | 報告の遅れ | whether a report that is due by the cadence 報告頻度 came; derived for a day, in working days |
//! | milestone | 工程 | a dated step of a workstream, with the day planned at first, every slip and its reason, and what shows that it was reached |
//! | series | 会議体 | meetings that come again, of a level and with members |
//! | meeting | 会議 | a day, an agenda, who was there, minutes |
//! | decision | 決定 | what a meeting, or someone, decided |
//! | action | 対応事項 | what someone is to do by a day; it traces to a decision, a meeting and a workstream, and is open until it is done or dropped |
//! | template | 様式 | of what a report is made: parts, columns, texts, which workstreams, which paper; the ones that come with the program are copied and not changed |
//! | gesture | 操作 | one act of a person: one transaction, one undo |
//! | ledger | 台帳 | the append-only table of changes; everything else is a view of it |
//! | retraction | 取消し | a change that makes another as if it had not been; of a retraction: redo |
//! | erasure | 消去 | the texts of a change are gone for good; what it did stays |
#![warn(missing_docs)]

pub mod change;
pub mod coverage;
pub mod decide;
pub mod findings;
pub mod ids;
pub mod intent;
pub mod landscape;
pub mod refusal;
pub mod register;
pub mod silence;
pub mod template;
pub mod time;
pub mod values;

pub use decide::{Decision, decide};
pub use register::{Register, apply};
