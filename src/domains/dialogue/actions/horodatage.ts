/** The time stamp of an authority: its request is carried by somebody, its answer is read and kept. Nothing is sent. */
import { newId } from '../../../kernel/ids.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import { Temporal, toDate } from '../../../kernel/time.ts'
import { defineAction } from '../../../server/actions/action.ts'
import { dossiersContract } from '../contract-dossiers.ts'
import { makeDemande, readReponse } from '../rules/horodatage.ts'
import { findDossierRow } from '../store/dossier-store.ts'
import { findJeton, insertHorodatage } from '../store/suite-store.ts'
import { nomArchive } from './archive.ts'

export const readDemandeHorodatage = defineAction(dossiersContract.readDemandeHorodatage, {
  audit: 'dialogue.horodatage',
  run: async (ctx, { params }) => {
    const row = await findDossierRow(ctx.tx, ctx.cptsId, params.dossierId)
    if (!row) return refuse('dossier-unknown')
    const name = nomArchive(row).replace('.zip', '.tsq')
    return ok({ name, type: 'application/timestamp-query', body: makeDemande(row.empreinte) })
  },
})

export const addHorodatage = defineAction(dossiersContract.addHorodatage, {
  audit: 'dialogue.horodatage',
  constraints: { horodatage_une_fois: 'horodatage-known' },
  run: async (ctx, { params: { dossierId }, body }) => {
    const row = await findDossierRow(ctx.tx, ctx.cptsId, dossierId)
    if (!row) return refuse('dossier-unknown')
    const jeton = Buffer.from(body.contenu, 'base64')
    const answer = readReponse(jeton)
    if (answer.etat === 'illisible') return refuse('horodatage-unreadable')
    if (answer.etat === 'refusee') return refuse('horodatage-refused')
    if (answer.empreinte !== row.empreinte) return refuse('horodatage-other')
    const id = newId(ctx.now.epochMilliseconds)
    const { autorite } = body
    const dateDite = toDate(Temporal.Instant.from(answer.le))
    await insertHorodatage(ctx.tx, {
      ...{ cptsId: ctx.cptsId, id, dossierId, autorite, jeton, dateDite },
      ajouteLe: toDate(ctx.now),
    })
    return ok({ id, dateDite: answer.le })
  },
})

export const readJeton = defineAction(dossiersContract.readJeton, {
  audit: 'dialogue.horodatage',
  run: async (ctx, { params }) => {
    const row = await findJeton(ctx.tx, ctx.cptsId, params.horodatageId)
    return row
      ? ok({ name: 'horodatage.tsr', type: 'application/timestamp-reply', body: row.jeton })
      : refuse('horodatage-unknown')
  },
})
