import { useState } from 'react'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { activite } from '../client.ts'
import { SONDAGES } from '../labels-sondages.ts'
import type { Part } from './part.ts'
import { PeopleFields, type Person } from './people-fields.tsx'
import styles from './sondages.module.css'

/** Who is in the poll, with what they wrote; others can be asked as long as it is open. */
export const PeoplePart = ({ cptsId, it, mayEdit }: Part & { mayEdit: boolean }) => {
  const params = { cptsId, sondageId: it.id }
  const remove = useAction(activite.removeSondageParticipant)
  return (
    <Section title="Les personnes" small>
      <ul className={styles.people}>
        {it.lesParticipants.map((one) => (
          <li key={one.id}>
            <span>
              <b>{one.nom}</b>
              <small>
                {[
                  one.parLePartage ? SONDAGES.byShare : (one.courriel ?? SONDAGES.noAddress),
                  one.reponduLe ? 'a répondu' : 'attendu',
                ]
                  .filter(Boolean)
                  .join(', ')}
              </small>
              {one.commentaire && <q>{one.commentaire}</q>}
            </span>
            {mayEdit && (
              <Button
                size="small"
                kind="plain"
                label={`${SONDAGES.remove} ${one.nom}, avec ses réponses`}
                onClick={() => void remove.run({ params: { ...params, participantId: one.id } })}
              >
                {SONDAGES.remove}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Problem error={remove.error} />
      {mayEdit && <AskOthers cptsId={cptsId} it={it} />}
    </Section>
  )
}

const AskOthers = ({ cptsId, it }: Part) => {
  const [people, setPeople] = useState<Person[]>([])
  const ask = useAction(activite.addSondageParticipants, {
    onDone: ({ ajoutes }) => {
      setPeople([])
      notify(ajoutes === 0 ? 'Ces personnes étaient déjà dans le sondage.' : 'C’est demandé.')
    },
  })
  return (
    <div className={styles.ask}>
      <PeopleFields people={people} change={setPeople} />
      <Problem error={ask.error} />
      {people.length > 0 && (
        <Button
          kind="primary"
          pending={ask.pending}
          onClick={() => void ask.run({ params: { cptsId, sondageId: it.id }, body: { participants: people } })}
        >
          Demander à {people.length === 1 ? people[0]!.nom : `${people.length} personnes`}
        </Button>
      )}
    </div>
  )
}
