import { writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openHome } from './home.ts'

const folder = await mkdtemp(join(tmpdir(), 'maillage-home-'))
afterAll(() => rm(folder, { recursive: true, force: true }))
const open = (path: string) => openHome({ MAILLAGE_HOME: path, DATABASE_URL: 'postgres://elsewhere' })

describe('the folder of an installation', () => {
  it('is made with those above it', () => {
    expect(open(join(folder, 'a/b/c')).path).toBe(join(folder, 'a/b/c'))
  })
  it('is refused in one sentence where there is a file', () => {
    writeFileSync(join(folder, 'file'), '')
    expect(() => open(join(folder, 'file'))).toThrow(/ne peut pas servir.*ce n’est pas un dossier/)
    expect(() => open(join(folder, 'file/below'))).toThrow(/ne peut pas servir.*ce n’est pas un dossier/)
  })
  // The system answers that the folder above is missing, for ever.
  it('is refused where the system makes no folder', () => {
    expect(() => open('/proc/maillage/var')).toThrow(/ne peut pas servir/)
  })
})
