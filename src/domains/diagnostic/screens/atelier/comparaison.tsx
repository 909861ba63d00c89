/** All scenarios side by side, measured the same way; each can be taken away, taken back, or become the territory. */
import { useState } from 'react'
import { count, formatNumber } from '../../../../kernel/french.ts'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { CsvLink } from '../../../../web/components/csv-link.tsx'
import { DataTable } from '../../../../web/components/data-table.tsx'
import { DateField, TextField } from '../../../../web/components/field.tsx'
import { Form, Pair } from '../../../../web/components/form.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { Section, Source } from '../../../../web/components/section.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import type { MesureScenario, ScenarioVu } from '../../contract-atelier.ts'
import { NATURE_LABELS } from '../../rules/nature-flux.ts'
import { type Atelier, diagnostic } from '../client.ts'
import styles from './atelier.module.css'
import { territoire } from './carte-atelier.tsx'
import { sayAcces, sayDay, sayEpci, sayKm, sayMade, sayMorceaux, sayPart, sayTaille } from './dire.ts'
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
              <>
                <b>{nom}</b>
                {detail && (
                  <>
                    <br />
                    <small>{detail}</small>
                  </>
                )}
              </>
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
      {adopting && <Adopt key={adopting.id} scenario={adopting} close={() => setAdopting(null)} />}
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

const today = (): string => {
  const now = new Date()
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}

const Adopt = ({ scenario, close }: { scenario: ScenarioVu; close: () => void }) => {
  const { id: cptsId } = useCpts()
  const [depuis, setDepuis] = useState(today())
  const [note, setNote] = useState(scenario.nom)
  const undo = useAction(territoire.removeVersion)
  const adopt = useAction(diagnostic.adoptScenario, {
    onDone: ({ id, remplace }) => {
      close()
      const back = () => undo.run({ params: { cptsId, versionId: id } })
      notify(
        `«\u00a0${scenario.nom}\u00a0» est le territoire de la CPTS à partir du ${sayDay(depuis)}. La frise de la page Territoire le montre.`,
        remplace ? {} : { undo: back },
      )
    },
  })
  const blocked = depuis ? undefined : 'Donnez une date.'
  const people = scenario.mesure ? `, ${count(scenario.mesure.population, 'habitant')}` : ''
  return (
    <section className={styles.adopt} aria-label={`Adopter ${scenario.nom}`}>
      <h3>
        Adopter «&nbsp;{scenario.nom}&nbsp;»{people}
      </h3>
      <p>
        Il devient le territoire de la CPTS à la date choisie. Celui d’avant reste dans la frise. Un territoire se
        décide entre professionnels, avec l’ARS.
      </p>
      <Form
        error={adopt.error}
        wide
        onSubmit={() => !blocked && adopt.run({ params: { cptsId, scenarioId: scenario.id }, body: { depuis, note } })}
        actions={
          <>
            <Button type="submit" kind="primary" pending={adopt.pending} blocked={blocked}>
              En faire le territoire
            </Button>
            <Button kind="plain" onClick={close}>
              Renoncer
            </Button>
          </>
        }
      >
        <Pair>
          <DateField
            label="À partir du"
            value={depuis}
            onChange={setDepuis}
            error={adopt.champs.depuis}
            required
            autoFocus
          />
          <TextField label="Étape ou motif" optional value={note} onChange={setNote} maxLength={80} />
        </Pair>
      </Form>
    </section>
  )
}
