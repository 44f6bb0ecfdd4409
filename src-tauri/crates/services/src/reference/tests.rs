//! What must hold of the reference workspace: that its lists are sound, that all of it is found, and that a later list
//! updates it by its keys.

#![allow(clippy::unwrap_used, reason = "a test that cannot make its workspace has failed")]

use std::collections::BTreeSet;

use model::change::OrganisationNamed;
use model::ids::EntityId;
use model::intent::Intent;
use model::refusal::Refusal;
use model::values::{AssignmentState, Names, Role, Verification};
use serde::Deserialize;
use store::query::At;
use store::rows::{Noun, SearchFor, TieRow};

use super::*;
use crate::contract::{Answer, Query, Submission};
use crate::failure::Failure;
use crate::workspace::{Hardness, Options};

const NAMED: &str = include_str!("../../../../../tests/data/named-in-the-article.toml");

#[derive(Deserialize)]
struct Named {
    row: Vec<Row>,
}

#[derive(Deserialize)]
struct Row {
    n: String,
    noun: Noun,
    kind: String,
    key: String,
    ja: String,
    en: String,
}

fn workspace(folder: &std::path::Path, sample: bool) -> Workspace {
    std::fs::create_dir_all(folder).unwrap();
    let home = Some(folder.join("home"));
    let options = Options { hardness: Hardness::Harness, home, sample, ..Options::default() };
    Workspace::create(&folder.join("w.renkei"), "correct horse battery staple", options).unwrap().0
}

fn today(workspace: &Workspace) -> At {
    At::day(workspace.today())
}

/// What a search finds of one sort.
fn found(workspace: &Workspace, noun: Noun, words: &str) -> Vec<EntityId> {
    let search = SearchFor { text: words.to_owned(), kinds: vec![noun], limit: 200, count: false };
    let reader = workspace.store.reader();
    reader.search(&search, workspace.today()).unwrap().items.into_iter().map(|hit| hit.id).collect()
}

/// What is wrong with a row of the list: how it is found, of what sort it is, its source, its links.
fn faults(workspace: &Workspace, row: &Row) -> Vec<String> {
    let reader = workspace.store.reader();
    let (bodies, entries) = (reader.sources(ORGANISATIONS).unwrap(), reader.sources(SCHEME).unwrap());
    let noun = crate::workspace::noun_token(row.noun);
    let key = format!("{noun}/{}", row.key);
    let Some(id) = bodies.get(&row.key).filter(|_| row.noun == Noun::Organisation).or_else(|| entries.get(&key)) else {
        return vec![format!("{} has no {key}", row.n)];
    };
    let mut faults = Vec::new();
    for words in [&row.ja, &row.en] {
        if !found(workspace, row.noun, words).contains(id) {
            faults.push(format!("{}: {words} does not find it", row.n));
        }
    }
    let at = today(workspace);
    let (kind, english, reference, mark, ties, others) = match row.noun {
        Noun::Organisation => {
            let known = reader.organisation((*id).into(), at).unwrap().unwrap();
            let linked = usize::from(known.row.parent.is_some()) + known.posts.len() + known.row.children as usize;
            (known.row.kind.token(), known.row.names.en, known.reference, known.verification, known.ties, linked)
        }
        Noun::Person => {
            let known = reader.person((*id).into(), at).unwrap().unwrap();
            let linked = known.held.len();
            ("person", known.row.name.en, known.reference, known.verification, known.ties, linked)
        }
        _ => {
            let known = reader.topic_detail((*id).into(), at).unwrap().unwrap();
            (known.row.kind.token(), known.row.name.en, known.row.reference, known.row.verification, known.ties, 0)
        }
    };
    let checks = [
        (kind == row.kind, "is of another sort"),
        (english.is_some(), "has no English name"),
        (reference.is_some_and(|reference| !reference.trim().is_empty()), "has no source"),
        (mark.is_some(), "has no mark of how far it was checked"),
        (!ties.is_empty() || others > 0, "is linked to nothing"),
        (ties.iter().all(|tie| resolves(workspace, tie)), "has a link to nothing"),
    ];
    faults.extend(checks.into_iter().filter(|(holds, _)| !holds).map(|(_, fault)| format!("{}: {fault}", row.n)));
    faults
}

