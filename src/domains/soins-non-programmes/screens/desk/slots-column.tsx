import type { KeyboardEvent, Ref } from 'react'
import { useState } from 'react'
import type { Output } from '../../../../kernel/contract.ts'
import { Button } from '../../../../web/components/button.tsx'
import { Kbd } from '../../../../web/components/kbd.tsx'
import { Notice } from '../../../../web/components/notice.tsx'
import type { CreneauTrouve, soinsContract } from '../../contract.ts'
import { DESK } from '../labels.ts'
import styles from './desk.module.css'
import type { DeskState } from './desk-state.ts'
import { PROFESSIONS_PROPOSEES } from './professions.ts'
import { SlotsList } from './slots-list.tsx'

/** How many rows stand on one screen; the digits 1 to 9 reach them. */
export const SHOWN = typeof window !== 'undefined' && window.innerHeight > 940 ? 9 : 6

type Search = Output<typeof soinsContract.searchCreneaux>
type Props = {
  state: DeskState
  search: Search
  slots: readonly CreneauTrouve[]
  page: number
  turn: (page: number) => void
  zone: string
  profession: string | null
  choose: (profession: string | null) => void
  /** Whose slots alone are shown, when an address named somebody. */
  only: string | null
  showAll: () => void
  select: (creneauId: string) => void
  widen: () => void
  onKeyDown: (event: KeyboardEvent) => void
  list: Ref<HTMLDivElement>
}

export const SlotsColumn = (props: Props) => {
  const { state, search, slots, page } = props
  const first = page * SHOWN
  const shown = slots.slice(first, first + SHOWN)
  const left = slots.length - first - shown.length
  return (
    <>
      <div className={styles.slotsTop}>
        <h2>
          {page === 0
            ? DESK.slots(shown.length, search.total, search.totalPlafonne)
            : DESK.slotsFrom(first + 1, first + shown.length, search.total)}
        </h2>
        <Professions chosen={props.profession} choose={props.choose} />
      </div>
      {props.only !== null && (
        <p className={styles.rule}>
          {DESK.only} <b>{props.only}</b>{' '}
          <Button kind="plain" onClick={props.showAll}>
            {DESK.showAll}
          </Button>
        </p>
      )}
      <p className={styles.rule}>
        {state.draft.contraintes.includes('sans-voiture') && state.draft.commune ? DESK.ruleForced : DESK.rule}
        <b>{search.regleEnMots}</b>
      </p>
      {state.hasJustLost && (
        <div role="alert">
          <Notice kind="hand">{DESK.lost(Math.min(4, slots.length))}</Notice>
        </div>
      )}
      {slots.length === 0 ? (
        <div className={styles.none}>
          <p>
            <b>{DESK.none[state.draft.degre]}</b> {DESK.noneAdvice}
          </p>
          <Button onClick={props.widen}>{DESK.tryDegree[state.draft.degre]}</Button>
        </div>
      ) : (
        <SlotsList
          slots={shown}
          zone={props.zone}
          selected={state.selected}
          select={props.select}
          onKeyDown={props.onKeyDown}
          ref={props.list}
        />
      )}
      <p className={styles.pages}>
        {page > 0 && (
          <Button kind="plain" onClick={() => props.turn(0)}>
            {DESK.fewer}
          </Button>
        )}
        {left > 0 && (
          <Button kind="plain" onClick={() => props.turn(page + 1)} keyName="S">
            {DESK.more(Math.min(SHOWN, left))}
          </Button>
        )}
      </p>
    </>
  )
}

const Professions = ({ chosen, choose }: { chosen: string | null; choose: (profession: string | null) => void }) => {
  const [isOpen, setOpen] = useState(chosen !== null)
  if (!isOpen) {
    return (
      <Button kind="plain" keyName="P" id="profession" onClick={() => setOpen(true)}>
        {DESK.allProfessions}
      </Button>
    )
  }
  return (
    <label className={styles.profession}>
      <span className="visually-hidden">{DESK.profession}</span>
      <select
        // biome-ignore lint/a11y/noAutofocus: it takes the place of the button that was pressed
        autoFocus
        value={chosen ?? ''}
        onChange={(event) => choose(event.currentTarget.value || null)}
      >
        <option value="">{DESK.allProfessions}</option>
        {PROFESSIONS_PROPOSEES.map(({ code, libelle }) => (
          <option key={code} value={code}>
            {libelle}
          </option>
        ))}
      </select>
    </label>
  )
}

export const KeysLine = () => (
  <p className={styles.keys}>
    <span>
      <Kbd>1</Kbd> à <Kbd>{SHOWN}</Kbd> {DESK.keys.choose}
    </span>
    <span>
      <Kbd>↑</Kbd> <Kbd>↓</Kbd> {DESK.keys.move}
    </span>
    <span>
      <Kbd>Entrée</Kbd> {DESK.keys.book}
    </span>
    <span>
      <Kbd>Échap</Kbd> {DESK.keys.back}
    </span>
    <span>
      <Kbd>F9</Kbd> {DESK.keys.transfer}
    </span>
  </p>
)
