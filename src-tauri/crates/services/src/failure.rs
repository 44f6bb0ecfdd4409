//! The one failure type of both doors: a closed list of codes, data for the sentence, a class that
//! tells what can be done, and a trace for the help desk. No path, SQL or passphrase ever goes in.

use model::refusal::Refusal;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use ts_rs::TS;

/// What can be done about a failure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Class {
    /// A rule said no; ask otherwise.
    Refused,
    /// The question was about a state that is gone; ask again.
    Stale,
    /// Something is wrong with the laptop, the file or the program.
    Fault,
}

/// Why a question or a write failed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Failure {
    /// The code; `failure-<code>` in `text` is its sentence.
    pub code: Code,
    /// The sentence's variables and what a screen needs to go on.
    #[ts(type = "Record<string, unknown>")]
    pub data: Value,
    /// What can be done about it.
    pub class: Class,
    /// What to tell the help desk.
    pub trace: String,
}

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $token:literal: $class:ident,)+) => {
        /// Every code there is.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
        pub enum Code { $($(#[$doc])* #[serde(rename = $token)] $name,)+ }
        impl Code {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];
            /// The code as text.
            #[must_use]
            pub const fn token(self) -> &'static str {
                match self { $(Self::$name => $token),+ }
            }
            /// What can be done about it.
            #[must_use]
            pub const fn class(self) -> Class {
                match self { $(Self::$name => Class::$class),+ }
            }
        }
    };
}

