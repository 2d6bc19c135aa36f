# Mentoring: the profile, pairings as their two sides see them, and the trainer's pairing board.

## Profile

mentor-title = Mentoring
mentor-no-case-data = No case data here: no names, numbers, places or dates of real cases, no victims. Speak in general terms.
mentor-saved = Saved on { $time }.
mentor-is = You are a mentor since { $date }. You offer { $seats ->
    [one] one seat
   *[other] { $seats } seats
}.
mentor-is-withdrawn = You withdrew as a mentor on { $date }. Save the form below to offer seats again.
mentor-may = You have completed the course, so you can mentor. Offer your seats below.
mentor-may-not = Mentors are graduates of a course, or people whom the programme office has appointed.
mentor-not-yet = You can mentor once you have completed the course. Until then you can be given a mentor: fill in the form below. This is what you have so far:
mentor-missing = { $lessons } of { $all } lessons, { $quizzes } of { $quiz-count } quizzes
mentor-offer = What you offer
mentor-wanted = For your mentor to fit you
mentor-capacity = How many people can you accompany at once?
mentor-seats = { $seats ->
    [0] Nobody for now
    [one] One person
   *[other] { $seats } people
}
mentor-seats-taken = You accompany more people than that now. Fewer seats are possible once a pairing has ended.
mentor-no-answer = —
mentor-languages = Languages you can work in
mentor-language-row = Language { $number }
mentor-level-row = Level { $number }
mentor-language-needed = Choose at least one language.
mentor-language = { $code ->
    [es] Spanish
    [en] English
    [fr] French
    [pt] Portuguese
    [ht] Haitian Creole
    [nl] Dutch
    [qu] Quechua
    [ay] Aymara
    [gn] Guaraní
   *[other] { $code }
}
mentor-level-name = { $level ->
    [A1] A1, first words
    [A2] A2, simple things
    [B1] B1, can follow a conversation
    [B2] B2, works in it
    [C1] C1, fluent
   *[C2] C2, as a first language
}
mentor-speciality = Speciality
mentor-speciality-help = In a few words, such as cybercrime or care of victims. No name of a unit.
mentor-country-label = Country of work
mentor-country = { $code ->
    [AR] Argentina
    [BB] Barbados
    [BO] Bolivia
    [BR] Brazil
    [BZ] Belize
    [CL] Chile
    [CO] Colombia
    [CR] Costa Rica
    [CU] Cuba
    [DO] Dominican Republic
    [EC] Ecuador
    [GT] Guatemala
    [GY] Guyana
    [HN] Honduras
    [HT] Haiti
    [JM] Jamaica
    [MX] Mexico
    [NI] Nicaragua
    [PA] Panama
    [PE] Peru
    [PY] Paraguay
    [SR] Suriname
    [SV] El Salvador
    [TT] Trinidad and Tobago
    [UY] Uruguay
    [VE] Venezuela
   *[other] { $code }
}
mentor-experience = Years of experience
mentor-experience-band = { $band ->
    [under-5] under 5 years
    [from-5] 5 to 9 years
    [from-10] 10 to 19 years
   *[from-20] 20 years or more
}
mentor-hours = When you are usually free
mentor-hours-help = Tick the blocks of a usual week on your own clock. Time zones and clock changes are taken care of.
mentor-hours-needed = Tick at least one block.
mentor-about = In your own words: how you like to work (at most 400 characters)
mentor-about-long = That is too long.
mentor-looks-like-case = This looks like the number of a case, document or telephone, or like an address. Please take it out.
mentor-wishes = Up to three wishes, the dearest first
mentor-wishes-help = Wishes count a little. A mentor or mentee who fits well otherwise comes first.
mentor-wish-row = Wish { $number }
mentor-no-wish = No wish
mentor-wish = { $wish ->
    [own-speciality] The same speciality as mine
    [own-country] The same country as mine
   *[other-country] Another country than mine
}
mentor-wish-language = Speaks { $language }
mentor-wish-experience = At least this experience: { $years }
mentor-confidential = Confidential
mentor-confidential-help = Sealed as soon as you save. Only the matching reads it, and it is never shown again, not to you either.
mentor-confide-again = Replace what I confided before (otherwise it stays as it is)
mentor-confided-lost = For your safety this part was not kept. Please fill it in again.
mentor-unit = Unit or office (optional)
mentor-unit-help = Used only to keep you out of one chain of command.
mentor-gender = Gender (optional)
mentor-gender-name = { $gender ->
    [woman] Woman
    [man] Man
   *[other] Other
}
mentor-gender-choice = And the other person
mentor-gender-no-matter = It does not matter
mentor-gender-prefer = { $gender ->
    [woman] A woman, if possible
    [man] A man, if possible
   *[other] Neither of the two, if possible
}
mentor-gender-require = { $gender ->
    [woman] Only a woman
    [man] Only a man
   *[other] Only neither of the two
}
mentor-conflicts = Conflicts of interest: e-mail addresses of people you must not be paired with, one per line. Only a form that nobody can read is kept.
mentor-conflicts-wrong = One address per line, please, 50 at most.
mentor-withdraw = Withdraw as a mentor
mentor-withdraw-help = You will get no new mentees, and open proposals end. Mentees you already accompany stay with you.
mentor-withdraw-button = Yes, withdraw

