//! A report's words: every label, date and sentence that is not quoted from
//! the records. The only place of this crate that names message ids; no layout.

use chrono::NaiveDate;
use text::Args;
use text::era::{DateStyle, day_short, day_text};

use crate::content::{
    Again, Change, Field, Goal, Health, Holding, Item, Language, Missing, Report, Role, Since, Standing, Status, What,
};
use crate::document::Line;

/// The words of one language.
#[derive(Clone, Copy)]
pub(crate) struct Words {
    language: Language,
}

/// This file itself: what it says is part of what a page looks like.
pub(crate) const SOURCE: &str = include_str!("words.rs");

/// The order in which healths are counted and explained.
pub(crate) const HEALTHS: [Option<Health>; 6] = [
    Some(Health::OnTrack),
    Some(Health::AtRisk),
    Some(Health::OffTrack),
    Some(Health::NotStarted),
    Some(Health::Completed),
    None,
];

/// The sign that stands before a health's word. All are in the report's
/// typeface and differ in shape, so that greyscale prints read the same.
pub(crate) fn symbol(health: Option<Health>) -> &'static str {
    match health {
        Some(Health::OnTrack) => "○",
        Some(Health::AtRisk) => "△",
        Some(Health::OffTrack) => "×",
        Some(Health::NotStarted) => "－",
        Some(Health::Completed) => "◎",
        None => "□",
    }
}

/// The mark of a draft: what has no number is none that was issued. Side by side, in both languages.
pub(crate) fn draft(report: &Report) -> Option<String> {
    if report.number.is_some() {
        return None;
    }
    let said = std::iter::once(report).chain(report.beside.as_deref());
    Some(said.map(|it| Words::new(it.language).label("report-draft-mark")).collect::<Vec<_>>().join(" / "))
}

/// A text behind a dot of its own; one that the record brings along is not put twice.
pub(crate) fn dotted(text: &str) -> Line {
    let text = text.trim_start_matches(['・', '•', '　', ' ']);
    Line { label: Some("・".to_owned()), text: text.replace("\n・", "\n"), ..Line::default() }
}

/// What stands before what must not be overlooked; unlike the sign of any health, in grey too.
pub(crate) fn pressing(said: &str) -> String {
    format!("！ {said}")
}

/// Sign and word of a health, as every report writes them.
#[must_use]
pub fn health_mark(language: Language, health: Option<Health>) -> String {
    Words::new(language).health_mark(health)
}

impl Words {
    pub(crate) fn new(language: Language) -> Self {
        Self { language }
    }

    pub(crate) fn language(self) -> Language {
        self.language
    }

