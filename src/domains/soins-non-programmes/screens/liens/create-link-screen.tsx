import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Temporal } from '../../../../kernel/time.ts'
import { comptes, useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button } from '../../../../web/components/button.tsx'
import { SelectField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Columns, Section } from '../../../../web/components/section.tsx'
import { soins } from '../client.ts'
import { DUREES, dureeLabel, LIEN } from './labels.ts'
import styles from './liens.module.css'
import { LinkReady } from './link-ready.tsx'

type Made = { lien: string; expireLe: string; nom: string }
type Holder = { personneId: string; nom: string }

/** A link is shown once, here; what it opens is written beside the form. */
export const Screen = () => {
  const { id: cptsId } = useCpts()
  const agendas = useCall(soins.listAgendas, { params: { cptsId }, query: {} })
  const [made, setMade] = useState<Made | null>(null)
  return (
    <>
      <Headline above={<Link to="/acces">{LIEN.above}</Link>} meaning={LIEN.meaning}>
        {LIEN.headline}
      </Headline>
      <Columns>
        {made ? (
          <LinkReady {...made} again={() => setMade(null)} />
        ) : (
          <Loaded of="les agendas" from={agendas}>
            {(found) => <CreateLink holders={found.agendas.filter(({ ouvert }) => ouvert)} onMade={setMade} />}
          </Loaded>
        )}
        <Section title={LIEN.what} small>
          <div className={styles.notes}>
            <p>{LIEN.offer}</p>
            <p>{LIEN.revoke}</p>
            <p>{LIEN.feed}</p>
          </div>
        </Section>
      </Columns>
    </>
  )
}

const CreateLink = ({ holders, onMade }: { holders: readonly Holder[]; onMade: (made: Made) => void }) => {
  const { id: cptsId, zone } = useCpts()
  const [usage, setUsage] = useState<keyof typeof LIEN.usages>('offrir')
  const [personneId, setPersonne] = useState('')
  const [jours, setJours] = useState('30')
  const nom = holders.find((one) => one.personneId === personneId)?.nom ?? ''
  const create = useAction(comptes.createLink, {
    refresh: 'nothing',
    onDone: ({ lien, expireLe }) => onMade({ lien, expireLe, nom }),
  })
  const today = Temporal.Now.plainDateISO(zone)
  if (holders.length === 0)
    return (
      <Section title={LIEN.form}>
        <p>
          {LIEN.noAgenda} <Link to="/soins/agendas">{LIEN.toAgendas}</Link>
        </p>
      </Section>
    )
  return (
    <Section title={LIEN.form}>
      <Form
        onSubmit={() => create.run({ params: { cptsId }, body: { usage, personneId, jours: Number(jours) } })}
        error={create.error}
        actions={
          <Button kind="primary" type="submit" pending={create.pending} blocked={!personneId && LIEN.missing}>
            {LIEN.create}
          </Button>
        }
      >
        <SelectField
          label={LIEN.usage}
          value={usage}
          onChange={(value) => setUsage(value as keyof typeof LIEN.usages)}
          choices={Object.entries(LIEN.usages).map(([value, label]) => ({ value, label }))}
        />
        <SelectField
          label={LIEN.who}
          hint={LIEN.whoHint}
          none={LIEN.whoNone}
          value={personneId}
          onChange={setPersonne}
          choices={holders.map((one) => ({ value: one.personneId, label: one.nom }))}
          error={create.champs.personneId}
        />
        <SelectField
          label={LIEN.days}
          value={jours}
          onChange={setJours}
          choices={DUREES.map((days) => ({ value: String(days), label: dureeLabel(days, today) }))}
          error={create.champs.jours}
        />
      </Form>
    </Section>
  )
}
