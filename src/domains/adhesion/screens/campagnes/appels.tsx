import { useState } from 'react'
import { count, foldText } from '../../../../kernel/french.ts'
import { useCpts } from '../../../../web/client/session.ts'
import { CsvLink } from '../../../../web/components/csv-link.tsx'
import { euros, shortDay } from '../../../../web/components/days.ts'
import { SelectField, TextField } from '../../../../web/components/field.tsx'
import { LongTable } from '../../../../web/components/long-table.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { StatusChip } from '../../../../web/components/status-chip.tsx'
import type { AppelLu } from '../../contract.ts'
import { ETAT_APPEL_LABELS } from '../../labels.ts'
import { ETATS_APPEL } from '../../rules/appel.ts'
import styles from '../adhesion.module.css'
import { adhesion, type Campagne } from '../client.ts'
import { AppelPanel } from './appel-panel.tsx'

export const Appels = ({ it }: { it: Campagne }) => {
  const { id: cptsId } = useCpts()
  const [words, setWords] = useState('')
  const [etat, setEtat] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const key = foldText(words)
  const rows = it.lesAppels.filter(
    (one) =>
      (etat === '' || one.etat === etat) && (key === '' || foldText(`${one.nom} ${one.reference}`).includes(key)),
  )
  const picked = it.lesAppels.find(({ id }) => id === chosen)
  const params = { cptsId, annee: it.annee }
  return (
    <Section title="Appels">
      {picked && <AppelPanel key={picked.id} appel={picked} close={() => setChosen(null)} />}
      <search className={styles.filters}>
        <TextField label="Chercher" type="search" autoComplete="off" value={words} onChange={setWords} />
        <SelectField
          label="État"
          none="Tous"
          value={etat}
          onChange={setEtat}
          choices={ETATS_APPEL.map((value) => ({ value, label: ETAT_APPEL_LABELS[value] }))}
        />
      </search>
      <p className={styles.found} role="status">
        {rows.length < it.lesAppels.length && `${count(rows.length, 'appel')} sur ${it.lesAppels.length}`}
      </p>
      <LongTable
        caption={`Appels de cotisation ${it.annee}`}
        rows={rows}
        keyOf={({ id }) => id}
        selected={chosen}
        onPick={({ id }) => setChosen(id === chosen ? null : id)}
        none="Aucun appel ne répond à ces critères."
        columns={[
          { head: 'Nom', cell: ({ nom }) => <b>{nom}</b>, sort: ({ nom }) => nom, width: '26%' },
          { head: 'Barème', cell: ({ libelle }) => libelle, sort: ({ libelle }) => libelle },
          {
            head: 'Dû',
            cell: ({ duCentimes }) => euros(duCentimes),
            sort: ({ duCentimes }) => duCentimes,
            right: true,
          },
          {
            head: 'Reçu',
            cell: ({ payeCentimes }) => euros(payeCentimes),
            sort: ({ payeCentimes }) => payeCentimes,
            right: true,
          },
          { head: 'État', cell: (one) => <Etat appel={one} />, sort: ({ etat: one }) => ETAT_APPEL_LABELS[one] },
          {
            head: 'Payé le',
            cell: ({ payeLe }) => (payeLe ? shortDay(payeLe) : ''),
            sort: ({ payeLe }) => payeLe,
          },
          {
            head: 'Rappels',
            cell: ({ relances, appeleLe }) => (appeleLe === null ? 'non envoyé' : relances),
            sort: ({ relances }) => relances,
            right: true,
          },
        ]}
        foot={
          <p className={styles.exports}>
            Tous les appels de {it.annee}&nbsp;:{' '}
            <CsvLink href={adhesion.exportAppelsXlsx.href({ params })}>XLSX</CsvLink>{' '}
            <CsvLink href={adhesion.exportAppelsCsv.href({ params })}>CSV</CsvLink>
          </p>
        }
      />
    </Section>
  )
}

/** What is settled is silent. */
const Etat = ({ appel: { etat } }: { appel: AppelLu }) =>
  etat === 'payee' || etat === 'dispensee' ? (
    <span className={styles.silent}>{ETAT_APPEL_LABELS[etat]}</span>
  ) : (
    <StatusChip kind="waiting">{ETAT_APPEL_LABELS[etat]}</StatusChip>
  )
