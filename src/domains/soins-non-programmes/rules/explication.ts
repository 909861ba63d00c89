/**
 * Each figure of the board says how it is made: formula, inputs, period, source, grade. All are computed from the
 * records of this CPTS: grade « calculée ».
 */
import { count, formatDate, formatDuration, formatNumber, formatShare, NBSP } from '../../../kernel/french.ts'
import { Temporal } from '../../../kernel/time.ts'
import type { MesureDelais } from './delai.ts'
import type { MesureCreneaux } from './tableau.ts'

export type Explication = { formule: string; entrees: string[]; periode: string; source: string; grade: 'calculee' }
export type Chiffre = {
  code:
    | 'demandes'
    | 'part-24h'
    | 'part-48h'
    | 'delai-median'
    | 'offerts'
    | 'pourvus'
    | 'inutilises'
    | 'honores'
    | 'orientees'
    | 'suites-connues'
    | 'appels'
  libelle: string
  /** Null: nothing to divide by. */
  valeur: number | null
  texte: string
  explication: Explication
}
export type Periode = { du: string; au: string }

const SOURCE_DEMANDES = 'Demandes et rendez-vous enregistrés par la CPTS'
const SOURCE_CRENEAUX = 'Agendas dont cette CPTS est le domicile'
export const NONE = 'pas encore de donnée'

export const periodInWords = ({ du, au }: Periode): string =>
  `du ${formatDate(Temporal.PlainDate.from(du), { weekday: false })} au ${formatDate(Temporal.PlainDate.from(au), { weekday: false })}`

const scopeInWords = (m: MesureDelais): string[] => [
  `${count(m.demandes, 'demande')}, dont ${formatNumber(m.enCours)} pas encore ${m.enCours < 2 ? 'close' : 'closes'}`,
  `${formatNumber(m.ecartees)} hors du compte${NBSP}: transférées au 15 ou au SAS, doublons, retirées`,
  `${count(m.denominateur, 'demande close comptée', 'demandes closes comptées')}, dont ${formatNumber(m.sansReponse)} sans rendez-vous`,
]

const shareOf = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole)
const sayShare = (share: number | null): string => (share === null ? NONE : formatShare(share))

export const chiffresOf = (delais: MesureDelais, creneaux: MesureCreneaux, periode: Periode): Chiffre[] => {
  const explain = (formule: string, entrees: string[], source = SOURCE_DEMANDES): Explication => ({
    formule,
    entrees,
    periode: periodInWords(periode),
    source,
    grade: 'calculee',
  })
  const share = (hours: 24 | 48, part: number): Chiffre => {
    const valeur = shareOf(part, delais.denominateur)
    return {
      code: `part-${hours}h`,
      libelle: `demandes pourvues en moins de ${hours}${NBSP}h`,
      valeur,
      texte: sayShare(valeur),
      explication: explain(
        `Demandes closes dont le rendez-vous commence au plus ${hours}${NBSP}h après l’appel, divisées par les demandes closes comptées`,
        [count(part, 'demande pourvue à temps', 'demandes pourvues à temps'), ...scopeInWords(delais)],
      ),
    }
  }
  return [
    {
      code: 'demandes',
      libelle: 'demandes reçues',
      valeur: delais.demandes,
      texte: formatNumber(delais.demandes),
      explication: explain('Demandes créées dans la période', scopeInWords(delais)),
    },
    share(24, delais.sous24h),
    share(48, delais.sous48h),
    {
      code: 'delai-median',
      libelle: 'délai médian entre l’appel et le rendez-vous',
      valeur: delais.delaiMedian,
      texte: delais.delaiMedian === null ? NONE : formatDuration(delais.delaiMedian * 60),
      explication: explain(
        `Début du rendez-vous accepté moins création de la demande, en heures écoulées${NBSP}: la moitié des demandes pourvues attend moins`,
        scopeInWords(delais),
      ),
    },
    ...slotFigures(creneaux, explain),
    {
      code: 'honores',
      libelle: 'rendez-vous honorés',
      valeur: delais.honores,
      texte: formatNumber(delais.honores),
      explication: explain('Rendez-vous des demandes comptées où le patient est venu', [
        `${formatNumber(delais.honores)} honorés, ${formatNumber(delais.absents)} absents`,
        `Présenté à part${NBSP}: ne change ni le délai ni les parts`,
      ]),
    },
  ]
}

const slotFigures = (
  m: MesureCreneaux,
  explain: (formule: string, entrees: string[], source: string) => Explication,
): Chiffre[] => {
  const inputs = [
    `${count(m.offerts, 'créneau offert', 'créneaux offerts')}, ${formatNumber(m.pourvus)} pourvus, ${formatNumber(m.inutilises)} passés sans patient`,
  ]
  const figure = (code: Chiffre['code'], libelle: string, valeur: number, formule: string): Chiffre => ({
    code,
    libelle,
    valeur,
    texte: formatNumber(valeur),
    explication: explain(formule, inputs, SOURCE_CRENEAUX),
  })
  return [
    figure(
      'offerts',
      'créneaux offerts',
      m.offerts,
      'Créneaux offerts dont le début tombe dans la période, retirés exclus',
    ),
    figure(
      'pourvus',
      'créneaux pourvus',
      m.pourvus,
      'Créneaux offerts qu’un rendez-vous tient ou a tenu jusqu’au bout',
    ),
    figure('inutilises', 'créneaux inutilisés', m.inutilises, 'Créneaux offerts, passés, que personne n’a pris'),
  ]
}

/** Said beside the board: inside the CPTS its own counts are whole; published, cells under 11 would be hidden. */
export const NOTE_DIFFUSION =
  'Ces chiffres sont ceux de la CPTS pour elle-même. Avant toute publication, les cases de moins de 11 personnes sont masquées.'
