/** A transfer was executed, by the word of the bank or of somebody, or it came back: entries of the ledger, each sum one. */
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { type Defaire, matchLigne, rapprochementConstraints } from '../../tresorerie/index.ts'
import { indemnitesContract } from '../contract.ts'
import type { IndemnitesRefusal } from '../refusals.ts'
import { mayPay, mayReturn, mouvementOf } from '../rules/cycle.ts'
import { findAnnees, insertMouvement } from '../store/mouvement-store.ts'
import {
  freeSommes,
  listVirementRows,
  listVirementSommes,
  lockLot,
  lockVirement,
  updateVirement,
  type VirementRow,
} from '../store/paiement-store.ts'
import { listSommeRows, lockSommes } from '../store/somme-store.ts'
import { paySomme, returnSomme } from './enveloppes.ts'
import { readPlace } from './moi.ts'
import { STEPS } from './sommes.ts'
import { cycleOf } from './view.ts'

const PAYMENTS = { ...STEPS, ...rapprochementConstraints } as const
const OBJET = 'virement'
type Done = Result<{ ok: true }, IndemnitesRefusal>

const sommesOf = async ({ tx, cptsId }: Ctx, virementId: string) => {
  const ids = (await listVirementSommes(tx, cptsId, [virementId])).map(({ sommeId }) => sommeId)
  await lockSommes(tx, cptsId, ids)
  return listSommeRows(tx, cptsId, { ids })
}

/** The ceiling is the one of the civil year in which the money is received. */
const writePayments = async (ctx: Ctx, virement: VirementRow, jour: string): Promise<Done> => {
  for (const row of await sommesOf(ctx, virement.id)) {
    const may = mayPay(cycleOf(row))
    if (!may.ok) return may
    const { engage } = await findAnnees(ctx.tx, ctx.cptsId, row.id)
    const anneePaye = Number(jour.slice(0, 4))
    const line = {
      ...may.value,
      sommeId: row.id,
      jour,
      anneeEngage: engage ?? anneePaye,
      anneePaye,
      virementId: virement.id,
    }
    await insertMouvement(ctx.tx, ctx.cptsId, line, ctx.now)
    const taken = await paySomme(ctx, row, { centimes: may.value.centimes, le: jour })
    if (!taken.ok) return taken
  }
  return ok({ ok: true as const })
}

const pay = async (ctx: Ctx, virement: VirementRow, jour: string, ligneReleveId: string | null): Promise<Done> => {
  if (virement.etat !== 'a-payer') return refuse('virement-etat')
  const { today } = await readPlace(ctx)
  let day = jour
  let rapprochementId: string | null = null
  if (ligneReleveId) {
    const libelle = `Virement ${virement.reference}, ${virement.titulaire}`
    const matched = await matchLigne(ctx, {
      ligneId: ligneReleveId,
      objet: OBJET,
      objetId: virement.id,
      libelle,
      centimes: -virement.centimes,
      par: 'main',
    })
    if (!matched.ok) return matched
    day = matched.value.jour
    rapprochementId = matched.value.id
  }
  if (day > today) return refuse('jour-a-venir')
  const written = await writePayments(ctx, virement, day)
  if (!written.ok) return written
  await updateVirement(ctx.tx, ctx.cptsId, virement.id, {
    etat: 'paye',
    payeLe: day,
    payePar: ligneReleveId ? 'releve' : 'main',
    rapprochementId,
  })
  await freeSommes(ctx.tx, ctx.cptsId, virement.id)
  return ok({ ok: true as const })
}

export const payVirement = defineAction(indemnitesContract.payVirement, {
  audit: 'virement.payer',
  constraints: PAYMENTS,
  run: async (ctx, { params, body }): Promise<Done> => {
    const virement = await lockVirement(ctx.tx, ctx.cptsId, params.virementId)
    if (!virement) return refuse('virement-unknown')
    const lot = await lockLot(ctx.tx, ctx.cptsId, virement.lotId)
    return lot?.etat === 'remis' ? pay(ctx, virement, body.jour, body.ligneReleveId) : refuse('lot-pas-remis')
  },
})

export const payLot = defineAction(indemnitesContract.payLot, {
  audit: 'lot-paiement.payer',
  constraints: PAYMENTS,
  run: async (ctx, { params, body }): Promise<Result<{ payes: number }, IndemnitesRefusal>> => {
    const lot = await lockLot(ctx.tx, ctx.cptsId, params.lotId)
    if (!lot) return refuse('lot-unknown')
    if (lot.etat !== 'remis') return refuse('lot-pas-remis')
    const waiting = (await listVirementRows(ctx.tx, ctx.cptsId, lot.id)).filter(({ etat }) => etat === 'a-payer')
    for (const virement of waiting) {
      const done = await pay(ctx, virement, body.jour, null)
      if (!done.ok) return done
    }
    return ok({ payes: waiting.length })
  },
})

/** What never left is free again; what came back is owed again, in the year that it was paid in. */
export const returnVirement = defineAction(indemnitesContract.returnVirement, {
  audit: 'virement.retourner',
  constraints: PAYMENTS,
  run: async (ctx, { params, body }): Promise<Done> => {
    const { tx, cptsId, now } = ctx
    const { today } = await readPlace(ctx)
    if (body.jour > today) return refuse('jour-a-venir')
    const virement = await lockVirement(tx, cptsId, params.virementId)
    if (!virement) return refuse('virement-unknown')
    if (virement.etat !== 'paye' && virement.etat !== 'a-payer') return refuse('virement-etat')
    const lot = await lockLot(tx, cptsId, virement.lotId)
    if (lot?.etat !== 'remis') return refuse('lot-pas-remis')
    for (const row of virement.etat === 'paye' ? await sommesOf(ctx, virement.id) : []) {
      const may = mayReturn(cycleOf(row))
      if (!may.ok) return may
      const { paye } = await findAnnees(tx, cptsId, row.id)
      const annee = paye ?? Number(body.jour.slice(0, 4))
      await insertMouvement(
        tx,
        cptsId,
        {
          ...mouvementOf('retour', row.payeCentimes),
          sommeId: row.id,
          jour: body.jour,
          anneeEngage: annee,
          anneePaye: annee,
          virementId: virement.id,
          note: body.motif,
        },
        now,
      )
      const motif = `Retour de la banque\u00a0: ${body.motif}`.slice(0, 500)
      await returnSomme(ctx, row, { centimes: row.payeCentimes, le: body.jour, motif })
    }
    await freeSommes(tx, cptsId, virement.id)
    await updateVirement(tx, cptsId, virement.id, {
      etat: 'retourne',
      retourLe: body.jour,
      retourMotif: body.motif,
    })
    return ok({ ok: true as const })
  },
})

/** What was paid was paid: its statement stays. */
export const keepVirements: Defaire = async (_ctx, virementIds) =>
  refuse('releve-paie', { nombre: new Set(virementIds).size })
