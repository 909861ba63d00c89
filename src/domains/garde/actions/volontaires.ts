/** Who volunteers, what they said, and the links by which they say it. */
import { newId } from '../../../kernel/ids.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { civilDate, Temporal, toDate } from '../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { queueCourriel } from '../../../server/mail/index.ts'
import { findProfessionnel, listProfessionnels } from '../../communaute/index.ts'
import { createLien, findCpts, linkAddress, revokeLiensAbout } from '../../comptes/index.ts'
import { gardeContract, type VoeuxSaisis } from '../contract.ts'
import type { GardeRefusal } from '../refusals.ts'
import { direInvitation } from '../rules/courriels.ts'
import { listAffectations, listPubliees } from '../store/affectation-store.ts'
import { listGardeRows, type TableauRow, updateTableau } from '../store/tableau-store.ts'
import {
  deleteVolontaire,
  insertVolontaires,
  listVolontaireRows,
  saveVoeux,
  type VolontaireRow,
} from '../store/volontaire-store.ts'
import { zoneOf } from './situation.ts'
import { onTableau } from './with-tableau.ts'

export const USAGE_GARDE = 'garde'
/** Standing links live sixty days at most. */
const LINK_DAYS = 60

export const inscrire = async (
  ctx: Ctx,
  tableau: TableauRow,
  professionnelIds: readonly string[],
  inscritPar: 'soi' | 'coordination',
): Promise<number> => {
  const rows = [...new Set(professionnelIds)].map(
    (professionnelId): VolontaireRow => ({
      cptsId: ctx.cptsId,
      id: newId(ctx.now.epochMilliseconds),
      tableauGardeId: tableau.id,
      professionnelId,
      plafondPeriode: null,
      plafondSemaine: null,
      inscritPar,
      inscritLe: toDate(ctx.now),
      voeuxLe: null,
    }),
  )
  const added = await insertVolontaires(ctx.tx, rows)
  if (added > 0) await updateTableau(ctx.tx, ctx.cptsId, tableau.id, { calcul: null })
  return added
}

export const addVolontairesGarde = defineAction(gardeContract.addVolontairesGarde, {
  audit: 'garde.inscrire',
  run: onTableau(
    async (ctx, tableau, { body }: { params: { tableauGardeId: string }; body: { professionnelIds: string[] } }) => {
      const here = new Set(
        (await listProfessionnels(ctx.tx, ctx.cptsId)).filter(({ enExercice }) => enExercice).map(({ id }) => id),
      )
      if (body.professionnelIds.some((id) => !here.has(id))) return refuse('professionnel-unknown')
      return ok({ ajoutes: await inscrire(ctx, tableau, body.professionnelIds, 'coordination') })
    },
  ),
})

type InVolontaire = { params: { tableauGardeId: string; volontaireGardeId: string } }
export const findVolontaire = async (ctx: Ctx, tableauId: string, id: string): Promise<VolontaireRow | undefined> =>
  (await listVolontaireRows(ctx.tx, ctx.cptsId, tableauId)).find((row) => row.id === id)

const fermerLiens = (ctx: Ctx, volontaireGardeId: string): Promise<void> =>
  revokeLiensAbout(ctx.tx, ctx.cptsId, { usage: USAGE_GARDE, sujet: { volontaireGardeId } }, ctx.now)

export const retirer = async (
  ctx: Ctx,
  tableau: TableauRow,
  volontaire: VolontaireRow,
): Promise<Result<{ ok: true }, 'volontaire-holds'>> => {
  const today = civilDate(ctx.now, await zoneOf(ctx)).toString()
  const held = await listPubliees(ctx.tx, ctx.cptsId, tableau.id)
  if (held.some((one) => one.volontaireGardeId === volontaire.id && one.jour >= today))
    return refuse('volontaire-holds')
  const draft = await listAffectations(ctx.tx, ctx.cptsId, tableau.id)
  await fermerLiens(ctx, volontaire.id)
  await deleteVolontaire(ctx.tx, ctx.cptsId, volontaire.id)
  const isHeld = draft.some((one) => one.volontaireGardeId === volontaire.id)
  await updateTableau(ctx.tx, ctx.cptsId, tableau.id, {
    calcul: null,
    ...(isHeld && tableau.publications > 0 ? { modifie: true } : {}),
  })
  return ok({ ok: true as const })
}

export const removeVolontaireGarde = defineAction(gardeContract.removeVolontaireGarde, {
  audit: 'garde.desinscrire',
  run: onTableau(async (ctx, tableau, { params }: InVolontaire): Promise<Result<{ ok: true }, GardeRefusal>> => {
    const volontaire = await findVolontaire(ctx, tableau.id, params.volontaireGardeId)
    return volontaire ? retirer(ctx, tableau, volontaire) : refuse('volontaire-unknown')
  }),
})

