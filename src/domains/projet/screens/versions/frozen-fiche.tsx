import { type Contenu, type FicheFigee, FORMAT } from '../../contract-contenu.ts'
import { CHAMPS } from '../../labels-versions.ts'
import { sayLigne } from '../../rules/differences.ts'
import { keyedLines } from './keyed-lines.ts'
import styles from './versions.module.css'

/** The fiche alone: what it cites of the rest of the projet is shown elsewhere. */
const ALONE: Contenu = {
  format: FORMAT,
  cpts: { nom: '', finess: null },
  territoire: null,
  professions: [],
  titulaires: [],
  besoins: [],
  objectifs: [],
  fiches: [],
  textes: {},
}
/** Shown by their names below; the objective is the heading of the plan. */
const APART = new Set(['Intitulé', 'Référents', 'Objectif stratégique'])

/** A fiche as it was sent, field by field, in the words of the differences. */
export const FrozenFiche = ({ fiche, noms }: { fiche: FicheFigee; noms: Record<string, string> }) => {
  const lines = CHAMPS.fiche
    .filter(({ nom }) => !APART.has(nom))
    .map(({ nom, lire }) => ({ nom, valeurs: lire(fiche, ALONE).map(sayLigne) }))
    .filter(({ valeurs }) => valeurs.length > 0)
  const people = fiche.referents.map(
    ({ professionnelId, exercice }) => `${noms[professionnelId] ?? 'nom effacé'} (${exercice.toLowerCase()})`,
  )
  return (
    <details className={styles.fiche}>
      <summary>{fiche.titre}</summary>
      <dl>
        {people.length > 0 && <Line nom="Référents" valeurs={people} />}
        {lines.map((line) => (
          <Line key={line.nom} {...line} />
        ))}
      </dl>
    </details>
  )
}

const Line = ({ nom, valeurs }: { nom: string; valeurs: string[] }) => (
  <div>
    <dt>{nom}</dt>
    <dd>
      {keyedLines(valeurs).map(({ key, line }) => (
        <span key={key}>{line}</span>
      ))}
    </dd>
  </div>
)
