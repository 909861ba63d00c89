import { useState } from 'react'
import { count, formatNumber } from '../../../kernel/french.ts'
import { useCan, useCpts } from '../../../web/client/session.ts'
import { useAction } from '../../../web/client/use-action.ts'
import { Button } from '../../../web/components/button.tsx'
import { euros, longDay, shortDay } from '../../../web/components/days.ts'
import { SelectField } from '../../../web/components/field.tsx'
import { LongTable } from '../../../web/components/long-table.tsx'
import { Notice } from '../../../web/components/notice.tsx'
import { Problem } from '../../../web/components/problem.tsx'
import { ProgressBar } from '../../../web/components/progress-bar.tsx'
import { Section } from '../../../web/components/section.tsx'
import { shortMoment } from '../../../web/components/short-moment.ts'
import { type ReleveLu, tresorerie } from './client.ts'
import styles from './tresorerie.module.css'

type Ligne = ReleveLu['lignes'][number]
type Shown = 'toutes' | Ligne['sort']
const SORTS: Record<Ligne['sort'], string> = {
  nouvelle: 'nouvelle',
  connue: 'déjà importée',
  ignoree: 'sans mouvement',
  erreur: 'en faute',
}
const amount = (cents: number | null): string => (cents === null ? '' : cents < 0 ? `−${euros(-cents)}` : euros(cents))

export const ReleveReport = ({ draft, back }: { draft: ReleveLu; back: () => void }) => {
  const bilan = draft.bilan!
  const [shown, setShown] = useState<Shown>(bilan.erreurs > 0 ? 'erreur' : 'toutes')
  const rows = shown === 'toutes' ? draft.lignes : draft.lignes.filter(({ sort }) => sort === shown)
  const choices: { value: Shown; label: string }[] = [
    { value: 'toutes', label: `Toutes les lignes, ${formatNumber(bilan.lignes)}` },
    { value: 'nouvelle', label: `Nouvelles, ${formatNumber(bilan.nouvelles)}` },
    { value: 'connue', label: `Déjà importées, ${formatNumber(bilan.connues)}` },
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
          caption="Lignes du relevé"
          rows={rows}
          keyOf={({ numero }) => String(numero)}
          none="Aucune ligne de cette sorte."
          columns={[
            { head: 'Ligne', cell: ({ numero }) => numero, sort: ({ numero }) => numero, width: '72px' },
            {
              head: 'Date',
              cell: ({ jour }) => (jour ? shortDay(jour) : 'non lue'),
              sort: ({ jour }) => jour,
              width: '120px',
            },
            { head: 'Libellé', bare: true, cell: ({ libelle }) => <span className={styles.label}>{libelle}</span> },
            {
              head: 'Montant',
              right: true,
              cell: ({ centimes }) => amount(centimes),
              sort: ({ centimes }) => centimes,
              width: '120px',
            },
            { head: 'Sort', cell: (ligne) => <Sort ligne={ligne} />, sort: ({ sort }) => SORTS[sort], width: '26%' },
          ]}
          foot={
            draft.autresLignes > 0 && (
              <p className={styles.found}>
                Et {count(draft.autresLignes, 'autre ligne', 'autres lignes')}, comptées dans le bilan.
              </p>
            )
          }
        />
      </Section>
    </>
  )
}

const Sort = ({ ligne: { sort, fautes } }: { ligne: Ligne }) =>
  sort === 'erreur' ? <span className={styles.fault}>{fautes.join(' ')}</span> : SORTS[sort]

const Accept = ({ draft, back }: { draft: ReleveLu; back: () => void }) => {
  const { id: cptsId, zone } = useCpts()
  const mayEdit = useCan('tresorerie.edit')
  const bilan = draft.bilan!
  const accept = useAction(tresorerie.acceptReleve)
  const lines = count(bilan.nouvelles, 'ligne')
  const run = () =>
    accept.run({
      params: { cptsId, releveId: draft.id },
      body: { lignes: bilan.erreurs > 0 ? 'valides' : 'toutes' },
    })
  return (
    <Section title={sentenceOf(draft)}>
      {bilan.du && bilan.au && (
        <p>
          Du {longDay(bilan.du)} au {longDay(bilan.au)}&nbsp;: {euros(bilan.entreesCentimes)} reçus,{' '}
          {euros(-bilan.sortiesCentimes)} dépensés.
        </p>
      )}
      {draft.dejaLe && (
        <Notice kind="hand">
          Ce même fichier a déjà été importé le {shortMoment(draft.dejaLe, zone)}. Il ne s’importe pas deux fois.
        </Notice>
      )}
      <Problem error={accept.error} />
      {accept.pending && <ProgressBar doing={`Écriture de ${lines}`} />}
      {mayEdit && (
        <div className={styles.acts}>
          <Button
            kind="primary"
            pending={accept.pending}
            blocked={bilan.nouvelles === 0 && 'Toutes les lignes de ce relevé sont déjà là.'}
            onClick={run}
          >
            {bilan.erreurs > 0
              ? `Importer ${bilan.nouvelles === 1 ? 'la ligne' : `les ${lines}`} sans faute`
              : `Importer ${lines}`}
          </Button>
          <Button onClick={back}>Revoir les colonnes</Button>
        </div>
      )}
    </Section>
  )
}

/** The finding, then what is possible. */
const sentenceOf = ({ bilan, lignes }: ReleveLu): string => {
  const { nouvelles, connues, erreurs } = bilan!
  const known = connues > 0 ? `, ${count(connues, 'déjà importée')}` : ''
  if (erreurs === 0) return `${count(nouvelles, 'ligne nouvelle', 'lignes nouvelles')}${known}, aucune faute`
  const which = lignes
    .filter(({ sort }) => sort === 'erreur')
    .slice(0, 3)
    .map(({ numero }) => numero)
  return `${count(nouvelles, 'ligne nouvelle', 'lignes nouvelles')}${known}, ${count(erreurs, 'en faute', 'en faute')} (${which.join(', ')}${erreurs > 3 ? '…' : ''})`
}
