/** Who of the directory each professional may be. */
import type { Ctx } from '../../../server/actions/action.ts'
import { sameNames } from '../rules/bearings.ts'
import { type Candidat, type Choix, rankCandidates, wordsOf } from '../rules/match.ts'
import type { FoundPerson } from '../rules/rank.ts'
import { findWords } from '../store/mot-store.ts'
import { listPeople } from '../store/personne-store.ts'
import { listNamesakes } from '../store/situation-store.ts'
import { findNames } from './find-names.ts'
import { communesOf, type Membre, toSearch } from './team.ts'

type Place = Pick<Ctx, 'tx' | 'cptsId' | 'now'>
export type Trouve = FoundPerson & Candidat

/** As many as one looks at. */
const SHOWN = 8

const rankAll = async (
  ctx: Place,
  team: readonly Membre[],
  found: ReadonlyMap<string, readonly Trouve[]>,
): Promise<Map<string, Choix<Trouve>[]>> => {
  const communeOf = await communesOf(
    ctx,
    team,
    [...found.values()].flatMap((all) => all.flatMap(({ communes }) => communes)),
  )
  return new Map(
    team.map((one) => {
      const others = (found.get(one.id) ?? []).map((other) => ({ ...other, communes: other.communes.map(communeOf) }))
      return [one.id, rankCandidates(toSearch(one, communeOf), others)]
    }),
  )
}

/** For a whole team, at once: by RPPS where the fiche has one, else by the same words. */
export const findForTeam = async (ctx: Place, team: readonly Membre[]): Promise<Map<string, Choix<Trouve>[]>> => {
  const people = new Map(
    (
      await listPeople(
        ctx.tx,
        team.flatMap(({ connu }) => connu.rpps ?? []),
      )
    ).map((one) => [one.identifiant, one]),
  )
  const asked = team
    .filter(({ connu }) => connu.rpps === null)
    .map(({ id, connu }) => ({ id, words: wordsOf(`${connu.nom} ${connu.prenom}`) }))
  const namesOf = new Map<string, Set<string>>()
  for (const { mot, nom } of await findWords(ctx.tx, [...new Set(asked.flatMap(({ words }) => words))]))
    namesOf.set(mot, (namesOf.get(mot) ?? new Set()).add(nom))
  const namesakes = await listNamesakes(
    ctx.tx,
    asked.flatMap(({ id, words }) => sameNames(words, namesOf).map((bearing) => ({ id, ...bearing }))),
  )
  const found = new Map(
    team.map(({ id, connu }) => {
      const one = connu.rpps === null ? undefined : people.get(connu.rpps)
      return [id, connu.rpps === null ? (namesakes.get(id) ?? []) : one ? [one] : []] as const
    }),
  )
  return rankAll(ctx, team, found)
}

/** For one: names that look alike too. An RPPS that is known answers alone. */
export const findForOne = async (ctx: Place, one: Membre): Promise<Choix<Trouve>[]> => {
  const { rpps, nom, prenom } = one.connu
  const byRpps = rpps === null ? [] : await listPeople(ctx.tx, [rpps])
  if (byRpps.length > 0) return (await rankAll(ctx, [one], new Map([[one.id, byRpps]]))).get(one.id)!
  if (rpps !== null) return []
  const filter = { profession: undefined, specialites: undefined, communes: undefined }
  const names = await findNames(ctx.tx, wordsOf(`${nom} ${prenom}`), filter, SHOWN)
  const ranked = (await rankAll(ctx, [one], new Map([[one.id, names]]))).get(one.id)!
  return ranked.filter(({ score }) => score > 0).slice(0, SHOWN)
}
