import { useState } from 'react'
import { count, formatNumber, plural } from '../../../../kernel/french.ts'
import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Actions } from '../../../../web/components/actions.tsx'
import { Button } from '../../../../web/components/button.tsx'
import { LongTable } from '../../../../web/components/long-table.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { ProgressBar } from '../../../../web/components/progress-bar.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { Segments } from '../../../../web/components/segments.tsx'
import { projet } from '../client.ts'
import styles from './plan.module.css'
import type { ImportLu } from './types.ts'

type Ligne = ImportLu['lignes'][number]
const SORTS: Record<Ligne['sort'], string> = {
  nouvelle: 'nouvelle fiche',
  suite: 'suite',
  connue: 'déjà là',
  erreur: 'en faute',
}
type Shown = 'toutes' | 'erreur' | 'remarque'

export const ImportReport = ({ draft, back }: { draft: ImportLu; back: () => void }) => {
  const bilan = draft.bilan!
  const [shown, setShown] = useState<Shown>(bilan.erreurs > 0 ? 'erreur' : 'toutes')
  const remarked = draft.lignes.filter(({ remarques }) => remarques.length > 0)
  const rows =
    shown === 'toutes'
      ? draft.lignes
      : shown === 'remarque'
        ? remarked
        : draft.lignes.filter(({ sort }) => sort === 'erreur')
  return (
    <>
      <Accept draft={draft} back={back} />
      <Section title="Ligne par ligne">
        <div className={styles.shown}>
          <Segments
            legend="Montrer"
            value={shown}
            onChange={setShown}
            choices={[
              { value: 'toutes', label: `Toutes, ${formatNumber(bilan.lignes)}` },
              { value: 'erreur', label: `En faute, ${formatNumber(bilan.erreurs)}` },
              { value: 'remarque', label: `À savoir, ${formatNumber(remarked.length)}` },
            ]}
          />
        </div>
        <LongTable
          caption="Lignes du fichier"
          rows={rows}
          keyOf={({ numero }) => String(numero)}
          none="Aucune ligne de cette sorte."
          columns={[
            { head: 'Ligne', cell: ({ numero }) => numero, sort: ({ numero }) => numero, width: '72px' },
            {
              head: 'Fiche-action',
              cell: ({ titre }) => titre || 'sans titre',
              sort: ({ titre }) => titre,
              width: '26%',
            },
            {
              head: 'Sort',
              cell: ({ sort }) =>
                sort === 'erreur' ? <span className={styles.fault}>{SORTS[sort]}</span> : SORTS[sort],
              sort: ({ sort }) => SORTS[sort],
              width: '120px',
            },
            { head: 'Porte', cell: ({ porte }) => porte, width: '20%' },
            { head: 'À savoir', bare: true, cell: (ligne) => <Remarks ligne={ligne} /> },
          ]}
        />
      </Section>
    </>
  )
}

const Remarks = ({ ligne }: { ligne: Ligne }) => (
  <div>
    {ligne.fautes.map((faute) => (
      <div key={faute} className={styles.fault}>
        {faute}
      </div>
    ))}
    {ligne.remarques.map((remarque) => (
      <div key={remarque}>{remarque}</div>
    ))}
  </div>
)

const Accept = ({ draft, back }: { draft: ImportLu; back: () => void }) => {
  const { id: cptsId } = useCpts()
  const bilan = draft.bilan!
  const accept = useAction(projet.acceptImportPlan)
  const fiches = count(bilan.fiches, 'fiche-action', 'fiches-actions')
  const run = () =>
    accept.run({
      params: { cptsId, importPlanId: draft.id },
      body: { lignes: bilan.erreurs > 0 ? 'valides' : 'toutes' },
    })
  return (
    <Section title={sentenceOf(draft)}>
      {bilan.connues > 0 && (
        <p>
          {count(bilan.connues, 'fiche')} {plural(bilan.connues, 'porte', 'portent')} un titre qui est déjà dans votre
          plan&nbsp;: {plural(bilan.connues, 'elle reste telle quelle', 'elles restent telles quelles')}.
        </p>
      )}
      <Problem error={accept.error} />
      {accept.pending && <ProgressBar doing={`Écriture de ${fiches}`} />}
      <Actions>
        <Button
          kind="primary"
          pending={accept.pending}
          blocked={bilan.fiches === 0 && 'Ce fichier n’ajoute rien.'}
          onClick={run}
        >
          {bilan.erreurs > 0 ? `Écrire ${fiches}, sans les lignes en faute` : `Écrire ${fiches}`}
        </Button>
        <Button onClick={back}>Revoir les colonnes</Button>
      </Actions>
    </Section>
  )
}

/** The finding, then what is possible. */
const sentenceOf = ({ bilan }: ImportLu): string => {
  const { lignes, fiches, erreurs } = bilan!
  const read = `${count(lignes, 'ligne lue', 'lignes lues')}, ${count(fiches, 'fiche-action', 'fiches-actions')}`
  return erreurs === 0 ? `${read}, aucune faute` : `${read}, ${count(erreurs, 'ligne')} en faute`
}
