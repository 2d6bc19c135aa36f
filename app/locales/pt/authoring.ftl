# A redação de cursos no navegador.

authoring-title = Cursos para escrever
authoring-lead = Aqui se escrevem os textos dos cursos, veem-se como os verá quem os lê e publicam-se. Só quem escreve vê um rascunho.
authoring-rooms = Páginas do curso
authoring-files-room = Arquivos
authoring-publish-count = Publicar ({ $drafts })
authoring-files = { $files ->
    [one] um arquivo
   *[other] { $files } arquivos
}
authoring-drafts = { $drafts ->
    [one] um rascunho
   *[other] { $drafts } rascunhos
}
authoring-errors = { $errors ->
    [one] 1 erro
   *[other] { $errors } erros
}
authoring-warnings = { $warnings ->
    [one] 1 aviso
   *[other] { $warnings } avisos
}
authoring-top = Todo o curso
authoring-gone = A apagar ao publicar
authoring-draft = rascunho
authoring-equal = em dia
authoring-behind = atrasado: o original mudou
authoring-unmarked = por terminar
authoring-missing = falta
authoring-kind-course = o curso
authoring-kind-glossary = glossário
authoring-kind-module = o dia
authoring-kind-lesson = lição
authoring-kind-quiz = questionário
authoring-kind-test = teste
authoring-kind-case = caso
authoring-kind-live = sessão ao vivo
authoring-kind-mentor = notas para mentores
authoring-kind-law = leis de um país
authoring-kind-later = ainda não se mostra
authoring-kind-unknown = fora do formato
authoring-path-outside = Este caminho sai da pasta do curso ou não é um caminho.
authoring-path-hidden = Arquivos ocultos, cujo nome começa com um ponto, não se escrevem aqui.
authoring-path-kind = Aqui só se escrevem os textos do curso: arquivos que terminam em .md.
authoring-path-long = Este caminho é longo demais.
authoring-text-large = O texto passa de 256 KB: divida-o em dois arquivos. O que escreveu continua aqui.
authoring-text-encoding = O arquivo não está em UTF-8, ou contém o sinal � no lugar de letras perdidas. Salve-o em UTF-8 ou corrija esses sinais.
authoring-text-control = O texto contém sinais de controle invisíveis. Cole-o de novo como texto simples.
authoring-text = Texto do arquivo
authoring-preview = Visualização
authoring-preview-none = Este arquivo não tem página própria, ou ainda não pode ser lido; os achados dizem por quê.
authoring-save = Salvar rascunho
authoring-saved = Rascunho salvo. Ninguém o lê até que seja publicado.
authoring-findings = Achados
authoring-findings-none = Nada a corrigir.
authoring-line = linha { $line }
authoring-numbered = O texto com números de linha
authoring-key = Resposta certa
authoring-hint = Dica
authoring-explanation = Explicação
authoring-overtaken = Outra pessoa salvou este arquivo enquanto você escrevia. Nada foi sobrescrito: os dois textos estão abaixo.
authoring-theirs = Salvo agora por { $author }. Riscado: o que só esse texto tem; sublinhado: o que só o seu tem.
authoring-their-text = O texto salvo, inteiro
authoring-take-theirs = Continuar com o texto salvo
authoring-keep-mine = Ou junte os dois no campo abaixo, onde está o seu texto, e salve: ficará o seu, e o outro continua no histórico.
authoring-published-changed = O arquivo publicado mudou desde que este rascunho começou.
authoring-seen = Comparei os dois: o meu texto deve substituir o publicado
authoring-compare = Comparar com o publicado
authoring-compare-lead = Riscado: o publicado que desaparece. Sublinhado: o novo.
authoring-no-draft = Não há rascunho deste arquivo.
authoring-same = Os dois textos são iguais.
authoring-history = Histórico
authoring-history-empty = Aqui aparecerá cada texto salvo deste arquivo, para voltar a ele quando for preciso.
authoring-deed-find = Texto publicado no início
authoring-deed-write = Rascunho salvo
authoring-deed-delete = Pedido para apagar o arquivo
authoring-deed-discard = Rascunho abandonado
authoring-deed-publish = Publicado
authoring-show-text = Ver o texto
authoring-take-up = Retomar este texto como rascunho
authoring-draft-by = Rascunho de { $author }
authoring-discard = Abandonar o rascunho…
authoring-discard-sure = O arquivo publicado volta a valer. O texto fica no histórico e pode ser retomado.
authoring-discard-do = Abandonar
authoring-discarded = Rascunho abandonado.
authoring-delete = Apagar o arquivo…
authoring-delete-sure = É apagado ao publicar; até lá, pode-se desistir.
authoring-delete-do = Apagar ao publicar
authoring-to-be-deleted = Este arquivo será apagado ao publicar. Pode desistir, ou retomar um texto do seu histórico.
authoring-new = Novo arquivo
authoring-new-lead = Começa com um exemplo pequeno e certo, como rascunho. As traduções começam em «Arquivos», ao lado do original.
authoring-new-kind = O que é
authoring-new-title = Título
authoring-new-title-wrong = Escreva um título de até 120 letras.
authoring-new-day = Dia do curso
authoring-new-day-wrong = Escreva um dia que o curso tenha.
authoring-new-number = Lugar da lição
authoring-new-number-help = Só conta para lições: 1 é a primeira do dia.
authoring-new-number-wrong = Escreva um número de 1 a 99.
authoring-new-name = Nome do arquivo
authoring-new-name-help = Para lições e casos: letras minúsculas sem acentos, algarismos e hífens. Vazio: é tirado do título.
authoring-new-name-wrong = Use só letras minúsculas sem acentos, algarismos e hífens.
authoring-new-there = Este arquivo já existe, publicado ou como rascunho.
authoring-begin = Começar
authoring-translate = Começar uma tradução
authoring-translate-lead = Começa com o texto original, para escrever por cima. Ao publicar anota-se que versão do original segue.
authoring-publish = Publicar os rascunhos
authoring-nothing = Não há rascunhos. Cada arquivo salvo como rascunho aparecerá aqui.
authoring-adds = novo
authoring-changes = muda
authoring-deletes = apaga-se
authoring-cohorts = Cada coorte fica com a versão que tem até que o formador publique a nova na página «Curso»; as tentativas abertas terminam como começaram. As coortes novas começam com o que publicar.
authoring-cohorts-none = Nenhuma coorte usa este curso ainda.
authoring-cohorts-other = { $cohorts ->
    [one] uma coorte de outras pessoas
   *[other] { $cohorts } coortes de outras pessoas
}
authoring-cohort-current = tem o que está publicado agora
authoring-cohort-attempts = { $attempts ->
    [one] 1 tentativa aberta
   *[other] { $attempts } tentativas abertas
}
authoring-broken = Não se pode publicar enquanto o curso tiver erros. Estão nesta página, com o lugar e o remédio.
authoring-publish-open = Publicar…
authoring-publish-sure = Os arquivos do curso mudam todos de uma vez, ou nenhum. O que havia fica no histórico de cada arquivo.
authoring-publish-do = Publicar agora
authoring-note = O que muda, numa linha
authoring-note-help = Pode ficar vazio.
authoring-note-commit = Pode ficar vazio. O curso está num repositório git: publicar faz um commit com esta linha, o seu nome e o seu endereço de e-mail.
authoring-note-wrong = Escreva uma só linha de até 72 sinais.
authoring-unwritten-read-only = A pasta dos cursos não pode ser escrita daqui. Nada mudou e os rascunhos continuam: avise quem opera a escola.
authoring-unwritten-changed = Um arquivo ou rascunho mudou enquanto você olhava. Nada foi publicado: olhe de novo.
authoring-unwritten-failed = O disco não aceitou os arquivos. Nada mudou e os rascunhos continuam: avise quem opera a escola.
authoring-published = Publicado. As coortes novas começam com isso.
authoring-published-commit = Publicado, com um commit em seu nome.
authoring-published-no-commit = Publicado, mas o git não aceitou o commit; o registro do programa diz por quê.
authoring-pictures = Imagens
authoring-pictures-there = Imagens do curso
authoring-pictures-none = Aqui aparecerão as imagens do curso.
authoring-picture-lead = PNG, JPEG ou WebP, até 6 MB e 24 megapixels. É guardada de novo só com os seus pixels, sem lugar, data nem câmera, com 1600 pixels de lado no máximo. Fica logo na pasta; ninguém a vê antes que um texto publicado a mostre.
authoring-picture-folder = Para textos de
authoring-picture-file = Imagem
authoring-picture-alt = O que mostra
authoring-picture-alt-help = Quem não vê a imagem ouve isto, e lê-se quando a imagem não chega.
authoring-picture-alt-wrong = Diga numa linha de até 300 letras o que a imagem mostra.
authoring-picture-kind = Isto não é uma imagem PNG, JPEG ou WebP que se possa ler. Imagens SVG são postas por quem opera a escola.
authoring-picture-large = A imagem é grande demais: 6 MB e 24 megapixels no máximo.
authoring-picture-there = Já há uma imagem com este nome: mude o nome do arquivo.
authoring-picture-bring = Guardar a imagem
authoring-picture-saved = Imagem guardada. Copie esta linha para o texto:
