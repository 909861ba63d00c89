/**
 * The browser of the journeys: CHROMIUM_PATH, the system's, playwright's, or Debian's installed on the spot.
 * Its shell, which has no window to draw, reads the same pages for half of the processor's time: it is taken where it
 * is found, and the whole browser for what the shell has not, such as the reading of a PDF in the page.
 */
import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { canInstall, install } from './debian.ts'

const WHOLE = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]
const SHELL = '/usr/bin/chromium-headless-shell'

const present = (): string | undefined => [...WHOLE, chromium.executablePath()].find((path) => existsSync(path))

export type Found = { path: string } | { reason: string }

/** The path of a Chromium, or the sentence that says what to do. */
export const findChromium = (): Found => {
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

/** Where there is no shell, the whole browser does as well, and slower. */
export const findShell = (): Found => {
  if (process.env.CHROMIUM_PATH) return findChromium()
  if (!existsSync(SHELL) && canInstall()) install('chromium-headless-shell', 'the same browser without its windows')
  return existsSync(SHELL) ? { path: SHELL } : findChromium()
}