/// Whether what stands at the other end of a tie is there and has a name.
fn resolves(workspace: &Workspace, tie: &TieRow) -> bool {
    let reader = workspace.store.reader();
    let at = today(workspace);
    let is_there = match tie.noun {
        Noun::Topic => reader.topic(tie.other.into(), at).unwrap().is_some(),
        Noun::Person => reader.person(tie.other.into(), at).unwrap().is_some(),
        _ => reader.organisation(tie.other.into(), at).unwrap().is_some(),
    };
    is_there && !tie.name.ja.is_empty() && tie.name.en.is_some()
}

#[test]
fn everything_the_article_names_is_found_in_both_languages_with_its_source_and_links() {
    let folder = tempfile::tempdir().unwrap();
    let workspace = workspace(folder.path(), true);
    let named: Named = toml::from_str(NAMED).unwrap();
    let numbers: Vec<&str> = named.row.iter().map(|row| row.n.as_str()).collect();
    let expected: Vec<String> = (1..=120).map(|n| format!("S{n:02}")).collect();
    assert_eq!(numbers, expected);
    let wrong: Vec<String> = named.row.iter().flat_map(|row| faults(&workspace, row)).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    // The control: a row that names something else is found out.
    let mut control = named.row.into_iter().next().unwrap();
    control.key = "cao".to_owned();
    assert_eq!(faults(&workspace, &control).len(), 3, "two searches and the sort");
}

#[test]
fn every_entry_is_sound_bilingual_and_says_where_it_was_seen() {
    let mut keys = BTreeSet::new();
    for list in [organisations::GOVERNMENT, organisations::OTHERS] {
        let list: organisations::List = toml::from_str(list).unwrap();
        for listed in &list.organisation {
            assert!(keys.insert(listed.key.clone()), "{} stands twice", listed.key);
            assert!(!listed.seen.trim().is_empty() && !listed.en.trim().is_empty(), "{}", listed.key);
            assert!(listed.number.as_deref().is_none_or(checks), "{}", listed.key);
            // A parent stands before what belongs to it, and so is founded before it.
            let parents = listed.later.iter().map(|later| &later.parent).chain([&listed.parent]);
            assert!(parents.flatten().all(|parent| keys.contains(parent.as_str())), "{}", listed.key);
        }
    }
    assert!(!checks("4000012090002"), "a wrong digit is seen");
    let mut topics = BTreeSet::new();
    for list in topics::LISTS {
        let list: topics::List = toml::from_str(list).unwrap();
        for listed in &list.topic {
            assert!(topics.insert(listed.key.clone()), "{} stands twice", listed.key);
            assert!(!listed.seen.trim().is_empty(), "{}", listed.key);
        }
    }
}

/// 法人番号: the first digit checks the other twelve.
fn checks(number: &str) -> bool {
    let digits: Vec<u32> = number.chars().map(|c| c.to_digit(10).unwrap()).collect();
    let sum: u32 = digits[1..].iter().rev().zip([1, 2].into_iter().cycle()).map(|(digit, weight)| digit * weight).sum();
    digits.len() == 13 && digits[0] == 9 - sum % 9
}

#[test]
fn what_nobody_checked_is_a_claim_and_no_fact() {
    let list: workstreams::List = toml::from_str(workstreams::WORKSTREAMS).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let workspace = workspace(folder.path(), true);
    let reader = workspace.store.reader();
    let known = reader.sources(SCHEME).unwrap();
    let mut claims = 0;
    for listed in &list.workstream {
        let id = known[&format!("workstream/{}", listed.key)];
        let held = reader.assignments(id.into(), today(&workspace)).unwrap();
        assert_eq!(held.len(), listed.role.len(), "{}", listed.key);
        for row in held {
            let basis = row.basis.unwrap();
            let firm = matches!(basis.verification.unwrap(), Verification::Seen | Verification::General);
            assert_eq!(row.state == AssignmentState::Agreed, firm, "{}", listed.key);
            claims += usize::from(!firm);
        }
    }
    assert!(claims >= 4, "the products whose minister nobody confirmed are among them");
    assert_eq!(list.workstream.iter().filter(|listed| listed.key.starts_with("product-")).count(), 16);
    let sectors = list.workstream.iter().filter(|listed| listed.key.starts_with("infra-"));
    assert_eq!(sectors.count(), 15 + 2, "the sectors, the planned one, and the part under joint competence");
}

