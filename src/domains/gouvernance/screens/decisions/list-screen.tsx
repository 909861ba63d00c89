/** The register: what was decided, by whom, with which vote, and whether it still holds. */
import { useDebouncedValue } from '@mantine/hooks'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { count, formatDate } from '../../../../kernel/french.ts'
import { Temporal } from '../../../../kernel/time.ts'
import { useCpts } from '../../../../web/client/session.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Actions } from '../../../../web/components/actions.tsx'
import { CheckField } from '../../../../web/components/check-field.tsx'
import { CsvLink } from '../../../../web/components/csv-link.tsx'
import { type Column, DataTable } from '../../../../web/components/data-table.tsx'
import { EmptyState } from '../../../../web/components/empty-state.tsx'
import { DateField, SelectField, TextField } from '../../../../web/components/field.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { RoomViews } from '../../../../web/shell/room-views.tsx'
import type { DecisionVue } from '../../contract.ts'
import { sayEtatDecision } from '../../rules/decision-lignes.ts'
import { gouvernance } from '../client.ts'
import styles from '../seances/seances.module.css'

const NOTHING = { recherche: '', instanceId: '', du: '', au: '', enVigueur: false }
type Chosen = typeof NOTHING

const queryOf = ({ recherche, instanceId, du, au, enVigueur }: Chosen) => ({
  ...(recherche.trim() ? { recherche: recherche.trim() } : {}),
  ...(instanceId ? { instanceId } : {}),
  ...(du ? { du } : {}),
  ...(au ? { au } : {}),
  ...(enVigueur ? { enVigueur: 'oui' as const } : {}),
})

export const sayDay = (day: string): string => formatDate(Temporal.PlainDate.from(day), { weekday: false })

const COLUMNS: Column<DecisionVue>[] = [
  { head: 'Numéro', cell: ({ numero }) => numero, sort: ({ numero }) => numero },
  { head: 'Date', cell: ({ priseLe }) => sayDay(priseLe), sort: ({ priseLe }) => priseLe },
  {
    head: 'Objet',
    cell: ({ id, objet }) => (
      <Link to="/gouvernance/decisions/$decisionId" params={{ decisionId: id }}>
        {objet}
      </Link>
    ),
    sort: ({ objet }) => objet,
  },
  { head: 'Instance', cell: ({ instance }) => instance, sort: ({ instance }) => instance },
  { head: 'État', cell: sayEtatDecision, sort: sayEtatDecision },
]

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const [chosen, setChosen] = useState(NOTHING)
  const [settled] = useDebouncedValue(chosen, 200)
  const query = queryOf(settled)
  const read = useCall(gouvernance.listDecisions, { params: { cptsId }, query }, { keep: true })
  const isFiltered = Object.keys(query).length > 0
  return (
    <>
      <RoomViews of="Gouvernance" />
      <Loaded of="le registre des décisions" from={read}>
        {({ decisions, instances }) => (
          <>
            <Headline meaning="Chacune est un acte du registre, avec son vote. Les barèmes, les budgets et les paiements qui en découlent la citent.">
              {decisions.length === 0 && !isFiltered
                ? 'Aucune décision n’est encore au registre'
                : `${count(decisions.length, 'décision')}${isFiltered ? ' pour cette recherche' : ' au registre'}`}
            </Headline>
            {decisions.length === 0 && !isFiltered ? (
              <EmptyState>
                Une décision entre ici quand le procès-verbal de sa séance est signé par deux personnes.
              </EmptyState>
            ) : (
              <>
                <Filters chosen={chosen} choose={setChosen} instances={instances} />
                <DataTable
                  caption="Décisions, les plus récentes d’abord"
                  rows={decisions}
                  columns={COLUMNS}
                  keyOf={({ id }) => id}
                  none="Aucune décision ne correspond à cette recherche."
                />
                <Actions>
                  <CsvLink href={gouvernance.exportDecisionsCsv.href({ params: { cptsId }, query })} />
                  <CsvLink href={gouvernance.exportDecisionsXlsx.href({ params: { cptsId }, query })}>XLSX</CsvLink>
                </Actions>
              </>
            )}
          </>
        )}
      </Loaded>
    </>
  )
}

type FiltersProps = {
  chosen: Chosen
  choose: (chosen: Chosen) => void
  instances: readonly { id: string; nom: string }[]
}

const Filters = ({ chosen, choose, instances }: FiltersProps) => {
  const set = (part: Partial<Chosen>) => choose({ ...chosen, ...part })
  return (
    <search className={styles.filters}>
      <TextField label="Sujet ou numéro" value={chosen.recherche} onChange={(recherche) => set({ recherche })} />
      <SelectField
        label="Instance"
        none="Toutes"
        choices={instances.map(({ id, nom }) => ({ value: id, label: nom }))}
        value={chosen.instanceId}
        onChange={(instanceId) => set({ instanceId })}
      />
      <DateField label="Du" value={chosen.du} onChange={(du) => set({ du })} />
      <DateField label="Au" value={chosen.au} onChange={(au) => set({ au })} />
      <CheckField
        label="En vigueur seulement"
        checked={chosen.enVigueur}
        onChange={(enVigueur) => set({ enVigueur })}
      />
    </search>
  )
}
