import * as edit from './edit.ts'
import { exportTextesCsv, exportTextesXlsx } from './export.ts'
import { readTextePublic, readVersionTexte } from './open.ts'

export const bibliothequeActions = {
  listTextes: edit.listTextes,
  createTexte: edit.createTexte,
  saveTexte: edit.saveTexte,
  addVersionTexte: edit.addVersionTexte,
  relireTexte: edit.relireTexte,
  rangerTexte: edit.rangerTexte,
  deleteTexte: edit.deleteTexte,
  readVersionTexte,
  readTextePublic,
  exportTextesCsv,
  exportTextesXlsx,
}
