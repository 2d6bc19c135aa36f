//! What the demo's people have read and answered so far, done through the school's own doors.

use std::collections::BTreeMap;
use std::sync::Arc;

use anyhow::{Context, Result};
use app::marking;
use app::school::School;
use chrono::{DateTime, TimeDelta, Utc};
use domain::course::{Course, Quiz};
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

/// How many of 256 answers are wrong before the course, after a day of it, and of somebody who is lost.
const UNTAUGHT: u8 = 140;
const TAUGHT: u8 = 60;
const LOST: u8 = u8::MAX;

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
    let tests = course
        .tests_of(enrolment.as_u128())
        .filter(|_| diligence != Diligence::Absent);
    if let Some((before, _)) = tests {
        answer(school, course, before, (person, enrolment), (at, UNTAUGHT)).await?;
        at += TimeDelta::minutes(40);
    }
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
            let tries: &[u8] = if diligence == Diligence::Struggling {
                &[LOST, LOST]
            } else {
                &[TAUGHT]
            };
            for (quiz, doubt) in module
                .quiz
                .iter()
                .flat_map(|quiz| tries.iter().map(move |doubt| (quiz, *doubt)))
            {
                answer(school, course, quiz, (person, enrolment), (at, doubt)).await?;
                at += TimeDelta::minutes(20);
            }
        }
    }
    if let Some((_, after)) = tests.filter(|_| diligence == Diligence::Everything) {
        answer(school, course, after, (person, enrolment), (at, TAUGHT)).await?;
    }
    Ok(())
}

async fn answer(
    school: &School,
    course: &Arc<Course>,
    quiz: &Quiz,
    (person, enrolment): (Uuid, Uuid),
    (at, doubt): (DateTime<Utc>, u8),
) -> Result<()> {
    let quiz = quiz.clone();
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
    let saves = saves(school, &asked(&quiz, track, &seed), (person, &seed), doubt);
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

/// Right answers but for about so many in 256: some people know more, and everybody has better days.
fn saves(school: &School, questions: &[&Question], (person, day): (Uuid, &[u8; 32]), doubt: u8) -> Vec<Save> {
    let talent = person.as_bytes()[0];
    questions
        .iter()
        .enumerate()
        .map(|(place, question)| {
            let luck = talent / 2 + day[place % day.len()] / 2;
            let value = if doubt == LOST || luck < doubt && !(doubt == TAUGHT && question.critical) {
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
