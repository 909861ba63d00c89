/** Quorum, procurations, majority. */
import type { Majorite, Quorum } from '../../../../referentials/modeles-statuts/regles.ts'
import { CheckField } from '../../../../web/components/check-field.tsx'
import { NumberField, SelectField } from '../../../../web/components/field.tsx'
import { Pair } from '../../../../web/components/form.tsx'
import type { ReglesProps } from './composition-fields.tsx'
import { PartField } from './part-field.tsx'
import { readWhole } from './read-whole.ts'
import styles from './statuts.module.css'

const HALF = { num: 1, den: 2, strict: false }
const FIRST: Omit<Quorum, 'part'> = { base: 'membres', representes: true, seconde: null }

export const QuorumFields = ({ regles, set }: ReglesProps) => {
  const { quorum, procurations } = regles
  const change = (parts: Partial<Quorum>) => quorum && set({ quorum: { ...quorum, ...parts } })
  return (
    <fieldset className={styles.group}>
      <legend>Quorum et procurations</legend>
      <Pair>
        <PartField
          label="Quorum"
          none="Aucun"
          value={quorum?.part ?? null}
          onChange={(part) => set({ quorum: part && { ...(quorum ?? FIRST), part } })}
        />
        {quorum && (
          <SelectField
            label="De quoi"
            value={quorum.base}
            onChange={(base) => change({ base: base as Quorum['base'] })}
            choices={[
              { value: 'membres', label: 'des membres' },
              { value: 'voix', label: 'des voix' },
            ]}
          />
        )}
      </Pair>
      {quorum && (
        <>
          <CheckField
            label="Les procurations comptent dans le quorum"
            checked={quorum.representes}
            onChange={(representes) => change({ representes })}
          />
          <CheckField
            label="Une seconde réunion est prévue si le quorum manque"
            checked={quorum.seconde !== null}
            onChange={(checked) => change({ seconde: checked ? { jours: 15, part: null } : null })}
          />
        </>
      )}
      {quorum?.seconde && (
        <Pair>
          <NumberField
            label="Jours entre les deux, au moins"
            value={String(quorum.seconde.jours)}
            onChange={(text) => change({ seconde: { ...quorum.seconde!, jours: readWhole(text, 730) } })}
          />
          <PartField
            label="Quorum de la seconde"
            none="Aucun"
            value={quorum.seconde.part}
            onChange={(part) => change({ seconde: { ...quorum.seconde!, part } })}
          />
        </Pair>
      )}
      <NumberField
        label="Procurations par personne présente, au plus"
        hint="0 si les statuts n’en admettent pas."
        value={String(procurations?.plafond ?? 0)}
        onChange={(text) => {
          const plafond = readWhole(text, 50)
          const memeCollege = procurations?.memeCollege ?? false
          set({ procurations: plafond === 0 ? null : { plafond, memeCollege } })
        }}
      />
      {procurations && (
        <CheckField
          label="Seulement à un membre du même collège"
          checked={procurations.memeCollege}
          onChange={(memeCollege) => set({ procurations: { ...procurations, memeCollege } })}
        />
      )}
    </fieldset>
  )
}

export const MajoriteFields = ({ regles: { majorite }, set }: ReglesProps) => {
  const change = (parts: Partial<Majorite>) => set({ majorite: { ...majorite, ...parts } })
  return (
    <fieldset className={styles.group}>
      <legend>Majorité</legend>
      <Pair>
        <SelectField
          label="Majorité"
          value={majorite.genre}
          onChange={(value) => {
            const genre = value as Majorite['genre']
            change({ genre, part: genre === 'qualifiee' ? (majorite.part ?? { ...HALF, num: 2, den: 3 }) : null })
          }}
          choices={[
            { value: 'simple', label: 'Simple' },
            { value: 'absolue', label: 'Absolue' },
            { value: 'qualifiee', label: 'Qualifiée' },
          ]}
        />
        {majorite.genre === 'qualifiee' && (
          <PartField label="Part" value={majorite.part} onChange={(part) => change({ part })} />
        )}
      </Pair>
      {majorite.genre !== 'simple' && (
        <SelectField
          label="Comptée sur"
          value={majorite.base}
          onChange={(base) => change({ base: base as Majorite['base'] })}
          choices={[
            { value: 'exprimes', label: 'les voix exprimées' },
            { value: 'presents', label: 'les voix présentes ou représentées' },
            { value: 'membres', label: 'toutes les voix de l’instance' },
          ]}
        />
      )}
      {majorite.genre !== 'simple' && majorite.base === 'exprimes' && (
        <CheckField
          label="Les abstentions comptent comme exprimées"
          checked={majorite.abstentions}
          onChange={(abstentions) => change({ abstentions })}
        />
      )}
      {majorite.genre !== 'qualifiee' && (
        <CheckField
          label="À égalité, la voix de la présidence l’emporte"
          checked={majorite.partage === 'presidence'}
          onChange={(checked) => change({ partage: checked ? 'presidence' : 'rejet' })}
        />
      )}
    </fieldset>
  )
}
