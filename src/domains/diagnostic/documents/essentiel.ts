/** The cover and the page that is read when only one is. */
import { count, formatNumber, listInWords, NBSP } from '../../../kernel/french.ts'
import { chapeau, chiffres, liste, note, paragraphe, titre, voisins } from '../../../server/documents/blocs.ts'
import { figureOfBarres } from '../../../server/documents/graphique/barres.ts'
import type { BlocSimple, Chiffre, Couverture, Figure } from '../../../server/documents/model.ts'
import { sayMesure, sayValeur } from '../rules/phrase.ts'
import { carteNue } from './cartes.ts'
import type { DonneesProfil } from './donnees.ts'
import { type Ligne, manquantsDe, sourcesUtiles } from './lignes.ts'
import { distance, jour, phraseCourte, zonesEnMots } from './mots.ts'

/** Figures that anybody reads, in order of preference, with words that anybody knows. */
const PARLANTS: readonly { codes: readonly string[]; nom: string }[] = [
  { codes: ['part-75-plus'], nom: 'ont 75 ans et plus' },
  { codes: ['part-65-plus'], nom: 'ont 65 ans et plus' },
  { codes: ['apl-medecins'], nom: 'consultations de médecin possibles, par an et par habitant' },
  { codes: ['part-sans-medecin-traitant'], nom: 'n’ont pas de médecin traitant' },
  { codes: ['taux-pauvrete'], nom: 'vivent sous le seuil de pauvreté' },
  { codes: ['part-ald'], nom: 'ont une maladie de longue durée' },
  { codes: ['taux-chomage-recensement'], nom: 'des actifs sont au chômage' },
  { codes: ['eloignement-proximite'], nom: 'vivent loin des services de tous les jours' },
  { codes: ['part-moins-25'], nom: 'ont moins de 25 ans' },
  { codes: ['pharmacies'], nom: 'pharmacies' },
  { codes: ['ehpad'], nom: 'maisons de retraite médicalisées (EHPAD)' },
  { codes: ['naissances'], nom: 'naissances dans l’année' },
  { codes: ['maisons-de-sante'], nom: 'maisons de santé' },
]
const WHERE = { France: 'en France', région: 'dans la région', département: 'dans le département' } as const

const bare = ({ ici, definition }: Ligne): string =>
  definition.unite === '%' ? sayValeur(ici, definition) : formatNumber(ici.valeur!, definition.decimales)

/** The number alone where the unit was said above. */
const sayLa = (definition: Ligne['definition'], valeur: number): string =>
  definition.unite === '%' ? sayMesure(valeur, definition) : formatNumber(valeur, definition.decimales)

const isNothing = (line: Ligne): boolean => /^0(,0+)?\D*$/.test(bare(line))

export const chiffresParlants = (donnees: DonneesProfil, lignes: readonly Ligne[]): Chiffre[] => {
  const { terrain } = donnees
  const population = lignes.find(({ definition }) => definition.code === 'population')
  const found = PARLANTS.flatMap(({ codes, nom }): Chiffre[] => {
    const line = lignes.find(({ definition, ici }) => codes.includes(definition.code) && ici.etat === 'observe')
    // « 0 % live far away » strikes nobody.
    if (!line?.ici.valeur || isNothing(line)) return []
    const { ecart } = line
    return [
      {
        valeur: bare(line),
        nom,
        aide: ecart
          ? `${sayLa(line.definition, ecart.valeur)} ${WHERE[ecart.reference]} (${line.periode})`
          : `en ${line.periode}`,
      },
    ]
  })
  // Seventy-five and sixty-five say the same thing twice.
  const kept = found.filter(
    ({ nom }, index) =>
      !(nom.includes('65 ans') && found.some((one, other) => other < index && one.nom.includes('75 ans'))),
  )
  return [
    {
      valeur: formatNumber(terrain.population),
      nom: 'habitants',
      aide: population?.evolution ?? count(terrain.communes.length, 'commune'),
    },
    ...kept,
  ]
}

export const couvertureDe = (donnees: DonneesProfil, lignes: readonly Ligne[]): Couverture => {
  const { cpts, date, terrain, carte } = donnees
  const sources = sourcesUtiles(donnees).length + donnees.tableaux.length
  const figure = carteNue(carte, cpts, 118)
  const epci = terrain.zones.filter(({ genre }) => genre === 'epci').map(({ nom }) => nom)
  return {
    surtitre: cpts,
    sousTitre: `${formatNumber(terrain.population)} habitants, ${count(terrain.communes.length, 'commune')}`,
    ...(figure ? { figure } : {}),
    chiffres: chiffresParlants(donnees, lignes).slice(0, ROW),
    mentions: [
      { nom: 'Établi le', valeur: jour(date) },
      ...(epci.length > 0 && epci.length <= 4 ? [{ nom: 'Intercommunalités', valeur: listInWords(epci) }] : []),
      { nom: 'Indicateurs', valeur: `${formatNumber(lignes.length)}, de ${count(sources, 'source')}` },
    ],
  }
}

/** Of the figures that anybody reads, the one that worries most, then that stands furthest from elsewhere. */
const ouverture = (lignes: readonly Ligne[]): string | undefined =>
  PARLANTS.filter(({ nom }) => /^(ont|n’ont|vivent) /.test(nom))
    .flatMap(({ codes, nom }) => {
      const line = lignes.find(({ definition, ici }) => codes.includes(definition.code) && ici.etat === 'observe')
      if (!line?.ecart || line.ici.valeur === null || isNothing(line)) return []
      const there = `${sayMesure(line.ecart.valeur, line.definition)} ${WHERE[line.ecart.reference]}`
      const rank = { defavorable: 0, rien: 1, favorable: 2 }[line.ecart.jugement ?? 'rien']
      return [{ rank, far: distance(line), text: `${bare(line)} des habitants ${nom}, contre ${there}` }]
    })
    .sort((a, b) => a.rank - b.rank || b.far - a.far)[0]?.text

