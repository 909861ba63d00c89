/** The last page: where each figure comes from, how to read it, what is doubtful, what is hidden. */
import { count, formatNumber, listInWords, NBSP } from '../../../kernel/french.ts'
import { APL } from '../../../referentials/apl.ts'
import { sayProvenance } from '../../../referentials/provenance.ts'
import { TRAJETS } from '../../../referentials/trajets.ts'
import { colonne, fort, liste, note, paragraphe, tableau, titre, voisins } from '../../../server/documents/blocs.ts'
import type { BlocSimple, Texte } from '../../../server/documents/model.ts'
import { SECRET_EXPLIQUE } from '../labels-themes.ts'
import type { DonneesProfil } from './donnees.ts'
import { type Ligne, sourcesUtiles } from './lignes.ts'
import { jourCourt, zonesEnMots } from './mots.ts'

const DOUBTS = 7

const tableSources = (donnees: DonneesProfil): BlocSimple => {
  const open = sourcesUtiles(donnees).map(({ titre: nom, producteur, licence, millesime, page, lueLe }) => [
    nom,
    producteur,
    licence,
    millesime,
    lueLe === null ? 'avec l’application' : jourCourt(lueLe),
    page ?? 'pas d’adresse connue',
  ])
  const copied = donnees.tableaux.map(({ titre: nom, producteur, page, millesime, recopieLe }) => [
    nom,
    producteur,
    'tableau recopié par la CPTS',
    millesime,
    jourCourt(recopieLe),
    page ?? 'pas d’adresse connue',
  ])
  return tableau(
    'Sources',
    [
      colonne('N°', 6, { chiffres: true }),
      colonne('Source', 43),
      colonne('Qui la publie', 26),
      colonne('Licence', 33),
      colonne('Millésime', 17),
      colonne('Lue le', 20),
      colonne('Adresse', 48),
    ],
    [...open, ...copied].map((row, index) => [formatNumber(index + 1), ...row]),
    { dense: true },
  )
}

/** Two sources of one indicator that do not say the same are told, not arbitrated. */
const disagreements = ({ indicateurs }: DonneesProfil): string[] =>
  indicateurs.flatMap(({ definition, lecture, autres }) =>
    autres.flatMap((other) => {
      const [one, two] = [lecture.territoire.valeur, other.territoire.valeur]
      if (one === null || two === null || one === 0 || Math.abs(two / one - 1) < 0.005) return []
      return [
        `${definition.libelle}${NBSP}: ${formatNumber(one, definition.decimales)} selon ${lecture.source.titre} (${lecture.periode}), ${formatNumber(two, definition.decimales)} selon ${other.source.titre} (${other.periode}).`,
      ]
    }),
  )

/** Each reserve once, with the indicators that it limits. */
const reserves = (lignes: readonly Ligne[]): string[] => {
  const by = Map.groupBy(
    lignes.flatMap(({ definition, reserves: of }) => of.map((text) => ({ text, nom: definition.libelle }))),
    ({ text }) => text,
  )
  return [...by]
    .sort((a, b) => b[1].length - a[1].length)
    .map(([text, of]) => {
      const names = of.map(({ nom }) => nom)
      const shown =
        names.length > 3 ? `${names.slice(0, 2).join(', ')} et ${names.length - 2} autres` : listInWords(names)
      return `${shown}${NBSP}: ${text}.`
    })
}

