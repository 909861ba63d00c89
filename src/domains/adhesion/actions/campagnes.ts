/** Campaigns: the scale and its decision, what is due and paid, closing. */
import { ok, refuse } from '../../../kernel/result.ts'
import { toDate } from '../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { listComptesConnus } from '../../tresorerie/index.ts'
import { type AppelLu, adhesionContract, type CampagneResume, type MontantLu } from '../contract.ts'
import { etatAppel } from '../rules/appel.ts'
import { type Montant, montantOf } from '../rules/montant.ts'
import * as store from '../store/campagne-store.ts'
import { instantOf, readPlace } from './place.ts'
import { keyOf, type Membre, readRedevables } from './redevables.ts'

const presentCampagne = async (ctx: Ctx, row: store.CampagneRow, today: string): Promise<CampagneResume> => {
  const { appels, duCentimes, payeCentimes, enRetard, ...counts } = await store.sumAppels(
    ctx.tx,
    ctx.cptsId,
    row.annee,
    row.echeance,
    today,
  )
  return {
    annee: row.annee,
    decision: row.decision,
    decisionId: row.decisionId,
    decideeLe: row.decideeLe,
    echeance: row.echeance,
    ouverteLe: instantOf(row.ouverteLe),
    closeLe: instantOf(row.closeLe),
    appels,
    duCentimes,
    payeCentimes,
    parEtat: { ...counts, 'en-retard': enRetard },
  }
}

export const listCampagnes = defineAction(adhesionContract.listCampagnes, {
  audit: 'campagne.lister',
  run: async (ctx) => {
    const { today } = await readPlace(ctx)
    const campagnes: CampagneResume[] = []
    for (const row of await store.listCampagneRows(ctx.tx, ctx.cptsId))
      campagnes.push(await presentCampagne(ctx, row, today))
    return ok({ campagnes })
  },
})

const GONE = 'Personne effacée'

export const presentAppels = async (
  ctx: Pick<Ctx, 'tx' | 'cptsId'>,
  rows: readonly store.AppelRow[],
  known: { membres: ReadonlyMap<string, Membre>; echeance: string; today: string },
): Promise<AppelLu[]> => {
  const paid = await store.listReglementRows(
    ctx.tx,
    ctx.cptsId,
    rows.map(({ id }) => id),
  )
  const byAppel = Map.groupBy(paid, ({ appelId }) => appelId)
  return rows.map(({ appeleLe, relanceLe, ...row }) => ({
    ...row,
    nom: known.membres.get(keyOf(row))?.nom ?? GONE,
    genre: row.professionnelId ? ('professionnel' as const) : ('structure' as const),
    courriel: known.membres.get(keyOf(row))?.courriel ?? null,
    etat: etatAppel(row, known.echeance, known.today),
    appeleLe: instantOf(appeleLe),
    relanceLe: instantOf(relanceLe),
    reglements: (byAppel.get(row.id) ?? []).map(({ id, centimes, le, moyen, rapprochementId, note }) => ({
      id,
      centimes,
      le,
      moyen: moyen as 'virement',
      duReleve: rapprochementId !== null,
      note,
    })),
  }))
}

export const readCampagne = defineAction(adhesionContract.readCampagne, {
  audit: 'campagne.lire',
  run: async (ctx, { params: { annee } }) => {
    const { tx, cptsId } = ctx
    const row = await store.findCampagne(tx, cptsId, annee)
    if (!row) return refuse('campagne-unknown')
    const { today } = await readPlace(ctx)
    const membres = await readRedevables(ctx, today)
    const appels = await store.listAppelRows(tx, cptsId, { annee })
    const called = new Set(appels.map(keyOf))
    const montants = (await store.listMontantRows(tx, cptsId, annee)) as Montant[]
    const missing = [...membres.values()].filter((one) => one.depuis !== null && !called.has(keyOf(one)))
    const unknown = missing.filter((one) => montantOf(montants, one) === null)
    const lesAppels = await presentAppels(ctx, appels, { membres, echeance: row.echeance, today })
    return ok({
      ...(await presentCampagne(ctx, row, today)),
      compteId: row.compteId,
      relances: row.relances,
      montants: montants as MontantLu[],
      lesAppels,
      aAppeler: missing.length - unknown.length,
      sansMontant: unknown.map(({ nom }) => nom),
      sansCourriel: missing.filter(({ courriel }) => courriel === null).length,
    })
  },
})

/** Before the first call the scale may be rewritten; after, only the due date, the account and the reminders. */
export const saveCampagne = defineAction(adhesionContract.saveCampagne, {
  audit: 'campagne.ecrire',
  constraints: { campagne_decision: 'decision-not-in-register' },
  run: async (ctx, { params: { annee }, body }) => {
    const { tx, cptsId, now } = ctx
    const { compteBancaireId, montants, relances, ...decided } = body
    const known = await store.findCampagne(tx, cptsId, annee, true)
    if (known?.closeLe) return refuse('campagne-is-closed')
    const comptes = await listComptesConnus(tx, cptsId)
    if (compteBancaireId && !comptes.some(({ id, ferme }) => id === compteBancaireId && !ferme))
      return refuse('compte-unknown')
    const before = known ? await store.listMontantRows(tx, cptsId, annee) : []
    const isOther = JSON.stringify(before) !== JSON.stringify(montants.map(sameShape))
    if (known?.ouverteLe && isOther) return refuse('campagne-was-called')
    await store.saveCampagneRow(tx, {
      cptsId,
      annee,
      ...decided,
      compteId: compteBancaireId,
      relances: [...new Set(relances)].sort((a, b) => a - b),
      creeeLe: toDate(now),
    })
    if (isOther) await store.replaceMontants(tx, { cptsId, annee }, montants)
    return ok({ ok: true as const })
  },
})

/** The columns in the order in which the store reads them. */
const sameShape = ({ libelle, genre, professions, structures, centimes }: MontantLu) => ({
  libelle,
  genre,
  professions,
  structures,
  centimes,
})

export const closeCampagne = defineAction(adhesionContract.closeCampagne, {
  audit: 'campagne.clore',
  run: async ({ tx, cptsId, now }, { params: { annee }, body }) => {
    const known = await store.findCampagne(tx, cptsId, annee, true)
    if (!known) return refuse('campagne-unknown')
    await store.updateCampagne(tx, cptsId, annee, { closeLe: body.close ? toDate(now) : null })
    return ok({ ok: true as const })
  },
})
