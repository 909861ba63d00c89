/** Three ways to answer the same questions: the product's, the best SQL that one can write by hand, and expansion. */

import { sql } from 'kysely'
import type pg from 'pg'
import { expandAgenda, type Recherche, searchPublies } from '../src/domains/soins-non-programmes/samples-bench.ts'
import { Temporal, toDate } from '../src/kernel/time.ts'
import type { Db } from '../src/server/database/connect.ts'
import type { Side } from './measure.ts'

const START = Temporal.Instant.from('2026-11-24T08:00:00Z')
const LIMIT = 20

/** Turning territories of 14 communes, professions of different sizes, windows of two days somewhere in twelve weeks. */
export const makeQuestions = (n: number, communes: number): Recherche[] =>
  Array.from({ length: n }, (_, i) => {
    const du = START.add({ hours: ((i * 37) % 80) * 24 })
    return {
      du,
      au: du.add({ hours: 48 }),
      depuis: null,
      rayonKm: null,
      communes: Array.from({ length: 14 }, (_, k) => String(34001 + ((i * 13 + k) % communes)).padStart(5, '0')),
      professions: [['10', '60', '70', '50'][i % 4]!],
      specialites: [],
      genres: [],
      visibilite: null,
      personneId: null,
      moment: null,
      garde: { le: START, pour: null },
    }
  })

/** Behind row-level security, as the application role, in a transaction that knows its CPTS. */
export const maillage = (db: Db, cptsId: string, questions: readonly Recherche[]): Side => ({
  name: 'Maillage, behind row-level security',
  run: () =>
    db.transaction().execute(async (tx) => {
      await sql`select set_config('maillage.cpts', ${cptsId}, true)`.execute(tx)
      for (const ask of questions)
        await searchPublies(tx, cptsId, { ask, regle: 'delai', month: { du: ask.du, au: ask.au }, limit: LIMIT })
      return questions.length
    }),
})

const ORDERED = `select * from meilleur where profession = $1 and debut >= $2 and debut < $3 and commune = any ($4)
  order by debut limit ${LIMIT}`
const BY_COMMUNE = `select f.* from unnest($4::text[]) c cross join lateral (
    select * from meilleur m where m.profession = $1 and m.commune = c and m.debut >= $2 and m.debut < $3
    order by m.debut limit ${LIMIT}) f
  order by f.debut limit ${LIMIT}`

/** No tenant, no policy, an index made for the question: two good plans, the better one counts. */
export const bestSql = (client: pg.Client, questions: readonly Recherche[]): Side[] =>
  (
    [
      ['by hand: index in the order of hours', ORDERED],
      ['by hand: first twenty of each commune', BY_COMMUNE],
    ] as const
  ).map(([name, text]) => ({
    name,
    run: async () => {
      for (const ask of questions)
        await client.query({
          name,
          text,
          values: [ask.professions[0], toDate(ask.du), toDate(ask.au), ask.communes],
        })
      return questions.length
    },
  }))

/** As many recurrences as give that many slots in twelve weeks; all are expanded, then filtered and sorted. */
export const expansion = (slots: number, ask: Recherche): Side => ({
  name: 'expand everything, then filter',
  run: async () => {
    const perAgenda = 12 * 5 * 9
    const found: { debut: number; agenda: number }[] = []
    for (let agenda = 0; agenda < slots / perAgenda; agenda++) {
      const rule = {
        id: 'd',
        jours: [1, 2, 3, 4, 5],
        debut: '09:00',
        fin: '12:00',
        duree: 20,
        zone: 'Europe/Paris',
        semaines: 1,
        valideDu: '2026-01-01',
        valideAu: null,
        sauteFeries: false,
        capacite: 1,
        lieuId: null,
        genre: 'cabinet' as const,
        visibilites: ['CPTS' as const],
      }
      const mine = ask.communes.includes(String(34001 + (agenda % 60)).padStart(5, '0')) && agenda % 10 < 4
      const { creneaux } = expandAgenda([rule], [], new Set(), '2026-11-24', '2027-02-15')
      for (const { debut } of creneaux) {
        const at = debut.epochMilliseconds
        if (mine && at >= ask.du.epochMilliseconds && at < ask.au.epochMilliseconds) found.push({ debut: at, agenda })
      }
    }
    found.sort((a, b) => a.debut - b.debut)
    if (found.length < LIMIT) throw new Error('the question of the bench finds too little')
    return 1
  },
})
