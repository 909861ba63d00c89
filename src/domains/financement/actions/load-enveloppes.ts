/** Envelopes over a contract year: one reading for the screens, the files, the home page and later rooms. */
import { sumOf } from '../../../kernel/money.ts'
import { POSTES, type Poste } from '../../../referentials/baremes/index.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import type { EnveloppeLue } from '../contract-enveloppes.ts'
import { RESSOURCE_LABELS } from '../labels.ts'
import { pourCalculer } from '../rules/baremes.ts'
import type { Baremes } from '../rules/contrat.ts'
import { alerteOf, type GenreMouvement, type Mouvement, type Periode, prevoir, soldeOf } from '../rules/enveloppe.ts'
import { POSTE_LABELS } from '../rules/mots.ts'
import { exerciceDe } from '../rules/simulation.ts'
import { weakest } from '../rules/trace.ts'
import { type Ligne, totalDesLignes, valeurDeLAnnee } from '../rules/valeur.ts'
import {
  type EnveloppeRow,
  listEnveloppeRows,
  listMouvementRows,
  listRessourceRows,
  type MouvementRow,
  type RessourceRow,
} from '../store/enveloppe-store.ts'
import { readJour } from './jour.ts'
import { loadBaremes } from './load-baremes.ts'
import { type AnneeEntiere, type ContratEntier, enCoursLe, loadReglages } from './load-contrats.ts'
import { loadContratsEstimes } from './load-lignes.ts'

type Tenant = Pick<Ctx, 'tx' | 'cptsId' | 'now'>
export type Choisie = { entier: ContratEntier; annee: AnneeEntiere } | null

const chosen = (contrats: readonly ContratEntier[], anneeId: string | undefined, today: string): Choisie => {
  for (const entier of contrats) {
    const annee = entier.annees.find(({ row }) => row.id === anneeId)
    if (annee) return { entier, annee }
  }
  return enCoursLe(contrats, today)
}

/** Without a contract, the civil year. */
const periodOf = (choisie: Choisie, today: string): Periode =>
  choisie ? { du: choisie.annee.annee.du, au: choisie.annee.annee.fin } : exerciceDe(today, 1)

export const mouvementOf = (row: MouvementRow): Mouvement => ({
  genre: row.genre as GenreMouvement,
  centimes: row.centimes,
  le: row.le,
  ficheActionId: row.ficheActionId,
})

const contractedOf = (lignes: readonly Ligne[]) => {
  // What the contract promises: what results are worth today is an estimation, and belongs to the calendar.
  const { fixe, auPlus, enAttente, inconnues } = totalDesLignes(lignes)
  return {
    total: fixe + auPlus,
    fixe,
    variable: auPlus,
    enAttente,
    inconnues,
    statut: weakest(lignes.map(({ trace }) => trace().statut)),
  }
}
const grantedOf = ({ centimes }: RessourceRow) => ({
  total: centimes,
  fixe: centimes,
  variable: 0,
  enAttente: 0,
  inconnues: 0,
  statut: 'confirme' as const,
})

const spends = ({ genre }: MouvementRow): boolean => genre === 'paiement' || genre === 'engagement'

