import { Link, useParams } from '@tanstack/react-router'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { ButtonLink } from '../../../../web/components/button.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { PAS_NOMS, PAS_SENS, sayAvancement } from '../../labels-parcours.ts'
import { PAS, type Pas } from '../../rules/pas.ts'
import { projet } from '../client.ts'
import { Views } from '../views.tsx'
import { Lacks } from './lacks.tsx'
import { ReopenNotice } from './reopen-notice.tsx'
import { StepActions } from './step-actions.tsx'
import { StepContrat } from './step-contrat.tsx'
import { StepDiagnostic } from './step-diagnostic.tsx'
import { StepEvaluation } from './step-evaluation.tsx'
import { StepGouvernance } from './step-gouvernance.tsx'
import { StepObjectifs } from './step-objectifs.tsx'
import { Steps } from './steps.tsx'
import type { Parcours, StepProps } from './types.ts'

const CONTENTS: Record<Pas, (props: StepProps) => React.ReactNode> = {
  diagnostic: StepDiagnostic,
  objectifs: StepObjectifs,
  actions: StepActions,
  gouvernance: StepGouvernance,
  contrat: StepContrat,
  evaluation: StepEvaluation,
}

/** The projet de santé in six steps. Without a step in the address, the first where something is to be done. */
export const Screen = () => {
  const { id: cptsId } = useCpts()
  const { pas } = useParams({ strict: false })
  const parcours = useCall(projet.readParcours, { params: { cptsId } }, { keep: true })
  return (
    <>
      <Views />
      <Loaded of="le projet de santé" from={parcours}>
        {(data) => <Path data={data} pas={PAS.find((one) => one === pas) ?? data.premier} />}
      </Loaded>
    </>
  )
}

const Path = ({ data, pas }: { data: Parcours; pas: Pas }) => {
  const mayEdit = useCan('projet.edit') && data.version.modifiable
  const step = data.pas.find(({ code }) => code === pas)!
  const Content = CONTENTS[pas]
  const next = PAS[PAS.indexOf(pas) + 1]
  return (
    <>
      <Headline
        above={data.version.libelle}
        meaning={PAS_SENS[pas]}
        actions={
          <>
            <ButtonLink to="/projet/versions">Versions</ButtonLink>
            {data.version.modifiable && (
              <ButtonLink kind="primary" to="/projet/envoi">
                Relire et envoyer
              </ButtonLink>
            )}
          </>
        }
      >
        {sayAvancement(data.pas.filter(({ ouvert }) => ouvert).length, data.version.modifiable)}
      </Headline>
      <Steps steps={data.pas} current={pas} />
      {!data.version.modifiable && <ReopenNotice />}
      <Section title={`${PAS.indexOf(pas) + 1}. ${PAS_NOMS[pas]}`}>
        <Lacks manques={step.manques} here={`/projet/pas/${pas}`} />
        <Content data={data} mayEdit={mayEdit} />
      </Section>
      <p>
        {next ? (
          <Link to={`/projet/pas/${next}`}>Étape suivante&nbsp;: {PAS_NOMS[next].toLowerCase()}</Link>
        ) : (
          data.version.modifiable && <Link to="/projet/envoi">Relire et envoyer le projet</Link>
        )}
      </p>
    </>
  )
}
