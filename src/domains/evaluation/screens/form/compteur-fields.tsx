/** One counter, in the words of what the CPTS records. */

import { MISSIONS_ACI } from '../../../../referentials/echeances.ts'
import { GENRES_ACTE } from '../../../../referentials/genres-acte.ts'
import type { Compteur, CompteurActes } from '../../../../referentials/indicateurs/index.ts'
import { CheckField } from '../../../../web/components/check-field.tsx'
import { SelectField } from '../../../../web/components/field.tsx'
import styles from '../evaluation.module.css'
import { ACTES } from './draft.ts'

type Props = {
  legend: string
  value: Compteur
  onChange: (value: Compteur) => void
  fiches: readonly { id: string; titre: string }[]
}

const SURS: { value: Compteur['sur']; label: string }[] = [
  { value: 'actes', label: 'Les actes du registre' },
  { value: 'demandes', label: 'Les demandes de soins' },
  { value: 'membres', label: 'Les professionnels' },
  { value: 'fiches', label: 'Les fiches-actions' },
  { value: 'territoire', label: 'Le territoire' },
]
const START: Record<Compteur['sur'], Compteur> = {
  actes: ACTES,
  demandes: { sur: 'demandes', compte: 'comptees' },
  membres: { sur: 'membres', compte: 'adherents' },
  fiches: { sur: 'fiches', compte: 'en-cours', mission: null },
  territoire: { sur: 'territoire', compte: 'population' },
}
const DEMANDES = [
  { value: 'recues', label: 'toutes, reçues dans la période' },
  { value: 'comptees', label: 'closes et comptées' },
  { value: 'sous-24h', label: 'pourvues en 24\u00a0h' },
  { value: 'sous-48h', label: 'pourvues en 48\u00a0h' },
  { value: 'sans-reponse', label: 'closes sans rendez-vous' },
  { value: 'honores', label: 'dont le patient est venu' },
  { value: 'absents', label: 'dont le patient n’est pas venu' },
]
const MEMBRES = [
  { value: 'professionnels', label: 'recensés' },
  { value: 'adherents', label: 'adhérents' },
  { value: 'actifs', label: 'actifs, adhérents ou non' },
  { value: 'adherents-actifs', label: 'adhérents et actifs' },
]
const FICHES = [
  { value: 'ouvertes', label: 'prêtes, en cours ou achevées' },
  { value: 'en-cours', label: 'en cours' },
  { value: 'achevees', label: 'achevées' },
]
const missions = [
  { value: '', label: 'Toutes les missions' },
  ...MISSIONS_ACI.map(({ mission, libelle }) => ({ value: mission as string, label: libelle })),
]

export const CompteurFields = ({ legend, value, onChange, fiches }: Props) => (
  <fieldset className={styles.blocks}>
    <legend>{legend}</legend>
    <SelectField
      label="Compter"
      value={value.sur}
      onChange={(sur) => onChange(START[sur as Compteur['sur']])}
      choices={SURS}
    />
    {value.sur === 'actes' && <ActesFields value={value} onChange={onChange} fiches={fiches} />}
    {value.sur === 'demandes' && (
      <SelectField
        label="Lesquelles"
        value={value.compte}
        onChange={(compte) => onChange({ sur: 'demandes', compte } as Compteur)}
        choices={DEMANDES}
      />
    )}
    {value.sur === 'membres' && (
      <SelectField
        label="Lesquels"
        value={value.compte}
        onChange={(compte) => onChange({ sur: 'membres', compte } as Compteur)}
        choices={MEMBRES}
      />
    )}
    {value.sur === 'fiches' && (
      <>
        <SelectField
          label="Lesquelles"
          value={value.compte}
          onChange={(compte) => onChange({ ...value, compte } as Compteur)}
          choices={FICHES}
        />
        <SelectField
          label="De quelle mission"
          value={value.mission ?? ''}
          onChange={(mission) => onChange({ ...value, mission: mission || null } as Compteur)}
          choices={missions}
        />
      </>
    )}
    {value.sur === 'territoire' && <p className={styles.silent}>Les habitants du territoire en vigueur.</p>}
  </fieldset>
)

type ActesProps = { value: CompteurActes; onChange: (value: Compteur) => void; fiches: Props['fiches'] }

const ActesFields = ({ value, onChange, fiches }: ActesProps) => {
  const set = (part: Partial<CompteurActes>) => onChange({ ...value, ...part })
  const toggle = (genre: CompteurActes['genres'][number], isOn: boolean) => {
    const genres = isOn ? [...value.genres, genre] : value.genres.filter((one) => one !== genre)
    // A number that no chosen kind bears any more is let go.
    const kept =
      typeof value.compte === 'object' &&
      !factsOf(genres).some(({ cle }) => cle === (value.compte as { fait: string }).fait)
    set(kept ? { genres, compte: 'actes' } : { genres })
  }
  const facts = factsOf(value.genres)
  return (
    <>
      <fieldset>
        <legend>De quel genre (aucun coché&nbsp;: tous)</legend>
        <div className={styles.kinds}>
          {GENRES_ACTE.map(({ code, libelle }) => (
            <CheckField
              key={code}
              label={libelle}
              checked={value.genres.includes(code)}
              onChange={(isOn) => toggle(code, isOn)}
            />
          ))}
        </div>
      </fieldset>
      <SelectField
        label="Ce qui s’additionne"
        value={typeof value.compte === 'object' ? `fait:${value.compte.fait}` : value.compte}
        onChange={(compte) =>
          set({
            compte: compte.startsWith('fait:') ? { fait: compte.slice(5) } : (compte as 'actes'),
          })
        }
        choices={[
          { value: 'actes', label: 'Les actes eux-mêmes' },
          { value: 'presences', label: 'Les présences' },
          { value: 'minutes', label: 'Le temps des présences' },
          { value: 'professionnels', label: 'Les professionnels, chacun une fois' },
          ...facts.map(({ cle, libelle }) => ({ value: `fait:${cle}`, label: libelle })),
        ]}
      />
      <SelectField
        label="De quelle mission"
        value={value.mission ?? ''}
        onChange={(mission) => set({ mission: (mission || null) as CompteurActes['mission'] })}
        choices={missions}
      />
      <SelectField
        label="De quelle fiche-action"
        value={value.ficheActionId ?? ''}
        onChange={(id) => set({ ficheActionId: id || null })}
        none="Toutes"
        choices={fiches.map(({ id, titre }) => ({ value: id, label: titre }))}
      />
      <CheckField
        label="Seulement ceux dont la preuve est signée, calculée ou externe"
        checked={value.etayes}
        onChange={(etayes) => set({ etayes })}
      />
      <CheckField
        label="Depuis l’origine, et non sur la seule période"
        checked={value.depuisOrigine}
        onChange={(depuisOrigine) => set({ depuisOrigine })}
      />
    </>
  )
}

const factsOf = (genres: readonly string[]) => {
  const seen = new Map<string, { cle: string; libelle: string }>()
  for (const genre of GENRES_ACTE)
    if (genres.includes(genre.code)) for (const fact of genre.faits) seen.set(fact.cle, fact)
  return [...seen.values()]
}
