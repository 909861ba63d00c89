/** What a search proposed: on the map and in a table, each territory may be kept as a scenario. */
import { useMemo, useState } from 'react'
import { count, formatNumber, formatShare } from '../../../../kernel/french.ts'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button } from '../../../../web/components/button.tsx'
import { CsvLink } from '../../../../web/components/csv-link.tsx'
import { DataTable } from '../../../../web/components/data-table.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Notice } from '../../../../web/components/notice.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { Source } from '../../../../web/components/section.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { CommuneMap, type MapMarker } from '../../../../web/map/commune-map.tsx'
import type { MapCommune } from '../../../territoire/contract.ts'
import type { RechercheVue, TerritoirePropose } from '../../contract-atelier.ts'
import { diagnostic } from '../client.ts'
import styles from './atelier.module.css'
import { featuresOf, territoire } from './carte-atelier.tsx'
import { sayMethode, sayTaille, tintOf } from './dire.ts'

type Resultat = NonNullable<RechercheVue['resultat']>
type Props = { search: RechercheVue; resultat: Resultat }

const sayPart = (part: number | null, { methode }: RechercheVue): string =>
  part === null ? 'inconnue' : `${formatShare(part)}${methode.fondement === 'estime' ? ', estimée' : ''}`

export const Proposition = ({ search, resultat }: Props) => {
  const { id: cptsId } = useCpts()
  const { territoires, partGardee, plafond, nombreAtteint, communesSansFlux, epciEntiers, epciTotal } = resultat
  const { methode, etat, secondes } = search
  const map = useCall(territoire.readMap, { params: { cptsId }, query: resultat.cadre }, { keep: true })
  const out = territoires.filter(({ hors }) => hors.length > 0)
  return (
    <>
      <h3 className={styles.result}>
        {count(territoires.length, 'territoire')} en {formatNumber(secondes, 1)}&nbsp;s, qui gardent{' '}
        {partGardee === null ? 'une part inconnue' : formatShare(partGardee)} des flux
        {methode.fondement === 'estime' && ' (estimés)'}
      </h3>
      <p>
        {count(epciEntiers, 'EPCI entier', 'EPCI entiers')} sur {formatNumber(epciTotal)}.{' '}
        {plafond !== null &&
          `Aucun découpage en autant de territoires, dans ces bornes, ne peut garder plus de ${formatShare(plafond)}. `}
        Moins il y a de territoires, plus la part gardée monte&nbsp;: elle ne se compare qu’à nombre égal.
      </p>
      {methode.fondement === 'estime' && (
        <Notice title="Flux estimés, non mesurés">
          <p>
            L’installation n’a pas de flux pour ces communes&nbsp;: ceux-ci sont calculés par la population et la
            distance. Les territoires ont une forme plausible, la part gardée n’est pas une mesure.
          </p>
        </Notice>
      )}
      {(etat === 'arretee' || !nombreAtteint || out.length > 0) && (
        <Notice kind="hand" title="À savoir avant de s’en servir">
          {etat === 'arretee' && <p>La recherche s’est arrêtée avant sa fin, avec ce qu’elle avait trouvé.</p>}
          {!nombreAtteint && <p>Le nombre de territoires demandé n’est pas atteint dans ces bornes.</p>}
          {out.map(({ rang, nom, hors }) => (
            <p key={rang}>
              {nom}, {hors.join(', ')}.
            </p>
          ))}
        </Notice>
      )}
      <Loaded of="la carte" from={map}>
        {({ communes, departementsSansContour }) => (
          <Drawn communes={communes} territoires={territoires} isWhole={departementsSansContour.length === 0} />
        )}
      </Loaded>
      <Table search={search} territoires={territoires} />
      <Source>
        {sayMethode(methode)}.{' '}
        {communesSansFlux > 0 && `${count(communesSansFlux, 'commune')} sans flux connu ne pèsent rien. `}
        <CsvLink href={diagnostic.exportRecherche.href({ params: { cptsId, rechercheId: search.id } })}>
          CSV, commune par commune
        </CsvLink>
      </Source>
    </>
  )
}

