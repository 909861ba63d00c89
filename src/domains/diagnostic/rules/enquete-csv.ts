import { ECHELLE, type Question, type Resultat } from './enquete.ts'

type Line = (string | number)[]

/** One line a choice and a group, the total first; words as they were written. */
export const resultLines = (questions: readonly Question[], resultats: readonly Resultat[]): Line[] =>
  resultats.flatMap(({ rang, total, profils, textes }) => {
    const question = questions.find((one) => one.rang === rang)!
    const choices = question.reponse === 'echelle' ? [...ECHELLE] : question.choix
    const groups = [{ profil: 'Ensemble', ...total }, ...profils]
    return [
      ...groups.flatMap(({ profil, comptes, reponses }) =>
        choices.map((choice, index): Line => [question.texte, profil, choice, comptes[index] ?? 0, reponses]),
      ),
      ...textes.map((texte): Line => [question.texte, 'Ensemble', texte, 1, total.reponses]),
    ]
  })