/** Leave outside of the period is cut to it, and what lies wholly outside is left out. */
export const noterVoeux = async (
  ctx: Ctx,
  tableau: TableauRow,
  volontaireId: string,
  voeux: VoeuxSaisis & { plafondSemaine?: number | null },
): Promise<Result<{ ok: true }, GardeRefusal>> => {
  if (voeux.indisponibilites.some(({ du, au }) => au < du)) return refuse('indisponibilite-dates')
  const known = new Set((await listGardeRows(ctx.tx, ctx.cptsId, tableau.id)).map(({ id }) => id))
  if (voeux.souhaits.some(({ gardeId }) => !known.has(gardeId))) return refuse('garde-unknown')
  const inside = voeux.indisponibilites
    .map(({ du, au }) => ({
      id: newId(ctx.now.epochMilliseconds),
      du: [du, tableau.du].sort().at(-1)!,
      au: [au, tableau.au].sort()[0]!,
    }))
    .filter(({ du, au }) => du <= au)
  const souhaits = [...new Map(voeux.souhaits.map((one) => [one.gardeId, one])).values()]
  await saveVoeux(ctx.tx, ctx.cptsId, volontaireId, {
    indisponibilites: inside,
    souhaits,
    plafondPeriode: voeux.plafondPeriode,
    plafondSemaine: voeux.plafondSemaine,
    voeuxLe: toDate(ctx.now),
  })
  await updateTableau(ctx.tx, ctx.cptsId, tableau.id, { calcul: null })
  return ok({ ok: true as const })
}

export const saveVoeuxGarde = defineAction(gardeContract.saveVoeuxGarde, {
  audit: 'garde.voeux',
  run: onTableau(
    async (
      ctx,
      tableau,
      { params, body }: InVolontaire & { body: VoeuxSaisis & { plafondSemaine: number | null } },
    ) => {
      const volontaire = await findVolontaire(ctx, tableau.id, params.volontaireGardeId)
      return volontaire ? noterVoeux(ctx, tableau, volontaire.id, body) : refuse('volontaire-unknown')
    },
  ),
})

/** Only the hash of a link is kept: each mail carries one of its own. */
export const ouvrirLien = async (ctx: Ctx, tableau: TableauRow, volontaire: VolontaireRow, personneId: string) => {
  const sujet = { tableauGardeId: tableau.id, volontaireGardeId: volontaire.id }
  const lien = await createLien(
    ctx.tx,
    { cptsId: ctx.cptsId, usage: USAGE_GARDE, personneId, sujet, days: LINK_DAYS },
    ctx.now,
  )
  return { lien: linkAddress(ctx.address, lien.token), expireLe: lien.expireLe }
}

export const linkVolontaireGarde = defineAction(gardeContract.linkVolontaireGarde, {
  audit: 'garde.lien',
  run: onTableau(async (ctx, tableau, { params }: InVolontaire) => {
    const volontaire = await findVolontaire(ctx, tableau.id, params.volontaireGardeId)
    const who = volontaire && (await findProfessionnel(ctx.tx, ctx.cptsId, volontaire.professionnelId))
    if (!volontaire || !who) return refuse('volontaire-unknown')
    await fermerLiens(ctx, volontaire.id)
    const { lien, expireLe } = await ouvrirLien(ctx, tableau, volontaire, who.personneId)
    return ok({ lien, expireLe: expireLe.toString() })
  }),
})

export const inviteVolontairesGarde = defineAction(gardeContract.inviteVolontairesGarde, {
  audit: 'garde.inviter',
  run: onTableau(async (ctx, tableau) => {
    const people = new Map((await listProfessionnels(ctx.tx, ctx.cptsId)).map((one) => [one.id, one]))
    const silent = (await listVolontaireRows(ctx.tx, ctx.cptsId, tableau.id)).filter(({ voeuxLe }) => !voeuxLe)
    const cpts = (await findCpts(ctx.tx, ctx.cptsId))?.nom ?? 'Maillage'
    const zone = await zoneOf(ctx)
    let courriels = 0
    let sansCourriel = 0
    for (const volontaire of silent) {
      const who = people.get(volontaire.professionnelId)
      if (!who?.courriel) {
        sansCourriel++
        continue
      }
      const { lien, expireLe } = await ouvrirLien(ctx, tableau, volontaire, who.personneId)
      const fin = tableau.voeuxJusquau
        ? Temporal.PlainDate.from(tableau.voeuxJusquau).add({ days: 1 }).toZonedDateTime(zone).toInstant()
        : expireLe
      const queued = await queueCourriel(ctx, {
        cle: `garde-voeux:${volontaire.id}:${newId(ctx.now.epochMilliseconds)}`,
        destinataire: who.courriel,
        expireLe: Temporal.Instant.compare(fin, expireLe) < 0 ? fin : expireLe,
        ...direInvitation({ ...tableau, lien, cpts }),
      })
      if (queued) courriels++
    }
    return ok({ courriels, sansCourriel })
  }),
})
