import { Suspense, useState } from 'react'
import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { DataTable } from '../../../../web/components/data-table.tsx'
import { euros, shortDay } from '../../../../web/components/days.ts'
import { TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { DecisionLink } from '../../../gouvernance/screens/index.ts'
import type { MouvementLu } from '../../contract.ts'
import { MOUVEMENT_LABELS, ORIGINE_LABELS } from '../../labels.ts'
import { finances } from '../client.ts'
import styles from './enveloppes.module.css'

const BY_HAND = ['depense', 'engagement', 'virement']

/** The ledger, last line first. A line is never changed: a mistake is taken back by a contrary one. */
export const Mouvements = ({ mouvements, mayEdit }: { mouvements: readonly MouvementLu[]; mayEdit: boolean }) => {
  const [taken, setTaken] = useState<MouvementLu | null>(null)
  return (
    <Section title="Mouvements">
      {taken && <Correction mouvement={taken} close={() => setTaken(null)} />}
      <DataTable
        caption="Mouvements de l’enveloppe"
        rows={mouvements}
        keyOf={({ id }) => id}
        none="Aucun mouvement pour l’instant. Les versements reçus, les engagements et les paiements viendront ici."
        columns={[
          { head: 'Date', cell: ({ le }) => shortDay(le), sort: ({ le }) => le, width: '16%' },
          { head: 'Ce que c’est', cell: (one) => <What mouvement={one} />, bare: true, width: '42%' },
          { head: 'Mouvement', cell: ({ genre }) => MOUVEMENT_LABELS[genre], sort: ({ genre }) => genre },
          {
            head: 'Montant',
            cell: ({ centimes }) => euros(centimes).replace('-', '−'),
            sort: ({ centimes }) => centimes,
            right: true,
          },
          ...(mayEdit
            ? [
                {
                  head: 'Reprendre',
                  quiet: true,
                  cell: (one: MouvementLu) =>
                    BY_HAND.includes(one.origine) && !one.corrige && !one.corrigePar ? (
                      <Button
                        kind="plain"
                        size="small"
                        label={`Reprendre ${one.libelle} du ${shortDay(one.le)}`}
                        onClick={() => setTaken(one)}
                      >
                        Reprendre
                      </Button>
                    ) : null,
                },
              ]
            : []),
        ]}
      />
    </Section>
  )
}

const What = ({ mouvement: one }: { mouvement: MouvementLu }) => (
  <span className={styles.name}>
    <span className={one.corrigePar ? styles.taken : undefined}>{one.libelle}</span>
    <small>
      {[ORIGINE_LABELS[one.origine] ?? one.origine, one.fiche?.titre, one.decision, one.motif]
        .filter(Boolean)
        .join(' · ')}
      {one.decisionId && <Cited decisionId={one.decisionId} />}
    </small>
  </span>
)

const Cited = ({ decisionId }: { decisionId: string }) => (
  <Suspense>
    {' · '}
    <DecisionLink decisionId={decisionId} />
  </Suspense>
)

const Correction = ({ mouvement, close }: { mouvement: MouvementLu; close: () => void }) => {
  const { id: cptsId } = useCpts()
  const [motif, setMotif] = useState('')
  const correct = useAction(finances.correctMouvement, {
    onDone: () => {
      notify('Écriture contraire ajoutée.')
      close()
    },
  })
  return (
    <div className={styles.form}>
      <Form
        wide
        error={correct.error}
        onSubmit={() => correct.run({ params: { cptsId, mouvementId: mouvement.id }, body: { motif } })}
        actions={
          <>
            <Button kind="primary" type="submit" pending={correct.pending}>
              Reprendre {euros(Math.abs(mouvement.centimes))}
            </Button>
            <Button kind="plain" onClick={close}>
              Renoncer
            </Button>
          </>
        }
      >
        <TextField
          label={`Pourquoi reprendre «\u00a0${mouvement.libelle}\u00a0»`}
          hint={'Rien n’est effacé\u00a0: une écriture contraire s’ajoute, et cite celle-ci.'}
          value={motif}
          onChange={setMotif}
          error={correct.champs.motif}
          autoFocus
        />
      </Form>
    </div>
  )
}
