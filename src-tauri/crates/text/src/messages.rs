//! Saying a message by its id. The sentences are in `locales/`; what a catalogue must satisfy is in [`crate::catalogue`].
//!
//! The same files are read by the screens through `@fluent/bundle`. So that both say the same, numbers are grouped by
//! threes with a comma and rounded to three decimals here too (what `Intl.NumberFormat` does for ja and en), and no
//! isolation marks are put around variables: they would leak into documents and the clipboard. A year, a code or an
//! id is therefore passed as text, never as a number.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::{LazyLock, OnceLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::Language;
use crate::catalogue;

/// The variables of a message.
///
/// ```
/// use text::{Args, Language, say_with};
/// let args = Args::new().set("count", 3);
/// assert_eq!(say_with(Language::Ja, "count-workstreams", &args), "施策3件");
/// assert_eq!(say_with(Language::En, "count-workstreams", &args), "3 workstreams");
/// ```
#[derive(Debug, Default)]
pub struct Args<'a>(FluentArgs<'a>);

impl<'a> Args<'a> {
    /// No variables yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a variable: text or a number. Setting a name again replaces its value.
    #[must_use]
    pub fn set(mut self, name: impl Into<Cow<'a, str>>, value: impl Into<FluentValue<'a>>) -> Self {
        self.0.set(name, value);
        self
    }
}

/// The message `id` in `language`.
///
/// An id that is missing, or whose variables are missing, comes back in ⟦brackets⟧: visible to whoever looks at the
/// screen, and what tests look for.
///
/// ```
/// use text::{Language, say};
/// assert_eq!(say(Language::Ja, "role-lead"), "主管");
/// assert_eq!(say(Language::En, "role-lead"), "Lead");
/// assert_eq!(say(Language::En, "no-such-id"), "⟦no-such-id⟧");
/// ```
#[must_use]
pub fn say(language: Language, id: &str) -> String {
    format(language, id, None)
}

/// The message `id` in `language` with its variables filled in. See [`say`].
#[must_use]
pub fn say_with(language: Language, id: &str, args: &Args<'_>) -> String {
    format(language, id, Some(&args.0))
}

/// Whether `language` has a message `id`.
#[must_use]
pub fn has(language: Language, id: &str) -> bool {
    bundle_of(language, id).is_some_and(|bundle| bundle.has_message(id))
}

/// The ids of all messages of `language`, file by file.
pub fn ids(language: Language) -> impl Iterator<Item = String> {
    catalogue::entries(language).into_iter().map(|entry| entry.id)
}

fn format(language: Language, id: &str, args: Option<&FluentArgs<'_>>) -> String {
    let found = bundle_of(language, id);
    let Some((bundle, pattern)) =
        found.and_then(|bundle| bundle.get_message(id)?.value().map(|pattern| (bundle, pattern)))
    else {
        return format!("⟦{id}⟧");
    };
    let mut errors = Vec::new();
    let said = bundle.format_pattern(pattern, args, &mut errors);
    if errors.is_empty() { said.into_owned() } else { format!("⟦{id}⟧") }
}

type Bundle = FluentBundle<FluentResource>;

/// The messages of one language, file by file. A file is parsed when its first message is said, so a command that says
/// little pays little.
struct Book {
    /// Which file holds a message. Of two with one id the first wins; `catalogue::faults` names the second.
    places: HashMap<&'static str, usize>,
    bundles: Vec<OnceLock<Bundle>>,
}

fn bundle_of(language: Language, id: &str) -> Option<&'static Bundle> {
    static JA: LazyLock<Book> = LazyLock::new(|| list(Language::Ja));
    static EN: LazyLock<Book> = LazyLock::new(|| list(Language::En));
    let book = match language {
        Language::Ja => &JA,
        Language::En => &EN,
    };
    let place = *book.places.get(id)?;
    Some(book.bundles[place].get_or_init(|| build(language, catalogue::files(language)[place].source)))
}

/// What stands at the start of a line and before an equals sign is the id of a message.
fn list(language: Language) -> Book {
    let files = catalogue::files(language);
    let mut places = HashMap::new();
    for (place, file) in files.iter().enumerate() {
        let heads = file.source.lines().filter(|line| line.starts_with(|first: char| first.is_ascii_alphabetic()));
        for (id, _) in heads.filter_map(|line| line.split_once('=')) {
            places.entry(id.trim_end()).or_insert(place);
        }
    }
    Book { places, bundles: files.iter().map(|_| OnceLock::new()).collect() }
}

