import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { count, formatNumber } from '../../../kernel/french.ts'
import { useCpts } from '../../../web/client/session.ts'
import { useAction } from '../../../web/client/use-action.ts'
import { useCall } from '../../../web/client/use-call.ts'
import { DataTable } from '../../../web/components/data-table.tsx'
import { Headline } from '../../../web/components/headline.tsx'
import { icons } from '../../../web/components/icons.ts'
import { Loaded } from '../../../web/components/loaded.tsx'
import { Notice } from '../../../web/components/notice.tsx'
import { Problem } from '../../../web/components/problem.tsx'
import { ProgressBar } from '../../../web/components/progress-bar.tsx'
import { Section, Source } from '../../../web/components/section.tsx'
import { shortMoment } from '../../../web/components/short-moment.ts'
import { communaute, type ImportResume } from './client.ts'
import styles from './equipe.module.css'
import { ImportSteps } from './import-steps.tsx'
import { Views } from './views.tsx'

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const imports = useCall(communaute.listImports, { params: { cptsId } })
  return (
    <>
      <Views />
      <Headline meaning="Rien n’est écrit avant que vous ayez relu ce que le fichier changerait, et un import accepté s’annule.">
        Importer une liste de membres
      </Headline>
      <ImportSteps step={1} />
      <Drop />
      <Loaded of="les imports" from={imports}>
        {(data) => (data.imports.length > 0 ? <Past imports={data.imports} /> : null)}
      </Loaded>
    </>
  )
}

const MAX_BYTES = 5 * 1024 * 1024
const toBase64 = async (file: File): Promise<string> => {
  const url = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })
  return url.slice(url.indexOf(',') + 1)
}

const Drop = () => {
  const { id: cptsId } = useCpts()
  const navigate = useNavigate()
  const [isOver, setOver] = useState(false)
  const [tooLarge, setTooLarge] = useState(false)
  const start = useAction(communaute.startImport, {
    onDone: ({ id }) => void navigate({ to: `/equipe/imports/${id}` }),
  })
  const send = async (file: File | undefined) => {
    setTooLarge(false)
    if (!file) return
    if (file.size > MAX_BYTES) return setTooLarge(true)
    await start.run({ params: { cptsId }, body: { fichier: file.name.slice(0, 200), contenu: await toBase64(file) } })
  }
  return (
    <Section title="Déposez le fichier">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the field inside does the same by keyboard */}
      <div
        className={styles.drop}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          void send(event.dataTransfer.files[0])
        }}
      >
        <p>
          <b>Un classeur XLSX ou un fichier CSV</b>, tel que vous le tenez&nbsp;: une personne par ligne, une colonne
          pour le nom, une pour le prénom, une pour la profession.
        </p>
        <label className={styles.pick}>
          <input
            type="file"
            className="visually-hidden"
            accept=".xlsx,.csv,.txt,.tsv,text/csv"
            onChange={(event) => {
              void send(event.currentTarget.files?.[0])
              event.currentTarget.value = ''
            }}
          />
          <icons.upload />
          Choisir un fichier
        </label>
        <p className={styles.orDrop}>ou déposez-le ici.</p>
        {start.pending && <ProgressBar doing="Lecture du fichier" />}
        {tooLarge && <Notice kind="hand">Ce fichier dépasse cinq mégaoctets. Rien n’a été envoyé.</Notice>}
        <Problem error={start.error} />
      </div>
      <Source>
        Jusqu’à {formatNumber(20_000)} lignes et cinq mégaoctets. L’extraction du RPPS et nos propres exports se lisent
        tels quels.
      </Source>
    </Section>
  )
}

const STATES: Record<ImportResume['etat'], string> = { brouillon: 'à relire', accepte: 'écrit', annule: 'annulé' }
const told = ({ bilan, etat }: ImportResume): string =>
  bilan === null || etat === 'brouillon'
    ? ''
    : `${count(bilan.nouveaux, 'nouvelle fiche', 'nouvelles fiches')}, ${count(bilan.completes, 'complétée')}`

const Past = ({ imports }: { imports: ImportResume[] }) => {
  const { zone } = useCpts()
  return (
    <Section title="Imports précédents">
      <DataTable
        caption="Imports de membres"
        rows={imports}
        keyOf={({ id }) => id}
        linkOf={({ id }) => `/equipe/imports/${id}`}
        columns={[
          { head: 'Fichier', cell: ({ fichier }) => fichier, sort: ({ fichier }) => fichier, width: '36%' },
          { head: 'Déposé', cell: ({ creeLe }) => shortMoment(creeLe, zone), sort: ({ creeLe }) => creeLe },
          { head: 'État', cell: ({ etat }) => STATES[etat], sort: ({ etat }) => STATES[etat] },
          { head: 'Bilan', cell: told },
        ]}
      />
    </Section>
  )
}
