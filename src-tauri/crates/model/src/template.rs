//! 様式: of what a report is made, as data. Which parts it has and in which order, which columns, texts, workstreams and
//! paper. A template is a value: what exists is sound. Not here: what a part says, and how it looks.

mod read;

use std::sync::OnceLock;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::{EntityId, OrganisationId, PostId, TopicId};
use crate::values::{Bilingual, FirstSince, Grouping, Health, ItemColumn, Needs, Paper, Pillar, TemplatePartKind};

/// The name and version of a template's form; the first field of its file.
pub const SCHEMA: &str = "renkei/report-template/1";

/// The template of a report for which none is named.
pub const USUAL: &str = "weekly";

/// The most parts and columns of a template, and characters of a text and of a name.
const MOST_PARTS: usize = 30;
const MOST_COLUMNS: usize = 10;
const LONGEST_TEXT: usize = 4_000;
const LONGEST_NAME: usize = 120;
/// The most bodies, topics and so on that one list of a scope names.
const MOST_NAMED: usize = 100;
/// The most days over which milestones are looked ahead.
const MOST_DAYS: u16 = 1_830;

/// What may stand in braces in a text, and is put in its place when a report is made.
pub const PLACEHOLDERS: [&str; 4] = ["day", "since", "subject", "count"];

/// Of what a report is made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "ReportTemplate")]
pub struct Template {
    /// Always [`SCHEMA`].
    pub schema: String,
    /// The word by which it is called: of small Latin letters, digits and hyphens.
    pub key: String,
    /// What it is called in a list.
    pub name: Bilingual,
    /// The title that its reports bear.
    pub title: Bilingual,
    /// What has to be named when it is used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub needs: Option<Needs>,
    /// Which workstreams it speaks of; all where nothing is said.
    #[serde(default, skip_serializing_if = "Scope::is_all")]
    #[ts(optional, as = "Option<Scope>")]
    pub scope: Scope,
    /// Under what they are put together.
    pub grouping: Grouping,
    /// Against which day the first of a series is set.
    pub first_since: FirstSince,
    /// How its sheets lie.
    pub paper: Paper,
    /// Whether all of it has to stand on one side of A4.
    #[serde(default, skip_serializing_if = "is_false")]
    #[ts(optional, as = "Option<bool>")]
    pub one_side: bool,
    /// Its parts, in their order.
    pub parts: Vec<TemplatePart>,
}

/// A part of a report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TemplatePart {
    /// Of which kind.
    pub part: TemplatePartKind,
    /// Its heading, where that is not the usual one of its kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub heading: Option<Bilingual>,
    /// Its words, if it is a text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub text: Option<Bilingual>,
    /// Its columns in their order, if it is the list of workstreams.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[ts(optional, as = "Option<Vec<ItemColumn>>")]
    pub columns: Vec<ItemColumn>,
    /// How many days it looks ahead, if it is that of the milestones.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub days: Option<u16>,
}

/// Which workstreams a report speaks of: those that every list takes in which anything is named.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "ReportScope")]
#[serde(default)]
#[ts(optional_fields)]
pub struct Scope {
    /// Led, alone or jointly, by one of these or by a body within it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<OrganisationId>>", optional)]
    pub bodies: Vec<OrganisationId>,
    /// Linked to one of these topics.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<TopicId>>", optional)]
    pub topics: Vec<TopicId>,
    /// In which one of these posts has a part.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<PostId>>", optional)]
    pub posts: Vec<PostId>,
    /// Of one of these pillars of the Act.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<Pillar>>", optional)]
    pub pillars: Vec<Pillar>,
    /// That stand in one of these ways.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<Health>>", optional)]
    pub health: Vec<Health>,
    /// With these words in code, title or the lead's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

impl Scope {
    /// The entities that it names.
    #[must_use]
    pub fn mentions(&self) -> Vec<EntityId> {
        let bodies = self.bodies.iter().map(|id| EntityId::from(*id));
        let topics = self.topics.iter().map(|id| EntityId::from(*id));
        bodies.chain(topics).chain(self.posts.iter().map(|id| EntityId::from(*id))).collect()
    }

