// What the journeys press and read, as it stands on the pages in two languages.

export const english = {
  cohorts: "Cohorts",
  newCohort: "New cohort",
  cohortName: "Name of the cohort",
  course: "Course",
  firstDay: "First day",
  zone: "Time zone of the cohort",
  weekdays: "Weekdays with a course day",
  create: "Create the cohort",
  name: "Name",
  email: "E-mail",
  track: "Track",
  addPerson: "Add a person",
  handOver: "Hand over a link",
  showLink: "Show an invitation link",

  today: "Today",
  read: "Read it",
  complete: "Mark as complete and go on",
  start: "Start",
  review: "Save and submit …",
  submit: "Submit",

  mentoring: "Mentor",
  board: "Mentoring pairs",
  run: /^Run the matching/,
  release: /^Release (one pair|\d+ pairs)$/,
  propose: "Yes, propose to both sides",
  released: "Released.",
  proposal: "A proposal: would you like to work together?",
  accept: "Yes, I accept",
};

export type Words = typeof english;

export const spanish: Words = {
  cohorts: "Cohortes",
  newCohort: "Nueva cohorte",
  cohortName: "Nombre de la cohorte",
  course: "Curso",
  firstDay: "Primer día",
  zone: "Zona horaria de la cohorte",
  weekdays: "Días de la semana con curso",
  create: "Crear la cohorte",
  name: "Nombre",
  email: "Correo electrónico",
  track: "Función",
  addPerson: "Añadir una persona",
  handOver: "Enlace en mano",
  showLink: "Mostrar un enlace de invitación",

  today: "Hoy",
  read: "Leer",
  complete: "Marcar como completa y seguir",
  start: "Empezar",
  review: "Guardar y enviar…",
  submit: "Enviar",

  mentoring: "Mentoría",
  board: "Parejas de mentoría",
  run: /^Ejecutar/,
  release: /^Publicar (una pareja|\d+ parejas)$/,
  propose: "Sí, proponer a ambas partes",
  released: "Publicado.",
  proposal: "Una propuesta: ¿le gustaría que trabajen juntos?",
  accept: "Sí, acepto",
};
