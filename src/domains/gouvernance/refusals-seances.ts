import { formatDate, formatNumber } from '../../kernel/french.ts'
import { Temporal } from '../../kernel/time.ts'
import type { Refusals } from '../../server/actions/action.ts'

const unknown = (what: string) => ({ status: 404 as const, say: () => `${what} n’existe pas ou plus dans cette CPTS.` })

export const seanceRefusals = {
  'seance-unknown': unknown('Cette séance'),
  'elector-unknown': unknown('Cette personne'),
  'decision-unknown': unknown('Cette décision'),
  'procuration-unknown': unknown('Cette procuration'),
  'seconde-of-nothing': {
    status: 409,
    say: () => 'Une seconde convocation suit une séance de la même instance qui n’a pas eu son quorum.',
  },
  'seconde-already': { status: 409, say: () => 'Une seconde convocation suit déjà cette séance.' },
  'seconde-too-early': {
    status: 409,
    say: ({ des }) =>
      `Les statuts demandent d’attendre\u00a0: la seconde séance se tient à partir du ${formatDate(Temporal.PlainDate.from(String(des)))}.`,
  },
  'seance-begun': { status: 409, say: () => 'Cette séance a déjà commencé, ou elle est finie.' },
  'seance-not-called': { status: 409, say: () => 'Convoquez d’abord les électeurs de cette séance.' },
  'seance-not-open': {
    status: 409,
    say: () => 'Ouvrez d’abord la séance\u00a0: on vote quand le quorum est constaté.',
  },
  'seance-not-over': { status: 409, say: () => 'Le procès-verbal se signe une fois la séance levée.' },
  'seance-closed': { status: 409, say: () => 'Cette séance n’est plus ouverte à ce changement.' },
  'agenda-missing': { status: 409, say: () => 'Une convocation porte un ordre du jour\u00a0: écrivez-le d’abord.' },
  'convocation-late': {
    status: 409,
    say: ({ phrase }) => `${String(phrase)} Changez la date, ou dites pourquoi vous convoquez quand même.`,
  },
  'no-elector': {
    status: 409,
    say: () =>
      'Les statuts ne donnent à personne une place dans cette instance ce jour-là. Voyez les collèges et les mandats.',
  },
  'nobody-here': { status: 409, say: () => 'Personne n’a encore signé la feuille de présence.' },
  'no-quorum': { status: 409, say: ({ phrase }) => `${String(phrase)} La séance ne peut pas délibérer.` },
  'quorum-reached': { status: 409, say: () => 'Le quorum est atteint\u00a0: la séance peut s’ouvrir.' },
  'scrutin-still-open': {
    status: 409,
    say: ({ intitule }) =>
      `Le scrutin «\u00a0${String(intitule)}\u00a0» est encore ouvert\u00a0: closez-le ou annulez-le.`,
  },
  'scrutin-tied': {
    status: 409,
    say: ({ intitule }) => `À égalité, «\u00a0${String(intitule)}\u00a0» attend la voix de la présidence.`,
  },
  'procuration-refused': {
    status: 409,
    say: ({ phrase }) =>
      phrase ? String(phrase) : 'Cette procuration ne tient pas\u00a0: une procuration ne se transmet pas.',
  },
  'procuration-holder': {
    status: 409,
    say: () => 'Cette personne porte déjà la procuration de quelqu’un\u00a0: elle ne peut pas donner la sienne.',
  },
  'not-expected': { status: 404, say: () => 'Vous n’êtes pas attendu à cette séance. Demandez un lien à votre CPTS.' },
  'sign-in-room': { status: 409, say: () => 'On signe sa présence dans la salle, avec le code affiché.' },
  'pv-signed': { status: 409, say: () => 'Ce procès-verbal est déjà signé par deux personnes.' },
  'pv-same-person': {
    status: 409,
    say: () => 'Un procès-verbal se signe à deux\u00a0: vous l’avez déjà signé, une autre personne signe à son tour.',
  },
  'pv-needs-person': { status: 403, say: () => 'Un procès-verbal se signe en personne, avec son compte.' },
  'pv-changed': {
    status: 409,
    say: ({ nom }) =>
      `Le compte rendu a changé depuis la signature de ${String(nom)}, qui doit le relire et signer de nouveau.`,
  },
  'choices-missing': { status: 422, say: () => 'Il faut au moins deux choix.' },
  'choices-too-many': {
    status: 422,
    say: ({ max }) => `On choisit au plus ${formatNumber(Number(max))} noms dans cette liste.`,
  },
  'choice-twice': { status: 422, say: () => 'Le même choix est donné deux fois.' },
  'choice-unknown': { status: 422, say: () => 'Ce vote ne correspond pas aux choix proposés.' },
  'decision-replaced': {
    status: 409,
    say: ({ numero }) => `Cette décision est déjà remplacée par la ${String(numero)}.`,
  },
  'count-missing': { status: 422, say: () => 'Écrivez les voix comptées.' },
  'count-too-large': {
    status: 422,
    say: ({ total, voix }) =>
      `${formatNumber(Number(total))} voix comptées pour ${formatNumber(Number(voix))} présentes ou représentées\u00a0: recomptez.`,
  },
  'scrutin-not-tied': { status: 409, say: () => 'Ce scrutin n’attend pas la voix de la présidence.' },
  'not-here': { status: 409, say: () => 'Signez d’abord votre présence\u00a0: seules les personnes présentes votent.' },
  'giver-here': {
    status: 409,
    say: () => 'Cette personne est arrivée\u00a0: elle vote elle-même, sa procuration ne compte plus.',
  },
  'document-unknown': { status: 404, say: () => 'Ce document n’est pas joint à cette séance.' },
  'document-missing': { status: 410, say: () => 'Le contenu de ce document manque sur le serveur.' },
} as const satisfies Refusals<string>
