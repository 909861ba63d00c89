/** What other CPTS see of a fiche: the way of doing, and nobody. */
import type { ContenuPartage, FicheEntiere } from '../contract.ts'
import { daysBetween } from './parties.ts'

type Source = Pick<
  FicheEntiere,
  | 'titre'
  | 'objectif'
  | 'missions'
  | 'publicVise'
  | 'risques'
  | 'debut'
  | 'taches'
  | 'jalons'
  | 'partenaires'
  | 'indicateurs'
  | 'preuves'
>

/** Left out: who, where, how much, with whom by name, from which figure to which figure. Delays take the place of dates. */
export const contenuDePartage = (fiche: Source): ContenuPartage => ({
  titre: fiche.titre,
  objectif: fiche.objectif,
  missions: fiche.missions,
  publicVise: fiche.publicVise,
  risques: fiche.risques,
  taches: fiche.taches.map(({ libelle, echeance }) => ({ libelle, jours: daysBetween(fiche.debut, echeance) })),
  jalons: fiche.jalons.map(({ libelle, prevuLe }) => ({ libelle, jours: daysBetween(fiche.debut, prevuLe) })),
  partenaires: [...new Set(fiche.partenaires.map(({ genre }) => genre))],
  indicateurs: fiche.indicateurs.map(({ libelle, unite, source }) => ({ libelle, unite, source })),
  preuves: fiche.preuves.map(({ genre, libelle }) => ({ genre, libelle })),
})
