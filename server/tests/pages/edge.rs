//! The edge: origin, host, headers and redirects, for every answer the school gives.

use crate::support::{HOST, House, ONE_LESSON};
use std::collections::BTreeSet;
use std::sync::Arc;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::routing::get;
use http::{Method, Request, StatusCode, header};
use leptos::server_fn::axum::server_fn_paths;
use tower::ServiceExt;

/// Addresses of every kind of answer: pages, forms, calls, assets, none of these.
const PATHS: [&str; 12] = [
    "/",
    "/sign-in",
    "/sign-in/link",
    "/sign-in/link/unknown",
    "/privacy",
    "/today",
    "/me",
    "/cohorts",
    "/office",
    "/assets/none.css",
    "/media/rosa/none.png",
    "/no/such/page",
];

#[tokio::test]
async fn every_answer_carries_the_headers() {
    let house = House::open(&ONE_LESSON).await;
    let person = house.trainee("t@example.org").await;
    for who in [None, Some(&person)] {
        for path in PATHS {
            for method in [Method::GET, Method::POST, Method::DELETE] {
                let request = Request::builder().method(method.clone()).uri(path);
                let answer = house.send(who, request, Body::empty()).await;
                let header = |name: &str| {
                    answer
                        .headers
                        .get(name)
                        .map(|value| value.to_str().unwrap_or_default().to_owned())
                };
                let place = format!("{method} {path} {}", answer.status);
                let policy = header("content-security-policy").unwrap_or_else(|| panic!("no policy on {place}"));
                for part in [
                    "default-src 'none'",
                    "'strict-dynamic'",
                    "base-uri 'none'",
                    "frame-ancestors 'none'",
                    "form-action 'self'",
                ] {
                    assert!(policy.contains(part), "{part} missing on {place}");
                }
                assert!(!policy.contains("unsafe-inline"), "{place}");
                assert_eq!(header("x-content-type-options").as_deref(), Some("nosniff"), "{place}");
                assert_eq!(header("referrer-policy").as_deref(), Some("same-origin"), "{place}");
                assert_eq!(
                    header("cross-origin-opener-policy").as_deref(),
                    Some("same-origin"),
                    "{place}"
                );
                assert_eq!(
                    header("cross-origin-resource-policy").as_deref(),
                    Some("same-origin"),
                    "{place}"
                );
                assert!(
                    header("strict-transport-security").is_some_and(|value| value.contains("max-age=63072000")),
                    "{place}"
                );
                assert!(header("permissions-policy").is_some(), "{place}");
                if !path.starts_with("/assets") {
                    assert_eq!(header("cache-control").as_deref(), Some("no-store"), "{place}");
                }
                assert!(answer.status.as_u16() < 500, "{place}");
            }
        }
    }
}

#[tokio::test]
async fn two_answers_never_share_a_nonce() {
    let house = House::open(&ONE_LESSON).await;
    let nonce = async || {
        let answer = house.get(None, "/sign-in").await;
        let policy = answer
            .headers
            .get(header::CONTENT_SECURITY_POLICY)
            .expect("a policy")
            .to_str()
            .expect("text")
            .to_owned();
        policy
            .split("'nonce-")
            .nth(1)
            .and_then(|rest| rest.split('\'').next())
            .expect("a nonce")
            .to_owned()
    };
    let (one, other) = (nonce().await, nonce().await);
    assert_ne!(one, other);
    assert!(one.len() >= 22, "{one}");
}

