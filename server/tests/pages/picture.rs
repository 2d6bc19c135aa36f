//! Bringing a picture to a course in the browser.

use axum::body::Body;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use http::{Request, header};
use store::Actor;

use crate::support::{Answer, COURSE, House, ONE_LESSON};

/// One pixel.
const DOT: &str = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";

impl House {
    async fn bring(&self, folder: &str, alt: &str, (name, bytes): (&str, &[u8])) -> Answer {
        let field = |name: &str, value: &str| {
            format!("--x\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
        };
        let file = format!("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n");
        let fields = [field("folder", folder), field("alt", alt), file].concat();
        let body = [fields.as_bytes(), bytes, b"\r\n--x--\r\n"].concat();
        let request = Request::post(format!("/authoring/{COURSE}/media"))
            .header(header::CONTENT_TYPE, "multipart/form-data; boundary=x");
        self.send(Some(&self.trainer), request, Body::from(body)).await
    }
}

#[tokio::test]
async fn a_picture_comes_with_the_line_that_shows_it_and_never_over_another() {
    let house = House::on_disk(&ONE_LESSON).await;
    let dot = STANDARD.decode(DOT).expect("bytes");
    let brought = house.bring("day-01", "Un [punto]", ("Mapa Año.PNG", &dot)).await;
    let shown = house.get(Some(&house.trainer), brought.location()).await;
    assert!(
        shown.body.contains("![Un \\[punto\\]](media/mapa-ano.png)"),
        "{} {}",
        brought.location(),
        shown.body
    );
    let live = house.school.shelf.live(COURSE).expect("the course");
    assert!(live.sources.files.contains_key("day-01/media/mapa-ano.png"));
    let log = house.school.store.audit_log(Actor::Program, 0, 1).await.expect("a log");
    assert_eq!(
        (log[0].deed.as_str(), log[0].actor),
        ("course.picture", Some(house.trainer.id))
    );
    // Once more with the same name: the same bytes change nothing, others are refused.
    let svg = b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>".as_slice();
    house.put("day-01/media/mapa-ano.png", "other");
    for (alt, file, said) in [
        ("Un punto", ("mapa-ano.png", dot.as_slice()), "Ya hay una imagen"),
        ("", ("otra.png", dot.as_slice()), "qué muestra la imagen"),
        ("Un punto", ("dot.svg", svg), "no es una imagen PNG"),
        ("Un punto", ("dot.png", b"".as_slice()), "no es una imagen PNG"),
    ] {
        let refused = house.bring("day-01", alt, file).await;
        let told = house.get(Some(&house.trainer), refused.location()).await;
        assert!(told.body.contains(said), "{said}: {}", told.body);
    }
    assert_eq!(house.text("day-01/media/mapa-ano.png").as_deref(), Some("other"));
    let outside = house.bring("../..", "Un punto", ("a.png", &dot)).await;
    assert_eq!(outside.status.as_u16(), 400);
}
