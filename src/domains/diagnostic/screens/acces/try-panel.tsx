/** Opens, closes or moves a practice without the map, and says what it changes. Nothing of it is kept. */
import { useId } from 'react'
import { count, formatNumber } from '../../../../kernel/french.ts'
import { announce } from '../../../../web/components/announcer.tsx'
import { Button } from '../../../../web/components/button.tsx'
import { SelectField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Segments } from '../../../../web/components/segments.tsx'
import type { Essai } from '../../rules/simulation.ts'
import styles from './acces.module.css'
import type { AccesState, Draft, Ligne } from './use-acces.ts'
import { sayEssai, sayGain, sayNombre, sayPair, UNITE } from './words.ts'

const GENRES: { value: Essai['genre']; label: string }[] = [
  { value: 'ouvre', label: 'Ouvre' },
  { value: 'deplace', label: 'Déménage' },
  { value: 'ferme', label: 'Ferme' },
]
const MOST = 5

export const TryPanel = ({ state }: { state: AccesState }) => (
  <div className={styles.panel}>
    <TryForm state={state} />
    <Tries state={state} />
    <Effect state={state} />
  </div>
)

const byName = (a: Ligne, b: Ligne): number => a.nom.localeCompare(b.nom, 'fr')

const essaiOf = ({ genre, de, vers, nombre }: Draft, leaving: Ligne | undefined): Essai | null => {
  if (genre === 'ouvre') return vers === '' ? null : { genre, vers, nombre }
  if (!leaving) return null
  const few = Math.min(nombre, leaving.offreApres!)
  if (genre === 'ferme') return { genre, de, nombre: few }
  return vers === '' || vers === de ? null : { genre, de, vers, nombre: few }
}

const TryForm = ({ state }: { state: AccesState }) => {
  const { singulier, pluriel } = state.data.profession
  const { draft, setDraft } = state
  const { genre, de, vers, nombre } = draft
  const from = state.lignes.filter(({ offreApres }) => (offreApres ?? 0) > 0.005).sort(byName)
  const to = state.lignes.filter(({ site }) => site).sort(byName)
  const leaving = from.find(({ code }) => code === de)
  const essai = essaiOf(draft, leaving)
  const submit = () => {
    if (!essai) return
    state.add(essai)
    announce(`${sayEssai(essai, state.nameOf, singulier, pluriel)}. L’accès est recalculé.`)
  }
  return (
    <Form
      wide
      onSubmit={submit}
      actions={
        <Button type="submit" blocked={!essai && 'Choisissez la commune.'}>
          Essayer
        </Button>
      }
    >
      <Segments
        legend="Un cabinet"
        showLegend
        full
        value={genre}
        onChange={(next) => setDraft({ ...draft, genre: next })}
        choices={GENRES}
      />
      {genre !== 'ouvre' && (
        <SelectField
          label={genre === 'ferme' ? 'Commune' : 'De la commune'}
          none="Choisir une commune"
          value={leaving ? de : ''}
          onChange={(next) => setDraft({ ...draft, de: next })}
          choices={from.map(({ code, nom, offreApres }) => ({
            value: code,
            label: `${nom} (${sayNombre(offreApres!)})`,
          }))}
        />
      )}
      {genre !== 'ferme' && (
        <SelectField
          label={genre === 'ouvre' ? 'Commune' : 'À la commune'}
          none="Choisir une commune"
          value={vers}
          onChange={(next) => setDraft({ ...draft, vers: next })}
          choices={to.map(({ code, nom }) => ({ value: code, label: nom }))}
        />
      )}
      <SelectField
        label="Professionnels"
        value={String(nombre)}
        onChange={(next) => setDraft({ ...draft, nombre: Number(next) })}
        choices={Array.from({ length: MOST }, (_, i) => ({ value: String(i + 1), label: String(i + 1) }))}
      />
    </Form>
  )
}

const Tries = ({ state }: { state: AccesState }) => {
  const { singulier, pluriel } = state.data.profession
  const id = useId()
  if (state.essais.length === 0 && state.horizon === null)
    return (
      <p className={styles.quiet}>
        Sur la carte, glissez un disque d’une commune à l’autre, pressez-le pour choisir où il va, ou ouvrez et fermez
        d’une pression.
      </p>
    )
  return (
    <div>
      <h3 id={id}>Ce qui est essayé</h3>
      <ol className={styles.tries} aria-labelledby={id}>
        {state.horizon !== null && (
          <li>
            <span>Les départs prévus jusqu’à la fin de {state.horizon}</span>
            <Button kind="plain" size="small" label="Retirer les départs prévus" onClick={() => state.setHorizon(null)}>
              Retirer
            </Button>
          </li>
        )}
        {state.essais.map((essai, at) => {
          const words = sayEssai(essai, state.nameOf, singulier, pluriel)
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same try may be made twice, and only its rank tells them apart
            <li key={at}>
              <span>{words}</span>
              <Button
                kind="plain"
                size="small"
                label={`Retirer${'\u00a0'}: ${words}`}
                onClick={() => state.removeAt(at)}
              >
                Retirer
              </Button>
            </li>
          )
        })}
      </ol>
      <p className={styles.undo}>
        {state.essais.length > 0 && (
          <Button size="small" onClick={() => state.removeAt(state.essais.length - 1)}>
            Annuler le dernier
          </Button>
        )}
        <Button size="small" onClick={state.reset}>
          Revenir à aujourd’hui
        </Button>
      </p>
    </div>
  )
}

const gainOf = ({ avant, apres }: Ligne): number => (apres ?? 0) - (avant ?? 0)
/** Under this, the figures shown do not change. */
const SEEN = 0.05

/** Those that gain and those that lose the most. */
const Effect = ({ state }: { state: AccesState }) => {
  const { moyenneAvant, moyenneApres, propres } = state
  if (!state.hasTry || moyenneAvant === null || moyenneApres === null) return null
  const changed = propres.filter((one) => Math.abs(gainOf(one)) >= SEEN).sort((a, b) => gainOf(b) - gainOf(a))
  const winners = changed.filter((one) => gainOf(one) > 0).slice(0, 3)
  const losers = changed
    .filter((one) => gainOf(one) < 0)
    .reverse()
    .slice(0, 3)
  const [before, after] = sayPair(moyenneAvant, moyenneApres)
  const people = changed.reduce((sum, { population }) => sum + population, 0)
  return (
    <div>
      <h3>Ce que cela change</h3>
      <p>
        En moyenne sur le territoire, l’accès passe de {before} à <b>{after}</b> {UNITE} (
        {sayGain(moyenneApres - moyenneAvant)}). {count(changed.length, 'commune change', 'communes changent')}, où
        vivent {formatNumber(people)} habitants.
      </p>
      <Gains title="Gagnent le plus" lignes={winners} />
      <Gains title="Perdent le plus" lignes={losers} />
    </div>
  )
}

const Gains = ({ title, lignes }: { title: string; lignes: readonly Ligne[] }) =>
  lignes.length === 0 ? null : (
    <p>
      {title}&nbsp;:{' '}
      {lignes.map((one, at) => (
        <span key={one.code}>
          {at > 0 && ', '}
          {one.nom} ({sayPair(one.avant!, one.apres!).join('\u00a0→\u00a0')})
        </span>
      ))}
      .
    </p>
  )