    /// Whether it leaves nothing out.
    #[must_use]
    pub fn is_all(&self) -> bool {
        *self == Self::default()
    }
}

/// What is wrong with a template, and where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "ReportTemplateFault")]
pub struct Fault {
    /// Where, as `parts[2].columns[0]`; the line where it is no JSON.
    pub at: String,
    /// What.
    pub fault: FaultKind,
    /// As it was given, or the limit.
    pub given: String,
    /// What may stand there.
    pub allowed: String,
}

/// The ways in which a template can be wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(rename = "ReportTemplateFaultKind")]
pub enum FaultKind {
    /// The file is no JSON from a line on.
    NotJson,
    /// It is no template of this form, or one of a later Renkei.
    OtherSchema,
    /// Something is missing.
    Missing,
    /// Something is there that is not known.
    UnknownField,
    /// Something is of another kind: a number where a text should stand.
    WrongKind,
    /// A word is none of those that are known.
    UnknownWord,
    /// A key is not made of small Latin letters, digits and hyphens.
    BadKey,
    /// A text is empty.
    Empty,
    /// A text, a list or a number is too large.
    TooLarge,
    /// Something stands twice.
    Twice,
    /// Something does not belong to a part of that kind.
    NotHere,
    /// Braces hold what is not known.
    UnknownPlaceholder,
    /// An identifier is none.
    NotAnId,
}

impl FaultKind {
    /// The token that stands for it.
    #[must_use]
    pub const fn token(self) -> &'static str {
        match self {
            Self::NotJson => "not-json",
            Self::OtherSchema => "other-schema",
            Self::Missing => "missing",
            Self::UnknownField => "unknown-field",
            Self::WrongKind => "wrong-kind",
            Self::UnknownWord => "unknown-word",
            Self::BadKey => "bad-key",
            Self::Empty => "empty",
            Self::TooLarge => "too-large",
            Self::Twice => "twice",
            Self::NotHere => "not-here",
            Self::UnknownPlaceholder => "unknown-placeholder",
            Self::NotAnId => "not-an-id",
        }
    }
}

impl Fault {
    fn new(at: impl Into<String>, fault: FaultKind) -> Self {
        Self { at: at.into(), fault, given: String::new(), allowed: String::new() }
    }
    fn given(self, given: impl ToString) -> Self {
        Self { given: given.to_string(), ..self }
    }
    fn allowed(self, allowed: impl IntoIterator<Item = impl ToString>) -> Self {
        let words: Vec<String> = allowed.into_iter().map(|word| word.to_string()).collect();
        Self { allowed: words.join(", "), ..self }
    }
}

/// Whether a text can call a template or a series: a word that a file's name and a command can carry.
#[must_use]
pub fn is_key(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= 40
        && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
        && text.starts_with(|c: char| c.is_ascii_lowercase())
}

const SHIPPED: [&str; 9] = [
    include_str!("template/shipped/weekly.json"),
    include_str!("template/shipped/monthly.json"),
    include_str!("template/shipped/ministry.json"),
    include_str!("template/shipped/domain.json"),
    include_str!("template/shipped/framework.json"),
    include_str!("template/shipped/minister.json"),
    include_str!("template/shipped/diet.json"),
    include_str!("template/shipped/handover.json"),
    include_str!("template/shipped/annual.json"),
];

/// The templates that come with the program, in the order in which they are offered. Nobody changes them; they are
/// copied.
#[must_use]
pub fn shipped() -> &'static [Template] {
    static SHELF: OnceLock<Vec<Template>> = OnceLock::new();
    SHELF.get_or_init(|| {
        let read = |text: &&str| Template::read(text).expect("a test reads every one of them");
        SHIPPED.iter().map(read).collect()
    })
}

impl Template {
    /// The one of that key that comes with the program.
    #[must_use]
    pub fn shipped(key: &str) -> Option<&'static Self> {
        shipped().iter().find(|one| one.key == key)
    }

    /// The same under another key and name: a copy of one's own.
    #[must_use]
    pub fn copied(&self, key: &str, name: Option<Bilingual>) -> Self {
        Self { key: key.to_owned(), name: name.unwrap_or_else(|| self.name.clone()), ..self.clone() }
    }

    /// As a file: what [`Template::read`] reads.
    #[must_use]
    pub fn to_file(&self) -> String {
        let text = serde_json::to_string_pretty(self).expect("a template holds texts, words and lists");
        format!("{text}\n")
    }

    /// The columns of its list of workstreams; none where it has no such list.
    #[must_use]
    pub fn columns(&self) -> &[ItemColumn] {
        self.parts
            .iter()
            .find(|part| part.part == TemplatePartKind::Items)
            .map(|part| &part.columns[..])
            .unwrap_or_default()
    }

    /// Whether it has a part of a kind.
    #[must_use]
    pub fn has(&self, kind: TemplatePartKind) -> bool {
        self.parts.iter().any(|part| part.part == kind)
    }

    /// The same, if it is sound.
    ///
    /// # Errors
    /// The first thing that is wrong, and where.
    pub fn checked(self) -> Result<Self, Fault> {
        use FaultKind::{BadKey, Empty, OtherSchema, TooLarge};
        if self.schema != SCHEMA {
            return Err(Fault::new("schema", OtherSchema).given(self.schema).allowed([SCHEMA]));
        }
        if !is_key(&self.key) {
            return Err(Fault::new("key", BadKey).given(self.key));
        }
        named("name", &self.name)?;
        named("title", &self.title)?;
        placeholders("title", &self.title)?;
        self.scope.checked()?;
        if self.parts.is_empty() {
            return Err(Fault::new("parts", Empty));
        }
        if self.parts.len() > MOST_PARTS {
            return Err(Fault::new("parts", TooLarge).given(MOST_PARTS));
        }
        for (place, part) in self.parts.iter().enumerate() {
            part.checked(&format!("parts[{place}]"))?;
            let is_other = |other: &TemplatePart| other.part != part.part;
            if part.part != TemplatePartKind::Text && !self.parts[..place].iter().all(is_other) {
                return Err(Fault::new(format!("parts[{place}].part"), FaultKind::Twice).given(part.part));
            }
        }
        Ok(self)
    }
}

