/** The slots that answer the request as it is being written: read again as it changes, live, a page at a time. */
import { useEffect, useState } from 'react'
import { useCall } from '../../../../web/client/use-call.ts'
import { useLive } from '../../../../web/client/use-live.ts'
import { announce } from '../../../../web/components/announcer.tsx'
import { ATTENTE_LIVE } from '../attente/banner.tsx'
import { soins } from '../client.ts'
import { DESK } from '../labels.ts'
import { professionnelOf, searchOf } from './search-of.ts'
import { SHOWN } from './slots-column.tsx'
import type { Desk } from './use-desk.ts'

const MOST = 60
const SHOWN_LIVE = [soins.searchCreneaux, soins.readBandeau, ...ATTENTE_LIVE]

export const useFreeSlots = (cptsId: string, { state, tell }: Pick<Desk, 'state' | 'tell'>) => {
  const [page, setPage] = useState(0)
  const [profession, setProfession] = useState<string | null>(null)
  const [personneId, setPersonne] = useState(() => professionnelOf(window.location.search))
  const search = useCall(
    soins.searchCreneaux,
    { params: { cptsId }, query: searchOf(state.draft, { profession, personneId, pour: state.demandeId }, MOST) },
    { keep: true, everySeconds: 15 },
  )
  useLive(`/api/v1/cpts/${cptsId}/soins/suivi`, SHOWN_LIVE)
  const slots = (search.data?.creneaux ?? []).filter(({ creneauId }) => !state.taken.includes(creneauId))
  const shown = slots.slice(page * SHOWN, (page + 1) * SHOWN)
  const found = slots.find(({ creneauId }) => creneauId === state.selected)

  const total = search.data?.total
  useEffect(() => {
    if (total !== undefined && state.draft.commune) announce(DESK.announceSlots(total))
  }, [total, state.draft.commune])

  const isFresh = search.data !== undefined && !search.isPlaceholderData
  const ids = slots.map(({ creneauId }) => creneauId).join()
  const shownIds = shown.map(({ creneauId }) => creneauId)
  const wasProposed = state.selected !== null
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list of ids stands for the slots
  useEffect(() => {
    if (isFresh) tell({ type: 'results', shown: shownIds, all: ids.split(',') })
  }, [ids, page, isFresh, wasProposed])

  return {
    ...{ search, slots, shown, shownIds, page, setPage, profession, personneId },
    // What was only proposed waits for the answer to the last thing typed.
    selected: state.isPicked || !search.isPlaceholderData ? found : undefined,
    more: () => setPage((now) => ((now + 1) * SHOWN < slots.length ? now + 1 : 0)),
    choose: (one: string | null) => {
      setProfession(one)
      tell({ type: 'ask-anew' })
    },
    showAll: () => {
      setPersonne(null)
      setPage(0)
      tell({ type: 'ask-anew' })
    },
  }
}
