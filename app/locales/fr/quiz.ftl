# Questionnaires : l’entrée, les questions, l’envoi, le résultat.

## L’entrée

quiz-questions = Questions
quiz-time = Temps
quiz-no-limit = Sans limite
quiz-attempts = Tentatives
quiz-attempts-used = { $used } utilisées, autant que vous voulez
quiz-attempts-used-of = { $used } sur { $allowed } utilisées
quiz-pass-mark = Pour réussir
quiz-pass-share = { $share } % des points
quiz-start = Commencer
quiz-resume = Reprendre la tentative ouverte
quiz-again = Réessayer
quiz-none-left = Vous avez utilisé toutes vos tentatives. La meilleure compte.
quiz-key-shown = Vous avez réussi et les bonnes réponses vous ont été montrées : il n’y a plus rien à faire ici.
quiz-until = Ouvert jusqu’au
quiz-left = { $minutes ->
    [one] il reste { $minutes } minute
   *[other] il reste { $minutes } minutes
}
quiz-left-none = il reste moins d’une minute
quiz-earlier = Vos résultats jusqu’ici
quiz-attempt-number = Tentative { $number }
quiz-passed = Réussi
quiz-not-passed = Pas encore réussi
quiz-being-graded = Correction en cours ; revenez dans une minute.
quiz-saving-note = Chaque réponse est enregistrée séparément. Vous pouvez partir à tout moment et reprendre plus tard.
quiz-saving-note-timed = Chaque réponse est enregistrée séparément. Vous pouvez partir et reprendre plus tard, mais le temps continue de courir : seul compte ce qui est enregistré avant la fin.

## Les questions

quiz-question-of = Question { $place } sur { $count }
quiz-points = { $points ->
    [one] { $points } point
   *[other] { $points } points
}
quiz-hint = Indice
quiz-your-answer = Votre réponse
quiz-multiple-help = Choisissez toutes les bonnes réponses.
quiz-ordering-help = Donnez à chaque étape sa place : le 1 vient en premier.
quiz-choose-place = Place ?
quiz-matching-help = Choisissez ce qui correspond à chaque ligne.
quiz-choose-match = Choisissez…
quiz-gap-of = Trou { $place } sur { $count }
quiz-unsure = Je ne sais pas encore
quiz-save = Enregistrer
quiz-save-question = Enregistrer, question { $place }
quiz-saved-at = Enregistré à { $time }
quiz-saved-late = Enregistré à { $time }, après la limite : cela ne compte pas, mais votre formateur le voit.
quiz-waiting = Pas encore enregistré…
quiz-retrying = Pas encore enregistré : pas de connexion. Nous réessayons ; laissez cette page ouverte.
quiz-takes-no-more = Pas enregistré : cette tentative ne prend plus de réponses, ou votre session est terminée. Rechargez la page pour le voir.
quiz-time-over = Le temps est écoulé. Ce que vous avez enregistré à temps compte. Envoyez pour voir le résultat ; sinon, l’envoi se fera tout seul dans quelques minutes.
quiz-review = Enregistrer et envoyer…

## Les réponses impossibles à prendre telles quelles

quiz-unclear-option = Pas enregistré : cette page appartient à une autre tentative. Rechargez-la et répondez de nouveau.
quiz-unclear-many = Pas enregistré : une seule réponse est possible ici. Choisissez-en une.
quiz-unclear-long = Pas enregistré : la réponse est trop longue. 500 caractères au plus.
quiz-unclear-positions = Pas enregistré : chaque étape a besoin de sa propre place. Vérifiez si une place est donnée deux fois ou oubliée.
quiz-unclear-number = Pas enregistré : ce nombre peut se lire de deux façons. Écrivez-le sans séparateur de milliers.
quiz-conflict = Entre-temps, cette question a reçu une réponse sur une autre page. Quelle réponse doit rester ?
quiz-conflict-stands = Enregistrée là-bas
quiz-conflict-refused = Donnée ici
quiz-conflict-use = Prendre la réponse donnée ici
quiz-conflict-keep = Garder celle qui est enregistrée

## L’envoi

quiz-submit-title = Envoyer le questionnaire ?
quiz-all-answered = Vous avez répondu à toutes les questions.
quiz-unanswered = { $count ->
    [one] { $count } question est encore sans réponse :
   *[other] { $count } questions sont encore sans réponse :
}
quiz-submit-final = Après l’envoi, les réponses de cette tentative ne peuvent plus être changées.
quiz-submit = Envoyer
quiz-back-to-questions = Retour aux questions

## Le résultat

quiz-result-title = Résultat : { $title }
quiz-submitted-at = envoyée le
quiz-still-open = Cette tentative est encore ouverte.
quiz-attempts-left = { $left ->
    [0] C’est la dernière tentative.
    [one] Il reste { $left } tentative. La meilleure compte.
   *[other] Il reste { $left } tentatives. La meilleure compte.
}
quiz-go-on = Continuer
quiz-your-answers = Les réponses
quiz-key-later = Les bonnes réponses apparaissent quand vous avez réussi ou utilisé votre dernière tentative.
quiz-feedback-later = Ce qui était juste apparaîtra plus tard, quand le questionnaire le permettra.
quiz-answer-given = Réponse donnée
quiz-no-answer = Sans réponse
quiz-right-answer = Bonne réponse
quiz-verdict-right = Juste
quiz-verdict-partly = Juste en partie
quiz-verdict-wrong = Pas juste
quiz-verdict-blank = Sans réponse
quiz-verdict-ambiguous = Un nombre à deux lectures : aucun point

## Pour les formateurs

quiz-history = Historique des réponses
quiz-history-empty = Aucune réponse pour l’instant. Chaque réponse enregistrée apparaîtra ici avec l’heure de son arrivée.
quiz-history-when = Quand
quiz-history-question = Question
quiz-history-state = État
quiz-history-saved = Enregistrée, version { $number }
quiz-history-late = Enregistrée trop tard pour compter
quiz-history-refused = Refusée : une autre page avait enregistré avant
quiz-not-graded = Sans note
quiz-submitted = Remis
quiz-critical-missed = Une question critique n’est pas juste. Pour réussir, toutes doivent l’être.

test-before-done = Merci. Ce test n’est pas noté : il montre votre point de départ. Après le cours, vous verrez les deux résultats côte à côte.
test-change-title = Ce qui a changé
test-change = Avant le cours, { $before } % ; après, { $after } %.
test-gain = Vous avez comblé { $share } % de ce qui manquait.
test-share-before = Avant : { $share } %
test-share-after = Après : { $share } %
