//! What the demo's people have read and answered so far, done through the school's own doors.

use std::collections::BTreeMap;
use std::sync::Arc;

use anyhow::{Context, Result};
use app::marking;
use app::school::School;
use chrono::{DateTime, TimeDelta, Utc};
use domain::course::{Course, Module};
use domain::quiz::paper::asked;
use domain::quiz::{Answer, Fill, Gap, Key, Question};
use store::{Actor, NewAttempt, Save};
use uuid::Uuid;

/// How far somebody has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Diligence {
    /// All lessons and quizzes.
    Everything,
    /// Everything before today's day, and its first lesson.
    OnTime,
    /// Day 1 whole, one lesson of day 2: back from other duties.
    Behind,
    /// Day 1 read, its quiz failed twice.
    Struggling,
    /// A few lessons of day 1.
    Slow,
    /// Nothing yet.
    Absent,
}

/// The day on which the running class is.
pub(super) const TODAY: u8 = 4;

/// A mixed class; its first trainee has something open on day 2.
pub(super) fn diligence(place: usize) -> Diligence {
    match place % 6 {
        0 => Diligence::Behind,
        1 | 3 => Diligence::OnTime,
        2 => Diligence::Slow,
        4 => Diligence::Struggling,
        _ => Diligence::Absent,
    }
}

/// Lets one enrolment study, each day's module on its day; the first day begins at `begin`.
pub(super) async fn study(
    school: &School,
    course: &Arc<Course>,
    person: Uuid,
    enrolment: Uuid,
    diligence: Diligence,
    begin: DateTime<Utc>,
) -> Result<()> {
    let mut at = begin;
    for module in &course.modules {
        at = at.max(begin + TimeDelta::days(i64::from(module.day) - 1));
        let lessons = match (diligence, module.day) {
            (Diligence::Everything, _) | (Diligence::Behind | Diligence::Struggling, 1) => module.lessons.len(),
            (Diligence::OnTime, day) if day < TODAY => module.lessons.len(),
            (Diligence::OnTime, TODAY) | (Diligence::Behind, 2) => 1,
            (Diligence::Slow, 1) => 2,
            _ => 0,
        };
        for lesson in module.lessons.iter().take(lessons) {
            at += TimeDelta::minutes(i64::from(lesson.minutes));
            school
                .store
                .complete_lesson(Actor::Person(person), enrolment, &lesson.id, false, course.clone(), at)
                .await?;
        }
        if lessons == module.lessons.len() {
            let tries: &[bool] = if diligence == Diligence::Struggling {
                &[false, false]
            } else {
                &[true]
            };
            for knows in tries {
                answer(school, course, module, (person, enrolment), (at, *knows)).await?;
                at += TimeDelta::minutes(20);
            }
        }
    }
    Ok(())
}

async fn answer(
    school: &School,
    course: &Arc<Course>,
    module: &Module,
    (person, enrolment): (Uuid, Uuid),
    (at, knows): (DateTime<Utc>, bool),
) -> Result<()> {
    let Some(quiz) = module.quiz.clone() else { return Ok(()) };
    let actor = Actor::Person(person);
    let track = school.store.enrolment(actor, enrolment).await?.track;
    let version = school
        .store
        .cohort(actor, school.store.enrolment(actor, enrolment).await?.cohort)
        .await?
        .version;
    let seed = school.chance.bytes();
    let new = NewAttempt {
        enrolment,
        course: course.clone(),
        quiz: quiz.id.clone(),
        version,
        seed,
    };
    let attempt = school.store.start_attempt(actor, new, at).await?;
    let saves = saves(school, &asked(&quiz, track, &seed), person, knows);
    school
        .store
        .save_answers(actor, attempt.id, saves, at + TimeDelta::minutes(9))
        .await?;
    let grade = move |answers: &BTreeMap<String, Answer>| marking::score(&quiz, track, &seed, answers);
    school
        .store
        .submit(actor, attempt.id, course.clone(), grade, at + TimeDelta::minutes(12))
        .await
        .context("submitting")?;
    Ok(())
}

/// Mostly right answers, of somebody who `knows`; which ones are not differs from person to person.
fn saves(school: &School, questions: &[&Question], person: Uuid, knows: bool) -> Vec<Save> {
    let luck = person.as_bytes();
    questions
        .iter()
        .enumerate()
        .map(|(place, question)| {
            let value = if !knows || luck[place % 16] < 60 {
                wrong(question)
            } else {
                right(question)
            };
            Save {
                question: question.id.clone(),
                base_seq: 0,
                mutation_id: school.chance.uuid(),
                value,
            }
        })
        .collect()
}

fn right(question: &Question) -> Answer {
    match &question.key {
        Key::Single { right } => Answer::Chosen { options: vec![*right] },
        Key::Multiple { right } => Answer::Chosen { options: right.clone() },
        Key::Truth { right } => Answer::Chosen {
            options: vec![if *right { 1 } else { 2 }],
        },
        Key::Numeric { low, high, .. } => Answer::Typed {
            text: format!("{}", f64::midpoint(*low, *high)),
        },
        Key::Short { accepted } => Answer::Typed {
            text: accepted.first().cloned().unwrap_or_default(),
        },
        Key::Ordering { right } => Answer::Ordered { options: right.clone() },
        Key::Matching { right } => Answer::Paired { pairs: right.clone() },
        Key::Cloze { gaps } => {
            let fill = |gap: &Gap| match gap {
                Gap::Typed { accepted } => Fill::Typed(accepted.first().cloned().unwrap_or_default()),
                Gap::Menu { right, .. } => Fill::Chosen(*right),
            };
            Answer::Filled {
                gaps: (1..).zip(gaps.iter().map(fill)).collect(),
            }
        }
    }
}

fn wrong(question: &Question) -> Answer {
    match &question.key {
        Key::Single { right } => Answer::Chosen {
            options: vec![if *right == 1 { 2 } else { 1 }],
        },
        Key::Truth { right } => Answer::Chosen {
            options: vec![if *right { 2 } else { 1 }],
        },
        Key::Ordering { right } => Answer::Ordered {
            options: right.iter().rev().copied().collect(),
        },
        Key::Multiple { .. } | Key::Numeric { .. } | Key::Short { .. } | Key::Matching { .. } | Key::Cloze { .. } => {
            Answer::Blank
        }
    }
}