fn build(language: Language, source: &str) -> Bundle {
    let locale: LanguageIdentifier = language.tag().parse().expect("both tags are well formed");
    let mut bundle = Bundle::new_concurrent(vec![locale]);
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(|value, _| match value {
        FluentValue::Number(number) => Some(grouped(number)),
        _ => None,
    }));
    bundle.add_builtins().expect("a new bundle has no NUMBER yet");
    // A broken entry is left out, so that it shows as a missing id; `catalogue::faults` names it.
    let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(resource, _)| resource);
    let _ = bundle.add_resource(resource);
    bundle
}

/// A number as `Intl.NumberFormat` writes it in Japanese and English.
fn grouped(number: &fluent_bundle::types::FluentNumber) -> String {
    let options = &number.options;
    let least = options.minimum_fraction_digits.unwrap_or(0);
    let most = options.maximum_fraction_digits.unwrap_or(3).max(least);
    let mut digits = format!("{:.most$}", number.value.abs());
    if most > 0 {
        let keep = digits.len() - (most - least);
        while digits.len() > keep && digits.ends_with('0') {
            digits.pop();
        }
        if digits.ends_with('.') {
            digits.pop();
        }
    }
    let (whole, fraction) = digits.split_once('.').map_or((&*digits, None), |(w, f)| (w, Some(f)));
    let mut out = String::with_capacity(digits.len() + 8);
    if number.value < 0.0 && digits.bytes().any(|b| matches!(b, b'1'..=b'9')) {
        out.push('-');
    }
    let width = options.minimum_integer_digits.unwrap_or(1).max(whole.len());
    for (at, digit) in std::iter::repeat_n('0', width - whole.len()).chain(whole.chars()).enumerate() {
        if options.use_grouping && at > 0 && (width - at) % 3 == 0 {
            out.push(',');
        }
        out.push(digit);
    }
    if let Some(fraction) = fraction {
        out.push('.');
        out.push_str(fraction);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use fluent_bundle::types::{FluentNumber, FluentNumberOptions};

    #[test]
    fn every_message_without_variables_is_said_in_both_languages() {
        for language in Language::ALL {
            for entry in catalogue::entries(language) {
                if entry.variables.is_empty() {
                    let said = say(language, &entry.id);
                    assert!(!said.contains('⟦'), "{language} {}: {said}", entry.id);
                    assert!(!said.contains('\u{2068}'), "{language} {} carries isolation marks", entry.id);
                }
            }
        }
    }

    #[test]
    fn a_missing_id_or_variable_shows() {
        assert_eq!(say(Language::Ja, "nothing-here"), "⟦nothing-here⟧");
        assert_eq!(say(Language::Ja, "count-workstreams"), "⟦count-workstreams⟧");
        assert!(has(Language::En, "role-lead"));
        assert!(!has(Language::En, "nothing-here"));
    }

    #[test]
    fn english_counts_by_plural_and_both_group_by_threes() {
        let one = Args::new().set("count", 1);
        let many = Args::new().set("count", 12_345);
        assert_eq!(say_with(Language::En, "count-workstreams", &one), "1 workstream");
        assert_eq!(say_with(Language::En, "count-workstreams", &many), "12,345 workstreams");
        assert_eq!(say_with(Language::Ja, "count-workstreams", &many), "施策12,345件");
    }

    #[test]
    fn variables_carry_no_isolation_marks() {
        let args = Args::new().set("text", "令和六").set("example", "令和8年4月1日");
        let said = say_with(Language::Ja, "day-fault-not-a-day", &args);
        assert!(said.contains("「令和六」"), "{said}");
    }

    #[test]
    fn numbers_follow_the_screens() {
        let written = |value: f64| grouped(&FluentNumber::new(value, FluentNumberOptions::default()));
        assert_eq!(written(0.0), "0");
        assert_eq!(written(-0.0), "0");
        assert_eq!(written(999.0), "999");
        assert_eq!(written(1000.0), "1,000");
        assert_eq!(written(-1_234_567.0), "-1,234,567");
        assert_eq!(written(0.5), "0.5");
        assert_eq!(written(1_234.567_89), "1,234.568");
        assert_eq!(written(100.0), "100");
        assert_eq!(written(-0.000_1), "0");
        let fixed = FluentNumberOptions {
            minimum_fraction_digits: Some(1),
            maximum_fraction_digits: Some(1),
            ..Default::default()
        };
        assert_eq!(grouped(&FluentNumber::new(12.0, fixed)), "12.0");
        let plain = FluentNumberOptions { use_grouping: false, ..Default::default() };
        assert_eq!(grouped(&FluentNumber::new(2026.0, plain)), "2026");
    }
}
