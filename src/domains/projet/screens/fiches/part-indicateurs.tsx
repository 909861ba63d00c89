/** Indicators: from what, to what, by when, according to whom. */
import { useState } from 'react'
import { formatNumber, NBSP } from '../../../../kernel/french.ts'
import { DataTable } from '../../../../web/components/data-table.tsx'
import { shortDay } from '../../../../web/components/days.ts'
import { DateField, TextField } from '../../../../web/components/field.tsx'
import { Pair } from '../../../../web/components/form.tsx'
import type { FicheEntiere } from '../../contract.ts'
import { readDecimal } from '../../rules/read-decimal.ts'
import styles from './fiche.module.css'
import { Lines, useLines } from './lines.tsx'
import { type FormProps, Part } from './part.tsx'

type Indicateur = FicheEntiere['indicateurs'][number]
const linesOf = ({ indicateurs }: FicheEntiere) =>
  indicateurs.map((one) => ({ ...one, id: one.id as string | undefined }))
type Line = ReturnType<typeof linesOf>[number] & { isWrong?: boolean }
const BLANK: Line = {
  id: undefined,
  libelle: '',
  unite: '',
  depart: null,
  departLe: null,
  cible: null,
  cibleLe: null,
  source: '',
}

export const PartIndicateurs = ({ fiche }: { fiche: FicheEntiere }) => (
  <Part
    fiche={fiche}
    title="Indicateurs"
    read={<Read fiche={fiche} />}
    now={{ indicateurs: linesOf(fiche) }}
    form={(props) => <IndicateursForm {...props} />}
    saved="Indicateurs enregistrés."
  />
)

const decimals = (value: number): number => (Number.isInteger(value) ? 0 : 2)
const say = (value: number | null, unite: string, day: string | null): string => {
  if (value === null) return 'à fixer'
  const unit = unite === '%' ? `${NBSP}%` : ''
  return `${formatNumber(value, decimals(value))}${unit}${day ? `, ${shortDay(day)}` : ''}`
}

const Read = ({ fiche }: { fiche: FicheEntiere }) =>
  fiche.indicateurs.length === 0 ? (
    <p className={styles.silent}>Aucun indicateur encore.</p>
  ) : (
    <DataTable
      caption="Indicateurs de la fiche"
      rows={fiche.indicateurs}
      keyOf={({ id }) => id}
      columns={[
        {
          head: 'Indicateur',
          cell: ({ libelle, unite }: Indicateur) => (unite && unite !== '%' ? `${libelle} (${unite})` : libelle),
          width: '42%',
        },
        { head: 'Départ', cell: ({ depart, unite, departLe }: Indicateur) => say(depart, unite, departLe) },
        { head: 'Cible', cell: ({ cible, unite, cibleLe }: Indicateur) => say(cible, unite, cibleLe) },
        { head: 'Source', cell: ({ source }: Indicateur) => source || 'à dire' },
      ]}
    />
  )

const IndicateursForm = ({ fiche, onChange }: FormProps) => {
  const { lines, change } = useLines<Line>(linesOf(fiche), (next) =>
    onChange(
      next.some(({ libelle, isWrong }) => libelle.trim() === '' || isWrong)
        ? null
        : { indicateurs: next.map(({ isWrong: _, ...line }) => line) },
    ),
  )
  return (
    <Lines lines={lines} change={change} blank={BLANK} noun="un indicateur">
      {(line, set) => (
        <>
          <Pair>
            <TextField
              label="Indicateur"
              value={line.libelle}
              maxLength={300}
              onChange={(libelle) => set({ libelle })}
            />
            <TextField label="Unité" optional value={line.unite} maxLength={60} onChange={(unite) => set({ unite })} />
          </Pair>
          <Pair>
            <Decimal
              label="Valeur de départ"
              value={line.depart}
              onChange={(depart) => set({ depart: depart ?? null, isWrong: depart === undefined })}
            />
            <DateField
              label="Relevée le"
              optional
              value={line.departLe ?? ''}
              onChange={(day) => set({ departLe: day || null })}
            />
          </Pair>
          <Pair>
            <Decimal
              label="Cible"
              value={line.cible}
              onChange={(cible) => set({ cible: cible ?? null, isWrong: cible === undefined })}
            />
            <DateField
              label="À atteindre le"
              optional
              value={line.cibleLe ?? ''}
              onChange={(day) => set({ cibleLe: day || null })}
            />
          </Pair>
          <TextField
            label="Source"
            optional
            value={line.source}
            maxLength={300}
            onChange={(source) => set({ source })}
          />
        </>
      )}
    </Lines>
  )
}

type DecimalProps = { label: string; value: number | null; onChange: (value: number | null | undefined) => void }
/** What is typed stays as typed; `undefined` while it is no number. */
const Decimal = ({ label, value, onChange }: DecimalProps) => {
  const [text, setText] = useState(value === null ? '' : String(value).replace('.', ','))
  return (
    <TextField
      label={label}
      optional
      inputMode="decimal"
      value={text}
      onChange={(next) => {
        setText(next)
        onChange(readDecimal(next))
      }}
      error={readDecimal(text) === undefined ? 'Un nombre\u00a0: 12 ou 12,5.' : undefined}
    />
  )
}
