/** Bounds of a document: what is asked of the worker is counted before it is. */
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { flatBlocs } from './flat-blocs.ts'
import { LIMITS } from './limits.ts'
import type { Bloc, DocumentFault, DocumentModel, Figure } from './model.ts'

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** A picture draws; it loads nothing and runs nothing. */
const ACTIVE = /<!DOCTYPE|<!ENTITY|<(script|foreignObject|image|use|style)\b|\son\w+\s*=|href\s*=/i

const isSoundImage = ({ alternative, image }: Figure): boolean => {
  if (alternative.trim() === '' || !(image.largeur > 0) || !(image.hauteur > 0)) return false
  return image.format === 'svg'
    ? /^<svg\b/.test(image.contenu) && !ACTIVE.test(image.contenu)
    : PNG.equals(image.contenu.subarray(0, PNG.length))
}

const isSound = (bloc: Bloc): boolean => {
  if (bloc.type === 'voisins' && !(bloc.part > 0 && bloc.part < 1)) return false
  if (bloc.type === 'figure') return isSoundImage(bloc)
  if (bloc.type !== 'tableau') return true
  const width = bloc.colonnes.length
  return width > 0 && width <= LIMITS.columns && bloc.lignes.every((ligne) => ligne.length === width)
}

/** Characters, pictures included. */
const weigh = (value: unknown): number => {
  if (typeof value === 'string') return value.length
  if (value instanceof Uint8Array) return value.byteLength
  if (value && typeof value === 'object')
    return Object.values(value).reduce((sum: number, item) => sum + weigh(item), 0)
  return 1
}

export const checkModel = (model: DocumentModel): Result<DocumentModel, DocumentFault> => {
  const blocs = flatBlocs(model.blocs)
  if (blocs.length > LIMITS.blocks || weigh(model) > LIMITS.characters) {
    return refuse('document-too-large', { caracteres: LIMITS.characters })
  }
  const figures = model.couverture?.figure ? [model.couverture.figure] : []
  const sound = model.titre.trim() !== '' && /^\d{4}-\d{2}-\d{2}$/.test(model.date)
  return sound && [...blocs, ...figures].every(isSound) ? ok(model) : refuse('document-invalid', { titre: model.titre })
}
