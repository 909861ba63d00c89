/** The map: the largest flows as lines, or the degree of attraction as a colour; and the same flows as a table. */
import { useMemo, useState } from 'react'
import type { Output } from '../../../../kernel/contract.ts'
import { formatNumber, listInWords } from '../../../../kernel/french.ts'
import { createClient } from '../../../../web/client/create-client.ts'
import { useCpts } from '../../../../web/client/session.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { CsvLink } from '../../../../web/components/csv-link.tsx'
import { DataTable } from '../../../../web/components/data-table.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Section, Source } from '../../../../web/components/section.tsx'
import { Segments } from '../../../../web/components/segments.tsx'
import { type CommuneFeature, CommuneMap, type MapLink, type MapMarker } from '../../../../web/map/commune-map.tsx'
import { type MapCommune, territoireContract } from '../../../territoire/contract.ts'
import type { EtudeFlux } from '../../contract-flux.ts'
import { diagnostic } from '../client.ts'
import { CLASSES, colourOf, HUES, NO_CLASS, SENS_LABELS, type Sens, sayClasse, sayReunis, saySource } from './dire.ts'
import styles from './flux.module.css'

const territoire = createClient(territoireContract)
type Lien = EtudeFlux['liens'][number]
type Vue = 'flux' | 'attraction'
type Filtre = Sens | 'tous'
const NUMBERS = ['20', '50', '100'] as const
const WIDEST = 16
/** Poles that the legend names. */
const NAMED = 6

const featuresOf = (communes: readonly MapCommune[]): CommuneFeature[] =>
  communes.flatMap(({ code, nom, population, geometrie }) =>
    geometrie
      ? [{ type: 'Feature', properties: { code, nom, population }, geometry: geometrie as CommuneFeature['geometry'] }]
      : [],
  )

/** The smallest first, so that the largest lie above. */
const linksOf = (liens: readonly Lien[], { communes }: EtudeFlux): MapLink[] => {
  const places = new Map(communes.map((commune) => [commune.code, commune]))
  const most = Math.max(1, ...liens.map(({ valeur }) => valeur))
  return liens.toReversed().flatMap(({ origine, destination, valeur, sens }) => {
    const [from, to] = [places.get(origine.code), places.get(destination.code)]
    if (!from || !to || from.lon === null || from.lat === null || to.lon === null || to.lat === null) return []
    return [
      {
        id: `${origine.code} ${destination.code}`,
        from: [from.lon, from.lat],
        to: [to.lon, to.lat],
        width: Math.max(1.2, (WIDEST * valeur) / most),
        hue: HUES[sens],
      },
    ]
  })
}

const marksOf = ({ poles, communes }: EtudeFlux): MapMarker[] => {
  const places = new Map(communes.map((commune) => [commune.code, commune]))
  return poles.flatMap(({ code, nom }, rank) => {
    const place = places.get(code)
    if (!place || place.lon === null || place.lat === null) return []
    return [{ id: code, at: [place.lon, place.lat], label: `Pôle ${nom}`, text: String(rank + 1), hue: 'var(--ink)' }]
  })
}

export const CarteFlux = ({ etude }: { etude: EtudeFlux }) => {
  const { id: cptsId } = useCpts()
  const [vue, setVue] = useState<Vue>('flux')
  const [sens, setSens] = useState<Filtre>('tous')
  const [nombre, setNombre] = useState<(typeof NUMBERS)[number]>('50')
  const map = useCall(territoire.readMap, { params: { cptsId }, query: etude.cadre }, { keep: true })
  const liens = useMemo(
    () => etude.liens.filter((lien) => sens === 'tous' || lien.sens === sens).slice(0, Number(nombre)),
    [etude, sens, nombre],
  )
  const links = useMemo(() => (vue === 'flux' ? linksOf(liens, etude) : []), [vue, liens, etude])
  const csv = diagnostic.exportFlux.href({ params: { cptsId }, query: { quoi: 'flux', source: etude.source.id } })
  return (
    <Section title="Les flux autour du territoire" aside={<CsvLink href={csv} />}>
      <div className={styles.tools}>
        <Segments
          legend="Ce que la carte montre"
          value={vue}
          onChange={setVue}
          choices={[
            { value: 'flux', label: 'Flux' },
            { value: 'attraction', label: 'Attraction des pôles' },
          ]}
        />
        {vue === 'flux' && (
          <>
            <Segments
              legend="Sens des flux"
              value={sens}
              onChange={setSens}
              choices={[
                { value: 'tous', label: 'Tous' },
                { value: 'sort', label: 'Qui sortent' },
                { value: 'entre', label: 'Qui entrent' },
                { value: 'dedans', label: 'À l’intérieur' },
              ]}
            />
            <Segments
              legend="Combien de flux, les plus grands"
              value={nombre}
              onChange={setNombre}
              choices={NUMBERS.map((value) => ({ value, label: `Les ${value} plus grands` }))}
            />
          </>
        )}
      </div>
      <Loaded of="la carte" from={map}>
        {(data) => <Drawn etude={etude} vue={vue} links={links} liens={liens} map={data} />}
      </Loaded>
      <FluxTable etude={etude} liens={liens} />
    </Section>
  )
}

