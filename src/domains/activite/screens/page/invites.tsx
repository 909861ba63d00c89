/** Who is expected, and what they answered. */
import { useState } from 'react'
import { count } from '../../../../kernel/french.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { CopyLink } from '../../../../web/components/copy-link.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import type { Invite } from '../../contract.ts'
import { activite } from '../client.ts'
import { Told } from '../invitation/told.tsx'
import { REPONSE_LABELS, sayAnswers } from '../labels.ts'
import { InviteForm } from './invite-form.tsx'
import styles from './page.module.css'
import type { Part } from './part.ts'

/** Past that, the list folds. */
const SHOWN = 8

export const Invites = (part: Part) => {
  const { it, mayEdit } = part
  const [isAdding, setAdding] = useState(false)
  const [isOpen, setOpen] = useState(false)
  const all = it.lesInvites
  const shown = isOpen ? all : all.slice(0, SHOWN)
  return (
    <Section
      title={all.length === 0 ? 'Qui est attendu' : count(all.length, 'personne attendue', 'personnes attendues')}
      small
      aside={
        mayEdit &&
        !isAdding && (
          <Button kind="plain" onClick={() => setAdding(true)}>
            Inviter
          </Button>
        )
      }
    >
      {isAdding && <InviteForm {...part} close={() => setAdding(false)} />}
      {all.length === 0 ? (
        <p className={styles.quiet}>Personne n’est encore invité.</p>
      ) : (
        <p className={styles.quiet}>{sayAnswers(all)}</p>
      )}
      <ul className={styles.people}>
        {shown.map((invite) => (
          <InviteLine key={invite.id} {...part} invite={invite} />
        ))}
      </ul>
      {mayEdit && (
        <Told cptsId={part.cptsId} activiteId={it.id} zone={it.zone} invites={all.length} className={styles.quiet} />
      )}
      {shown.length < all.length && (
        <Button kind="plain" onClick={() => setOpen(true)}>
          Voir les {all.length - shown.length} autres
        </Button>
      )}
    </Section>
  )
}

const InviteLine = ({ cptsId, it, mayEdit, invite }: Part & { invite: Invite }) => {
  const params = { cptsId, activiteId: it.id, inviteId: invite.id }
  const remove = useAction(activite.removeInvite, { onDone: () => notify(`${invite.nom} n’est plus attendu.`) })
  const link = useAction(activite.createPresenceLink, { refresh: 'nothing' })
  const [made, setMade] = useState<string | null>(null)
  const makeLink = async () => {
    const done = await link.run({ params, body: { envoyer: false } })
    if (done) setMade(done.lien)
  }
  const send = async () => {
    const done = await link.run({ params, body: { envoyer: true } })
    if (done?.envoye) notify(`Le lien part vers ${invite.nom}.`)
  }
  return (
    <li>
      <span className={styles.who}>
        <b>{invite.nom}</b>
        <small>
          {[invite.profession, invite.reponse && REPONSE_LABELS[invite.reponse]].filter(Boolean).join(', ')}
        </small>
      </span>
      {mayEdit && (
        <span className={styles.acts}>
          {it.aDistance && (
            <>
              <Button kind="plain" label={`Lien de présence de ${invite.nom}`} onClick={() => void makeLink()}>
                Lien
              </Button>
              <Button kind="plain" label={`Envoyer son lien à ${invite.nom}`} onClick={() => void send()}>
                Envoyer
              </Button>
            </>
          )}
          <Button
            kind="plain"
            label={`Retirer ${invite.nom} des personnes attendues`}
            onClick={() => void remove.run({ params })}
          >
            Retirer
          </Button>
        </span>
      )}
      <Problem error={remove.error ?? link.error} />
      {made && <CopyLink link={made} label={`Lien de présence de ${invite.nom}`} />}
    </li>
  )
}
