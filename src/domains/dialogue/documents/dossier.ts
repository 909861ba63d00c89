/** The file of a contract year as the CPAM and the ARS read it: who, promise, result, proofs, money, mission by mission. */
import { capitalizeFirst, count, formatNumber, NBSP } from '../../../kernel/french.ts'
import {
  colonne,
  encadre,
  liste,
  note,
  paragraphe,
  paysage,
  proprietes,
  tableau,
  titre,
} from '../../../server/documents/blocs.ts'
import type { Bloc, BlocSimple, DocumentModel } from '../../../server/documents/model.ts'
import type { Donnees, PartieDossier } from '../contract-donnees.ts'
import { euros, GRADE_LABELS, heures, jour, jourDe, momentDe, nomAnnee, RESTE_LABELS, TEINTES } from '../labels.ts'
import { nomDePartie } from '../rules/composer.ts'
import type { Difference } from '../rules/differences.ts'
import { barres } from './graphiques.ts'
import { blocsPartie } from './parties.ts'

const identite = ({ cpts, contrat, annee }: Donnees): Bloc[] => [
  titre(2, 'La CPTS et son contrat'),
  proprietes([
    { nom: 'CPTS', valeur: cpts.nom },
    { nom: 'Numéro FINESS', valeur: cpts.finess ?? 'non renseigné' },
    { nom: 'Année de contrat', valeur: `${annee.rang}, du ${jour(annee.du)} au ${jour(annee.au)}` },
    ...(contrat
      ? [
          { nom: 'Contrat ACI signé le', valeur: jour(contrat.signeLe) },
          { nom: 'CPAM', valeur: contrat.cpam },
          { nom: 'ARS', valeur: contrat.ars },
          { nom: 'Taille de l’année', valeur: contrat.taille },
        ]
      : [{ nom: 'Contrat ACI', valeur: 'non écrit dans Maillage' }]),
  ]),
]

const territoire = ({ territoire: found }: Donnees): Bloc[] => {
  if (!found) return [titre(2, 'Territoire'), note('Le territoire n’est pas dessiné.')]
  return [
    titre(2, 'Territoire'),
    paragraphe(
      `${count(found.communes.length, 'commune')} et ${formatNumber(found.population)} habitants (populations légales ${found.millesime}), ${found.taille}.`,
    ),
    note(
      found.communes
        .map(({ nom, population }) => (population === null ? nom : `${nom} (${formatNumber(population)})`))
        .join(', '),
    ),
  ]
}

const membres = ({ membres: found }: Donnees): Bloc[] => [
  titre(2, 'Membres'),
  paragraphe(
    `Au dernier jour de l’année, ${count(found.adherents, 'adhérent')}. Sur l’année, ${count(found.actifs, 'professionnel a', 'professionnels ont')} pris part à au moins un acte, dont ${count(found.adherentsActifs, 'adhérent')}. ${count(found.structures, 'structure partenaire', 'structures partenaires')}.`,
  ),
  ...(found.professions.length === 0
    ? []
    : [
        tableau(
          'Adhérents par profession',
          [colonne('Profession', 6), colonne('Adhérents', 2, { chiffres: true })],
          found.professions.map(({ libelle, adherents }) => [
            capitalizeFirst(libelle),
            adherents === null ? 'trop peu pour être dit' : formatNumber(adherents),
          ]),
          { enTetesDeLigne: true },
        ),
      ]),
]

const lineOf = ({ nom, preuves, argent }: PartieDossier): string[] => [
  nom,
  formatNumber(preuves.actes),
  formatNumber(preuves.presences),
  heures(preuves.minutes),
  argent ? euros(argent.contracte) : '–',
  argent ? euros(argent.recu) : '–',
  argent ? euros(argent.paye) : '–',
]

const synthese = ({ parties, total }: Donnees): Bloc[] => {
  const chart = barres(
    'Heures de travail inscrites au registre, par mission',
    'registre de la CPTS',
    parties.map(({ partie, nom, preuves }) => ({
      libelle: nom,
      valeur: preuves.minutes,
      dit: heures(preuves.minutes),
      teinte: TEINTES[partie],
    })),
  )
  return [
    titre(2, 'En une page'),
    tableau(
      'Ce qui a été fait, et l’argent',
      [
        colonne('Partie', 5),
        colonne('Actes', 2, { chiffres: true }),
        colonne('Présences', 2, { chiffres: true }),
        colonne('Temps', 2, { chiffres: true }),
        colonne('Contracté', 3, { chiffres: true }),
        colonne('Reçu', 3, { chiffres: true }),
        colonne('Payé', 3, { chiffres: true }),
      ],
      [
        ...parties.map(lineOf),
        ...(total ? [['Ensemble', '', '', '', euros(total.contracte), euros(total.recu), euros(total.paye)]] : []),
      ],
      { enTetesDeLigne: true, source: 'registre et comptes de la CPTS' },
    ),
    ...(chart ? [chart] : []),
  ]
}