## Pairings of a person

pairing-mentees = Your mentees
pairing-mentor = Your mentor
pairing-none = No pairing yet. When the trainers release the pairings, your proposal appears here and you get an e-mail.
pairing-page-for = Graduates offer their help to the next cohort here, and both sides of a pairing find each other here. There is nothing for you to do: you are in no course, have completed none and are not paired.
pairing-page-trainer = As a trainer you propose and release pairs in your cohort, under “Mentoring pairs”.
pairing-until = Please answer by { $time }.
pairing-title-mentee = Your mentee
pairing-title-mentor = Your mentor
pairing-track-label = Track
pairing-track = { $track ->
    [police] Police
    [prosecutor] Prosecution
   *[judge] Judiciary
}
pairing-hours-label = Shared time
pairing-shared-hours = { $hours ->
    [one] One shared hour a week
   *[other] { $hours } shared hours a week
}
pairing-no-names = You will see each other’s names once both have accepted.
pairing-state = { $state ->
    [proposed] A proposal: would you like to work together?
    [waiting] You have accepted. Now we wait for the other person.
    [active] You are paired.
    [declined] You declined this proposal.
    [lapsed] This proposal ran out before both had accepted.
    [safety] This pairing was ended for safety.
    [completed] This pairing has ended as planned.
   *[ended] This pairing has ended.
}
pairing-takes = Most people need five minutes to decide. If both have not accepted by { $time }, the proposal ends by itself, nobody is at fault, and you take part in the next round.
pairing-accept = Yes, I accept
pairing-decline = Decline
pairing-decline-help = The two of you will not be proposed to each other again. The other person never learns who declined or why.
pairing-reason-label = Why? Only for the programme
pairing-reason = { $reason ->
    [time] I have too little time now
    [hours] The hours do not suit me
    [acquainted] We may know each other
    [work] We could meet in one case
    [field] The field does not fit
   *[other] Another reason
}
pairing-decline-button = Yes, decline
pairing-leave = End this pairing
pairing-leave-early = You take your acceptance back. Nobody is asked for a reason.
pairing-leave-help = You can leave at any time. Nobody is asked for a reason, and a new pairing is possible.
pairing-leave-button = Yes, end it
pairing-active-next = Agree on a first meeting within the next two weeks. Your names are known to you two only.
pairing-over-next = There is nothing left to do here. You may be proposed somebody else in a later round.
pairing-back = All your mentoring

## The trainer's board

