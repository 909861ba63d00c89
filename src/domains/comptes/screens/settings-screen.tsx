import { Link } from '@tanstack/react-router'
import { comptes, useCall, useCan, useCpts } from '../../../web/client/index.ts'
import { Headline } from '../../../web/components/headline.tsx'
import { Loaded } from '../../../web/components/loaded.tsx'
import { Section } from '../../../web/components/section.tsx'
import { ETAPE_LABELS } from '../labels.ts'
import { ConservationForm } from './conservation-form.tsx'
import { SettingsForm } from './settings-form.tsx'

/** What the CPTS says of itself, and the dates from which the law counts. */
export const Screen = () => {
  const { id: cptsId } = useCpts()
  const maySetCare = useCan('agenda.edit')
  const cpts = useCall(comptes.readCpts, { params: { cptsId } })
  return (
    <Loaded of="les réglages" from={cpts}>
      {(data) => (
        <>
          <Headline
            meaning={
              <>
                Étape actuelle&nbsp;: {ETAPE_LABELS[data.etape] ?? data.etape}. Elle suit les dates de la{' '}
                <Link to="/projet/vie">vie de la CPTS</Link>.
              </>
            }
          >
            {data.nom}
          </Headline>
          <Section title="Réglages de la CPTS">
            <SettingsForm cpts={data} />
          </Section>
          <ConservationForm cpts={data} />
          {maySetCare && (
            <p>
              <Link to="/soins/reglages">Règle d’ordre des créneaux et conservation de l’identité des patients</Link>
            </p>
          )}
        </>
      )}
    </Loaded>
  )
}
