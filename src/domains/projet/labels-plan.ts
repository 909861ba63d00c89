/** What the report of an import says, line by line. */
import { listInWords } from '../../kernel/french.ts'
import { libellePlan } from './rules/plan-colonnes.ts'
import type { LigneLue, RemarquePlan } from './rules/read-plan.ts'
import type { FautePlan } from './rules/read-plan-line.ts'

const FAUTES: Record<FautePlan['code'], (saisi: string) => string> = {
  required: () => 'manque.',
  'too-long': () => 'est trop long.',
  'too-many': () => 'dépasse soixante lignes pour une même fiche.',
  'word-unknown': (saisi) => `«\u00a0${saisi}\u00a0» n’est pas un mot connu.`,
  'date-malformed': (saisi) => `«\u00a0${saisi}\u00a0» n’est pas une date.`,
  'dates-order': () => 'vient avant le début.',
  'number-malformed': (saisi) => `«\u00a0${saisi}\u00a0» n’est pas un nombre.`,
  'commune-unknown': (saisi) => `«\u00a0${saisi}\u00a0» n’est pas une commune connue, ou plusieurs portent ce nom.`,
}
export const sayFautePlan = ({ champ, code, saisi }: FautePlan): string =>
  `${libellePlan(champ)}\u00a0: ${FAUTES[code](saisi)}`

const REMARQUES: Record<RemarquePlan['code'], (saisi: string) => string> = {
  'referent-unknown': (saisi) =>
    `«\u00a0${saisi}\u00a0» n’est pas dans l’équipe\u00a0: la fiche s’écrit sans cette personne.`,
  'not-ready': () => 'il manque encore des choses à cette fiche\u00a0: elle s’écrit comme brouillon.',
  'said-twice': () => 'déjà dit autrement plus haut pour cette fiche\u00a0: la première fois compte.',
  'structure-twice': () => 'cette structure est déjà partenaire de la fiche.',
}
export const sayRemarquePlan = ({ champ, code, saisi }: RemarquePlan): string =>
  `${libellePlan(champ)}\u00a0: ${REMARQUES[code](saisi)}`

const THINGS: Record<LigneLue['porte'][number], string> = {
  tache: 'une tâche',
  jalon: 'un jalon',
  partenaire: 'un partenaire',
  indicateur: 'un indicateur',
  depense: 'une dépense',
  preuve: 'une preuve',
}
export const sayPorte = (porte: LigneLue['porte']): string => listInWords(porte.map((one) => THINGS[one]))
