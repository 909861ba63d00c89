/** `maillage import rpps`: an extraction read, told as it comes, and put in place of the one before. */
import {
  type Loaded,
  loadExtraction,
  sayBadLines,
  sayLoadFault,
  sayRepertoireSource,
} from '../../domains/repertoire/index.ts'
import { count, formatNumber, formatShare, NBSP, plural } from '../../kernel/french.ts'
import { withOwner } from '../database/owner.ts'
import { Fault } from '../fault.ts'
import { seconds } from '../start-steps.ts'
import { dayOfName, openExtraction } from './open-extraction.ts'

export type RppsOptions = { date?: string; forcer?: true }
type Say = (line: string) => void

const STEP = 0.1
/** A line at each tenth of the file. */
const tellProgress = (progress: () => number, say: Say) => {
  const begun = performance.now()
  let next = STEP
  return ({ lines }: { lines: number }): void => {
    const done = Math.min(1, progress())
    if (done < next || done === 1) return
    next = (Math.floor(done / STEP) + 1) * STEP
    const left = ((performance.now() - begun) / done) * (1 - done)
    say(`  … ${formatShare(done)}, ${count(lines, 'ligne lue', 'lignes lues')}, encore ${seconds(left)} de lecture`)
  }
}

const tell = (loaded: Loaded, say: Say): void => {
  const { lignes, ajoutees, retirees, inchangees, doublons, fautives, exemples, changements, unknownColumns } = loaded
  say(
    `${count(lignes, 'ligne')}${NBSP}: ${count(ajoutees, 'nouvelle')}, ${count(inchangees, 'inchangée')}, ${count(retirees, 'retirée')}.`,
  )
  if (changements) {
    const { nouvelles, changees, parties } = changements
    say(
      `Personnes${NBSP}: ${count(nouvelles, 'arrivée')}, ${formatNumber(changees)}${NBSP}dont les lignes ont changé, ${count(parties, 'partie')}.`,
    )
  }
  if (doublons > 0) say(`${count(doublons, 'ligne en double, prise', 'lignes en double, prises')} une fois.`)
  if (unknownColumns.length > 0)
    say(
      `${count(unknownColumns.length, 'colonne inconnue, laissée', 'colonnes inconnues, laissées')} de côté${NBSP}: ${unknownColumns.join(', ')}.`,
    )
  if (fautives === 0) return
  say(`${count(fautives, 'ligne en faute, laissée', 'lignes en faute, laissées')} de côté${NBSP}:`)
  say(sayBadLines(exemples))
  const more = fautives - exemples.length
  if (more > 0) say(`  … et ${formatNumber(more)}${NBSP}${plural(more, 'autre')}`)
}

export const importRpps = async (
  ownerUrl: string,
  path: string,
  { date, forcer = undefined }: RppsOptions,
  say: Say = console.log,
): Promise<void> => {
  const begun = performance.now()
  const { name, chunks, progress } = await openExtraction(path)
  const day = date ?? dayOfName(name) ?? dayOfName(path)
  if (!day)
    throw new Fault(
      `Le nom du fichier (${name}) ne dit pas le jour de l’extraction, qui doit être cité${NBSP}: donnez-le par --date 2026-10-08.`,
    )
  const read = await withOwner(ownerUrl, (client) =>
    loadExtraction(
      client,
      { name, day, chunks },
      {
        force: forcer === true,
        onRead: tellProgress(progress, say),
        onWrite: () => say('  … écriture et index'),
      },
    ),
  )
  if (!read.ok) throw new Fault(`${name}${NBSP}: ${sayLoadFault(read.refusal)}\nRien n’a été changé.`)
  tell(read.value, say)
  say(`L’annuaire national est en place, en ${seconds(performance.now() - begun)}.`)
  say(sayRepertoireSource(read.value))
}
