/** Words of the proofs of an acte, and of the page that sends one. */
import { count, formatMoment, NBSP } from '../../../../kernel/french.ts'
import { Temporal } from '../../../../kernel/time.ts'
import type { DemandePreuveView } from '../../contract-preuves.ts'

export const PREUVES = {
  title: 'Preuves',
  none: 'Aucune preuve n’est attendue de ce genre d’acte, et aucune n’est jointe.',
  missing: 'manque',
  held: 'établie',
  add: 'Ajouter un document',
  addTitle: 'Ajouter une preuve',
  addWhy: 'L’acte est signé\u00a0: la preuve s’y ajoute par une correction qui le cite. Rien d’autre ne change.',
  nature: 'Ce que c’est',
  grade: 'Qui en répond',
  file: 'Fichier',
  fileHint: 'PDF, image, DOCX, XLSX, ODT, ODS, CSV ou texte, 15\u00a0Mo au plus. Rien qui nomme un patient.',
  whoSigned: 'Qui y a signé',
  whoSignedWhy: 'Leur présence, déclarée jusqu’ici, devient signée. L’acte d’origine continue de dire ce qu’il disait.',
  allSigned: 'Toutes y ont signé',
  addDone: 'La preuve est ajoutée.',
  ask: 'Demander par courriel',
  askTitle: 'Demander une preuve',
  askWhy:
    'La personne reçoit un lien, valable trois semaines, qui envoie un fichier ou une photographie sans compte. Deux rappels partent d’eux-mêmes.',
  whom: 'À qui',
  otherAddress: 'Une autre adresse',
  address: 'Adresse électronique',
  name: 'Nom',
  send: 'Envoyer la demande',
  asked: 'La demande est partie.',
  cancel: 'Renoncer',
  requests: 'Preuves demandées',
  remind: 'Rappeler',
  stop: 'Ne plus demander',
  keep: 'Retenir comme preuve',
  setAside: 'Écarter',
  kept: 'Le document est devenu une preuve.',
  put: 'Le document est écarté et effacé.',
  reminded: 'Le rappel est parti.',
  stopped: 'Cette preuve n’est plus demandée.',
  open: 'Ouvrir',
  hash: 'Empreinte',
  erased: 'Document effacé à l’échéance de sa conservation\u00a0; son empreinte reste dans la chaîne.',
  chooseFile: 'Choisissez un fichier.',
  chooseWhom: 'Choisissez à qui la demander.',
} as const

export const GRADE_CHOICES = [
  { value: 'declaree', label: 'La CPTS le déclare' },
  { value: 'signee', label: 'Des personnes l’ont signé' },
  { value: 'externe', label: 'Un tiers l’a établi' },
] as const
export type GradeAjoute = (typeof GRADE_CHOICES)[number]['value']

const PAR: Record<string, string> = {
  piece: 'présente',
  presences: 'présences signées une à une',
  decisions: 'décisions signées avec l’acte',
}
export const sayPar = (par: string): string => PAR[par] ?? par

const when = (at: string, zone: string): string => formatMoment(Temporal.Instant.from(at), zone)

/** Where it stands, and what comes next. */
export const sayDemande = (one: DemandePreuveView, zone: string): string => {
  if (one.etat === 'recue') return `Reçue ${when(one.recueLe ?? one.demandeeLe, zone)}\u00a0: à regarder`
  if (one.etat === 'retenue') return 'Retenue'
  if (one.etat === 'ecartee') return 'Écartée'
  if (one.etat === 'annulee') return 'N’est plus demandée'
  if (one.expiree) return 'Restée sans réponse, le lien a expiré'
  const reminders = one.relances > 0 ? `, ${count(one.relances, 'rappel')}` : ''
  const next = one.prochainRappelLe ? `\u00a0; prochain rappel ${when(one.prochainRappelLe, zone)}` : ''
  return `Demandée ${when(one.demandeeLe, zone)}${reminders}${next}`
}

export const sayMissing = (missing: number, expected: number): string => {
  if (expected === 0) return 'Aucune preuve n’est attendue.'
  if (missing === 0) return expected === 1 ? 'La preuve attendue est là.' : `Les ${expected} preuves attendues sont là.`
  return `${count(missing, 'preuve attendue manque', 'preuves attendues manquent')} sur${NBSP}${expected}.`
}

export const DEPOT = {
  expired: 'Cette demande est close',
  closed: 'Il n’y a plus rien à envoyer. Merci.',
  photo: 'Prendre une photographie',
  file: 'Ou choisir un fichier',
  send: 'Envoyer',
  again: 'Envoyer un autre fichier',
  done: 'C’est envoyé',
  doneWhy: 'Votre CPTS le regarde, puis le range avec l’acte. Vous pouvez fermer cette page.',
  noPatient: 'Rien qui nomme un patient. La photographie est réduite, et ne garde pas le lieu où elle a été prise.',
  noLink: 'Cette page s’ouvre par le lien que votre CPTS vous a envoyé.',
  preview: 'Aperçu de la photographie choisie',
} as const
