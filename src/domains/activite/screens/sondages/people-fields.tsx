/** Who is asked, one after the other: a member by name, anybody else with an address. */
import { type KeyboardEvent, useState } from 'react'
import { Button } from '../../../../web/components/button.tsx'
import { CheckField } from '../../../../web/components/check-field.tsx'
import { TextField } from '../../../../web/components/field.tsx'
import { type Chosen, PersonField } from '../../../../web/components/person-field.tsx'
import { SONDAGES } from '../labels-sondages.ts'
import styles from './sondages.module.css'

export type Person = { professionnelId: string | null; nom: string; courriel: string | null; requis: boolean }

const NOBODY: Chosen = { professionnelId: null, nom: '' }
/** Inside a larger form: Enter does this, and no more. */
export const onEnter = (act: () => void) => (event: KeyboardEvent) => {
  if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
  event.preventDefault()
  act()
}
const keyOf = ({ professionnelId, nom }: Person): string => professionnelId ?? nom

export const PeopleFields = ({ people, change }: { people: Person[]; change: (people: Person[]) => void }) => {
  const [who, setWho] = useState(NOBODY)
  const [courriel, setCourriel] = useState('')
  const add = () => {
    const one: Person = { ...who, nom: who.nom.trim(), courriel: courriel.trim() || null, requis: false }
    if (one.nom && !people.some((other) => keyOf(other) === keyOf(one))) change([...people, one])
    setWho(NOBODY)
    setCourriel('')
  }
  return (
    <>
      <ul className={styles.people}>
        {people.map((one) => (
          <li key={keyOf(one)}>
            <span>
              <b>{one.nom}</b>
              <small>{one.professionnelId ? 'membre de la CPTS' : (one.courriel ?? SONDAGES.noAddress)}</small>
            </span>
            <CheckField
              label={SONDAGES.required}
              checked={one.requis}
              onChange={(requis) => change(people.map((other) => (other === one ? { ...one, requis } : other)))}
            />
            <Button
              size="small"
              label={`${SONDAGES.remove} ${one.nom}`}
              onClick={() => change(people.filter((other) => other !== one))}
            >
              {SONDAGES.remove}
            </Button>
          </li>
        ))}
      </ul>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter adds the person, it does not send the whole form */}
      <div className={styles.adding} onKeyDown={onEnter(add)}>
        <PersonField value={who} onChange={setWho} label={SONDAGES.name} />
        {who.nom !== '' && who.professionnelId === null && (
          <TextField label={SONDAGES.courriel} type="email" optional value={courriel} onChange={setCourriel} />
        )}
        <Button onClick={add} blocked={!who.nom.trim() && 'Écrivez d’abord un nom.'}>
          {SONDAGES.addPerson}
        </Button>
      </div>
    </>
  )
}
