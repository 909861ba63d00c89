/** The fields of a request, in plain words: the same on the public page and at the desk. */
import { CheckField } from '../../../web/components/check-field.tsx'
import { NumberField, SelectField, TextField } from '../../../web/components/field.tsx'
import { Pair } from '../../../web/components/form.tsx'
import { CRITERE_QUESTIONS, DEMANDEUR_LABELS, TRANCHE_LABELS } from '../labels.ts'
import {
  CRITERES,
  type Critere,
  DEMANDEURS,
  type Demandeur,
  TRANCHES_AGE,
  type TrancheAge,
} from '../rules/vocabulary.ts'
import type { Draft } from './draft.ts'
import styles from './mt.module.css'

type Props = {
  draft: Draft
  set: (change: Partial<Draft>) => void
  champs: Record<string, string>
  communes: readonly { code: string; nom: string }[]
}

const ages = TRANCHES_AGE.map((value) => ({ value, label: TRANCHE_LABELS[value] }))
const askers = DEMANDEURS.map((value) => ({ value, label: DEMANDEUR_LABELS[value] }))

export const PersonFields = ({ draft, set, champs, communes }: Props) => (
  <>
    <SelectField
      label="Qui fait la demande"
      value={draft.demandeur}
      onChange={(value) => set({ demandeur: value as Demandeur })}
      choices={askers}
    />
    <Pair>
      <TextField
        label="Prénom"
        value={draft.prenom}
        onChange={(prenom) => set({ prenom })}
        autoComplete="off"
        maxLength={80}
      />
      <TextField label="Nom" value={draft.nom} onChange={(nom) => set({ nom })} autoComplete="off" maxLength={80} />
    </Pair>
    <Pair>
      <SelectField
        label="Âge"
        none="Choisir l’âge"
        value={draft.trancheAge}
        onChange={(value) => set({ trancheAge: value as TrancheAge })}
        choices={ages}
      />
      <NumberField
        label="Année de naissance"
        optional
        hint="Elle évite les doublons."
        value={draft.anneeNaissance}
        onChange={(value) => set({ anneeNaissance: value.replaceAll(/\D/g, '').slice(0, 4) })}
        error={champs.anneeNaissance}
      />
    </Pair>
    <SelectField
      label="Commune"
      none="Choisir la commune"
      value={draft.commune}
      onChange={(commune) => set({ commune })}
      choices={communes.map(({ code, nom }) => ({ value: code, label: nom }))}
    />
    <Pair>
      <TextField
        label="Téléphone"
        type="tel"
        hint="C’est là qu’on vous rappelle."
        value={draft.telephone}
        onChange={(telephone) => set({ telephone })}
        error={champs.telephone}
        autoComplete="off"
      />
      <TextField
        label="Courriel"
        type="email"
        optional
        value={draft.courriel}
        onChange={(courriel) => set({ courriel })}
        error={champs.courriel}
        autoComplete="off"
      />
    </Pair>
    {draft.demandeur !== 'patient' && (
      <Pair>
        <TextField
          label="Nom de la personne ou du service qui aide"
          optional
          value={draft.tiersNom}
          onChange={(tiersNom) => set({ tiersNom })}
          autoComplete="off"
          maxLength={120}
        />
        <TextField
          label="Son téléphone"
          type="tel"
          optional
          value={draft.tiersTelephone}
          onChange={(tiersTelephone) => set({ tiersTelephone })}
          error={champs.tiersTelephone}
          autoComplete="off"
        />
      </Pair>
    )}
    <Criteres chosen={draft.criteres} set={(criteres) => set({ criteres })} />
  </>
)

export const Criteres = ({ chosen, set }: { chosen: readonly Critere[]; set: (chosen: Critere[]) => void }) => (
  <fieldset className={styles.checks}>
    <legend>La personne a, ou est dans cette situation</legend>
    {CRITERES.map((code) => (
      <CheckField
        key={code}
        label={CRITERE_QUESTIONS[code]}
        checked={chosen.includes(code)}
        onChange={(isChecked) => set(isChecked ? [...chosen, code] : chosen.filter((one) => one !== code))}
      />
    ))}
    <p className={styles.under}>Vous pouvez ne rien cocher. N’écrivez rien d’autre sur la santé.</p>
  </fieldset>
)
