/** The list of the team: filters at once, as many rows as there are. */
import { useDeferredValue, useMemo, useState } from 'react'
import { count } from '../../../kernel/french.ts'
import { useCan, useCpts } from '../../../web/client/session.ts'
import { CsvLink } from '../../../web/components/csv-link.tsx'
import type { Column } from '../../../web/components/data-table.tsx'
import { shortDay } from '../../../web/components/days.ts'
import { LongTable } from '../../../web/components/long-table.tsx'
import { StatusChip } from '../../../web/components/status-chip.tsx'
import type { ProfessionnelResume } from '../contract.ts'
import { COTISATION_LABELS, exerciceLabel, nomAffiche } from '../labels.ts'
import { type Filtre, filterProfessionnels, searchText } from '../rules/filter-professionnels.ts'
import { communaute, type Equipe } from './client.ts'
import styles from './equipe.module.css'
import { TeamFilters } from './team-filters.tsx'

const communesOf = (one: ProfessionnelResume): string =>
  [...new Set(one.lieux.flatMap((lieu) => lieu.commune?.nom ?? []))].join(', ')

const COLUMNS: Column<ProfessionnelResume>[] = [
  { head: 'Nom', cell: (one) => <b>{nomAffiche(one)}</b>, sort: (one) => `${one.nom} ${one.prenom}`, width: '25%' },
  {
    head: 'Exercice',
    cell: (one) => exerciceLabel(one.profession, one.specialite),
    sort: (one) => exerciceLabel(one.profession, one.specialite),
    width: '25%',
  },
  { head: 'Commune', cell: (one) => communesOf(one) || 'lieu inconnu', sort: (one) => communesOf(one) || null },
  {
    head: 'Adhérent',
    cell: (one) => (one.adherentDepuis ? `depuis le ${shortDay(one.adherentDepuis)}` : 'non'),
    sort: (one) => one.adherentDepuis,
  },
  {
    head: 'Actif',
    cell: (one) => (one.derniereParticipation ? shortDay(one.derniereParticipation) : 'non'),
    sort: (one) => one.derniereParticipation,
  },
  { head: 'Cotisation', cell: (one) => <Dues one={one} />, sort: (one) => COTISATION_LABELS[one.cotisation] },
]

/** What is settled is silent. */
const Dues = ({ one }: { one: ProfessionnelResume }) =>
  one.cotisation === 'due' || one.cotisation === 'partielle' ? (
    <StatusChip kind="waiting">{COTISATION_LABELS[one.cotisation]}</StatusChip>
  ) : (
    <span className={styles.silent}>{COTISATION_LABELS[one.cotisation]}</span>
  )

export const TeamList = ({ equipe }: { equipe: Equipe }) => {
  const { id: cptsId } = useCpts()
  const [filtre, setFiltre] = useState<Filtre>({ statut: 'en-exercice' })
  const wanted = useDeferredValue(filtre)
  const all = equipe.professionnels
  const texts = useMemo(() => new Map(all.map((one) => [one.id, searchText(one)])), [all])
  const rows = useMemo(() => filterProfessionnels(all, wanted, (one) => texts.get(one.id) ?? ''), [all, wanted, texts])
  const isFiltered =
    rows.length < all.filter((one) => one.statut === 'en-exercice').length || filtre.statut !== 'en-exercice'
  return (
    <>
      <TeamFilters professionnels={all} filtre={filtre} onChange={setFiltre} />
      <p className={isFiltered ? styles.found : undefined} role="status">
        {isFiltered ? `${count(rows.length, 'professionnel')} sur ${all.length}` : ''}
      </p>
      <LongTable
        caption="Professionnels du territoire"
        columns={COLUMNS}
        rows={rows}
        keyOf={(one) => one.id}
        linkOf={(one) => `/equipe/${one.id}`}
        none="Personne ne répond à ces critères. Retirez-en un, ou cherchez un autre mot."
        foot={<Exports cptsId={cptsId} />}
      />
    </>
  )
}

const Exports = ({ cptsId }: { cptsId: string }) =>
  useCan('membre.export') && (
    <p className={styles.exports}>
      Toute l’équipe, avec les colonnes de l’import&nbsp;:{' '}
      <CsvLink href={communaute.exportMembresXlsx.href({ params: { cptsId } })}>XLSX</CsvLink>{' '}
      <CsvLink href={communaute.exportMembresCsv.href({ params: { cptsId } })}>CSV</CsvLink>
    </p>
  )