/** Its number, at its most populated commune. */
const marksOf = (communes: readonly MapCommune[], territoires: readonly TerritoirePropose[]): MapMarker[] => {
  const places = new Map(communes.map((commune) => [commune.code, commune]))
  return territoires.flatMap(({ rang, nom, communes: [first] }) => {
    const place = first && places.get(first.code)
    if (!place || place.lon === null || place.lat === null) return []
    return [{ id: String(rang), at: [place.lon, place.lat], label: nom, text: String(rang), hue: 'var(--ink)' }]
  })
}

const Drawn = ({
  communes,
  territoires,
  isWhole,
}: {
  communes: readonly MapCommune[]
  territoires: readonly TerritoirePropose[]
  isWhole: boolean
}) => {
  const [hovered, setHovered] = useState<string | null>(null)
  const features = useMemo(() => featuresOf(communes), [communes])
  const fills = useMemo(
    () =>
      new Map(
        territoires.flatMap(({ communes: members, couleur }) =>
          members.map(({ code }) => [code, tintOf(couleur)] as const),
        ),
      ),
    [territoires],
  )
  const own = useMemo(() => new Set(fills.keys()), [fills])
  const markers = useMemo(() => marksOf(communes, territoires), [communes, territoires])
  return (
    <div className={styles.map}>
      <CommuneMap
        label="Territoires proposés. Le tableau dessous dit la même chose."
        communes={features}
        own={own}
        fills={fills}
        names={false}
        markers={markers}
        hovered={hovered}
        onHover={setHovered}
        ground={isWhole ? 'water' : 'paper'}
        isInPage
      />
    </div>
  )
}

const Table = ({ search, territoires }: { search: RechercheVue; territoires: readonly TerritoirePropose[] }) => {
  const mayEdit = useCan('diagnostic.edit')
  return (
    <DataTable
      caption="Territoires proposés"
      rows={territoires}
      keyOf={({ rang }) => String(rang)}
      initialSort={{ head: 'Population', down: true }}
      columns={[
        {
          head: 'Territoire',
          bare: true,
          width: '26%',
          cell: ({ rang, nom, couleur }) => (
            <>
              <span className={styles.swatch} style={{ background: tintOf(couleur) }} />
              <b>{rang}</b> {nom}
            </>
          ),
          sort: ({ nom }) => nom,
        },
        {
          head: 'Communes',
          right: true,
          cell: ({ communes }) => formatNumber(communes.length),
          sort: ({ communes }) => communes.length,
        },
        {
          head: 'Population',
          right: true,
          cell: ({ population }) => formatNumber(population),
          sort: ({ population }) => population,
        },
        { head: 'Taille', cell: ({ taille }) => sayTaille(taille), sort: ({ taille }) => taille },
        {
          head: 'Part gardée',
          right: true,
          cell: ({ partGardee }) => sayPart(partGardee, search),
          sort: ({ partGardee }) => partGardee,
        },
        {
          head: 'EPCI coupés',
          right: true,
          cell: ({ epciCoupes }) => formatNumber(epciCoupes),
          sort: ({ epciCoupes }) => epciCoupes,
        },
        {
          head: 'Actions',
          bare: true,
          quiet: true,
          cell: (row) => mayEdit && <KeepOne search={search} row={row} />,
        },
      ]}
    />
  )
}

const KeepOne = ({ search, row }: { search: RechercheVue; row: TerritoirePropose }) => {
  const { id: cptsId } = useCpts()
  const nom = `${row.nom}, proposé`
  const save = useAction(diagnostic.saveScenario, {
    refresh: [diagnostic.readAtelier],
    onDone: () => notify(`«\u00a0${nom}\u00a0» est gardé\u00a0: il est comparé aux autres.`),
  })
  const body = {
    nom,
    unites: row.communes.map(({ code }) => ({ code })),
    recherche: { id: search.id, rang: row.rang },
  }
  return (
    <>
      <Button
        kind="plain"
        size="small"
        label={`Garder ${row.nom} comme scénario`}
        pending={save.pending}
        onClick={() => save.run({ params: { cptsId }, body })}
      >
        Garder comme scénario
      </Button>
      <Problem error={save.error} />
    </>
  )
}
