import { describe, expect, it } from 'vitest'
import { Temporal } from '../../../kernel/time.ts'
import { countersOf } from './compteurs.ts'
import { dutiesOf } from './devoirs.ts'
import { stadeAtlas, stadeFederation } from './stades.ts'
import { type Depot, type Etape, joinVie, type MissionMenee } from './vie.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const etape = (code: Etape['code'], dates: Partial<Etape>): Etape => ({
  code,
  prevuLe: null,
  envoyeLe: null,
  recuLe: null,
  decideLe: null,
  issue: null,
  motif: null,
  note: '',
  ...dates,
})
const signed = (le: string, missions: MissionMenee[] = []) => joinVie([etape('aci', { decideLe: le })], [], missions)
const sent = (facts: Partial<Depot>) =>
  joinVie(
    [],
    [
      {
        id: '1',
        numero: 1,
        nature: 'initial',
        envoyeLe: '2026-10-01',
        recuLe: null,
        reponse: null,
        reponseLe: null,
        motif: null,
        ...facts,
      },
    ],
    [],
  )
const today = day('2026-11-24')

describe('counters of the contract', () => {
  it('give each mission socle its two dates and the contract its end; optional missions have none', () => {
    const counters = countersOf(signed('2026-03-03'), today)
    expect(counters.map(({ genre, mission, echeance }) => `${echeance} ${genre} ${mission ?? ''}`.trim())).toEqual([
      '2026-09-03 demarrage acces',
      '2026-09-03 demarrage crise',
      '2027-03-03 demarrage parcours',
      '2027-03-03 demarrage prevention',
      '2027-09-03 deploiement acces',
      '2027-09-03 deploiement crise',
      '2028-03-03 deploiement parcours',
      '2028-03-03 deploiement prevention',
      '2031-03-03 contrat',
    ])
    expect(counters.every(({ provenance }) => provenance.source.length > 3)).toBe(true)
  })

  it.each([
    ['2026-08-31', '2027-02-28'],
    ['2027-08-31', '2028-02-29'],
    ['2028-02-29', '2028-08-29'],
    ['2026-03-31', '2026-09-30'],
  ])('signed on %s, six months end on %s', (le, end) => {
    expect(countersOf(signed(le), today).find(({ genre }) => genre === 'demarrage')?.echeance).toBe(end)
  })

  it('say what is done, done late, due today and late', () => {
    const led: MissionMenee[] = [
      { mission: 'acces', demarreeLe: '2026-09-03', deployeeLe: null },
      { mission: 'crise', demarreeLe: '2026-09-04', deployeeLe: null },
    ]
    const states = (at: string) =>
      countersOf(signed('2026-03-03', led), day(at))
        .filter(({ genre }) => genre === 'demarrage')
        .map(({ mission, etat, jours }) => [mission, etat, jours])
    expect(states('2027-03-03')).toEqual([
      ['acces', 'fait', 0],
      ['crise', 'fait-en-retard', -1],
      ['parcours', 'a-venir', 0],
      ['prevention', 'a-venir', 0],
    ])
    expect(states('2027-03-04').slice(2)).toEqual([
      ['parcours', 'en-retard', -1],
      ['prevention', 'en-retard', -1],
    ])
  })

  it('close the silence of the ARS on its last day', () => {
    expect(countersOf(sent({}), today)).toEqual([])
    const [open] = countersOf(sent({ recuLe: '2026-10-05' }), today)
    expect(open).toMatchObject({ genre: 'ars', echeance: '2026-12-05', jours: 11, etat: 'a-venir', faitLe: null })
    const [over] = countersOf(sent({ recuLe: '2026-10-05' }), day('2026-12-06'))
    expect(over).toMatchObject({ etat: 'fait', faitLe: '2026-12-05' })
  })
})

