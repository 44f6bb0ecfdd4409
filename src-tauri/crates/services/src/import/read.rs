//! Reading the files of an import, and what is said when one is refused. How they are read is `sheet`'s.

use std::path::Path;

use sheet::given::{Given, files_in};
use sheet::incoming::{Incoming, Problem, ProblemCode};
use sheet::limits::{FileRefused, Limits, RefusalCode};
use sheet::mapping::{Mapping, MappingError};
use sheet::{mapping, rs_system};

use super::{ImportRequest, Profile, step};
use crate::contract::{Outcome, Progress};
use crate::failure::{Code, Failure};

/// The longest mapping file, in bytes.
const LONGEST_MAPPING: u64 = 1 << 20;

/// Reads what was asked for.
///
/// # Errors
/// If a file cannot be read at all, the mapping is wrong, or there is nothing in the files.
pub(super) fn read(request: &ImportRequest, progress: &mut dyn FnMut(Progress) -> bool) -> Outcome<Incoming> {
    let of = request.paths.len() as u64;
    step(progress, "read", 0, of)?;
    let limits = Limits::default();
    let incoming = match &request.profile {
        Profile::RsSystem => {
            let options = rs_system::Options { as_of: request.as_of.map(model::time::Day::date) };
            match request.paths.as_slice() {
                [only] => rs_system::read_path(only, &options, &limits),
                several => tables(several, &limits).and_then(|given| rs_system::read(&given, &options, &limits)),
            }
            .map_err(refused)?
        }
        Profile::Mapping(path) => {
            let mapping = read_mapping(path)?;
            let mut all: Option<Incoming> = None;
            for (done, path) in request.paths.iter().enumerate() {
                step(progress, "read", done as u64, of)?;
                let one = mapping::read::read_path(path, &mapping, &limits).map_err(refused)?;
                match &mut all {
                    Some(all) => add(all, one),
                    None => all = Some(one),
                }
            }
            all.ok_or_else(|| Failure::of(Code::NothingToImport))?
        }
    };
    step(progress, "read", of, of)?;
    // With problems there is something to show, even if no row could be read.
    if is_empty(&incoming) && incoming.problems.is_empty() {
        return Err(Failure::of(Code::NothingToImport));
    }
    Ok(incoming)
}

/// The files of several paths; of a folder those that may be tables.
fn tables(paths: &[std::path::PathBuf], limits: &Limits) -> Result<Vec<Given>, FileRefused> {
    let mut given = Vec::new();
    for path in paths {
        if path.is_dir() {
            for file in files_in(path)? {
                let ending = file.extension().map(|ending| ending.to_string_lossy().to_lowercase());
                if ending.is_some_and(|ending| ["csv", "zip", "tsv", "txt"].contains(&ending.as_str())) {
                    given.push(Given::open(&file, limits)?);
                }
            }
        } else {
            given.push(Given::open(path, limits)?);
        }
    }
    Ok(given)
}

fn read_mapping(path: &Path) -> Outcome<Mapping> {
    let limits = Limits { bytes: LONGEST_MAPPING, ..Limits::default() };
    let given = Given::open(path, &limits).map_err(refused)?;
    let name = given.name.clone();
    let text = String::from_utf8(given.bytes).map_err(|_| {
        Failure::new(Code::WrongMapping, serde_json::json!({ "file": name, "reason": token(&RefusalCode::NotText) }))
    })?;
    Mapping::parse(text.trim_start_matches('\u{feff}')).map_err(|errors| wrong_mapping(&given.name, &errors))
}

/// The failure of a mapping: the first mistake by itself, and all of them.
fn wrong_mapping(file: &str, errors: &[MappingError]) -> Failure {
    let all: Vec<_> = errors
        .iter()
        .map(|error| serde_json::json!({ "line": error.line, "reason": token(&error.code), "value": error.value }))
        .collect();
    let first = errors.first();
    Failure::new(
        Code::WrongMapping,
        serde_json::json!({
            "file": file,
            "line": first.map(|error| error.line),
            "reason": first.map(|error| token(&error.code)),
            "value": first.map(|error| error.value.clone()),
            "errors": all,
        }),
    )
}

/// The failure of a file that is not read.
pub(super) fn refused(refused: FileRefused) -> Failure {
    use RefusalCode as R;
    let code = match refused.code {
        R::NotFound => Code::NoSuchFile,
        R::TooLarge
        | R::TooManyEntries
        | R::UnpacksTooFar
        | R::PackedTooTightly
        | R::TooManyRows
        | R::TooManyColumns
        | R::TooManyCells
        | R::CellTooLong
        | R::TooManyMerged => Code::TooLarge,
        R::SheetMissing | R::HeaderMissing => Code::WrongMapping,
        R::NoTable | R::TablesBelow => Code::NothingToImport,
        R::CannotRead
        | R::UnsafeName
        | R::Macros
        | R::Encrypted
        | R::Entities
        | R::Damaged
        | R::NotText
        | R::UnknownKind
        | R::TableTwice => Code::UnreadableFile,
    };
    let data = serde_json::json!({
        "file": refused.file,
        "reason": token(&refused.code),
        "limit": refused.limit,
        "found": refused.found,
        "value": refused.value,
    });
    Failure::new(code, data)
}

/// The word that stands for a code everywhere.
pub(super) fn token(code: &impl serde::Serialize) -> String {
    match serde_json::to_value(code) {
        Ok(serde_json::Value::String(token)) => token,
        _ => String::new(),
    }
}

fn is_empty(incoming: &Incoming) -> bool {
    incoming.workstreams.is_empty()
        && incoming.assignments.is_empty()
        && incoming.bases.is_empty()
        && incoming.dependencies.is_empty()
        && incoming.goals.is_empty()
        && incoming.budgets.is_empty()
        && incoming.statuses.is_empty()
}

/// Adds what a further file of the same mapping says. A key that was read before stands as it was.
fn add(all: &mut Incoming, mut more: Incoming) {
    let shift = u16::try_from(all.files.len()).unwrap_or(u16::MAX);
    for problem in &mut more.problems {
        problem.at.file = problem.at.file.saturating_add(shift);
    }
    for told in more.workstreams {
        match all.workstreams.iter().find(|known| known.key == told.key) {
            None => all.workstreams.push(told),
            Some(known) if known.title == told.title => {}
            Some(_) => {
                let mut at = told.at;
                at.file = at.file.saturating_add(shift);
                let code = ProblemCode::ConflictingRow;
                all.problems.push(Problem { at, code, value: told.title, row_skipped: false });
            }
        }
    }
    all.files.append(&mut more.files);
    all.tables_read.append(&mut more.tables_read);
    all.assignments.append(&mut more.assignments);
    all.bases.append(&mut more.bases);
    all.dependencies.append(&mut more.dependencies);
    all.goals.append(&mut more.goals);
    all.budgets.append(&mut more.budgets);
    all.statuses.append(&mut more.statuses);
    all.problems.append(&mut more.problems);
    all.notes.append(&mut more.notes);
}
