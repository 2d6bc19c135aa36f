# La maison : navigation, dates, refus, confidentialité et mots de plusieurs pages.

skip-to-content = Aller au contenu
nav-label = Navigation principale
nav-today = Aujourd’hui
nav-course = Cours
nav-calendar = Agenda
nav-cohorts = Cohortes
nav-office = Programme
nav-authoring = Rédaction
nav-mentor = Mentorat
nav-me = Compte

save = Enregistrer
saved = Enregistré.
form-problems = Un point du formulaire est à revoir. Ce que vous avez écrit est toujours là.

minutes = { $minutes } min
points-of = { $points } points sur { $all }

## Langues, au milieu d’une phrase

language-es = espagnol
language-en = anglais
language-fr = français
language-pt = portugais

## Dates

date-long = { $weekday } { $day ->
    [1] 1er
   *[other] { $day }
} { $month }
weekday-1 = lundi
weekday-2 = mardi
weekday-3 = mercredi
weekday-4 = jeudi
weekday-5 = vendredi
weekday-6 = samedi
weekday-7 = dimanche
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
month-short-1 = janv.
month-short-2 = févr.
month-short-3 = mars
month-short-4 = avr.
month-short-5 = mai
month-short-6 = juin
month-short-7 = juill.
month-short-8 = août
month-short-9 = sept.
month-short-10 = oct.
month-short-11 = nov.
month-short-12 = déc.

## Refus

refusal-home = Revenir à l’accueil
refusal-sign-in-first = Veuillez vous connecter
refusal-sign-in-first-help = Il faut se connecter pour voir cette page.
refusal-not-allowed = Cette page ne vous est pas ouverte
refusal-not-allowed-help = Si elle devrait l’être, écrivez au bureau du programme.
refusal-not-found = Cette page n’existe pas
refusal-not-found-help = L’adresse contient peut-être une erreur, ou la page n’est pas encore ouverte.
refusal-malformed = Nous n’avons pas pu lire le formulaire
refusal-malformed-help = Il manquait quelque chose à l’arrivée. Revenez en arrière, rechargez la page et réessayez.
refusal-conflict = Ceci a changé entre-temps
refusal-conflict-help = Une version plus récente était déjà enregistrée ; nous l’avons gardée. Revenez en arrière, rechargez la page et vérifiez.
refusal-too-many = Trop d’essais
refusal-too-many-help = Attendez quelques minutes, puis réessayez.
refusal-unavailable = Impossible d’enregistrer pour le moment
refusal-unavailable-help = Votre dernier envoi n’a pas été enregistré. Gardez la page ouverte et réessayez dans une minute.
refusal-elsewhere = Ce formulaire ne vient pas de nos pages
refusal-elsewhere-help = Pour votre sécurité, rien n’a été fait. Ouvrez la page ici et renvoyez le formulaire.
refusal-broken = Une panne s’est produite de notre côté
refusal-broken-help = Vous n’y êtes pour rien. Si cela se répète, donnez ce numéro au bureau du programme : { $incident }.

## Confidentialité

privacy-title = Confidentialité
privacy-who = Qui est responsable
privacy-who-text = Le bureau du programme dont vient votre invitation dirige cette école et répond de ce qui y est conservé. Tout se trouve dans la base de données de l’école elle-même. Il n’y a pas de publicité et personne ne vous suit à la trace. Les seuls cookies sont ceux qui maintiennent votre connexion et relient vos formulaires.
privacy-what = Ce qui est conservé
privacy-what-text = Votre nom, votre adresse électronique, votre langue, votre fuseau horaire, votre filière et, si vous l’avez donné, votre pays. Vos leçons, vos réponses aux questionnaires et les cohortes auxquelles vous appartenez. Les dates de vos connexions et le navigateur utilisé ; votre mot de passe, seulement sous une forme qui ne permet pas de le retrouver. Si vous participez au mentorat : ce que vous avez saisi à cette fin, et le fait et la date des rencontres et des messages. Le genre, l’unité et les conflits d’intérêts sont chiffrés et lus seulement par l’appariement. N’écrivez nulle part des faits d’affaires réelles.
privacy-why = Pourquoi
privacy-why-text = Pour donner le cours, voir qui a besoin d’aide, délivrer le certificat et proposer un mentorat adapté. Pour rien d’autre.
privacy-seen = Qui voit votre nom
privacy-seen-text = Votre équipe de formation et le bureau du programme. Dans le mentorat, l’autre personne ne le voit qu’après votre accord à toutes les deux. Avec une identité protégée, toutes ces personnes voient un pseudonyme ; seules vous-même et les quelques personnes dépositaires désignées pour cela voient votre nom. Il n’y a pas d’annuaire. Votre institution ne voit pas avec qui vous êtes en mentorat, sauf si vous l’acceptez.
privacy-kept = Combien de temps
privacy-kept-text = Les réponses, jusqu’à la fin de la période d’audit de votre cohorte. Les notes de mentorat, 12 mois. Les messages, 90 jours après la clôture du mentorat. Les binômes perdent leurs noms à la fin de la période d’audit.
privacy-rights = Vos droits
privacy-rights-text = Vous pouvez voir ce qui est conservé à votre sujet, le faire corriger, en recevoir une copie, le faire effacer et vous opposer à son usage. Vous pouvez quitter le mentorat à tout moment. Adressez-vous au bureau du programme. Si la loi oblige à garder quelque chose, il vous dira quoi et pour combien de temps.
privacy-ask = Avant de continuer, lisez cet avis. Vous le retrouverez au bas de chaque page.
privacy-accept = J’accepte et je continue
