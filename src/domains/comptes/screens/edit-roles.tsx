import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { comptes, useAction, useCan, useCpts } from '../../../web/client/index.ts'
import { Button } from '../../../web/components/button.tsx'
import { DateField } from '../../../web/components/field.tsx'
import { Form } from '../../../web/components/form.tsx'
import { notify } from '../../../web/components/toasts.tsx'
import type { Role } from '../rules/permissions.ts'
import styles from './comptes.module.css'
import type { Person } from './person.ts'
import { RoleChoices } from './role-choices.tsx'

export const EditRoles = ({ person, close }: { person: Person; close: () => void }) => {
  const { id: cptsId } = useCpts()
  const mayAnswer = useCan('droits.exercer')
  const [roles, setRoles] = useState<Role[]>(person.roles)
  const [jusqu, setJusqu] = useState(person.jusqu?.slice(0, 10) ?? '')
  const params = { cptsId, personneId: person.personneId }
  const undo = useAction(comptes.editRoles)
  const edit = useAction(comptes.editRoles, {
    onDone: () => {
      const before = { roles: person.roles, jusqu: person.jusqu?.slice(0, 10) ?? null }
      notify(`Les rôles de ${person.prenom} ${person.nom} sont changés.`, {
        undo: () => undo.run({ params, body: before }),
      })
      close()
    },
  })
  return (
    <div className={styles.editor}>
      <h3>
        {person.prenom} {person.nom}
      </h3>
      {mayAnswer && (
        <p>
          <Link to="/droits/$personneId" params={{ personneId: person.personneId }}>
            Ses données : qui les a lues, copie et effacement
          </Link>
        </p>
      )}
      <Form
        wide
        onSubmit={() => edit.run({ params, body: { roles, jusqu: jusqu || null } })}
        error={edit.error}
        actions={
          <>
            <Button kind="primary" type="submit" pending={edit.pending}>
              {roles.length === 0 ? 'Retirer tout accès' : 'Enregistrer les rôles'}
            </Button>
            <Button kind="plain" onClick={close}>
              Renoncer
            </Button>
          </>
        }
      >
        <RoleChoices roles={roles} onChange={setRoles} error={edit.champs.roles} />
        <DateField
          label="Fin de l’accès"
          optional
          hint="Le dernier jour. Sans date, l’accès dure."
          value={jusqu}
          onChange={setJusqu}
          error={edit.champs.jusqu}
          style={{ maxWidth: 200 }}
        />
      </Form>
    </div>
  )
}
