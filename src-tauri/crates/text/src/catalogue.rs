//! The catalogue files themselves and what must hold of them. Saying a message is [`crate::messages`]'s work.
//!
//! Each file exists in both languages under one name. [`faults`] lists everything wrong with them; a test keeps the
//! list empty, and other crates' tests may call it as well.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Attribute, CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

use crate::Language;

/// One catalogue file of one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct File {
    /// Its name, the same in both languages, such as `terms.ftl`.
    pub name: &'static str,
    /// Its Fluent text.
    pub source: &'static str,
}

/// One message of a catalogue file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// The file it stands in.
    pub file: &'static str,
    /// Its id.
    pub id: String,
    /// The names of the variables it uses, in its value and its attributes.
    pub variables: BTreeSet<String>,
    /// The names of its attributes.
    pub attributes: BTreeSet<String>,
}

macro_rules! catalogue {
    ($language:literal: $($name:literal),+) => {
        &[$(File { name: $name, source: include_str!(concat!("../locales/", $language, "/", $name)) }),+]
    };
}

const JA: &[File] = catalogue!("ja": "terms.ftl", "error.ftl", "coordination.ftl", "timeline.ftl", "chase.ftl", "import.ftl", "cli.ftl", "export.ftl", "report.ftl", "screen.ftl");
const EN: &[File] = catalogue!("en": "terms.ftl", "error.ftl", "coordination.ftl", "timeline.ftl", "chase.ftl", "import.ftl", "cli.ftl", "export.ftl", "report.ftl", "screen.ftl");

/// The files of `language`.
#[must_use]
pub fn files(language: Language) -> &'static [File] {
    match language {
        Language::Ja => JA,
        Language::En => EN,
    }
}

/// Every message of `language`, file by file, in the order they are written. Duplicates are kept.
#[must_use]
pub fn entries(language: Language) -> Vec<Message> {
    files(language).iter().flat_map(|file| read(*file).0).collect()
}

/// Everything wrong with the embedded catalogues, one sentence each; empty when all is well.
///
/// ```
/// assert_eq!(text::catalogue::faults(), Vec::<String>::new());
/// ```
#[must_use]
pub fn faults() -> Vec<String> {
    faults_between(JA, EN)
}

/// Everything wrong with a pair of catalogues: syntax, ids in one language only or in different files, an id twice,
/// different variables or attributes.
#[must_use]
pub fn faults_between(ja: &[File], en: &[File]) -> Vec<String> {
    let mut faults = Vec::new();
    let ja = gather(Language::Ja, ja, &mut faults);
    let en = gather(Language::En, en, &mut faults);
    for (id, message) in &ja {
        match en.get(id) {
            None => faults.push(format!("en/{}: {id} is missing", message.file)),
            Some(other) => compare(message, other, &mut faults),
        }
    }
    for (id, message) in &en {
        if !ja.contains_key(id) {
            faults.push(format!("ja/{}: {id} is missing", message.file));
        }
    }
    faults
}

fn compare(ja: &Message, en: &Message, faults: &mut Vec<String>) {
    let id = &ja.id;
    if ja.file != en.file {
        faults.push(format!("{id} stands in ja/{} but in en/{}", ja.file, en.file));
    }
    if ja.variables != en.variables {
        faults.push(format!("{}: {id} uses {:?} in ja but {:?} in en", ja.file, ja.variables, en.variables));
    }
    if ja.attributes != en.attributes {
        faults
            .push(format!("{}: {id} has attributes {:?} in ja but {:?} in en", ja.file, ja.attributes, en.attributes));
    }
}

fn gather(language: Language, files: &[File], faults: &mut Vec<String>) -> BTreeMap<String, Message> {
    let mut all = BTreeMap::new();
    for file in files {
        let (messages, broken) = read(*file);
        faults.extend(broken.into_iter().map(|fault| format!("{language}/{}: {fault}", file.name)));
        for message in messages {
            if let Some(first) = all.insert(message.id.clone(), message) {
                faults.push(format!("{language}/{}: {} stands twice", file.name, first.id));
            }
        }
    }
    all
}

