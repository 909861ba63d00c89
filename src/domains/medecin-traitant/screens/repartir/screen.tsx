/** The best division of the moment, explained; sent whole or in part. */
import { useState } from 'react'
import { count, NBSP } from '../../../../kernel/french.ts'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button, ButtonLink } from '../../../../web/components/button.tsx'
import { CheckField } from '../../../../web/components/check-field.tsx'
import { CopyLink } from '../../../../web/components/copy-link.tsx'
import { shortDay } from '../../../../web/components/days.ts'
import { EmptyState } from '../../../../web/components/empty-state.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { Source } from '../../../../web/components/section.tsx'
import { RoomViews } from '../../../../web/shell/room-views.tsx'
import { CLASSE_LABELS, sayFragilite, TRANCHE_LABELS } from '../../labels.ts'
import { type Appariement, mt } from '../client.ts'
import styles from '../mt.module.css'

type Sent = { id: string; medecin: string; lien: string; parCourriel: boolean }[]

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const [sent, setSent] = useState<Sent | null>(null)
  const read = useCall(mt.readAppariement, { params: { cptsId } })
  return (
    <>
      <RoomViews of="Soins" />
      {sent && <SentList sent={sent} />}
      <Loaded of="la répartition" from={read}>
        {(it) => (
          <Division key={it.paires.map(({ demandeId }) => demandeId).join()} cptsId={cptsId} it={it} done={setSent} />
        )}
      </Loaded>
    </>
  )
}

const SentList = ({ sent }: { sent: Sent }) => {
  const byHand = sent.filter(({ parCourriel }) => !parCourriel)
  return (
    <div role="status">
      <p>
        {count(sent.length, 'proposition envoyée', 'propositions envoyées')}.
        {byHand.length > 0 && ` Sans courriel connu, remettez ${byHand.length === 1 ? 'ce lien' : 'ces liens'}${NBSP}:`}
      </p>
      {byHand.map(({ id, medecin, lien }) => (
        <CopyLink key={id} link={lien} label={`Lien pour ${medecin}`} />
      ))}
    </div>
  )
}

type Props = { cptsId: string; it: Appariement; done: (sent: Sent) => void }

const Division = ({ cptsId, it, done }: Props) => {
  const mayEdit = useCan('demande-mt.edit')
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const send = useAction(mt.sendPropositions, { onDone: ({ propositions }) => done(propositions) })
  const chosen = it.paires.filter(({ demandeId }) => !left.has(demandeId))
  const toggle = (id: string, isChosen: boolean) =>
    setLeft(new Set(isChosen ? [...left].filter((one) => one !== id) : [...left, id]))
  const [first, ...rest] = it.dit
  if (it.paires.length === 0)
    return (
      <>
        <Headline meaning={rest.join(' ')}>{first?.replace(/\.$/, '')}</Headline>
        <EmptyState actions={<ButtonLink to="/soins/medecin-traitant/medecins">Voir les médecins</ButtonLink>}>
          Une proposition demande une personne qui attend et un médecin qui a dit pouvoir l’accueillir ce mois-ci.
        </EmptyState>
      </>
    )
  return (
    <>
      <Headline meaning={rest.join(' ')}>{first?.replace(/\.$/, '')}</Headline>
      <Problem error={send.error} />
      {mayEdit && (
        <Button
          kind="primary"
          pending={send.pending}
          blocked={
            (!it.prouve && 'La répartition n’est pas vérifiée.') ||
            (chosen.length === 0 && 'Cochez au moins une demande.')
          }
          onClick={() =>
            void send.run({
              params: { cptsId },
              body: { paires: chosen.map(({ demandeId, capaciteId }) => ({ demandeId, capaciteId })) },
            })
          }
        >
          Envoyer {count(chosen.length, 'proposition')}
        </Button>
      )}
      <ul className={styles.pairs}>
        {it.paires.map((paire) => (
          <li key={paire.demandeId}>
            <CheckField
              label={
                <>
                  {TRANCHE_LABELS[paire.trancheAge]}, {paire.communeNom}, à <strong>{paire.medecin}</strong>
                </>
              }
              hint={`${paire.classe === 4 ? CLASSE_LABELS[4] : `${CLASSE_LABELS[paire.classe]}, ${sayFragilite(paire)}`}, depuis le ${shortDay(paire.deposeeLe.slice(0, 10))}`}
              checked={!left.has(paire.demandeId)}
              onChange={(isChosen) => toggle(paire.demandeId, isChosen)}
            />
            <details className={styles.why}>
              <summary>Pourquoi ce médecin{NBSP}?</summary>
              <ul>
                {paire.pourquoi.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ul>
      <Source>
        L’ordre des demandes, puis la part de chaque médecin par dixième de ce qu’il a déclaré, puis la distance à vol
        d’oiseau. Les demandes à comparer à une autre ne sont pas proposées.
      </Source>
    </>
  )
}
