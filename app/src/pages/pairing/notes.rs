//! What a mentor reads before a meeting: the course's notes for every day that the mentee's cohort has reached.

use domain::language::pick;
use domain::mentoring::life_cycle::{Side, State};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use store::Actor;
use uuid::Uuid;

use super::own;
use crate::Refusal;
use crate::components::page::{desk, page, titled};

/// `/pairing/:id/notes`, for the mentor once both have accepted.
#[component]
pub fn Notes() -> impl IntoView {
    let desk = desk();
    let visit = desk.visit.clone();
    let id = use_params_map().get_untracked().get("id").unwrap_or_default();
    page(
        async move {
            let (school, visit) = (desk.school, desk.visit);
            let id: Uuid = id.parse().map_err(|_| Refusal::NotFound)?;
            let pair = own(&school, &visit, id).await?;
            if pair.side != Some(Side::Mentor) || pair.state != State::Active {
                return Err(Refusal::NotFound);
            }
            // A mentor is not in the mentee's cohort, but reads its course's notes.
            let cohort = school.store.cohort(Actor::Program, pair.cohort).await?;
            let course = school
                .shelf
                .bound(&school.store, &cohort.course, &cohort.version)
                .await?;
            let open = cohort.calendar.day_on(course.days, visit.now).open(course.days);
            Ok((id, course, open))
        },
        move |(id, course, open)| {
            let words = visit.words();
            let days: Vec<_> = course
                .modules
                .iter()
                .filter(|module| module.day <= *open)
                .filter_map(|module| pick(&module.mentor_notes, visit.language, course.source))
                .map(|(language, text)| {
                    view! {
                        <section lang=language.code()>
                            <h2>{text.title.clone()}</h2>
                            <div class="text" inner_html=text.html.clone()></div>
                        </section>
                    }
                })
                .collect();
            let none = days
                .is_empty()
                .then(|| view! { <p class="empty">{words.t("mentor-notes-none")}</p> });
            view! {
                {titled(words.t("mentor-notes"))}
                <article class="lesson">
                    <h1>{words.t("mentor-notes")}</h1>
                    <p class="notice" role="note">{words.t("mentor-no-case-data")}</p>
                    {none}
                    {days}
                    <p><a href=format!("/pairing/{id}")>{words.t("mentor-notes-back")}</a></p>
                </article>
            }
        },
    )
}
