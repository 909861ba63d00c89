import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { foldText } from '../../kernel/french.ts'
import { useCptsQuery } from '../client/session.ts'
import type { Entry, RoomScreens, SearchHit } from './room-screens.ts'

const PAGES = [
  { word: 'Mon compte', to: '/compte', permission: null },
  { word: 'Réglages de la CPTS', to: '/reglages', permission: 'cpts.edit' },
  { word: 'Accès et rôles', to: '/acces', permission: 'acces.read' },
  { word: 'Trace des changements', to: '/acces/journal', permission: 'journal.read' },
  { word: 'Courriels', to: '/courriels', permission: 'courriel.read' },
  { word: 'Mentions légales et accessibilité', to: '/mentions', permission: null },
]

/** Pages at once, then what each room finds; a room that fails leaves the others alone. */
export const useSearchHits = (rooms: readonly RoomScreens[], entries: readonly Entry[], words: string) => {
  const cpts = useCptsQuery().data
  const folded = foldText(words)
  const pages = [...entries, ...(folded ? PAGES : [])]
    .filter(({ permission }) => permission === null || cpts?.permissions.includes(permission))
    .filter(({ word }) => foldText(word).includes(folded))
    .map(({ word, to }): SearchHit => ({ title: word, to, kind: 'Pages' }))
  const found = useQuery({
    queryKey: ['chercher', cpts?.id, folded],
    enabled: folded.length >= 2 && cpts !== undefined,
    placeholderData: keepPreviousData,
    queryFn: async () => {
      const answers = await Promise.allSettled(rooms.map((room) => findIn(room, cpts!, folded)))
      return answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []))
    },
  })
  const hits = folded.length >= 2 ? [...pages, ...(found.data ?? [])] : pages
  return { hits, isSearching: found.isFetching }
}

const findIn = async (
  room: RoomScreens,
  cpts: { id: string; permissions: string[] },
  words: string,
): Promise<SearchHit[]> => {
  const source = await room.search?.()
  if (!source || !cpts.permissions.includes(source.permission)) return []
  return (await source.find(cpts.id, words)).slice(0, 8)
}
