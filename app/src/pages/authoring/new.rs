//! A new file from a small template, or a translation of one that is there.

use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::course::authoring::{NewFile, check_path, template, translation};
use domain::language::Language;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use store::{DraftOutcome, FormDraft, NewDraft};

use super::saving::with_ids;
use super::workshop::Workshop;
use super::{address, head};
use crate::Refusal;
use crate::components::field::{Field, choice, form_problem};
use crate::components::page::{desk, page};
use crate::form::{self, Fields, Problems, kept, problem, refuse};
use crate::school::School;
use crate::visit::Visit;

const FORM: &str = "course-new";
/// Signs of a title or a name at most.
const LONGEST: usize = 120;

/// `/authoring/:course/new`, and `?of=…&language=…` for a translation
#[component]
pub fn New() -> impl IntoView {
    let desk = desk();
    let visit = desk.visit.clone();
    let slug = use_params_map().get_untracked().get("course").unwrap_or_default();
    page(
        async move {
            let workshop = Workshop::of(&desk.school, &desk.visit, &slug).await?;
            let draft = kept(&desk.school, &desk.visit, FORM).await;
            Ok((workshop, draft))
        },
        move |(workshop, draft)| {
            let of = form::query(&visit.path, "of").unwrap_or_default();
            let language = form::query(&visit.path, "language").and_then(|code| Language::from_code(&code));
            let body = match language.filter(|_| !of.is_empty()) {
                Some(language) => of_original(workshop, (&of, language), &visit).into_any(),
                None => of_template(workshop, draft, &visit).into_any(),
            };
            view! { {head(workshop, "new", &visit)} {form_problem(draft, visit.words())} {body} }
        },
    )
}

fn of_original(workshop: &Workshop, (of, language): (&str, Language), visit: &Visit) -> impl IntoView + use<> {
    let words = visit.words();
    view! {
        <h2>{words.t("authoring-translate")}</h2>
        <p><code>{of.to_owned()}</code> " → " <span lang=language.code()>{language.own_name()}</span></p>
        <p>{words.t("authoring-translate-lead")}</p>
        <form method="post" action=address(&workshop.slug, "new", "")>
            <input type="hidden" name="of" value=of.to_owned()/>
            <input type="hidden" name="language" value=language.code()/>
            <p><button class="primary">{words.t("authoring-begin")}</button></p>
        </form>
    }
}

fn of_template(workshop: &Workshop, draft: &FormDraft, visit: &Visit) -> impl IntoView + use<> {
    let words = visit.words();
    let kinds = NewFile::ALL.into_iter().map(|kind| {
        let said = words.t(&format!("authoring-kind-{}", kind.word()));
        (kind.word().to_owned(), said)
    });
    let kinds = choice(
        "kind",
        words.t("authoring-new-kind"),
        kinds.collect(),
        "lesson",
        draft,
        words,
    );
    let number = |name, label: &str, help: &str, value: &str| Field {
        name,
        label: words.t(label),
        kind: "number",
        value: value.to_owned(),
        help: if help.is_empty() { String::new() } else { words.t(help) },
        required: true,
        ..Field::default()
    };
    let text = |name, label: &str, help: &str, required| Field {
        name,
        label: words.t(label),
        kind: "text",
        help: if help.is_empty() { String::new() } else { words.t(help) },
        required,
        ..Field::default()
    };
    view! {
        <h2>{words.t("authoring-new")}</h2>
        <p>{words.t("authoring-new-lead")}</p>
        <form method="post" action=address(&workshop.slug, "new", "")>
            {kinds}
            {text("title", "authoring-new-title", "", true).show(draft, words)}
            {number("day", "authoring-new-day", "", "1").show(draft, words)}
            {number("number", "authoring-new-number", "authoring-new-number-help", "1").show(draft, words)}
            {text("name", "authoring-new-name", "authoring-new-name-help", false).show(draft, words)}
            <p><button class="primary">{words.t("authoring-begin")}</button></p>
        </form>
    }
}

