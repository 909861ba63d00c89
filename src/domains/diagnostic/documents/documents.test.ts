import { describe, expect, test } from 'vitest'
import type { DocumentModel } from '../../../server/documents/model.ts'
import { renderPdf } from '../../../server/documents/render.ts'
import { readPdf, rolesOf } from '../../../server/documents/testing-pdf.ts'
import { sayOf, wordsOf } from '../../../server/documents/testing-words.ts'
import { profilExemple } from '../samples-profil.ts'
import { apercuDe } from './apercu.ts'
import type { DonneesProfil } from './donnees.ts'
import { pageElus } from './page-elus.ts'
import { profilDeTerritoire } from './profil.ts'

const titlesOf = ({ blocs }: DocumentModel): string[] =>
  blocs.flatMap((bloc) => (bloc.type === 'titre' && bloc.niveau === 1 ? [bloc.texte] : []))
const rowOf = ({ blocs }: DocumentModel, name: string): string[] =>
  blocs
    .flatMap((bloc) => (bloc.type === 'tableau' ? bloc.lignes : []))
    .map((row) => row.flatMap((cell) => (typeof cell === 'string' ? [cell] : cell.map(({ texte }) => texte))))
    .find(([first]) => first === name) ?? []

/** Only the population, and nothing that anybody said. */
const bare = (): DonneesProfil => {
  const whole = profilExemple()
  const [population] = whole.indicateurs
  return {
    ...whole,
    carte: null,
    indicateurs: [population!],
    semblables: null,
    acces: {
      source: 'membres',
      cite: 'Source',
      pluriel: 'médecins généralistes',
      communes: [],
      moyenne: null,
      connus: false,
      apl: null,
      departs: null,
    },
    flux: null,
    cases: [],
    besoins: [],
    enquetes: [],
    entretiens: 0,
  }
}

