/** One rota, signed in. */
import { Link, useParams } from '@tanstack/react-router'
import { useCpts } from '../../../../web/client/session.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { gardes } from '../client.ts'
import { sayPeriode } from '../labels.ts'
import { MyTableau } from './my-tableau.tsx'

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const { tableauId = '' } = useParams({ strict: false }) as { tableauId?: string }
  const read = useCall(gardes.readMesGardes, { params: { cptsId, tableauGardeId: tableauId } })
  return (
    <Loaded of="le tableau de garde" from={read}>
      {(it) => (
        <>
          <Headline above={<Link to="/mes-gardes">Mes gardes</Link>} meaning={`${it.cptsNom}, ${sayPeriode(it)}.`}>
            {it.titre}
          </Headline>
          <MyTableau cptsId={cptsId} tableauId={tableauId} it={it} />
        </>
      )}
    </Loaded>
  )
}
