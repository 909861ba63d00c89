import { useState } from 'react'
import { count } from '../../../../kernel/french.ts'
import { MISSION_LABELS, MISSIONS, type Mission } from '../../../../referentials/echeances.ts'
import { TAILLES, type Taille } from '../../../../referentials/tailles.ts'
import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { CheckField } from '../../../../web/components/check-field.tsx'
import { DateField, NumberField, SelectField, TextField } from '../../../../web/components/field.tsx'
import { Form, Pair } from '../../../../web/components/form.tsx'
import { Segments } from '../../../../web/components/segments.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { type Contrats, finances } from '../client.ts'
import styles from './contrat.module.css'

const SOCLE: readonly Mission[] = ['acces', 'parcours', 'prevention', 'crise']
type Taken = Partial<Record<Mission, string>>

const draftOf = ({ propose, baremes }: Contrats) => ({
  numero: '',
  signeLe: propose.signeLe ?? '',
  cpam: '',
  ars: '',
  signataire: '',
  annees: '5',
  taille: (propose.taille ?? 'T2') as Taille,
  bareme: baremes.at(-1)!.reference,
  missions: Object.fromEntries(SOCLE.map((mission) => [mission, ''])) as Taken,
})

/** What the house knows is filled: the signature from the life of the CPTS, the size from its territory. */
export const ContratForm = ({ data, close }: { data: Contrats; close: () => void }) => {
  const { id: cptsId } = useCpts()
  const [draft, setDraft] = useState(() => draftOf(data))
  const set = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change })
  const create = useAction(finances.createContrat, {
    onDone: () => {
      notify('Contrat écrit\u00a0: les enveloppes sont ouvertes.')
      close()
    },
  })
  const { population } = data.propose
  const submit = () => {
    if (draft.signeLe === '') return undefined
    const { missions, annees, ...rest } = draft
    return create.run({
      params: { cptsId },
      body: {
        ...rest,
        debut: draft.signeLe,
        note: '',
        annees: Number(annees) || 5,
        population,
        source: population === null ? '' : 'Territoire de la CPTS, le jour de l’écriture du contrat',
        missions: MISSIONS.filter((mission) => missions[mission] !== undefined).map((mission) => ({
          mission,
          prevueLe: missions[mission] || null,
        })),
      },
    })
  }
  return (
    <div className={styles.form}>
      <Form
        wide
        error={create.error}
        onSubmit={submit}
        actions={
          <>
            <Button
              kind="primary"
              type="submit"
              pending={create.pending}
              blocked={draft.signeLe === '' ? 'Écrivez la date de signature.' : ''}
            >
              Écrire le contrat
            </Button>
            <Button kind="plain" onClick={close}>
              Renoncer
            </Button>
          </>
        }
      >
        <Pair>
          <DateField
            label="Signé le"
            hint={
              data.propose.signeLe
                ? 'Reprise de la vie de la CPTS. Les années de contrat courent de cette date.'
                : 'Les années de contrat courent de cette date.'
            }
            value={draft.signeLe}
            onChange={(signeLe) => set({ signeLe })}
          />
          <TextField label="Numéro" optional value={draft.numero} onChange={(numero) => set({ numero })} />
        </Pair>
        <Pair>
          <TextField
            label="Caisse qui signe (CPAM)"
            value={draft.cpam}
            onChange={(cpam) => set({ cpam })}
            error={create.champs.cpam}
          />
          <TextField
            label="Agence qui signe (ARS)"
            value={draft.ars}
            onChange={(ars) => set({ ars })}
            error={create.champs.ars}
          />
        </Pair>
        <Pair>
          <NumberField
            label="Années de contrat"
            value={draft.annees}
            onChange={(annees) => set({ annees: annees.replaceAll(/\D/g, '').slice(0, 2) })}
          />
          <SelectField
            label="Barème"
            value={draft.bareme}
            onChange={(bareme) => set({ bareme })}
            choices={data.baremes.map(({ reference, nom }) => ({ value: reference, label: nom }))}
          />
        </Pair>
        <Segments
          legend="Taille"
          showLegend
          value={draft.taille}
          onChange={(taille) => set({ taille })}
          choices={TAILLES.map((value) => ({ value, label: value }))}
        />
        {population !== null && (
          <p>
            Le territoire d’aujourd’hui compte {count(population, 'habitant')}
            {data.propose.taille
              ? `\u00a0: taille ${data.propose.taille}, avec la lecture des bornes choisie pour lui.`
              : '.'}
          </p>
        )}
        <MissionsFields missions={draft.missions} onChange={(missions) => set({ missions })} />
      </Form>
    </div>
  )
}

/** Missions taken, and when each should begin. */
export const MissionsFields = ({ missions, onChange }: { missions: Taken; onChange: (missions: Taken) => void }) => (
  <fieldset>
    <legend>Missions du contrat, et date prévue de leur démarrage</legend>
    <ul className={styles.missions}>
      {MISSIONS.map((mission) => {
        const day = missions[mission]
        return (
          <li key={mission}>
            <CheckField
              label={`${MISSION_LABELS[mission]}${SOCLE.includes(mission) ? '' : ' (optionnelle)'}`}
              checked={day !== undefined}
              onChange={(isTaken) => {
                const { [mission]: _, ...others } = missions
                onChange(isTaken ? { ...missions, [mission]: '' } : others)
              }}
            />
            {day !== undefined && (
              <DateField
                label={`${MISSION_LABELS[mission]}\u00a0: prévue le`}
                optional
                value={day}
                onChange={(next) => onChange({ ...missions, [mission]: next })}
              />
            )}
          </li>
        )
      })}
    </ul>
  </fieldset>
)
