import { useState } from 'react'
import { comptes, useAction, useCpts } from '../../../web/client/index.ts'
import { Button } from '../../../web/components/button.tsx'
import { TextField } from '../../../web/components/field.tsx'
import { Form, Pair } from '../../../web/components/form.tsx'
import { Section } from '../../../web/components/section.tsx'
import type { Role } from '../rules/permissions.ts'
import { InvitationReady } from './invitation-ready.tsx'
import { RoleChoices } from './role-choices.tsx'

const empty = { prenom: '', nom: '', courriel: '' }

export const InvitePerson = ({ close }: { close: () => void }) => {
  const { id: cptsId, zone } = useCpts()
  const [who, setWho] = useState(empty)
  const [roles, setRoles] = useState<Role[]>([])
  const [made, setMade] = useState<{ lien: string; expireLe: string; nom: string } | null>(null)
  const invite = useAction(comptes.invite, {
    onDone: ({ lien, expireLe }) => {
      setMade({ lien, expireLe, nom: `${who.prenom} ${who.nom}` })
      setWho(empty)
      setRoles([])
    },
  })
  const set = (name: keyof typeof empty) => (value: string) => setWho({ ...who, [name]: value })
  if (made)
    return (
      <InvitationReady {...made} zone={zone}>
        <Button kind="plain" onClick={() => setMade(null)}>
          Inviter quelqu’un d’autre
        </Button>
        <Button kind="plain" onClick={close}>
          Fermer
        </Button>
      </InvitationReady>
    )
  return (
    <Section title="Inviter une personne">
      <Form
        wide
        onSubmit={() => invite.run({ params: { cptsId }, body: { ...who, roles } })}
        error={invite.error}
        actions={
          <>
            <Button
              kind="primary"
              type="submit"
              pending={invite.pending}
              blocked={roles.length === 0 && 'Choisissez au moins un rôle.'}
            >
              Créer l’invitation
            </Button>
            <Button kind="plain" onClick={close}>
              Renoncer
            </Button>
          </>
        }
      >
        <Pair>
          <TextField
            label="Prénom"
            value={who.prenom}
            onChange={set('prenom')}
            error={invite.champs.prenom}
            autoFocus
          />
          <TextField label="Nom" value={who.nom} onChange={set('nom')} error={invite.champs.nom} />
          <TextField
            label="Adresse électronique"
            type="email"
            value={who.courriel}
            onChange={set('courriel')}
            error={invite.champs.courriel}
          />
        </Pair>
        <RoleChoices roles={roles} onChange={setRoles} error={invite.champs.roles} />
      </Form>
    </Section>
  )
}
