//! The check of a mapping file: every mistake with its line.

use std::collections::HashMap;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{
    Amount, BasisRule, BudgetRule, DependencyRule, Mapping, MappingError, MappingErrorCode as Code, RoleRule, Source,
};
use crate::cell::{header_key, words};
use crate::incoming::{BasisKind, DependencyKind, GoalLevel, Health, Role};
use crate::workbook::SheetChoice;

const WORKSTREAM: [&str; 10] =
    ["title", "aim", "issues", "outline", "url", "starts", "ends", "period", "earlier_numbers", "key"];
const STATUS: [&str; 9] =
    ["as_of", "rating", "headline", "narrative", "obstacles", "next_step", "next_on", "progress", "reporter"];
const GOAL: [&str; 5] = ["text", "indicator", "target", "due", "level"];

type Value<'i> = Spanned<DeValue<'i>>;

pub(super) fn parse(text: &str) -> Result<Mapping, Vec<MappingError>> {
    let mut check = Check { text, errors: Vec::new() };
    let root = match DeTable::parse(text) {
        Ok(root) => root,
        Err(error) => {
            let span = error.span().unwrap_or(0..0);
            check.error(&span, Code::Syntax, error.message());
            return Err(check.errors);
        }
    };
    let mapping = check.mapping(&Table { span: 0..0, table: root.get_ref() });
    if check.errors.is_empty()
        && let Some(mapping) = mapping
    {
        return Ok(mapping);
    }
    check.errors.sort_by_key(|error| error.line);
    Err(check.errors)
}

struct Table<'t, 'i> {
    span: Range<usize>,
    table: &'t DeTable<'i>,
}

impl<'t, 'i> Table<'t, 'i> {
    fn get(&self, name: &str) -> Option<&'t Value<'i>> {
        self.table.iter().find(|(key, _)| key.get_ref() == name).map(|(_, value)| value)
    }
}

struct Check<'i> {
    text: &'i str,
    errors: Vec<MappingError>,
}

impl<'i> Check<'i> {
    fn error(&mut self, span: &Range<usize>, code: Code, value: &str) {
        let before = self.text.get(..span.start.min(self.text.len())).unwrap_or_default();
        let line = u32::try_from(before.matches('\n').count() + 1).unwrap_or(u32::MAX);
        self.errors.push(MappingError { line, code, value: value.to_owned() });
    }

    fn mapping(&mut self, root: &Table<'_, 'i>) -> Option<Mapping> {
        let known = [
            "name",
            "label",
            "attribution",
            "as_of",
            "table",
            "fill",
            "skip",
            "workstream",
            "role",
            "status",
            "ratings",
            "goal",
            "budget",
            "basis",
            "dependency",
        ];
        self.known(root, &known);
        let table = self.table(root, "table", &["sheet", "header_rows", "separators"]);
        let fill = self.table(root, "fill", &["columns", "marks"]);
        let skip = self.table(root, "skip", &["totals", "remarks", "relisted"]);
        let workstream = self.table(root, "workstream", &WORKSTREAM);
        let status = self.table(root, "status", &STATUS);
        let goal = self.table(root, "goal", &GOAL);
        if workstream.is_none() {
            self.error(&root.span, Code::Missing, "workstream");
        }
        let key = workstream.as_ref().map(|table| self.needed_list(table, "key")).unwrap_or_default();
        if let Some(table) = &workstream
            && table.get("title").is_none()
        {
            self.error(&table.span, Code::Missing, "title");
        }
        let goal_level = goal.as_ref().and_then(|table| self.needed_word(table, "level", level));
        Some(Mapping {
            name: self.needed(root, "name").unwrap_or_default(),
            label: self.needed(root, "label").unwrap_or_default(),
            attribution: self.string(root, "attribution"),
            as_of: self.day(root, "as_of"),
            sheet: table.as_ref().map_or(SheetChoice::Numbered(1), |table| self.sheet(table)),
            header_rows: table.as_ref().map_or_else(|| vec![1], |table| self.header_rows(table)),
            separators: self.list_or(table.as_ref(), "separators", &["\n", "、", "／", ","]),
            fill_columns: self.list_or(fill.as_ref(), "columns", &[]),
            fill_marks: self.list_or(fill.as_ref(), "marks", &["同上", "〃"]),
            totals: self.list_or(skip.as_ref(), "totals", &["合計", "総計", "小計", "計"]),
            remarks: self.list_or(skip.as_ref(), "remarks", &["※", "（注"]),
            relisted: self.list_or(skip.as_ref(), "relisted", &["再掲"]),
            key,
            workstream: self.sources(workstream.as_ref(), &WORKSTREAM[..9]),
            status: self.sources(status.as_ref(), &STATUS),
            goal: self.sources(goal.as_ref(), &GOAL[..4]),
            goal_level,
            roles: self.each(root, "role", &["role", "columns", "proposed", "since"], Self::role),
            budgets: self.each(root, "budget", &["column", "fiscal_year", "amount", "unit", "account"], Self::budget),
            bases: self.each(root, "basis", &["kind", "column", "number"], Self::basis),
            dependencies: self.each(root, "dependency", &["kind", "column"], Self::dependency),
            ratings: self.ratings(root),
        })
    }

