/** The public page, the time to answer, how long names are kept. */
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button } from '../../../../web/components/button.tsx'
import { CheckField } from '../../../../web/components/check-field.tsx'
import { CopyLink } from '../../../../web/components/copy-link.tsx'
import { NumberField, TextField } from '../../../../web/components/field.tsx'
import { Form, Pair } from '../../../../web/components/form.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { RoomViews } from '../../../../web/shell/room-views.tsx'
import { CONSERVATION_JOURS, DELAI_JOURS, SILENCE_MOIS } from '../../rules/reglage.ts'
import { mt, type Reglage } from '../client.ts'

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const read = useCall(mt.readReglageMt, { params: { cptsId } })
  return (
    <>
      <RoomViews of="Soins" />
      <Loaded of="les réglages" from={read}>
        {(it) => (
          <>
            <Headline
              meaning={
                'Les durées sont des propositions\u00a0: faites-les confirmer par votre délégué à la protection des données.'
              }
            >
              {it.lien ? 'La page publique est ouverte' : 'La page publique est fermée'}
            </Headline>
            {it.lien && (
              <>
                <CopyLink link={it.lien} label="Adresse à donner" />
                <p>
                  <Link to="/medecin-traitant/$adresse" params={{ adresse: it.adresse! }}>
                    Voir la page publique
                  </Link>
                </p>
              </>
            )}
            <Fields cptsId={cptsId} it={it} />
          </>
        )}
      </Loaded>
    </>
  )
}

const digits = (value: string) => value.replaceAll(/\D/g, '').slice(0, 3)
const within = (value: string, { min, max }: { min: number; max: number }): string | undefined =>
  Number(value) >= min && Number(value) <= max ? undefined : `De ${min} à ${max}.`

const Fields = ({ cptsId, it }: { cptsId: string; it: Reglage }) => {
  const mayEdit = useCan('capacite-mt.edit')
  const [adresse, setAdresse] = useState(it.adresse ?? it.adresseProposee)
  const [ouverte, setOuverte] = useState(it.ouverte)
  const [telephone, setTelephone] = useState(it.telephone)
  const [contactDonnees, setContact] = useState(it.contactDonnees)
  const [delai, setDelai] = useState(String(it.delaiJours))
  const [conservation, setConservation] = useState(String(it.conservationJours))
  const [silence, setSilence] = useState(String(it.silenceMois))
  const save = useAction(mt.saveReglageMt, { onDone: () => notify('Les réglages sont enregistrés.') })
  const faults = [within(delai, DELAI_JOURS), within(conservation, CONSERVATION_JOURS), within(silence, SILENCE_MOIS)]
  const isFaulty = faults.some((fault) => fault !== undefined)
  const body = {
    adresse: adresse.trim() || null,
    ouverte,
    telephone,
    contactDonnees,
    delaiJours: Number(delai),
    conservationJours: Number(conservation),
    silenceMois: Number(silence),
  }
  return (
    <Form
      onSubmit={() => !isFaulty && save.run({ params: { cptsId }, body })}
      error={save.error}
      actions={
        mayEdit && (
          <Button
            kind="primary"
            type="submit"
            pending={save.pending}
            blocked={isFaulty && 'Une durée est hors de ses bornes.'}
          >
            Enregistrer
          </Button>
        )
      }
    >
      <CheckField
        label="Ouvrir la page où chacun peut demander un médecin traitant"
        checked={ouverte}
        onChange={setOuverte}
      />
      <TextField
        label="Mot de l’adresse"
        hint="Des lettres sans accent, des chiffres, des tirets."
        value={adresse}
        onChange={setAdresse}
        error={save.champs.adresse}
        autoComplete="off"
      />
      <Pair>
        <TextField
          label="Téléphone à appeler"
          type="tel"
          value={telephone}
          onChange={setTelephone}
          maxLength={40}
          autoComplete="off"
        />
        <TextField
          label="Contact pour les données"
          hint="À qui écrire pour voir, corriger ou effacer."
          value={contactDonnees}
          onChange={setContact}
          maxLength={200}
          autoComplete="off"
        />
      </Pair>
      <Pair>
        <NumberField
          label="Jours pour répondre"
          hint="Ensuite, au médecin suivant."
          value={delai}
          onChange={(value) => setDelai(digits(value))}
          error={faults[0]}
        />
        <NumberField
          label="Jours de conservation"
          hint="De l’identité, après la clôture."
          value={conservation}
          onChange={(value) => setConservation(digits(value))}
          error={faults[1]}
        />
        <NumberField
          label="Mois sans nouvelles"
          hint="Puis une question, puis l’effacement."
          value={silence}
          onChange={(value) => setSilence(digits(value))}
          error={faults[2]}
        />
      </Pair>
    </Form>
  )
}
