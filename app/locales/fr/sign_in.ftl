# La connexion et le compte.

sign-in-title = Se connecter
sign-in-lead = Nous vous souhaitons la bienvenue. Utilisez l’adresse à laquelle vous avez reçu l’invitation.
sign-in-button = Se connecter
sign-in-by-link = Se connecter par un lien envoyé par courriel
sign-in-wrong = L’adresse et le mot de passe ne vont pas ensemble. Vérifiez les deux ou demandez un lien.
sign-in-too-many = Trop de mots de passe erronés aujourd’hui. Pour votre sécurité, connectez-vous par un lien envoyé par courriel.
sign-out = Se déconnecter

field-email = Adresse électronique
field-password = Mot de passe
field-language = Langue
field-zone = Fuseau horaire

link-title = Un lien par courriel
link-lead = Nous vous envoyons un lien pour entrer sans mot de passe, par exemple si vous n’en avez pas encore ou si vous l’avez oublié.
link-ask = Envoyer le lien
link-asked = Si nous connaissons cette adresse, un lien est en route. Il sert une seule fois, pendant 10 minutes après l’envoi. Rien ne vient ? Regardez dans les indésirables ou écrivez au bureau du programme.
link-back = Revenir à la connexion
link-enter-title = Votre lien
link-once = Ce lien sert une seule fois. Appuyez sur le bouton quand vous voulez entrer.
link-enter = Se connecter
link-accept-invitation = Accepter l’invitation
link-new-password = Entrer et choisir un autre mot de passe
link-over = Ce lien a déjà servi ou a expiré.
link-ask-again = Demander un autre lien

me-preferences = Langue et heure
me-password = Mot de passe
me-devices = Vos connexions ouvertes
password-old = Mot de passe actuel
password-old-not-asked = Vous êtes entré par un lien : pendant une demi-heure, vous pouvez choisir un nouveau mot de passe sans l’ancien.
password-new = Nouveau mot de passe
password-help = Au moins 10 caractères. Quelques mots que personne ne devinerait conviennent bien.
password-set = Enregistrer le mot de passe
password-too-short = Trop court : utilisez au moins 10 caractères.
password-too-long = Trop long : utilisez moins de 1 000 caractères.
password-too-easy = Trop facile à deviner. Ajoutez un ou deux mots sans rapport avec vous.
password-wrong = Ce n’est pas votre mot de passe actuel.
device-here = cet appareil
device-seen = dernière utilisation :
devices-end = Se déconnecter partout
