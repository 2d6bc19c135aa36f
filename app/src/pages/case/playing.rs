//! A branching case as it is played: by plain links, the way so far in the address.

use domain::scenario::{Effect, Scene, Script, Walk, Way};
use leptos::prelude::*;

use crate::visit::Visit;
use crate::words::Words;

/// The scene to which the address has led, and how it came to that.
pub(super) fn show(script: &Script, lang: &'static str, visit: &Visit) -> Option<impl IntoView + use<>> {
    let words = visit.words();
    let walk = script.walk(&way(&visit.path))?;
    let after = script.after.clone();
    let end = walk.scene.choices.is_empty().then(|| {
        view! {
            <p class="notice" role="status">{words.t("case-end")}</p>
            {tally(&walk, lang, words)}
        }
    });
    // A group may work on it without having played; whoever plays is not told before the end.
    let ended = walk.scene.choices.is_empty();
    let after = (!after.is_empty()).then(|| {
        view! {
            <details class="about" open=ended>
                <summary>{words.t("case-after")}</summary>
                <div class="text" lang=lang inner_html=after></div>
            </details>
        }
    });
    Some(view! {
        <section class="scenario" id="scene">
            {past(&walk, lang, words)}
            {scene(&walk, lang, words)}
            {end}
            {back(&walk, words)}
            {after}
        </section>
    })
}

/// `?way=0.2.1`: places of choices from 0; what cannot be read ends the way.
fn way(path: &str) -> Vec<usize> {
    let query = path.split_once('?').map_or("", |(_, query)| query);
    let way = query.split('&').find_map(|part| part.strip_prefix("way="));
    way.unwrap_or_default()
        .split('.')
        .map_while(|at| at.parse().ok())
        .collect()
}

fn href(way: &[usize]) -> String {
    let way: Vec<String> = way.iter().map(usize::to_string).collect();
    format!("?way={}#scene", way.join("."))
}

fn past(walk: &Walk<'_>, lang: &'static str, words: Words) -> Option<impl IntoView + use<>> {
    let (_, last) = walk.past.last()?;
    let one = |(scene, way): &(&Scene, &Way)| {
        let (title, html) = (scene.title.clone(), way.html.clone());
        let effects = effects(&way.effects);
        view! { <li><span class="quiet">{title} ": "</span> <span inner_html=html></span> {effects}</li> }
    };
    let steps: Vec<_> = walk.past.iter().map(one).collect();
    let said = last
        .said
        .clone()
        .map(|html| view! { <div class="said" lang=lang inner_html=html></div> });
    Some(view! {
        <details class="so-far">
            <summary>{words.with("case-so-far", &[("count", walk.past.len().into())])}</summary>
            <ol lang=lang>{steps}</ol>
        </details>
        {said}
    })
}

fn scene(walk: &Walk<'_>, lang: &'static str, words: Words) -> impl IntoView + use<> {
    let choice = |(at, way): (usize, &Way)| {
        let mut next = walk.way.clone();
        next.push(at);
        view! { <li><a class="choice" href=href(&next)><span inner_html=way.html.clone()></span></a></li> }
    };
    let choices: Vec<_> = walk.scene.choices.iter().enumerate().map(choice).collect();
    let question = (!choices.is_empty()).then(|| {
        view! { <h3>{words.t("case-choose")}</h3> <ul class="choices" lang=lang>{choices}</ul> }
    });
    view! {
        <h2 lang=lang>{walk.scene.title.clone()}</h2>
        <div class="text" lang=lang inner_html=walk.scene.html.clone()></div>
        {question}
    }
}

/// What all choices brought together.
fn tally(walk: &Walk<'_>, lang: &'static str, words: Words) -> Option<impl IntoView + use<>> {
    let rows: Vec<_> = walk
        .effects
        .iter()
        .map(|(of, points)| {
            let of = if of.is_empty() {
                words.t("case-whole")
            } else {
                (*of).to_owned()
            };
            view! { <div><dt lang=lang>{of}</dt><dd>{signed(*points)}</dd></div> }
        })
        .collect();
    (!rows.is_empty()).then(|| view! { <h3>{words.t("case-tally")}</h3> <dl class="facts">{rows}</dl> })
}

fn back(walk: &Walk<'_>, words: Words) -> Option<impl IntoView + use<>> {
    let before = walk.way.split_last().map(|(_, before)| before)?;
    Some(view! {
        <p class="quiet">
            <a href=href(before)>{words.t("case-back")}</a> " · " <a href=href(&[])>{words.t("case-again")}</a>
        </p>
    })
}

fn effects(effects: &[Effect]) -> Vec<impl IntoView + use<>> {
    let one = |effect: &Effect| {
        let text = format!("{} {}", signed(i32::from(effect.points)), effect.of);
        view! { <small class="effect">{text.trim().to_owned()}</small> }
    };
    effects.iter().map(one).collect()
}

/// With its sign: `+2`, `−3`, `0`.
fn signed(points: i32) -> String {
    match points {
        0 => "0".to_owned(),
        1.. => format!("+{points}"),
        _ => format!("−{}", points.unsigned_abs()),
    }
}

#[cfg(test)]
mod tests {
    use super::way;

    #[test]
    fn a_way_is_read_as_far_as_it_can_be() {
        assert_eq!(way("/course/a/day-01/b?way=0.12.3"), [0, 12, 3]);
        assert_eq!(way("/b?x=1&way=2.x.1"), [2]);
        assert_eq!(way("/b?way="), [0_usize; 0]);
        assert_eq!(way("/b"), [0_usize; 0]);
        assert_eq!(way("/b?way=99999999999999999999999"), [0_usize; 0]);
    }
}