codes! {
    /// There is no such thing.
    NotFound = "not-found": Refused,
    /// Several things have that name.
    Ambiguous = "ambiguous": Refused,
    /// A text must not be empty.
    EmptyText = "empty-text": Refused,
    /// Something is wrong with a template of reports.
    BadTemplate = "bad-template": Refused,
    /// Another template has that key.
    TemplateKeyTaken = "template-key-taken": Refused,
    /// A text is too long.
    TextTooLong = "text-too-long": Refused,
    /// A text must be one line.
    NotOneLine = "not-one-line": Refused,
    /// A number is outside its range.
    OutOfRange = "out-of-range": Refused,
    /// A period ends before it begins.
    EndsBeforeStart = "ends-before-start": Refused,
    /// A day to look again has to lie ahead.
    ReviewNotAhead = "review-not-ahead": Refused,
    /// Another report of the series was issued meanwhile.
    ReportNumberTaken = "report-number-taken": Refused,
    /// There is no earlier report of the series to be set against.
    NoEarlierReport = "no-earlier-report": Refused,
    /// A series is called by another sort of word.
    BadSeries = "bad-series": Refused,
    /// There is no template of that key.
    NoSuchTemplate = "no-such-template": Refused,
    /// A template that comes with the program is copied and not changed.
    TemplateShipped = "template-shipped": Refused,
    /// A template is used without the body, the topic or the post that it speaks of.
    TemplateNeeds = "template-needs": Refused,
    /// What the report said is not kept any more.
    ReportErased = "report-erased": Refused,
    /// Two reports are in different languages.
    OtherLanguage = "other-language": Refused,
    /// A Word file cannot serve as the house style.
    NotAStyle = "not-a-style": Refused,
    /// The report was not issued in that form.
    NoSuchForm = "no-such-form": Refused,
    /// What is to be handed over is being handed over already.
    HandoverOpen = "handover-open": Refused,
    /// The handover is completed.
    HandoverCompleted = "handover-completed": Refused,
    /// The workstream is no part of what is handed over.
    NotHandedOver = "not-handed-over": Refused,
    /// The one who comes has not confirmed everything.
    HandoverUnconfirmed = "handover-unconfirmed": Refused,
    /// Another workstream has that code.
    CodeTaken = "code-taken": Refused,
    /// What is to be opened under that id is there already.
    IdTaken = "id-taken": Refused,
    /// The workstream is closed.
    WorkstreamClosed = "workstream-closed": Refused,
    /// The organisation does not exist on that day.
    OrganisationGone = "organisation-gone": Refused,
    /// The post does not exist on that day.
    PostGone = "post-gone": Refused,
    /// The person holds that post already.
    HeldAlready = "held-already": Refused,
    /// Another organisation leads in that period.
    LeadExists = "lead-exists": Refused,
    /// It has that role already.
    AssignedAlready = "assigned-already": Refused,
    /// It ended already.
    EndedAlready = "ended-already": Refused,
    /// Something would be its own ancestor.
    Circular = "circular": Refused,
    /// Workstreams would wait for one another in a ring.
    DependencyRing = "dependency-ring": Refused,
    /// What was is not of a day to come.
    NotYet = "not-yet": Refused,
    /// The milestone was reached or dropped.
    MilestoneClosed = "milestone-closed": Refused,
    /// The action was done or dropped.
    ActionClosed = "action-closed": Refused,
    /// The meeting was cancelled.
    MeetingCancelled = "meeting-cancelled": Refused,
    /// An action needs someone who has it.
    NoOwner = "no-owner": Refused,
    /// A rating means different things in different scales.
    RatingUnclear = "rating-unclear": Refused,
    /// No scale has such a rating.
    RatingUnknown = "rating-unknown": Refused,
    /// The system shows no notices.
    NoticesUnavailable = "notices-unavailable": Fault,
    /// Nothing would change.
    NothingChanges = "nothing-changes": Refused,
    /// There is no status to confirm or correct.
    NoStatus = "no-status": Refused,
    /// There is nothing to undo.
    NothingToUndo = "nothing-to-undo": Refused,
    /// There is nothing to redo.
    NothingToRedo = "nothing-to-redo": Refused,
    /// Later changes rest on these.
    DependentsExist = "dependents-exist": Refused,
    /// It was erased already.
    ErasedAlready = "erased-already": Refused,
    /// A change of that kind cannot be undone or erased.
    NotPossibleFor = "not-possible-for": Refused,
    /// The text is not a day.
    NotADay = "not-a-day": Refused,
    /// No workspace is open.
    NoWorkspace = "no-workspace": Refused,
    /// The workspace is locked.
    Locked = "locked": Refused,
    /// Passphrase or recovery key is wrong.
    WrongKey = "wrong-key": Refused,
    /// A passphrase is too short.
    PassphraseTooShort = "passphrase-too-short": Refused,
    /// The workspace file is not there.
    NoSuchFile = "no-such-file": Refused,
    /// A file of that name is there already.
    FileExists = "file-exists": Refused,
    /// The key file beside the workspace is missing.
    NoKeyFile = "no-key-file": Refused,
    /// The file is not a workspace.
    NotAWorkspace = "not-a-workspace": Refused,
    /// The folder is on a network or removable drive.
    UnsafePlace = "unsafe-place": Refused,
    /// The workspace is of a newer Renkei.
    Newer = "newer": Refused,
    /// The workspace is damaged.
    Damaged = "damaged": Fault,
    /// The workspace is older than this laptop remembers.
    RolledBack = "rolled-back": Fault,
    /// Someone else is writing.
    Busy = "busy": Stale,
    /// A text was erased, but it is not certain yet that no page and no backup keeps it.
    ErasureUnfinished = "erasure-unfinished": Fault,
    /// The disk is full.
    DiskFull = "disk-full": Fault,
    /// The file cannot be read or written.
    FileFault = "file-fault": Fault,
    /// An import file cannot be read at all.
    UnreadableFile = "unreadable-file": Refused,
    /// An import file is larger than the limits.
    TooLarge = "too-large": Refused,
    /// The mapping file is wrong.
    WrongMapping = "wrong-mapping": Refused,
    /// The files hold nothing that can be taken in.
    NothingToImport = "nothing-to-import": Refused,
    /// The preview is no longer known; make it again.
    PreviewGone = "preview-gone": Stale,
    /// The user stopped it.
    Cancelled = "cancelled": Refused,
    /// A report could not be drawn.
    ReportFault = "report-fault": Fault,
    /// The question is not in the contract.
    NotUnderstood = "not-understood": Fault,
    /// The program is wrong.
    Broken = "broken": Fault,
}

impl Failure {
    /// A failure with data for its sentence.
    #[must_use]
    pub fn new(code: Code, data: Value) -> Self {
        Self { code, data, class: code.class(), trace: code.token().to_owned() }
    }
    /// A failure whose code says it all.
    #[must_use]
    pub fn of(code: Code) -> Self {
        Self::new(code, json!({}))
    }
    /// The same, with more for the help desk: a place in the program, never content.
    #[must_use]
    pub fn traced(mut self, place: &str) -> Self {
        self.trace = format!("{}@{place}", self.code.token());
        self
    }
}

impl Failure {
    /// The same, of one of several intents, counted from 0.
    #[must_use]
    pub(crate) fn of_intent(mut self, index: u64) -> Self {
        if let Value::Object(data) = &mut self.data {
            data.insert("intent".to_owned(), index.into());
        }
        self
    }
}

