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
import { COLONNES } from '../contract.ts'
import { libelleChamp } from '../rules/champs.ts'
import { missingChamps } from '../rules/match-columns.ts'
import { communaute, type ImportLu } from './client.ts'
import styles from './equipe.module.css'

export const ImportColumns = ({ draft, next }: { draft: ImportLu; next: () => void }) => {
  const { id: cptsId } = useCpts()
  const navigate = useNavigate()
  const [chosen, setChosen] = useState(() => draft.colonnes.map(({ champ }) => champ))
  const params = { cptsId, importId: draft.id }
  const save = useAction(communaute.setColonnes, { onDone: next })
  const drop = useAction(communaute.dropImport, {
    refresh: 'nothing',
    onDone: () => void navigate({ to: '/equipe/imports' }),
  })
  const missing = missingChamps(chosen)
  const isSame = chosen.every((champ, i) => champ === draft.colonnes[i]!.champ)
  return (
    <Section title="Colonnes du fichier">
      <ColumnChoices columns={draft.colonnes} chosen={chosen} choose={setChosen} fields={COLONNES} />
      <Source>Vos choix sont retenus pour les prochains fichiers de cette CPTS.</Source>
      {missing.length > 0 && (
        <Notice kind="hand">
          Il manque {listInWords(missing.map((champ) => libelleChamp(champ).toLowerCase()))}&nbsp;: dites quelle colonne
          le contient.
        </Notice>
      )}
      <Problem error={save.error ?? drop.error} />
      <div className={styles.acts}>
        <Button
          kind="primary"
          pending={save.pending}
          blocked={missing.length > 0 && 'Une fiche a toujours un nom, un prénom et une profession.'}
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