const GUIDE: readonly Texte[] = [
  [
    fort('CPTS'),
    {
      texte:
        '\u00a0: la somme des communes du territoire. Un taux est la somme des numérateurs sur la somme des dénominateurs, jamais une moyenne de taux.',
    },
  ],
  [fort('Dépt, Région, France'), { texte: '\u00a0: la zone où vit le plus d’habitants du territoire.' }],
  [
    fort('Sembl. (semblables)'),
    {
      texte:
        '\u00a0: les EPCI les plus proches par la population, la densité, l’âge et les revenus, réunis. Pour un nombre, leur moyenne.',
    },
  ],
  [
    fort('Évolution'),
    { texte: '\u00a0: selon la même source et sur les mêmes communes. «\u00a0pt\u00a0»\u00a0: point de pourcentage.' },
  ],
  [
    fort('Lecture'),
    {
      texte:
        '\u00a0: le territoire face à la plus large zone connue. On ne dit «\u00a0mieux\u00a0» ou «\u00a0moins bien\u00a0» que si un chiffre haut est clairement bon ou mauvais.',
    },
  ],
  [fort('Année'), { texte: '\u00a0: celle que le chiffre décrit, qui n’est pas toujours le millésime de la source.' }],
]

/** Words that a reader may take for others, in the order of the pages. */
const DEFINIS = [
  'taux-mortalite-brut',
  'taux-chomage-recensement',
  'niveau-de-vie-median',
  'taux-pauvrete',
  'part-c2s',
  'eloignement-proximite',
  'part-ald',
  'mortalite-2-ensemble',
  'apl-medecins',
  'apl-medecins-65-ans',
  'sirene-generalistes',
  'part-sans-medecin-traitant',
  'passages-urgences-sans-hospitalisation',
  'depistage-cancer-sein',
] as const

const definitions = (lignes: readonly Ligne[]): BlocSimple[] => {
  const found = DEFINIS.flatMap((code) => lignes.find(({ definition }) => definition.code === code) ?? [])
  if (found.length === 0) return []
  return [
    tableau(
      'Définitions',
      [colonne('Indicateur', 44), colonne('Ce qu’il mesure', 130)],
      found.map(({ definition: { libelle, definition } }) => [libelle, definition]),
      { dense: true, enTetesDeLigne: true },
    ),
    note('La définition de chaque autre indicateur se lit à l’écran, dans Diagnostic, Chiffres.'),
  ]
}

const hidden = (lignes: readonly Ligne[]): number =>
  lignes.filter(({ ici }) => ici.etat === 'masque' || ici.etat === 'secret').length

export const pageSources = (donnees: DonneesProfil, lignes: readonly Ligne[]): BlocSimple[] => {
  const doubts = [...disagreements(donnees), ...reserves(lignes)]
  const alike = donnees.semblables?.epci.map(({ nom }) => nom) ?? []
  const masked = hidden(lignes)
  return [
    titre(1, 'Sources et guide de lecture', { nouvellePage: true }),
    tableSources(donnees),
    voisins(
      0.5,
      [
        titre(2, 'Lire les tableaux'),
        liste(GUIDE),
        note(
          `Ici${NBSP}: ${zonesEnMots(donnees.terrain)}.${alike.length > 0 ? ` Territoires semblables${NBSP}: ${listInWords(alike)}.` : ' Aucun territoire semblable\u00a0: trop peu de critères sont chargés.'}`,
        ),
      ],
      [
        titre(2, 'Le secret des petits nombres'),
        paragraphe(SECRET_EXPLIQUE),
        ...(masked > 0
          ? [
              paragraphe(
                `${count(masked, 'indicateur n’a', 'indicateurs n’ont')} pas de chiffre montré pour le territoire, sur ${formatNumber(lignes.length)}.`,
              ),
            ]
          : []),
        titre(2, 'Ce qui reste à vérifier'),
        liste([
          `${sayProvenance(APL.provenancePaliers)}.`,
          `Vitesses et détour des trajets\u00a0: ${sayProvenance(TRAJETS.provenance)}.`,
        ]),
      ],
    ),
    ...definitions(lignes),
    ...(doubts.length > 0 ? [titre(2, 'Réserves et écarts'), liste(doubts.slice(0, DOUBTS))] : []),
    ...(doubts.length > DOUBTS
      ? [note(`Et ${doubts.length - DOUBTS} autres réserves, dites à l’écran auprès de chaque indicateur.`)]
      : []),
  ]
}
