/** Open to all, without an account: what the hash on a paper is worth. The address of a QR code carries it after `#`. */
import { useLocation } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { Output } from '../../../../kernel/contract.ts'
import { createClient } from '../../../../web/client/create-client.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { TextField } from '../../../../web/components/field.tsx'
import { FileField } from '../../../../web/components/file-field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { Notice } from '../../../../web/components/notice.tsx'
import { OtherChecks } from '../../../../web/components/other-checks.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { verificationPubliqueContract } from '../../contract-public.ts'
import { Tissage } from '../verification/tissage.tsx'
import { readEmpreinte, sayFoundMaillon, VERIFIER } from './labels.ts'

const open = createClient(verificationPubliqueContract)
type Answer = Output<typeof verificationPubliqueContract.verifyEmpreinte>

export const Screen = () => {
  const { hash } = useLocation()
  const [typed, setTyped] = useState(hash)
  const [bad, setBad] = useState(false)
  const [asked, setAsked] = useState<{ empreinte: string; answer: Answer } | null>(null)
  const verify = useAction(open.verifyEmpreinte, { refresh: 'nothing' })
  const ask = async (text: string) => {
    const empreinte = readEmpreinte(text)
    setBad(empreinte === null)
    setAsked(null)
    const answer = empreinte && (await verify.run({ body: { empreinte } }))
    if (empreinte && answer) setAsked({ empreinte, answer })
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address is read once
  useEffect(() => {
    if (readEmpreinte(hash)) void ask(hash)
  }, [hash])
  return (
    <>
      <Headline meaning={VERIFIER.meaning}>{VERIFIER.title}</Headline>
      <Form
        onSubmit={() => ask(typed)}
        error={verify.error}
        actions={
          <Button kind="primary" type="submit" pending={verify.pending}>
            {VERIFIER.go}
          </Button>
        }
      >
        <TextField
          label={VERIFIER.field}
          hint={VERIFIER.hint}
          value={typed}
          onChange={setTyped}
          error={bad ? VERIFIER.bad : undefined}
          autoComplete="off"
          spellCheck={false}
        />
      </Form>
      <div aria-live="polite">{asked && <Told empreinte={asked.empreinte} answer={asked.answer} />}</div>
      <OtherChecks here="/verifier" />
    </>
  )
}

const Told = ({ empreinte, answer: { maillon } }: { empreinte: string; answer: Answer }) => {
  if (!maillon)
    return (
      <Notice kind="hand" title={VERIFIER.notFound}>
        <p>{VERIFIER.notFoundWhy}</p>
      </Notice>
    )
  return (
    <Section title={VERIFIER.found}>
      <p>
        <b>{sayFoundMaillon(maillon)}</b>
      </p>
      {maillon.corrige && <Notice kind="hand">{VERIFIER.corrected}</Notice>}
      <Tissage hash={empreinte} width={120} />
      <CompareFile empreinte={empreinte} />
      <h3>{VERIFIER.what}</h3>
      <p>{VERIFIER.whatItProves}</p>
    </Section>
  )
}

const hashOf = async (file: File): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

const CompareFile = ({ empreinte }: { empreinte: string }) => {
  const [cited, setCited] = useState<boolean | null>(null)
  const compare = useAction(open.verifyEmpreinte, { refresh: 'nothing' })
  const pick = async (file: File | null) => {
    setCited(null)
    const answer = file && (await compare.run({ body: { empreinte, document: await hashOf(file) } }))
    if (answer) setCited(answer.document)
  }
  return (
    <>
      <h3>{VERIFIER.fileTitle}</h3>
      <FileField label={VERIFIER.file} hint={VERIFIER.fileHint} onPick={(file) => void pick(file)} />
      <Problem error={compare.error} />
      <p role="status">{cited === null ? '' : cited ? VERIFIER.fileYes : VERIFIER.fileNo}</p>
    </>
  )
}
