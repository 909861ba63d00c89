/** Beside the map: where one starts from, what it is worth, the communes one by one, and keeping it. */
import { useDeferredValue, useState } from 'react'
import { count } from '../../../../kernel/french.ts'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button } from '../../../../web/components/button.tsx'
import { SelectField, TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import type { MesureScenario } from '../../contract-atelier.ts'
import { type Atelier, diagnostic } from '../client.ts'
import styles from './atelier.module.css'
import { territoire } from './carte-atelier.tsx'
import { sayAcces, sayEpci, sayKm, sayMorceaux, sayPart, sayTaille } from './dire.ts'
import { type Brouillon, CURRENT } from './use-brouillon.ts'

export const Panneau = ({ atelier, brouillon }: { atelier: Atelier; brouillon: Brouillon }) => {
  const mayEdit = useCan('diagnostic.edit')
  const { mesure, isChanged, from } = brouillon
  return (
    <div className={styles.panel}>
      <SelectField
        label="Partir de"
        value={from}
        onChange={brouillon.start}
        choices={[
          { value: CURRENT, label: atelier.actuel ? 'Territoire en vigueur' : 'Rien' },
          ...atelier.scenarios.map(({ id, nom }) => ({ value: id, label: nom })),
        ]}
      />
      <Problem error={brouillon.error} />
      <div aria-live="polite" aria-busy={brouillon.isMeasuring}>
        {mesure ? <Figures mesure={mesure} /> : <p>Ajoutez une commune pour commencer.</p>}
      </div>
      <Search brouillon={brouillon} />
      {mesure && <Members mesure={mesure} brouillon={brouillon} />}
      {isChanged && mayEdit && brouillon.choices.length > 0 && <Keep brouillon={brouillon} />}
      {isChanged && (
        <Button kind="plain" onClick={brouillon.reset}>
          Revenir au point de départ
        </Button>
      )}
    </div>
  )
}

const Figures = ({ mesure }: { mesure: MesureScenario }) => (
  <dl className={styles.figures}>
    <dt>Population</dt>
    <dd>
      {count(mesure.population, 'habitant')}, {sayTaille(mesure.taille)}
    </dd>
    <dt>Part gardée</dt>
    <dd>{sayPart(mesure.partGardee)}</dd>
    <dt>Accès au pôle</dt>
    <dd>{sayAcces(mesure.acces)}</dd>
    <dt>EPCI</dt>
    <dd>{sayEpci(mesure.epci)}</dd>
    <dt>Étendue</dt>
    <dd>{mesure.etendueKm === null ? 'inconnue' : sayKm(mesure.etendueKm)}</dd>
    <dt>Contiguïté</dt>
    <dd>{sayMorceaux(mesure.morceaux)}</dd>
  </dl>
)

const Search = ({ brouillon }: { brouillon: Brouillon }) => {
  const { id: cptsId } = useCpts()
  const [text, setText] = useState('')
  const words = useDeferredValue(text).trim()
  const search = useCall(
    territoire.searchCommunes,
    { params: { cptsId }, query: { recherche: words, limite: 6 } },
    { enabled: words.length >= 2, keep: true },
  )
  const readEpci = useAction(territoire.listCommunesOfEpci, {
    refresh: 'nothing',
    onDone: ({ communes }) => brouillon.add(communes.map(({ code }) => code)),
  })
  const found = words.length >= 2 ? search.data : undefined
  return (
    <div>
      <TextField
        label="Ajouter une commune ou un EPCI"
        hint="Nom, code postal ou code INSEE"
        value={text}
        onChange={setText}
        autoComplete="off"
      />
      {found && (
        <ul className={styles.found}>
          {found.epci.slice(0, 2).map(({ code, nom, communes }) => (
            <li key={code}>
              <span>
                {nom}, {count(communes, 'commune')}
              </span>
              <Button
                kind="plain"
                label={`Ajouter ${nom}`}
                onClick={() => void readEpci.run({ params: { cptsId, code } })}
              >
                Ajouter
              </Button>
            </li>
          ))}
          {found.communes
            .filter(({ code }) => !brouillon.codes.has(code))
            .map(({ code, nom, departement }) => (
              <li key={code}>
                <span>
                  {nom} ({departement})
                </span>
                <Button kind="plain" label={`Ajouter ${nom}`} onClick={() => brouillon.add([code])}>
                  Ajouter
                </Button>
              </li>
            ))}
          {found.explication && <li>{found.explication}</li>}
        </ul>
      )}
      <Problem error={readEpci.error} />
    </div>
  )
}

const Members = ({ mesure, brouillon }: { mesure: MesureScenario; brouillon: Brouillon }) => (
  <details>
    <summary>{count(mesure.communes.length, 'commune')}, une à une</summary>
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
    <ul className={`${styles.found} ${styles.list}`} tabIndex={0} aria-label="Communes du scénario">
      {mesure.communes
        .filter(({ code }) => brouillon.codes.has(code))
        .map(({ code, nom, population }) => (
          <li key={`${code} ${nom}`}>
            <span>
              {nom}, {count(population, 'habitant')}
            </span>
            <Button kind="plain" label={`Retirer ${nom}`} onClick={() => brouillon.remove(code)}>
              Retirer
            </Button>
          </li>
        ))}
    </ul>
  </details>
)

const Keep = ({ brouillon }: { brouillon: Brouillon }) => {
  const { id: cptsId } = useCpts()
  const [nom, setNom] = useState('')
  const save = useAction(diagnostic.saveScenario, {
    onDone: ({ id }) => {
      brouillon.start(id)
      notify(`«\u00a0${nom}\u00a0» est gardé\u00a0: il est comparé aux autres.`)
    },
  })
  const blocked = nom.trim().length < 2 ? 'Donnez-lui un nom.' : undefined
  return (
    <Form
      error={save.error}
      wide
      onSubmit={() => !blocked && save.run({ params: { cptsId }, body: { nom, unites: [...brouillon.choices] } })}
      actions={
        <Button type="submit" kind="primary" pending={save.pending} blocked={blocked}>
          Garder ce scénario
        </Button>
      }
    >
      <TextField label="Nom du scénario" value={nom} onChange={setNom} maxLength={120} error={save.champs.nom} />
    </Form>
  )
}
