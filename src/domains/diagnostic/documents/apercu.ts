/** What each page of the profile would hold, before it is made. */
import { count, listInWords } from '../../../kernel/french.ts'
import { INDICATEURS_TERRITOIRE } from '../../../referentials/indicateurs-territoire/index.ts'
import type { ApercuProfil, PageApercue } from '../contract-profil.ts'
import { estDessinable } from './cartes.ts'
import { annexeCommunes } from './communes.ts'
import type { DonneesProfil } from './donnees.ts'
import { isSaid, lignesDe, manquantsDe, ofThemes, sourcesUtiles } from './lignes.ts'
import { groupesManquants } from './mots.ts'
import { PAGES_THEMES } from './themes.ts'

type Manque = PageApercue['manque']

const pageOf = (titre: string, contenu: string, held: boolean, manque: Manque): PageApercue => ({
  titre,
  contenu,
  etat: !held ? 'vide' : manque.length > 0 ? 'en-partie' : 'complete',
  manque,
})

const CHARGER = 'npm run maillage -- sources add'

export const apercuDe = (donnees: DonneesProfil): ApercuProfil => {
  const lignes = lignesDe(donnees).filter(isSaid)
  const known = new Set(lignes.map(({ definition }) => definition.code))
  const themed = Object.values(PAGES_THEMES).map(({ titre, themes }) => {
    const held = ofThemes(lignes, themes).length
    const lacking = manquantsDe(donnees, lignes, themes)
    const contenu = `${held} sur ${count(held + lacking.length, 'indicateur')}`
    return pageOf(titre, contenu, held > 0, groupesManquants(lacking))
  })
  const { acces, flux, besoins, enquetes, entretiens, carte } = donnees
  const drawn = estDessinable(carte)
  const others = ofThemes(lignes, ['autre']).length
  return {
    indicateurs: lignes.length,
    connus: new Set([...INDICATEURS_TERRITOIRE.map(({ code }) => code), ...known]).size,
    sources: sourcesUtiles(donnees).length + donnees.tableaux.length,
    masques: lignes.filter(({ ici }) => ici.etat === 'masque').length,
    pages: [
      pageOf(
        'Couverture',
        drawn ? 'carte, chiffres clés, date' : 'chiffres clés, date',
        true,
        drawn ? [] : [{ quoi: 'Les contours des communes', comment: 'Territoire propose de les télécharger' }],
      ),
      pageOf('L’essentiel en une page', 'points d’appui, points de fragilité, besoins votés', lignes.length > 1, []),
      ...themed,
      pageOf(
        'Accès aux soins et flux',
        listInWords([
          'communes du territoire',
          ...(acces.apl ? ['accessibilité de la Drees et son seuil'] : []),
          ...(flux ? ['flux'] : []),
        ]),
        true,
        [
          ...(acces.apl ? [] : [{ quoi: 'L’accessibilité aux médecins (APL)', comment: `${CHARGER} apl.xlsx` }]),
          ...(flux ? [] : [{ quoi: 'Les flux entre communes', comment: `${CHARGER} flux.csv --recette flux` }]),
        ],
      ),
      pageOf(
        'Besoins et paroles',
        listInWords([
          count(besoins.length, 'besoin'),
          count(enquetes.length, 'enquête'),
          count(entretiens, 'entretien'),
        ]),
        besoins.length + enquetes.length + entretiens > 0,
        besoins.length > 0 ? [] : [{ quoi: 'Les besoins', comment: 'ils s’écrivent dans Projet' }],
      ),
      pageOf(
        'Sources et guide de lecture',
        count(sourcesUtiles(donnees).length + donnees.tableaux.length, 'source'),
        true,
        [],
      ),
      ...(annexeCommunes(donnees).length > 0
        ? [
            pageOf(
              'Annexe\u00a0: les communes en chiffres',
              count(donnees.terrain.communes.length, 'commune'),
              true,
              [],
            ),
          ]
        : []),
      ...(others > 0
        ? [
            pageOf(
              'Annexe\u00a0: autres indicateurs',
              count(others, 'autre indicateur', 'autres indicateurs'),
              true,
              [],
            ),
          ]
        : []),
    ],
  }
}
