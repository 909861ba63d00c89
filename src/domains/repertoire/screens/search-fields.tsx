/** What is searched in the directory: words, exercise, place. */
import { Suspense } from 'react'
import { LIVE_PROFESSIONS, SPECIALITES } from '../../../referentials/index.ts'
import { createClient } from '../../../web/client/create-client.ts'
import { useCan, useCpts } from '../../../web/client/session.ts'
import { useCall } from '../../../web/client/use-call.ts'
import { CheckField } from '../../../web/components/check-field.tsx'
import { SelectField, TextField } from '../../../web/components/field.tsx'
import { communauteContract } from '../../communaute/contract.ts'
import { CommuneField } from '../../communaute/screens/index.ts'
import styles from './repertoire.module.css'

const communaute = createClient(communauteContract)
const byLabel = (a: { label: string }, b: { label: string }) => a.label.localeCompare(b.label, 'fr')

const PROFESSIONS = LIVE_PROFESSIONS.map(({ code, libelle }) => ({ value: code, label: libelle })).sort(byLabel)
/** One line for each specialty: some have several codes. */
const specialitesOf = (profession: string) =>
  [
    ...new Map(
      SPECIALITES.filter((one) => profession === '' || one.profession === profession).map((one) => [
        one.libelle,
        { value: one.code, label: one.libelle },
      ]),
    ).values(),
  ].sort(byLabel)

const RAYONS = [
  { value: '0', label: 'Sur place' },
  ...[5, 10, 20, 50, 100].map((km) => ({ value: String(km), label: `À ${km}\u00a0km` })),
]

export type Wanted = {
  recherche: string
  profession: string
  specialite: string
  commune: { code: string; nom: string } | null
  structure: string
  rayon: string
  tri: 'pertinence' | 'distance'
  territoire: boolean
}
export const ANYWHERE: Wanted = {
  recherche: '',
  profession: '',
  specialite: '',
  commune: null,
  structure: '',
  rayon: '10',
  tri: 'pertinence',
  territoire: false,
}

const isPlaced = ({ commune, structure }: Wanted): boolean => commune !== null || structure !== ''

/** Words that are long enough, or a place. */
export const isAnswerable = (wanted: Wanted): boolean =>
  wanted.recherche.trim().length >= 2 || isPlaced(wanted) || wanted.territoire

export const queryOf = (wanted: Wanted) => {
  const { recherche, profession, specialite, commune, structure, rayon, tri, territoire } = wanted
  return {
    recherche,
    territoire: territoire ? ('oui' as const) : ('non' as const),
    ...(profession ? { profession } : {}),
    ...(specialite ? { specialite } : {}),
    ...(structure ? { structure } : commune ? { commune: commune.code } : {}),
    ...(isPlaced(wanted) ? { rayon, tri } : {}),
  }
}

/** A change is said alone: two that come together, one of them late, keep each other. */
type Props = { wanted: Wanted; onChange: (change: Partial<Wanted>) => void }

export const SearchFields = ({ wanted, onChange: set }: Props) => {
  const specialites = specialitesOf(wanted.profession)
  return (
    <search className={styles.fields}>
      <TextField
        label="Nom, prénom, RPPS ou FINESS"
        type="search"
        autoComplete="off"
        value={wanted.recherche}
        onChange={(recherche) => set({ recherche })}
      />
      <SelectField
        label="Profession"
        none="Toutes"
        choices={PROFESSIONS}
        value={wanted.profession}
        onChange={(profession) => set({ profession, specialite: '' })}
      />
      {specialites.length > 0 && (
        <SelectField
          label="Spécialité"
          none="Toutes"
          choices={specialites}
          value={wanted.specialite}
          onChange={(specialite) => set({ specialite })}
        />
      )}
      <PlaceFields wanted={wanted} onChange={set} />
      <CheckField
        label="Dans notre territoire seulement"
        checked={wanted.territoire}
        onChange={(territoire) => set({ territoire })}
      />
    </search>
  )
}

const PlaceFields = ({ wanted, onChange: set }: Props) => {
  const { id: cptsId } = useCpts()
  const known = useCall(communaute.listStructures, { params: { cptsId } }, { enabled: useCan('structure.read') })
  const structures = (known.data?.structures ?? [])
    .filter(({ point, commune, fermeeLe }) => (point || commune) && fermeeLe === null)
    .map(({ id, nom, commune }) => ({ value: id, label: commune ? `${nom}, ${commune.nom}` : nom }))
    .sort(byLabel)
  return (
    <>
      {wanted.structure === '' && (
        <Suspense fallback={null}>
          <CommuneField value={wanted.commune} onChange={(commune) => set({ commune })} />
        </Suspense>
      )}
      {structures.length > 0 && (
        <SelectField
          label="Autour d’une structure"
          none="Aucune"
          choices={structures}
          value={wanted.structure}
          onChange={(structure) => set({ structure, commune: null })}
        />
      )}
      {isPlaced(wanted) && (
        <>
          <SelectField label="Distance" choices={RAYONS} value={wanted.rayon} onChange={(rayon) => set({ rayon })} />
          <SelectField
            label="Ordre"
            choices={[
              { value: 'pertinence', label: 'Le mieux d’abord' },
              { value: 'distance', label: 'Le plus proche d’abord' },
            ]}
            value={wanted.tri}
            onChange={(tri) => set({ tri: tri as Wanted['tri'] })}
          />
        </>
      )}
    </>
  )
}
