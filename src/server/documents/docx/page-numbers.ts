/**
 * The pages of the table of contents, estimated as Word would lay them out. The numbers of its headings are ours to
 * count: the library would read the whole document once more to find them, which doubles the time.
 */
import type { BookmarkListNumber, IXmlableObject, PageNumberEstimator } from 'docx'
import { estimatePageNumbersWith } from 'docx/layout'
import { flatBlocs } from '../flat-blocs.ts'
import type { Bloc, DocumentModel, Titre } from '../model.ts'

const titlesOf = (blocs: readonly Bloc[]): Titre[] => flatBlocs(blocs).filter((bloc) => bloc.type === 'titre')

/** « 1 », « 1.1 »: of the titles that the contents list, null for those that bear no number. */
export const numbersOf = (model: DocumentModel): (string | null)[] => {
  const counts = [0, 0, 0]
  return titlesOf(model.blocs).flatMap(({ niveau, sansNumero }) => {
    if (model.numerotation && !sansNumero) {
      counts[niveau - 1]! += 1
      counts.fill(0, niveau)
    }
    if (niveau === 3) return []
    return [model.numerotation && !sansNumero ? counts.slice(0, niveau).join('.') : null]
  })
}

/** Width of a figure in the font that Word measures the numbers of contents in, in twips. */
const DIGIT = 134

/** The bookmarks that the library put on those titles, in the order of the document. */
const bookmarksIn = (body: IXmlableObject): string[] =>
  [...JSON.stringify(body).matchAll(/"w:name":"(_Toc\d+)"/g)].map((match) => match[1]!)

/** A word longer than lines takes a time that grows with its square: Word then fills the contents itself. */
const ENDLESS_WORD = /[^\s\u00a0]{120}/
const hasEndlessWord = (value: unknown): boolean => {
  if (typeof value === 'string') return ENDLESS_WORD.test(value)
  if (!value || typeof value !== 'object' || value instanceof Uint8Array) return false
  return Object.entries(value).some(([key, item]) => key !== 'image' && hasEndlessWord(item))
}

export const pageNumbersOf = (model: DocumentModel): PageNumberEstimator | undefined => {
  if (!model.sommaire || hasEndlessWord(model)) return undefined
  const estimate = estimatePageNumbersWith({ guess: true })
  const listNumbers = (body: IXmlableObject): Map<string, BookmarkListNumber> => {
    const numbers = numbersOf(model)
    const entries = bookmarksIn(body).map((name, index) => [name, numbers[index]] as const)
    return new Map(
      entries.flatMap(([name, text]) => (text ? [[name, { text, separator: 'tab', width: text.length * DIGIT }]] : [])),
    )
  }
  return Object.assign((...args: Parameters<PageNumberEstimator>) => estimate(...args), { listNumbers })
}
