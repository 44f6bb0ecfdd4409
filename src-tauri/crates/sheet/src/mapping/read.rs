//! A sheet read by a [`Mapping`]. Rows that are no data are counted, cells that cannot be read are listed, and what
//! several rows say of one key is joined: the first row names the workstream, the others add to it.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::path::Path;

use chrono::NaiveDate;

use super::fields::{amount_of, blank_budget, by_middle_dot, read_day, read_percent, tables};
use super::grid::{Grid, GridRow, as_text};
use super::{BudgetRule, Mapping, RoleRule, Source};
use crate::cell::{excerpt, header_key, is_dash, narrow, said, trim, whole};
use crate::given::Given;
use crate::incoming::{
    Assignment, Basis, Dependency, Goal, Incoming, Note, NoteCode, Place, Problem, ProblemCode, SourceFile, Status,
    Workstream,
};
use crate::limits::{FileRefused, Limits, RefusalCode};
use crate::organisation::clean;
use crate::workbook::Value;

/// Reads a CSV or Excel file by a mapping.
///
/// # Errors
/// The file is refused, or lacks the sheet, the header row or a key column that the mapping names.
pub fn read_path(path: &Path, mapping: &Mapping, limits: &Limits) -> Result<Incoming, FileRefused> {
    read(&Given::open(path, limits)?, mapping, limits)
}

/// As [`read_path`], from memory.
///
/// # Errors
/// As [`read_path`].
pub fn read(given: &Given, mapping: &Mapping, limits: &Limits) -> Result<Incoming, FileRefused> {
    let grid = Grid::read(given, mapping, limits)?;
    let missing = mapping.key.iter().find(|name| grid.find(name).is_none());
    if let Some(name) = missing {
        return Err(FileRefused::new(&given.name, RefusalCode::HeaderMissing).at(name));
    }
    let mut reading = Reading::new(mapping, &grid);
    for row in &grid.rows {
        reading.row(row);
    }
    let mut incoming = reading.finish();
    incoming.files.push(SourceFile {
        name: given.name.clone(),
        sheet: grid.sheet.clone(),
        sha256: given.sha256(),
        rows: u32::try_from(grid.rows.len()).unwrap_or(u32::MAX),
    });
    Ok(incoming)
}

struct Reading<'a> {
    mapping: &'a Mapping,
    grid: &'a Grid,
    incoming: Incoming,
    counts: BTreeMap<(NoteCode, Option<String>), u32>,
    columns: HashMap<&'a str, Option<usize>>,
    fill: Vec<usize>,
    above: HashMap<usize, String>,
    known: HashMap<String, usize>,
    parts: HashSet<(String, Vec<String>, crate::incoming::Role)>,
    goals: HashMap<String, u32>,
    stated: HashMap<(String, i32, Option<String>), usize>,
}

/// One data row, "same as above" already resolved.
struct Line<'r> {
    row: &'r GridRow,
    texts: Vec<String>,
}

impl<'a> Reading<'a> {
    fn new(mapping: &'a Mapping, grid: &'a Grid) -> Self {
        let mut reading = Self {
            mapping,
            grid,
            incoming: Incoming {
                scheme: format!("mapping/{}", mapping.name),
                label: mapping.label.clone(),
                attribution: mapping.attribution.clone(),
                as_of: mapping.as_of,
                tables_read: tables(mapping),
                ..Incoming::default()
            },
            counts: BTreeMap::new(),
            columns: HashMap::new(),
            fill: Vec::new(),
            above: HashMap::new(),
            known: HashMap::new(),
            parts: HashSet::new(),
            goals: HashMap::new(),
            stated: HashMap::new(),
        };
        reading.find_columns();
        reading
    }

