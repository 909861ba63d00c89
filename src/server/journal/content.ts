/** What a seal of the audit trail hashes: its lines, column by column. */
import type { Json } from '../../kernel/hash-chain.ts'
import type { Row } from '../database/seal-store.ts'

export const trailContent = (rows: readonly Row[]): Json =>
  rows.map((row) => [row.id, row.le, row.acteur, row.action, row.operation, row.objet, row.objetId, row.colonnes])
