/** Open to all: an archive is dropped and read here, on this device; or a code is typed. Compared with the receipt. */
import { useState } from 'react'
import type { Output } from '../../../kernel/contract.ts'
import { useAction } from '../../../web/client/use-action.ts'
import { Button } from '../../../web/components/button.tsx'
import { TextField } from '../../../web/components/field.tsx'
import { Form } from '../../../web/components/form.tsx'
import { Headline } from '../../../web/components/headline.tsx'
import { Notice } from '../../../web/components/notice.tsx'
import { OtherChecks } from '../../../web/components/other-checks.tsx'
import { ProgressBar } from '../../../web/components/progress-bar.tsx'
import { Section } from '../../../web/components/section.tsx'
import {
  type dialogueContract,
  formatEmpreinte,
  MAX_ARCHIVE,
  readCode,
  readEmpreinteDeCle,
  type VerificationDossier,
  verifyArchive,
} from '../contract.ts'
import { ArchiveDrop } from './archive-drop.tsx'
import { dialogue } from './client.ts'
import styles from './dialogue.module.css'
import { Concluded, Found } from './verifie.tsx'
import { VERIFIER } from './verifier-words.ts'

type Known = Output<typeof dialogueContract.findDossier>['dossier']

export const Screen = () => {
  const [typedKey, setTypedKey] = useState('')
  const key = readEmpreinteDeCle(typedKey)
  const badKey = typedKey.trim() !== '' && key === null
  return (
    <>
      <Headline meaning={VERIFIER.meaning}>{VERIFIER.title}</Headline>
      <div className={styles.form}>
        <TextField
          label={VERIFIER.key}
          hint={VERIFIER.keyHint}
          value={typedKey}
          onChange={setTypedKey}
          error={badKey ? VERIFIER.badKey : undefined}
          autoComplete="off"
          spellCheck={false}
        />
      </div>
      <ByArchive attendue={key} />
      <ByCode attendue={key} />
      <Section title={VERIFIER.what} small>
        <p className={styles.text}>{VERIFIER.whatItProves}</p>
        <p className={styles.text}>{VERIFIER.offline}</p>
      </Section>
      <OtherChecks here="/verifier-un-dossier" />
    </>
  )
}

const ByArchive = ({ attendue }: { attendue: string | null }) => {
  const [bytes, setBytes] = useState<{ nom: string; done: VerificationDossier; known: Known } | null>(null)
  const [isReading, setReading] = useState(false)
  const [tooLarge, setTooLarge] = useState(false)
  const find = useAction(dialogue.findDossier, { refresh: 'nothing' })
  const take = async (file: File) => {
    setBytes(null)
    setTooLarge(file.size > MAX_ARCHIVE)
    if (file.size > MAX_ARCHIVE) return
    setReading(true)
    const done = await verifyArchive(new Uint8Array(await file.arrayBuffer()), null)
    const known = done.empreinte ? await find.run({ body: { empreinte: done.empreinte } }) : undefined
    setBytes({ nom: file.name, done, known: known?.dossier ?? null })
    setReading(false)
  }
  return (
    <Section title={VERIFIER.byArchive}>
      <ArchiveDrop onPick={take} />
      <div aria-live="polite">
        {isReading && <ProgressBar doing={VERIFIER.reading} />}
        {tooLarge && <Notice kind="hand">{VERIFIER.tooLarge}</Notice>}
        {bytes && <Concluded nom={bytes.nom} done={bytes.done} attendue={attendue} known={bytes.known} />}
      </div>
    </Section>
  )
}

const ByCode = ({ attendue }: { attendue: string | null }) => {
  const [typed, setTyped] = useState('')
  const [bad, setBad] = useState(false)
  const [asked, setAsked] = useState<{ known: Known } | null>(null)
  const find = useAction(dialogue.findDossier, { refresh: 'nothing' })
  const ask = async () => {
    const code = readCode(typed)
    setBad(code === null)
    setAsked(null)
    const answer = code && (await find.run({ body: { code } }))
    if (answer) setAsked({ known: answer.dossier })
  }
  return (
    <Section title={VERIFIER.byCode}>
      <Form
        onSubmit={ask}
        error={find.error}
        actions={
          <Button type="submit" pending={find.pending}>
            {VERIFIER.go}
          </Button>
        }
      >
        <TextField
          label={VERIFIER.code}
          hint={VERIFIER.codeHint}
          value={typed}
          onChange={setTyped}
          error={bad ? VERIFIER.badCode : undefined}
          autoComplete="off"
          spellCheck={false}
        />
      </Form>
      <div aria-live="polite">
        {asked &&
          (asked.known ? (
            <>
              <Found known={asked.known} />
              <p>
                {VERIFIER.keyOf} <span className={styles.hash}>{formatEmpreinte(asked.known.cleEmpreinte)}</span>
              </p>
              {attendue !== null && (
                <p>{attendue === asked.known.cleEmpreinte ? VERIFIER.sameKey : VERIFIER.otherKey}</p>
              )}
            </>
          ) : (
            <Notice kind="hand">{VERIFIER.unknownCode}</Notice>
          ))}
      </div>
    </Section>
  )
}
