//! What leaves the workspace as files, and what describes this command itself: `export`, `completions`, `man`.

use std::path::Path;

use clap::CommandFactory as _;
use clap_complete::Shell;

use crate::args::{Cli, ExportArgs};
use crate::desk::Desk;
use crate::files::{Place, Ready, write};
use crate::known::ReportFormat;
use crate::speech;
use crate::voice::{Ending, Stop, Voice};

pub const fn token(format: ReportFormat) -> &'static str {
    match format {
        ReportFormat::Pdf => "pdf",
        ReportFormat::Docx => "docx",
        ReportFormat::Xlsx => "xlsx",
        ReportFormat::Html => "html",
        ReportFormat::Md => "md",
        ReportFormat::Txt => "txt",
    }
}

/// A form that was named twice is made once.
pub fn once<T: PartialEq + Copy>(given: &[T]) -> Vec<T> {
    let mut kept = Vec::new();
    for one in given {
        if !kept.contains(one) {
            kept.push(*one);
        }
    }
    kept
}

pub fn export(desk: &Desk, args: &ExportArgs) -> Result<Ending, Stop> {
    let mut files = Vec::new();
    for form in once(&args.formats) {
        for (name, bytes) in desk.workspace.export(form.asked())? {
            let form = Path::new(&name).extension().map(|ending| ending.to_string_lossy().into_owned());
            files.push(Ready { form: form.unwrap_or_default(), name, bytes });
        }
    }
    let place = Place { output: &args.output, overwrite: args.overwrite, dry_run: desk.dry_run };
    write(&files, &place, desk.voice)?;
    Ok(Ending::Good)
}

pub fn completions(shell: Shell, voice: Voice) -> Result<Ending, Stop> {
    let mut script = Vec::new();
    let mut command = speech::speaking(Cli::command(), voice.language);
    clap_complete::generate(shell, &mut command, "renkei", &mut script);
    voice.print(&String::from_utf8_lossy(&script))?;
    Ok(Ending::Good)
}

/// The page of the command to stdout, or a page for each verb into a folder.
pub fn manual(output: Option<&Path>, voice: Voice) -> Result<Ending, Stop> {
    let mut command = speech::speaking(Cli::command(), voice.language);
    command.build();
    let mut pages = Vec::new();
    page("renkei", &command, &mut pages)?;
    match output {
        Some(folder) => write(&pages, &Place { output: folder, overwrite: true, dry_run: false }, voice)?,
        None => {
            pages.truncate(1);
            write(&pages, &Place { output: Path::new("-"), overwrite: true, dry_run: false }, voice)?;
        }
    }
    Ok(Ending::Good)
}

fn page(name: &str, command: &clap::Command, pages: &mut Vec<Ready>) -> Result<(), Stop> {
    let mut bytes = Vec::new();
    clap_mangen::Man::new(command.clone().name(name.to_owned())).render(&mut bytes)?;
    pages.push(Ready { name: format!("{name}.1"), form: "1".to_owned(), bytes });
    for sub in command.get_subcommands() {
        page(&format!("{name}-{}", sub.get_name()), sub, pages)?;
    }
    Ok(())
}
