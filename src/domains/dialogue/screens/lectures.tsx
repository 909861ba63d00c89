/** Links of reading: who holds one, until when, whether it was opened; made and closed here. */
import { useState } from 'react'
import { useCan, useCpts } from '../../../web/client/session.ts'
import { useAction } from '../../../web/client/use-action.ts'
import { Button } from '../../../web/components/button.tsx'
import { CopyLink } from '../../../web/components/copy-link.tsx'
import { NumberField, TextField } from '../../../web/components/field.tsx'
import { Form } from '../../../web/components/form.tsx'
import { Section } from '../../../web/components/section.tsx'
import { Segments } from '../../../web/components/segments.tsx'
import { notify } from '../../../web/components/toasts.tsx'
import type { LectureVue } from '../contract-dossiers.ts'
import { jourDe, ORGANISME_LABELS, type Organisme } from '../labels.ts'
import { type DossierLu, dialogue } from './client.ts'
import styles from './dialogue.module.css'

export const Lectures = ({ data }: { data: DossierLu }) => {
  const mayGive = useCan('dialogue.freeze')
  const [isOpen, setOpen] = useState(false)
  const { zone } = data.apercu.cpts
  return (
    <Section title="Donner à lire" small>
      {data.lectures.length === 0 && <p>Personne n’a encore de lien de lecture.</p>}
      <ul className={styles.lines}>
        {data.lectures.map((one) => (
          <Line key={one.id} lecture={one} zone={zone} mayClose={mayGive} />
        ))}
      </ul>
      {mayGive && !isOpen && (
        <div className={styles.acts}>
          <Button size="small" onClick={() => setOpen(true)}>
            Faire un lien de lecture
          </Button>
        </div>
      )}
      {isOpen && <Give dossierId={data.dossier.id} close={() => setOpen(false)} />}
    </Section>
  )
}

const Line = ({ lecture, zone, mayClose }: { lecture: LectureVue; zone: string; mayClose: boolean }) => {
  const { id: cptsId } = useCpts()
  const close = useAction(dialogue.revokeLecture, { onDone: () => notify('Lien fermé.') })
  const { id, organisme, destinataire, etat, expireLe, ouvertLe } = lecture
  const until =
    etat === 'ouvert' ? `jusqu’au ${jourDe(expireLe, zone)}` : etat === 'revoque' ? 'lien fermé' : 'lien expiré'
  return (
    <li className={styles.pair}>
      <span>
        <b>{ORGANISME_LABELS[organisme]}</b>, {destinataire}
        <small>
          {until}, {ouvertLe ? `ouvert le ${jourDe(ouvertLe, zone)}` : 'pas encore ouvert'}
        </small>
      </span>
      {mayClose && etat === 'ouvert' && (
        <Button
          kind="plain"
          size="small"
          label={`Fermer le lien de ${destinataire}`}
          pending={close.pending}
          onClick={() => close.run({ params: { cptsId, lectureId: id } })}
        >
          Fermer
        </Button>
      )}
    </li>
  )
}

const Give = ({ dossierId, close }: { dossierId: string; close: () => void }) => {
  const { id: cptsId } = useCpts()
  const [organisme, setOrganisme] = useState<Organisme>('cpam')
  const [destinataire, setDestinataire] = useState('')
  const [jours, setJours] = useState('60')
  const [lien, setLien] = useState<string | null>(null)
  const make = useAction(dialogue.createLecture, { onDone: (made) => setLien(made.lien) })
  if (lien)
    return (
      <>
        <p role="status">Ce lien ne sera plus montré. Envoyez-le à {destinataire}.</p>
        <CopyLink link={lien} />
        <Button kind="plain" onClick={close}>
          C’est fait
        </Button>
      </>
    )
  return (
    <Form
      wide
      error={make.error}
      onSubmit={() =>
        make.run({ params: { cptsId, dossierId }, body: { organisme, destinataire, jours: Number(jours) || 0 } })
      }
      actions={
        <>
          <Button kind="primary" type="submit" pending={make.pending}>
            Faire le lien
          </Button>
          <Button kind="plain" onClick={close}>
            Renoncer
          </Button>
        </>
      }
    >
      <Segments
        legend="Organisme"
        showLegend
        value={organisme}
        onChange={setOrganisme}
        choices={[
          { value: 'cpam', label: 'CPAM' },
          { value: 'ars', label: 'ARS' },
        ]}
      />
      <TextField
        label="Destinataire"
        hint="Une personne ou un service."
        value={destinataire}
        onChange={setDestinataire}
        error={make.champs.destinataire}
      />
      <NumberField label="Valable, en jours" value={jours} onChange={setJours} error={make.champs.jours} />
    </Form>
  )
}
