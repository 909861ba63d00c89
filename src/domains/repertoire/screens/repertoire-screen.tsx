/** The national directory, as one types. */
import { useDeferredValue, useState } from 'react'
import { count } from '../../../kernel/french.ts'
import { LIVE_PROFESSIONS } from '../../../referentials/index.ts'
import { useCpts } from '../../../web/client/session.ts'
import { useCall } from '../../../web/client/use-call.ts'
import { ButtonLink } from '../../../web/components/button.tsx'
import { CheckField } from '../../../web/components/check-field.tsx'
import type { Column } from '../../../web/components/data-table.tsx'
import { SelectField, TextField } from '../../../web/components/field.tsx'
import { Headline } from '../../../web/components/headline.tsx'
import { Loaded } from '../../../web/components/loaded.tsx'
import { LongTable } from '../../../web/components/long-table.tsx'
import { type PersonneTrouvee, repertoire } from './client.ts'
import { exerciceOf, NotLoaded } from './parts.tsx'
import styles from './repertoire.module.css'
import { Views } from './views.tsx'

const CHOICES = LIVE_PROFESSIONS.map(({ code, libelle }) => ({ value: code, label: libelle })).sort((a, b) =>
  a.label.localeCompare(b.label, 'fr'),
)

const COLUMNS: Column<PersonneTrouvee>[] = [
  { head: 'Nom', cell: (one) => <b>{`${one.nom} ${one.prenom}`.trim()}</b>, width: '26%' },
  { head: 'Exercice', cell: exerciceOf, width: '30%' },
  { head: 'Communes d’exercice', cell: (one) => one.lieux.join(', ') || 'non dites' },
  { head: 'RPPS', cell: (one) => <span className={styles.number}>{one.identifiant}</span>, width: '14%' },
]

type Wanted = { recherche: string; profession: string; territoire: boolean }

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const [wanted, setWanted] = useState<Wanted>({ recherche: '', profession: '', territoire: false })
  const { recherche, profession, territoire } = useDeferredValue(wanted)
  const found = useCall(
    repertoire.searchRepertoire,
    {
      params: { cptsId },
      query: { recherche, territoire: territoire ? 'oui' : 'non', ...(profession ? { profession } : {}) },
    },
    { keep: true },
  )
  return (
    <>
      <Views />
      <Loaded of="l’annuaire national" from={found}>
        {({ source, personnes, suite }) => (
          <>
            <Headline
              actions={<ButtonLink to="/equipe/annuaire">Annuaire de la CPTS</ButtonLink>}
              meaning={
                source ?? 'Qui exerce quoi et où, selon le répertoire partagé des professionnels de santé (RPPS).'
              }
            >
              Annuaire national
            </Headline>
            {source === null ? (
              <NotLoaded />
            ) : (
              <>
                <Fields wanted={wanted} onChange={setWanted} />
                <Found personnes={personnes} suite={suite} recherche={recherche} />
              </>
            )}
          </>
        )}
      </Loaded>
    </>
  )
}

const Fields = ({ wanted, onChange }: { wanted: Wanted; onChange: (wanted: Wanted) => void }) => (
  <search className={styles.fields}>
    <TextField
      label="Nom, prénom ou RPPS"
      type="search"
      autoComplete="off"
      value={wanted.recherche}
      onChange={(recherche) => onChange({ ...wanted, recherche })}
    />
    <SelectField
      label="Profession"
      none="Toutes"
      choices={CHOICES}
      value={wanted.profession}
      onChange={(profession) => onChange({ ...wanted, profession })}
    />
    <CheckField
      label="Dans notre territoire seulement"
      checked={wanted.territoire}
      onChange={(territoire) => onChange({ ...wanted, territoire })}
    />
  </search>
)

const Found = ({
  personnes,
  suite,
  recherche,
}: {
  personnes: PersonneTrouvee[]
  suite: boolean
  recherche: string
}) => {
  if (recherche.trim().length < 2)
    return (
      <p className={styles.hint}>
        Tapez un nom, dans l’ordre que vous voulez, avec ou sans accents. Une faute de frappe ne gêne pas.
      </p>
    )
  const said = suite
    ? `Les ${personnes.length} qui répondent le mieux. Précisez pour en voir d’autres.`
    : count(personnes.length, 'personne')
  return (
    <>
      <p className={styles.hint} role="status">
        {said}
      </p>
      <LongTable
        caption="Personnes de l’annuaire national"
        columns={COLUMNS}
        rows={personnes}
        keyOf={(one) => one.identifiant}
        none="Personne de ce nom. Vérifiez les premières lettres, ou retirez un critère."
      />
    </>
  )
}
