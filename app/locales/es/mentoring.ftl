# Mentoría: el perfil, los emparejamientos vistos por cada parte y el tablero de la persona formadora.

## Perfil

mentor-title = Mentoría
mentor-no-case-data = Aquí no se escriben datos de casos: ni nombres, números, lugares o fechas de casos reales, ni víctimas. Hable en términos generales.
mentor-saved = Guardado el { $time }.
mentor-is = Usted ofrece mentoría desde el { $date }. Tiene { $seats ->
    [one] una plaza
   *[other] { $seats } plazas
}.
mentor-is-withdrawn = Usted se retiró de la mentoría el { $date }. Guarde el formulario para volver a ofrecer plazas.
mentor-may = Usted completó el curso y puede ofrecer mentoría. Indique abajo cuántas plazas ofrece.
mentor-may-not = Ofrecen mentoría quienes completaron un curso o quienes la oficina del programa ha designado.
mentor-not-yet = Podrá ofrecer mentoría cuando complete el curso. Mientras tanto puede recibirla: rellene el formulario. Esto es lo que lleva hecho:
mentor-missing = { $lessons } de { $all } lecciones, { $quizzes } de { $quiz-count } cuestionarios
mentor-offer = Lo que usted ofrece
mentor-wanted = Para encontrar a quien le acompañe
mentor-capacity = ¿A cuántas personas puede acompañar a la vez?
mentor-seats = { $seats ->
    [0] A nadie por ahora
    [one] A una persona
   *[other] A { $seats } personas
}
mentor-seats-taken = Ahora acompaña a más personas. Podrá ofrecer menos plazas cuando termine un emparejamiento.
mentor-no-answer = —
mentor-languages = Idiomas en los que puede trabajar
mentor-language-row = Idioma { $number }
mentor-level-row = Nivel { $number }
mentor-language-needed = Elija al menos un idioma.
mentor-language = { $code ->
    [es] español
    [en] inglés
    [fr] francés
    [pt] portugués
    [ht] criollo haitiano
    [nl] neerlandés
    [qu] quechua
    [ay] aimara
    [gn] guaraní
   *[other] { $code }
}
mentor-level-name = { $level ->
    [A1] A1, primeras palabras
    [A2] A2, cosas sencillas
    [B1] B1, sigue una conversación
    [B2] B2, trabaja en este idioma
    [C1] C1, con fluidez
   *[C2] C2, como lengua propia
}
mentor-speciality = Especialidad
mentor-speciality-help = En pocas palabras, por ejemplo ciberdelincuencia o atención a víctimas. Sin el nombre de la unidad.
mentor-country-label = País donde trabaja
mentor-country = { $code ->
    [AR] Argentina
    [BB] Barbados
    [BO] Bolivia
    [BR] Brasil
    [BZ] Belice
    [CL] Chile
    [CO] Colombia
    [CR] Costa Rica
    [CU] Cuba
    [DO] República Dominicana
    [EC] Ecuador
    [GT] Guatemala
    [GY] Guyana
    [HN] Honduras
    [HT] Haití
    [JM] Jamaica
    [MX] México
    [NI] Nicaragua
    [PA] Panamá
    [PE] Perú
    [PY] Paraguay
    [SR] Surinam
    [SV] El Salvador
    [TT] Trinidad y Tobago
    [UY] Uruguay
    [VE] Venezuela
   *[other] { $code }
}
mentor-experience = Años de experiencia
mentor-experience-band = { $band ->
    [under-5] menos de 5 años
    [from-5] de 5 a 9 años
    [from-10] de 10 a 19 años
   *[from-20] 20 años o más
}
mentor-hours = Cuándo suele tener tiempo
mentor-hours-help = Marque los tramos de una semana normal según su reloj. Los husos y los cambios de hora se calculan aquí.
mentor-hours-needed = Marque al menos un tramo.
mentor-about = Con sus palabras: cómo le gusta trabajar (400 caracteres como máximo)
mentor-about-long = Es demasiado largo.
mentor-looks-like-case = Parece un número de caso, de documento o de teléfono, o una dirección. Quítelo, por favor.
mentor-wishes = Hasta tres deseos, primero el más importante
mentor-wishes-help = Los deseos pesan un poco. Va primero quien encaja bien en lo demás.
mentor-wish-row = Deseo { $number }
mentor-no-wish = Ninguno
mentor-wish = { $wish ->
    [own-speciality] Mi misma especialidad
    [own-country] Mi mismo país
   *[other-country] Un país distinto del mío
}
mentor-wish-language = Habla { $language }
mentor-wish-experience = Al menos esta experiencia: { $years }
mentor-confidential = Confidencial
mentor-confidential-help = Se sella al guardar. Solo lo lee el emparejamiento y nunca vuelve a mostrarse, tampoco a usted.
mentor-confide-again = Sustituir lo que confié antes (si no, queda como está)
mentor-confided-lost = Por su seguridad esta parte no se conservó. Rellénela de nuevo, por favor.
mentor-unit = Unidad u oficina (opcional)
mentor-unit-help = Solo sirve para que no coincida con su cadena de mando.
mentor-gender = Género (opcional)
mentor-gender-name = { $gender ->
    [woman] Mujer
    [man] Hombre
   *[other] Otro
}
mentor-gender-choice = Y la otra persona
mentor-gender-no-matter = Me da igual
mentor-gender-prefer = { $gender ->
    [woman] Una mujer, si es posible
    [man] Un hombre, si es posible
   *[other] Ninguno de los dos, si es posible
}
mentor-gender-require = { $gender ->
    [woman] Solo una mujer
    [man] Solo un hombre
   *[other] Solo ninguno de los dos
}
mentor-conflicts = Conflictos de interés: direcciones de correo de personas con quienes no deben emparejarle, una por línea. Solo se guarda una forma que nadie puede leer.
mentor-conflicts-wrong = Una dirección por línea, por favor, 50 como máximo.
mentor-withdraw = Retirarme de la mentoría
mentor-withdraw-help = No recibirá más personas y las propuestas abiertas terminan. Sigue con quienes ya acompaña.
mentor-withdraw-button = Sí, me retiro

