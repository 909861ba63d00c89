/**
 * The contract view: what a contract year is worth, line by line. Fixed parts are due for the days of the year in which
 * the mission runs (ACI, article 9; Sénat, rapport n° 32); variable parts are the most that results can bring, until an
 * amount is granted. Whole cents, rounded once a line.
 */
import { count, formatNumber, NBSP } from '../../../kernel/french.ts'
import { shareOf, sumOf } from '../../../kernel/money.ts'
import {
  type Condition,
  cleCellule,
  type LigneBareme,
  type Part,
  type Poste,
  REGLES_VERSEMENT,
} from '../../../referentials/baremes/index.ts'
import type { Mission } from '../../../referentials/echeances.ts'
import type { Taille } from '../../../referentials/tailles.ts'
import { type Annee, type Baremes, type Contrat, joursEntre, periodesDeTaille, plusTard } from './contrat.ts'
import type { EstimeDesLignes } from './lignes.ts'
import { sayAnnee, sayLigne } from './mots.ts'
import { type Entree, sayEuros, sayJour, sayPeriode, type Trace, traceOf } from './trace.ts'

export type Ligne = LigneBareme & {
  rang: number
  /** Days of the year in which it is due. */
  du: string
  au: string
  /** What it is worth; null when no source gives the amount. */
  centimes: number | null
  /** Of a variable part, before any rate: the most that it can bring. */
  maximum: number | null
  /** A variable part stays an estimation until it is granted. */
  estimation: boolean
  /** The estimation is that of its lines today; otherwise it is the most that results can bring. */
  parLignes: boolean
  /** Waits for a crisis that the ARS recognises: not counted. */
  enAttente: boolean
  /** Told when asked: words cost more than the amount. */
  trace: () => Trace
}

const sourceOf = (annee: Annee, ligne: LigneBareme, taille: Taille, baremes: Baremes) => {
  const { poste, part, condition } = ligne
  const annexe = annee.montants.find((one) => one.poste === poste && one.part === part && one.condition === condition)
  if (annexe) return { centimes: annexe.centimes, annexe: annexe.source, source: null }
  const cell = baremes.get(annee.bareme)?.cellules.get(cleCellule({ ...ligne, taille }))
  return cell && { centimes: cell.centimes, annexe: null, source: cell.source }
}

const amountEntry = (annee: Annee, ligne: LigneBareme, taille: Taille, baremes: Baremes): Entree => {
  const found = sourceOf(annee, ligne, taille, baremes)
  const nom = baremes.get(annee.bareme)?.nom ?? annee.bareme
  if (!found)
    return {
      libelle: `barème ${nom}, taille ${taille}`,
      valeur: 'montant absent',
      provenance: { source: `Le barème ${nom} n’a pas ce montant`, date: null, statut: 'a-verifier' },
    }
  if (found.annexe !== null)
    return { libelle: `annexe du contrat (${found.annexe})`, valeur: sayEuros(found.centimes), provenance: null }
  return {
    libelle: `barème ${nom}, taille ${taille}`,
    valeur: sayEuros(found.centimes),
    provenance: found.source,
  }
}

type Span = { du: string; au: string }

/** Each size class that held in the span, weighed by its days: exact, rounded once. Null when an amount is missing. */
const weigh = (annee: Annee, ligne: LigneBareme, span: Span, baremes: Baremes): number | null => {
  const whole = joursEntre(annee.du, annee.au)
  let product = 0
  for (const { taille, jours } of periodesDeTaille(annee, span.du, span.au)) {
    const found = sourceOf(annee, ligne, taille, baremes)
    if (!found) return null
    product += found.centimes * jours
  }
  return shareOf(product, 1, whole)
}

/** Same amount for the whole span, with the class of its first day: what is known on the day of an advance. */
export const montantConnuLe = (annee: Annee, ligne: LigneBareme, du: string, baremes: Baremes): number | null => {
  const [first] = periodesDeTaille(annee, du, annee.au)
  const found = first && sourceOf(annee, ligne, first.taille, baremes)
  return found ? shareOf(found.centimes, joursEntre(du, annee.au), joursEntre(annee.du, annee.au)) : null
}

