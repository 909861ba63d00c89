import { useState } from 'react'
import { count } from '../../../kernel/french.ts'
import { useCan, useCpts } from '../../../web/client/session.ts'
import { useCall } from '../../../web/client/use-call.ts'
import { Button } from '../../../web/components/button.tsx'
import { DataTable } from '../../../web/components/data-table.tsx'
import { shortDay } from '../../../web/components/days.ts'
import { EmptyState } from '../../../web/components/empty-state.tsx'
import { Headline } from '../../../web/components/headline.tsx'
import { icons } from '../../../web/components/icons.ts'
import { Loaded } from '../../../web/components/loaded.tsx'
import { StatusChip } from '../../../web/components/status-chip.tsx'
import { RoomViews } from '../../../web/shell/room-views.tsx'
import { type CompteBancaireLu, maskIban } from '../contract.ts'
import { tresorerie } from './client.ts'
import { CompteForm } from './compte-form.tsx'
import styles from './tresorerie.module.css'

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const comptes = useCall(tresorerie.listComptesBancaires, { params: { cptsId } })
  return (
    <>
      <RoomViews of="Finances" />
      <Loaded of="les comptes" from={comptes}>
        {(data) => <Comptes comptes={data.comptes} />}
      </Loaded>
    </>
  )
}

const Comptes = ({ comptes }: { comptes: CompteBancaireLu[] }) => {
  const mayEdit = useCan('tresorerie.edit')
  const [chosen, setChosen] = useState<string | null>(null)
  const edited = comptes.find(({ id }) => id === chosen)
  const add = mayEdit && (
    <Button kind="primary" icon={<icons.plus />} onClick={() => setChosen('nouveau')}>
      Ajouter un compte
    </Button>
  )
  const isEmpty = comptes.length === 0
  return (
    <>
      <Headline
        actions={!isEmpty && add}
        meaning="L’IBAN est gardé chiffré. Il n’est donné en entier qu’à qui doit payer la CPTS."
      >
        {isEmpty ? 'Aucun compte encore' : count(comptes.length, 'compte bancaire', 'comptes bancaires')}
      </Headline>
      {(chosen === 'nouveau' || edited) && (
        <div className={styles.form}>
          <CompteForm key={chosen} compte={edited ?? null} close={() => setChosen(null)} />
        </div>
      )}
      {isEmpty && chosen === null && (
        <EmptyState actions={add}>
          Le compte de l’association&nbsp;: ses relevés s’importent ici, et son IBAN figure sur les appels de
          cotisation.
        </EmptyState>
      )}
      {!isEmpty && (
        <DataTable
          caption="Comptes bancaires"
          rows={comptes}
          keyOf={({ id }) => id}
          selected={chosen}
          {...(mayEdit ? { onPick: ({ id }: CompteBancaireLu) => setChosen(id === chosen ? null : id) } : {})}
          columns={[
            {
              head: 'Titulaire',
              cell: ({ nom, fermeLe }) => <b>{fermeLe ? `${nom}, fermé` : nom}</b>,
              sort: ({ nom }) => nom,
              width: '40%',
            },
            {
              head: 'IBAN',
              cell: ({ ibanFin, ibanAbsent }) =>
                ibanAbsent ? <StatusChip kind="waiting">À saisir à nouveau</StatusChip> : maskIban(ibanFin),
            },
            { head: 'Lignes', cell: ({ lignes }) => lignes, sort: ({ lignes }) => lignes, right: true },
            {
              head: 'Dernière ligne',
              cell: ({ dernierJour }) => (dernierJour ? shortDay(dernierJour) : 'aucune'),
              sort: ({ dernierJour }) => dernierJour,
            },
          ]}
        />
      )}
    </>
  )
}
