/** What a territory is made of: communes, municipal arrondissements, or named parts of a commune. */
export type UnitNature = 'commune' | 'arrondissement' | 'partie'
export type Unit = {
  code: string
  /** Name of the part, '' for a whole commune or arrondissement. */
  partie: string
  nature: UnitNature
  nom: string
  population: number
  millesime: string
}
export const unitKey = (unit: { code: string; partie: string }): string => `${unit.code} ${unit.partie}`

export const totalPopulation = (units: readonly Pick<Unit, 'population'>[]): number =>
  units.reduce((total, unit) => total + unit.population, 0)

export type UnitClash = {
  code: string
  avec: string
  raison: 'double' | 'arrondissement-et-commune' | 'partie-et-tout'
}

/** The same ground held twice inside one territory. `communeOf` gives the commune of an arrondissement. */
export const findClash = (
  units: readonly Pick<Unit, 'code' | 'partie'>[],
  communeOf: (code: string) => string | undefined,
): UnitClash | undefined => {
  const seen = new Set<string>()
  const whole = new Set(units.filter((unit) => unit.partie === '').map((unit) => unit.code))
  for (const unit of units) {
    if (seen.has(unitKey(unit))) return { code: unit.code, avec: unit.code, raison: 'double' }
    seen.add(unitKey(unit))
    const parent = communeOf(unit.code)
    if (parent && units.some((other) => other.code === parent))
      return { code: unit.code, avec: parent, raison: 'arrondissement-et-commune' }
    if (unit.partie !== '' && whole.has(unit.code))
      return { code: unit.code, avec: unit.code, raison: 'partie-et-tout' }
  }
  return undefined
}
