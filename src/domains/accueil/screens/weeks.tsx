import { Link } from '@tanstack/react-router'
import { formatShare, formatShortDate } from '../../../kernel/french.ts'
import { Temporal } from '../../../kernel/time.ts'
import { LineChart } from '../../../web/charts/line-chart.tsx'
import { createClient, useCall, useCpts } from '../../../web/client/index.ts'
import { Loaded } from '../../../web/components/loaded.tsx'
import { Section } from '../../../web/components/section.tsx'
import { soinsContract } from '../../soins-non-programmes/contract.ts'

const soins = createClient(soinsContract)

/** The share of requests answered in time, week by week, over twelve months. */
const Weeks = () => {
  const { id: cptsId } = useCpts()
  const board = useCall(soins.readTableauSoins, { params: { cptsId }, query: {} })
  return (
    <Loaded of="l’accès aux soins" from={board}>
      {({ semaines, phrase, du, au }) =>
        semaines.every(({ denominateur }) => denominateur === 0) ? null : (
          <Section
            title="L’accès aux soins, semaine par semaine"
            aside={<Link to="/soins/tableau">Tout le tableau</Link>}
          >
            <LineChart
              title={phrase}
              subtitle="Part des demandes servies, par semaine"
              source={`Demandes closes du ${dayOf(du)} au ${dayOf(au)}, sans celles qui ont été orientées, retirées ou reçues deux fois.`}
              csv={soins.exportTableauSoins.href({ params: { cptsId }, query: { axe: 'semaine' } })}
              stepName="Semaine"
              steps={semaines.map(({ cle, libelle }, index) => ({
                key: cle,
                word: libelle,
                ...tickOf(cle, semaines[index - 1]?.cle),
              }))}
              series={[
                {
                  name: 'en 48\u00a0h',
                  hue: '#7d97bd',
                  values: semaines.map(({ sous48h, denominateur }) => shareOf(sous48h, denominateur)),
                },
                {
                  name: 'en 24\u00a0h',
                  hue: 'var(--mission-acces)',
                  values: semaines.map(({ sous24h, denominateur }) => shareOf(sous24h, denominateur)),
                },
              ]}
              top={1}
              format={(value) => formatShare(value)}
            />
          </Section>
        )
      }
    </Loaded>
  )
}
export default Weeks

const shareOf = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole)
const dayOf = (day: string): string => {
  const date = Temporal.PlainDate.from(day)
  return `${formatShortDate(date)} ${date.year}`
}

/** The first week of a month says its name. */
const tickOf = (monday: string, before: string | undefined): { tick?: string } => {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(monday)
  if (!isDay || monday.slice(0, 7) === before?.slice(0, 7)) return {}
  return { tick: formatShortDate(Temporal.PlainDate.from(monday)).replace(/^\S+\s/, '') }
}
