/** One sentence for each refusal of the room. */
import { formatNumber, listInWords, NBSP } from '../../kernel/french.ts'
import type { Refusals } from '../../server/actions/action.ts'
import { type DocumentFault, documentRefusals } from '../../server/documents/index.ts'
import { type ImportFault, importRefusals } from '../../server/files/refusals.ts'
import { type EtapeRefusal, etapesRefusals } from './refusals-etapes.ts'

export type FicheRefusal =
  | 'fiche-unknown'
  | 'fiche-changed-meanwhile'
  | 'fiche-etat-changed'
  | 'fiche-not-ready'
  | 'fiche-not-draft'
  | 'fiche-has-actes'
  | 'fiche-has-money'
  | 'fiche-not-followed'
  | 'fiche-dates-order'
  | 'fiche-not-shared'
  | 'modele-unknown'
  | 'tache-unknown'
  | 'jalon-unknown'
  | 'partenaire-unknown'
  | 'partenaire-twice'
  | 'partenaire-unnamed'
  | 'professionnel-unknown'
  | 'structure-unknown'
  | 'commune-unknown'
  | 'objectif-unknown'
type PlanRefusal = 'plan-columns-missing' | 'plan-changed-since' | ImportFault
export type ProjetRefusal = FicheRefusal | PlanRefusal | EtapeRefusal | DocumentFault

const fichesRefusals: Refusals<FicheRefusal> = {
  'fiche-unknown': { status: 404, say: () => 'Cette fiche-action n’existe pas, ou n’existe plus, dans cette CPTS.' },
  'fiche-changed-meanwhile': {
    status: 409,
    say: () =>
      `Quelqu’un a changé cette fiche pendant que vous écriviez. Rien n’a été enregistré et votre texte est toujours là${NBSP}: relisez ce qui est écrit à présent, puis enregistrez de nouveau.`,
  },
  'fiche-etat-changed': {
    status: 409,
    say: () => 'Quelqu’un a déjà déplacé cette fiche. Regardez où elle en est avant de la déplacer à nouveau.',
  },
  'fiche-not-ready': {
    status: 409,
    say: ({ manques }) =>
      `Cette fiche n’est pas encore prête. Il lui manque${NBSP}: ${listInWords((manques as string[]) ?? [])}.`,
  },
  'fiche-not-draft': {
    status: 409,
    say: () => 'Seul un brouillon s’efface. Une fiche qui a commencé s’abandonne ou s’archive.',
  },
  'fiche-has-actes': {
    status: 409,
    say: () => 'Des actes du registre se rattachent à cette fiche. Archivez-la, elle ne gênera plus.',
  },
  'fiche-has-money': {
    status: 409,
    say: () => 'De l’argent a été engagé ou payé pour cette fiche. Archivez-la, elle ne gênera plus.',
  },
  'fiche-not-followed': {
    status: 403,
    say: () => 'Seuls les référents de cette fiche et la coordination peuvent faire cela.',
  },
  'fiche-dates-order': { status: 422, say: () => 'La fin ne peut pas venir avant le début.' },
  'fiche-not-shared': { status: 404, say: () => 'Cette fiche n’est plus partagée par sa CPTS.' },
  'modele-unknown': { status: 404, say: () => 'Ce modèle de fiche-action n’existe pas.' },
  'tache-unknown': { status: 404, say: () => 'Cette tâche n’est plus dans la fiche.' },
  'jalon-unknown': { status: 404, say: () => 'Ce jalon n’est plus dans la fiche.' },
  'partenaire-unknown': { status: 404, say: () => 'Ce partenaire n’est plus dans la fiche.' },
  'partenaire-twice': { status: 422, say: () => 'La même structure est deux fois parmi les partenaires.' },
  'partenaire-unnamed': {
    status: 422,
    say: () => 'Chaque partenaire a un nom, ou se choisit parmi les structures.',
  },
  'professionnel-unknown': { status: 422, say: () => 'Cette personne n’est pas dans l’équipe de la CPTS.' },
  'structure-unknown': { status: 422, say: () => 'Cette structure n’est pas dans la CPTS.' },
  'commune-unknown': { status: 422, say: () => 'L’une des communes choisies n’est pas connue.' },
  'objectif-unknown': { status: 422, say: () => 'Cet objectif n’est pas dans le projet de santé.' },
}

const names = (value: unknown): string => {
  const all = (value as string[]) ?? []
  const shown = all.slice(0, 5)
  return listInWords(all.length > 5 ? [...shown, `${formatNumber(all.length - 5)} autres`] : shown)
}

const planRefusals: Refusals<PlanRefusal> = {
  ...importRefusals,
  'plan-columns-missing': {
    status: 422,
    say: () => 'Dites quelle colonne contient le titre des fiches-actions\u00a0: sans lui, rien ne se range.',
  },
  'plan-changed-since': {
    status: 409,
    say: ({ titres }) =>
      `Depuis l’import, ces fiches ont changé ou servi${NBSP}: ${names(titres)}. Rien n’a été annulé. Vous pouvez annuler tout le reste et garder celles-là.`,
  },
}

export const projetRefusals: Refusals<ProjetRefusal> = {
  ...fichesRefusals,
  ...planRefusals,
  ...etapesRefusals,
  ...documentRefusals,
}
