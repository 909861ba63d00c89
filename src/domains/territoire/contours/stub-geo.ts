/** For tests: a local server that answers as geo.api.gouv.fr does, from outlines given to it. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Outline } from './parse-contours.ts'

export type StubGeo = { url: string; asked: string[]; close: () => Promise<void> }

/** `answer` gives the outlines of a département; undefined is a 404, a text is sent as it is. */
export const startStubGeo = async (
  answer: (departement: string) => Outline[] | string | undefined,
): Promise<StubGeo> => {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://stub')
    const departement = /^\/departements\/(\w+)\/communes$/.exec(pathname)?.[1]
    const isContour = searchParams.get('format') === 'geojson' && searchParams.get('geometry') === 'contour'
    const found = departement && isContour ? answer(departement) : undefined
    if (found === undefined) return response.writeHead(404).end('{"message":"Not found"}')
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' })
    const features = typeof found === 'string' ? [] : found
    response.end(
      typeof found === 'string'
        ? found
        : JSON.stringify({
            type: 'FeatureCollection',
            features: features.map(({ code, geometry }) => ({
              type: 'Feature',
              properties: { code, nom: code },
              geometry,
            })),
          }),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
