/** How many slots a week: the finding, the choices, the curve, what it supposes. */
import { useState } from 'react'
import { formatNumber, formatShare } from '../../../../kernel/french.ts'
import { LineChart } from '../../../../web/charts/line-chart.tsx'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { ButtonLink } from '../../../../web/components/button.tsx'
import { EmptyState } from '../../../../web/components/empty-state.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { RoomViews } from '../../../../web/shell/room-views.tsx'
import { sayFourchette } from '../../rules/dire-dimensionnement.ts'
import { type Dimensionnement, soins } from '../client.ts'
import { Choices, type Choix } from './choices.tsx'
import styles from './dimensionner.module.css'
import { Libres } from './libres.tsx'
import { DIMENSIONNER, sayPrix, sayToday } from './words.ts'

const FIRST: Choix = { cible: '0.9', rayonKm: '', repartition: 'actuelle', evolution: '1' }
const queryOf = ({ cible, rayonKm, repartition, evolution }: Choix) => ({
  cible: Number(cible),
  ...(rayonKm ? { rayonKm: Number(rayonKm) } : {}),
  repartition,
  evolution: Number(evolution),
})

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const [choix, setChoix] = useState<Choix>(FIRST)
  const seesAgendas = useCan('agenda.read')
  const query = queryOf(choix)
  const read = useCall(soins.readDimensionnement, { params: { cptsId }, query }, { keep: true })
  return (
    <>
      <RoomViews of="Soins" />
      <Loaded of="la simulation" from={read}>
        {(data) => (
          <>
            <Headline above={DIMENSIONNER.above} meaning={data.simulation && sayFourchette(data.simulation.besoin)}>
              {data.phrase}
            </Headline>
            <Choices choix={choix} change={(part) => setChoix({ ...choix, ...part })} />
            {data.simulation ? (
              <Simulation
                data={data}
                simulation={data.simulation}
                csv={soins.exportDimensionnement.href({ params: { cptsId }, query })}
              />
            ) : (
              <EmptyState actions={<ButtonLink to="/soins">{DIMENSIONNER.empty}</ButtonLink>}>
                La simulation se nourrit des demandes reçues au bureau{'\u00a0'}: chacune compte, avec son heure et sa
                commune.
              </EmptyState>
            )}
          </>
        )}
      </Loaded>
      {seesAgendas && <Libres cptsId={cptsId} />}
    </>
  )
}

type Props = { data: Dimensionnement; simulation: NonNullable<Dimensionnement['simulation']>; csv: string }

const Simulation = ({ data, simulation, csv }: Props) => {
  const { courbe } = simulation
  const notes = [sayToday(simulation), sayPrix(simulation)].filter((note) => note !== null)
  return (
    <>
      <LineChart
        title={DIMENSIONNER.courbe}
        subtitle={`${formatNumber(simulation.demandesParSemaine)} demandes par semaine`}
        source={DIMENSIONNER.source}
        csv={csv}
        stepName={DIMENSIONNER.step}
        steps={courbe.map(({ parSemaine }, index) => ({
          key: String(parSemaine),
          word: `${formatNumber(parSemaine)} créneaux par semaine`,
          ...(index % 2 === 0 ? { tick: formatNumber(parSemaine) } : {}),
        }))}
        series={[
          {
            name: DIMENSIONNER.within48,
            hue: 'var(--mission-acces)',
            values: courbe.map((one) => one.sous48h.moyenne),
          },
          { name: DIMENSIONNER.within24, hue: '#7d97bd', values: courbe.map((one) => one.sous24h.moyenne) },
          { name: DIMENSIONNER.unused, hue: 'var(--ink-3)', values: courbe.map((one) => one.inutilises.moyenne) },
        ]}
        reference={{ value: data.choix.cible, word: formatShare(data.choix.cible) }}
        top={1}
        height={260}
        format={(value) => formatShare(value)}
      />
      <div className={styles.notes}>
        {notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </div>
      <Section title={DIMENSIONNER.hypotheses}>
        <ul className={styles.hypotheses}>
          {data.hypotheses.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Section>
    </>
  )
}