/// Everything that is posted, with whatever a browser or a script says of where it comes from.
#[tokio::test]
async fn what_comes_from_elsewhere_changes_nothing() {
    let house = House::open(&ONE_LESSON).await;
    let person = house.trainee("t@example.org").await;
    let own = format!("http://{HOST}");
    let sites = [
        None,
        Some("cross-site"),
        Some("same-site"),
        Some("none"),
        Some("same-origin"),
    ];
    let origins = [
        None,
        Some("https://elsewhere.example"),
        Some("null"),
        Some(own.as_str()),
    ];
    let kinds = [
        "application/x-www-form-urlencoded",
        "application/json",
        "text/plain",
        "multipart/form-data; boundary=x",
    ];
    let id = uuid::Uuid::from_u128(7).to_string();
    let forms = app::pages::forms().into_iter().map(|(path, _)| path);
    for path in forms.chain(server_fn_paths().map(|(path, _)| path)) {
        // What stands for the parameters does not matter: nobody looks.
        let path = path
            .split('/')
            .skip(1)
            .map(|part| if part.starts_with('{') { &id } else { part });
        let path = path.flat_map(|part| ["/", part]).collect::<String>();
        for (site, origin) in sites
            .iter()
            .flat_map(|site| origins.iter().map(move |origin| (*site, *origin)))
        {
            let from_us = matches!((site, origin), (Some("same-origin"), None))
                || (matches!(site, None | Some("same-origin")) && origin == Some(own.as_str()));
            for kind in kinds {
                let mut request = Request::post(&path)
                    .header(header::CONTENT_TYPE, kind)
                    .header(header::COOKIE, &person.cookie);
                request = request.header(header::HOST, HOST);
                if let Some(site) = site {
                    request = request.header("sec-fetch-site", site);
                }
                if let Some(origin) = origin {
                    request = request.header(header::ORIGIN, origin);
                }
                if from_us {
                    continue;
                }
                let answer = house
                    .router()
                    .oneshot(request.body(Body::from("language=fr&zone=UTC")).expect("a request"))
                    .await;
                assert_eq!(
                    answer.expect("an answer").status(),
                    StatusCode::FORBIDDEN,
                    "{path} {site:?} {origin:?} {kind}"
                );
            }
        }
    }
    assert_eq!(
        house.get(Some(&person), "/me").await.status,
        StatusCode::OK,
        "still signed in"
    );
}

/// A page that panics, behind the layers of all others.
#[tokio::test]
async fn a_panic_is_a_page_with_a_number_and_the_school_lives() {
    let house = House::open(&ONE_LESSON).await;
    let person = house.trainee("t@example.org").await;
    let panics = || async { [0_u8; 1].get(1).map(|_| "never").expect("a page that panics") };
    let inside = Router::new().route("/panics", get(panics).post(panics));
    let router = server::http::edge(house.school.clone(), Arc::default(), inside);
    let mut incidents = BTreeSet::new();
    for round in 0..20 {
        for method in [Method::GET, Method::POST] {
            let request = Request::builder().method(method).uri("/panics");
            let answer = House::send_to(&router, Some(&person), request, Body::empty()).await;
            assert_eq!(answer.status, StatusCode::INTERNAL_SERVER_ERROR);
            assert!(
                answer.headers.contains_key(header::CONTENT_SECURITY_POLICY),
                "the headers stand"
            );
            assert!(
                !answer.body.contains("a page that panics"),
                "the cause is for the log: {}",
                answer.body
            );
            let number = answer
                .body
                .split(|letter: char| !letter.is_ascii_digit())
                .find(|digits| digits.len() == 6);
            incidents.insert(
                number
                    .unwrap_or_else(|| panic!("no incident number: {}", answer.body))
                    .to_owned(),
            );
        }
        let language = if round % 2 == 0 { "fr" } else { "es" };
        let saved = house
            .post(Some(&person), "/me", &[("language", language), ("zone", "UTC")])
            .await;
        assert_eq!((saved.status, saved.location()), (StatusCode::SEE_OTHER, "/me?saved=1"));
    }
    assert!(incidents.len() > 30, "each has its own number: {incidents:?}");
}

#[tokio::test]
async fn looking_changes_nothing() {
    let house = House::open(&ONE_LESSON).await;
    let person = house.trainee("t@example.org").await;
    for path in [
        "/sign-out",
        "/me/sign-ins",
        "/me/password",
        "/privacy?accept=1",
        "/me?language=fr&zone=UTC",
    ] {
        let _ = house.get(Some(&person), path).await;
    }
    let me = house.get(Some(&person), "/me").await;
    assert_eq!(me.status, StatusCode::OK);
    assert!(me.body.contains("<html lang=\"es\">"));
}

#[tokio::test]
async fn another_hosts_name_is_refused() {
    let house = House::open(&ONE_LESSON).await;
    for host in [
        "elsewhere.example",
        "127.0.0.1:3001",
        "127.0.0.1.elsewhere.example:3000",
        "user@127.0.0.1:3000",
        "",
    ] {
        let request = Request::get("/sign-in")
            .header(header::HOST, host)
            .header("x-forwarded-host", HOST);
        let answer = house
            .router()
            .oneshot(request.body(Body::empty()).expect("a request"))
            .await
            .expect("an answer");
        assert_eq!(answer.status(), StatusCode::MISDIRECTED_REQUEST, "{host}");
        let body = to_bytes(answer.into_body(), 10_000).await.expect("a body");
        assert!(!String::from_utf8_lossy(&body).contains("<form"));
    }
}