## Emparejamientos de una persona

pairing-mentees = Personas a quienes acompaña
pairing-mentor = Su mentoría
pairing-none = Todavía no hay emparejamientos. Cuando se publiquen, su propuesta aparecerá aquí y recibirá un correo.
pairing-page-for = Aquí quienes completaron el curso ofrecen su ayuda a la cohorte siguiente, y aquí se encuentran las dos partes de una pareja. Usted no tiene nada que hacer: no está en un curso, no ha completado ninguno ni tiene pareja de mentoría.
pairing-page-trainer = Las parejas de su cohorte se proponen y se publican en la cohorte, en «Parejas de mentoría».
pairing-until = Responda antes del { $time }.
pairing-title-mentee = La persona a quien acompaña
pairing-title-mentor = Quien le acompaña
pairing-track-label = Función
pairing-track = { $track ->
    [police] Policía
    [prosecutor] Fiscalía
   *[judge] Judicatura
}
pairing-hours-label = Tiempo en común
pairing-shared-hours = { $hours ->
    [one] Una hora en común por semana
   *[other] { $hours } horas en común por semana
}
pairing-no-names = Verán sus nombres cuando ambas partes hayan aceptado.
pairing-state = { $state ->
    [proposed] Una propuesta: ¿le gustaría que trabajen juntos?
    [waiting] Usted aceptó. Ahora falta la otra persona.
    [active] El emparejamiento está en marcha.
    [declined] Usted rechazó esta propuesta.
    [lapsed] Esta propuesta venció antes de que ambas partes aceptaran.
    [safety] Este emparejamiento terminó por seguridad.
    [completed] Este emparejamiento terminó según lo previsto.
   *[ended] Este emparejamiento terminó.
}
pairing-takes = La mayoría decide en cinco minutos. Si el { $time } no han aceptado ambas partes, la propuesta termina sola, sin culpa de nadie, y usted participa en la ronda siguiente.
pairing-accept = Sí, acepto
pairing-decline = Rechazar
pairing-decline-help = No se les volverá a proponer este emparejamiento. La otra persona nunca sabrá quién lo rechazó ni por qué.
pairing-reason-label = ¿Por qué? Solo para el programa
pairing-reason = { $reason ->
    [time] Ahora tengo poco tiempo
    [hours] No me convienen las horas
    [acquainted] Puede que nos conozcamos
    [work] Podríamos coincidir en un caso
    [field] El campo no encaja
   *[other] Otro motivo
}
pairing-decline-button = Sí, rechazo
pairing-leave = Terminar este emparejamiento
pairing-leave-early = Usted retira su aceptación. A nadie se le pide un motivo.
pairing-leave-help = Puede dejarlo cuando quiera. A nadie se le pide un motivo y es posible otro emparejamiento.
pairing-leave-button = Sí, terminar
pairing-active-next = Acuerden un primer encuentro en las próximas dos semanas. Solo ustedes dos conocen sus nombres.
pairing-over-next = Aquí no queda nada por hacer. En otra ronda puede recibir una nueva propuesta.
pairing-back = Toda su mentoría

