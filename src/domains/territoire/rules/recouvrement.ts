/**
 * Which other CPTS of the installation cover the same ground. There should be one CPTS per territory: an overlap is
 * said, not forbidden. Two named parts of one commune may or may not meet: « possible ».
 */
export type Published = { cptsId: string; cptsNom: string; code: string; partie: string }
export type Overlap = { cptsId: string; cptsNom: string; codes: string[]; possibles: string[] }

type Ground = { code: string; partie: string }

const meets = (mine: Ground, theirs: Ground, communeOf: (code: string) => string | undefined) => {
  const same = mine.code === theirs.code
  const nested = communeOf(mine.code) === theirs.code || communeOf(theirs.code) === mine.code
  if (!same && !nested) return false
  // The whole of a commune meets any part of it; two parts are told apart by their names only.
  return mine.partie !== '' && theirs.partie !== '' && mine.partie !== theirs.partie ? 'possible' : 'certain'
}

export const overlaps = (
  mine: readonly Ground[],
  published: readonly Published[],
  communeOf: (code: string) => string | undefined,
): Overlap[] => {
  const found = new Map<string, Overlap>()
  for (const theirs of published) {
    for (const unit of mine) {
      const how = meets(unit, theirs, communeOf)
      if (!how) continue
      const entry = found.get(theirs.cptsId) ?? {
        cptsId: theirs.cptsId,
        cptsNom: theirs.cptsNom,
        codes: [],
        possibles: [],
      }
      const list = how === 'certain' ? entry.codes : entry.possibles
      if (!list.includes(unit.code)) list.push(unit.code)
      found.set(theirs.cptsId, entry)
    }
  }
  return [...found.values()].sort((a, b) => b.codes.length - a.codes.length || a.cptsNom.localeCompare(b.cptsNom, 'fr'))
}
