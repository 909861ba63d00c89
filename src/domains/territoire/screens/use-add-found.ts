/** Adds what the search found: one commune, or all those of an EPCI. */
import { useAction } from '../../../web/client/index.ts'
import { territoire } from './client.ts'
import type { Found } from './commune-search.tsx'
import type { TerritoireState } from './use-territoire.ts'

export const useAddFound = (state: TerritoireState) => {
  const { draft, cptsId } = state
  const readEpci = useAction(territoire.listCommunesOfEpci, { refresh: 'nothing' })
  return async (found: Found): Promise<void> => {
    const codes = found.epci
      ? ((await readEpci.run({ params: { cptsId, code: found.epci } }))?.communes ?? [])
      : found.codes
    draft.add(
      codes.map(({ code }) => ({ code })),
      `${found.title} est au territoire.`,
    )
    if (codes.length === 1) state.select(codes[0]!.code)
  }
}