/// Who leads a workstream of the list on a day, by abbreviation.
fn leads(workspace: &Workspace, key: &str, year: i32, month: u32, day: u32) -> Vec<String> {
    let reader = workspace.store.reader();
    let id = reader.sources(SCHEME).unwrap()[&format!("workstream/{key}")];
    let at = At::day(Day::from_ymd(year, month, day).unwrap());
    let held = reader.assignments(id.into(), at).unwrap();
    let leads = held.into_iter().filter(|row| row.holds && row.state == AssignmentState::Agreed);
    let leads = leads.filter(|row| matches!(row.role, Role::Lead | Role::JointLead));
    leads.filter_map(|row| row.organisation.abbreviation).collect()
}

#[test]
fn water_moves_to_one_ministry_and_its_quality_to_another_on_the_same_day() {
    let folder = tempfile::tempdir().unwrap();
    let workspace = workspace(folder.path(), true);
    assert_eq!(leads(&workspace, "infra-water", 2024, 3, 31), ["MHLW"]);
    assert_eq!(leads(&workspace, "infra-water", 2024, 4, 1), ["MLIT"]);
    assert_eq!(leads(&workspace, "water-quality", 2024, 3, 31), ["MHLW"]);
    assert_eq!(leads(&workspace, "water-quality", 2024, 4, 1), ["MOE"]);
    assert_eq!(leads(&workspace, "infra-finance-joint", 2026, 4, 1), ["CAO", "MOF", "MAFF"]);
    assert!(leads(&workspace, "product-rockets", 2026, 4, 1).is_empty(), "a claim is no lead");
}

/// One person in several posts over time: what rests on a post is found by the post and the day.
#[test]
fn people_hold_posts_from_day_to_day() {
    let folder = tempfile::tempdir().unwrap();
    let workspace = workspace(folder.path(), true);
    let reader = workspace.store.reader();
    let known = reader.sources(SCHEME).unwrap();
    let holder = |post: &str, year, month, day| -> Vec<String> {
        let at = At::day(Day::from_ymd(year, month, day).unwrap());
        let post = reader.post(known[&format!("post/{post}")].into(), at).unwrap().unwrap();
        post.holders.into_iter().filter_map(|holder| holder.person.name.en).collect()
    };
    assert_eq!(holder("prime-minister", 2021, 10, 3), ["Suga Yoshihide"]);
    assert_eq!(holder("prime-minister", 2021, 10, 4), ["Kishida Fumio"]);
    assert_eq!(holder("foreign-minister", 2017, 1, 1), ["Kishida Fumio"]);
    assert_eq!(holder("foreign-minister", 2021, 11, 17), ["Hayashi Yoshimasa"]);
    assert_eq!(holder("us-president", 2019, 1, 1), ["Donald Trump"]);
    assert!(holder("atla-commissioner", 2026, 1, 1).is_empty(), "nobody is named who was not seen");
    let kishida = reader.person(known["person/kishida-fumio"].into(), today(&workspace)).unwrap().unwrap();
    assert_eq!(kishida.held.len(), 4);
    let list: people::List = toml::from_str(people::PEOPLE).unwrap();
    assert_eq!(list.person.iter().map(|person| &person.key).collect::<BTreeSet<_>>().len(), list.person.len());
}

#[test]
fn units_are_called_and_placed_as_on_the_day_asked_about() {
    let folder = tempfile::tempdir().unwrap();
    let workspace = workspace(folder.path(), false);
    let reader = workspace.store.reader();
    let known = reader.sources(ORGANISATIONS).unwrap();
    let on = |key: &str, year, month, day| {
        let at = At::day(Day::from_ymd(year, month, day).unwrap());
        reader.organisation_ref(known[key].into(), at).unwrap().name
    };
    assert_eq!(on("meti-trade-security", 2024, 6, 30).ja, "経済産業省 貿易経済協力局");
    assert_eq!(on("meti-trade-security", 2024, 7, 1).ja, "経済産業省 貿易経済安全保障局");
    assert_eq!(on("mofa-economic-security", 2025, 7, 31).ja, "外務省 総合外交政策局 安全保障政策課 経済安全保障政策室");
    assert_eq!(on("mofa-economic-security", 2025, 8, 1).ja, "外務省 経済局 経済安全保障課");
    assert_eq!(
        on("mofa-economic-security", 2025, 8, 1).en.as_deref(),
        Some("Ministry of Foreign Affairs, Economic Affairs Bureau, Economic Security Division")
    );
}

