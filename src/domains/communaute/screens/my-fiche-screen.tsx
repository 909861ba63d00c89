import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useCpts } from '../../../web/client/session.ts'
import { useAction } from '../../../web/client/use-action.ts'
import { useCall } from '../../../web/client/use-call.ts'
import { Button } from '../../../web/components/button.tsx'
import { EmptyState } from '../../../web/components/empty-state.tsx'
import { TextField } from '../../../web/components/field.tsx'
import { Form } from '../../../web/components/form.tsx'
import { Headline } from '../../../web/components/headline.tsx'
import { Loaded } from '../../../web/components/loaded.tsx'
import { Columns, Section } from '../../../web/components/section.tsx'
import { notify } from '../../../web/components/toasts.tsx'
import { RoomPart } from '../../../web/shell/room-part.tsx'
import { RoomViews } from '../../../web/shell/room-views.tsx'
import type { Fiche } from '../contract.ts'
import { exerciceLabel, nomAffiche } from '../labels.ts'
import { formatTelephone } from '../rules/telephone.ts'
import { communaute } from './client.ts'
import { PublicationChoices } from './publication-choices.tsx'

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const mine = useCall(communaute.readMaFiche, { params: { cptsId } })
  return (
    <>
      <RoomViews of="Équipe" />
      <Loaded of="votre fiche" from={mine}>
        {({ fiche }) => (fiche ? <MyFiche fiche={fiche} /> : <NoFiche />)}
      </Loaded>
    </>
  )
}

const NoFiche = () => (
  <>
    <Headline>Vous n’avez pas encore de fiche</Headline>
    <EmptyState>
      Une fiche dit votre profession, vos lieux d’exercice et ce que vous acceptez de publier. La coordination de la
      CPTS peut la créer.
    </EmptyState>
  </>
)

const MyFiche = ({ fiche }: { fiche: Fiche }) => {
  const { id: cptsId } = useCpts()
  const [telephone, setTelephone] = useState(fiche.telephone ? formatTelephone(fiche.telephone) : '')
  const [courriel, setCourriel] = useState(fiche.courriel ?? '')
  const save = useAction(communaute.updateMaFiche)
  const write = (publie: Fiche['publie'], contacts = { telephone: fiche.telephone, courriel: fiche.courriel }) =>
    save.run({ params: { cptsId }, body: { ...contacts, publie } })
  const submit = async () => {
    const before = { telephone: fiche.telephone, courriel: fiche.courriel }
    const done = await write(fiche.publie, { telephone: telephone.trim() || null, courriel: courriel.trim() || null })
    if (done) notify('Vos coordonnées sont enregistrées.', { undo: () => write(fiche.publie, before) })
  }
  const publish = async (publie: Fiche['publie'], before: Fiche['publie']) => {
    if (await write(publie)) notify('Votre choix est enregistré.', { undo: () => write(before) })
  }
  return (
    <>
      <Headline
        meaning={`${exerciceLabel(fiche.profession, fiche.specialite)}. Le reste de la fiche se corrige auprès de la coordination.`}
      >
        {nomAffiche(fiche)}
      </Headline>
      <Columns>
        <Section title="Vos coordonnées" small>
          <Form
            onSubmit={submit}
            error={save.error}
            actions={
              <Button kind="primary" type="submit" pending={save.pending}>
                Enregistrer vos coordonnées
              </Button>
            }
          >
            <TextField
              label="Téléphone"
              optional
              type="tel"
              value={telephone}
              onChange={setTelephone}
              error={save.champs.telephone}
            />
            <TextField
              label="Courriel"
              optional
              type="email"
              value={courriel}
              onChange={setCourriel}
              error={save.champs.courriel}
            />
          </Form>
        </Section>
        <div>
          <PublicationChoices fiche={fiche} mayEdit error={null} onChange={publish} />
          <RoomPart name="ma-fiche.messages" id={fiche.id}>
            {null}
          </RoomPart>
          <Section title="Vos données" small>
            <p>
              <Link to="/equipe/mon-adhesion">Votre cotisation et votre attestation d’adhésion</Link>
            </p>
            <p>
              <Link to="/equipe/mes-indemnites">Vos indemnités, et le temps à déclarer</Link>
            </p>
            <p>
              <Link to="/mes-donnees">Ce que la CPTS garde de vous, et qui l’a lu</Link>
            </p>
          </Section>
        </div>
      </Columns>
    </>
  )
}
