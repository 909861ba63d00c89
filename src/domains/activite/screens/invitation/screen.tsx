/** Opened by the link of a mail: where one is expected, and one tap to answer. */
import { useState } from 'react'
import type { Output } from '../../../../kernel/contract.ts'
import { useMe } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { announce } from '../../../../web/components/announcer.tsx'
import { LinkCard } from '../../../../web/components/link-card.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Notice } from '../../../../web/components/notice.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import type { calendrierContract } from '../../contract-calendrier.ts'
import { sayWhen } from '../../rules/invitation-words.ts'
import { activite } from '../client.ts'
import { INVITATION } from '../labels-calendrier.ts'
import styles from './invitation.module.css'

export const Screen = () => {
  const lien = useMe().data?.lien
  if (!lien) return <Notice kind="hand">{INVITATION.noLink}</Notice>
  return <Invitation cptsId={lien.cptsId} />
}

type Lue = Output<typeof calendrierContract.readMonInvitation>
type Reponse = NonNullable<Lue['reponse']>

const Invitation = ({ cptsId }: { cptsId: string }) => {
  const read = useCall(activite.readMonInvitation, { params: { cptsId } })
  return (
    <Loaded of="l’invitation" from={read}>
      {(it) => (
        <LinkCard
          from={[it.cptsNom, it.organisateur].filter(Boolean).join(', ')}
          title={it.titre}
          className={styles.page}
        >
          <dl className={styles.facts}>
            <dt>Quand</dt>
            <dd>{sayWhen(it)}</dd>
            {it.lieu && (
              <>
                <dt>Où</dt>
                <dd>{it.lieu}</dd>
              </>
            )}
            {it.visio && (
              <>
                <dt>À distance</dt>
                <dd>
                  <a href={it.visio} rel="noreferrer">
                    {INVITATION.remote}
                  </a>
                </dd>
              </>
            )}
          </dl>
          {it.ordreDuJour.length > 0 && (
            <>
              <h2>{INVITATION.agenda}</h2>
              <ol className={styles.agenda}>
                {it.ordreDuJour.map((point) => (
                  <li key={point}>{point}</li>
                ))}
              </ol>
            </>
          )}
          <Answer cptsId={cptsId} it={it} />
        </LinkCard>
      )}
    </Loaded>
  )
}

const Answer = ({ cptsId, it }: { cptsId: string; it: Lue }) => {
  const [asked, setAsked] = useState<Reponse | null>(null)
  const answer = useAction(activite.answerInvitation, {
    onDone: (_, [{ body }]) => announce(INVITATION.saved[body.reponse]),
  })
  if (it.etat === 'annule') return <Notice kind="hand">{INVITATION.cancelled}</Notice>
  if (it.etat === 'passe') return <Notice>{INVITATION.past}</Notice>
  const shown = answer.pending ? asked : it.reponse
  return (
    <section aria-labelledby="reponse" className={styles.answer}>
      <h2 id="reponse">
        {it.nom}, {INVITATION.question}
      </h2>
      <div className={styles.choices}>
        {INVITATION.choices.map(({ value, label }) => (
          <button
            key={value}
            type="button"
            aria-pressed={shown === value}
            onClick={() => {
              setAsked(value)
              void answer.run({ params: { cptsId }, body: { reponse: value } })
            }}
          >
            {label}
          </button>
        ))}
      </div>
      <Problem error={answer.error} />
      {it.reponse && (
        <p className={styles.saved}>
          {INVITATION.saved[it.reponse]} {INVITATION.change}
        </p>
      )}
    </section>
  )
}