impl TemplatePart {
    fn checked(&self, at: &str) -> Result<(), Fault> {
        use FaultKind::{Missing, NotHere, TooLarge, Twice};
        if let Some(heading) = &self.heading {
            named(&format!("{at}.heading"), heading)?;
        }
        match (&self.text, self.part) {
            (Some(text), TemplatePartKind::Text) => {
                let at = format!("{at}.text");
                worded(&at, text, LONGEST_TEXT)?;
                placeholders(&at, text)?;
            }
            (None, TemplatePartKind::Text) => return Err(Fault::new(format!("{at}.text"), Missing)),
            (Some(_), _) => return Err(Fault::new(format!("{at}.text"), NotHere).given(self.part)),
            (None, _) => {}
        }
        match (self.columns.is_empty(), self.part) {
            (true, TemplatePartKind::Items) => return Err(Fault::new(format!("{at}.columns"), Missing)),
            (false, TemplatePartKind::Items) | (true, _) => {}
            (false, _) => return Err(Fault::new(format!("{at}.columns"), NotHere).given(self.part)),
        }
        if self.columns.len() > MOST_COLUMNS {
            return Err(Fault::new(format!("{at}.columns"), TooLarge).given(MOST_COLUMNS));
        }
        for (place, column) in self.columns.iter().enumerate() {
            if self.columns[..place].contains(column) {
                return Err(Fault::new(format!("{at}.columns[{place}]"), Twice).given(column));
            }
        }
        match self.days {
            Some(_) if self.part != TemplatePartKind::Milestones => {
                Err(Fault::new(format!("{at}.days"), NotHere).given(self.part))
            }
            Some(days) if days == 0 || days > MOST_DAYS => {
                Err(Fault::new(format!("{at}.days"), TooLarge).given(MOST_DAYS))
            }
            _ => Ok(()),
        }
    }
}

impl Scope {
    fn checked(&self) -> Result<(), Fault> {
        let lists = [
            ("bodies", self.bodies.len()),
            ("topics", self.topics.len()),
            ("posts", self.posts.len()),
            ("pillars", self.pillars.len()),
            ("health", self.health.len()),
        ];
        if let Some((list, _)) = lists.into_iter().find(|(_, named)| *named > MOST_NAMED) {
            return Err(Fault::new(format!("scope.{list}"), FaultKind::TooLarge).given(MOST_NAMED));
        }
        match &self.text {
            Some(text) if text.trim().is_empty() => Err(Fault::new("scope.text", FaultKind::Empty)),
            Some(text) if text.chars().count() > LONGEST_NAME => {
                Err(Fault::new("scope.text", FaultKind::TooLarge).given(LONGEST_NAME))
            }
            _ => Ok(()),
        }
    }
}

/// A name or a heading: one line that is not empty.
fn named(at: &str, text: &Bilingual) -> Result<(), Fault> {
    worded(at, text, LONGEST_NAME)?;
    for (language, text) in said(text) {
        if text.contains(|c: char| c.is_control()) {
            return Err(Fault::new(format!("{at}.{language}"), FaultKind::WrongKind).allowed(["text"]));
        }
    }
    Ok(())
}

fn worded(at: &str, text: &Bilingual, most: usize) -> Result<(), Fault> {
    for (language, text) in said(text) {
        if text.trim().is_empty() {
            return Err(Fault::new(format!("{at}.{language}"), FaultKind::Empty));
        }
        if text.chars().count() > most {
            return Err(Fault::new(format!("{at}.{language}"), FaultKind::TooLarge).given(most));
        }
    }
    Ok(())
}

fn said(text: &Bilingual) -> impl Iterator<Item = (&'static str, &String)> {
    [("ja", Some(&text.ja)), ("en", text.en.as_ref())].into_iter().filter_map(|(tag, text)| Some((tag, text?)))
}

/// What stands in braces is known.
fn placeholders(at: &str, text: &Bilingual) -> Result<(), Fault> {
    for (language, text) in said(text) {
        for piece in text.split('{').skip(1) {
            let word = piece.split('}').next().unwrap_or_default();
            if !PLACEHOLDERS.contains(&word) || !piece.contains('}') {
                return Err(Fault::new(format!("{at}.{language}"), FaultKind::UnknownPlaceholder)
                    .given(word.chars().take(40).collect::<String>())
                    .allowed(PLACEHOLDERS));
            }
        }
    }
    Ok(())
}

const fn is_false(flag: &bool) -> bool {
    !*flag
}
