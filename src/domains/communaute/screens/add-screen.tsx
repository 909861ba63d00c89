import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useCan, useCpts } from '../../../web/client/session.ts'
import { useAction } from '../../../web/client/use-action.ts'
import { Button } from '../../../web/components/button.tsx'
import { todayIn } from '../../../web/components/days.ts'
import { DateField } from '../../../web/components/field.tsx'
import { Form } from '../../../web/components/form.tsx'
import { Headline } from '../../../web/components/headline.tsx'
import { Section } from '../../../web/components/section.tsx'
import { notify } from '../../../web/components/toasts.tsx'
import { RoomViews } from '../../../web/shell/room-views.tsx'
import { nomAffiche } from '../labels.ts'
import { communaute } from './client.ts'
import styles from './equipe.module.css'
import { emptyLieu, isEmptyLieu, LieuFields, lieuBody } from './lieu-form.tsx'
import { bodyOf, emptySaisie, ProfessionnelFields } from './professionnel-form.tsx'

export const Screen = () => {
  const { id: cptsId, zone } = useCpts()
  const navigate = useNavigate()
  const mayAdhere = useCan('adhesion.edit')
  const [saisie, setSaisie] = useState(emptySaisie)
  const [lieu, setLieu] = useState(emptyLieu)
  const [adherentDepuis, setAdherentDepuis] = useState(() => todayIn(zone))
  const create = useAction(communaute.createProfessionnel, {
    onDone: ({ id }) => {
      notify(`${nomAffiche(saisie)} fait partie de l’équipe.`)
      void navigate({ to: `/equipe/${id}` })
    },
  })
  const submit = () =>
    create.run({
      params: { cptsId },
      body: {
        ...bodyOf(saisie),
        lieu: isEmptyLieu(lieu) ? null : lieuBody(lieu),
        adherentDepuis: mayAdhere ? adherentDepuis || null : null,
      },
    })
  return (
    <>
      <RoomViews of="Équipe" />
      <Headline
        above={<Link to="/equipe">Équipe</Link>}
        meaning="Seuls le nom, le prénom et la profession sont nécessaires. Rien n’est publié sans l’accord de la personne."
      >
        Ajouter un professionnel
      </Headline>
      <div className={styles.form}>
        <Form
          wide
          onSubmit={submit}
          error={create.error}
          actions={
            <>
              <Button kind="primary" type="submit" pending={create.pending}>
                Ajouter {[saisie.prenom, saisie.nom].filter(Boolean).join(' ') || 'cette personne'}
              </Button>
              <Link to="/equipe">Renoncer</Link>
            </>
          }
        >
          <Section title="La personne" small>
            <ProfessionnelFields saisie={saisie} onChange={setSaisie} champs={create.champs} />
          </Section>
          <Section title="Son premier lieu d’exercice" small>
            <LieuFields lieu={lieu} onChange={setLieu} champs={lieuChamps(create.champs)} />
          </Section>
          {mayAdhere && (
            <Section title="Son adhésion" small>
              <DateField
                label="Adhérent depuis le"
                optional
                value={adherentDepuis}
                onChange={setAdherentDepuis}
                error={create.champs.adherentDepuis}
                hint="Videz la date si la personne n’adhère pas."
              />
            </Section>
          )}
        </Form>
      </div>
    </>
  )
}

const lieuChamps = (champs: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(champs).flatMap(([name, message]) => (name.startsWith('lieu.') ? [[name.slice(5), message]] : [])),
  )
