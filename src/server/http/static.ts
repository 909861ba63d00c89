/** The built web client: files that never change under their name, and one page for every screen. */
import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import type { Context, Hono } from 'hono'

type Asset = {
  body: Uint8Array<ArrayBuffer>
  type: string
  br?: Uint8Array<ArrayBuffer>
  gzip?: Uint8Array<ArrayBuffer>
}

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
}
const FOREVER = 'public, max-age=31536000, immutable'
const ONE_HOUR = 'public, max-age=3600'

/** What a page may load: itself only. The map needs a worker and images made in the browser; styles carry a nonce. */
export const contentPolicy = (nonce: string): string =>
  [
    "default-src 'self'",
    "script-src 'self'",
    "worker-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')

const read = (path: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(path))

/** Read once: a few megabytes, and no path of a request ever reaches the disk. */
const readAssets = (folder: string): Map<string, Asset> => {
  const assets = new Map<string, Asset>()
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name)
    const type = TYPES[extname(path)]
    if (!entry.isFile() || !type) continue
    assets.set(`/${relative(folder, path).split(sep).join('/')}`, {
      body: read(path),
      type,
      ...(existsSync(`${path}.br`) ? { br: read(`${path}.br`) } : {}),
      ...(existsSync(`${path}.gz`) ? { gzip: read(`${path}.gz`) } : {}),
    })
  }
  return assets
}

const sendAsset = (c: Context, path: string, asset: Asset): Response => {
  const accepted = c.req.header('accept-encoding') ?? ''
  const encoding =
    asset.br && /\bbr\b/.test(accepted) ? 'br' : asset.gzip && /\bgzip\b/.test(accepted) ? 'gzip' : undefined
  const body = (encoding && asset[encoding]) ?? asset.body
  c.header('content-type', asset.type)
  c.header('cache-control', path.startsWith('/assets/') ? FOREVER : ONE_HOUR)
  if (asset.br ?? asset.gzip) c.header('vary', 'accept-encoding')
  if (encoding) c.header('content-encoding', encoding)
  return c.body(body)
}

const sendPage = (c: Context, page: string): Response => {
  const nonce = randomBytes(16).toString('base64')
  c.header('content-security-policy', contentPolicy(nonce))
  c.header('cache-control', 'no-store')
  return c.html(page.replaceAll('__NONCE__', nonce))
}

/** A path with a dot in its last part is a file: one that does not exist is not a screen. */
const isScreen = (path: string): boolean => !path.startsWith('/api/') && !/\.[^/]*$/.test(path)

export const serveClient =
  (folder: string) =>
  (app: Hono): void => {
    const page = readFileSync(join(folder, 'index.html'), 'utf8')
    const assets = readAssets(folder)
    app.get('*', async (c, next) => {
      const asset = assets.get(c.req.path)
      if (asset) return sendAsset(c, c.req.path, asset)
      if (isScreen(c.req.path)) return sendPage(c, page)
      await next()
      return undefined
    })
  }
