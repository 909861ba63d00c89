/** Indicators and variable part of a contract year, as the rooms that measure and that pay tell them. */
import { Temporal } from '../../../kernel/time.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { readValeurs, type ValeurLue } from '../../evaluation/index.ts'
import { type LigneConnue, readLignesAnnee } from '../../financement/index.ts'
import type { Partie, PartieDossier } from '../contract-donnees.ts'
import type { AnneeLue } from './annees.ts'

export type ResultatsLus = {
  resultats: ReadonlyMap<Partie, PartieDossier['resultats']>
  lignes: ReadonlyMap<Partie, PartieDossier['lignes']>
}

/** The file leaves the CPTS: a figure that counts too few people is not in it. */
const resultatOf = ({ code, definition, valeur, texte, publiable, grade, cible, explication }: ValeurLue) => ({
  code,
  nom: definition.nom,
  valeur: valeur === null || !publiable ? null : texte,
  depart: cible?.departTexte ?? null,
  cible: cible?.texte ?? null,
  atteinte: valeur === null || !publiable ? null : (cible?.atteinte ?? null),
  grade,
  source: valeur !== null && !publiable ? 'trop peu de personnes pour être publié' : explication.source,
})

type LigneDite = PartieDossier['lignes'][number]

/** Without lines in the contract, a mission has one: what its variable part may bring. Nothing is estimated of it. */
const wholeOf = (maximum: number): LigneDite => ({
  ...{ id: null, enonce: '', depart: null, cible: null, valeur: null, prochain: '', accorde: null },
  libelle: 'Part variable de la mission',
  maximum,
  estime: null,
  constat: 'montant fixé au dialogue de gestion',
})

/** The estimation of a figure that counts too few people would tell it: neither leaves the CPTS. */
const ligneOf = (one: LigneConnue): LigneDite => {
  const { id, libelle, enonce, depart, cible, meilleur, accorde } = one
  const told = { id, libelle, enonce, depart, cible, maximum: meilleur, accorde }
  return one.valeur !== null && !one.publiable
    ? { ...told, valeur: null, estime: null, constat: 'trop peu de personnes pour être publié', prochain: '' }
    : { ...told, valeur: one.valeur, estime: one.estime, constat: one.constat, prochain: one.prochain }
}

const lignesOf = ({ variables }: AnneeLue, lignes: readonly LigneConnue[]): ResultatsLus['lignes'] => {
  const written = Map.groupBy(lignes, ({ mission }): Partie => mission)
  const whole = variables.flatMap(({ mission, maximum }): [Partie, LigneDite[]][] =>
    maximum === null ? [] : [[mission, [wholeOf(maximum)]]],
  )
  return new Map([...whole, ...[...written].map(([partie, own]): [Partie, LigneDite[]] => [partie, own.map(ligneOf)])])
}

export const readResultats = async (ctx: Ctx, annee: AnneeLue): Promise<ResultatsLus> => {
  const fin = Temporal.PlainDate.from(annee.au).add({ days: 1 }).toString()
  const valeurs = await readValeurs(ctx, { periodes: [{ genre: 'contrat', debut: annee.du, fin }] })
  const resultats = Map.groupBy(valeurs, ({ definition }): Partie => definition.mission ?? 'fonctionnement')
  return {
    resultats: new Map([...resultats].map(([partie, own]) => [partie, own.map(resultatOf)])),
    lignes: lignesOf(annee, annee.id === null ? [] : await readLignesAnnee(ctx, annee.id)),
  }
}
