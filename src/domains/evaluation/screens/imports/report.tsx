import { useState } from 'react'
import { count, formatNumber } from '../../../../kernel/french.ts'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { SelectField } from '../../../../web/components/field.tsx'
import { LongTable } from '../../../../web/components/long-table.tsx'
import { Notice } from '../../../../web/components/notice.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { ProgressBar } from '../../../../web/components/progress-bar.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { shortMoment } from '../../../../web/components/short-moment.ts'
import { sayJours } from '../../labels.ts'
import { evaluation, type ImportLu } from '../client.ts'
import styles from '../evaluation.module.css'

type Ligne = ImportLu['lignes'][number]
type Shown = 'toutes' | Ligne['sort']
const SORTS: Record<Ligne['sort'], string> = {
  nouvelle: 'nouvelle',
  correction: 'corrige',
  connue: 'déjà connue',
  ignoree: 'sans valeur',
  erreur: 'en faute',
}

export const ImportReport = ({ draft, back }: { draft: ImportLu; back: () => void }) => {
  const bilan = draft.bilan!
  const [shown, setShown] = useState<Shown>(bilan.erreurs > 0 ? 'erreur' : 'toutes')
  const rows = shown === 'toutes' ? draft.lignes : draft.lignes.filter(({ sort }) => sort === shown)
  const choices: { value: Shown; label: string }[] = [
    { value: 'toutes', label: `Toutes les lignes, ${formatNumber(bilan.lignes)}` },
    { value: 'nouvelle', label: `Nouvelles, ${formatNumber(bilan.nouvelles)}` },
    { value: 'correction', label: `Corrections, ${formatNumber(bilan.corrections)}` },
    { value: 'connue', label: `Déjà connues, ${formatNumber(bilan.connues)}` },
    { value: 'erreur', label: `En faute, ${formatNumber(bilan.erreurs)}` },
  ]
  return (
    <>
      <Accept draft={draft} back={back} />
      <Section title="Ligne par ligne">
        <div className={styles.shown}>
          <SelectField label="Montrer" value={shown} onChange={(value) => setShown(value as Shown)} choices={choices} />
        </div>
        <LongTable
          caption="Lignes du fichier"
          rows={rows}
          keyOf={({ numero }) => String(numero)}
          none="Aucune ligne de cette sorte."
          columns={[
            { head: 'Ligne', cell: ({ numero }) => numero, sort: ({ numero }) => numero, width: '72px' },
            {
              head: 'Indicateur',
              bare: true,
              cell: ({ indicateur }) => indicateur,
              sort: ({ indicateur }) => indicateur,
            },
            {
              head: 'Période',
              cell: ({ debut, fin }) => (debut && fin ? sayJours({ debut, fin }) : 'non lue'),
              sort: ({ debut }) => debut,
              width: '22%',
            },
            { head: 'Valeur', cell: ({ texte }) => texte, width: '14%' },
            { head: 'Sort', cell: (ligne) => <Sort ligne={ligne} />, sort: ({ sort }) => SORTS[sort], width: '26%' },
          ]}
        />
      </Section>
    </>
  )
}

const Sort = ({ ligne: { sort, fautes, remplace } }: { ligne: Ligne }) => {
  if (sort === 'erreur') return <span className={styles.fault}>{fautes.join(' ')}</span>
  return sort === 'correction' && remplace ? `corrige ${remplace}` : SORTS[sort]
}

const Accept = ({ draft, back }: { draft: ImportLu; back: () => void }) => {
  const { id: cptsId, zone } = useCpts()
  const mayEdit = useCan('indicateur.edit')
  const bilan = draft.bilan!
  const accept = useAction(evaluation.acceptImportValeurs)
  const written = bilan.nouvelles + bilan.corrections
  const values = count(written, 'valeur')
  const run = () =>
    accept.run({
      params: { cptsId, importId: draft.id },
      body: { lignes: bilan.erreurs > 0 ? 'valides' : 'toutes' },
    })
  return (
    <Section title={sentenceOf(draft)}>
      {bilan.corrections > 0 && (
        <p>
          Une correction remplace la valeur en vigueur, qui reste lisible et que l’annulation du fichier fait revenir.
        </p>
      )}
      {draft.dejaLe && (
        <Notice kind="hand">
          Ce même fichier a déjà été importé le {shortMoment(draft.dejaLe, zone)}. Il ne s’importe pas deux fois.
        </Notice>
      )}
      <Problem error={accept.error} />
      {accept.pending && <ProgressBar doing={`Écriture de ${values}`} />}
      {mayEdit && (
        <div className={styles.acts}>
          <Button
            kind="primary"
            pending={accept.pending}
            blocked={written === 0 && 'Aucune ligne de ce fichier n’est nouvelle.'}
            onClick={run}
          >
            {bilan.erreurs > 0
              ? `Importer ${written === 1 ? 'la valeur' : `les ${values}`} sans faute`
              : `Importer ${values}`}
          </Button>
          <Button onClick={back}>Revoir les colonnes</Button>
        </div>
      )}
    </Section>
  )
}

/** The finding, then what is possible. */
const sentenceOf = ({ bilan }: ImportLu): string => {
  const { nouvelles, corrections, erreurs } = bilan!
  const parts = [
    count(nouvelles, 'valeur nouvelle', 'valeurs nouvelles'),
    ...(corrections > 0 ? [count(corrections, 'correction')] : []),
    erreurs === 0 ? 'aucune faute' : `${count(erreurs, 'ligne')} en faute`,
  ]
  return parts.join(', ')
}
