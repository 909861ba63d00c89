/** One mission of the file, told in the same order each time: promise, result, variable part, proofs, money, comment. */
import { capitalizeFirst, count, formatNumber, NBSP } from '../../../kernel/french.ts'
import {
  aVerifier,
  colonne,
  note,
  paragraphe,
  paragraphes,
  proprietes,
  tableau,
  titre,
} from '../../../server/documents/blocs.ts'
import type { Bloc } from '../../../server/documents/model.ts'
import type { PartieDossier } from '../contract-donnees.ts'
import { ESTIMATION, euros, GRADE_LABELS, GRADE_SENS, heures } from '../labels.ts'

const promesse = ({ fiches, partie }: PartieDossier): Bloc[] => {
  if (fiches.length === 0)
    return partie === 'fonctionnement'
      ? []
      : [titre(3, 'Promesse'), note('Aucune fiche-action ne porte cette mission.')]
  return [
    titre(3, 'Promesse'),
    tableau(
      'Fiches-actions',
      [
        colonne('Fiche-action', 6),
        colonne('État', 2),
        colonne('Tâches', 2, { chiffres: true }),
        colonne('Jalons', 2, { chiffres: true }),
        colonne('Actes', 1, { chiffres: true }),
      ],
      fiches.map((one) => [
        one.objectif === '' ? one.titre : `${one.titre}. ${one.objectif}`,
        one.etat,
        `${one.tachesFaites} sur ${one.taches}`,
        `${one.jalonsAtteints} sur ${one.jalons}`,
        formatNumber(one.actes),
      ]),
      { enTetesDeLigne: true, source: 'projet de santé et registre de la CPTS' },
    ),
  ]
}

const atteinteWords = (atteinte: boolean | null): string => {
  if (atteinte === null) return '–'
  return atteinte ? 'atteinte' : 'pas atteinte'
}

const resultats = ({ resultats: found, partie }: PartieDossier): Bloc[] => {
  if (found.length === 0)
    return partie === 'fonctionnement'
      ? []
      : [titre(3, 'Résultats'), note('Aucun indicateur n’est suivi pour cette mission.')]
  return [
    titre(3, 'Résultats'),
    tableau(
      'Indicateurs',
      [
        colonne('Indicateur', 5),
        colonne('Départ', 2, { chiffres: true }),
        colonne('Valeur', 3, { chiffres: true }),
        colonne('Cible', 3, { chiffres: true }),
        colonne('Constat', 2),
        colonne('Source', 4),
      ],
      found.map((one) => [
        one.nom,
        one.depart ?? '–',
        one.valeur ?? 'inconnue',
        one.cible ?? '–',
        atteinteWords(one.atteinte),
        `${one.source} (preuve ${GRADE_LABELS[one.grade]})`,
      ]),
      { enTetesDeLigne: true },
    ),
  ]
}

const sayTotal = (lignes: PartieDossier['lignes']): string => {
  const most = euros(lignes.reduce((sum, { maximum }) => sum + maximum, 0))
  if (lignes.every(({ estime }) => estime === null))
    return `Soit ${most} au plus : le dialogue de gestion seul fixe les montants.`
  const total = euros(lignes.reduce((sum, { estime }) => sum + (estime ?? 0), 0))
  return `Soit ${total} sur ${most} au plus (${ESTIMATION} de la CPTS : le dialogue de gestion seul fixe les montants).`
}

const sayResult = ({ valeur, constat, prochain }: PartieDossier['lignes'][number]): string =>
  [valeur === null ? constat : `${valeur}${NBSP}: ${constat}`, prochain].filter(Boolean).join(', ')

const variable = ({ lignes }: PartieDossier): Bloc[] => {
  if (lignes.length === 0) return []
  return [
    titre(3, 'Part variable'),
    tableau(
      'Lignes de la part variable',
      [
        colonne('Ligne du contrat', 6),
        colonne('Départ et cible', 3),
        colonne('Résultat', 4),
        colonne('Estimation', 2, { chiffres: true }),
        colonne('Au plus', 2, { chiffres: true }),
        colonne('Accordé', 2, { chiffres: true }),
      ],
      lignes.map((one) => [
        one.enonce === '' ? one.libelle : `${one.libelle}. ${one.enonce}`,
        one.depart === null && one.cible === null ? '–' : `${one.depart ?? '…'} → ${one.cible ?? '…'}`,
        sayResult(one),
        one.estime === null ? 'inconnue' : euros(one.estime),
        euros(one.maximum),
        one.accorde === null ? '–' : euros(one.accorde),
      ]),
      { enTetesDeLigne: true },
    ),
    paragraphe(sayTotal(lignes)),
  ]
}

const preuves = ({ preuves: found }: PartieDossier): Bloc[] => {
  if (found.actes === 0) return [titre(3, 'Preuves'), note('Aucun acte n’est inscrit au registre sur l’année.')]
  return [
    titre(3, 'Preuves'),
    paragraphe(
      `${count(found.actes, 'acte inscrit', 'actes inscrits')} au registre, ${count(found.presences, 'présence')}, ${heures(found.minutes)} de travail, ${count(found.pieces, 'pièce')}.`,
    ),
    proprietes(
      found.parGrade.map(({ grade, nombre }) => ({
        nom: capitalizeFirst(`preuve ${GRADE_LABELS[grade]}`),
        valeur: `${count(nombre, 'acte')} (${GRADE_SENS[grade]})`,
      })),
    ),
  ]
}

const money = ({ argent }: PartieDossier): Bloc[] => {
  if (!argent) return [titre(3, 'Argent'), note('L’argent de cette partie n’est pas suivi.')]
  const contracte = euros(argent.contracte)
  return [
    titre(3, 'Argent'),
    proprietes([
      {
        nom: 'Contracté',
        valeur: argent.aVerifier ? [{ texte: `${contracte} ` }, aVerifier('à vérifier')] : contracte,
      },
      { nom: 'Reçu', valeur: euros(argent.recu) },
      { nom: 'Payé', valeur: euros(argent.paye) },
      { nom: 'Engagé, à payer', valeur: euros(argent.engage) },
      { nom: 'Reste', valeur: euros(argent.reste) },
      { nom: 'Dépense prévue à la fin de l’année', valeur: euros(argent.prevision) },
    ]),
  ]
}

const written = (nom: string, texte: string, manque: string): Bloc[] => [
  titre(3, nom),
  ...(texte === '' ? [note(manque)] : paragraphes(texte)),
]

export const blocsPartie = (partie: PartieDossier): Bloc[] => [
  titre(
    2,
    partie.socle || partie.partie === 'fonctionnement' ? partie.nom : `${partie.nom}${NBSP}(mission optionnelle)`,
  ),
  ...promesse(partie),
  ...resultats(partie),
  ...variable(partie),
  ...preuves(partie),
  ...money(partie),
  ...written('Commentaire de la CPTS', partie.commentaire, 'La CPTS n’a pas écrit de commentaire.'),
  ...written('Ce qui vient', partie.prevision, 'La CPTS n’a rien écrit de la suite.'),
]
