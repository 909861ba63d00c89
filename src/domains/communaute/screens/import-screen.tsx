/** One import: its columns while something is missing or asked, then the report, then what it wrote and its undoing. */
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useCpts } from '../../../web/client/session.ts'
import { useCall } from '../../../web/client/use-call.ts'
import { Headline } from '../../../web/components/headline.tsx'
import { ImportSteps } from '../../../web/components/import-steps.tsx'
import { Loaded } from '../../../web/components/loaded.tsx'
import { RoomViews } from '../../../web/shell/room-views.tsx'
import { communaute, type Existants, type ImportLu } from './client.ts'
import { ImportColumns } from './import-columns.tsx'
import { ImportDone } from './import-done.tsx'
import { ImportReport } from './import-report.tsx'

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const { importId = '' } = useParams({ strict: false })
  const [existants, setExistants] = useState<Existants>('completer')
  const read = useCall(communaute.readImport, { params: { cptsId, importId }, query: { existants } }, { keep: true })
  return (
    <>
      <RoomViews of="Équipe" />
      <Loaded of="l’import" from={read}>
        {(data) =>
          data.etat === 'brouillon' ? (
            <Draft draft={data} existants={existants} setExistants={setExistants} />
          ) : (
            <ImportDone one={data} />
          )
        }
      </Loaded>
    </>
  )
}

type Props = { draft: ImportLu; existants: Existants; setExistants: (value: Existants) => void }

const Draft = ({ draft, existants, setExistants }: Props) => {
  const [isChoosing, setChoosing] = useState(true)
  const showsColumns = isChoosing || draft.manquants.length > 0
  return (
    <>
      <Headline
        above={<Link to="/equipe/imports">Imports</Link>}
        meaning={`Fichier «\u00a0${draft.fichier}\u00a0». Rien n’est encore écrit.`}
      >
        {showsColumns ? 'Que contient chaque colonne\u00a0?' : 'Ce que l’import changerait'}
      </Headline>
      <ImportSteps step={showsColumns ? 2 : 3} />
      {showsColumns ? (
        <ImportColumns draft={draft} next={() => setChoosing(false)} />
      ) : (
        <ImportReport draft={draft} existants={existants} setExistants={setExistants} back={() => setChoosing(true)} />
      )}
    </>
  )
}
