/** For who is signed in: the address of one's calendar, and the CPTS that may book one's slots. */
import { useState } from 'react'
import { useCan, useMe } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { CopyLink } from '../../../../web/components/copy-link.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { StatusChip } from '../../../../web/components/status-chip.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { type MonAgenda, soins } from '../client.ts'
import { AGENDAS } from '../labels-agendas.ts'
import { PROPOSER } from '../labels-proposer.ts'
import styles from './proposer.module.css'

type Props = { cptsId: string; agenda: MonAgenda }

export const Feed = ({ cptsId }: { cptsId: string }) => {
  const mayRead = useCan('mon-agenda.rendez-vous')
  const [address, setAddress] = useState<string | null>(null)
  const create = useAction(soins.createMonFlux, { refresh: 'nothing', onDone: ({ adresse }) => setAddress(adresse) })
  if (!mayRead) return null
  return (
    <section aria-labelledby="flux" className={styles.mine}>
      <h2 id="flux" className={styles.question}>
        {PROPOSER.feed}
      </h2>
      <p className={styles.noneYet}>{PROPOSER.feedHint}</p>
      <Problem error={create.error} />
      {address ? (
        <CopyLink link={address} label={PROPOSER.feed} />
      ) : (
        <Button onClick={() => void create.run({ params: { cptsId } })} pending={create.pending}>
          {PROPOSER.feedCreate}
        </Button>
      )}
    </section>
  )
}

export const MyShares = ({ cptsId, agenda }: Props) => {
  const mayShare = useCan('mon-agenda.partager')
  const others = useMe().data?.cpts.filter(({ id }) => id !== cptsId) ?? []
  const accept = useAction(soins.acceptPartage, { onDone: () => notify(PROPOSER.shared) })
  const offer = useAction(soins.offerPartage, { onDone: () => notify(PROPOSER.shared) })
  const end = useAction(soins.endMonPartage, { onDone: () => notify(AGENDAS.shareEnded) })
  const alive = agenda.partages.filter(({ statut }) => statut !== 'retire')
  const left = others.filter(({ id }) => !alive.some((one) => one.avec === id || one.domicile === id))
  if (!mayShare || (alive.length === 0 && left.length === 0)) return null
  return (
    <section aria-labelledby="partages" className={styles.mine}>
      <h2 id="partages" className={styles.question}>
        {PROPOSER.share}
      </h2>
      <Problem error={accept.error ?? offer.error ?? end.error} />
      <ul className={styles.slots}>
        {alive.map((one) => (
          <li key={one.id}>
            <span>
              {one.sens === 'donne' ? AGENDAS.given : AGENDAS.received} {one.cptsNom ?? AGENDAS.otherCpts}
            </span>
            {one.statut === 'demande' ? (
              <Button
                size="small"
                kind="primary"
                onClick={() => void accept.run({ params: { cptsId, partageId: one.id } })}
              >
                {PROPOSER.accept}
              </Button>
            ) : (
              <StatusChip kind="done">{AGENDAS.statuts.accepte}</StatusChip>
            )}
            <Button kind="plain" size="small" onClick={() => void end.run({ params: { cptsId, partageId: one.id } })}>
              {AGENDAS.endShare}
            </Button>
          </li>
        ))}
        {left.map(({ id, nom }) => (
          <li key={id}>
            <span>{nom}</span>
            <Button size="small" onClick={() => void offer.run({ params: { cptsId }, body: { avec: id } })}>
              {PROPOSER.shareWith}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
