/** Words of the page open to all that says what a hash is worth. */
import { formatDate, formatNumber, NBSP } from '../../../../kernel/french.ts'
import { Temporal } from '../../../../kernel/time.ts'

export const VERIFIER = {
  title: 'Vérifier un acte',
  meaning:
    'Un document qui porte une empreinte de soixante-quatre signes dit vrai si cette empreinte est inscrite au registre de la CPTS qui l’a remis.',
  field: 'Empreinte',
  hint: 'Soixante-quatre chiffres et lettres de a à f, tels qu’ils sont imprimés. Les espaces ne comptent pas.',
  bad: 'Une empreinte a soixante-quatre chiffres et lettres de a à f.',
  go: 'Vérifier',
  found: 'Cette empreinte est inscrite',
  notFound: 'Cette empreinte n’est inscrite dans aucun registre d’ici',
  notFoundWhy:
    'Vérifiez qu’elle est recopiée entière. Si elle l’est, l’acte a été inscrit ailleurs, ou le document n’est pas celui d’une CPTS hébergée ici.',
  corrected: 'Un acte plus récent corrige celui-ci\u00a0: demandez à la CPTS ce qui vaut aujourd’hui.',
  fileTitle: 'Un fichier est-il une preuve de cet acte\u00a0?',
  fileHint: 'Le fichier ne quitte pas cet appareil\u00a0: seule son empreinte est comparée.',
  file: 'Fichier à comparer',
  fileYes: 'Oui\u00a0: ce fichier est, à l’octet près, une preuve citée par cet acte.',
  fileNo: 'Non\u00a0: cet acte ne cite pas ce fichier, ou le fichier a été modifié depuis.',
  what: 'Ce que cela prouve',
  whatItProves:
    'Qu’un acte portant cette empreinte a été écrit à cette date, et que la chaîne du registre le contient. La page ne dit ni qui a pris part à l’acte, ni ce qu’il contient\u00a0: la CPTS seule le montre.',
} as const

export const sayFoundMaillon = (one: { cpts: string; zone: string; sequence: number; ecritLe: string }): string => {
  const day = Temporal.Instant.from(one.ecritLe).toZonedDateTimeISO(one.zone).toPlainDate()
  return `${one.cpts}, acte n°${NBSP}${formatNumber(one.sequence)}, inscrit le ${formatDate(day)}.`
}

/** As people paste it: spaces, capitals, the address of a QR code. */
export const readEmpreinte = (typed: string): string | null => {
  const text = typed.trim().replace(/^.*#/, '').replaceAll(/\s/g, '').toLowerCase()
  return /^[0-9a-f]{64}$/.test(text) ? text : null
}
