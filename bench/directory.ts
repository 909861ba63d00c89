/**
 * The national directory of two million lines. Its load beside a bare scan of the file (decoded and cut in cells); a day
 * where nothing moved beside the same scan; and the search of names, with typos and accents, beside whole-string trigrams
 * in the same base and a brute-force distance of Damerau over everybody, which also says what should have been found.
 */
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { findNames, loadExtraction } from '../src/domains/repertoire/index.ts'
import { newExtraction } from '../src/domains/repertoire/samples.ts'
import { foldText } from '../src/kernel/french.ts'
import { createRandom, type Random } from '../src/kernel/random.ts'
import { openDb, type Tx } from '../src/server/database/connect.ts'
import { communesByWeight } from '../src/server/demonstration/write-extraction.ts'
import { type BenchBase, type BenchDatabase, connect, openBenchBase } from './base.ts'
import { damerauAtMost } from './damerau.ts'
import { compare, percentile, tell, tellRatio } from './measure.ts'

const LINES = Number(process.env.MAILLAGE_MESURE_LIGNES ?? 2_000_000)
const REPETITIONS = Number(process.env.MAILLAGE_MESURE_FOIS ?? 3)
const QUESTIONS = 60
const SHOWN = 10

const writeFile = async (path: string): Promise<void> => {
  await pipeline(Readable.from(newExtraction(LINES, communesByWeight(), { names: 'many' })), createWriteStream(path))
}
const chunksOf = (path: string) => createReadStream(path, { highWaterMark: 1024 * 1024 })

/** What any reader of the file does before it does anything. */
const scan = async (path: string): Promise<number> => {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let [rest, lines, cells] = ['', 0, 0]
  for await (const chunk of chunksOf(path)) {
    const text = rest + decoder.decode(chunk as Buffer, { stream: true })
    let start = 0
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      cells += text.slice(start, end).split('|').length
      lines++
      start = end + 1
    }
    rest = text.slice(start)
  }
  if (cells < lines * 52) throw new Error('lines were lost')
  return lines - 1
}

const load = async (base: BenchDatabase, path: string, day: string): Promise<number> => {
  const client = await connect(base.ownerUrl)
  try {
    const options = { force: false, onRead: () => undefined, onWrite: () => undefined }
    const done = await loadExtraction(client, { name: 'mesure', day, chunks: chunksOf(path) }, options)
    if (!done.ok) throw new Error(done.refusal.code)
    return done.value.lignes
  } finally {
    await client.end()
  }
}

const benchLoads = async (bench: BenchBase, path: string): Promise<BenchDatabase> => {
  let fresh = 0
  let base = await bench.create('annuaire_0')
  const rows = await compare(
    [
      { name: 'bare scan: decoded and cut in cells', run: () => scan(path) },
      {
        name: 'first load: lines, words, indexes',
        prepare: async () => {
          base = await bench.create(`annuaire_${++fresh}`)
        },
        run: () => load(base, path, '2026-10-08'),
      },
    ],
    REPETITIONS,
    bench.postmaster,
  )
  const days = await compare(
    [
      { name: 'bare scan: decoded and cut in cells', run: () => scan(path) },
      { name: 'the same file again', run: () => load(base, path, '2026-10-09') },
    ],
    REPETITIONS,
    bench.postmaster,
  )
  tell(`A load of ${LINES.toLocaleString('fr-FR')} lines`, [...rows, days[1]!], 'lines')
  const ratio = (one: number, other: number) => one / other
  tellRatio('first load ÷ scan, CPU of both processes', ratio(rows[1]!.cpuMs, rows[0]!.cpuMs), '≤ 4')
  tellRatio('first load ÷ scan, wall', ratio(rows[1]!.wallMs, rows[0]!.wallMs), 'for information')
  tellRatio('unchanged day ÷ scan, CPU', ratio(days[1]!.cpuMs, days[0]!.cpuMs), '≤ 2')
  tellRatio('unchanged day ÷ scan, wall', ratio(days[1]!.wallMs, days[0]!.wallMs), 'for information')
  return base
}

type Person = { identifiant: string; nom: string; texte: string }
type Question = { asked: string; of: string }

/** A letter missing, doubled, swapped with its neighbour, or another one; accents and order as they come. */
const mistype = (text: string, random: Random): string => {
  const at = 1 + Math.floor(random() * (text.length - 2))
  const [before, letter, after] = [text.slice(0, at), text[at]!, text.slice(at + 1)]
  const kind = Math.floor(random() * 4)
  if (kind === 0) return before + after
  if (kind === 1) return before + letter + letter + after
  if (kind === 2) return before + (after[0] ?? '') + letter + after.slice(1)
  return `${before}${String.fromCharCode(97 + Math.floor(random() * 26))}${after}`
}
const newQuestions = (people: readonly Person[]): Question[] => {
  const random = createRandom(5)
  const questions: Question[] = []
  while (questions.length < QUESTIONS) {
    const { texte, identifiant } = people[Math.floor(random() * people.length)]!
    const words = texte.split(' ')
    const longest = words.toSorted((a, b) => b.length - a.length)[0]!
    if (longest.length < 6) continue
    const typed = words.map((word) => (word === longest ? mistype(word, random) : word))
    const order = random() < 0.5 ? typed : typed.toReversed()
    questions.push({ asked: order.join(' '), of: identifiant })
  }
  return questions
}

