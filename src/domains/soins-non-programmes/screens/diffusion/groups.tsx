/** The groups that serve again, made and changed in place. */
import { useState } from 'react'
import { useCan } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Actions } from '../../../../web/components/actions.tsx'
import { Button } from '../../../../web/components/button.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { type Groupe, type Groupes as Known, soins } from '../client.ts'
import { DIFFUSIONS } from '../labels-diffusion.ts'
import styles from './diffusion.module.css'
import { GroupForm } from './group-form.tsx'

export const Groups = ({ cptsId }: { cptsId: string }) => {
  const groupes = useCall(soins.listGroupes, { params: { cptsId } }, { keep: true })
  return (
    <Section title={DIFFUSIONS.groups}>
      <p className={styles.small}>{DIFFUSIONS.groupsMeaning}</p>
      <Loaded of="les groupes" from={groupes}>
        {(data) => <List cptsId={cptsId} known={data} />}
      </Loaded>
    </Section>
  )
}

const List = ({ cptsId, known }: { cptsId: string; known: Known }) => {
  const mayEdit = useCan('diffusion.send')
  /** The group under change; `new` for one that does not exist yet. */
  const [edited, setEdited] = useState<Groupe | 'new' | null>(null)
  const archive = useAction(soins.archiveGroupe, { onDone: () => notify(DIFFUSIONS.archived) })
  if (edited)
    return (
      <GroupForm
        cptsId={cptsId}
        groupe={edited === 'new' ? null : edited}
        professionnels={known.professionnels}
        close={() => setEdited(null)}
      />
    )
  return (
    <>
      <Problem error={archive.error} />
      {known.groupes.length === 0 && <p>{DIFFUSIONS.noGroup}</p>}
      <ul className={styles.groups}>
        {known.groupes.map((one) => (
          <li key={one.id}>
            <span>
              <b>{one.nom}</b>
              <small>{DIFFUSIONS.size(one.nombre, one.joignables)}</small>
            </span>
            {mayEdit && (
              <span className={styles.acts}>
                <Button kind="plain" label={DIFFUSIONS.editOf(one.nom)} onClick={() => setEdited(one)}>
                  {DIFFUSIONS.editGroup}
                </Button>
                <Button
                  kind="plain"
                  label={DIFFUSIONS.archiveOf(one.nom)}
                  onClick={() => void archive.run({ params: { cptsId, groupeId: one.id } })}
                >
                  {DIFFUSIONS.archive}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {mayEdit && (
        <Actions>
          <Button onClick={() => setEdited('new')}>{DIFFUSIONS.newGroup}</Button>
        </Actions>
      )}
    </>
  )
}
