//! A template is read from a file that someone may have written by hand: what is wrong is said with its place, and
//! nothing that is not known is passed over.

use std::fmt::Display;
use std::str::FromStr;

use serde_json::{Map, Value};

use super::{Fault, FaultKind, Scope, Template, TemplatePart};
use crate::values::{Bilingual, FirstSince, Grouping, Health, ItemColumn, Needs, Paper, Pillar, TemplatePartKind};

impl Template {
    /// The template of a file.
    ///
    /// # Errors
    /// The first thing that is wrong, and where.
    pub fn read(file: &str) -> Result<Self, Fault> {
        let value: Value = serde_json::from_str(file.trim_start_matches('\u{feff}'))
            .map_err(|error| Fault::new(error.line().to_string(), FaultKind::NotJson).given(error.line()))?;
        let page = Fields::of("", &value, &FIELDS)?;
        let schema = page.text("schema")?;
        let parts = page.list("parts")?.ok_or_else(|| Fault::new("parts", FaultKind::Missing))?;
        Self {
            schema,
            key: page.text("key")?,
            name: page.bilingual("name")?.ok_or_else(|| Fault::new("name", FaultKind::Missing))?,
            title: page.bilingual("title")?.ok_or_else(|| Fault::new("title", FaultKind::Missing))?,
            needs: page.word("needs", Needs::ALL)?,
            scope: page.get("scope").map(scope).transpose()?.unwrap_or_default(),
            grouping: page.word("grouping", Grouping::ALL)?.unwrap_or(Grouping::Ministry),
            first_since: page.word("first_since", FirstSince::ALL)?.unwrap_or(FirstSince::Ask),
            paper: page.word("paper", Paper::ALL)?.unwrap_or(Paper::Across),
            one_side: page.flag("one_side")?,
            parts: parts.iter().enumerate().map(part).collect::<Result<_, _>>()?,
        }
        .checked()
    }
}

const FIELDS: [&str; 11] =
    ["schema", "key", "name", "title", "needs", "scope", "grouping", "first_since", "paper", "one_side", "parts"];

fn part((place, value): (usize, &Value)) -> Result<TemplatePart, Fault> {
    let at = format!("parts[{place}]");
    let fields = Fields::of(&at, value, &["part", "heading", "text", "columns", "days"])?;
    let kind = fields.word("part", TemplatePartKind::ALL)?;
    Ok(TemplatePart {
        part: kind.ok_or_else(|| Fault::new(fields.at("part"), FaultKind::Missing).allowed(TemplatePartKind::ALL))?,
        heading: fields.bilingual("heading")?,
        text: fields.bilingual("text")?,
        columns: fields.words("columns", ItemColumn::ALL)?,
        days: match fields.get("days") {
            None => None,
            Some(value) => Some(
                value
                    .as_u64()
                    .and_then(|days| u16::try_from(days).ok())
                    .ok_or_else(|| fields.wrong("days", "number"))?,
            ),
        },
    })
}

fn scope(value: &Value) -> Result<Scope, Fault> {
    let fields = Fields::of("scope", value, &["bodies", "topics", "posts", "pillars", "health", "text"])?;
    Ok(Scope {
        bodies: fields.ids("bodies")?,
        topics: fields.ids("topics")?,
        posts: fields.ids("posts")?,
        pillars: fields.words("pillars", Pillar::ALL)?,
        health: fields.words("health", Health::ALL)?,
        text: fields.get("text").map(|_| fields.text("text")).transpose()?,
    })
}

/// The fields of an object, and where that stands.
struct Fields<'v> {
    place: String,
    fields: &'v Map<String, Value>,
}

impl<'v> Fields<'v> {
    fn of(place: &str, value: &'v Value, known: &[&str]) -> Result<Self, Fault> {
        let Value::Object(fields) = value else {
            let at = if place.is_empty() { "{}" } else { place };
            return Err(Fault::new(at, FaultKind::WrongKind).allowed(["{ … }"]));
        };
        let it = Self { place: place.to_owned(), fields };
        match fields.keys().find(|name| !known.contains(&name.as_str())) {
            Some(name) => {
                let given: String = name.chars().take(40).collect();
                Err(Fault::new(it.at(&given), FaultKind::UnknownField).given(given).allowed(known))
            }
            None => Ok(it),
        }
    }

    fn at(&self, name: &str) -> String {
        if self.place.is_empty() { name.to_owned() } else { format!("{}.{name}", self.place) }
    }

    fn wrong(&self, name: &str, kind: &str) -> Fault {
        Fault::new(self.at(name), FaultKind::WrongKind).allowed([kind])
    }

    /// What is given; null says nothing.
    fn get(&self, name: &str) -> Option<&'v Value> {
        self.fields.get(name).filter(|value| !value.is_null())
    }

    fn text(&self, name: &str) -> Result<String, Fault> {
        let value = self.get(name).ok_or_else(|| Fault::new(self.at(name), FaultKind::Missing))?;
        value.as_str().map(str::to_owned).ok_or_else(|| self.wrong(name, "text"))
    }

    fn flag(&self, name: &str) -> Result<bool, Fault> {
        self.get(name).map_or(Ok(false), |value| value.as_bool().ok_or_else(|| self.wrong(name, "true, false")))
    }

    fn list(&self, name: &str) -> Result<Option<&'v Vec<Value>>, Fault> {
        self.get(name).map(|value| value.as_array().ok_or_else(|| self.wrong(name, "[ … ]"))).transpose()
    }

    fn bilingual(&self, name: &str) -> Result<Option<Bilingual>, Fault> {
        let Some(value) = self.get(name) else { return Ok(None) };
        let fields = Fields::of(&self.at(name), value, &["ja", "en"])?;
        let en = fields.get("en").map(|_| fields.text("en")).transpose()?;
        Ok(Some(Bilingual { ja: fields.text("ja")?, en }))
    }

    fn word<T: FromStr + Display>(&self, name: &str, all: &[T]) -> Result<Option<T>, Fault> {
        self.get(name).map(|value| word(&self.at(name), value, all)).transpose()
    }

    fn words<T: FromStr + Display>(&self, name: &str, all: &[T]) -> Result<Vec<T>, Fault> {
        let values = self.list(name)?.map(|values| &values[..]).unwrap_or_default();
        values
            .iter()
            .enumerate()
            .map(|(place, value)| word(&format!("{}[{place}]", self.at(name)), value, all))
            .collect()
    }

    fn ids<T: FromStr>(&self, name: &str) -> Result<Vec<T>, Fault> {
        let values = self.list(name)?.map(|values| &values[..]).unwrap_or_default();
        let id = |(place, value): (usize, &Value)| {
            value.as_str().and_then(|text| text.parse().ok()).ok_or_else(|| {
                Fault::new(format!("{}[{place}]", self.at(name)), FaultKind::NotAnId).given(shown(value))
            })
        };
        values.iter().enumerate().map(id).collect()
    }
}

fn word<T: FromStr + Display>(at: &str, value: &Value, all: &[T]) -> Result<T, Fault> {
    value
        .as_str()
        .and_then(|text| text.parse().ok())
        .ok_or_else(|| Fault::new(at, FaultKind::UnknownWord).given(shown(value)).allowed(all))
}

/// A value as it is quoted in a sentence; no more of it than can be read.
fn shown(value: &Value) -> String {
    let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    text.chars().take(40).collect()
}
