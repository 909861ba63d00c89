/** The browser of the journeys: CHROMIUM_PATH, the system's, playwright's, or Debian's installed on the spot. */
import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { canInstall, install } from './debian.ts'

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

const present = (): string | undefined => [...SYSTEM, chromium.executablePath()].find((path) => existsSync(path))

/** The path of a Chromium, or the sentence that says what to do. */
export const findChromium = (): { path: string } | { reason: string } => {
  const asked = process.env.CHROMIUM_PATH
  if (asked) return existsSync(asked) ? { path: asked } : { reason: `CHROMIUM_PATH leads nowhere: ${asked}` }
  const found = present()
  if (found) return { path: found }
  if (canInstall() && install('chromium', 'the browser of the journeys')) {
    const installed = present()
    if (installed) return { path: installed }
  }
  return {
    reason:
      'no Chromium found: install it (Debian: apt-get install chromium), run "npx playwright-core install chromium", or set CHROMIUM_PATH',
  }
}