/// The messages of a file and what is wrong with the file itself.
fn read(file: File) -> (Vec<Message>, Vec<String>) {
    let (resource, errors) = match parser::parse(file.source) {
        Ok(resource) => (resource, Vec::new()),
        Err((resource, errors)) => (resource, errors),
    };
    let mut faults: Vec<String> = errors.iter().map(ToString::to_string).collect();
    let mut messages = Vec::new();
    for entry in &resource.body {
        match entry {
            Entry::Message(message) => {
                let mut found = Message {
                    file: file.name,
                    id: message.id.name.to_owned(),
                    variables: BTreeSet::new(),
                    attributes: BTreeSet::new(),
                };
                match &message.value {
                    Some(pattern) => variables(pattern, &mut found.variables),
                    None => faults.push(format!("{} has no text", found.id)),
                }
                for Attribute { id, value } in &message.attributes {
                    found.attributes.insert(id.name.to_owned());
                    variables(value, &mut found.variables);
                }
                messages.push(found);
            }
            // Terms (`-name`) cannot be said by id, so a word that a screen needs would exist twice.
            Entry::Term(term) => faults.push(format!("-{}: write words as messages, not as terms", term.id.name)),
            Entry::Junk { content } => {
                faults.push(format!("not Fluent: {}", content.lines().next().unwrap_or_default()));
            }
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
        }
    }
    (messages, faults)
}

fn variables(pattern: &Pattern<&str>, into: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            in_expression(expression, into);
        }
    }
}

fn in_expression(expression: &Expression<&str>, into: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => in_inline(inline, into),
        Expression::Select { selector, variants } => {
            in_inline(selector, into);
            for variant in variants {
                variables(&variant.value, into);
            }
        }
    }
}

fn in_inline(inline: &InlineExpression<&str>, into: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            into.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => in_expression(expression, into),
        InlineExpression::FunctionReference { arguments, .. } => in_arguments(arguments, into),
        InlineExpression::TermReference { arguments: Some(arguments), .. } => in_arguments(arguments, into),
        InlineExpression::TermReference { arguments: None, .. }
        | InlineExpression::MessageReference { .. }
        | InlineExpression::StringLiteral { .. }
        | InlineExpression::NumberLiteral { .. } => {}
    }
}

fn in_arguments(arguments: &CallArguments<&str>, into: &mut BTreeSet<String>) {
    for inline in &arguments.positional {
        in_inline(inline, into);
    }
    for named in &arguments.named {
        in_inline(&named.value, into);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pair(ja: &'static str, en: &'static str) -> Vec<String> {
        faults_between(&[File { name: "a.ftl", source: ja }], &[File { name: "a.ftl", source: en }])
    }

    #[test]
    fn the_shipped_catalogues_have_no_faults() {
        assert_eq!(faults(), Vec::<String>::new());
    }

    #[test]
    fn both_languages_ship_the_same_files() {
        let names = |language| files(language).iter().map(|file| file.name).collect::<Vec<_>>();
        assert_eq!(names(Language::Ja), names(Language::En));
    }

    #[test]
    fn an_id_in_one_language_only_is_a_fault() {
        assert_eq!(pair("a = あ\nb = い\n", "a = A\n"), ["en/a.ftl: b is missing"]);
        assert_eq!(pair("a = あ\n", "a = A\nb = B\n"), ["ja/a.ftl: b is missing"]);
    }

    #[test]
    fn an_id_twice_is_a_fault() {
        assert_eq!(pair("a = あ\na = い\n", "a = A\n"), ["ja/a.ftl: a stands twice"]);
    }

    #[test]
    fn different_variables_are_a_fault_wherever_they_hide() {
        let ja = "a = { $count }件\n";
        assert_eq!(
            pair(ja, "a = { NUMBER($count) ->\n    [one] one\n   *[other] { $count }\n }\n"),
            Vec::<String>::new()
        );
        assert_eq!(pair(ja, "a = { $number ->\n    [one] one\n   *[other] many\n }\n").len(), 1);
        assert_eq!(pair(ja, "a = none\n").len(), 1);
        assert_eq!(pair("a = あ\n", "a = A\n    .title = { $who }\n").len(), 2);
    }

    #[test]
    fn broken_text_terms_and_empty_messages_are_faults() {
        assert!(!pair("a = { $\n", "a = A\n").is_empty());
        assert!(!pair("-a = あ\n", "-a = A\n").is_empty());
        assert!(!pair("a =\n    .t = あ\n", "a =\n    .t = A\n").is_empty());
    }
}
