/** Addresses that the calendar of a person reads by itself. */
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Output } from '../../../../kernel/contract.ts'
import { formatDate } from '../../../../kernel/french.ts'
import { Temporal } from '../../../../kernel/time.ts'
import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button } from '../../../../web/components/button.tsx'
import { CopyLink } from '../../../../web/components/copy-link.tsx'
import { SelectField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { MISSIONS } from '../../../../web/components/missions.ts'
import { Notice } from '../../../../web/components/notice.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { Columns, Section } from '../../../../web/components/section.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import type { calendrierContract, Flux } from '../../contract-calendrier.ts'
import { useAddress } from '../calendrier/use-address.ts'
import { activite } from '../client.ts'
import { FicheField } from '../form/fiche-field.tsx'
import { ABONNEMENTS, CALENDRIER, PORTEE_CHOICES, PROGRAMS } from '../labels-calendrier.ts'
import { Views } from '../views.tsx'
import styles from './abonnements.module.css'

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const read = useCall(activite.listFlux, { params: { cptsId } })
  return (
    <>
      <Views />
      <Headline above={<Link to="/activite/calendrier">{CALENDRIER.word}</Link>} meaning={ABONNEMENTS.meaning}>
        {ABONNEMENTS.title}
      </Headline>
      <Loaded of="vos abonnements" from={read}>
        {({ flux, groupes }) => (
          <Columns>
            <div>
              <OpenOne cptsId={cptsId} groupes={groupes} />
              <Section title={ABONNEMENTS.mine}>
                {flux.length === 0 && <p>{ABONNEMENTS.none}</p>}
                <ul className={styles.mine}>
                  {flux.map((one) => (
                    <Line key={one.id} cptsId={cptsId} flux={one} />
                  ))}
                </ul>
              </Section>
            </div>
            <Section title={ABONNEMENTS.how} small>
              {PROGRAMS.map(({ nom, steps }) => (
                <div key={nom} className={styles.program}>
                  <h3>{nom}</h3>
                  <ol>
                    {steps.map((step) => (
                      <li key={step}>{step}</li>
                    ))}
                  </ol>
                </div>
              ))}
            </Section>
          </Columns>
        )}
      </Loaded>
    </>
  )
}

type Portee = (typeof PORTEE_CHOICES)[number]['value']
type Opened = Output<typeof calendrierContract.createFlux>

const OpenOne = ({ cptsId, groupes }: { cptsId: string; groupes: readonly string[] }) => {
  // A fiche-action sends here with its own name in the address.
  const { chosen } = useAddress()
  const [portee, setPortee] = useState<Portee>(chosen.fiche ? 'fiche' : 'moi')
  const [cible, setCible] = useState(chosen.fiche ?? '')
  const [opened, setOpened] = useState<Opened | null>(null)
  const create = useAction(activite.createFlux, { onDone: setOpened })
  const choices = groupes.length > 0 ? PORTEE_CHOICES : PORTEE_CHOICES.filter(({ value }) => value !== 'groupe')
  return (
    <Section title={ABONNEMENTS.open}>
      <Form
        onSubmit={() => create.run({ params: { cptsId }, body: { portee, cible: cible || null } })}
        error={create.error}
        actions={
          <Button kind="primary" type="submit" pending={create.pending}>
            {ABONNEMENTS.create}
          </Button>
        }
      >
        <SelectField
          label={ABONNEMENTS.what}
          choices={choices}
          value={portee}
          onChange={(value) => {
            setPortee(value as Portee)
            setCible('')
          }}
        />
        <Cible portee={portee} groupes={groupes} value={cible} onChange={setCible} />
      </Form>
      {opened && (
        <Notice kind="hand" title={opened.libelle}>
          <p>{ABONNEMENTS.shownOnce}</p>
          <CopyLink link={opened.adresse} label={opened.libelle} />
        </Notice>
      )}
    </Section>
  )
}

const MISSION_CHOICES = Object.entries(MISSIONS).map(([value, { name }]) => ({ value, label: name }))
type CibleProps = { portee: Portee; groupes: readonly string[]; value: string; onChange: (cible: string) => void }

const Cible = ({ portee, groupes, ...field }: CibleProps) => {
  if (portee === 'mission')
    return <SelectField label={ABONNEMENTS.mission} none="Choisir" choices={MISSION_CHOICES} {...field} />
  if (portee === 'groupe') {
    const choices = groupes.map((value) => ({ value, label: value }))
    return <SelectField label={ABONNEMENTS.groupe} none="Choisir" choices={choices} {...field} />
  }
  return portee === 'fiche' ? <FicheField none="Choisir" {...field} /> : null
}

const sayDay = (at: string, zone: string) =>
  formatDate(Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate(), { weekday: false })

const Line = ({ cptsId, flux }: { cptsId: string; flux: Flux }) => {
  const { zone } = useCpts()
  const close = useAction(activite.revokeFlux, { onDone: () => notify(ABONNEMENTS.closed) })
  return (
    <li>
      <div>
        <b>{flux.libelle}</b>
        <small>
          Ouverte le {sayDay(flux.creeLe, zone)}. Sans lecture, elle se ferme le {sayDay(flux.expireLe, zone)}.
        </small>
      </div>
      <Button
        size="small"
        pending={close.pending}
        label={`${ABONNEMENTS.close}\u00a0: ${flux.libelle}`}
        onClick={() => void close.run({ params: { cptsId, fluxId: flux.id } })}
      >
        {ABONNEMENTS.close}
      </Button>
      <Problem error={close.error} />
    </li>
  )
}
