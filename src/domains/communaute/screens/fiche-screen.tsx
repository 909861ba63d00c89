import { Link, useParams } from '@tanstack/react-router'
import { useCan, useCpts } from '../../../web/client/session.ts'
import { useAction } from '../../../web/client/use-action.ts'
import { useCall } from '../../../web/client/use-call.ts'
import { longDay } from '../../../web/components/days.ts'
import { Headline } from '../../../web/components/headline.tsx'
import { Loaded } from '../../../web/components/loaded.tsx'
import { Columns } from '../../../web/components/section.tsx'
import { StatusChip } from '../../../web/components/status-chip.tsx'
import { notify } from '../../../web/components/toasts.tsx'
import { RoomPart } from '../../../web/shell/room-part.tsx'
import { RoomViews } from '../../../web/shell/room-views.tsx'
import type { Fiche } from '../contract.ts'
import { exerciceLabel, nomAffiche } from '../labels.ts'
import { communaute } from './client.ts'
import { FicheContact } from './fiche-contact.tsx'
import { FicheDues } from './fiche-dues.tsx'
import { FicheLeave } from './fiche-leave.tsx'
import { FicheMembership } from './fiche-membership.tsx'
import { FichePlaces } from './fiche-places.tsx'
import { FicheRights } from './fiche-rights.tsx'
import { PublicationChoices } from './publication-choices.tsx'

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const { professionnelId = '' } = useParams({ strict: false })
  const fiche = useCall(communaute.readProfessionnel, { params: { cptsId, professionnelId } })
  return (
    <>
      <RoomViews of="Équipe" />
      <Loaded of="la fiche" from={fiche}>
        {(data) => <FicheView fiche={data} />}
      </Loaded>
    </>
  )
}

/** Adhérent and actif in one sentence, never one for the other. */
const standing = ({ adherentDepuis, actif, derniereParticipation }: Fiche): string => {
  const membership = adherentDepuis ? `Adhère depuis le ${longDay(adherentDepuis)}` : 'N’adhère pas aujourd’hui'
  if (actif) return `${membership}\u00a0; dernier acte le ${longDay(derniereParticipation!)}.`
  return `${membership}\u00a0; aucun acte depuis douze mois.`
}

const FicheView = ({ fiche }: { fiche: Fiche }) => {
  const mayEdit = useCan('professionnel.edit')
  const mayAnswer = useCan('droits.exercer')
  return (
    <>
      <Headline
        above={<Link to="/equipe">Équipe</Link>}
        meaning={
          <>
            {exerciceLabel(fiche.profession, fiche.specialite)}. {standing(fiche)}{' '}
            {fiche.statut === 'parti' && <StatusChip kind="neutral">n’exerce plus ici</StatusChip>}
          </>
        }
      >
        {nomAffiche(fiche)}
      </Headline>
      <Columns>
        <div>
          <FicheContact fiche={fiche} mayEdit={mayEdit} />
          <FichePlaces fiche={fiche} mayEdit={mayEdit} />
          <RoomPart name="fiche.repertoire" id={fiche.id}>
            {null}
          </RoomPart>
          {mayEdit && <FicheLeave fiche={fiche} />}
        </div>
        <div>
          <FicheMembership fiche={fiche} />
          <FicheDues fiche={fiche} />
          <Publication fiche={fiche} mayEdit={mayEdit} />
          {mayAnswer && <FicheRights fiche={fiche} />}
        </div>
      </Columns>
    </>
  )
}

const Publication = ({ fiche, mayEdit }: { fiche: Fiche; mayEdit: boolean }) => {
  const { id: cptsId } = useCpts()
  const save = useAction(communaute.setPublication)
  const change = async (publie: Fiche['publie'], before: Fiche['publie']) => {
    const params = { cptsId, professionnelId: fiche.id }
    const done = await save.run({ params, body: { publie } })
    if (done) notify('Accord de publication noté.', { undo: () => save.run({ params, body: { publie: before } }) })
  }
  return <PublicationChoices fiche={fiche} mayEdit={mayEdit} error={save.error} onChange={change} />
}
