import { describe, expect, test } from 'vitest'
import type { DocumentModel } from '../../../server/documents/model.ts'
import { renderPdf } from '../../../server/documents/render.ts'
import { sayOf, wordsOf } from '../../../server/documents/testing-words.ts'
import { donneesExemple, ficheExemple } from '../samples-documents.ts'
import { charte } from './charte.ts'
import type { DonneesProjet } from './donnees.ts'
import { ficheAction } from './fiche-action.ts'
import { lettreIntention } from './lettre-intention.ts'
import { blocsBudget } from './plan-actions.ts'
import { projetDeSante } from './projet-de-sante.ts'

const titlesOf = ({ blocs }: DocumentModel): string[] =>
  blocs.flatMap((bloc) => (bloc.type === 'titre' && bloc.niveau === 1 ? [bloc.texte] : []))

const donnees = donneesExemple(3)
const vide: DonneesProjet = {
  ...donnees,
  territoire: null,
  constats: [],
  objectifs: [],
  fiches: [],
  titulaires: [],
  professions: [],
  membres: [],
  structures: [],
  textes: {
    presentation: '',
    instances: '',
    decisions: '',
    outils: '',
    suivi: '',
    contexte: '',
    demande: '',
    preambule: '',
    engagements: '',
  },
}
const destinataires = { ars: 'ARS, délégation départementale', copies: ['CPAM'] }

describe('the projet de santé', () => {
  const model = projetDeSante(donnees)
  test('has its parts in the order that its readers know', () => {
    expect(titlesOf(model)).toEqual([
      'La CPTS et son histoire',
      'Territoire',
      'Diagnostic',
      'Objectifs stratégiques',
      'Plan d’actions',
      'Gouvernance',
      'Membres et partenaires',
      'Coordination et outils',
      'Budget et calendrier',
      'Évaluation',
      'Annexe A : professionnels de la CPTS',
      'Annexe B : structures du territoire',
    ])
  })
  test('gives each fiche a page of its own', () => {
    const pages = model.blocs.flatMap((bloc) =>
      bloc.type === 'pages' && bloc.mise === 'serree' ? [bloc.blocs[0]] : [],
    )
    expect(pages).toHaveLength(3)
    for (const bloc of pages)
      expect(bloc).toMatchObject({ type: 'titre', niveau: 2, texte: expect.stringMatching(/^Fiche /) })
  })
  test('ranks the priorities and says those that are not voted', () => {
    expect(sayOf(model)).toMatch(/Rang\nPriorité\nVotée le\n1\n[^\n]+\n10\u00a0mars 2026[\s\S]+pas encore votée/)
  })
  test('says « à vérifier » of a figure without a source', () => {
    const parts = model.blocs.flatMap((bloc) => (bloc.type === 'tableau' ? bloc.lignes.flat() : []))
    expect(parts).toContainEqual([{ texte: '12 %', ton: 'a-verifier' }])
  })
  test('lists every member and structure, by profession and kind', () => {
    const words = sayOf(model)
    for (const { nom } of [...donnees.membres, ...donnees.structures]) expect(words).toContain(nom)
    expect(words).toContain('Pharmacien (45)')
  })
  test('adds the money up to the cent', () => {
    const [table] = blocsBudget(donnees.fiches)
    const total = donnees.fiches.flatMap(({ budget }) => budget).reduce((sum, { centimes }) => sum + centimes, 0)
    expect(total).toBe(1_623_150)
    expect(wordsOf(table!).at(-1)).toBe('16\u00a0231,50\u00a0€')
  })
  test('with nothing written says so, part by part, and can still be read', async () => {
    const empty = projetDeSante(vide)
    for (const manque of [
      'Le territoire n’est pas encore délimité.',
      'Aucun besoin n’a encore été écrit.',
      'Aucun objectif n’est encore écrit.',
      'Aucune fiche-action n’est encore écrite.',
      'Aucun indicateur n’est encore choisi.',
      'Aucun membre n’est encore inscrit.',
      'Cette partie n’est pas encore écrite.',
    ])
      expect(sayOf(empty), manque).toContain(manque)
    expect((await renderPdf(empty)).ok).toBe(true)
  })
})

describe('the other documents', () => {
  test('the lettre d’intention has what the regional guides ask', () => {
    const lettre = lettreIntention(donnees, destinataires)
    expect(titlesOf(lettre)).toEqual([
      'Le territoire envisagé',
      'Un premier diagnostic',
      'Les acteurs',
      'Les orientations',
      'Le calendrier',
      'Notre demande',
    ])
    const words = sayOf(lettre)
    for (const needed of [
      'ARS, délégation départementale',
      'CPAM',
      'Maud Aigrette',
      'Médecin généraliste : 31',
      'Contrat local de santé',
      'Adresse : 4 place de la Halle, 34000 Durbanne',
      'Courriel : contact@cpts.example',
    ])
      expect(words).toContain(needed)
    const alone = lettreIntention(
      {
        ...donnees,
        cpts: { ...donnees.cpts, adresse: null, courriel: null },
        territoire: { ...donnees.territoire!, voisinage: [] },
      },
      destinataires,
    )
    for (const missing of ['Adresse à compléter', 'Courriel à compléter', 'Les CPTS voisines'])
      expect(sayOf(alone)).toContain(missing)
  })
  test('a fiche-action holds all that it promises', () => {
    const words = sayOf(ficheAction(donnees.cpts, ficheExemple(0), donnees.date))
    for (const needed of [
      'Missions : Accès aux soins et Parcours',
      'Territoire : tout le territoire',
      'Maud Aigrette (infirmière)',
      'Centre hospitalier de Durbanne',
      '120 patients\n31\u00a0déc.\u00a02025',
      'à préciser',
      'Réunions du groupe (compte rendu)',
      'un second est désigné',
      '5\u00a0400,50\u00a0€',
    ])
      expect(words).toContain(needed)
  })
  test('a usual fiche-action stands on one page, alone and in the projet', async () => {
    const whole = ficheExemple(0)
    const usual = { ...whole, taches: whole.taches.slice(0, 6) }
    const alone = await renderPdf(ficheAction(donnees.cpts, usual, donnees.date))
    expect(alone.ok && alone.value.pages).toBe(1)
    const pagesOf = async (fiches: DonneesProjet['fiches']) => {
      const made = await renderPdf({ ...projetDeSante({ ...vide, fiches }), sommaire: false })
      return made.ok ? made.value.pages! : Number.NaN
    }
    expect((await pagesOf([usual, usual, usual])) - (await pagesOf([usual]))).toBe(2)
  })
  test('the charter numbers its commitments and leaves room to sign', () => {
    const { blocs } = charte(donnees)
    expect(blocs).toContainEqual(
      expect.objectContaining({
        type: 'liste',
        numerotee: true,
        elements: expect.arrayContaining(['Respecter le secret']),
      }),
    )
    expect(blocs.at(-1)).toMatchObject({ type: 'tableau', hauteurLigne: 13 })
  })
  test('say what is missing', () => {
    expect(sayOf(charte(vide))).toContain('Les engagements ne sont pas encore écrits.')
    expect(sayOf(lettreIntention(vide, destinataires))).toContain(
      'La demande d’accompagnement n’est pas encore écrite.',
    )
  })
})
