/** The colleges with who is there, by name or by rule, and what each voice weighs in an assembly. */
import { ok } from '../../../kernel/result.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { listStructures } from '../../communaute/index.ts'
import { membresContract } from '../contract-membres.ts'
import { type Electeur, electeursOf, isRunning } from '../rules/electeurs.ts'
import { loadSituation, type Situee } from './load.ts'
import { readToday } from './today.ts'

/** An assembly of everybody: each college whole, with its voices. */
const everybody = ({ colleges }: Situee) => ({
  id: '',
  regles: {
    composition: {
      genre: 'colleges' as const,
      colleges: colleges.map(({ id }) => ({ college: id, sieges: null })),
      parmi: null,
    },
    poids: 'college' as const,
    mandats: null,
  },
})

type Membre = Electeur & { siegeId: string | null; depuis: string | null; structure: string }

/** For whom a representative sits: a structure of the CPTS, or words. */
const structureOf = async ({ tx, cptsId }: Ctx, situation: Situee): Promise<Map<string, string>> => {
  const known = new Map((await listStructures(tx, cptsId)).map(({ id, nom }) => [id, nom]))
  return new Map(
    situation.representants.map(({ id, structureId, structure }) => [
      id,
      (structureId && known.get(structureId)) || structure,
    ]),
  )
}

export const loadColleges = async (ctx: Ctx) => {
  const aujourdhui = await readToday(ctx)
  const situation = await loadSituation(ctx.tx, ctx.cptsId, aujourdhui)
  if (!situation) return { aujourdhui, colleges: [], horsCollege: [] }
  const electeurs = electeursOf({ ...situation, instance: everybody(situation) })
  const sieges = new Map(situation.sieges.filter((one) => isRunning(one, aujourdhui)).map((one) => [one.personne, one]))
  const since = new Map(situation.membres.map((one) => [one.professionnelId, one.adherentDepuis]))
  const structures = await structureOf(ctx, situation)
  const membres = electeurs.map((one): Membre => {
    const siege = sieges.get(one.id)
    const depuis = siege?.debut ?? since.get(one.id) ?? null
    return { ...one, siegeId: siege?.id ?? null, depuis, structure: structures.get(one.id) ?? '' }
  })
  const placed = new Set(electeurs.map(({ id }) => id))
  return {
    aujourdhui,
    colleges: situation.colleges.map((college) => ({
      ...college,
      membres: membres.filter(({ collegeId }) => collegeId === college.id),
    })),
    horsCollege: situation.membres
      .filter(({ professionnelId, adherentDepuis }) => adherentDepuis !== null && !placed.has(professionnelId))
      .map(({ professionnelId, nom, qualite }) => ({ id: professionnelId, nom, qualite })),
  }
}

export const listColleges = defineAction(membresContract.listColleges, {
  audit: 'college.lister',
  run: async (ctx) => ok(await loadColleges(ctx)),
})
