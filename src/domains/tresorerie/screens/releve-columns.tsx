import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { listInWords } from '../../../kernel/french.ts'
import { useCpts } from '../../../web/client/session.ts'
import { useAction } from '../../../web/client/use-action.ts'
import { Button } from '../../../web/components/button.tsx'
import { ColumnChoices } from '../../../web/components/column-choices.tsx'
import { Notice } from '../../../web/components/notice.tsx'
import { Problem } from '../../../web/components/problem.tsx'
import { Section, Source } from '../../../web/components/section.tsx'
import { MANQUE_LABELS } from '../labels.ts'
import { COLONNES_RELEVE, missingReleve } from '../rules/colonnes-releve.ts'
import { type ReleveLu, tresorerie } from './client.ts'
import styles from './tresorerie.module.css'

export const ReleveColumns = ({ draft, next }: { draft: ReleveLu; next: () => void }) => {
  const { id: cptsId } = useCpts()
  const navigate = useNavigate()
  const [chosen, setChosen] = useState(() => draft.colonnes.map(({ champ }) => champ))
  const params = { cptsId, releveId: draft.id }
  const save = useAction(tresorerie.setColonnesReleve, { onDone: next })
  const drop = useAction(tresorerie.dropReleve, {
    refresh: 'nothing',
    onDone: () => void navigate({ to: '/finances/imports' }),
  })
  const missing = missingReleve(chosen)
  const isSame = chosen.every((champ, i) => champ === draft.colonnes[i]!.champ)
  return (
    <Section title="Colonnes du relevé">
      <ColumnChoices columns={draft.colonnes} chosen={chosen} choose={setChosen} fields={COLONNES_RELEVE} />
      <Source>Vos choix sont retenus pour les prochains relevés.</Source>
      {missing.length > 0 && (
        <Notice kind="hand">
          Il manque {listInWords(missing.map((champ) => MANQUE_LABELS[champ] ?? champ))}&nbsp;: dites quelle colonne le
          contient.
        </Notice>
      )}
      <Problem error={save.error ?? drop.error} />
      <div className={styles.acts}>
        <Button
          kind="primary"
          pending={save.pending}
          blocked={missing.length > 0 && 'Une ligne a toujours une date, un libellé et un montant.'}
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
