/** The identity of a professional, to add or to correct. */
import type { ReactNode } from 'react'
import { LIVE_PROFESSIONS, specialitesOf } from '../../../referentials/index.ts'
import { DateField, SelectField, TextField } from '../../../web/components/field.tsx'
import { Pair } from '../../../web/components/form.tsx'
import type { Fiche, ProfessionnelSaisi } from '../contract.ts'

export type Saisie = Record<
  'rpps' | 'titre' | 'nom' | 'prenom' | 'profession' | 'specialite' | 'telephone' | 'courriel' | 'departPrevu',
  string
>

export const emptySaisie: Saisie = {
  rpps: '',
  titre: '',
  nom: '',
  prenom: '',
  profession: '',
  specialite: '',
  telephone: '',
  courriel: '',
  departPrevu: '',
}

export const saisieOf = (fiche: Fiche, telephone: string): Saisie => ({
  rpps: fiche.rpps ?? '',
  titre: fiche.titre ?? '',
  nom: fiche.nom,
  prenom: fiche.prenom,
  profession: fiche.profession,
  specialite: fiche.specialite ?? '',
  telephone,
  courriel: fiche.courriel ?? '',
  departPrevu: fiche.departPrevu ?? '',
})

export const bodyOf = ({ nom, prenom, profession, ...rest }: Saisie): ProfessionnelSaisi => ({
  nom,
  prenom,
  profession,
  rpps: rest.rpps.trim() || null,
  titre: (rest.titre || null) as ProfessionnelSaisi['titre'],
  specialite: rest.specialite || null,
  telephone: rest.telephone.trim() || null,
  courriel: rest.courriel.trim() || null,
  departPrevu: rest.departPrevu || null,
})

const PROFESSIONS = LIVE_PROFESSIONS.map(({ code, libelle }) => ({ value: code, label: libelle })).sort((a, b) =>
  a.label.localeCompare(b.label, 'fr'),
)
/** The nomenclature has three codes for general practice: the one given today is offered, the others stay readable. */
const OLD_CODES = new Set(['SM26', 'SM53', 'SM39', 'SM73'])

type Props = {
  saisie: Saisie
  onChange: (saisie: Saisie) => void
  champs: Record<string, string>
  children?: ReactNode
}

export const ProfessionnelFields = ({ saisie, onChange, champs, children }: Props) => {
  const set = (name: keyof Saisie) => (value: string) =>
    onChange({ ...saisie, [name]: value, ...(name === 'profession' ? { specialite: '' } : {}) })
  const specialites = specialitesOf(saisie.profession).filter(
    ({ code }) => !OLD_CODES.has(code) || code === saisie.specialite,
  )
  return (
    <>
      <Pair>
        <TextField
          label="Prénom"
          value={saisie.prenom}
          onChange={set('prenom')}
          error={champs.prenom}
          autoComplete="off"
        />
        <TextField label="Nom" value={saisie.nom} onChange={set('nom')} error={champs.nom} autoComplete="off" />
        <SelectField
          label="Titre"
          optional
          none="Aucun"
          value={saisie.titre}
          onChange={set('titre')}
          choices={[
            { value: 'Dr', label: 'Dr' },
            { value: 'Pr', label: 'Pr' },
          ]}
        />
      </Pair>
      <Pair>
        <SelectField
          label="Profession"
          none="Choisir une profession"
          value={saisie.profession}
          onChange={set('profession')}
          choices={PROFESSIONS}
          error={champs.profession}
        />
        {specialites.length > 0 && (
          <SelectField
            label="Spécialité"
            optional
            none="Aucune"
            value={saisie.specialite}
            onChange={set('specialite')}
            choices={specialites.map(({ code, libelle }) => ({ value: code, label: libelle }))}
          />
        )}
      </Pair>
      <TextField
        label="RPPS"
        optional
        inputMode="numeric"
        autoComplete="off"
        value={saisie.rpps}
        onChange={set('rpps')}
        error={champs.rpps}
        hint="Onze chiffres. Il évite les doublons, et relie les fiches d’une personne qui exerce dans deux CPTS."
      />
      <Pair>
        <TextField
          label="Téléphone"
          optional
          type="tel"
          autoComplete="off"
          value={saisie.telephone}
          onChange={set('telephone')}
          error={champs.telephone}
        />
        <TextField
          label="Courriel"
          optional
          type="email"
          autoComplete="off"
          value={saisie.courriel}
          onChange={set('courriel')}
          error={champs.courriel}
        />
      </Pair>
      <DateField
        label="Départ prévu (retraite, déménagement)"
        optional
        value={saisie.departPrevu}
        onChange={set('departPrevu')}
        error={champs.departPrevu}
        hint="Sert à compter l’offre de soins des années à venir. Jamais dans l’annuaire."
      />
      {children}
    </>
  )
}
