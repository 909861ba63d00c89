/** Figures that come from outside: entered, corrected, imported. Nothing of them is ever rewritten. */
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { count } from '../../../../kernel/french.ts'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button } from '../../../../web/components/button.tsx'
import { DataTable } from '../../../../web/components/data-table.tsx'
import { EmptyState } from '../../../../web/components/empty-state.tsx'
import { TextField } from '../../../../web/components/field.tsx'
import { FileDrop } from '../../../../web/components/file-drop.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Section, Source } from '../../../../web/components/section.tsx'
import { shortMoment } from '../../../../web/components/short-moment.ts'
import { RegistreViews } from '../../../registre/screens/index.ts'
import { type Externes, evaluation, type ImportResume } from '../client.ts'
import styles from '../evaluation.module.css'
import { ValeurForm } from './valeur-form.tsx'
import { ValeursTable } from './valeurs-table.tsx'

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const read = useCall(evaluation.listValeursExternes, { params: { cptsId }, query: {} })
  const imports = useCall(evaluation.listImportsValeurs, { params: { cptsId } })
  return (
    <>
      <RegistreViews current="/indicateurs" />
      <Loaded of="les valeurs" from={read}>
        {(data) => <Page data={data} />}
      </Loaded>
      <Loaded of="les imports" from={imports}>
        {(data) => (data.imports.length > 0 ? <Past imports={data.imports} /> : null)}
      </Loaded>
    </>
  )
}

const Page = ({ data }: { data: Externes }) => {
  const mayEdit = useCan('indicateur.edit')
  const [isAdding, setAdding] = useState(false)
  const inForce = data.valeurs.filter(({ enVigueur }) => enVigueur)
  return (
    <>
      <Headline
        above={<Link to="/indicateurs">Indicateurs</Link>}
        meaning="Ce que la CPTS n’enregistre pas elle-même&nbsp;: chaque valeur garde sa source, son millésime et ses corrections."
        actions={
          mayEdit &&
          !isAdding && (
            <Button kind="primary" onClick={() => setAdding(true)}>
              Saisir une valeur
            </Button>
          )
        }
      >
        {inForce.length === 0
          ? 'Aucune valeur externe pour l’instant'
          : `${count(inForce.length, 'valeur externe', 'valeurs externes')} en vigueur`}
      </Headline>
      {isAdding && <ValeurForm data={data} close={() => setAdding(false)} />}
      {mayEdit && <Drop />}
      {data.valeurs.length === 0 ? (
        <EmptyState>
          Les chiffres de la CPAM, de Rezone ou de l’ARS se saisissent un à un, ou s’importent d’un fichier&nbsp;: une
          ligne par indicateur et par année.
        </EmptyState>
      ) : (
        <Section title="Toutes les valeurs">
          <ValeursTable data={data} />
        </Section>
      )}
    </>
  )
}

const Drop = () => {
  const { id: cptsId } = useCpts()
  const navigate = useNavigate()
  const [source, setSource] = useState('')
  const [isOpen, setOpen] = useState(false)
  const start = useAction(evaluation.startImportValeurs, {
    onDone: ({ id }) => void navigate({ to: `/indicateurs/imports/${id}` }),
  })
  return (
    <Section title="Importer un fichier">
      {isOpen ? (
        <>
          <div className={styles.shown}>
            <TextField
              label="D’où vient ce fichier"
              hint="Par exemple&nbsp;: CPAM de l’Hérault, requête du 3 mars 2026"
              value={source}
              onChange={setSource}
              maxLength={300}
              error={start.champs.source}
            />
          </div>
          {source.trim() === '' ? (
            <p className={styles.silent}>Dites d’abord d’où il vient&nbsp;: chaque valeur gardera cette source.</p>
          ) : (
            <FileDrop
              send={(file) => start.run({ params: { cptsId }, body: { ...file, source } })}
              pending={start.pending}
              error={start.error}
            >
              <b>Un tableau en CSV ou en XLSX</b>&nbsp;: une colonne pour l’indicateur, une pour l’année ou les jours,
              une pour la valeur. Numérateur, dénominateur et millésime sont pris s’ils y sont.
            </FileDrop>
          )}
          <Source>Rien n’est écrit avant que vous ayez relu le fichier, et un fichier accepté s’annule.</Source>
        </>
      ) : (
        <Button onClick={() => setOpen(true)}>Importer un fichier de valeurs</Button>
      )}
    </Section>
  )
}

const STATES: Record<ImportResume['etat'], string> = { brouillon: 'à relire', accepte: 'écrit', annule: 'annulé' }
const told = ({ bilan, etat }: ImportResume): string =>
  bilan === null || etat === 'brouillon'
    ? ''
    : `${count(bilan.nouvelles, 'valeur nouvelle', 'valeurs nouvelles')}, ${count(bilan.corrections, 'correction')}`

const Past = ({ imports }: { imports: ImportResume[] }) => {
  const { zone } = useCpts()
  return (
    <Section title="Fichiers importés">
      <DataTable
        caption="Fichiers de valeurs importés"
        rows={imports}
        keyOf={({ id }) => id}
        linkOf={({ id }) => `/indicateurs/imports/${id}`}
        columns={[
          { head: 'Fichier', cell: ({ fichier }) => fichier, sort: ({ fichier }) => fichier, width: '28%' },
          { head: 'Source', cell: ({ source }) => source, sort: ({ source }) => source, width: '28%' },
          { head: 'Déposé', cell: ({ creeLe }) => shortMoment(creeLe, zone), sort: ({ creeLe }) => creeLe },
          { head: 'État', cell: ({ etat }) => STATES[etat], sort: ({ etat }) => STATES[etat] },
          { head: 'Bilan', cell: told },
        ]}
      />
    </Section>
  )
}
