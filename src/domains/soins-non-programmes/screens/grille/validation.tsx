/** Who validated this version; else how a physician does, here or by a link. */
import { Modal } from '@mantine/core'
import { useState } from 'react'
import { formatMoment } from '../../../../kernel/french.ts'
import { Temporal } from '../../../../kernel/time.ts'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button } from '../../../../web/components/button.tsx'
import { CheckField } from '../../../../web/components/check-field.tsx'
import { CopyLink } from '../../../../web/components/copy-link.tsx'
import { SelectField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { StatusChip } from '../../../../web/components/status-chip.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import type { GrilleLue } from '../../contract.ts'
import { STATUT_GRILLE_LABELS, VOIE_LABELS } from '../../rules/grille/labels.ts'
import { soins } from '../client.ts'
import { GRILLE, KINDS } from './labels.ts'

type Props = { cptsId: string; grille: GrilleLue }

export const sayValidation = (validation: NonNullable<GrilleLue['validation']>, zone: string): string =>
  GRILLE.validatedBy(
    validation.nom ?? GRILLE.nobody,
    validation.rpps,
    formatMoment(Temporal.Instant.from(validation.le), zone),
    VOIE_LABELS[validation.voie],
  )

export const Validation = ({ cptsId, grille }: Props) => {
  const { zone } = useCpts()
  const maySign = useCall(soins.listGrilles, { params: { cptsId } }).data?.peutValider ?? false
  const maySend = useCan('grille.edit')
  const isReady = grille.statut === 'brouillon' && grille.problemes.length === 0
  return (
    <Section
      small
      title="Validation"
      aside={
        <StatusChip kind={KINDS[grille.statut]}>
          {grille.statut === 'brouillon' && grille.origine === 'exemple'
            ? GRILLE.example
            : STATUT_GRILLE_LABELS[grille.statut]}
        </StatusChip>
      }
    >
      <p>{grille.validation ? sayValidation(grille.validation, zone) : GRILLE.waits}</p>
      <p>
        <small>{GRILLE.mark(grille.empreinte)}</small>
      </p>
      {isReady && maySign && <Sign cptsId={cptsId} grille={grille} />}
      {isReady && maySend && <Send cptsId={cptsId} grille={grille} />}
    </Section>
  )
}

const Sign = ({ cptsId, grille }: Props) => {
  const validate = useAction(soins.validateGrille, { onDone: () => notify(GRILLE.validated) })
  const params = { cptsId, grilleId: grille.id }
  return (
    <SignForm
      error={validate.error}
      pending={validate.pending}
      sign={() => validate.run({ params, body: { empreinte: grille.empreinte } })}
    />
  )
}

type SignProps = { sign: () => unknown; pending: boolean; error: unknown }

/** The same words, whether one comes by an account or by a link. */
export const SignForm = ({ sign, pending, error }: SignProps) => {
  const [isRead, setRead] = useState(false)
  return (
    <Form
      error={error}
      onSubmit={sign}
      actions={
        <Button
          kind="primary"
          type="submit"
          pending={pending}
          blocked={!isRead && 'Cochez d’abord que vous l’avez relue.'}
        >
          {GRILLE.validate}
        </Button>
      }
    >
      <p>
        <small>{GRILLE.validateNote}</small>
      </p>
      <CheckField label={GRILLE.validateCheck} checked={isRead} onChange={setRead} />
    </Form>
  )
}

const Send = ({ cptsId, grille }: Props) => {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{GRILLE.send}</Button>
      {isOpen && (
        <Modal
          opened
          onClose={() => setOpen(false)}
          size={520}
          title={GRILLE.sendTitle}
          closeButtonProps={{ 'aria-label': 'Fermer' }}
        >
          <SendForm cptsId={cptsId} grille={grille} />
        </Modal>
      )}
    </>
  )
}

const SendForm = ({ cptsId, grille }: Props) => {
  const medecins = useCall(soins.listMedecinsPourGrille, { params: { cptsId } })
  const [professionnelId, setProfessionnel] = useState('')
  const send = useAction(soins.sendGrille, { refresh: 'nothing' })
  const [made, setMade] = useState<{ lien: string; nom: string; courrielEnvoye: boolean } | null>(null)
  if (made)
    return (
      <>
        <p>{made.courrielEnvoye ? GRILLE.sentMail(made.nom) : GRILLE.sentNoMail(made.nom)}</p>
        <CopyLink link={made.lien} label={GRILLE.link} />
      </>
    )
  return (
    <Loaded of="les médecins" from={medecins}>
      {(data) =>
        data.medecins.length === 0 ? (
          <p>{GRILLE.noMedecin}</p>
        ) : (
          <Form
            error={send.error}
            onSubmit={async () =>
              setMade((await send.run({ params: { cptsId, grilleId: grille.id }, body: { professionnelId } })) ?? null)
            }
            actions={
              <Button
                kind="primary"
                type="submit"
                pending={send.pending}
                blocked={professionnelId === '' && GRILLE.choose}
              >
                {GRILLE.sendDo}
              </Button>
            }
          >
            <SelectField
              label={GRILLE.medecin}
              hint={GRILLE.sendHint}
              none={GRILLE.choose}
              value={professionnelId}
              onChange={setProfessionnel}
              choices={data.medecins.map(({ id, nom }) => ({ value: id, label: nom }))}
            />
          </Form>
        )
      }
    </Loaded>
  )
}
