# L’apprentissage : aujourd’hui, cours, leçon, pratique, glossaire.

today-title = Aujourd’hui
today-no-course = Votre cours apparaîtra ici dès que le bureau du programme aura fait votre inscription. Si vous l’attendez, écrivez au bureau.
today-progress = { $all ->
    [one] { $done } leçon sur { $all }
   *[other] { $done } leçons sur { $all }
}
today-before = commence le { $date }
today-day = jour { $day } sur { $days }
today-between = la suite est le jour { $day }
today-after = les jours de cours sont terminés
today-next-lesson = Ensuite : une leçon
today-next-quiz = Ensuite : un questionnaire
today-next-test = Ensuite : un test
today-read = Lire
today-quiz-start = Commencer le questionnaire
today-quiz-resume = Reprendre le questionnaire
today-wait = Vous êtes à jour. Le jour { $day } s’ouvre le
today-done = Vous avez tout terminé. Vous pouvez maintenant accompagner quelqu’un de la prochaine cohorte.
today-become-mentor = Proposer un mentorat
today-proposal = En attente de votre réponse
today-done-mentor = Vous avez tout terminé. Les personnes que vous accompagnez sont sur la page du mentorat.
today-mentees = Vers votre mentorat
questions = { $questions ->
    [one] { $questions } question
   *[other] { $questions } questions
}

course-about = À propos de ce cours
course-opens = S’ouvre le { $date }

lesson-complete = terminée
lesson-complete-since = Terminée depuis : { $when }
lesson-mark = Marquer comme terminée et continuer
lesson-next = Continuer
lesson-undo = Pas encore terminée
lesson-skip = Passer cette leçon ; elle compte comme terminée
lesson-in-language = Cette leçon n’est pas encore dans votre langue. Vous la lisez en { $language }.
lesson-translation-behind = L’original de cette leçon a changé depuis sa traduction.
lesson-sources = Sources

practice-title = Vérifiez vos acquis
practice-show = Voir la réponse
practice-right = Juste :
practice-wrong = Faux :

glossary-title = Glossaire

course-case = Cas
case-choose = Que faites-vous ?
case-so-far = { $count ->
    [one] Un choix jusqu’ici
   *[other] { $count } choix jusqu’ici
}
case-end = Le cas se termine ici.
case-tally = Ce que vos choix ont apporté
case-whole = Le cas dans son ensemble
case-again = Recommencer
case-back = Un pas en arrière
course-lesson = Leçon
live-plan = Plan pour la formation
live-join = Comment participer
live-fallback = Avec une connexion faible

test-before = Avant le cours · { $title }
test-after = Après le cours · { $title }
test-before-note = sans note ; il montre votre point de départ
test-before-over = il est clos : le cours a commencé
test-after-note = ouvre le dernier jour
mentoring-open = pour qui deviendra mentore ou mentor
case-after = Le travail en groupe
