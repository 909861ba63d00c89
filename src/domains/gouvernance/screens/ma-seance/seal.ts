/** One envelope for each voice, sealed on this device. */
import { sealBulletin } from '../../rules/enveloppe.ts'

const fromHex = (text: string): Uint8Array =>
  Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))

export const sealed = (
  choix: readonly string[],
  scrutin: { id: string; clePublique: string },
  voix: number,
): string[] =>
  Array.from({ length: voix }, () => {
    const bytes = sealBulletin(
      choix,
      { id: scrutin.id, clePublique: fromHex(scrutin.clePublique) },
      crypto.getRandomValues(new Uint8Array(32)),
    )
    return btoa(String.fromCharCode(...bytes))
  })
