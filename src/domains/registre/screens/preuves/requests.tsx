/** Proofs that were asked for: who, where it stands, and what may be done of it. */
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { icons } from '../../../../web/components/icons.ts'
import { Problem } from '../../../../web/components/problem.tsx'
import { Segments } from '../../../../web/components/segments.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import type { ActeWhole } from '../../contract.ts'
import type { DemandePreuveView } from '../../contract-preuves.ts'
import { ERASED_NAME, sayNature } from '../../labels.ts'
import { registre } from '../client.ts'
import { GRADE_CHOICES, type GradeAjoute, PREUVES, sayDemande } from './labels.ts'
import styles from './preuves.module.css'
import { isSheet, Signees } from './signees.tsx'

export const Requests = ({ acte, demandes }: { acte: ActeWhole; demandes: readonly DemandePreuveView[] }) => (
  <>
    <h3 className={styles.under}>{PREUVES.requests}</h3>
    <ul className={styles.pieces}>
      {demandes.map((one) => (
        <li key={one.id}>
          <span className={styles.mark}>
            <icons.mail size={14} />
          </span>
          <div>
            <b>{sayNature(one.nature)}</b> <span>{one.nom ?? ERASED_NAME}</span>
            <p>{sayDemande(one, acte.zone)}</p>
            {one.etat === 'attendue' && !one.expiree && <Awaited one={one} />}
            {one.etat === 'recue' && <Received acte={acte} one={one} />}
          </div>
        </li>
      ))}
    </ul>
  </>
)

const Awaited = ({ one }: { one: DemandePreuveView }) => {
  const { id: cptsId } = useCpts()
  const params = { cptsId, demandeId: one.id }
  const remind = useAction(registre.remindPreuve, { onDone: () => notify(PREUVES.reminded) })
  const stop = useAction(registre.cancelDemandePreuve, { onDone: () => notify(PREUVES.stopped) })
  return (
    <>
      <p className={styles.acts}>
        <Button kind="plain" pending={remind.pending} onClick={() => remind.run({ params })}>
          {PREUVES.remind}
        </Button>
        <Button kind="plain" pending={stop.pending} onClick={() => stop.run({ params })}>
          {PREUVES.stop}
        </Button>
      </p>
      <Problem error={remind.error ?? stop.error} />
    </>
  )
}

/** Looked at first, then kept or put aside: nothing leaves the chain once it is in. */
const Received = ({ acte, one }: { acte: ActeWhole; one: DemandePreuveView }) => {
  const { id: cptsId } = useCpts()
  const mayAdd = useCan('preuve.add')
  const navigate = useNavigate()
  const [grade, setGrade] = useState<GradeAjoute>('signee')
  const [presences, setPresences] = useState<number[]>([])
  const params = { cptsId, demandeId: one.id }
  const keep = useAction(registre.acceptPreuve, {
    onDone: ({ acteId }) => {
      notify(PREUVES.kept)
      void navigate({ to: '/registre/$acteId', params: { acteId } })
    },
  })
  const drop = useAction(registre.refusePreuve, { onDone: () => notify(PREUVES.put) })
  const href = one.empreinte && registre.readDocument.href({ params: { cptsId, empreinte: one.empreinte }, query: {} })
  return (
    <>
      {href && (
        <p className={styles.document}>
          <a href={href} download>
            <icons.download size={15} /> {PREUVES.open}
          </a>
        </p>
      )}
      {mayAdd && (
        <>
          <Segments legend={PREUVES.grade} showLegend value={grade} onChange={setGrade} choices={GRADE_CHOICES} />
          <Signees acte={acte} nature={one.nature} grade={grade} value={presences} onChange={setPresences} />
          <p className={styles.acts}>
            <Button
              size="small"
              kind="primary"
              pending={keep.pending}
              onClick={() =>
                keep.run({ params, body: { grade, presences: isSheet(one.nature, grade) ? presences : [] } })
              }
            >
              {PREUVES.keep}
            </Button>
            <Button kind="plain" pending={drop.pending} onClick={() => drop.run({ params })}>
              {PREUVES.setAside}
            </Button>
          </p>
        </>
      )}
      <Problem error={keep.error ?? drop.error} />
    </>
  )
}
