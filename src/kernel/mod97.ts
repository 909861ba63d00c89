/**
 * The check digits of ISO 7064 mod 97-10, under IBAN (ISO 13616) and under the creditor reference (ISO 11649): letters
 * count from A = 10, the first four characters go last, and the whole leaves 1 when divided by 97.
 */
const VALUE: Readonly<Record<string, string>> = Object.fromEntries(
  [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter, i) => [letter, String(i + 10)]),
)

const remainder = (text: string): number => {
  let rest = 0
  for (const sign of text) for (const digit of VALUE[sign] ?? sign) rest = (rest * 10 + Number(digit)) % 97
  return rest
}

export const isMod97 = (code: string): boolean =>
  /^[A-Z]{2}\d{2}[A-Z0-9]+$/.test(code) && remainder(code.slice(4) + code.slice(0, 4)) === 1

/** `RF` and a body → the two digits that go between them. */
export const mod97Key = (prefix: string, body: string): string =>
  String(98 - remainder(`${body}${prefix}00`)).padStart(2, '0')
