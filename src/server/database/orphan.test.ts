import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { stopOrphan } from './cluster.ts'
import { isAlive } from './processes.ts'

test('a number left by a server that died is not taken for it when another process bears it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'maillage-orphan-'))
  const bystander = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)'], { stdio: 'ignore' })
  try {
    writeFileSync(join(folder, 'postmaster.pid'), `${bystander.pid}\n${folder}\n`)
    await stopOrphan(folder)
    expect(isAlive(bystander.pid!)).toBe(true)
  } finally {
    bystander.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  }
})
