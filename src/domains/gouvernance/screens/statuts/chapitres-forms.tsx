/** The forms of the chapters on members. */
import { type ReactNode, useState } from 'react'
import type { Organe, ReglesStatuts } from '../../../../referentials/modeles-statuts/regles.ts'
import { CheckField } from '../../../../web/components/check-field.tsx'
import { NumberField, SelectField, TextField } from '../../../../web/components/field.tsx'
import { Pair } from '../../../../web/components/form.tsx'
import { ACCEPTE_LABELS, ORGANE_LABELS } from '../../labels-regles.ts'
import type { Version } from '../client.ts'
import { EditForm } from '../edit-form.tsx'
import { useSaveRegles } from './use-save-regles.ts'

type Props = { version: Version; close: () => void }
const ORGANES = (['bureau', 'ca', 'ag'] as const).map((value) => ({ value, label: ORGANE_LABELS[value] }))
const organeOf = (value: string): Organe | null => (value === '' ? null : (value as Organe))

/** Every chapter: its fields, the article that says it, and the buttons. */
const Chapter = <K extends keyof ReglesStatuts>({
  cle,
  version,
  close,
  children,
}: Props & {
  cle: K
  children: (value: ReglesStatuts[K], set: (change: Partial<ReglesStatuts[K]>) => void) => ReactNode
}) => {
  const [value, setValue] = useState(version.regles[cle])
  const save = useSaveRegles(version, close)
  const set = (change: Partial<ReglesStatuts[K]>) => setValue({ ...value, ...change })
  return (
    <EditForm word="Enregistrer" onSubmit={() => save.run({ [cle]: value })} action={save} close={close}>
      {children(value, set)}
      <TextField
        label="Article"
        optional
        hint={'Là où le texte le dit\u00a0: «\u00a0article 7\u00a0».'}
        value={value.article}
        maxLength={120}
        onChange={(article) => set({ article } as Partial<ReglesStatuts[K]>)}
        autoComplete="off"
      />
    </EditForm>
  )
}

const ACCEPTED = ['charte', 'reglement-interieur', 'donnees'] as const

export const AdmissionForm = (props: Props) => (
  <Chapter cle="admission" {...props}>
    {(value, set) => (
      <>
        <Pair>
          <SelectField
            label="Qui examine la demande"
            none="Personne, la demande suffit"
            value={value.instruction ?? ''}
            onChange={(one) => set({ instruction: organeOf(one) })}
            choices={ORGANES}
          />
          <SelectField
            label="Qui peut la refuser"
            none="Personne"
            value={value.veto ?? ''}
            onChange={(one) => set({ veto: organeOf(one) })}
            choices={ORGANES}
          />
        </Pair>
        <SelectField
          label="Qui la confirme"
          none="Personne"
          value={value.ratification ?? ''}
          onChange={(one) => set({ ratification: organeOf(one) })}
          choices={ORGANES}
        />
        <CheckField
          label="Un nouveau membre vote après l’assemblée générale qui suit"
          checked={value.voteApresAg}
          onChange={(voteApresAg) => set({ voteApresAg })}
        />
        {ACCEPTED.map((one) => (
          <CheckField
            key={one}
            label={`Il accepte par écrit ${ACCEPTE_LABELS[one]}`}
            checked={value.accepte.includes(one)}
            onChange={(checked) =>
              set({ accepte: ACCEPTED.filter((other) => (other === one ? checked : value.accepte.includes(other))) })
            }
          />
        ))}
      </>
    )}
  </Chapter>
)

export const VoteForm = (props: Props) => (
  <Chapter cle="vote" {...props}>
    {(value, set) => (
      <CheckField
        label="Seul vote qui a réglé sa cotisation de l’année"
        checked={value.cotisationAJour}
        onChange={(cotisationAJour) => set({ cotisationAJour })}
      />
    )}
  </Chapter>
)

export const PerteForm = (props: Props) => (
  <Chapter cle="perte" {...props}>
    {(value, set) => (
      <>
        <SelectField
          label="Qui prononce la radiation"
          none="Les statuts n’en prévoient pas"
          value={value.radiation?.par ?? ''}
          onChange={(one) => {
            const par = organeOf(one)
            set({ radiation: par && { par, entendu: value.radiation?.entendu ?? true } })
          }}
          choices={ORGANES}
        />
        {value.radiation && (
          <CheckField
            label="La personne est entendue avant"
            checked={value.radiation.entendu}
            onChange={(entendu) => set({ radiation: { ...value.radiation!, entendu } })}
          />
        )}
        <NumberField
          label="Jours après lesquels une cotisation impayée met fin à l’adhésion"
          optional
          value={value.nonPaiementJours === null ? '' : String(value.nonPaiementJours)}
          onChange={(text) => {
            const days = Number(text.replaceAll(/\D/g, '').slice(0, 3))
            set({ nonPaiementJours: text.trim() === '' ? null : Math.min(days, 730) })
          }}
        />
      </>
    )}
  </Chapter>
)

export const CotisationForm = (props: Props) => (
  <Chapter cle="cotisation" {...props}>
    {(value, set) => (
      <>
        <Pair>
          <SelectField
            label="Qui la fixe"
            value={value.fixeePar}
            onChange={(one) => set({ fixeePar: one as Organe })}
            choices={ORGANES}
          />
          <SelectField
            label="Sur proposition de"
            none="Personne"
            value={value.surPropositionDe ?? ''}
            onChange={(one) => set({ surPropositionDe: organeOf(one) })}
            choices={ORGANES}
          />
        </Pair>
        <SelectField
          label="Elle court"
          value={value.periode}
          onChange={(one) => set({ periode: one as typeof value.periode })}
          choices={[
            { value: 'annee-civile', label: 'par année civile' },
            { value: 'date-a-date', label: 'un an à partir de l’adhésion' },
          ]}
        />
        <CheckField
          label="Elle peut être remboursée"
          checked={value.remboursable}
          onChange={(remboursable) => set({ remboursable })}
        />
      </>
    )}
  </Chapter>
)
