/** What one document may cost, and how many may wait. */
export const LIMITS = {
  /** Some 600 pages of text. */
  characters: 4_000_000,
  blocks: 20_000,
  columns: 14,
  milliseconds: 60_000,
  /** Documents that wait behind the one being made. */
  waiting: 20,
  /** A worker that nobody needs gives its memory back. */
  idleMilliseconds: 60_000,
  memoryMb: 512,
}
