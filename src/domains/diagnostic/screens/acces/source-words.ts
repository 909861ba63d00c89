/** What the page says of whom it counts: those of the national directory, or those of whom the CPTS has a fiche. */
import { formatDate } from '../../../../kernel/french.ts'
import { Temporal } from '../../../../kernel/time.ts'
import { OFFRE_REPERTOIRE } from '../../../../referentials/offre-repertoire.ts'
import { sayProvenance } from '../../../../referentials/provenance.ts'
import type { SourceOffre } from '../../rules/offre.ts'
import type { AccesLu } from '../client.ts'

export const SOURCE_LABELS: Record<SourceOffre, string> = {
  repertoire: 'Annuaire national',
  membres: 'Fiches de la CPTS',
}
export const otherSource = (source: SourceOffre): SourceOffre => (source === 'membres' ? 'repertoire' : 'membres')

/** The only name of a profession here that is feminine for everybody. */
export const un = (singulier: string): string => (singulier === 'sage-femme' ? 'une' : 'un')

export const sayNobody = ({ source, profession: { singulier } }: AccesLu): string =>
  source === 'membres'
    ? `La CPTS ne connaît auc${un(singulier)} ${singulier} à portée du territoire`
    : `L’annuaire national ne compte auc${un(singulier)} ${singulier} à portée du territoire`

const NOT_APL =
  'Ce n’est pas l’APL de la Drees\u00a0: il compare les communes du territoire entre elles, jamais deux territoires.'
export const meaningOf = ({ source, profession: { pluriel } }: AccesLu): string =>
  source === 'membres'
    ? `Ce calcul ne compte que les ${pluriel} en exercice que la CPTS connaît, membres ou non, et non l’ensemble de la profession. ${NOT_APL}`
    : `Ce calcul compte les ${pluriel} que l’annuaire national (RPPS) dit en exercice hors de l’hôpital, membres de la CPTS ou non, dans les communes voisines aussi. ${NOT_APL}`

export const datesOf = ({ source, repertoire }: AccesLu, today: string): string =>
  source === 'membres' || !repertoire
    ? `Fiches et population au ${today}.`
    : `Annuaire national du ${formatDate(Temporal.PlainDate.from(repertoire.jour), { weekday: false })}, population au ${today}.`

/** Who is counted, and who is not: the first limit of the page. */
export const sayCounted = ({ source, repertoire, profession: { pluriel } }: AccesLu): string[] =>
  source === 'membres'
    ? [
        `Les ${pluriel} que la CPTS ne connaît pas ne comptent pas, dans les communes voisines surtout\u00a0: les communes du bord paraissent moins bien servies qu’elles ne le sont.`,
        ...(repertoire
          ? []
          : [
              'L’annuaire national n’est pas chargé sur cette installation. Quand l’opérateur l’aura chargé («\u00a0import rpps\u00a0»), cette page comptera aussi ceux que la CPTS ne connaît pas.',
            ]),
      ]
    : [
        `Sont comptés ${OFFRE_REPERTOIRE.mots}. ${sayProvenance(OFFRE_REPERTOIRE.provenanceChoix)}, d’après les codes de l’extraction\u00a0: ${OFFRE_REPERTOIRE.provenanceCodes.source}.`,
        'L’extraction en libre accès ne dit ni l’âge, ni les heures, ni les départs prévus. Un cabinet fermé depuis peu peut y rester quelque temps.',
        'Les deux sources sont montrées l’une à côté de l’autre, sans corriger l’une par l’autre\u00a0: une fiche peut manquer dans l’équipe, une adresse ne plus être à jour dans l’annuaire.',
      ]

/** Under the table, where two sources stand side by side. */
export const sayBoth = ({ source, repertoire, communes }: AccesLu): string => {
  const hidden = communes.some((one) => one.offre === null || one.autre === null)
  return `Le calcul suit «\u00a0${SOURCE_LABELS[source]}\u00a0»\u00a0; l’autre source est à côté, telle quelle. ${repertoire?.cite ?? ''}${hidden ? ' Les fiches de la CPTS sont masquées, de zéro à cinq professionnels, là où l’annuaire national en compte.' : ''}`
}
