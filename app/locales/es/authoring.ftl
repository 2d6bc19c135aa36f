# La redacción de cursos en el navegador.

authoring-title = Cursos para escribir
authoring-lead = Aquí se escriben los textos de los cursos, se ven como los verá quien los lea y se publican. Un borrador no lo ve nadie más que quienes escriben.
authoring-rooms = Páginas del curso
authoring-files-room = Archivos
authoring-publish-count = Publicar ({ $drafts })
authoring-files = { $files ->
    [one] un archivo
   *[other] { $files } archivos
}
authoring-drafts = { $drafts ->
    [one] un borrador
   *[other] { $drafts } borradores
}
authoring-errors = { $errors ->
    [one] 1 error
   *[other] { $errors } errores
}
authoring-warnings = { $warnings ->
    [one] 1 aviso
   *[other] { $warnings } avisos
}
authoring-top = Todo el curso
authoring-gone = Se borrarán al publicar
authoring-draft = borrador
authoring-equal = al día
authoring-behind = atrasado: el original ha cambiado
authoring-unmarked = sin terminar
authoring-missing = falta
authoring-kind-course = el curso
authoring-kind-glossary = glosario
authoring-kind-module = el día
authoring-kind-lesson = lección
authoring-kind-quiz = cuestionario
authoring-kind-test = prueba
authoring-kind-case = caso
authoring-kind-live = sesión en vivo
authoring-kind-mentor = notas para mentores
authoring-kind-law = leyes de un país
authoring-kind-later = aún no se muestra
authoring-kind-unknown = no es parte del formato
authoring-path-outside = Esta dirección sale de la carpeta del curso o no es una ruta.
authoring-path-hidden = Los archivos ocultos, cuyo nombre empieza con un punto, no se escriben aquí.
authoring-path-kind = Aquí solo se escriben los textos del curso: archivos que terminan en .md.
authoring-path-long = Esta ruta es demasiado larga.
authoring-text-large = El texto pasa de 256 KB: divídalo en dos archivos. Lo que escribió sigue aquí.
authoring-text-encoding = El archivo no está en UTF-8, o contiene el signo � en lugar de letras perdidas. Guárdelo en UTF-8 o corrija esos signos.
authoring-text-control = El texto contiene signos de control invisibles. Péguelo de nuevo como texto simple.
authoring-text = Texto del archivo
authoring-preview = Vista previa
authoring-preview-none = Este archivo no tiene página propia, o aún no se puede leer; los hallazgos dicen por qué.
authoring-save = Guardar borrador
authoring-saved = Borrador guardado. Nadie lo lee hasta que se publique.
authoring-findings = Hallazgos
authoring-findings-none = Nada que corregir.
authoring-line = línea { $line }
authoring-numbered = El texto con números de línea
authoring-key = Respuesta correcta
authoring-hint = Pista
authoring-explanation = Explicación
authoring-overtaken = Otra persona guardó este archivo mientras usted escribía. No se ha sobrescrito nada: abajo están los dos textos.
authoring-theirs = Guardado ahora por { $author }. Tachado: lo que solo tiene ese texto; subrayado: lo que solo tiene el suyo.
authoring-their-text = El texto guardado, entero
authoring-take-theirs = Seguir con el texto guardado
authoring-keep-mine = O una los dos en el campo de abajo, donde está su texto, y guarde: quedará el suyo y el otro seguirá en la historia.
authoring-published-changed = El archivo publicado ha cambiado desde que empezó este borrador.
authoring-seen = He comparado los dos: mi texto debe sustituir al publicado
authoring-compare = Comparar con lo publicado
authoring-compare-lead = Tachado: lo publicado que desaparece. Subrayado: lo nuevo.
authoring-no-draft = No hay borrador de este archivo.
authoring-same = Los dos textos son iguales.
authoring-history = Historia
authoring-history-empty = Aquí aparecerá cada texto guardado de este archivo, para volver a él cuando haga falta.
authoring-deed-find = Texto publicado al empezar
authoring-deed-write = Borrador guardado
authoring-deed-delete = Se pidió borrar el archivo
authoring-deed-discard = Borrador abandonado
authoring-deed-publish = Publicado
authoring-show-text = Ver el texto
authoring-take-up = Retomar este texto como borrador
authoring-draft-by = Borrador de { $author }
authoring-discard = Abandonar el borrador…
authoring-discard-sure = Vuelve a valer el archivo publicado. El texto queda en la historia y se puede retomar.
authoring-discard-do = Abandonar
authoring-discarded = Borrador abandonado.
authoring-delete = Borrar el archivo…
authoring-delete-sure = Se borra cuando se publique; hasta entonces se puede abandonar el borrado.
authoring-delete-do = Borrar al publicar
authoring-to-be-deleted = Este archivo se borrará al publicar. Puede abandonar el borrado, o retomar un texto de su historia.
authoring-new = Archivo nuevo
authoring-new-lead = Empieza con un ejemplo pequeño y correcto, como borrador. Las traducciones se empiezan en «Archivos», junto al original.
authoring-new-kind = Qué es
authoring-new-title = Título
authoring-new-title-wrong = Escriba un título de hasta 120 letras.
authoring-new-day = Día del curso
authoring-new-day-wrong = Escriba un día que el curso tenga.
authoring-new-number = Lugar de la lección
authoring-new-number-help = Solo cuenta para lecciones: 1 es la primera del día.
authoring-new-number-wrong = Escriba un número de 1 a 99.
authoring-new-name = Nombre del archivo
authoring-new-name-help = Para lecciones y casos: letras pequeñas sin acentos, cifras y guiones. Vacío: se toma del título.
authoring-new-name-wrong = Use solo letras pequeñas sin acentos, cifras y guiones.
authoring-new-there = Este archivo ya existe, publicado o como borrador.
authoring-begin = Empezar
authoring-translate = Empezar una traducción
authoring-translate-lead = Empieza con el texto original, para escribir encima. Al publicar se anota qué versión del original sigue.
authoring-publish = Publicar los borradores
authoring-nothing = No hay borradores. Cada archivo que guarde como borrador aparecerá aquí.
authoring-adds = nuevo
authoring-changes = cambia
authoring-deletes = se borra
authoring-cohorts = Cada cohorte sigue con la versión que tiene hasta que su formador publique la nueva en su página «Curso»; los intentos abiertos terminan como empezaron. Las cohortes nuevas empiezan con lo que publique.
authoring-cohorts-none = Ninguna cohorte usa este curso todavía.
authoring-cohorts-other = { $cohorts ->
    [one] una cohorte de otras personas
   *[other] { $cohorts } cohortes de otras personas
}
authoring-cohort-current = tiene lo publicado ahora
authoring-cohort-attempts = { $attempts ->
    [one] 1 intento abierto
   *[other] { $attempts } intentos abiertos
}
authoring-broken = No se puede publicar mientras el curso tenga errores. Están arriba, con su lugar y su remedio.
authoring-publish-open = Publicar…
authoring-publish-sure = Los archivos del curso cambian todos a la vez, o ninguno. Lo anterior queda en la historia de cada archivo.
authoring-publish-do = Publicar ahora
authoring-note = Qué cambia, en una línea
authoring-note-help = Puede quedar vacío.
authoring-note-commit = Puede quedar vacío. El curso está en un repositorio git: publicar hace un commit con esta línea, su nombre y su dirección de correo.
authoring-note-wrong = Escriba una sola línea de hasta 72 signos.
authoring-unwritten-read-only = La carpeta de los cursos no se puede escribir desde aquí. No ha cambiado nada y los borradores siguen: avise a quien opera la escuela.
authoring-unwritten-changed = Un archivo o un borrador ha cambiado mientras usted miraba. No se ha publicado nada: mire de nuevo.
authoring-unwritten-failed = El disco no aceptó los archivos. No ha cambiado nada y los borradores siguen: avise a quien opera la escuela.
authoring-published = Publicado. Las cohortes nuevas empiezan con ello.
authoring-published-commit = Publicado, con un commit en su nombre.
authoring-published-no-commit = Publicado, pero git no aceptó el commit; el registro del programa dice por qué.
authoring-pictures = Imágenes
authoring-pictures-there = Imágenes del curso
authoring-pictures-none = Aquí aparecerán las imágenes del curso.
authoring-picture-lead = PNG, JPEG o WebP, hasta 6 MB y 24 megapíxeles. Se guarda de nuevo solo con sus píxeles, sin lugar, fecha ni cámara, y con 1600 píxeles de lado como máximo. Queda en la carpeta enseguida; nadie la ve hasta que un texto publicado la muestre.
authoring-picture-folder = Para textos de
authoring-picture-file = Imagen
authoring-picture-alt = Qué muestra
authoring-picture-alt-help = Lo oye quien no ve la imagen, y se lee si no llega a cargar.
authoring-picture-alt-wrong = Diga en una línea de hasta 300 letras qué muestra la imagen.
authoring-picture-kind = Esto no es una imagen PNG, JPEG o WebP que se pueda leer. Las imágenes SVG las pone quien opera la escuela.
authoring-picture-large = La imagen es demasiado grande: 6 MB y 24 megapíxeles como máximo.
authoring-picture-there = Ya hay una imagen con este nombre: cambie el nombre del archivo.
authoring-picture-bring = Guardar la imagen
authoring-picture-saved = Imagen guardada. Copie esta línea en el texto:
