# Mentoria: o perfil, os pares vistos por cada lado e o painel de quem forma.

## Perfil

mentor-title = Mentoria
mentor-no-case-data = Aqui não se escrevem dados de casos: nem nomes, números, lugares ou datas de casos reais, nem vítimas. Fale em termos gerais.
mentor-saved = Salvo em { $time }.
mentor-is = Você oferece mentoria desde { $date }. Você tem { $seats ->
    [one] uma vaga
   *[other] { $seats } vagas
}.
mentor-is-withdrawn = Você se retirou da mentoria em { $date }. Salve o formulário para oferecer vagas outra vez.
mentor-may = Você concluiu o curso e pode oferecer mentoria. Indique abaixo as suas vagas.
mentor-may-not = Oferece mentoria quem concluiu um curso ou foi designado pela coordenação do programa.
mentor-not-yet = Você poderá oferecer mentoria quando concluir o curso. Até lá pode recebê-la: preencha o formulário. Isto é o que você já fez:
mentor-missing = { $lessons } de { $all } lições, { $quizzes } de { $quiz-count } questionários
mentor-offer = O que você oferece
mentor-wanted = Para encontrar quem combine com você
mentor-capacity = Quantas pessoas você pode acompanhar ao mesmo tempo?
mentor-seats = { $seats ->
    [0] Ninguém por enquanto
    [one] Uma pessoa
   *[other] { $seats } pessoas
}
mentor-seats-taken = Você acompanha mais pessoas agora. Poderá oferecer menos vagas quando um par terminar.
mentor-no-answer = —
mentor-languages = Idiomas em que você pode trabalhar
mentor-language-row = Idioma { $number }
mentor-level-row = Nível { $number }
mentor-language-needed = Escolha pelo menos um idioma.
mentor-language = { $code ->
    [es] espanhol
    [en] inglês
    [fr] francês
    [pt] português
    [ht] crioulo haitiano
    [nl] holandês
    [qu] quéchua
    [ay] aimará
    [gn] guarani
   *[other] { $code }
}
mentor-level-name = { $level ->
    [A1] A1, primeiras palavras
    [A2] A2, coisas simples
    [B1] B1, acompanha uma conversa
    [B2] B2, trabalha no idioma
    [C1] C1, com fluência
   *[C2] C2, como língua própria
}
mentor-speciality = Especialidade
mentor-speciality-help = Em poucas palavras, como crimes cibernéticos ou atendimento a vítimas. Sem o nome da unidade.
mentor-country-label = País de trabalho
mentor-country = { $code ->
    [AR] Argentina
    [BB] Barbados
    [BO] Bolívia
    [BR] Brasil
    [BZ] Belize
    [CL] Chile
    [CO] Colômbia
    [CR] Costa Rica
    [CU] Cuba
    [DO] República Dominicana
    [EC] Equador
    [GT] Guatemala
    [GY] Guiana
    [HN] Honduras
    [HT] Haiti
    [JM] Jamaica
    [MX] México
    [NI] Nicarágua
    [PA] Panamá
    [PE] Peru
    [PY] Paraguai
    [SR] Suriname
    [SV] El Salvador
    [TT] Trinidad e Tobago
    [UY] Uruguai
    [VE] Venezuela
   *[other] { $code }
}
mentor-experience = Anos de experiência
mentor-experience-band = { $band ->
    [under-5] menos de 5 anos
    [from-5] de 5 a 9 anos
    [from-10] de 10 a 19 anos
   *[from-20] 20 anos ou mais
}
mentor-hours = Quando você costuma ter tempo
mentor-hours-help = Marque os blocos de uma semana comum, no seu relógio. Fusos e mudanças de hora são calculados aqui.
mentor-hours-needed = Marque pelo menos um bloco.
mentor-about = Com as suas palavras: como gosta de trabalhar (no máximo 400 caracteres)
mentor-about-long = É longo demais.
mentor-looks-like-case = Parece um número de caso, de documento ou de telefone, ou um endereço. Retire-o, por favor.
mentor-wishes = Até três desejos, o mais importante primeiro
mentor-wishes-help = Os desejos pesam um pouco. Vem primeiro quem combina bem no resto.
mentor-wish-row = Desejo { $number }
mentor-no-wish = Nenhum
mentor-wish = { $wish ->
    [own-speciality] A mesma especialidade que a minha
    [own-country] O mesmo país que o meu
   *[other-country] Um país diferente do meu
}
mentor-wish-language = Fala { $language }
mentor-wish-experience = Pelo menos esta experiência: { $years }
mentor-confidential = Confidencial
mentor-confidential-help = É lacrado ao salvar. Só a formação dos pares o lê, e nunca mais é mostrado, nem a você.
mentor-confide-again = Substituir o que confiei antes (senão, fica como está)
mentor-confided-lost = Para sua segurança, esta parte não foi guardada. Preencha-a de novo, por favor.
mentor-unit = Unidade ou órgão (opcional)
mentor-unit-help = Serve apenas para evitar a sua própria cadeia de comando.
mentor-gender = Gênero (opcional)
mentor-gender-name = { $gender ->
    [woman] Mulher
    [man] Homem
   *[other] Outro
}
mentor-gender-choice = E a outra pessoa
mentor-gender-no-matter = Não importa
mentor-gender-prefer = { $gender ->
    [woman] Uma mulher, se possível
    [man] Um homem, se possível
   *[other] Nenhum dos dois, se possível
}
mentor-gender-require = { $gender ->
    [woman] Somente uma mulher
    [man] Somente um homem
   *[other] Somente nenhum dos dois
}
mentor-conflicts = Conflitos de interesse: e-mails de pessoas com quem você não deve formar par, um por linha. Só se guarda uma forma que ninguém consegue ler.
mentor-conflicts-wrong = Um endereço por linha, por favor, no máximo 50.
mentor-withdraw = Retirar-me da mentoria
mentor-withdraw-help = Você não receberá novas pessoas e as propostas abertas terminam. Quem você já acompanha continua.
mentor-withdraw-button = Sim, retirar-me

