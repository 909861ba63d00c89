import { useState } from 'react'
import { comptes, type Me, useAction } from '../../../web/client/index.ts'
import { Button } from '../../../web/components/button.tsx'
import { DateField, TextField } from '../../../web/components/field.tsx'
import { Form } from '../../../web/components/form.tsx'
import { Notice } from '../../../web/components/notice.tsx'
import { Section } from '../../../web/components/section.tsx'
import { Segments } from '../../../web/components/segments.tsx'
import { notify } from '../../../web/components/toasts.tsx'

type Props = { installation: Me['installation'] }

/** Names of patients are health data here: they need a certified host, and can be left out as a whole. */
export const PatientsChoice = ({ installation }: Props) => {
  const [patients, setPatients] = useState(installation.patients ? 'avec' : 'sans')
  const [nom, setNom] = useState(installation.hebergeur?.nom ?? '')
  const [certificat, setCertificat] = useState(installation.hebergeur?.certificat ?? '')
  const [expireLe, setExpireLe] = useState(installation.hebergeur?.expireLe ?? '')
  const choose = useAction(comptes.choosePatients, { onDone: () => notify('Le choix est enregistré.') })
  const isWith = patients === 'avec'
  const isReal = installation.nature === 'reelle'
  const submit = () =>
    choose.run({ body: { patients: isWith, ...(isWith && nom ? { hebergeur: { nom, certificat, expireLe } } : {}) } })
  return (
    <Section title="Identité des patients" small>
      <Form
        wide
        onSubmit={submit}
        error={choose.error}
        actions={
          <Button type="submit" pending={choose.pending}>
            Enregistrer ce choix
          </Button>
        }
      >
        <Segments
          legend="Identité des patients"
          full
          value={patients}
          onChange={setPatients}
          choices={[
            { value: 'sans', label: 'Sans patients' },
            { value: 'avec', label: 'Avec patients' },
          ]}
        />
        <Notice>
          {isWith
            ? 'Nom, année de naissance et téléphone servent à rappeler la personne\u00a0; ils s’effacent à l’échéance fixée. Ce sont des données de santé\u00a0: leur hébergeur doit être certifié HDS.'
            : 'Une demande ne garde que la tranche d’âge, la commune et un motif choisi dans une liste. Rien ne permet de retrouver une personne.'}
        </Notice>
        {isWith && isReal && (
          <>
            <TextField
              label="Hébergeur certifié HDS"
              value={nom}
              onChange={setNom}
              error={choose.champs['hebergeur.nom'] ?? choose.champs.hebergeur}
            />
            <TextField
              label="Numéro de son certificat"
              value={certificat}
              onChange={setCertificat}
              error={choose.champs['hebergeur.certificat']}
            />
            <DateField
              label="Valable jusqu’au"
              value={expireLe}
              onChange={setExpireLe}
              error={choose.champs['hebergeur.expireLe']}
            />
          </>
        )}
      </Form>
    </Section>
  )
}
