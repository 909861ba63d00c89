/** A séance to come: its instance, its day, its agenda. Who votes and how long before they are called is in the statutes. */
import { Link, useLocation, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Temporal } from '../../../../kernel/time.ts'
import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button } from '../../../../web/components/button.tsx'
import { CheckField } from '../../../../web/components/check-field.tsx'
import { DateField, SelectField, TextArea, TextField, TimeField } from '../../../../web/components/field.tsx'
import { Form, Pair } from '../../../../web/components/form.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { RoomViews } from '../../../../web/shell/room-views.tsx'
import { delaiOf } from '../../rules/convocation.ts'
import { gouvernance } from '../client.ts'
import { SEANCES } from '../labels-seances.ts'
import styles from './seances.module.css'

type Instance = { id: string; nom: string; genre: string; jours: number }

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const read = useCall(gouvernance.listSeances, { params: { cptsId }, query: {} })
  return (
    <>
      <RoomViews of="Gouvernance" />
      <Headline above={<Link to="/gouvernance/seances">{SEANCES.title}</Link>}>{SEANCES.plan}</Headline>
      <Loaded of="les instances" from={read}>
        {({ instances }) => (instances.length === 0 ? <p>{SEANCES.noStatuts}</p> : <Plan instances={instances} />)}
      </Loaded>
    </>
  )
}

const useAsked = () =>
  useLocation({
    select: ({ searchStr }) => {
      const asked = new URLSearchParams(searchStr)
      return `${asked.get('instance') ?? ''}|${asked.get('seconde') ?? ''}|${asked.get('jour') ?? ''}`
    },
  }).split('|')

const Plan = ({ instances }: { instances: readonly Instance[] }) => {
  const { id: cptsId, zone } = useCpts()
  const navigate = useNavigate()
  const [askedInstance, seconde, askedDay] = useAsked()
  const today = Temporal.Now.plainDateISO(zone)
  const first = instances.find(({ id }) => id === askedInstance) ?? instances[0]!
  const [draft, setDraft] = useState({
    instanceId: first.id,
    titre: seconde ? `${first.nom}, seconde convocation` : first.nom,
    jour: askedDay || today.add({ days: first.jours + 7 }).toString(),
    debut: '20:00',
    fin: '22:00',
    lieu: '',
    aDistance: false,
    visio: '',
    points: '',
  })
  const set = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part })
  const instance = instances.find(({ id }) => id === draft.instanceId) ?? first
  const plan = useAction(gouvernance.planSeance, {
    onDone: ({ id }) => {
      notify('La séance est prévue. Il reste à convoquer.')
      void navigate({ to: '/gouvernance/seances/$seanceId', params: { seanceId: id } })
    },
  })
  const points = draft.points
    .split('\n')
    .flatMap((line) => (line.trim() ? [{ texte: line.trim(), minutes: null }] : []))
  const submit = () =>
    plan.run({
      params: { cptsId },
      body: {
        instanceId: draft.instanceId,
        titre: draft.titre,
        jour: draft.jour,
        debut: draft.debut,
        fin: draft.fin,
        lieu: draft.lieu.trim() || null,
        aDistance: draft.aDistance,
        visio: (draft.aDistance && draft.visio.trim()) || null,
        ordreDuJour: points,
        secondeDe: seconde || null,
      },
    })
  return (
    <Form
      onSubmit={submit}
      error={plan.error}
      actions={
        <>
          <Button kind="primary" type="submit" pending={plan.pending}>
            Prévoir la séance
          </Button>
          <Link to="/gouvernance/seances">Renoncer</Link>
        </>
      }
    >
      <SelectField
        label="Instance"
        choices={instances.map(({ id, nom }) => ({ value: id, label: nom }))}
        value={draft.instanceId}
        disabled={Boolean(seconde)}
        onChange={(instanceId) => set({ instanceId, titre: instances.find(({ id }) => id === instanceId)?.nom ?? '' })}
      />
      <TextField
        label="Titre"
        hint="Il reste écrit pour toujours dans le registre."
        maxLength={300}
        value={draft.titre}
        onChange={(titre) => set({ titre })}
        error={plan.champs.titre}
      />
      <Pair>
        <DateField label="Jour" value={draft.jour} onChange={(jour) => set({ jour })} error={plan.champs.jour} />
        <TimeField label="De" value={draft.debut} onChange={(debut) => set({ debut })} error={plan.champs.debut} />
        <TimeField label="À" value={draft.fin} onChange={(fin) => set({ fin })} error={plan.champs.fin} />
      </Pair>
      {draft.jour && <p className={styles.quiet}>{delaiOf(draft.jour, instance.jours, today.toString()).phrase}</p>}
      <TextField label="Lieu" optional maxLength={200} value={draft.lieu} onChange={(lieu) => set({ lieu })} />
      <CheckField
        label="On peut y prendre part à distance"
        checked={draft.aDistance}
        onChange={(aDistance) => set({ aDistance })}
      />
      {draft.aDistance && (
        <TextField
          label="Lien de visioconférence"
          optional
          type="url"
          maxLength={500}
          value={draft.visio}
          onChange={(visio) => set({ visio })}
          error={plan.champs.visio}
        />
      )}
      <TextArea
        label="Ordre du jour"
        hint="Un point par ligne. Une convocation en porte toujours un."
        rows={5}
        value={draft.points}
        onChange={(text) => set({ points: text })}
      />
    </Form>
  )
}
