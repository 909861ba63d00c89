import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { accessibles, controler, direEtendue, mesurer } from './controle.ts'
import { grilleExemple } from './exemple.ts'
import { BORNES, type Grille, type Pas, SIGNES, SIGNES_NON } from './modele.ts'
import { suivre } from './parcours.ts'

/** Layers of questions, each answer leading strictly further: such a grid always ends, and every part is brought in. */
const sound = fc
  .record({ size: fc.integer({ min: 1, max: 12 }), seeds: fc.array(fc.nat(), { minLength: 60, maxLength: 60 }) })
  .map(({ size, seeds }): Grille => {
    const issues = [0, 1, 2].map((n) => ({
      code: `i${n}`,
      titre: `Issue ${n}`,
      niveau: 2,
      degre: '24h' as const,
      orientation: 'creneau' as const,
      consigne: null,
    }))
    const questions = Array.from({ length: size }, (_, at) => {
      const further = [...Array.from({ length: size - at - 1 }, (_, n) => `q${at + 1 + n}`), 'i0', 'i1', 'i2']
      const answers = 2 + ((seeds[at * 3] ?? 0) % 3)
      // The first answer leads to the next question, so that all are reached; the last question names every end.
      const targets = Array.from({ length: answers }, (_, n) =>
        n === 0 ? further[0]! : further[(seeds[at * 3 + n] ?? 0) % further.length]!,
      )
      const all = at === size - 1 ? ['i0', 'i1', 'i2'] : targets
      return {
        code: `q${at}`,
        texte: `Question ${at}`,
        aide: null,
        reponses: all.map((vers, n) => ({ code: `r${n}`, texte: `Réponse ${n}`, vers })),
      }
    })
    return { titre: 'Essai', signes: ['Un signe'], depart: 'q0', questions, issues }
  })

const genresOf = (grille: Grille) => new Set(controler(grille).map(({ genre }) => genre))
const alter = (change: (grille: Grille) => void): Grille => {
  const grille = structuredClone(grilleExemple())
  change(grille)
  return grille
}

describe('whatever the grid', () => {
  test('one without fault lets every caller through to an end, and every end be come to', () => {
    fc.assert(
      fc.property(sound, fc.array(fc.nat(), { minLength: 15, maxLength: 15 }), (grille, choices) => {
        expect(controler(grille)).toEqual([])
        const path: Pas[] = [{ question: SIGNES, reponse: SIGNES_NON }]
        for (const choice of choices) {
          const at = suivre(grille, path)
          if (!at.ok) throw new Error('lost')
          if (at.value.kind === 'issue') return
          if (at.value.kind !== 'question') throw new Error('no question')
          const { code, reponses } = at.value.question
          path.push({ question: code, reponse: reponses[choice % reponses.length]!.code })
        }
        throw new Error('no end')
      }),
      { numRuns: 300 },
    )
  })
  test('an answer turned back to a question that led to it is told as a circle, at its question', () => {
    fc.assert(
      fc.property(sound, fc.nat(), (grille, choice) => {
        const from = grille.questions[choice % grille.questions.length]!
        from.reponses[0] = { ...from.reponses[0]!, vers: grille.depart }
        const faults = controler(grille).filter(({ genre }) => genre === 'boucle')
        expect(faults.map(({ ou }) => ou)).toContain(from.code)
      }),
      { numRuns: 200 },
    )
  })
  test('an answer that leads to nothing, a question that nobody comes to, are named', () => {
    fc.assert(
      fc.property(sound, fc.nat(), (grille, choice) => {
        const from = grille.questions[choice % grille.questions.length]!
        from.reponses[1] = { ...from.reponses[1]!, vers: 'nulle-part' }
        grille.questions.push({ code: 'seule', texte: 'Seule', aide: null, reponses: [...from.reponses] })
        const faults = controler(grille)
        expect(faults.filter(({ genre }) => genre === 'vers-inconnu').map(({ ou }) => ou)).toContain(from.code)
        expect(faults).toContainEqual({
          genre: 'question-inaccessible',
          ou: 'seule',
          phrase: 'Aucun chemin ne mène à la question «\u00a0Seule\u00a0».',
        })
      }),
      { numRuns: 100 },
    )
  })
})

describe('the example', () => {
  test('has no fault, says that it is one, and stays within its bounds', () => {
    const grille = grilleExemple()
    expect(controler(grille)).toEqual([])
    expect(grille.titre).toContain('exemple, à valider')
    expect(grille.signes.length).toBeLessThanOrEqual(BORNES.signes)
    expect(accessibles(grille).size).toBe(grille.questions.length + grille.issues.length)
    expect(direEtendue(mesurer(grille)).replaceAll('\u00a0', ' ')).toBe(
      '11 chemins, 3 questions au plus après les signes d’alerte',
    )
  })
  test('each fault has its name', () => {
    expect(genresOf(alter((g) => (g.signes = [])))).toEqual(new Set(['sans-signe']))
    expect(genresOf(alter((g) => (g.depart = 'ailleurs')))).toEqual(new Set(['depart']))
    expect(genresOf(alter((g) => (g.questions[2]!.reponses = [])))).toEqual(
      new Set(['trop-peu-de-reponses', 'sans-fin', 'issue-inaccessible']),
    )
    expect(genresOf(alter((g) => (g.issues[0]!.degre = null)))).toEqual(new Set(['delai']))
    expect(genresOf(alter((g) => (g.questions[1]!.code = 'besoin')))).toContain('code-double')
    expect(genresOf(alter((g) => (g.questions[0]!.code = SIGNES)))).toContain('code-reserve')
    expect(genresOf(alter((g) => (g.questions[0]!.reponses[1]!.texte = g.questions[0]!.reponses[0]!.texte)))).toEqual(
      new Set(['reponse-double']),
    )
    expect(genresOf(alter((g) => (g.issues[0] = { ...g.issues[0]!, orientation: 'quinze' })))).toEqual(
      new Set(['delai']),
    )
  })
})
