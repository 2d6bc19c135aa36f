//! Every page by its URL, and every form by the URL it is posted to.

use axum::routing::{MethodRouter, post};
use leptos::prelude::*;
use leptos_router::components::{Route, Routes as Table};
use leptos_router::{SsrMode, path};

use crate::Refusal;
use crate::components::page::page;
use crate::school::School;

pub mod attempt;
pub mod authoring;
pub mod calendar;
mod case;
pub mod cohort;
pub mod cohort_pairing;
pub mod cohorts;
pub mod course;
pub mod day;
pub mod home;
pub mod lesson;
pub mod live;
pub mod me;
pub mod mentor;
pub mod office;
pub mod pairing;
pub mod privacy;
pub mod quiz;
pub mod result;
pub mod sign_in;
pub mod sign_in_link;
pub mod today;

/// The pages: all made in one piece, so that they arrive whole without JavaScript.
#[component]
pub fn Routes() -> impl IntoView {
    view! {
        <Table fallback=|| page(async { Err::<(), _>(Refusal::NotFound) }, |()| ())>
            <Route path=path!("/") view=home::Home ssr=SsrMode::Async/>
            <Route path=path!("/sign-in") view=sign_in::SignIn ssr=SsrMode::Async/>
            <Route path=path!("/sign-in/link") view=sign_in_link::AskForLink ssr=SsrMode::Async/>
            <Route path=path!("/sign-in/link/:token") view=sign_in_link::UseLink ssr=SsrMode::Async/>
            <Route path=path!("/privacy") view=privacy::Privacy ssr=SsrMode::Async/>
            <Route path=path!("/today") view=today::Today ssr=SsrMode::Async/>
            <Route path=path!("/course") view=course::Courses ssr=SsrMode::Async/>
            <Route path=path!("/course/:cohort") view=course::Course ssr=SsrMode::Async/>
            <Route path=path!("/course/:cohort/glossary") view=course::glossary::Glossary ssr=SsrMode::Async/>
            <Route path=path!("/course/:cohort/:module") view=day::Day ssr=SsrMode::Async/>
            <Route path=path!("/course/:cohort/:module/quiz") view=quiz::Quiz ssr=SsrMode::Async/>
            <Route path=path!("/course/:cohort/tests/:form/:when") view=quiz::Quiz ssr=SsrMode::Async/>
            <Route path=path!("/course/:cohort/:module/live") view=live::Live ssr=SsrMode::Async/>
            <Route path=path!("/course/:cohort/:module/:lesson") view=lesson::Lesson ssr=SsrMode::Async/>
            <Route path=path!("/attempt/:id") view=attempt::Attempt ssr=SsrMode::Async/>
            <Route path=path!("/attempt/:id/submit") view=attempt::submission::Submit ssr=SsrMode::Async/>
            <Route path=path!("/attempt/:id/result") view=result::Result ssr=SsrMode::Async/>
            <Route path=path!("/calendar") view=calendar::Calendar ssr=SsrMode::Async/>
            <Route path=path!("/cohorts") view=cohorts::Cohorts ssr=SsrMode::Async/>
            <Route path=path!("/cohorts/new") view=cohort::new::NewCohortPage ssr=SsrMode::Async/>
            <Route path=path!("/cohorts/:id") view=cohort::Cohort ssr=SsrMode::Async/>
            <Route path=path!("/cohorts/:id/people") view=cohort::people::People ssr=SsrMode::Async/>
            <Route path=path!("/cohorts/:id/people/import") view=cohort::import::Import ssr=SsrMode::Async/>
            <Route path=path!("/cohorts/:id/person/:enrolment") view=cohort::person::Person ssr=SsrMode::Async/>
            <Route path=path!("/cohorts/:id/course") view=cohort::version::Version ssr=SsrMode::Async/>
            <Route path=path!("/authoring") view=authoring::Authoring ssr=SsrMode::Async/>
            <Route path=path!("/authoring/:course") view=authoring::tree::Tree ssr=SsrMode::Async/>
            <Route path=path!("/authoring/:course/file") view=authoring::file::File ssr=SsrMode::Async/>
            <Route path=path!("/authoring/:course/compare") view=authoring::compare::Compare ssr=SsrMode::Async/>
            <Route path=path!("/authoring/:course/history") view=authoring::history::History ssr=SsrMode::Async/>
            <Route path=path!("/authoring/:course/media") view=authoring::media::Media ssr=SsrMode::Async/>
            <Route path=path!("/authoring/:course/new") view=authoring::new::New ssr=SsrMode::Async/>
            <Route path=path!("/authoring/:course/publish") view=authoring::publish::Publish ssr=SsrMode::Async/>
            <Route path=path!("/office") view=office::Office ssr=SsrMode::Async/>
            <Route path=path!("/office/people") view=office::people::People ssr=SsrMode::Async/>
            <Route path=path!("/office/people/:id") view=office::person::Person ssr=SsrMode::Async/>
            <Route path=path!("/office/audit") view=office::audit::Audit ssr=SsrMode::Async/>
            <Route path=path!("/office/mail") view=office::mail::Mail ssr=SsrMode::Async/>
            <Route path=path!("/me") view=me::Me ssr=SsrMode::Async/>
            <Route path=path!("/mentor") view=mentor::Mentor ssr=SsrMode::Async/>
            <Route path=path!("/pairing/:id") view=pairing::Pairing ssr=SsrMode::Async/>
            <Route path=path!("/pairing/:id/notes") view=pairing::notes::Notes ssr=SsrMode::Async/>
            <Route path=path!("/cohorts/:id/pairing") view=cohort_pairing::CohortPairing ssr=SsrMode::Async/>
        </Table>
    }
}

