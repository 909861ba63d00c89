/** Budget lines: what is planned, and where the money is hoped from. */
import { useState } from 'react'
import { useCpts } from '../../../../web/client/session.ts'
import { DataTable } from '../../../../web/components/data-table.tsx'
import { euros, readEuros, todayIn } from '../../../../web/components/days.ts'
import { NumberField, SelectField, TextField } from '../../../../web/components/field.tsx'
import { Pair } from '../../../../web/components/form.tsx'
import { Source } from '../../../../web/components/section.tsx'
import type { FicheEntiere } from '../../contract.ts'
import { FINANCEMENT_LABELS } from '../../labels.ts'
import { FINANCEMENTS, type Financement } from '../../rules/fiche.ts'
import styles from './fiche.module.css'
import { Lines, useLines } from './lines.tsx'
import { type FormProps, Part } from './part.tsx'

type LigneBudget = FicheEntiere['budget'][number]
const linesOf = ({ budget }: FicheEntiere) => budget.map((line) => ({ ...line, id: line.id as string | undefined }))
type Line = ReturnType<typeof linesOf>[number] & { isWrong?: boolean }

export const PartBudget = ({ fiche }: { fiche: FicheEntiere }) => (
  <Part
    fiche={fiche}
    title="Budget prévu"
    read={<Read fiche={fiche} />}
    now={{ budget: linesOf(fiche) }}
    form={(props) => <BudgetForm {...props} />}
    saved="Budget enregistré."
  />
)

const Read = ({ fiche }: { fiche: FicheEntiere }) =>
  fiche.budget.length === 0 ? (
    <p className={styles.silent}>Aucune dépense prévue.</p>
  ) : (
    <>
      <DataTable
        caption="Lignes de budget de la fiche"
        rows={fiche.budget}
        keyOf={({ id }) => id}
        total={['Total', null, null, euros(fiche.budget.reduce((sum, { centimes }) => sum + centimes, 0))]}
        columns={[
          { head: 'Dépense', cell: ({ libelle }: LigneBudget) => libelle, width: '40%' },
          { head: 'Année', cell: ({ annee }: LigneBudget) => annee },
          { head: 'Financement envisagé', cell: ({ financement }: LigneBudget) => FINANCEMENT_LABELS[financement] },
          { head: 'Montant', cell: ({ centimes }: LigneBudget) => euros(centimes), right: true },
        ]}
      />
      <Source>Montants prévus par la CPTS. Ce qui est dépensé se lira avec les comptes.</Source>
    </>
  )

const CHOICES = FINANCEMENTS.map((value) => ({ value, label: FINANCEMENT_LABELS[value] }))

const BudgetForm = ({ fiche, onChange }: FormProps) => {
  const { zone } = useCpts()
  const year = Number((fiche.debut ?? todayIn(zone)).slice(0, 4))
  const blank: Line = { id: undefined, libelle: '', centimes: 0, annee: year, financement: 'a-trouver' }
  const { lines, change } = useLines<Line>(linesOf(fiche), (next) =>
    onChange(
      next.some(({ libelle, annee, isWrong }) => libelle.trim() === '' || isWrong || annee < 2000 || annee > 2100)
        ? null
        : { budget: next.map(({ isWrong: _, ...line }) => line) },
    ),
  )
  return (
    <Lines lines={lines} change={change} blank={blank} noun="une dépense">
      {(line, set) => (
        <>
          <TextField label="Dépense" value={line.libelle} maxLength={300} onChange={(libelle) => set({ libelle })} />
          <Pair>
            <Amount
              centimes={line.centimes}
              onChange={(centimes) => set({ centimes: centimes ?? 0, isWrong: centimes === null })}
            />
            <NumberField
              label="Année"
              value={String(line.annee || '')}
              onChange={(annee) => set({ annee: Number(annee.replaceAll(/\D/g, '').slice(0, 4)) })}
            />
            <SelectField
              label="Financement envisagé"
              value={line.financement}
              choices={CHOICES}
              onChange={(financement) => set({ financement: financement as Financement })}
            />
          </Pair>
        </>
      )}
    </Lines>
  )
}

const Amount = ({ centimes, onChange }: { centimes: number; onChange: (centimes: number | null) => void }) => {
  const [text, setText] = useState(centimes === 0 ? '' : String(centimes / 100).replace('.', ','))
  const read = (value: string) => (value.trim() === '' ? 0 : readEuros(value))
  return (
    <TextField
      label="Montant, en euros"
      inputMode="decimal"
      value={text}
      onChange={(next) => {
        setText(next)
        onChange(read(next))
      }}
      error={read(text) === null ? 'Un montant en euros\u00a0: 300 ou 1 250,50.' : undefined}
    />
  )
}
