/** Applies the secret of small numbers to what sources say: one decision for all that is shown together. */
import type { Indication, Valeur } from './indication.ts'
import { MASQUEE } from './indication.ts'
import { type Colonne, cacher, type Ensemble, estPetit } from './secret.ts'
import { GENRES_AUTOUR, type Maille, TERRITOIRE, type Terrain, zoneDe } from './terrain.ts'

/** Whether a percentage leaves out a rest that is of persons too. */
const estPart = ({ indicateur }: Indication): boolean => indicateur.nature === 'rapport' && indicateur.unite === '%'
const isProtected = ({ indicateur }: Indication): boolean =>
  indicateur.secret !== null && indicateur.nature !== 'mesure'

/**
 * Indications that say each other: one indicator from two sources, one count in two indicators, parts of one whole. What
 * is hidden in one is hidden in all.
 */
export const familles = (indications: readonly Indication[]): Indication[][] => {
  const groups: Indication[][] = []
  const groupOf = new Map<string, Indication[]>()
  for (const one of indications) {
    const keys = keysOf(one)
    const known = [
      ...new Set(
        keys.flatMap((key) => groupOf.get(key) ?? []).map((each) => groups.find((group) => group.includes(each))!),
      ),
    ]
    const group = known[0] ?? []
    if (known.length === 0) groups.push(group)
    for (const other of known.slice(1)) {
      group.push(...other)
      groups.splice(groups.indexOf(other), 1)
    }
    group.push(one)
    for (const key of keys) groupOf.set(key, group)
  }
  return groups
}

const keysOf = (one: Indication): string[] => {
  const values = (of: (valeur: Valeur) => number | null) => [...one.communes.values()].map(of).join()
  const keys = [`indicateur ${one.indicateur.code}`, `n ${values(({ numerateur }) => numerateur)}`]
  if (estPart(one)) keys.push(`d ${values(({ denominateur }) => denominateur)}`)
  return keys.map((key) => `${one.periode} ${key}`)
}

export type Outside = ReadonlyMap<Indication, ReadonlyMap<string, Valeur>>

/** What each zone around is made of. */
type Decoupe = ReadonlyMap<string, readonly string[]>

/** What every zone says, outside communes included, as the columns of what is published together. */
const colonneDe = (one: Indication, made: Decoupe, outside: ReadonlyMap<string, Valeur>): Colonne => {
  const valeurs = new Map<string, { numerateur: number; denominateur: number | null }>()
  const add = (cle: string, { etat, numerateur, denominateur }: Valeur) => {
    if (etat === 'observe' && numerateur !== null) valeurs.set(cle, { numerateur, denominateur })
  }
  for (const [code, valeur] of one.communes) add(code, valeur)
  for (const [code, valeur] of outside) add(code, valeur)
  for (const [cle, atomes] of made) {
    const total = one.zones.get(cle)
    if (total?.etat !== 'observe' || total.numerateur === null) continue
    const rest = { numerateur: total.numerateur, denominateur: total.denominateur }
    for (const atome of atomes) {
      const known = valeurs.get(atome)
      if (!known) continue
      rest.numerateur -= known.numerateur
      if (rest.denominateur !== null) rest.denominateur -= known.denominateur ?? 0
    }
    if (rest.numerateur <= 1e-6 && (rest.denominateur ?? 0) <= 1e-6) continue
    const numerateur = Math.max(0, rest.numerateur)
    valeurs.set(resteDe(cle), {
      numerateur,
      denominateur: rest.denominateur === null ? null : Math.max(numerateur, rest.denominateur),
    })
  }
  return { secret: one.indicateur.secret!, estPart: estPart(one), valeurs }
}

const resteDe = (cle: string): string => `reste ${cle}`
const HOLDS: Record<string, readonly string[]> = { region: ['departement'], france: ['departement', 'region'] }

/** What a zone holds: communes that are read one by one, and what is left of the zones within it. */
const atomesDe = (terrain: Terrain, cle: string): string[] => {
  const zone = terrain.zones.find((one) => one.cle === cle)!
  const genre = GENRES_AUTOUR.find((one) => one === zone.genre)!
  const within = (maille: Maille) => zoneDe(maille, genre) === zone.code
  const communes = [...terrain.communes, ...terrain.dehors].filter(within)
  const zones = terrain.zones.filter(
    (one) =>
      HOLDS[genre]?.includes(one.genre) &&
      communes.some((maille) => zoneDe(maille, one.genre as 'region') === one.code),
  )
  return [...communes.map(({ code }) => code), ...zones.map((one) => resteDe(one.cle))]
}

const ensembleDe = (terrain: Terrain, made: Decoupe): Omit<Ensemble, 'colonnes'> => ({
  atomes: [
    ...terrain.communes.map(({ code }) => ({ cle: code, montre: true })),
    ...terrain.dehors.map(({ code }) => ({ cle: code, montre: false })),
    ...terrain.zones.map(({ cle }) => ({ cle: resteDe(cle), montre: false })),
  ],
  sommes: [
    { cle: TERRITOIRE, parts: new Map(terrain.communes.map(({ code, part }) => [code, part])), derniere: true },
    ...[...made].map(([cle, atomes]) => ({
      cle,
      parts: new Map([...atomes, resteDe(cle)].map((atome) => [atome, 1])),
    })),
  ],
})

const masked = (values: ReadonlyMap<string, Valeur>, hidden: ReadonlySet<string>): Map<string, Valeur> =>
  new Map([...values].map(([cle, valeur]) => [cle, valeur.etat === 'observe' && hidden.has(cle) ? MASQUEE : valeur]))

/** The same indications, without what may not be shown. `outside`: what communes around the territory say of each. */
export const masquer = (indications: readonly Indication[], terrain: Terrain, outside: Outside): Indication[] => {
  const made: Decoupe = new Map(terrain.zones.map(({ cle }) => [cle, atomesDe(terrain, cle)]))
  const ensemble = ensembleDe(terrain, made)
  const hiddenOf = new Map<Indication, ReadonlySet<string>>()
  for (const family of familles(indications.filter(isProtected))) {
    const colonnes = family.map((one) => colonneDe(one, made, outside.get(one) ?? new Map()))
    const hidden = cacher({ ...ensemble, colonnes })
    for (const one of family) hiddenOf.set(one, hidden)
  }
  return indications.map((one) => {
    const hidden = hiddenOf.get(one)
    return hidden ? { ...one, communes: masked(one.communes, hidden), zones: masked(one.zones, hidden) } : one
  })
}

/** For a zone that stands alone, beside no sum that is shown. */
export const masquerSeule = (indication: Pick<Indication, 'indicateur'>, valeur: Valeur): Valeur => {
  const { numerateur, denominateur, etat } = valeur
  const { secret, unite } = indication.indicateur
  return etat === 'observe' && numerateur !== null && estPetit(secret, unite === '%', { numerateur, denominateur })
    ? MASQUEE
    : valeur
}
