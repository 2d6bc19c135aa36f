# Questionários: a entrada, as perguntas, o envio, o resultado.

## A entrada

quiz-questions = Perguntas
quiz-time = Tempo
quiz-no-limit = Sem limite
quiz-attempts = Tentativas
quiz-attempts-used = { $used } usadas; faça quantas quiser
quiz-attempts-used-of = { $used } de { $allowed } usadas
quiz-pass-mark = Para passar
quiz-pass-share = { $share } % dos pontos
quiz-start = Começar
quiz-resume = Continuar a tentativa aberta
quiz-again = Tentar outra vez
quiz-none-left = Você usou todas as suas tentativas. Vale a melhor.
quiz-key-shown = Você passou e as respostas certas foram mostradas: não há mais nada a fazer aqui.
quiz-until = Aberto até
quiz-left = { $minutes ->
    [one] falta { $minutes } minuto
   *[other] faltam { $minutes } minutos
}
quiz-left-none = falta menos de um minuto
quiz-earlier = O que você alcançou até agora
quiz-attempt-number = Tentativa { $number }
quiz-passed = Passou
quiz-not-passed = Ainda não passou
quiz-being-graded = Em correção; olhe de novo daqui a um minuto.
quiz-saving-note = Cada resposta é salva separadamente. Você pode sair quando quiser e continuar depois.
quiz-saving-note-timed = Cada resposta é salva separadamente. Você pode sair e continuar depois, mas o relógio não para: conta o que for salvo antes de o tempo acabar.

## As perguntas

quiz-question-of = Pergunta { $place } de { $count }
quiz-points = { $points ->
    [one] { $points } ponto
   *[other] { $points } pontos
}
quiz-hint = Dica
quiz-your-answer = Sua resposta
quiz-multiple-help = Escolha todas as corretas.
quiz-ordering-help = Dê a cada passo o seu lugar: o 1 vem primeiro.
quiz-choose-place = Lugar?
quiz-matching-help = Escolha o que corresponde a cada linha.
quiz-choose-match = Escolha…
quiz-gap-of = Lacuna { $place } de { $count }
quiz-unsure = Ainda não sei
quiz-save = Salvar
quiz-save-question = Salvar, pergunta { $place }
quiz-saved-at = Salvo às { $time }
quiz-saved-late = Salvo às { $time }, depois do prazo: não vale, mas o seu formador vê.
quiz-waiting = Ainda não salvo…
quiz-retrying = Ainda não salvo: sem conexão. Continuamos tentando; deixe esta página aberta.
quiz-takes-no-more = Não foi salvo: esta tentativa não recebe mais respostas, ou a sua sessão terminou. Recarregue a página para ver.
quiz-time-over = O tempo acabou. Vale o que você salvou a tempo. Envie para ver o resultado; senão, o envio é feito em alguns minutos.
quiz-review = Salvar e enviar…

## Respostas que não podem ser aceitas como estão

quiz-unclear-option = Não foi salvo: esta página é de outra tentativa. Recarregue e responda de novo.
quiz-unclear-many = Não foi salvo: aqui só cabe uma resposta. Escolha uma.
quiz-unclear-long = Não foi salvo: a resposta é longa demais. O máximo são 500 caracteres.
quiz-unclear-positions = Não foi salvo: cada passo precisa de um lugar só seu. Veja se algum se repete ou falta.
quiz-unclear-number = Não foi salvo: este número pode ser lido de duas maneiras. Escreva sem separador de milhares.
quiz-conflict = Enquanto isso, esta pergunta foi respondida em outra página. Qual resposta deve ficar?
quiz-conflict-stands = Salva lá
quiz-conflict-refused = Dada aqui
quiz-conflict-use = Usar a resposta dada aqui
quiz-conflict-keep = Manter a que está salva

## O envio

quiz-submit-title = Enviar o questionário?
quiz-all-answered = Você respondeu a todas as perguntas.
quiz-unanswered = { $count ->
    [one] { $count } pergunta ainda está sem resposta:
   *[other] { $count } perguntas ainda estão sem resposta:
}
quiz-submit-final = Depois do envio, as respostas desta tentativa não podem mais ser mudadas.
quiz-submit = Enviar
quiz-back-to-questions = Voltar às perguntas

## O resultado

quiz-result-title = Resultado: { $title }
quiz-submitted-at = enviada em
quiz-still-open = Esta tentativa ainda está aberta.
quiz-attempts-left = { $left ->
    [0] Esta é a última tentativa.
    [one] Resta { $left } tentativa. Vale a melhor.
   *[other] Restam { $left } tentativas. Vale a melhor.
}
quiz-go-on = Continuar
quiz-your-answers = As respostas
quiz-key-later = As respostas certas aparecem quando você passar ou usar a última tentativa.
quiz-feedback-later = O que era certo aparece mais tarde, quando o questionário permitir.
quiz-answer-given = Resposta dada
quiz-no-answer = Sem resposta
quiz-right-answer = Resposta certa
quiz-verdict-right = Certo
quiz-verdict-partly = Certo em parte
quiz-verdict-wrong = Errado
quiz-verdict-blank = Sem resposta
quiz-verdict-ambiguous = Um número com duas leituras: sem pontos

## Para formadores

quiz-history = Histórico das respostas
quiz-history-empty = Ainda não há respostas. Cada resposta salva aparecerá aqui com a hora em que chegou.
quiz-history-when = Quando
quiz-history-question = Pergunta
quiz-history-state = Estado
quiz-history-saved = Salva, versão { $number }
quiz-history-late = Salva tarde demais para valer
quiz-history-refused = Recusada: outra página salvou antes
quiz-not-graded = Sem nota
quiz-submitted = Entregue
quiz-critical-missed = Uma questão crítica não está certa. Para passar, todas devem estar certas.

test-before-done = Agradecemos sua participação. Este teste não tem nota: mostra de onde você parte. Depois do curso, você verá os dois resultados lado a lado.
test-change-title = O que mudou
test-change = Antes do curso, { $before } %; depois, { $after } %.
test-gain = Você fechou { $share } % do que faltava.
test-share-before = Antes: { $share } %
test-share-after = Depois: { $share } %
