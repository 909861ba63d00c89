/** One file of figures: its columns while something is missing or asked, then the report, then what it wrote. */
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useCpts } from '../../../../web/client/session.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Headline } from '../../../../web/components/headline.tsx'
import { ImportSteps } from '../../../../web/components/import-steps.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { RegistreViews } from '../../../registre/screens/index.ts'
import { evaluation, type ImportLu } from '../client.ts'
import { ImportColumns } from './columns.tsx'
import { ImportDone } from './done.tsx'
import { ImportReport } from './report.tsx'

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const { importId = '' } = useParams({ strict: false })
  const read = useCall(evaluation.readImportValeurs, { params: { cptsId, importId } }, { keep: true })
  return (
    <>
      <RegistreViews current="/indicateurs" />
      <Loaded of="le fichier" from={read}>
        {(data) => (data.etat === 'brouillon' ? <Draft draft={data} /> : <ImportDone one={data} />)}
      </Loaded>
    </>
  )
}

/** Columns that were recognised are not asked again: the report comes first. */
const Draft = ({ draft }: { draft: ImportLu }) => {
  const [isChoosing, setChoosing] = useState(false)
  const showsColumns = isChoosing || draft.manquants.length > 0
  return (
    <>
      <Headline
        above={<Link to="/indicateurs/valeurs">Valeurs externes</Link>}
        meaning={`Fichier «\u00a0${draft.fichier}\u00a0», source\u00a0: ${draft.source}. Rien n’est encore écrit.`}
      >
        {showsColumns ? 'Que contient chaque colonne\u00a0?' : 'Ce que le fichier apporte'}
      </Headline>
      <ImportSteps step={showsColumns ? 2 : 3} />
      {showsColumns ? (
        <ImportColumns draft={draft} next={() => setChoosing(false)} />
      ) : (
        <ImportReport draft={draft} back={() => setChoosing(true)} />
      )}
    </>
  )
}
