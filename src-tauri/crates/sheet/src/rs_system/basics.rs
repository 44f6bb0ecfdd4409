//! Tables 1-1, 1-2, 1-3 and 1-5: who, what, on what grounds, and tied to what.

use super::{Common, LEVELS, Reading, fiscal_year};
use crate::cell::{header_key, narrow, said};
use crate::incoming::{
    Assignment, Basis, BasisKind, Dependency, DependencyKind, NoteCode, ProblemCode, Role, Table, Workstream,
};
use crate::organisation::{Cleaned, clean};
use crate::table::{Header, Record};

/// Table 1-1.
pub(super) struct OrganisationColumns {
    other: [Option<usize>; 7],
}

impl OrganisationColumns {
    pub(super) fn new(header: &Header) -> Self {
        Self { other: LEVELS.map(|level| header.find(&format!("{level}（その他担当組織）"))) }
    }
}

/// Table 1-2.
pub(super) struct OverviewColumns {
    aim: Option<usize>,
    issues: Option<usize>,
    outline: Option<usize>,
    url: Option<usize>,
    start: Option<usize>,
    end: Option<usize>,
    open_ended: Option<usize>,
    earlier: Option<usize>,
}

impl OverviewColumns {
    pub(super) fn new(header: &Header) -> Self {
        Self {
            aim: header.find("事業の目的"),
            issues: header.find("現状・課題"),
            outline: header.find("事業の概要"),
            url: header.find("事業概要URL"),
            start: header.find("事業開始年度"),
            end: header.find("事業終了（予定）年度"),
            open_ended: header.find("終了予定なし"),
            earlier: header.find("旧事業番号"),
        }
    }
}

/// Table 1-3: three lists side by side.
pub(super) struct BasisColumns {
    policy: Option<usize>,
    measure: Option<usize>,
    measure_url: Option<usize>,
    law: Option<usize>,
    law_number: Option<usize>,
    article: [Option<usize>; 3],
    plan: Option<usize>,
    plan_url: Option<usize>,
    of_measure: Vec<Option<usize>>,
    of_law: Vec<Option<usize>>,
    of_plan: Vec<Option<usize>>,
}

impl BasisColumns {
    pub(super) fn new(header: &Header) -> Self {
        let find = |name| header.find(name);
        let article = [find("条"), find("項"), find("号・号の細分")];
        Self {
            policy: find("政策"),
            measure: find("施策"),
            measure_url: find("政策・施策URL"),
            law: find("法令名"),
            law_number: find("法令番号"),
            article,
            plan: find("計画通知名"),
            plan_url: find("計画通知等URL"),
            of_measure: vec![find("番号（政策・施策）"), find("政策・施策URL")],
            of_law: vec![
                find("番号（根拠法令）"),
                find("法令番号"),
                find("法令ID"),
                article[0],
                article[1],
                article[2],
            ],
            of_plan: vec![find("番号（関係する計画・通知等）"), find("計画通知等URL")],
        }
    }
}

/// Table 1-5.
pub(super) struct RelatedColumns {
    number: Option<usize>,
    key: Option<usize>,
    title: Option<usize>,
    word: Option<usize>,
}

impl RelatedColumns {
    pub(super) fn new(header: &Header) -> Self {
        Self {
            number: header.find("番号（関連事業）"),
            key: header.find("関連事業の事業ID"),
            title: header.find("関連事業の事業名"),
            word: header.find("関連性"),
        }
    }
}

impl Reading {
    pub(super) fn organisations(
        &mut self,
        record: &Record<'_>,
        common: &Common,
        columns: &OrganisationColumns,
        key: String,
    ) {
        let own = common.own_body(record);
        if own.path.is_empty() {
            return self.problem(record, ProblemCode::MissingOrganisation, common.own[0], true);
        }
        let ministry = own.path[0].clone();
        let known_lead = self.leads.get(&key).map(|&at| self.incoming.assignments[at].organisation == own.path);
        match known_lead {
            None => {
                self.leads.insert(key.clone(), self.incoming.assignments.len());
                self.assign(record, &key, own, Role::Lead, false);
            }
            Some(true) => {}
            Some(false) => self.assign(record, &key, own, Role::JointLead, true),
        }
        let cells = columns.other.map(|column| record.raw(column));
        if cells.iter().all(|cell| said(cell).is_none()) {
            return;
        }
        // An outside expert is no organisation that could own a part.
        if said(cells[0]) == Some("外部有識者") {
            return self.problem(record, ProblemCode::UnknownWord, columns.other[0], false);
        }
        let above = said(cells[0]).is_none().then_some(ministry.as_str());
        let other = clean(above, cells);
        match other.path.first() {
            Some(first) if *first == ministry => self.assign(record, &key, other, Role::Support, false),
            _ => self.assign(record, &key, other, Role::JointLead, true),
        }
    }

