/** Dues of one year, in cents. A year without a line was not called; due 0 is a dispense voted by the CPTS. */
export type Cotisation = { annee: number; duCentimes: number; payeCentimes: number }
export type EtatCotisation = 'non-appelee' | 'dispensee' | 'due' | 'partielle' | 'payee'

export const etatCotisation = (cotisations: readonly Cotisation[], annee: number): EtatCotisation => {
  const line = cotisations.find((cotisation) => cotisation.annee === annee)
  if (!line) return 'non-appelee'
  if (line.duCentimes === 0) return 'dispensee'
  if (line.payeCentimes >= line.duCentimes) return 'payee'
  return line.payeCentimes > 0 ? 'partielle' : 'due'
}
