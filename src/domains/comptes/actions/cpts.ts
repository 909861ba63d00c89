import { newId } from '../../../kernel/ids.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import { fromDate, ZONES, type Zone } from '../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { comptesContract } from '../contract.ts'
import { DUREES, outOfBounds } from '../rules/conservation.ts'
import type { Role } from '../rules/permissions.ts'
import { readIdentifiant } from '../store/account-store.ts'
import {
  findCpts,
  insertCpts,
  listAllCpts as readAllCpts,
  saveAppartenance,
  choosePatients as storeChoice,
  updateCpts,
} from '../store/cpts-store.ts'
import { inviteInto } from './links.ts'

export const createCpts = defineAction(comptesContract.createCpts, {
  audit: 'cpts.creer',
  run: async (ctx, { body }) => {
    if (!ZONES.includes(body.zone as Zone)) return refuse('zone-unknown', { zone: body.zone })
    const id = newId(ctx.now.epochMilliseconds)
    await insertCpts(ctx.tx, { id, nom: body.nom, zone: body.zone }, ctx.now)
    if (body.jeLaCoordonne && ctx.actor.kind === 'personne') {
      const { personneId } = ctx.actor
      const depuis = ctx.now.toString().slice(0, 10)
      const courriel = (await readIdentifiant(ctx.tx, personneId))?.courriel
      const given = courriel === undefined ? {} : { courriel }
      await saveAppartenance(ctx.tx, { cptsId: id, personneId, roles: ['coordination'], depuis, ...given })
    }
    const { coordination } = body
    const invitation = coordination
      ? await inviteInto({ ...ctx, cptsId: id }, id, { ...coordination, roles: ['coordination'] })
      : null
    return ok({ id, invitation })
  },
})

export const listAllCpts = defineAction(comptesContract.listAllCpts, {
  audit: 'cpts.lister',
  run: async (ctx) => {
    const rows = await readAllCpts(ctx.tx)
    return ok({ cpts: rows.map((row) => ({ ...row, creeeLe: fromDate(row.creeeLe).toString() })) })
  },
})

export const choosePatients = defineAction(comptesContract.choosePatients, {
  audit: 'installation.choisir',
  constraints: { patients_need_a_host: 'host-needed' },
  run: async (ctx, { body }) => {
    await storeChoice(ctx.tx, body)
    await ctx.publish({ name: 'installation.changee', cptsId: ctx.cptsId, id: ctx.cptsId })
    return ok({ ok: true as const })
  },
})

export const readCpts = defineAction(comptesContract.readCpts, {
  audit: 'cpts.lire',
  run: async (ctx) => {
    const cpts = await findCpts(ctx.tx, ctx.cptsId)
    if (!cpts) return refuse('cpts-unknown')
    const { id, nom, etape, zone, finess } = cpts
    const reglages = cpts.reglages as Record<string, unknown>
    return ok({ id, nom, etape, zone, finess, reglages, roles: [] as Role[], permissions: [...ctx.permissions].sort() })
  },
})

export const editCpts = defineAction(comptesContract.editCpts, {
  audit: 'cpts.changer',
  run: async (ctx, { body }) => {
    const { nom, finess, reglages } = body
    const wrong = reglages && outOfBounds(reglages)
    if (wrong) return refuse('conservation-out-of-bounds', { ...DUREES[wrong] })
    await updateCpts(ctx.tx, ctx.cptsId, {
      ...(nom === undefined ? {} : { nom }),
      ...(finess === undefined ? {} : { finess }),
      ...(reglages === undefined ? {} : { reglages }),
    })
    return ok({ ok: true as const })
  },
})

/** The stage follows from the dates that the room of the projet keeps. */
export const setEtape = ({ tx, cptsId }: Pick<Ctx, 'tx' | 'cptsId'>, etape: string): Promise<void> =>
  updateCpts(tx, cptsId, { etape })
