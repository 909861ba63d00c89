import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { listInWords } from '../../../../kernel/french.ts'
import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { ColumnChoices } from '../../../../web/components/column-choices.tsx'
import { Notice } from '../../../../web/components/notice.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { Section, Source } from '../../../../web/components/section.tsx'
import { CHAMP_LABELS } from '../../labels-champs.ts'
import { COLONNES_VALEURS, missingValeurs } from '../../rules/colonnes-valeurs.ts'
import { evaluation, type ImportLu } from '../client.ts'
import styles from '../evaluation.module.css'

export const ImportColumns = ({ draft, next }: { draft: ImportLu; next: () => void }) => {
  const { id: cptsId } = useCpts()
  const navigate = useNavigate()
  const [chosen, setChosen] = useState(() => draft.colonnes.map(({ champ }) => champ))
  const params = { cptsId, importId: draft.id }
  const save = useAction(evaluation.setColonnesValeurs, { onDone: next })
  const drop = useAction(evaluation.dropImportValeurs, {
    refresh: 'nothing',
    onDone: () => void navigate({ to: '/indicateurs/valeurs' }),
  })
  const missing = missingValeurs(chosen)
  const isSame = chosen.every((champ, i) => champ === draft.colonnes[i]!.champ)
  return (
    <Section title="Colonnes du fichier">
      <ColumnChoices columns={draft.colonnes} chosen={chosen} choose={setChosen} fields={COLONNES_VALEURS} />
      <Source>Vos choix sont retenus pour les prochains fichiers.</Source>
      {missing.length > 0 && (
        <Notice kind="hand">
          Il manque {listInWords(missing.map((champ) => CHAMP_LABELS[champ] ?? champ))}&nbsp;: dites quelle colonne le
          contient.
        </Notice>
      )}
      <Problem error={save.error ?? drop.error} />
      <div className={styles.acts}>
        <Button
          kind="primary"
          pending={save.pending}
          blocked={missing.length > 0 && 'Une ligne a toujours un indicateur, une période et une valeur.'}
          onClick={() => (isSame ? next() : save.run({ params, body: { correspondance: chosen } }))}
        >
          Contrôler les lignes
        </Button>
        <Button kind="plain" onClick={() => drop.run({ params })}>
          Abandonner ce fichier
        </Button>
      </div>
    </Section>
  )
}
