import { Link } from '@tanstack/react-router'
import { useCall, useCan, useCpts } from '../../../web/client/index.ts'
import { Headline } from '../../../web/components/headline.tsx'
import { Loaded } from '../../../web/components/loaded.tsx'
import { Columns, Section } from '../../../web/components/section.tsx'
import { droits as client } from './client.ts'
import { Kept } from './kept.tsx'
import { MINE } from './labels.ts'
import { Readings } from './readings.tsx'

/** One's own data in this CPTS. */
export const Screen = () => {
  const { id: cptsId, nom } = useCpts()
  const params = { cptsId }
  const mine = useCall(client.readMesDroits, { params })
  const mayEdit = useCan('fiche-propre.edit')
  return (
    <Loaded of="vos données" from={mine}>
      {(data) => (
        <>
          <Headline above={nom} meaning={MINE.meaning}>
            {MINE.headline}
          </Headline>
          <Columns>
            <div>
              <Kept
                droits={data}
                href={client.exportMesDonnees.href({ params })}
                download={MINE.download}
                hint={MINE.downloadHint}
              />
              <Readings traces={data.traces} none={MINE.noReading} />
            </div>
            <Section title={MINE.ask} small>
              {data.fiche && mayEdit ? (
                <>
                  <p>
                    {MINE.edit} {MINE.askBody}
                  </p>
                  <p>
                    <Link to="/equipe/ma-fiche">{MINE.toFiche}</Link>
                  </p>
                </>
              ) : (
                <p>{MINE.askAll}</p>
              )}
            </Section>
          </Columns>
        </>
      )}
    </Loaded>
  )
}