## Os pares de uma pessoa

pairing-mentees = Pessoas que você acompanha
pairing-mentor = Sua mentoria
pairing-none = Ainda não há pares. Quando forem publicados, sua proposta aparece aqui e você recebe um e-mail.
pairing-page-for = Aqui quem concluiu o curso oferece ajuda à turma seguinte, e aqui se encontram os dois lados de um par. Você não tem nada a fazer: não está em nenhum curso, não concluiu nenhum nem tem par de mentoria.
pairing-page-trainer = Os pares da sua turma são propostos e publicados na turma, em “Pares de mentoria”.
pairing-until = Responda até { $time }.
pairing-title-mentee = A pessoa que você acompanha
pairing-title-mentor = Quem acompanha você
pairing-track-label = Função
pairing-track = { $track ->
    [police] Polícia
    [prosecutor] Ministério Público
   *[judge] Magistratura
}
pairing-hours-label = Tempo em comum
pairing-shared-hours = { $hours ->
    [0] Nenhuma hora em comum por semana
    [one] Uma hora em comum por semana
   *[other] { $hours } horas em comum por semana
}
pairing-no-names = Os nomes aparecem quando os dois tiverem aceitado.
pairing-state = { $state ->
    [proposed] Uma proposta: gostariam de trabalhar juntos?
    [waiting] Você aceitou. Falta a outra pessoa.
    [active] O par está formado.
    [declined] Você recusou esta proposta.
    [lapsed] Esta proposta venceu antes de os dois aceitarem.
    [safety] Este par terminou por segurança.
    [completed] Este par terminou como previsto.
   *[ended] Este par terminou.
}
pairing-takes = A maioria decide em cinco minutos. Se até { $time } os dois não tiverem aceitado, a proposta termina sozinha, sem culpa de ninguém, e você participa da próxima rodada.
pairing-accept = Sim, aceito
pairing-decline = Recusar
pairing-decline-help = Este par não será proposto de novo. A outra pessoa nunca saberá quem recusou nem por quê.
pairing-reason-label = Por quê? Só para o programa
pairing-reason = { $reason ->
    [time] Tenho pouco tempo agora
    [hours] As horas não me convêm
    [acquainted] Talvez já nos conheçamos
    [work] Poderíamos nos encontrar em um caso
    [field] A área não combina
   *[other] Outro motivo
}
pairing-decline-button = Sim, recusar
pairing-leave = Encerrar este par
pairing-leave-early = Você retira o seu aceite. Ninguém precisa dar um motivo.
pairing-leave-help = Você pode sair a qualquer momento. Ninguém precisa dar um motivo, e outro par é possível.
pairing-leave-button = Sim, encerrar
pairing-active-next = Combinem um primeiro encontro nas próximas duas semanas. Só vocês dois conhecem os seus nomes.
pairing-over-next = Não há mais nada a fazer aqui. Outra pessoa pode ser proposta em uma rodada seguinte.
pairing-back = Toda a sua mentoria

