/** The characters that every bank of the SEPA area takes; others are brought to them. */
const OTHER = /[^A-Za-z0-9/\-?:().,'+ ]/
export const isSepaText = (text: string): boolean =>
  text === text.trim() &&
  text !== '' &&
  !OTHER.test(text) &&
  !text.startsWith('/') &&
  !text.endsWith('/') &&
  !text.includes('//')

/** `Hélène Œuvrard & fils` → `Helene Oeuvrard fils`; cut at `max`. */
export const toSepaText = (text: string, max: number): string =>
  text
    .replaceAll('œ', 'oe')
    .replaceAll('Œ', 'OE')
    .replaceAll('æ', 'ae')
    .replaceAll('Æ', 'AE')
    .replaceAll('’', "'")
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .replaceAll(new RegExp(OTHER, 'g'), ' ')
    .replaceAll(/\/{2,}/g, '/')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^\/+/, '')
    .slice(0, max)
    .replace(/[/ ]+$/, '')
    .trim()