    fn assign(&mut self, record: &Record<'_>, key: &str, body: Cleaned, role: Role, proposed: bool) {
        if !self.parts.insert((key.to_owned(), body.path.clone())) {
            return self.count(NoteCode::RepeatedRows, Table::Assignments);
        }
        if body.split {
            self.count(NoteCode::SplitOrganisations, Table::Assignments);
        }
        if body.parents_removed {
            self.count(NoteCode::ParentsRemoved, Table::Assignments);
        }
        if role == Role::JointLead {
            self.count(NoteCode::ProposedJointLeads, Table::Assignments);
        }
        self.incoming.assignments.push(Assignment {
            at: record.place(),
            workstream: key.to_owned(),
            organisation: body.path,
            role,
            proposed,
            basis_text: None,
            from: None,
            to: None,
        });
    }

    /// Where table 1-1 was not given, table 1-2 still names each project's own body.
    pub(super) fn leads_without_table(&mut self) {
        if self.incoming.tables_read.contains(&Table::Assignments) {
            return;
        }
        for workstream in &self.incoming.workstreams {
            if !workstream.owner.is_empty() {
                self.incoming.assignments.push(Assignment {
                    at: workstream.at.clone(),
                    workstream: workstream.key.clone(),
                    organisation: workstream.owner.clone(),
                    role: Role::Lead,
                    proposed: false,
                    basis_text: Some(self.incoming.label.clone()),
                    from: None,
                    to: None,
                });
            }
        }
    }

    pub(super) fn overview(&mut self, record: &Record<'_>, common: &Common, columns: &OverviewColumns, key: String) {
        let Some(title) = record.owned(common.title) else {
            return self.problem(record, ProblemCode::MissingTitle, common.title, true);
        };
        let body = common.own_body(record);
        if body.path.is_empty() {
            self.problem(record, ProblemCode::MissingOrganisation, common.own[0], false);
        }
        let workstream = Workstream {
            at: record.place(),
            key: key.clone(),
            title,
            aim: record.owned(columns.aim),
            issues: record.owned(columns.issues),
            outline: record.owned(columns.outline),
            url: said(record.raw(columns.url)).map(str::to_owned),
            starts_fiscal_year: self.year_in(record, columns.start),
            ends_fiscal_year: self.year_in(record, columns.end),
            open_ended: self.flag_in(record, columns.open_ended),
            earlier_numbers: earlier_numbers(record.raw(columns.earlier)),
            owner: body.path,
        };
        if let Some(&at) = self.workstreams.get(&key) {
            let first = &self.incoming.workstreams[at];
            if (Workstream { at: first.at.clone(), ..workstream }) == *first {
                return self.count(NoteCode::MergedRows, Table::Workstreams);
            }
            return self.problem(record, ProblemCode::ConflictingRow, common.key, true);
        }
        if let (Some(start), Some(end)) = (workstream.starts_fiscal_year, workstream.ends_fiscal_year)
            && end < start
        {
            self.problem(record, ProblemCode::EndsBeforeStart, columns.end, false);
        }
        if workstream.starts_fiscal_year.is_none() {
            self.count(NoteCode::StartUnknown, Table::Workstreams);
        }
        if workstream.ends_fiscal_year.is_some() && workstream.open_ended == Some(true) {
            self.count(NoteCode::EndAndOpenEnded, Table::Workstreams);
        }
        self.workstreams.insert(key, self.incoming.workstreams.len());
        self.incoming.workstreams.push(workstream);
    }

    pub(super) fn year_in(&mut self, record: &Record<'_>, column: Option<usize>) -> Option<i32> {
        let cell = said(record.raw(column))?;
        let year = fiscal_year(cell);
        if year.is_none() {
            self.problem(record, ProblemCode::NotAYear, column, false);
        }
        year
    }

    fn flag_in(&mut self, record: &Record<'_>, column: Option<usize>) -> Option<bool> {
        let cell = said(record.raw(column))?;
        match narrow(cell).to_ascii_uppercase().as_str() {
            "TRUE" | "1" => Some(true),
            "FALSE" | "0" => Some(false),
            _ => {
                self.problem(record, ProblemCode::NotAFlag, column, false);
                None
            }
        }
    }

