/** What it is for: title, missions, objective, public, dates, territory, risks. */
import { useState } from 'react'
import { listInWords } from '../../../../kernel/french.ts'
import { CheckField } from '../../../../web/components/check-field.tsx'
import { longDay } from '../../../../web/components/days.ts'
import { DateField, TextArea, TextField } from '../../../../web/components/field.tsx'
import { Pair } from '../../../../web/components/form.tsx'
import type { FicheEntiere } from '../../contract.ts'
import { MISSION_LABELS } from '../../labels.ts'
import { MISSIONS, type Mission } from '../../rules/fiche.ts'
import styles from './fiche.module.css'
import { type FormProps, Part, type Parts } from './part.tsx'
import { useChoix } from './use-choix.ts'

const identiteOf = ({ titre, objectif, missions, publicVise, risques, debut, fin, communes }: FicheEntiere) => ({
  titre,
  objectif,
  missions,
  publicVise,
  risques,
  debut,
  fin,
  communes: communes.map(({ code }) => code),
})
type Identite = ReturnType<typeof identiteOf>

export const PartIdentite = ({ fiche }: { fiche: FicheEntiere }) => (
  <Part
    fiche={fiche}
    title="Pourquoi, pour qui"
    read={<Read fiche={fiche} />}
    now={{ identite: identiteOf(fiche) }}
    form={(props) => <IdentiteForm {...props} />}
    saved="Fiche corrigée."
  />
)

const Read = ({ fiche }: { fiche: FicheEntiere }) => (
  <dl className={styles.facts}>
    <dt>Objectif</dt>
    <dd>{fiche.objectif || <Unsaid />}</dd>
    <dt>{fiche.missions.length > 1 ? 'Missions' : 'Mission'}</dt>
    <dd>{listInWords(fiche.missions.map((mission) => MISSION_LABELS[mission])) || <Unsaid />}</dd>
    <dt>Public</dt>
    <dd>{fiche.publicVise || <Unsaid />}</dd>
    <dt>Dates</dt>
    <dd>{sayDates(fiche) || <Unsaid />}</dd>
    <dt>Territoire</dt>
    <dd>
      {fiche.communes.length === 0
        ? 'Tout le territoire de la CPTS'
        : listInWords(fiche.communes.map(({ nom }) => nom))}
    </dd>
    {fiche.risques && (
      <>
        <dt>Risques</dt>
        <dd className={styles.lined}>{fiche.risques}</dd>
      </>
    )}
  </dl>
)
const Unsaid = () => <span className={styles.silent}>à écrire</span>

const sayDates = ({ debut, fin }: FicheEntiere): string => {
  if (debut && fin) return `Du ${longDay(debut)} au ${longDay(fin)}`
  if (debut) return `À partir du ${longDay(debut)}`
  return fin ? `Jusqu’au ${longDay(fin)}` : ''
}

const IdentiteForm = ({ fiche, onChange }: FormProps) => {
  const [draft, setDraft] = useState<Identite>(() => identiteOf(fiche))
  const choix = useChoix()
  const set = (change: Partial<Identite>) => {
    const next = { ...draft, ...change }
    setDraft(next)
    onChange(partsOf(next))
  }
  const toggle = (mission: Mission, isOn: boolean) =>
    set({ missions: isOn ? [...draft.missions, mission] : draft.missions.filter((one) => one !== mission) })
  return (
    <>
      <TextField
        label="Titre"
        value={draft.titre}
        maxLength={200}
        onChange={(titre) => set({ titre })}
        error={draft.titre.trim() === '' ? 'Une fiche a toujours un titre.' : undefined}
      />
      <TextArea
        label="Objectif"
        hint="Ce qui aura changé, en une ou deux phrases."
        rows={4}
        maxLength={4000}
        value={draft.objectif}
        onChange={(objectif) => set({ objectif })}
      />
      <fieldset className={styles.checks}>
        <legend>Missions (la première cochée donne sa couleur à la fiche)</legend>
        {MISSIONS.map((mission) => (
          <CheckField
            key={mission}
            label={MISSION_LABELS[mission]}
            checked={draft.missions.includes(mission)}
            onChange={(isOn) => toggle(mission, isOn)}
          />
        ))}
      </fieldset>
      <TextArea
        label="Public"
        rows={2}
        maxLength={1000}
        value={draft.publicVise}
        onChange={(publicVise) => set({ publicVise })}
      />
      <Pair>
        <DateField label="Début" value={draft.debut ?? ''} onChange={(day) => set({ debut: day || null })} />
        <DateField
          label="Fin"
          optional
          value={draft.fin ?? ''}
          min={draft.debut ?? undefined}
          onChange={(day) => set({ fin: day || null })}
        />
      </Pair>
      <details className={styles.communes}>
        <summary>
          Territoire&nbsp;:{' '}
          {draft.communes.length === 0 ? 'tout' : `${draft.communes.length} sur ${choix.communes.length} communes`}
        </summary>
        <div className={styles.checks}>
          {choix.communes.map(({ code, nom }) => (
            <CheckField
              key={code}
              label={nom}
              checked={draft.communes.includes(code)}
              onChange={(isOn) =>
                set({ communes: isOn ? [...draft.communes, code] : draft.communes.filter((one) => one !== code) })
              }
            />
          ))}
        </div>
      </details>
      <TextArea
        label="Risques"
        optional
        hint="Ce qui pourrait empêcher d’aboutir, un par ligne."
        rows={3}
        maxLength={4000}
        value={draft.risques}
        onChange={(risques) => set({ risques })}
      />
    </>
  )
}

const partsOf = (draft: Identite): Parts | null => (draft.titre.trim() === '' ? null : { identite: draft })
