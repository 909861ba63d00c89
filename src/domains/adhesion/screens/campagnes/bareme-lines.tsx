/** A line of the scale: whom it is for, how much. */
import { LIVE_PROFESSIONS, professionLabel } from '../../../../referentials/index.ts'
import { Button } from '../../../../web/components/button.tsx'
import { readEuros } from '../../../../web/components/days.ts'
import { SelectField, TextField } from '../../../../web/components/field.tsx'
import { GENRE_LABELS } from '../../../communaute/screens/index.ts'
import type { MontantLu } from '../../contract.ts'
import styles from '../adhesion.module.css'

export type Ligne = {
  key: string
  libelle: string
  genre: 'professionnel' | 'structure'
  /** Codes of professions or of kinds; nothing: all. */
  codes: string[]
  montant: string
}

export const newLigne = (libelle: string): Ligne => ({
  key: crypto.randomUUID(),
  libelle,
  genre: 'professionnel',
  codes: [],
  montant: '',
})
export const ligneOf = ({ libelle, genre, professions, structures, centimes }: MontantLu): Ligne => ({
  key: crypto.randomUUID(),
  libelle,
  genre,
  codes: [...(genre === 'professionnel' ? professions : structures)],
  montant: String(centimes / 100).replace('.', ','),
})

/** Null while an amount cannot be read. */
export const lignesBody = (lignes: readonly Ligne[]) => {
  const read = lignes.map(({ libelle, genre, codes, montant }) => ({
    libelle,
    genre,
    professions: genre === 'professionnel' ? codes : [],
    structures: (genre === 'structure' ? codes : []) as 'msp'[],
    centimes: readEuros(montant),
  }))
  return read.every((one): one is typeof one & { centimes: number } => one.centimes !== null) ? read : null
}

const byLabel = (a: { label: string }, b: { label: string }) => a.label.localeCompare(b.label, 'fr')
const PROFESSIONS = LIVE_PROFESSIONS.map(({ code, libelle }) => ({ value: code, label: libelle })).sort(byLabel)
const STRUCTURES = Object.entries(GENRE_LABELS).map(([value, label]) => ({ value, label }))

type Props = {
  ligne: Ligne
  change: (part: Partial<Ligne>) => void
  remove: (() => void) | null
  isFrozen: boolean
  wrong: boolean
}

export const LigneFields = ({ ligne, change, remove, isFrozen, wrong }: Props) => {
  const choices = (ligne.genre === 'professionnel' ? PROFESSIONS : STRUCTURES).filter(
    ({ value }) => !ligne.codes.includes(value),
  )
  return (
    <div className={styles.line}>
      <TextField
        label="Pour qui, en mots"
        value={ligne.libelle}
        onChange={(libelle) => change({ libelle })}
        readOnly={isFrozen}
        autoComplete="off"
      />
      <SelectField
        label="Genre"
        value={ligne.genre}
        onChange={(genre) => change({ genre: genre as Ligne['genre'], codes: [] })}
        disabled={isFrozen}
        choices={[
          { value: 'professionnel', label: 'Professionnels' },
          { value: 'structure', label: 'Structures' },
        ]}
      />
      <div>
        <SelectField
          label="Seulement"
          none={ligne.codes.length === 0 ? 'Tous' : isFrozen ? 'Ceux-ci' : 'Ajouter'}
          value=""
          onChange={(code) => code && change({ codes: [...ligne.codes, code] })}
          disabled={isFrozen}
          choices={choices}
        />
        {isFrozen && <p>{ligne.codes.map((code) => labelOf(ligne.genre, code)).join(', ')}</p>}
        {!isFrozen &&
          ligne.codes.map((code) => (
            <Button
              key={code}
              kind="plain"
              size="small"
              label={`Retirer ${labelOf(ligne.genre, code)}`}
              onClick={() => change({ codes: ligne.codes.filter((one) => one !== code) })}
            >
              {labelOf(ligne.genre, code)}&nbsp;×
            </Button>
          ))}
      </div>
      <TextField
        label="Euros"
        inputMode="decimal"
        value={ligne.montant}
        onChange={(montant) => change({ montant })}
        readOnly={isFrozen}
        error={wrong && ligne.montant !== '' ? '30 ou 12,50' : undefined}
        autoComplete="off"
      />
      {remove && !isFrozen ? (
        <Button kind="plain" size="small" label={`Retirer la ligne ${ligne.libelle}`} onClick={remove}>
          Retirer
        </Button>
      ) : (
        <span />
      )}
    </div>
  )
}

const labelOf = (genre: Ligne['genre'], code: string): string =>
  genre === 'professionnel' ? professionLabel(code) : ((GENRE_LABELS as Record<string, string>)[code] ?? code)
