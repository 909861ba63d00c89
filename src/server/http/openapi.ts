/** The description of the API, made from the contracts: OpenAPI 3.1 for programs, one page for people. */
import { OpenAPIHono } from '@hono/zod-openapi'
import { html, raw } from 'hono/html'
import type { RouteLike } from '../../kernel/contract.ts'
import type { RoomBinding } from '../actions/action.ts'

const PROBLEM = {
  description: 'Refus expliqué en français (RFC 9457)',
  content: { 'application/problem+json': { schema: { type: 'object' as const } } },
}

const sayPermission = (permission: string): string => {
  if (permission === 'public') return 'ouvert à tous'
  if (permission === 'personne') return 'toute personne connectée, pour ce qui est à elle'
  if (permission === 'operateur') return 'opérateur de l’installation'
  return `droit ${permission} dans la CPTS`
}

export const describeApi = (rooms: readonly RoomBinding[], version: string, address: string): object => {
  const app = new OpenAPIHono()
  for (const room of rooms) {
    for (const [name, { route }] of Object.entries(room.actions)) {
      app.openAPIRegistry.registerPath({
        method: route.method,
        path: route.path,
        operationId: `${room.name}.${name}`,
        tags: [room.name],
        summary: route.summary,
        description: `Accès\u00a0: ${sayPermission(route.permission)}.`,
        ...(route.request ? { request: route.request as never } : {}),
        responses: { ...(route.responses as never as object), '4XX': PROBLEM },
      })
    }
  }
  return app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Maillage',
      version,
      license: { name: 'AGPL-3.0-or-later', url: 'https://www.gnu.org/licenses/agpl-3.0.html' },
    },
    servers: [{ url: address }],
  })
}

const row = (name: string, route: RouteLike) =>
  html`<tr><td><code>${route.method.toUpperCase()}</code></td><td><code>${route.path}</code></td><td>${route.summary}</td><td>${sayPermission(route.permission)}</td><td><code>${name}</code></td></tr>`

export const readableApi = (rooms: readonly RoomBinding[], version: string) => html`<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<title>Interface de programmation de Maillage</title>
<style>${raw(STYLE)}</style></head><body><main>
<h1>L’interface de programmation de Maillage</h1>
<p>Version ${version}. Le client web n’emploie rien d’autre. La description complète, lisible par un programme, est en
<a href="/api/v1/openapi.json">OpenAPI 3.1</a>. Un POST accepte l’en-tête <code>Idempotency-Key</code>&nbsp;: la même clé donne la même réponse pendant 24&nbsp;heures.
Un refus arrive en <code>application/problem+json</code>, avec sa phrase en français.</p>
<nav aria-label="Parties"><ul>${rooms.map(({ name }) => html`<li><a href="#${name}">${name}</a></li>`)}</ul></nav>
${rooms.map(
  (
    room,
  ) => html`<h2 id="${room.name}">${room.name}</h2><table><caption>Routes de ${room.name}</caption><thead><tr><th scope="col">Méthode</th><th scope="col">Adresse</th><th scope="col">Ce qu’elle fait</th><th scope="col">Accès</th><th scope="col">Nom</th></tr></thead>
<tbody>${Object.entries(room.actions).map(([name, action]) => row(name, action.route))}</tbody></table>`,
)}
</main></body></html>`

const STYLE = `body{background:#f5f6f1;color:#15231e;font:16px/1.5 "Segoe UI",system-ui,sans-serif;margin:0}main{max-width:1100px;margin:0 auto;padding:32px}
a{color:#0f5549}table{border-collapse:collapse;width:100%;margin-bottom:32px;font-size:14px}th,td{text-align:left;vertical-align:top;padding:8px 12px 8px 0;border-bottom:1px solid #d3dad2}
thead th{border-bottom:1.5px solid #15231e}caption{position:absolute;clip-path:inset(50%)}h2{border-top:2px solid #15231e;padding-top:12px}ul{display:flex;flex-wrap:wrap;gap:4px 20px;padding:0;list-style:none}code{overflow-wrap:anywhere}`
