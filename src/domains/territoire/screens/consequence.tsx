/** What a choice would change, as a sentence, with the button that does it. */
import { useState } from 'react'
import { Button } from '../../../web/components/button.tsx'
import { NumberField, TextField } from '../../../web/components/field.tsx'
import type { TerritoireAnalysis, TerritoireUnit } from '../contract.ts'
import { sayConsequence, sayInhabitants } from '../labels.ts'
import { sizeClass } from '../rules/taille.ts'
import styles from './territoire.module.css'
import type { TerritoireState } from './use-territoire.ts'

type Props = { state: TerritoireState; analysis: TerritoireAnalysis }

export const Consequence = ({ state, analysis }: Props) => {
  if (!state.selected) return null
  const units = analysis.unites.filter(({ code }) => code === state.selected)
  if (units.length > 0)
    return units.map((unit) => (
      <Without key={`${unit.code} ${unit.partie}`} unit={unit} state={state} analysis={analysis} />
    ))
  return <With state={state} analysis={analysis} />
}

const Without = ({ unit, state, analysis }: Props & { unit: TerritoireUnit }) => {
  const [isSplitting, split] = useState(false)
  const rest = analysis.population - unit.population
  const others = analysis.recouvrements.filter(({ communes }) => communes.some(({ code }) => code === unit.code))
  const remove = () => {
    state.draft.remove(unit, `${unit.nom} n’est plus au territoire.`)
    state.select(null)
  }
  return (
    <div className={styles.consequence}>
      <p>
        <b>{sayConsequence('sans', unit.nom, rest, analysis.taille, sizeClass(rest, analysis.lecture))}</b>
      </p>
      <p>
        {others.length > 0
          ? `Elle est aussi au territoire de ${others.map(({ cptsNom }) => cptsNom).join(', ')}.`
          : 'Aucune autre CPTS d’ici ne la couvre.'}
        {unit.epci && ` EPCI\u00a0: ${unit.epci}.`}
        {unit.position !== 'propre' && ' Position approchée.'}
      </p>
      {state.canEdit && (
        <p className={styles.buttons}>
          <Button size="small" onClick={remove}>
            Retirer {unit.nom}
          </Button>
          {unit.nature === 'commune' && !isSplitting && (
            <Button size="small" kind="plain" onClick={() => split(true)}>
              N’en garder qu’une partie
            </Button>
          )}
        </p>
      )}
      {isSplitting && <PartForm unit={unit} state={state} onDone={() => split(false)} />}
    </div>
  )
}

/** A named part of a commune: no official population exists, the CPTS declares it. */
const PartForm = ({ unit, state, onDone }: { unit: TerritoireUnit; state: TerritoireState; onDone: () => void }) => {
  const [partie, setPartie] = useState('')
  const [population, setPopulation] = useState('')
  const people = Number(population.replaceAll(/\s/g, ''))
  const why =
    partie.trim() === ''
      ? 'Nommez la partie.'
      : !Number.isInteger(people) || population.trim() === '' || people > unit.population
        ? `De 0 à ${sayInhabitants(unit.population)}.`
        : undefined
  const keep = () => {
    state.draft.replace(
      unit,
      { code: unit.code, partie: partie.trim(), population: people },
      `De ${unit.nom}, le territoire ne garde que ${partie.trim()}.`,
    )
    onDone()
  }
  return (
    <form
      className={styles.part}
      onSubmit={(event) => {
        event.preventDefault()
        if (!why) keep()
      }}
    >
      <TextField label="Nom de la partie" value={partie} onChange={setPartie} maxLength={80} />
      <NumberField label="Population déclarée" value={population} onChange={setPopulation} />
      <Button type="submit" size="small" blocked={why}>
        Garder cette partie
      </Button>
    </form>
  )
}

const With = ({ state, analysis }: Props) => {
  const commune = state.map.data?.communes.find(({ code }) => code === state.selected)
  if (!commune) return null
  const population = analysis.population + (commune.population ?? 0)
  return (
    <div className={styles.consequence}>
      <p>
        <b>
          {sayConsequence('avec', commune.nom, population, analysis.taille, sizeClass(population, analysis.lecture))}
        </b>
      </p>
      {commune.cpts && <p>Elle est au territoire de {commune.cpts}.</p>}
      {state.canEdit && (
        <p className={styles.buttons}>
          <Button
            size="small"
            onClick={() => state.draft.add([{ code: commune.code }], `${commune.nom} est au territoire.`)}
          >
            Ajouter {commune.nom}
          </Button>
        </p>
      )}
    </div>
  )
}
