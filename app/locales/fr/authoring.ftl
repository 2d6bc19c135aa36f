# La rédaction des cours dans le navigateur.

authoring-title = Cours à rédiger
authoring-lead = Ici, on rédige les textes des cours, on les voit comme les verront ceux qui les lisent, et on les publie. Seuls ceux qui rédigent voient un brouillon.
authoring-rooms = Pages du cours
authoring-files-room = Fichiers
authoring-publish-count = Publier ({ $drafts })
authoring-files = { $files ->
    [one] 1 fichier
   *[other] { $files } fichiers
}
authoring-drafts = { $drafts ->
    [one] 1 brouillon
   *[other] { $drafts } brouillons
}
authoring-errors = { $errors ->
    [one] 1 erreur
   *[other] { $errors } erreurs
}
authoring-warnings = { $warnings ->
    [one] 1 avertissement
   *[other] { $warnings } avertissements
}
authoring-top = Tout le cours
authoring-gone = À supprimer lors de la publication
authoring-draft = brouillon
authoring-equal = à jour
authoring-behind = en retard : l’original a changé
authoring-unmarked = inachevé
authoring-missing = manque
authoring-kind-course = le cours
authoring-kind-glossary = glossaire
authoring-kind-module = le jour
authoring-kind-lesson = leçon
authoring-kind-quiz = quiz
authoring-kind-test = test
authoring-kind-case = cas
authoring-kind-live = séance en direct
authoring-kind-mentor = notes pour mentors
authoring-kind-law = lois d’un pays
authoring-kind-later = pas encore affiché
authoring-kind-unknown = hors du format
authoring-path-outside = Ce chemin sort du dossier du cours, ou n’en est pas un.
authoring-path-hidden = Les fichiers cachés, dont le nom commence par un point, ne se rédigent pas ici.
authoring-path-kind = Ici ne se rédigent que les textes du cours : des fichiers qui finissent par .md.
authoring-path-long = Ce chemin est trop long.
authoring-text-large = Le texte dépasse 256 Ko : partagez-le en deux fichiers. Ce que vous avez écrit est toujours là.
authoring-text-encoding = Le fichier n’est pas en UTF-8, ou contient le signe � à la place de lettres perdues. Enregistrez-le en UTF-8 ou corrigez ces signes.
authoring-text-control = Le texte contient des caractères de contrôle invisibles. Collez-le à nouveau en texte brut.
authoring-text = Texte du fichier
authoring-preview = Aperçu
authoring-preview-none = Ce fichier n’a pas de page à lui, ou ne peut pas encore être lu ; les constats disent pourquoi.
authoring-save = Enregistrer le brouillon
authoring-saved = Brouillon enregistré. Personne ne le lit avant sa publication.
authoring-findings = Constats
authoring-findings-none = Rien à corriger.
authoring-line = ligne { $line }
authoring-numbered = Le texte avec numéros de ligne
authoring-key = Bonne réponse
authoring-hint = Indice
authoring-explanation = Explication
authoring-overtaken = Quelqu’un d’autre a enregistré ce fichier pendant que vous écriviez. Rien n’a été écrasé : les deux textes sont ci-dessous.
authoring-theirs = Enregistré maintenant par { $author }. Barré : ce que seul ce texte contient ; souligné : ce que seul le vôtre contient.
authoring-their-text = Le texte enregistré, en entier
authoring-take-theirs = Continuer avec le texte enregistré
authoring-keep-mine = Ou réunissez les deux dans le champ ci-dessous, qui contient votre texte, et enregistrez : le vôtre restera, l’autre demeure dans l’historique.
authoring-published-changed = Le fichier publié a changé depuis le début de ce brouillon.
authoring-seen = J’ai comparé les deux : mon texte doit remplacer celui qui est publié
authoring-compare = Comparer avec ce qui est publié
authoring-compare-lead = Barré : ce qui est publié et disparaît. Souligné : ce qui est nouveau.
authoring-no-draft = Il n’y a pas de brouillon de ce fichier.
authoring-same = Les deux textes sont identiques.
authoring-history = Historique
authoring-history-empty = Chaque texte enregistré de ce fichier apparaîtra ici, pour y revenir au besoin.
authoring-deed-find = Texte publié au début
authoring-deed-write = Brouillon enregistré
authoring-deed-delete = Suppression demandée
authoring-deed-discard = Brouillon abandonné
authoring-deed-publish = Publié
authoring-show-text = Voir le texte
authoring-take-up = Reprendre ce texte comme brouillon
authoring-draft-by = Brouillon de { $author }
authoring-discard = Abandonner le brouillon…
authoring-discard-sure = Le fichier publié compte à nouveau. Le texte reste dans l’historique et peut être repris.
authoring-discard-do = Abandonner
authoring-discarded = Brouillon abandonné.
authoring-delete = Supprimer le fichier…
authoring-delete-sure = Il est supprimé à la publication ; d’ici là, on peut y renoncer.
authoring-delete-do = Supprimer à la publication
authoring-to-be-deleted = Ce fichier sera supprimé à la publication. Vous pouvez y renoncer, ou reprendre un texte de son historique.
authoring-new = Nouveau fichier
authoring-new-lead = Il commence par un petit exemple juste, en brouillon. Les traductions se commencent dans « Fichiers », à côté de l’original.
authoring-new-kind = Ce que c’est
authoring-new-title = Titre
authoring-new-title-wrong = Écrivez un titre de 120 lettres au plus.
authoring-new-day = Jour du cours
authoring-new-day-wrong = Écrivez un jour que le cours possède.
authoring-new-number = Place de la leçon
authoring-new-number-help = Ne compte que pour les leçons : 1 est la première du jour.
authoring-new-number-wrong = Écrivez un nombre de 1 à 99.
authoring-new-name = Nom du fichier
authoring-new-name-help = Pour leçons et cas : petites lettres sans accents, chiffres et traits d’union. Vide : tiré du titre.
authoring-new-name-wrong = N’utilisez que de petites lettres sans accents, des chiffres et des traits d’union.
authoring-new-there = Ce fichier existe déjà, publié ou en brouillon.
authoring-begin = Commencer
authoring-translate = Commencer une traduction
authoring-translate-lead = Elle commence par le texte original, à réécrire. La publication note quelle version de l’original elle suit.
authoring-publish = Publier les brouillons
authoring-nothing = Il n’y a pas de brouillons. Chaque fichier enregistré en brouillon apparaîtra ici.
authoring-adds = nouveau
authoring-changes = change
authoring-deletes = est supprimé
authoring-cohorts = Chaque cohorte garde sa version jusqu’à ce que son formateur publie la nouvelle sur sa page « Cours » ; les essais en cours finissent comme ils ont commencé. Les nouvelles cohortes commencent avec ce que vous publiez.
authoring-cohorts-none = Aucune cohorte n’utilise encore ce cours.
authoring-cohorts-other = { $cohorts ->
    [one] 1 cohorte d’autres personnes
   *[other] { $cohorts } cohortes d’autres personnes
}
authoring-cohort-current = a ce qui est publié maintenant
authoring-cohort-attempts = { $attempts ->
    [one] 1 essai en cours
   *[other] { $attempts } essais en cours
}
authoring-broken = On ne peut pas publier tant que le cours a des erreurs. Elles sont sur cette page, avec leur place et leur remède.
authoring-publish-open = Publier…
authoring-publish-sure = Les fichiers du cours changent tous à la fois, ou aucun. Ce qui y était reste dans l’historique de chaque fichier.
authoring-publish-do = Publier maintenant
authoring-note = Ce qui change, en une ligne
authoring-note-help = Peut rester vide.
authoring-note-commit = Peut rester vide. Le cours est dans un dépôt git : publier fait un commit avec cette ligne, votre nom et votre adresse électronique.
authoring-note-wrong = Écrivez une seule ligne de 72 signes au plus.
authoring-unwritten-read-only = Le dossier des cours ne peut pas être écrit d’ici. Rien n’a changé et les brouillons sont gardés : prévenez qui exploite l’école.
authoring-unwritten-changed = Un fichier ou un brouillon a changé pendant que vous regardiez. Rien n’a été publié : regardez à nouveau.
authoring-unwritten-failed = Le disque n’a pas accepté les fichiers. Rien n’a changé et les brouillons sont gardés : prévenez qui exploite l’école.
authoring-published = Publié. Les nouvelles cohortes commencent avec cela.
authoring-published-commit = Publié, avec un commit à votre nom.
authoring-published-no-commit = Publié, mais git n’a pas accepté le commit ; le journal du programme dit pourquoi.
authoring-pictures = Images
authoring-pictures-there = Images du cours
authoring-pictures-none = Les images du cours apparaîtront ici.
authoring-picture-lead = PNG, JPEG ou WebP, jusqu’à 6 Mo et 24 mégapixels. Elle est réenregistrée avec ses seuls pixels, sans lieu, date ni appareil, 1600 pixels de côté au plus. Elle est aussitôt dans le dossier ; personne ne la voit avant qu’un texte publié ne la montre.
authoring-picture-folder = Pour les textes de
authoring-picture-file = Image
authoring-picture-alt = Ce qu’elle montre
authoring-picture-alt-help = Qui ne voit pas l’image l’entend, et on le lit si l’image n’arrive pas.
authoring-picture-alt-wrong = Dites en une ligne de 300 lettres au plus ce que montre l’image.
authoring-picture-kind = Ce n’est pas une image PNG, JPEG ou WebP lisible. Les images SVG sont déposées par qui exploite l’école.
authoring-picture-large = L’image est trop grande : 6 Mo et 24 mégapixels au plus.
authoring-picture-there = Il y a déjà une image de ce nom : renommez le fichier.
authoring-picture-bring = Enregistrer l’image
authoring-picture-saved = Image enregistrée. Copiez cette ligne dans le texte :
