/** Which territories are like this one, by which criteria, and how far each is. */
import { formatNumber, listInWords } from '../../../../kernel/french.ts'
import { DataTable } from '../../../../web/components/data-table.tsx'
import { Section, Source } from '../../../../web/components/section.tsx'
import type { SemblablesVus } from '../../contract-themes.ts'

type Vus = NonNullable<SemblablesVus>

export const SemblablesPart = ({ semblables: { criteres, epci, candidats } }: { semblables: Vus }) => (
  <Section title="Territoires semblables" aside={`${epci.length} EPCI`}>
    <DataTable
      caption="Territoires semblables, du plus proche au moins proche"
      tight
      rows={[
        {
          code: 'ici',
          nom: 'Votre territoire',
          distance: 0,
          ecarts: epci[0]!.ecarts.map((one) => ({ ...one, la: one.ici })),
        },
        ...epci,
      ]}
      keyOf={({ code }) => code}
      columns={[
        {
          head: 'EPCI',
          cell: ({ nom, code }) => (code === 'ici' ? <b>{nom}</b> : nom),
          sort: ({ nom }) => nom,
          width: '34%',
        },
        ...criteres.map((critere) => ({
          head: critere.libelle,
          cell: ({ ecarts }: Vus['epci'][number]) => shown(ecarts, critere),
          sort: ({ ecarts }: Vus['epci'][number]) => ecarts.find((one) => one.critere === critere.code)?.la ?? null,
          right: true,
        })),
        {
          head: 'Distance',
          cell: ({ distance, code }) => (code === 'ici' ? '' : formatNumber(distance, 2)),
          sort: ({ distance }) => distance,
          right: true,
        },
      ]}
    />
    <Source>
      Les plus proches de {formatNumber(candidats)}&nbsp;EPCI par{' '}
      {listInWords(criteres.map(({ libelle }) => lower(libelle)))}. Chaque écart est compté en écarts types, puis leur
      moyenne quadratique fait la distance&nbsp;; population et densité sont comparées par leur logarithme. La colonne
      «&nbsp;Semblables&nbsp;» divise la somme de leurs numérateurs par celle de leurs dénominateurs&nbsp;; pour un
      effectif, elle donne leur moyenne.
    </Source>
  </Section>
)

const shown = (ecarts: Vus['epci'][number]['ecarts'], { code, decimales }: Vus['criteres'][number]): string => {
  const found = ecarts.find((one) => one.critere === code)
  return found ? formatNumber(found.la, decimales) : ''
}
const lower = (words: string): string => `${words.charAt(0).toLowerCase()}${words.slice(1)}`
