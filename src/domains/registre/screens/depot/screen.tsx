/** Opened by a signed link, on a telephone most often: one proof is asked for, one file is sent. */
import { useEffect, useMemo, useState } from 'react'
import { formatBytes, formatMoment } from '../../../../kernel/french.ts'
import { Temporal } from '../../../../kernel/time.ts'
import { toSentFile } from '../../../../web/client/sent-file.ts'
import { useMe } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button } from '../../../../web/components/button.tsx'
import { FileField } from '../../../../web/components/file-field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Notice } from '../../../../web/components/notice.tsx'
import { atCommune, sayNature } from '../../labels.ts'
import { registre } from '../client.ts'
import { DEPOT } from '../preuves/labels.ts'
import styles from './depot.module.css'

export const Screen = () => {
  const lien = useMe().data?.lien
  if (!lien) return <Notice kind="hand">{DEPOT.noLink}</Notice>
  return <Depot cptsId={lien.cptsId} />
}

const Depot = ({ cptsId }: { cptsId: string }) => {
  const asked = useCall(registre.readDepot, { params: { cptsId } })
  const [sent, setSent] = useState<{ nom: string; taille: number } | null>(null)
  return (
    <Loaded of="la demande" from={asked}>
      {(data) => {
        if (data.etat !== 'attendue' && data.etat !== 'recue')
          return <Headline meaning={DEPOT.closed}>{DEPOT.expired}</Headline>
        if (sent) return <Done sent={sent} again={() => setSent(null)} />
        const when = formatMoment(Temporal.Instant.from(data.debut), data.zone)
        const place = data.communeNom ? ` ${atCommune(data.communeNom)}` : ''
        return (
          <>
            <Headline above={data.cpts} meaning={`${data.titre}, ${when}${place}.`}>
              {`Envoyer\u00a0: `}
              {sayNature(data.nature).toLowerCase()}
            </Headline>
            <Send cptsId={cptsId} onSent={setSent} />
          </>
        )
      }}
    </Loaded>
  )
}

const Done = ({ sent, again }: { sent: { nom: string; taille: number }; again: () => void }) => (
  <>
    <Headline meaning={DEPOT.doneWhy}>{DEPOT.done}</Headline>
    <p role="status">
      {sent.nom}, {formatBytes(sent.taille)}
    </p>
    <Button kind="plain" onClick={again}>
      {DEPOT.again}
    </Button>
  </>
)

type SendProps = { cptsId: string; onSent: (sent: { nom: string; taille: number }) => void }

const Send = ({ cptsId, onSent }: SendProps) => {
  const [file, setFile] = useState<File | null>(null)
  const send = useAction(registre.sendPreuve, { onDone: onSent })
  const submit = async () => {
    if (file) await send.run({ params: { cptsId }, body: await toSentFile(file) })
  }
  return (
    <Form
      onSubmit={submit}
      error={send.error}
      actions={
        <Button
          kind="primary"
          size="large"
          type="submit"
          pending={send.pending}
          blocked={!file && 'Prenez une photographie ou choisissez un fichier.'}
        >
          {file ? `${DEPOT.send} ${file.name.slice(0, 40)}` : DEPOT.send}
        </Button>
      }
    >
      <FileField label={DEPOT.photo} camera onPick={setFile} />
      <FileField label={DEPOT.file} hint={DEPOT.noPatient} onPick={setFile} />
      {file?.type.startsWith('image/') && <Preview file={file} />}
    </Form>
  )
}

const Preview = ({ file }: { file: File }) => {
  const address = useMemo(() => URL.createObjectURL(file), [file])
  useEffect(() => () => URL.revokeObjectURL(address), [address])
  return <img className={styles.preview} src={address} alt={DEPOT.preview} />
}
