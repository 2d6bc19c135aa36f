# Cohortes et calendrier.

cohorts-title = Cohortes
cohorts-empty = Les cohortes apparaîtront ici, avec leur jour et qui a besoin d’aide. Commencez par en créer une.
cohort-new = Nouvelle cohorte
cohort-before = Commence le { $date }
cohort-day = Jour { $day } sur { $days }
cohort-between = Pause ; ensuite le jour { $day }
cohort-after = Terminée
cohort-day-short = Jour { $day }
cohort-people-count = { $people ->
    [one] { $people } personne
   *[other] { $people } personnes
}
cohort-stuck-count = { $people ->
    [one] { $people } a besoin d’aide
   *[other] { $people } ont besoin d’aide
}
cohort-done-count = { $people ->
    [one] { $people } a terminé le cours
   *[other] { $people } ont terminé le cours
}
cohort-who-needs-me = Qui a besoin de moi ?
cohort-nobody-yet = Les personnes de la cohorte apparaîtront ici. On les invite à la page « Personnes ».
cohort-nobody-stuck = Personne n’est bloqué pour le moment. Apparaîtra ici qui reste deux jours de cours sans activité ou échoue deux fois à un questionnaire.
cohort-stuck-idle = { $days ->
    [one] { $days } jour de cours sans activité
   *[other] { $days } jours de cours sans activité
}
cohort-stuck-failed = Deux tentatives échouées au même questionnaire
cohort-last-activity = Dernière activité
cohort-never-active = Aucune activité pour l’instant
cohort-rooms = Pages de la cohorte
cohort-room-progress = Progression
cohort-room-people = Personnes
cohort-room-pairing = Binômes de mentorat
cohort-room-course = Cours
cohort-matrix = Progression par jour
cohort-person = Nom
cohort-quiz = questionnaire
cohort-state-done = terminé
cohort-state-open = ouvert
cohort-state-stuck = bloqué
cohort-state-closed = pas encore ouvert
cohort-track = Filière
cohort-track-all = Toutes
cohort-track-police = Police
cohort-track-prosecutor = Parquet
cohort-track-judge = Magistrature
cohort-track-empty = Personne de cette filière dans la cohorte. Choisissez « Toutes » pour voir les autres.
cohort-title = Nom de la cohorte
cohort-title-help = Comme on l’appellera, par exemple « Panama, novembre ».
cohort-course = Cours
cohort-first-day = Premier jour
cohort-zone = Fuseau horaire de la cohorte
cohort-weekdays = Jours de la semaine avec cours
cohort-holidays = Dates sans cours : une par ligne, comme 2026-12-08
cohort-live-time = Heure des séances en direct
cohort-live-time-help = Dans le fuseau de la cohorte. Chacun la voit dans le sien.
cohort-new-help = La cohorte est liée au cours tel qu’il est aujourd’hui ; il ne change que si vous publiez une nouvelle version.
cohort-create = Créer la cohorte
cohort-no-course = On choisit ici un cours sans erreurs, et il n’y en a aucun pour le moment. Corrigez les fichiers du cours (« relevo check » dit où) et revenez.
cohort-no-course-yet = Aucun cours n’est encore là. Placez le dossier d’un cours dans le dossier des cours de l’école ; il apparaît ici en une seconde.
cohort-title-wrong = Écrivez un nom de 120 caractères au plus.
cohort-course-wrong = Choisissez un cours dans la liste.
cohort-first-day-wrong = Écrivez une date, par exemple 2026-11-23.
cohort-zone-wrong = Choisissez un fuseau dans la liste.
cohort-weekday-wrong = Cochez au moins un jour de la semaine.
cohort-holidays-wrong = Chaque ligne doit être une date comme 2026-12-08.
cohort-live-time-wrong = Écrivez une heure comme 15:00.
cohort-language = Langue
cohort-email = Adresse électronique
cohort-country = Pays
cohort-unit = Unité ou service
cohort-unit-help = L’unité est conservée chiffrée : seul l’appariement l’utilise, pour n’associer personne à sa propre hiérarchie.
cohort-add = Ajouter une personne
cohort-protected = identité protégée
cohort-import = Importer des personnes d’un tableau
cohort-import-lead = À partir d’un tableur enregistré en CSV. Vous voyez chaque ligne avant toute invitation ; importer deux fois la même chose ne change rien.
cohort-import-columns = La première ligne nomme les colonnes, dans n’importe quel ordre. Il faut le nom, le courriel et la filière ; la langue, le pays et l’unité sont facultatifs. Virgule, point-virgule et tabulation conviennent. 1000 lignes au plus.
cohort-import-sample = nom;courriel;langue;filière;pays;unité
cohort-import-file = Fichier
cohort-import-paste = Ou collez les lignes ici
cohort-import-look = Voir les lignes avant d’inviter
cohort-import-line = Ligne
cohort-import-fate = Ce qui se passera
cohort-import-new = Nouvelle personne : recevra une invitation
cohort-import-known = A déjà un compte : sera ajoutée à la cohorte
cohort-import-here = Déjà dans la cohorte : rien ne change
cohort-import-consequence = Si vous confirmez, chaque personne nouvelle ou ajoutée recevra un message.
cohort-import-confirm = { $people ->
    [one] Importer { $people } personne
   *[other] Importer { $people } personnes
}
cohort-import-wrong = { $rows ->
    [one] { $rows } ligne n’est pas importée :
   *[other] { $rows } lignes ne sont pas importées :
}
cohort-import-again = Apporter une autre liste
cohort-invited = Nouvelles invitations : { $created }. Ajoutées avec un compte : { $enrolled }. Déjà présentes : { $already }.
cohort-line = ligne { $line }
cohort-row-name = Le nom manque.
cohort-row-email = Le courriel manque ou n’est pas une adresse.
cohort-row-language = La langue doit être l’espagnol, l’anglais, le français ou le portugais.
cohort-row-track = La filière doit être police, procureur ou juge.
cohort-row-twice = Ce courriel figure déjà dans une ligne précédente.
cohort-row-long = Un champ dépasse 200 caractères.
cohort-list-empty = Il n’y a aucune ligne sous les en-têtes.
cohort-list-headings = La première ligne doit nommer au moins les colonnes nom, courriel et filière.
cohort-list-many = Il y a plus de 1000 lignes. Importez la liste en plusieurs fois.
cohort-link-show = Remettre un lien
cohort-link-help = Pour qui ne reçoit pas de courriel. Le lien n’est montré qu’une fois et son auteur est consigné.
cohort-link-make = Montrer un lien d’invitation
cohort-link-title = Lien d’invitation
cohort-link-once = Copiez le lien maintenant et remettez-le en main propre : il ne sera plus montré.
cohort-link-life = Il est valable 14 jours et ne sert qu’une fois.
cohort-link-refused = Cette personne s’est déjà connectée ou exerce d’autres fonctions : elle seule peut demander un lien, à la page de connexion.
cohort-link-back = Retour
cohort-lessons-of = { $done } leçons sur { $all }
cohort-not-yet = pas encore
cohort-completed-at = Cours terminé :
cohort-answers-trainers = Seuls les formateurs de cette cohorte voient les réponses et les tentatives.
cohort-attempt = Tentative { $number }
cohort-attempt-open = en cours
cohort-attempt-ungraded = pas encore noté
cohort-attempt-passed = réussi
cohort-attempt-failed = non réussi
cohort-version = Version du cours
cohort-version-bound = Cette cohorte utilise la version
cohort-version-current = C’est la même que les fichiers du cours maintenant. Quand ils changeront, vous verrez ici ce qui changerait et pourrez le publier.
cohort-version-newer = Les fichiers du cours ont changé depuis.
cohort-version-gone = Les fichiers de ce cours ont disparu. La cohorte continue avec la version conservée pour elle.
cohort-consequences = Ce que ferait la publication
cohort-questions-changed = Questions modifiées : { $questions }
cohort-questions-added = Questions ajoutées : { $questions }
cohort-questions-removed = Questions retirées : { $questions }
cohort-attempts-open = Tentatives en cours : { $attempts }. Elles se terminent avec la version de leur début.
cohort-publish = Publier la nouvelle version…
cohort-publish-sure = Dès ce moment, toute la cohorte lit la nouvelle version. Cela ne peut pas être annulé ici.
cohort-publish-do = Publier pour cette cohorte
cohort-publish-broken = Impossible de publier tant que les fichiers ont des erreurs. Elles figurent ci-dessous, avec leur place et leur remède.
cohort-published = Publiée. La cohorte utilise désormais la nouvelle version.
cohort-findings = Remarques sur les fichiers du cours
cohort-findings-none = Les fichiers sont en ordre. Les erreurs apparaîtront ici avec fichier et ligne.
cohort-finding-error = erreur
cohort-finding-warning = avertissement
calendar-empty = Vos jours de cours et les séances en direct apparaîtront ici dès que vous serez dans une cohorte. C’est son formateur qui vous invite.
calendar-zone = Les heures sont dans votre fuseau : { $zone }.
calendar-there = (là-bas : { $time }, { $zone })
calendar-live = Séance en direct
calendar-done = terminé
calendar-today = aujourd’hui
calendar-open = ouvert
calendar-closed = s’ouvre ce jour-là

cohort-trainers = Formateurs et formatrices
cohort-trainer-add = Ajouter un formateur ou une formatrice
cohort-trainer-address = Adresse sous laquelle cette personne est connue ici
cohort-trainer-help = Une personne qui a déjà un compte ici ; le bureau peut en créer un.
cohort-trainer-unknown = Personne n’a cette adresse ici. Le bureau peut d’abord ajouter la personne.

cohort-days = Les jours, avec plan et notes
cohort-day-texts = Ce que lisent les personnes en formation

cohort-change = Avant et après le cours
cohort-gain = { $share } % de ce qui manquait est comblé
cohort-tests = Tests
