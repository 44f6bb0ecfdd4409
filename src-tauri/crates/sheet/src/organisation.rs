//! Ministries' units as files write them, brought to one path of names from the top down. Which organisation of the
//! register a path means is decided elsewhere.

use crate::cell::{is_dash, trim};
use crate::incoming::OrganisationPath;

/// Agencies that files also name without their ministry. From the projects' own rows (所管府省庁 beside 府省庁) in RS
/// 2024, except those marked *, which are there only as 局・庁.
const AGENCIES: [(&str, &str); 21] = [
    ("消防庁", "総務省"),
    ("公害等調整委員会", "総務省"),
    ("公安調査庁", "法務省"),
    ("出入国在留管理庁", "法務省"), // *
    ("国税庁", "財務省"),
    ("文化庁", "文部科学省"),
    ("スポーツ庁", "文部科学省"),
    ("中央労働委員会", "厚生労働省"),
    ("林野庁", "農林水産省"),
    ("水産庁", "農林水産省"),
    ("特許庁", "経済産業省"),
    ("資源エネルギー庁", "経済産業省"), // *
    ("中小企業庁", "経済産業省"),       // *
    ("観光庁", "国土交通省"),
    ("気象庁", "国土交通省"),
    ("海上保安庁", "国土交通省"),
    ("運輸安全委員会", "国土交通省"),
    ("防衛装備庁", "防衛省"),             // *
    ("原子力規制庁", "原子力規制委員会"), // *
    ("公安審査委員会", "法務省"),         // *
    ("最高検察庁", "法務省"),             // *
];

/// Words that stand in a ministry's column and name a kind of body, not a body.
const KINDS_OF_BODY: [&str; 4] = ["独立行政法人", "国立研究開発法人", "特殊法人", "国立大学法人"];

/// A path, and what had to be done to get it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cleaned {
    /// From the top down; empty if the cells name nothing.
    pub path: OrganisationPath,
    /// One cell held several levels (「国土交通省　観光庁」).
    pub split: bool,
    /// A cell repeated its parents (「経済産業省貿易経済安全保障局経済安全保障政策課」).
    pub parents_removed: bool,
}

/// Brings cells, from ministry to unit, to a path. `above` is the ministry where another column names it.
#[must_use]
pub fn clean<'a>(above: Option<&str>, cells: impl IntoIterator<Item = &'a str>) -> Cleaned {
    let mut cleaned = Cleaned::default();
    cleaned.path.extend(above.map(trim).filter(|name| !name.is_empty()).map(str::to_owned));
    let had_above = !cleaned.path.is_empty();
    for (at, cell) in cells.into_iter().enumerate() {
        // The ministry beside itself (所管府省庁, 府省庁) is two columns, not a repetition.
        if at == 0 && above.is_some_and(|above| trim(above) == trim(cell)) {
            continue;
        }
        let parts = levels(cell);
        let several = parts.len() > 1;
        cleaned.split |= several;
        for part in parts {
            add(&mut cleaned, part, several);
        }
    }
    if !had_above {
        if cleaned.path.len() > 1 && KINDS_OF_BODY.contains(&cleaned.path[0].as_str()) {
            cleaned.path.remove(0);
        }
        let ministry = AGENCIES.iter().find(|(agency, _)| cleaned.path.first().is_some_and(|name| name == agency));
        if let Some((_, ministry)) = ministry {
            cleaned.path.insert(0, (*ministry).to_owned());
        }
    }
    cleaned
}

fn add(cleaned: &mut Cleaned, part: &str, several: bool) {
    // 「主任税務相談官 / 付　管理第二係」: 付 belongs to the post before it.
    if part == "付" {
        if let Some(last) = cleaned.path.last_mut() {
            last.push('付');
        }
        return;
    }
    let rest = without_parents(&cleaned.path, part);
    if rest.len() != part.len() && !several {
        cleaned.parents_removed = true;
    }
    if !rest.is_empty() {
        cleaned.path.push(rest.to_owned());
    }
}

