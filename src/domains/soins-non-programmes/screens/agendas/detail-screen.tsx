/** One agenda: what comes back, absences, slots to come; beside, places, links and shares. */
import { Link, useParams } from '@tanstack/react-router'
import { Temporal } from '../../../../kernel/time.ts'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button } from '../../../../web/components/button.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Notice } from '../../../../web/components/notice.tsx'
import { Columns } from '../../../../web/components/section.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { type AgendaLu, soins } from '../client.ts'
import { AGENDAS } from '../labels-agendas.ts'
import { Absences } from './absences.tsx'
import { Availabilities } from './availabilities.tsx'
import { ComingSlots } from './coming-slots.tsx'
import { Links } from './links.tsx'
import { Places } from './places.tsx'
import { Shares } from './shares.tsx'

export const Screen = () => {
  const { id: cptsId, zone } = useCpts()
  const { agendaId = '' } = useParams({ strict: false }) as { agendaId?: string }
  const agenda = useCall(soins.readAgenda, { params: { cptsId, agendaId } }, { keep: true })
  return (
    <Loaded of="l’agenda" from={agenda}>
      {(data) => <Agenda cptsId={cptsId} zone={zone} agenda={data} />}
    </Loaded>
  )
}

const Agenda = ({ cptsId, zone, agenda }: { cptsId: string; zone: string; agenda: AgendaLu }) => {
  const mayEdit = useCan('agenda.edit')
  const today = Temporal.Now.instant().toZonedDateTimeISO(zone).toPlainDate().toString()
  return (
    <>
      <Headline
        above={<Link to="/soins/agendas">{AGENDAS.all}</Link>}
        meaning={`${agenda.metier}. ${AGENDAS.free(agenda.libres, agenda.reserves)}.`}
        actions={mayEdit && <OpenOrClose cptsId={cptsId} agenda={agenda} />}
      >
        {agenda.nom}
      </Headline>
      {!agenda.ouvert && <Notice kind="hand">{AGENDAS.closedNote}</Notice>}
      <Columns>
        <div>
          <Availabilities cptsId={cptsId} agenda={agenda} today={today} mayEdit={mayEdit} />
          <Absences cptsId={cptsId} agenda={agenda} today={today} mayEdit={mayEdit} />
          <ComingSlots cptsId={cptsId} agenda={agenda} zone={zone} today={today} mayEdit={mayEdit} />
        </div>
        <div>
          <Links cptsId={cptsId} agenda={agenda} />
          <Places cptsId={cptsId} agenda={agenda} mayEdit={mayEdit} />
          <Shares cptsId={cptsId} agenda={agenda} mayEdit={mayEdit} />
        </div>
      </Columns>
    </>
  )
}

const OpenOrClose = ({ cptsId, agenda }: { cptsId: string; agenda: AgendaLu }) => {
  const edit = useAction(soins.editAgenda)
  const params = { cptsId, agendaId: agenda.id }
  const turn = async () => {
    const was = agenda.ouvert
    if (!(await edit.run({ params, body: { ouvert: !was } }))) return
    notify(was ? AGENDAS.agendaClosed : AGENDAS.agendaReopened, {
      undo: () => void edit.run({ params, body: { ouvert: was } }),
    })
  }
  return (
    <Button onClick={() => void turn()} pending={edit.pending}>
      {agenda.ouvert ? AGENDAS.closeAgenda : AGENDAS.reopenAgenda}
    </Button>
  )
}
