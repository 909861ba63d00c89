/** What an activité is: kind, title, when, where, for what. */
import { createClient } from '../../../../web/client/create-client.ts'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { CheckField } from '../../../../web/components/check-field.tsx'
import { DateField, SelectField, TextField, TimeField } from '../../../../web/components/field.tsx'
import { MISSIONS } from '../../../../web/components/missions.ts'
import { Section } from '../../../../web/components/section.tsx'
import { territoireContract } from '../../../territoire/contract.ts'
import { GENRE_CHOICES } from '../labels.ts'
import { type Draft, withGenre } from './draft.ts'
import { FicheField } from './fiche-field.tsx'
import styles from './form.module.css'
import { Lines } from './lines.tsx'

const territoire = createClient(territoireContract)
const MISSION_CHOICES = Object.entries(MISSIONS).map(([value, { name }]) => ({ value, label: name }))

type Props = { draft: Draft; onChange: (draft: Draft) => void; champs: Record<string, string> }

export const ActiviteFields = ({ draft, onChange, champs }: Props) => {
  const set = (part: Partial<Draft>) => onChange({ ...draft, ...part })
  return (
    <>
      <Section title="Quoi et quand" small>
        <div className={styles.grid}>
          <SelectField
            label="Genre"
            choices={GENRE_CHOICES}
            value={draft.genre}
            onChange={(genre) => onChange(withGenre(draft, genre))}
          />
          <TextField
            label="Groupe"
            optional
            maxLength={100}
            hint="Bureau, groupe insuffisance cardiaque…"
            value={draft.groupe}
            onChange={(groupe) => set({ groupe })}
            error={champs.groupe}
          />
        </div>
        <TextField
          label="Titre"
          hint="Il reste écrit pour toujours dans le registre et ne nomme aucun patient."
          maxLength={300}
          value={draft.titre}
          onChange={(titre) => set({ titre })}
          error={champs.titre}
        />
        <div className={styles.grid}>
          <DateField label="Jour" value={draft.jour} onChange={(jour) => set({ jour })} error={champs.jour} />
          <TimeField label="Début" value={draft.debut} onChange={(debut) => set({ debut })} error={champs.debut} />
          <TimeField label="Fin" value={draft.fin} onChange={(fin) => set({ fin })} error={champs.fin} />
        </div>
      </Section>
      <Section title="Où" small>
        <Place draft={draft} set={set} champs={champs} />
      </Section>
      <Section title="Pour quoi" small>
        <div className={styles.grid}>
          <FicheField
            value={draft.ficheActionId}
            onChange={(ficheActionId, mission) =>
              set({ ficheActionId, ...(mission ? { mission, missionChosen: true } : {}) })
            }
          />
          <SelectField
            label="Mission"
            choices={MISSION_CHOICES}
            value={draft.mission}
            onChange={(mission) => set({ mission, missionChosen: true })}
          />
        </div>
        <Lines
          legend="Ordre du jour"
          one="Point"
          add="Ajouter un point"
          lines={draft.ordreDuJour}
          onChange={(ordreDuJour) => set({ ordreDuJour })}
        />
      </Section>
    </>
  )
}

const Place = ({ draft, set, champs }: Omit<Props, 'onChange'> & { set: (part: Partial<Draft>) => void }) => {
  const { id: cptsId } = useCpts()
  const own = useCall(
    territoire.readTerritoire,
    { params: { cptsId }, query: {} },
    { enabled: useCan('territoire.read') },
  )
  const communes = (own.data?.analyse.unites ?? [])
    .map(({ code, nom }) => ({ value: code, label: nom }))
    .sort((a, b) => a.label.localeCompare(b.label, 'fr'))
  return (
    <>
      <div className={styles.grid}>
        <TextField
          label="Lieu"
          optional
          maxLength={200}
          value={draft.lieu}
          onChange={(lieu) => set({ lieu })}
          error={champs.lieu}
        />
        <SelectField
          label="Commune"
          none="Aucune"
          choices={communes}
          value={draft.commune}
          onChange={(commune) => set({ commune })}
          error={champs.commune}
        />
      </div>
      <CheckField
        label="On peut y prendre part à distance"
        checked={draft.aDistance}
        onChange={(aDistance) => set({ aDistance })}
      />
      {draft.aDistance && (
        <TextField
          label="Lien de visioconférence"
          optional
          type="url"
          maxLength={500}
          hint="Il n’est donné qu’aux personnes attendues."
          value={draft.visio}
          onChange={(visio) => set({ visio })}
          error={champs.visio}
        />
      )}
    </>
  )
}
