/** The sentences of requests told to a group: groups, history, the page of the link, one's own choice. */
import { count, NBSP, numberInWords, plural } from '../../../kernel/french.ts'

const colon = `${NBSP}:`
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

export const DIFFUSIONS = {
  view: 'Diffusions',
  headline: (running: number) =>
    running === 0
      ? 'Aucune diffusion en cours'
      : `${capital(numberInWords(running, true))} ${plural(running, 'diffusion')} en cours`,
  meaning:
    'Une demande se diffuse à un groupe depuis la liste d’attente. Chacun reçoit un lien, sans rien du patient\u00a0; le premier qui accepte la prend, avec son heure.',
  toAttente: 'Liste d’attente',
  history: 'Ce qui a été diffusé',
  columns: {
    when: 'Diffusée',
    request: 'Demande',
    group: 'Groupe',
    outcome: 'Issue',
    answers: 'Réponses',
    acts: 'Gestes',
  },
  none: 'Rien n’a encore été diffusé.',
  runsUntil: (time: string) => `réponses jusqu’à ${time}`,
  habituelUntil: (time: string) => `habituel seul jusqu’à ${time}`,
  answered: (answers: number, asked: number) => `${answers} sur ${asked}`,
  yes: (nom: string, when: string) => `${nom} peut, ${when}`,
  no: (nom: string, raison: string) => `${nom}${colon} ${raison.toLowerCase()}`,
  silent: (n: number) => `${count(n, 'sans réponse', 'sans réponse')}`,
  usual: 'habituel',
  stop: 'Arrêter',
  stopOf: (groupe: string) => `Arrêter la diffusion à ${groupe}`,
  stopped: 'La diffusion est arrêtée. Les messages qui n’étaient pas partis ne partiront pas.',
  csv: 'CSV, sans rien d’un patient',
  kept: 'Qui fut sollicité et sa réponse sont gardés douze mois.',

  groups: 'Les groupes',
  groupsMeaning: 'Un groupe dit qui solliciter. Ses conditions se relisent à chaque diffusion.',
  noGroup: 'Aucun groupe encore. Le premier pourrait réunir les médecins volontaires ce soir.',
  newGroup: 'Nouveau groupe',
  editGroup: 'Modifier',
  editOf: (nom: string) => `Modifier le groupe ${nom}`,
  archive: 'Archiver',
  archiveOf: (nom: string) => `Archiver le groupe ${nom}`,
  archived: 'Le groupe est archivé.',
  size: (nombre: number, joignables: number) =>
    nombre === joignables
      ? count(nombre, 'professionnel')
      : `${count(nombre, 'professionnel')}, dont ${joignables} ${plural(joignables, 'joignable')}`,
  form: {
    nom: 'Nom du groupe',
    nomHint: 'Par exemple «\u00a0Médecins volontaires ce soir\u00a0».',
    professions: 'Professions',
    communes: 'Communes',
    structures: 'Structures',
    any: 'Toutes',
    add: 'Ajouter',
    remove: (what: string) => `Retirer ${what}`,
    hand: 'Ajoutés à la main',
    handHint: 'En plus de ceux qui remplissent les conditions.',
    choose: 'Choisir',
    save: 'Enregistrer le groupe',
    saved: 'Le groupe est enregistré.',
    cancel: 'Annuler',
    empty: 'Choisissez une profession, une commune, une structure ou des personnes.',
    missing: 'Il manque le nom du groupe.',
  },

  send: {
    title: 'Diffuser cette demande',
    group: 'À quel groupe',
    groupNone: 'Choisir un groupe',
    usual: 'Professionnel habituel du patient',
    usualHint: (minutes: number) =>
      minutes === 0
        ? 'Sollicité en même temps que les autres, selon le réglage.'
        : `Sollicité seul pendant ${count(minutes, 'minute')}, puis le groupe.`,
    usualNone: 'Aucun, ou inconnu',
    what: 'Le message dit qu’une demande attend, et porte un lien. Il ne dit ni qui, ni pourquoi, ni d’où. Derrière le lien\u00a0: tranche d’âge, commune, délai voulu, cabinet ou visite.',
    sparing: (n: number) =>
      `Personne n’est sollicité plus de ${count(n, 'fois', 'fois')} en 24${NBSP}heures, ni contre son souhait.`,
    willAsk: (n: number) => `${count(n, 'professionnel')} ${n === 1 ? 'sera sollicité' : 'seront sollicités'}.`,
    left: (names: readonly { nom: string; raison: string }[]) =>
      `Pas ${plural(names.length, 'sollicité')}${colon} ${names.map(({ nom, raison }) => `${nom} (${raison})`).join(', ')}.`,
    button: 'Diffuser',
    missing: 'Choisissez un groupe.',
    nobody: 'Personne ne peut être sollicité dans ce groupe.',
    done: (n: number, until: string) =>
      `C’est diffusé à ${count(n, 'professionnel')}. Réponses attendues jusqu’à ${until}.`,
    makeGroup: 'Créer un groupe',
  },
}

