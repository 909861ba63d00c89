/** The parts of a line while it is typed: what measures it, what it announces, what was understood, who answers for it. */
import { Link } from '@tanstack/react-router'
import type { Mission } from '../../../../referentials/echeances.ts'
import { Button } from '../../../../web/components/button.tsx'
import { DateField, SelectField } from '../../../../web/components/field.tsx'
import { Pair } from '../../../../web/components/form.tsx'
import { Notice } from '../../../../web/components/notice.tsx'
import { PersonField } from '../../../../web/components/person-field.tsx'
import { Segments } from '../../../../web/components/segments.tsx'
import type { IndicateurChoisi } from '../../contract.ts'
import { constatsDe, GENRES_CHANGEMENT, sayNombre } from '../../rules/annonce.ts'
import { sayPaliers } from '../../rules/mots-lignes.ts'
import { changementOf, type Draft, paliersOf, readFigure } from './draft.ts'
import { FigureField } from './figure-field.tsx'
import styles from './lignes.module.css'

type Part = { draft: Draft; set: (change: Partial<Draft>) => void }

/** Those of the mission first. */
export const Measure = ({
  draft,
  set,
  mission,
  indicateurs,
}: Part & { mission: Mission; indicateurs: readonly IndicateurChoisi[] }) => {
  const own = indicateurs.filter((one) => one.mission === mission)
  const others = indicateurs.filter((one) => one.mission !== mission)
  const choose = (code: string) => {
    const found = indicateurs.find((one) => one.code === code)
    set({ code: code || null, ...(found && draft.forme === 'paliers' ? { sens: found.sens } : {}) })
  }
  return (
    <>
      <SelectField
        label="Indicateur qui la mesure"
        hint={
          <>
            Sa valeur se calcule sur l’année de contrat. Aucun ne convient{'\u00a0'}?{' '}
            <Link to="/indicateurs/nouveau">Ajouter un indicateur</Link>
          </>
        }
        none="Aucun pour l’instant"
        value={draft.code ?? ''}
        onChange={choose}
        choices={[...own, ...others].map(({ code, nom }) => ({ value: code, label: nom }))}
      />
      {draft.forme === 'paliers' && (
        <Segments
          legend="Sens de la ligne"
          showLegend
          value={draft.sens}
          onChange={(sens) => set({ sens })}
          choices={[
            { value: 'hausse', label: 'Plus haut vaut mieux' },
            { value: 'baisse', label: 'Plus bas vaut mieux' },
          ]}
        />
      )}
    </>
  )
}

const GENRES: Record<(typeof GENRES_CHANGEMENT)[number], string> = {
  nombre: 'en nombre, ou en points',
  pourcent: 'en pour cent du départ',
}

export const Announced = ({ draft, set, unite }: Part & { unite: string }) => (
  <>
    <Pair>
      <FigureField label="Départ" unite={unite} optional value={draft.depart} onChange={(depart) => set({ depart })} />
      <DateField label="Départ mesuré le" optional value={draft.departLe} onChange={(departLe) => set({ departLe })} />
    </Pair>
    <FigureField label="Cible" unite={unite} optional value={draft.cible} onChange={(cible) => set({ cible })} />
    <Pair>
      <FigureField
        label="Changement annoncé"
        hint={'Avec son signe, s’il est écrit\u00a0: +700, −10.'}
        unite=""
        optional
        value={draft.changement}
        onChange={(changement) => set({ changement })}
      />
      <SelectField
        label="Compté"
        value={draft.changementGenre}
        onChange={(genre) => set({ changementGenre: genre as Draft['changementGenre'] })}
        choices={GENRES_CHANGEMENT.map((value) => ({ value, label: GENRES[value] }))}
      />
    </Pair>
  </>
)

/** What the line says, once read; and what does not agree in it. */
export const Understood = ({ draft, indicateur }: { draft: Draft; indicateur: IndicateurChoisi | undefined }) => {
  const paliers = paliersOf(draft)
  const share = indicateur?.unite === '%' ? '\u00a0%' : ''
  const dire = (value: number) => `${sayNombre(value)}${share}`
  const constats = constatsDe(
    {
      sens: draft.sens,
      depart: readFigure(draft.depart),
      cible: readFigure(draft.cible),
      changement: changementOf(draft),
      paliers,
      sensIndicateur: indicateur?.sens ?? null,
    },
    dire,
  )
  return (
    <div aria-live="polite">
      {paliers.length > 0 && (
        <p className={styles.read}>
          Se lit{'\u00a0'}: {sayPaliers({ ...draft, paliers }, dire)}
        </p>
      )}
      {constats.length > 0 && (
        <Notice kind="hand" title="À relire dans le texte signé">
          {constats.map((one) => (
            <p key={one}>{one}</p>
          ))}
        </Notice>
      )}
    </div>
  )
}

export const Referents = ({ draft, set }: Part) => (
  <fieldset className={styles.paliers}>
    <legend>Référents</legend>
    {draft.referents.map((one, rank) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
      <div key={rank} className={styles.referent}>
        <PersonField
          label={`Référent ${rank + 1}`}
          hint="Un professionnel de la CPTS."
          value={one}
          onChange={(chosen) => set({ referents: draft.referents.map((kept, i) => (i === rank ? chosen : kept)) })}
          error={one.professionnelId === null && one.nom.trim() !== '' ? 'Choisissez un nom de la liste.' : undefined}
        />
        <Button
          kind="plain"
          size="small"
          label={`Retirer le référent ${rank + 1}`}
          onClick={() => set({ referents: draft.referents.filter((_, i) => i !== rank) })}
        >
          Retirer
        </Button>
      </div>
    ))}
    <Button size="small" onClick={() => set({ referents: [...draft.referents, { professionnelId: null, nom: '' }] })}>
      Ajouter un référent
    </Button>
  </fieldset>
)
