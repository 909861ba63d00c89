/** Everything the screen reads and does, in one place. */
import { useMemo, useState } from 'react'
import { useCall, useCan, useCpts } from '../../../web/client/index.ts'
import { territoire } from './client.ts'
import { frameOf } from './frame-of.ts'
import { choiceOf, useDraft } from './use-draft.ts'

export type Tool = 'choisir' | 'epci' | 'lasso' | 'voisins'

export const useTerritoire = () => {
  const { id: cptsId } = useCpts()
  const params = { cptsId }
  const canEdit = useCan('territoire.edit')
  const [versionId, showVersion] = useState<string | null>(null)
  const [tool, setTool] = useState<Tool>('choisir')
  const [selected, select] = useState<string | null>(null)
  const [hovered, hover] = useState<string | null>(null)

  const saved = useCall(
    territoire.readTerritoire,
    { params, query: versionId ? { version: versionId } : {} },
    { keep: true },
  )
  const versions = useCall(territoire.listVersions, { params })
  const choices = useMemo(() => (saved.data?.analyse.unites ?? []).map(choiceOf), [saved.data])
  const draft = useDraft(choices, saved.data?.version?.id ?? 'aucune')
  const proposed = useCall(
    territoire.proposeTerritoire,
    { params, body: { unites: [...draft.choices] } },
    { enabled: draft.isChanged, keep: true },
  )
  const analysis = (draft.isChanged ? proposed.data : undefined) ?? saved.data?.analyse
  const frame = useMemo(() => frameOf(analysis?.unites ?? []), [analysis])
  const map = useCall(
    territoire.readMap,
    { params, query: frame ?? { ouest: 0, sud: 0, est: 0, nord: 0 } },
    { enabled: frame !== null, keep: true },
  )
  return {
    cptsId,
    canEdit,
    saved,
    versions,
    versionId,
    showVersion,
    draft,
    /** Refused by the server: the draft stays, with the reason. */
    proposalError: draft.isChanged ? proposed.error : null,
    analysis,
    frame,
    map,
    tool,
    setTool,
    selected,
    select,
    hovered,
    hover,
  }
}
export type TerritoireState = ReturnType<typeof useTerritoire>