const minuscule = (phrase: string): string => phrase.charAt(0).toLowerCase() + phrase.slice(1)

const manques = ({ manques: found }: Donnees): Bloc[] => [
  titre(2, 'Ce que ce dossier ne dit pas encore'),
  ...(found.length === 0
    ? [note('Rien ne manque de ce que Maillage sait vérifier.')]
    : [
        liste(
          found.map(({ partie, phrase }) => (partie ? `${nomDePartie(partie)}${NBSP}: ${minuscule(phrase)}` : phrase)),
        ),
      ]),
]

const changes = ({ version, motif }: Donnees, differences: readonly Difference[]): Bloc[] => {
  if (version === 1) return []
  return [
    titre(2, `Ce que change la version ${version}`),
    paragraphe(`Motif${NBSP}: ${motif}`),
    differences.length === 0
      ? note('Aucune donnée ne change.')
      : liste(differences.map(({ ou, phrase }) => `${ou}${NBSP}: ${phrase}`)),
  ]
}

const annexeActes = ({ annexes, cpts }: Donnees): BlocSimple[] => [
  titre(1, 'Annexe 1 : actes du registre', { nouvellePage: true, sansNumero: true }),
  tableau(
    'Actes en vigueur de l’année',
    [
      colonne('N°', 2, { chiffres: true }),
      colonne('Jour', 3),
      colonne('Acte', 9),
      colonne('Présences', 2, { chiffres: true }),
      colonne('Temps', 2, { chiffres: true }),
      colonne('Preuve', 2),
      colonne('Empreinte', 3),
    ],
    annexes.actes.map((one) => [
      formatNumber(one.numero),
      jourDe(one.debut, cpts.zone),
      one.corrige === null ? one.titre : `${one.titre} (corrige l’acte ${formatNumber(one.corrige)})`,
      formatNumber(one.presences),
      heures(one.minutes),
      GRADE_LABELS[one.grade],
      one.empreinte.slice(0, 12),
    ]),
    { source: 'registre de la CPTS ; les douze premiers signes de l’empreinte, entière dans dossier.json' },
  ),
  note('Le détail de chaque présence, sans nom, est dans le fichier « presences.csv » de l’archive.'),
]

const annexeDocuments = ({ annexes }: Donnees): BlocSimple[] => [
  titre(1, 'Annexe 2 : pièces', { nouvellePage: true, sansNumero: true }),
  ...(annexes.documents.length === 0
    ? [note('Aucun acte de l’année ne cite de pièce.')]
    : [
        tableau(
          'Pièces citées par les actes de l’année',
          [
            colonne('Acte', 2, { chiffres: true }),
            colonne('Pièce', 6),
            colonne('Où elle est', 6),
            colonne('Empreinte', 4),
          ],
          annexes.documents.map((one) => [
            formatNumber(one.acte),
            one.libelle,
            one.fichier ?? RESTE_LABELS[one.reste ?? 'introuvable'],
            one.empreinte.slice(0, 16),
          ]),
        ),
        note(
          'Une pièce gardée par la CPTS se demande à elle : son empreinte, entière dans « dossier.json », dit si le fichier remis est bien celui que l’acte cite.',
        ),
      ]),
]

export const dossierDocument = (donnees: Donnees, differences: readonly Difference[]): DocumentModel => {
  const { cpts, annee, code, version, registre, arreteLe, parties } = donnees
  const etat = code === null ? 'en préparation' : `version ${version}, code ${code}`
  return {
    titre: 'Dossier du dialogue de gestion',
    auteur: cpts.nom,
    sujet: nomAnnee(annee),
    date: arreteLe.slice(0, 10),
    pied: `${cpts.nom} · ${nomAnnee(annee)} · ${etat}`,
    couverture: {
      surtitre: cpts.nom,
      sousTitre: nomAnnee(annee),
      mentions: [
        { nom: 'État', valeur: etat },
        { nom: 'Arrêté le', valeur: momentDe(arreteLe, cpts.zone) },
        {
          nom: 'Registre',
          valeur: `${formatNumber(registre.sequence)} actes, tête ${registre.empreinte.slice(0, 16)}`,
        },
      ],
    },
    sommaire: true,
    blocs: [
      encadre(
        [
          paragraphe(
            'L’année de contrat va d’anniversaire en anniversaire : ce n’est ni l’année civile, ni l’exercice comptable. Les montants d’une part variable sont des estimations tant que le dialogue de gestion ne les a pas fixés.',
          ),
        ],
        { titre: 'Comment lire ce dossier' },
      ),
      titre(1, 'L’ensemble'),
      ...synthese(donnees),
      ...changes(donnees, differences),
      ...identite(donnees),
      ...territoire(donnees),
      ...membres(donnees),
      ...manques(donnees),
      titre(1, 'Mission par mission', { nouvellePage: true }),
      ...parties.flatMap(blocsPartie),
      paysage([...annexeActes(donnees), ...annexeDocuments(donnees)]),
    ],
  }
}
