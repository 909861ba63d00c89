/** Exchanges between colleagues: asked by one, accepted by the other, seen by the coordination; the rules hold at each step. */
import { newId } from '../../../kernel/ids.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { fromDate, toDate } from '../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { queueCourriel } from '../../../server/mail/index.ts'
import { findProfessionnel } from '../../communaute/index.ts'
import { findCpts } from '../../comptes/index.ts'
import { gardeContract } from '../contract.ts'
import type { GardeRefusal } from '../refusals.ts'
import { direDemande, direRefus } from '../rules/courriels.ts'
import { direGarde } from '../rules/dire.ts'
import { type Echange, empecheEchange } from '../rules/echange.ts'
import { giveGarde, takeGarde } from '../store/affectation-store.ts'
import { closeEchange, type EchangeRow, insertEchange, lapseEchanges, listEchanges } from '../store/echange-store.ts'
import type { TableauRow } from '../store/tableau-store.ts'
import type { VolontaireRow } from '../store/volontaire-store.ts'
import { asVolontaire } from './moi.ts'
import { noterVersion } from './publier.ts'
import { readSituation, type Situation, tenuesOf } from './situation.ts'
import { findVolontaire, ouvrirLien } from './volontaires.ts'
import { inTableau, onTableau } from './with-tableau.ts'

type Done = Result<{ ok: true }, GardeRefusal>

const mayExchange = (tableau: TableauRow): GardeRefusal | null =>
  tableau.publications === 0 ? 'tableau-not-published' : tableau.modifie ? 'tableau-changing' : null

/** What is published, the rules, and no shift that began. */
const checkEchange = (ctx: Ctx, situation: Situation, echange: Echange): Done => {
  const { gardes, volontaires, reglage, publiees } = situation
  for (const id of [echange.gardeId, echange.contreId]) {
    if (id === null) continue
    const garde = gardes.find((one) => one.id === id)
    if (!garde) return refuse('garde-unknown')
    if (garde.debutLe.getTime() <= ctx.now.epochMilliseconds) return refuse('garde-past')
  }
  if (!volontaires.some(({ id }) => id === echange.versId)) return refuse('volontaire-unknown')
  const found = empecheEchange({ gardes, volontaires, reglage, affectations: tenuesOf(publiees) }, echange)
  if (!found) return ok({ ok: true })
  const qui = volontaires.find(({ id }) => id === found.quiId)?.nom ?? ''
  return refuse('regle-broken', { obstacle: found.obstacle, qui })
}

type InGarde = { params: { tableauGardeId: string; gardeId: string } }

export const listEchangesPossibles = defineAction(gardeContract.listEchangesPossibles, {
  audit: 'mes-gardes.echanges-possibles',
  run: inTableau(
    asVolontaire(async (ctx, tableau, me, { params }: InGarde) => {
      const closed = mayExchange(tableau)
      if (closed) return refuse(closed)
      const situation = await readSituation(ctx, tableau)
      const may = (versId: string, contreId: string | null) =>
        checkEchange(ctx, situation, { gardeId: params.gardeId, deId: me.id, versId, contreId }).ok
      const collegues = situation.volontaires
        .filter(({ id }) => id !== me.id)
        .map(({ id, nom }) => {
          const theirs = new Set(
            situation.publiees.filter((one) => one.volontaireGardeId === id).map(({ gardeId }) => gardeId),
          )
          const contre = situation.gardes.filter((one) => theirs.has(one.id) && may(id, one.id))
          return {
            volontaireId: id,
            nom,
            seul: may(id, null),
            contre: contre.map((one) => ({ gardeId: one.id, phrase: direGarde(one) })),
          }
        })
      return ok({ collegues: collegues.filter(({ seul, contre }) => seul || contre.length > 0) })
    }),
  ),
})

const tellOne = async (
  ctx: Ctx,
  tableau: TableauRow,
  volontaireId: string,
  write: (lien: string, cpts: string) => { sujet: string; corps: string },
  before: Date,
  cle: string,
): Promise<void> => {
  const row = await findVolontaire(ctx, tableau.id, volontaireId)
  const who = row && (await findProfessionnel(ctx.tx, ctx.cptsId, row.professionnelId))
  if (!row || !who?.courriel) return
  const { lien } = await ouvrirLien(ctx, tableau, row, who.personneId)
  const cpts = (await findCpts(ctx.tx, ctx.cptsId))?.nom ?? 'Maillage'
  await queueCourriel(ctx, { cle, destinataire: who.courriel, expireLe: fromDate(before), ...write(lien, cpts) })
}

type Ask = {
  params: { tableauGardeId: string }
  body: { gardeId: string; volontaireId: string; contreGardeId: string | null }
}

