/** The weave of a hash: 8 × 8 crossings from its first 64 bits; a bit says which strand passes over. */
export const SIZE = 8

export type Crossing = { key: string; row: number; column: number; isDownOver: boolean }

/** Row by row, the highest bit first. Null for what is no hash. */
export const weaveOf = (hash: string): Crossing[] | null => {
  if (!/^[0-9a-f]{16}/.test(hash)) return null
  return Array.from({ length: SIZE * SIZE }, (_, bit) => {
    const digit = Number.parseInt(hash[bit >> 2]!, 16)
    const [row, column] = [Math.floor(bit / SIZE), bit % SIZE]
    return { key: `${row}-${column}`, row, column, isDownOver: ((digit >> (3 - (bit & 3))) & 1) === 1 }
  })
}
