import { comptes, useCall, useCpts } from '../../../web/client/index.ts'
import { Headline } from '../../../web/components/headline.tsx'
import { Loaded } from '../../../web/components/loaded.tsx'
import { Section } from '../../../web/components/section.tsx'
import { ETAPE_LABELS } from '../labels.ts'
import { SettingsForm } from './settings-form.tsx'

/** What the CPTS says of itself, and the dates from which the law counts. */
export const Screen = () => {
  const { id: cptsId } = useCpts()
  const cpts = useCall(comptes.readCpts, { params: { cptsId } })
  return (
    <Loaded of="les réglages" from={cpts}>
      {(data) => (
        <>
          <Headline meaning={`Étape actuelle\u00a0: ${ETAPE_LABELS[data.etape] ?? data.etape}.`}>{data.nom}</Headline>
          <Section title="Réglages de la CPTS">
            <SettingsForm cpts={data} />
          </Section>
        </>
      )}
    </Loaded>
  )
}
