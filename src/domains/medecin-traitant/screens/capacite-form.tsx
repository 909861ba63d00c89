/** So many a month, for whom, from where: filled by the doctor on a phone, or by the desk for them. */
import { useState } from 'react'
import { Button } from '../../../web/components/button.tsx'
import { CheckField } from '../../../web/components/check-field.tsx'
import { DateField, NumberField } from '../../../web/components/field.tsx'
import { Form } from '../../../web/components/form.tsx'
import type { CapaciteDite, CapaciteLue } from '../contract.ts'
import { CRITERE_LABELS, TRANCHE_LABELS } from '../labels.ts'
import { CRITERES, TRANCHES_AGE } from '../rules/vocabulary.ts'
import styles from './mt.module.css'

type Props = {
  one: CapaciteLue
  communes: readonly { code: string; nom: string }[]
  pending: boolean
  error: Error | null
  save: (body: CapaciteDite) => void
  large?: boolean
}

const MOST = 60
const AGES_ET_CRITERES = [...CRITERES, '70-plus'] as const

export const CapaciteForm = ({ one, communes, pending, error, save, large = false }: Props) => {
  const [parMois, setParMois] = useState(one.declareeLe === null ? '' : String(one.parMois))
  const [criteres, setCriteres] = useState(one.criteres)
  const [tranchesAge, setTranches] = useState(one.tranchesAge)
  const [chosen, setChosen] = useState(one.communes)
  const [domicile, setDomicile] = useState(one.domicile)
  const [suspendueJusqu, setSuspendue] = useState(one.suspendueJusqu ?? '')
  const number = Number(parMois)
  const fault = parMois === '' || number > MOST ? `Un nombre de 0 à ${MOST}.` : undefined
  return (
    <Form
      onSubmit={() =>
        fault === undefined &&
        save({
          parMois: number,
          criteres,
          tranchesAge,
          communes: chosen,
          domicile,
          suspendueJusqu: suspendueJusqu || null,
        })
      }
      error={error}
      actions={
        <Button
          kind="primary"
          size={large ? 'large' : 'normal'}
          type="submit"
          pending={pending}
          blocked={fault ?? false}
        >
          Enregistrer
        </Button>
      }
    >
      <NumberField
        label="Nouveaux patients par mois"
        hint={'Zéro\u00a0: rien ne vous sera proposé.'}
        value={parMois}
        onChange={(value) => setParMois(value.replaceAll(/\D/g, '').slice(0, 2))}
      />
      <CheckField label="Visites à domicile possibles" checked={domicile} onChange={setDomicile} />
      <Choices
        legend={'Seulement ces situations (rien\u00a0: toutes)'}
        choices={AGES_ET_CRITERES.map((value) => ({ value, label: CRITERE_LABELS[value] }))}
        chosen={criteres}
        set={setCriteres}
      />
      <Choices
        legend={'Seulement ces âges (rien\u00a0: tous)'}
        choices={TRANCHES_AGE.map((value) => ({ value, label: TRANCHE_LABELS[value] }))}
        chosen={tranchesAge}
        set={setTranches}
      />
      <Choices
        legend={'Seulement ces communes (rien\u00a0: toutes)'}
        choices={communes.map(({ code, nom }) => ({ value: code, label: nom }))}
        chosen={chosen}
        set={setChosen}
      />
      <DateField label="En pause jusqu’au" optional value={suspendueJusqu} onChange={setSuspendue} />
    </Form>
  )
}

type ChoicesProps<V extends string> = {
  legend: string
  choices: readonly { value: V; label: string }[]
  chosen: readonly V[]
  set: (chosen: V[]) => void
}

const Choices = <V extends string>({ legend, choices, chosen, set }: ChoicesProps<V>) =>
  choices.length === 0 ? null : (
    <details className={styles.checks} open={chosen.length > 0}>
      <summary>{legend}</summary>
      {choices.map(({ value, label }) => (
        <CheckField
          key={value}
          label={label}
          checked={chosen.includes(value)}
          onChange={(isChosen) => set(isChosen ? [...chosen, value] : chosen.filter((one) => one !== value))}
        />
      ))}
    </details>
  )