#[test]
fn sample_projects_are_linked_to_what_they_show() {
    let folder = tempfile::tempdir().unwrap();
    let workspace = workspace(folder.path(), true);
    let reader = workspace.store.reader();
    let list: workstreams::List = toml::from_str(workstreams::WORKSTREAMS).unwrap();
    let numbers: Vec<&String> = list.workstream.iter().flat_map(|listed| &listed.projects).collect();
    assert_eq!(numbers.len(), numbers.iter().collect::<BTreeSet<_>>().len(), "each is part of one");
    let projects = reader.sources(PROJECTS).unwrap();
    assert!(numbers.len() >= 20 && numbers.iter().all(|number| projects.contains_key(*number)), "{numbers:?}");
    let semiconductors = reader.sources(SCHEME).unwrap()["topic/SEM"];
    assert!(reader.topic(semiconductors.into(), today(&workspace)).unwrap().unwrap().workstreams >= 2);
}

#[test]
fn a_second_application_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    for sample in [false, true] {
        let mut workspace = workspace(&folder.path().join(sample.to_string()), sample);
        let again = workspace.submit(Submission::Refresh { sample: false }, None).unwrap_err();
        assert_eq!(again, Failure::from(Refusal::NothingChanges), "with a sample: {sample}");
    }
}

/// As a workspace of this version meets a later list: a new name from a day on, a corrected one, one more source.
#[test]
fn a_later_list_changes_what_it_says_differently_and_nothing_that_was_changed_here() {
    let folder = tempfile::tempdir().unwrap();
    let mut workspace = workspace(folder.path(), false);
    let known = workspace.store.reader().sources(ORGANISATIONS).unwrap();
    let (unit, mine) = (known["mofa-economic-security"], known["meti"]);
    let names = |ja: &str| Names { ja: ja.to_owned(), ..Names::default() };
    let rename =
        Intent::RenameOrganisation { organisation: mine.into(), names: names("当課での呼び名"), from: None };
    workspace.submit(Submission::Intent { intent: rename }, None).unwrap();
    let mut fresh = crate::surroundings::fresh(workspace.clock.now());
    let mut later = shipped(&workspace.store.reader(), true, &mut fresh).unwrap();
    let from = Day::from_ymd(2027, 4, 1).unwrap();
    later.records.push((
        unit,
        Verb::OrganisationNamed(OrganisationNamed { names: names("経済安全保障統括課"), from: Some(from) }),
    ));
    for (id, verb) in &mut later.records {
        if let Verb::OrganisationFounded(founded) = verb {
            if *id == mine {
                founded.names.ja = "経済産業省（新）".to_owned();
            }
            if *id == known["cao"] {
                founded.names.en = Some("Cabinet Office of Japan".to_owned());
                founded.reference = Some("新しい出典".to_owned());
            }
        }
    }
    workspace.take_in(later.clone(), None, &mut unstoppable).unwrap();
    let reader = workspace.store.reader();
    assert_eq!(reader.sources(ORGANISATIONS).unwrap().len(), known.len(), "nothing came twice");
    assert!(reader.sources(SCHEME).unwrap().len() > 300, "the rest came");
    let name = |id: EntityId, at| reader.organisation_ref(id.into(), at).unwrap().name.ja;
    assert_eq!(name(unit, At::day(from)), "外務省 経済局 経済安全保障統括課");
    assert_eq!(name(unit, At::day(from.plus(-1))), "外務省 経済局 経済安全保障課");
    assert_eq!(name(mine, today(&workspace)), "当課での呼び名");
    let office = reader.organisation(known["cao"].into(), today(&workspace)).unwrap().unwrap();
    assert_eq!(office.row.names.en.as_deref(), Some("Cabinet Office of Japan"));
    assert_eq!(office.reference.as_deref(), Some("新しい出典"));
    assert_eq!(office.corporate_number.as_deref(), Some("2000012010019"));
    let again = workspace.take_in(later, None, &mut unstoppable).unwrap_err();
    assert_eq!(again, Failure::from(Refusal::NothingChanges));
}