/** With contracts as they were read: names and balances need no figure of the year. */
export const loadEnveloppesDe = async (ctx: Tenant, contrats: readonly ContratEntier[], anneeId?: string) => {
  const { tx, cptsId } = ctx
  const aujourdhui = await readJour(ctx)
  const choisie = chosen(contrats, anneeId, aujourdhui)
  const periode = periodOf(choisie, aujourdhui)
  const baremes: Baremes = pourCalculer(await loadBaremes(tx))
  const lignes = choisie ? valeurDeLAnnee(choisie.entier.contrat, choisie.annee.annee, baremes) : []
  const mouvements = Map.groupBy(await listMouvementRows(tx, cptsId), (row) => row.enveloppeId)
  const ressources = new Map((await listRessourceRows(tx, cptsId)).map((one) => [one.id, one]))
  const { alerteAvance, alerteSommeil } = await loadReglages(ctx)
  const seuils = { avance: alerteAvance, sommeil: alerteSommeil }

  const lue = (row: EnveloppeRow): EnveloppeLue => {
    const rows = mouvements.get(row.id) ?? []
    const ressource = row.ressourceId === null ? undefined : ressources.get(row.ressourceId)
    // Money that is not of the ACI belongs to no contract year: what came is counted from the first day.
    const span = ressource ? { du: '0001-01-01', au: periode.au } : periode
    const solde = soldeOf(rows.map(mouvementOf), span)
    const own = lignes.filter(({ poste }) => poste === row.poste)
    const contracte = ressource ? grantedOf(ressource) : contractedOf(own)
    const dernier = rows.findLast(spends)?.le ?? null
    return {
      id: row.id,
      poste: row.poste as Poste | null,
      ressourceId: row.ressourceId,
      libelle: ressource ? ressource.libelle : POSTE_LABELS[row.poste as Poste],
      detail: ressource
        ? [RESSOURCE_LABELS[ressource.genre as keyof typeof RESSOURCE_LABELS], ressource.financeur]
            .filter(Boolean)
            .join(', ')
        : '',
      contracte,
      solde,
      prevision: ressource
        ? { centimes: solde.paye + solde.engage, methode: 'engagements' }
        : prevoir(solde, periode, aujourdhui),
      alerte: alerteOf({
        solde,
        // A grant has no pace of its own.
        contracte: ressource ? 0 : contracte.total,
        periode,
        today: aujourdhui,
        // Dues are not given for something that should be done by a day.
        seuils: ressource?.genre === 'cotisations' ? { ...seuils, sommeil: Number.POSITIVE_INFINITY } : seuils,
        dernier,
      }),
      dernier,
    }
  }

  const rankOf = ({ poste }: EnveloppeLue) => (poste === null ? POSTES.length : POSTES.indexOf(poste))
  const rows = await listEnveloppeRows(tx, cptsId)
  const enveloppes = rows.map(lue).toSorted((a, b) => rankOf(a) - rankOf(b) || a.libelle.localeCompare(b.libelle, 'fr'))
  return {
    aujourdhui,
    periode: {
      ...periode,
      annee: choisie && { id: choisie.annee.row.id, rang: choisie.annee.row.rang },
    },
    annees: contrats.flatMap(({ annees }) =>
      annees
        .filter(({ annee }) => annee.fin > annee.du)
        .map(({ row, annee }) => ({ id: row.id, rang: row.rang, du: annee.du, au: annee.fin })),
    ),
    /** Those of a mission that is not in the contract and holds nothing stay out of sight. */
    enveloppes: enveloppes.filter(isSeen),
    toutes: enveloppes,
    lignes,
    mouvements,
    ressources,
  }
}
export type Enveloppes = Awaited<ReturnType<typeof loadEnveloppesDe>>

export const loadEnveloppes = async (ctx: Ctx, anneeId?: string): Promise<Enveloppes> =>
  loadEnveloppesDe(ctx, await loadContratsEstimes(ctx), anneeId)

const isSeen = ({ poste, contracte, solde }: EnveloppeLue): boolean =>
  poste === null ||
  contracte.total > 0 ||
  contracte.inconnues > 0 ||
  contracte.enAttente > 0 ||
  Object.values(solde).some((one) => one !== 0)

export const totalOf = (enveloppes: readonly EnveloppeLue[]) => {
  const of = (pick: (one: EnveloppeLue) => number) => sumOf(enveloppes.map(pick))
  return {
    report: of(({ solde }) => solde.report),
    recu: of(({ solde }) => solde.recu),
    virements: of(({ solde }) => solde.virements),
    engage: of(({ solde }) => solde.engage),
    paye: of(({ solde }) => solde.paye),
    reste: of(({ solde }) => solde.reste),
    contracte: of(({ contracte }) => contracte.total),
    prevision: of(({ prevision }) => prevision.centimes),
  }
}
