/** The words of the room. */
import { count } from '../../kernel/french.ts'
import { GENRES_ACTE } from '../../referentials/genres-acte.ts'
import type { NatureMouvement } from './rules/cycle.ts'
import type { Usage } from './rules/plan-comptable.ts'
import { TEMPS_DECLARE } from './rules/tarif.ts'

export const GENRE_LABELS: Record<string, string> = {
  indemnite: 'Indemnité',
  remuneration: 'Rémunération',
  frais: 'Frais remboursés',
  facture: 'Facture',
}
export const ETAT_LABELS: Record<string, string> = {
  declaree: 'À contrôler',
  controlee: 'À approuver',
  approuvee: 'Approuvée',
  refusee: 'Refusée',
  annulee: 'Annulée',
}
export const MOUVEMENT_LABELS: Record<NatureMouvement, string> = {
  approbation: 'Approuvé',
  annulation: 'Annulé',
  paiement: 'Payé',
  retour: 'Revenu de la banque',
  reprise: 'À rendre',
  remboursement: 'Rendu',
}
export const MISSION_LABELS: Record<string, string> = {
  fonctionnement: 'Fonctionnement',
  acces: 'Accès aux soins',
  parcours: 'Parcours',
  prevention: 'Prévention',
  crise: 'Crise sanitaire',
  qualite: 'Qualité des soins',
  accompagnement: 'Accompagnement des professionnels',
}
/** Of a line of the scale: a kind of acte, or a time that somebody declared. */
export const TACHES: readonly { code: string; libelle: string }[] = [
  ...GENRES_ACTE.map(({ code, libelle }) => ({ code: code as string, libelle })),
  { code: TEMPS_DECLARE, libelle: 'Temps déclaré par la personne' },
]
export const tacheLabel = (code: string): string => TACHES.find((one) => one.code === code)?.libelle ?? code

export const missionLabel = (mission: string | null): string => MISSION_LABELS[mission ?? 'fonctionnement'] ?? ''
export const USAGE_LABELS: Record<Usage, string> = {
  indemnite: 'Indemnités',
  remuneration: 'Rémunérations',
  frais: 'Frais remboursés',
  facture: 'Factures',
  tiers: 'Professionnels',
  fournisseur: 'Fournisseurs',
  banque: 'Banque',
}

/** Where a sum is, in two words: what was paid says more than that it was approved. */
export const etatOf = (somme: {
  etat: string
  enLot: boolean
  engageCentimes: number
  payeCentimes: number
  recouvrerCentimes: number
}): string => {
  if (somme.recouvrerCentimes > 0) return 'À rendre'
  if (somme.payeCentimes > 0 && somme.engageCentimes === 0) return 'Payée'
  if (somme.enLot) return 'Dans un lot'
  if (somme.etat === 'approuvee' && somme.engageCentimes > 0) return 'À payer'
  if (somme.etat === 'approuvee') return 'Rendue'
  return ETAT_LABELS[somme.etat] ?? somme.etat
}

export const sayLien = ({ cpts, lien }: { cpts: string; lien: string }) => ({
  sujet: `${cpts}\u00a0: déclarer votre temps`,
  corps: `Bonjour,\n\nPar ce lien, qui est le vôtre, vous déclarez le temps que vous donnez à la ${cpts}, vous voyez où en sont vos indemnités et vous dites sur quel compte être payé\u00a0:\n\n${lien}\n\nNe le transmettez pas.\n`,
})

type Lot = { etat: string; restants: number; nombre: number }
export const sayLot = ({ etat, restants, nombre }: Lot): { word: string; waits: boolean } => {
  if (etat === 'annule') return { word: 'Abandonné', waits: false }
  if (etat === 'prepare') return { word: 'À remettre à la banque', waits: true }
  if (restants === 0) return { word: 'Exécuté', waits: false }
  return { word: restants === nombre ? 'Remis, à suivre' : `${count(restants, 'virement')} à suivre`, waits: true }
}

export const VIREMENT_LABELS: Record<string, string> = {
  'a-payer': 'À suivre',
  paye: 'Payé',
  retourne: 'Revenu',
  annule: 'Abandonné',
}
