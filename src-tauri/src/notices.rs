//! Notices of the system, for those who asked for them: how much is due, and nothing more. What a notice says lies in the
//! system's own list, unencrypted; so no title and no text of a workspace is ever in one.

use text::{Args, Language, say, say_with};

use crate::session::Prompts;

/// What a notice says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// Whose it is.
    pub title: String,
    /// How much is due, or that this is a trial.
    pub body: String,
}

impl Notice {
    /// How much is due; without a number, that notices work.
    #[must_use]
    pub fn of(count: Option<u64>, language: Language) -> Self {
        let body = match count {
            Some(count) => say_with(language, "notice-body", &Args::new().set("count", count)),
            None => say(language, "notice-trial"),
        };
        Self { title: say(language, "notice-title"), body }
    }
}

/// The system takes no notices: there is nothing that shows them, or it is not allowed to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unavailable;

/// Lets the system show it. `identifier` is the program's own, by which the system knows whose it is. Blocks: never on the
/// window's own thread.
///
/// # Errors
/// If the system takes none.
pub fn show(notice: &Notice, identifier: &str, prompts: &Prompts) -> Result<(), Unavailable> {
    match prompts {
        Prompts::Dialogs => shown(notice, identifier),
        // Where nothing drives the system's dialogs, nothing sees its notices either: they are lines of a file.
        #[cfg(any(test, debug_assertions))]
        Prompts::Prepared(folder) => {
            use std::io::Write as _;
            let file = std::fs::File::options().create(true).append(true).open(folder.join("notices"));
            file.and_then(|mut file| writeln!(file, "{}", notice.body)).map_err(|_| Unavailable)
        }
    }
}

#[cfg_attr(
    not(any(target_os = "windows", target_os = "macos")),
    expect(unused_variables, reason = "only there the system asks whose notice it is")
)]
fn shown(notice: &Notice, identifier: &str) -> Result<(), Unavailable> {
    let mut wanted = notify_rust::Notification::new();
    wanted.appname(&notice.title).summary(&notice.title).body(&notice.body);
    // A program that is not installed has no name there; the system then takes its own.
    #[cfg(target_os = "windows")]
    if !cfg!(debug_assertions) {
        wanted.app_id(identifier);
    }
    #[cfg(target_os = "macos")]
    let _ = notify_rust::set_application(if cfg!(debug_assertions) { "com.apple.Terminal" } else { identifier });
    wanted.show().map(|_| ()).map_err(|_| Unavailable)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_notice_says_a_number_and_nothing_more() {
        let told = Notice::of(Some(3), Language::Ja);
        assert_eq!(told.title, "連携 Renkei");
        assert_eq!(told.body, "期限の来たもの又は今週中に来るものが3件あります。");
        assert_eq!(Notice::of(Some(1), Language::En).body, "1 is due this week or overdue.");
        assert_ne!(Notice::of(None, Language::En), Notice::of(Some(0), Language::En));
    }

    #[test]
    fn where_nothing_can_be_shown_it_is_said() {
        let folder = tempfile::tempdir().unwrap();
        let notice = Notice::of(Some(2), Language::Ja);
        let prepared = Prompts::Prepared(folder.path().to_owned());
        assert_eq!(show(&notice, "jp.example", &prepared), Ok(()));
        assert_eq!(show(&notice, "jp.example", &prepared), Ok(()));
        let lines = std::fs::read_to_string(folder.path().join("notices")).unwrap();
        assert_eq!(lines.lines().collect::<Vec<_>>(), [notice.body.as_str(), notice.body.as_str()]);
        let gone = Prompts::Prepared(folder.path().join("nowhere"));
        assert_eq!(show(&notice, "jp.example", &gone), Err(Unavailable));
    }
}
