//! The live session of a day, for those who join it.

use domain::language::pick;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use crate::Refusal;
use crate::components::page::{desk, page, titled};
use crate::components::time;
use crate::study::Reading;

/// `/course/:cohort/:module/live`
#[component]
pub fn Live() -> impl IntoView {
    let desk = desk();
    let visit = desk.visit.clone();
    let params = use_params_map().get_untracked();
    let cohort = params.get("cohort").unwrap_or_default();
    let id = params.get("module").unwrap_or_default();
    page(
        async move {
            let reading = Reading::of(&desk.school, &desk.visit, &cohort).await?;
            let module = reading.course.module(&id).ok_or(Refusal::NotFound)?.clone();
            let live = module.live.clone().ok_or(Refusal::NotFound)?;
            Ok((reading, module, live))
        },
        move |(reading, module, live)| {
            let words = visit.words();
            let (language, text) = pick(&live.texts, visit.language, reading.course.source)?;
            let cohort = &reading.cohort;
            let at = cohort
                .calendar
                .moment(reading.course.days, module.day, cohort.live_time);
            let when = at.map(|at| time::moment(at, visit.zone(), words));
            let minutes = words.with("minutes", &[("minutes", i64::from(live.minutes).into())]);
            Some(view! {
                {titled(text.title.clone())}
                <article class="lesson">
                    <p class="quiet"><a href="/calendar">{words.t("calendar-live")}</a> " · " {when} " · " {minutes}</p>
                    <h1 lang=language.code()>{text.title.clone()}</h1>
                    <h2>{words.t("live-join")}</h2>
                    <div class="text" lang=language.code() inner_html=text.join.clone()></div>
                    <h2>{words.t("live-fallback")}</h2>
                    <div class="text" lang=language.code() inner_html=text.fallback.clone()></div>
                </article>
            })
        },
    )
}
