/** The tables of situations: each is one case of the statutes, what follows, and the sentence that people read. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Fonction, Majorite, Part, Quorum } from '../../../referentials/modeles-statuts/regles.ts'
import { type CollegeRegle, electeursOf, type Membre, type Situation } from './electeurs.ts'
import { computeMajorite } from './majorite.ts'
import { checkProcurations } from './procurations.ts'
import { computeQuorum } from './quorum.ts'

const read = <T>(name: string): T[] =>
  parse(readFileSync(join(import.meta.dirname, 'situations', `${name}.yaml`), 'utf8')) as T[]
/** The tables are typed on a keyboard: the no-break space before a colon is put here, as the screens have it. */
const typeset = (text: string): string =>
  text.replaceAll(' :', '\u00a0:').replaceAll(/(\d) (?=voix|membre)/g, '$1\u00a0')

const readPart = (text: string): Part => {
  const [num, den] = text.replace('>', '').split('/').map(Number)
  return { num: num!, den: den!, strict: text.startsWith('>') }
}

type Pair = [voix: number, membres: number]
type CasQuorum = {
  cas: string
  regle: null | { part: string; base: Quorum['base']; representes: boolean; seconde?: string }
  seconde?: boolean
  total: Pair
  presents: Pair
  representes: Pair
  attendu: { atteint: boolean; explication: string }
}
const pair = ([voix, membres]: Pair) => ({ voix, membres })

describe('quorum', () => {
  it.each(read<CasQuorum>('quorum'))('$cas', ({ regle, total, presents, representes, seconde = false, attendu }) => {
    const second = regle?.seconde && { jours: 15, part: regle.seconde === 'aucun' ? null : readPart(regle.seconde) }
    const rule = regle && { ...regle, part: readPart(regle.part), seconde: second || null }
    const found = computeQuorum(rule, {
      total: pair(total),
      presents: pair(presents),
      representes: pair(representes),
      isSeconde: seconde,
    })
    expect(found).toMatchObject({ atteint: attendu.atteint, explication: typeset(attendu.explication) })
  })
})

type CasMajorite = {
  cas: string
  regle: Partial<Omit<Majorite, 'part'>> & Pick<Majorite, 'genre'> & { part?: string }
  voix: [number, number, number]
  presents?: number
  membres?: number
  presidence?: 'pour' | 'contre'
  attendu: { issue: string; explication: string }
}

describe('majorité', () => {
  it.each(read<CasMajorite>('majorite'))('$cas', ({ regle, voix, presents = 0, membres = 0, presidence, attendu }) => {
    const [pour, contre, abstentions] = voix
    const rule: Majorite = {
      base: 'exprimes',
      abstentions: false,
      partage: 'rejet',
      ...regle,
      part: regle.part ? readPart(regle.part) : null,
    }
    const found = computeMajorite(rule, {
      pour,
      contre,
      abstentions,
      presents,
      membres,
      presidence: presidence ?? null,
    })
    expect(found).toMatchObject({ issue: attendu.issue, explication: typeset(attendu.explication) })
  })
})

type CasProcurations = {
  cas: string
  regle: { plafond: number; memeCollege: boolean } | null
  electeurs: Record<string, [number, string]>
  presents: string[]
  procurations: string[]
  attendu: { voix: Record<string, number>; presentes: number; representees: number; refus: string[] }
}

describe('procurations', () => {
  it.each(read<CasProcurations>('procurations'))('$cas', ({ regle, electeurs, presents, procurations, attendu }) => {
    const found = checkProcurations({
      regle,
      electeurs: Object.entries(electeurs).map(([id, [voix, collegeId]]) => ({
        id,
        collegeId,
        voix,
        deliberatif: voix > 0,
      })),
      presents: new Set(presents),
      procurations: procurations.map((text) => {
        const [de, a] = text.split(' > ')
        return { de: de!, a: a! }
      }),
    })
    expect({
      voix: Object.fromEntries(found.voix),
      presentes: found.voixPresentes,
      representees: found.voixRepresentees,
      refus: found.refusees.map(({ de, explication }) => `${de}\u00a0: ${explication}`),
    }).toEqual({ ...attendu, refus: attendu.refus.map(typeset) })
  })
})

