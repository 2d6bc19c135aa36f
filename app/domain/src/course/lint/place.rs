//! **place** — an option whose place in the picture cannot be shown.
//!
//! What: options with a place but no picture in the question, some options with a place and some
//! without, or a place that leaves the picture.
//! Why: readers would look for a mark that is not there.
//! Example: `- [x] Laminate edge` + `` `12% 30% 18% 10%` ``: left, top, width, height.

use super::{Remark, Report};
use crate::course::parse::question::Answer;
use crate::course::parse::reading::Reading;
use crate::course::sentence::sentence;

/// Looks at questions in which at least one option has a place.
pub(crate) fn check(reading: &Reading<'_>, report: &mut Report) {
    for draft in &reading.drafts {
        for question in &draft.questions {
            let Answer::Choices(options) = &question.answer else {
                continue;
            };
            if options.iter().all(|option| option.place.is_none()) {
                continue;
            }
            let mut add =
                |span, message, help| report.add(draft.name.path, Remark::error("place", span, message, help));
            if !question.prompt.contains("<img ") {
                add(
                    question.heading.clone(),
                    sentence!("the options have places, but the question has no picture"),
                    sentence!("put the picture above the options: `![what it shows](picture.png)`"),
                );
            }
            for option in options {
                match &option.place {
                    None => add(
                        option.span.clone(),
                        sentence!("this option has no place in the picture, others have one"),
                        sentence!("end every option with its place: left, top, width, height, `12% 30% 18% 10%`"),
                    ),
                    Some(place) if !place.is_inside() => add(
                        option.span.clone(),
                        sentence!("this place leaves the picture"),
                        sentence!("left plus width, and top plus height, are 100% at most, and neither is nothing"),
                    ),
                    Some(_) => {}
                }
            }
        }
    }
}
