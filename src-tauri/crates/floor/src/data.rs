//! Seeded input: sheets as ministries return them, in Japanese, with the mapping by which Renkei reads
//! them. Both sides read the same files.

use std::fs;
use std::path::{Path, PathBuf};

use crate::Fault;

/// How much there is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scale {
    /// As it is asked for.
    pub name: &'static str,
    /// Sheets, each with a numbering and workstreams of its own. A sheet holds at most 100,000 rows,
    /// since an import holds all it takes in in memory and refuses sheets of more than 200,000.
    pub sheets: u32,
    /// Workstreams of a sheet.
    pub workstreams: u32,
    /// Statuses of each workstream.
    pub statuses: u32,
}

/// 1,000 workstreams and 10,000 statuses; 10,000 and 100,000; 10,000 and 1,000,000.
pub const SCALES: [Scale; 3] = [
    Scale { name: "1k", sheets: 1, workstreams: 1_000, statuses: 10 },
    Scale { name: "10k", sheets: 1, workstreams: 10_000, statuses: 10 },
    Scale { name: "1m", sheets: 10, workstreams: 1_000, statuses: 100 },
];

/// The day on which all questions are asked: 2026-11-20, as days since 0000-03-01.
pub const TODAY: i64 = days(2026, 11, 20);
/// The same day, written.
pub const TODAY_TEXT: &str = "2026-11-20";
/// The organisation that lists are asked for, as sheets write it.
pub const LEADER: &str = "経済産業省";
/// Words that searches look for: of one character, of two, of three, of an alphabet, and two at once.
pub const WORDS: [&str; 5] = ["鉱", "電池", "半導体", "AI人材", "海底ケーブル 港湾"];

/// Policy domains that the coverage matrix stands on.
pub const DOMAINS: usize = 16;

/// The words that are short enough for the index to answer alone.
pub const SHORT_WORDS: [&str; 6] = ["鉱", "港", "電池", "協議", "人材", "磁石"];

impl Scale {
    /// All workstreams.
    #[must_use]
    pub const fn all_workstreams(self) -> u32 {
        self.sheets * self.workstreams
    }
    /// The code and the policy domains of each workstream: every third belongs to two.
    pub fn domains(self) -> impl Iterator<Item = (String, Vec<usize>)> {
        (0..self.sheets).flat_map(move |sheet| {
            (0..self.workstreams as usize).map(move |number| {
                let first = (number * 7 + sheet as usize) % DOMAINS;
                let second = (number % 3 == 0).then_some((first + 5) % DOMAINS);
                (format!("b{sheet}-{:05}", number + 1), [first].into_iter().chain(second).collect())
            })
        })
    }
    /// All statuses.
    #[must_use]
    pub const fn all_statuses(self) -> u32 {
        self.all_workstreams() * self.statuses
    }
}

/// A day of the Gregorian calendar as a number that counts days.
#[must_use]
pub const fn days(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    year * 365 + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400) + of_year
}

/// The reverse of [`days`], written as sheets do.
#[must_use]
pub fn written(number: i64) -> String {
    let era = number.div_euclid(146_097);
    let of_era = number.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * of_year + 2) / 153;
    let day = of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    format!("{year:04}-{month:02}-{day:02}")
}

/// SplitMix64: the same numbers on every machine.
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }
    fn of<'p>(&mut self, pool: &[&'p str]) -> &'p str {
        pool[usize::try_from(self.roll() % pool.len() as u64).unwrap_or(0)]
    }
}

const MINISTRIES: &[&str] = &[
    LEADER,
    "内閣府",
    "内閣官房",
    "総務省",
    "外務省",
    "財務省",
    "文部科学省",
    "厚生労働省",
    "農林水産省",
    "国土交通省",
    "環境省",
    "防衛省",
];
const SUBJECTS: &[&str] = &[
    "半導体",
    "蓄電池",
    "重要鉱物",
    "永久磁石",
    "海底ケーブル",
    "工作機械",
    "産業用ロボット",
    "航空機部品",
    "抗菌薬",
    "肥料原料",
    "天然ガス",
    "クラウド基盤",
    "先端電子部品",
    "船舶部品",
    "無人航空機",
    "量子計算機",
    "AI人材",
    "5G網",
    "港湾",
    "水道施設",
    "電力系統",
    "放送設備",
    "決済網",
    "特許出願",
    "研究設備",
    "衛星通信",
    "レアアース",
    "電池材料",
    "人工呼吸器",
    "サイバー防御",
];
const AIMS: &[&str] = &[
    "安定供給の確保",
    "国内生産基盤の強化",
    "備蓄の拡充",
    "技術流出の防止",
    "代替調達先の開拓",
    "再資源化の推進",
    "審査体制の整備",
    "共同研究の推進",
    "需給の見える化",
    "標準化の推進",
];
const PLACES: &[&str] =
    &["北海道", "東北", "関東", "中部", "近畿", "中国", "四国", "九州", "沖縄", "全国", "欧州連携", "豪州連携"];