    pub(super) fn bases(&mut self, record: &Record<'_>, columns: &BasisColumns, key: &str) {
        let before = self.incoming.bases.len();
        self.measure(record, columns, key);
        self.law(record, columns, key);
        self.plan(record, columns, key);
        let named = [columns.policy, columns.measure, columns.law, columns.plan];
        if self.incoming.bases.len() == before && named.iter().all(|column| record.words(*column).is_none()) {
            self.count(NoteCode::EmptyRows, Table::Bases);
        }
    }

    fn measure(&mut self, record: &Record<'_>, columns: &BasisColumns, key: &str) {
        let names: Vec<&str> =
            [columns.policy, columns.measure].iter().filter_map(|column| record.words(*column)).collect();
        let real: Vec<&str> = names.iter().copied().filter(|name| !says_none(name)).collect();
        match (real.is_empty(), names.is_empty()) {
            (false, _) => {
                let name = real.join(" › ");
                self.basis(record, key, BasisKind::Measure, name, None, None, columns.measure_url);
            }
            (true, false) => self.count(NoteCode::NoneStated, Table::Bases),
            (true, true) => self.check_nameless(record, &columns.of_measure, columns.policy),
        }
    }

    fn law(&mut self, record: &Record<'_>, columns: &BasisColumns, key: &str) {
        let Some(name) = said(record.raw(columns.law)) else {
            return self.check_nameless(record, &columns.of_law, columns.law);
        };
        let number = said(record.raw(columns.law_number)).map(str::to_owned);
        if let Some(inside) = in_brackets(name)
            && let Some(before) = self.basis_before(key, BasisKind::Law)
            && before.number.is_none()
        {
            before.number = Some(inside.to_owned());
            return self.count(NoteCode::BracketsJoined, Table::Bases);
        }
        let article = article(columns.article.map(|column| record.raw(column)));
        self.basis(record, key, BasisKind::Law, name.to_owned(), number, article, None);
    }

    fn plan(&mut self, record: &Record<'_>, columns: &BasisColumns, key: &str) {
        let Some(name) = said(record.raw(columns.plan)) else {
            return self.check_nameless(record, &columns.of_plan, columns.plan);
        };
        if in_brackets(name).is_some()
            && let Some(before) = self.basis_before(key, BasisKind::Plan)
        {
            before.name.push_str(name);
            return self.count(NoteCode::BracketsJoined, Table::Bases);
        }
        self.basis(record, key, BasisKind::Plan, name.to_owned(), None, None, columns.plan_url);
    }

    fn basis_before(&mut self, key: &str, kind: BasisKind) -> Option<&mut Basis> {
        self.incoming
            .bases
            .iter_mut()
            .rev()
            .take_while(|basis| basis.workstream == key)
            .find(|basis| basis.kind == kind)
    }

    /// Something stands beside a name that is blank.
    fn check_nameless(&mut self, record: &Record<'_>, beside: &[Option<usize>], name: Option<usize>) {
        if beside.iter().any(|column| said(record.raw(*column)).is_some()) {
            self.problem(record, ProblemCode::MissingText, name, false);
        }
    }

    #[allow(clippy::too_many_arguments, reason = "the parts of one basis, each from its own column")]
    fn basis(
        &mut self,
        record: &Record<'_>,
        key: &str,
        kind: BasisKind,
        name: String,
        number: Option<String>,
        article: Option<String>,
        url: Option<usize>,
    ) {
        let url = said(record.raw(url)).map(str::to_owned);
        self.incoming.bases.push(Basis {
            at: record.place(),
            workstream: key.to_owned(),
            kind,
            name,
            number,
            article,
            url,
        });
    }

    pub(super) fn related(&mut self, record: &Record<'_>, columns: &RelatedColumns, key: String) {
        let (to_key, to_title) = (said(record.raw(columns.key)).map(narrow), record.owned(columns.title));
        let word = record.words(columns.word);
        if to_key.is_none() && to_title.is_none() {
            if word.is_some() || record.words(columns.number).is_some() {
                return self.problem(record, ProblemCode::MissingText, columns.title, true);
            }
            return self.count(NoteCode::EmptyRows, Table::Dependencies);
        }
        if to_key.as_ref() == Some(&key) {
            return self.problem(record, ProblemCode::TiedToItself, columns.key, true);
        }
        let word = word.unwrap_or_default();
        let (kind, reversed) = tie(word).unwrap_or_else(|| {
            self.problem(record, ProblemCode::UnknownWord, columns.word, false);
            (DependencyKind::Relates, false)
        });
        self.incoming.dependencies.push(Dependency {
            at: record.place(),
            workstream: key,
            to_key,
            to_title,
            kind,
            reversed,
            original: word.to_owned(),
            outside: false,
        });
    }

