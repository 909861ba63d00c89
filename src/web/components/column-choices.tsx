import styles from './import.module.css'

type Props<C extends string> = {
  columns: readonly { entete: string; exemples: readonly string[] }[]
  chosen: readonly (C | null)[]
  choose: (chosen: (C | null)[]) => void
  fields: readonly { champ: C; libelle: string }[]
}

/** What each column of a file holds. A field moves to the column that claims it last: it is never given twice. */
export const ColumnChoices = <C extends string>({ columns, chosen, choose, fields }: Props<C>) => {
  const give = (column: number, champ: C | null) =>
    choose(chosen.map((other, i) => (i === column ? champ : other === champ ? null : other)))
  return (
    <table className={styles.columns}>
      <caption className="visually-hidden">Colonnes du fichier et ce qu’elles contiennent</caption>
      <thead>
        <tr>
          <th scope="col">Dans le fichier</th>
          <th scope="col">Par exemple</th>
          <th scope="col">C’est</th>
        </tr>
      </thead>
      <tbody>
        {columns.map(({ entete, exemples }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place in the file, two may bear one name
          <tr key={i}>
            <td>
              <b>{entete || `Colonne ${i + 1}, sans titre`}</b>
            </td>
            <td className={styles.examples}>{exemples.join(' · ') || 'vide'}</td>
            <td>
              <select
                aria-label={`Contenu de la colonne ${entete || i + 1}`}
                value={chosen[i] ?? ''}
                onChange={(event) => give(i, (event.currentTarget.value || null) as C | null)}
              >
                <option value="">ne pas importer</option>
                {fields.map(({ champ, libelle }) => (
                  <option key={champ} value={champ}>
                    {libelle}
                  </option>
                ))}
              </select>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
