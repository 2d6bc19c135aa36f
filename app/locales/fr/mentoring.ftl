# Mentorat : le profil, les binômes vus par chacun, et le tableau de la personne formatrice.

## Profil

mentor-title = Mentorat
mentor-no-case-data = Aucune donnée d’affaire ici : ni noms, ni numéros, ni lieux, ni dates d’affaires réelles, ni victimes. Restez dans le général.
mentor-saved = Enregistré le { $time }.
mentor-is = Vous êtes mentor depuis le { $date }. Vous offrez { $seats ->
    [one] une place
   *[other] { $seats } places
}.
mentor-is-withdrawn = Vous vous êtes retiré du mentorat le { $date }. Enregistrez le formulaire pour offrir de nouveau des places.
mentor-may = Vous avez terminé le cours et pouvez devenir mentor. Indiquez vos places ci-dessous.
mentor-may-not = Les mentors ont terminé un cours ou ont été désignés par le bureau du programme.
mentor-not-yet = Vous pourrez devenir mentor après avoir terminé le cours. D’ici là, un mentor peut vous accompagner : remplissez le formulaire. Voici où vous en êtes :
mentor-missing = { $lessons } leçons sur { $all }, { $quizzes } questionnaires sur { $quiz-count }
mentor-offer = Ce que vous offrez
mentor-wanted = Pour trouver le mentor qui vous convient
mentor-capacity = Combien de personnes pouvez-vous accompagner à la fois ?
mentor-seats = { $seats ->
    [0] Personne pour l’instant
    [one] Une personne
   *[other] { $seats } personnes
}
mentor-seats-taken = Vous accompagnez déjà plus de personnes. Vous pourrez offrir moins de places quand un binôme aura pris fin.
mentor-no-answer = —
mentor-languages = Langues dans lesquelles vous pouvez travailler
mentor-language-row = Langue { $number }
mentor-level-row = Niveau { $number }
mentor-language-needed = Choisissez au moins une langue.
mentor-language = { $code ->
    [es] espagnol
    [en] anglais
    [fr] français
    [pt] portugais
    [ht] créole haïtien
    [nl] néerlandais
    [qu] quechua
    [ay] aymara
    [gn] guarani
   *[other] { $code }
}
mentor-level-name = { $level ->
    [A1] A1, premiers mots
    [A2] A2, choses simples
    [B1] B1, suit une conversation
    [B2] B2, travaille dans cette langue
    [C1] C1, couramment
   *[C2] C2, comme sa propre langue
}
mentor-speciality = Spécialité
mentor-speciality-help = En quelques mots, par exemple cybercriminalité ou accueil des victimes. Pas de nom d’unité.
mentor-country-label = Pays de travail
mentor-country = { $code ->
    [AR] Argentine
    [BB] Barbade
    [BO] Bolivie
    [BR] Brésil
    [BZ] Belize
    [CL] Chili
    [CO] Colombie
    [CR] Costa Rica
    [CU] Cuba
    [DO] République dominicaine
    [EC] Équateur
    [GT] Guatemala
    [GY] Guyana
    [HN] Honduras
    [HT] Haïti
    [JM] Jamaïque
    [MX] Mexique
    [NI] Nicaragua
    [PA] Panama
    [PE] Pérou
    [PY] Paraguay
    [SR] Suriname
    [SV] Salvador
    [TT] Trinité-et-Tobago
    [UY] Uruguay
    [VE] Venezuela
   *[other] { $code }
}
mentor-experience = Années d’expérience
mentor-experience-band = { $band ->
    [under-5] moins de 5 ans
    [from-5] de 5 à 9 ans
    [from-10] de 10 à 19 ans
   *[from-20] 20 ans ou plus
}
mentor-hours = Quand vous êtes libre d’habitude
mentor-hours-help = Cochez les tranches d’une semaine ordinaire, à votre heure. Les fuseaux et les changements d’heure sont calculés.
mentor-hours-needed = Cochez au moins une tranche.
mentor-about = Avec vos mots : comment vous aimez travailler (400 caractères au plus)
mentor-about-long = C’est trop long.
mentor-looks-like-case = Cela ressemble à un numéro d’affaire, de document ou de téléphone, ou à une adresse. Veuillez l’enlever.
mentor-wishes = Jusqu’à trois souhaits, le plus cher d’abord
mentor-wishes-help = Les souhaits comptent un peu. Une personne qui convient bien par ailleurs passe avant.
mentor-wish-row = Souhait { $number }
mentor-no-wish = Aucun souhait
mentor-wish = { $wish ->
    [own-speciality] La même spécialité que moi
    [own-country] Le même pays que moi
   *[other-country] Un autre pays que le mien
}
mentor-wish-language = Parle { $language }
mentor-wish-experience = Au moins cette expérience : { $years }
mentor-confidential = Confidentiel
mentor-confidential-help = Scellé dès l’enregistrement. Seul l’appariement le lit ; rien n’en est plus jamais montré, pas même à vous.
mentor-confide-again = Remplacer ce que j’avais confié (sinon, rien ne change)
mentor-confided-lost = Pour votre sécurité, cette partie n’a pas été conservée. Veuillez la remplir de nouveau.
mentor-unit = Unité ou bureau (facultatif)
mentor-unit-help = Sert seulement à vous éviter votre propre chaîne hiérarchique.
mentor-gender = Genre (facultatif)
mentor-gender-name = { $gender ->
    [woman] Femme
    [man] Homme
   *[other] Autre
}
mentor-gender-choice = Et l’autre personne
mentor-gender-no-matter = Peu importe
mentor-gender-prefer = { $gender ->
    [woman] Une femme, si possible
    [man] Un homme, si possible
   *[other] Ni l’un ni l’autre, si possible
}
mentor-gender-require = { $gender ->
    [woman] Seulement une femme
    [man] Seulement un homme
   *[other] Seulement ni l’un ni l’autre
}
mentor-conflicts = Conflits d’intérêts : adresses électroniques des personnes avec qui vous ne devez pas être associé, une par ligne. Seule une forme illisible est conservée.
mentor-conflicts-wrong = Une adresse par ligne, s’il vous plaît, 50 au plus.
mentor-withdraw = Me retirer du mentorat
mentor-withdraw-help = Vous ne recevrez plus personne et les propositions ouvertes prennent fin. Vous gardez les personnes que vous accompagnez déjà.
mentor-withdraw-button = Oui, me retirer

