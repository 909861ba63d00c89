/**
 * Similar territories: among the EPCI of France, the nearest by named criteria. Each criterion is brought to the same
 * scale (distance in standard deviations); those that run over several powers of ten are compared by their logarithm.
 */
export type Critere = { code: string; libelle: string; unite: string; decimales: number; logarithme: boolean }
export type Candidat = { code: string; nom: string; valeurs: ReadonlyMap<string, number> }
export type Ecart = { critere: string; ici: number; la: number }
export type Semblable = { code: string; nom: string; distance: number; ecarts: Ecart[] }
export type Rapprochement = { criteres: Critere[]; semblables: Semblable[]; candidats: number }

const scaled = ({ logarithme }: Critere, value: number): number =>
  logarithme ? Math.log(Math.max(value, 1e-9)) : value

/** Under this share of the candidates, a source of some places only would put the others out of the comparison. */
const KNOWN = 0.9

/**
 * `ici`: the territory. Criteria that it lacks, or that few candidates have, are left out; candidates that lack one of
 * the others too. With fewer than two criteria, nothing resembles anything.
 */
export const rapprocher = (
  criteres: readonly Critere[],
  ici: ReadonlyMap<string, number>,
  candidats: readonly Candidat[],
  combien: number,
): Rapprochement | null => {
  const isKnown = (code: string) =>
    candidats.filter(({ valeurs }) => valeurs.has(code)).length >= KNOWN * candidats.length
  const used = criteres.filter(({ code }) => ici.has(code) && isKnown(code))
  const whole = candidats.filter(({ valeurs }) => used.every(({ code }) => valeurs.has(code)))
  if (used.length < 2 || whole.length < combien) return null
  const spreads = used.map((critere) =>
    spreadOf(whole.map(({ valeurs }) => scaled(critere, valeurs.get(critere.code)!))),
  )
  const semblables = whole
    .map(({ code, nom, valeurs }) => {
      const squares = used.map((critere, k) => {
        const gap = scaled(critere, valeurs.get(critere.code)!) - scaled(critere, ici.get(critere.code)!)
        return (gap / spreads[k]!) ** 2
      })
      const distance = Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / used.length)
      const ecarts = used.map((critere) => ({
        critere: critere.code,
        ici: ici.get(critere.code)!,
        la: valeurs.get(critere.code)!,
      }))
      return { code, nom, distance, ecarts }
    })
    .sort((a, b) => a.distance - b.distance || a.code.localeCompare(b.code))
    .slice(0, combien)
  return { criteres: used, semblables, candidats: whole.length }
}

/** Standard deviation; one where all are equal, so that nothing is divided by zero. */
const spreadOf = (values: readonly number[]): number => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const square = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length
  return square > 0 ? Math.sqrt(square) : 1
}
