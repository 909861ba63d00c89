/** A place of exercise: in a structure of the CPTS, or at an address of its own. */
import { useCpts } from '../../../web/client/session.ts'
import { useCall } from '../../../web/client/use-call.ts'
import { SelectField, TextField } from '../../../web/components/field.tsx'
import { Pair } from '../../../web/components/form.tsx'
import type { LieuLu, LieuSaisi } from '../contract.ts'
import { communaute } from './client.ts'
import { type Commune, CommuneField } from './commune-field.tsx'
import { PositionField } from './position-field.tsx'

export type LieuEnCours = {
  structureId: string
  nom: string
  adresse: string
  codePostal: string
  commune: Commune | null
  telephone: string
  point: LieuSaisi['point']
}

export const emptyLieu: LieuEnCours = {
  structureId: '',
  nom: '',
  adresse: '',
  codePostal: '',
  commune: null,
  telephone: '',
  point: null,
}

export const lieuEnCours = (lieu: LieuLu, telephone: string): LieuEnCours => ({
  structureId: lieu.structureId ?? '',
  nom: lieu.nom,
  adresse: lieu.adresse,
  codePostal: lieu.codePostal,
  commune: lieu.commune,
  telephone,
  // A point set by hand is kept; one that is the commune's follows the commune.
  point: lieu.precise ? lieu.point : null,
})

export const isEmptyLieu = ({ structureId, nom, adresse, commune }: LieuEnCours): boolean =>
  !structureId && !nom && !adresse && !commune

export const lieuBody = ({ structureId, commune, telephone, ...rest }: LieuEnCours): LieuSaisi => ({
  ...rest,
  structureId: structureId || null,
  commune: commune?.code ?? null,
  telephone: telephone.trim() || null,
})

/** A point set in one commune means nothing in another. */
const pointAfter = (lieu: LieuEnCours, commune: Commune | null): Partial<LieuEnCours> =>
  lieu.commune && commune?.code !== lieu.commune.code ? { point: null } : {}

type Props = { lieu: LieuEnCours; onChange: (lieu: LieuEnCours) => void; champs: Record<string, string> }

export const LieuFields = ({ lieu, onChange, champs }: Props) => {
  const { id: cptsId } = useCpts()
  const structures = useCall(communaute.listStructures, { params: { cptsId } }).data?.structures ?? []
  const set = (change: Partial<LieuEnCours>) => onChange({ ...lieu, ...change })
  const open = structures.filter((structure) => structure.fermeeLe === null || structure.id === lieu.structureId)
  return (
    <>
      {open.length > 0 && (
        <SelectField
          label="Structure"
          optional
          none="Aucune, une adresse à soi"
          value={lieu.structureId}
          onChange={(structureId) =>
            set({
              structureId,
              ...(structureId ? { nom: '', adresse: '', codePostal: '', commune: null, point: null } : {}),
            })
          }
          choices={open.map(({ id, nom, commune }) => ({ value: id, label: commune ? `${nom}, ${commune.nom}` : nom }))}
        />
      )}
      {lieu.structureId === '' && (
        <>
          <TextField
            label="Nom du lieu"
            optional
            value={lieu.nom}
            onChange={(nom) => set({ nom })}
            autoComplete="off"
            hint={'Celui que l’on dit aux patients\u00a0: «\u00a0Cabinet du Môle\u00a0».'}
          />
          <TextField
            label="Adresse"
            optional
            value={lieu.adresse}
            onChange={(adresse) => set({ adresse })}
            autoComplete="off"
          />
          <Pair>
            <TextField
              label="Code postal"
              optional
              inputMode="numeric"
              value={lieu.codePostal}
              onChange={(codePostal) => set({ codePostal })}
              error={champs.codePostal}
              autoComplete="off"
            />
            <CommuneField
              value={lieu.commune}
              onChange={(commune, codePostal) =>
                set({
                  commune,
                  ...pointAfter(lieu, commune),
                  ...(codePostal && lieu.codePostal === '' ? { codePostal } : {}),
                })
              }
              error={champs.commune}
            />
          </Pair>
          <PositionField lieu={lieu} onChange={(point) => set({ point })} />
        </>
      )}
      <TextField
        label="Téléphone du lieu"
        optional
        type="tel"
        value={lieu.telephone}
        onChange={(telephone) => set({ telephone })}
        error={champs.telephone}
        autoComplete="off"
      />
    </>
  )
}