## O painel

board-title = Pares, { $cohort }
board-lead = Forme os pares, veja os motivos e depois publique. Ninguém vê nada antes da publicação.
board-said = { $what ->
    [ran] Os pares foram calculados. O resultado está abaixo.
    [released] Publicado. Os dois lados de cada par recebem um e-mail.
    [pinned] O par está fixado. Calcule de novo.
    [unpinned] O par não está mais fixado. Calcule de novo.
    [vetoed] O veto está registrado. Calcule de novo.
    [unvetoed] O veto foi retirado. Calcule de novo.
    [changed] Algo mudou durante o cálculo e nada foi registrado. Calcule de novo, por favor.
    [is-vetoed] Este par está vetado e não pode ser fixado.
    [is-pinned] Este par está fixado e não pode ser vetado. Solte-o primeiro.
    [is-paired] Os dois já formam um par.
    [declined] Uma das duas pessoas recusou a outra. Isso não pode ser desfeito aqui.
    [barred] Este par contraria uma regra e não foi fixado. O motivo está abaixo.
   *[stale] Algo mudou desde este cálculo. Calcule de novo e depois publique.
}
board-waiting = { $count ->
    [0] Ninguém espera mentoria
    [one] Uma pessoa sem mentoria
   *[other] { $count } pessoas sem mentoria
}
board-free = { $count ->
    [0] Não há vagas livres
    [one] Uma pessoa oferece vagas livres
   *[other] { $count } pessoas oferecem vagas livres
}
board-free-seats = { $mentor }: { $seats ->
    [one] uma vaga livre
   *[other] { $seats } vagas livres
}
board-run-title = Último cálculo
board-no-run = Os pares ainda não foram calculados. Calcule para ver o que se propõe.
board-run = Calcular os pares
board-run-again = Calcular de novo
board-run-at = Calculado em { $time }.
board-certified = Provado: com estas regras não há resultado melhor.
board-not-certified = A prova falhou. Avise a coordenação do programa antes de publicar.
board-run-proof = Ordem { $seed }, regras { $rules }, entrada { $hash }
board-objective-unmatched = { $count } de { $all } pessoas sem mentoria
board-objective-moved = { $count ->
    [0] Todas as propostas anteriores mantidas
    [one] Uma proposta anterior muda
   *[other] { $count } propostas anteriores mudam
}
board-objective-band = { $band }: { $count ->
    [one] um par
   *[other] { $count } pares
}
board-band = { $band ->
    [weak] fraco
    [fair] aceitável
    [good] bom
    [strong] forte
   *[excellent] excelente
}
board-pairs = Pares propostos
board-trainee = Participante
board-mentor = Mentoria
board-score = Ajuste
board-reasons = Motivos
board-parts = Pontos
board-part = { $part ->
    [track] Mesma função
    [speciality] Mesma especialidade
    [language] Idioma em comum
    [hours] Horas em comum
    [experience] Vantagem de experiência
    [wishes] Desejos dos dois
   *[country] Mesmo país
}: { $points } de { $most }
board-unmatched = Sem mentoria
board-no-mentors = Não há vagas livres.
board-none-eligible = Nenhuma pessoa mentora é possível.
board-eligible = { $count ->
    [one] Uma pessoa seria possível, mas as vagas foram para outras.
   *[other] { $count } pessoas seriam possíveis, mas as vagas foram para outras.
}
board-bottleneck = { $trainees } participantes só podem ter estas { $mentors } pessoas mentoras, com { $seats } vagas livres.
board-rule = { $rule ->
    [language] sem idioma em comum no nível pedido
    [shared-hours] poucas horas em comum
    [track] funções diferentes
    [veto] um veto ou uma recusa anterior
    [seats] sem vaga livre
   *[confidential] uma regra confidencial (cadeia de comando, conflito declarado ou gênero exigido)
}
board-rule-count = { $rule }: { $count ->
    [one] uma pessoa mentora
   *[other] { $count } pessoas mentoras
}
board-pin-refused = O par fixado de { $trainee } e { $mentor } ficou de fora: { $rules }.
board-release = { $count ->
    [one] Publicar um par
   *[other] Publicar { $count } pares
}
board-release-help = Os dois lados recebem um e-mail e têm sete dias para responder. Não pode ser desfeito.
board-release-button = Sim, propor aos dois lados
board-released-at = Publicado em { $time }. Quem ficou de fora participa do próximo cálculo.
board-picture = { $count ->
    [one] Um par, participante à esquerda e mentoria à direita
   *[other] { $count } pares, participantes à esquerda e mentoria à direita
}
board-released = Pares publicados
board-none-released = Nada foi publicado ainda. Os pares publicados aparecem aqui com as suas respostas.
board-state = Situação
board-state-is = { $state ->
    [proposed] proposto, sem resposta
    [mentor-accepted] quem oferece mentoria aceitou, falta a outra parte
    [trainee-accepted] participante aceitou, falta quem oferece mentoria
    [active] ativo, os dois aceitaram
    [declined] recusado
    [lapsed] vencido
    [safety] encerrado por segurança
    [completed] concluído
   *[ended] encerrado sem culpa
}
board-lapses = termina em { $time } sem respostas
board-since = desde { $time }
board-why = Por que não esta pessoa?
board-why-help = A resposta vale para os dados de agora, não para os do cálculo.
board-why-button = Perguntar
board-nobody-waiting = Cada participante tem mentoria ou uma proposta. Quem ficar sem ela poderá ser escolhido aqui.
board-no-mentor-yet = Ninguém oferece mentoria ainda. Assim que alguém oferecer uma vaga, poderá ser escolhido aqui.
board-why-pair = { $trainee } e { $mentor }:
board-why-is = { $why ->
    [paired] o cálculo os uniria.
    [pinned] a pessoa participante está fixada com outra.
    [no-seat] todas as vagas desta pessoa estão fixadas.
    [tie] seria igualmente bom. A ordem publicada da turma decidiu.
    [load] a carga ficaria menos equilibrada.
    [not-there] uma das duas pessoas não participa: já tem par, retirou-se ou não tem vaga livre.
   *[not-eligible] não podem formar par.
}
board-why-barred = não podem formar par: { $rules }.
board-why-unmatched = { $count ->
    [one] mais uma pessoa ficaria sem mentoria.
   *[other] mais { $count } pessoas ficariam sem mentoria.
}
board-why-moved = { $count ->
    [one] mais uma proposta anterior mudaria.
   *[other] mais { $count } propostas anteriores mudariam.
}
board-why-band = { $count ->
    [one] mais um par seria apenas “{ $band }”.
   *[other] mais { $count } pares seriam apenas “{ $band }”.
}
board-why-score = { $points ->
    [one] o conjunto combinaria menos, por um ponto.
   *[other] o conjunto combinaria menos, por { $points } pontos.
}
board-rules = Pares fixados e vetos
board-pin = Fixar um par
board-pin-help = O par deve existir. As regras rígidas valem também aqui.
board-pin-button = Fixar
board-veto = Vetar um par
board-veto-help = O par não deve existir. Nenhum dos dois fica sabendo.
board-veto-button = Vetar
board-reason = Motivo, para o registro
board-pin-line = Fixado em { $date }: { $trainee } e { $mentor }.
board-veto-line = Vetado em { $date }: { $trainee } e { $mentor }.
board-own-refusal = Uma das duas pessoas recusou; o motivo é privado.
board-undo = Desfazer

mentor-notes = Notas para a mentoria
mentor-notes-none = As notas aparecem aqui quando o curso começar.
mentor-notes-back = Voltar ao par
