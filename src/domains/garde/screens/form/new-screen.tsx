import { Link, useNavigate } from '@tanstack/react-router'
import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { todayIn } from '../../../../web/components/days.ts'
import { Headline } from '../../../../web/components/headline.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { RoomViews } from '../../../../web/shell/room-views.tsx'
import { gardes } from '../client.ts'
import { GARDE } from '../labels.ts'
import { emptyDraft } from './draft.ts'
import { TableauForm } from './tableau-form.tsx'

export const Screen = () => {
  const { id: cptsId, zone } = useCpts()
  const navigate = useNavigate()
  const create = useAction(gardes.createTableauGarde, {
    onDone: ({ id }) => {
      notify('Le tableau est prêt. Inscrivez maintenant les volontaires.')
      void navigate({ to: '/soins/garde/$tableauId', params: { tableauId: id } })
    },
  })
  return (
    <>
      <RoomViews of="Soins" />
      <Headline above={<Link to="/soins/garde">{GARDE.title}</Link>}>{GARDE.create}</Headline>
      <TableauForm
        start={emptyDraft(todayIn(zone))}
        isFixed={false}
        save={create}
        send={(body) => create.run({ params: { cptsId }, body })}
        word="Créer le tableau"
        back="/soins/garde"
      />
    </>
  )
}
