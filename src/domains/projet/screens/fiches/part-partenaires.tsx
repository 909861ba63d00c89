/** Partners and how far each has come: contact made, taking part, involved. */
import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { shortDay, todayIn } from '../../../../web/components/days.ts'
import { SelectField, TextField } from '../../../../web/components/field.tsx'
import { Pair } from '../../../../web/components/form.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import type { FicheEntiere } from '../../contract.ts'
import { PARTENAIRE_LABELS, STADE_LABELS } from '../../labels.ts'
import { GENRES_PARTENAIRE, type GenrePartenaire, STADES, type Stade } from '../../rules/fiche.ts'
import { projet } from '../client.ts'
import styles from './fiche.module.css'
import { Lines, useLines } from './lines.tsx'
import { type FormProps, Part } from './part.tsx'
import { useChoix } from './use-choix.ts'

type Partenaire = FicheEntiere['partenaires'][number]
const linesOf = ({ partenaires }: FicheEntiere) =>
  partenaires.map(({ id, structureId, nom, genre, stade, stadeLe }) => ({
    id: id as string | undefined,
    structureId,
    nom: structureId === null ? nom : '',
    genre,
    stade,
    stadeLe,
  }))
type Line = ReturnType<typeof linesOf>[number]
const BLANK: Line = { id: undefined, structureId: null, nom: '', genre: 'ccas', stade: 'a-contacter', stadeLe: null }

export const PartPartenaires = ({ fiche }: { fiche: FicheEntiere }) => (
  <Part
    fiche={fiche}
    title="Partenaires"
    small
    read={<Read fiche={fiche} />}
    now={{ partenaires: linesOf(fiche) }}
    form={(props) => <PartenairesForm {...props} />}
    saved="Partenaires enregistrés."
  />
)

const STADE_CHOICES = STADES.map((value) => ({ value, label: STADE_LABELS[value] }))

const Read = ({ fiche }: { fiche: FicheEntiere }) => {
  const { id: cptsId, zone } = useCpts()
  const action = useAction(projet.setStade)
  const send = (one: Partenaire, stade: Stade, le: string | null) =>
    action.run({
      params: { cptsId, ficheActionId: fiche.id, partenaireDeFicheId: one.id },
      body: { stade, le },
    })
  const change = async (one: Partenaire, stade: Stade) => {
    if (!(await send(one, stade, stade === 'a-contacter' ? null : todayIn(zone)))) return
    notify(`${one.nom}\u00a0: ${STADE_LABELS[stade]}.`, { undo: () => send(one, one.stade, one.stadeLe) })
  }
  if (fiche.partenaires.length === 0) return <p className={styles.silent}>Aucun partenaire.</p>
  return (
    <>
      <Problem error={action.error} />
      <ul className={styles.rows}>
        {fiche.partenaires.map((one) => (
          <li key={one.id}>
            <div>
              <b>{one.nom}</b>
              <small>
                {PARTENAIRE_LABELS[one.genre]}
                {one.stadeLe && `, ${STADE_LABELS[one.stade]} le ${shortDay(one.stadeLe)}`}
              </small>
            </div>
            {fiche.suivi ? (
              <select
                className={styles.stade}
                aria-label={`Où en est ${one.nom}`}
                value={one.stade}
                onChange={(event) => void change(one, event.currentTarget.value as Stade)}
              >
                {STADE_CHOICES.map(({ value, label }) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </select>
            ) : (
              <span>{STADE_LABELS[one.stade]}</span>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

const KINDS = GENRES_PARTENAIRE.map((value) => ({ value, label: PARTENAIRE_LABELS[value] }))

const PartenairesForm = ({ fiche, onChange }: FormProps) => {
  const { structures } = useChoix()
  const { lines, change } = useLines(linesOf(fiche), (next) =>
    onChange(
      next.some(({ structureId, nom }) => structureId === null && nom.trim() === '') ? null : { partenaires: next },
    ),
  )
  return (
    <Lines lines={lines} change={change} blank={BLANK} noun="un partenaire">
      {(line, set) => (
        <>
          <SelectField
            label="Structure de la CPTS"
            none="Un autre partenaire"
            value={line.structureId ?? ''}
            choices={structures.map(({ id, nom }) => ({ value: id, label: nom }))}
            onChange={(structureId) => set({ structureId: structureId || null, nom: '' })}
          />
          {line.structureId === null && (
            <Pair>
              <TextField label="Nom" value={line.nom} maxLength={200} onChange={(nom) => set({ nom })} />
              <SelectField
                label="Genre"
                value={line.genre}
                choices={KINDS}
                onChange={(genre) => set({ genre: genre as GenrePartenaire })}
              />
            </Pair>
          )}
        </>
      )}
    </Lines>
  )
}
