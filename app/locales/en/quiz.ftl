# Quizzes: the door, the questions, submitting, the result.

## The door

quiz-questions = Questions
quiz-time = Time
quiz-no-limit = No limit
quiz-attempts = Attempts
quiz-attempts-used = { $used } used, as many as you like
quiz-attempts-used-of = { $used } of { $allowed } used
quiz-pass-mark = To pass
quiz-pass-share = { $share } % of the points
quiz-start = Start
quiz-resume = Go on with the open attempt
quiz-again = Try again
quiz-none-left = You have used all your attempts. The best one counts.
quiz-key-shown = You have passed, and the right answers have been shown: there is nothing left to do here.
quiz-until = Open until
quiz-left = { $minutes ->
    [one] { $minutes } minute left
   *[other] { $minutes } minutes left
}
quiz-left-none = less than a minute left
quiz-earlier = What you have reached so far
quiz-attempt-number = Attempt { $number }
quiz-passed = Passed
quiz-not-passed = Not passed yet
quiz-being-graded = Being graded; look again in a minute.
quiz-saving-note = Every answer is saved on its own. You can leave at any time and go on later.
quiz-saving-note-timed = Every answer is saved on its own. You can leave and go on later, but the clock does not stop: what counts is saved before the time is over.

## The questions

quiz-question-of = Question { $place } of { $count }
quiz-points = { $points ->
    [one] { $points } point
   *[other] { $points } points
}
quiz-hint = Hint
quiz-your-answer = Your answer
quiz-multiple-help = Choose all that are right.
quiz-ordering-help = Give each step its place: 1 comes first.
quiz-choose-place = Place?
quiz-matching-help = Choose what belongs to each line.
quiz-choose-match = Choose…
quiz-gap-of = Gap { $place } of { $count }
quiz-unsure = I do not know yet
quiz-save = Save
quiz-save-question = Save, question { $place }
quiz-saved-at = Saved { $time }
quiz-saved-late = Saved { $time }, after the deadline: it does not count, but your trainer sees it.
quiz-waiting = Not saved yet …
quiz-retrying = Not saved yet: no connection. We keep trying; please leave this page open.
quiz-takes-no-more = Not saved: this attempt takes no more answers, or you have been signed out. Reload the page to see.
quiz-time-over = The time is over. What you saved in time counts. Submit to see the result; otherwise it is submitted for you within minutes.
quiz-review = Save and submit …

## Answers that cannot be taken as they are

quiz-unclear-option = Not saved: this page belongs to another attempt. Reload it and answer again.
quiz-unclear-many = Not saved: only one answer can be right here. Choose one.
quiz-unclear-long = Not saved: the answer is too long. 500 characters are the most.
quiz-unclear-positions = Not saved: every step needs a place of its own. Check for places given twice or left out.
quiz-unclear-number = Not saved: this number can be read in two ways. Write it without a separator for thousands.
quiz-conflict = This question was answered on another page meanwhile. Which answer should stand?
quiz-conflict-stands = Saved there
quiz-conflict-refused = Given here
quiz-conflict-use = Use the answer given here
quiz-conflict-keep = Keep the saved one

## Submitting

quiz-submit-title = Submit the quiz?
quiz-all-answered = You have answered every question.
quiz-unanswered = { $count ->
    [one] { $count } question is still without an answer:
   *[other] { $count } questions are still without an answer:
}
quiz-submit-final = Once you submit, the answers of this attempt can no longer be changed.
quiz-submit = Submit
quiz-back-to-questions = Back to the questions

## The result

quiz-result-title = Result: { $title }
quiz-submitted-at = submitted on
quiz-still-open = This attempt is still open.
quiz-attempts-left = { $left ->
    [0] This is the last attempt.
    [one] { $left } attempt left. The best one counts.
   *[other] { $left } attempts left. The best one counts.
}
quiz-go-on = Go on
quiz-your-answers = The answers
quiz-key-later = The right answers appear once you have passed or used your last attempt.
quiz-feedback-later = What was right appears later, when the quiz releases it.
quiz-answer-given = Answer given
quiz-no-answer = No answer
quiz-right-answer = Right answer
quiz-verdict-right = Right
quiz-verdict-partly = Partly right
quiz-verdict-wrong = Not right
quiz-verdict-blank = Not answered
quiz-verdict-ambiguous = A number with two readings: no points

## For trainers

quiz-history = History of the answers
quiz-history-empty = Nothing was answered yet. Every saved answer will appear here, with the time it arrived.
quiz-history-when = When
quiz-history-question = Question
quiz-history-state = State
quiz-history-saved = Saved, version { $number }
quiz-history-late = Saved too late to count
quiz-history-refused = Refused: another page had saved first
quiz-not-graded = Not graded
quiz-submitted = Submitted
quiz-critical-missed = A critical question was not right. All of them must be right to pass.

test-before-done = Thank you. This test is not graded: it shows where you start. After the course you will see both results side by side.
test-change-title = What has changed
test-change = Before the course { $before } %, after it { $after } %.
test-gain = You have closed { $share } % of the gap.
test-share-before = Before: { $share } %
test-share-after = After: { $share } %
