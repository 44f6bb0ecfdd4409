//! Taking in files: what they say becomes records of the register, each found again by its key in the
//! source. Reading files is `sheet`'s, deciding is `model`'s; here names become entities and keys, and
//! what an import would do is told before it is done.

mod compare;
mod directory;
mod read;
mod translate;

use std::path::PathBuf;

use model::change::ImportMade;
use model::ids::{EntityId, PostId};
use model::intent::{Intent, TakeIn};
use model::time::Day;
use model::values::ImportedFile;
use sheet::incoming::Incoming;
use store::Writing;
use store::rows::MOST_ROWS;

use crate::contract::{ImportFile, ImportNote, ImportPreview, ImportProblem, Outcome, Progress, Receipt};
use crate::failure::{Code, Failure};
use crate::workspace::Workspace;

pub(crate) use translate::translate;

/// How files are to be understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Profile {
    /// The tables of the Administrative Project Review (行政事業レビュー), as RS System publishes them.
    RsSystem,
    /// Any sheet, by a mapping file.
    Mapping(PathBuf),
}

/// Which files are to be taken in, and how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportRequest {
    /// Files, or folders of them.
    pub paths: Vec<PathBuf>,
    /// How they are to be understood.
    pub profile: Profile,
    /// The day of which statuses speak that name none; the source's own where none is given.
    pub as_of: Option<Day>,
}

/// An import that was previewed and waits to be applied.
pub(crate) struct Prepared {
    /// What will be taken in.
    pub(crate) intake: TakeIn,
}

impl Workspace {
    /// Reads files and tells what taking them in would do. Nothing is written; the answer's handle
    /// applies it, until the next preview or import.
    ///
    /// # Errors
    /// If a file cannot be read at all, the mapping is wrong, there is nothing to take in, or `progress`
    /// says stop.
    pub fn preview(
        &mut self,
        request: &ImportRequest,
        progress: &mut dyn FnMut(Progress) -> bool,
    ) -> Outcome<ImportPreview> {
        let incoming = read::read(request, progress)?;
        step(progress, "compare", 0, 0)?;
        let today = self.today();
        let act = self.act(None);
        let mut context = self.context(&act);
        let handle = self.next_handle;
        let (intake, preview) = self.store.rehearse(&act, |writing| {
            let reader = writing.reader();
            let told = translate(&reader, &incoming, request.as_of, today, &mut context.fresh)?;
            let as_of = request.as_of.or(incoming.as_of.map(Day::new)).or(told.undated.then_some(today));
            let mut intake = TakeIn { import: made(&incoming, as_of), records: told.records, gone: Vec::new() };
            // Sorted by key, so that one preview is like the next.
            let mut gone: Vec<(String, EntityId)> =
                reader.sources(&incoming.scheme)?.into_iter().filter(|(_, id)| !told.seen.contains(id)).collect();
            gone.sort();
            intake.gone = gone.into_iter().map(|(_, id)| id).collect();
            let intent = Intent::TakeIn(Box::new(intake));
            let register = writing.register(reader.scope(&intent)?)?;
            let Intent::TakeIn(boxed) = intent else { return Err(Failure::of(Code::Broken)) };
            intake = *boxed;
            // A table that was not among the files says nothing about what is in it.
            intake.gone.retain(|id| {
                let opening = register.entity(*id).and_then(|entity| entity.opening());
                opening
                    .and_then(|opening| translate::table_of(&opening.change.verb))
                    .is_some_and(|table| incoming.tables_read.contains(&table))
            });
            let intent = Intent::TakeIn(Box::new(intake.clone()));
            let decision = model::decide(&register, intent, &mut context)?;
            let look = compare::Look::new(&reader, &register, &intake, told.organisations, today);
            let compared = look.compare(&decision)?;
            let problems: Vec<_> = incoming.problems.iter().chain(&told.problems).collect();
            let preview = ImportPreview {
                handle,
                label: incoming.label.clone(),
                attribution: incoming.attribution.clone(),
                as_of,
                files: files(&incoming),
                counts: compared.counts,
                differences: compared.differences,
                total: compared.total,
                problems: problems.iter().take(MOST_ROWS as usize).map(|one| problem(&incoming, one)).collect(),
                problem_total: problems.len() as u64,
                notes: notes(&incoming),
                warnings: decision.warnings,
            };
            Ok::<_, Failure>((intake, preview))
        })?;
        self.next_handle += 1;
        // An older preview speaks of a state that this one has looked at anew.
        self.prepared.clear();
        self.prepared.insert(handle, Prepared { intake });
        Ok(preview)
    }

