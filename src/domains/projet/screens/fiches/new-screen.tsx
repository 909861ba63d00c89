/** A new fiche: a template or a blank page, a title, a beginning. */
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { NBSP } from '../../../../kernel/french.ts'
import { MODELES_FICHES, type ModeleFiche } from '../../../../referentials/modeles-fiches/index.ts'
import { STATUT_LABELS } from '../../../../referentials/provenance.ts'
import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { todayIn } from '../../../../web/components/days.ts'
import { DateField, SelectField, TextField } from '../../../../web/components/field.tsx'
import { Form, Pair } from '../../../../web/components/form.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { MissionBadge } from '../../../../web/components/mission-badge.tsx'
import { Columns, Section, Source } from '../../../../web/components/section.tsx'
import { MISSION_LABELS } from '../../labels.ts'
import { MISSIONS, type Mission } from '../../rules/fiche.ts'
import { projet } from '../client.ts'
import { Views } from '../views.tsx'
import styles from './new.module.css'

const BLANK = 'vierge'

export const Screen = () => {
  const [code, setCode] = useState(MODELES_FICHES[0]!.code)
  const modele = MODELES_FICHES.find((one) => one.code === code) ?? null
  return (
    <>
      <Views />
      <Headline
        above={<Link to="/projet/fiches">Fiches-actions</Link>}
        meaning={`Un modèle est un point de départ, écrit d’après les habitudes des CPTS. Il ne contient ni montant ni cible${NBSP}: ce sont les vôtres.`}
      >
        Ouvrir une fiche-action
      </Headline>
      <Columns>
        <div>
          <Section title="D’après quoi ?">
            <fieldset className={styles.choices}>
              <legend className="visually-hidden">Modèle</legend>
              {MODELES_FICHES.map((one) => (
                <Choice key={one.code} value={one.code} chosen={code} choose={setCode} missions={one.missions}>
                  {one.titre}
                </Choice>
              ))}
              <Choice value={BLANK} chosen={code} choose={setCode} missions={[]}>
                Une fiche vierge
              </Choice>
            </fieldset>
          </Section>
        </div>
        <div>
          <Begin key={code} modele={modele} />
          {modele && <Glance modele={modele} />}
        </div>
      </Columns>
    </>
  )
}

type ChoiceProps = {
  value: string
  chosen: string
  choose: (code: string) => void
  missions: readonly string[]
  children: string
}
const Choice = ({ value, chosen, choose, missions, children }: ChoiceProps) => (
  <label className={styles.choice}>
    <input type="radio" name="modele" checked={value === chosen} onChange={() => choose(value)} />
    <span>{children}</span>
    <span className={styles.missions}>
      {missions.map((mission) => (
        <MissionBadge key={mission} mission={mission} />
      ))}
    </span>
  </label>
)

const Begin = ({ modele }: { modele: ModeleFiche | null }) => {
  const { id: cptsId, zone } = useCpts()
  const navigate = useNavigate()
  const [titre, setTitre] = useState(modele?.titre ?? '')
  const [mission, setMission] = useState('')
  const [debut, setDebut] = useState(todayIn(zone))
  const [isMissing, setMissing] = useState(false)
  const create = useAction(projet.createFicheAction, {
    onDone: ({ id }) => void navigate({ to: `/projet/fiches/${id}` }),
  })
  const submit = () => {
    setMissing(titre.trim() === '')
    if (titre.trim() === '') return
    const chosen = { modele: modele?.code ?? null, mission: (mission || null) as Mission | null }
    return create.run({ params: { cptsId }, body: { titre, debut: debut || null, ...chosen } })
  }
  return (
    <Section title="La vôtre" small>
      <Form
        wide
        onSubmit={submit}
        error={create.error}
        actions={
          <Button kind="primary" type="submit" pending={create.pending}>
            Ouvrir la fiche
          </Button>
        }
      >
        <TextField
          label="Titre"
          value={titre}
          maxLength={200}
          onChange={setTitre}
          error={isMissing ? 'Donnez-lui un titre.' : undefined}
        />
        <Pair>
          <DateField
            label="Début"
            optional
            value={debut}
            onChange={setDebut}
            hint={modele ? 'Les échéances du modèle se comptent à partir de ce jour.' : undefined}
          />
          {!modele && (
            <SelectField
              label="Mission"
              optional
              none="Plus tard"
              value={mission}
              onChange={setMission}
              choices={MISSIONS.map((value) => ({ value, label: MISSION_LABELS[value] }))}
            />
          )}
        </Pair>
      </Form>
    </Section>
  )
}

/** What the template brings. */
const Glance = ({ modele }: { modele: ModeleFiche }) => (
  <Section title="Ce que le modèle apporte" small>
    <p>{modele.objectif}</p>
    <h3 className={styles.head}>Tâches</h3>
    <ol className={styles.list}>
      {modele.taches.map(({ libelle }) => (
        <li key={libelle}>{libelle}</li>
      ))}
    </ol>
    <h3 className={styles.head}>Partenaires</h3>
    <p>{modele.partenaires.map(({ nom }) => nom).join(', ')}.</p>
    <h3 className={styles.head}>Indicateurs proposés</h3>
    <p>{modele.indicateurs.map(({ libelle }) => libelle).join('\u00a0; ')}.</p>
    <h3 className={styles.head}>Preuves attendues</h3>
    <p>{modele.preuves.map(({ libelle }) => libelle).join('\u00a0; ')}.</p>
    {modele.reperes.map(({ phrase, provenance }) => (
      <Source key={phrase}>
        {phrase} Source&nbsp;: {provenance.source}
        {provenance.statut === 'confirme' ? '' : `, ${STATUT_LABELS[provenance.statut]}`}.
      </Source>
    ))}
  </Section>
)