const ROW = 4
const MOST = 5
/** Under this gap, what differs is not worth a line. */
const GAP = Math.log(1.05)

const striking = (lignes: readonly Ligne[], isKept: (line: Ligne) => boolean): string[] =>
  lignes
    .filter((line) => line.ici.etat === 'observe' && distance(line) >= GAP && isKept(line))
    .sort((a, b) => distance(b) - distance(a))
    .flatMap((line) => phraseCourte(line) ?? [])
    .slice(0, MOST)

const SHOWN = 9
/** One bar an indicator, as an index: the only unit that they share. */
export const indices = (lignes: readonly Ligne[]): Figure | null => {
  const drawn = lignes
    .filter(
      ({ ecart, ici }) =>
        ici.etat === 'observe' && ecart?.rapport && ecart.reference === 'France' && ecart.rapport <= 2.5,
    )
    .sort((a, b) => distance(b) - distance(a))
    .slice(0, SHOWN)
  if (drawn.length < 3) return null
  return figureOfBarres({
    legende: 'Ce qui distingue le territoire de la France',
    mesure: `Indice${NBSP}: la France vaut 100`,
    series: ['CPTS'],
    repere: { valeur: 100, nom: 'France' },
    lignes: drawn
      .sort((a, b) => b.ecart!.rapport! - a.ecart!.rapport!)
      .map(({ definition, ecart }) => ({
        nom: definition.libelle,
        valeurs: [100 * ecart!.rapport!],
        textes: [formatNumber(100 * ecart!.rapport!)],
      })),
    hauteur: 108,
  })
}

const listed = (head: string, items: readonly string[], none: string): BlocSimple[] => [
  titre(2, head),
  items.length > 0 ? liste(items) : note(none),
]

const said = ({ cases }: DonneesProfil, sens: 'force' | 'faiblesse'): string[] =>
  (cases.find((one) => one.sens === sens)?.lignes ?? []).map(({ texte }) => texte).slice(0, 4)

const opening = (donnees: DonneesProfil): string => {
  const { terrain, semblables } = donnees
  const alike = semblables ? semblables.epci.map(({ nom }) => nom) : []
  return [
    `Le territoire compte ${formatNumber(terrain.population)} habitants dans ${count(terrain.communes.length, 'commune')}${terrain.approche ? ', dont une part seulement de certaines' : ''} (${zonesEnMots(terrain)}).`,
    ...(alike.length > 0 ? [`Les territoires semblables sont ${listInWords(alike)}.`] : []),
  ].join(' ')
}

export const pageEssentiel = (donnees: DonneesProfil, lignes: readonly Ligne[]): BlocSimple[] => {
  const chart = indices(lignes)
  const missing = manquantsDe(donnees, lignes).length
  const strengths = striking(lignes, ({ ecart }) => ecart!.jugement === 'favorable')
  const weaknesses = striking(lignes, ({ ecart }) => ecart!.jugement === 'defavorable')
  const neutral = striking(lignes, ({ ecart }) => ecart!.jugement === null)
  const besoins = [...donnees.besoins]
    .filter(({ priorite }) => priorite !== null)
    .sort((a, b) => a.priorite! - b.priorite!)
    .slice(0, 5)
  const first = ouverture(lignes) ?? weaknesses[0] ?? neutral[0]
  const more = chiffresParlants(donnees, lignes).slice(ROW, 2 * ROW)
  return [
    titre(1, 'L’essentiel en une page', { nouvellePage: true }),
    chapeau(
      first ? `${first}.` : 'Peu de sources sont chargées\u00a0: ce profil dit ce qui est connu, et ce qui manque.',
    ),
    paragraphe(opening(donnees)),
    ...(more.length > 1 ? [chiffres(more)] : []),
    voisins(
      0.5,
      [
        ...listed('Points d’appui', strengths, 'Aucun des chiffres chargés n’est nettement plus favorable ici.'),
        ...listed('Points de fragilité', weaknesses, 'Aucun des chiffres chargés n’est nettement moins favorable ici.'),
      ],
      [...(chart ? [chart] : []), ...(chart || neutral.length === 0 ? [] : listed('Ce qui distingue', neutral, ''))],
    ),
    ...(chart && neutral.length > 0 ? listed('Ce qui distingue le territoire', neutral.slice(0, 3), '') : []),
    voisins(
      0.5,
      listed(
        'Forces dites ici',
        said(donnees, 'force'),
        'Aucune force n’est encore écrite dans le projet de santé ni dans les entretiens.',
      ),
      listed(
        'Faiblesses dites ici',
        said(donnees, 'faiblesse'),
        'Aucune faiblesse n’est encore écrite dans le projet de santé ni dans les entretiens.',
      ),
    ),
    ...listed(
      'Les besoins votés',
      besoins.map(({ titre: nom, fiches }) =>
        fiches.length > 0 ? `${nom} (${count(fiches.length, 'fiche-action', 'fiches-actions')})` : nom,
      ),
      'Aucun besoin n’est encore voté\u00a0: ils s’écrivent dans Projet, et une enquête dit lesquels passent avant les autres.',
    ),
    ...(missing > 0
      ? [
          note(
            `${count(missing, 'indicateur n’est pas encore chargé', 'indicateurs ne sont pas encore chargés')} dans l’installation\u00a0: chaque page dit lesquels, et comment les avoir.`,
          ),
        ]
      : []),
  ]
}
