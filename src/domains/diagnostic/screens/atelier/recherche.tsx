/** A search of territories over whole départements: asked, followed, stopped, read on a map and in a table. */
import { useState } from 'react'
import { count, formatNumber } from '../../../../kernel/french.ts'
import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Actions } from '../../../../web/components/actions.tsx'
import { Button } from '../../../../web/components/button.tsx'
import { CheckField } from '../../../../web/components/check-field.tsx'
import { NumberField, SelectField } from '../../../../web/components/field.tsx'
import { Notice } from '../../../../web/components/notice.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { ProgressBar } from '../../../../web/components/progress-bar.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { type Atelier, diagnostic } from '../client.ts'
import styles from './atelier.module.css'
import { type Choix, CptsAGarder, chosenOf, useCptsEnPlace } from './cpts-a-garder.tsx'
import { Proposition } from './proposition.tsx'

const numberOf = (text: string): number | null => {
  const bare = text.replaceAll(/[\s\u00a0]/g, '')
  return /^\d{1,7}$/.test(bare) ? Number(bare) : null
}

export const Recherche = ({ atelier }: { atelier: Atelier }) => {
  const [id, setId] = useState<string | null>(null)
  return (
    <Section title="Proposer des territoires">
      <p className={styles.intro}>
        Maillage cherche des territoires d’un seul tenant, dans des bornes d’habitants, qui gardent le plus de flux
        possible. C’est une aide à la discussion, pas une décision.
      </p>
      <Ask atelier={atelier} onStart={setId} />
      {id && <Followed id={id} />}
    </Section>
  )
}

const Ask = ({ atelier, onStart }: { atelier: Atelier; onStart: (id: string) => void }) => {
  const { id: cptsId } = useCpts()
  const { departements, departementsDuTerritoire } = atelier
  const [first, setFirst] = useState(departementsDuTerritoire[0] ?? departements[0]?.code ?? '')
  const [second, setSecond] = useState(departementsDuTerritoire[1] ?? '')
  const [min, setMin] = useState('40 000')
  const [max, setMax] = useState('175 000')
  const [nombre, setNombre] = useState('')
  const [epci, setEpci] = useState(false)
  const [verrous, setVerrous] = useState<Choix>(new Map())
  const list = [first, ...(second && second !== first ? [second] : [])].filter(Boolean)
  const enPlace = useCptsEnPlace(list)
  const start = useAction(diagnostic.startRecherche, { refresh: 'nothing', onDone: ({ id }) => onStart(id) })
  const choices = departements.map(({ code, nom }) => ({ value: code, label: `${code} ${nom}` }))
  const bounds = { min: numberOf(min), max: numberOf(max) }
  const wanted = nombre.trim() === '' ? null : numberOf(nombre)
  const blocked =
    bounds.min === null || bounds.max === null
      ? 'Donnez les deux bornes, en habitants.'
      : bounds.min > bounds.max
        ? 'Le minimum dépasse le maximum.'
        : nombre.trim() !== '' && (wanted === null || wanted < 1)
          ? 'Le nombre de territoires n’est pas un nombre.'
          : undefined
  const ask = (event: React.FormEvent) => {
    event.preventDefault()
    if (blocked || bounds.min === null || bounds.max === null) return
    void start.run({
      params: { cptsId },
      body: {
        departements: list,
        min: bounds.min,
        max: bounds.max,
        nombre: wanted,
        epci,
        verrous: chosenOf(enPlace, verrous),
      },
    })
  }
  return (
    <form onSubmit={ask} aria-label="Proposer des territoires" noValidate>
      <div className={styles.form}>
        <SelectField label="Département" value={first} onChange={setFirst} choices={choices} />
        <SelectField
          label="Avec un second"
          optional
          value={second}
          onChange={setSecond}
          choices={choices}
          none="Aucun"
        />
        <NumberField label="Habitants, au moins" value={min} onChange={setMin} />
        <NumberField label="Habitants, au plus" value={max} onChange={setMax} />
        <NumberField label="Nombre de territoires" optional value={nombre} onChange={setNombre} />
      </div>
      <CheckField
        label="Préférer les EPCI entiers"
        hint="La part gardée reste comptée sur les seuls flux."
        checked={epci}
        onChange={setEpci}
      />
      <CptsAGarder enPlace={enPlace} choix={verrous} onChange={setVerrous} />
      <Problem error={start.error} />
      <Actions>
        <Button type="submit" kind="primary" pending={start.pending} blocked={blocked}>
          Chercher des territoires
        </Button>
      </Actions>
    </form>
  )
}

const Followed = ({ id }: { id: string }) => {
  const { id: cptsId } = useCpts()
  const params = { cptsId, rechercheId: id }
  const [isOver, setOver] = useState(false)
  const read = useCall(diagnostic.readRecherche, { params }, { keep: true, ...(isOver ? {} : { everySeconds: 1 }) })
  const stop = useAction(diagnostic.stopRecherche, { refresh: [diagnostic.readRecherche] })
  const search = read.data?.id === id ? read.data : undefined
  if (search && (search.etat !== 'en-cours') !== isOver) setOver(search.etat !== 'en-cours')
  if (!search) return <Problem error={read.error} />
  const { etat, passe, territoires, secondes, limite, resultat } = search
  if (etat === 'en-cours')
    return (
      <>
        <ProgressBar
          doing={`Recherche, ${territoires > 0 ? `${count(territoires, 'territoire')}, passe ${passe}` : 'mise en place'}, ${formatNumber(secondes)}\u00a0s sur ${formatNumber(limite)} au plus`}
          share={Math.min(1, secondes / limite)}
        />
        <Actions>
          <Button pending={stop.pending} onClick={() => stop.run({ params })}>
            Arrêter et garder ce qui est trouvé
          </Button>
        </Actions>
        <Problem error={stop.error} />
      </>
    )
  if (!resultat)
    return (
      <Notice kind="hand" title="La recherche a échoué">
        <p>Rien n’a été gardé. Élargissez les bornes ou prenez un seul département, puis recommencez.</p>
      </Notice>
    )
  return <Proposition search={search} resultat={resultat} />
}
