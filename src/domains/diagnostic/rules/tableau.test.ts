import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readTableau } from './tableau.ts'

const REZONE = [
  'Indicateur\tVotre sélection\tDépartement\tRégion\tFrance entière',
  'Population',
  'Part des 75 ans et plus\t12,4 %\t11,9 %\t11,2 %\t10,1 %',
  'Part des personnes sans médecin traitant (en %)\t14,2\t11\t10,8\tNS',
  'Bénéficiaires de la C2S\ts\t60 120\t410 000\t7 700 000',
  'Autre\tbeaucoup\t1\t2\t3',
].join('\n')

it('reads a table pasted from a page', () => {
  const { colonnes, lignes } = readTableau(REZONE)
  expect(colonnes).toEqual(['territoire', 'departement', 'region', 'france'])
  expect(lignes.map(({ libelle, unite, indicateur, faute }) => [libelle, unite, indicateur, faute])).toEqual([
    ['Part des 75 ans et plus', '%', 'part-75-plus', null],
    ['Part des personnes sans médecin traitant (en %)', '%', 'part-sans-medecin-traitant', null],
    ['Bénéficiaires de la C2S', '', null, null],
    ['Autre', '', null, '«\u00a0beaucoup\u00a0» n’est pas un nombre'],
  ])
  expect(lignes[0]!.valeurs[0]).toEqual({ zone: 'territoire', etat: 'observe', valeur: 12.4 })
  expect(lignes[1]!.valeurs[3]).toEqual({ zone: 'france', etat: 'absent', valeur: null })
  expect(lignes[2]!.valeurs[0]).toEqual({ zone: 'territoire', etat: 'secret', valeur: null })
})

it('takes the zones that are chosen, each once', () => {
  const { colonnes, lignes } = readTableau('Nom;A;B;C\nIndice;1;2;3', ['france', 'france', null])
  expect(colonnes).toEqual(['france', null, null])
  expect(lignes[0]!.valeurs).toEqual([{ zone: 'france', etat: 'observe', valeur: 1 }])
})

it('never throws, whatever is pasted', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => readTableau(text).lignes.length >= 0))
})
