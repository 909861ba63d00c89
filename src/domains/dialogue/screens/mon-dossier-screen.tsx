/** Opened by a signed link, at the CPAM or at the ARS: the frozen file, its archive, and room for their comments. */
import { useState } from 'react'
import type { Output } from '../../../kernel/contract.ts'
import { useMe } from '../../../web/client/session.ts'
import { useAction } from '../../../web/client/use-action.ts'
import { useCall } from '../../../web/client/use-call.ts'
import { Button } from '../../../web/components/button.tsx'
import { CsvLink } from '../../../web/components/csv-link.tsx'
import { SelectField, TextArea, TextField } from '../../../web/components/field.tsx'
import { Form } from '../../../web/components/form.tsx'
import { Headline } from '../../../web/components/headline.tsx'
import { Loaded } from '../../../web/components/loaded.tsx'
import { Notice } from '../../../web/components/notice.tsx'
import { Section } from '../../../web/components/section.tsx'
import { notify } from '../../../web/components/toasts.tsx'
import { type dialogueContract, formatEmpreinte } from '../contract.ts'
import type { Partie } from '../contract-donnees.ts'
import { jourDe, momentDe, ORGANISME_LABELS } from '../labels.ts'
import { Apercu } from './apercu.tsx'
import { Avis } from './avis.tsx'
import { dialogue } from './client.ts'
import styles from './dialogue.module.css'
import { Differences } from './differences.tsx'

type Lu = Output<typeof dialogueContract.readMonDossier>

export const Screen = () => {
  const lien = useMe().data?.lien
  if (!lien) return <Notice kind="hand">Ouvrez le lien que la CPTS vous a envoyé.</Notice>
  return <Opened cptsId={lien.cptsId} />
}

const Opened = ({ cptsId }: { cptsId: string }) => {
  const found = useCall(dialogue.readMonDossier, { params: { cptsId } })
  return (
    <Loaded of="le dossier" from={found}>
      {(data) => <Read cptsId={cptsId} data={data} />}
    </Loaded>
  )
}

const Read = ({ cptsId, data }: { cptsId: string; data: Lu }) => {
  const { apercu, dossier, derniere, differences, avis, decisions } = data
  const { zone, nom } = apercu.cpts
  return (
    <>
      <Headline
        above={nom}
        meaning={`Figé le ${momentDe(dossier.figeLe, zone)}, code ${dossier.code}. Lien de lecture pour ${data.destinataire} (${ORGANISME_LABELS[data.organisme]}), jusqu’au ${jourDe(data.expireLe, zone)}.`}
      >
        Le dossier de l’année de contrat {dossier.rang}
        {dossier.version > 1 && `, version ${dossier.version}`}
      </Headline>
      {derniere > dossier.version && (
        <Notice kind="hand">Une version {derniere} a été figée depuis&nbsp;: demandez son lien à la CPTS.</Notice>
      )}
      <div className={styles.acts}>
        <CsvLink href={dialogue.readMonArchive.href({ params: { cptsId } })}>L’archive signée</CsvLink>
        <CsvLink href={dialogue.readMonDossierPdf.href({ params: { cptsId } })}>Le dossier en PDF</CsvLink>
        <a href="/verifier-un-dossier">Vérifier l’archive</a>
      </div>
      <p>
        Empreinte de la clé qui a signé, à comparer avec votre récépissé&nbsp;:{' '}
        <span className={styles.hash}>{formatEmpreinte(dossier.cleEmpreinte)}</span>
      </p>
      {dossier.version > 1 && (
        <Differences title={`Ce que change la version ${dossier.version}`} differences={differences} />
      )}
      <Apercu
        apercu={apercu}
        decisions={decisions}
        under={({ partie }) => <Avis avis={avis.filter((one) => one.partie === partie)} zone={zone} />}
      />
      <Comment cptsId={cptsId} data={data} />
    </>
  )
}

const Comment = ({ cptsId, data: { apercu, destinataire } }: { cptsId: string; data: Lu }) => {
  const [partie, setPartie] = useState('')
  const [auteur, setAuteur] = useState(destinataire)
  const [texte, setTexte] = useState('')
  const write = useAction(dialogue.writeAvis, {
    onDone: () => {
      setTexte('')
      notify('Avis remis à la CPTS.')
    },
  })
  return (
    <Section title="Votre avis">
      <p>Il est joint à la suite du dossier, sans y toucher, et la CPTS le lit aussitôt. Il ne s’efface pas.</p>
      <Form
        error={write.error}
        onSubmit={() => write.run({ params: { cptsId }, body: { partie: partie as Partie, auteur, texte } })}
        actions={
          <Button
            kind="primary"
            type="submit"
            pending={write.pending}
            blocked={partie === '' && 'Choisissez la mission dont vous parlez.'}
          >
            Remettre l’avis
          </Button>
        }
      >
        <SelectField
          label="Mission"
          none="Choisir une mission"
          value={partie}
          onChange={setPartie}
          choices={apercu.parties.map((one) => ({ value: one.partie, label: one.nom }))}
        />
        <TextField label="Votre nom ou votre service" value={auteur} onChange={setAuteur} error={write.champs.auteur} />
        <TextArea label="Avis" rows={4} maxLength={4000} value={texte} onChange={setTexte} error={write.champs.texte} />
      </Form>
    </Section>
  )
}
