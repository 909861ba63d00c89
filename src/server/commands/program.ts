/** The program and how it fails: one French sentence and a non-zero exit for what can be told, a stack for a bug. */
import { Command } from 'commander'
import { DISK_FULL, Fault, isDiskFull } from '../fault.ts'
import { version } from '../version.ts'
import { speakFrench } from './french-help.ts'
import { commands } from './list.ts'

export const createProgram = (): Command => {
  const program = speakFrench(new Command('maillage'))
    .description('Maillage, la plateforme ouverte sur laquelle tourne une CPTS.')
    .version(version, '-V, --version', 'affiche la version')
    .helpCommand('help [commande]', 'affiche l’aide d’une commande')
  for (const register of commands) speakFrench(register(program))
  return program
}

export const tellFailure = (error: unknown): void => {
  if (error instanceof Fault) console.error(error.message)
  else if (isDiskFull(error)) console.error(DISK_FULL)
  else console.error(error)
}

export const main = async (argv: readonly string[]): Promise<void> => {
  try {
    await createProgram().parseAsync([...argv])
  } catch (error) {
    tellFailure(error)
    process.exit(1)
  }
}
