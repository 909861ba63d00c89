/** What is looked for stands in the address: it can be kept, sent, and come back to. */
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ActeFilters } from '../../contract.ts'

export type Chosen = {
  recherche: string
  genre: string
  mission: string
  grade: string
  du: string
  au: string
  /** Who took part, and for which fiche-action: chosen from another screen. */
  personne: string
  fiche: string
}
export const NOTHING: Chosen = {
  recherche: '',
  genre: '',
  mission: '',
  grade: '',
  du: '',
  au: '',
  personne: '',
  fiche: '',
}

/** The address may have been written by hand: what is not a short text is left out. */
export const readChosen = (search: Record<string, unknown>): Chosen => {
  const read = (name: keyof Chosen): string => {
    const value = search[name]
    return typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 100) : ''
  }
  return Object.fromEntries(Object.keys(NOTHING).map((name) => [name, read(name as keyof Chosen)])) as Chosen
}

export const writeChosen = (chosen: Chosen): Partial<Chosen> =>
  Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== ''))

export const queryOf = (chosen: Chosen): ActeFilters => {
  const { recherche, personne, fiche, ...rest } = chosen
  const typed = recherche.trim()
  const kept = writeChosen({ ...NOTHING, ...rest })
  return {
    ...kept,
    ...(typed ? { recherche: typed } : {}),
    ...(personne ? { professionnelId: personne } : {}),
    ...(fiche ? { ficheActionId: fiche } : {}),
  } as ActeFilters
}

export const useChosen = (): [Chosen, (chosen: Chosen) => void] => {
  const search = useSearch({ strict: false }) as Record<string, unknown>
  const navigate = useNavigate()
  const choose = (chosen: Chosen) =>
    void navigate({ to: '/registre', search: writeChosen(chosen) as never, replace: true, resetScroll: false })
  return [readChosen(search), choose]
}
