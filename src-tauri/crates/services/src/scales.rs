//! Scales of ratings: data, not code. A rating is mapped to a health, and always kept as it was given.

use std::sync::LazyLock;

use model::values::{Bilingual, Health};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::contract::Outcome;
use crate::failure::{Code, Failure};

/// A scale of ratings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Scale {
    /// Its name in commands.
    pub id: String,
    /// What it is called.
    pub name: Bilingual,
    /// Its ratings, the best first.
    pub marks: Vec<Mark>,
}

/// A rating of a scale.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Mark {
    /// As it is written.
    pub mark: String,
    /// What health it means; none for 未評価.
    pub health: Option<Health>,
}

#[derive(Deserialize)]
struct File {
    scale: Vec<Written>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    id: String,
    ja: String,
    en: String,
    marks: Vec<WrittenMark>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenMark {
    mark: String,
    health: Option<Health>,
}

/// All scales that come with Renkei.
///
/// # Panics
/// If the file that comes with it is no list of scales; a test reads it.
#[must_use]
pub fn all() -> &'static [Scale] {
    static SCALES: LazyLock<Vec<Scale>> = LazyLock::new(|| {
        let file: File = toml::from_str(include_str!("../data/scales.toml")).expect("a test reads it");
        let mark = |written: WrittenMark| Mark { mark: written.mark, health: written.health };
        let scale = |written: Written| Scale {
            id: written.id,
            name: Bilingual { ja: written.ja, en: Some(written.en) },
            marks: written.marks.into_iter().map(mark).collect(),
        };
        file.scale.into_iter().map(scale).collect()
    });
    &SCALES
}

/// What health a rating means, in one scale or in all. 〇 and ○, Ａ and a are the same.
///
/// # Errors
/// If no scale has it, or two say differently.
pub fn health_of(rating: &str, scale: Option<&str>) -> Outcome<Option<Health>> {
    let wanted = same(rating);
    let asked = all().iter().filter(|known| scale.is_none_or(|scale| known.id == scale));
    let mut found: Vec<Option<Health>> = asked
        .flat_map(|known| &known.marks)
        .filter(|mark| same(&mark.mark) == wanted)
        .map(|mark| mark.health)
        .collect();
    found.sort_unstable();
    found.dedup();
    let data = || serde_json::json!({ "given": rating });
    match found.as_slice() {
        [] => Err(Failure::new(Code::RatingUnknown, data())),
        [health] => Ok(*health),
        _ => Err(Failure::new(Code::RatingUnclear, data())),
    }
}

/// Two ratings that people hold to be one: circles and crosses have several characters.
fn same(rating: &str) -> String {
    let folded = text::fold::fold(rating.trim());
    folded
        .chars()
        .map(|c| match c {
            '〇' | '◯' | '⚪' => '○',
            '☓' | '✕' | '✗' | 'x' if folded.chars().count() == 1 => '×',
            '-' | 'ー' | '―' | '−' | '‐' if folded.chars().count() == 1 => '-',
            other => other,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_scale_can_be_read_and_names_each_rating_once() {
        let ids: BTreeSet<&str> = all().iter().map(|scale| scale.id.as_str()).collect();
        assert_eq!(ids, BTreeSet::from(["marks", "policy-evaluation", "progress", "rag-3", "rag-5"]));
        for scale in all() {
            let marks: BTreeSet<String> = scale.marks.iter().map(|mark| same(&mark.mark)).collect();
            assert_eq!(marks.len(), scale.marks.len(), "{}", scale.id);
            for mark in &scale.marks {
                assert_eq!(health_of(&mark.mark, Some(&scale.id)).expect("it is there"), mark.health, "{}", mark.mark);
            }
        }
    }

    #[test]
    fn a_rating_is_known_however_it_is_written() {
        for (rating, health) in [
            ("〇", Health::OnTrack),
            ("◯", Health::OnTrack),
            ("Ｇｒｅｅｎ", Health::OnTrack),
            (" amber ", Health::AtRisk),
            ("ＡＭＢＥＲ／ＲＥＤ", Health::OffTrack),
            ("✕", Health::OffTrack),
            ("相当程度進展あり", Health::OnTrack),
        ] {
            assert_eq!(health_of(rating, None).ok(), Some(Some(health)), "{rating}");
        }
        assert_eq!(health_of("－", None).ok(), Some(None));
        assert_eq!(health_of("良好", None).expect_err("nobody knows it").code, Code::RatingUnknown);
        assert_eq!(health_of("◎", Some("rag-3")).expect_err("another scale").code, Code::RatingUnknown);
    }
}
