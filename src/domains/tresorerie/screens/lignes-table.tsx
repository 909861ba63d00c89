import { useState } from 'react'
import { useCan, useCpts } from '../../../web/client/session.ts'
import { useAction } from '../../../web/client/use-action.ts'
import { Button } from '../../../web/components/button.tsx'
import { euros, shortDay } from '../../../web/components/days.ts'
import { TextField } from '../../../web/components/field.tsx'
import { Form } from '../../../web/components/form.tsx'
import { LongTable } from '../../../web/components/long-table.tsx'
import { Problem } from '../../../web/components/problem.tsx'
import { StatusChip } from '../../../web/components/status-chip.tsx'
import { notify } from '../../../web/components/toasts.tsx'
import type { LigneReleveLue } from '../contract.ts'
import { ETAT_LIGNE_LABELS, PAR_LABELS } from '../labels.ts'
import { tresorerie } from './client.ts'
import styles from './tresorerie.module.css'

const sign = (cents: number): string => (cents < 0 ? `−${euros(-cents)}` : euros(cents))

export const LignesTable = ({ lignes }: { lignes: readonly LigneReleveLue[] }) => {
  const mayEdit = useCan('tresorerie.edit')
  return (
    <LongTable
      caption="Lignes des relevés"
      rows={lignes}
      keyOf={({ id }) => id}
      none="Aucune ligne ne répond à ces critères. Retirez-en un, ou cherchez un autre mot."
      columns={[
        { head: 'Date', cell: ({ jour }) => shortDay(jour), sort: ({ jour }) => jour, width: '110px' },
        {
          head: 'Libellé',
          bare: true,
          cell: ({ libelle, reference }) => (
            <div className={styles.label}>
              {libelle}
              {reference && <small>{reference}</small>}
            </div>
          ),
          sort: ({ libelle }) => libelle,
          width: '38%',
        },
        {
          head: 'Montant',
          cell: ({ centimes }) => <b>{sign(centimes)}</b>,
          sort: ({ centimes }) => centimes,
          right: true,
          width: '110px',
        },
        { head: 'État', cell: (ligne) => <Etat ligne={ligne} />, sort: ({ etat }) => ETAT_LIGNE_LABELS[etat] },
        {
          head: 'Paie',
          bare: true,
          cell: (ligne) => <Paie ligne={ligne} mayEdit={mayEdit} />,
          width: '28%',
        },
      ]}
    />
  )
}

/** What is settled is silent. */
const Etat = ({ ligne: { etat } }: { ligne: LigneReleveLue }) =>
  etat === 'a-rapprocher' || etat === 'partielle' ? (
    <StatusChip kind="waiting">{ETAT_LIGNE_LABELS[etat]}</StatusChip>
  ) : (
    <span className={styles.silent}>{ETAT_LIGNE_LABELS[etat]}</span>
  )

const Paie = ({ ligne, mayEdit }: { ligne: LigneReleveLue; mayEdit: boolean }) => {
  const { id: cptsId } = useCpts()
  const undo = useAction(tresorerie.removeRapprochement, { onDone: () => notify('Rapprochement défait.') })
  const aside = useAction(tresorerie.setAsideLigne)
  const [isAsking, setAsking] = useState(false)
  const params = { cptsId, ligneReleveId: ligne.id }
  const putAside = async (raison: string | null) => {
    if (!(await aside.run({ params, body: { raison } }))) return
    setAsking(false)
    if (raison !== null) notify('Ligne mise à l’écart.', { undo: () => aside.run({ params, body: { raison: null } }) })
  }
  return (
    <div>
      <ul className={styles.matches}>
        {ligne.rapprochements.map((one) => (
          <li key={one.id}>
            <span>
              {one.libelle}, {sign(one.centimes)} <span className={styles.silent}>({PAR_LABELS[one.par]})</span>
            </span>
            {mayEdit && (
              <Button
                kind="plain"
                size="small"
                pending={undo.pending}
                label={`Défaire le rapprochement avec ${one.libelle}`}
                onClick={() => undo.run({ params: { cptsId, rapprochementId: one.id } })}
              >
                Défaire
              </Button>
            )}
          </li>
        ))}
      </ul>
      {ligne.ecarteeRaison && <span className={styles.silent}>{ligne.ecarteeRaison} </span>}
      {mayEdit && (ligne.etat === 'a-rapprocher' || ligne.etat === 'partielle') && !isAsking && (
        <Button
          kind="plain"
          size="small"
          label={`${ligne.etat === 'partielle' ? 'Mettre le reste à l’écart' : 'Mettre à l’écart'}, ${ligne.libelle}`}
          onClick={() => setAsking(true)}
        >
          {ligne.etat === 'partielle' ? 'Mettre le reste à l’écart' : 'Mettre à l’écart'}
        </Button>
      )}
      {mayEdit && ligne.etat === 'ecartee' && (
        <Button kind="plain" size="small" label={`Reprendre ${ligne.libelle}`} onClick={() => putAside(null)}>
          Reprendre
        </Button>
      )}
      {isAsking && <AsideForm pending={aside.pending} put={putAside} close={() => setAsking(false)} />}
      <Problem error={undo.error ?? aside.error} />
    </div>
  )
}

type AsideProps = { pending: boolean; put: (raison: string) => Promise<void>; close: () => void }

const AsideForm = ({ pending, put, close }: AsideProps) => {
  const [raison, setRaison] = useState('')
  return (
    <Form
      wide
      onSubmit={() => raison.trim() && put(raison)}
      actions={
        <>
          <Button kind="primary" size="small" type="submit" pending={pending}>
            Mettre à l’écart
          </Button>
          <Button kind="plain" size="small" onClick={close}>
            Renoncer
          </Button>
        </>
      }
    >
      <TextField
        label="Pourquoi"
        hint="Frais de la banque, virement interne, remboursement"
        value={raison}
        onChange={setRaison}
        autoFocus
        maxLength={200}
      />
    </Form>
  )
}
