/** The commands, one line each: a function that adds its command to the program and returns it. */
import type { Command } from 'commander'
import { registreCommand } from './registre.ts'
import { sourcesCommand } from './sources.ts'
import { startCommand } from './start.ts'

export const commands: readonly ((program: Command) => Command)[] = [
  startCommand, //
  registreCommand,
  sourcesCommand,
]
