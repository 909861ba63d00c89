import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Notice } from '../../../../web/components/notice.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { RoomViews } from '../../../../web/shell/room-views.tsx'
import { gardes } from '../client.ts'
import { draftOf } from './draft.ts'
import { TableauForm } from './tableau-form.tsx'

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const navigate = useNavigate()
  const { tableauId = '' } = useParams({ strict: false }) as { tableauId?: string }
  const params = { cptsId, tableauGardeId: tableauId }
  const read = useCall(gardes.readTableauGarde, { params })
  const back = `/soins/garde/${tableauId}`
  const edit = useAction(gardes.editTableauGarde, {
    onDone: () => {
      notify('Le tableau est corrigé. Répartissez de nouveau les gardes.')
      void navigate({ to: '/soins/garde/$tableauId', params: { tableauId } })
    },
  })
  return (
    <>
      <RoomViews of="Soins" />
      <Loaded of="le tableau" from={read}>
        {(it) => (
          <>
            <Headline above={<Link to={back}>{it.titre}</Link>}>Corriger le tableau</Headline>
            {it.publications === 0 && (
              <Notice>
                Changer la période ou un poste efface la répartition en cours et les vœux dits pour ces gardes. Les
                indisponibilités restent.
              </Notice>
            )}
            <TableauForm
              start={draftOf(it)}
              isFixed={it.publications > 0}
              save={edit}
              send={(body) => edit.run({ params, body })}
              word="Enregistrer"
              back={back}
            />
          </>
        )}
      </Loaded>
    </>
  )
}