/// Wherever a form leads on, it leads to a path of our own.
#[tokio::test]
async fn nobody_is_led_elsewhere() {
    let house = House::open(&ONE_LESSON).await;
    let person = house.trainee("t@example.org").await;
    let hosts = [
        "elsewhere.example",
        "127.0.0.1:3000.elsewhere.example",
        "user:pass@elsewhere.example",
    ];
    let starts = [
        "https://",
        "http://",
        "//",
        "///",
        "\\\\",
        "/\\",
        "\\/",
        "javascript:",
        "data:text/html,",
        "/\t/",
        "/%09/",
        "\u{a0}//",
        " //",
    ];
    for (start, host) in starts
        .iter()
        .flat_map(|start| hosts.iter().map(move |host| (start, host)))
    {
        let next = format!("{start}{host}");
        let answer = house.post(Some(&person), "/privacy", &[("next", &next)]).await;
        let location = answer.location();
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{next}");
        assert!(
            location.starts_with('/') && !location.starts_with("//") && !location.contains('\\'),
            "{next} led to {location}"
        );
        assert!(
            !location[1..].starts_with(['\t', '/', '\\']),
            "{next} led to {location}"
        );
        let refused = house
            .post(
                None,
                "/sign-in",
                &[("email", "x@y.example"), ("password", "wrong"), ("next", &next)],
            )
            .await;
        assert!(
            refused.location().starts_with("/sign-in?next="),
            "{next} led to {}",
            refused.location()
        );
    }
}

#[tokio::test]
async fn a_known_and_an_unknown_address_are_answered_alike() {
    let house = House::open(&ONE_LESSON).await;
    house.trainee("known@example.org").await;
    for (path, fields) in [
        ("/sign-in/link", vec![]),
        ("/sign-in", vec![("password", "certainly wrong")]),
    ] {
        let mut answers = Vec::new();
        for email in ["known@example.org", "unknown@example.org"] {
            let mut fields = fields.clone();
            fields.push(("email", email));
            let answer = house.post(None, path, &fields).await;
            let target = answer.location().split("form=").next().unwrap_or_default().to_owned();
            answers.push((answer.status, target, answer.body));
        }
        assert_eq!(answers[0], answers[1], "{path}");
    }
}

#[tokio::test]
async fn a_body_that_is_too_large_or_malformed_is_refused_early() {
    let house = House::open(&ONE_LESSON).await;
    let person = house.trainee("t@example.org").await;
    let large = Body::from(vec![b'a'; 2 * 1024 * 1024]);
    let form = || Request::post("/me").header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    for (request, body) in [
        (form(), large),
        (form(), Body::from("%%%=%ff%fe&&&=")),
        (form(), Body::from(vec![0xff, 0xfe, 0x00])),
        (
            Request::post("/me").header(header::CONTENT_TYPE, "application/json"),
            Body::from("{"),
        ),
        (Request::post("/me"), Body::empty()),
    ] {
        let answer = house.send(Some(&person), request, body).await;
        assert!(answer.status.is_client_error(), "{}", answer.status);
    }
}

/// A cohort that runs keeps the pictures it started with, whatever happens to the files.
#[tokio::test]
async fn a_picture_is_that_of_the_version_a_page_was_made_from() {
    let picture = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>";
    let mut files = ONE_LESSON.to_vec();
    files[2].1 = "---\ntitle: Lección\nminutes: 5\noutcomes: [C1]\n---\n\n![Un punto](media/dot.svg)\n";
    files.push(("day-01/media/dot.svg", picture));
    let house = House::open(&files).await;
    let person = house.trainee("t@example.org").await;
    let lesson = format!("/course/{}/day-01/lesson", house.cohort);
    let page = house.get(Some(&person), &lesson).await.body;
    let address = page
        .split("src=\"")
        .find(|rest| rest.starts_with("/media/"))
        .expect("a picture");
    let address = address.split('"').next().expect("an address").to_owned();
    let live = house.school.shelf.live("rosa").expect("the course");
    let newer = app::shelf::LiveCourse {
        course: live.course.clone(),
        sources: domain::course::Sources::default(),
        version: "newer".into(),
        findings: Vec::new(),
    };
    house.school.shelf.put("rosa", newer);
    let answer = house.get(Some(&person), &address).await;
    assert_eq!((answer.status, answer.body.as_str()), (StatusCode::OK, picture));
    let policies: Vec<_> = answer.headers.get_all(header::CONTENT_SECURITY_POLICY).iter().collect();
    assert_eq!(policies.len(), 1);
    assert!(
        policies[0].to_str().expect("text").starts_with("sandbox"),
        "{policies:?}"
    );
    let gone = address.replace(&live.version, "newer");
    assert_eq!(house.get(Some(&person), &gone).await.status, StatusCode::NOT_FOUND);
    assert_eq!(house.get(None, &address).await.location(), "/sign-in");
}
