/** The calendar of payments: what the rules expect, what came, what differs and why. */
import { ok } from '../../../kernel/result.ts'
import { fromDate } from '../../../kernel/time.ts'
import type { Poste } from '../../../referentials/baremes/index.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { listLignesLibres } from '../../tresorerie/index.ts'
import { type EcheanceLue, type VersementLu, versementsContract } from '../contract-versements.ts'
import { pourCalculer } from '../rules/baremes.ts'
import type { Baremes } from '../rules/contrat.ts'
import { etatEcheance, expliquerEcart, recuDe } from '../rules/ecarts.ts'
import { POSTE_LABELS, sayAnnee } from '../rules/mots.ts'
import { parExercice } from '../rules/simulation.ts'
import { type Echeance, echeancesOf, type Prevu, versementsPrevus } from '../rules/versements.ts'
import { listRessourceRows } from '../store/enveloppe-store.ts'
import { listPartRows, listVersementRows, type PartRow } from '../store/versement-store.ts'
import { readJour } from './jour.ts'
import { loadBaremes } from './load-baremes.ts'
import { type ContratEntier, loadContrats, loadReglages } from './load-contrats.ts'
import { loadContratsEstimes } from './load-lignes.ts'
import { montantOf } from './montant.ts'

export type Attendue = { entier: ContratEntier; echeance: Echeance; recus: Map<string, number> }

const cleOf = ({ poste, part, nature }: PartRow, rang: number): string => [rang, poste, part, nature].join('/')

/** By key of what was expected, of one contract. */
const receivedOf = (entier: ContratEntier, parts: readonly PartRow[]): Map<string, number> => {
  const rangs = new Map(entier.annees.map(({ row }) => [row.id, row.rang]))
  const sums = new Map<string, number>()
  for (const part of parts) {
    const rang = part.anneeId === null ? undefined : rangs.get(part.anneeId)
    if (rang === undefined) continue
    const cle = cleOf(part, rang)
    sums.set(cle, (sums.get(cle) ?? 0) + part.centimes)
  }
  return sums
}

export const loadAttendues = async (ctx: Ctx, baremes: Baremes): Promise<Attendue[]> => {
  const parts = await listPartRows(ctx.tx, ctx.cptsId)
  return (await loadContratsEstimes(ctx)).flatMap((entier) => {
    const recus = receivedOf(entier, parts)
    return echeancesOf(versementsPrevus(entier.contrat, baremes)).map((echeance) => ({ entier, echeance, recus }))
  })
}

const prevuOf = (one: Prevu, entier: ContratEntier, recus: Map<string, number>) => {
  const { cle, rang, poste, part, nature, centimes, estimation, parLignes, regle, ligne } = one
  return {
    cle,
    anneeId: entier.annees.find(({ row }) => row.rang === rang)!.row.id,
    rang,
    poste,
    part,
    nature,
    centimes,
    recu: recus.get(cle) ?? 0,
    estimation,
    parLignes,
    regle: {
      libelle: regle.libelle,
      source: regle.provenance.source,
      aVerifier: regle.provenance.statut === 'a-verifier',
    },
    ligne: montantOf(ligne.trace()),
  }
}

const echeanceOf = ({ entier, echeance, recus }: Attendue, today: string, baremes: Baremes): EcheanceLue => {
  const etat = etatEcheance(echeance, recus, today)
  const recu = recuDe(echeance, recus)
  const { le, centimes, estimation, parLignes, versements } = echeance
  return {
    le,
    etat,
    centimes,
    recu,
    estimation,
    parLignes,
    versements: versements.map((one) => prevuOf(one, entier, recus)),
    pistes: recu === 0 ? [] : expliquerEcart(echeance, recu, entier.contrat, baremes),
  }
}

const sayPour = (part: PartRow, rangs: Map<string, number>, ressources: Map<string, string>): string => {
  if (part.ressourceId !== null) return ressources.get(part.ressourceId) ?? 'Autre ressource'
  const rang = part.anneeId === null ? undefined : rangs.get(part.anneeId)
  const name = POSTE_LABELS[part.poste as Poste]
  return rang === undefined ? name : `${name}, ${sayAnnee(rang)}`
}

const receivedLines = async (ctx: Ctx, contrats: readonly ContratEntier[]): Promise<VersementLu[]> => {
  const { tx, cptsId } = ctx
  const rows = await listVersementRows(tx, cptsId)
  const takenBack = new Set(rows.flatMap(({ annule }) => annule ?? []))
  const parts = Map.groupBy(await listPartRows(tx, cptsId), ({ versementId }) => versementId)
  const rangs = new Map(contrats.flatMap(({ annees }) => annees.map(({ row }) => [row.id, row.rang] as const)))
  const ressources = new Map((await listRessourceRows(tx, cptsId)).map((one) => [one.id, one.libelle]))
  return rows.toReversed().map((row) => ({
    id: row.id,
    recuLe: row.recuLe,
    centimes: row.centimes,
    libelle: row.libelle,
    explication: row.explication,
    banque: row.ligneBanqueId !== null,
    annule: row.annule !== null || takenBack.has(row.id),
    saisiLe: fromDate(row.saisiLe).toString(),
    pour: [...new Set((parts.get(row.id) ?? []).map((part) => sayPour(part, rangs, ressources)))],
  }))
}

export const readVersements = defineAction(versementsContract.readVersements, {
  audit: 'versements.lire',
  run: async (ctx) => {
    const aujourdhui = await readJour(ctx)
    const baremes = pourCalculer(await loadBaremes(ctx.tx))
    const attendues = await loadAttendues(ctx, baremes)
    const { exerciceMois } = await loadReglages(ctx)
    return ok({
      aujourdhui,
      echeances: attendues.map((one) => echeanceOf(one, aujourdhui, baremes)),
      recus: await receivedLines(ctx, await loadContrats(ctx)),
      lignesBanque: (await listLignesLibres(ctx, 'entrees')).map(({ id, jour, libelle, resteCentimes }) => ({
        id,
        jour,
        libelle,
        centimes: resteCentimes,
      })),
      exercices: parExercice(
        attendues.flatMap(({ echeance }) => echeance.versements),
        exerciceMois,
      ),
    })
  },
})