    fn known(&mut self, table: &Table<'_, 'i>, names: &[&str]) {
        for (key, _) in table.table.iter() {
            if !names.contains(&key.get_ref().as_ref()) {
                self.error(&key.span(), Code::UnknownName, key.get_ref());
            }
        }
    }

    fn table<'t>(&mut self, root: &Table<'t, 'i>, name: &str, names: &[&str]) -> Option<Table<'t, 'i>> {
        let value = root.get(name)?;
        let Some(table) = value.get_ref().as_table() else {
            self.error(&value.span(), Code::WrongKind, name);
            return None;
        };
        let table = Table { span: value.span(), table };
        self.known(&table, names);
        Some(table)
    }

    fn each<T>(
        &mut self,
        root: &Table<'_, 'i>,
        name: &str,
        names: &[&str],
        one: fn(&mut Self, &Table<'_, 'i>) -> Option<T>,
    ) -> Vec<T> {
        let Some(value) = root.get(name) else { return Vec::new() };
        let Some(items) = value.get_ref().as_array() else {
            self.error(&value.span(), Code::WrongKind, name);
            return Vec::new();
        };
        let mut all = Vec::new();
        for item in items.iter() {
            let Some(table) = item.get_ref().as_table() else {
                self.error(&item.span(), Code::WrongKind, name);
                continue;
            };
            let table = Table { span: item.span(), table };
            self.known(&table, names);
            all.extend(one(self, &table));
        }
        all
    }

    fn role(&mut self, table: &Table<'_, 'i>) -> Option<RoleRule> {
        let role = self.needed_word(table, "role", role);
        let columns = self.needed_list(table, "columns");
        let proposed = match table.get("proposed") {
            None => false,
            Some(value) => value.get_ref().as_bool().unwrap_or_else(|| {
                self.error(&value.span(), Code::WrongKind, "proposed");
                false
            }),
        };
        Some(RoleRule { role: role?, columns, proposed, since: self.string(table, "since") })
    }

    fn budget(&mut self, table: &Table<'_, 'i>) -> Option<BudgetRule> {
        let column = self.needed(table, "column");
        let amount = self.needed_word(table, "amount", amount);
        let factor = self.needed_word(table, "unit", unit);
        let account = self.string(table, "account");
        let year = self.needed(table, "fiscal_year").and_then(|text| {
            let year = text::era::parse_fiscal_year(&text).ok();
            if year.is_none()
                && let Some(value) = table.get("fiscal_year")
            {
                self.error(&value.span(), Code::NotAYear, &text);
            }
            year
        });
        Some(BudgetRule { column: column?, fiscal_year: year?, amount: amount?, factor: factor?, account })
    }

    fn basis(&mut self, table: &Table<'_, 'i>) -> Option<BasisRule> {
        let kind = self.needed_word(table, "kind", basis_kind);
        let column = self.needed(table, "column");
        let number = self.string(table, "number");
        Some(BasisRule { kind: kind?, column: column?, number })
    }

    fn dependency(&mut self, table: &Table<'_, 'i>) -> Option<DependencyRule> {
        let kind = self.needed_word(table, "kind", dependency_kind);
        let column = self.needed(table, "column");
        Some(DependencyRule { kind: kind?, column: column? })
    }

    fn ratings(&mut self, root: &Table<'_, 'i>) -> HashMap<String, Health> {
        let mut ratings = HashMap::new();
        let Some(value) = root.get("ratings") else { return ratings };
        let Some(table) = value.get_ref().as_table() else {
            self.error(&value.span(), Code::WrongKind, "ratings");
            return ratings;
        };
        let table = Table { span: value.span(), table };
        for (key, value) in table.table.iter() {
            let word = value.get_ref().as_str().unwrap_or_default();
            match health(word) {
                Some(health) => {
                    ratings.insert(header_key(key.get_ref()), health);
                }
                None => self.error(&value.span(), Code::UnknownWord, word),
            }
        }
        ratings
    }

    fn sources(&mut self, table: Option<&Table<'_, 'i>>, names: &[&'static str]) -> HashMap<&'static str, Source> {
        let Some(table) = table else { return HashMap::new() };
        names.iter().filter_map(|name| Some((*name, self.source(table, name)?))).collect()
    }

    /// `"column"` or `{ value = "constant" }`.
    fn source(&mut self, table: &Table<'_, 'i>, name: &str) -> Option<Source> {
        let value = table.get(name)?;
        match value.get_ref() {
            DeValue::String(_) => self.string(table, name).map(Source::Column),
            DeValue::Table(inner) => {
                let inner = Table { span: value.span(), table: inner };
                self.known(&inner, &["value"]);
                self.needed(&inner, "value").map(Source::Constant)
            }
            _ => {
                self.error(&value.span(), Code::WrongKind, name);
                None
            }
        }
    }

    fn string(&mut self, table: &Table<'_, 'i>, name: &str) -> Option<String> {
        let value = table.get(name)?;
        match value.get_ref().as_str().map(words) {
            Some(Some(text)) => Some(text.to_owned()),
            Some(None) => {
                self.error(&value.span(), Code::Empty, name);
                None
            }
            None => {
                self.error(&value.span(), Code::WrongKind, name);
                None
            }
        }
    }

    fn needed(&mut self, table: &Table<'_, 'i>, name: &str) -> Option<String> {
        if table.get(name).is_none() {
            self.error(&table.span, Code::Missing, name);
        }
        self.string(table, name)
    }

    fn needed_word<T>(&mut self, table: &Table<'_, 'i>, name: &str, read: fn(&str) -> Option<T>) -> Option<T> {
        let word = self.needed(table, name)?;
        let value = read(&word);
        if value.is_none()
            && let Some(at) = table.get(name)
        {
            self.error(&at.span(), Code::UnknownWord, &word);
        }
        value
    }

    fn needed_list(&mut self, table: &Table<'_, 'i>, name: &str) -> Vec<String> {
        if table.get(name).is_none() {
            self.error(&table.span, Code::Missing, name);
            return Vec::new();
        }
        let list = self.list(table, name);
        if list.as_ref().is_some_and(Vec::is_empty)
            && let Some(value) = table.get(name)
        {
            self.error(&value.span(), Code::Empty, name);
        }
        list.unwrap_or_default()
    }

    fn list_or(&mut self, table: Option<&Table<'_, 'i>>, name: &str, usual: &[&str]) -> Vec<String> {
        table
            .and_then(|table| self.list(table, name))
            .unwrap_or_else(|| usual.iter().map(|text| (*text).to_owned()).collect())
    }

    /// A list of texts; one text stands for a list of one.
    fn list(&mut self, table: &Table<'_, 'i>, name: &str) -> Option<Vec<String>> {
        let value = table.get(name)?;
        match value.get_ref() {
            DeValue::String(text) => Some(vec![text.to_string()]),
            DeValue::Array(items) if items.iter().all(|item| item.get_ref().is_str()) => {
                Some(items.iter().filter_map(|item| item.get_ref().as_str()).map(str::to_owned).collect())
            }
            _ => {
                self.error(&value.span(), Code::WrongKind, name);
                None
            }
        }
    }

    fn day(&mut self, table: &Table<'_, 'i>, name: &str) -> Option<chrono::NaiveDate> {
        let value = table.get(name)?;
        let text = match value.get_ref() {
            DeValue::Datetime(day) => day.to_string(),
            _ => self.string(table, name)?,
        };
        let day = text::era::parse_day(&text).ok();
        if day.is_none() {
            self.error(&value.span(), Code::NotADay, &text);
        }
        day
    }

    fn sheet(&mut self, table: &Table<'_, 'i>) -> SheetChoice {
        match table.get("sheet").map(|value| (value, value.get_ref())) {
            None => SheetChoice::Numbered(1),
            Some((_, DeValue::Integer(_))) => {
                SheetChoice::Numbered(usize::try_from(self.number(table, "sheet").unwrap_or(1)).unwrap_or(1))
            }
            Some(_) => self.string(table, "sheet").map_or(SheetChoice::Numbered(1), SheetChoice::Named),
        }
    }

    fn number(&mut self, table: &Table<'_, 'i>, name: &str) -> Option<u32> {
        let value = table.get(name)?;
        self.positive(value, name)
    }

    fn positive(&mut self, value: &Value<'i>, name: &str) -> Option<u32> {
        let Some(number) = value.get_ref().as_integer() else {
            self.error(&value.span(), Code::WrongKind, name);
            return None;
        };
        match u32::from_str_radix(number.as_str(), number.radix()) {
            Ok(number) if number > 0 => Some(number),
            _ => {
                self.error(&value.span(), Code::Empty, name);
                None
            }
        }
    }

    fn header_rows(&mut self, table: &Table<'_, 'i>) -> Vec<u32> {
        let Some(value) = table.get("header_rows") else { return vec![1] };
        let items: Vec<&Value<'i>> = match value.get_ref() {
            DeValue::Array(items) => items.iter().collect(),
            _ => vec![value],
        };
        if items.is_empty() {
            self.error(&value.span(), Code::Empty, "header_rows");
        }
        let mut rows: Vec<u32> = items.into_iter().filter_map(|item| self.positive(item, "header_rows")).collect();
        rows.sort_unstable();
        rows
    }
}

