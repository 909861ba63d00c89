/** One field for a name, a postcode, a code or an EPCI; arrows and Enter choose, without leaving the keyboard. */
import { useDeferredValue, useId, useState } from 'react'
import { count } from '../../../kernel/french.ts'
import { useCall } from '../../../web/client/index.ts'
import { Field } from '../../../web/components/field.tsx'
import type { Place } from '../contract.ts'
import { sayInhabitants, sayPlace } from '../labels.ts'
import { territoire } from './client.ts'
import styles from './territoire.module.css'

export type Found = {
  key: string
  title: string
  detail: string
  codes: { code: string; nom: string }[]
  epci?: string
}

const ofPlace = (place: Place, words: string, explication?: string): Found => ({
  key: `${place.code} ${explication ?? ''}`,
  title: place.nom,
  detail: explication ?? sayPlace(place, words),
  codes: [{ code: place.code, nom: place.nom }],
})

const useFound = (cptsId: string, words: string): { found: Found[]; none: string | null } => {
  const search = useCall(
    territoire.searchCommunes,
    { params: { cptsId }, query: { recherche: words } },
    { enabled: words.trim().length >= 2, keep: true },
  )
  if (words.trim().length < 2 || !search.data) return { found: [], none: null }
  const { communes, epci, anciennes, explication } = search.data
  const found = [
    ...epci.map((one) => ({
      key: one.code,
      title: one.nom,
      detail: `EPCI entier, ${count(one.communes, 'commune')}, ${sayInhabitants(one.population)}`,
      codes: [],
      epci: one.code,
    })),
    ...communes.map((place) => ofPlace(place, words)),
    ...anciennes.map(({ commune, explication: why }) => ofPlace(commune, words, why)),
  ]
  return { found, none: found.length === 0 ? explication : null }
}

export const CommuneSearch = ({ cptsId, onPick }: { cptsId: string; onPick: (found: Found) => void }) => {
  const [text, setText] = useState('')
  const [active, setActive] = useState(0)
  const list = useId()
  const { found, none } = useFound(cptsId, useDeferredValue(text))
  const at = Math.min(active, Math.max(0, found.length - 1))
  const pick = (one: Found | undefined) => {
    if (!one) return
    onPick(one)
    setText('')
    setActive(0)
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && found.length > 0) setActive((at + step + found.length) % found.length)
    else if (event.key === 'Enter') pick(found[at])
    else if (event.key === 'Escape' && text) setText('')
    else return
    event.preventDefault()
  }
  return (
    <div className={styles.search}>
      <Field label="Ajouter une commune ou un EPCI" hint="Nom, code postal ou code INSEE">
        {(control) => (
          <input
            {...control}
            type="text"
            role="combobox"
            autoComplete="off"
            aria-expanded={found.length > 0}
            aria-controls={list}
            aria-autocomplete="list"
            aria-activedescendant={found.length > 0 ? `${list}-${at}` : undefined}
            value={text}
            onChange={(event) => {
              setText(event.currentTarget.value)
              setActive(0)
            }}
            onKeyDown={onKeyDown}
          />
        )}
      </Field>
      <div id={list} role="listbox" aria-label="Communes trouvées" className={styles.found} hidden={found.length === 0}>
        {found.map((one, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the field keeps the focus and has the keys
          <div
            key={one.key}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === at}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => pick(one)}
          >
            <b>{one.title}</b>
            <span>{one.detail}</span>
          </div>
        ))}
      </div>
      {none && (
        <p role="status" className={styles.none}>
          {none}
        </p>
      )}
    </div>
  )
}
