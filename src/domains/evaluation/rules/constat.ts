/** The title of a series says what it shows. */
import { NBSP } from '../../../kernel/french.ts'

type Point = { periode: { court: string; fin: string }; valeur: number | null; texte: string; masquee: boolean }

/** Few words: where it stands, and where it comes from. A quarter that goes on would look like a fall: it waits. */
export const sayConstat = ({ nom }: { nom: string }, points: readonly Point[], today: string): string => {
  const all = points.filter(({ valeur }) => valeur !== null)
  const ended = all.filter(({ periode }) => periode.fin <= today)
  const known = ended.length > 0 ? ended : all
  const [first, last] = [known[0], known.at(-1)]
  if (!last) {
    return points.some(({ masquee }) => masquee)
      ? `${nom}${NBSP}: trop peu de personnes pour être publié`
      : `${nom}${NBSP}: pas encore de valeur`
  }
  if (!first || first === last) return `${nom}${NBSP}: ${last.texte} (${last.periode.court})`
  if (first.texte === last.texte) return `${nom}${NBSP}: ${last.texte}, comme en ${first.periode.court}`
  return `${nom}${NBSP}: de ${first.texte} (${first.periode.court}) à ${last.texte} (${last.periode.court})`
}

type Said = { valeur: number | null; texte: string; masquee: boolean }
type Cumul = { valeur: Said; cible: { texte: string } | null; avant: Said | null; running: boolean }

/** A number that grows along the year: where it is, and what it is measured against. */
export const sayCumul = ({ nom }: { nom: string }, { valeur, cible, avant, running }: Cumul): string => {
  if (valeur.valeur === null) return `${nom}${NBSP}: ${valeur.texte}`
  const so = `${nom}${NBSP}: ${valeur.texte}${running ? ' à ce jour' : ''}`
  if (cible) return `${so}, pour une cible de ${cible.texte}`
  return avant && avant.valeur !== null ? `${so}, ${avant.texte} sur toute l’année d’avant` : so
}
