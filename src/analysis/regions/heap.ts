/** Binary heap of numbered items, the smallest key first, the smallest item among equal keys. */
export type Heap = { size: number; key: number[]; item: number[] }

export const createHeap = (): Heap => ({ size: 0, key: [], item: [] })

const isBefore = (heap: Heap, i: number, j: number): boolean =>
  heap.key[i]! < heap.key[j]! || (heap.key[i] === heap.key[j] && heap.item[i]! < heap.item[j]!)

const swap = (heap: Heap, i: number, j: number): void => {
  const key = heap.key[i]!
  heap.key[i] = heap.key[j]!
  heap.key[j] = key
  const item = heap.item[i]!
  heap.item[i] = heap.item[j]!
  heap.item[j] = item
}

export const push = (heap: Heap, key: number, item: number): void => {
  let i = heap.size++
  heap.key[i] = key
  heap.item[i] = item
  while (i > 0) {
    const up = (i - 1) >> 1
    if (!isBefore(heap, i, up)) return
    swap(heap, i, up)
    i = up
  }
}

export const pop = (heap: Heap): { key: number; item: number } | null => {
  if (heap.size === 0) return null
  const top = { key: heap.key[0]!, item: heap.item[0]! }
  swap(heap, 0, --heap.size)
  let i = 0
  for (;;) {
    const left = 2 * i + 1
    if (left >= heap.size) return top
    const least = left + 1 < heap.size && isBefore(heap, left + 1, left) ? left + 1 : left
    if (!isBefore(heap, least, i)) return top
    swap(heap, least, i)
    i = least
  }
}
