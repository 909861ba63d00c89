/** An amount as banks and spreadsheets write it → cents. Null when it is not one; zero is an amount. */

const MOST = 1_999_999_999

/** `1 234,56`, `-1.234,56`, `(12,50)`, `+30`, `12.5`, `30,00 EUR`, `−8,00 €`, `15,20-`. */
export const readMontant = (text: string): number | null => {
  let written = text
    .replaceAll(/[\s\u00a0\u202f]/g, '')
    .replaceAll(/EUR|€/gi, '')
    .replaceAll('−', '-')
  const isBetween = /^\(.*\)$/.test(written)
  if (isBetween) written = written.slice(1, -1)
  const isAfter = written.endsWith('-')
  if (isAfter) written = written.slice(0, -1)
  const parts = /^([+-]?)(\d[\d.,]*)$/.exec(written)
  if (!parts) return null
  const cents = centsOf(parts[2]!)
  if (cents === null || cents > MOST) return null
  return (isBetween || isAfter || parts[1] === '-') && cents > 0 ? -cents : cents
}

/** The last mark that one or two digits follow parts the cents; others part thousands. */
const centsOf = (digits: string): number | null => {
  const decimal = /^(.*)[.,](\d{1,2})$/.exec(digits)
  const whole = decimal ? decimal[1]! : digits
  if (!/^\d+$/.test(whole) && !/^\d{1,3}([.,]\d{3})+$/.test(whole)) return null
  return Number(whole.replaceAll(/[.,]/g, '')) * 100 + Number((decimal?.[2] ?? '').padEnd(2, '0'))
}