    /// Finds every column that the mapping names; tells the ones that are missing, and the ones that nobody reads.
    fn find_columns(&mut self) {
        let mapping = self.mapping;
        let sources = [&mapping.workstream, &mapping.status, &mapping.goal];
        let mut names: Vec<&'a str> = mapping.key.iter().chain(&mapping.fill_columns).map(String::as_str).collect();
        for source in sources.into_iter().flat_map(HashMap::values) {
            if let Source::Column(name) = source {
                names.push(name);
            }
        }
        names.extend(mapping.roles.iter().flat_map(|rule| rule.columns.iter().chain(&rule.since)).map(String::as_str));
        names.extend(mapping.budgets.iter().map(|rule| rule.column.as_str()));
        names.extend(
            mapping
                .bases
                .iter()
                .flat_map(|rule| [Some(&rule.column), rule.number.as_ref()])
                .flatten()
                .map(String::as_str),
        );
        names.extend(mapping.dependencies.iter().map(|rule| rule.column.as_str()));
        names.sort_unstable();
        names.dedup();
        for name in names {
            let column = self.grid.find(name);
            if column.is_none() {
                let at = Place { file: 0, line: self.grid.header_line, column: None };
                let code = ProblemCode::MissingColumn;
                self.incoming.problems.push(Problem { at, code, value: name.to_owned(), row_skipped: false });
            }
            self.columns.insert(name, column);
        }
        let used: HashSet<usize> = self.columns.values().flatten().copied().collect();
        for (column, name) in self.grid.names.iter().enumerate() {
            if !used.contains(&column) && !name.is_empty() {
                self.count(NoteCode::ColumnUnused, Some(name.replace('\n', " ")));
            }
        }
        self.fill = mapping.fill_columns.iter().filter_map(|name| self.column(name)).collect();
    }

    fn column(&self, name: &str) -> Option<usize> {
        self.columns.get(name).copied().flatten()
    }

    fn count(&mut self, code: NoteCode, value: Option<String>) {
        self.count_many(code, value, 1);
    }

    fn count_many(&mut self, code: NoteCode, value: Option<String>, count: u32) {
        if count > 0 {
            *self.counts.entry((code, value)).or_default() += count;
        }
    }

    fn place(&self, line: u32, column: Option<usize>) -> Place {
        let name = column.and_then(|column| self.grid.names.get(column)).filter(|name| !name.is_empty());
        Place { file: 0, line, column: name.cloned() }
    }

    fn problem(&mut self, line: &Line<'_>, code: ProblemCode, column: Option<usize>, row_skipped: bool) {
        let value = column.and_then(|column| line.texts.get(column)).map_or("", |text| trim(text));
        let at = self.place(line.row.line, column);
        self.incoming.problems.push(Problem { at, code, value: excerpt(value), row_skipped });
    }

    fn row(&mut self, row: &'a GridRow) {
        if let Some(skipped) = self.no_data(row) {
            return self.count(skipped, None);
        }
        self.count_many(NoteCode::CellsFilled, None, row.filled);
        let mut line = Line { row, texts: row.cells.iter().map(as_text).collect() };
        line.texts.resize(self.grid.names.len().max(line.texts.len()), String::new());
        self.check_cells(&mut line);
        self.fill_from_above(&mut line);
        let Some(key) = self.key(&line) else { return };
        if !self.workstream(&line, &key) {
            return;
        }
        self.roles(&line, &key);
        self.status(&line, &key);
        self.goal(&line, &key);
        self.budgets(&line, &key);
        self.grounds_and_ties(&line, &key);
    }

    /// Blank rows, totals, remarks and rows listed again are no data.
    fn no_data(&self, row: &GridRow) -> Option<NoteCode> {
        let texts: Vec<String> = row.cells.iter().map(as_text).collect();
        let Some(first) = texts.iter().map(|text| trim(text)).find(|text| !text.is_empty()) else {
            return Some(NoteCode::BlankSkipped);
        };
        let mapping = self.mapping;
        let key = header_key(first);
        if mapping.totals.iter().any(|word| header_key(word) == key) {
            return Some(NoteCode::TotalsSkipped);
        }
        if mapping.remarks.iter().any(|word| first.starts_with(word.as_str())) {
            return Some(NoteCode::RemarksSkipped);
        }
        let relisted = |text: &String| mapping.relisted.iter().any(|word| text.contains(word.as_str()));
        texts.iter().any(relisted).then_some(NoteCode::RelistedSkipped)
    }

