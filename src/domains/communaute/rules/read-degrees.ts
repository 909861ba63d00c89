/** A latitude or a longitude as people type it: a comma or a point, spaces and the degree sign around. */
export const readDegrees = (typed: string, most: 90 | 180): number | null => {
  const text = typed.replaceAll(/[\s°]/g, '').replace(',', '.').replace('−', '-')
  if (!/^[-+]?\d{1,3}(\.\d{1,15})?$/.test(text)) return null
  const degrees = Number(text)
  return Math.abs(degrees) <= most ? degrees : null
}
