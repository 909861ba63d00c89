/** Compute, stop, publish, correct, delete. */
import { useNavigate } from '@tanstack/react-router'
import { count } from '../../../../kernel/french.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button, ButtonLink } from '../../../../web/components/button.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { ProgressBar } from '../../../../web/components/progress-bar.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import type { TableauLu } from '../../contract.ts'
import { gardes } from '../client.ts'
import { GARDE } from '../labels.ts'
import styles from './tableau.module.css'

export const Acts = ({ cptsId, it }: { cptsId: string; it: TableauLu }) => {
  const params = { cptsId, tableauGardeId: it.id }
  const navigate = useNavigate()
  const compute = useAction(gardes.computeTableauGarde, { onDone: ({ phrase }) => notify(phrase) })
  const publish = useAction(gardes.publishTableauGarde, {
    onDone: ({ numero, courriels }) =>
      notify(`Version ${numero} publiée. ${count(courriels, 'courriel part', 'courriels partent')}.`),
  })
  const remove = useAction(gardes.deleteTableauGarde, {
    refresh: 'nothing',
    onDone: () => {
      notify('Le tableau est supprimé.')
      void navigate({ to: '/soins/garde' })
    },
  })
  const isFirst = it.publications === 0
  const mayPublish = it.pourvues > 0 && (isFirst || it.modifie)
  return (
    <>
      <Button
        kind={mayPublish ? 'secondary' : 'primary'}
        pending={compute.pending}
        blocked={it.volontaires.length === 0 && 'Inscrivez d’abord des volontaires.'}
        onClick={() => void compute.run({ params })}
      >
        {it.pourvues > 0 ? GARDE.recompute : GARDE.compute}
      </Button>
      {mayPublish && (
        <Button kind="primary" pending={publish.pending} onClick={() => void publish.run({ params })}>
          {isFirst ? GARDE.publish : GARDE.republish}
        </Button>
      )}
      <ButtonLink to={`/soins/garde/${it.id}/modifier`}>{GARDE.edit}</ButtonLink>
      {isFirst && (
        <Button kind="plain" pending={remove.pending} onClick={() => void remove.run({ params })}>
          {GARDE.remove}
        </Button>
      )}
      {compute.pending && <Running cptsId={cptsId} id={it.id} />}
      <Problem error={compute.error ?? publish.error ?? remove.error} />
    </>
  )
}

const Running = ({ cptsId, id }: { cptsId: string; id: string }) => {
  const params = { cptsId, tableauGardeId: id }
  const state = useCall(gardes.readCalculGarde, { params }, { everySeconds: 1 })
  const stop = useAction(gardes.stopCalculGarde, { refresh: 'nothing' })
  const enCours = state.data?.enCours
  const doing = enCours
    ? `${GARDE.steps[enCours.etape]}, ${Math.round(enCours.secondes)}\u00a0s`
    : GARDE.steps.recherche
  return (
    <div className={styles.running}>
      <ProgressBar doing={doing} />
      <Button size="small" pending={stop.pending} onClick={() => void stop.run({ params })}>
        {GARDE.stop}
      </Button>
    </div>
  )
}
