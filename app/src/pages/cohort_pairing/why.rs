//! "Why not this mentor?": asked with a plain GET form, answered by the matcher as things are now.

use domain::mentoring::eligibility::{Band, RuleSet};
use domain::mentoring::explanation::{Level, WhyNot};
use leptos::prelude::*;
use store::Cohort;
use uuid::Uuid;

use super::Board;
use super::deeds::question;
use super::proposals::{band_name, rule_text};
use super::rules::{choose, mentors, nobody, trainees};
use crate::Refusal;
use crate::form;
use crate::matching::{Answer, Why, seed_of};
use crate::school::School;
use crate::visit::Visit;
use crate::words::Words;

/// What the query asks about, answered.
pub(super) async fn asked(
    school: &School,
    visit: &Visit,
    cohort: &Cohort,
) -> Result<Option<(Uuid, Uuid, Option<Why>)>, Refusal> {
    let id = |name| form::query(&visit.path, name).and_then(|id| id.parse::<Uuid>().ok());
    let (Some(trainee), Some(mentor)) = (id("trainee"), id("mentor")) else {
        return Ok(None);
    };
    let (_, question) = question(school, visit, cohort).await?;
    let seed = seed_of(cohort.id);
    let solving = tokio::task::spawn_blocking(move || {
        Answer::of(&question, RuleSet::default(), seed).map(|answer| answer.why_not(trainee, mentor))
    });
    let why = solving
        .await
        .map_err(|error| Refusal::broken(&error))?
        .map_err(|error| Refusal::broken(&error))?;
    Ok(Some((trainee, mentor, why)))
}

pub(super) fn not(board: &Board, visit: &Visit) -> impl IntoView + use<> {
    let words = visit.words();
    let answer = board.asked.as_ref().map(|(trainee, mentor, why)| {
        let names = words.with(
            "board-why-pair",
            &[
                ("trainee", board.trainee(*trainee).into()),
                ("mentor", board.mentor(*mentor).into()),
            ],
        );
        view! { <p role="status"><b>{names}</b> " " {text(why.as_ref(), words)}</p> }
    });
    let nobody = nobody(board, words);
    let form = nobody.is_none().then(|| {
        view! {
            <form method="get" action=format!("/cohorts/{}/pairing#why", board.register.cohort.id)>
                {choose("trainee", "why", words.t("board-trainee"), trainees(board))}
                {choose("mentor", "why", words.t("board-mentor"), mentors(board))}
                <p><button>{words.t("board-why-button")}</button></p>
            </form>
        }
    });
    view! {
        <section id="why">
            <h2>{words.t("board-why")}</h2>
            <p class="help">{words.t("board-why-help")}</p>
            {answer}
            {nobody}
            {form}
        </section>
    }
}

fn text(why: Option<&Why>, words: Words) -> String {
    let simple = |word: &str| words.with("board-why-is", &[("why", word.into())]);
    match why {
        None => simple("not-there"),
        Some(Why::Barred(rules)) => {
            let rules = rules
                .iter()
                .map(|rule| rule_text(rule, words))
                .collect::<Vec<_>>()
                .join(", ");
            words.with("board-why-barred", &[("rules", rules.into())])
        }
        Some(Why::Rank(WhyNot::Paired)) => simple("paired"),
        Some(Why::Rank(WhyNot::NotEligible)) => simple("not-eligible"),
        Some(Why::Rank(WhyNot::Pinned)) => simple("pinned"),
        Some(Why::Rank(WhyNot::NoSeat)) => simple("no-seat"),
        Some(Why::Rank(WhyNot::Tie)) => simple("tie"),
        Some(Why::Rank(WhyNot::Worsens(level, much))) => {
            let much = usize::try_from(*much).unwrap_or(usize::MAX);
            match level {
                Level::Unmatched => words.with("board-why-unmatched", &[("count", much.into())]),
                Level::Moved => words.with("board-why-moved", &[("count", much.into())]),
                Level::Band(band) => {
                    let bands = [Band::Weak, Band::Fair, Band::Good, Band::Strong];
                    let name = band_name(bands.get(*band).copied().unwrap_or(Band::Strong).word(), words);
                    words.with("board-why-band", &[("count", much.into()), ("band", name.into())])
                }
                Level::Load => simple("load"),
                Level::Score => words.with("board-why-score", &[("points", much.into())]),
            }
        }
    }
}