#[test]
fn made_up_statuses_say_so_and_go_in_one_step_with_what_rests_on_them() {
    let folder = tempfile::tempdir().unwrap();
    let mut workspace = workspace(folder.path(), true);
    let count = |workspace: &Workspace| {
        let Answer::Workspace(info) = workspace.ask(&Query::Workspace).unwrap() else {
            panic!("the workspace answers")
        };
        (info.fictional, info.statuses, info.workstreams)
    };
    let (fictional, statuses, workstreams) = count(&workspace);
    assert!(fictional >= 10, "{fictional}");
    let keys = workspace.store.reader().sources(crate::sample::FICTION).unwrap();
    let reference = workspace.store.reader().sources(SCHEME).unwrap();
    let events: Vec<EntityId> = keys.iter().filter(|(key, _)| key.starts_with("event/")).map(|(_, id)| *id).collect();
    assert_eq!(events.len(), 8, "one for each framework that the article names");
    for event in &events {
        let at = today(&workspace);
        let topic = workspace.store.reader().topic_detail((*event).into(), at).unwrap().unwrap();
        assert!(topic.row.name.ja.starts_with("（架空）"), "{topic:?}");
        assert!(topic.row.name.en.unwrap().starts_with("(Fictional) "));
        assert!(topic.row.on.unwrap() > at.day && topic.row.verification == Some(Verification::Unchecked));
        assert!(!topic.ties.is_empty() && topic.row.reference.unwrap().starts_with("架空"));
    }
    for key in keys.keys().filter(|key| !key.starts_with("event/")) {
        let (of, _) = key.split_once('/').unwrap();
        let (reader, window) = (workspace.store.reader(), store::rows::Window::default());
        let log = reader.statuses(reference[&format!("workstream/{of}")].into(), window, today(&workspace)).unwrap();
        for row in log.items {
            let texts = [&row.headline, &row.obstacles, &row.next_step];
            assert!(texts.into_iter().flatten().all(|text| text.starts_with("（架空）")), "{row:?}");
            assert!(row.source.unwrap().starts_with("架空"));
        }
    }
    // Somebody confirms one of them before they go.
    let made_up = u64::try_from(events.len()).unwrap();
    let status = (*keys.iter().find(|(key, _)| !key.starts_with("event/")).unwrap().1).into();
    let confirm = Intent::ConfirmStatus { status, as_of: workspace.today(), note: None };
    workspace.submit(Submission::Intent { intent: confirm }, None).unwrap();
    workspace.submit(Submission::ClearFiction, None).unwrap();
    assert_eq!(count(&workspace), (0, statuses - (fictional - made_up), workstreams));
    assert!(workspace.store.reader().topic(events[0].into(), today(&workspace)).unwrap().is_none());
    let again = workspace.submit(Submission::ClearFiction, None).unwrap_err();
    assert_eq!(again, Failure::from(Refusal::NothingChanges));
    workspace.submit(Submission::Redo, None).unwrap();
    assert_eq!(count(&workspace), (fictional, statuses + 1, workstreams));
}

#[test]
fn projects_stand_behind_the_frameworks_that_their_own_sheets_name() {
    let folder = tempfile::tempdir().unwrap();
    let workspace = workspace(folder.path(), true);
    let links: workstreams::Links = toml::from_str(workstreams::FRAMEWORK_LINKS).unwrap();
    let reader = workspace.store.reader();
    let (projects, known) = (reader.sources(PROJECTS).unwrap(), reader.sources(SCHEME).unwrap());
    for link in &links.link {
        let id = projects[&link.project].into();
        let detail = reader.workstream(id, today(&workspace)).unwrap().unwrap();
        let linked: BTreeSet<EntityId> = detail.row.topics.iter().map(|topic| topic.id.into()).collect();
        for key in &link.topics {
            assert!(linked.contains(&known[&format!("topic/{key}")]), "{} {key}", link.project);
        }
    }
}
