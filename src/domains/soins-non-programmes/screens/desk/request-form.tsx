import type { KeyboardEvent, ReactNode, RefObject } from 'react'
import { Kbd } from '../../../../web/components/kbd.tsx'
import { Segments } from '../../../../web/components/segments.tsx'
import { APPELANT_LABELS, CONTRAINTE_LABELS, DEGRE_LABELS, MOTIF_LABELS, TRANCHE_AGE_LABELS } from '../../labels.ts'
import { APPELANTS, CONTRAINTES, type Contrainte, DEGRES, MOTIFS, TRANCHES_AGE } from '../../rules/vocabulary.ts'
import { DESK } from '../labels.ts'
import { bandOfAge } from './age-band.ts'
import { type Choice, matchChoices } from './choices.ts'
import { Combobox } from './combobox.tsx'
import styles from './desk.module.css'
import type { Draft, Field } from './desk-state.ts'
import { MOTIF_WORDS } from './motif-words.ts'
import type { Communes } from './use-communes.ts'

const AGES: Choice[] = TRANCHES_AGE.map((value) => ({ value, label: TRANCHE_AGE_LABELS[value] }))
const MOTIVES: Choice[] = MOTIFS.map((value) => ({
  value,
  label: MOTIF_LABELS[value],
  words: MOTIF_WORDS[value] ?? '',
}))
const findAge = (typed: string): Choice[] => {
  const band = bandOfAge(typed)
  return band ? AGES.filter(({ value }) => value === band) : matchChoices(AGES, typed)
}

type Props = {
  draft: Draft
  communes: Communes
  /** Fields to fill before the booking, once somebody tried. */
  missing: readonly Field[]
  edit: (change: Partial<Draft>) => void
  toggle: (contrainte: Contrainte) => void
  /** Enter was pressed in this field. */
  goOn: (from: Field) => void
  form: RefObject<HTMLFormElement | null>
  /** The request is answered: nothing moves until it is undone or another begins. */
  isClosed: boolean
  children: ReactNode
}

/** The five fields, then what narrows the choice. `data-field` is where Alt and a digit lead. */
export const RequestForm = ({ draft, communes, missing, edit, toggle, goOn, form, isClosed, children }: Props) => {
  const commune = communes.of(draft.commune)
  const onEnter = (from: Field) => (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    goOn(from)
  }
  return (
    <form
      ref={form}
      className={styles.form}
      inert={isClosed}
      data-closed={isClosed || undefined}
      onSubmit={(event) => event.preventDefault()}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter in its radios goes on to the next field */}
      <div data-field="appelant" className={styles.segments} onKeyDown={onEnter('appelant')}>
        <Top label={DESK.fields.appelant} keyName="Alt 1" />
        <Segments
          full
          legend={DESK.fields.appelant}
          value={draft.appelant}
          onChange={(appelant) => edit({ appelant })}
          choices={APPELANTS.map((value) => ({ value, label: DESK.appelants[value], title: APPELANT_LABELS[value] }))}
        />
      </div>
      <div data-field="trancheAge">
        <Combobox
          label={DESK.fields.trancheAge}
          aside={<Kbd>Alt 2</Kbd>}
          shown={draft.trancheAge ? TRANCHE_AGE_LABELS[draft.trancheAge] : ''}
          find={findAge}
          choose={({ value }) => edit({ trancheAge: value as Draft['trancheAge'] })}
          onEnter={() => goOn('trancheAge')}
          isMissing={missing.includes('trancheAge')}
          nothing={DESK.noAge}
        />
      </div>
      <div data-field="commune">
        <Combobox
          label={DESK.fields.commune}
          aside={<Kbd>Alt 3</Kbd>}
          shown={commune?.label ?? ''}
          detail={commune?.detail}
          find={communes.find}
          onType={communes.onType}
          choose={({ value }) => {
            communes.keep(value)
            edit({ commune: value })
          }}
          onEnter={() => goOn('commune')}
          isMissing={missing.includes('commune')}
          nothing={communes.isSearching ? DESK.searchingCommune : DESK.noCommune}
        />
      </div>
      <div data-field="motif">
        <Combobox
          label={DESK.fields.motif}
          aside={<Kbd>Alt 4</Kbd>}
          shown={draft.motif ? MOTIF_LABELS[draft.motif] : ''}
          find={(typed) => matchChoices(MOTIVES, typed, 20)}
          choose={({ value }) => edit({ motif: value as Draft['motif'] })}
          onEnter={() => goOn('motif')}
          isMissing={missing.includes('motif')}
          nothing={DESK.noMotif}
        />
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter in its radios goes on to the slots */}
      <div data-field="degre" className={styles.segments} onKeyDown={onEnter('degre')}>
        <Top label={DESK.fields.degre} keyName="Alt 5" />
        <Segments
          full
          legend={DESK.fields.degre}
          value={draft.degre}
          onChange={(degre) => edit({ degre })}
          choices={DEGRES.map((value) => ({ value, label: DEGRE_LABELS[value] }))}
        />
      </div>
      {children}
      <Constraints held={draft.contraintes} toggle={toggle} />
    </form>
  )
}

const Top = ({ label, keyName }: { label: string; keyName: string }) => (
  <div className={styles.top}>
    <span aria-hidden="true">{label}</span>
    <Kbd>{keyName}</Kbd>
  </div>
)

const Constraints = ({ held, toggle }: { held: readonly Contrainte[]; toggle: (one: Contrainte) => void }) => (
  <fieldset className={styles.constraints}>
    <legend className="visually-hidden">{DESK.fields.contraintes}</legend>
    {CONTRAINTES.map((one) => (
      <label key={one} title={CONTRAINTE_LABELS[one]}>
        <input type="checkbox" checked={held.includes(one)} onChange={() => toggle(one)} />
        <span>{DESK.contraintes[one]}</span>
      </label>
    ))}
  </fieldset>
)