const prorataEntries = (annee: Annee, span: Span): Entree[] => {
  const whole = joursEntre(annee.du, annee.au)
  const days = joursEntre(span.du, span.au)
  if (days === whole) return []
  const { provenance } = REGLES_VERSEMENT.prorata
  return [
    {
      libelle: 'prorata',
      valeur: `${formatNumber(days)} jours sur ${formatNumber(whole)}, du ${sayJour(span.du)} à la fin`,
      provenance,
    },
  ]
}

const formulaOf = (annee: Annee, span: Span): string => {
  const whole = joursEntre(annee.du, annee.au) === joursEntre(span.du, span.au)
  const sizes = new Set(periodesDeTaille(annee, span.du, span.au).map(({ taille }) => taille)).size
  const base = sizes > 1 ? 'montant de chaque taille selon ses jours' : 'montant de l’année'
  return `${base}${whole || sizes > 1 ? '' : ' × jours où la mission est en cours ÷ jours de l’année'}`
}

const fixedLine = (annee: Annee, ligne: LigneBareme, span: Span, baremes: Baremes): Ligne => {
  const centimes = weigh(annee, ligne, span, baremes)
  const sizes = [...new Set(periodesDeTaille(annee, span.du, span.au).map(({ taille }) => taille))]
  return {
    ...ligne,
    rang: annee.rang,
    ...span,
    centimes,
    maximum: null,
    estimation: false,
    parLignes: false,
    enAttente: false,
    trace: () =>
      traceOf({
        libelle: `${sayLigne(ligne)}, ${sayAnnee(annee.rang)}`,
        centimes,
        formule: formulaOf(annee, span),
        entrees: [...sizes.map((taille) => amountEntry(annee, ligne, taille, baremes)), ...prorataEntries(annee, span)],
        dates: sayPeriode(span.du, span.au),
      }),
  }
}

const rateOf = (taux: number): string => `${formatNumber(taux / 100, taux % 100 === 0 ? 0 : 2)}${NBSP}%`

/** What the CPAM and the ARS decided: for the mission as a whole, or line by line. */
const grantedLine = (base: Ligne, accorde: number, lignes: EstimeDesLignes | undefined): Ligne => ({
  ...base,
  maximum: base.centimes,
  centimes: accorde,
  trace: () =>
    traceOf({
      ...base.trace(),
      centimes: accorde,
      formule: 'montant accordé par la CPAM et l’ARS au dialogue de gestion',
      entrees: [
        {
          libelle:
            lignes && lignes.accordees === lignes.lignes
              ? `montants accordés de ${count(lignes.lignes, 'ligne')}`
              : 'montant accordé',
          valeur: sayEuros(accorde),
          provenance: null,
        },
      ],
    }),
})

/** The most that results can bring, or the share of it that is tried. */
const wholeLine = (base: Ligne, taux: number, entrees: readonly Entree[]): Ligne => {
  const maximum = base.centimes
  const centimes = maximum === null ? null : shareOf(maximum, taux, 10_000)
  const tried = taux === 10_000 ? null : rateOf(taux)
  return {
    ...base,
    maximum,
    centimes,
    trace: () =>
      traceOf({
        ...base.trace(),
        centimes,
        formule: `${base.trace().formule} × ${tried ?? 'ce que les résultats permettent au plus'}`,
        entrees: [
          ...base.trace().entrees,
          ...entrees,
          ...(tried ? [{ libelle: 'taux essayé', valeur: tried, provenance: null }] : []),
        ],
      }),
  }
}

/** What its lines are worth today. The envelope bounds them: no text read lets a mission bring more than its envelope. */
const linesLine = (base: Ligne, estime: number, lignes: EstimeDesLignes, entrees: readonly Entree[]): Ligne => {
  const maximum = base.centimes
  const centimes = maximum === null ? estime : Math.min(estime, maximum)
  const measured = lignes.lignes - lignes.sansValeur
  return {
    ...base,
    maximum,
    centimes,
    parLignes: true,
    trace: () =>
      traceOf({
        ...base.trace(),
        centimes,
        formule: `somme des paliers atteints à ce jour${centimes < estime ? ', dans la limite de l’enveloppe' : ''}`,
        entrees: [
          {
            libelle: `lignes mesurées, ${measured} sur ${lignes.lignes}`,
            valeur: sayEuros(estime),
            provenance: null,
          },
          ...(maximum === null ? [] : [{ libelle: 'enveloppe', valeur: sayEuros(maximum), provenance: null }]),
          ...base.trace().entrees,
          ...entrees,
        ],
      }),
  }
}