impl std::fmt::Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.trace)
    }
}
impl std::error::Error for Failure {}

impl From<store::Error> for Failure {
    fn from(error: store::Error) -> Self {
        use store::Error;
        match error {
            Error::NotFound => Self::of(Code::NoSuchFile),
            Error::Exists => Self::of(Code::FileExists),
            Error::NoKeyFile => Self::of(Code::NoKeyFile),
            Error::NotAWorkspace => Self::of(Code::NotAWorkspace),
            Error::WrongKey => Self::of(Code::WrongKey),
            Error::Damaged { what } => Self::new(Code::Damaged, json!({ "what": what })).traced(what),
            Error::Newer { format } => Self::new(Code::Newer, json!({ "format": format })),
            Error::UnsafePlace { why } => Self::new(Code::UnsafePlace, json!({ "why": why })),
            Error::Busy => Self::of(Code::Busy),
            Error::Full => Self::of(Code::DiskFull),
            Error::Io(kind) => Self::of(Code::FileFault).traced(&format!("{kind:?}")),
            Error::RolledBack { found, remembered } => {
                Self::new(Code::RolledBack, json!({ "found": found, "remembered": remembered }))
            }
            Error::Stopped => Self::of(Code::Cancelled),
            Error::Sql(code) => Self::of(Code::Broken).traced(&format!("sql-{code}")),
            Error::Broken(what) => Self::of(Code::Broken).traced(what),
        }
    }
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        let code = match &refusal {
            Refusal::NotFound { .. } => Code::NotFound,
            Refusal::Ambiguous { .. } => Code::Ambiguous,
            Refusal::EmptyText { .. } => Code::EmptyText,
            Refusal::BadTemplate { .. } => Code::BadTemplate,
            Refusal::TemplateKeyTaken { .. } => Code::TemplateKeyTaken,
            Refusal::TextTooLong { .. } => Code::TextTooLong,
            Refusal::NotOneLine { .. } => Code::NotOneLine,
            Refusal::OutOfRange { .. } => Code::OutOfRange,
            Refusal::EndsBeforeStart { .. } => Code::EndsBeforeStart,
            Refusal::ReportNumberTaken { .. } => Code::ReportNumberTaken,
            Refusal::ReviewNotAhead { .. } => Code::ReviewNotAhead,
            Refusal::HandoverOpen { .. } => Code::HandoverOpen,
            Refusal::HandoverCompleted { .. } => Code::HandoverCompleted,
            Refusal::NotHandedOver { .. } => Code::NotHandedOver,
            Refusal::HandoverUnconfirmed { .. } => Code::HandoverUnconfirmed,
            Refusal::CodeTaken { .. } => Code::CodeTaken,
            Refusal::IdTaken { .. } => Code::IdTaken,
            Refusal::WorkstreamClosed { .. } => Code::WorkstreamClosed,
            Refusal::OrganisationGone { .. } => Code::OrganisationGone,
            Refusal::PostGone { .. } => Code::PostGone,
            Refusal::HeldAlready { .. } => Code::HeldAlready,
            Refusal::LeadExists { .. } => Code::LeadExists,
            Refusal::AssignedAlready { .. } => Code::AssignedAlready,
            Refusal::EndedAlready { .. } => Code::EndedAlready,
            Refusal::Circular { .. } => Code::Circular,
            Refusal::DependencyRing { .. } => Code::DependencyRing,
            Refusal::NotYet { .. } => Code::NotYet,
            Refusal::MilestoneClosed { .. } => Code::MilestoneClosed,
            Refusal::ActionClosed { .. } => Code::ActionClosed,
            Refusal::MeetingCancelled => Code::MeetingCancelled,
            Refusal::NoOwner => Code::NoOwner,
            Refusal::NothingChanges => Code::NothingChanges,
            Refusal::NothingToUndo => Code::NothingToUndo,
            Refusal::NothingToRedo => Code::NothingToRedo,
            Refusal::DependentsExist { .. } => Code::DependentsExist,
            Refusal::ErasedAlready => Code::ErasedAlready,
            Refusal::NotPossibleFor { .. } => Code::NotPossibleFor,
        };
        let mut data = serde_json::to_value(&refusal).unwrap_or(Value::Null);
        if let Value::Object(fields) = &mut data {
            fields.remove("code");
        } else {
            data = json!({});
        }
        Self::new(code, data)
    }
}
