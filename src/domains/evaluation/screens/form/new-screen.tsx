/** An indicator that the contract or the projet asks for and that the catalogue has not. */
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { count } from '../../../../kernel/french.ts'
import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button } from '../../../../web/components/button.tsx'
import { DataTable } from '../../../../web/components/data-table.tsx'
import { longDay } from '../../../../web/components/days.ts'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { RegistreViews } from '../../../registre/screens/index.ts'
import { type AFollow, evaluation } from '../client.ts'
import styles from '../evaluation.module.css'
import { DefinitionForm } from './definition-form.tsx'
import { type Draft, definitionOf, draftOfFiche, EMPTY } from './draft.ts'

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const read = useCall(evaluation.listIndicateursAFollow, { params: { cptsId } })
  return (
    <>
      <RegistreViews current="/indicateurs" />
      <Headline
        above={<Link to="/indicateurs">Indicateurs</Link>}
        meaning="Il se compte seul s’il vient de ce que la CPTS enregistre&nbsp;; sinon, sa valeur se saisit avec sa source."
      >
        Ajouter un indicateur
      </Headline>
      <Loaded of="les fiches-actions" from={read}>
        {(data) => <Editor data={data} />}
      </Loaded>
    </>
  )
}

const Editor = ({ data }: { data: AFollow }) => {
  const { id: cptsId } = useCpts()
  const navigate = useNavigate()
  const [draft, setDraft] = useState<Draft>(EMPTY)
  const create = useAction(evaluation.createIndicateur, {
    onDone: ({ code }) => void navigate({ to: `/indicateurs/${code}` }),
  })
  return (
    <>
      <DefinitionForm
        draft={draft}
        onChange={setDraft}
        fiches={data.fiches}
        submit={() => create.run({ params: { cptsId }, body: definitionOf(draft) })}
        pending={create.pending}
        error={create.error}
        champs={create.champs}
        verb="Ajouter cet indicateur"
        back="/indicateurs"
      />
      {data.indicateurs.length > 0 && <FromFiches data={data} take={(next) => setDraft(next)} />}
    </>
  )
}

const figure = (value: number | null, unite: string): string =>
  value === null ? '' : `${value.toLocaleString('fr-FR')}${unite ? `\u00a0${unite}` : ''}`

/** What the fiches promised to measure, and that nobody follows yet. */
const FromFiches = ({ data, take }: { data: AFollow; take: (draft: Draft) => void }) => (
  <Section title="Partir d’une fiche-action">
    <details>
      <summary>
        {count(data.indicateurs.length, 'indicateur écrit', 'indicateurs écrits')} dans les fiches-actions et pas encore
        suivis
      </summary>
      <DataTable
        caption="Indicateurs des fiches-actions"
        rows={data.indicateurs}
        keyOf={({ id }) => id}
        columns={[
          { head: 'Indicateur', cell: ({ libelle }) => libelle, sort: ({ libelle }) => libelle, width: '30%' },
          {
            head: 'Fiche-action',
            cell: ({ ficheTitre }) => ficheTitre,
            sort: ({ ficheTitre }) => ficheTitre,
            width: '28%',
          },
          { head: 'Départ', cell: ({ depart, unite }) => figure(depart, unite) },
          {
            head: 'Cible',
            cell: ({ cible, unite, cibleLe }) => (
              <>
                {figure(cible, unite)}
                {cibleLe && <span className={styles.under}>au {longDay(cibleLe)}</span>}
              </>
            ),
          },
          {
            head: 'Gestes',
            quiet: true,
            cell: (one) => (
              <Button
                size="small"
                label={`Partir de ${one.libelle}`}
                onClick={() => {
                  take(draftOfFiche(one))
                  window.scrollTo({ top: 0 })
                }}
              >
                Partir de celui-ci
              </Button>
            ),
          },
        ]}
      />
    </details>
  </Section>
)
