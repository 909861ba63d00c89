/** `maillage verify`: a frozen file, read where the CPTS is unknown, without a base and without the network. */
import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import {
  formatEmpreinte,
  MAX_ARCHIVE,
  readEmpreinteDeCle,
  sayConclusion,
  sayDefaut,
  sayDossier,
  sayTemoin,
  type VerificationDossier,
  verifyArchive,
} from '../domains/dialogue/contract.ts'
import { count, NBSP } from '../kernel/french.ts'
import { Fault } from './fault.ts'

type Options = { key?: string; piece?: string[] }
type Say = (line: string) => void

const WHY: Record<string, string> = {
  ENOENT: 'il n’existe pas',
  EISDIR: 'c’est un dossier',
  EACCES: 'le droit de le lire manque',
}

const readFile = (path: string, limit: number): Buffer => {
  try {
    if (statSync(path).size > limit) throw new Fault(`Le fichier ${path} est trop grand${NBSP}: il n’a pas été lu.`)
    return readFileSync(path)
  } catch (error) {
    if (error instanceof Fault) throw error
    const { code = '' } = error as NodeJS.ErrnoException
    throw new Fault(`Le fichier ${path} ne se lit pas${NBSP}: ${WHY[code] ?? `erreur ${code} du système`}.`)
  }
}

/** The fingerprint as it is printed, or a file that holds it. */
const readKey = (typed: string): string => {
  const direct = readEmpreinteDeCle(typed)
  if (direct) return direct
  try {
    const kept = readEmpreinteDeCle(readFile(typed, 10_000).toString('utf8'))
    if (kept) return kept
  } catch (error) {
    if (!(error instanceof Fault)) throw error
  }
  throw new Fault(
    '--key attend l’empreinte de la clé telle que le récépissé l’imprime (soixante-quatre signes), ou un fichier qui la contient.',
  )
}

/** Whether a paper that stayed at the CPTS is the one that the file cites. */
const checkPieces = (paths: readonly string[], { pieces }: VerificationDossier, say: Say): boolean => {
  let allCited = true
  for (const path of paths) {
    const empreinte = createHash('sha256').update(readFile(path, MAX_ARCHIVE)).digest('hex')
    const cited = pieces.has(empreinte)
    say(`${path}${NBSP}: ${sayTemoin(cited)}`)
    allCited &&= cited
  }
  return allCited
}

/** True when the file is what was frozen, and the key the one that was given. */
export const verifyDossier = async (path: string, { key, piece = [] }: Options, say: Say): Promise<boolean> => {
  const attendue = key === undefined ? null : readKey(key)
  const done = await verifyArchive(readFile(path, MAX_ARCHIVE), attendue)
  if (done.manifeste) {
    say(sayDossier(done.manifeste))
    say(`Empreinte du dossier${NBSP}: ${done.empreinte}`)
    say(`Empreinte de la clé${NBSP}: ${done.cle === null ? 'illisible' : formatEmpreinte(done.cle)}`)
    say(
      `Registre${NBSP}: acte n°${NBSP}${done.manifeste.registre.sequence}, empreinte ${done.manifeste.registre.empreinte}`,
    )
    say(`${count(done.conformes, 'fichier conforme', 'fichiers conformes')} sur ${done.manifeste.fichiers.length}`)
  }
  for (const defaut of done.defauts) say(`Défaut${NBSP}: ${sayDefaut(defaut)}`)
  const cited = checkPieces(piece, done, say)
  say(sayConclusion(done))
  return done.defauts.length === 0 && cited
}