fn role(word: &str) -> Option<Role> {
    Some(match word {
        "lead" => Role::Lead,
        "joint-lead" => Role::JointLead,
        "support" => Role::Support,
        "consulted" => Role::Consulted,
        "informed" => Role::Informed,
        "coordinator" => Role::Coordinator,
        _ => return None,
    })
}

fn health(word: &str) -> Option<Health> {
    Some(match word {
        "on-track" => Health::OnTrack,
        "at-risk" => Health::AtRisk,
        "off-track" => Health::OffTrack,
        "not-started" => Health::NotStarted,
        "completed" => Health::Completed,
        _ => return None,
    })
}

fn level(word: &str) -> Option<GoalLevel> {
    Some(match word {
        "activity" => GoalLevel::Activity,
        "output" => GoalLevel::Output,
        "outcome-short" => GoalLevel::OutcomeShort,
        "outcome-middle" => GoalLevel::OutcomeMiddle,
        "outcome-long" => GoalLevel::OutcomeLong,
        _ => return None,
    })
}

fn amount(word: &str) -> Option<Amount> {
    Some(match word {
        "initial" => Amount::Initial,
        "supplementary" => Amount::Supplementary,
        "carried-in" => Amount::CarriedIn,
        "carried-out" => Amount::CarriedOut,
        "reserve" => Amount::Reserve,
        "total" => Amount::Total,
        "executed" => Amount::Executed,
        "requested" => Amount::Requested,
        _ => return None,
    })
}

fn unit(word: &str) -> Option<i64> {
    Some(match word {
        "円" => 1,
        "千円" => 1_000,
        "百万円" => 1_000_000,
        "億円" => 100_000_000,
        _ => return None,
    })
}

fn basis_kind(word: &str) -> Option<BasisKind> {
    Some(match word {
        "law" => BasisKind::Law,
        "plan" => BasisKind::Plan,
        "measure" => BasisKind::Measure,
        _ => return None,
    })
}

fn dependency_kind(word: &str) -> Option<DependencyKind> {
    Some(match word {
        "blocks" => DependencyKind::Blocks,
        "feeds" => DependencyKind::Feeds,
        "relates" => DependencyKind::Relates,
        _ => return None,
    })
}
