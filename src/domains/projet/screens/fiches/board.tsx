/** The board: one column a state. Cards are moved with the mouse, or by the two buttons that each carries. */
import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { formatNumber } from '../../../../kernel/french.ts'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { icons } from '../../../../web/components/icons.ts'
import { MissionBadge } from '../../../../web/components/mission-badge.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import type { FicheResume } from '../../contract.ts'
import { ETAT_LABELS } from '../../labels.ts'
import { comptesDeTaches, estFinie, prochaineEcheance } from '../../rules/avancement.ts'
import { ETATS_DU_TABLEAU, type Etat } from '../../rules/fiche.ts'
import { projet } from '../client.ts'
import styles from './board.module.css'
import { nearDay } from './words.ts'

type Props = { fiches: readonly FicheResume[]; today: string; withGivenUp: boolean }

const useMove = () => {
  const { id: cptsId } = useCpts()
  const action = useAction(projet.moveFicheAction)
  const send = (fiche: FicheResume, de: Etat, vers: Etat) =>
    action.run({ params: { cptsId, ficheActionId: fiche.id }, body: { de, vers } })
  const move = async (fiche: FicheResume, vers: Etat) => {
    if (fiche.etat === vers || !(await send(fiche, fiche.etat, vers))) return
    notify(`«\u00a0${fiche.titre}\u00a0»\u00a0: ${ETAT_LABELS[vers].toLowerCase()}.`, {
      undo: () => send(fiche, vers, fiche.etat),
    })
  }
  return { move, error: action.error }
}

export const Board = ({ fiches, today, withGivenUp }: Props) => {
  const mayMove = useCan('fiche-action.follow')
  const { move, error } = useMove()
  const [dragged, setDragged] = useState<FicheResume | null>(null)
  const board = useRef<HTMLDivElement>(null)
  // A card that changes column is drawn anew: the focus follows it there.
  const [moved, setMoved] = useState<{ id: string; toward: string } | null>(null)
  useEffect(() => {
    if (!moved || !fiches) return
    const card = board.current?.querySelector(`[data-fiche="${moved.id}"]`)
    const button = card?.querySelector<HTMLElement>(`button[data-toward="${moved.toward}"]`) ?? card?.querySelector('a')
    if (document.activeElement === document.body) button?.focus()
  }, [moved, fiches])
  const columns: readonly Etat[] = withGivenUp ? ['abandonnee'] : ETATS_DU_TABLEAU
  const push = async (fiche: FicheResume, vers: Etat, toward: string) => {
    await move(fiche, vers)
    setMoved({ id: fiche.id, toward })
  }
  return (
    <>
      <Problem error={error} />
      <div className={styles.board} ref={board}>
        {columns.map((etat, i) => {
          const cards = fiches.filter((fiche) => fiche.etat === etat)
          return (
            <section
              key={etat}
              aria-label={ETAT_LABELS[etat]}
              className={styles.column}
              data-over={(dragged && dragged.etat !== etat) || undefined}
              onDragOver={(event) => dragged && event.preventDefault()}
              onDrop={(event) => {
                event.preventDefault()
                if (dragged) void move(dragged, etat)
                setDragged(null)
              }}
            >
              <h2>
                {ETAT_LABELS[etat]} <span>{formatNumber(cards.length)}</span>
              </h2>
              <ul>
                {cards.map((fiche) => (
                  <Card
                    key={fiche.id}
                    fiche={fiche}
                    today={today}
                    before={mayMove ? columns[i - 1] : undefined}
                    after={mayMove ? columns[i + 1] : undefined}
                    push={push}
                    onDrag={mayMove ? setDragged : undefined}
                  />
                ))}
              </ul>
              {cards.length === 0 && <p className={styles.none}>Aucune fiche</p>}
            </section>
          )
        })}
      </div>
    </>
  )
}

type CardProps = {
  fiche: FicheResume
  today: string
  before: Etat | undefined
  after: Etat | undefined
  push: (fiche: FicheResume, vers: Etat, toward: string) => void
  onDrag: ((fiche: FicheResume | null) => void) | undefined
}

const Card = ({ fiche, today, before, after, push, onDrag }: CardProps) => (
  <li
    className={styles.card}
    data-fiche={fiche.id}
    draggable={onDrag !== undefined}
    onDragStart={(event) => {
      event.dataTransfer.setData('text/plain', fiche.titre)
      onDrag?.(fiche)
    }}
    onDragEnd={() => onDrag?.(null)}
  >
    <div className={styles.top}>
      {fiche.missions.map((mission) => (
        <MissionBadge key={mission} mission={mission} name={fiche.missions.length === 1} />
      ))}
      <span className={styles.moves}>
        {before && (
          <Move fiche={fiche} vers={before} toward="before" push={push}>
            ←
          </Move>
        )}
        {after && (
          <Move fiche={fiche} vers={after} toward="after" push={push}>
            →
          </Move>
        )}
      </span>
    </div>
    <Link to="/projet/fiches/$ficheActionId" params={{ ficheActionId: fiche.id }} className={styles.title}>
      {fiche.titre}
    </Link>
    {fiche.referents.length > 0 && <p>{fiche.referents.map(({ nom }) => nom).join(', ')}</p>}
    <Progress fiche={fiche} today={today} />
  </li>
)

type MoveProps = Pick<CardProps, 'fiche' | 'push'> & { vers: Etat; toward: string; children: string }
const Move = ({ fiche, vers, toward, push, children }: MoveProps) => (
  <button
    type="button"
    data-toward={toward}
    title={ETAT_LABELS[vers]}
    aria-label={`Passer «\u00a0${fiche.titre}\u00a0» à ${ETAT_LABELS[vers]}`}
    onClick={() => push(fiche, vers, toward)}
  >
    {children}
  </button>
)

const Progress = ({ fiche, today }: { fiche: FicheResume; today: string }) => {
  const { total, faites } = comptesDeTaches(fiche.taches, today)
  const next = estFinie(fiche) ? null : prochaineEcheance(fiche)
  const isLate = next !== null && next.le < today
  return (
    <>
      {total > 0 && (
        <div className={styles.bar} role="img" aria-label={`${faites} tâches faites sur ${total}`}>
          <span style={{ width: `${(100 * faites) / total}%` }} />
        </div>
      )}
      {next && (
        <p className={isLate ? styles.late : undefined}>
          {isLate && <icons.alert size={14} />} {next.libelle}, {nearDay(next.le, today)}
        </p>
      )}
      {fiche.etat === 'brouillon' && fiche.manques > 0 && (
        <p>{fiche.manques === 1 ? 'Il lui manque une chose' : `Il lui manque ${fiche.manques} choses`}</p>
      )}
    </>
  )
}