export const MA_DIFFUSION = {
  title: 'Pouvez-vous voir ce patient\u00a0?',
  first: 'Vous êtes sollicité en premier.',
  noLink: 'Cette page s’ouvre par le lien reçu dans un message. S’il ne marche plus, rien n’est à faire.',
  who: 'Patient',
  where: 'Commune',
  delay: 'Délai voulu',
  kind: 'Où',
  until: (when: string) => `Répondez avant ${when}. Le premier qui accepte prend la demande.`,
  beforeMoment: (when: string) => `avant ${when}`,
  when: 'Je peux, à quelle heure\u00a0?',
  mySlots: 'Vos créneaux libres',
  hours: (hasSlots: boolean) => (hasSlots ? 'Ou une heure' : 'Une heure que votre agenda laisse libre'),
  today: 'Aujourd’hui',
  tomorrow: 'Demain',
  other: 'Une autre heure',
  day: 'Jour',
  time: 'Heure',
  can: (when: string) => `Je peux ${when}`,
  canShort: 'Je peux',
  choose: 'Choisissez une heure.',
  cannot: 'Je ne peux pas',
  why: 'Pour quelle raison\u00a0?',
  sent: 'Merci. C’est noté.',
  accepted: (when: string) => `C’est à vous, ${when}`,
  acceptedBody:
    'Le créneau est dans votre agenda. Le secrétariat de la CPTS rappelle le patient et lui donne votre heure.',
  cancelled: 'Ce rendez-vous a été annulé depuis par le secrétariat.',
  refused: 'C’est noté, merci d’avoir répondu',
  refusedBody: 'La demande va à d’autres. Si vous le pouvez finalement, choisissez une heure ci-dessous.',
  taken: 'Cette demande est déjà prise',
  takenBody: 'Quelqu’un a accepté avant vous. Merci d’être là\u00a0: il n’y a rien à faire.',
  over: 'Cette demande n’attend plus',
  overBody: 'Elle a trouvé une réponse, ou son délai est passé. Merci d’être venu voir.',
  early: 'Pas encore',
  earlyBody: 'Cette demande est d’abord proposée au professionnel habituel. Revenez dans quelques minutes.',
  stopTitle: 'Ces messages',
  stop: 'Ne plus recevoir ces messages',
  stopped: 'Vous ne recevrez plus ces messages.',
  again: 'Les recevoir de nouveau',
  stopHint: 'Vous pourrez revenir sur ce choix ici ou sur votre fiche.',
  privacy: 'Ni le nom ni le motif ne sont montrés ici.',
}

export const MES_MESSAGES = {
  title: 'Demandes diffusées',
  body: 'Quand rien n’est libre, la CPTS peut demander par message qui peut voir un patient. Le message ne dit rien de lui.',
  label: 'Recevoir ces demandes par courriel',
  saved: 'Votre choix est enregistré.',
  noAgenda: 'Vous n’avez pas d’agenda ouvert dans cette CPTS\u00a0: vous ne recevez pas ces demandes.',
}