## Les binômes d’une personne

pairing-mentees = Les personnes que vous accompagnez
pairing-mentor = Votre mentor
pairing-none = Aucun binôme pour l’instant. Dès leur publication, votre proposition apparaît ici et vous recevez un courriel.
pairing-page-for = Ici, celles et ceux qui ont terminé le cours offrent leur aide à la cohorte suivante, et les deux membres d’un binôme se retrouvent. Vous n’avez rien à faire : vous n’êtes dans aucun cours, n’en avez terminé aucun et n’avez pas de binôme.
pairing-page-trainer = Vous proposez et publiez les binômes de votre cohorte dans la cohorte, sous « Binômes de mentorat ».
pairing-until = Répondez avant le { $time }.
pairing-title-mentee = La personne que vous accompagnez
pairing-title-mentor = Votre mentor
pairing-track-label = Filière
pairing-track = { $track ->
    [police] Police
    [prosecutor] Parquet
   *[judge] Magistrature du siège
}
pairing-hours-label = Temps commun
pairing-shared-hours = { $hours ->
    [0] Aucune heure commune par semaine
    [one] Une heure commune par semaine
   *[other] { $hours } heures communes par semaine
}
pairing-no-names = Vous verrez vos noms quand vous aurez accepté tous les deux.
pairing-state = { $state ->
    [proposed] Une proposition : voulez-vous travailler ensemble ?
    [waiting] Vous avez accepté. Il manque la réponse de l’autre personne.
    [active] Le binôme est formé.
    [declined] Vous avez refusé cette proposition.
    [lapsed] Cette proposition a expiré avant les deux accords.
    [safety] Ce binôme a pris fin pour raison de sécurité.
    [completed] Ce binôme a pris fin comme prévu.
   *[ended] Ce binôme a pris fin.
}
pairing-takes = La plupart décident en cinq minutes. Si vous n’avez pas accepté tous les deux avant le { $time }, la proposition prend fin d’elle-même, sans faute de personne, et vous participez au tour suivant.
pairing-accept = Oui, j’accepte
pairing-decline = Refuser
pairing-decline-help = Ce binôme ne vous sera plus proposé. L’autre personne ne saura jamais qui a refusé ni pourquoi.
pairing-reason-label = Pourquoi ? Seulement pour le programme
pairing-reason = { $reason ->
    [time] J’ai trop peu de temps en ce moment
    [hours] Les heures ne me conviennent pas
    [acquainted] Nous nous connaissons peut-être
    [work] Nous pourrions nous croiser dans une affaire
    [field] Le domaine ne convient pas
   *[other] Une autre raison
}
pairing-decline-button = Oui, refuser
pairing-leave = Mettre fin à ce binôme
pairing-leave-early = Vous retirez votre accord. Personne n’a à donner de raison.
pairing-leave-help = Vous pouvez arrêter à tout moment. Personne n’a à donner de raison, et un autre binôme reste possible.
pairing-leave-button = Oui, y mettre fin
pairing-active-next = Convenez d’une première rencontre dans les deux semaines. Vous êtes seuls à connaître vos noms.
pairing-over-next = Il n’y a plus rien à faire ici. Une autre personne peut vous être proposée plus tard.
pairing-back = Tout votre mentorat

