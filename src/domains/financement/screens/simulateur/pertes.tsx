import { useState } from 'react'
import { DataTable } from '../../../../web/components/data-table.tsx'
import { euros } from '../../../../web/components/days.ts'
import { MissionBadge } from '../../../../web/components/mission-badge.tsx'
import { Section, Source } from '../../../../web/components/section.tsx'
import { Segments } from '../../../../web/components/segments.tsx'
import type { Baremes, Contrat } from '../../rules/contrat.ts'
import { perteSiGlisse } from '../../rules/simulation.ts'

const MONTHS = ['1', '3', '6', '12'] as const

/** What the whole contract loses when a mission begins later. */
export const Pertes = ({ contrat, baremes }: { contrat: Contrat; baremes: Baremes }) => {
  const [months, setMonths] = useState<(typeof MONTHS)[number]>('3')
  const rows = contrat.missions
    .filter(({ debut }) => debut !== null)
    .map(({ mission }) => ({ mission, loss: perteSiGlisse(contrat, baremes, mission, Number(months)) }))
  return (
    <Section title="Ce que coûte un retard">
      <Segments
        legend="Mois de retard"
        value={months}
        onChange={setMonths}
        choices={MONTHS.map((value) => ({ value, label: `${value}\u00a0mois` }))}
      />
      <DataTable
        caption={`Perte si une mission démarre ${months} mois plus tard`}
        rows={rows}
        keyOf={({ mission }) => mission}
        none="Aucune mission n’a de date de début."
        columns={[
          { head: 'Mission', cell: ({ mission }) => <MissionBadge mission={mission} />, bare: true, width: '60%' },
          { head: 'Perte', cell: ({ loss }) => euros(loss), sort: ({ loss }) => loss, right: true },
        ]}
      />
      <Source>Part fixe et part variable des jours perdus, comptées sur tout le contrat.</Source>
    </Section>
  )
}