describe('the profile of a territory', () => {
  test('has a subject a page, the sources last', () => {
    expect(titlesOf(profilDeTerritoire(profilExemple()))).toEqual([
      'L’essentiel en une page',
      'Population et conditions de vie',
      'État de santé et prévention',
      'Offre et recours aux soins',
      'Accès aux soins et flux',
      'Besoins et paroles',
      'Sources et guide de lecture',
    ])
  })
  test('stands on eight pages when all is loaded, tagged, with its maps and charts in words', async () => {
    const made = await renderPdf(profilDeTerritoire(profilExemple()))
    if (!made.ok) throw new Error(made.refusal.code)
    const pdf = await readPdf(made.value.contenu)
    expect(pdf.pages).toHaveLength(8)
    expect(pdf.uaPart).toBe('1')
    const roles = pdf.pages.map(({ tree }) => rolesOf(tree))
    expect(roles.flat().filter((role) => role === 'Figure').length).toBeGreaterThanOrEqual(9)
    expect(roles[4]).toContain('TH')
  })
  test('sets a figure beside those it is compared with, its year and the number of its source', () => {
    const row = rowOf(profilDeTerritoire(profilExemple()), 'Part des moins de 15 ans (%)')
    expect(row).toHaveLength(10)
    expect(row[6]).toMatch(/^\+0,3\u00a0pt \(2016\)$/)
    expect(row[7]).toBe('plus bas')
    expect(row.slice(8)).toEqual(['2022', '1'])
  })
  test('says that a figure is hidden, and gives it nowhere', () => {
    const shown = profilDeTerritoire(profilExemple())
    const hidden = profilDeTerritoire(profilExemple(['part-sans-medecin-traitant']))
    const value = rowOf(shown, 'Part des personnes sans médecin traitant (%)')[1]!
    expect(rowOf(hidden, 'Part des personnes sans médecin traitant (%)')[1]).toBe('masqué')
    expect(rowOf(hidden, 'Part des personnes sans médecin traitant (%)')[6]).toBe('–')
    expect(sayOf(shown)).toContain(`sans médecin traitant\u00a0: ${value}`)
    expect(sayOf(hidden)).not.toContain(`sans médecin traitant\u00a0: ${value}`)
  })
  test('says what is not loaded and how to get it, and leaves no hole', () => {
    const said = sayOf(profilDeTerritoire(bare()))
    for (const words of [
      'Pas encore chargé',
      'à charger depuis APL (Drees)',
      'ortalité par cause de décès',
      'sources add',
      'Aucun chiffre de cette page n’est encore chargé',
      'Aucun fichier de flux',
      'Aucun besoin n’est encore écrit',
      'Aucune enquête n’a été menée',
    ])
      expect(said, words).toContain(words)
    expect(said).not.toMatch(/undefined|null|NaN/)
  })
  test('sends to an annex what has no page', () => {
    const donnees: DonneesProfil = {
      ...profilExemple(),
      tableaux: [
        {
          titre: 'Envoi de la CPAM',
          producteur: 'CPAM',
          page: null,
          millesime: '2025',
          recopieLe: '2026-11-02',
          lignes: [
            {
              libelle: 'Séances de télémédecine',
              unite: 'actes',
              indicateur: null,
              valeurs: [{ zone: 'territoire', etat: 'observe', valeur: 812 }],
            },
          ],
        },
      ],
    }
    const model = profilDeTerritoire(donnees)
    expect(titlesOf(model).at(-1)).toBe('Annexe\u00a0: autres indicateurs')
    expect(rowOf(model, 'Séances de télémédecine (actes)')[1]).toBe('812')
    expect(sayOf(model)).toContain('Envoi de la CPAM')
  })
  test('sets every commune of a large territory in an annex, as the maps show them', () => {
    const small = profilExemple()
    expect(sayOf(profilDeTerritoire(small))).not.toContain('les communes en chiffres')
    const communes = Array.from({ length: 40 }, (_, index) => ({
      ...small.terrain.communes[index % 12]!,
      code: String(60_000 + index),
      nom: `Commune ${index}`,
    }))
    const model = profilDeTerritoire({ ...small, terrain: { ...small.terrain, communes } })
    expect(titlesOf(model).at(-1)).toBe('Annexe\u00a0: les communes en chiffres')
    expect(rowOf(model, 'Commune 39')).toHaveLength(7)
  })
  test('ends on sources with their licence and address, the guide, the definitions, the doubts', () => {
    const said = sayOf(profilDeTerritoire(profilExemple(['part-75-plus'])))
    for (const words of [
      'Licence Ouverte 2.0',
      'https://www.exemple.fr/donnees/territoires',
      'Accessibilité potentielle localisée',
      'jamais une moyenne de taux',
      'à vérifier',
      'petit effectif',
      'moins de 11 personnes',
    ])
      expect(said, words).toContain(words)
  })
  test('tells departures and access only where it may', () => {
    const donnees = profilExemple()
    const few = { ...donnees, acces: { ...donnees.acces, moyenne: null, departs: { nombre: null } } }
    const said = sayOf(profilDeTerritoire(few))
    expect(said).toContain('trop peu pour être comptés')
    expect(said).toContain('pour ne désigner personne')
  })
  test('says who is counted, and cites the directory', () => {
    const donnees = profilExemple()
    const cite = 'Source\u00a0: extraction du 8 octobre 2026.'
    const acces = { ...donnees.acces, source: 'repertoire' as const, cite, moyenne: 40, connus: true }
    const said = sayOf(profilDeTerritoire({ ...donnees, acces }))
    expect(said).toContain('Les professionnels de l’annuaire national')
    expect(said).toContain(`${cite} Sont comptés les libéraux`)
    expect(said).toContain('Ce fichier ne dit pas les âges')
    const nobody = { ...acces, moyenne: null, connus: false }
    expect(sayOf(profilDeTerritoire({ ...donnees, acces: nobody }))).toContain('L’annuaire national ne connaît pas de')
  })
})

describe('the page for elected people', () => {
  test('stands on one page: six figures, a map, three needs, no jargon', async () => {
    const model = pageElus(profilExemple())
    const made = await renderPdf(model)
    expect(made.ok && made.value.pages).toBe(1)
    const figures = model.blocs.find((bloc) => bloc.type === 'chiffres')!
    expect(figures.type === 'chiffres' && figures.chiffres).toHaveLength(6)
    const needs = model.blocs.flatMap((bloc) => (bloc.type === 'voisins' ? bloc.droite.flatMap(wordsOf) : []))
    expect(needs).toContain('Des soins non programmés mal répartis')
    expect(needs).not.toContain('Des chutes à répétition chez les aînés')
    expect(sayOf(model)).not.toMatch(/\b(APL|ALD|ETP|EPCI|C2S)\b/)
  })
  test('says so when nothing is voted', async () => {
    const model = pageElus(bare())
    expect(sayOf(model)).toContain('ne sont pas encore votés')
    expect((await renderPdf(model)).ok).toBe(true)
  })
})

describe('before it is made', () => {
  test('each page says whether it is full', () => {
    const full = apercuDe(profilExemple())
    expect(full.pages).toHaveLength(8)
    expect(full.pages.every(({ etat }) => etat === 'complete')).toBe(true)
    const thin = apercuDe(bare())
    expect(thin.pages.map(({ etat }) => etat)).toEqual([
      'en-partie',
      'vide',
      'en-partie',
      'vide',
      'vide',
      'en-partie',
      'vide',
      'complete',
    ])
    expect(thin.pages[3]!.manque[0]!.comment).toContain('Drees')
  })
})
