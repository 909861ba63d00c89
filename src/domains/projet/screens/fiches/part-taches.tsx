/** Tasks: ticked where they are read, written in the form. */
import { count } from '../../../../kernel/french.ts'
import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { todayIn } from '../../../../web/components/days.ts'
import { DateField, SelectField, TextField } from '../../../../web/components/field.tsx'
import { Pair } from '../../../../web/components/form.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { StatusChip } from '../../../../web/components/status-chip.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import type { FicheEntiere } from '../../contract.ts'
import { estFinie } from '../../rules/avancement.ts'
import { projet } from '../client.ts'
import styles from './fiche.module.css'
import { Lines, useLines } from './lines.tsx'
import { type FormProps, Part } from './part.tsx'
import { peopleChoices, useChoix } from './use-choix.ts'
import { nearDay } from './words.ts'

type Tache = FicheEntiere['taches'][number]

const linesOf = ({ taches }: FicheEntiere) =>
  taches.map(({ id, libelle, professionnel, qui, echeance, faiteLe }) => ({
    id: id as string | undefined,
    libelle,
    professionnelId: professionnel?.id ?? null,
    qui,
    echeance,
    faiteLe,
  }))
type Line = ReturnType<typeof linesOf>[number]
const BLANK: Line = { id: undefined, libelle: '', professionnelId: null, qui: '', echeance: null, faiteLe: null }

export const PartTaches = ({ fiche }: { fiche: FicheEntiere }) => (
  <Part
    fiche={fiche}
    title="Tâches"
    read={<Read fiche={fiche} />}
    now={{ taches: linesOf(fiche) }}
    form={(props) => <TachesForm {...props} />}
    saved={`Tâches enregistrées.`}
  />
)

const useTick = (fiche: FicheEntiere) => {
  const { id: cptsId, zone } = useCpts()
  const action = useAction(projet.tickTache)
  const send = (tache: Tache, faiteLe: string | null) =>
    action.run({ params: { cptsId, ficheActionId: fiche.id, tacheId: tache.id }, body: { faiteLe } })
  const tick = async (tache: Tache, isDone: boolean) => {
    const before = tache.faiteLe
    if (!(await send(tache, isDone ? todayIn(zone) : null))) return
    notify(isDone ? `Faite\u00a0: ${tache.libelle}.` : `À faire à nouveau\u00a0: ${tache.libelle}.`, {
      undo: () => send(tache, before),
    })
  }
  return { tick, error: action.error }
}

const Read = ({ fiche }: { fiche: FicheEntiere }) => {
  const { zone } = useCpts()
  const { tick, error } = useTick(fiche)
  const today = todayIn(zone)
  if (fiche.taches.length === 0) return <p className={styles.silent}>Aucune tâche encore.</p>
  const done = fiche.taches.filter(({ faiteLe }) => faiteLe !== null).length
  return (
    <>
      <p className={styles.silent}>
        {count(done, 'tâche faite', 'tâches faites')} sur {fiche.taches.length}
      </p>
      <Problem error={error} />
      <ul className={styles.ticks}>
        {fiche.taches.map((tache) => (
          <li key={tache.id} data-done={tache.faiteLe !== null || undefined}>
            <label>
              <input
                type="checkbox"
                checked={tache.faiteLe !== null}
                disabled={!fiche.suivi}
                onChange={(event) => void tick(tache, event.currentTarget.checked)}
              />
              <span>{tache.libelle}</span>
            </label>
            <span className={styles.who}>{tache.professionnel?.nom ?? tache.qui}</span>
            <span className={styles.when}>
              <Due tache={tache} today={today} isOver={estFinie(fiche)} />
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

const Due = ({ tache: { echeance, faiteLe }, today, isOver }: { tache: Tache; today: string; isOver: boolean }) => {
  if (faiteLe !== null) return <>faite le {nearDay(faiteLe, today)}</>
  if (echeance === null) return <span className={styles.silent}>sans date</span>
  if (echeance < today && !isOver) return <StatusChip kind="waiting">{nearDay(echeance, today)}</StatusChip>
  return nearDay(echeance, today)
}

const TachesForm = ({ fiche, onChange }: FormProps) => {
  const choix = useChoix()
  const { lines, change } = useLines(linesOf(fiche), (next) =>
    onChange(next.some(({ libelle }) => libelle.trim() === '') ? null : { taches: next }),
  )
  return (
    <Lines lines={lines} change={change} blank={BLANK} noun="une tâche">
      {(line, set) => (
        <>
          <TextField label="Tâche" value={line.libelle} maxLength={300} onChange={(libelle) => set({ libelle })} />
          <Pair>
            <SelectField
              label="Personne de l’équipe"
              optional
              none="Personne"
              choices={peopleChoices(choix)}
              value={line.professionnelId ?? ''}
              onChange={(id) => set({ professionnelId: id || null })}
            />
            <TextField label="Ou qui" optional value={line.qui} maxLength={200} onChange={(qui) => set({ qui })} />
            <DateField
              label="Échéance"
              value={line.echeance ?? ''}
              onChange={(day) => set({ echeance: day || null })}
            />
          </Pair>
        </>
      )}
    </Lines>
  )
}