    /// Error values, formulas without a result or with one from elsewhere, bytes that are no text, cells beside the table.
    fn check_cells(&mut self, line: &mut Line<'_>) {
        let used: BTreeSet<usize> = self.columns.values().flatten().copied().collect();
        for column in used {
            if line.row.formulas_without_value.contains(&column) {
                self.problem(line, ProblemCode::FormulaWithoutValue, Some(column), false);
            }
            if line.row.external_formulas.contains(&column) {
                self.problem(line, ProblemCode::ExternalLink, Some(column), false);
            }
            if matches!(line.row.cells.get(column), Some(Value::Error(_))) {
                self.problem(line, ProblemCode::CellError, Some(column), false);
                line.texts[column].clear();
            }
            if line.texts[column].contains('\u{fffd}') {
                self.problem(line, ProblemCode::BadBytes, Some(column), false);
            }
        }
        let width = self.grid.names.len();
        if let Some(extra) = (width..line.texts.len()).find(|column| !trim(&line.texts[*column]).is_empty()) {
            self.problem(line, ProblemCode::ExtraCells, Some(extra), false);
        }
    }

    /// A blank below a name of its own is blank: another ministry's division is not the division above.
    fn fill_from_above(&mut self, line: &mut Line<'_>) {
        let mut changed = false;
        for column in self.fill.clone() {
            let text = trim(&line.texts[column]).to_owned();
            if !self.mapping.fill_marks.iter().any(|mark| trim(mark) == text) {
                changed = true;
                self.above.insert(column, line.texts[column].clone());
                continue;
            }
            if text.is_empty() && changed {
                self.above.remove(&column);
                continue;
            }
            match self.above.get(&column) {
                Some(above) => {
                    line.texts[column].clone_from(above);
                    self.count(NoteCode::CellsFilled, None);
                }
                // A blank cell with nothing above is just blank; a mark says that there should be something.
                None if text.is_empty() => {}
                None => {
                    self.problem(line, ProblemCode::NothingAbove, Some(column), false);
                    line.texts[column].clear();
                }
            }
        }
    }

    fn key(&mut self, line: &Line<'_>) -> Option<String> {
        let mut parts = Vec::new();
        for name in &self.mapping.key {
            let column = self.column(name);
            let Some(part) = column.and_then(|column| said(&line.texts[column])) else {
                self.problem(line, ProblemCode::MissingKey, column, true);
                return None;
            };
            parts.push(narrow(part));
        }
        Some(parts.join("/"))
    }

