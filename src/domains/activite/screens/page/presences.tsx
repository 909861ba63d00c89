/** Who came, each with its own proof. */
import { useState } from 'react'
import { count } from '../../../../kernel/french.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { ProofGrade } from '../../../../web/components/proof-grade.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { StatusChip } from '../../../../web/components/status-chip.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import type { Presence } from '../../contract.ts'
import { gradeOf } from '../../rules/etats.ts'
import { activite } from '../client.ts'
import { qualiteLabel, sayMoyen, sayStay } from '../labels.ts'
import { AddPresence } from './add-presence.tsx'
import styles from './page.module.css'
import type { Part } from './part.ts'

export const Presences = (part: Part) => {
  const { it, mayEdit } = part
  const [isAdding, setAdding] = useState(false)
  return (
    <Section
      title={it.presences.length === 0 ? 'Présences' : count(it.presences.length, 'présence')}
      small
      aside={
        mayEdit &&
        !isAdding && (
          <Button kind="plain" onClick={() => setAdding(true)}>
            Ajouter une présence
          </Button>
        )
      }
    >
      {isAdding && <AddPresence {...part} close={() => setAdding(false)} />}
      {it.presences.length === 0 ? (
        <p className={styles.quiet}>Personne n’a encore signé.</p>
      ) : (
        <PresenceList {...part} />
      )}
    </Section>
  )
}

export const PresenceList = ({ cptsId, it, mayEdit }: Part) => {
  const params = (presence: Presence) => ({ cptsId, activiteId: it.id, presenceId: presence.id })
  const restore = useAction(activite.restorePresence)
  const remove = useAction(activite.removePresence, {
    onDone: (_, [input]) =>
      notify('La présence est retirée.', { undo: () => restore.run({ params: input.params, body: {} }) }),
  })
  const [removing, setRemoving] = useState<string | null>(null)
  return (
    <>
      <Problem error={remove.error ?? restore.error} />
      <ul className={styles.people}>
        {it.presences.map((presence) => (
          <li key={presence.id}>
            <span className={styles.who}>
              <b>{presence.nom}</b>
              <small>
                {presence.profession}
                {presence.qualite !== 'participant' && `, ${qualiteLabel(presence.qualite)}`}
              </small>
              <small>
                <ProofGrade grade={gradeOf(presence.par)}>{sayMoyen(presence)}</ProofGrade>,{' '}
                {sayStay(presence, it.zone)}
                {presence.raison && `. ${presence.raison}`}
              </small>
              {presence.memeAppareil && <StatusChip kind="waiting">signé depuis un même appareil</StatusChip>}
            </span>
            {mayEdit && removing !== presence.id && (
              <Button
                kind="plain"
                label={`Retirer la présence de ${presence.nom}`}
                onClick={() => setRemoving(presence.id)}
              >
                Retirer
              </Button>
            )}
            {removing === presence.id && (
              <RemoveReason
                nom={presence.nom}
                close={() => setRemoving(null)}
                remove={(raison) => void remove.run({ params: params(presence), body: { raison } })}
              />
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

const REASONS = ['Erreur de saisie', 'La personne n’était pas là', 'Signé à la place d’un autre']

/** One press on the reason takes it away; it can be put back. */
const RemoveReason = ({ nom, remove, close }: { nom: string; remove: (raison: string) => void; close: () => void }) => (
  <fieldset className={styles.acts}>
    <legend>Pourquoi retirer {nom}&nbsp;?</legend>
    {REASONS.map((raison) => (
      <Button key={raison} size="small" onClick={() => remove(raison)}>
        {raison}
      </Button>
    ))}
    <Button kind="plain" onClick={close}>
      Renoncer
    </Button>
  </fieldset>
)
