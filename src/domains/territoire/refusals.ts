/** What this room may answer no to, in words that say what to do. */
import { count } from '../../kernel/french.ts'
import type { Refusals } from '../../server/actions/action.ts'
import type { UnitFault } from './actions/resolve-units.ts'
import type { FetchFault } from './contours/fetch-contours.ts'
import type { ContourFault } from './contours/parse-contours.ts'

export type TerritoireRefusal =
  | UnitFault
  | FetchFault
  | ContourFault
  | 'epci-unknown'
  | 'version-unknown'
  | 'versions-overlap'
  | 'departement-unknown'

const TWICE: Record<string, (facts: Record<string, unknown>) => string> = {
  double: ({ nom }) => `${nom} est choisie deux fois.`,
  'arrondissement-et-commune': ({ nom, avec }) => `${nom} fait déjà partie de ${avec}, choisie entière.`,
  'partie-et-tout': ({ nom }) => `${nom} est choisie entière et en partie\u00a0: gardez l’une ou l’autre.`,
}
const PLACE = ({ fichier, ligne, rang }: Record<string, unknown>): string =>
  `${fichier}, ligne ${ligne}${rang ? ` (objet n°\u00a0${rang})` : ''}`

export const territoireRefusals: Refusals<TerritoireRefusal> = {
  'commune-unknown': { status: 422, say: ({ explication }) => String(explication) },
  'population-needed': {
    status: 422,
    say: ({ nom, plafond }) =>
      plafond === undefined
        ? `Donnez la population de ${nom}\u00a0: une partie de commune n’en a pas d’officielle.`
        : `La population de ${nom} ne peut pas dépasser celle de la commune entière, ${count(Number(plafond), 'habitant')}.`,
  },
  'part-needs-commune': { status: 422, say: ({ nom }) => `${nom} est un arrondissement\u00a0: il se choisit entier.` },
  'unit-twice': { status: 422, say: (facts) => (TWICE[String(facts.raison)] ?? TWICE.double!)(facts) },
  'epci-unknown': { status: 404, say: ({ code }) => `Aucun EPCI ne porte le numéro ${code}.` },
  'version-unknown': { status: 404, say: () => 'Cette version du territoire n’existe pas, ou plus.' },
  'versions-overlap': {
    status: 409,
    say: () =>
      'Quelqu’un vient d’enregistrer une autre version pour ces dates. Rien n’a été changé\u00a0: relisez la frise.',
  },
  'departement-unknown': { status: 404, say: ({ code }) => `Le département ${code} n’est pas connu.` },
  'geo-unreachable': {
    status: 409,
    say: () =>
      'Le service geo.api.gouv.fr ne répond pas. Rien n’a été changé\u00a0: recommencez plus tard, ou importez un fichier par la commande «\u00a0sources contours\u00a0».',
  },
  'geo-refused': {
    status: 409,
    say: ({ statut }) => `Le service geo.api.gouv.fr a refusé la demande (réponse ${statut}). Rien n’a été changé.`,
  },
  'contours-too-heavy': {
    status: 413,
    say: ({ fichier }) => `${fichier}\u00a0: trop lourd ou trop long à lire. Découpez-le par département.`,
  },
  'contours-unreadable': { status: 422, say: (facts) => `${PLACE(facts)}\u00a0: ce n’est pas du JSON lisible.` },
  'contours-not-geo': {
    status: 422,
    say: ({ fichier }) => `${fichier}\u00a0: aucun contour de commune. Il faut un GeoJSON ou un TopoJSON de polygones.`,
  },
  'contours-without-code': {
    status: 422,
    say: (facts) =>
      `${PLACE(facts)}\u00a0: pas de code INSEE (propriété «\u00a0code\u00a0», «\u00a0insee\u00a0» ou «\u00a0codgeo\u00a0»).`,
  },
  'contours-not-wgs84': {
    status: 422,
    say: (facts) =>
      `${PLACE(facts)}, commune ${facts.code}\u00a0: les coordonnées ne sont pas des degrés (WGS\u00a084). Convertissez le fichier.`,
  },
}
