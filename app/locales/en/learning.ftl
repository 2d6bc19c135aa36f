# Learning: today, course, lesson, practice, glossary.

today-title = Today
today-no-course = Your course will stand here once the programme office has enrolled you. If you are waiting for it, please write to the office.
today-progress = { $all ->
    [one] { $done } of { $all } lesson
   *[other] { $done } of { $all } lessons
}
today-before = starts on { $date }
today-day = day { $day } of { $days }
today-between = the next day is day { $day }
today-after = the course days are over
today-next-lesson = Next: a lesson
today-next-quiz = Next: a quiz
today-next-test = Next: a test
today-read = Read it
today-quiz-start = Start the quiz
today-quiz-resume = Go on with the quiz
today-wait = You are up to date. Day { $day } opens on
today-done = You have done everything. You could now help somebody in the next cohort.
today-become-mentor = Become a mentor
today-proposal = Waiting for your answer
today-done-mentor = You have done everything. Those you accompany are on the mentoring page.
today-mentees = To your mentoring
questions = { $questions ->
    [one] { $questions } question
   *[other] { $questions } questions
}

course-about = About this course
course-opens = Opens { $date }

lesson-complete = complete
lesson-complete-since = Complete since { $when }
lesson-mark = Mark as complete and go on
lesson-next = Go on
lesson-undo = Not complete after all
lesson-skip = Skip this lesson; it counts as complete
lesson-in-language = This lesson is not in your language yet. You are reading it in { $language }.
lesson-translation-behind = The original of this lesson has changed since it was translated.
lesson-sources = Sources

practice-title = Check yourself
practice-show = Show the answer
practice-right = Right:
practice-wrong = Not right:

glossary-title = Glossary

course-case = Case
case-choose = What do you do?
case-so-far = { $count ->
    [one] One choice so far
   *[other] { $count } choices so far
}
case-end = The case ends here.
case-tally = What your choices brought
case-whole = The case as a whole
case-again = Start again
case-back = One step back
course-lesson = Lesson
live-plan = Plan for the trainer
live-join = How to join
live-fallback = On a weak link

test-before = Before the course · { $title }
test-after = After the course · { $title }
test-before-note = not graded; it shows where you start
test-before-over = it is over: the course has begun
test-after-note = opens on the last day
mentoring-open = for those who will mentor
case-after = The work in the group
