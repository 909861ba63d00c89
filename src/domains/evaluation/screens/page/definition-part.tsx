import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { GRADE_WORDS } from '../../../../web/components/proof-grade.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { StatusChip } from '../../../../web/components/status-chip.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { FREQUENCE_LABELS, SENS_LABELS } from '../../labels.ts'
import { evaluation, type Indicateur } from '../client.ts'
import styles from '../evaluation.module.css'

export const DefinitionPart = ({ data: { definition } }: { data: Indicateur }) => (
  <Section title="Ce qui est compté" small>
    <p className={styles.sentence}>{definition.phrase}</p>
    <dl className={styles.facts}>
      <dt>Sens</dt>
      <dd>{SENS_LABELS[definition.sens]}</dd>
      <dt>Source</dt>
      <dd>{definition.source}</dd>
      <dt>Mise à jour</dt>
      <dd>{FREQUENCE_LABELS[definition.frequence]}</dd>
      <dt>Preuve attendue</dt>
      <dd>{GRADE_WORDS[definition.grade]}</dd>
      <dt>Petits nombres</dt>
      <dd>{definition.regle}</dd>
      <dt>D’où vient l’indicateur</dt>
      <dd>
        {definition.provenance.source}{' '}
        {definition.provenance.statut === 'a-verifier' && <StatusChip kind="unknown">à vérifier</StatusChip>}
        {definition.provenance.statut === 'secondaire' && <StatusChip kind="neutral">source secondaire</StatusChip>}
      </dd>
    </dl>
    <Follow definition={definition} />
  </Section>
)

/** One of the catalogue is followed or left aside; one of the CPTS is taken away, and its figures stay. */
const Follow = ({ definition: { code, suivi, propre, retire } }: { definition: Indicateur['definition'] }) => {
  const { id: cptsId } = useCpts()
  const mayEdit = useCan('indicateur.edit')
  const follow = useAction(evaluation.followIndicateur)
  const take = useAction(evaluation.retireIndicateur)
  if (!mayEdit) return null
  const params = { cptsId, code }
  const set = (to: boolean) =>
    propre ? take.run({ params, body: { retire: !to } }) : follow.run({ params, body: { suivi: to } })
  const isOn = propre ? !retire : suivi
  const change = async () => {
    if (await set(!isOn))
      notify(isOn ? 'Laissé de côté. Ses valeurs restent.' : 'Suivi de nouveau.', { undo: () => set(isOn) })
  }
  return (
    <>
      <Problem error={follow.error ?? take.error} />
      <div className={styles.acts}>
        <Button kind="plain" pending={follow.pending || take.pending} onClick={change}>
          {isOn ? 'Ne plus suivre cet indicateur' : 'Suivre cet indicateur'}
        </Button>
      </div>
    </>
  )
}
