import { expect, test } from 'vitest'
import { codeFromMark, formatCode, readCode } from '../../../kernel/codes.ts'
import { Temporal } from '../../../kernel/time.ts'
import { adresseFrom } from './adresse.ts'
import { corpsReference, etatAppel, relanceDue } from './appel.ts'
import { foldNom } from './code.ts'
import { sayCampagne, sayDemandes, sayLignes } from './echeances.ts'
import { type Montant, montantOf } from './montant.ts'
import { avance, etapeCourante, parcoursOf } from './parcours.ts'
import { fichesProches } from './proches.ts'

const admission = (instruction: 'bureau' | 'ca' | 'ag' | null, ratification: 'bureau' | 'ca' | 'ag' | null) => ({
  instruction,
  ratification,
  veto: null,
  voteApresAg: false,
  accepte: [],
  article: '',
})

test('the path is what the statutes say, and the bureau where they say nothing', () => {
  expect(parcoursOf(null)).toMatchObject({ etapes: [{ organe: 'bureau' }], desStatuts: false })
  expect(parcoursOf(admission('bureau', 'ag')).etapes.map(({ organe }) => organe)).toEqual(['bureau', 'ag'])
  expect(parcoursOf(admission('ca', 'ca')).etapes).toHaveLength(1)
  expect(parcoursOf(admission(null, null)).etapes).toEqual([{ organe: 'bureau', role: 'instruction' }])
  expect(etapeCourante(parcoursOf(admission('bureau', 'ag')), 2)).toBeNull()
})

test('one becomes a member at the first favourable step, or at the last, as the CPTS chose', () => {
  const path = parcoursOf(admission('bureau', 'ag'))
  expect(avance(path, 0, 'instruction')).toEqual({ etape: 1, finie: false, admise: true })
  expect(avance(path, 0, 'ratification')).toEqual({ etape: 1, finie: false, admise: false })
  expect(avance(path, 1, 'ratification')).toEqual({ etape: 2, finie: true, admise: true })
  // The statutes changed since: what is left of the path is over.
  expect(avance(parcoursOf(null), 1, 'ratification')).toMatchObject({ finie: true, admise: true })
})

const SCALE: Montant[] = [
  { libelle: 'Médecins', genre: 'professionnel', professions: ['10'], structures: [], centimes: 5000 },
  { libelle: 'Autres', genre: 'professionnel', professions: [], structures: [], centimes: 3000 },
  { libelle: 'Ehpad', genre: 'structure', professions: [], structures: ['ehpad'], centimes: 10000 },
]

test('the first line that fits is owed; nobody owes a line that is not theirs', () => {
  expect(montantOf(SCALE, { genre: 'professionnel', profession: '10' })?.centimes).toBe(5000)
  expect(montantOf(SCALE, { genre: 'professionnel', profession: '60' })?.libelle).toBe('Autres')
  expect(montantOf(SCALE, { genre: 'structure', structure: 'ehpad' })?.centimes).toBe(10000)
  expect(montantOf(SCALE, { genre: 'structure', structure: 'ccas' })).toBeNull()
})

test('the state of dues follows from what is owed, what was paid and the day', () => {
  const of = (duCentimes: number, payeCentimes: number, today = '2026-03-01') =>
    etatAppel({ duCentimes, payeCentimes }, '2026-03-31', today)
  expect(of(0, 0)).toBe('dispensee')
  expect(of(3000, 3000)).toBe('payee')
  expect(of(3000, 0)).toBe('due')
  expect(of(3000, 1000)).toBe('partielle')
  expect(of(3000, 1000, '2026-03-31')).toBe('partielle')
  expect(of(3000, 0, '2026-04-01')).toBe('en-retard')
})

test('reminders come on their day, stop when paid, and never pile up', () => {
  const appel = { duCentimes: 3000, payeCentimes: 0, appeleLe: '2026-02-01', relances: 0 }
  expect(relanceDue(appel, [30, 60], '2026-03-02')).toBeNull()
  expect(relanceDue(appel, [30, 60], '2026-03-03')).toBe(1)
  expect(relanceDue({ ...appel, relances: 1 }, [30, 60], '2026-03-10')).toBeNull()
  // The server was down a month: one mail, not two.
  expect(relanceDue(appel, [30, 60], '2026-04-05')).toBe(2)
  expect(relanceDue({ ...appel, payeCentimes: 3000 }, [30, 60], '2026-04-05')).toBeNull()
  expect(relanceDue({ ...appel, payeCentimes: 1000 }, [30, 60], '2026-04-05')).toBe(2)
  expect(relanceDue({ ...appel, appeleLe: null }, [30, 60], '2026-04-05')).toBeNull()
  expect(relanceDue({ ...appel, relances: 2 }, [30, 60], '2027-04-05')).toBeNull()
})

test('a code is read however it is typed, and only a code is', () => {
  const code = codeFromMark('0123456789abcdef0123456789abcdef')
  expect(code).toHaveLength(15)
  expect(formatCode(code)).toMatch(/^.{5}-.{5}-.{5}$/)
  expect(readCode(` ${formatCode(code).toLowerCase()} `)).toBe(code)
  expect(readCode(code.replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(code)
  expect(readCode(code.slice(1))).toBeNull()
  expect(readCode(`${code.slice(1)}U`)).toBeNull()
  expect(foldNom('Dr Salomé  TRAMONTANE-Genêt')).toBe('dr salome tramontane genet')
})

test('the word of a page and the body of a reference', () => {
  expect(adresseFrom('CPTS du Bassin de Thau')).toBe('bassin-de-thau')
  expect(adresseFrom('CPTS de l’Étang')).toBe('etang')
  expect(corpsReference(2026, 42)).toBe('C202600042')
})

test('fiches that may be the same person are shown by their best reason', () => {
  const fiche = (id: string, rpps: string | null, nom: string, courriel: string | null = null) => ({
    id,
    rpps,
    nom,
    prenom: 'Salomé',
    courriel,
  })
  const demande = { rpps: '10000000001', nom: 'Tramontane', prenom: 'Salomé', courriel: 'salome@exemple.invalid' }
  const found = fichesProches(demande, [
    fiche('nom', null, 'TRAMONTANE'),
    fiche('autre', '10000000019', 'Tramontane'),
    fiche('courriel', null, 'Autre', 'Salome@exemple.invalid'),
    fiche('rpps', '10000000001', 'Mistral'),
  ])
  expect(found.map(({ fiche: { id }, sur }) => [id, sur])).toEqual([
    ['rpps', 'rpps'],
    ['courriel', 'courriel'],
    ['nom', 'nom'],
  ])
})

test('what awaits is said in full, in the singular as in the plural', () => {
  const day = Temporal.PlainDate.from('2026-11-03')
  expect(sayDemandes(1, day)).toMatchObject({
    titre: 'Décider d’une demande d’adhésion',
    raison: 'La plus ancienne attend depuis le 3\u00a0novembre 2026.',
  })
  expect(sayCampagne(2026, false)).toMatchObject({ vers: '/equipe/cotisations/2026/bareme' })
  expect(sayCampagne(2026, true)).toMatchObject({ vers: '/equipe/cotisations/2026' })
  expect(sayLignes(3, 25_050)).toMatchObject({ titre: 'Expliquer trois lignes de relevé' })
  expect(sayLignes(3, 25_050).raison).toBe('250,50\u00a0€ reçus ne sont encore rapprochés de rien.')
})
