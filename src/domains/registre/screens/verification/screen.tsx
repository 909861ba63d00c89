/** Is the registre what was written? Sentence first, the checks next, the hash last. */
import { formatMoment } from '../../../../kernel/french.ts'
import { Temporal } from '../../../../kernel/time.ts'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button } from '../../../../web/components/button.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { icons } from '../../../../web/components/icons.ts'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Notice } from '../../../../web/components/notice.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { Columns, Section } from '../../../../web/components/section.tsx'
import type { VerificationView } from '../../contract.ts'
import { registre } from '../client.ts'
import { CHECKS, SCREENS, sayIntact, sayKeptWithout, sayOlder, sayProofsRead } from '../labels.ts'
import { Views } from '../views.tsx'
import { InBrowser } from './in-browser.tsx'
import { Tissage } from './tissage.tsx'
import styles from './verification.module.css'

export const Screen = () => {
  const { id: cptsId, zone } = useCpts()
  const state = useCall(registre.readVerification, { params: { cptsId } })
  const verify = useAction(registre.verifyRegistre)
  const mayVerify = useCan('registre.verify')
  const mayExport = useCan('registre.export')
  const button = mayVerify && (
    <Button kind="primary" pending={verify.pending} onClick={() => verify.run({ params: { cptsId } })}>
      {SCREENS.verify}
    </Button>
  )
  return (
    <>
      <Views />
      <Loaded of="la vérification" from={state}>
        {({ derniere, actes, tete }) => (
          <>
            <Headline
              above={derniere && `Vérifié ${formatMoment(Temporal.Instant.from(derniere.le), zone, { year: true })}`}
              meaning={meaningOf(derniere, actes)}
              actions={button}
            >
              {headlineOf(derniere, actes)}
            </Headline>
            <p role="status">{verify.pending ? SCREENS.verifying : ''}</p>
            <Problem error={verify.error} />
            {derniere?.rupture && <Notice kind="danger">{derniere.rupture.phrase}</Notice>}
            {derniere?.preuves && derniere.preuves.enDefaut > 0 && (
              <Notice kind="danger" title={SCREENS.proofsAtFault}>
                {derniere.preuves.phrases.map((phrase) => (
                  <p key={phrase}>{phrase}</p>
                ))}
              </Notice>
            )}
            {actes > 0 && (
              <Columns>
                <Checks last={derniere} />
                <Section title={SCREENS.headNow} small>
                  <Hash tete={tete} />
                  {mayExport && <InBrowser cptsId={cptsId} />}
                </Section>
              </Columns>
            )}
          </>
        )}
      </Loaded>
    </>
  )
}

const headlineOf = (last: VerificationView | null, actes: number): string => {
  if (actes === 0) return SCREENS.noChain
  if (!last) return SCREENS.neverVerified
  if (last.rupture) return 'La chaîne du registre est rompue'
  return last.conforme ? sayIntact(last.actes) : SCREENS.chainHoldsProofsDoNot
}

const meaningOf = (last: VerificationView | null, actes: number): string | undefined => {
  if (!last || last.rupture) return undefined
  const parts: string[] = []
  if (last.effaces > 0) parts.push(sayKeptWithout(last.effaces))
  if (last.preuves) parts.push(sayProofsRead(last.preuves))
  if (actes > last.actes) parts.push(sayOlder(actes - last.actes))
  return parts.filter(Boolean).join(' ') || undefined
}

const Checks = ({ last }: { last: VerificationView | null }) => (
  <Section title={SCREENS.whatIsChecked}>
    <ol className={styles.checks}>
      {CHECKS.map(({ titre, detail }) => (
        <li key={titre}>
          {last?.conforme ? <icons.check /> : <icons.toCheck />}
          <div>
            <b>{titre}</b>
            <p>{detail}</p>
          </div>
        </li>
      ))}
    </ol>
  </Section>
)

const Hash = ({ tete }: { tete: string }) => (
  <div className={styles.head}>
    <Tissage hash={tete} width={152} />
    <code className={styles.hash}>{tete}</code>
    <p>{SCREENS.onlyHash}</p>
  </div>
)
