//! Table 4-1: the year's self-check and what others said about it. One status a project, its texts in full under the
//! source's own headings; the review team's rating stays a rating.

use chrono::NaiveDate;

use super::{Common, Reading};
use crate::cell::said;
use crate::incoming::{NoteCode, Place, ProblemCode, Status, Table};
use crate::table::{Header, Record};

/// Headings in the order of the table, and the column each text comes from.
const HEADINGS: [(&str, &str); 22] = [
    ("点検結果", "事業所管部局による点検・改善ー点検結果"),
    ("改善の方向性", "事業所管部局による点検・改善ー改善の方向性"),
    ("目標年度における効果測定に関する評価", "事業所管部局による点検・改善－目標年度における効果測定に関する評価"),
    ("外部有識者による点検", "外部有識者による点検ー点検対象"),
    ("外部有識者による点検の理由", "外部有識者による点検ー対象の理由"),
    ("外部有識者の所見", "外部有識者による点検ー所見"),
    ("公開プロセス結果概要", "公開プロセス結果概要"),
    ("行政事業レビュー推進チームの所見の詳細", "行政事業レビュー推進チームの所見の詳細"),
    ("所見を踏まえた改善点／概算要求における反映状況", "所見を踏まえた改善点／概算要求における反映状況"),
    ("反映状況の詳細", "所見を踏まえた改善点／概算要求における反映状況の詳細"),
    ("反映額（一般会計）", "反映額（一般会計）"),
    ("反映額（特別会計）－会計", "反映額（特別会計）－会計"),
    ("反映額（特別会計）－勘定", "反映額（特別会計）－勘定"),
    ("反映額（特別会計）", "反映額（特別会計）－反映額"),
    ("過去に受けた指摘事項の区分", "過去に受けた指摘事項－区分"),
    ("過去に受けた指摘事項の年度", "過去に受けた指摘事項－取りまとめ年度"),
    ("過去に受けた指摘事項", "過去に受けた指摘事項－取りまとめ内容"),
    ("過去に受けた指摘事項への対応状況", "過去に受けた指摘事項－対応状況"),
    ("その他の指摘事項の調査等の名称", "その他の指摘事項－調査等の名称"),
    ("その他の指摘事項の年度", "その他の指摘事項－指摘年度"),
    ("その他の指摘事項", "その他の指摘事項－指摘内容"),
    ("その他の指摘事項への対応状況", "その他の指摘事項－対応状況"),
];

pub(super) struct Columns {
    texts: [Option<usize>; 22],
    rating: Option<usize>,
}

impl Columns {
    pub(super) fn new(header: &Header) -> Self {
        Self {
            texts: HEADINGS.map(|(_, column)| header.find(column)),
            rating: header.find("行政事業レビュー推進チームの所見"),
        }
    }
}

/// The status of one project while its rows come in.
pub(super) struct Draft {
    at: Place,
    order: usize,
    rating: Option<String>,
    /// For each heading the different texts of the project's rows.
    texts: Vec<Vec<String>>,
    reporter: String,
}

impl Reading {
    pub(super) fn status(&mut self, record: &Record<'_>, common: &Common, columns: &Columns, key: String) {
        let order = self.statuses.len();
        let rating = said(record.raw(columns.rating)).map(str::to_owned);
        let mut conflict = false;
        let mut merged = false;
        let draft = self.statuses.entry(key).and_modify(|draft| {
            merged = true;
            conflict = draft.rating != rating;
        });
        let draft = draft.or_insert_with(|| Draft {
            at: record.place(),
            order,
            rating,
            texts: vec![Vec::new(); HEADINGS.len()],
            reporter: common.own_body(record).path.join("　"),
        });
        for (texts, column) in draft.texts.iter_mut().zip(columns.texts) {
            if let Some(text) = said(record.raw(column))
                && !texts.iter().any(|known| known == text)
            {
                texts.push(text.to_owned());
            }
        }
        if merged {
            self.count(NoteCode::MergedRows, Table::Statuses);
        }
        if conflict {
            self.problem(record, ProblemCode::ConflictingRow, columns.rating, false);
        }
    }

    /// Turns the drafts into statuses, in the order of the table.
    pub(super) fn finish_statuses(&mut self, as_of: Option<NaiveDate>) {
        let mut drafts: Vec<(String, Draft)> = self.statuses.drain().collect();
        drafts.sort_by_key(|(_, draft)| draft.order);
        for (workstream, draft) in drafts {
            let narrative = narrative(&draft.texts);
            if narrative.is_none() && draft.rating.is_none() {
                self.count(NoteCode::EmptyRows, Table::Statuses);
                continue;
            }
            if draft.rating.is_some() {
                self.count(NoteCode::RatingsUnmapped, Table::Statuses);
            }
            self.incoming.statuses.push(Status {
                at: draft.at,
                workstream,
                as_of,
                health: None,
                original_rating: draft.rating,
                headline: None,
                narrative,
                obstacles: None,
                next_step: None,
                next_on: None,
                progress: None,
                reporter: Some(draft.reporter).filter(|name| !name.is_empty()),
            });
        }
    }
}

fn narrative(texts: &[Vec<String>]) -> Option<String> {
    let sections: Vec<String> = HEADINGS
        .iter()
        .zip(texts)
        .filter(|(_, texts)| !texts.is_empty())
        .map(|((heading, _), texts)| format!("【{heading}】\n{}", texts.join("\n")))
        .collect();
    (!sections.is_empty()).then(|| sections.join("\n\n"))
}
