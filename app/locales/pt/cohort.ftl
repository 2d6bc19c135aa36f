# Turmas e calendário.

cohorts-title = Turmas
cohorts-empty = As turmas aparecerão aqui, com o dia em que estão e quem precisa de ajuda. Comece por criar uma.
cohort-new = Nova turma
cohort-before = Começa em { $date }
cohort-day = Dia { $day } de { $days }
cohort-between = Pausa; segue o dia { $day }
cohort-after = Concluída
cohort-day-short = Dia { $day }
cohort-people-count = { $people ->
    [one] { $people } pessoa
   *[other] { $people } pessoas
}
cohort-stuck-count = { $people ->
    [one] { $people } precisa de ajuda
   *[other] { $people } precisam de ajuda
}
cohort-done-count = { $people ->
    [one] { $people } concluiu o curso
   *[other] { $people } concluíram o curso
}
cohort-who-needs-me = Quem precisa de mim?
cohort-nobody-yet = As pessoas da turma aparecerão aqui. O convite faz-se na página “Pessoas”.
cohort-nobody-stuck = Ninguém está parado agora. Aparecerá aqui quem ficar dois dias de curso sem atividade ou falhar duas vezes um questionário.
cohort-stuck-idle = { $days ->
    [one] { $days } dia de curso sem atividade
   *[other] { $days } dias de curso sem atividade
}
cohort-stuck-failed = Duas tentativas falhadas no mesmo questionário
cohort-last-activity = Última atividade
cohort-never-active = Ainda sem atividade
cohort-rooms = Páginas da turma
cohort-room-progress = Progresso
cohort-room-people = Pessoas
cohort-room-pairing = Pares de mentoria
cohort-room-course = Curso
cohort-matrix = Progresso por dia
cohort-person = Nome
cohort-quiz = questionário
cohort-state-done = feito
cohort-state-open = aberto
cohort-state-stuck = parado
cohort-state-closed = ainda fechado
cohort-track = Função
cohort-track-all = Todas
cohort-track-police = Polícia
cohort-track-prosecutor = Ministério Público
cohort-track-judge = Magistratura
cohort-track-empty = Ninguém desta função está na turma. Escolha “Todas” para ver as outras pessoas.
cohort-title = Nome da turma
cohort-title-help = Como será chamada, por exemplo “Cidade do Panamá, novembro”.
cohort-course = Curso
cohort-first-day = Primeiro dia
cohort-zone = Fuso horário da turma
cohort-weekdays = Dias da semana com curso
cohort-holidays = Datas sem curso: uma por linha, como 2026-12-08
cohort-live-time = Hora das sessões ao vivo
cohort-live-time-help = No fuso da turma. Cada pessoa a vê no seu.
cohort-new-help = A turma fica ligada ao curso tal como está hoje; só muda quando você publicar uma versão nova.
cohort-create = Criar a turma
cohort-no-course = Aqui escolhe-se um curso sem erros, e agora não há nenhum. Corrija os arquivos do curso (“relevo check” diz onde) e volte.
cohort-no-course-yet = Ainda não há nenhum curso. Coloque a pasta de um curso na pasta de cursos da escola; ele aparece aqui em um segundo.
cohort-title-wrong = Escreva um nome com até 120 caracteres.
cohort-course-wrong = Escolha um curso da lista.
cohort-first-day-wrong = Escreva uma data, por exemplo 2026-11-23.
cohort-zone-wrong = Escolha um fuso da lista.
cohort-weekday-wrong = Marque pelo menos um dia da semana.
cohort-holidays-wrong = Cada linha deve ser uma data como 2026-12-08.
cohort-live-time-wrong = Escreva uma hora como 15:00.
cohort-language = Idioma
cohort-email = E-mail
cohort-country = País
cohort-unit = Unidade ou gabinete
cohort-unit-help = A unidade é guardada cifrada: só o emparelhamento a usa, para não juntar ninguém à sua própria cadeia de comando.
cohort-add = Adicionar uma pessoa
cohort-protected = identidade protegida
cohort-import = Importar pessoas de uma tabela
cohort-import-lead = De uma folha de cálculo guardada como CSV. Verá cada linha antes de convidar; importar o mesmo duas vezes não muda nada.
cohort-import-columns = A primeira linha dá nome às colunas, em qualquer ordem. São precisos nome, e-mail e função; idioma, país e unidade podem faltar. Servem a vírgula, o ponto e vírgula e a tabulação. Até 1000 linhas.
cohort-import-sample = nome;e-mail;idioma;função;país;unidade
cohort-import-file = Arquivo
cohort-import-paste = Ou cole aqui as linhas
cohort-import-look = Ver as linhas antes de convidar
cohort-import-line = Linha
cohort-import-fate = O que acontecerá
cohort-import-new = Pessoa nova: receberá um convite
cohort-import-known = Já tem conta: será adicionada à turma
cohort-import-here = Já está na turma: nada muda
cohort-import-consequence = Ao confirmar, cada pessoa nova ou adicionada recebe uma mensagem.
cohort-import-confirm = { $people ->
    [one] Importar { $people } pessoa
   *[other] Importar { $people } pessoas
}
cohort-import-wrong = { $rows ->
    [one] { $rows } linha não é importada:
   *[other] { $rows } linhas não são importadas:
}
cohort-import-again = Trazer outra lista
cohort-invited = Convites novos: { $created }. Adicionadas com conta: { $enrolled }. Já estavam: { $already }.
cohort-line = linha { $line }
cohort-row-name = Falta o nome.
cohort-row-email = O e-mail falta ou não é um endereço.
cohort-row-language = O idioma deve ser espanhol, inglês, francês ou português.
cohort-row-track = A função deve ser polícia, promotor ou juiz.
cohort-row-twice = Este e-mail já está numa linha anterior.
cohort-row-long = Um campo tem mais de 200 caracteres.
cohort-list-empty = Não há nenhuma linha abaixo dos cabeçalhos.
cohort-list-headings = A primeira linha deve dar nome pelo menos às colunas nome, e-mail e função.
cohort-list-many = Há mais de 1000 linhas. Importe a lista por partes.
cohort-link-show = Entregar um link
cohort-link-help = Para quem não recebe e-mail. O link só é mostrado uma vez e fica registado quem o pediu.
cohort-link-make = Mostrar um link de convite
cohort-link-title = Link de convite
cohort-link-once = Copie o link agora e entregue-o em mão: não voltará a ser mostrado.
cohort-link-life = Vale 14 dias e serve uma vez.
cohort-link-refused = Esta pessoa já entrou alguma vez ou tem outras funções: só ela pode pedir um link, na página de entrada.
cohort-link-back = Voltar
cohort-lessons-of = { $done } de { $all } lições
cohort-not-yet = ainda não
cohort-completed-at = Curso concluído:
cohort-answers-trainers = As respostas e as tentativas só são vistas por quem forma esta turma.
cohort-attempt = Tentativa { $number }
cohort-attempt-open = em curso
cohort-attempt-ungraded = por avaliar
cohort-attempt-passed = aprovado
cohort-attempt-failed = não aprovado
cohort-version = Versão do curso
cohort-version-bound = Esta turma usa a versão
cohort-version-current = É a mesma dos arquivos do curso agora. Quando mudarem, verá aqui o que mudaria e poderá publicar.
cohort-version-newer = Os arquivos do curso mudaram desde então.
cohort-version-gone = Os arquivos deste curso já não existem. A turma continua com a versão guardada.
cohort-consequences = O que aconteceria ao publicar
cohort-questions-changed = Perguntas alteradas: { $questions }
cohort-questions-added = Perguntas novas: { $questions }
cohort-questions-removed = Perguntas retiradas: { $questions }
cohort-attempts-open = Tentativas em curso: { $attempts }. Terminam com a versão com que começaram.
cohort-publish = Publicar a versão nova…
cohort-publish-sure = A partir desse momento toda a turma lê a versão nova. Não pode ser desfeito aqui.
cohort-publish-do = Publicar para esta turma
cohort-publish-broken = Não se pode publicar enquanto os arquivos tiverem erros. Estão abaixo, com o lugar e a solução.
cohort-published = Publicada. A turma já usa a versão nova.
cohort-findings = Avisos sobre os arquivos do curso
cohort-findings-none = Os arquivos estão em ordem. Os erros aparecerão aqui com arquivo e linha.
cohort-finding-error = erro
cohort-finding-warning = aviso
calendar-empty = Os dias do seu curso e as sessões ao vivo aparecerão aqui assim que estiver numa turma. Quem a forma envia o convite.
calendar-zone = As horas estão no seu fuso: { $zone }.
calendar-there = (lá: { $time }, { $zone })
calendar-live = Sessão ao vivo
calendar-done = feito
calendar-today = hoje
calendar-open = aberto
calendar-closed = abre nesse dia

cohort-trainers = Formadores e formadoras
cohort-trainer-add = Adicionar formador ou formadora
cohort-trainer-address = Endereço pelo qual a pessoa é conhecida aqui
cohort-trainer-help = Alguém que já tem conta aqui; a coordenação pode criar uma.
cohort-trainer-unknown = Ninguém tem este endereço aqui. A coordenação pode adicionar a pessoa antes.

cohort-days = Os dias, com plano e notas
cohort-day-texts = O que as pessoas em formação leem

cohort-change = Antes e depois do curso
cohort-gain = { $share } % do que faltava foi alcançado
cohort-tests = Testes
