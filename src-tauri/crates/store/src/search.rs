//! Search over everything that has text, in Japanese and English. The index finds candidates (its
//! tokens are made in `text::fold`); words of three or more characters are checked against the text.

use model::ids::EntityId;
use model::register::Entity;
use model::time::Day;
use rusqlite::Connection;
use rusqlite::OptionalExtension as _;
use rusqlite::functions::FunctionFlags;
use rusqlite::params;
use text::fold::{Query, fold, highlight, nfkc};

use crate::error::Error;
use crate::ledger;
use crate::query::{At, Reader, natural};
use crate::rows::{FoundOfKind, Hit, Noun, Page, SearchEachFor, SearchFor};
use crate::views::{self, Found, NO_STATUS, Table};

/// How far hits of a sort are counted where the index alone answers, and where the text of each has to be read: a screen
/// waits for it.
const MOST_COUNTED: u64 = 1_000;
const MOST_READ: u64 = 200;

/// Characters of the text that an excerpt shows before and after the first hit.
const BEFORE: usize = 24;
const AFTER: usize = 96;

/// The workstream, code and day of a row.
type Surroundings = (Option<EntityId>, Option<String>, Option<Day>);

impl Noun {
    /// Statuses first: see [`Reader::search_each`].
    const ALL: [Self; 14] = [
        Self::Status,
        Self::Workstream,
        Self::Assignment,
        Self::Fact,
        Self::Organisation,
        Self::Topic,
        Self::Post,
        Self::Person,
        Self::Milestone,
        Self::Meeting,
        Self::Series,
        Self::Decision,
        Self::Action,
        Self::Handover,
    ];

    const fn of(table: Table) -> Option<Self> {
        Some(match table {
            Table::Name => Self::Organisation,
            Table::Post => Self::Post,
            Table::Topic => Self::Topic,
            Table::Workstream => Self::Workstream,
            Table::Assignment => Self::Assignment,
            Table::Status => Self::Status,
            Table::Fact => Self::Fact,
            Table::Person => Self::Person,
            Table::Milestone => Self::Milestone,
            Table::Series => Self::Series,
            Table::Meeting => Self::Meeting,
            Table::Decision => Self::Decision,
            Table::Action => Self::Action,
            Table::HandoverItem => Self::Handover,
            Table::Mention
            | Table::Holding
            | Table::Organisation
            | Table::Parent
            | Table::Acknowledgement
            | Table::Report
            | Table::Template
            | Table::Tie
            | Table::Handover
            | Table::Contact
            | Table::Import
            | Table::Source
            | Table::Retraction => return None,
        })
    }
}

/// Whether a sort is asked for; where none is named, all are.
fn is_among(kinds: &[Noun], noun: Noun) -> bool {
    kinds.is_empty() || kinds.contains(&noun)
}

/// Teaches a connection the function with which lists filter by words.
pub(crate) fn install(connection: &Connection) -> Result<(), Error> {
    connection.create_scalar_function(
        "renkei_matches",
        2,
        FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC,
        |context| {
            let query = context.get_or_create_aux(0, |value| {
                Ok::<_, rusqlite::Error>(Query::parse(value.as_str().map_err(rusqlite::Error::from)?))
            })?;
            let text = context.get_raw(1).as_str().map_err(rusqlite::Error::from)?;
            Ok(query.is_empty() || query.matches(text))
        },
    )?;
    Ok(())
}

