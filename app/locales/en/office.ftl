# The programme office.

office-rooms = Pages of the programme
office-people = People
office-audit = Log
office-mail = Mail
office-figure-people = People
office-figure-cohorts = Cohorts
office-figure-enrolled = Enrolled
office-figure-active = Active
office-figure-stuck = Need help
office-figure-completed = Completed
office-figure-mentors = Mentors
office-figures-help = Enrolled counts once per cohort. Active: something read or answered in the last 7 days. Every figure comes from the cohorts below.
office-cohorts = Cohorts
office-cohort = Cohort
office-dates = Dates
office-day = Now
office-everybody = Everybody
office-nobody = Whoever holds this role will appear here. It is granted under “Change”, beside each person.
office-role-office = Programme office
office-role-custodian = Custodian of identities
office-role-focal-point = Safety focal point
office-grant = Grant: { $role }
office-revoke = Take back: { $role }
office-last = This is the last person of the office: grant the role to somebody else first.
office-change = Change
office-change-help = Every change is written to the log. A disabled account loses access at once; it can be enabled again.
office-protect = Protect the identity
office-unprotect = No longer protect the identity
office-disable = Disable the account
office-enable = Enable the account again
office-disabled-since = Disabled since
office-disable-self = You cannot disable your own account. Ask somebody else of the office.
office-add = Add a person
office-add-lead = For those who do not come through a cohort: trainers, office colleagues. Afterwards you can show an invitation link for them.
office-no-track = None
office-email-known = There is a person with this email already.
office-audit-when = When
office-audit-who = Who
office-audit-what = What
office-audit-whom = To what or whom
office-audit-program = Relevo
office-audit-older = Older
office-audit-newer = Newer
office-audit-empty = Every change will appear here with its author and time. There is none on this page yet.
office-deed-attempt-start = Started an attempt
office-deed-attempt-submit = Submitted an attempt
office-deed-cohort-create = Created the cohort
office-deed-cohort-publish = Published a course version
office-deed-enrolment-complete = Course completed
office-deed-enrolment-create = Enrolled
office-deed-job-revive = Sent a message again
office-deed-lesson-undo = Unmarked a lesson
office-deed-link-show = Showed an invitation link
office-deed-mentor-volunteer = Volunteered as a mentor
office-deed-mentor-withdraw = Withdrew as a mentor
office-deed-pairing-accept = Accepted a pairing
office-deed-pairing-decline = Declined a pairing
office-deed-pairing-expire = A proposal expired
office-deed-pairing-run-record = Worked out pairings
office-deed-pairing-run-release = Sent out the proposed pairings
office-deed-password-set = Set a password
office-deed-person-add = Added the person
office-deed-person-disable = Disabled the account
office-deed-person-enable = Enabled the account
office-deed-person-protect = Changed the identity protection
office-deed-role-grant = Granted a role
office-deed-role-revoke = Took back a role
office-deed-trainer-add = Added a trainer
office-mail-fresh = To be sent
office-mail-failing = Being tried again
office-mail-lost = Could not be sent
office-mail-given-up = { $messages ->
    [one] 1 message could not be sent
   *[other] { $messages } messages could not be sent
}
office-mail-none = Everything has left or waits its turn. Whatever cannot be sent will appear here, with the reason.
office-mail-tried = { $times ->
    [one] 1 try, the last
   *[other] { $times } tries, the last
}
office-mail-again = Send again
office-mail-on-its-way = It is on its way again.
