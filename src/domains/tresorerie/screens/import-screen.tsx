/** One statement: its columns while something is missing or asked, then the report, then what it wrote and its undoing. */
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useCpts } from '../../../web/client/session.ts'
import { useCall } from '../../../web/client/use-call.ts'
import { Headline } from '../../../web/components/headline.tsx'
import { ImportSteps } from '../../../web/components/import-steps.tsx'
import { Loaded } from '../../../web/components/loaded.tsx'
import { RoomViews } from '../../../web/shell/room-views.tsx'
import { type ReleveLu, tresorerie } from './client.ts'
import { ReleveColumns } from './releve-columns.tsx'
import { ReleveDone } from './releve-done.tsx'
import { ReleveReport } from './releve-report.tsx'

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const { releveId = '' } = useParams({ strict: false })
  const read = useCall(tresorerie.readReleve, { params: { cptsId, releveId } }, { keep: true })
  return (
    <>
      <RoomViews of="Finances" />
      <Loaded of="le relevé" from={read}>
        {(data) => (data.etat === 'brouillon' ? <Draft draft={data} /> : <ReleveDone one={data} />)}
      </Loaded>
    </>
  )
}

/** Columns that were recognised are not asked again: the report comes first. */
const Draft = ({ draft }: { draft: ReleveLu }) => {
  const [isChoosing, setChoosing] = useState(false)
  const showsColumns = isChoosing || draft.manquants.length > 0
  return (
    <>
      <Headline
        above={<Link to="/finances/imports">Imports</Link>}
        meaning={`Fichier «\u00a0${draft.fichier}\u00a0», compte ${draft.compte}. Rien n’est encore écrit.`}
      >
        {showsColumns ? 'Que contient chaque colonne\u00a0?' : 'Ce que le relevé apporte'}
      </Headline>
      <ImportSteps step={showsColumns ? 2 : 3} />
      {showsColumns ? (
        <ReleveColumns draft={draft} next={() => setChoosing(false)} />
      ) : (
        <ReleveReport draft={draft} back={() => setChoosing(true)} />
      )}
    </>
  )
}
