/** The scale of a year, as it was voted: copied from the year before, changed, then called. */
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useCpts } from '../../../../web/client/session.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { RoomViews } from '../../../../web/shell/room-views.tsx'
import { adhesion } from '../client.ts'
import { BaremeForm } from './bareme-form.tsx'

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const { annee: typed = '' } = useParams({ strict: false })
  const annee = Number(typed)
  const list = useCall(adhesion.listCampagnes, { params: { cptsId } })
  const known = list.data?.campagnes.find((one) => one.annee === annee)
  // The closest year that was written: its scale is where one starts from.
  const model = known ?? list.data?.campagnes.find((one) => one.annee < annee) ?? list.data?.campagnes[0]
  const read = useCall(
    adhesion.readCampagne,
    { params: { cptsId, annee: model?.annee ?? annee } },
    { enabled: model !== undefined },
  )
  const navigate = useNavigate()
  return (
    <>
      <RoomViews of="Équipe" />
      <Headline
        above={<Link to="/equipe/cotisations">Cotisations</Link>}
        meaning="Ce que l’instance compétente a voté, ligne par ligne. La première ligne qui convient à une personne est la sienne."
      >
        Le barème de {annee}
      </Headline>
      <Loaded of="les campagnes" from={list}>
        {() =>
          model === undefined || read.data ? (
            <BaremeForm
              annee={annee}
              from={read.data ?? null}
              isNew={known === undefined}
              done={() => void navigate({ to: `/equipe/cotisations/${annee}` })}
            />
          ) : null
        }
      </Loaded>
    </>
  )
}
