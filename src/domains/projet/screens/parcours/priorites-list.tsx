import { type DragEvent, type KeyboardEvent, useRef, useState } from 'react'
import { announce } from '../../../../web/components/announcer.tsx'
import { icons } from '../../../../web/components/icons.ts'
import { moveTo } from '../../rules/priorites.ts'
import styles from './parcours.module.css'
import type { BesoinLu } from './types.ts'

type Props = { besoins: BesoinLu[]; mayEdit: boolean; onOrder: (ids: string[]) => unknown }

/** Ordered by drag, by the arrows of the two buttons, or by the arrow keys on the name. */
export const PrioritesList = ({ besoins, mayEdit, onOrder }: Props) => {
  const [dragged, setDragged] = useState<number | null>(null)
  const list = useRef<HTMLOListElement>(null)
  const move = (from: number, to: number) => {
    const next = moveTo(besoins, from, to)
    if (to < 0 || to >= besoins.length || from === to) return
    void onOrder(next.map(({ id }) => id))
    announce(`${besoins[from]!.titre}, rang ${to + 1} sur ${besoins.length}`)
    // The row went elsewhere: the focus goes with it.
    requestAnimationFrame(() => list.current?.querySelectorAll<HTMLElement>('[data-row]')[to]?.focus())
  }
  const withdraw = (id: string) => onOrder(besoins.filter((one) => one.id !== id).map((one) => one.id))
  const onKey = (event: KeyboardEvent, index: number) => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
    if (step === 0) return
    event.preventDefault()
    move(index, index + step)
  }
  const drop = (event: DragEvent, index: number) => {
    event.preventDefault()
    if (dragged !== null) move(dragged, index)
    setDragged(null)
  }
  return (
    <ol className={styles.ranks} ref={list}>
      {besoins.map(({ id, titre }, index) => (
        <li
          key={id}
          draggable={mayEdit}
          data-dragged={dragged === index || undefined}
          onDragStart={() => setDragged(index)}
          onDragEnd={() => setDragged(null)}
          onDragOver={(event) => event.preventDefault()}
          onDrop={(event) => drop(event, index)}
        >
          <span className={styles.rank}>{index + 1}</span>
          {mayEdit ? (
            <button
              type="button"
              className={styles.grip}
              data-row
              aria-label={`${titre}, rang ${index + 1} sur ${besoins.length}. Flèches haut et bas pour déplacer.`}
              onKeyDown={(event) => onKey(event, index)}
            >
              {titre}
            </button>
          ) : (
            <span>{titre}</span>
          )}
          {mayEdit && (
            <span className={styles.moves}>
              <Arrow label={`Monter ${titre}`} hidden={index === 0} onClick={() => move(index, index - 1)} up />
              <Arrow
                label={`Descendre ${titre}`}
                hidden={index === besoins.length - 1}
                onClick={() => move(index, index + 1)}
              />
              <button
                type="button"
                className={styles.move}
                aria-label={`Retirer ${titre} des priorités`}
                onClick={() => withdraw(id)}
              >
                <icons.close size={16} />
              </button>
            </span>
          )}
        </li>
      ))}
    </ol>
  )
}

const Arrow = ({
  label,
  hidden,
  onClick,
  up,
}: {
  label: string
  hidden: boolean
  onClick: () => void
  up?: boolean
}) =>
  hidden ? (
    <span className={styles.move} />
  ) : (
    <button type="button" className={styles.move} aria-label={label} onClick={onClick}>
      {up ? <icons.arrowUp size={16} /> : <icons.arrowDown size={16} />}
    </button>
  )
