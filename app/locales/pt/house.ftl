# A casa: navegação, datas, recusas, privacidade e palavras de muitas páginas.

skip-to-content = Ir para o conteúdo
nav-label = Principal
nav-today = Hoje
nav-course = Curso
nav-calendar = Agenda
nav-cohorts = Turmas
nav-office = Programa
nav-authoring = Redação
nav-mentor = Mentoria
nav-me = Conta

save = Salvar
saved = Salvo.
form-problems = Algo no formulário precisa ser revisto. O que você escreveu continua aqui.

minutes = { $minutes } min
points-of = { $points } de { $all } pontos

## Idiomas, no meio de uma frase

language-es = espanhol
language-en = inglês
language-fr = francês
language-pt = português

## Datas

date-long = { $weekday }, { $day ->
    [1] 1º
   *[other] { $day }
} de { $month }
weekday-1 = segunda-feira
weekday-2 = terça-feira
weekday-3 = quarta-feira
weekday-4 = quinta-feira
weekday-5 = sexta-feira
weekday-6 = sábado
weekday-7 = domingo
month-1 = janeiro
month-2 = fevereiro
month-3 = março
month-4 = abril
month-5 = maio
month-6 = junho
month-7 = julho
month-8 = agosto
month-9 = setembro
month-10 = outubro
month-11 = novembro
month-12 = dezembro
month-short-1 = jan.
month-short-2 = fev.
month-short-3 = mar.
month-short-4 = abr.
month-short-5 = maio
month-short-6 = jun.
month-short-7 = jul.
month-short-8 = ago.
month-short-9 = set.
month-short-10 = out.
month-short-11 = nov.
month-short-12 = dez.

## Recusas

refusal-home = Voltar ao início
refusal-sign-in-first = Entre, por favor
refusal-sign-in-first-help = Para ver esta página é preciso entrar primeiro.
refusal-not-allowed = Esta página não está aberta para você
refusal-not-allowed-help = Se acha que deveria estar, fale com a coordenação do programa.
refusal-not-found = Esta página não existe
refusal-not-found-help = O endereço pode ter um erro, ou a página ainda não está aberta.
refusal-malformed = Não conseguimos ler o formulário
refusal-malformed-help = Faltava algo no que chegou. Volte, recarregue a página e tente de novo.
refusal-conflict = Isto mudou nesse meio-tempo
refusal-conflict-help = Já havia algo mais recente salvo, e mantivemos essa versão. Volte, recarregue a página e confira.
refusal-too-many = Tentativas demais
refusal-too-many-help = Espere alguns minutos e tente de novo.
refusal-unavailable = Não conseguimos salvar agora
refusal-unavailable-help = Seu último envio não foi salvo. Deixe a página aberta e tente de novo em um minuto.
refusal-elsewhere = Este formulário não veio das nossas páginas
refusal-elsewhere-help = Para sua segurança, nada foi feito. Abra a página aqui e envie o formulário outra vez.
refusal-broken = Algo falhou do nosso lado
refusal-broken-help = Não foi por nada que você fez. Se acontecer de novo, informe este número à coordenação do programa: { $incident }.

## Privacidade

privacy-title = Privacidade
privacy-who = Quem é responsável
privacy-who-text = A coordenação do programa que convidou você dirige esta escola e responde pelo que se guarda aqui. Tudo fica no banco de dados da própria escola. Não há publicidade e ninguém rastreia o que você faz. Os únicos cookies são os que mantêm sua sessão aberta e seus formulários reunidos.
privacy-what = O que se guarda
privacy-what-text = Seu nome, e-mail, idioma, fuso horário, função e, se você informou, seu país. Suas lições, suas respostas aos questionários e as turmas de que participa. Quando entrou e com qual navegador; sua senha, apenas como um código que não pode ser revertido. Se participa da mentoria: o que anotou para ela, e que houve encontros ou mensagens e quando. Gênero, unidade e conflitos de interesse ficam cifrados, e só a formação dos pares os lê. Não escreva em lugar nenhum fatos de casos reais.
privacy-why = Para quê
privacy-why-text = Para dar o curso, ver quem precisa de ajuda, conceder o certificado e propor uma mentoria adequada. Para mais nada.
privacy-seen = Quem vê seu nome
privacy-seen-text = Sua equipe de formação e a coordenação do programa. Na mentoria, a outra pessoa só o vê depois que as duas aceitarem. Com identidade protegida, todas essas pessoas veem um pseudônimo; seu nome é visto apenas por você e pelas poucas pessoas custodiantes designadas para isso. Não há lista pública de pessoas. Sua instituição não vê com quem você está em mentoria, a não ser que você aceite.
privacy-kept = Por quanto tempo
privacy-kept-text = As respostas, até terminar o período de auditoria da sua turma. As anotações de mentoria, 12 meses. As mensagens, 90 dias após o encerramento da mentoria. Os pares perdem os nomes ao terminar o período de auditoria.
privacy-rights = Seus direitos
privacy-rights-text = Você pode ver o que se guarda a seu respeito, pedir correção, receber uma cópia, pedir que seja apagado e opor-se ao uso. Pode deixar a mentoria a qualquer momento. Fale com a coordenação do programa. Se a lei obrigar a guardar algo, ela dirá o quê e por quanto tempo.
privacy-ask = Antes de seguir, leia este aviso. Você o encontra sempre no rodapé de cada página.
privacy-accept = Aceito e continuo
