/** Every word of the room that both the server and the screens say. */
import { formatDate, formatDuration, formatNumber, NBSP } from '../../kernel/french.ts'
import { Temporal } from '../../kernel/time.ts'
import { isNaturePreuve, NATURES_PREUVE } from '../../referentials/preuves-acte.ts'
import type { DocumentAnnexe, Partie, PartieDossier } from './contract-donnees.ts'
import type { Annee, DevoirDialogue } from './rules/annees.ts'

type Grade = PartieDossier['preuves']['parGrade'][number]['grade']

export const GRADE_LABELS: Record<Grade, string> = {
  declaree: 'déclarée',
  signee: 'signée',
  calculee: 'calculée',
  externe: 'externe',
}
export const GRADE_SENS: Record<Grade, string> = {
  declaree: 'dite par qui organise, sans autre appui',
  signee: 'signée par les personnes présentes',
  calculee: 'calculée par l’outil qui a servi',
  externe: 'apportée par une source extérieure',
}

/** Each mission has one hue, the same everywhere. The values are those of the theme. */
export const TEINTES: Record<Partie, string> = {
  acces: '#154687',
  parcours: '#7c46b6',
  prevention: '#4c7617',
  crise: '#b0450f',
  qualite: '#8a1450',
  accompagnement: '#137485',
  fonctionnement: '#46544d',
}

export const ORGANISME_LABELS = { cpam: 'CPAM', ars: 'ARS' } as const
export type Organisme = keyof typeof ORGANISME_LABELS

export const RESTE_LABELS: Record<NonNullable<DocumentAnnexe['reste']>, string> = {
  nominatif: 'gardée par la CPTS, car elle nomme des personnes',
  'trop-lourd': 'gardée par la CPTS, car elle est trop lourde',
  efface: 'effacée à sa date',
  introuvable: 'introuvable',
}

export const jour = (day: string): string => formatDate(Temporal.PlainDate.from(day), { weekday: false })
export const euros = (cents: number): string => `${formatNumber(cents / 100, cents % 100 === 0 ? 0 : 2)}${NBSP}€`
export const heures = (minutes: number): string => {
  if (minutes === 0) return `0${NBSP}h`
  if (minutes < 48 * 60) return formatDuration(minutes)
  return `${formatNumber(Math.round(minutes / 60))}${NBSP}h`
}

/** « Année de contrat 2, du 15 avril 2025 au 14 avril 2026 ». */
export const nomAnnee = ({ rang, du, au }: Annee): string => `Année de contrat ${rang}, du ${jour(du)} au ${jour(au)}`

export const momentDe = (instant: string, zone: string): string => {
  const at = Temporal.Instant.from(instant).toZonedDateTimeISO(zone)
  return `${formatDate(at.toPlainDate(), { weekday: false })} à ${at.hour}${NBSP}h${NBSP}${String(at.minute).padStart(2, '0')}`
}
export const jourDe = (instant: string, zone: string): string =>
  formatDate(Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate(), { weekday: false })

export const natureDe = (code: string | null): string =>
  code && isNaturePreuve(code) ? NATURES_PREUVE[code].libelle : ''

/** The word that follows an amount which the dialogue has not settled. */
export const ESTIMATION = 'estimation'

/** A sentence to paste in the yearly minutes: who keeps them keeps the head of the chain too. */
export const phraseProcesVerbal = (dossier: {
  annee: Annee
  version: number
  code: string
  empreinte: string
  cleEmpreinte: string
  registre: { sequence: number; empreinte: string }
  figeLe: string
  zone: string
}): string =>
  `Le dossier du dialogue de gestion de l’${nomAnnee(dossier.annee).toLowerCase()} (version ${dossier.version}, code ${dossier.code}) a été figé le ${jourDe(dossier.figeLe, dossier.zone)}. Son empreinte SHA-256 est ${dossier.empreinte}. À cette date, le registre de la CPTS comptait ${formatNumber(dossier.registre.sequence)} actes et sa dernière empreinte était ${dossier.registre.empreinte}. Le dossier est signé par la clé d’empreinte ${dossier.cleEmpreinte}.`

/** On the home page. */
export const sayDevoirDialogue = ({ annee }: DevoirDialogue) => ({
  titre: `Figer le dossier de l’année de contrat ${annee.rang}`,
  raison: `Elle a fini le ${jour(annee.au)}. Le dialogue de gestion juge la part variable d’après ce dossier\u00a0; aucun texte lu ne fixe sa date.`,
  verbe: 'Préparer le dossier',
  vers: `/projet/dialogue/${annee.du}`,
})
