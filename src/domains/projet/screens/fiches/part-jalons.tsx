/** Milestones: a day by which something stands. */
import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { shortDay, todayIn } from '../../../../web/components/days.ts'
import { DateField, TextField } from '../../../../web/components/field.tsx'
import { Pair } from '../../../../web/components/form.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import type { FicheEntiere } from '../../contract.ts'
import { projet } from '../client.ts'
import styles from './fiche.module.css'
import { Lines, useLines } from './lines.tsx'
import { type FormProps, Part } from './part.tsx'

type Jalon = FicheEntiere['jalons'][number]
const linesOf = ({ jalons }: FicheEntiere) => jalons.map((jalon) => ({ ...jalon, id: jalon.id as string | undefined }))
type Line = ReturnType<typeof linesOf>[number]
const BLANK: Line = { id: undefined, libelle: '', prevuLe: '', atteintLe: null }

export const PartJalons = ({ fiche }: { fiche: FicheEntiere }) => (
  <Part
    fiche={fiche}
    title="Jalons"
    read={<Read fiche={fiche} />}
    now={{ jalons: linesOf(fiche) }}
    form={(props) => <JalonsForm {...props} />}
    saved="Jalons enregistrés."
  />
)

const Read = ({ fiche }: { fiche: FicheEntiere }) => {
  const { id: cptsId, zone } = useCpts()
  const action = useAction(projet.reachJalon)
  const send = (jalon: Jalon, atteintLe: string | null) =>
    action.run({ params: { cptsId, ficheActionId: fiche.id, jalonId: jalon.id }, body: { atteintLe } })
  const reach = async (jalon: Jalon, isReached: boolean) => {
    const before = jalon.atteintLe
    if (!(await send(jalon, isReached ? todayIn(zone) : null))) return
    notify(isReached ? `Atteint\u00a0: ${jalon.libelle}.` : `À atteindre\u00a0: ${jalon.libelle}.`, {
      undo: () => send(jalon, before),
    })
  }
  if (fiche.jalons.length === 0) return <p className={styles.silent}>Aucun jalon.</p>
  return (
    <>
      <Problem error={action.error} />
      <ul className={styles.ticks}>
        {fiche.jalons.map((jalon) => (
          <li key={jalon.id} data-done={jalon.atteintLe !== null || undefined}>
            <label>
              <input
                type="checkbox"
                checked={jalon.atteintLe !== null}
                disabled={!fiche.suivi}
                onChange={(event) => void reach(jalon, event.currentTarget.checked)}
              />
              <span>{jalon.libelle}</span>
            </label>
            <span className={styles.when}>
              {jalon.atteintLe === null ? shortDay(jalon.prevuLe) : `atteint le ${shortDay(jalon.atteintLe)}`}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

const JalonsForm = ({ fiche, onChange }: FormProps) => {
  const { lines, change } = useLines(linesOf(fiche), (next) =>
    onChange(next.some(({ libelle, prevuLe }) => libelle.trim() === '' || prevuLe === '') ? null : { jalons: next }),
  )
  return (
    <Lines lines={lines} change={change} blank={BLANK} noun="un jalon" ordered={false}>
      {(line, set) => (
        <Pair>
          <TextField label="Jalon" value={line.libelle} maxLength={300} onChange={(libelle) => set({ libelle })} />
          <DateField label="Prévu le" value={line.prevuLe} onChange={(prevuLe) => set({ prevuLe })} />
        </Pair>
      )}
    </Lines>
  )
}
