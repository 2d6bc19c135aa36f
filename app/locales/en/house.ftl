# The house: navigation, dates, refusals, privacy, and words used on many pages.

skip-to-content = Skip to content
nav-label = Main
nav-today = Today
nav-course = Course
nav-calendar = Calendar
nav-cohorts = Cohorts
nav-office = Programme
nav-authoring = Authoring
nav-mentor = Mentor
nav-me = Me

save = Save
saved = Saved.
form-problems = Something in the form needs another look. What you typed is still here.

minutes = { $minutes } min
points-of = { $points } of { $all } points

## Languages, in the middle of a sentence

language-es = Spanish
language-en = English
language-fr = French
language-pt = Portuguese

## Dates

date-long = { $weekday } { $day } { $month }
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec

## Refusals

refusal-home = Back to the start
refusal-sign-in-first = Please sign in
refusal-sign-in-first-help = This page is only for people who have signed in.
refusal-not-allowed = This page is not open to you
refusal-not-allowed-help = If you think it should be, please ask the programme office.
refusal-not-found = There is no such page
refusal-not-found-help = The address may have a slip in it, or the page is not open yet.
refusal-malformed = We could not read the form
refusal-malformed-help = Something was missing from what arrived. Please go back, reload the page and try again.
refusal-conflict = This has changed in the meantime
refusal-conflict-help = Something newer is already stored, so we kept that. Please go back, reload the page and look again.
refusal-too-many = Too many tries
refusal-too-many-help = Please wait a few minutes, then try again.
refusal-unavailable = We cannot save just now
refusal-unavailable-help = Your last entry was not stored. Please keep the page open and try again in a minute.
refusal-elsewhere = This form did not come from our pages
refusal-elsewhere-help = For your safety nothing was done. Please open the page here and send the form again.
refusal-broken = Something broke on our side
refusal-broken-help = It was not your doing. If it happens again, give the programme office this number: { $incident }.

## Privacy

privacy-title = Privacy
privacy-who = Who runs this
privacy-who-text = The programme office that invited you runs this school and answers for what is stored here. Everything lies in the school’s own database. There is no advertising, and nobody tracks you. The only cookies are those that keep you signed in and your forms together.
privacy-what = What is stored
privacy-what-text = Your name, e-mail address, language, time zone, track and, if you gave it, your country. Your lessons, your quiz answers and the cohorts you belong to. When you signed in and with which browser; your password only as a code that cannot be turned back. If you take part in mentoring: what you entered for it, and that and when you met or wrote. Gender, unit and conflicts of interest are encrypted, and only the matching reads them. Do not write facts of real cases anywhere.
privacy-why = Why
privacy-why-text = To teach the course, to see who needs help, to award the certificate, and to propose a mentor who fits. For nothing else.
privacy-seen = Who sees your name
privacy-seen-text = Your trainers and the programme office. Your mentor or mentee, only after you have both accepted. With a protected identity, all of them see a pseudonym; your name is seen only by you and by the few custodians named for this. There is no directory of people. Your institution does not see whom you are paired with unless you agree.
privacy-kept = How long
privacy-kept-text = Answers until your cohort’s audit period ends. Mentoring notes for 12 months. Messages for 90 days after the mentoring closes. Pairings lose their names when the audit period ends.
privacy-rights = Your rights
privacy-rights-text = You may see what is stored about you, have it corrected, receive a copy, have it erased, and object to its use. You may leave mentoring at any time. Ask the programme office. If the law obliges it to keep something, it will tell you what and for how long.
privacy-ask = Before you go on, please read this notice. You can come back to it at the foot of every page.
privacy-accept = I accept and go on
