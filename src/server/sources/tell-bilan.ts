/** What an import would write, said before anything is written. */
import { type Bilan, type Resume, ZONE_LABELS } from '../../domains/diagnostic/index.ts'
import { count, formatNumber, NBSP } from '../../kernel/french.ts'

type Say = (line: string) => void
const SHOWN = 10

const tellSome = <T>(say: Say, list: readonly T[], title: string, tell: (one: T) => string): void => {
  if (list.length === 0) return
  say(`\n  ${title}`)
  for (const one of list.slice(0, SHOWN)) say(`    ${tell(one)}`)
  if (list.length > SHOWN) say(`    … et ${formatNumber(list.length - SHOWN)} de plus`)
}

/** Each code once, with how many lines it has. */
const distinct = <T>(list: readonly T[], key: (one: T) => string): T[] => [
  ...new Map(list.map((one) => [key(one), one])).values(),
]

export const tellBilan = (bilan: Bilan, say: Say): void => {
  say(
    `  ${count(bilan.lignes, 'ligne lue', 'lignes lues')}, ${count(bilan.placees, 'placée', 'placées')} dans la géographie en vigueur`,
  )
  const moved = distinct(bilan.deplacees, ({ de }) => de)
  tellSome(
    say,
    moved,
    `${count(moved.length, 'code disparu, déplacé vers son successeur', 'codes disparus, déplacés vers leur successeur')}${NBSP}:`,
    ({ de, vers }) => `${de} → ${vers}`,
  )
  const shared = distinct(bilan.partagees, ({ code }) => code)
  tellSome(
    say,
    shared,
    `${count(shared.length, 'commune partagée entre plusieurs, laissée de côté', 'communes partagées entre plusieurs, laissées de côté')}${NBSP}:`,
    ({ code, entre }) => `${code} → ${entre.join(' ou ')}`,
  )
  tellSome(
    say,
    bilan.inconnues,
    `${count(bilan.inconnues.length, 'code inconnu, laissé de côté', 'codes inconnus, laissés de côté')}${NBSP}:`,
    ({ ligne, code }) => `ligne ${ligne}${NBSP}: «${NBSP}${code}${NBSP}»`,
  )
  tellSome(
    say,
    bilan.fautes,
    `${count(bilan.fautes.length, 'cellule en faute', 'cellules en faute')}${NBSP}:`,
    ({ ligne, colonne, texte }) =>
      `ligne ${ligne}${colonne === null ? '' : `, colonne «${NBSP}${colonne}${NBSP}»`}${NBSP}: ${texte}`,
  )
  for (const remark of distinct(bilan.remarques, (one) => one)) say(`  ${remark}`)
}

const shown = (value: number | null, decimals: number): string => (value === null ? '–' : formatNumber(value, decimals))

export const tellResumes = (resumes: readonly Resume[], say: Say): void => {
  if (resumes.length === 0) return
  say(`\n  ${count(resumes.length, 'série', 'séries')}${NBSP}:`)
  for (const {
    indicateur,
    zone,
    periode,
    observees,
    secretes,
    absentes,
    ensemble,
    min,
    mediane,
    max,
    recomposee,
    avertissements,
  } of resumes) {
    const d = indicateur.decimales
    const missing = [
      secretes > 0 ? `${formatNumber(secretes)} sous secret` : '',
      absentes > 0 ? `${formatNumber(absentes)} sans valeur` : '',
    ]
    const notes = [...missing.filter(Boolean), recomposee ? 'effectif recomposé' : ''].filter(Boolean).join(', ')
    say(`    ${indicateur.libelle}, ${periode}, par ${ZONE_LABELS[zone]} (${indicateur.unite})`)
    say(
      `      ${count(observees, 'valeur', 'valeurs')} de ${shown(min, d)} à ${shown(max, d)}, médiane ${shown(mediane, d)}${ensemble === null ? '' : `, ensemble ${shown(ensemble, d)}`}${notes ? ` (${notes})` : ''}`,
    )
    for (const warning of avertissements) say(`      ! ${warning}`)
  }
}
