/** What later rooms read of the money, and how they say it. */
import { Temporal } from '../../../kernel/time.ts'
import type { Poste } from '../../../referentials/baremes/index.ts'
import type { Mission, Provenance, Taille } from '../../../referentials/index.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { readSignatureAci } from '../../projet/index.ts'
import { type Dit, sayDevoirFinances } from '../labels-devoirs.ts'
import { pourCalculer } from '../rules/baremes.ts'
import { plusTard } from '../rules/contrat.ts'
import { type CodeFinances, devoirsDe } from '../rules/devoirs.ts'
import { etatEcheance } from '../rules/ecarts.ts'
import { perteSiGlisse } from '../rules/simulation.ts'
import { totalDesLignes, valeurDeLAnnee } from '../rules/valeur.ts'
import { disponible } from './grand-livre.ts'
import { readJour } from './jour.ts'
import { loadBaremes, loadPlafonds } from './load-baremes.ts'
import { enCoursLe, loadContrats } from './load-contrats.ts'
import { loadEnveloppes, loadEnveloppesDe } from './load-enveloppes.ts'
import { loadContratsEstimes } from './load-lignes.ts'
import { loadAttendues } from './read-versements.ts'

type Tenant = Pick<Ctx, 'tx' | 'cptsId' | 'now'>

export type EnveloppeConnue = {
  id: string
  poste: Poste | null
  libelle: string
  /** In cents: what may still be engaged. */
  disponible: number
}

/** All of them, in the order of the screen. */
export const listEnveloppes = async (ctx: Tenant): Promise<EnveloppeConnue[]> => {
  const { toutes } = await loadEnveloppesDe(ctx, await loadContrats(ctx))
  const known: EnveloppeConnue[] = []
  for (const { id, poste, libelle } of toutes) known.push({ id, poste, libelle, disponible: await disponible(ctx, id) })
  return known
}

export type AnneeConnue = {
  id: string
  contratId: string
  rang: number
  du: string
  /** The day after its last one. */
  au: string
  taille: Taille
  bareme: string
  /** By mission: the most that the variable part can bring, null when no source gives it; what was granted to it as a whole. */
  variables: { mission: Mission; maximum: number | null; accorde: number | null; enAttente: boolean }[]
}

/** The contract years, oldest first. */
export const readAnneesContrat = async (ctx: Tenant): Promise<AnneeConnue[]> => {
  const baremes = pourCalculer(await loadBaremes(ctx.tx))
  return (await loadContrats(ctx)).flatMap(({ row, annees, contrat }) =>
    annees
      .filter(({ annee }) => annee.fin > annee.du)
      .map(({ row: year, annee, accords }) => ({
        id: year.id,
        contratId: row.id,
        rang: year.rang,
        du: annee.du,
        au: annee.fin,
        taille: annee.tailles[0]!.taille,
        bareme: annee.bareme,
        variables: valeurDeLAnnee(contrat, annee, baremes)
          .filter(({ part }) => part === 'variable')
          .map(({ poste, maximum, enAttente }) => ({
            mission: poste as Mission,
            maximum,
            accorde: accords.find(({ mission }) => mission === poste)?.centimes ?? null,
            enAttente,
          })),
      })),
  )
}

/** First day of the contract in force: its years run from it. The stage « contrat ACI » where no contract is written. */
export const readSignature = async (ctx: Ctx): Promise<string | null> => {
  const current = enCoursLe(await loadContrats(ctx), await readJour(ctx))
  return current ? current.entier.row.debut : readSignatureAci(ctx)
}

export const readPlafond = async (ctx: Pick<Ctx, 'tx'>, annee: number) =>
  (await loadPlafonds(ctx.tx)).find((one) => one.annee === annee)

export type ArgentDeMission = {
  mission: Mission
  contracte: number
  recu: number
  engage: number
  paye: number
  reste: number
  aVerifier: boolean
  /** When the contract plans its start, and whether it has begun. */
  prevueLe: string | null
  demarree: boolean
}

/** Of the current contract year, for the board of missions. */
export const readArgentParMission = async (ctx: Ctx): Promise<ArgentDeMission[]> => {
  const { enveloppes, periode } = await loadEnveloppes(ctx)
  if (periode.annee === null) return []
  const current = enCoursLe(await loadContrats(ctx), await readJour(ctx))
  const missions = new Map(current?.entier.missions.map((one) => [one.mission, one]))
  return enveloppes.flatMap(({ poste, contracte, solde }) =>
    poste === null || poste === 'fonctionnement'
      ? []
      : [
          {
            mission: poste,
            contracte: contracte.total,
            recu: solde.recu,
            engage: solde.engage,
            paye: solde.paye,
            reste: solde.reste,
            aVerifier: contracte.statut === 'a-verifier',
            prevueLe: missions.get(poste)?.prevueLe ?? null,
            demarree: (missions.get(poste)?.demarreeLe ?? null) !== null,
          },
        ],
  )
}

export type DevoirDeFinances = { code: CodeFinances; le: Temporal.PlainDate; provenance: Provenance | null; dit: Dit }

export const readEcheancesFinances = async (ctx: Ctx): Promise<DevoirDeFinances[]> => {
  const today = await readJour(ctx)
  const baremes = pourCalculer(await loadBaremes(ctx.tx))
  const attendues = await loadAttendues(ctx, baremes)
  const current = enCoursLe(await loadContrats(ctx), today)
  const found = devoirsDe({
    today,
    echeances: attendues.map(({ echeance, recus }) => ({ ...echeance, etat: etatEcheance(echeance, recus, today) })),
    missions: (current?.entier.missions ?? []).map((one) => ({
      ...one,
      perteParMois: one.demarreeLe === null ? perteSiGlisse(current!.entier.contrat, baremes, one.mission, 1) : null,
    })),
    enveloppes: (await loadEnveloppes(ctx)).enveloppes.map(({ id, libelle, alerte, solde }) => ({
      id,
      libelle,
      alerte,
      reste: solde.reste,
    })),
  })
  return found.map((one) => ({
    code: one.code,
    le: Temporal.PlainDate.from(one.code === 'versement-attendu' ? plusTard(one.le, today) : one.le),
    provenance: null,
    dit: sayDevoirFinances(one),
  }))
}

/** Of a contract year, in cents: what the indicators and the frozen file compare with. */
export const readValeurAnnee = async (ctx: Ctx, anneeId: string) => {
  const baremes = pourCalculer(await loadBaremes(ctx.tx))
  for (const { annees, contrat } of await loadContratsEstimes(ctx)) {
    const found = annees.find(({ row }) => row.id === anneeId)
    if (!found) continue
    const lignes = valeurDeLAnnee(contrat, found.annee, baremes)
    return {
      total: totalDesLignes(lignes),
      lignes: lignes.map(({ trace, ...ligne }) => ({ ...ligne, trace: trace() })),
    }
  }
  return null
}
