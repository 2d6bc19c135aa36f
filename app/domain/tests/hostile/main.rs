//! Whatever an author, or somebody in an author's name, writes: only known tags and addresses come out.
#![expect(clippy::unwrap_used, reason = "a remainder of a small number fits")]

use domain::course::{Course, Sources, parse, render};

mod allowed;
mod parsed;

const CASES: usize = 6000;

const ELEMENTS: &[&str] = &[
    "a",
    "abbr",
    "audio",
    "base",
    "body",
    "button",
    "canvas",
    "details",
    "dialog",
    "div",
    "embed",
    "form",
    "frame",
    "frameset",
    "iframe",
    "img",
    "input",
    "isindex",
    "keygen",
    "link",
    "marquee",
    "math",
    "meta",
    "noscript",
    "object",
    "option",
    "script",
    "select",
    "slot",
    "source",
    "style",
    "svg",
    "svg/onload",
    "table",
    "template",
    "textarea",
    "title",
    "track",
    "video",
    "xmp",
];
const EVENTS: &[&str] = &[
    "onabort",
    "onanimationend",
    "onauxclick",
    "onbeforeinput",
    "onblur",
    "oncanplay",
    "onclick",
    "oncopy",
    "ondrag",
    "onerror",
    "onfocus",
    "onhashchange",
    "oninput",
    "onkeydown",
    "onload",
    "onmouseover",
    "onpageshow",
    "onpointerenter",
    "onscroll",
    "onsubmit",
    "ontoggle",
    "ontransitionend",
    "onwheel",
    "style",
    "srcdoc",
    "formaction",
    "xlink:href",
    "background",
];
const SCHEMES: &[&str] = &[
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\tscript:alert(1)",
    "java&#10;script:alert(1)",
    "\u{1}javascript:alert(1)",
    "vbscript:x",
    "data:text/html,<script>alert(1)</script>",
    "data:image/svg+xml;base64,PHN2Zz4=",
    "blob:x",
    "file:///etc/passwd",
    "//evil.example",
    "\\\\evil.example",
    "/\\evil.example",
    "https:evil.example",
    "https://x\" onclick=\"alert(1)",
    "https://x'><b>",
    "mailto:a@b.example",
    "view-source:x",
    "&#106;avascript:alert(1)",
    "%6aavascript:alert(1)",
    "../../../../x",
    "#\"><script>",
    "https://ok.example/?a=1&b=<c>\"'`",
    "02-two.es.md",
    "media/a.png\" onerror=\"alert(1)",
];

/// A fixed sequence: every run tries the same cases.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % sides as u64).unwrap()
    }

    fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[self.roll(from.len())]
    }
}

fn payload(dice: &mut Dice) -> String {
    let (element, event, scheme) = (dice.pick(ELEMENTS), dice.pick(EVENTS), dice.pick(SCHEMES));
    match dice.roll(14) {
        0 => format!("<{element} {event}=alert(1)>"),
        1 => format!("<{element} {event}=\"alert(1)\" src=\"{scheme}\">x</{element}>"),
        2 => format!("<{element}/{event}='alert(1)'//"),
        3 => format!("[x]({scheme})"),
        4 => format!("![x\" {event}=\"alert(1)]({scheme})"),
        5 => format!("[x](<{scheme}> \"t\" {event}=alert(1))"),
        6 => format!("<{scheme}>"),
        7 => format!("[x]: {scheme}\n\n[x] ![x]"),
        8 => format!("`<{element} {event}=alert(1)>`"),
        9 => format!("\n```{element}\" {event}=\"alert(1)\n<{element}>\n```\n"),
        10 => format!("&lt;{element} {event}=alert(1)&gt; &#60;{element}&#62;"),
        11 => format!("\n## x {{#y\" {event}=alert(1) .{element} {event}=z}}\n"),
        12 => format!("[^{element}\"{event}]\n\n[^{element}\"{event}]: <{element} {event}=x>\n"),
        _ => {
            format!("{{term:{element}}} {{law:x}} {{law:\"{event}}} <!--{element}--><![CDATA[<{element} {event}=x>]]>")
        }
    }
}

