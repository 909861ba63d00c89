import { useState } from 'react'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { icons } from '../../../../web/components/icons.ts'
import { Problem } from '../../../../web/components/problem.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import type { DisponibiliteLue, Effets } from '../../contract.ts'
import { type AgendaLu, soins } from '../client.ts'
import { AGENDAS } from '../labels-agendas.ts'
import styles from './agendas.module.css'
import { type AvailabilityDraft, bodyOf, draftOf, newAvailability } from './availability-draft.ts'
import { AvailabilityForm } from './availability-form.tsx'

type Props = { cptsId: string; agenda: AgendaLu; today: string; mayEdit: boolean }

const sentenceOf = (first: string, { phrases }: Effets): string => [first, ...phrases].join(' ')

/** What comes back, each line with its changes; what a change did is said with the way back. */
export const Availabilities = ({ cptsId, agenda, today, mayEdit }: Props) => {
  const [editing, setEditing] = useState<DisponibiliteLue | 'new' | null>(null)
  const params = { cptsId, agendaId: agenda.id }
  const at = (disponibiliteId: string) => ({ ...params, disponibiliteId })
  const create = useAction(soins.createDisponibilite)
  const edit = useAction(soins.editDisponibilite)
  const end = useAction(soins.endDisponibilite)
  const restore = useAction(soins.restoreDisponibilite, { onDone: () => notify(AGENDAS.restored) })

  const stop = async (id: string) => {
    const answer = await end.run({ params: at(id), body: {} })
    if (answer) {
      notify(sentenceOf(AGENDAS.stopped, answer.effets), { undo: () => void restore.run({ params: at(id) }) })
    }
  }
  const trial = async (draft: AvailabilityDraft): Promise<Effets | null> => {
    const body = { ...bodyOf(draft), essai: true }
    const asked =
      editing === 'new' || editing === null
        ? soins.createDisponibilite({ params, body })
        : soins.editDisponibilite({ params: at(editing.id), body })
    return asked.then(({ effets }) => effets).catch(() => null)
  }
  const save = async (draft: AvailabilityDraft) => {
    if (editing === 'new' || editing === null) {
      const answer = await create.run({ params, body: bodyOf(draft) })
      if (!answer) return
      const { id } = answer
      notify(sentenceOf(AGENDAS.saved, answer.effets), {
        ...(id ? { undo: () => void end.run({ params: at(id), body: {} }) } : {}),
      })
    } else {
      const { id } = editing
      const answer = await edit.run({ params: at(id), body: bodyOf(draft) })
      if (!answer) return
      const before = { params: at(id), body: answer.precedente }
      notify(sentenceOf(AGENDAS.changed, answer.effets), { undo: () => void edit.run(before) })
    }
    setEditing(null)
  }
  const form = (start: AvailabilityDraft) => (
    <AvailabilityForm
      start={start}
      lieux={agenda.lieux}
      isNew={editing === 'new'}
      trial={trial}
      save={save}
      cancel={() => setEditing(null)}
      pending={create.pending || edit.pending}
      error={create.error ?? edit.error}
    />
  )
  return (
    <Section title={AGENDAS.weekly}>
      {agenda.disponibilites.length === 0 && editing === null && <p>{AGENDAS.weeklyNone}</p>}
      <Problem error={end.error ?? restore.error} />
      <ul className={styles.lines}>
        {agenda.disponibilites.map((one) => (
          <li
            key={one.id}
            data-editing={editing !== null && editing !== 'new' && editing.id === one.id ? true : undefined}
          >
            <span className={styles.words}>
              <b>{one.phrase}</b>
              <small>{AGENDAS.toCome(one.creneauxAVenir)}</small>
            </span>
            {mayEdit && (
              <span className={styles.acts}>
                <Button kind="plain" onClick={() => setEditing(one)} label={`${AGENDAS.edit}\u00a0: ${one.phrase}`}>
                  {AGENDAS.edit}
                </Button>
                <Button kind="plain" onClick={() => void stop(one.id)} label={`${AGENDAS.stop}\u00a0: ${one.phrase}`}>
                  {AGENDAS.stop}
                </Button>
              </span>
            )}
            {editing !== null && editing !== 'new' && editing.id === one.id && form(draftOf(one))}
          </li>
        ))}
      </ul>
      {editing === 'new' && form(newAvailability(agenda.preferences, today))}
      {mayEdit && editing === null && (
        <p className={styles.add}>
          <Button icon={<icons.plus />} onClick={() => setEditing('new')}>
            {AGENDAS.add}
          </Button>
        </p>
      )}
    </Section>
  )
}
