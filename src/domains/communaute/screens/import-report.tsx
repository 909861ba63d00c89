import { useState } from 'react'
import { count, formatNumber, plural } from '../../../kernel/french.ts'
import { useCpts } from '../../../web/client/session.ts'
import { useAction } from '../../../web/client/use-action.ts'
import { Button } from '../../../web/components/button.tsx'
import { DateField, SelectField } from '../../../web/components/field.tsx'
import { LongTable } from '../../../web/components/long-table.tsx'
import { Problem } from '../../../web/components/problem.tsx'
import { ProgressBar } from '../../../web/components/progress-bar.tsx'
import { Section } from '../../../web/components/section.tsx'
import { Segments } from '../../../web/components/segments.tsx'
import { communaute, type Existants, type ImportLu } from './client.ts'
import styles from './equipe.module.css'
import { isAllWrong, sayAccept, sayBilan } from './import-words.ts'

type Ligne = ImportLu['lignes'][number]
const STATES: Record<Ligne['etat'], string> = {
  nouveau: 'nouvelle',
  complete: 'à compléter',
  identique: 'rien à changer',
  erreur: 'en faute',
}
type Shown = 'toutes' | Ligne['etat']

type Props = { draft: ImportLu; existants: Existants; setExistants: (value: Existants) => void; back: () => void }

export const ImportReport = ({ draft, existants, setExistants, back }: Props) => {
  const bilan = draft.bilan!
  const [shown, setShown] = useState<Shown>(bilan.erreurs > 0 ? 'erreur' : 'toutes')
  const rows = shown === 'toutes' ? draft.lignes : draft.lignes.filter((ligne) => ligne.etat === shown)
  const choices: { value: Shown; label: string }[] = [
    { value: 'toutes', label: `Toutes les lignes, ${formatNumber(bilan.lignes)}` },
    { value: 'erreur', label: `En faute, ${formatNumber(bilan.erreurs)}` },
    { value: 'nouveau', label: `Nouvelles, ${formatNumber(bilan.nouveaux)}` },
    { value: 'complete', label: `À compléter, ${formatNumber(bilan.completes)}` },
  ]
  return (
    <>
      <Accept draft={draft} existants={existants} setExistants={setExistants} back={back} />
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
            { head: 'Personne', cell: ({ nom }) => nom || 'sans nom', sort: ({ nom }) => nom, width: '20%' },
            {
              head: 'Exercice',
              cell: ({ exercice, lieu }) => [exercice, lieu].filter(Boolean).join(', ') || 'non lu',
              width: '24%',
            },
            {
              head: 'Sort',
              cell: ({ etat }) =>
                etat === 'erreur' ? <span className={styles.fault}>{STATES[etat]}</span> : STATES[etat],
              sort: ({ etat }) => STATES[etat],
              width: '110px',
            },
            { head: 'À savoir', bare: true, cell: (ligne) => <Remarks ligne={ligne} /> },
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

const Remarks = ({ ligne }: { ligne: Ligne }) => (
  <div>
    {ligne.fautes.map(({ message }) => (
      <div key={message} className={styles.fault}>
        {message}
      </div>
    ))}
    {ligne.doublon && <div>{ligne.doublon}</div>}
    {ligne.changements.length > 0 && <div>change&nbsp;: {ligne.changements.join(', ').toLowerCase()}</div>}
  </div>
)

const faultyOf = ({ lignes }: ImportLu): number[] =>
  lignes.filter(({ etat }) => etat === 'erreur').map(({ numero }) => numero)

const Accept = ({ draft, existants, setExistants, back }: Props) => {
  const { id: cptsId } = useCpts()
  const bilan = draft.bilan!
  const [adherentDepuis, setAdherentDepuis] = useState('')
  const accept = useAction(communaute.acceptImport)
  const useful = bilan.nouveaux + bilan.completes
  const hasDates = draft.colonnes.some(({ champ }) => champ === 'adhesionDebut')
  const run = () =>
    accept.run({
      params: { cptsId, importId: draft.id },
      body: { lignes: bilan.erreurs > 0 ? 'valides' : 'toutes', existants, adherentDepuis: adherentDepuis || null },
    })
  if (isAllWrong(bilan))
    return (
      <Section title={sayBilan(bilan, faultyOf(draft))}>
        <Button onClick={back}>Revoir les colonnes</Button>
      </Section>
    )
  return (
    <Section title={sayBilan(bilan, faultyOf(draft))}>
      <div className={styles.accept}>
        <Segments
          legend="Fiches déjà là"
          showLegend
          value={existants}
          onChange={setExistants}
          choices={[
            { value: 'completer', label: 'Les compléter avec le fichier' },
            { value: 'garder', label: 'Les laisser telles quelles' },
          ]}
        />
        {!hasDates && (
          <DateField
            label="Toutes ces personnes adhèrent depuis le"
            optional
            hint="Le fichier ne donne pas de date d’adhésion. Sans date, personne ne devient adhérent."
            value={adherentDepuis}
            onChange={setAdherentDepuis}
            error={accept.champs.adherentDepuis}
          />
        )}
        {bilan.homonymes > 0 && (
          <p>
            {count(bilan.homonymes, 'ligne')} {plural(bilan.homonymes, 'porte', 'portent')} le nom d’une personne connue
            ailleurs&nbsp;: une autre fiche sera créée.
          </p>
        )}
        <Problem error={accept.error} />
        {accept.pending && <ProgressBar doing={`Écriture de ${count(useful, 'ligne')}`} />}
        <div className={styles.acts}>
          <Button
            kind="primary"
            pending={accept.pending}
            blocked={useful === 0 && !adherentDepuis && 'Ce fichier n’ajoute ni ne change rien.'}
            onClick={run}
          >
            {sayAccept(bilan, useful)}
          </Button>
          <Button onClick={back}>Revoir les colonnes</Button>
        </div>
      </div>
    </Section>
  )
}
