/** The CPTS in place in the départements of a search: each is left free, kept as it is, or kept and open to others. */
import { count } from '../../../../kernel/french.ts'
import { useCpts } from '../../../../web/client/session.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button } from '../../../../web/components/button.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { Segments } from '../../../../web/components/segments.tsx'
import type { VerrouDit } from '../../contract-atelier.ts'
import { diagnostic } from '../client.ts'
import styles from './atelier.module.css'

type Mode = VerrouDit['mode']
/** By CPTS; a CPTS that is not there is free. */
export type Choix = ReadonlyMap<string, Mode>

export const useCptsEnPlace = (departements: readonly string[]) => {
  const { id: cptsId } = useCpts()
  return useCall(
    diagnostic.listCptsEnPlace,
    { params: { cptsId }, query: { departements: departements.join(',') } },
    { enabled: departements.length > 0 },
  )
}
type EnPlace = ReturnType<typeof useCptsEnPlace>
type CptsEnPlace = NonNullable<EnPlace['data']>['cpts'][number]

/** Only those that are on screen: another département may have been chosen since. */
export const chosenOf = ({ data }: EnPlace, choix: Choix): { cptsId: string; mode: Mode }[] =>
  (data?.cpts ?? []).flatMap(({ cptsId }) => {
    const mode = choix.get(cptsId)
    return mode ? [{ cptsId, mode }] : []
  })

type Props = { enPlace: EnPlace; choix: Choix; onChange: (choix: Choix) => void }

export const CptsAGarder = ({ enPlace, choix, onChange }: Props) => {
  const cpts = enPlace.data?.cpts ?? []
  const kept = chosenOf(enPlace, choix).length
  if (enPlace.error) return <Problem error={enPlace.error} />
  if (!enPlace.data) return null
  if (cpts.length === 0)
    return <p className={styles.quiet}>Aucune CPTS de l’installation n’est en place dans ces départements.</p>
  const all = (mode: Mode | null) => onChange(new Map(mode ? cpts.map(({ cptsId }) => [cptsId, mode]) : []))
  return (
    <details className={styles.locks}>
      <summary>
        CPTS en place à garder&nbsp;: {kept === 0 ? 'aucune' : kept} sur {cpts.length}
      </summary>
      <p className={styles.intro}>
        «&nbsp;Telle quelle&nbsp;»&nbsp;: ses communes forment un territoire, aucune autre ne s’y ajoute, même si elle
        est hors des bornes. «&nbsp;Peut s’élargir&nbsp;»&nbsp;: ses communes restent ensemble, d’autres peuvent les
        rejoindre. «&nbsp;Libre&nbsp;»&nbsp;: la recherche peut la partager. Une CPTS gardée vient avec ses communes
        d’un autre département.
      </p>
      <div className={styles.row}>
        <Button kind="plain" size="small" onClick={() => all('fermee')}>
          Toutes telles quelles
        </Button>
        <Button kind="plain" size="small" onClick={() => all('ouverte')}>
          Toutes peuvent s’élargir
        </Button>
        <Button kind="plain" size="small" onClick={() => all(null)}>
          Toutes libres
        </Button>
      </div>
      <ul className={styles.found}>
        {cpts.map((one) => (
          <li key={one.cptsId} className={styles.lock}>
            <span>
              <b>{one.nom}</b>
              {one.notre && ', la vôtre'}
              <br />
              <small>{sayCpts(one)}</small>
            </span>
            <Segments
              legend={`${one.nom} dans la recherche`}
              value={choix.get(one.cptsId) ?? 'libre'}
              onChange={(mode) => {
                const next = new Map(choix)
                if (mode === 'libre') next.delete(one.cptsId)
                else next.set(one.cptsId, mode)
                onChange(next)
              }}
              choices={[
                { value: 'libre', label: 'Libre' },
                { value: 'ouverte', label: 'Peut s’élargir' },
                { value: 'fermee', label: 'Telle quelle' },
              ]}
            />
          </li>
        ))}
      </ul>
    </details>
  )
}

const sayCpts = ({ population, dedans, dehors, enPartie }: CptsEnPlace): string =>
  [
    `${count(dedans, 'commune')} ici`,
    ...(dehors > 0 ? [`${dehors} ailleurs`] : []),
    ...(enPartie > 0 ? [`${enPartie} en partie`] : []),
    count(population, 'habitant'),
  ].join(', ')
