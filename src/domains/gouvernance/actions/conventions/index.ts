import * as edit from './edit.ts'
import { exportConventionsCsv, exportConventionsXlsx } from './export.ts'

export const conventionsActions = {
  listConventions: edit.listConventions,
  createConvention: edit.createConvention,
  saveConvention: edit.saveConvention,
  denounceConvention: edit.denounceConvention,
  closeConvention: edit.closeConvention,
  deleteConvention: edit.deleteConvention,
  addPieceConvention: edit.addPieceConvention,
  removePieceConvention: edit.removePieceConvention,
  exportConventionsCsv,
  exportConventionsXlsx,
}