fn disguised(dice: &mut Dice, text: String) -> String {
    match dice.roll(8) {
        0 => text.replace('<', "&lt;"),
        1 => text.replace('<', "\\<"),
        2 => text.to_uppercase(),
        3 => text.replace(' ', "\u{a0}"),
        4 => text.replace("alert", "al\0ert"),
        5 => format!("**{text}** _{text}_"),
        _ => text,
    }
}

fn sources(payload: &str) -> Sources {
    let line = payload.replace('\n', " ");
    let cell = line.replace('|', "");
    let gap = cell.replace(['[', ']'], "");
    let quoted = line
        .replace('\\', "\\\\")
        .replace('"', "\\\"")
        .replace(|character: char| character.is_control(), " ");
    let question = |title: &str, answer: String| {
        format!(
            "### {title}\n<!-- q: {} -->\n\n{payload}\n\n{answer}\n\n> [!TIP]\n> {line}\n\n> [!NOTE]\n> {line}\n\n",
            title.len()
        )
    };
    let quiz = [
        question(
            "a",
            format!("- [x] {line}\n  > #tag {line}\n- [ ] b {line} c\n  > {line}\n"),
        ),
        question("bb", format!("1. {line}\n2. b\n")),
        question(
            "ccc",
            format!("| a | b |\n|---|---|\n| {cell} | {cell} |\n| x | y |\n| | {cell} z |\n"),
        ),
        question("dddd", format!("Respuesta: {cell}\n")),
        format!("### {line}\n<!-- q: e -->\n\n- [x] uno\n- [ ] dos\n\n"),
        question("ffffff", format!("Un [[{gap}]] y un [[({gap})|b|{gap} c]].\n")),
        question(
            "ggggggg",
            format!("![{cell}](media/a.png)\n\n- [x] {line} `1% 2% 3% 4%`\n- [ ] b `1% 2% 3% 4%`\n"),
        ),
    ]
    .concat();
    let head = format!("---\ntitle: \"{quoted}\"\nminutes: 5\nsummary: \"{quoted}\"\ncontent_note: \"{quoted}\"\n");
    let file = |path: &str, text: String| (path.to_owned(), text.into_bytes());
    Sources {
        files: [
            file("course.es.md", format!("{head}languages: [es]\n---\n\n{payload}\n")),
            file("glossary.md", format!("| id | es | definition |\n|---|---|---|\n| t | {cell} | {cell} |\n| u | palabra | x |\n")),
            file("day-01/module.es.md", format!("{head}---\n\n{payload}\n")),
            file("day-01/01-one.es.md", format!("{head}---\n\npalabra {payload} {{term:t}} {{term:u}}\n\n{payload}\n\n| {cell} | b |\n|:-:|---|\n| {cell} | d |\n\n- {line}\n\n> [!CAUTION]\n> {line}\n\n## {line}\n\n## Compruebe\n\n{quiz}")),
            file("day-01/02-two.es.md", format!("{head}---\n\n![{cell}](media/a.png)\n")),
            file("day-01/media/a.png", String::new()),
            file("day-01/quiz.es.md", format!("{head}---\n\n{payload}\n\n{quiz}")),
            file("day-01/live.es.md", format!("{head}kind: lecture\n---\n\n## Plan\n\n{payload}\n\n## Join\n\n{payload}\n\n## Fallback\n\n{payload}\n")),
            file("day-01/case-x.es.md", format!("{head}---\n\n## Tareas\n\n{payload}\n\n### Policía\n\n{line}\n\n#### Rúbrica\n\n| {cell} | {cell} (0) |\n|---|---|\n| {cell} | {cell} |\n")),
            file("day-01/case-y.es.md", format!("{head}---\n\n{payload}\n\n## Caso\n\n### Uno\n\n{line}\n\n- [a {gap}](#dos) `+1 {cell}`\n  > {line}\n- [b](#dos) `{cell}`\n\n### Dos\n\n{payload}\n\n## Después\n\n{payload}\n")),
            file("day-01/mentor.es.md", format!("{head}---\n\n{payload}\n")),
        ]
        .into(),
    }
}