type CasElecteurs = {
  cas: string
  instance?: {
    genre?: 'colleges' | 'mandats'
    poids?: 'college' | 'un'
    colleges?: string[]
    jusquAuRemplacement?: boolean
  }
  regles?: { cotisationAJour?: boolean; voteApresAg?: boolean }
  due?: string[]
  adhesions?: Record<string, string | null>
  sieges?: string[]
  mandats?: string[]
  derniereAg?: string
  attendu: string[]
}

const college = (id: string, rang: number, parts: Partial<CollegeRegle>): CollegeRegle => ({
  id,
  nom: id,
  rang,
  voix: 'deliberative',
  poids: 1,
  appartenance: 'adherents',
  exercices: [],
  ...parts,
})
const COLLEGES = [
  college('medecins', 1, { poids: 2, exercices: ['10'] }),
  college('autres', 2, {}),
  college('usagers', 3, { voix: 'consultative', appartenance: 'nominative' }),
]
const PROFESSIONS: Record<string, string> = { Ana: '10', Bob: '10', Cleo: '60' }

const situationOf = (one: CasElecteurs): Situation => {
  const { genre = 'colleges', poids = 'college', colleges = ['medecins', 'autres', 'usagers'] } = one.instance ?? {}
  const membres: Membre[] = Object.entries(PROFESSIONS).map(([nom, profession]) => ({
    professionnelId: nom,
    personneId: nom,
    nom,
    qualite: '',
    profession,
    specialite: null,
    adherentDepuis: one.adhesions && nom in one.adhesions ? one.adhesions[nom]! : '2024-01-01',
    cotisationDue: one.due?.includes(nom) ?? false,
  }))
  return {
    jour: '2026-11-24',
    regles: {
      admission: {
        instruction: null,
        veto: null,
        ratification: null,
        voteApresAg: one.regles?.voteApresAg ?? false,
        accepte: [],
        article: '',
      },
      vote: { cotisationAJour: one.regles?.cotisationAJour ?? false, article: '' },
    },
    instance: {
      id: 'instance',
      regles: {
        composition: { genre, colleges: colleges.map((id) => ({ college: id, sieges: null })), parmi: null },
        poids,
        mandats: {
          mois: null,
          consecutifs: null,
          renouvellement: 'entier',
          jusquAuRemplacement: one.instance?.jusquAuRemplacement ?? false,
          fonctions: [],
        },
      },
    },
    colleges: COLLEGES,
    sieges: (one.sieges ?? ['Elu usagers 2025-01-01']).map((text) => {
      const [personne, collegeId, debut, fin] = text.split(' ')
      return { personne: personne!, collegeId: collegeId!, debut: debut!, fin: fin ?? null }
    }),
    mandats: (one.mandats ?? []).map((text, rank) => {
      const [personne, fonction, debut, echeance] = text.split(' ')
      return {
        id: String(rank),
        instanceId: 'instance',
        collegeId: null,
        personne: personne!,
        fonction: fonction as Fonction,
        debut: debut!,
        echeance: echeance ?? null,
        fin: null,
      }
    }),
    membres,
    representants: [{ id: 'Elu', nom: 'Elu', qualite: 'Maire' }],
    derniereAg: one.derniereAg ?? null,
  }
}

describe('électeurs', () => {
  it.each(read<CasElecteurs>('electeurs'))('$cas', (one) => {
    const found = electeursOf(situationOf(one)).map(({ nom, voix, empechement }) =>
      [nom, voix, empechement].filter((part) => part !== null).join(' '),
    )
    expect(found).toEqual(one.attendu)
  })
})
