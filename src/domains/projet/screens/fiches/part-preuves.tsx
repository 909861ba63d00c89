/** What will prove that it was done: thought of from the start. */
import { SelectField, TextField } from '../../../../web/components/field.tsx'
import { Pair } from '../../../../web/components/form.tsx'
import type { FicheEntiere } from '../../contract.ts'
import { PREUVE_LABELS } from '../../labels.ts'
import { GENRES_PREUVE, type GenrePreuve } from '../../rules/fiche.ts'
import styles from './fiche.module.css'
import { Lines, useLines } from './lines.tsx'
import { type FormProps, Part } from './part.tsx'

const linesOf = ({ preuves }: FicheEntiere) => preuves.map((line) => ({ ...line, id: line.id as string | undefined }))
type Line = ReturnType<typeof linesOf>[number]
const BLANK: Line = { id: undefined, genre: 'emargement', libelle: '' }
const CHOICES = GENRES_PREUVE.map((value) => ({ value, label: PREUVE_LABELS[value] }))

export const PartPreuves = ({ fiche }: { fiche: FicheEntiere }) => (
  <Part
    fiche={fiche}
    title="Preuves attendues"
    small
    read={<Read fiche={fiche} />}
    now={{ preuves: linesOf(fiche) }}
    form={(props) => <PreuvesForm {...props} />}
    saved="Preuves attendues enregistrées."
  />
)

const Read = ({ fiche }: { fiche: FicheEntiere }) =>
  fiche.preuves.length === 0 ? (
    <p className={styles.silent}>Aucune encore.</p>
  ) : (
    <ul className={styles.rows}>
      {fiche.preuves.map(({ id, genre, libelle }) => (
        <li key={id}>
          <div>
            {libelle}
            <small>{PREUVE_LABELS[genre]}</small>
          </div>
        </li>
      ))}
    </ul>
  )

const PreuvesForm = ({ fiche, onChange }: FormProps) => {
  const { lines, change } = useLines(linesOf(fiche), (next) =>
    onChange(next.some(({ libelle }) => libelle.trim() === '') ? null : { preuves: next }),
  )
  return (
    <Lines lines={lines} change={change} blank={BLANK} noun="une preuve">
      {(line, set) => (
        <Pair>
          <SelectField
            label="Genre"
            value={line.genre}
            choices={CHOICES}
            onChange={(genre) => set({ genre: genre as GenrePreuve })}
          />
          <TextField label="Laquelle" value={line.libelle} maxLength={300} onChange={(libelle) => set({ libelle })} />
        </Pair>
      )}
    </Lines>
  )
}
