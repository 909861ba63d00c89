/** Above the desk: a slot suits a request that waits, or nobody answered a request that was told to a group. */
import { Link } from '@tanstack/react-router'
import { formatTime } from '../../../../kernel/french.ts'
import { Temporal } from '../../../../kernel/time.ts'
import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button } from '../../../../web/components/button.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { MOTIF_LABELS } from '../../labels.ts'
import { soins } from '../client.ts'
import { ATTENTE, BANDEAU_ATTENTE } from '../labels-attente.ts'
import styles from './attente.module.css'
import { Served } from './served.tsx'
import { useServe } from './use-serve.ts'

/** Read again as soon as something is written, by the line of the desk. */
export const ATTENTE_LIVE = [soins.listAttente, soins.listDiffusions]

const timeOf = (at: string, zone: string): string => formatTime(Temporal.Instant.from(at).toZonedDateTimeISO(zone))

export const AttenteBanner = () => {
  const { id: cptsId, zone } = useCpts()
  const params = { cptsId }
  const list = useCall(soins.listAttente, { params }, { keep: true, everySeconds: 15 })
  const told = useCall(soins.listDiffusions, { params, query: { limite: 20 } }, { keep: true, everySeconds: 30 })
  const serve = useServe(cptsId)
  const seen = useAction(soins.markDiffusionVue)
  const found = (list.data?.enAttente ?? []).filter(({ creneau }) => creneau !== null)
  const [first] = found
  const unanswered = (told.data?.diffusions ?? []).filter(({ aDire }) => aDire)
  return (
    <>
      {first?.creneau && (
        <div className={styles.banner} role="status">
          <p>
            <b>{BANDEAU_ATTENTE.matches(found.length)}</b>
            <small>
              {MOTIF_LABELS[first.motif]}, {first.communeNom}
              {'\u00a0'}: {first.creneau.quand} à {timeOf(first.creneau.debut, zone)}, {first.creneau.nom}
              {first.gardeJusquA && `, ${ATTENTE.keptUntil(timeOf(first.gardeJusquA, zone))}`}
              {!first.creneau.dIci && `, ${ATTENTE.notKept}`}
            </small>
          </p>
          <Button
            size="small"
            kind="primary"
            pending={serve.pending}
            label={ATTENTE.bookFor(MOTIF_LABELS[first.motif], first.communeNom)}
            onClick={() => void serve.serve(first)}
          >
            {ATTENTE.book}
          </Button>
          <Link to="/soins/attente">{BANDEAU_ATTENTE.see}</Link>
        </div>
      )}
      {unanswered.map((one) => (
        <div className={styles.banner} role="status" key={one.id}>
          <p>
            <b>{BANDEAU_ATTENTE.unanswered(one.groupeNom, timeOf(one.creeeLe, zone))}</b>
            <small>
              {MOTIF_LABELS[one.motif]}, {one.communeNom}
            </small>
          </p>
          <Button
            size="small"
            pending={seen.pending}
            onClick={() => void seen.run({ params: { cptsId, diffusionId: one.id } })}
          >
            {BANDEAU_ATTENTE.seen}
          </Button>
          <Link to="/soins/diffusions">{BANDEAU_ATTENTE.again}</Link>
        </div>
      ))}
      {serve.lost && (
        <p role="alert" className={styles.banner}>
          {serve.lost}
        </p>
      )}
      <Problem error={serve.error ?? seen.error} />
      {serve.served && <Served cptsId={cptsId} served={serve.served} done={serve.done} />}
    </>
  )
}
