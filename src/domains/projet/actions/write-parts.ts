/** Writes the parts of a fiche that are given: a list takes the place of the former one, line by line. */
import { newId } from '../../../kernel/ids.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { listStructures } from '../../communaute/index.ts'
import { findCommunes } from '../../territoire/index.ts'
import type { PartiesSaisies } from '../contract.ts'
import { writeReferents } from '../store/fiche-store.ts'
import {
  insertLignes,
  listLignes,
  type NewLigne,
  removeOtherLignes,
  type Table,
  updateLigne,
} from '../store/lignes-store.ts'

type PartRefusal = 'commune-unknown' | 'partenaire-twice' | 'partenaire-unnamed' | 'structure-unknown'

/** Constraints of the base that mean that somebody chosen is not of this CPTS. */
export const PART_CONSTRAINTS = {
  fiche_action_dates: 'fiche-dates-order',
  fiche_referent_cpts_id_professionnel_id_fkey: 'professionnel-unknown',
  tache_cpts_id_professionnel_id_fkey: 'professionnel-unknown',
  partenaire_de_fiche_cpts_id_structure_id_fkey: 'structure-unknown',
  partenaire_de_fiche_structure: 'partenaire-twice',
} as const

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> }
/** Only what was given: what is absent stays as it is. */
export const givenOf = <T extends object>(parts: T): Given<T> =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as Given<T>

const checkCommunes = async (ctx: Ctx, codes: readonly string[]): Promise<boolean> => {
  const wanted = new Set(codes)
  return wanted.size === 0 || (await findCommunes(ctx, [...wanted])).length === wanted.size
}

type Partenaires = NonNullable<PartiesSaisies['partenaires']>
/** A structure says its own name and kind; another partner is named by hand. */
const checkPartenaires = async (
  { tx, cptsId }: Ctx,
  partenaires: Partenaires,
): Promise<Result<Partenaires, PartRefusal>> => {
  const structures = new Map((await listStructures(tx, cptsId)).map((one) => [one.id, one]))
  const chosen = partenaires.flatMap(({ structureId }) => structureId ?? [])
  if (new Set(chosen).size < chosen.length) return refuse('partenaire-twice')
  if (chosen.some((id) => !structures.has(id))) return refuse('structure-unknown')
  if (partenaires.some(({ structureId, nom }) => structureId === null && nom === ''))
    return refuse('partenaire-unnamed')
  return ok(
    partenaires.map((one) => {
      if (one.structureId === null) return one
      return { ...one, nom: '', genre: structures.get(one.structureId)!.genre as Partenaires[number]['genre'] }
    }),
  )
}

type Written = { id?: string | undefined; faiteLe?: string | null; atteintLe?: string | null }

const writeLignes = async <T extends Table>(
  { tx, cptsId, now }: Ctx,
  table: T,
  ficheId: string,
  lignes: readonly Written[],
  /** Columns that a correction leaves as they are. */
  kept: readonly string[] = [],
): Promise<void> => {
  const lines: readonly { id: string }[] = await listLignes<Table>(tx, table, cptsId, [ficheId])
  const present = new Set(lines.map(({ id }) => id))
  const key = { cptsId, ficheId }
  const known = lignes.flatMap(({ id }) => (id !== undefined && present.has(id) ? [id] : []))
  await removeOtherLignes(tx, table, key, known)
  const added: NewLigne<T>[] = []
  for (const [i, { id, ...columns }] of lignes.entries()) {
    const rang = table === 'jalon' ? {} : { rang: i + 1 }
    if (id !== undefined && present.has(id)) {
      const change = Object.fromEntries(Object.entries(columns).filter(([name]) => !kept.includes(name)))
      await updateLigne(tx, table, { ...key, id }, { ...change, ...rang } as Partial<NewLigne<T>>)
    } else {
      added.push({ ...columns, ...rang, ...key, id: newId(now.epochMilliseconds) } as unknown as NewLigne<T>)
    }
  }
  await insertLignes(tx, table, added)
}

export const writeParts = async (
  ctx: Ctx,
  ficheId: string,
  parts: PartiesSaisies,
): Promise<Result<null, PartRefusal>> => {
  if (!(await checkCommunes(ctx, parts.identite?.communes ?? []))) return refuse('commune-unknown')
  if (parts.referents) await writeReferents(ctx.tx, ctx.cptsId, ficheId, parts.referents)
  // Ticks are acts of their own: correcting the words of a line never changes them.
  if (parts.taches) await writeLignes(ctx, 'tache', ficheId, parts.taches, ['faiteLe'])
  if (parts.jalons) await writeLignes(ctx, 'jalon', ficheId, parts.jalons, ['atteintLe'])
  if (parts.budget) await writeLignes(ctx, 'ligneBudget', ficheId, parts.budget)
  if (parts.partenaires) {
    const checked = await checkPartenaires(ctx, parts.partenaires)
    if (!checked.ok) return checked
    await writeLignes(ctx, 'partenaireDeFiche', ficheId, checked.value, ['stade', 'stadeLe'])
  }
  if (parts.indicateurs) await writeLignes(ctx, 'indicateurDeFiche', ficheId, parts.indicateurs)
  if (parts.preuves) await writeLignes(ctx, 'preuveAttendue', ficheId, parts.preuves)
  return ok(null)
}
