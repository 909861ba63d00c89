/** Access to care and flows: who is far from care, who leaves, who is about to. */
import { count, formatNumber, formatShare, listInWords, NBSP } from '../../../kernel/french.ts'
import { APL } from '../../../referentials/apl.ts'
import { OFFRE_REPERTOIRE } from '../../../referentials/offre-repertoire.ts'
import { sayProvenance } from '../../../referentials/provenance.ts'
import {
  aVerifier,
  chapeau,
  colonne,
  note,
  paragraphe,
  tableau,
  titre,
  voisins,
} from '../../../server/documents/blocs.ts'
import type { BlocSimple, Figure } from '../../../server/documents/model.ts'
import { shareUnder } from '../rules/acces.ts'
import { NATURE_LABELS } from '../rules/nature-flux.ts'
import type { SourceOffre } from '../rules/offre.ts'
import { carteDeValeurs, carteIndicateur } from './cartes.ts'
import { tableCommunes } from './communes.ts'
import type { AccesImprime, CommuneAccessible, DonneesProfil } from './donnees.ts'

const HAUTEUR = 92
const MOST_FLUX = 8

const people = (communes: readonly CommuneAccessible[]): number =>
  communes.reduce((sum, { population }) => sum + population, 0)

export const sousLeSeuil = ({ communes, apl }: AccesImprime): CommuneAccessible[] => {
  const seuil = apl?.seuil ?? null
  return seuil === null ? [] : communes.filter((one) => one.apl !== null && one.apl < seuil)
}
const known = <K extends 'apl' | 'acces'>(communes: readonly CommuneAccessible[], what: K) =>
  communes.flatMap((one) => (one[what] === null ? [] : [{ ...one, valeur: one[what] as number }]))

/** Who is counted, as a sentence goes on. */
const COMPTES: Record<SourceOffre, { titre: string; parmi: string; court: string }> = {
  membres: {
    titre: 'Les professionnels que la CPTS connaît',
    parmi: 'parmi ceux que la CPTS connaît',
    court: 'fiches de la CPTS',
  },
  repertoire: {
    titre: 'Les professionnels de l’annuaire national',
    parmi: 'parmi ceux que l’annuaire national dit en exercice',
    court: 'annuaire national (RPPS)',
  },
}

const finding = ({ acces }: DonneesProfil): string => {
  const { apl, communes, moyenne, pluriel } = acces
  if (apl?.seuil && known(communes, 'apl').length > 0) {
    const lacking = sousLeSeuil(acces)
    const level = `${formatNumber(apl.seuil, 1)}${NBSP}consultations de médecin possibles par an et par habitant`
    return lacking.length === 0
      ? `Aucune commune n’est sous ${level}.`
      : `${count(lacking.length, 'commune est', 'communes sont')} sous ${level}\u00a0: ${count(people(lacking), 'habitant')}.`
  }
  if (moyenne) {
    const { part } = shareUnder(
      known(communes, 'acces').map((one) => ({ ...one, acces: one.valeur })),
      moyenne / 2,
    )
    return `${formatShare(part)} des habitants ont moins de la moitié de l’accès moyen aux ${pluriel}, ${COMPTES[acces.source].parmi}.`
  }
  return `L’accès aux ${pluriel} ne se mesure pas encore ici, commune par commune\u00a0: l’APL de la Drees n’est pas chargée.`
}

const mapOf = (donnees: DonneesProfil): Figure | null => {
  const { acces, carte } = donnees
  const { apl, communes, pluriel } = acces
  if (apl) {
    const drawn = carteDeValeurs(
      carte,
      {
        titre: 'Accessibilité aux médecins généralistes',
        mesure: `APL ${apl.periode} (consultations par an et par habitant)`,
        unite: '',
        decimales: apl.decimales,
        source: apl.titre,
        valeurs: known(communes, 'apl'),
      },
      HAUTEUR,
    )
    if (drawn) return drawn
  }
  const shown = known(communes, 'acces')
  if (2 * shown.length >= communes.length) {
    const drawn = carteDeValeurs(
      carte,
      {
        titre: `Accès aux ${pluriel}`,
        mesure: `${pluriel} à portée, pour 100\u00a0000 habitants`,
        unite: `pour 100\u00a0000 habitants`,
        decimales: 0,
        source: `${COMPTES[acces.source].court}, calcul de Maillage`,
        valeurs: shown,
      },
      HAUTEUR,
    )
    if (drawn) return drawn
  }
  return carteIndicateur(donnees, ['eloignement-proximite', 'eloignement-intermediaire', 'densite'], HAUTEUR)
}

const NOBODY: Record<SourceOffre, (pluriel: string) => string> = {
  membres: (pluriel) =>
    `La CPTS ne connaît pas encore de ${pluriel} à portée${NBSP}: les fiches se saisissent ou s’importent dans Équipe.`,
  repertoire: (pluriel) => `L’annuaire national ne connaît pas de ${pluriel} à portée du territoire.`,
}
const sayCompte = ({ source, cite }: AccesImprime): string =>
  source === 'membres' ? cite : `${cite} Sont comptés ${OFFRE_REPERTOIRE.mots}. Ce fichier ne dit pas les âges.`

