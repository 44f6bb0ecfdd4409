//! The demonstration: the same way as `whole_path`, with a picture of each stop and the report, for people without a
//! display (`cargo xtask run`).
//!
//! Not here: the test that is called `demo`; it stands in `main.rs`, where its plain name is enough to call it.

use crate::journey;
use crate::person::Person;
use crate::stage::{Home, Window};
use std::path::{Path, PathBuf};

/// Drives the window and leaves numbered pictures and the report in the folder.
pub fn show(folder: &Path) {
    let home = Home::new();
    let window = Window::open(&home);
    let person = Person::before(&window);
    let mut left = Vec::new();
    let mut stop = |person: &Person<'_>, name: &str| {
        let picture = folder.join(format!("{:02}-{name}.png", left.len() + 1));
        person.photographs(&picture);
        println!("{}", picture.display());
        left.push(picture);
    };
    journey::first_run(&person, &home, &mut stop);
    journey::import(&person, &home, &mut stop);
    journey::hand_over(&person, &mut stop);
    journey::log_status(&person, &mut stop);
    let report = journey::report(&person, &home, &mut stop);
    journey::lock(&person, &mut stop);
    for file in copied(&report, folder) {
        println!("{}", file.display());
        left.push(file);
    }
    assert!(left.iter().all(|file| std::fs::metadata(file).is_ok_and(|file| file.len() > 0)));
}

fn copied(from: &Path, to: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(from).expect("the report was written there");
    entries
        .map(|entry| {
            let file = entry.expect("it can be read").path();
            let copy = to.join(file.file_name().unwrap_or_default());
            std::fs::copy(&file, &copy).expect("the folder takes it");
            copy
        })
        .collect()
}
