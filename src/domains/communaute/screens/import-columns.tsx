import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { listInWords } from '../../../kernel/french.ts'
import { useCpts } from '../../../web/client/session.ts'
import { useAction } from '../../../web/client/use-action.ts'
import { Button } from '../../../web/components/button.tsx'
import { Notice } from '../../../web/components/notice.tsx'
import { Problem } from '../../../web/components/problem.tsx'
import { Section, Source } from '../../../web/components/section.tsx'
import { type Champ, COLONNES } from '../contract.ts'
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
  // A field moves to the column that claims it last: it is never given twice.
  const choose = (column: number, champ: Champ | null) =>
    setChosen(chosen.map((other, i) => (i === column ? champ : other === champ ? null : other)))
  return (
    <Section title="Colonnes du fichier">
      <table className={styles.columns}>
        <caption className="visually-hidden">Colonnes du fichier et ce qu’elles contiennent</caption>
        <thead>
          <tr>
            <th scope="col">Dans le fichier</th>
            <th scope="col">Par exemple</th>
            <th scope="col">C’est</th>
          </tr>
        </thead>
        <tbody>
          {draft.colonnes.map(({ entete, exemples }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place in the file, two may bear one name
            <tr key={i}>
              <td>
                <b>{entete || `Colonne ${i + 1}, sans titre`}</b>
              </td>
              <td className={styles.examples}>{exemples.join(' · ') || 'vide'}</td>
              <td>
                <select
                  aria-label={`Contenu de la colonne ${entete || i + 1}`}
                  value={chosen[i] ?? ''}
                  onChange={(event) => choose(i, (event.currentTarget.value || null) as Champ | null)}
                >
                  <option value="">ne pas importer</option>
                  {COLONNES.map(({ champ, libelle }) => (
                    <option key={champ} value={champ}>
                      {libelle}
                    </option>
                  ))}
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
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