board-title = Pairing, { $cohort }
board-lead = Run the matching, look at the reasons, then release. Nobody sees anything before you release.
board-said = { $what ->
    [ran] The matching has run. The result is below.
    [released] Released. Both sides of each pair get an e-mail.
    [pinned] The pin stands. Run the matching again.
    [unpinned] The pin is gone. Run the matching again.
    [vetoed] The veto stands. Run the matching again.
    [unvetoed] The veto is gone. Run the matching again.
    [changed] Something changed while the matching ran, so nothing was recorded. Please run it again.
    [is-vetoed] This pair is vetoed, so it cannot be pinned.
    [is-pinned] This pair is pinned, so it cannot be vetoed. Take the pin back first.
    [is-paired] The two are paired already.
    [declined] One of the two has declined the other. That cannot be taken back here.
    [barred] This pin breaks a rule, so it was not set. The reason is below.
   *[stale] Something has changed since this run. Please run the matching again, then release.
}
board-waiting = { $count ->
    [0] No trainee waits for a mentor
    [one] One trainee without a mentor
   *[other] { $count } trainees without a mentor
}
board-free = { $count ->
    [0] No mentor has a free seat
    [one] One mentor with free seats
   *[other] { $count } mentors with free seats
}
board-free-seats = { $mentor }: { $seats ->
    [one] one free seat
   *[other] { $seats } free seats
}
board-run-title = Newest run
board-no-run = The matching has not run yet. Run it to see which pairs it proposes.
board-run = Run the matching
board-run-again = Run the matching again
board-run-at = Run on { $time }.
board-certified = Proven: no better result exists under these rules.
board-not-certified = The proof failed. Please tell the programme office before you release.
board-run-proof = Order { $seed }, rules { $rules }, input { $hash }
board-objective-unmatched = { $count } of { $all } trainees without a mentor
board-objective-moved = { $count ->
    [0] All earlier proposals kept
    [one] One earlier proposal changed
   *[other] { $count } earlier proposals changed
}
board-objective-band = { $band }: { $count ->
    [one] one pair
   *[other] { $count } pairs
}
board-band = { $band ->
    [weak] weak
    [fair] fair
    [good] good
    [strong] strong
   *[excellent] excellent
}
board-pairs = Proposed pairs
board-trainee = Trainee
board-mentor = Mentor
board-score = Fit
board-reasons = Why
board-parts = Points
board-part = { $part ->
    [track] Same track
    [speciality] Same speciality
    [language] Common language
    [hours] Shared hours
    [experience] Lead in experience
    [wishes] Wishes of both
   *[country] Same country
}: { $points } of { $most }
board-unmatched = Without a mentor
board-no-mentors = No mentor has a free seat.
board-none-eligible = Every mentor is ruled out.
board-eligible = { $count ->
    [one] One mentor would be possible, but the seats went to others.
   *[other] { $count } mentors would be possible, but the seats went to others.
}
board-bottleneck = { $trainees } trainees can only have these { $mentors } mentors, who have { $seats } free seats.
board-rule = { $rule ->
    [language] no common language at the level asked for
    [shared-hours] too few shared hours
    [track] different tracks
    [veto] a veto or an earlier refusal
    [seats] no free seat
   *[confidential] a confidential rule (chain of command, declared conflict or required gender)
}
board-rule-count = { $rule }: { $count ->
    [one] one mentor
   *[other] { $count } mentors
}
board-pin-refused = The pin of { $trainee } to { $mentor } was left out: { $rules }.
board-release = { $count ->
    [one] Release one pair
   *[other] Release { $count } pairs
}
board-release-help = Both sides of each pair get an e-mail and have seven days to answer. This cannot be taken back.
board-release-button = Yes, propose to both sides
board-released-at = Released on { $time }. Whoever is left takes part in the next run.
board-picture = { $count ->
    [one] One pair, from the trainee on the left to the mentor on the right
   *[other] { $count } pairs, from trainees on the left to mentors on the right
}
board-released = Released pairings
board-none-released = Nothing has been released yet. Released pairings appear here with their answers.
board-state = Where it stands
board-state-is = { $state ->
    [proposed] proposed, no answer yet
    [mentor-accepted] the mentor accepted, the trainee has not answered
    [trainee-accepted] the trainee accepted, the mentor has not answered
    [active] active, both accepted
    [declined] declined
    [lapsed] ran out
    [safety] ended for safety
    [completed] completed
   *[ended] ended without fault
}
board-lapses = ends on { $time } without answers
board-since = since { $time }
board-why = Why not this mentor?
board-why-help = Answered for the people as they are now, not as they were at the run.
board-why-button = Ask
board-nobody-waiting = Every trainee has a mentor or a proposal. Whoever is without one can be chosen here.
board-no-mentor-yet = Nobody offers to mentor yet. Mentors can be chosen here as soon as somebody offers a seat.
board-why-pair = { $trainee } and { $mentor }:
board-why-is = { $why ->
    [paired] the matching would pair them.
    [pinned] the trainee is pinned to another mentor.
    [no-seat] all seats of this mentor are pinned.
    [tie] it would be just as good. The cohort’s published order decided.
    [load] it would load the mentors less evenly.
    [not-there] one of the two does not take part: paired already, withdrawn or without a free seat.
   *[not-eligible] they may not be paired.
}
board-why-barred = they may not be paired: { $rules }.
board-why-unmatched = { $count ->
    [one] that would leave one more trainee without a mentor.
   *[other] that would leave { $count } more trainees without a mentor.
}
board-why-moved = { $count ->
    [one] that would change one more earlier proposal.
   *[other] that would change { $count } more earlier proposals.
}
board-why-band = { $count ->
    [one] that would make one more pair only “{ $band }”.
   *[other] that would make { $count } more pairs only “{ $band }”.
}
board-why-score = { $points ->
    [one] all pairs together would fit one point less well.
   *[other] all pairs together would fit { $points } points less well.
}
board-rules = Pins and vetoes
board-pin = Pin a pair
board-pin-help = The pair must be. Hard rules hold for pins too.
board-pin-button = Pin
board-veto = Veto a pair
board-veto-help = The pair must not be. Neither side learns of it.
board-veto-button = Veto
board-reason = Reason, for the record
board-pin-line = Pinned on { $date }: { $trainee } and { $mentor }.
board-veto-line = Vetoed on { $date }: { $trainee } and { $mentor }.
board-own-refusal = One of the two declined; the reason stays private.
board-undo = Take back

mentor-notes = Notes for mentors
mentor-notes-none = The notes appear here when the course has begun.
mentor-notes-back = Back to the pairing
