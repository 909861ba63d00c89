/** The digits of what is typed, as a whole number that is not above the most. */
export const readWhole = (text: string, most: number): number =>
  Math.min(Number(text.replaceAll(/\D/g, '').slice(0, 4)), most)