/// Begins the file as a draft and opens it.
pub async fn begin(
    State(school): State<School>,
    Extension(visit): Extension<Visit>,
    Path(slug): Path<String>,
    fields: Fields,
) -> Result<Response, Refusal> {
    let workshop = Workshop::of(&school, &visit, &slug).await?;
    let mut problems = Problems::new();
    let translated = !fields.text("of").is_empty();
    let begun = if translated {
        original(&workshop, &fields)?
    } else {
        templated(&workshop, &fields, &mut problems)
    };
    let back = if translated {
        let (of, language) = (fields.text("of"), fields.text("language"));
        format!(
            "{}?of={}&language={language}",
            address(&slug, "new", ""),
            crate::components::page::encoded(of)
        )
    } else {
        address(&slug, "new", "")
    };
    let Some((path, text)) = begun else {
        return refuse(&school, &visit, &back, (FORM, &fields, &[]), problems).await;
    };
    let is_there = workshop.published(&path).is_some() || workshop.drafts.contains_key(&path);
    let mut changes = workshop.changes();
    changes.insert(path.clone(), Some(text.clone()));
    let text = if translated || is_there {
        text
    } else {
        with_ids(&workshop.read(changes).await?, &path, text, &school)
    };
    let new = NewDraft {
        course: slug.clone(),
        path: path.clone(),
        text: Some(text),
        ..NewDraft::default()
    };
    let is_there = is_there || overtaken(school.store.write_draft(visit.actor(), new, visit.now).await?);
    if is_there {
        problem(&mut problems, "form", "authoring-new-there");
        return refuse(&school, &visit, &back, (FORM, &fields, &[]), problems).await;
    }
    Ok(form::to(&address(&slug, "file", &path)))
}

fn overtaken(outcome: DraftOutcome) -> bool {
    matches!(outcome, DraftOutcome::Overtaken(_))
}

/// Path and text of a translation.
fn original(workshop: &Workshop, fields: &Fields) -> Result<Option<(String, String)>, Refusal> {
    let (of, language) = (fields.text("of"), Language::from_code(fields.text("language")));
    check_path(of).map_err(|_| Refusal::Malformed)?;
    let text = workshop.text(of).ok().flatten().ok_or(Refusal::NotFound)?;
    let begun = translation(of, text, language.ok_or(Refusal::Malformed)?);
    begun.map(Some).ok_or(Refusal::Malformed)
}

/// Path and text of a new file; `None` with what is wrong.
fn templated(workshop: &Workshop, fields: &Fields, problems: &mut Problems) -> Option<(String, String)> {
    let course = &workshop.disk.live.course;
    let kind = NewFile::from_word(fields.text("kind"));
    let title = fields.text("title");
    if title.is_empty() || title.chars().count() > LONGEST || title.contains(char::is_control) {
        problem(problems, "title", "authoring-new-title-wrong");
    }
    let day = fields
        .text("day")
        .parse()
        .ok()
        .filter(|day| (1..=course.days.max(1)).contains(day));
    if day.is_none() {
        problem(problems, "day", "authoring-new-day-wrong");
    }
    let named = kind.is_some_and(NewFile::is_named);
    let number = fields
        .text("number")
        .parse()
        .ok()
        .filter(|number| (1..=99).contains(number));
    if named && number.is_none() {
        problem(problems, "number", "authoring-new-number-wrong");
    }
    let name = if fields.text("name").is_empty() {
        plain(title)
    } else {
        fields.text("name").to_owned()
    };
    let sound = !name.is_empty() && name.len() <= LONGEST && name == plain(&name);
    if named && !sound {
        problem(problems, "name", "authoring-new-name-wrong");
    }
    if !problems.is_empty() {
        return None;
    }
    let outcomes = course.texts.values().flat_map(|text| text.outcomes.keys());
    let outcome = outcomes.min().map_or("", String::as_str);
    let (kind, language) = (kind?, course.source);
    let path = kind.path(day?, number.unwrap_or(1), &name, language);
    Some((path, template(kind, title, language, outcome)))
}

/// A title as a file's name: small letters, digits and hyphens.
pub(super) fn plain(title: &str) -> String {
    let mut name = String::new();
    for sign in title.to_lowercase().chars() {
        let sign = match sign {
            'á' | 'à' | 'â' | 'ã' | 'ä' => 'a',
            'é' | 'è' | 'ê' | 'ë' => 'e',
            'í' | 'ì' | 'î' | 'ï' => 'i',
            'ó' | 'ò' | 'ô' | 'õ' | 'ö' => 'o',
            'ú' | 'ù' | 'û' | 'ü' => 'u',
            'ñ' => 'n',
            'ç' => 'c',
            other => other,
        };
        if sign.is_ascii_alphanumeric() {
            name.push(sign);
        } else if !name.is_empty() && !name.ends_with('-') {
            name.push('-');
        }
    }
    name.truncate(60);
    name.trim_end_matches('-').to_owned()
}
