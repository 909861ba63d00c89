/** One import: its columns, then the report line by line, then what it wrote and its undoing. */
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Actions } from '../../../../web/components/actions.tsx'
import { Button } from '../../../../web/components/button.tsx'
import { ColumnChoices } from '../../../../web/components/column-choices.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { ImportSteps } from '../../../../web/components/import-steps.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Notice } from '../../../../web/components/notice.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { COLONNES_PLAN, missingPlanChamps } from '../../rules/plan-colonnes.ts'
import { projet } from '../client.ts'
import { Views } from '../views.tsx'
import { ImportDone } from './import-done.tsx'
import { ImportReport } from './import-report.tsx'
import type { ImportLu } from './types.ts'

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const { importPlanId = '' } = useParams({ strict: false })
  const read = useCall(projet.readImportPlan, { params: { cptsId, importPlanId } }, { keep: true })
  return (
    <>
      <Views />
      <Loaded of="l’import" from={read}>
        {(data) => (data.etat === 'brouillon' ? <Draft draft={data} /> : <ImportDone one={data} />)}
      </Loaded>
    </>
  )
}

const Draft = ({ draft }: { draft: ImportLu }) => {
  const [isChoosing, setChoosing] = useState(true)
  const showsColumns = isChoosing || draft.bilan === null
  return (
    <>
      <Headline
        above={<Link to="/projet/fiches/imports">Imports</Link>}
        meaning={`Fichier «\u00a0${draft.fichier}\u00a0». Rien n’est encore écrit.`}
      >
        {showsColumns ? `Que contient chaque colonne\u00a0?` : 'Ce que l’import écrirait'}
      </Headline>
      <ImportSteps step={showsColumns ? 2 : 3} />
      {showsColumns ? (
        <ColumnsStep draft={draft} next={() => setChoosing(false)} />
      ) : (
        <ImportReport draft={draft} back={() => setChoosing(true)} />
      )}
    </>
  )
}

const ColumnsStep = ({ draft, next }: { draft: ImportLu; next: () => void }) => {
  const { id: cptsId } = useCpts()
  const navigate = useNavigate()
  const [chosen, setChosen] = useState(() => draft.colonnes.map(({ champ }) => champ))
  const params = { cptsId, importPlanId: draft.id }
  const save = useAction(projet.setColonnesPlan, { onDone: next })
  const drop = useAction(projet.dropImportPlan, {
    refresh: 'nothing',
    onDone: () => void navigate({ to: '/projet/fiches/imports' }),
  })
  const isMissing = missingPlanChamps(chosen).length > 0
  const isSame = chosen.every((champ, i) => champ === draft.colonnes[i]!.champ)
  return (
    <Section title="Colonnes du fichier">
      <ColumnChoices columns={draft.colonnes} chosen={chosen} choose={setChosen} fields={COLONNES_PLAN} />
      {isMissing && <Notice kind="hand">Dites quelle colonne contient le titre des fiches-actions.</Notice>}
      <Problem error={save.error ?? drop.error} />
      <Actions>
        <Button
          kind="primary"
          pending={save.pending}
          blocked={isMissing && 'Sans titre, rien ne se range.'}
          onClick={() => (isSame ? next() : save.run({ params, body: { correspondance: chosen } }))}
        >
          Contrôler les lignes
        </Button>
        <Button kind="plain" onClick={() => drop.run({ params })}>
          Abandonner ce fichier
        </Button>
      </Actions>
    </Section>
  )
}
