# Signing in, and one's own account.

sign-in-title = Sign in
sign-in-lead = Welcome. Use the e-mail address to which your invitation came.
sign-in-button = Sign in
sign-in-by-link = Sign in with a link by e-mail
sign-in-wrong = Address and password do not match. Please check both, or have a link sent to you.
sign-in-too-many = Too many wrong passwords today. For your safety, please sign in with a link by e-mail.
sign-out = Sign out

field-email = E-mail address
field-password = Password
field-language = Language
field-zone = Time zone

link-title = A link by e-mail
link-lead = We send you a link that lets you in without a password, for instance because you have none yet or forgot it.
link-ask = Send the link
link-asked = If we know this address, a link is on its way. It works once, for 10 minutes after it is sent. Nothing there? Look in the spam folder, or ask the programme office.
link-back = Back to signing in
link-enter-title = Your link
link-once = This link works once. Press the button when you are ready.
link-enter = Sign in
link-accept-invitation = Accept the invitation
link-new-password = Sign in and choose a new password
link-over = This link has been used or is too old.
link-ask-again = Ask for a new link

me-preferences = Language and time
me-password = Password
me-devices = Where you are signed in
password-old = Current password
password-old-not-asked = You came in by a link: for half an hour you can choose a new password without the old one.
password-new = New password
password-help = At least 10 characters. A few words that nobody would guess are good.
password-set = Set the password
password-too-short = Too short: please use at least 10 characters.
password-too-long = Too long: please use fewer than 1,000 characters.
password-too-easy = Too easy to guess. Add another word or two that have nothing to do with you.
password-wrong = This is not your current password.
device-here = this device
device-seen = last used
devices-end = Sign out everywhere