impl Reader<'_> {
    /// What the words are found in: first what they are the code or the whole name of, and what has a code that begins so;
    /// then the newest first.
    ///
    /// `total` counts all hits where the question asks for it, and those given otherwise.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn search(&self, wanted: &SearchFor, today: Day) -> Result<Page<Hit>, Error> {
        let query = Query::parse(&wanted.text);
        if query.is_empty() {
            return Ok(Page { items: Vec::new(), total: 0 });
        }
        let at = At::day(today);
        let mut statement =
            self.connection().prepare_cached("SELECT rowid FROM search WHERE search MATCH ?1 ORDER BY rowid DESC")?;
        let mut found = Found::new(statement.query([query.fts()])?)?;
        let wanted_noun = |table| Noun::of(table).filter(|noun| is_among(&wanted.kinds, *noun));
        let (mut items, mut total) = (Vec::new(), 0);
        let meant = self.meant(wanted)?;
        for (table, number) in &meant {
            let Some(noun) = wanted_noun(*table) else { continue };
            if items.len() < wanted.limit as usize {
                items.extend(self.hit(*table, noun, *number, &query, &wanted.text, true, at)?.flatten());
            }
        }
        while let Some((table, number)) = found.next()? {
            let Some(noun) = wanted_noun(table) else { continue };
            let has_room = items.len() < wanted.limit as usize;
            if !has_room && !wanted.count {
                break;
            }
            let wants_more = has_room && !meant.contains(&(table, number));
            if wants_more || query.needs_recheck() {
                let Some(hit) = self.hit(table, noun, number, &query, &wanted.text, wants_more, at)? else { continue };
                items.extend(hit);
            }
            total += 1;
        }
        let total = if wanted.count { total } else { items.len() as u64 };
        Ok(Page { items, total })
    }

    /// The rows that the text is the code or the whole name of, and workstreams with a code that begins so, in their order.
    fn meant(&self, wanted: &SearchFor) -> Result<Vec<(Table, i64)>, Error> {
        let (folded, name) = (fold(wanted.text.trim()), nfkc(wanted.text.trim()));
        let coded = match is_among(&wanted.kinds, Noun::Workstream) {
            true => self.coded(&folded)?,
            false => Vec::new(),
        };
        let (exact, begun): (Vec<_>, Vec<_>) = coded.into_iter().partition(|(_, code)| *code == folded);
        let of_codes = |coded: Vec<(i64, String)>| coded.into_iter().map(|(row, _)| (Table::Workstream, row));
        let mut rows: Vec<(Table, i64)> = of_codes(exact).collect();
        for (noun, table, conditions) in [
            (Noun::Organisation, Table::Name, &["abbreviation = ?1 COLLATE NOCASE", "short = ?1", "ja = ?1"][..]),
            (Noun::Topic, Table::Topic, &["code = ?1 COLLATE NOCASE", "ja = ?1"]),
        ] {
            if !is_among(&wanted.kinds, noun) {
                continue;
            }
            // One by one, for SQLite sees by which index only then.
            let of = |condition| format!("SELECT row FROM {} WHERE {condition} AND to_seq IS NULL", table.name());
            let sql = conditions.iter().map(of).collect::<Vec<_>>().join(" UNION ");
            let mut statement = self.connection().prepare_cached(&format!("{sql} LIMIT ?2"))?;
            let named = statement.query_map(params![name, wanted.limit], |row| row.get(0))?;
            rows.extend(named.collect::<Result<Vec<i64>, _>>()?.into_iter().map(|row| (table, row)));
        }
        rows.extend(of_codes(begun).take(wanted.limit as usize));
        Ok(rows)
    }

    /// The workstreams of a folded code, and of those that begin so; letters alone begin too many.
    fn coded(&self, folded: &str) -> Result<Vec<(i64, String)>, Error> {
        let has_digit = folded.contains(|c: char| c.is_ascii_digit());
        let last = if has_digit { format!("{folded}{}", char::MAX) } else { folded.to_owned() };
        let mut statement = self.connection().prepare_cached(
            "SELECT row, folded_code FROM workstream WHERE folded_code BETWEEN ?1 AND ?2 AND to_seq IS NULL",
        )?;
        let coded = statement.query_map(params![folded, last], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let mut coded = coded.collect::<Result<Vec<(i64, String)>, _>>()?;
        coded.sort_by(|a, b| natural(Some(&a.1), Some(&b.1)));
        Ok(coded)
    }

    /// What the words are found in, sort by sort: each is counted for itself, and none hides behind a more frequent one.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn search_each(&self, wanted: &SearchEachFor, today: Day) -> Result<Vec<FoundOfKind>, Error> {
        let most = if Query::parse(&wanted.text).needs_recheck() { MOST_READ } else { MOST_COUNTED };
        self.search_each_within(wanted, today, most)
    }

    /// The same, counting no further than to a number.
    pub(crate) fn search_each_within(
        &self,
        wanted: &SearchEachFor,
        today: Day,
        most: u64,
    ) -> Result<Vec<FoundOfKind>, Error> {
        let query = Query::parse(&wanted.text);
        let none = |kind| FoundOfKind { kind, items: Vec::new(), count: 0, is_least: false };
        let mut found: Vec<FoundOfKind> = Noun::ALL.into_iter().map(none).collect();
        if query.is_empty() {
            return Ok(found);
        }
        let (statuses, others) = found.split_at_mut(1);
        self.walk(query.fts(), &query, wanted, At::day(today), most, statuses)?;
        self.walk(format!("{} AND {NO_STATUS}", query.fts()), &query, wanted, At::day(today), most, others)?;
        Ok(found)
    }

    /// Goes through the hits of an expression, the newest first, until there is enough of each sort.
    fn walk(
        &self,
        expression: String,
        query: &Query,
        wanted: &SearchEachFor,
        at: At,
        most: u64,
        found: &mut [FoundOfKind],
    ) -> Result<(), Error> {
        let mut statement =
            self.connection().prepare_cached("SELECT rowid FROM search WHERE search MATCH ?1 ORDER BY rowid DESC")?;
        let mut rows = Found::new(statement.query([expression])?)?;
        let mut open = found.len();
        while let Some((table, number)) = rows.next()? {
            let Some(of) = found.iter_mut().find(|of| Some(of.kind) == Noun::of(table)) else { continue };
            if of.is_least {
                continue;
            }
            let is_wanted = is_among(&wanted.kinds, of.kind);
            let draw = is_wanted && of.items.len() < wanted.limit as usize;
            if of.count >= most && !draw {
                of.is_least = true;
                open -= 1;
                if open == 0 {
                    break;
                }
                continue;
            }
            if draw || query.needs_recheck() {
                let Some(hit) = self.hit(table, of.kind, number, query, &wanted.text, draw, at)? else { continue };
                of.items.extend(hit);
            }
            of.count += 1;
        }
        Ok(())
    }

    /// The hit of a row: none if the words are not really there, none within if only counted.
    #[expect(clippy::too_many_arguments, reason = "one row of one search; a struct would only rename them")]
    fn hit(
        &self,
        table: Table,
        noun: Noun,
        number: i64,
        query: &Query,
        words: &str,
        draw: bool,
        at: At,
    ) -> Result<Option<Option<Hit>>, Error> {
        let texts = self.texts(table, number)?;
        if query.needs_recheck() {
            let all: Vec<&str> = texts.iter().map(|(_, text)| text.as_str()).collect();
            if !query.matches(&all.join("\n")) {
                return Ok(None);
            }
        }
        if !draw {
            return Ok(Some(None));
        }
        let entity: Option<[u8; 16]> = self
            .connection()
            .prepare_cached(&format!("SELECT entity FROM {} WHERE row = ?1", table.name()))?
            .query_row([number], |row| row.get(0))
            .optional()?;
        let Some(id) = entity.map(EntityId::from_bytes) else { return Ok(None) };
        let (field, text, marks) = first_hit(&texts, words);
        let (excerpt, marks) = excerpt(text, &marks);
        let (workstream, code, as_of) = self.surroundings(table, number)?;
        Ok(Some(Some(Hit {
            kind: noun,
            id,
            workstream: workstream.map(Into::into),
            code,
            title: match workstream {
                Some(workstream) => self.about(workstream, at)?,
                None => self.about(id, at)?,
            },
            field: field.to_owned(),
            excerpt,
            marks,
            as_of,
        })))
    }

    /// The workstream, code and day of a row, where its table has them.
    fn surroundings(&self, table: Table, number: i64) -> Result<Surroundings, Error> {
        let sql = match table {
            Table::Workstream => "SELECT entity, code, NULL FROM workstream WHERE row = ?1",
            Table::Assignment => "SELECT workstream, NULL, NULL FROM assignment WHERE row = ?1",
            Table::Fact => "SELECT workstream, NULL, NULL FROM fact WHERE row = ?1",
            Table::Status => "SELECT workstream, NULL, as_of FROM status WHERE row = ?1",
            Table::Topic => "SELECT NULL, code, NULL FROM topic WHERE row = ?1",
            Table::Milestone => "SELECT workstream, NULL, forecast FROM milestone WHERE row = ?1",
            Table::Decision => "SELECT workstream, NULL, on_day FROM decision WHERE row = ?1",
            Table::Action => "SELECT workstream, NULL, due FROM action WHERE row = ?1",
            Table::Meeting => "SELECT NULL, NULL, on_day FROM meeting WHERE row = ?1",
            Table::HandoverItem => "SELECT workstream, NULL, NULL FROM handover_item WHERE row = ?1",
            Table::Name => "SELECT NULL, abbreviation, NULL FROM organisation_name WHERE row = ?1",
            _ => return Ok((None, None, None)),
        };
        let (workstream, code, as_of): (Option<[u8; 16]>, Option<String>, Option<i32>) = self
            .connection()
            .prepare_cached(sql)?
            .query_row([number], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
        Ok((workstream.map(EntityId::from_bytes), code, as_of.and_then(Day::from_number)))
    }

    /// The texts of a row, field by field, straight from its columns.
    fn texts(&self, table: Table, number: i64) -> Result<Vec<(&'static str, String)>, Error> {
        let fields: &[(&str, &'static str)] = match table {
            Table::Name => &[
                ("ja", "name"),
                ("en", "name_en"),
                ("short", "short"),
                ("abbreviation", "abbreviation"),
                ("aliases", "aliases"),
            ],
            Table::Post => &[("ja", "title"), ("en", "title_en")],
            Table::Person => &[("ja", "name"), ("en", "name_en"), ("reading", "reading")],
            Table::Topic => &[
                ("ja", "name"),
                ("en", "name_en"),
                ("code", "code"),
                ("summary_ja", "summary"),
                ("summary_en", "summary_en"),
                ("reference", "reference"),
                ("nullif(aliases, '')", "aliases"),
            ],
            Table::Workstream => &[
                ("ja", "title"),
                ("en", "title_en"),
                ("code", "code"),
                ("earlier_codes", "earlier_codes"),
                ("aim", "aim"),
                ("issues", "issues"),
                ("outline", "outline"),
                ("closed_reason", "closed_reason"),
            ],
            Table::Assignment => &[("basis", "basis"), ("reason", "reason"), ("agreed_by", "agreed_by")],
            Table::Status => &[
                ("iif(confirmation, NULL, headline)", "headline"),
                ("narrative", "narrative"),
                ("iif(confirmation, NULL, obstacles)", "obstacles"),
                ("iif(confirmation, NULL, next_step)", "next_step"),
                ("iif(confirmation, NULL, rating)", "original_rating"),
                ("iif(confirmation, NULL, source)", "source"),
            ],
            Table::Series => &[("ja", "name"), ("en", "name_en")],
            Table::Decision => &[("text", "decision")],
            Table::Action => &[("text", "action"), ("extended", "reason"), ("note", "note")],
            Table::HandoverItem => &[("note", "note"), ("question", "question")],
            // Their texts are in lists, so they are asked of the entity.
            Table::Milestone | Table::Meeting | Table::Fact => return self.texts_of_entity(table, number),
            _ => &[],
        };
        let columns: Vec<&str> = fields.iter().map(|(column, _)| *column).collect();
        let sql = format!("SELECT {} FROM {} WHERE row = ?1", columns.join(", "), table.name());
        Ok(self.connection().prepare_cached(&sql)?.query_row([number], |row| {
            let mut texts = Vec::new();
            for (place, (_, field)) in fields.iter().enumerate() {
                if let Some(text) = row.get::<_, Option<String>>(place)? {
                    texts.push((*field, text));
                }
            }
            Ok(texts)
        })?)
    }

    /// Texts that are inside JSON or lists are asked of the entity: of its last row, which alone is open and has any.
    fn texts_of_entity(&self, table: Table, number: i64) -> Result<Vec<(&'static str, String)>, Error> {
        let id: [u8; 16] = self
            .connection()
            .prepare_cached(&format!("SELECT entity FROM {} WHERE row = ?1", table.name()))?
            .query_row([number], |row| row.get(0))?;
        let entity: Entity = ledger::entity(self.connection(), EntityId::from_bytes(id))?;
        Ok(views::texts_of(&entity, table).into_iter().next_back().unwrap_or_default())
    }
}

/// The first field in which words are, its text, and where.
fn first_hit<'t>(
    texts: &'t [(&'static str, String)],
    words: &str,
) -> (&'static str, &'t str, Vec<std::ops::Range<usize>>) {
    for (field, text) in texts {
        let marks = highlight(text, words);
        if !marks.is_empty() {
            return (field, text, marks);
        }
    }
    texts.first().map_or(("", "", Vec::new()), |(field, text)| (field, text.as_str(), Vec::new()))
}

/// The text around the first mark, on one line, and the marks in it as UTF-16 offsets.
fn excerpt(text: &str, marks: &[std::ops::Range<usize>]) -> (String, Vec<(u32, u32)>) {
    let first = marks.first().map_or(0, |mark| mark.start);
    let start = text[..first].char_indices().rev().take(BEFORE).last().map_or(first, |(place, _)| place);
    let end = text[first..].char_indices().nth(AFTER).map_or(text.len(), |(place, _)| first + place);
    let mut shown = String::new();
    if start > 0 {
        shown.push('…');
    }
    let lead = shown.encode_utf16().count();
    shown.extend(text[start..end].chars().map(|c| if c.is_control() { ' ' } else { c }));
    if end < text.len() {
        shown.push('…');
    }
    let offset = |place: usize| u32::try_from(lead + text[start..place].encode_utf16().count()).unwrap_or(u32::MAX);
    let marks = marks.iter().filter(|mark| mark.start >= start && mark.end <= end);
    let marks = marks.map(|mark| (offset(mark.start), offset(mark.end))).collect();
    (shown, marks)
}
