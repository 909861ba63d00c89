/** The money of a contract year, part by part, as the room that keeps it tells it. */
import type { Ctx } from '../../../server/actions/action.ts'
import { readArgentAnnee } from '../../financement/index.ts'
import type { Argent, Donnees, Partie } from '../contract-donnees.ts'
import type { AnneeLue } from './annees.ts'

export type ArgentLu = { contrat: Donnees['contrat']; parties: ReadonlyMap<Partie, Argent> }

/** Nothing, where no contract is written: the file says so. */
export const readArgent = async (ctx: Ctx, { id, taille }: AnneeLue): Promise<ArgentLu> => {
  const found = id === null ? null : await readArgentAnnee(ctx, id)
  if (!found) return { contrat: null, parties: new Map() }
  const parties = new Map<Partie, Argent>(found.enveloppes.map(({ poste, ...money }) => [poste, money]))
  return { contrat: { ...found.contrat, taille: taille ?? 'inconnue' }, parties }
}