describe('stages of the atlas and of the federation', () => {
  const stages = (vie: ReturnType<typeof joinVie>, at = today) => [
    stadeAtlas(vie, at)?.code ?? null,
    stadeFederation(vie, at).code,
  ]
  it('follow the life', () => {
    expect(stages(joinVie([], [], []))).toEqual([null, 'preprojet'])
    const sentLetter = etape('lettre-intention', { envoyeLe: '2026-01-05' })
    expect(stages(joinVie([sentLetter], [], []))).toEqual([null, 'preprojet'])
    const letter = etape('lettre-intention', { decideLe: '2026-02-01', issue: 'favorable' })
    expect(stages(joinVie([letter], [], []))).toEqual(['en-construction', 'ecriture'])
    expect(stages(sent({ recuLe: '2026-10-05' }))).toEqual([null, 'preprojet'])
    expect(stages(sent({ recuLe: '2026-10-05' }), day('2026-12-06'))).toEqual(['prochainement', 'negociation'])
    expect(stages(signed('2026-03-03'))).toEqual(['en-fonctionnement', 'signe'])
  })
  it('say which date decides', () => {
    expect(stadeAtlas(signed('2026-03-03'), today)?.par).toEqual({ etape: 'aci', le: '2026-03-03' })
    expect(stadeFederation(joinVie([], [], []), today).par).toBeNull()
  })
})

describe('duties', () => {
  const duties = (vie: ReturnType<typeof joinVie>, at = today, written = true) =>
    dutiesOf(vie, at, written).map(({ code, le }) => [code, le.toString()])

  it('begin with the projet to write, until a word of it stands or it was sent', () => {
    expect(duties(joinVie([], [], []), today, false)).toEqual([['projet-a-ecrire', '2026-11-24']])
    expect(duties(joinVie([], [], []), today, true)).toEqual([])
    expect(duties(signed('2020-03-03'), today, false).map(([code]) => code)).not.toContain('projet-a-ecrire')
  })

  it('ask for the day of reception, then count, then ask for the answer', () => {
    expect(duties(sent({ envoyeLe: '2026-11-20' }))).toEqual([['projet-accuse-reception', '2026-12-05']])
    expect(duties(sent({}))).toEqual([['projet-accuse-reception', '2026-11-24']])
    expect(duties(sent({ recuLe: '2026-10-05' }))).toEqual([['ars-sans-opposition', '2026-12-05']])
    expect(duties(sent({ recuLe: '2026-09-01' }))).toEqual([['ars-a-noter', '2026-11-24']])
    expect(duties(sent({ recuLe: '2026-09-01', reponse: 'tacite', reponseLe: '2026-11-02' }))).toEqual([])
    const objected = sent({ recuLe: '2026-09-01', reponse: 'opposition', reponseLe: '2026-10-02', motif: 'prs' })
    expect(duties(objected)).toEqual([['ars-opposition', '2026-11-24']])
  })

  it('count from dates typed by hand where no version was sent, and hold their tongue once the contract is signed', () => {
    const projet = etape('projet', { envoyeLe: '2026-10-14', recuLe: '2026-10-15' })
    expect(duties(joinVie([projet], [], []))).toEqual([['ars-sans-opposition', '2026-12-15']])
    const both = joinVie([projet, etape('aci', { decideLe: '2026-11-01' })], [], [])
    expect(duties(both).map(([code]) => code)).not.toContain('ars-sans-opposition')
  })

  it('keep what is late, group missions that share a delay, and drop what is done', () => {
    expect(duties(signed('2026-03-03'))).toEqual([
      ['missions-a-demarrer', '2026-09-03'],
      ['missions-a-demarrer', '2027-03-03'],
    ])
    const led: MissionMenee[] = (['acces', 'crise', 'parcours', 'prevention'] as const).map((mission) => ({
      mission,
      demarreeLe: '2026-08-01',
      deployeeLe: null,
    }))
    expect(duties(signed('2026-03-03', led))).toEqual([])
    const [late] = dutiesOf(signed('2026-03-03'), today, true)
    expect(late).toMatchObject({ missions: ['acces', 'crise'], mois: 6, provenance: { statut: 'confirme' } })
  })

  it('warn a year before the end of the contract, and of the dates that the CPTS set itself', () => {
    const led: MissionMenee[] = (['acces', 'crise', 'parcours', 'prevention'] as const).map((mission) => ({
      mission,
      demarreeLe: '2022-06-01',
      deployeeLe: '2022-09-01',
    }))
    expect(duties(signed('2022-01-10', led))).toEqual([['contrat-a-renouveler', '2027-01-10']])
    const planned = joinVie([etape('association', { prevuLe: '2027-01-15' })], [], [])
    expect(duties(planned)).toEqual([['etape-prevue', '2027-01-15']])
    const done = joinVie([etape('association', { prevuLe: '2027-01-15', decideLe: '2026-11-01' })], [], [])
    expect(duties(done)).toEqual([])
  })
})
