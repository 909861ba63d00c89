/** Invoices and costs, by the same two people as the rest; and the suppliers. */
import { useState } from 'react'
import { count } from '../../../../kernel/french.ts'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button } from '../../../../web/components/button.tsx'
import { euros } from '../../../../web/components/days.ts'
import { EmptyState } from '../../../../web/components/empty-state.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { icons } from '../../../../web/components/icons.ts'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { RoomViews } from '../../../../web/shell/room-views.tsx'
import type { SommeLue } from '../../contract.ts'
import { indemnites } from '../client.ts'
import { Exports } from '../exports.tsx'
import { SommesTable } from '../sommes-table.tsx'
import { DepenseForm } from './depense-form.tsx'
import { Fournisseurs } from './fournisseurs.tsx'

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const [isAdding, setAdding] = useState(false)
  const mayEdit = useCan('depense.edit')
  const query = { quoi: 'depenses' } as const
  const read = useCall(indemnites.listSommes, { params: { cptsId }, query }, { keep: true })
  const add = mayEdit && !isAdding && (
    <Button kind="primary" icon={<icons.plus />} onClick={() => setAdding(true)}>
      Déclarer une dépense
    </Button>
  )
  return (
    <>
      <RoomViews of="Finances" />
      <Loaded of="les dépenses" from={read}>
        {({ sommes }) => (
          <>
            <Headline
              actions={add}
              meaning="Une dépense a son justificatif, puis se contrôle et s’approuve à deux, comme une indemnité."
            >
              {headlineOf(sommes)}
            </Headline>
            {isAdding && <DepenseForm close={() => setAdding(false)} />}
            {sommes.length === 0 && !isAdding ? (
              <EmptyState>
                Une facture d’un fournisseur, ou des frais qu’un membre a payés pour la CPTS, se déclarent ici avec leur
                justificatif.
              </EmptyState>
            ) : (
              <SommesTable rows={sommes} none="Aucune dépense encore." />
            )}
            <Exports
              of="Ces dépenses"
              href={(format) => indemnites.exportSommes.href({ params: { cptsId, format }, query })}
            />
          </>
        )}
      </Loaded>
      <Fournisseurs />
    </>
  )
}

const headlineOf = (sommes: readonly SommeLue[]): string => {
  const waiting = sommes.filter(({ etat }) => etat === 'declaree' || etat === 'controlee')
  if (waiting.length > 0)
    return `${count(waiting.length, 'dépense attend', 'dépenses attendent')}, ${euros(waiting.reduce((sum, { centimes }) => sum + centimes, 0))}`
  return sommes.length === 0 ? 'Aucune dépense encore' : 'Aucune dépense n’attend'
}
