# Cuestionarios: la entrada, las preguntas, el envío, el resultado.

## La entrada

quiz-questions = Preguntas
quiz-time = Tiempo
quiz-no-limit = Sin límite
quiz-attempts = Intentos
quiz-attempts-used = { $used } usados; puede hacer cuantos quiera
quiz-attempts-used-of = { $used } de { $allowed } usados
quiz-pass-mark = Para aprobar
quiz-pass-share = { $share } % de los puntos
quiz-start = Empezar
quiz-resume = Seguir con el intento abierto
quiz-again = Intentarlo otra vez
quiz-none-left = Ya usó todos sus intentos. Cuenta el mejor.
quiz-key-shown = Ya aprobó y se le mostraron las respuestas correctas: aquí no queda nada por hacer.
quiz-until = Abierto hasta
quiz-left = { $minutes ->
    [one] queda { $minutes } minuto
   *[other] quedan { $minutes } minutos
}
quiz-left-none = queda menos de un minuto
quiz-earlier = Lo que ha logrado hasta ahora
quiz-attempt-number = Intento { $number }
quiz-passed = Aprobado
quiz-not-passed = Aún no aprobado
quiz-being-graded = Se está calificando; vuelva a mirar en un minuto.
quiz-saving-note = Cada respuesta se guarda por separado. Puede salir cuando quiera y seguir después.
quiz-saving-note-timed = Cada respuesta se guarda por separado. Puede salir y seguir después, pero el reloj no se detiene: cuenta lo que se guarde antes de que termine el tiempo.

## Las preguntas

quiz-question-of = Pregunta { $place } de { $count }
quiz-points = { $points ->
    [one] { $points } punto
   *[other] { $points } puntos
}
quiz-hint = Pista
quiz-your-answer = Su respuesta
quiz-multiple-help = Elija todas las correctas.
quiz-ordering-help = Dé a cada paso su lugar: el 1 va primero.
quiz-choose-place = ¿Lugar?
quiz-matching-help = Elija lo que corresponde a cada línea.
quiz-choose-match = Elija…
quiz-gap-of = Espacio { $place } de { $count }
quiz-unsure = Todavía no lo sé
quiz-save = Guardar
quiz-save-question = Guardar, pregunta { $place }
quiz-saved-at = Guardado { $time }
quiz-saved-late = Guardado { $time }, después del plazo: no cuenta, pero su formador lo ve.
quiz-waiting = Aún sin guardar…
quiz-retrying = Aún sin guardar: no hay conexión. Seguimos intentándolo; deje esta página abierta.
quiz-takes-no-more = No se guardó: este intento ya no recibe respuestas o su sesión terminó. Vuelva a cargar la página para verlo.
quiz-time-over = El tiempo terminó. Cuenta lo que guardó a tiempo. Envíe para ver el resultado; si no, se enviará solo en unos minutos.
quiz-review = Guardar y enviar…

## Respuestas que no se pueden tomar como están

quiz-unclear-option = No se guardó: esta página es de otro intento. Vuelva a cargarla y responda de nuevo.
quiz-unclear-many = No se guardó: aquí solo puede elegir una respuesta.
quiz-unclear-long = No se guardó: la respuesta es demasiado larga. El máximo son 500 caracteres.
quiz-unclear-positions = No se guardó: cada paso necesita su propio lugar. Revise si alguno se repite o falta.
quiz-unclear-number = No se guardó: este número se puede leer de dos maneras. Escríbalo sin separador de miles.
quiz-conflict = Esta pregunta se respondió entretanto en otra página. ¿Qué respuesta debe quedar?
quiz-conflict-stands = Guardada allí
quiz-conflict-refused = Dada aquí
quiz-conflict-use = Usar la respuesta dada aquí
quiz-conflict-keep = Dejar la guardada

## El envío

quiz-submit-title = ¿Enviar el cuestionario?
quiz-all-answered = Respondió todas las preguntas.
quiz-unanswered = { $count ->
    [one] { $count } pregunta sigue sin respuesta:
   *[other] { $count } preguntas siguen sin respuesta:
}
quiz-submit-final = Una vez enviado, las respuestas de este intento ya no se pueden cambiar.
quiz-submit = Enviar
quiz-back-to-questions = Volver a las preguntas

## El resultado

quiz-result-title = Resultado: { $title }
quiz-submitted-at = enviado el
quiz-still-open = Este intento sigue abierto.
quiz-attempts-left = { $left ->
    [0] Este es el último intento.
    [one] Queda { $left } intento. Cuenta el mejor.
   *[other] Quedan { $left } intentos. Cuenta el mejor.
}
quiz-go-on = Seguir
quiz-your-answers = Las respuestas
quiz-key-later = Las respuestas correctas aparecen cuando apruebe o use su último intento.
quiz-feedback-later = Lo correcto aparecerá más adelante, cuando el cuestionario lo permita.
quiz-answer-given = Respuesta dada
quiz-no-answer = Sin respuesta
quiz-right-answer = Respuesta correcta
quiz-verdict-right = Correcto
quiz-verdict-partly = Correcto en parte
quiz-verdict-wrong = Incorrecto
quiz-verdict-blank = Sin responder
quiz-verdict-ambiguous = Un número con dos lecturas: sin puntos

## Para formadores

quiz-history = Historial de respuestas
quiz-history-empty = Todavía no hay respuestas. Cada respuesta guardada aparecerá aquí con la hora en que llegó.
quiz-history-when = Cuándo
quiz-history-question = Pregunta
quiz-history-state = Estado
quiz-history-saved = Guardada, versión { $number }
quiz-history-late = Guardada demasiado tarde para contar
quiz-history-refused = Rechazada: otra página guardó antes
quiz-not-graded = Sin nota
quiz-submitted = Entregada
quiz-critical-missed = Una pregunta crítica no está bien. Para aprobar, todas deben estar bien.

test-before-done = Gracias. Esta prueba no tiene nota: muestra de dónde parte. Después del curso verá los dos resultados, uno junto al otro.
test-change-title = Qué ha cambiado
test-change = Antes del curso, { $before } %; después, { $after } %.
test-gain = Ha cerrado el { $share } % de lo que le faltaba.
test-share-before = Antes: { $share } %
test-share-after = Después: { $share } %
