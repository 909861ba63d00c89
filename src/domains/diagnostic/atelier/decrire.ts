/** What a search found, in words: each territory with its name, its measures, what stands out of the bounds and why. */
import type { Reason, Violation } from '../../../analysis/regions/index.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { type KnownPlace, membersOfEpci, tailleOf } from '../../territoire/index.ts'
import type { TerritoirePropose } from '../contract-atelier.ts'
import { colour, cutEpci } from './mesure.ts'
import { findOwn, ownInhabitants } from './notre.ts'
import type { Trouve } from './ordre.ts'
import type { Recherche } from './recherches.ts'

const WHY: Record<Reason, string> = {
  isolated: 'tout ce qui se touche ici en compte moins que le minimum',
  'unit-too-large': 'une seule commune dépasse le maximum',
  'held-together': 'des communes que le minimum oblige à rester ensemble dépassent le maximum',
  range: 'aucun nombre entier de territoires ne convient à cet ensemble d’un seul tenant',
  locked: 'des communes retenues ensemble l’imposent',
  closed: 'un territoire existant, fermé aux autres communes, est tel quel hors de ses bornes',
  unproved: 'la recherche n’a rien trouvé de mieux, sans preuve que rien n’existe',
}
const KINDS: Record<Violation['kind'], string> = {
  under: 'sous le minimum',
  over: 'au-dessus du maximum',
  'in-pieces': 'en plusieurs morceaux',
}

/** All members of each EPCI met, those outside of the search included: one that its border cuts is cut. */
export const epciOf = (ctx: Ctx, communes: readonly KnownPlace[]) =>
  membersOfEpci(ctx, [...new Set(communes.flatMap(({ epci }) => epci?.code ?? []))])

export const describe = async (
  ctx: Ctx,
  { communes, bords, retenues }: Recherche,
  { territoire, nombre, parts, hors }: Trouve,
): Promise<TerritoirePropose[]> => {
  const epci = await epciOf(ctx, communes)
  const colours = colour(
    nombre,
    bords.map(([a, b]) => [territoire[a]!, territoire[b]!]),
  )
  const groups = Array.from({ length: nombre }, (_, t) => communes.filter((__, i) => territoire[i] === t))
  const codes = groups.map((members) => members.map(({ code }) => code))
  const own = findOwn(codes, await ownInhabitants(ctx))
  return Promise.all(
    groups.map(async (group, t) => {
      const cpts = retenues.find((one, i) => one !== null && territoire[i] === t) ?? null
      const members = group.sort((a, b) => (b.population ?? 0) - (a.population ?? 0) || a.code.localeCompare(b.code))
      const population = members.reduce((sum, one) => sum + (one.population ?? 0), 0)
      const { entiers, coupes } = cutEpci(new Set(members.map(({ code }) => code)), epci)
      return {
        rang: t + 1,
        nom: cpts?.nom ?? `${members[0]!.nom} et environs`,
        population,
        taille: (await tailleOf(ctx, population)) as TerritoirePropose['taille'],
        communes: members.map(({ code, nom }) => ({ code, nom })),
        partGardee: parts[t]!,
        epciEntiers: entiers.length,
        epciCoupes: coupes.length,
        hors: hors
          .filter((one) => one.territory === t)
          .map(({ kind, reason }) => `${KINDS[kind]}\u00a0: ${WHY[reason]}`),
        couleur: colours[t]!,
        cpts,
        notre: t === own,
      }
    }),
  )
}