    /// The BCP 47 tag of the language.
    pub(crate) fn tag(self) -> &'static str {
        self.language.tag()
    }

    /// A message without variables.
    pub(crate) fn label(self, id: &str) -> String {
        text::say(self.language, id)
    }

    /// A label that stands before what it names, with the language's colon.
    pub(crate) fn before(self, label: &str) -> String {
        match self.language {
            Language::Ja => format!("{label}："),
            Language::En => format!("{label}: "),
        }
    }

    /// A heading with its number.
    pub(crate) fn numbered(self, number: usize, heading: &str) -> String {
        match self.language {
            Language::Ja => {
                let wide = |digit: char| char::from_u32(u32::from(digit) - u32::from('0') + u32::from('０'));
                let number: String = number.to_string().chars().filter_map(wide).collect();
                format!("{number}．{heading}")
            }
            Language::En => format!("{number}. {heading}"),
        }
    }

    /// A goal with its measure and the day by which it is to be reached.
    pub(crate) fn goal(self, goal: &Goal) -> String {
        let due = goal.due.map(|day| self.with("handover-goal-due", "day", &self.day(day)));
        let remarks: Vec<String> = goal.measure.iter().cloned().chain(due).collect();
        format!("{}{}", goal.text, self.bracketed(&remarks))
    }

    /// A message with its variables.
    pub(crate) fn tell(self, id: &str, args: Args<'_>) -> String {
        text::say_with(self.language, id, &args)
    }

    /// A message with one variable.
    pub(crate) fn with(self, id: &str, name: &'static str, value: &str) -> String {
        self.tell(id, Args::new().set(name, value))
    }

    /// A day written out in both calendars (in Japanese), for the title block.
    pub(crate) fn full_day(self, day: NaiveDate) -> String {
        day_text(day, DateStyle::Both, self.language)
    }

    /// A day written out, for sentences.
    pub(crate) fn long_day(self, day: NaiveDate) -> String {
        day_text(day, DateStyle::Wareki, self.language)
    }

    /// A day in few characters, for tables.
    pub(crate) fn day(self, day: NaiveDate) -> String {
        day_short(day, DateStyle::Wareki, self.language)
    }

    /// A day that may be missing.
    pub(crate) fn day_or_blank(self, day: Option<NaiveDate>) -> String {
        day.map_or_else(|| self.label("report-blank"), |day| self.day(day))
    }

    /// The word for a health.
    pub(crate) fn health(self, health: Option<Health>) -> String {
        self.label(match health {
            Some(Health::OnTrack) => "health-on-track",
            Some(Health::AtRisk) => "health-at-risk",
            Some(Health::OffTrack) => "health-off-track",
            Some(Health::NotStarted) => "health-not-started",
            Some(Health::Completed) => "health-completed",
            None => "health-none",
        })
    }

    /// Sign and word.
    pub(crate) fn health_mark(self, health: Option<Health>) -> String {
        format!("{} {}", symbol(health), self.health(health))
    }

    pub(crate) fn role(self, role: Role) -> String {
        self.label(match role {
            Role::Support => "role-support",
            Role::Consulted => "role-consulted",
            Role::Informed => "role-informed",
        })
    }

    /// Names in a row.
    pub(crate) fn list(self, names: &[String]) -> String {
        names.join(match self.language {
            Language::Ja => "、",
            Language::En => ", ",
        })
    }

    /// What stands between the names of one thing.
    pub(crate) fn within(self) -> &'static str {
        match self.language {
            Language::Ja => "・",
            Language::En => " / ",
        }
    }

    /// Names in a row, or the word for nobody.
    fn list_or_nobody(self, names: &[String]) -> String {
        if names.is_empty() { self.label("report-nobody") } else { self.list(names) }
    }

    fn quoted(self, text: &str) -> String {
        if text.is_empty() { self.label("report-blank") } else { self.with("report-quoted", "text", text) }
    }

    /// A remark in the language's brackets, or nothing.
    pub(crate) fn bracketed(self, remarks: &[String]) -> String {
        match (remarks.is_empty(), self.language) {
            (true, _) => String::new(),
            (false, Language::Ja) => format!("（{}）", remarks.join("、")),
            (false, Language::En) => format!(" ({})", remarks.join("; ")),
        }
    }

    /// From the ministry to the unit, without a prefix that a lower level
    /// repeats from a higher one.
    pub(crate) fn path(self, holding: &Holding) -> String {
        holding.path.join(" › ")
    }

    pub(crate) fn since(self, since: &Since) -> String {
        match since {
            Since::On(day) => self.with("report-since-on", "day", &self.day(*day)),
            Since::SeenIn(source) => self.with("report-since-seen", "source", source),
            Since::Unknown => self.label("report-since-unknown"),
        }
    }

    /// One holding in full: path, since when, basis, whether agreed.
    pub(crate) fn holding(self, holding: &Holding) -> String {
        let mut remarks = Vec::new();
        if holding.proposed {
            remarks.push(self.label("assignment-proposed"));
        }
        let mark = holding.checked.map(|checked| self.with("report-checked", "mark", &self.label(checked.message())));
        let mark = mark.unwrap_or_default();
        let seen_in = match &holding.since {
            Since::SeenIn(source) => Some(source),
            Since::On(_) | Since::Unknown => None,
        };
        // A source that is also the basis is named once, and marked there.
        let is_named = holding.basis.is_some() && seen_in == holding.basis.as_ref();
        remarks.push(format!("{}{}", self.since(&holding.since), if is_named { mark.as_str() } else { "" }));
        if let Some(basis) = holding.basis.as_ref().filter(|_| !is_named) {
            remarks.push(format!("{}{mark}", self.with("report-basis", "basis", basis)));
        }
        remarks.extend(holding.agreed_by.as_ref().map(|who| self.with("report-agreed-by", "who", who)));
        format!("{}{}", self.path(holding), self.bracketed(&remarks))
    }

    /// On what a holding rests, how far that was checked, and who agreed, a line each; nothing where none is known.
    pub(crate) fn rests_on(self, holding: &Holding) -> Option<String> {
        let mark = holding.checked.map(|checked| self.with("report-checked", "mark", &self.label(checked.message())));
        let basis = holding.basis.as_ref().map(|basis| format!("{basis}{}", mark.unwrap_or_default()));
        let agreed = holding.agreed_by.as_ref().map(|who| self.with("report-agreed-by", "who", who));
        let said: Vec<String> = basis.into_iter().chain(agreed).collect();
        (!said.is_empty()).then(|| said.join("\n"))
    }

    /// A part beside the lead in few words: a start that nobody knows is not
    /// worth a line for each of ten units.
    pub(crate) fn part(self, holding: &Holding) -> String {
        match holding.since {
            Since::SeenIn(_) if !holding.proposed && holding.agreed_by.is_none() => self.path(holding),
            _ => self.holding(holding),
        }
    }

    /// What is to be said about an unsettled lead; nothing when it is agreed.
    pub(crate) fn standing(self, standing: &Standing, on: NaiveDate) -> Option<String> {
        match standing {
            Standing::Agreed => None,
            Standing::Vacant => Some(self.label("assignment-vacant")),
            Standing::Contested { since, settled_by } => {
                let mut said = match since {
                    None => self.label("assignment-contested"),
                    Some(day) => self.tell(
                        "report-contested-since",
                        Args::new().set("day", self.day(*day)).set("days", on.signed_duration_since(*day).num_days()),
                    ),
                };
                if let Some(who) = settled_by {
                    said.push_str(match self.language {
                        Language::Ja => "　",
                        Language::En => "; ",
                    });
                    said.push_str(&self.with("report-settled-by", "who", who));
                }
                Some(said)
            }
        }
    }

    /// The day of which a status speaks, and its age on the report's day.
    pub(crate) fn status_day(self, status: &Status, on: NaiveDate) -> String {
        let day = self.day(status.as_of);
        let days = status.age_days(on);
        let id = match days {
            1.. => "report-status-as-of",
            0 => "report-status-today",
            _ => "report-status-ahead",
        };
        self.tell(id, Args::new().set("day", day).set("days", days))
    }

    /// That a report was due and did not come, since when, and how many working days that is.
    pub(crate) fn missing(self, missing: &Missing) -> String {
        let said = self.label(if missing.never { "silence-never" } else { "silence-overdue" });
        match (missing.due_on, missing.working_days) {
            (Some(day), Some(days)) => self.tell(
                "report-missing-since",
                Args::new().set("said", said).set("day", self.day(day)).set("days", days),
            ),
            _ => said,
        }
    }

    /// What to print where an item has no changes: silence is not "no change".
    pub(crate) fn without_changes(self, item: &Item, since: NaiveDate) -> String {
        let id = if item.is_unreported(since) { "report-unreported" } else { "report-no-change" };
        self.label(id)
    }

    /// Whether a report came in the period, for a column.
    pub(crate) fn reported(self, item: &Item, since: NaiveDate) -> String {
        self.label(match (item.is_reported(since), item.is_unreported(since)) {
            (true, _) => "report-sheet-yes",
            (false, true) => "report-sheet-no",
            (false, false) => "report-sheet-exempt",
        })
    }

    /// Where an item that is listed again is to be found.
    pub(crate) fn again_under(self, again: &Again) -> String {
        self.with("report-again-under", "ministry", &again.under)
    }

    /// One change as a sentence, without its day.
    pub(crate) fn change(self, what: &What) -> String {
        match what {
            What::Opened => self.label("report-change-opened"),
            What::Reopened => self.label("report-change-reopened"),
            What::Closed { reason: None } => self.label("report-change-closed"),
            What::Closed { reason: Some(reason) } => self.with("report-change-closed-because", "reason", reason),
            What::LeadChanged { from, to, basis } => {
                let said = self.old_to_new("report-change-lead", &self.list_or_nobody(from), &self.list_or_nobody(to));
                let basis = basis.iter().map(|b| self.with("report-basis", "basis", b));
                format!("{said}{}", self.bracketed(&basis.collect::<Vec<_>>()))
            }
            What::JointChanged { added, removed } => self.joint_change(added, removed),
            What::HealthChanged { from, to } => {
                self.old_to_new("report-change-health", &self.health_mark(*from), &self.health_mark(*to))
            }
            What::StatusLogged { as_of } => self.on_day("report-change-logged", *as_of),
            What::Confirmed { as_of } => self.on_day("report-change-confirmed", *as_of),
            What::Corrected { as_of } => self.on_day("report-change-corrected", *as_of),
            What::Reworded { field, from, to } => self.tell(
                "report-change-reworded",
                Args::new().set("field", self.field(*field)).set("from", self.quoted(from)).set("to", self.quoted(to)),
            ),
            What::MilestoneMoved { name, from, to } => self.milestone_change(name, *from, *to),
            What::MilestoneReached { name } => self.with("report-change-milestone-reached", "name", name),
        }
    }

    /// One change as a line: day and sentence. The day of which a status
    /// speaks is left out when it is the same.
    pub(crate) fn change_line(self, change: &Change) -> String {
        let said = match change.what {
            What::StatusLogged { as_of } if as_of == change.on => self.label("report-kind-status-logged"),
            What::Confirmed { as_of } if as_of == change.on => self.label("report-kind-confirmed"),
            _ => self.change(&change.what),
        };
        format!("{} {said}", self.day(change.on))
    }

    /// The kind of a change in a word or two, for a column.
    pub(crate) fn change_kind(self, what: &What) -> String {
        self.label(match what {
            What::Opened => "report-kind-opened",
            What::Reopened => "report-kind-reopened",
            What::Closed { .. } => "report-kind-closed",
            What::LeadChanged { .. } => "report-kind-lead-changed",
            What::JointChanged { .. } => "report-kind-joint-changed",
            What::HealthChanged { .. } => "report-kind-health-changed",
            What::StatusLogged { .. } => "report-kind-status-logged",
            What::Confirmed { .. } => "report-kind-confirmed",
            What::Corrected { .. } => "report-kind-corrected",
            What::Reworded { .. } => "report-kind-reworded",
            What::MilestoneMoved { .. } => "report-kind-milestone-moved",
            What::MilestoneReached { .. } => "report-kind-milestone-reached",
        })
    }

    /// Old and new value of a change, for two columns; empty where a change
    /// has no such sides.
    pub(crate) fn change_sides(self, what: &What) -> (String, String) {
        match what {
            What::LeadChanged { from, to, .. } => (self.list_or_nobody(from), self.list_or_nobody(to)),
            What::JointChanged { added, removed } => (self.list(removed), self.list(added)),
            What::HealthChanged { from, to } => (self.health_mark(*from), self.health_mark(*to)),
            What::Reworded { from, to, .. } => (from.clone(), to.clone()),
            What::MilestoneMoved { from, to, .. } => (self.day_or_blank(*from), self.day_or_blank(*to)),
            What::Opened
            | What::Reopened
            | What::Closed { .. }
            | What::StatusLogged { .. }
            | What::Confirmed { .. }
            | What::Corrected { .. }
            | What::MilestoneReached { .. } => (String::new(), String::new()),
        }
    }

    fn field(self, field: Field) -> String {
        self.label(match field {
            Field::Title => "report-field-title",
            Field::Aim => "report-field-aim",
            Field::Goal => "report-field-goal",
        })
    }

    fn joint_change(self, added: &[String], removed: &[String]) -> String {
        let side = |id: &str, names: &[String]| (!names.is_empty()).then(|| self.with(id, "names", &self.list(names)));
        let said: Vec<String> =
            [side("report-change-joint-added", added), side("report-change-joint-removed", removed)]
                .into_iter()
                .flatten()
                .collect();
        said.join(match self.language {
            Language::Ja => "、",
            Language::En => "; ",
        })
    }

    fn milestone_change(self, name: &str, from: Option<NaiveDate>, to: Option<NaiveDate>) -> String {
        let id = match (from, to) {
            (None, _) => "report-change-milestone-set",
            (Some(_), None) => "report-change-milestone-dropped",
            (Some(_), Some(_)) => "report-change-milestone-moved",
        };
        let (from, to) = (self.day_or_blank(from), self.day_or_blank(to));
        self.tell(id, Args::new().set("name", name).set("from", from).set("to", to))
    }

    fn old_to_new(self, id: &str, from: &str, to: &str) -> String {
        self.tell(id, Args::new().set("from", from).set("to", to))
    }

    fn on_day(self, id: &str, day: NaiveDate) -> String {
        self.with(id, "day", &self.day(day))
    }
}
