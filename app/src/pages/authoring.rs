//! Authoring: the courses at hand, for those who write them in the browser.

use domain::course::Level;
use domain::permission::{Deed, may};
use leptos::prelude::*;

use crate::Refusal;
use crate::components::page::{desk, encoded, page, titled};
use crate::pages::cohort::register::bond;
use crate::pages::course::title;
use crate::visit::Visit;

pub mod compare;
pub mod file;
mod findings;
pub mod history;
pub mod media;
pub mod new;
mod preview;
pub mod publish;
pub mod saving;
pub mod tree;
mod workshop;

use workshop::Workshop;

/// `/authoring`
#[component]
pub fn Authoring() -> impl IntoView {
    let desk = desk();
    let visit = desk.visit.clone();
    page(
        async move {
            let (school, visit) = (desk.school, desk.visit);
            author(&visit)?;
            let mut courses = Vec::new();
            for live in school.shelf.all() {
                let drafts = school.store.drafts(visit.actor(), &live.course.slug).await?.len();
                courses.push((live, drafts));
            }
            Ok(courses)
        },
        move |courses| {
            let words = visit.words();
            let empty = courses
                .is_empty()
                .then(|| view! { <p class="empty">{words.t("cohort-no-course-yet")}</p> });
            let items: Vec<_> = courses
                .iter()
                .map(|(live, drafts)| {
                    let errors = live
                        .findings
                        .iter()
                        .filter(|finding| finding.level == Level::Error)
                        .count();
                    let files = live
                        .sources
                        .files
                        .keys()
                        .filter(|path| domain::course::authoring::check_path(path).is_ok());
                    view! {
                        <li>
                            <h2><a href=address(&live.course.slug, "", "")>{title(&live.course, &visit)}</a></h2>
                            <p>
                                {words.with("authoring-files", &[("files", files.count().into())])} " · "
                                {words.with("authoring-drafts", &[("drafts", (*drafts).into())])} " · "
                                {words.with("authoring-errors", &[("errors", errors.into())])}
                            </p>
                        </li>
                    }
                })
                .collect();
            view! {
                {titled(words.t("authoring-title"))}
                <h1>{words.t("authoring-title")}</h1>
                <p>{words.t("authoring-lead")}</p>
                {empty}
                <ul class="cohorts">{items}</ul>
            }
        },
    )
}

/// Refuses all who do not write courses.
fn author(visit: &Visit) -> Result<(), Refusal> {
    visit.person()?;
    if may(bond(visit), Deed::WriteCourse) {
        Ok(())
    } else {
        Err(Refusal::NotAllowed)
    }
}

/// The address of a page of a course, and of a file on it; both may be empty.
fn address(course: &str, page: &str, path: &str) -> String {
    let slash = if page.is_empty() { "" } else { "/" };
    let query = if path.is_empty() {
        String::new()
    } else {
        format!("?path={}", encoded(path))
    };
    format!("/authoring/{}{slash}{page}{query}", encoded(course))
}

/// The head of every page of a course. `here`: the page's part of the address.
fn head(workshop: &Workshop, here: &str, visit: &Visit) -> impl IntoView + use<> {
    let words = visit.words();
    let publish = words.with("authoring-publish-count", &[("drafts", workshop.drafts.len().into())]);
    let rooms = [
        ("", words.t("authoring-files-room")),
        ("new", words.t("authoring-new")),
        ("media", words.t("authoring-pictures")),
        ("publish", publish),
    ];
    let links: Vec<_> = rooms
        .into_iter()
        .map(|(room, said)| {
            let current = (room == here).then_some("page");
            view! { <li><a href=address(&workshop.slug, room, "") aria-current=current>{said}</a></li> }
        })
        .collect();
    let course = title(&workshop.disk.live.course, visit);
    view! {
        {titled(course.clone())}
        <h1>{course}</h1>
        <nav class="cohort-rooms" aria-label=words.t("authoring-rooms")><ul class="inline">{links}</ul></nav>
    }
}
