# La oficina del programa.

office-rooms = Páginas del programa
office-people = Personas
office-audit = Registro
office-mail = Correo
office-figure-people = Personas
office-figure-cohorts = Cohortes
office-figure-enrolled = Matriculadas
office-figure-active = Activas
office-figure-stuck = Necesitan ayuda
office-figure-completed = Curso completado
office-figure-mentors = Mentores
office-figures-help = Matriculadas cuenta una vez por cohorte. Activa: algo leído o respondido en los últimos 7 días. Cada cifra sale de las cohortes de abajo.
office-cohorts = Cohortes
office-cohort = Cohorte
office-dates = Fechas
office-day = Ahora
office-everybody = Todas
office-nobody = Aquí aparecerá quien tenga esta función. Se concede en «Cambiar», junto a cada persona.
office-role-office = Oficina del programa
office-role-custodian = Custodia de identidades
office-role-focal-point = Punto focal de seguridad
office-grant = Conceder: { $role }
office-revoke = Retirar: { $role }
office-last = Es la última persona de la oficina: conceda antes la función a otra.
office-change = Cambiar
office-change-help = Cada cambio queda en el registro. Una cuenta cerrada pierde el acceso al instante; se puede abrir de nuevo.
office-protect = Proteger la identidad
office-unprotect = Dejar de proteger la identidad
office-disable = Cerrar la cuenta
office-enable = Abrir de nuevo la cuenta
office-disabled-since = Cuenta cerrada desde
office-disable-self = No puede cerrar su propia cuenta. Pídaselo a otra persona de la oficina.
office-add = Añadir una persona
office-add-lead = Para quien no viene por una cohorte: formadores, colegas de la oficina. Después podrá mostrarle un enlace de invitación.
office-no-track = Ninguna
office-email-known = Ya hay una persona con este correo.
office-audit-when = Cuándo
office-audit-who = Quién
office-audit-what = Qué
office-audit-whom = A qué o a quién
office-audit-program = Relevo
office-audit-older = Más antiguas
office-audit-newer = Más recientes
office-audit-empty = Aquí aparecerá cada cambio con su autor y su hora. Todavía no hay ninguno en esta página.
office-deed-attempt-start = Empezó un intento
office-deed-attempt-submit = Entregó un intento
office-deed-cohort-create = Creó la cohorte
office-deed-cohort-publish = Publicó una versión del curso
office-deed-enrolment-complete = Curso completado
office-deed-enrolment-create = Matriculó
office-deed-job-revive = Reenvió un mensaje
office-deed-lesson-undo = Desmarcó una lección
office-deed-link-show = Mostró un enlace de invitación
office-deed-mentor-volunteer = Se ofreció para la mentoría
office-deed-mentor-withdraw = Dejó la mentoría
office-deed-pairing-accept = Aceptó una pareja
office-deed-pairing-decline = Rechazó una pareja
office-deed-pairing-expire = Una propuesta venció
office-deed-pairing-run-record = Calculó parejas
office-deed-pairing-run-release = Envió las propuestas de pareja
office-deed-password-set = Cambió la contraseña
office-deed-person-add = Añadió a la persona
office-deed-person-disable = Cerró la cuenta
office-deed-person-enable = Abrió de nuevo la cuenta
office-deed-person-protect = Cambió la protección de identidad
office-deed-role-grant = Concedió una función
office-deed-role-revoke = Retiró una función
office-deed-trainer-add = Añadió a un formador
office-mail-fresh = Por enviar
office-mail-failing = Se reintentan
office-mail-lost = No se pudieron enviar
office-mail-given-up = { $messages ->
    [one] 1 mensaje no se pudo enviar
   *[other] { $messages } mensajes no se pudieron enviar
}
office-mail-none = Todo lo que debía salir ha salido o espera su turno. Aquí aparecerá lo que no se pueda enviar, con el motivo.
office-mail-tried = { $times ->
    [one] 1 intento, el último
   *[other] { $times } intentos, el último
}
office-mail-again = Enviar de nuevo
office-mail-on-its-way = Está de nuevo en camino.
