# El ingreso y la propia cuenta.

sign-in-title = Ingresar
sign-in-lead = Le damos la bienvenida. Use el correo electrónico al que llegó su invitación.
sign-in-button = Ingresar
sign-in-by-link = Ingresar con un enlace por correo
sign-in-wrong = El correo y la contraseña no coinciden. Revise ambos o pida un enlace.
sign-in-too-many = Hubo hoy demasiadas contraseñas erróneas. Por su seguridad, ingrese con un enlace por correo.
sign-out = Salir

field-email = Correo electrónico
field-password = Contraseña
field-language = Idioma
field-zone = Zona horaria

link-title = Un enlace por correo
link-lead = Le enviamos un enlace para ingresar sin contraseña, por ejemplo si aún no tiene una o si la olvidó.
link-ask = Enviar el enlace
link-asked = Si conocemos esa dirección, el enlace va en camino. Sirve una sola vez, durante 10 minutos desde que se envía. ¿No llega? Mire en el correo no deseado o consulte con la oficina del programa.
link-back = Volver al ingreso
link-enter-title = Su enlace
link-once = Este enlace sirve una sola vez. Pulse el botón cuando quiera ingresar.
link-enter = Ingresar
link-accept-invitation = Aceptar la invitación
link-new-password = Ingresar y elegir otra contraseña
link-over = Este enlace ya se usó o venció.
link-ask-again = Pedir otro enlace

me-preferences = Idioma y hora
me-password = Contraseña
me-devices = Dónde tiene la sesión abierta
password-old = Contraseña actual
password-old-not-asked = Entró con un enlace: durante media hora puede elegir una contraseña nueva sin la anterior.
password-new = Contraseña nueva
password-help = Al menos 10 caracteres. Sirven bien unas cuantas palabras que nadie adivine.
password-set = Guardar la contraseña
password-too-short = Es muy corta: use al menos 10 caracteres.
password-too-long = Es muy larga: use menos de 1000 caracteres.
password-too-easy = Es fácil de adivinar. Añada una o dos palabras que no tengan que ver con usted.
password-wrong = Esta no es su contraseña actual.
device-here = este dispositivo
device-seen = último uso:
devices-end = Salir en todos los dispositivos