export const askEchange = defineAction(gardeContract.askEchange, {
  audit: 'mes-gardes.demander-echange',
  constraints: { echange_garde_ouvert: 'echange-asked' },
  run: onTableau(
    asVolontaire(async (ctx, tableau, me, { body }: Ask): Promise<Result<{ id: string }, GardeRefusal>> => {
      const closed = mayExchange(tableau)
      if (closed) return refuse(closed)
      const situation = await readSituation(ctx, tableau)
      const echange = { gardeId: body.gardeId, deId: me.id, versId: body.volontaireId, contreId: body.contreGardeId }
      if (body.volontaireId === me.id) return refuse('volontaire-unknown')
      const checked = checkEchange(ctx, situation, echange)
      if (!checked.ok) return checked
      const id = newId(ctx.now.epochMilliseconds)
      await insertEchange(ctx.tx, {
        cptsId: ctx.cptsId,
        id,
        tableauGardeId: tableau.id,
        ...echange,
        etat: 'demande',
        demandeLe: toDate(ctx.now),
        reponduLe: null,
      })
      const garde = situation.gardes.find((one) => one.id === body.gardeId)!
      const contre = situation.gardes.find((one) => one.id === body.contreGardeId)
      const de = situation.volontaires.find((one) => one.id === me.id)?.nom ?? ''
      await tellOne(
        ctx,
        tableau,
        body.volontaireId,
        (lien, cpts) =>
          direDemande({ de, garde: direGarde(garde), contre: contre ? direGarde(contre) : null, lien, cpts }),
        garde.debutLe,
        `garde-echange:${id}:demande`,
      )
      return ok({ id })
    }),
  ),
})

type InEchange = { params: { tableauGardeId: string; echangeGardeId: string } }

const findEchange = async (ctx: Ctx, tableau: TableauRow, id: string): Promise<EchangeRow | undefined> =>
  (await listEchanges(ctx.tx, ctx.cptsId, tableau.id)).find((row) => row.id === id)

const accept = async (ctx: Ctx, tableau: TableauRow, echange: EchangeRow, me: VolontaireRow): Promise<Done> => {
  const closed = mayExchange(tableau)
  if (closed) return refuse(closed)
  const situation = await readSituation(ctx, tableau)
  const checked = checkEchange(ctx, situation, echange)
  if (!checked.ok) return checked
  const { tx, cptsId } = ctx
  const asker = situation.volontaires.find(({ id }) => id === echange.deId)!
  const moves = [
    { gardeId: echange.gardeId, from: echange.deId, to: me.id, professionnelId: me.professionnelId },
    ...(echange.contreId
      ? [{ gardeId: echange.contreId, from: me.id, to: asker.id, professionnelId: asker.professionnelId }]
      : []),
  ]
  // First all that goes, then all that comes: both may be on the same day.
  for (const { gardeId, from } of moves)
    if (!(await takeGarde(tx, cptsId, gardeId, from)))
      return refuse('regle-broken', { obstacle: 'absent-du-tableau', qui: '' })
  for (const { gardeId, to, professionnelId } of moves) {
    const { jour } = situation.gardes.find(({ id }) => id === gardeId)!
    await giveGarde(tx, { cptsId, gardeId, volontaireGardeId: to, professionnelId, jour })
  }
  await closeEchange(tx, cptsId, echange.id, 'accepte', toDate(ctx.now))
  await lapseEchanges(
    tx,
    cptsId,
    moves.map(({ gardeId }) => gardeId),
    toDate(ctx.now),
  )
  await noterVersion(ctx, situation, situation.publiees, 'echange')
  return ok({ ok: true })
}

export const answerEchange = defineAction(gardeContract.answerEchange, {
  audit: 'mes-gardes.repondre-echange',
  constraints: { garde_publiee_un_jour: 'already-on-duty', affectation_garde_un_jour: 'already-on-duty' },
  run: onTableau(
    asVolontaire(
      async (ctx, tableau, me, { params, body }: InEchange & { body: { accepte: boolean } }): Promise<Done> => {
        const echange = await findEchange(ctx, tableau, params.echangeGardeId)
        if (!echange || echange.versId !== me.id) return refuse('echange-unknown')
        if (echange.etat !== 'demande') return refuse('echange-closed')
        if (body.accepte) return accept(ctx, tableau, echange, me)
        await closeEchange(ctx.tx, ctx.cptsId, echange.id, 'decline', toDate(ctx.now))
        const situation = await readSituation(ctx, tableau)
        const garde = situation.gardes.find((one) => one.id === echange.gardeId)!
        const vers = situation.volontaires.find((one) => one.id === me.id)?.nom ?? ''
        await tellOne(
          ctx,
          tableau,
          echange.deId,
          (_, cpts) => direRefus({ vers, garde: direGarde(garde), cpts }),
          garde.debutLe,
          `garde-echange:${echange.id}:decline`,
        )
        return ok({ ok: true })
      },
    ),
  ),
})

export const withdrawEchange = defineAction(gardeContract.withdrawEchange, {
  audit: 'mes-gardes.retirer-echange',
  run: onTableau(
    asVolontaire(async (ctx, tableau, me, { params }: InEchange): Promise<Done> => {
      const echange = await findEchange(ctx, tableau, params.echangeGardeId)
      if (!echange || echange.deId !== me.id) return refuse('echange-unknown')
      const closed = await closeEchange(ctx.tx, ctx.cptsId, echange.id, 'retire', toDate(ctx.now))
      return closed ? ok({ ok: true }) : refuse('echange-closed')
    }),
  ),
})
