//! The columns of each exported table, in the order in which the store gives them.

use store::query::Export;

/// A column.
#[derive(Debug, Clone, Copy)]
pub(super) struct Column {
    /// The message that is its heading.
    pub heading: &'static str,
    /// What its cells are.
    pub kind: Kind,
}

/// What the cells of a column are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// An id, so that tables can be joined.
    Id,
    /// A line.
    Text,
    /// A text of several lines.
    Long,
    /// A token, said in words by a message with this prefix.
    Word(&'static str),
    /// A whole number.
    Whole,
    /// A day as the views hold it.
    Day,
    /// A day as JSON holds it.
    IsoDay,
    /// A moment in UTC.
    Moment,
    /// An organisation, from the ministry down.
    Path,
    /// A status or a confirmation.
    Entry,
    /// Whether it was corrected.
    Corrected,
}

impl Kind {
    /// The width of the column in characters.
    pub(super) const fn width(self) -> u16 {
        match self {
            Self::Id | Self::Text | Self::Path => 38,
            Self::Long => 60,
            Self::Word(_) | Self::Whole | Self::Entry | Self::Corrected => 16,
            Self::Day | Self::IsoDay => 12,
            Self::Moment => 26,
        }
    }
}

const ID: Column = column("export-id", Kind::Id);
const CODE: Column = column("noun-code", Kind::Text);
const TITLE: Column = column("export-title", Kind::Text);
const NAME: Column = column("export-name", Kind::Text);
const ENGLISH: Column = column("export-english", Kind::Text);
const FROM: Column = column("export-from", Kind::Day);
const UNTIL: Column = column("export-until", Kind::Day);
const VERIFICATION: Column = column("noun-verification", Kind::Word("verification"));
const ORGANISATION: Column = column("noun-organisation", Kind::Path);

const fn column(heading: &'static str, kind: Kind) -> Column {
    Column { heading, kind }
}

/// The columns of a table.
pub(super) fn columns(table: Export) -> Vec<Column> {
    match table {
        Export::Organisations | Export::Names | Export::Parents | Export::Posts => of_organisations(table),
        Export::People => vec![ID, NAME, ENGLISH, column("field-reading", Kind::Text)],
        Export::Holdings => vec![
            ID,
            column("noun-person", Kind::Text),
            ORGANISATION,
            column("noun-post", Kind::Text),
            FROM,
            UNTIL,
            column("field-reason", Kind::Long),
        ],
        Export::Topics => vec![
            ID,
            column("export-sort", Kind::Word("topic-kind")),
            CODE,
            NAME,
            ENGLISH,
            column("export-summary", Kind::Long),
            column("export-summary-english", Kind::Long),
            column("export-day", Kind::Day),
            column("noun-source", Kind::Text),
            column("noun-alias", Kind::Text),
            column("export-place", Kind::Whole),
            VERIFICATION,
        ],
        Export::Ties => vec![
            ID,
            column("export-sort", Kind::Word("topic-kind")),
            column("noun-topic", Kind::Text),
            column("export-tie", Kind::Word("tie")),
            column("export-tie-topic", Kind::Text),
            column("export-tie-organisation", Kind::Path),
            VERIFICATION,
        ],
        Export::Workstreams => of_workstreams(),
        Export::Series => vec![
            ID,
            NAME,
            ENGLISH,
            column("meeting-kind", Kind::Word("meeting-level")),
            column("noun-cadence", Kind::Word("cadence")),
            column("field-host", Kind::Path),
            column("series-members", Kind::Long),
        ],
        Export::Meetings => vec![
            ID,
            column("export-day", Kind::Day),
            column("field-state", Kind::Word("meeting-state")),
            NAME,
            ENGLISH,
            column("noun-series", Kind::Text),
            column("field-place", Kind::Text),
            column("field-attendance", Kind::Long),
            column("field-minutes", Kind::Long),
            column("field-reason", Kind::Text),
        ],
        Export::Imports => vec![
            ID,
            column("export-label", Kind::Text),
            column("export-scheme", Kind::Text),
            column("noun-as-of", Kind::Day),
            column("noun-source", Kind::Long),
        ],
        _ => [vec![ID, CODE, TITLE], beside(table)].concat(),
    }
}

fn of_organisations(table: Export) -> Vec<Column> {
    let names = [
        NAME,
        ENGLISH,
        column("export-short", Kind::Text),
        column("export-abbreviation", Kind::Text),
        column("noun-alias", Kind::Text),
    ];
    match table {
        Export::Organisations => [
            vec![ID, column("export-sort", Kind::Word("organisation-kind")), column("export-path", Kind::Path)],
            names.to_vec(),
            vec![
                column("noun-protocol-order", Kind::Whole),
                column("export-corporate-number", Kind::Text),
                FROM,
                column("export-dissolved", Kind::Day),
                column("export-into", Kind::Path),
                column("noun-source", Kind::Text),
                VERIFICATION,
            ],
        ]
        .concat(),
        Export::Names => [vec![ID, ORGANISATION], names.to_vec(), vec![FROM, UNTIL]].concat(),
        Export::Parents => {
            vec![
                ID,
                ORGANISATION,
                column("export-parent-id", Kind::Id),
                column("export-parent", Kind::Path),
                FROM,
                UNTIL,
            ]
        }
        _ => vec![
            ID,
            ORGANISATION,
            column("noun-post", Kind::Text),
            ENGLISH,
            FROM,
            UNTIL,
            column("export-dissolved", Kind::Day),
        ],
    }
}

