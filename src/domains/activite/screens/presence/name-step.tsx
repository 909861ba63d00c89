/** One's own name: found from three letters, or written whole with the profession. */
import { useDebouncedValue } from '@mantine/hooks'
import { useRef, useState } from 'react'
import { foldText } from '../../../../kernel/french.ts'
import { newId } from '../../../../kernel/ids.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button } from '../../../../web/components/button.tsx'
import { TextField } from '../../../../web/components/field.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { MIN_LETTERS } from '../../rules/noms.ts'
import { activite } from '../client.ts'
import { sayWhen } from '../labels.ts'
import { type Entered, keepSigned, type Signed } from './device.ts'
import styles from './presence.module.css'

type Person = { professionnelId: string; nom: string; profession: string }
type Props = { entered: Entered; own: Signed | null; onSigned: (signed: Signed) => void; again: () => void }

export const NameStep = ({ entered, own, onSigned, again }: Props) => {
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<Person | null>(null)
  const [isOther, setOther] = useState(false)
  const [profession, setProfession] = useState('')
  /** One key for one person: sending again after an outage signs once. */
  const keys = useRef(new Map<string, string>())
  const sign = useAction(activite.signPresence, { refresh: 'nothing' })
  const params = { cptsId: entered.cptsId, activiteId: entered.activiteId }

  const confirm = async () => {
    const who = chosen
      ? { professionnelId: chosen.professionnelId }
      : { nom: typed.trim(), profession: profession.trim() }
    const name = JSON.stringify(who)
    const cle = keys.current.get(name) ?? newId()
    keys.current.set(name, cle)
    const done = await sign.run({ params, body: { passe: entered.passe, cle, ...who } })
    if (!done) return
    const signed = { ...params, cle, titre: entered.titre, ...done }
    keepSigned(signed)
    onSigned(signed)
  }

  const ready = chosen !== null || (isOther && typed.trim().length > 1 && profession.trim().length > 1)
  return (
    <div className={styles.screen}>
      <p className={styles.where}>
        <span>{entered.cpts}</span>
        <span>{sayWhen(entered)}</span>
      </p>
      <h1 tabIndex={-1} className={styles.headline}>
        {entered.titre}
      </h1>
      {own && (
        <p className={styles.meaning}>
          {own.nom} a déjà signé avec ce téléphone. <OwnAgain own={own} open={() => onSigned(own)} />
        </p>
      )}
      {chosen ? (
        <div className={styles.chosen}>
          <b>{chosen.nom}</b>
          <small>{chosen.profession}</small>
          <Button kind="plain" onClick={() => setChosen(null)}>
            Ce n’est pas moi
          </Button>
        </div>
      ) : (
        <Search
          entered={entered}
          typed={typed}
          setTyped={setTyped}
          choose={setChosen}
          isOther={isOther}
          setOther={() => setOther(true)}
        />
      )}
      {isOther && !chosen && (
        <TextField
          label="Votre profession ou fonction"
          autoComplete="organization-title"
          maxLength={120}
          value={profession}
          onChange={setProfession}
        />
      )}
      <Problem error={sign.error} />
      {sign.error && (
        <Button kind="plain" onClick={again}>
          Lire de nouveau le code
        </Button>
      )}
      <div className={styles.action}>
        {ready ? (
          <Button kind="primary" size="large" pending={sign.pending} onClick={() => void confirm()}>
            Présent{'\u00a0'}: {chosen?.nom ?? typed.trim()}
          </Button>
        ) : (
          <p className={styles.waiting}>{isOther ? 'Donnez votre nom et votre profession' : 'Retrouvez votre nom'}</p>
        )}
      </div>
      <p className={styles.note}>
        Sont gardés votre nom, votre profession et l’heure, comme preuve de votre présence. Rien d’autre de ce
        téléphone.
      </p>
    </div>
  )
}

const OwnAgain = ({ own, open }: { own: Signed; open: () => void }) => (
  <Button kind="plain" onClick={open}>
    {own.depart ? 'Voir' : 'Voir, ou noter mon départ'}
  </Button>
)

type SearchProps = {
  entered: Entered
  typed: string
  setTyped: (typed: string) => void
  choose: (person: Person) => void
  isOther: boolean
  setOther: () => void
}

const Search = ({ entered, typed, setTyped, choose, isOther, setOther }: SearchProps) => {
  const [settled] = useDebouncedValue(typed.trim(), 250)
  const isLong = foldText(settled).replaceAll(' ', '').length >= MIN_LETTERS
  const found = useCall(
    activite.searchNom,
    {
      params: { cptsId: entered.cptsId, activiteId: entered.activiteId },
      body: { passe: entered.passe, lettres: settled },
    },
    { enabled: isLong && !isOther, keep: true },
  )
  const people = isLong && !isOther ? (found.data?.personnes ?? []) : []
  return (
    <>
      <TextField
        label="Votre nom"
        hint={isOther ? undefined : 'Les trois premières lettres suffisent.'}
        autoComplete="off"
        maxLength={60}
        value={typed}
        onChange={setTyped}
      />
      <Problem error={found.error} />
      <ul className={styles.names} aria-label="Noms trouvés">
        {people.map((person) => (
          <li key={person.professionnelId}>
            <button type="button" onClick={() => choose(person)}>
              <b>{person.nom}</b>
              <small>{person.profession}</small>
            </button>
          </li>
        ))}
      </ul>
      {people.length > 0 && found.data?.autres && (
        <p className={styles.note}>D’autres noms commencent ainsi{'\u00a0'}: une lettre de plus.</p>
      )}
      {isLong && !isOther && found.data && (
        <Button kind="plain" onClick={setOther}>
          Mon nom n’est pas dans la liste
        </Button>
      )}
    </>
  )
}
