# El aprendizaje: hoy, curso, lección, práctica, glosario.

today-title = Hoy
today-no-course = Aquí verá su curso cuando la oficina del programa le inscriba. Si lo está esperando, escriba a la oficina.
today-progress = { $all ->
    [one] { $done } de { $all } lección
   *[other] { $done } de { $all } lecciones
}
today-before = empieza el { $date }
today-day = día { $day } de { $days }
today-between = lo siguiente es el día { $day }
today-after = los días del curso terminaron
today-next-lesson = Sigue una lección
today-next-quiz = Sigue un cuestionario
today-next-test = Sigue una prueba
today-read = Leer
today-quiz-start = Empezar el cuestionario
today-quiz-resume = Continuar el cuestionario
today-wait = Todo al día. El día { $day } se abre el
today-done = Ha completado todo. Ahora puede acompañar a alguien de la próxima cohorte.
today-become-mentor = Ofrecer mentoría
today-proposal = Espera su respuesta
today-done-mentor = Ha completado todo. A quienes acompaña los encuentra en la mentoría.
today-mentees = Ir a su mentoría
questions = { $questions ->
    [one] { $questions } pregunta
   *[other] { $questions } preguntas
}

course-about = Sobre este curso
course-opens = Se abre el { $date }

lesson-complete = completa
lesson-complete-since = Completa desde: { $when }
lesson-mark = Marcar como completa y seguir
lesson-next = Seguir
lesson-undo = Todavía no está completa
lesson-skip = Saltar esta lección; cuenta como completa
lesson-in-language = Esta lección aún no está en su idioma. La está leyendo en { $language }.
lesson-translation-behind = El original de esta lección cambió después de esta traducción.
lesson-sources = Fuentes

practice-title = Compruebe lo aprendido
practice-show = Ver la respuesta
practice-right = Correcta:
practice-wrong = Incorrecta:

glossary-title = Glosario

course-case = Caso
case-choose = ¿Qué hace?
case-so-far = { $count ->
    [one] Una decisión hasta ahora
   *[other] { $count } decisiones hasta ahora
}
case-end = El caso termina aquí.
case-tally = Lo que trajeron sus decisiones
case-whole = El caso en su conjunto
case-again = Empezar de nuevo
case-back = Un paso atrás
course-lesson = Lección
live-plan = Plan para quien forma
live-join = Cómo unirse
live-fallback = Con mala conexión

test-before = Antes del curso · { $title }
test-after = Después del curso · { $title }
test-before-note = sin nota; muestra de dónde parte
test-before-over = ya no se puede hacer: el curso ha empezado
test-after-note = se abre el último día
mentoring-open = para quien va a ser mentora o mentor
case-after = El trabajo en el grupo
