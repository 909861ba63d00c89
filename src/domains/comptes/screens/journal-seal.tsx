import { useState } from 'react'
import type { Output } from '../../../kernel/contract.ts'
import { count, formatMoment, formatNumber, NBSP } from '../../../kernel/french.ts'
import { Temporal } from '../../../kernel/time.ts'
import { comptes, useAction, useCall, useCan, useCpts } from '../../../web/client/index.ts'
import { Actions } from '../../../web/components/actions.tsx'
import { Button } from '../../../web/components/button.tsx'
import { Loaded } from '../../../web/components/loaded.tsx'
import { Notice } from '../../../web/components/notice.tsx'
import { Problem } from '../../../web/components/problem.tsx'
import { Section } from '../../../web/components/section.tsx'
import type { comptesContract } from '../contract.ts'
import { actorLabel, sayBroken, sayWhole } from '../trace-labels.ts'
import styles from './comptes.module.css'

type Sealing = Output<typeof comptesContract.readSceau>

/** Is the trail what was written? When it was sealed, what the last walk found, and a walk now. */
export const JournalSeal = () => {
  const { id: cptsId } = useCpts()
  const mayVerify = useCan('journal.verify')
  const sealing = useCall(comptes.readSceau, { params: { cptsId } })
  return (
    <Loaded of="le sceau du journal" from={sealing}>
      {(state) => (
        <Section title="Le sceau">
          <State state={state} />
          {mayVerify && <Verify />}
        </Section>
      )}
    </Loaded>
  )
}

const State = ({ state: { sceau, attente, coupure, verification } }: { state: Sealing }) => {
  const { zone } = useCpts()
  const moment = (at: string) => formatMoment(Temporal.Instant.from(at), zone, { year: true })
  return (
    <dl className={styles.facts}>
      <dt>Scellé</dt>
      <dd>
        {sceau ? `${moment(sceau.le)}, sceau n°${NBSP}${formatNumber(sceau.sequence)}` : 'Pas encore'}
        {attente > 0 && `${NBSP}; ${count(attente, 'ligne attend', 'lignes attendent')} le prochain sceau`}
      </dd>
      {sceau && (
        <>
          <dt>Empreinte</dt>
          <dd>
            <code>{sceau.empreinte}</code>
          </dd>
        </>
      )}
      <dt>Vérifié</dt>
      <dd>
        {verification
          ? `${moment(verification.le)}, par ${actorLabel(verification.acteur)}${NBSP}: ${verification.conforme ? 'entier' : `rompu au sceau n°${NBSP}${verification.rupture}`}`
          : 'Jamais depuis cet écran'}
      </dd>
      {coupure && (
        <>
          <dt>Coupé</dt>
          <dd>{sayCut(coupure, moment(coupure.jusquLe))}</dd>
        </>
      )}
    </dl>
  )
}

const SIGNED = {
  ici: 'derrière un repère signé par cette installation',
  ailleurs: 'derrière un repère signé par une autre installation',
  fausse: 'mais la signature du repère ne tient pas',
} as const

const sayCut = ({ lignes, signature }: NonNullable<Sealing['coupure']>, upto: string): string =>
  `${count(lignes, 'ligne')} au terme de leur conservation, jusqu’à ${upto}, ${SIGNED[signature]}`

const Verify = () => {
  const { id: cptsId } = useCpts()
  const [result, setResult] = useState<Output<typeof comptesContract.verifyJournal> | null>(null)
  const verify = useAction(comptes.verifyJournal, { onDone: setResult })
  return (
    <>
      <Actions>
        <Button kind="primary" pending={verify.pending} onClick={() => void verify.run({ params: { cptsId } })}>
          Vérifier le journal
        </Button>
      </Actions>
      <div role="status">
        {result && result.rupture === null && <Notice>{sayWhole(result.lignes, result.sceaux)}</Notice>}
        {result && result.rupture !== null && <Notice kind="danger">{sayBroken(result.rupture)}</Notice>}
      </div>
      <Problem error={verify.error} />
    </>
  )
}
