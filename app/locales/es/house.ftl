# La casa: navegación, fechas, rechazos, privacidad y palabras de muchas páginas.

skip-to-content = Ir al contenido
nav-label = Principal
nav-today = Hoy
nav-course = Curso
nav-calendar = Calendario
nav-cohorts = Cohortes
nav-office = Programa
nav-authoring = Redacción
nav-mentor = Mentoría
nav-me = Cuenta

save = Guardar
saved = Guardado.
form-problems = Hay algo en el formulario que conviene revisar. Lo que escribió sigue aquí.

minutes = { $minutes } min
points-of = { $points } de { $all } puntos

## Idiomas, dentro de una frase

language-es = español
language-en = inglés
language-fr = francés
language-pt = portugués

## Fechas

date-long = { $weekday } { $day } de { $month }
weekday-1 = lunes
weekday-2 = martes
weekday-3 = miércoles
weekday-4 = jueves
weekday-5 = viernes
weekday-6 = sábado
weekday-7 = domingo
month-1 = enero
month-2 = febrero
month-3 = marzo
month-4 = abril
month-5 = mayo
month-6 = junio
month-7 = julio
month-8 = agosto
month-9 = septiembre
month-10 = octubre
month-11 = noviembre
month-12 = diciembre
month-short-1 = ene
month-short-2 = feb
month-short-3 = mar
month-short-4 = abr
month-short-5 = may
month-short-6 = jun
month-short-7 = jul
month-short-8 = ago
month-short-9 = sep
month-short-10 = oct
month-short-11 = nov
month-short-12 = dic

## Rechazos

refusal-home = Volver al inicio
refusal-sign-in-first = Ingrese, por favor
refusal-sign-in-first-help = Para ver esta página hay que ingresar primero.
refusal-not-allowed = Esta página no está abierta para usted
refusal-not-allowed-help = Si cree que debería estarlo, consulte con la oficina del programa.
refusal-not-found = Esta página no existe
refusal-not-found-help = Puede que la dirección tenga un error o que la página aún no esté abierta.
refusal-malformed = No pudimos leer el formulario
refusal-malformed-help = Faltaba algo en lo que llegó. Vuelva atrás, recargue la página e inténtelo de nuevo.
refusal-conflict = Esto cambió entretanto
refusal-conflict-help = Ya hay algo más reciente guardado y lo conservamos. Vuelva atrás, recargue la página y revíselo.
refusal-too-many = Demasiados intentos
refusal-too-many-help = Espere unos minutos y vuelva a intentarlo.
refusal-unavailable = Ahora mismo no podemos guardar
refusal-unavailable-help = Lo último que envió no quedó guardado. Deje la página abierta e inténtelo de nuevo en un minuto.
refusal-elsewhere = Este formulario no vino de nuestras páginas
refusal-elsewhere-help = Por su seguridad no se hizo nada. Abra la página aquí y envíe el formulario otra vez.
refusal-broken = Algo falló de nuestro lado
refusal-broken-help = No fue por nada que usted hiciera. Si se repite, dé este número a la oficina del programa: { $incident }.

## Privacidad

privacy-title = Privacidad
privacy-who = Quién está a cargo
privacy-who-text = La oficina del programa que le invitó dirige esta escuela y responde por lo que aquí se guarda. Todo está en la base de datos de la propia escuela. No hay publicidad y nadie rastrea lo que usted hace. Las únicas cookies son las que mantienen abierta su sesión y unidos sus formularios.
privacy-what = Qué se guarda
privacy-what-text = Su nombre, correo electrónico, idioma, zona horaria, función y, si lo indicó, su país. Sus lecciones, sus respuestas a los cuestionarios y las cohortes a las que pertenece. Cuándo ingresó y con qué navegador; su contraseña, solo como un código que no se puede revertir. Si participa en la mentoría: lo que anotó para ella, y que hubo reuniones o mensajes y cuándo. El género, la unidad y los conflictos de interés se guardan cifrados y solo los lee el emparejamiento. No escriba en ningún lugar hechos de casos reales.
privacy-why = Para qué
privacy-why-text = Para impartir el curso, ver quién necesita ayuda, otorgar el certificado y proponer una mentoría adecuada. Para nada más.
privacy-seen = Quién ve su nombre
privacy-seen-text = Su equipo docente y la oficina del programa. En la mentoría, la otra persona solo lo ve cuando ambas han aceptado. Con identidad protegida, todas estas personas ven un seudónimo; su nombre lo ven únicamente usted y las pocas personas custodias designadas para ello. No hay directorio de personas. Su institución no ve con quién está en mentoría, salvo que usted lo acepte.
privacy-kept = Cuánto tiempo
privacy-kept-text = Las respuestas, hasta que termine el período de auditoría de su cohorte. Las notas de mentoría, 12 meses. Los mensajes, 90 días después del cierre de la mentoría. Las parejas de mentoría pierden los nombres al terminar el período de auditoría.
privacy-rights = Sus derechos
privacy-rights-text = Puede ver lo que se guarda sobre usted, pedir que se corrija, recibir una copia, pedir que se borre y oponerse a su uso. Puede dejar la mentoría en cualquier momento. Diríjase a la oficina del programa. Si la ley obliga a conservar algo, le dirá qué y por cuánto tiempo.
privacy-ask = Antes de seguir, lea este aviso. Lo encontrará siempre al pie de cada página.
privacy-accept = Acepto y continúo
