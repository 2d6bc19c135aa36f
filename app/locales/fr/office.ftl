# Le bureau du programme.

office-rooms = Pages du programme
office-people = Personnes
office-audit = Journal
office-mail = Courrier
office-figure-people = Personnes
office-figure-cohorts = Cohortes
office-figure-enrolled = Inscrites
office-figure-active = Actives
office-figure-stuck = Ont besoin d’aide
office-figure-completed = Cours terminé
office-figure-mentors = Mentors
office-figures-help = Les inscriptions comptent une fois par cohorte. Active : quelque chose lu ou répondu ces 7 derniers jours. Chaque chiffre vient des cohortes ci-dessous.
office-cohorts = Cohortes
office-cohort = Cohorte
office-dates = Dates
office-day = Maintenant
office-everybody = Toutes
office-nobody = Les titulaires de ce rôle apparaîtront ici. Il s’accorde sous « Modifier », à côté de chaque personne.
office-role-office = Bureau du programme
office-role-custodian = Gardien des identités
office-role-focal-point = Point focal sécurité
office-grant = Accorder : { $role }
office-revoke = Retirer : { $role }
office-last = C’est la dernière personne du bureau : accordez d’abord le rôle à une autre.
office-change = Modifier
office-change-help = Chaque changement est inscrit au journal. Un compte désactivé perd aussitôt l’accès ; il peut être réactivé.
office-protect = Protéger l’identité
office-unprotect = Ne plus protéger l’identité
office-disable = Désactiver le compte
office-enable = Réactiver le compte
office-disabled-since = Désactivé depuis
office-disable-self = Vous ne pouvez pas désactiver votre propre compte. Demandez à une autre personne du bureau.
office-add = Ajouter une personne
office-add-lead = Pour qui n’arrive pas par une cohorte : formateurs, collègues du bureau. Vous pourrez ensuite montrer un lien d’invitation.
office-no-track = Aucune
office-email-known = Une personne a déjà ce courriel.
office-audit-when = Quand
office-audit-who = Qui
office-audit-what = Quoi
office-audit-whom = À quoi ou à qui
office-audit-program = Relevo
office-audit-older = Plus anciennes
office-audit-newer = Plus récentes
office-audit-empty = Chaque changement apparaîtra ici avec son auteur et son heure. Il n’y en a pas encore sur cette page.
office-deed-attempt-start = A commencé une tentative
office-deed-attempt-submit = A rendu une tentative
office-deed-cohort-create = A créé la cohorte
office-deed-cohort-publish = A publié une version du cours
office-deed-enrolment-complete = Cours terminé
office-deed-enrolment-create = A inscrit
office-deed-job-revive = A renvoyé un message
office-deed-lesson-undo = A décoché une leçon
office-deed-link-show = A montré un lien d’invitation
office-deed-mentor-volunteer = S’est proposé comme mentor
office-deed-mentor-withdraw = A quitté le mentorat
office-deed-pairing-accept = A accepté un binôme
office-deed-pairing-decline = A refusé un binôme
office-deed-pairing-expire = Une proposition a expiré
office-deed-pairing-run-record = A calculé des binômes
office-deed-pairing-run-release = A envoyé les propositions de binômes
office-deed-password-set = A changé le mot de passe
office-deed-person-add = A ajouté la personne
office-deed-person-disable = A désactivé le compte
office-deed-person-enable = A réactivé le compte
office-deed-person-protect = A changé la protection d’identité
office-deed-role-grant = A accordé un rôle
office-deed-role-revoke = A retiré un rôle
office-deed-trainer-add = A ajouté un formateur
office-mail-fresh = À envoyer
office-mail-failing = Nouvel essai en cours
office-mail-lost = N’ont pas pu être envoyés
office-mail-given-up = { $messages ->
    [one] { $messages } message n’a pas pu être envoyé
   *[other] { $messages } messages n’ont pas pu être envoyés
}
office-mail-none = Tout est parti ou attend son tour. Ce qui ne peut être envoyé apparaîtra ici, avec la raison.
office-mail-tried = { $times ->
    [one] { $times } essai, le dernier
   *[other] { $times } essais, le dernier
}
office-mail-again = Renvoyer
office-mail-on-its-way = Il est de nouveau en route.
