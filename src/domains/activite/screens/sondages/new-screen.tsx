/** Proposing dates: what for, when, to whom. */
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { count, formatDuration } from '../../../../kernel/french.ts'
import { Temporal } from '../../../../kernel/time.ts'
import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { CheckField } from '../../../../web/components/check-field.tsx'
import { DateField, SelectField, TextArea, TextField } from '../../../../web/components/field.tsx'
import { Form, Pair } from '../../../../web/components/form.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { MISSIONS } from '../../../../web/components/missions.ts'
import { Section } from '../../../../web/components/section.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { activite } from '../client.ts'
import { SONDAGES } from '../labels-sondages.ts'
import { Views } from '../views.tsx'
import { creneauxOf, proposeCloture } from './grid.ts'
import { PeopleFields, type Person } from './people-fields.tsx'
import { SlotsGrid } from './slots-grid.tsx'
import styles from './sondages.module.css'

const DURATIONS = [30, 45, 60, 90, 120, 180].map((value) => ({ value: String(value), label: formatDuration(value) }))
const RUNNING = 'fonctionnement'
const MISSION_CHOICES = Object.entries(MISSIONS).map(([value, { name }]) => ({ value, label: name }))
const orNull = (text: string): string | null => text.trim() || null

const EMPTY = {
  titre: '',
  description: '',
  lieu: '',
  visio: '',
  mission: RUNNING,
  duree: '90',
  cloture: '',
  noms: false,
}

export const Screen = () => {
  const { id: cptsId, zone } = useCpts()
  const navigate = useNavigate()
  const today = Temporal.Now.plainDateISO(zone).toString()
  const [draft, setDraft] = useState(EMPTY)
  const [grille, setGrille] = useState({
    jours: [] as string[],
    heures: ['18:30'] as string[],
    retires: [] as string[],
  })
  const [people, setPeople] = useState<Person[]>([])
  const set = (part: Partial<typeof EMPTY>) => setDraft({ ...draft, ...part })
  const creneaux = creneauxOf(grille)
  const cloture = draft.cloture || proposeCloture(today, grille.jours)
  const create = useAction(activite.createSondage, {
    onDone: ({ id }) => {
      notify('Le sondage est ouvert.')
      void navigate({ to: '/activite/sondages/$sondageId', params: { sondageId: id } })
    },
  })
  const submit = () =>
    create.run({
      params: { cptsId },
      body: {
        titre: draft.titre,
        description: draft.description,
        mission: draft.mission === RUNNING ? null : (draft.mission as 'acces'),
        lieu: orNull(draft.lieu),
        visio: orNull(draft.visio),
        nomsVisibles: draft.noms,
        cloture,
        dureeMinutes: Number(draft.duree),
        creneaux,
        participants: people,
      },
    })
  const { champs } = create
  return (
    <>
      <Views />
      <Headline above={<Link to="/activite/sondages">{SONDAGES.title}</Link>}>{SONDAGES.create}</Headline>
      <div className={styles.form}>
        <Form
          wide
          onSubmit={submit}
          error={create.error}
          actions={
            <>
              <Button
                kind="primary"
                type="submit"
                pending={create.pending}
                blocked={creneaux.length === 0 && SONDAGES.noSlots}
              >
                {SONDAGES.save} avec {count(creneaux.length, 'créneau', 'créneaux')}
              </Button>
              <Link to="/activite/sondages">{SONDAGES.cancel}</Link>
            </>
          }
        >
          <TextField
            label={SONDAGES.titre}
            maxLength={300}
            autoComplete="off"
            value={draft.titre}
            onChange={(titre) => set({ titre })}
            error={champs.titre}
          />
          <TextArea
            label={SONDAGES.description}
            optional
            maxLength={2000}
            value={draft.description}
            onChange={(description) => set({ description })}
            error={champs.description}
          />
          <Pair>
            <SelectField
              label={SONDAGES.mission}
              choices={MISSION_CHOICES}
              value={draft.mission}
              onChange={(mission) => set({ mission })}
            />
            <SelectField
              label={SONDAGES.duree}
              choices={DURATIONS}
              value={draft.duree}
              onChange={(duree) => set({ duree })}
            />
          </Pair>
          <Pair>
            <TextField
              label={SONDAGES.lieu}
              optional
              maxLength={200}
              value={draft.lieu}
              onChange={(lieu) => set({ lieu })}
              error={champs.lieu}
            />
            <TextField
              label={SONDAGES.visio}
              optional
              type="url"
              maxLength={500}
              value={draft.visio}
              onChange={(visio) => set({ visio })}
              error={champs.visio}
            />
          </Pair>
          <SlotsGrid today={today} grille={grille} change={setGrille} />
          <Section title={SONDAGES.people}>
            <p className={styles.hint}>{SONDAGES.peopleHint}</p>
            <PeopleFields people={people} change={setPeople} />
          </Section>
          <DateField
            label={SONDAGES.cloture}
            min={today}
            value={cloture}
            onChange={(value) => set({ cloture: value })}
            error={champs.cloture}
          />
          <CheckField
            label={SONDAGES.names}
            hint={SONDAGES.namesHint}
            checked={draft.noms}
            onChange={(noms) => set({ noms })}
          />
        </Form>
      </div>
    </>
  )
}