/// The forms by the address each is posted to, in its own page's file; none changes anything on GET.
#[must_use]
pub fn forms() -> Vec<(&'static str, MethodRouter<School>)> {
    vec![
        ("/sign-in", post(sign_in::post)),
        ("/sign-in/link", post(sign_in_link::ask)),
        ("/sign-in/link/{token}", post(sign_in_link::enter)),
        ("/sign-out", post(sign_in::end)),
        ("/privacy", post(privacy::accept)),
        ("/course/{cohort}/{module}/quiz", post(quiz::start)),
        ("/course/{cohort}/tests/{form}/{when}", post(quiz::start_test)),
        ("/course/{cohort}/{module}/{lesson}", post(lesson::mark)),
        ("/attempt/{id}", post(attempt::save)),
        ("/attempt/{id}/submit", post(attempt::submission::submit)),
        ("/cohorts/new", post(cohort::new::create)),
        ("/cohorts/{id}/people", post(cohort::invite::one)),
        ("/cohorts/{id}/trainers", post(cohort::trainers::appoint)),
        ("/cohorts/{id}/people/import", post(cohort::import::look)),
        ("/cohorts/{id}/people/import/confirm", post(cohort::import::confirm)),
        ("/cohorts/{id}/people/{person}/link", post(cohort::link::show)),
        ("/cohorts/{id}/course", post(cohort::version::publish)),
        (
            "/authoring/{course}/file",
            authoring::saving::large(post(authoring::saving::save)),
        ),
        (
            "/authoring/{course}/preview",
            authoring::saving::large(post(authoring::saving::look)),
        ),
        ("/authoring/{course}/discard", post(authoring::saving::discard)),
        ("/authoring/{course}/delete", post(authoring::saving::delete)),
        ("/authoring/{course}/restore", post(authoring::saving::restore)),
        (
            "/authoring/{course}/media",
            authoring::media::large(post(authoring::media::bring)),
        ),
        ("/authoring/{course}/new", post(authoring::new::begin)),
        ("/authoring/{course}/publish", post(authoring::publish::publish)),
        ("/office/people", post(office::people::add)),
        ("/office/people/{id}", post(office::person::correct)),
        ("/office/people/{id}/role", post(office::people::role)),
        ("/office/people/{id}/protect", post(office::people::protect)),
        ("/office/people/{id}/disable", post(office::people::disable)),
        ("/office/people/{id}/link", post(office::people::link)),
        ("/office/mail/{id}", post(office::mail::again)),
        ("/me", post(me::preferences)),
        ("/me/password", post(me::password)),
        ("/me/sign-ins", post(me::end_sign_ins)),
        ("/mentor", post(mentor::offer)),
        ("/mentor/withdrawal", post(mentor::withdraw)),
        ("/pairing/{id}/accept", post(pairing::accept)),
        ("/pairing/{id}/decline", post(pairing::decline)),
        ("/pairing/{id}/leave", post(pairing::leave)),
        ("/cohorts/{id}/pairing/run", post(cohort_pairing::deeds::run)),
        ("/cohorts/{id}/pairing/release", post(cohort_pairing::deeds::release)),
        ("/cohorts/{id}/pairing/pin", post(cohort_pairing::deeds::pin)),
        ("/cohorts/{id}/pairing/unpin", post(cohort_pairing::deeds::unpin)),
        ("/cohorts/{id}/pairing/veto", post(cohort_pairing::deeds::veto)),
        ("/cohorts/{id}/pairing/unveto", post(cohort_pairing::deeds::unveto)),
    ]
}

/// `7.5 of 9 points`, in the reader's language.
pub(crate) fn quiz_share(points: i32, of: i32, words: crate::words::Words) -> String {
    let number = |hundredths: i32| {
        let mark = if words.language() == domain::language::Language::En {
            '.'
        } else {
            ','
        };
        match (hundredths / 100, hundredths % 100) {
            (whole, 0) => whole.to_string(),
            (whole, part) if part % 10 == 0 => format!("{whole}{mark}{}", part / 10),
            (whole, part) => format!("{whole}{mark}{part:02}"),
        }
    };
    words.with(
        "points-of",
        &[("points", number(points).into()), ("all", number(of).into())],
    )
}
