/** The variable part of a contract year, line by line. Always an estimation, until the dialogue de gestion grants. */
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button, ButtonLink } from '../../../../web/components/button.tsx'
import { CsvLink } from '../../../../web/components/csv-link.tsx'
import { EmptyState } from '../../../../web/components/empty-state.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { Source } from '../../../../web/components/section.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { RoomViews } from '../../../../web/shell/room-views.tsx'
import { finances, type LignesLues } from '../client.ts'
import { eurosRonds, sayAnnee, sayPeriodeCourte } from '../words.ts'
import { useYear, YearChoice } from '../year-choice.tsx'
import { NewLigneForm } from './form.tsx'
import styles from './lignes.module.css'
import { MissionLignes } from './table.tsx'

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const annee = useYear()
  const read = useCall(
    finances.readLignesVariables,
    { params: { cptsId }, query: annee ? { annee } : {} },
    { keep: true },
  )
  return (
    <>
      <RoomViews of="Finances" />
      <Loaded of="la part variable" from={read}>
        {(data) => (data.annee ? <Whole data={data} annee={data.annee} /> : <NoContract />)}
      </Loaded>
    </>
  )
}

const NoContract = () => (
  <>
    <Headline>La part variable suit le contrat</Headline>
    <EmptyState
      actions={
        <ButtonLink kind="primary" to="/finances/contrat">
          Écrire le contrat
        </ButtonLink>
      }
    >
      Une fois le contrat écrit, chaque ligne de son annexe d’indicateurs se note ici, en euros. Maillage dit ce qu’elle
      vaut à ce jour, et ce qui manque pour le palier suivant.
    </EmptyState>
  </>
)

type Annee = NonNullable<LignesLues['annee']>
const sum = (values: readonly (number | null)[]): number => values.reduce<number>((all, one) => all + (one ?? 0), 0)

const sayHeadline = ({ missions, rang }: Annee): string => {
  const lined = missions.filter(({ lignes }) => lignes.length > 0)
  if (lined.length === 0) return `Aucune ligne n’est écrite pour la ${sayAnnee(rang)}`
  const known = lined.filter(({ compte }) => compte !== null)
  const most = eurosRonds(sum(lined.map(({ meilleur }) => meilleur)))
  if (known.length === 0) return `Les lignes de la ${sayAnnee(rang)} valent au plus ${most}`
  const worth = eurosRonds(sum(known.map(({ compte }) => compte)))
  return known.every(({ estimation }) => !estimation)
    ? `${worth} accordés, sur ${most} au plus`
    : `Les lignes valent ${worth} à ce jour, sur ${most} au plus`
}

const Whole = ({ data, annee }: { data: LignesLues; annee: Annee }) => {
  const { id: cptsId } = useCpts()
  const mayEdit = useCan('finances.edit')
  const [isWriting, setWriting] = useState(false)
  const hasLines = annee.missions.some(({ lignes }) => lignes.length > 0)
  const file = (format: 'csv' | 'xlsx') =>
    finances.exportFinances.href({ params: { cptsId, tableau: 'lignes', format }, query: { annee: annee.id } })
  return (
    <>
      <Headline
        meaning={`${sayAnnee(annee.rang).replace(/^./, (one) => one.toUpperCase())}, ${sayPeriodeCourte(annee.du, annee.au)}. Une estimation de la CPTS, d’après ses indicateurs\u00a0: le dialogue de gestion seul fixe les montants.`}
        actions={
          mayEdit &&
          annee.missions.length > 0 && (
            <Button kind="primary" onClick={() => setWriting(true)}>
              Écrire une ligne
            </Button>
          )
        }
      >
        {sayHeadline(annee)}
      </Headline>
      <div className={styles.choice}>
        <YearChoice years={data.annees} value={annee.id} />
      </div>
      {isWriting && (
        <NewLigneForm
          anneeId={annee.id}
          missions={annee.missions.map(({ mission }) => mission)}
          indicateurs={data.indicateurs}
          close={() => setWriting(false)}
        />
      )}
      {!hasLines && mayEdit && !isWriting && <Again data={data} annee={annee} />}
      {annee.missions.map((one) => (
        <MissionLignes key={one.mission} mission={one} />
      ))}
      <Source>
        Une borne atteinte compte{'\u00a0'}: aucun texte lu ne dit si les bornes sont comprises. Ce qui est accordé se
        note dans le dossier figé du <Link to="/projet/dialogue">dialogue de gestion</Link>.{' '}
        <CsvLink href={file('xlsx')}>XLSX</CsvLink> <CsvLink href={file('csv')} />
      </Source>
    </>
  )
}

/** The annex of a year often takes up the lines of the one before. */
const Again = ({ data, annee }: { data: LignesLues; annee: Annee }) => {
  const { id: cptsId } = useCpts()
  const former = data.annees.findLast(({ au }) => au <= annee.du)
  const again = useAction(finances.repriseLignesVariables, {
    onDone: ({ lignes }) =>
      notify(lignes === 0 ? 'L’année d’avant n’a pas de ligne.' : `Lignes reprises\u00a0: ${lignes}. Relisez-les.`),
  })
  if (!former) return null
  return (
    <div className={styles.below}>
      <Button
        pending={again.pending}
        onClick={() => void again.run({ params: { cptsId, anneeId: annee.id }, body: { deAnneeId: former.id } })}
      >
        Reprendre les lignes de la {sayAnnee(former.rang)}
      </Button>
      <Problem error={again.error} />
    </div>
  )
}
