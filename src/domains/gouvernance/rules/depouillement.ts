/** Counting an urn: what each option was given, blank ballots and spoiled ones, apart. */
export type Option = { cle: string; libelle: string }
export type Depouillement = {
  /** Ballots, each for one voice. */
  bulletins: number
  voix: Record<string, number>
  blancs: number
  nuls: number
}

/** A ballot is valid when it names known options, each once, no more than one may choose. Empty, it is blank. */
export const isValide = (choix: readonly string[], options: readonly Option[], choixMax: number): boolean =>
  choix.length <= choixMax &&
  new Set(choix).size === choix.length &&
  choix.every((cle) => options.some((option) => option.cle === cle))

/** `null` is what did not open. Anybody who has the urn counts the same. */
export const depouille = (
  urne: readonly (readonly string[] | null)[],
  options: readonly Option[],
  choixMax: number,
): Depouillement => {
  const voix: Record<string, number> = Object.fromEntries(options.map(({ cle }) => [cle, 0]))
  let blancs = 0
  let nuls = 0
  for (const choix of urne) {
    if (choix === null || !isValide(choix, options, choixMax)) nuls++
    else if (choix.length === 0) blancs++
    else for (const cle of choix) voix[cle] = (voix[cle] ?? 0) + 1
  }
  return { bulletins: urne.length, voix, blancs, nuls }
}

/** Fewer people than this, and what each voted could be told from the result. */
export const VOTANTS_MIN = 3
/** An urn holds one ballot a voice, so that no ballot weighs more than another: beyond this, nobody votes by phone. */
export const VOIX_MAX = 20
