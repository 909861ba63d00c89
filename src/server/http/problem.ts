/** Refusals on the wire: RFC 9457, with the French sentence in `detail` and the code that programs read. */
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

const TITLES: Record<number, string> = {
  400: 'Demande illisible',
  401: 'Connexion nécessaire',
  403: 'Accès refusé',
  404: 'Introuvable',
  409: 'Déjà changé',
  410: 'N’est plus valable',
  413: 'Trop grand',
  415: 'Format non accepté',
  422: 'Saisie à revoir',
  429: 'Trop de demandes',
  500: 'Panne',
  503: 'Indisponible',
}

export type Champ = { champ: string; message: string }

export const problem = (
  c: Context,
  status: ContentfulStatusCode,
  code: string,
  detail: string,
  more: { champs?: Champ[]; facts?: Record<string, unknown> } = {},
): Response =>
  c.body(
    JSON.stringify({ type: `urn:maillage:${code}`, title: TITLES[status] ?? 'Refus', status, code, detail, ...more }),
    status,
    { 'content-type': 'application/problem+json; charset=utf-8' },
  )
