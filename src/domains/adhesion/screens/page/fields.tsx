import { LIVE_PROFESSIONS, specialitesOf } from '../../../../referentials/index.ts'
import { SelectField, TextField } from '../../../../web/components/field.tsx'
import { Pair } from '../../../../web/components/form.tsx'
import { GENRE_LABELS } from '../../../communaute/screens/index.ts'
import type { Draft } from './draft.ts'

type Props = { draft: Draft; set: (change: Partial<Draft>) => void; champs: Record<string, string> }

const byLabel = (a: { label: string }, b: { label: string }) => a.label.localeCompare(b.label, 'fr')
const PROFESSIONS = LIVE_PROFESSIONS.map(({ code, libelle }) => ({ value: code, label: libelle })).sort(byLabel)
const GENRES = Object.entries(GENRE_LABELS).map(([value, label]) => ({ value, label }))

const Names = ({ draft, set, champs }: Props) => (
  <Pair>
    <TextField
      label="Prénom"
      value={draft.prenom}
      onChange={(prenom) => set({ prenom })}
      error={champs.prenom}
      autoComplete="given-name"
    />
    <TextField
      label="Nom"
      value={draft.nom}
      onChange={(nom) => set({ nom })}
      error={champs.nom}
      autoComplete="family-name"
    />
    <SelectField
      label="Titre"
      optional
      none="Aucun"
      value={draft.titre}
      onChange={(titre) => set({ titre })}
      choices={[
        { value: 'Dr', label: 'Dr' },
        { value: 'Pr', label: 'Pr' },
      ]}
    />
  </Pair>
)

export const PersonFields = ({ draft, set, champs }: Props) => {
  const specialites = specialitesOf(draft.profession)
  return (
    <>
      <Names draft={draft} set={set} champs={champs} />
      <Pair>
        <SelectField
          label="Profession"
          none="Choisir une profession"
          value={draft.profession}
          onChange={(profession) => set({ profession, specialite: '' })}
          choices={PROFESSIONS}
          error={champs.profession}
        />
        {specialites.length > 0 && (
          <SelectField
            label="Spécialité"
            optional
            none="Aucune"
            value={draft.specialite}
            onChange={(specialite) => set({ specialite })}
            choices={specialites.map(({ code, libelle }) => ({ value: code, label: libelle }))}
          />
        )}
      </Pair>
      <TextField
        label="RPPS"
        optional
        hint="Onze chiffres. Il évite une fiche en double."
        inputMode="numeric"
        autoComplete="off"
        value={draft.rpps}
        onChange={(rpps) => set({ rpps })}
        error={champs.rpps}
      />
    </>
  )
}

export const StructureFields = ({ draft, set, champs }: Props) => (
  <>
    <Pair>
      <TextField
        label="Nom de la structure"
        value={draft.structureNom}
        onChange={(structureNom) => set({ structureNom })}
        error={champs.structureNom}
        autoComplete="organization"
      />
      <SelectField
        label="Genre"
        none="Choisir un genre"
        value={draft.structureGenre}
        onChange={(structureGenre) => set({ structureGenre })}
        choices={GENRES}
        error={champs.structureGenre}
      />
    </Pair>
    <TextField
      label="FINESS"
      optional
      hint="Neuf caractères, s’il y en a un"
      value={draft.finess}
      onChange={(finess) => set({ finess })}
      error={champs.finess}
      autoComplete="off"
    />
    <Names draft={draft} set={set} champs={champs} />
    <TextField
      label="Votre fonction"
      hint="Directrice, président, coordinateur"
      value={draft.fonction}
      onChange={(fonction) => set({ fonction })}
      error={champs.fonction}
      autoComplete="organization-title"
    />
  </>
)

export const ContactFields = ({ draft, set, champs }: Props) => (
  <>
    <Pair>
      <TextField
        label="Courriel"
        type="email"
        hint="Le lien de confirmation y sera envoyé."
        value={draft.courriel}
        onChange={(courriel) => set({ courriel })}
        error={champs.courriel}
        autoComplete="email"
      />
      <TextField
        label="Téléphone"
        type="tel"
        optional
        value={draft.telephone}
        onChange={(telephone) => set({ telephone })}
        error={champs.telephone}
        autoComplete="tel"
      />
    </Pair>
    <Pair>
      {draft.genre === 'professionnel' && (
        <TextField
          label="Lieu d’exercice"
          optional
          hint="Cabinet, maison de santé, officine"
          value={draft.lieu}
          onChange={(lieu) => set({ lieu })}
          error={champs.lieu}
          autoComplete="off"
        />
      )}
      <TextField
        label="Adresse"
        optional
        value={draft.adresse}
        onChange={(adresse) => set({ adresse })}
        error={champs.adresse}
        autoComplete="street-address"
      />
    </Pair>
    <Pair>
      <TextField
        label="Code postal"
        optional
        inputMode="numeric"
        value={draft.codePostal}
        onChange={(codePostal) => set({ codePostal })}
        error={champs.codePostal}
        autoComplete="postal-code"
      />
      <TextField
        label="Commune"
        optional
        value={draft.ville}
        onChange={(ville) => set({ ville })}
        error={champs.ville}
        autoComplete="address-level2"
      />
    </Pair>
  </>
)
