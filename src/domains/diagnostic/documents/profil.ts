/** The profile of a territory in eight pages, as an atlas: one subject a page. */
import type { DocumentModel } from '../../../server/documents/model.ts'
import { pageAcces } from './acces.ts'
import { annexes } from './annexes.ts'
import { pageBesoins } from './besoins.ts'
import { annexeCommunes } from './communes.ts'
import type { DonneesProfil } from './donnees.ts'
import { couvertureDe, pageEssentiel } from './essentiel.ts'
import { isSaid, lignesDe } from './lignes.ts'
import { pageSources } from './sources.ts'
import { pageOffre, pagePopulation, pageSante } from './themes.ts'

export const profilDeTerritoire = (donnees: DonneesProfil): DocumentModel => {
  const lignes = lignesDe(donnees).filter(isSaid)
  return {
    titre: 'Profil de territoire',
    auteur: donnees.cpts,
    sujet: `Profil de territoire de ${donnees.cpts}`,
    date: donnees.date,
    pied: `${donnees.cpts} · Profil de territoire`,
    planches: true,
    couverture: couvertureDe(donnees, lignes),
    blocs: [
      ...pageEssentiel(donnees, lignes),
      ...pagePopulation(donnees, lignes),
      ...pageSante(donnees, lignes),
      ...pageOffre(donnees, lignes),
      ...pageAcces(donnees),
      ...pageBesoins(donnees),
      ...pageSources(donnees, lignes),
      ...annexeCommunes(donnees),
      ...annexes(lignes),
    ],
  }
}
