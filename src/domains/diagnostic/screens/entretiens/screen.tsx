/** Interviews of the diagnosis: notes, and the sentences that are kept. */
import { useState } from 'react'
import { count } from '../../../../kernel/french.ts'
import { THEME_LABELS } from '../../../../referentials/indicateurs-territoire/index.ts'
import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Actions } from '../../../../web/components/actions.tsx'
import { Button } from '../../../../web/components/button.tsx'
import { longDay } from '../../../../web/components/days.ts'
import { EmptyState } from '../../../../web/components/empty-state.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { RoomViews } from '../../../../web/shell/room-views.tsx'
import { SENS_LABELS } from '../../rules/entretien.ts'
import { diagnostic, type Entretiens } from '../client.ts'
import { EntretienForm } from './form.tsx'

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const read = useCall(diagnostic.listEntretiens, { params: { cptsId } })
  return (
    <>
      <RoomViews of="Diagnostic" />
      <Loaded of="les entretiens" from={read}>
        {({ entretiens }) => <Page entretiens={entretiens} />}
      </Loaded>
    </>
  )
}

const Page = ({ entretiens }: { entretiens: Entretiens['entretiens'] }) => {
  /** The id of the one that is open, or a new one. */
  const [open, setOpen] = useState<string | null>(null)
  const kept = entretiens.reduce((sum, { extraits }) => sum + extraits.length, 0)
  return (
    <>
      <Headline
        meaning="Les notes restent à la coordination et à la présidence&nbsp;; la synthèse ne reprend que les phrases retenues, sans dire qui les a dites."
        actions={
          open === null && (
            <Button kind="primary" onClick={() => setOpen('nouveau')}>
              Ajouter un entretien
            </Button>
          )
        }
      >
        {entretiens.length === 0
          ? 'Aucun entretien pour l’instant'
          : `${count(entretiens.length, 'entretien')}, ${count(kept, 'phrase retenue', 'phrases retenues')}`}
      </Headline>
      {open === 'nouveau' && <EntretienForm entretien={null} close={() => setOpen(null)} />}
      {entretiens.length === 0 && open === null && (
        <EmptyState>
          Médecins, infirmiers, pharmaciens, maires, associations, hôpital&nbsp;: une dizaine d’entretiens disent ce que
          les chiffres ne disent pas.
        </EmptyState>
      )}
      {entretiens.map((one) =>
        open === one.id ? (
          <EntretienForm key={one.id} entretien={one} close={() => setOpen(null)} />
        ) : (
          <Entretien key={one.id} entretien={one} edit={() => setOpen(one.id)} />
        ),
      )}
    </>
  )
}

const Entretien = ({ entretien, edit }: { entretien: Entretiens['entretiens'][number]; edit: () => void }) => {
  const { id: cptsId } = useCpts()
  const { id, jour, aupresDe, notes, extraits } = entretien
  const params = { cptsId, entretienId: id }
  const restore = useAction(diagnostic.restoreEntretien)
  const remove = useAction(diagnostic.removeEntretien, {
    onDone: () => notify('Entretien retiré.', { undo: () => void restore.run({ params }) }),
  })
  return (
    <Section title={aupresDe} aside={longDay(jour)} small>
      {notes && <p style={{ whiteSpace: 'pre-wrap' }}>{notes}</p>}
      {extraits.length > 0 && (
        <ul>
          {extraits.map(({ theme, sens, texte }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same words may be kept twice
            <li key={index}>
              {SENS_LABELS[sens]}, {THEME_LABELS[theme].toLowerCase()}&nbsp;: {texte}
            </li>
          ))}
        </ul>
      )}
      <Problem error={remove.error ?? restore.error} />
      <Actions>
        <Button kind="plain" onClick={edit}>
          Corriger
        </Button>
        <Button kind="plain" pending={remove.pending} onClick={() => remove.run({ params })}>
          Retirer
        </Button>
      </Actions>
    </Section>
  )
}