/** The distance between what was typed and a person: each word to its nearest, whatever the order. */
const bruteForce = (people: readonly Person[], asked: string): { near: Set<string>; best: number } => {
  const words = asked.split(' ')
  let best = Infinity
  let near = new Set<string>()
  for (const { identifiant, texte } of people) {
    const names = texte.split(' ')
    let sum = 0
    for (const word of words) {
      let least = best - sum + 1
      for (const name of names) least = Math.min(least, damerauAtMost(word, name, least))
      sum += least
      if (sum > best) break
    }
    if (sum > best) continue
    if (sum < best) near = new Set()
    best = sum
    near.add(identifiant)
  }
  return { near, best }
}

const benchSearch = async (bench: BenchBase, base: BenchDatabase): Promise<void> => {
  const owner = await connect(base.ownerUrl)
  try {
    await searchBeside(bench, base, owner)
  } finally {
    await owner.end()
  }
}

const searchBeside = async (
  bench: BenchBase,
  base: BenchDatabase,
  owner: Awaited<ReturnType<typeof connect>>,
): Promise<void> => {
  await owner.query(`create table mesure_nom as
    select distinct on (identifiant) identifiant, fold_text(nom || ' ' || prenom) as texte, nom from repertoire_ligne`)
  await owner.query('create index on mesure_nom using gin (texte gin_trgm_ops)')
  for (const table of ['mesure_nom', 'repertoire_ligne', 'repertoire_mot']) await owner.query(`vacuum analyze ${table}`)
  const people = (await owner.query<Person>('select identifiant, nom, texte from mesure_nom')).rows
  const names = new Set(people.map(({ nom }) => foldText(nom))).size
  const questions = newQuestions(people)
  const db = openDb(base.appUrl, { max: 1 })
  const ours: Set<string>[] = []
  const times: number[] = []
  const rows = await compare(
    [
      {
        name: 'words, then names, then people',
        run: () =>
          db.transaction().execute(async (tx) => {
            ours.length = 0
            for (const { asked } of questions) {
              const begun = performance.now()
              const filter = { profession: undefined, specialites: undefined, communes: undefined }
              const found = await findNames(tx as Tx, foldText(asked).split(' '), filter, 50)
              times.push(performance.now() - begun)
              ours.push(new Set(found.slice(0, SHOWN).map(({ identifiant }) => identifiant)))
            }
            return questions.length
          }),
      },
      {
        name: 'trigrams of whole names',
        run: async () => {
          await owner.query(`set pg_trgm.similarity_threshold = 0.3`)
          for (const { asked } of questions)
            await owner.query(
              `select identifiant from mesure_nom where texte % $1 order by similarity(texte, $1) desc limit ${SHOWN}`,
              [asked],
            )
          return questions.length
        },
      },
    ],
    REPETITIONS,
    bench.postmaster,
  )
  await db.destroy()
  const begun = performance.now()
  const truth = questions.map(({ asked }) => bruteForce(people, asked))
  const brute = {
    name: 'Damerau over everybody',
    wallMs: performance.now() - begun,
    cpuMs: 0,
    perSecond: 0,
    work: QUESTIONS,
  }
  brute.perSecond = (QUESTIONS * 1000) / brute.wallMs
  tell(
    `${QUESTIONS} names with a typo among ${people.length.toLocaleString('fr-FR')} people, ${names.toLocaleString('fr-FR')} distinct names`,
    [...rows, brute],
    'names',
  )
  console.log(
    `  one search: median ${percentile(times, 0.5).toFixed(1)} ms, 95th percentile ${percentile(times, 0.95).toFixed(1)} ms`,
  )
  tellRatio('whole-string trigrams ÷ ours, wall', rows[1]!.wallMs / rows[0]!.wallMs, '≥ 20')
  tellRatio('brute force ÷ ours, wall', brute.wallMs / rows[0]!.wallMs, 'for information')
  // Of the nearest by the distance, at most ten are expected: more are as near, and any ten of them are right.
  const recall = truth.map(({ near }, i) => {
    const wanted = Math.min(SHOWN, near.size)
    return Math.min(wanted, [...near].filter((one) => ours[i]!.has(one)).length) / wanted
  })
  tellRatio('recall@10 against the nearest by Damerau', recall.reduce((a, b) => a + b, 0) / recall.length, '≥ 0.99')
  const right = questions.filter(({ of }, i) => ours[i]!.has(of)).length
  tellRatio('the person meant is among the first ten', right / QUESTIONS, 'for information: namesakes take places')
}

export const benchDirectory = async (): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'maillage-annuaire-'))
  const path = join(folder, 'PS_LibreAcces_Personne_activite_202610080700.txt')
  const bench = await openBenchBase()
  try {
    await writeFile(path)
    const base = await benchLoads(bench, path)
    await benchSearch(bench, base)
  } finally {
    await bench.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
