import { useCpts } from '../../../web/client/session.ts'
import { useCall } from '../../../web/client/use-call.ts'
import { DateField, SelectField, TextField } from '../../../web/components/field.tsx'
import { ETAT_LIGNE_LABELS } from '../labels.ts'
import { ETATS_LIGNE, type EtatLigne } from '../rules/etat-ligne.ts'
import { tresorerie } from './client.ts'
import styles from './tresorerie.module.css'

export type Filtre = { etat: EtatLigne | 'toutes'; recherche: string; compte: string; du: string; au: string }

const ETATS = ETATS_LIGNE.map((value) => ({ value, label: ETAT_LIGNE_LABELS[value] }))

export const LignesFilters = ({ filtre, onChange }: { filtre: Filtre; onChange: (filtre: Filtre) => void }) => {
  const { id: cptsId } = useCpts()
  const comptes = useCall(tresorerie.listComptesBancaires, { params: { cptsId } }).data?.comptes ?? []
  const set = (change: Partial<Filtre>) => onChange({ ...filtre, ...change })
  return (
    <search className={styles.filters}>
      <TextField
        label="Chercher"
        type="search"
        autoComplete="off"
        value={filtre.recherche}
        onChange={(recherche) => set({ recherche })}
      />
      <SelectField
        label="État"
        none="Tous"
        choices={ETATS}
        value={filtre.etat === 'toutes' ? '' : filtre.etat}
        onChange={(etat) => set({ etat: (etat || 'toutes') as Filtre['etat'] })}
      />
      <SelectField
        label="Compte"
        none="Tous"
        choices={comptes.map(({ id, nom }) => ({ value: id, label: nom }))}
        value={filtre.compte}
        onChange={(compte) => set({ compte })}
      />
      <DateField label="Du" value={filtre.du} onChange={(du) => set({ du })} />
      <DateField label="Au" value={filtre.au} onChange={(au) => set({ au })} />
    </search>
  )
}