const DONE: &[&str] = &[
    "の設備導入を完了した",
    "の調査結果を取りまとめた",
    "について関係省庁と協議した",
    "の交付決定を行った",
    "の供給契約を締結した",
    "の実証を開始した",
    "の契約が不調となった",
    "の認定計画を変更した",
    "の需要見通しを改定した",
    "の試験結果を公表した",
];
const OBSTACLES: &[&str] = &[
    "原材料価格の高騰",
    "相手国の輸出許可の遅れ",
    "専門人材の不足",
    "用地取得の遅れ",
    "為替の変動",
    "予算執行の繰越し",
    "関係者間の調整",
    "環境影響評価の長期化",
];
const NEXT: &[&str] = &[
    "次回会議で見直し案を示す",
    "入札を公告する",
    "第2期の公募を行う",
    "連絡会議に諮る",
    "現地調査を行う",
    "計画の改定案を協議する",
    "予算要求に反映する",
    "試作品を評価する",
];
const RATINGS: &[&str] = &[
    "順調",
    "順調",
    "順調",
    "順調",
    "順調",
    "順調",
    "要注意",
    "要注意",
    "要注意",
    "遅延",
    "遅延",
    "未着手",
    "完了",
    "評価保留",
];

/// The sheets of a scale and their mappings, in order. Written anew each time: the seed says it all.
///
/// # Errors
/// If the folder cannot be written.
pub fn write(folder: &Path, scale: Scale, seed: u64) -> Result<Vec<(PathBuf, PathBuf)>, Fault> {
    fs::create_dir_all(folder)?;
    let mut files = Vec::new();
    for sheet in 0..scale.sheets {
        let (data, mapping) = (folder.join(format!("b{sheet}.csv")), folder.join(format!("b{sheet}.toml")));
        write_sheet(&data, scale, seed.wrapping_add(u64::from(sheet)))?;
        fs::write(&mapping, MAPPING.replace("NAME", &format!("b{sheet}")))?;
        files.push((data, mapping));
    }
    Ok(files)
}

/// Round after round, each with a row for every workstream: as returns come in.
fn write_sheet(path: &Path, scale: Scale, seed: u64) -> Result<(), Fault> {
    let mut dice = Dice(seed);
    let mut titles = Vec::new();
    for _ in 0..scale.workstreams {
        let subject = dice.of(SUBJECTS);
        let title = format!("{subject}の{}（{}）", dice.of(AIMS), dice.of(PLACES));
        titles.push((subject, title, dice.of(MINISTRIES), i64::try_from(dice.roll() % 40).unwrap_or(0)));
    }
    let mut out = csv::Writer::from_path(path)?;
    out.write_record(["番号", "施策名", "主管", "評価", "時点", "要旨", "経緯", "今後"])?;
    let apart = if scale.statuses > 50 { 7 } else { 30 };
    for round in 0..scale.statuses {
        let back = i64::from(scale.statuses - 1 - round) * apart;
        for (number, (subject, title, ministry, late)) in titles.iter().enumerate() {
            let rating = dice.of(RATINGS);
            let headline = format!("{subject}{}", dice.of(DONE));
            let narrative = format!(
                "{}は{}において{subject}{}。{}が課題として残るため、{}との協議を続け、{}の{}を進める。",
                dice.of(MINISTRIES),
                dice.of(PLACES),
                dice.of(DONE),
                dice.of(OBSTACLES),
                dice.of(MINISTRIES),
                dice.of(SUBJECTS),
                dice.of(AIMS)
            );
            out.write_record([
                &format!("{:05}", number + 1),
                title,
                *ministry,
                rating,
                &written(TODAY - back - late),
                &headline,
                &narrative,
                dice.of(NEXT),
            ])?;
        }
    }
    out.flush()?;
    Ok(())
}

const MAPPING: &str = r#"name = "NAME"
label = "進捗調査 NAME"

[workstream]
key = "番号"
title = "施策名"

[[role]]
role = "lead"
columns = ["主管"]

[status]
as_of = "時点"
rating = "評価"
headline = "要旨"
narrative = "経緯"
next_step = "今後"

[ratings]
"順調" = "on-track"
"要注意" = "at-risk"
"遅延" = "off-track"
"未着手" = "not-started"
"完了" = "completed"
"#;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_count_and_are_written_back() {
        assert_eq!(days(2026, 11, 20) - days(2026, 11, 19), 1);
        assert_eq!(days(2024, 3, 1) - days(2024, 2, 28), 2);
        for (year, month, day) in [(2026, 11, 20), (2024, 2, 29), (2000, 3, 1), (1999, 12, 31), (2025, 1, 1)] {
            assert_eq!(written(days(year, month, day)), format!("{year:04}-{month:02}-{day:02}"));
        }
    }

    #[test]
    fn the_same_seed_gives_the_same_sheet() {
        let folder = std::env::temp_dir().join(format!("renkei-bench-data-{}", std::process::id()));
        let scale = Scale { name: "few", sheets: 1, workstreams: 3, statuses: 2 };
        let read = |seed| fs::read(&write(&folder, scale, seed).unwrap()[0].0).unwrap();
        let (first, again, other) = (read(1), read(1), read(2));
        fs::remove_dir_all(&folder).unwrap();
        assert_eq!(first, again);
        assert_ne!(first, other);
        assert_eq!(String::from_utf8(first).unwrap().lines().count(), 7);
    }
}
