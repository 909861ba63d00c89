/** Hides the names that would cover a place or a name drawn before them. */
type Box = { left: number; right: number; top: number; bottom: number }

export const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/** Which of these boxes may stay, the first ones being served first. */
export const whichStay = (boxes: readonly Box[]): boolean[] => {
  const kept: Box[] = []
  return boxes.map((box) => {
    if (kept.some((other) => overlaps(box, other))) return false
    kept.push(box)
    return true
  })
}

/** Names of context need air around them; those of the territory stand closer. */
const AIR = 12
const boxOf = (element: HTMLElement): Box => {
  const { left, right, top, bottom } = element.getBoundingClientRect()
  const air = element.dataset.own === undefined && !element.dataset.kind ? AIR : 0
  return { left: left - air, right: right + air, top: top - air / 2, bottom: bottom + air / 2 }
}

/** Measured all at once, then written all at once: one layout for the whole map. */
export const keepApart = (elements: readonly HTMLElement[]): void => {
  const stay = whichStay(elements.map(boxOf))
  elements.forEach((element, index) => {
    element.style.visibility = stay[index] || element.dataset.kind ? '' : 'hidden'
  })
}