    /// Takes in what files say, as one act.
    ///
    /// # Errors
    /// If nothing changes, another import of the source came between ([`Code::PreviewGone`]), the user
    /// stopped it, or the disk says no.
    pub(crate) fn take_in(
        &mut self,
        intake: TakeIn,
        actor: Option<PostId>,
        progress: &mut dyn FnMut(Progress) -> bool,
    ) -> Outcome<Receipt> {
        self.write(actor, progress, |writing, _| Ok(vec![intent(writing, intake)?]))
    }
}

/// Refuses what was made ready before somebody else took in the same source: it would bring all of it twice.
pub(crate) fn intent(writing: &Writing<'_>, intake: TakeIn) -> Outcome<Intent> {
    if let Some(scheme) = &intake.import.scheme {
        let known = writing.reader().sources_ever(scheme)?;
        let stale = intake.records.iter().any(|(id, verb)| {
            compare::source_of(verb).is_some_and(|source| {
                source.scheme == *scheme && known.get(&source.key).is_some_and(|known| known != id)
            })
        });
        if stale {
            return Err(Failure::of(Code::PreviewGone));
        }
    }
    Ok(Intent::TakeIn(Box::new(intake)))
}

/// The import's own facts.
pub(crate) fn made(incoming: &Incoming, as_of: Option<Day>) -> ImportMade {
    ImportMade {
        scheme: Some(incoming.scheme.clone()),
        label: Some(incoming.label.clone()),
        attribution: incoming.attribution.clone(),
        as_of,
        files: incoming
            .files
            .iter()
            .map(|file| ImportedFile { name: file.name.clone(), sha256: file.sha256.clone() })
            .collect(),
    }
}

/// Tells how far it is.
pub(super) fn step(progress: &mut dyn FnMut(Progress) -> bool, step: &str, done: u64, of: u64) -> Outcome<()> {
    if progress(Progress { step: step.to_owned(), done, of }) { Ok(()) } else { Err(Failure::of(Code::Cancelled)) }
}

fn file_name(incoming: &Incoming, file: usize) -> String {
    match incoming.files.get(file) {
        Some(known) => match &known.sheet {
            Some(sheet) => format!("{} [{sheet}]", known.name),
            None => known.name.clone(),
        },
        None => String::new(),
    }
}

fn files(incoming: &Incoming) -> Vec<ImportFile> {
    let rows = incoming.files.iter().enumerate();
    rows.map(|(at, file)| ImportFile { name: file_name(incoming, at), rows: u64::from(file.rows) }).collect()
}

fn problem(incoming: &Incoming, problem: &sheet::incoming::Problem) -> ImportProblem {
    ImportProblem {
        file: file_name(incoming, usize::from(problem.at.file)),
        line: problem.at.line,
        column: problem.at.column.clone(),
        reason: read::token(&problem.code),
        value: problem.value.clone(),
    }
}

/// What was noticed, one line a code: the counts of several tables are added up.
fn notes(incoming: &Incoming) -> Vec<ImportNote> {
    let mut notes: Vec<ImportNote> = Vec::new();
    for note in &incoming.notes {
        let code = read::token(&note.code);
        // Of a thing that the source lacks, and of a column that was not read, the rows are not counted but the things.
        let count = match note.code {
            sheet::incoming::NoteCode::NotInSource | sheet::incoming::NoteCode::ColumnUnused => 1,
            _ => u64::from(note.count),
        };
        let of = note.of.map(u64::from);
        match notes.iter_mut().find(|known| known.code == code) {
            Some(known) => {
                known.count += count;
                known.of = known.of.zip(of).map(|(a, b)| a + b);
            }
            None => notes.push(ImportNote { code, count, of }),
        }
    }
    notes
}

#[cfg(test)]
mod tests;
