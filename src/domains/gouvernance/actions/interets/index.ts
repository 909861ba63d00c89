import * as mine from './mine.ts'
import * as theirs from './theirs.ts'

export const interetsActions = {
  readMesInterets: mine.readMesInterets,
  addMonInteret: mine.addMonInteret,
  saveMonInteret: mine.saveMonInteret,
  deleteMonInteret: mine.deleteMonInteret,
  confirmMesInterets: mine.confirmMesInterets,
  listInterets: theirs.listInterets,
  enterDeclaration: theirs.enterDeclaration,
  endInteret: theirs.endInteret,
  listInteretsLies: theirs.listInteretsLies,
  exportInteretsCsv: theirs.exportInteretsCsv,
  exportInteretsXlsx: theirs.exportInteretsXlsx,
}
