/** Any file of FINESS: the new JSON, the former file without a header, or a table with one. The form is recognised. */
import { isEtalab, readEtalab } from './read-etalab.ts'
import { isFinessPlus, readFinessPlus } from './read-finess-plus.ts'
import { readTable } from './read-table.ts'
import type { LectureFiness } from './structure.ts'

/** `table` reads the text as rows of cells, when it is neither of the others. Null when it is no file of FINESS. */
export const readFiness = (text: string, table: () => readonly (readonly string[])[]): LectureFiness | null => {
  if (isFinessPlus(text)) return readFinessPlus(text)
  return isEtalab(text) ? readEtalab(text) : readTable(table())
}
