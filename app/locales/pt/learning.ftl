# A aprendizagem: hoje, curso, lição, prática, glossário.

today-title = Hoje
today-no-course = Seu curso aparecerá aqui quando a coordenação do programa fizer sua inscrição. Se você está esperando por ela, escreva à coordenação.
today-progress = { $all ->
    [one] { $done } de { $all } lição
   *[other] { $done } de { $all } lições
}
today-before = começa em { $date }
today-day = dia { $day } de { $days }
today-between = o próximo é o dia { $day }
today-after = os dias do curso terminaram
today-next-lesson = A seguir: uma lição
today-next-quiz = A seguir: um questionário
today-next-test = A seguir: um teste
today-read = Ler
today-quiz-start = Começar o questionário
today-quiz-resume = Continuar o questionário
today-wait = Tudo em dia. O dia { $day } abre em
today-done = Você completou tudo. Agora pode acompanhar alguém da próxima turma.
today-become-mentor = Oferecer mentoria
today-proposal = Aguarda sua resposta
today-done-mentor = Você concluiu tudo. Quem você acompanha está na página da mentoria.
today-mentees = Ir para sua mentoria
questions = { $questions ->
    [one] { $questions } pergunta
   *[other] { $questions } perguntas
}

course-about = Sobre este curso
course-opens = Abre em { $date }

lesson-complete = completa
lesson-complete-since = Completa desde: { $when }
lesson-mark = Marcar como completa e seguir
lesson-next = Seguir
lesson-undo = Ainda não está completa
lesson-skip = Pular esta lição; conta como completa
lesson-in-language = Esta lição ainda não está no seu idioma. Você a está lendo em { $language }.
lesson-translation-behind = O original desta lição mudou depois desta tradução.
lesson-sources = Fontes

practice-title = Confira o que aprendeu
practice-show = Ver a resposta
practice-right = Correta:
practice-wrong = Incorreta:

glossary-title = Glossário

course-case = Caso
case-choose = O que você faz?
case-so-far = { $count ->
    [one] Uma decisão até agora
   *[other] { $count } decisões até agora
}
case-end = O caso termina aqui.
case-tally = O que suas decisões trouxeram
case-whole = O caso como um todo
case-again = Começar de novo
case-back = Um passo atrás
course-lesson = Lição
live-plan = Plano para quem forma
live-join = Como participar
live-fallback = Com conexão fraca

test-before = Antes do curso · { $title }
test-after = Depois do curso · { $title }
test-before-note = sem nota; mostra de onde você parte
test-before-over = encerrado: o curso já começou
test-after-note = abre no último dia
mentoring-open = para quem vai ser mentora ou mentor
case-after = O trabalho em grupo
