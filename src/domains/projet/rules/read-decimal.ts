/** `12`, `1 200`, `12,5`, `-3`, `45 %` → a number with two decimals at most; null when empty, undefined when it is none. */
export const readDecimal = (text: string): number | null | undefined => {
  const bare = text.replaceAll(/[\s\u00a0\u202f%]/g, '').replace('−', '-')
  if (bare === '') return null
  return /^-?\d{1,9}(?:[.,]\d{1,2})?$/.test(bare) ? Number(bare.replace(',', '.')) : undefined
}