const departures = ({ acces: { departs, pluriel, connus } }: DonneesProfil): BlocSimple[] => {
  if (!departs || !connus) return []
  const { nombre } = departs
  if (nombre === null)
    return [paragraphe(`Des départs de ${pluriel} sont annoncés, trop peu pour être comptés ici sans dire de qui.`)]
  return [
    paragraphe(
      nombre === 0
        ? `Aucun départ de ${pluriel} n’est noté sur les fiches de la CPTS.`
        : `${count(nombre, 'départ est annoncé', 'départs sont annoncés')} parmi les ${pluriel} que la CPTS connaît.`,
    ),
  ]
}

const flows = ({ flux }: DonneesProfil): BlocSimple[] => {
  if (!flux || flux.partants === null)
    return [
      paragraphe(
        'Aucun fichier de flux ne dit où vont les habitants de ce territoire. L’opérateur peut en charger un, domicile-travail ou recours aux soins\u00a0: « npm run maillage -- sources add flux.csv --recette flux ».',
      ),
    ]
  const { autonomie, versOu, dOu, source } = flux
  const tableOf = (head: string, { lignes, reunis }: typeof versOu): BlocSimple =>
    tableau(
      head,
      [colonne('Commune', 40), colonne('Personnes', 16, { chiffres: true }), colonne('Part', 12, { chiffres: true })],
      [
        ...lignes.slice(0, MOST_FLUX).map(({ nom, valeur, part }) => [nom, formatNumber(valeur), formatShare(part)]),
        ...(reunis.nombre > 0 && reunis.total !== null
          ? [
              [
                `${count(reunis.nombre, 'autre commune', 'autres communes')}, petits nombres réunis`,
                formatNumber(reunis.total),
                '',
              ],
            ]
          : []),
      ],
      { dense: true, enTetesDeLigne: true },
    )
  const tables = [
    ...(versOu.lignes.length > 0 ? [tableOf('Où vont ceux qui sortent', versOu)] : []),
    ...(dOu.lignes.length > 0 ? [tableOf('D’où viennent ceux qui entrent', dOu)] : []),
  ]
  return [
    paragraphe(
      autonomie === null
        ? 'La part des habitants qui restent sur le territoire est masquée\u00a0: petits nombres.'
        : `${formatShare(autonomie)} de ceux qui partent d’une commune du territoire y restent.`,
    ),
    ...(tables.length === 2 ? [voisins(0.5, [tables[0]!], [tables[1]!])] : tables),
    note(`Source${NBSP}: ${source.titre} (${source.producteur}), ${source.millesime}. ${NATURE_LABELS[source.nature]}`),
  ]
}

export const pageAcces = (donnees: DonneesProfil): BlocSimple[] => {
  const { acces } = donnees
  const map = mapOf(donnees)
  const table = tableCommunes(donnees)
  const mean = acces.moyenne
  const lacking = sousLeSeuil(acces)
  return [
    titre(1, 'Accès aux soins et flux', { nouvellePage: true }),
    chapeau(finding(donnees)),
    ...(map ? [voisins(0.43, [map], [table])] : [table]),
    ...(acces.apl
      ? [
          ...(lacking.length > 0 && lacking.length <= 12
            ? [paragraphe(`Sous le seuil\u00a0: ${listInWords(lacking.map(({ nom }) => nom))}.`)]
            : []),
          note(
            `▾${NBSP}: sous ${formatNumber(APL.seuilMedecins, 1)} consultations par an et par habitant. ${sayProvenance(APL.provenanceSeuil)}.`,
          ),
        ]
      : [
          paragraphe(
            'L’APL de la Drees (accessibilité aux médecins, commune par commune) n’est pas chargée. L’opérateur la charge par « npm run maillage -- sources add apl.xlsx --millesime 2023 --accepter ».',
          ),
        ]),
    titre(2, COMPTES[acces.source].titre),
    ...(mean !== null && mean > 0
      ? [
          paragraphe([
            {
              texte: `En moyenne, ${formatNumber(mean)} ${acces.pluriel} à portée pour 100\u00a0000 habitants, ${COMPTES[acces.source].parmi}. Paliers de trajet\u00a0: `,
            },
            aVerifier(`${APL.paliers.bounds.join(', ')} minutes`),
            { texte: '. Ce calcul compare les communes entre elles, jamais deux territoires.' },
          ]),
        ]
      : [
          paragraphe(
            acces.connus
              ? `L’accès calculé par commune aux ${acces.pluriel} n’est pas imprimé\u00a0: trop peu de professionnels par commune pour ne désigner personne. Qui lit l’annuaire le voit à l’écran, dans Diagnostic, Accès aux soins.`
              : NOBODY[acces.source](acces.pluriel),
          ),
        ]),
    ...(acces.connus ? [note(sayCompte(acces))] : []),
    ...departures(donnees),
    titre(2, 'Où vont les habitants'),
    ...flows(donnees),
  ]
}
