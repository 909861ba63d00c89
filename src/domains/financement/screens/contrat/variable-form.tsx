import { useState } from 'react'
import { MISSION_LABELS, type Mission } from '../../../../referentials/echeances.ts'
import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { euros } from '../../../../web/components/days.ts'
import { DateField, SelectField, TextField } from '../../../../web/components/field.tsx'
import { Form, Pair } from '../../../../web/components/form.tsx'
import type { AnneeLue } from '../../contract.ts'
import { finances } from '../client.ts'
import { MoneyField } from '../money-field.tsx'
import styles from './contrat.module.css'

type Props = { annee: AnneeLue; today: string; close: () => void }

/** What the CPAM and the ARS decided: until then, a variable part is an estimation. */
export const VariableForm = ({ annee, today, close }: Props) => {
  const { id: cptsId } = useCpts()
  const missions = annee.lignes
    .filter(({ part, poste }) => part === 'variable' && !annee.lignees.includes(poste as Mission))
    .map(({ poste }) => poste as Mission)
  const [mission, setMission] = useState<Mission>(missions[0] ?? 'acces')
  const known = annee.variables.find((one) => one.mission === mission)
  const maximum = annee.lignes.find((one) => one.poste === mission && one.part === 'variable')?.maximum ?? null
  const [draft, setDraft] = useState({ centimes: null as number | null, decideLe: today, motif: '' })
  const save = useAction(finances.saveVariable, { onDone: close })
  const remove = useAction(finances.deleteVariable, { onDone: close })
  if (missions.length === 0)
    return <p>Ce qui est accordé se note ligne par ligne, dans le dossier figé du dialogue de gestion.</p>
  const params = { cptsId, anneeId: annee.id, mission }
  return (
    <div className={styles.form}>
      <Form
        wide
        error={save.error ?? remove.error}
        onSubmit={() => draft.centimes !== null && save.run({ params, body: { ...draft, centimes: draft.centimes } })}
        actions={
          <>
            <Button
              kind="primary"
              type="submit"
              pending={save.pending}
              blocked={draft.centimes === null ? 'Écrivez le montant accordé.' : ''}
            >
              Noter le montant accordé
            </Button>
            {known && <Button onClick={() => void remove.run({ params })}>Revenir à l’estimation</Button>}
            <Button kind="plain" onClick={close}>
              Renoncer
            </Button>
          </>
        }
      >
        <Pair>
          <SelectField
            label="Mission"
            value={mission}
            onChange={(value) => setMission(value as Mission)}
            choices={missions.map((value) => ({ value, label: MISSION_LABELS[value] }))}
          />
          <MoneyField
            label="Montant accordé, en euros"
            hint={
              known
                ? `Noté jusqu’ici\u00a0: ${euros(known.centimes)}`
                : maximum === null
                  ? undefined
                  : `Au plus ${euros(maximum)}`
            }
            centimes={draft.centimes}
            onChange={(centimes) => setDraft({ ...draft, centimes })}
          />
        </Pair>
        <DateField label="Décidé le" value={draft.decideLe} onChange={(decideLe) => setDraft({ ...draft, decideLe })} />
        <TextField
          label="Ce qui le justifie"
          hint="Le compte rendu du dialogue de gestion, le courrier."
          optional
          value={draft.motif}
          onChange={(motif) => setDraft({ ...draft, motif })}
        />
      </Form>
    </div>
  )
}
