import { useState } from 'react'
import { useCan, useCpts } from '../../../web/client/session.ts'
import { useAction } from '../../../web/client/use-action.ts'
import { Button } from '../../../web/components/button.tsx'
import { longDay, todayIn } from '../../../web/components/days.ts'
import { DateField, SelectField } from '../../../web/components/field.tsx'
import { Form } from '../../../web/components/form.tsx'
import { Section } from '../../../web/components/section.tsx'
import { notify } from '../../../web/components/toasts.tsx'
import { type Fiche, MOTIFS_FIN, type MotifFin } from '../contract.ts'
import { MOTIF_FIN_LABELS } from '../labels.ts'
import { communaute } from './client.ts'
import styles from './equipe.module.css'

type Adhesion = Fiche['adhesions'][number]

export const FicheMembership = ({ fiche }: { fiche: Fiche }) => {
  const mayEdit = useCan('adhesion.edit')
  const [asked, setAsked] = useState<'debut' | 'fin' | null>(null)
  const current = fiche.adhesions.find((adhesion) => adhesion.etat !== 'terminee')
  const close = () => setAsked(null)
  return (
    <Section title="Adhésion" small>
      {fiche.adhesions.length === 0 && <p className={styles.silent}>N’a jamais adhéré. On peut agir sans adhérer.</p>}
      <ul className={styles.rows}>
        {fiche.adhesions.map((adhesion) => (
          <Line
            key={adhesion.id}
            adhesion={adhesion}
            mayResume={mayEdit && !current && adhesion === fiche.adhesions[0]}
          />
        ))}
      </ul>
      {mayEdit && asked === null && (
        <div className={styles.acts}>
          {current ? (
            <Button onClick={() => setAsked('fin')}>Mettre fin à l’adhésion</Button>
          ) : (
            <Button onClick={() => setAsked('debut')}>Commencer une adhésion</Button>
          )}
        </div>
      )}
      <div className={styles.asked}>
        {asked === 'debut' && <StartForm fiche={fiche} close={close} />}
        {asked === 'fin' && current && <EndForm adhesion={current} close={close} />}
      </div>
    </Section>
  )
}

const Line = ({ adhesion, mayResume }: { adhesion: Adhesion; mayResume: boolean }) => {
  const { id: cptsId } = useCpts()
  const resume = useAction(communaute.resumeAdhesion, {
    onDone: () => notify('L’adhésion reprend, sans interruption.'),
  })
  return (
    <li className={adhesion.etat === 'terminee' ? styles.closed : undefined}>
      <div>
        {adhesion.fin
          ? `Du ${longDay(adhesion.debut)} au ${longDay(adhesion.fin)}`
          : `Depuis le ${longDay(adhesion.debut)}`}
        {adhesion.etat === 'a-venir' && ', à venir'}
        {adhesion.motifFin && <small>{MOTIF_FIN_LABELS[adhesion.motifFin]}</small>}
      </div>
      {mayResume && adhesion.fin && (
        <Button
          kind="plain"
          pending={resume.pending}
          onClick={() => resume.run({ params: { cptsId, adhesionId: adhesion.id }, body: {} })}
        >
          Reprendre
        </Button>
      )}
    </li>
  )
}

const StartForm = ({ fiche, close }: { fiche: Fiche; close: () => void }) => {
  const { id: cptsId, zone } = useCpts()
  const [debut, setDebut] = useState(() => todayIn(zone))
  const remove = useAction(communaute.deleteAdhesion)
  const start = useAction(communaute.startAdhesion, {
    onDone: ({ id }) => {
      notify(`Adhésion notée à partir du ${longDay(debut)}.`, {
        undo: () => remove.run({ params: { cptsId, adhesionId: id } }),
      })
      close()
    },
  })
  return (
    <Form
      wide
      onSubmit={() => start.run({ params: { cptsId, professionnelId: fiche.id }, body: { debut } })}
      error={start.error}
      actions={<Acts word="Noter l’adhésion" pending={start.pending} close={close} />}
    >
      <DateField label="À partir du" value={debut} onChange={setDebut} error={start.champs.debut} />
    </Form>
  )
}

const EndForm = ({ adhesion, close }: { adhesion: Adhesion; close: () => void }) => {
  const { id: cptsId, zone } = useCpts()
  const [fin, setFin] = useState(() => todayIn(zone))
  const [motif, setMotif] = useState<MotifFin | ''>('')
  const resume = useAction(communaute.resumeAdhesion)
  const params = { cptsId, adhesionId: adhesion.id }
  const end = useAction(communaute.endAdhesion, {
    onDone: () => {
      notify(`Adhésion finie le ${longDay(fin)}.`, { undo: () => resume.run({ params, body: {} }) })
      close()
    },
  })
  return (
    <Form
      wide
      onSubmit={() => end.run({ params, body: { fin, motif: motif || null } })}
      error={end.error}
      actions={<Acts word="Mettre fin à l’adhésion" pending={end.pending} close={close} />}
    >
      <DateField
        label="L’adhésion finit le"
        hint="Ce jour-là, la personne n’adhère plus."
        value={fin}
        onChange={setFin}
        error={end.champs.fin}
      />
      <SelectField
        label="Motif"
        optional
        none="Non précisé"
        value={motif}
        onChange={(value) => setMotif(value as MotifFin | '')}
        choices={MOTIFS_FIN.map((value) => ({ value, label: MOTIF_FIN_LABELS[value] }))}
      />
    </Form>
  )
}

const Acts = ({ word, pending, close }: { word: string; pending: boolean; close: () => void }) => (
  <>
    <Button kind="primary" type="submit" pending={pending}>
      {word}
    </Button>
    <Button kind="plain" onClick={close}>
      Renoncer
    </Button>
  </>
)
