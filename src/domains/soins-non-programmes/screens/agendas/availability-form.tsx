/** An availability that comes back. What it will change is said before it is saved, from a trial on the server. */
import { useEffect, useState } from 'react'
import { Button } from '../../../../web/components/button.tsx'
import { CheckField } from '../../../../web/components/check-field.tsx'
import { DateField, NumberField, SelectField, TimeField } from '../../../../web/components/field.tsx'
import { Form, Pair } from '../../../../web/components/form.tsx'
import { Segments } from '../../../../web/components/segments.tsx'
import type { Effets } from '../../contract.ts'
import { GENRE_CRENEAU_LABELS, VISIBILITE_LABELS } from '../../labels.ts'
import { GENRES_CRENEAU, VISIBILITES } from '../../rules/vocabulary.ts'
import type { AgendaLu } from '../client.ts'
import { Effects } from '../effects.tsx'
import { AGENDAS } from '../labels-agendas.ts'
import styles from './agendas.module.css'
import { type AvailabilityDraft, faultOf } from './availability-draft.ts'
import { DayToggles } from './day-toggles.tsx'

type Props = {
  start: AvailabilityDraft
  lieux: AgendaLu['lieux']
  isNew: boolean
  trial: (draft: AvailabilityDraft) => Promise<Effets | null>
  save: (draft: AvailabilityDraft) => Promise<unknown>
  cancel: () => void
  pending: boolean
  error: unknown
}
const WAIT = 350

export const AvailabilityForm = ({ start, lieux, isNew, trial, save, cancel, pending, error }: Props) => {
  const [draft, setDraft] = useState(start)
  const [effects, setEffects] = useState<Effets | null>(null)
  const [hasTried, setTried] = useState(false)
  const set = (change: Partial<AvailabilityDraft>) => setDraft({ ...draft, ...change })
  const fault = faultOf(draft)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a trial for each new draft, not for each render
  useEffect(() => {
    if (fault) return setEffects(null)
    let isLast = true
    const timer = setTimeout(() => void trial(draft).then((found) => isLast && setEffects(found)), WAIT)
    return () => {
      isLast = false
      clearTimeout(timer)
    }
  }, [draft, fault])
  const submit = () => {
    setTried(true)
    return fault ? undefined : save(draft)
  }
  return (
    <div className={styles.editor}>
      <Form
        wide
        onSubmit={submit}
        error={error}
        actions={
          <>
            <Button kind="primary" type="submit" pending={pending}>
              {isNew ? AGENDAS.save : AGENDAS.saveChange}
            </Button>
            <Button kind="plain" onClick={cancel}>
              {AGENDAS.cancelEdit}
            </Button>
          </>
        }
      >
        <DayToggles
          days={draft.jours}
          change={(jours) => set({ jours })}
          error={hasTried && fault === 'jours' ? AGENDAS.chooseDays : undefined}
        />
        <Pair>
          <TimeField label={AGENDAS.start} value={draft.debut} onChange={(debut) => set({ debut })} />
          <TimeField
            label={AGENDAS.end}
            value={draft.fin}
            onChange={(fin) => set({ fin })}
            error={hasTried && fault === 'heures' ? AGENDAS.chooseHours : undefined}
          />
          <NumberField
            label={AGENDAS.duration}
            value={String(draft.duree)}
            onChange={(typed) => set({ duree: Number(typed.replaceAll(/\D/g, '')) || 0 })}
          />
          <NumberField
            label={AGENDAS.capacity}
            value={String(draft.capacite)}
            onChange={(typed) => set({ capacite: Number(typed.replaceAll(/\D/g, '')) || 1 })}
          />
        </Pair>
        <Segments
          showLegend
          legend={AGENDAS.kind}
          value={draft.genre}
          onChange={(genre) => set({ genre })}
          choices={GENRES_CRENEAU.map((value) => ({ value, label: GENRE_CRENEAU_LABELS[value] }))}
        />
        <Pair>
          <SelectField
            label={AGENDAS.place}
            value={draft.lieuId}
            onChange={(lieuId) => set({ lieuId })}
            none={AGENDAS.noPlace}
            choices={lieux.map(({ id, libelle, communeNom }) => ({ value: id, label: `${libelle}, ${communeNom}` }))}
          />
          <SelectField
            label={AGENDAS.everyWeeks}
            value={String(draft.semaines)}
            onChange={(semaines) => set({ semaines: Number(semaines) })}
            choices={AGENDAS.rhythms.map((label, index) => ({ value: String(index + 1), label }))}
          />
          <DateField label={AGENDAS.validFrom} value={draft.valideDu} onChange={(valideDu) => set({ valideDu })} />
          <DateField
            label={AGENDAS.validTo}
            optional
            value={draft.valideAu}
            min={draft.valideDu}
            onChange={(valideAu) => set({ valideAu })}
          />
        </Pair>
        <fieldset className={styles.visibility}>
          <legend>{AGENDAS.whoSees}</legend>
          {VISIBILITES.map((one) => (
            <CheckField
              key={one}
              label={VISIBILITE_LABELS[one].nom}
              hint={VISIBILITE_LABELS[one].detail}
              checked={draft.visibilites.includes(one)}
              disabled={draft.visibilites.length === 1 && draft.visibilites[0] === one}
              onChange={(isOn) =>
                set({ visibilites: VISIBILITES.filter((v) => (v === one ? isOn : draft.visibilites.includes(v))) })
              }
            />
          ))}
        </fieldset>
        <CheckField
          label={AGENDAS.holidays}
          checked={draft.sauteFeries}
          onChange={(sauteFeries) => set({ sauteFeries })}
        />
        {effects && <Effects effects={effects} title={AGENDAS.before} />}
      </Form>
    </div>
  )
}
