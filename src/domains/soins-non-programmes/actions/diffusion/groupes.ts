/** Groups that serve again: whom they hold, and who of them would be asked now. */
import { newId } from '../../../../kernel/ids.ts'
import { ok, refuse } from '../../../../kernel/result.ts'
import { type Ctx, defineAction } from '../../../../server/actions/action.ts'
import { listProfessionnels } from '../../../communaute/index.ts'
import { soinsContract } from '../../contract.ts'
import { ecartOf, isOfGroupe } from '../../rules/diffusion/destinataires.ts'
import type { Ecart } from '../../rules/diffusion/vocabulary.ts'
import {
  archiveGroupe as archive,
  type CandidatLu,
  findGroupe,
  type GroupeEcrit,
  type GroupeLu,
  insertGroupe,
  listGroupes as list,
  listCandidats,
  updateGroupe,
} from '../../store/diffusion/groupe-store.ts'
import { readReglage } from '../../store/reglage-store.ts'

export type Destinataire = CandidatLu & { courriel: string | null; ecart: Ecart | null }

/** Everybody who could be asked; the address stands in their fiche. */
export const readCandidats = async (ctx: Ctx): Promise<Destinataire[]> => {
  const { diffusionsParJour } = await readReglage(ctx.tx, ctx.cptsId)
  const team = new Map((await listProfessionnels(ctx.tx, ctx.cptsId)).map(({ id, courriel }) => [id, courriel]))
  return (await listCandidats(ctx.tx, ctx.cptsId, ctx.now)).map((row) => {
    const who = { ...row, courriel: team.get(row.professionnelId) ?? null }
    return { ...who, ecart: ecartOf(who, diffusionsParJour) }
  })
}

const shownOf = ({ agendaId, personneId, nom, metier, profession, ecart }: Destinataire) => ({
  agendaId,
  personneId,
  nom,
  metier,
  profession,
  ecart,
})

const groupeOf = ({ creeLe: _, ...groupe }: GroupeLu, everybody: readonly Destinataire[]) => {
  const held = everybody.filter((who) => isOfGroupe(groupe, who))
  return { ...groupe, nombre: held.length, joignables: held.filter(({ ecart }) => ecart === null).length }
}

export const listGroupes = defineAction(soinsContract.listGroupes, {
  audit: 'diffusion.lire',
  run: async (ctx) => {
    const everybody = await readCandidats(ctx)
    const groupes = (await list(ctx.tx, ctx.cptsId)).map((groupe) => groupeOf(groupe, everybody))
    return ok({ groupes, professionnels: everybody.map(shownOf) })
  },
})

export const readDestinataires = defineAction(soinsContract.readDestinataires, {
  audit: 'diffusion.lire',
  run: async (ctx, { params }) => {
    const groupe = await findGroupe(ctx.tx, ctx.cptsId, params.groupeId)
    if (!groupe) return refuse('groupe-unknown')
    return ok({ destinataires: (await readCandidats(ctx)).filter((who) => isOfGroupe(groupe, who)).map(shownOf) })
  },
})

const NAMED = {
  groupe_diffusion_nom: 'groupe-name-taken',
  groupe_membre_cpts_id_agenda_id_fkey: 'agenda-unknown',
} as const
const isEmpty = ({ professions, communes, structures, membres }: GroupeEcrit): boolean =>
  professions.length + communes.length + structures.length + membres.length === 0

export const createGroupe = defineAction(soinsContract.createGroupe, {
  audit: 'groupe.creer',
  constraints: NAMED,
  run: async (ctx, { body }) => {
    if (isEmpty(body)) return refuse('groupe-empty')
    const id = newId(ctx.now.epochMilliseconds)
    await insertGroupe(ctx.tx, ctx.cptsId, id, body, ctx.now)
    return ok({ id })
  },
})

export const editGroupe = defineAction(soinsContract.editGroupe, {
  audit: 'groupe.modifier',
  constraints: NAMED,
  run: async (ctx, { params, body }) => {
    if (isEmpty(body)) return refuse('groupe-empty')
    const done = await updateGroupe(ctx.tx, ctx.cptsId, params.groupeId, body)
    return done ? ok({ ok: true as const }) : refuse('groupe-unknown')
  },
})

export const archiveGroupe = defineAction(soinsContract.archiveGroupe, {
  audit: 'groupe.archiver',
  run: async (ctx, { params }) =>
    (await archive(ctx.tx, ctx.cptsId, params.groupeId, ctx.now))
      ? ok({ ok: true as const })
      : refuse('groupe-unknown'),
})
