/** The door: documents as PDF and DOCX, and the archive that carries them. */
export { assembleEnvoi, type Envoi, listPieces, type Piece, type PieceListee, zip } from './archive.ts'
export { type Carte, type CommuneDessinee, drawCarte, figureOfCarte } from './carte/draw-carte.ts'
export type { DocumentFault, DocumentModel, Rendered } from './model.ts'
export { documentRefusals } from './refusals.ts'
export { renderDocx, renderPdf } from './render.ts'
