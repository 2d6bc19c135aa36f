# Cohortes y calendario.

cohorts-title = Cohortes
cohorts-empty = Aquí aparecerán las cohortes, con su día y quién necesita ayuda. Empiece por crear una.
cohort-new = Nueva cohorte
cohort-before = Empieza el { $date }
cohort-day = Día { $day } de { $days }
cohort-between = Pausa; sigue el día { $day }
cohort-after = Terminada
cohort-day-short = Día { $day }
cohort-people-count = { $people ->
    [one] 1 persona
   *[other] { $people } personas
}
cohort-stuck-count = { $people ->
    [one] 1 necesita ayuda
   *[other] { $people } necesitan ayuda
}
cohort-done-count = { $people ->
    [one] 1 ha completado el curso
   *[other] { $people } han completado el curso
}
cohort-who-needs-me = ¿Quién me necesita?
cohort-nobody-yet = Aquí aparecerán las personas de la cohorte. Se invitan en la página «Personas».
cohort-nobody-stuck = Nadie está atascado ahora. Aquí aparecerá quien lleve dos días de curso sin actividad o falle dos veces un cuestionario.
cohort-stuck-idle = { $days ->
    [one] 1 día de curso sin actividad
   *[other] { $days } días de curso sin actividad
}
cohort-stuck-failed = Dos intentos fallidos en un mismo cuestionario
cohort-last-activity = Última actividad
cohort-never-active = Todavía sin actividad
cohort-rooms = Páginas de la cohorte
cohort-room-progress = Avance
cohort-room-people = Personas
cohort-room-pairing = Parejas de mentoría
cohort-room-course = Curso
cohort-matrix = Avance por día
cohort-person = Nombre
cohort-quiz = cuestionario
cohort-state-done = hecho
cohort-state-open = abierto
cohort-state-stuck = atascado
cohort-state-closed = aún cerrado
cohort-track = Función
cohort-track-all = Todas
cohort-track-police = Policía
cohort-track-prosecutor = Fiscalía
cohort-track-judge = Judicatura
cohort-track-empty = Nadie de esta función está en la cohorte. Elija «Todas» para ver al resto.
cohort-title = Nombre de la cohorte
cohort-title-help = Como la llamará la gente, por ejemplo «Ciudad de Panamá, noviembre».
cohort-course = Curso
cohort-first-day = Primer día
cohort-zone = Zona horaria de la cohorte
cohort-weekdays = Días de la semana con curso
cohort-holidays = Fechas sin curso: una por línea, como 2026-12-08
cohort-live-time = Hora de las sesiones en vivo
cohort-live-time-help = En la zona de la cohorte. Cada persona la ve en la suya.
cohort-new-help = La cohorte queda unida al curso tal como está hoy; solo cambia si usted publica una versión nueva.
cohort-create = Crear la cohorte
cohort-no-course = Aquí se elige un curso sin errores, y ahora no hay ninguno. Corrija los archivos del curso («relevo check» dice dónde) y vuelva.
cohort-no-course-yet = Todavía no hay ningún curso. Ponga la carpeta de un curso en la carpeta de cursos de la escuela; aparecerá aquí en un segundo.
cohort-title-wrong = Escriba un nombre de hasta 120 caracteres.
cohort-course-wrong = Elija un curso de la lista.
cohort-first-day-wrong = Escriba una fecha, por ejemplo 2026-11-23.
cohort-zone-wrong = Elija una zona de la lista.
cohort-weekday-wrong = Marque al menos un día de la semana.
cohort-holidays-wrong = Cada línea debe ser una fecha como 2026-12-08.
cohort-live-time-wrong = Escriba una hora como 15:00.
cohort-language = Idioma
cohort-email = Correo electrónico
cohort-country = País
cohort-unit = Unidad u oficina
cohort-unit-help = La unidad se guarda cifrada: solo la usa el emparejamiento, para no unir a nadie con su propia cadena de mando.
cohort-add = Añadir una persona
cohort-protected = identidad protegida
cohort-import = Importar personas de una tabla
cohort-import-lead = De una hoja de cálculo guardada como CSV. Antes de invitar verá cada fila; importar lo mismo dos veces no cambia nada.
cohort-import-columns = La primera fila nombra las columnas, en cualquier orden. Hacen falta nombre, correo y función; idioma, país y unidad pueden faltar. Sirven la coma, el punto y coma y el tabulador. Hasta 1000 filas.
cohort-import-sample = nombre;correo;idioma;función;país;unidad
cohort-import-file = Archivo
cohort-import-paste = O pegue aquí las filas
cohort-import-look = Ver las filas antes de invitar
cohort-import-line = Línea
cohort-import-fate = Qué ocurrirá
cohort-import-new = Persona nueva: recibirá una invitación
cohort-import-known = Ya tiene cuenta: se añadirá a la cohorte
cohort-import-here = Ya está en la cohorte: nada cambia
cohort-import-consequence = Al confirmar, cada persona nueva o añadida recibe un mensaje.
cohort-import-confirm = { $people ->
    [one] Importar 1 persona
   *[other] Importar { $people } personas
}
cohort-import-wrong = { $rows ->
    [one] 1 fila no se importa:
   *[other] { $rows } filas no se importan:
}
cohort-import-again = Traer otra lista
cohort-invited = Invitaciones nuevas: { $created }. Añadidas con cuenta: { $enrolled }. Ya estaban: { $already }.
cohort-line = línea { $line }
cohort-row-name = Falta el nombre.
cohort-row-email = El correo falta o no es una dirección.
cohort-row-language = El idioma debe ser español, inglés, francés o portugués.
cohort-row-track = La función debe ser policía, fiscal o juez.
cohort-row-twice = Este correo ya está en una fila anterior.
cohort-row-long = Un campo tiene más de 200 caracteres.
cohort-list-empty = No hay ninguna fila debajo de los encabezados.
cohort-list-headings = La primera fila debe nombrar al menos las columnas nombre, correo y función.
cohort-list-many = Hay más de 1000 filas. Importe la lista por partes.
cohort-link-show = Enlace en mano
cohort-link-help = Para quien no recibe correo. El enlace se muestra una sola vez y queda anotado quién lo pidió.
cohort-link-make = Mostrar un enlace de invitación
cohort-link-title = Enlace de invitación
cohort-link-once = Copie el enlace ahora y entréguelo en mano: no se volverá a mostrar.
cohort-link-life = Vale 14 días y sirve una vez.
cohort-link-refused = Esta persona ya ha entrado alguna vez o tiene otros encargos: solo ella puede pedir un enlace, desde la página de entrada.
cohort-link-back = Volver
cohort-lessons-of = { $done } de { $all } lecciones
cohort-not-yet = todavía no
cohort-completed-at = Curso completado:
cohort-answers-trainers = Las respuestas y los intentos solo los ven quienes forman esta cohorte.
cohort-attempt = Intento { $number }
cohort-attempt-open = en curso
cohort-attempt-ungraded = sin calificar
cohort-attempt-passed = superado
cohort-attempt-failed = no superado
cohort-version = Versión del curso
cohort-version-bound = Esta cohorte usa la versión
cohort-version-current = Es la misma que los archivos del curso ahora. Cuando cambien, aquí verá qué cambiaría y podrá publicarlo.
cohort-version-newer = Los archivos del curso han cambiado desde entonces.
cohort-version-gone = Los archivos de este curso ya no están. La cohorte sigue con la versión que tiene guardada.
cohort-consequences = Qué pasaría al publicar
cohort-questions-changed = Preguntas cambiadas: { $questions }
cohort-questions-added = Preguntas nuevas: { $questions }
cohort-questions-removed = Preguntas retiradas: { $questions }
cohort-attempts-open = Intentos en curso: { $attempts }. Terminan con la versión con la que empezaron.
cohort-publish = Publicar la versión nueva…
cohort-publish-sure = Desde ese momento toda la cohorte lee la versión nueva. No se puede deshacer desde aquí.
cohort-publish-do = Publicar para esta cohorte
cohort-publish-broken = No se puede publicar mientras los archivos tengan errores. Están abajo, con su lugar y su remedio.
cohort-published = Publicada. La cohorte usa ya la versión nueva.
cohort-findings = Avisos sobre los archivos del curso
cohort-findings-none = Los archivos están en orden. Los errores aparecerán aquí con archivo y línea.
cohort-finding-error = error
cohort-finding-warning = aviso
calendar-empty = Aquí aparecerán los días de su curso y las sesiones en vivo en cuanto esté en una cohorte. Quien la forma le invita.
calendar-zone = Las horas están en su zona: { $zone }.
calendar-there = (allí: { $time }, { $zone })
calendar-live = Sesión en vivo
calendar-done = hecho
calendar-today = hoy
calendar-open = abierto
calendar-closed = se abre ese día

cohort-trainers = Formadores
cohort-trainer-add = Añadir formador o formadora
cohort-trainer-address = Dirección con la que se conoce aquí al formador o formadora
cohort-trainer-help = Alguien que ya tiene cuenta aquí; la oficina puede crearla.
cohort-trainer-unknown = Nadie tiene aquí esta dirección. La oficina puede añadir antes a la persona.

cohort-days = Los días, con plan y notas
cohort-day-texts = Lo que leen las personas en formación

cohort-change = Antes y después del curso
cohort-gain = cerrado el { $share } % de lo que faltaba
cohort-tests = Pruebas
