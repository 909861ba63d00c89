/** A file of figures, line by line: a faulty one is told with what is wrong, and holds back nothing else. */
import { foldText } from '../../../kernel/french.ts'
import { readDate } from '../../../kernel/read-date.ts'
import { Temporal } from '../../../kernel/time.ts'
import type { Formule } from '../../../referentials/indicateurs/index.ts'
import type { ChampValeurs } from './colonnes-valeurs.ts'
import { checkSaisie, type Gardee, type SaisieFault } from './saisie.ts'

export type FauteValeur = 'indicateur' | 'periode' | 'jours' | 'nombre' | 'deux-fois' | SaisieFault
export type ConnueParNom = { code: string; nom: string; formule: Formule }
export type ValeurLue = Gardee & { code: string; debut: string; fin: string; millesime: string; note: string }
export type LigneValeur = {
  numero: number
  dit: string
  debut: string | null
  fin: string | null
  valeur: ValeurLue | null
  faute: FauteValeur | null
  /** Nothing that looks like a figure. */
  vide: boolean
}

/** `1 234,5`, `66.26 %`, `oui`, `non`. */
export const readNombre = (text: string): number | null => {
  const said = foldText(text)
  if (said === 'oui' || said === 'vrai' || said === 'fait') return 1
  if (said === 'non' || said === 'faux' || said === 'non fait') return 0
  const bare = text.replaceAll(/[\s\u00a0\u202f%]/g, '').replace(',', '.')
  return /^\d+(\.\d+)?$/.test(bare) ? Number(bare) : null
}

const next = (jour: string): string => Temporal.PlainDate.from(jour).add({ days: 1 }).toString()

/** A year alone is a civil year; a day alone is that day; two days are both included. */
const readPeriode = (cell: (champ: ChampValeurs) => string): { debut: string; fin: string } | FauteValeur => {
  const [debut, last, annee] = [readDate(cell('debut')), readDate(cell('fin')), cell('annee').trim()]
  if (debut !== null) {
    if (cell('fin') !== '' && last === null) return 'periode'
    const fin = next(last ?? debut)
    return fin > debut ? { debut, fin } : 'jours'
  }
  return /^20\d{2}$/.test(annee) && cell('debut') === ''
    ? { debut: `${annee}-01-01`, fin: `${Number(annee) + 1}-01-01` }
    : 'periode'
}

export const readValeurs = (
  lignes: readonly { numero: number; cellules: readonly string[] }[],
  correspondance: readonly (ChampValeurs | null)[],
  connus: readonly ConnueParNom[],
): LigneValeur[] => {
  const byName = new Map(
    connus.flatMap((one) => [
      [foldText(one.nom), one],
      [foldText(one.code), one],
    ]),
  )
  const seen = new Set<string>()
  return lignes.map(({ numero, cellules }) => {
    const cell = (champ: ChampValeurs) => (cellules[correspondance.indexOf(champ)] ?? '').trim()
    const dit = cell('indicateur').slice(0, 200)
    const figures = (['valeur', 'numerateur', 'denominateur'] as const).map(cell)
    const line = { numero, dit: dit || cellules.join(' ').trim().slice(0, 200), debut: null, fin: null, valeur: null }
    if (figures.every((one) => one === '')) return { ...line, faute: null, vide: true }
    const fault = (faute: FauteValeur, periode?: { debut: string; fin: string }): LigneValeur => ({
      ...line,
      ...periode,
      faute,
      vide: false,
    })
    const known = byName.get(foldText(dit))
    if (!known) return fault('indicateur')
    const periode = readPeriode(cell)
    if (typeof periode === 'string') return fault(periode)
    const [valeur, numerateur, denominateur] = figures.map((one) => (one === '' ? null : readNombre(one)))
    if (figures.some((one, rank) => one !== '' && [valeur, numerateur, denominateur][rank] === null))
      return fault('nombre', periode)
    const checked = checkSaisie(known.formule, {
      valeur: valeur ?? null,
      numerateur: numerateur ?? null,
      denominateur: denominateur ?? null,
    })
    if (!checked.ok) return fault(checked.refusal.code, periode)
    const key = `${known.code} ${periode.debut} ${periode.fin}`
    if (seen.has(key)) return fault('deux-fois', periode)
    seen.add(key)
    return {
      ...line,
      ...periode,
      dit: known.nom,
      valeur: {
        ...checked.value,
        code: known.code,
        ...periode,
        millesime: cell('millesime').slice(0, 100),
        note: cell('note').slice(0, 1000),
      },
      faute: null,
      vide: false,
    }
  })
}