const variableLine = (annee: Annee, ligne: LigneBareme, span: Span, baremes: Baremes): Ligne => {
  const base = fixedLine(annee, ligne, span, baremes)
  const known = annee.variables.find(({ mission }) => mission === ligne.poste)
  const lignes = known?.lignes
  if (known?.accorde != null) return grantedLine(base, known.accorde, lignes)
  const { provenance } = REGLES_VERSEMENT.prorataVariable
  const partial = joursEntre(span.du, span.au) < joursEntre(annee.du, annee.au)
  const entrees = partial ? [{ libelle: 'part variable au prorata', valeur: 'oui', provenance }] : []
  const enAttente = ligne.condition === 'crise-reconnue' && !annee.criseReconnue
  const judged = known?.taux == null ? (lignes?.centimes ?? null) : null
  const line =
    lignes && judged !== null
      ? linesLine(base, judged, lignes, entrees)
      : wholeLine(base, known?.taux ?? 10_000, entrees)
  return { ...line, estimation: true, enAttente }
}

/** The days of the year in which a mission runs; null when it does not. */
export const spanOf = (annee: Annee, debut: string | null): Span | null => {
  if (debut === null || debut >= annee.fin) return null
  return { du: plusTard(annee.du, debut), au: annee.fin }
}

const CRISE: Record<'plan' | 'mise-a-jour', Condition> = { plan: 'plan', 'mise-a-jour': 'mise-a-jour' }

const missionLines = (contrat: Contrat, annee: Annee, baremes: Baremes, mission: Mission, debut: string | null) => {
  const span = spanOf(annee, debut)
  if (!span) return []
  const line = (part: Part, condition: Condition | null): LigneBareme => ({ poste: mission, part, condition })
  const whole = { du: annee.du, au: annee.fin }
  const variableSpan = contrat.reglages.prorataVariable ? span : whole
  if (mission === 'crise')
    return [
      ...(annee.crise === 'aucune' ? [] : [fixedLine(annee, line('fixe', CRISE[annee.crise]), span, baremes)]),
      variableLine(annee, line('variable', 'crise-reconnue'), whole, baremes),
    ]
  return [
    fixedLine(annee, line('fixe', null), span, baremes),
    variableLine(annee, line('variable', null), variableSpan, baremes),
  ]
}

/** What a contract year is worth. */
export const valeurDeLAnnee = (contrat: Contrat, annee: Annee, baremes: Baremes): Ligne[] => {
  if (annee.fin <= annee.du) return []
  const own: LigneBareme = { poste: 'fonctionnement', part: 'fixe', condition: null }
  return [
    fixedLine(annee, own, { du: annee.du, au: annee.fin }, baremes),
    ...contrat.missions.flatMap(({ mission, debut }) => missionLines(contrat, annee, baremes, mission, debut)),
  ]
}

export const valeurDuContrat = (contrat: Contrat, baremes: Baremes): Ligne[] =>
  contrat.annees.flatMap((annee) => valeurDeLAnnee(contrat, annee, baremes))

export type Total = {
  fixe: number
  /** Granted, estimated by lines, or the most. */
  variable: number
  /** Granted, or the most: what the contract promises. */
  auPlus: number
  enAttente: number
  inconnues: number
}

/** Lines that count, in cents: what waits for a crisis is apart, what is unknown is told. */
export const totalDesLignes = (lignes: readonly Ligne[]): Total => {
  const of = (keep: (one: Ligne) => boolean) => sumOf(lignes.filter(keep).map(({ centimes }) => centimes ?? 0))
  return {
    fixe: of(({ part, enAttente }) => part === 'fixe' && !enAttente),
    variable: of(({ part, enAttente }) => part === 'variable' && !enAttente),
    auPlus: sumOf(
      lignes
        .filter(({ part, enAttente }) => part === 'variable' && !enAttente)
        .map(({ estimation, maximum, centimes }) => (estimation ? (maximum ?? centimes) : centimes) ?? 0),
    ),
    enAttente: of(({ enAttente }) => enAttente),
    inconnues: lignes.filter(({ centimes }) => centimes === null).length,
  }
}

export const lignesDuPoste = (lignes: readonly Ligne[], poste: Poste): Ligne[] =>
  lignes.filter((one) => one.poste === poste)