## El tablero

board-title = Emparejamiento, { $cohort }
board-lead = Ejecute el emparejamiento, mire los motivos y después publique. Nadie ve nada antes de que usted publique.
board-said = { $what ->
    [ran] El emparejamiento se ejecutó. El resultado está abajo.
    [released] Publicado. Ambas partes de cada pareja reciben un correo.
    [pinned] La pareja queda fijada. Ejecute de nuevo el emparejamiento.
    [unpinned] La pareja ya no está fijada. Ejecute de nuevo el emparejamiento.
    [vetoed] El veto queda puesto. Ejecute de nuevo el emparejamiento.
    [unvetoed] El veto se quitó. Ejecute de nuevo el emparejamiento.
    [changed] Algo cambió durante la ejecución y no se guardó nada. Ejecute de nuevo, por favor.
    [is-vetoed] Esta pareja está vetada; no puede fijarse.
    [is-pinned] Esta pareja está fijada; no puede vetarse. Suelte primero la pareja.
    [is-paired] Ya están emparejados.
    [declined] Una de las dos personas rechazó a la otra. Eso no puede deshacerse aquí.
    [barred] Esta pareja incumple una regla y no se fijó. El motivo está abajo.
   *[stale] Algo cambió desde esta ejecución. Ejecute de nuevo el emparejamiento y después publique.
}
board-waiting = { $count ->
    [0] Nadie espera mentoría
    [one] Una persona sin mentoría
   *[other] { $count } personas sin mentoría
}
board-free = { $count ->
    [0] No hay plazas libres
    [one] Una persona ofrece plazas libres
   *[other] { $count } personas ofrecen plazas libres
}
board-free-seats = { $mentor }: { $seats ->
    [one] una plaza libre
   *[other] { $seats } plazas libres
}
board-run-title = Última ejecución
board-no-run = El emparejamiento aún no se ha ejecutado. Ejecútelo para ver qué parejas propone.
board-run = Ejecutar el emparejamiento
board-run-again = Ejecutar de nuevo
board-run-at = Ejecutado el { $time }.
board-certified = Demostrado: con estas reglas no hay un resultado mejor.
board-not-certified = La demostración falló. Avise a la oficina del programa antes de publicar.
board-run-proof = Orden { $seed }, reglas { $rules }, entrada { $hash }
board-objective-unmatched = { $count } de { $all } personas sin mentoría
board-objective-moved = { $count ->
    [0] Se mantienen todas las propuestas anteriores
    [one] Cambia una propuesta anterior
   *[other] Cambian { $count } propuestas anteriores
}
board-objective-band = { $band }: { $count ->
    [one] una pareja
   *[other] { $count } parejas
}
board-band = { $band ->
    [weak] débil
    [fair] aceptable
    [good] buena
    [strong] fuerte
   *[excellent] excelente
}
board-pairs = Parejas propuestas
board-trainee = Participante
board-mentor = Mentoría
board-score = Ajuste
board-reasons = Motivos
board-parts = Puntos
board-part = { $part ->
    [track] Misma función
    [speciality] Misma especialidad
    [language] Idioma común
    [hours] Horas en común
    [experience] Ventaja de experiencia
    [wishes] Deseos de ambas partes
   *[country] Mismo país
}: { $points } de { $most }
board-unmatched = Sin mentoría
board-no-mentors = No hay plazas libres.
board-none-eligible = Ninguna persona mentora es posible.
board-eligible = { $count ->
    [one] Habría una persona posible, pero sus plazas fueron para otras.
   *[other] Habría { $count } personas posibles, pero sus plazas fueron para otras.
}
board-bottleneck = { $trainees } participantes solo pueden tener a estas { $mentors } personas mentoras, con { $seats } plazas libres.
board-rule = { $rule ->
    [language] sin idioma común en el nivel pedido
    [shared-hours] muy pocas horas en común
    [track] funciones distintas
    [veto] un veto o un rechazo anterior
    [seats] sin plaza libre
   *[confidential] una regla confidencial (cadena de mando, conflicto declarado o género exigido)
}
board-rule-count = { $rule }: { $count ->
    [one] una persona mentora
   *[other] { $count } personas mentoras
}
board-pin-refused = La pareja fijada de { $trainee } y { $mentor } quedó fuera: { $rules }.
board-release = { $count ->
    [one] Publicar una pareja
   *[other] Publicar { $count } parejas
}
board-release-help = Ambas partes reciben un correo y tienen siete días para responder. No puede deshacerse.
board-release-button = Sí, proponer a ambas partes
board-released-at = Publicado el { $time }. Quien quede fuera participa en la ejecución siguiente.
board-picture = { $count ->
    [one] Una pareja: a la izquierda participante, a la derecha mentoría
   *[other] { $count } parejas: a la izquierda participantes, a la derecha mentoría
}
board-released = Emparejamientos publicados
board-none-released = Aún no se ha publicado nada. Los emparejamientos publicados aparecerán aquí con sus respuestas.
board-state = Estado
board-state-is = { $state ->
    [proposed] propuesto, sin respuesta
    [mentor-accepted] aceptó quien ofrece mentoría, falta la otra parte
    [trainee-accepted] aceptó participante, falta quien ofrece mentoría
    [active] activo, ambas partes aceptaron
    [declined] rechazado
    [lapsed] vencido
    [safety] terminado por seguridad
    [completed] completado
   *[ended] terminado sin culpa
}
board-lapses = termina el { $time } si no hay respuestas
board-since = desde el { $time }
board-why = ¿Por qué no esta persona?
board-why-help = Se responde según los datos de ahora, no los de la ejecución.
board-why-button = Preguntar
board-nobody-waiting = Cada participante tiene mentoría o una propuesta. Quien quede sin ella se podrá elegir aquí.
board-no-mentor-yet = Nadie ofrece mentoría todavía. En cuanto alguien ofrezca una plaza, se podrá elegir aquí.
board-why-pair = { $trainee } y { $mentor }:
board-why-is = { $why ->
    [paired] el emparejamiento los uniría.
    [pinned] la persona participante está fijada con otra.
    [no-seat] todas sus plazas están fijadas.
    [tie] sería igual de bueno. Decidió el orden publicado de la cohorte.
    [load] la carga quedaría peor repartida.
    [not-there] una de las dos personas no participa: ya tiene pareja, se retiró o no tiene plaza libre.
   *[not-eligible] no pueden emparejarse.
}
board-why-barred = no pueden emparejarse: { $rules }.
board-why-unmatched = { $count ->
    [one] dejaría a una persona más sin mentoría.
   *[other] dejaría a { $count } personas más sin mentoría.
}
board-why-moved = { $count ->
    [one] cambiaría una propuesta anterior más.
   *[other] cambiaría { $count } propuestas anteriores más.
}
board-why-band = { $count ->
    [one] una pareja más sería solo «{ $band }».
   *[other] { $count } parejas más serían solo «{ $band }».
}
board-why-score = { $points ->
    [one] el conjunto encajaría un punto peor.
   *[other] el conjunto encajaría { $points } puntos peor.
}
board-rules = Parejas fijadas y vetos
board-pin = Fijar una pareja
board-pin-help = La pareja debe darse. Las reglas estrictas valen también aquí.
board-pin-button = Fijar
board-veto = Vetar una pareja
board-veto-help = La pareja no debe darse. Ninguna de las dos partes se entera.
board-veto-button = Vetar
board-reason = Motivo, para el registro
board-pin-line = Fijada el { $date }: { $trainee } y { $mentor }.
board-veto-line = Vetada el { $date }: { $trainee } y { $mentor }.
board-own-refusal = Una de las dos personas rechazó; el motivo es privado.
board-undo = Deshacer

mentor-notes = Notas para quien acompaña
mentor-notes-none = Las notas aparecerán aquí cuando empiece el curso.
mentor-notes-back = Volver a la pareja
