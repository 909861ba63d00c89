/** The fields of one interest, for oneself or from a paper. */
import { DateField, SelectField, TextArea, TextField } from '../../../../web/components/field.tsx'
import { Pair } from '../../../../web/components/form.tsx'
import { NATURE_LABELS } from '../../labels-conventions.ts'
import { StructureField } from '../structure-field.tsx'
import type { Draft } from './draft.ts'

const NATURES = Object.entries(NATURE_LABELS).map(([value, label]) => ({ value, label }))
type Props = { draft: Draft; set: (part: Partial<Draft>) => void; isUnread: boolean }

export const InteretFields = ({ draft, set, isUnread }: Props) => (
  <>
    <Pair>
      <SelectField
        label="Nature du lien"
        choices={NATURES}
        value={draft.nature}
        onChange={(nature) => set({ nature: nature as Draft['nature'] })}
      />
      <StructureField
        label="Avec qui"
        optional
        hint="Structure, partenaire, fournisseur ou laboratoire."
        value={draft.avec}
        onChange={(avec) => set({ avec })}
      />
      <TextField
        label="Dans quel domaine"
        optional
        hint={'Par exemple\u00a0: logiciels, formation, locaux.'}
        value={draft.domaine}
        maxLength={200}
        onChange={(domaine) => set({ domaine })}
      />
    </Pair>
    <Pair>
      <DateField label="Depuis" optional value={draft.debut} onChange={(debut) => set({ debut })} />
      <DateField label="Jusqu’au" optional value={draft.fin} onChange={(fin) => set({ fin })} />
      <TextField
        label="Montant en euros"
        optional
        inputMode="decimal"
        value={draft.montant}
        onChange={(montant) => set({ montant })}
        error={isUnread ? 'Écrivez un montant, par exemple 1\u00a0200,50.' : undefined}
      />
    </Pair>
    <TextArea
      label="Précision"
      optional
      rows={2}
      value={draft.precision}
      maxLength={1000}
      onChange={(precision) => set({ precision })}
    />
  </>
)
