# O gabinete do programa.

office-rooms = Páginas do programa
office-people = Pessoas
office-audit = Registo
office-mail = Correio
office-figure-people = Pessoas
office-figure-cohorts = Turmas
office-figure-enrolled = Inscritas
office-figure-active = Ativas
office-figure-stuck = Precisam de ajuda
office-figure-completed = Curso concluído
office-figure-mentors = Mentores
office-figures-help = As inscrições contam uma vez por turma. Ativa: algo lido ou respondido nos últimos 7 dias. Cada número vem das turmas abaixo.
office-cohorts = Turmas
office-cohort = Turma
office-dates = Datas
office-day = Agora
office-everybody = Todas
office-nobody = Quem tiver esta função aparecerá aqui. Concede-se em “Alterar”, junto de cada pessoa.
office-role-office = Gabinete do programa
office-role-custodian = Custódia de identidades
office-role-focal-point = Ponto focal de segurança
office-grant = Conceder: { $role }
office-revoke = Retirar: { $role }
office-last = É a última pessoa do gabinete: conceda antes a função a outra.
office-change = Alterar
office-change-help = Cada alteração fica no registo. Uma conta desativada perde logo o acesso; pode ser reativada.
office-protect = Proteger a identidade
office-unprotect = Deixar de proteger a identidade
office-disable = Desativar a conta
office-enable = Reativar a conta
office-disabled-since = Desativada desde
office-disable-self = Não pode desativar a sua própria conta. Peça a outra pessoa do gabinete.
office-add = Adicionar uma pessoa
office-add-lead = Para quem não chega por uma turma: formadores, colegas do gabinete. Depois poderá mostrar um link de convite.
office-no-track = Nenhuma
office-email-known = Já há uma pessoa com este e-mail.
office-audit-when = Quando
office-audit-who = Quem
office-audit-what = O quê
office-audit-whom = A quê ou a quem
office-audit-program = Relevo
office-audit-older = Mais antigas
office-audit-newer = Mais recentes
office-audit-empty = Cada alteração aparecerá aqui com autor e hora. Ainda não há nenhuma nesta página.
office-deed-attempt-start = Começou uma tentativa
office-deed-attempt-submit = Entregou uma tentativa
office-deed-cohort-create = Criou a turma
office-deed-cohort-publish = Publicou uma versão do curso
office-deed-enrolment-complete = Curso concluído
office-deed-enrolment-create = Inscreveu
office-deed-job-revive = Reenviou uma mensagem
office-deed-lesson-undo = Desmarcou uma lição
office-deed-link-show = Mostrou um link de convite
office-deed-mentor-volunteer = Ofereceu-se para a mentoria
office-deed-mentor-withdraw = Deixou a mentoria
office-deed-pairing-accept = Aceitou um par
office-deed-pairing-decline = Recusou um par
office-deed-pairing-expire = Uma proposta expirou
office-deed-pairing-run-record = Calculou pares
office-deed-pairing-run-release = Enviou as propostas de pares
office-deed-password-set = Alterou a palavra-passe
office-deed-person-add = Adicionou a pessoa
office-deed-person-disable = Desativou a conta
office-deed-person-enable = Reativou a conta
office-deed-person-protect = Alterou a proteção de identidade
office-deed-role-grant = Concedeu uma função
office-deed-role-revoke = Retirou uma função
office-deed-trainer-add = Adicionou um formador
office-mail-fresh = Por enviar
office-mail-failing = Em nova tentativa
office-mail-lost = Não puderam ser enviadas
office-mail-given-up = { $messages ->
    [one] { $messages } mensagem não pôde ser enviada
   *[other] { $messages } mensagens não puderam ser enviadas
}
office-mail-none = Tudo saiu ou espera a sua vez. O que não puder ser enviado aparecerá aqui, com o motivo.
office-mail-tried = { $times ->
    [one] { $times } tentativa, a última
   *[other] { $times } tentativas, a última
}
office-mail-again = Enviar de novo
office-mail-on-its-way = Está de novo a caminho.