/// Every field of a course that is shown as it is.
fn html(course: &Course) -> Vec<&str> {
    let mut shown: Vec<&str> = course.texts.values().map(|text| text.html.as_str()).collect();
    for module in &course.modules {
        shown.extend(module.texts.values().map(|text| text.html.as_str()));
        let documents = module
            .lessons
            .iter()
            .map(|lesson| &lesson.texts)
            .chain(module.cases.iter().map(|case| &case.texts));
        shown.extend(
            documents
                .chain([&module.mentor_notes])
                .flat_map(|texts| texts.values())
                .map(|text| text.html.as_str()),
        );
        for script in module.cases.iter().flat_map(|case| case.scripts.values()) {
            shown.push(&script.after);
            for scene in &script.scenes {
                shown.push(&scene.html);
                for way in &scene.choices {
                    shown.push(&way.html);
                    shown.extend(way.said.as_deref());
                }
            }
        }
        for text in module.live.iter().flat_map(|live| live.texts.values()) {
            shown.extend([text.plan.as_str(), &text.join, &text.fallback]);
        }
        shown.extend(
            module
                .quiz
                .iter()
                .flat_map(|quiz| quiz.intro.values())
                .map(String::as_str),
        );
        let questions = module.quiz.iter().flat_map(|quiz| &quiz.questions);
        for text in questions
            .chain(module.lessons.iter().flat_map(|lesson| &lesson.practice))
            .flat_map(|question| question.texts.values())
        {
            shown.push(&text.prompt);
            shown.extend(text.hint.iter().chain(&text.explanation).map(String::as_str));
            for choice in text.options.iter().chain(&text.matches) {
                shown.push(&choice.html);
                shown.extend(choice.feedback.iter().map(|feedback| feedback.html.as_str()));
            }
        }
    }
    shown
}

#[test]
fn no_unsafe_node_comes_out_of_any_place() {
    let mut dice = Dice(0x5eed_0001);
    let (mut pieces, mut questions, mut scenes) = (0, 0, 0);
    for case in 0..CASES {
        let raw = payload(&mut dice);
        let text = disguised(&mut dice, raw);
        let (course, _) = parse("little", &sources(&text));
        for html in html(&course) {
            pieces += 1;
            if let Err(problem) = allowed::check(html).and_then(|()| parsed::check(html)) {
                panic!("case {case}: {problem}\nfrom {text:?}\nin {html:?}");
            }
        }
        scenes += course
            .modules
            .iter()
            .flat_map(|module| &module.cases)
            .filter(|case| !case.scripts.is_empty())
            .count();
        questions += course
            .modules
            .iter()
            .filter_map(|module| module.quiz.as_ref())
            .map(|quiz| quiz.questions.len())
            .sum::<usize>();
        let page = render::page(&text);
        if let Err(problem) = allowed::check(&page).and_then(|()| parsed::check(&page)) {
            panic!("case {case}: {problem}\nfrom {text:?}");
        }
    }
    // The places must really have been reached: most cases keep their questions.
    assert!(
        pieces > CASES * 45 && questions > CASES * 5 && scenes > CASES / 2,
        "{pieces} pieces, {questions} questions, {scenes} played cases"
    );
}

#[test]
fn the_judge_refuses_what_it_should() {
    for bad in [
        "<script>",
        "<p onclick=\"x\">a</p>",
        "<a href=\"javascript:x\">a</a>",
        "<a href=\"//evil\">a</a>",
        "<p>",
        "</p>",
        "<p style=\"a\"></p>",
        "<img src=\"https://x\" alt=\"\" loading=\"lazy\">",
        "a < b",
        "<p class=x></p>",
        "<em><strong></em></strong>",
    ] {
        assert!(allowed::check(bad).is_err(), "{bad}");
    }
    assert_eq!(allowed::check("<p>a &lt; <a href=\"https://x\">b</a><br></p>"), Ok(()));
}
