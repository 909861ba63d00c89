import type { ReglesInstance } from '../../../../referentials/modeles-statuts/regles.ts'
import { CheckField } from '../../../../web/components/check-field.tsx'
import { NumberField, SelectField } from '../../../../web/components/field.tsx'
import { Pair } from '../../../../web/components/form.tsx'
import { Segments } from '../../../../web/components/segments.tsx'
import type { CollegeLu } from '../../contract.ts'
import type { Version } from '../client.ts'
import { readWhole } from './read-whole.ts'
import styles from './statuts.module.css'

export type ReglesProps = { regles: ReglesInstance; set: (change: Partial<ReglesInstance>) => void }

/** Who sits, and with how many voices. */
export const CompositionFields = ({
  version,
  self,
  regles,
  set,
}: ReglesProps & { version: Version; self: string | null }) => {
  const { composition, poids, convocation } = regles
  const change = (parts: Partial<ReglesInstance['composition']>) => set({ composition: { ...composition, ...parts } })
  const others = version.instances.filter(
    ({ id, regles: theirs }) => id !== self && theirs.composition.genre === 'mandats',
  )
  return (
    <fieldset className={styles.group}>
      <legend>Qui y siège</legend>
      <Segments
        legend="Composition"
        value={composition.genre}
        onChange={(genre) => change({ genre })}
        choices={[
          { value: 'colleges', label: 'Des collèges entiers' },
          { value: 'mandats', label: 'Des personnes élues ou désignées' },
        ]}
      />
      {version.colleges.map((college) => (
        <College key={college.id} college={college} composition={composition} change={change} />
      ))}
      <Pair>
        {composition.genre === 'mandats' && (
          <SelectField
            label="Choisies parmi les membres de"
            none="Tous les membres"
            value={composition.parmi ?? ''}
            onChange={(parmi) => change({ parmi: parmi || null })}
            choices={others.map(({ id, nom }) => ({ value: id, label: nom }))}
          />
        )}
        <SelectField
          label="Voix"
          value={poids}
          onChange={(one) => set({ poids: one as ReglesInstance['poids'] })}
          choices={[
            { value: 'un', label: 'une par personne' },
            { value: 'college', label: 'celles du collège' },
          ]}
        />
      </Pair>
      <NumberField
        label="Jours entre la convocation et la réunion, au moins"
        value={String(convocation.jours)}
        onChange={(text) => set({ convocation: { jours: readWhole(text, 730) } })}
      />
    </fieldset>
  )
}

type CollegeProps = {
  college: CollegeLu
  composition: ReglesInstance['composition']
  change: (parts: Partial<ReglesInstance['composition']>) => void
}
const College = ({ college: { id, nom }, composition, change }: CollegeProps) => {
  const found = composition.colleges.find(({ college }) => college === id)
  const others = composition.colleges.filter(({ college }) => college !== id)
  return (
    <div className={styles.college}>
      <CheckField
        label={nom}
        checked={found !== undefined}
        onChange={(checked) => change({ colleges: checked ? [...others, { college: id, sieges: null }] : others })}
      />
      {found && composition.genre === 'mandats' && (
        <NumberField
          label="Sièges"
          aria-label={`Sièges, ${nom}`}
          optional
          value={found.sieges === null ? '' : String(found.sieges)}
          onChange={(text) => {
            const sieges = readWhole(text, 200) || null
            change({ colleges: composition.colleges.map((one) => (one.college === id ? { ...one, sieges } : one)) })
          }}
        />
      )}
    </div>
  )
}