fn of_workstreams() -> Vec<Column> {
    vec![
        ID,
        CODE,
        TITLE,
        ENGLISH,
        column("export-parent-code", Kind::Text),
        column("export-parent-id", Kind::Id),
        FROM,
        column("export-closed", Kind::Day),
        column("export-reason", Kind::Text),
        column("export-first-year", Kind::Whole),
        column("export-last-year", Kind::Whole),
        column("noun-pillar", Kind::Word("pillar")),
        column("noun-cadence", Kind::Word("cadence")),
        column("noun-marking", Kind::Word("marking")),
        column("export-scheme", Kind::Text),
        column("export-earlier-codes", Kind::Text),
        column("export-url", Kind::Text),
        column("export-aim", Kind::Long),
        column("export-issues", Kind::Long),
        column("export-outline", Kind::Long),
    ]
}

/// What stands beside a workstream: the columns after those that name it.
fn beside(table: Export) -> Vec<Column> {
    match table {
        Export::Assignments => vec![
            column("export-organisation-id", Kind::Id),
            ORGANISATION,
            column("noun-post", Kind::Text),
            column("export-role", Kind::Word("role")),
            column("export-state", Kind::Word("assignment")),
            FROM,
            UNTIL,
            column("export-basis-kind", Kind::Word("basis")),
            column("noun-basis", Kind::Text),
            column("export-basis-day", Kind::Day),
            column("export-reason", Kind::Text),
            VERIFICATION,
        ],
        Export::Statuses => vec![
            column("noun-as-of", Kind::Day),
            column("export-entry", Kind::Entry),
            column("export-corrected", Kind::Corrected),
            column("noun-health", Kind::Word("health")),
            column("noun-original-rating", Kind::Text),
            column("export-progress", Kind::Whole),
            column("noun-headline", Kind::Text),
            column("noun-narrative", Kind::Long),
            column("noun-obstacles", Kind::Long),
            column("noun-next-step", Kind::Text),
            column("export-next-day", Kind::Day),
            column("noun-source", Kind::Text),
            column("noun-reporter", Kind::Text),
            column("export-recorded", Kind::Moment),
            column("noun-post", Kind::Text),
        ],
        Export::Goals => vec![
            column("export-level", Kind::Word("goal-level")),
            column("noun-goal", Kind::Long),
            column("noun-indicator", Kind::Text),
            column("noun-target", Kind::Text),
            column("export-due", Kind::IsoDay),
            column("export-follows", Kind::Long),
            column("export-reasoning", Kind::Long),
            column("export-why-not-staged", Kind::Long),
        ],
        Export::Bases => vec![
            column("export-sort", Kind::Word("basis")),
            NAME,
            column("export-number", Kind::Text),
            column("export-article", Kind::Text),
            column("export-url", Kind::Text),
            VERIFICATION,
        ],
        Export::Budgets => [
            vec![column("export-fiscal-year", Kind::Whole), column("export-account", Kind::Text)],
            [
                "export-initial",
                "export-supplementary",
                "export-carried-in",
                "export-reserve",
                "export-total",
                "export-executed",
                "export-carried-out",
                "export-requested",
            ]
            .map(|heading| column(heading, Kind::Whole))
            .to_vec(),
            vec![column("export-remarks", Kind::Long)],
        ]
        .concat(),
        Export::Dependencies => vec![
            column("export-relation", Kind::Word("dependency")),
            column("export-other-code", Kind::Text),
            column("export-other-title", Kind::Text),
            column("export-outside", Kind::Text),
            column("export-original", Kind::Text),
        ],
        Export::Milestones => vec![
            column("noun-milestone", Kind::Text),
            ENGLISH,
            column("milestone-critical", Kind::Whole),
            column("milestone-baseline", Kind::Day),
            column("milestone-forecast", Kind::Day),
            column("milestone-slips", Kind::Whole),
            column("field-reason", Kind::Long),
            column("milestone-actual", Kind::Day),
            column("field-evidence", Kind::Long),
            column("milestone-dropped", Kind::Day),
            column("field-every", Kind::Word("every")),
            column("field-until", Kind::Day),
        ],
        Export::Decisions => vec![
            column("export-day", Kind::Day),
            column("noun-decision", Kind::Long),
            column("export-meeting-day", Kind::Day),
            column("noun-meeting", Kind::Text),
        ],
        Export::Actions => vec![
            column("noun-action", Kind::Long),
            ORGANISATION,
            column("noun-post", Kind::Text),
            column("export-day", Kind::Day),
            column("export-due", Kind::Day),
            column("field-reason", Kind::Text),
            column("export-ended-on", Kind::Day),
            column("export-outcome", Kind::Word("outcome")),
            column("field-note", Kind::Long),
            column("noun-meeting", Kind::Text),
            column("noun-decision", Kind::Long),
        ],
        Export::Links => vec![
            column("export-sort", Kind::Word("topic-kind")),
            column("export-topic-code", Kind::Text),
            column("noun-topic", Kind::Text),
        ],
        _ => vec![
            column("export-dispute", Kind::Long),
            column("export-from", Kind::IsoDay),
            column("export-settled-by", Kind::Path),
        ],
    }
}
