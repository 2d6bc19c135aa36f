# A entrada e a própria conta.

sign-in-title = Entrar
sign-in-lead = Boas-vindas. Use o e-mail que recebeu o convite.
sign-in-button = Entrar
sign-in-by-link = Entrar com um link por e-mail
sign-in-wrong = O e-mail e a senha não combinam. Confira os dois ou peça um link.
sign-in-too-many = Houve senhas erradas demais hoje. Para sua segurança, entre com um link por e-mail.
sign-out = Sair

field-email = E-mail
field-password = Senha
field-language = Idioma
field-zone = Fuso horário

link-title = Um link por e-mail
link-lead = Enviamos a você um link para entrar sem senha, por exemplo se ainda não tem uma ou se a esqueceu.
link-ask = Enviar o link
link-asked = Se conhecemos esse endereço, o link está a caminho. Ele serve uma única vez, por 10 minutos depois do envio. Não chegou? Veja na caixa de spam ou fale com a coordenação do programa.
link-back = Voltar à entrada
link-enter-title = Seu link
link-once = Este link serve uma única vez. Aperte o botão quando quiser entrar.
link-enter = Entrar
link-accept-invitation = Aceitar o convite
link-new-password = Entrar e escolher outra senha
link-over = Este link já foi usado ou venceu.
link-ask-again = Pedir outro link

me-preferences = Idioma e hora
me-password = Senha
me-devices = Onde sua conta está aberta
password-old = Senha atual
password-old-not-asked = Você entrou por um link: durante meia hora pode escolher uma nova senha sem a anterior.
password-new = Nova senha
password-help = Pelo menos 10 caracteres. Algumas palavras que ninguém adivinharia funcionam bem.
password-set = Salvar a senha
password-too-short = Curta demais: use pelo menos 10 caracteres.
password-too-long = Longa demais: use menos de 1.000 caracteres.
password-too-easy = Fácil de adivinhar. Acrescente uma ou duas palavras que não tenham a ver com você.
password-wrong = Esta não é sua senha atual.
device-here = este aparelho
device-seen = último uso:
devices-end = Sair em todos os aparelhos
