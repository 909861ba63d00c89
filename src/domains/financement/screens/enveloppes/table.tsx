import { Link } from '@tanstack/react-router'
import { MoneyBar } from '../../../../web/charts/money-bar.tsx'
import { type Column, DataTable } from '../../../../web/components/data-table.tsx'
import { euros } from '../../../../web/components/days.ts'
import { MissionBadge } from '../../../../web/components/mission-badge.tsx'
import { missionOf } from '../../../../web/components/missions.ts'
import { StatusChip } from '../../../../web/components/status-chip.tsx'
import type { EnveloppeLue } from '../../contract.ts'
import { ALERTE_LABELS } from '../../labels.ts'
import type { Enveloppes } from '../client.ts'
import { missionCode } from '../words.ts'
import styles from './enveloppes.module.css'
import { FIGURES, Figure } from './figures.tsx'

const availableOf = ({ solde }: EnveloppeLue): number => solde.report + solde.recu + solde.virements

/** The longest bar of all gives the scale. */
const fullOf = (all: readonly EnveloppeLue[]): number =>
  Math.max(1, ...all.map((one) => Math.max(one.contracte.total, availableOf(one), one.solde.paye + one.solde.engage)))

const Bar = ({ enveloppe, full }: { enveloppe: EnveloppeLue; full: number }) => {
  const { hue, tint } = missionOf(missionCode(enveloppe))
  return (
    <MoneyBar
      contracted={enveloppe.contracte.total}
      received={availableOf(enveloppe)}
      engaged={enveloppe.solde.engage}
      paid={enveloppe.solde.paye}
      full={full}
      hue={hue}
      tint={tint}
    />
  )
}

const Name = ({ enveloppe }: { enveloppe: EnveloppeLue }) => (
  <span className={styles.name}>
    <Link to={`/finances/enveloppes/${enveloppe.id}`}>
      {enveloppe.poste ? <MissionBadge mission={enveloppe.poste} /> : <b>{enveloppe.libelle}</b>}
    </Link>
    {enveloppe.detail && <small>{enveloppe.detail}</small>}
    {enveloppe.alerte && (
      <StatusChip kind={enveloppe.alerte === 'depasse' ? 'danger' : 'waiting'}>
        {ALERTE_LABELS[enveloppe.alerte]}
      </StatusChip>
    )}
    {enveloppe.contracte.statut === 'a-verifier' && <StatusChip kind="unknown">montant à vérifier</StatusChip>}
  </span>
)

export const EnveloppesTable = ({ data }: { data: Enveloppes }) => {
  const { enveloppes, periode, total } = data
  const full = fullOf(enveloppes)
  const figure = (which: keyof typeof FIGURES, sort: (one: EnveloppeLue) => number): Column<EnveloppeLue> => ({
    head: FIGURES[which],
    cell: (one) => <Figure enveloppe={one} which={which} periode={periode} />,
    sort,
    right: true,
  })
  return (
    <DataTable
      caption="Enveloppes de l’année de contrat"
      rows={enveloppes}
      keyOf={({ id }) => id}
      columns={[
        {
          head: 'Enveloppe',
          cell: (one) => <Name enveloppe={one} />,
          sort: ({ libelle }) => libelle,
          width: '17%',
          bare: true,
        },
        { head: 'Barre', cell: (one) => <Bar enveloppe={one} full={full} />, bare: true, quiet: true, width: '25%' },
        figure('contracte', ({ contracte }) => contracte.total),
        figure('recu', ({ solde }) => solde.recu),
        figure('engage', ({ solde }) => solde.engage),
        figure('paye', ({ solde }) => solde.paye),
        figure('reste', ({ solde }) => solde.reste),
        figure('prevision', ({ prevision }) => prevision.centimes),
      ]}
      total={[
        'Ensemble',
        null,
        euros(total.contracte),
        euros(total.recu),
        euros(total.engage),
        euros(total.paye),
        euros(total.reste),
        euros(total.prevision),
      ]}
    />
  )
}
