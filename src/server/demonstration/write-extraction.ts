/** `maillage demo rpps`: an extraction of people who do not exist, spread over the communes as inhabitants are. */
import { createWriteStream, renameSync } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type CommuneFictive, newExtraction } from '../../domains/repertoire/samples.ts'
import { readDecoupage } from '../../domains/territoire/index.ts'
import { count, formatBytes } from '../../kernel/french.ts'
import { checkIsFree, explainWriting } from '../transfer/write-file.ts'

const INHABITANTS_A_TURN = 2_000
const PIECE = 2_000

/** A commune comes as many times as it has thousands of inhabitants. */
export const communesByWeight = (): CommuneFictive[] =>
  readDecoupage()
    .communes.filter(({ type, codesPostaux }) => type === 'commune-actuelle' && codesPostaux?.length)
    .flatMap(({ code, nom, codesPostaux, population = 0 }) =>
      Array.from({ length: Math.max(1, Math.round(population / INHABITANTS_A_TURN)) }, () => ({
        code,
        nom,
        codePostal: codesPostaux![0]!,
      })),
    )

function* pieces(lines: Iterable<string>): Generator<string> {
  let piece: string[] = []
  for (const line of lines) {
    piece.push(line)
    if (piece.length < PIECE) continue
    yield piece.join('')
    piece = []
  }
  yield piece.join('')
}

export const writeExtraction = async (path: string, { lines, day }: { lines: number; day: number }): Promise<void> => {
  checkIsFree(path)
  const partial = `${path}.partiel`
  const output = createWriteStream(partial)
  try {
    await pipeline(Readable.from(pieces(newExtraction(lines, communesByWeight(), { day }))), output)
    renameSync(partial, path)
  } catch (error) {
    throw explainWriting(error, path)
  }
  console.log(
    `${path}\u00a0: ${count(lines, 'ligne')}, ${formatBytes(output.bytesWritten)}. Personne n’existe parmi les noms de ce fichier.`,
  )
}
