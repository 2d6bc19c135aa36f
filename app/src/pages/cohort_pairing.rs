//! The pairing board of a cohort: who waits, what the newest run proposes and why, what became of it.

use std::collections::BTreeMap;

use domain::mentoring::life_cycle::State;
use domain::permission::{Bond, Deed, may};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use store::{Cohort, MentorEntry, PairRule, Pairing, RecordedRun};
use uuid::Uuid;

use crate::Refusal;
use crate::components::page::{desk, page, titled};
use crate::form;
use crate::matching::Why;
use crate::pages::cohort::head;
use crate::pages::cohort::register::Register;
use crate::school::School;
use crate::visit::Visit;

pub mod deeds;
mod picture;
mod proposals;
mod rules;
mod states;
mod why;

/// What a deed on the board can say when it is done, as the address names it.
const DONE: [&str; 6] = ["ran", "released", "pinned", "unpinned", "vetoed", "unvetoed"];
/// And what stands in its way.
const REFUSED: [&str; 7] = [
    "changed",
    "stale",
    "is-vetoed",
    "is-pinned",
    "is-paired",
    "declined",
    "barred",
];

/// Everything on the board.
struct Board {
    register: Register,
    mentors: Vec<MentorEntry>,
    pins: Vec<PairRule>,
    vetoes: Vec<PairRule>,
    run: Option<RecordedRun>,
    pairings: Vec<Pairing>,
    asked: Option<(Uuid, Uuid, Option<Why>)>,
    trainee_names: BTreeMap<Uuid, String>,
    mentor_names: BTreeMap<Uuid, String>,
}

/// `/cohorts/:id/pairing`
#[component]
pub fn CohortPairing() -> impl IntoView {
    let desk = desk();
    let visit = desk.visit.clone();
    let id = use_params_map().get_untracked().get("id").unwrap_or_default();
    page(
        async move {
            let id: Uuid = id.parse().map_err(|_| Refusal::NotFound)?;
            Board::load(&desk.school, &desk.visit, id).await
        },
        move |board| {
            let words = visit.words();
            let title = words.with("board-title", &[("cohort", board.register.cohort.title.clone().into())]);
            view! {
                {titled(title)}
                {head(&board.register, "pairing", &visit)}
                <p class="lead">{words.t("board-lead")}</p>
                {said(&visit)}
                {numbers(board, &visit)}
                {proposals::newest(board, &visit)}
                {picture::board(board, words)}
                {states::table(board, &visit)}
                {why::not(board, &visit)}
                {rules::forms(board, &visit)}
            }
        },
    )
}

/// The cohort, if the visitor trains it; to anybody else there is no such board.
async fn trained(school: &School, visit: &Visit, cohort: Uuid) -> Result<Cohort, Refusal> {
    visit.person()?;
    let trains = school.store.trains(visit.actor(), cohort).await?;
    let bond = Bond {
        signed_in: true,
        trains,
        ..Bond::default()
    };
    if may(bond, Deed::RunCohort) {
        Ok(school.store.cohort(visit.actor(), cohort).await?)
    } else {
        Err(Refusal::NotFound)
    }
}

impl Board {
    async fn load(school: &School, visit: &Visit, id: Uuid) -> Result<Self, Refusal> {
        let register = Register::of(school, visit, &id.to_string()).await?;
        // The office sees a cohort, but to it there is no such board.
        if !register.may(Deed::RunCohort) {
            return Err(Refusal::NotFound);
        }
        let (store, actor) = (&school.store, visit.actor());
        let mentors = store.mentors(actor, id).await?;
        let names = register
            .lines
            .iter()
            .map(|line| (line.entry.enrolment.id, line.name.clone()));
        let trainee_names = names.collect();
        // Of a mentor trainers see the pseudonym: they review a proposal, not a person they may know.
        let names = mentors.iter().map(|entry| {
            (
                entry.mentor.id,
                visit
                    .name_of(entry.mentor.person, entry.naming(), false, false)
                    .to_owned(),
            )
        });
        let mentor_names = names.collect();
        Ok(Self {
            pins: store.pins(actor, id).await?,
            vetoes: store.vetoes(actor, id).await?,
            run: store.newest_run(actor, id).await?,
            pairings: store.pairings_of_cohort(actor, id).await?,
            asked: why::asked(school, visit, &register.cohort).await?,
            register,
            mentors,
            trainee_names,
            mentor_names,
        })
    }

    /// The enrolments of the cohort, by name.
    fn trainees(&self) -> impl Iterator<Item = Uuid> {
        self.register.lines.iter().map(|line| line.entry.enrolment.id)
    }

    fn trainee(&self, enrolment: Uuid) -> String {
        self.trainee_names.get(&enrolment).cloned().unwrap_or_default()
    }

    fn mentor(&self, mentor: Uuid) -> String {
        self.mentor_names.get(&mentor).cloned().unwrap_or_default()
    }

    /// Enrolments with a proposal or a mentor.
    fn paired(&self) -> Vec<Uuid> {
        let open = self
            .pairings
            .iter()
            .filter(|pairing| !matches!(pairing.state, State::Closed(_)));
        open.map(|pairing| pairing.enrolment).collect()
    }

    fn action(&self, deed: &str) -> String {
        format!("/cohorts/{}/pairing/{deed}", self.register.cohort.id)
    }
}

fn said(visit: &Visit) -> Option<impl IntoView + use<>> {
    let said = form::query(&visit.path, "said")?;
    let known = DONE.iter().chain(&REFUSED).find(|known| **known == said)?;
    let text = visit.words().with("board-said", &[("what", (*known).into())]);
    let (class, role) = if DONE.contains(known) {
        ("saved", "status")
    } else {
        ("problem", "alert")
    };
    Some(view! { <p class=class role=role>{text}</p> })
}

fn numbers(board: &Board, visit: &Visit) -> impl IntoView + use<> {
    let words = visit.words();
    let paired = board.paired();
    let waiting: Vec<String> = board
        .trainees()
        .filter(|trainee| !paired.contains(trainee))
        .map(|trainee| board.trainee(trainee))
        .collect();
    let free = board
        .mentors
        .iter()
        .filter(|entry| entry.mentor.withdrawn_at.is_none() && entry.taken_seats < entry.mentor.capacity);
    let free: Vec<String> = free
        .map(|entry| {
            let seats = i64::from(entry.mentor.capacity - entry.taken_seats);
            words.with(
                "board-free-seats",
                &[
                    ("mentor", board.mentor(entry.mentor.id).into()),
                    ("seats", seats.into()),
                ],
            )
        })
        .collect();
    let list = |items: Vec<String>| items.into_iter().map(|item| view! { <li>{item}</li> }).collect_view();
    view! {
        <section class="board-numbers">
            <details>
                <summary>{words.with("board-waiting", &[("count", waiting.len().into())])}</summary>
                <ul class="plain">{list(waiting)}</ul>
            </details>
            <details>
                <summary>{words.with("board-free", &[("count", free.len().into())])}</summary>
                <ul class="plain">{list(free)}</ul>
            </details>
        </section>
    }
}
