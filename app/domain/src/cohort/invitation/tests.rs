//! Lists as schools send them, right and wrong.

use super::*;

#[test]
fn spanish_headings_semicolons_and_quotes_in_any_order() {
    let text = "sep=;\r\nCorreo electrónico;Idioma;Nombre;Itinerario;País;Unidad\r\n\
                ANA@Corte.example;español;\"Ruiz; Ana\";Jueza;PA;Corte 2\r\n\r\n\
                luis@corte.example;;Luis Paz;bombero;;\r\n";
    let people = read_people(text);
    assert_eq!(people.problem, None);
    let (line, first) = &people.rows[0];
    let first = first.as_ref().expect("a right row");
    assert_eq!(
        (*line, first.name.as_str(), first.email.as_str()),
        (3, "Ruiz; Ana", "ana@corte.example")
    );
    assert_eq!((first.language, first.track), (Some(Language::Es), Track::Judge));
    assert_eq!(
        (first.country.as_deref(), first.unit.as_deref()),
        (Some("PA"), Some("Corte 2"))
    );
    assert_eq!(people.rows[1], (5, Err(RowProblem::Track)));
}

#[test]
fn the_second_row_of_an_address_is_refused_and_the_first_goes_through() {
    let people =
        read_people("name,email,track\nAna,a@b.example,judge\nEva,not an address,judge\nAna,A@B.example,police\n");
    assert!(people.rows[0].1.is_ok());
    assert_eq!(people.rows[1], (3, Err(RowProblem::Email)));
    assert_eq!(people.rows[2], (4, Err(RowProblem::Twice)));
}

#[test]
fn tabs_and_other_languages_are_read() {
    let people = read_people("Nom\tCourriel\tFilière\tLangue\nEve\te@b.example\tprocureur\tfrançais\n");
    let row = people.rows[0].1.as_ref().expect("a right row");
    assert_eq!((row.track, row.language), (Track::Prosecutor, Some(Language::Fr)));
}

#[test]
fn addresses_that_no_mail_reaches_are_refused() {
    for good in ["a@b.example", "o'neil+x@sub.b.example", "a.b@b-c.org"] {
        assert!(is_address(good), "{good}");
    }
    for bad in [
        "a@b_c.org",
        "(b)@c.org",
        ".c@c.org",
        "c..c@c.org",
        "a@b",
        "a b@c.org",
        "a@-b.org",
        "ü@b.example",
        "a@b@c.org",
    ] {
        assert!(!is_address(bad), "{bad}");
    }
}

#[test]
fn a_list_without_headings_or_rows_says_so() {
    assert_eq!(
        read_people("Ana,a@b.example,judge\n").problem,
        Some(ListProblem::Headings)
    );
    assert_eq!(read_people("name;email;track\n").problem, Some(ListProblem::Empty));
    assert_eq!(read_people("").problem, Some(ListProblem::Empty));
    let many = (0..=MOST_ROWS).fold(String::new(), |rows, n| rows + &format!("P,p{n}@b.example,judge\n"));
    assert_eq!(
        read_people(&format!("name,email,track\n{many}")).problem,
        Some(ListProblem::Many)
    );
}
