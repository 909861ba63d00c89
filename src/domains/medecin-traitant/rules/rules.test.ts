import { describe, expect, test } from 'vitest'
import { Temporal } from '../../../kernel/time.ts'
import { apparier, type CapaciteOuverte, type DemandeAPlacer } from './apparier.ts'
import { matchColumns, missingChamps, readAnnee, readJour, readOuiNon, trancheOf } from './champs.ts'
import { classeOf, inQueue, reglesDu, VERSIONS } from './criteres.ts'
import { sayAppariement, sayPourquoi } from './explication.ts'
import { sayRegles } from './labels.ts'
import { marquesDe } from './marques.ts'
import { chiffresDe, type DemandeComptee, enAttenteDe, parCritere, sayTableau } from './tableau.ts'

/** As it is read aloud. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ')
const regles = reglesDu('2026-11-24')
const classe = (trancheAge: string, ...criteres: string[]) => classeOf({ trancheAge, criteres }, regles)

describe('who comes first', () => {
  test.each([
    [1, '30-49', ['ald', 'c2s']],
    [1, '80-plus', ['ald']],
    [1, '30-49', ['ald', 'grossesse']],
    [2, '30-49', ['grossesse']],
    [2, '70-79', ['c2s']],
    [3, '70-79', []],
    [3, '30-49', ['fin-de-suivi']],
    [4, '50-69', []],
  ])('class %i: %s %j', (expected, age, criteres) => {
    expect(classe(age, ...criteres)).toBe(expected)
  })

  test('the class, then the age of the request', () => {
    const at = (day: string) => Temporal.Instant.from(`${day}T08:00:00Z`)
    const ask = (id: string, day: string, ...criteres: string[]) => ({
      id,
      criteres,
      trancheAge: '30-49',
      deposeeLe: at(day),
    })
    const waiting = [ask('a', '2026-01-01'), ask('b', '2026-11-01', 'ald'), ask('c', '2026-10-01', 'ald')]
    expect(inQueue(waiting, regles).map(({ id }) => id)).toEqual(['c', 'b', 'a'])
  })

  test('each version says its criteria once, when it began and where it comes from', () => {
    for (const one of VERSIONS) {
      expect(new Set(one.criteres.map(({ code }) => code)).size).toBe(one.criteres.length)
      expect(one.provenance.source).not.toBe('')
      expect(sayRegles(one).join(' ')).toContain('affection de longue durée')
    }
  })
})

const demande = (id: string, parts: Partial<DemandeAPlacer> = {}): DemandeAPlacer => ({
  id,
  classe: 4,
  trancheAge: '30-49',
  criteres: [],
  commune: '34301',
  point: { lon: 3.7, lat: 43.4 },
  exclues: new Set(),
  ...parts,
})
const capacite = (id: string, parts: Partial<CapaciteOuverte> = {}): CapaciteOuverte => ({
  id,
  parMois: 2,
  engagees: 0,
  criteres: [],
  tranchesAge: [],
  communes: [],
  domicile: false,
  point: { lon: 3.7, lat: 43.4 },
  ...parts,
})
const pairs = (demandes: DemandeAPlacer[], capacites: CapaciteOuverte[]) =>
  apparier(demandes, capacites).paires.map((one) => `${one.demandeId}${one.capaciteId}`)

describe('who goes to whom', () => {
  test('what a doctor declared holds', () => {
    expect(pairs([demande('p', { criteres: ['ne-se-deplace-pas'] })], [capacite('A')])).toEqual([])
    expect(pairs([demande('p', { criteres: ['ne-se-deplace-pas'] })], [capacite('A', { domicile: true })])).toEqual([
      'pA',
    ])
    expect(pairs([demande('p')], [capacite('A', { communes: ['34003'] })])).toEqual([])
    expect(pairs([demande('p')], [capacite('A', { tranchesAge: ['70-79'] })])).toEqual([])
    expect(pairs([demande('p', { trancheAge: '70-79' })], [capacite('A', { criteres: ['70-plus'] })])).toEqual(['pA'])
    expect(pairs([demande('p', { exclues: new Set(['A']) })], [capacite('A')])).toEqual([])
    expect(pairs([demande('p'), demande('q')], [capacite('A', { engagees: 1 })])).toEqual(['pA'])
  })

  test('shares first, then the nearest; and it says why', () => {
    const far = { lon: 3.9, lat: 43.4 }
    const { paires, preuve } = apparier(
      [demande('p', { classe: 1 })],
      [capacite('A', { engagees: 1 }), capacite('B', { point: far })],
    )
    expect(preuve.prouve).toBe(true)
    expect(paires).toMatchObject([
      { capaciteId: 'B', pourquoi: { rang: 1, possibles: 2, plusPresComplets: 0, plusPresPlusSollicites: 1 } },
    ])
    const said = plain(sayPourquoi(paires[0]!.pourquoi).join(' '))
    expect(said).toMatch(/^Très prioritaire, 1re de 1 demande en attente\. 2 médecins peuvent/)
    expect(said).toContain('1 médecin plus proche a déjà pris une plus grande part')
    expect(said).toMatch(/16,2 km/)
  })

  test('what is left is counted: no room, nobody', () => {
    const result = apparier([demande('p'), demande('q'), demande('r')], [capacite('A', { parMois: 1 })])
    expect(result).toMatchObject({ complets: 2, sansPossible: 0 })
    expect(plain(sayAppariement(result).join(' '))).toMatch(
      /^1 proposition possible pour 3 demandes en attente\. 2 demandes attendent/,
    )
    expect(sayAppariement(apparier([], [capacite('A')]))).toEqual([
      'Personne n’attend\u00a0: aucune proposition à faire.',
    ])
    expect(apparier([demande('p', { point: null })], [capacite('A')]).paires).toMatchObject([
      { pourquoi: { km: null } },
    ])
  })
})

test('a person is known again by their names, swapped or not, and a year, a telephone or an address', () => {
  const me = { nom: 'Genêt', prenom: 'Léa', anneeNaissance: 1980, telephone: '+33639980001', courriel: null }
  const swapped = marquesDe({ ...me, nom: 'LEA', prenom: 'genet', telephone: null })
  expect(marquesDe(me)).toContain(swapped[0])
  expect(marquesDe({ ...me, nom: 'Autre' }).some((one) => marquesDe(me).includes(one))).toBe(false)
})

describe('a list', () => {
  test('columns by their usual names', () => {
    expect(matchColumns(['NOM', 'Prénom', 'DDN', 'Ville', 'Tél', 'ALD', 'Remarques'])).toEqual([
      'nom',
      'prenom',
      'naissance',
      'commune',
      'telephone',
      'ald',
      null,
    ])
    expect(missingChamps(['nom', null])).toEqual(['prenom', 'commune', 'naissance', 'telephone'])
  })
  test('cells', () => {
    expect([readOuiNon('X'), readOuiNon('Non'), readOuiNon('bof')]).toEqual([true, false, undefined])
    expect([readAnnee('12/03/1941'), readAnnee('1941-03-12'), readAnnee('41')]).toEqual([1941, 1941, undefined])
    expect([readJour('2/9/2026'), readJour('30/02/2026'), readJour('hier')]).toEqual([
      '2026-09-02',
      undefined,
      undefined,
    ])
    expect([15, 16, 69, 70, 80, 131].map(trancheOf)).toEqual(['0-15', '16-29', '50-69', '70-79', '80-plus', undefined])
  })
})

describe('the board', () => {
  const row = (parts: Partial<DemandeComptee>): DemandeComptee => ({
    trancheAge: '70-79',
    commune: '34301',
    communeNom: 'Sète',
    criteres: ['ald'],
    statut: 'attente',
    cause: null,
    ageJours: 10,
    dureeJours: null,
    ...parts,
  })
  const rows = [
    row({}),
    row({ ageJours: 30, criteres: [] }),
    row({ statut: 'close', cause: 'medecin-trouve', dureeJours: 12 }),
    row({ statut: 'close', cause: 'retiree', dureeJours: 3 }),
    row({ statut: 'trouvee' }),
  ]
  const compteurs = { places: 10, engagees: 4, medecins: 3, propositions: 6, acceptees: 3, refusees: 1 }
  test('figures with what they are made of', () => {
    const by = new Map(chiffresDe(rows, compteurs, '2026-11-24').map((one) => [one.code, one]))
    expect([...by].map(([code, { valeur }]) => [code, valeur])).toEqual([
      ['attente', 2],
      ['age', 20],
      ['trouves', 2],
      ['delai', 12],
      ['places', 6],
      ['besoin', 1],
      ['acceptation', 0.75],
    ])
    expect(parCritere(rows).find(({ cle }) => cle === 'ald')).toMatchObject({
      enAttente: 1,
      trouvees: 2,
      closesSans: 1,
    })
    expect(enAttenteDe(rows, 'ald')).toBe(1)
    expect(enAttenteDe(rows, '70-plus')).toBe(2)
    expect(plain(sayTableau(rows, compteurs))).toContain('2 personnes attendent un médecin traitant, 6 places restent')
    expect(sayTableau([], compteurs)).toMatch(/^Aucune demande encore/)
  })
})