    /// Once all projects are known: which ties lead outside, and which are told from both ends.
    pub(super) fn judge_ties(&mut self) {
        let mut seen = std::collections::HashSet::new();
        let (mut outside, mut mirrored) = (0, 0);
        let known = &self.workstreams;
        self.incoming.dependencies.retain_mut(|tie| {
            tie.outside = tie.to_key.as_ref().is_none_or(|key| !known.contains_key(key));
            outside += u32::from(tie.outside);
            let Some(to) = &tie.to_key else { return true };
            let (from, to) = if tie.reversed { (to, &tie.workstream) } else { (&tie.workstream, to) };
            let first = seen.insert((from.clone(), to.clone(), tie.kind));
            mirrored += u32::from(!first);
            first
        });
        if outside > 0 {
            self.counts.insert((NoteCode::OutsideReferences, Some(Table::Dependencies)), outside);
        }
        if mirrored > 0 {
            self.counts.insert((NoteCode::MirroredTies, Some(Table::Dependencies)), mirrored);
        }
    }
}

/// 関連性 as a kind of tie, and whether it runs from the other project to this one.
fn tie(word: &str) -> Option<(DependencyKind, bool)> {
    use DependencyKind::{Feeds, Relates};
    Some(match word {
        "統合先" | "分割先" | "基金造成した基金シート" | "運用交付先セグメントシート" => {
            (Feeds, false)
        }
        "統合元" | "分割元" | "基金造成されたレビューシート" | "運用交付元レビューシート" => {
            (Feeds, true)
        }
        "その他関連先" | "子事業" => (Relates, false),
        "その他関連元" | "親事業" => (Relates, true),
        _ => return None,
    })
}

/// ー, なし, 「…いずれの政策・施策にも関連しないもの」: the source says that there is none.
fn says_none(name: &str) -> bool {
    said(name).is_none() || matches!(name, "なし" | "無し") || name.contains("いずれの政策・施策にも関連しない")
}

fn in_brackets(name: &str) -> Option<&str> {
    let inside = name.strip_prefix(['（', '('])?.strip_suffix(['）', ')'])?;
    (!inside.contains(['（', '(', '）', ')'])).then_some(inside)
}

/// 条, 項 and 号 in one: bare numbers get their word (`3` → `第3項`), the rest stays as written.
fn article(cells: [&str; 3]) -> Option<String> {
    let mut whole = String::new();
    for (cell, word) in cells.into_iter().zip(["条", "項", "号"]) {
        let Some(cell) = said(cell) else { continue };
        let bare = header_key(cell).chars().all(|c| c.is_ascii_digit() || "一二三四五六七八九十百".contains(c));
        if bare {
            whole.push_str(&format!("第{cell}{word}"));
        } else {
            whole.push_str(cell);
        }
    }
    (!whole.is_empty()).then_some(whole)
}

/// One number each; the words 「旧事業番号」 before it are dropped, and what holds no digit or is another label is none.
fn earlier_numbers(cell: &str) -> Vec<String> {
    narrow(cell)
        .split([',', '、', '\n', '／', '/'])
        .filter_map(|part| said(part.trim_start().trim_start_matches("旧事業番号")))
        .map(|part| part.trim_start_matches([':', '：', ' ']).split(' ').collect::<String>())
        .filter(|part| part.chars().any(|c| c.is_ascii_digit()) && !part.contains(':'))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn articles_and_numbers_read_as_officers_write_them() {
        assert_eq!(article(["第八十五条", "3", "第1号イ"]).as_deref(), Some("第八十五条第3項第1号イ"));
        assert_eq!(article(["第四条", "1", "十三"]).as_deref(), Some("第四条第1項第十三号"));
        assert_eq!(article(["", "ー", " "]), None);
        assert_eq!(earlier_numbers("旧事業番号 2023-厚労-22-0328"), ["2023-厚労-22-0328"]);
        assert_eq!(earlier_numbers("0407,0416"), ["0407", "0416"]);
        assert_eq!(earlier_numbers("2023 - 文科 - 22 - 0130"), ["2023-文科-22-0130"]);
        assert_eq!(earlier_numbers("政策: 15　施策: 21"), Vec::<String>::new());
    }
}
