import { Link, useParams } from '@tanstack/react-router'
import { useCall, useCpts } from '../../../web/client/index.ts'
import { Headline } from '../../../web/components/headline.tsx'
import { Loaded } from '../../../web/components/loaded.tsx'
import { Columns } from '../../../web/components/section.tsx'
import { droits as client } from './client.ts'
import { Erase } from './erase.tsx'
import { Kept } from './kept.tsx'
import { PERSON } from './labels.ts'
import { Readings } from './readings.tsx'

/** Somebody exercises their rights: what is kept, who read it, a copy, an erasure. */
export const Screen = () => {
  const { id: cptsId } = useCpts()
  const { personneId = '' } = useParams({ strict: false })
  const params = { cptsId, personneId }
  const found = useCall(client.readDroits, { params })
  return (
    <Loaded of="ce qui est gardé" from={found}>
      {(data) => (
        <>
          <Headline above={<Link to="/equipe">{PERSON.above}</Link>} meaning={PERSON.meaning}>
            {PERSON.headline(`${data.personne.prenom} ${data.personne.nom}`)}
          </Headline>
          <Columns>
            <div>
              <Kept
                droits={data}
                href={client.exportDonnees.href({ params })}
                download={PERSON.download}
                hint={PERSON.downloadHint}
              />
              <Readings traces={data.traces} none={PERSON.noReading} />
            </div>
            <div>
              <Erase droits={data} />
            </div>
          </Columns>
        </>
      )}
    </Loaded>
  )
}
