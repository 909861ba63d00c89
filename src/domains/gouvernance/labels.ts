/** The words of the room on screen and in files. */
import { count, formatDate, listInWords, numberInWords, plural } from '../../kernel/french.ts'
import { Temporal } from '../../kernel/time.ts'
import type { Fonction, GenreInstance, Texte, Voix } from '../../referentials/modeles-statuts/regles.ts'
import type { Empechement } from './rules/electeurs.ts'
import type { Avertissement, EtatMandat, MotifFin } from './rules/mandats.ts'

export const GENRE_LABELS: Record<GenreInstance, string> = {
  'ag-ordinaire': 'Assemblée générale ordinaire',
  'ag-extraordinaire': 'Assemblée générale extraordinaire',
  ca: 'Conseil d’administration',
  bureau: 'Bureau',
  commission: 'Commission',
  'groupe-de-travail': 'Groupe de travail',
  autre: 'Autre instance',
}
export const FONCTION_LABELS: Record<Fonction, string> = {
  presidence: 'Présidence',
  copresidence: 'Coprésidence',
  'vice-presidence': 'Vice-présidence',
  tresorerie: 'Trésorerie',
  'tresorerie-adjointe': 'Trésorerie adjointe',
  'secretariat-general': 'Secrétariat',
  'secretariat-adjoint': 'Secrétariat adjoint',
  membre: 'Membre',
  suppleance: 'Suppléance',
  reference: 'Référence',
  animation: 'Animation',
}
export const VOIX_LABELS: Record<Voix, string> = {
  deliberative: 'Voix délibérative',
  consultative: 'Voix consultative',
}
export const TEXTE_LABELS: Record<Texte, string> = {
  statuts: 'Statuts',
  'reglement-interieur': 'Règlement intérieur',
  decision: 'Décision d’une instance',
}
export const MOTIF_LABELS: Record<MotifFin, string> = {
  terme: 'Arrivé à son terme',
  demission: 'Démission',
  deces: 'Décès',
  radiation: 'Radiation',
  remplacement: 'Remplacement',
  'perte-de-qualite': 'Ne remplit plus les conditions',
  revocation: 'Révocation',
  erreur: 'Saisi par erreur',
}
export const ETAT_LABELS: Record<EtatMandat, string> = {
  'a-venir': 'à venir',
  'en-cours': 'en cours',
  echu: 'échu, pas renouvelé',
  fini: 'fini',
}
export const EMPECHEMENT_LABELS: Record<Empechement, string> = {
  consultatif: 'voix consultative',
  cotisation: 'cotisation à régler',
  admission: 'vote après la prochaine assemblée générale',
  adhesion: 'pas adhérent ce jour',
  suppleance: 'suppléance',
}

/** `24 novembre 2026`. */
export const sayDay = (day: string): string => formatDate(Temporal.PlainDate.from(day), { weekday: false })

/** « Référence, parcours insuffisance cardiaque ». */
export const sayFonction = ({ fonction, precision }: { fonction: Fonction; precision: string }): string =>
  precision ? `${FONCTION_LABELS[fonction]}, ${precision}` : FONCTION_LABELS[fonction]

export type Noms = {
  personne: (id: string) => string
  college: (id: string) => string
  instance: (id: string) => string
}

/** What does not fit the statutes, in a sentence. */
export const sayAvertissement = (one: Avertissement, noms: Noms): string => {
  switch (one.code) {
    case 'mandats-echus': {
      const many = one.nombre > 1
      const said = `${count(one.nombre, 'mandat')} ${many ? 'ont' : 'a'} dépassé ${many ? 'leur' : 'son'} terme, depuis le ${sayDay(one.depuis)}`
      return one.restent
        ? `${said}. Les statuts laissent en fonction jusqu’au remplacement.`
        : `${said}\u00a0: qui les porte n’a plus de voix ici.`
    }
    case 'trop-consecutifs':
      return `${noms.personne(one.personne)} en est à ${count(one.nombre, 'mandat')} de suite (${FONCTION_LABELS[one.fonction].toLowerCase()}). Les statuts en admettent ${numberInWords(one.plafond)}.`
    case 'trop-de-fonctions':
      return `${FONCTION_LABELS[one.fonction]}\u00a0: ${count(one.nombre, 'personne')}, les statuts en prévoient ${numberInWords(one.plafond, true)}.`
    case 'fonction-vacante':
      return `${FONCTION_LABELS[one.fonction]}\u00a0: personne en ce moment.`
    case 'trop-de-sieges':
      return `Collège ${noms.college(one.collegeId)}\u00a0: ${count(one.nombre, 'personne')} pour ${count(one.plafond, 'siège')}.`
    case 'sieges-vacants':
      return `Collège ${noms.college(one.collegeId)}\u00a0: ${count(one.nombre, 'siège')} ${plural(one.nombre, 'vacant')}.`
    case 'hors-de':
      return `${noms.personne(one.personne)} n’a pas de mandat dans l’instance ${noms.instance(one.instanceId)}.`
  }
}

/** « 97 membres, 94 voix et 3 personnes sans voix délibérative ». */
export const sayCorps = ({ membres, voix, sansVoix }: { membres: number; voix: number; sansVoix: number }): string => {
  if (membres > 0 && sansVoix === membres) return `${count(membres, 'membre')}, sans voix délibérative`
  return listInWords([
    count(membres, 'membre'),
    count(voix, 'voix', 'voix'),
    ...(sansVoix > 0 ? [`${count(sansVoix, 'personne')} sans voix délibérative`] : []),
  ])
}
