//! Rules for templates 様式 of reports: a sound one is saved under a key that no other has, and those that come with the
//! program stay as they are.

use super::organisation::opening;
use super::{Decision, not_found, the_organisation};
use crate::change::{TemplateRemoved, TemplateSaved, Verb};
use crate::ids::{EntityId, TemplateId};
use crate::intent::{Context, Intent};
use crate::refusal::Refusal;
use crate::register::{Register, State};
use crate::template::{Scope, Template};

pub(super) fn decide(register: &Register, intent: Intent, context: &mut Context) -> Result<Decision, Refusal> {
    match intent {
        Intent::SaveTemplate { template, content } => {
            let known = template.map(|id| held(register, id)).transpose()?;
            let content = content.checked().map_err(|fault| Refusal::BadTemplate { fault })?;
            if known == Some(&content) {
                return Err(Refusal::NothingChanges);
            }
            if Template::shipped(&content.key).is_some() || is_taken(register, template, &content.key) {
                return Err(Refusal::TemplateKeyTaken { given: content.key });
            }
            exists(register, &content.scope)?;
            let saved = Verb::TemplateSaved(Box::new(TemplateSaved { template: content }));
            Ok(match template {
                Some(id) => register.replacing(id, saved).into(),
                None => opening(TemplateId::fresh(&mut context.fresh), saved),
            })
        }
        Intent::RemoveTemplate { template } => {
            held(register, template)?;
            Ok(register.replacing(template, Verb::TemplateRemoved(TemplateRemoved { on: context.today })).into())
        }
        _ => Ok(Decision::default()),
    }
}

fn held(register: &Register, id: TemplateId) -> Result<&Template, Refusal> {
    match register.entity(EntityId::from(id)).and_then(|entity| entity.state()) {
        Some(State::Template(template)) => Ok(template),
        _ => Err(not_found("template", id)),
    }
}

fn is_taken(register: &Register, but: Option<TemplateId>, key: &str) -> bool {
    register.entities().any(|(id, entity)| match entity.state() {
        Some(State::Template(other)) => other.key == key && but.map(EntityId::from) != Some(id),
        _ => false,
    })
}

/// What a scope names has to be there: a file of another workspace may name what is not.
fn exists(register: &Register, scope: &Scope) -> Result<(), Refusal> {
    for body in &scope.bodies {
        the_organisation(register, *body)?;
    }
    let state = |id: EntityId| register.entity(id).and_then(|entity| entity.state());
    for topic in &scope.topics {
        if !matches!(state((*topic).into()), Some(State::Topic(_))) {
            return Err(not_found("topic", topic));
        }
    }
    for post in &scope.posts {
        if !matches!(state((*post).into()), Some(State::Post(_))) {
            return Err(not_found("post", post));
        }
    }
    Ok(())
}
