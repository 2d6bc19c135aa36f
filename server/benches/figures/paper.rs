//! What the trainees of the saving figures send: every question of a real quiz, each answer changed twice.

use std::net::SocketAddr;
use std::sync::Arc;

use app::pages::privacy;
use app::school::School;
use axum::body::Bytes;
use domain::course::Course;
use domain::language::Language;
use domain::person::Track;
use domain::quiz::paper::{AnswerFields, PaperQuestion, asked, lay_out, read};
use store::{Actor, Attempt, Invitee, NewAttempt, Save};
use tokio::task::JoinSet;
use uuid::Uuid;

use crate::school::{Open, sign_in};

const QUIZ: &str = "day-01/quiz";
const TRACK: Track = Track::Judge;
/// Saves of each question.
const CHANGES: u32 = 3;

/// An open attempt and all that will be saved in it, in this order.
#[derive(Clone)]
pub(crate) struct Paper {
    pub(crate) actor: Actor,
    pub(crate) attempt: Uuid,
    pub(crate) saves: Vec<Save>,
    pub(crate) requests: Vec<Bytes>,
}

/// So many new trainees of the demo's running cohort, each with an open attempt.
pub(crate) fn lay(open: &Open, count: usize) -> Vec<Paper> {
    let (course, version) = {
        let live = open.school.shelf.live("turquesa").expect("the demo's course");
        (live.course.clone(), live.version.clone())
    };
    let cohort = open.trainee().0.cohort;
    let invitees = (0..count).map(|place| Invitee {
        name: format!("Nadie {place}"),
        email: format!("nadie{place}@demo.example"),
        language: Language::Es,
        track: TRACK,
        country: None,
        unit: None,
    });
    let (school, addr, now) = (open.school.clone(), open.addr, open.now);
    open.runtime.block_on(async move {
        let invitees: Vec<Invitee> = invitees.collect();
        let fresh = invitees.iter().map(|_| school.chance.uuid().into_bytes()).collect();
        let invited = school.store.invite(Actor::Program, cohort, invitees, fresh, now).await;
        let mut starting = JoinSet::new();
        for outcome in invited.expect("invited") {
            let (school, course, version) = (school.clone(), course.clone(), version.clone());
            starting.spawn(async move {
                let actor = Actor::Person(outcome.person());
                let accepted = school.store.accept_privacy(actor, privacy::VERSION, now).await;
                accepted.expect("accepted");
                let cookie = sign_in(&school, outcome.person(), now).await;
                let new = NewAttempt {
                    enrolment: outcome.enrolment(),
                    course: course.clone(),
                    quiz: QUIZ.into(),
                    version,
                    seed: school.chance.bytes(),
                };
                let attempt = school.store.start_attempt(actor, new, now).await.expect("started");
                Paper::of(actor, &attempt, &course, &school, &Sender { addr, cookie })
            });
        }
        starting.join_all().await
    })
}

/// Deals papers out to so many writers.
pub(crate) fn deal<T>(papers: Vec<T>, writers: usize) -> Vec<Vec<T>> {
    let mut hands: Vec<Vec<T>> = (0..writers).map(|_| Vec::new()).collect();
    for (place, paper) in papers.into_iter().enumerate() {
        hands[place % writers].push(paper);
    }
    hands
}

/// Who a browser's requests come from.
struct Sender {
    addr: SocketAddr,
    cookie: String,
}

impl Paper {
    fn of(actor: Actor, attempt: &Attempt, course: &Arc<Course>, school: &School, sender: &Sender) -> Self {
        let quiz = course.quiz(QUIZ).expect("the first day's quiz");
        let laid = lay_out(quiz, Language::Es, course.source, TRACK, &attempt.seed);
        let (mut saves, mut requests) = (Vec::new(), Vec::new());
        for change in 0..CHANGES {
            for question in asked(quiz, TRACK, &attempt.seed) {
                let shown = laid.questions.iter().find(|shown| shown.id == question.id);
                let fields = filled(shown.expect("laid out"), change as usize);
                let value = read(question, &fields, &attempt.seed).expect("an answer");
                let save = Save {
                    question: question.id.clone(),
                    base_seq: change,
                    mutation_id: school.chance.uuid(),
                    value,
                };
                requests.push(sender.post(attempt.id, &save, &fields));
                saves.push(save);
            }
        }
        Self {
            actor,
            attempt: attempt.id,
            saves,
            requests,
        }
    }
}

impl Sender {
    /// What the quiz island sends.
    fn post(&self, attempt: Uuid, save: &Save, fields: &AnswerFields) -> Bytes {
        let body = serde_json::json!({
            "attempt": attempt,
            "question": save.question,
            "base_seq": save.base_seq,
            "mutation": save.mutation_id,
            "fields": {
                "chosen": fields.chosen,
                "text": fields.text,
                "positions": fields.positions.iter().collect::<Vec<_>>(),
                "pairs": fields.pairs.iter().collect::<Vec<_>>(),
                "gaps": fields.gaps.iter().collect::<Vec<_>>(),
                "unsure": false,
            },
        })
        .to_string();
        let head = [
            "POST /call/save-answer HTTP/1.1".to_owned(),
            format!("host: {}", self.addr),
            format!("origin: http://{}", self.addr),
            "sec-fetch-site: same-origin".into(),
            format!("cookie: {}", self.cookie),
            "content-type: application/json".into(),
            "accept: application/json".into(),
            format!("content-length: {}", body.len()),
        ];
        Bytes::from(head.join("\r\n") + "\r\n\r\n" + &body)
    }
}

/// Another answer at every change, of the kind that the question asks for.
fn filled(question: &PaperQuestion, change: usize) -> AnswerFields {
    let mut fields = AnswerFields::default();
    let tokens = |list: &[domain::quiz::paper::PaperOption]| -> Vec<String> {
        list.iter().map(|option| option.token.clone()).collect()
    };
    let mut options = tokens(&question.options);
    let turn = change % options.len().max(1);
    options.rotate_left(turn);
    match question.kind.as_str() {
        "single" | "truth" => fields.chosen = options[..1].to_vec(),
        "multiple" => fields.chosen = options[..options.len().min(2)].to_vec(),
        "numeric" | "short" => fields.text = format!("{}", 40 + change),
        "ordering" => fields.positions = options.into_iter().zip(1..).collect(),
        _ => fields.pairs = options.into_iter().zip(tokens(&question.matches)).collect(),
    }
    fields
}
