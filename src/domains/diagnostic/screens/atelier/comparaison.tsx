/** All scenarios side by side, measured the same way; each can be taken away, taken back, or become the territory. */
import { useState } from 'react'
import { formatNumber } from '../../../../kernel/french.ts'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { CsvLink } from '../../../../web/components/csv-link.tsx'
import { DataTable } from '../../../../web/components/data-table.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { Section, Source } from '../../../../web/components/section.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import type { MesureScenario, ScenarioVu } from '../../contract-atelier.ts'
import { NATURE_LABELS } from '../../rules/nature-flux.ts'
import { type Atelier, diagnostic } from '../client.ts'
import { Adopter, useAdopted } from './adopter.tsx'
import styles from './atelier.module.css'
import { sayAcces, sayEpci, sayKm, sayMade, sayMorceaux, sayPart, sayTaille } from './dire.ts'
import { type Brouillon, CURRENT } from './use-brouillon.ts'

type Row = { id: string; nom: string; detail: string; mesure: MesureScenario | null; scenario: ScenarioVu | null }

type Props = { atelier: Atelier; brouillon: Brouillon; show: (id: string) => void }

export const Comparaison = ({ atelier, brouillon, show }: Props) => {
  const { id: cptsId, zone } = useCpts()
  const [adopting, setAdopting] = useState<ScenarioVu | null>(null)
  const { actuel, scenarios } = atelier
  const rows: Row[] = [
    ...(actuel
      ? [{ id: CURRENT, nom: 'Territoire en vigueur', detail: '', mesure: actuel.mesure, scenario: null }]
      : []),
    ...scenarios.map((one) => ({
      id: one.id,
      nom: one.nom,
      detail: one.faute ?? sayMade(one, zone),
      mesure: one.mesure,
      scenario: one,
    })),
  ]
  return (
    <Section
      title="Les scénarios côte à côte"
      aside={<CsvLink href={diagnostic.exportScenarios.href({ params: { cptsId } })} />}
    >
      <DataTable
        caption="Scénarios comparés"
        rows={rows}
        keyOf={({ id }) => id}
        none="Aucun territoire en vigueur, aucun scénario gardé."
        columns={[
          {
            head: 'Scénario',
            bare: true,
            width: '22%',
            cell: ({ nom, detail }) => (
              <span>
                <b>{nom}</b>
                {detail && (
                  <>
                    <br />
                    <small>{detail}</small>
                  </>
                )}
              </span>
            ),
            sort: ({ nom }) => nom,
          },
          {
            head: 'Population',
            right: true,
            cell: ({ mesure }) => (mesure ? formatNumber(mesure.population) : '–'),
            sort: ({ mesure }) => mesure?.population ?? null,
          },
          {
            head: 'Taille',
            cell: ({ mesure }) => (mesure ? sayTaille(mesure.taille) : '–'),
            sort: ({ mesure }) => mesure?.taille ?? null,
          },
          {
            head: 'Part gardée',
            right: true,
            cell: ({ mesure }) => (mesure ? sayPart(mesure.partGardee) : '–'),
            sort: ({ mesure }) => mesure?.partGardee.part ?? null,
          },
          {
            head: 'Accès au pôle',
            cell: ({ mesure }) => (mesure ? sayAcces(mesure.acces) : '–'),
            sort: ({ mesure }) => mesure?.acces?.km ?? null,
          },
          {
            head: 'EPCI',
            cell: ({ mesure }) => (mesure ? sayEpci(mesure.epci) : '–'),
            sort: ({ mesure }) => mesure?.epci.coupes.length ?? null,
          },
          {
            head: 'Étendue',
            right: true,
            cell: ({ mesure }) => (mesure?.etendueKm ? sayKm(mesure.etendueKm) : '–'),
            sort: ({ mesure }) => mesure?.etendueKm ?? null,
          },
          {
            head: 'Contiguïté',
            cell: ({ mesure }) => (mesure ? sayMorceaux(mesure.morceaux) : '–'),
            sort: ({ mesure }) => mesure?.morceaux ?? null,
          },
          {
            head: 'Actions',
            bare: true,
            quiet: true,
            cell: (row) => <RowActions row={row} brouillon={brouillon} show={show} adopt={setAdopting} />,
          },
        ]}
        foot={<Method atelier={atelier} />}
      />
      {adopting && <AdoptScenario key={adopting.id} scenario={adopting} close={() => setAdopting(null)} />}
    </Section>
  )
}

const Method = ({ atelier: { source, detour, vitesse } }: { atelier: Atelier }) => (
  <Source>
    Part gardée&nbsp;: ce qui part des communes et reste dans le territoire, sur tout ce qui en part.{' '}
    {source
      ? `${source.titre}, ${source.millesime}. ${NATURE_LABELS[source.nature]} `
      : 'Aucun flux mesuré dans l’installation. '}
    Sans flux mesurés pour ces communes, elle est estimée par la population et la distance (25&nbsp;km au plus)&nbsp;:
    ce n’est pas une mesure. Accès au pôle&nbsp;: distance moyenne d’un habitant, à vol d’oiseau ×{' '}
    {formatNumber(detour, 1)}, et durée à {formatNumber(vitesse)}&nbsp;km/h, choix de Maillage, sans relief ni route.
    Étendue&nbsp;: entre les deux communes les plus éloignées, à vol d’oiseau.
  </Source>
)

type RowProps = Pick<Props, 'brouillon' | 'show'> & { row: Row; adopt: (scenario: ScenarioVu) => void }

const RowActions = ({ row: { id, nom, mesure, scenario }, brouillon, show, adopt }: RowProps) => {
  const { id: cptsId } = useCpts()
  const mayEdit = useCan('diagnostic.edit')
  const mayAdopt = useCan('territoire.edit')
  const params = { cptsId, scenarioId: id }
  const restore = useAction(diagnostic.restoreScenario)
  const remove = useAction(diagnostic.removeScenario, {
    onDone: () => {
      if (brouillon.from === id) brouillon.start(CURRENT)
      notify(`«\u00a0${nom}\u00a0» est retiré.`, { undo: () => void restore.run({ params }) })
    },
  })
  return (
    <div className={styles.row}>
      {mesure && (
        <Button kind="plain" size="small" label={`Voir ${nom} sur la carte`} onClick={() => show(id)}>
          Voir
        </Button>
      )}
      {scenario && mesure && mayAdopt && (
        <Button kind="plain" size="small" label={`Adopter ${nom}`} onClick={() => adopt(scenario)}>
          Adopter
        </Button>
      )}
      {scenario && (
        <a href={diagnostic.exportScenario.href({ params })} download aria-label={`${nom} en GeoJSON`}>
          GeoJSON
        </a>
      )}
      {scenario && mayEdit && (
        <Button
          kind="plain"
          size="small"
          label={`Retirer ${nom}`}
          pending={remove.pending}
          onClick={() => remove.run({ params })}
        >
          Retirer
        </Button>
      )}
      <Problem error={remove.error ?? restore.error} />
    </div>
  )
}

const AdoptScenario = ({ scenario, close }: { scenario: ScenarioVu; close: () => void }) => {
  const { id: cptsId } = useCpts()
  const adopted = useAdopted(scenario.nom, close)
  const adopt = useAction(diagnostic.adoptScenario, { onDone: (made, { 0: { body } }) => adopted(made, body.depuis) })
  return (
    <Adopter
      nom={scenario.nom}
      population={scenario.mesure?.population ?? null}
      adopt={adopt}
      send={(body) => adopt.run({ params: { cptsId, scenarioId: scenario.id }, body })}
      close={close}
    />
  )
}