## Le tableau

board-title = Binômes, { $cohort }
board-lead = Lancez l’appariement, regardez les raisons, puis publiez. Personne ne voit rien avant la publication.
board-said = { $what ->
    [ran] L’appariement est fait. Le résultat est ci-dessous.
    [released] Publié. Chaque personne reçoit un courriel.
    [pinned] Le binôme est fixé. Relancez l’appariement.
    [unpinned] Le binôme n’est plus fixé. Relancez l’appariement.
    [vetoed] Le veto est posé. Relancez l’appariement.
    [unvetoed] Le veto est levé. Relancez l’appariement.
    [changed] Quelque chose a changé pendant le calcul ; rien n’a été enregistré. Veuillez relancer.
    [is-vetoed] Ce binôme fait l’objet d’un veto ; il ne peut pas être fixé.
    [is-pinned] Ce binôme est fixé ; il ne peut pas faire l’objet d’un veto. Libérez-le d’abord.
    [is-paired] Ces deux personnes forment déjà un binôme.
    [declined] L’une des deux personnes a refusé l’autre. Cela ne peut pas être annulé ici.
    [barred] Ce binôme enfreint une règle et n’a pas été fixé. La raison est ci-dessous.
   *[stale] Quelque chose a changé depuis ce calcul. Relancez l’appariement, puis publiez.
}
board-waiting = { $count ->
    [0] Personne n’attend de mentor
    [one] Une personne sans mentor
   *[other] { $count } personnes sans mentor
}
board-free = { $count ->
    [0] Aucun mentor n’a de place libre
    [one] Un mentor a des places libres
   *[other] { $count } mentors ont des places libres
}
board-free-seats = { $mentor } : { $seats ->
    [one] une place libre
   *[other] { $seats } places libres
}
board-run-title = Dernier calcul
board-no-run = L’appariement n’a pas encore été lancé. Lancez-le pour voir les binômes proposés.
board-run = Lancer l’appariement
board-run-again = Relancer l’appariement
board-run-at = Calculé le { $time }.
board-certified = Prouvé : avec ces règles, il n’y a pas de meilleur résultat.
board-not-certified = La preuve a échoué. Prévenez le bureau du programme avant de publier.
board-run-proof = Ordre { $seed }, règles { $rules }, entrée { $hash }
board-objective-unmatched = { $count } personnes sur { $all } sans mentor
board-objective-moved = { $count ->
    [0] Toutes les propositions antérieures sont gardées
    [one] Une proposition antérieure change
   *[other] { $count } propositions antérieures changent
}
board-objective-band = { $band } : { $count ->
    [one] un binôme
   *[other] { $count } binômes
}
board-band = { $band ->
    [weak] faible
    [fair] passable
    [good] bon
    [strong] fort
   *[excellent] excellent
}
board-pairs = Binômes proposés
board-trainee = Participant
board-mentor = Mentor
board-score = Accord
board-reasons = Raisons
board-parts = Points
board-part = { $part ->
    [track] Même filière
    [speciality] Même spécialité
    [language] Langue commune
    [hours] Heures communes
    [experience] Avance en expérience
    [wishes] Souhaits des deux
   *[country] Même pays
} : { $points } sur { $most }
board-unmatched = Sans mentor
board-no-mentors = Aucun mentor n’a de place libre.
board-none-eligible = Tous les mentors sont exclus.
board-eligible = { $count ->
    [one] Un mentor serait possible, mais ses places sont allées à d’autres.
   *[other] { $count } mentors seraient possibles, mais leurs places sont allées à d’autres.
}
board-bottleneck = { $trainees } participants ne peuvent avoir que ces { $mentors } mentors, qui ont { $seats } places libres.
board-rule = { $rule ->
    [language] pas de langue commune au niveau demandé
    [shared-hours] trop peu d’heures communes
    [track] filières différentes
    [veto] un veto ou un refus antérieur
    [seats] pas de place libre
   *[confidential] une règle confidentielle (hiérarchie, conflit déclaré ou genre exigé)
}
board-rule-count = { $rule } : { $count ->
    [one] un mentor
   *[other] { $count } mentors
}
board-pin-refused = Le binôme fixé de { $trainee } et { $mentor } a été laissé de côté : { $rules }.
board-release = { $count ->
    [one] Publier un binôme
   *[other] Publier { $count } binômes
}
board-release-help = Chaque personne reçoit un courriel et a sept jours pour répondre. Cela ne peut pas être annulé.
board-release-button = Oui, proposer aux deux
board-released-at = Publié le { $time }. Qui reste sans mentor participe au calcul suivant.
board-picture = { $count ->
    [one] Un binôme, participant à gauche et mentor à droite
   *[other] { $count } binômes, participants à gauche et mentors à droite
}
board-released = Binômes publiés
board-none-released = Rien n’a encore été publié. Les binômes publiés apparaîtront ici avec leurs réponses.
board-state = État
board-state-is = { $state ->
    [proposed] proposé, sans réponse
    [mentor-accepted] le mentor a accepté, l’autre n’a pas répondu
    [trainee-accepted] le participant a accepté, le mentor n’a pas répondu
    [active] en cours, les deux ont accepté
    [declined] refusé
    [lapsed] expiré
    [safety] terminé pour sécurité
    [completed] achevé
   *[ended] terminé sans faute
}
board-lapses = prend fin le { $time } sans réponses
board-since = depuis le { $time }
board-why = Pourquoi pas ce mentor ?
board-why-help = Réponse selon la situation actuelle, non celle du calcul.
board-why-button = Demander
board-nobody-waiting = Chaque participant a un mentor ou une proposition. Quiconque n’en a pas pourra être choisi ici.
board-no-mentor-yet = Personne n’offre encore de mentorat. Les mentors pourront être choisis ici dès qu’une place sera offerte.
board-why-pair = { $trainee } et { $mentor } :
board-why-is = { $why ->
    [paired] l’appariement les réunirait.
    [pinned] le participant est fixé à un autre mentor.
    [no-seat] toutes les places de ce mentor sont fixées.
    [tie] ce serait aussi bon. L’ordre publié de la cohorte a décidé.
    [load] la charge serait moins bien répartie.
    [not-there] l’une des deux personnes ne participe pas : déjà en binôme, retirée ou sans place libre.
   *[not-eligible] ce binôme n’est pas permis.
}
board-why-barred = ce binôme n’est pas permis : { $rules }.
board-why-unmatched = { $count ->
    [one] une personne de plus resterait sans mentor.
   *[other] { $count } personnes de plus resteraient sans mentor.
}
board-why-moved = { $count ->
    [one] une proposition antérieure de plus changerait.
   *[other] { $count } propositions antérieures de plus changeraient.
}
board-why-band = { $count ->
    [one] un binôme de plus serait seulement « { $band } ».
   *[other] { $count } binômes de plus seraient seulement « { $band } ».
}
board-why-score = { $points ->
    [one] l’ensemble conviendrait moins bien, d’un point.
   *[other] l’ensemble conviendrait moins bien, de { $points } points.
}
board-rules = Binômes fixés et vetos
board-pin = Fixer un binôme
board-pin-help = Ce binôme doit se faire. Les règles strictes valent ici aussi.
board-pin-button = Fixer
board-veto = Poser un veto
board-veto-help = Ce binôme ne doit pas se faire. Aucun des deux ne l’apprend.
board-veto-button = Poser le veto
board-reason = Raison, pour le registre
board-pin-line = Fixé le { $date } : { $trainee } et { $mentor }.
board-veto-line = Veto du { $date } : { $trainee } et { $mentor }.
board-own-refusal = L’une des deux personnes a refusé ; la raison reste privée.
board-undo = Annuler

mentor-notes = Notes pour le mentorat
mentor-notes-none = Les notes apparaîtront ici quand le cours aura commencé.
mentor-notes-back = Retour au binôme