type DrawnProps = {
  etude: EtudeFlux
  vue: Vue
  links: readonly MapLink[]
  liens: readonly Lien[]
  map: Output<typeof territoireContract.readMap>
}

const Drawn = ({ etude, vue, links, liens, map }: DrawnProps) => {
  const { communes, sources, departementsSansContour } = map
  const [hovered, setHovered] = useState<string | null>(null)
  const features = useMemo(() => featuresOf(communes), [communes])
  const own = useMemo(() => new Set(etude.communes.flatMap(({ code, propre }) => (propre ? [code] : []))), [etude])
  const fills = useMemo(
    () =>
      new Map(vue === 'attraction' ? etude.communes.map(({ code, classe }) => [code, colourOf(classe)] as const) : []),
    [etude, vue],
  )
  const markers = useMemo(() => marksOf(etude), [etude])
  const isSchematic = communes.some(({ code, trace }) => own.has(code) && trace !== 'officiel')
  const hidden = vue === 'flux' ? liens.length - links.length : 0
  return (
    <>
      <div className={styles.map}>
        <CommuneMap
          // The library takes some of its choices when it starts.
          key={`${isSchematic}`}
          label={vue === 'flux' ? 'Flux autour du territoire' : 'Attraction des pôles, par commune'}
          communes={features}
          own={own}
          fills={fills}
          links={links}
          markers={markers}
          hovered={hovered}
          onHover={setHovered}
          schematic={isSchematic}
          // Where outlines are missing, where land ends is not known either.
          ground={departementsSansContour.length > 0 ? 'paper' : 'water'}
          names={vue === 'attraction'}
          isInPage
        />
        <Legend etude={etude} vue={vue} liens={liens} />
      </div>
      <Source>
        {hidden > 0 &&
          `${formatNumber(hidden)} de ces flux vont plus loin que la carte\u00a0: ils sont dans le tableau. `}
        {isSchematic
          ? 'Contours schématiques.'
          : `Contours\u00a0: ${sources.length > 0 ? sources.join(', ') : 'aucun'}.`}{' '}
        {departementsSansContour.length > 0 &&
          `Contours officiels absents\u00a0: ${listInWords(departementsSansContour.map(({ nom }) => nom))}. `}
        Les numéros sont ceux des pôles.
      </Source>
    </>
  )
}

const Legend = ({ etude, vue, liens }: { etude: EtudeFlux; vue: Vue; liens: readonly Lien[] }) => (
  <div className={styles.legend}>
    {vue === 'attraction' ? (
      <>
        <b>Part des flux vers le pôle</b>
        {CLASSES.map((colour, rank) => (
          <div key={colour}>
            <i style={{ background: colour }} />
            {sayClasse(rank + 1, etude.bornes)}
          </div>
        ))}
        <div>
          <i style={{ background: NO_CLASS }} />
          trop peu de personnes, ou aucun flux connu
        </div>
      </>
    ) : (
      <>
        <b>Large au départ, fin à l’arrivée</b>
        {(['dedans', 'sort', 'entre'] as const).map((sens) => (
          <div key={sens}>
            <i className={styles.line} style={{ background: HUES[sens] }} />
            {SENS_LABELS[sens]}
          </div>
        ))}
        {liens[0] && <div>Le plus large&nbsp;: {formatNumber(liens[0].valeur)} personnes</div>}
      </>
    )}
    {etude.poles.slice(0, NAMED).map(({ code, nom }, rank) => (
      <div key={code}>
        <b>{rank + 1}</b> {nom}
      </div>
    ))}
  </div>
)

const FluxTable = ({ etude, liens }: { etude: EtudeFlux; liens: readonly Lien[] }) => (
  <details>
    <summary>Les mêmes flux en tableau</summary>
    <DataTable
      caption="Les plus grands flux"
      rows={liens}
      keyOf={({ origine, destination }) => `${origine.code} ${destination.code}`}
      tight
      none="Aucun flux de onze personnes ou plus."
      columns={[
        { head: 'De', cell: ({ origine }) => origine.nom, sort: ({ origine }) => origine.nom },
        { head: 'Vers', cell: ({ destination }) => destination.nom, sort: ({ destination }) => destination.nom },
        { head: 'Sens', cell: ({ sens }) => SENS_LABELS[sens], sort: ({ sens }) => SENS_LABELS[sens] },
        { head: 'Personnes', right: true, cell: ({ valeur }) => formatNumber(valeur), sort: ({ valeur }) => valeur },
      ]}
      foot={
        <Source>
          {sayReunis(etude.liensReunis, ['flux', 'flux'])} Qui ne sort pas de sa commune n’a pas de ligne.{' '}
          {saySource(etude.source)}
        </Source>
      }
    />
  </details>
)
