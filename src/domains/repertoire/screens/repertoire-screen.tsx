/** The national directory, as one types: by name, by number, or around a place. */
import { useDeferredValue, useState } from 'react'
import { count, formatNumber, NBSP } from '../../../kernel/french.ts'
import { useCpts } from '../../../web/client/session.ts'
import { useCall } from '../../../web/client/use-call.ts'
import { ButtonLink } from '../../../web/components/button.tsx'
import type { Column } from '../../../web/components/data-table.tsx'
import { Headline } from '../../../web/components/headline.tsx'
import { Loaded } from '../../../web/components/loaded.tsx'
import { LongTable } from '../../../web/components/long-table.tsx'
import { RoomViews } from '../../../web/shell/room-views.tsx'
import { type PersonneTrouvee, repertoire } from './client.ts'
import { exerciceOf, NotLoaded } from './parts.tsx'
import styles from './repertoire.module.css'
import { ANYWHERE, isAnswerable, queryOf, SearchFields, type Wanted } from './search-fields.tsx'

const sayKm = (km: number | null): string =>
  km === null ? 'inconnue' : km === 0 ? 'sur place' : `${formatNumber(km, km < 10 ? 1 : 0)}${NBSP}km`

const NOM: Column<PersonneTrouvee> = {
  head: 'Nom',
  cell: (one) => (
    <>
      <b>{`${one.nom} ${one.prenom}`.trim()}</b>
      {one.professionnelId && <small className={styles.under}>dans l’équipe</small>}
    </>
  ),
  width: '24%',
}
const EXERCICE: Column<PersonneTrouvee> = { head: 'Exercice', cell: exerciceOf, width: '28%' }
const COMMUNES: Column<PersonneTrouvee> = {
  head: 'Communes d’exercice',
  cell: (one) => one.lieux.join(', ') || 'non dites',
}
const DISTANCE: Column<PersonneTrouvee> = { head: 'Distance', cell: (one) => sayKm(one.km), width: '10%', right: true }
const RPPS: Column<PersonneTrouvee> = {
  head: 'RPPS',
  cell: (one) => <span className={styles.number}>{one.identifiant}</span>,
  width: '14%',
}
const PLAIN = [NOM, EXERCICE, COMMUNES, RPPS]
const PLACED = [NOM, EXERCICE, COMMUNES, DISTANCE, RPPS]

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const [wanted, setWanted] = useState<Wanted>(ANYWHERE)
  const change = (one: Partial<Wanted>) => setWanted((before) => ({ ...before, ...one }))
  const deferred = useDeferredValue(wanted)
  const found = useCall(repertoire.searchRepertoire, { params: { cptsId }, query: queryOf(deferred) }, { keep: true })
  // The fields stand apart from the answer: what is typed stays, whether it comes late or not at all.
  return (
    <>
      <RoomViews of="Équipe" />
      <Headline
        actions={<ButtonLink to="/equipe/annuaire">Annuaire de la CPTS</ButtonLink>}
        meaning={
          found.data?.source ?? 'Qui exerce quoi et où, selon le répertoire partagé des professionnels de santé (RPPS).'
        }
      >
        Annuaire national
      </Headline>
      {found.data?.source !== null && <SearchFields wanted={wanted} onChange={change} />}
      <Loaded of="l’annuaire national" from={found}>
        {({ source, personnes, suite, origine }) =>
          source === null ? (
            <NotLoaded />
          ) : (
            <Found personnes={personnes} suite={suite} origine={origine} wanted={deferred} />
          )
        }
      </Loaded>
    </>
  )
}

type Props = { personnes: PersonneTrouvee[]; suite: boolean; origine: string | null; wanted: Wanted }
const Found = ({ personnes, suite, origine, wanted }: Props) => {
  if (!isAnswerable(wanted))
    return (
      <p className={styles.hint}>
        Tapez un nom, dans l’ordre que vous voulez, avec ou sans accents&nbsp;: une faute de frappe ne gêne pas. Ou
        choisissez un endroit, et une profession ou une spécialité.
      </p>
    )
  const first = wanted.tri === 'distance' ? 'Les plus proches' : 'Ceux qui répondent le mieux'
  const said = suite
    ? `${first}, ${personnes.length} sur un plus grand nombre. Précisez pour en voir d’autres.`
    : count(personnes.length, 'personne')
  return (
    <>
      <p className={styles.hint} role="status">
        {said}
        {origine && ` Distances à vol d’oiseau depuis ${origine}, de commune à commune.`}
      </p>
      <LongTable
        caption="Personnes de l’annuaire national"
        columns={origine ? PLACED : PLAIN}
        rows={personnes}
        keyOf={(one) => one.identifiant}
        linkOf={(one) => (one.professionnelId ? `/equipe/${one.professionnelId}` : undefined)}
        none="Personne ne répond. Vérifiez les premières lettres, ou retirez un critère."
      />
    </>
  )
}
