# Writing courses in the browser.

authoring-title = Courses to write
authoring-lead = Here the texts of courses are written, seen as their readers will see them, and published. Only those who write see a draft.
authoring-rooms = Pages of the course
authoring-files-room = Files
authoring-publish-count = Publish ({ $drafts })
authoring-files = { $files ->
    [one] 1 file
   *[other] { $files } files
}
authoring-drafts = { $drafts ->
    [one] 1 draft
   *[other] { $drafts } drafts
}
authoring-errors = { $errors ->
    [one] 1 error
   *[other] { $errors } errors
}
authoring-warnings = { $warnings ->
    [one] 1 warning
   *[other] { $warnings } warnings
}
authoring-top = The whole course
authoring-gone = To be deleted by publishing
authoring-draft = draft
authoring-equal = up to date
authoring-behind = behind: the original has changed
authoring-unmarked = not finished
authoring-missing = missing
authoring-kind-course = the course
authoring-kind-glossary = glossary
authoring-kind-module = the day
authoring-kind-lesson = lesson
authoring-kind-quiz = quiz
authoring-kind-test = test
authoring-kind-case = case
authoring-kind-live = live session
authoring-kind-mentor = notes for mentors
authoring-kind-law = laws of a country
authoring-kind-later = not shown yet
authoring-kind-unknown = not part of the format
authoring-path-outside = This path leaves the course’s folder, or is none.
authoring-path-hidden = Hidden files, whose names begin with a dot, are not written here.
authoring-path-kind = Only the texts of the course are written here: files that end in .md.
authoring-path-long = This path is too long.
authoring-text-large = The text is larger than 256 KB: split it into two files. What you typed is still here.
authoring-text-encoding = The file is not UTF-8, or has the sign � where letters were lost. Save it as UTF-8, or correct those signs.
authoring-text-control = The text has invisible control characters. Paste it again as plain text.
authoring-text = Text of the file
authoring-preview = Preview
authoring-preview-none = This file has no page of its own, or cannot be read yet; the findings say why.
authoring-save = Save draft
authoring-saved = Draft saved. Nobody reads it until it is published.
authoring-findings = Findings
authoring-findings-none = Nothing to correct.
authoring-line = line { $line }
authoring-numbered = The text with line numbers
authoring-key = Right answer
authoring-hint = Hint
authoring-explanation = Explanation
authoring-overtaken = Somebody else saved this file while you were writing. Nothing has been overwritten: both texts stand below.
authoring-theirs = Stored now, by { $author }. Struck out: what only that text has; underlined: what only yours has.
authoring-their-text = The stored text as a whole
authoring-take-theirs = Go on with the stored text
authoring-keep-mine = Or bring both together in the field below, which holds your text, and save: yours will stand, and the other stays in the history.
authoring-published-changed = The published file has changed since this draft began.
authoring-seen = I have compared both: my text is to replace the published one
authoring-compare = Compare with what is published
authoring-compare-lead = Struck out: what is published and goes. Underlined: what is new.
authoring-no-draft = There is no draft of this file.
authoring-same = Both texts are the same.
authoring-history = History
authoring-history-empty = Every saved text of this file will appear here, to go back to when needed.
authoring-deed-find = Published text at the start
authoring-deed-write = Draft saved
authoring-deed-delete = Deletion asked for
authoring-deed-discard = Draft given up
authoring-deed-publish = Published
authoring-show-text = Show the text
authoring-take-up = Take this text up again as a draft
authoring-draft-by = Draft by { $author }
authoring-discard = Give up the draft…
authoring-discard-sure = The published file counts again. The text stays in the history and can be taken up again.
authoring-discard-do = Give up
authoring-discarded = Draft given up.
authoring-delete = Delete the file…
authoring-delete-sure = It is deleted when it is published; until then the deletion can be given up.
authoring-delete-do = Delete on publishing
authoring-to-be-deleted = This file will be deleted by publishing. You can give that up, or take up a text of its history.
authoring-new = New file
authoring-new-lead = It begins with a small, right example, as a draft. Translations are begun in “Files”, beside their original.
authoring-new-kind = What it is
authoring-new-title = Title
authoring-new-title-wrong = Write a title of at most 120 letters.
authoring-new-day = Day of the course
authoring-new-day-wrong = Write a day that the course has.
authoring-new-number = Place of the lesson
authoring-new-number-help = Counts for lessons only: 1 is the first of the day.
authoring-new-number-wrong = Write a number from 1 to 99.
authoring-new-name = Name of the file
authoring-new-name-help = For lessons and cases: small letters without accents, digits and hyphens. Empty: it is made from the title.
authoring-new-name-wrong = Use only small letters without accents, digits and hyphens.
authoring-new-there = This file exists already, published or as a draft.
authoring-begin = Begin
authoring-translate = Begin a translation
authoring-translate-lead = It begins with the original’s text, to be written over. Publishing notes which version of the original it follows.
authoring-publish = Publish the drafts
authoring-nothing = There are no drafts. Every file that you save as a draft will appear here.
authoring-adds = new
authoring-changes = changes
authoring-deletes = is deleted
authoring-cohorts = Each cohort keeps the version it has until its trainer publishes the new one on its page “Course”; open attempts end as they began. New cohorts begin with what you publish.
authoring-cohorts-none = No cohort uses this course yet.
authoring-cohorts-other = { $cohorts ->
    [one] 1 cohort of others
   *[other] { $cohorts } cohorts of others
}
authoring-cohort-current = has what is published now
authoring-cohort-attempts = { $attempts ->
    [one] 1 open attempt
   *[other] { $attempts } open attempts
}
authoring-broken = It cannot be published while the course has errors. They stand on this page, with their place and remedy.
authoring-publish-open = Publish…
authoring-publish-sure = The files of the course change all at once, or none of them. What was there stays in the history of each file.
authoring-publish-do = Publish now
authoring-note = What changes, in one line
authoring-note-help = May be left empty.
authoring-note-commit = May be left empty. The course lies in a git repository: publishing makes a commit with this line, your name and your e-mail address.
authoring-note-wrong = Write a single line of at most 72 signs.
authoring-unwritten-read-only = The folder of courses cannot be written from here. Nothing has changed and the drafts are kept: tell whoever operates the school.
authoring-unwritten-changed = A file or a draft has changed while you were looking. Nothing has been published: look again.
authoring-unwritten-failed = The disk did not take the files. Nothing has changed and the drafts are kept: tell whoever operates the school.
authoring-published = Published. New cohorts begin with it.
authoring-published-commit = Published, with a commit in your name.
authoring-published-no-commit = Published, but git did not take the commit; the program’s log says why.
authoring-pictures = Pictures
authoring-pictures-there = Pictures of the course
authoring-pictures-none = The pictures of the course will appear here.
authoring-picture-lead = PNG, JPEG or WebP, up to 6 MB and 24 megapixels. It is stored anew from its pixels alone, without place, date or camera, at most 1600 pixels a side. It lies in the folder at once; nobody sees it before a published text shows it.
authoring-picture-folder = For texts of
authoring-picture-file = Picture
authoring-picture-alt = What it shows
authoring-picture-alt-help = Whoever does not see the picture hears it, and it is read where the picture does not arrive.
authoring-picture-alt-wrong = Say in one line of at most 300 letters what the picture shows.
authoring-picture-kind = This is no PNG, JPEG or WebP picture that can be read. SVG pictures are put there by whoever operates the school.
authoring-picture-large = The picture is too large: 6 MB and 24 megapixels at most.
authoring-picture-there = There is a picture of this name already: rename the file.
authoring-picture-bring = Store the picture
authoring-picture-saved = Picture stored. Copy this line into the text:
