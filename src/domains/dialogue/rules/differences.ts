/** What a later version says otherwise, in sentences: what the CPAM and the ARS read before they read it again. */
import { capitalizeFirst, count, formatNumber, NBSP } from '../../../kernel/french.ts'
import type { Donnees, PartieDossier } from '../contract-donnees.ts'

export type Difference = { ou: string; phrase: string }

const euros = (cents: number): string => `${formatNumber(cents / 100, cents % 100 === 0 ? 0 : 2)}${NBSP}€`

const changed = (ou: string, quoi: string, before: string, after: string): Difference[] =>
  before === after ? [] : [{ ou, phrase: `${quoi}${NBSP}: ${before} devient ${after}.` }]

const MONEY = [
  ['contracte', 'contracté'],
  ['recu', 'reçu'],
  ['engage', 'engagé'],
  ['paye', 'payé'],
  ['reste', 'reste'],
] as const

const moneyOf = (ou: string, before: PartieDossier['argent'], after: PartieDossier['argent']): Difference[] =>
  MONEY.flatMap(([key, word]) =>
    changed(ou, capitalizeFirst(word), before ? euros(before[key]) : 'inconnu', after ? euros(after[key]) : 'inconnu'),
  )

const rewritten = (ou: string, quoi: string, before: string, after: string): Difference[] => {
  if (before === after) return []
  if (before === '') return [{ ou, phrase: `${quoi} ajouté.` }]
  return [{ ou, phrase: after === '' ? `${quoi} retiré.` : `${quoi} réécrit.` }]
}

const resultsOf = (ou: string, before: PartieDossier, after: PartieDossier): Difference[] => {
  const known = new Map(before.resultats.map((one) => [one.code, one]))
  const kept = new Set(after.resultats.map(({ code }) => code))
  const gone = before.resultats.filter(({ code }) => !kept.has(code))
  return [
    ...after.resultats.flatMap(({ code, nom, valeur, cible }) => {
      const was = known.get(code)
      if (!was) return [{ ou, phrase: `Indicateur ajouté${NBSP}: ${nom}, ${valeur ?? 'sans valeur'}.` }]
      return [
        ...changed(ou, nom, was.valeur ?? 'sans valeur', valeur ?? 'sans valeur'),
        ...changed(ou, `${nom}, cible`, was.cible ?? 'aucune', cible ?? 'aucune'),
      ]
    }),
    ...gone.map(({ nom }) => ({ ou, phrase: `Indicateur retiré${NBSP}: ${nom}.` })),
  ]
}

type Ligne = PartieDossier['lignes'][number]
const sayLigne = ({ valeur, estime }: Ligne): string =>
  `${valeur ?? 'sans valeur'}, ${estime === null ? 'sans estimation' : euros(estime)}`

const lignesOf = (ou: string, before: PartieDossier, after: PartieDossier): Difference[] => {
  const known = new Map(before.lignes.map((one) => [one.id ?? one.libelle, one]))
  const kept = new Set(after.lignes.map((one) => one.id ?? one.libelle))
  return [
    ...after.lignes.flatMap((one) => {
      const was = known.get(one.id ?? one.libelle)
      if (!was) return [{ ou, phrase: `Ligne ajoutée${NBSP}: ${one.libelle}, ${euros(one.maximum)} au plus.` }]
      return [
        ...changed(ou, one.libelle, sayLigne(was), sayLigne(one)),
        ...changed(ou, `${one.libelle}, au plus`, euros(was.maximum), euros(one.maximum)),
        ...changed(ou, `${one.libelle}, énoncé`, was.enonce, one.enonce),
        ...changed(
          ou,
          `${one.libelle}, accordé`,
          was.accorde === null ? 'rien' : euros(was.accorde),
          one.accorde === null ? 'rien' : euros(one.accorde),
        ),
      ]
    }),
    ...before.lignes
      .filter((one) => !kept.has(one.id ?? one.libelle))
      .map(({ libelle }) => ({ ou, phrase: `Ligne retirée${NBSP}: ${libelle}.` })),
  ]
}

const partieDifferences = (before: PartieDossier, after: PartieDossier): Difference[] => {
  const ou = after.nom
  return [
    ...changed(ou, 'Actes', formatNumber(before.preuves.actes), formatNumber(after.preuves.actes)),
    ...changed(ou, 'Présences', formatNumber(before.preuves.presences), formatNumber(after.preuves.presences)),
    ...changed(ou, 'Pièces', formatNumber(before.preuves.pieces), formatNumber(after.preuves.pieces)),
    ...resultsOf(ou, before, after),
    ...lignesOf(ou, before, after),
    ...changed(ou, 'Fiches-actions', formatNumber(before.fiches.length), formatNumber(after.fiches.length)),
    ...moneyOf(ou, before.argent, after.argent),
    ...rewritten(ou, 'Commentaire', before.commentaire, after.commentaire),
    ...rewritten(ou, 'Texte sur la suite', before.prevision, after.prevision),
  ]
}

const numbersOf = ({ annexes }: Donnees): ReadonlySet<number> => new Set(annexes.actes.map(({ numero }) => numero))

const acteDifferences = (before: Donnees, after: Donnees): Difference[] => {
  const [was, is] = [numbersOf(before), numbersOf(after)]
  const ou = 'Registre'
  const added = [...is].filter((one) => !was.has(one)).length
  const gone = [...was].filter((one) => !is.has(one)).length
  return [
    ...(added > 0 ? [{ ou, phrase: `${count(added, 'acte')} de plus dans l’annexe.` }] : []),
    ...(gone > 0 ? [{ ou, phrase: `${count(gone, 'acte')} de moins, corrigés ou annulés depuis.` }] : []),
  ]
}

export const findDifferences = (before: Donnees, after: Donnees): Difference[] => {
  const known = new Map(before.parties.map((one) => [one.partie, one]))
  const kept = new Set(after.parties.map(({ partie }) => partie))
  return [
    ...changed(
      'Territoire',
      'Population',
      before.territoire ? formatNumber(before.territoire.population) : 'inconnue',
      after.territoire ? formatNumber(after.territoire.population) : 'inconnue',
    ),
    ...changed('Membres', 'Adhérents', formatNumber(before.membres.adherents), formatNumber(after.membres.adherents)),
    ...changed('Membres', 'Actifs', formatNumber(before.membres.actifs), formatNumber(after.membres.actifs)),
    ...after.parties.flatMap((one) => {
      const was = known.get(one.partie)
      return was ? partieDifferences(was, one) : [{ ou: one.nom, phrase: 'Chapitre ajouté.' }]
    }),
    ...before.parties
      .filter(({ partie }) => !kept.has(partie))
      .map(({ nom }) => ({ ou: nom, phrase: 'Chapitre retiré.' })),
    ...acteDifferences(before, after),
  ]
}
