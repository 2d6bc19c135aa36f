# Cohorts and the calendar.

cohorts-title = Cohorts
cohorts-empty = Cohorts will appear here, with their day and who needs help. Start by creating one.
cohort-new = New cohort
cohort-before = Starts on { $date }
cohort-day = Day { $day } of { $days }
cohort-between = Break; day { $day } comes next
cohort-after = Finished
cohort-day-short = Day { $day }
cohort-people-count = { $people ->
    [one] 1 person
   *[other] { $people } people
}
cohort-stuck-count = { $people ->
    [one] 1 needs help
   *[other] { $people } need help
}
cohort-done-count = { $people ->
    [one] 1 has completed the course
   *[other] { $people } have completed the course
}
cohort-who-needs-me = Who needs me?
cohort-nobody-yet = The people of this cohort will appear here. Invite them on the “People” page.
cohort-nobody-stuck = Nobody is stuck now. Whoever is idle for two course days or fails a quiz twice will appear here.
cohort-stuck-idle = { $days ->
    [one] No activity for 1 course day
   *[other] No activity for { $days } course days
}
cohort-stuck-failed = Two failed attempts at one quiz
cohort-last-activity = Last activity
cohort-never-active = No activity yet
cohort-rooms = Pages of the cohort
cohort-room-progress = Progress
cohort-room-people = People
cohort-room-pairing = Mentoring pairs
cohort-room-course = Course
cohort-matrix = Progress by day
cohort-person = Name
cohort-quiz = quiz
cohort-state-done = done
cohort-state-open = open
cohort-state-stuck = stuck
cohort-state-closed = not open yet
cohort-track = Track
cohort-track-all = All
cohort-track-police = Police
cohort-track-prosecutor = Prosecution
cohort-track-judge = Judiciary
cohort-track-empty = Nobody of this track is in the cohort. Choose “All” to see the others.
cohort-title = Name of the cohort
cohort-title-help = What people will call it, for example “Panama City, November”.
cohort-course = Course
cohort-first-day = First day
cohort-zone = Time zone of the cohort
cohort-weekdays = Weekdays with a course day
cohort-holidays = Dates without a course day: one per line, like 2026-12-08
cohort-live-time = Time of live sessions
cohort-live-time-help = In the zone of the cohort. Everybody sees it in their own.
cohort-new-help = The cohort is bound to the course as it is today; it only changes when you publish a newer version.
cohort-create = Create the cohort
cohort-no-course = A course without errors is chosen here, and there is none now. Correct the course files (“relevo check” says where) and come back.
cohort-no-course-yet = No course is here yet. Put a course folder into the school’s folder of courses; it appears here within a second.
cohort-title-wrong = Write a name of at most 120 characters.
cohort-course-wrong = Choose a course from the list.
cohort-first-day-wrong = Write a date, for example 2026-11-23.
cohort-zone-wrong = Choose a zone from the list.
cohort-weekday-wrong = Tick at least one weekday.
cohort-holidays-wrong = Every line must be a date like 2026-12-08.
cohort-live-time-wrong = Write a time like 15:00.
cohort-language = Language
cohort-email = E-mail
cohort-country = Country
cohort-unit = Unit or office
cohort-unit-help = The unit is stored encrypted: only the matching uses it, so that nobody is paired within their own chain of command.
cohort-add = Add a person
cohort-protected = protected identity
cohort-import = Import people from a table
cohort-import-lead = From a spreadsheet saved as CSV. You see every row before anybody is invited; importing the same twice changes nothing.
cohort-import-columns = The first row names the columns, in any order. Name, email and track are needed; language, country and unit may be missing. Commas, semicolons and tabs all work. At most 1000 rows.
cohort-import-sample = name,email,language,track,country,unit
cohort-import-file = File
cohort-import-paste = Or paste the rows here
cohort-import-look = Look at the rows before inviting
cohort-import-line = Line
cohort-import-fate = What will happen
cohort-import-new = New person: will be sent an invitation
cohort-import-known = Has an account: will be added to the cohort
cohort-import-here = Already in the cohort: nothing changes
cohort-import-consequence = When you confirm, every new or added person is sent a message.
cohort-import-confirm = { $people ->
    [one] Import 1 person
   *[other] Import { $people } people
}
cohort-import-wrong = { $rows ->
    [one] 1 row is not imported:
   *[other] { $rows } rows are not imported:
}
cohort-import-again = Bring another list
cohort-invited = Newly invited: { $created }. Added with an account: { $enrolled }. Already here: { $already }.
cohort-line = line { $line }
cohort-row-name = The name is missing.
cohort-row-email = The email is missing or is not an address.
cohort-row-language = The language must be Spanish, English, French or Portuguese.
cohort-row-track = The track must be police, prosecutor or judge.
cohort-row-twice = This email stands in an earlier row.
cohort-row-long = A field has more than 200 characters.
cohort-list-empty = There is no row below the headings.
cohort-list-headings = The first row must name at least the columns name, email and track.
cohort-list-many = There are more than 1000 rows. Import the list in parts.
cohort-link-show = Hand over a link
cohort-link-help = For somebody who gets no mail. The link is shown only once, and who asked for it is recorded.
cohort-link-make = Show an invitation link
cohort-link-title = Invitation link
cohort-link-once = Copy the link now and hand it over: it will not be shown again.
cohort-link-life = It holds for 14 days and works once.
cohort-link-refused = This person has signed in before or holds other duties: only they can ask for a link, on the sign-in page.
cohort-link-back = Back
cohort-lessons-of = { $done } of { $all } lessons
cohort-not-yet = not yet
cohort-completed-at = Course completed:
cohort-answers-trainers = Answers and attempts are seen only by those who train this cohort.
cohort-attempt = Attempt { $number }
cohort-attempt-open = in progress
cohort-attempt-ungraded = not graded yet
cohort-attempt-passed = passed
cohort-attempt-failed = not passed
cohort-version = Course version
cohort-version-bound = This cohort uses version
cohort-version-current = It is the same as the course files now. When they change, you will see here what would change and can publish it.
cohort-version-newer = The course files have changed since.
cohort-version-gone = The files of this course are gone. The cohort goes on with the version stored for it.
cohort-consequences = What publishing would do
cohort-questions-changed = Questions changed: { $questions }
cohort-questions-added = Questions added: { $questions }
cohort-questions-removed = Questions removed: { $questions }
cohort-attempts-open = Attempts in progress: { $attempts }. They end with the version that they began with.
cohort-publish = Publish the newer version…
cohort-publish-sure = From that moment the whole cohort reads the newer version. It cannot be undone here.
cohort-publish-do = Publish for this cohort
cohort-publish-broken = It cannot be published while the files have errors. They stand below, with their place and remedy.
cohort-published = Published. The cohort now uses the newer version.
cohort-findings = Findings in the course files
cohort-findings-none = The files are in order. Mistakes will appear here with file and line.
cohort-finding-error = error
cohort-finding-warning = warning
calendar-empty = Your course days and live sessions will appear here as soon as you are in a cohort. Its trainer invites you.
calendar-zone = Times are in your zone: { $zone }.
calendar-there = (there: { $time }, { $zone })
calendar-live = Live session
calendar-done = done
calendar-today = today
calendar-open = open
calendar-closed = opens on that day

cohort-trainers = Trainers
cohort-trainer-add = Add a trainer
cohort-trainer-address = Address under which the trainer is known here
cohort-trainer-help = Somebody who already has an account here; the office can add one.
cohort-trainer-unknown = Nobody here has this address. The office can add the person first.

cohort-days = The days, with plan and notes
cohort-day-texts = What trainees read

cohort-change = Before and after the course
cohort-gain = { $share } % of the gap closed
cohort-tests = Tests
