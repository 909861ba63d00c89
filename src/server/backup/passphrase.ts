/** The passphrase of a backup: from MAILLAGE_PASSPHRASE, or asked for without being shown. */
import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { Fault } from '../fault.ts'

const SHORTEST = 12

const ask = (question: string): Promise<string> =>
  new Promise((done, fail) => {
    process.stdout.write(question)
    const silent = new Writable({ write: (_chunk, _encoding, next) => next() })
    const reader = createInterface({ input: process.stdin, output: silent, terminal: true })
    reader.once('SIGINT', () => fail(new Fault('Abandon.')))
    reader.question('', (answer) => {
      reader.close()
      process.stdout.write('\n')
      done(answer)
    })
  })

const check = (passphrase: string): string => {
  if (passphrase.length < SHORTEST) {
    throw new Fault(
      `La phrase de passe doit compter au moins ${SHORTEST} caractères\u00a0: elle protège des données de santé.`,
    )
  }
  return passphrase
}

export const readPassphrase = async (purpose: 'save' | 'open'): Promise<string> => {
  const given = process.env.MAILLAGE_PASSPHRASE
  if (given !== undefined) return purpose === 'save' ? check(given) : given
  if (!process.stdin.isTTY) throw new Fault('Donnez la phrase de passe de la sauvegarde dans MAILLAGE_PASSPHRASE.')
  const first = await ask('Phrase de passe de la sauvegarde\u00a0: ')
  if (purpose === 'open') return first
  check(first)
  if ((await ask('La même, une seconde fois\u00a0: ')) !== first)
    throw new Fault('Les deux phrases de passe sont différentes.')
  return first
}
