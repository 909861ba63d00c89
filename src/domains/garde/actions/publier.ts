/** A dated version: the draft becomes what people read, and each is told what changes for them. */
import { newId } from '../../../kernel/ids.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { civilDate, Temporal, toDate } from '../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { queueCourriel } from '../../../server/mail/index.ts'
import { findProfessionnel } from '../../communaute/index.ts'
import { findCpts } from '../../comptes/index.ts'
import { gardeContract } from '../contract.ts'
import type { GardeRefusal } from '../refusals.ts'
import { direChangements } from '../rules/courriels.ts'
import { direGarde } from '../rules/dire.ts'
import { insertPublication, listPubliees, replacePubliees } from '../store/affectation-store.ts'
import { lapseEchanges } from '../store/echange-store.ts'
import { updateTableau } from '../store/tableau-store.ts'
import { listVolontaireRows } from '../store/volontaire-store.ts'
import { readSituation, type Situation } from './situation.ts'
import { ouvrirLien } from './volontaires.ts'
import { onTableau } from './with-tableau.ts'

type Row = { gardeId: string; volontaireGardeId: string }
const keyOf = ({ gardeId, volontaireGardeId }: Row): string => `${gardeId} ${volontaireGardeId}`

/** Of one volunteer: shifts that come, shifts that go, and all that are still to come. */
const changementsDe = (situation: Situation, before: readonly Row[], after: readonly Row[], volontaireId: string) => {
  const mine = (rows: readonly Row[]) =>
    new Set(rows.filter((one) => one.volontaireGardeId === volontaireId).map(({ gardeId }) => gardeId))
  const [had, has] = [mine(before), mine(after)]
  const pick = (isIn: (id: string) => boolean) => situation.gardes.filter(({ id }) => isIn(id))
  return {
    nouvelles: pick((id) => has.has(id) && !had.has(id)),
    retirees: pick((id) => had.has(id) && !has.has(id)),
    toutes: pick((id) => has.has(id)),
  }
}

const writeTo = async (
  ctx: Ctx,
  situation: Situation,
  change: { numero: number; before: readonly Row[]; after: readonly Row[] },
): Promise<number> => {
  const { tableau, volontaires, zone } = situation
  const rows = new Map((await listVolontaireRows(ctx.tx, ctx.cptsId, tableau.id)).map((row) => [row.id, row]))
  const cpts = (await findCpts(ctx.tx, ctx.cptsId))?.nom ?? 'Maillage'
  const today = civilDate(ctx.now, zone).toString()
  const end = Temporal.PlainDate.from(tableau.au).add({ days: 1 }).toZonedDateTime(zone).toInstant()
  let queued = 0
  for (const { id, professionnelId, courriel } of volontaires) {
    const { nouvelles, retirees, toutes } = changementsDe(situation, change.before, change.after, id)
    const isTold = [...nouvelles, ...retirees].some(({ jour }) => jour >= today)
    const who = courriel && isTold ? await findProfessionnel(ctx.tx, ctx.cptsId, professionnelId) : undefined
    if (!who || !courriel) continue
    const { lien } = await ouvrirLien(ctx, tableau, rows.get(id)!, who.personneId)
    const coming = (list: typeof toutes) => list.filter(({ jour }) => jour >= today).map(direGarde)
    const isQueued = await queueCourriel(ctx, {
      cle: `garde-publiee:${id}:${change.numero}`,
      destinataire: courriel,
      expireLe: end,
      ...direChangements({
        titre: tableau.titre,
        numero: change.numero,
        nouvelles: coming(nouvelles),
        retirees: coming(retirees),
        toutes: coming(toutes),
        lien,
        cpts,
      }),
    })
    if (isQueued) queued++
  }
  return queued
}

/** Writes the version that stands now; `before` is what was published. */
export const noterVersion = async (
  ctx: Ctx,
  situation: Situation,
  before: readonly Row[],
  origine: 'coordination' | 'echange',
): Promise<{ numero: number; changements: number; courriels: number }> => {
  const { tableau } = situation
  const after = await listPubliees(ctx.tx, ctx.cptsId, tableau.id)
  const [had, has] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))]
  const changements = has.difference(had).size + had.difference(has).size
  const numero = tableau.publications + 1
  await insertPublication(ctx.tx, {
    cptsId: ctx.cptsId,
    id: newId(ctx.now.epochMilliseconds),
    tableauGardeId: tableau.id,
    numero,
    origine,
    publieeLe: toDate(ctx.now),
    publieePar: ctx.actor.kind === 'personne' ? ctx.actor.personneId : null,
    changements,
    lignes: after.map(({ gardeId, professionnelId }) => ({ gardeId, professionnelId })),
  })
  await updateTableau(ctx.tx, ctx.cptsId, tableau.id, { publications: numero, modifie: false })
  return { numero, changements, courriels: await writeTo(ctx, situation, { numero, before, after }) }
}

export const publishTableauGarde = defineAction(gardeContract.publishTableauGarde, {
  audit: 'garde.publier',
  constraints: { garde_publiee_un_jour: 'already-on-duty' },
  run: onTableau(
    async (ctx, tableau): Promise<Result<{ numero: number; changements: number; courriels: number }, GardeRefusal>> => {
      const situation = await readSituation(ctx, tableau)
      const { affectations, publiees } = situation
      if (affectations.length === 0) return refuse('tableau-empty')
      const [had, has] = [new Set(publiees.map(keyOf)), new Set(affectations.map(keyOf))]
      if (tableau.publications > 0 && had.symmetricDifference(has).size === 0) {
        await updateTableau(ctx.tx, ctx.cptsId, tableau.id, { modifie: false })
        return refuse('nothing-to-publish')
      }
      await replacePubliees(ctx.tx, ctx.cptsId, tableau.id)
      // A request about a shift that changed hands no longer stands.
      const moved = [...had.difference(has)].map((key) => key.split(' ')[0]!)
      await lapseEchanges(ctx.tx, ctx.cptsId, moved, toDate(ctx.now))
      return ok(await noterVersion(ctx, situation, publiees, 'coordination'))
    },
  ),
})
