/** Where a page of the registre ended, as the client carries it: milliseconds and id. */
const MARK = /^(\d{1,15})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

export const writePageMark = ({ debut, id }: { debut: Date; id: string }): string => `${debut.getTime()}_${id}`

export const readPageMark = (mark: string): { debut: Date; id: string } | null => {
  const found = MARK.exec(mark)
  if (!found) return null
  const debut = new Date(Number(found[1]))
  return Number.isNaN(debut.getTime()) ? null : { debut, id: found[2]! }
}
