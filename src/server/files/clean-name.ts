/** The name of a file from outside: one name, no path, no hidden sign, and an extension that says what the bytes are. */
import { KINDS, type Kind } from './kind-of-file.ts'

export const MAX_NAME = 120

/** Taken off the end of a name: what is allowed, and what hides behind it (« bilan.pdf.exe »). */
const ENDINGS = new Set([
  ...Object.values(KINDS).flatMap(({ extensions }) => extensions as readonly string[]),
  ...'exe com bat cmd msi scr pif cpl jar js jse vbs vbe wsf ps1 sh app dmg apk hta lnk url reg'.split(' '),
  ...'html htm xhtml svg xml php asp aspx jsp doc docm dot dotm xls xlsm xlsb ppt pptx pptm rtf zip rar 7z gz tar iso'.split(
    ' ',
  ),
])

/** Signs that show nothing or turn the order of letters: « fdp.exe » may read « exe.pdf ». */
const HIDDEN = /[\p{Cc}\p{Cf}]/gu

const withoutEndings = (name: string): string => {
  let rest = name
  for (;;) {
    const found = /^(.*)\.\s*([a-z0-9]{1,5})[\s.]*$/is.exec(rest)
    if (!found || !ENDINGS.has(found[2]!.toLowerCase())) return rest
    rest = found[1]!
  }
}

const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i

/** Cut on whole characters: half of a pair would not be stored. */
const cut = (name: string, length: number): string => {
  let kept = ''
  for (const sign of name) {
    if (kept.length + sign.length > length) break
    kept += sign
  }
  return kept
}

export const cleanName = (sent: string, kind: Kind): string => {
  const own = sent.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1)!
  const plain = own
    .replaceAll(/\s/g, ' ')
    .replaceAll(HIDDEN, '')
    .replaceAll(/ +/g, ' ')
    .replaceAll(/[<>:"|?*]/g, '-')
  const extension = KINDS[kind].extensions[0]
  const bare = (name: string) => withoutEndings(name).replaceAll(/^[\s.]+|[\s.]+$/g, '')
  // Twice: what is cut short may end as something else.
  const base = bare(cut(bare(plain), MAX_NAME - extension.length - 1))
  return `${base === '' || RESERVED.test(base) ? 'document' : base}.${extension}`
}

const INSURED = /(?<!\d)([12]\d{4}(?:\d{2}|2[ab])\d{6})(\d{2})(?!\d)/gi
/** As it is printed on a card: 1 85 05 78 006 084. A long row of digits alone is a date or a counter. */
const GROUPED = /(?<!\d)[12]([\s._-])\d\d\1\d\d\1(?:\d{2}|2[ab])\1\d{3}\1\d{3}(?!\d)/i

/** The key of the NIR is 97 less the rest of its division by 97, 2A and 2B counting for 19 and 18. */
const hasItsKey = (number: string, key: string): boolean =>
  97 - (Number(number.replace(/2a/i, '19').replace(/2b/i, '18')) % 97) === Number(key)

/** A name with the number of an insured person (NIR) names somebody in clear, in lists and in logs. */
export const holdsInsuredNumber = (name: string): boolean =>
  GROUPED.test(name) ||
  [...name.replaceAll(/[\s._-]+/g, '').matchAll(INSURED)].some(([, number, key]) => hasItsKey(number!, key!))
