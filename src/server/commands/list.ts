/** The commands, one line each: a function that adds its command to the program and returns it. */
import type { Command } from 'commander'
import { analysisCommand } from './analysis.ts'
import { backupCommand } from './backup.ts'
import { benchCommand } from './bench.ts'
import { demoCommand } from './demo.ts'
import { exportCommand } from './export.ts'
import { importCommand } from './import.ts'
import { importMembresCommand } from './import-membres.ts'
import { registreCommand } from './registre.ts'
import { restoreCommand } from './restore.ts'
import { sourcesCommand } from './sources.ts'
import { startCommand } from './start.ts'
import { userCommand } from './user.ts'
import { verifyCommand } from './verify.ts'

export const commands: readonly ((program: Command) => Command)[] = [
  startCommand, //
  demoCommand,
  sourcesCommand,
  importCommand,
  importMembresCommand,
  exportCommand,
  backupCommand,
  restoreCommand,
  userCommand,
  registreCommand,
  verifyCommand,
  analysisCommand,
  benchCommand,
]
