/** The definition of an indicator of the CPTS, changed in place. */
import { useState } from 'react'
import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Section, Source } from '../../../../web/components/section.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { evaluation, type Indicateur } from '../client.ts'
import { DefinitionForm } from './definition-form.tsx'
import { definitionOf, draftOf } from './draft.ts'

type Props = { definition: Indicateur['definition']; close: () => void }

const EditPart = ({ definition, close }: Props) => {
  const { id: cptsId } = useCpts()
  const fiches = useCall(evaluation.listIndicateursAFollow, { params: { cptsId } })
  const [draft, setDraft] = useState(() => draftOf(definition))
  const save = useAction(evaluation.updateIndicateur, {
    onDone: () => {
      notify('Définition enregistrée. Les valeurs sont recalculées.')
      close()
    },
  })
  return (
    <Section title="Modifier la définition">
      <Source>Les valeurs calculées suivent aussitôt la nouvelle définition, celles des années passées aussi.</Source>
      <DefinitionForm
        draft={draft}
        onChange={setDraft}
        fiches={fiches.data?.fiches ?? []}
        submit={() => save.run({ params: { cptsId, code: definition.code }, body: definitionOf(draft) })}
        pending={save.pending}
        error={save.error}
        champs={save.champs}
        verb="Enregistrer la définition"
        back={close}
      />
    </Section>
  )
}
export default EditPart