    /// The text of a field, and its column where it is one.
    fn field<'l>(&'l self, line: &'l Line<'_>, source: Option<&'l Source>) -> (Option<&'l str>, Option<usize>) {
        match source {
            None => (None, None),
            Some(Source::Constant(text)) => (Some(text), None),
            Some(Source::Column(name)) => {
                let column = self.column(name);
                (column.and_then(|column| said(&line.texts[column])), column)
            }
        }
    }

    fn owned(&self, line: &Line<'_>, source: Option<&Source>) -> Option<String> {
        self.field(line, source).0.map(str::to_owned)
    }

    /// Reads a field by `read`; where that fails the problem is listed.
    fn parsed<T>(
        &mut self,
        line: &Line<'_>,
        source: Option<&Source>,
        code: ProblemCode,
        read: impl Fn(&str, &Value) -> Option<T>,
    ) -> Option<T> {
        let (text, column) = self.field(line, source);
        let value = column.and_then(|column| line.row.cells.get(column)).unwrap_or(&Value::Blank);
        let read = read(text?, value);
        if read.is_none() {
            self.problem(line, code, column, false);
        }
        read
    }

    fn day(&mut self, line: &Line<'_>, source: Option<&Source>) -> Option<NaiveDate> {
        self.parsed(line, source, ProblemCode::NotADate, read_day)
    }

    /// `false`: the row contradicts an earlier one and is left out.
    fn workstream(&mut self, line: &Line<'_>, key: &str) -> bool {
        let mapping = self.mapping;
        let get = |name: &str| mapping.workstream.get(name);
        let title = self.owned(line, get("title"));
        if let Some(&at) = self.known.get(key) {
            let first = &self.incoming.workstreams[at];
            if title.as_ref().is_some_and(|title| header_key(title) != header_key(&first.title)) {
                let column = self.field(line, get("title")).1;
                self.problem(line, ProblemCode::ConflictingRow, column, true);
                return false;
            }
            self.count(NoteCode::MergedRows, None);
            return true;
        }
        let Some(title) = title else {
            let column = self.field(line, get("title")).1;
            self.problem(line, ProblemCode::MissingTitle, column, true);
            return false;
        };
        let year = |text: &str, _: &Value| text::era::parse_fiscal_year(text).ok();
        let mut starts = self.parsed(line, get("starts"), ProblemCode::NotAYear, year);
        let mut ends = self.parsed(line, get("ends"), ProblemCode::NotAYear, year);
        let (text, column) = self.field(line, get("period"));
        match text.map(text::era::parse_fiscal_range) {
            None => {}
            Some(Ok(range)) => {
                starts = starts.or(Some(range.from));
                ends = ends.or(range.to);
            }
            Some(Err(text::era::DayFault::Reversed { .. })) => {
                self.problem(line, ProblemCode::EndsBeforeStart, column, false);
            }
            Some(Err(_)) => self.problem(line, ProblemCode::NotAYear, column, false),
        }
        if starts.zip(ends).is_some_and(|(start, end)| end < start) {
            let column = self.field(line, get("ends")).1;
            self.problem(line, ProblemCode::EndsBeforeStart, column, false);
        }
        let earlier = self.owned(line, get("earlier_numbers"));
        let workstream = Workstream {
            at: self.place(line.row.line, None),
            key: key.to_owned(),
            title,
            aim: self.owned(line, get("aim")),
            issues: self.owned(line, get("issues")),
            outline: self.owned(line, get("outline")),
            url: self.owned(line, get("url")),
            starts_fiscal_year: starts,
            ends_fiscal_year: ends,
            open_ended: None,
            earlier_numbers: earlier.map(|cell| self.split(&cell)).unwrap_or_default(),
            owner: Vec::new(),
        };
        self.known.insert(key.to_owned(), self.incoming.workstreams.len());
        self.incoming.workstreams.push(workstream);
        true
    }

    /// The names in one cell.
    fn split(&self, cell: &str) -> Vec<String> {
        let mut parts = vec![cell.to_owned()];
        for separator in self.mapping.separators.iter().filter(|separator| *separator != "・") {
            parts = parts.iter().flat_map(|part| part.split(separator.as_str())).map(str::to_owned).collect();
        }
        if self.mapping.separators.iter().any(|separator| separator == "・") {
            parts = parts.iter().flat_map(|part| by_middle_dot(part)).map(str::to_owned).collect();
        }
        parts
            .iter()
            .map(|part| trim(part))
            .filter(|part| !part.is_empty() && !is_dash(part))
            .map(str::to_owned)
            .collect()
    }

    fn roles(&mut self, line: &Line<'_>, key: &str) {
        for rule in &self.mapping.roles {
            let lists: Vec<Vec<String>> = rule
                .columns
                .iter()
                .map(|name| self.column(name).map(|column| self.split(&line.texts[column])).unwrap_or_default())
                .collect();
            let top = lists.first().cloned().unwrap_or_default();
            let column = rule.columns.first().and_then(|name| self.column(name));
            if top.is_empty() {
                if lists.iter().any(|list| !list.is_empty()) {
                    self.problem(line, ProblemCode::MissingOrganisation, column, false);
                }
                continue;
            }
            let uneven = rule.columns.iter().zip(&lists).find(|(_, list)| !list.is_empty() && list.len() != top.len());
            if let Some((name, _)) = uneven {
                let column = self.column(name);
                self.problem(line, ProblemCode::UnevenLists, column, false);
            }
            let since = rule.since.clone().map(Source::Column);
            let from = self.day(line, since.as_ref());
            for (at, ministry) in top.iter().enumerate() {
                let below = lists[1..].iter().filter(|list| list.len() == top.len()).map(|list| list[at].as_str());
                self.assign(line, key, (rule, from), std::iter::once(ministry.as_str()).chain(below));
            }
        }
    }

    fn assign<'n>(
        &mut self,
        line: &Line<'_>,
        key: &str,
        (rule, from): (&RoleRule, Option<NaiveDate>),
        names: impl Iterator<Item = &'n str>,
    ) {
        let cleaned = clean(None, names);
        if cleaned.path.is_empty() || !self.parts.insert((key.to_owned(), cleaned.path.clone(), rule.role)) {
            return;
        }
        if cleaned.split {
            self.count(NoteCode::SplitOrganisations, None);
        }
        if cleaned.parents_removed {
            self.count(NoteCode::ParentsRemoved, None);
        }
        let at = self.place(line.row.line, None);
        if rule.role == crate::incoming::Role::Lead
            && let Some(&workstream) = self.known.get(key)
            && self.incoming.workstreams[workstream].owner.is_empty()
        {
            self.incoming.workstreams[workstream].owner.clone_from(&cleaned.path);
        }
        self.incoming.assignments.push(Assignment {
            at,
            workstream: key.to_owned(),
            organisation: cleaned.path,
            role: rule.role,
            proposed: rule.proposed,
            basis_text: Some(self.mapping.label.clone()),
            from,
            to: None,
        });
    }

    fn status(&mut self, line: &Line<'_>, key: &str) {
        let mapping = self.mapping;
        let get = |name: &str| mapping.status.get(name);
        let speaks = ["rating", "headline", "narrative", "obstacles", "next_step", "next_on", "progress"];
        if speaks.iter().all(|name| self.field(line, get(name)).0.is_none()) {
            return;
        }
        let original_rating = self.owned(line, get("rating"));
        let health = original_rating.as_ref().and_then(|rating| mapping.ratings.get(&header_key(rating)).copied());
        if let (Some(rating), None) = (&original_rating, health) {
            self.count(NoteCode::RatingsUnmapped, Some(excerpt(rating)));
        }
        let percent = self.parsed(line, get("progress"), ProblemCode::NotANumber, read_percent);
        let progress = percent.and_then(|percent| u8::try_from(percent).ok()).filter(|percent| *percent <= 100);
        if percent.is_some() && progress.is_none() {
            let column = self.field(line, get("progress")).1;
            self.problem(line, ProblemCode::OutOfRange, column, false);
        }
        let as_of = self.day(line, get("as_of"));
        let next_on = self.day(line, get("next_on"));
        self.incoming.statuses.push(Status {
            at: self.place(line.row.line, None),
            workstream: key.to_owned(),
            as_of: as_of.or(mapping.as_of),
            health,
            original_rating,
            headline: self.owned(line, get("headline")),
            narrative: self.owned(line, get("narrative")),
            obstacles: self.owned(line, get("obstacles")),
            next_step: self.owned(line, get("next_step")),
            next_on,
            progress,
            reporter: self.owned(line, get("reporter")),
        });
    }

    fn goal(&mut self, line: &Line<'_>, key: &str) {
        let mapping = self.mapping;
        let Some(level) = mapping.goal_level else { return };
        let get = |name: &str| mapping.goal.get(name);
        let [text, indicator, target] = ["text", "indicator", "target"].map(|name| self.owned(line, get(name)));
        let due_on = self.day(line, get("due"));
        if text.is_none() && indicator.is_none() {
            if target.is_some() || due_on.is_some() {
                let column = self.field(line, get("text")).1;
                self.problem(line, ProblemCode::MissingText, column, false);
            }
            return;
        }
        let number = self.goals.entry(key.to_owned()).or_default();
        *number += 1;
        let goal_key = format!("goal/{number}");
        self.incoming.goals.push(Goal {
            at: self.place(line.row.line, None),
            workstream: key.to_owned(),
            key: goal_key,
            level,
            text: text.or_else(|| indicator.clone()).unwrap_or_default(),
            follows: Vec::new(),
            why_not_staged: None,
            indicator,
            target,
            due_on,
        });
    }

    fn budgets(&mut self, line: &Line<'_>, key: &str) {
        for rule in &self.mapping.budgets {
            let Some(column) = self.column(&rule.column) else { continue };
            match whole(&line.texts[column], rule.factor) {
                Err(_) => self.problem(line, ProblemCode::NotANumber, Some(column), false),
                Ok(None) => {}
                Ok(Some(yen)) => self.budget(line, key, rule, column, yen),
            }
        }
    }

    fn budget(&mut self, line: &Line<'_>, key: &str, rule: &BudgetRule, column: usize, yen: i64) {
        let slot = (key.to_owned(), rule.fiscal_year, rule.account.clone());
        let at = match self.stated.get(&slot) {
            Some(&at) => at,
            None => {
                let at = self.place(line.row.line, None);
                self.stated.insert(slot, self.incoming.budgets.len());
                self.incoming.budgets.push(blank_budget(at, key, rule));
                self.incoming.budgets.len() - 1
            }
        };
        let field = amount_of(&mut self.incoming.budgets[at], rule.amount);
        match field {
            None => *field = Some(yen),
            Some(known) if *known == yen => {}
            Some(_) => self.problem(line, ProblemCode::ConflictingRow, Some(column), false),
        }
    }

    fn grounds_and_ties(&mut self, line: &Line<'_>, key: &str) {
        for rule in &self.mapping.bases {
            let column = self.column(&rule.column);
            let Some(name) = column.and_then(|column| said(&line.texts[column])) else { continue };
            let number = rule.number.as_ref().and_then(|name| self.column(name));
            self.incoming.bases.push(Basis {
                at: self.place(line.row.line, None),
                workstream: key.to_owned(),
                kind: rule.kind,
                name: name.to_owned(),
                number: number.and_then(|column| said(&line.texts[column])).map(str::to_owned),
                article: None,
                url: None,
            });
        }
        for rule in &self.mapping.dependencies {
            let column = self.column(&rule.column);
            let Some(cell) = column.and_then(|column| said(&line.texts[column])) else { continue };
            for to in self.split(cell) {
                let to = narrow(&to);
                if to == key {
                    self.problem(line, ProblemCode::TiedToItself, column, false);
                    continue;
                }
                self.incoming.dependencies.push(Dependency {
                    at: self.place(line.row.line, None),
                    workstream: key.to_owned(),
                    to_key: Some(to),
                    to_title: None,
                    kind: rule.kind,
                    reversed: false,
                    original: self.grid.names[column.unwrap_or_default()].clone(),
                    outside: false,
                });
            }
        }
    }

    fn finish(mut self) -> Incoming {
        self.count_many(NoteCode::BlankSkipped, None, self.grid.blank);
        let mut outside = 0;
        for tie in &mut self.incoming.dependencies {
            tie.outside = tie.to_key.as_ref().is_none_or(|key| !self.known.contains_key(key));
            outside += u32::from(tie.outside);
        }
        if outside > 0 {
            self.counts.insert((NoteCode::OutsideReferences, None), outside);
        }
        if let Some(encoding) = self.grid.encoding.filter(|encoding| *encoding != "UTF-8") {
            self.count(NoteCode::Encoding, Some(encoding.to_owned()));
        }
        let of = |code| match code {
            NoteCode::ColumnUnused | NoteCode::Encoding | NoteCode::CellsFilled => None,
            _ => u32::try_from(self.grid.rows.len()).ok(),
        };
        for ((code, value), count) in self.counts {
            self.incoming.notes.push(Note { code, table: None, count, of: of(code), value });
        }
        self.incoming
    }
}
