/** The view and its filters live in the address: a link shows the same thing to somebody else. */
import { useNavigate, useSearch } from '@tanstack/react-router'
import { ECHEANCES, type Echeance, type Filtre } from '../../rules/filtre.ts'

export const VUES = ['tableau', 'table', 'calendrier', 'carte'] as const
export type Vue = (typeof VUES)[number]
const NAMES = ['recherche', 'mission', 'etat', 'referent', 'partenaire', 'commune'] as const

const wordOf = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined

export const readFiltre = (search: Record<string, unknown>): Filtre => {
  const filtre: Filtre = {}
  for (const name of NAMES) {
    const word = wordOf(search[name])
    if (word) filtre[name] = word
  }
  if (ECHEANCES.includes(search.echeance as Echeance)) filtre.echeance = search.echeance as Echeance
  if (search.archivees === true) filtre.archivees = true
  return filtre
}

export const useFiltre = () => {
  const search = useSearch({ strict: false }) as Record<string, unknown>
  const navigate = useNavigate()
  const vue: Vue = VUES.includes(search.vue as Vue) ? (search.vue as Vue) : 'tableau'
  const filtre = readFiltre(search)
  const go = (next: Filtre, nextVue: Vue) => {
    const given = Object.entries(next).filter(([, value]) => value !== undefined && value !== '' && value !== false)
    const to = { ...Object.fromEntries(given), ...(nextVue === 'tableau' ? {} : { vue: nextVue }) }
    // Typing does not fill the history; the place on the page stays.
    return navigate({ to: '/projet/fiches', search: to, replace: true, resetScroll: false } as never)
  }
  return {
    vue,
    filtre,
    setVue: (next: Vue) => void go(filtre, next),
    setFiltre: (next: Filtre) => void go(next, vue),
  }
}
