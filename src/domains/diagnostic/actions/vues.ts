/** The shapes that the room answers, from what was read. */
import type { LectureVue, SemblablesVus, TerrainVu } from '../contract-themes.ts'
import { ABSENTE, estPartielle, type Indication, valeurDuTerritoire } from '../rules/indication.ts'
import { phraseSens, type Repere, reservesOf, sayCalcul, saySource } from '../rules/phrase.ts'
import type { Rapprochement } from '../rules/semblables.ts'
import type { Terrain } from '../rules/terrain.ts'

export const vueDuTerrain = ({ population, depuis, communes, zones }: Terrain): TerrainVu => ({
  population,
  depuis,
  approche: communes.some(({ part }) => part < 1),
  communes: communes.map(({ code, nom, population: inhabitants, part, lon, lat }) => ({
    code,
    nom,
    population: inhabitants,
    part,
    lon,
    lat,
  })),
  zones: zones as TerrainVu['zones'],
})

const REPERES = [
  ['departement', 'le département'],
  ['region', 'la région'],
  ['france', 'la France'],
] as const

/** The département, région and France of most inhabitants, where they were read whole. */
export const reperesDe = ({ zones }: Terrain, indication: Indication): Repere[] =>
  REPERES.flatMap(([genre, nom]) => {
    const zone = zones.find((one) => one.genre === genre)
    const valeur = zone && indication.zones.get(zone.cle)
    return valeur && !estPartielle(valeur) ? [{ nom, valeur }] : []
  })

/** `communes` false leaves them out, where another source already says them. */
export const vueDeLecture = (terrain: Terrain, indication: Indication, communes = true): LectureVue => {
  const { indicateur, source, periode, recomposee, approchee } = indication
  const territoire = valeurDuTerritoire(indication)
  const said = communes ? terrain.communes.map(({ code }) => indication.communes.get(code) ?? ABSENTE) : []
  return {
    source,
    periode,
    recomposee,
    approchee,
    territoire,
    zones: terrain.zones.flatMap(({ cle }) => {
      const valeur = indication.zones.get(cle)
      return valeur ? [{ cle, valeur }] : []
    }),
    communes: said.map(({ valeur }) => valeur),
    etats: said.map(({ etat }) => etat),
    phrase: phraseSens(indicateur, territoire, reperesDe(terrain, indication)),
    reserves: reservesOf(indication, territoire),
    calcul: sayCalcul(indication, territoire),
    provenance: saySource(indication),
  }
}

export const vueDesSemblables = (found: Rapprochement | null): SemblablesVus =>
  found && {
    criteres: found.criteres.map(({ code, libelle, unite, decimales }) => ({ code, libelle, unite, decimales })),
    epci: found.semblables,
    candidats: found.candidats,
  }
