import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { actifSince, etatAdhesion, isActif, isAdherent } from './adherent.ts'
import { type Champ, COLONNES } from './champs.ts'
import { etatCotisation } from './cotisation.ts'
import { createDoublons } from './doublons.ts'
import { createFindCommune } from './find-commune.ts'
import { readLigne } from './read-ligne.ts'

const findCommune = createFindCommune(
  [
    { code: '34157', nom: 'Mèze', codesPostaux: ['34140'] },
    { code: '34301', nom: 'Sète', codesPostaux: ['34200'] },
    { code: '34239', nom: 'Saint-Bauzille', codesPostaux: ['34230'] },
    { code: '11331', nom: 'Saint-Bauzille', codesPostaux: ['11100'] },
  ],
  new Set(['34157', '34301']),
)
const read = (cells: Partial<Record<Champ, string>>) =>
  readLigne(new Map(Object.entries(cells) as [Champ, string][]), findCommune)

describe('a line of a list of members', () => {
  it('is read whole', () => {
    expect(
      read({
        rpps: '99900000003',
        nomComplet: 'Dr TRAMONTANE Salomé',
        profession: 'MG',
        telephone: "'+33465711234",
        courriel: 'Salome@Exemple.fr',
        lieu: 'Cabinet du Môle',
        commune: 'SETE CEDEX',
        codePostal: '34200',
        adhesionDebut: '1/3/2024',
        publie: 'annuaire, téléphone',
      }),
    ).toEqual({
      ok: true,
      membre: {
        rpps: '99900000003',
        titre: 'Dr',
        nom: 'Tramontane',
        prenom: 'Salomé',
        profession: '10',
        specialite: 'SM54',
        telephone: '+33465711234',
        courriel: 'salome@exemple.fr',
        lieu: { nom: 'Cabinet du Môle', finess: null, adresse: '', codePostal: '34200', commune: '34301' },
        adhesion: { debut: '2024-03-01', fin: null },
        publie: ['annuaire', 'telephone'],
      },
    })
  })
  it('tells every fault at once', () => {
    const line = read({ nom: 'Aigrette', profession: 'fée', courriel: 'x', telephone: '12', commune: 'Saint-Bauzille' })
    expect(line.ok ? [] : line.fautes.map((faute) => `${faute.champ} ${faute.code}`)).toEqual([
      'prenom required',
      'profession profession-unknown',
      'telephone telephone-malformed',
      'courriel courriel-malformed',
      'commune commune-ambiguous',
    ])
  })
  it('never throws, whatever the cells', () => {
    const champs = COLONNES.map(({ champ }) => champ)
    const cells = fc.dictionary(
      fc.constantFrom(...champs),
      fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constant('x'.repeat(5000))),
    )
    fc.assert(fc.property(cells, (record) => typeof read(record).ok === 'boolean'))
  })
})

describe('communes', () => {
  it('reads names, codes, saints, and settles namesakes by postcode', () => {
    expect(findCommune('34157', '')).toEqual({ code: '34157' })
    expect(findCommune('St Bauzille', '11100')).toEqual({ code: '11331' })
    expect(findCommune('Atlantide', '')).toBe('unknown')
  })
})

describe('doublons', () => {
  const people = createDoublons()
  people.add({ rpps: '99900000003', nom: 'Tramontane', prenom: 'Salomé', communes: ['34301'] })
  people.add({ rpps: null, nom: 'Aigrette', prenom: 'Maud', communes: ['34157'] })
  const found = (rpps: string | null, nom: string, prenom: string, ...communes: string[]) =>
    people.find({ rpps, nom, prenom, communes })?.sur ?? null
  it('finds by RPPS, then by name and place', () => {
    expect(found('99900000003', 'Autre', 'Nom')).toBe('rpps')
    expect(found(null, 'AIGRETTE', 'maud', '34157')).toBe('nom-et-lieu')
    expect(found('99900000011', 'Aigrette', 'Maud')).toBe('nom-et-lieu')
  })
  it('says a namesake, and does not merge two RPPS', () => {
    expect(found(null, 'Aigrette', 'Maud', '34301')).toBe('homonyme')
    expect(found('99900000011', 'Tramontane', 'Salomé', '34301')).toBe(null)
  })
})

describe('adhérent and actif', () => {
  it('adhérent is an adhésion in force, end excluded', () => {
    const adhesion = { debut: '2024-01-01', fin: '2025-01-01' }
    expect(['2023-12-31', '2024-01-01', '2025-01-01'].map((day) => etatAdhesion(adhesion, day))).toEqual([
      'a-venir',
      'en-vigueur',
      'terminee',
    ])
    expect(isAdherent([adhesion, { debut: '2026-01-01', fin: null }], '2026-11-22')).toBe(true)
    expect(isAdherent([adhesion], '2026-11-22')).toBe(false)
  })
  it('actif is an acte in the last twelve months', () => {
    expect(actifSince('2024-02-29')).toBe('2023-02-28')
    expect(isActif('2025-11-23', '2026-11-22')).toBe(true)
    expect(isActif('2025-11-22', '2026-11-22')).toBe(false)
    expect(isActif(null, '2026-11-22')).toBe(false)
  })
  it('dues have five states', () => {
    const line = (duCentimes: number, payeCentimes: number) => [{ annee: 2026, duCentimes, payeCentimes }]
    expect(
      [[], line(0, 0), line(3000, 0), line(3000, 1000), line(3000, 3000)].map((lines) => etatCotisation(lines, 2026)),
    ).toEqual(['non-appelee', 'dispensee', 'due', 'partielle', 'payee'])
  })
})