/// Takes names already on the path off the front of a name. What is left must still be a name: 室 › 室２ keeps 室２.
fn without_parents<'a>(path: &[String], name: &'a str) -> &'a str {
    let mut rest = name;
    for parent in path {
        if rest == parent {
            return "";
        }
        if parent.chars().count() < 3 {
            continue;
        }
        if let Some(after) = rest.strip_prefix(parent.as_str()).map(trim)
            && after.chars().count() >= 2
        {
            rest = after;
        }
    }
    rest
}

/// A cell's levels: parted by full-width spaces, `/` or line ends, but not within brackets.
fn levels(cell: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut depth, mut start) = (0_u32, 0_usize);
    for (at, c) in cell.char_indices() {
        match c {
            '（' | '(' => depth += 1,
            '）' | ')' => depth = depth.saturating_sub(1),
            '\u{3000}' | '/' | '\n' if depth == 0 => {
                parts.push(&cell[start..at]);
                start = at + c.len_utf8();
            }
            _ => {}
        }
    }
    parts.push(&cell[start..]);
    parts.retain_mut(|part| {
        *part = trim(part);
        // 廃止 is a mark on the unit before it, not a unit.
        !part.is_empty() && !is_dash(part) && *part != "廃止"
    });
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(above: Option<&str>, cells: &[&str]) -> String {
        clean(above, cells.iter().copied()).path.join(" › ")
    }

    #[test]
    fn a_unit_is_named_once_and_under_its_parents() {
        for (above, cells, expected) in [
            (None, &["国土交通省　観光庁", "", "国際観光部"][..], "国土交通省 › 観光庁 › 国際観光部"),
            (
                Some("国土交通省"),
                &["国土交通省　観光庁", "国際観光部　国際観光課"],
                "国土交通省 › 観光庁 › 国際観光部 › 国際観光課",
            ),
            (Some("文部科学省"), &["文化庁", "", "政策課"], "文部科学省 › 文化庁 › 政策課"),
            (None, &["文化庁", "日本芸術院/庶務係"], "文部科学省 › 文化庁 › 日本芸術院 › 庶務係"),
            (
                Some("経済産業省"),
                &["経済産業省", "貿易経済安全保障局", "", "経済産業省貿易経済安全保障局経済安全保障政策課"],
                "経済産業省 › 貿易経済安全保障局 › 経済安全保障政策課",
            ),
            (
                Some("警察庁"),
                &["警察庁", "警察庁", "長官官房", "会計課　装備室"],
                "警察庁 › 長官官房 › 会計課 › 装備室",
            ),
            (Some("内閣官房"), &["内閣官房", "室", "室２"], "内閣官房 › 室 › 室２"),
            (None, &["独立行政法人", "", "文部科学省/理化学研究所"], "文部科学省 › 理化学研究所"),
            (
                Some("財務省"),
                &["国税庁", "国税庁", "長官官房", "主任税務相談官", "付　管理第二係"],
                "財務省 › 国税庁 › 長官官房 › 主任税務相談官付 › 管理第二係",
            ),
            (Some("外務省"), &["外務省", "国際平和・安全保障協力室　廃止"], "外務省 › 国際平和・安全保障協力室"),
            (Some("公正取引委員会"), &["公正取引委員会", "事務総局官房//"], "公正取引委員会 › 事務総局官房"),
            (None, &["内閣府", "参事官（総括・企画　担当）", "－", "　"], "内閣府 › 参事官（総括・企画　担当）"),
            (None, &["", "　", "－"], ""),
        ] {
            assert_eq!(path(above, cells), expected);
        }
    }

    #[test]
    fn what_was_done_is_told() {
        assert!(clean(None, ["国土交通省　観光庁"]).split);
        let repeated = clean(None, ["経済産業省", "経済産業省通商政策局"]);
        assert!(repeated.parents_removed && !repeated.split);
        assert!(!clean(None, ["経済産業省", "通商政策局"]).parents_removed);
    }
}
