//! **same-option** — two options with the same words.
//!
//! What: equal options, steps or left cells in one question, case and spaces aside.
//! Why: a reader cannot tell which of them is meant.
//! Example: two options "Yes".

use std::collections::BTreeSet;

use super::{Remark, Report};
use crate::course::parse::question::Answer;
use crate::course::parse::reading::Reading;
use crate::course::sentence::sentence;

/// Compares the options of each question.
pub(crate) fn check(reading: &Reading<'_>, report: &mut Report) {
    for draft in &reading.drafts {
        for question in &draft.questions {
            let options: Vec<_> = match &question.answer {
                Answer::Choices(options) | Answer::Steps(options) => {
                    options.iter().map(|option| (&option.words, &option.span)).collect()
                }
                Answer::Pairs(pairs) => pairs
                    .iter()
                    .filter(|pair| !pair.left_words.is_empty())
                    .map(|pair| (&pair.left_words, &pair.span))
                    .collect(),
                _ => continue,
            };
            let mut seen = BTreeSet::new();
            for (words, span) in options {
                if !seen.insert(words.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")) {
                    let message = sentence!("\"{words}\" stands twice in this question", words);
                    report.add(
                        draft.name.path,
                        Remark::error(
                            "same-option",
                            span.clone(),
                            message,
                            sentence!("change or remove one of the two"),
                        ),
                    );
                }
            }
        }
    }
}
