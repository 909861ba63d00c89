/** One division, open: on the map and in a table; one of its territories becomes a scenario or that of the CPTS. */
import { useState } from 'react'
import { capitalizeFirst, count, formatNumber } from '../../../../kernel/french.ts'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button } from '../../../../web/components/button.tsx'
import { CsvLink } from '../../../../web/components/csv-link.tsx'
import { DataTable } from '../../../../web/components/data-table.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Notice } from '../../../../web/components/notice.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { Section, Source } from '../../../../web/components/section.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import type { DecoupageVu, TerritoireDecoupe } from '../../contract-decoupages.ts'
import { type DecoupageOuvert, diagnostic } from '../client.ts'
import { Adopter, useAdopted } from './adopter.tsx'
import styles from './atelier.module.css'
import { CarteDecoupage } from './carte-decoupage.tsx'
import {
  sayAcces,
  sayEnPlace,
  sayEpci,
  sayGardee,
  sayKm,
  sayMethode,
  sayMorceaux,
  sayPart,
  sayTaille,
  tintOf,
} from './dire.ts'

type Props = { decoupage: DecoupageVu; close: () => void }

export const DecoupageOuvertPart = ({ decoupage: { id, nom }, close }: Props) => {
  const { id: cptsId } = useCpts()
  const params = { cptsId, decoupageId: id }
  const read = useCall(diagnostic.readDecoupage, { params })
  return (
    <Section
      title={nom}
      aside={
        <Button kind="plain" size="small" onClick={close}>
          Fermer
        </Button>
      }
    >
      <Loaded of="le découpage" from={read}>
        {(data) => <Opened data={data} />}
      </Loaded>
    </Section>
  )
}

const Opened = ({ data }: { data: DecoupageOuvert }) => {
  const { id: cptsId } = useCpts()
  const mayAdopt = useCan('territoire.edit')
  const [adopting, setAdopting] = useState<TerritoireDecoupe | null>(null)
  const { territoires, methode, cadre, faute } = data
  const ours = territoires.find(({ notre }) => notre)
  const params = { cptsId, decoupageId: data.id }
  return (
    <>
      {ours && (
        <p className={styles.intro}>
          Les habitants de votre CPTS sont pour la plupart dans le territoire {ours.rang}, {ours.nom}&nbsp;:{' '}
          {count(ours.population, 'habitant')}, {sayTaille(ours.taille)}.{' '}
          {mayAdopt && (
            <Button kind="plain" size="small" onClick={() => setAdopting(ours)}>
              Adopter ce territoire
            </Button>
          )}
        </p>
      )}
      {(faute || methode.ecarts.length > 0) && (
        <Notice kind="hand" title="À savoir avant de s’en servir">
          {faute && <p>{faute}</p>}
          {methode.ecarts.map((ecart) => (
            <p key={ecart}>{ecart}</p>
          ))}
        </Notice>
      )}
      {adopting && <AdoptOne key={adopting.rang} decoupage={data} one={adopting} close={() => setAdopting(null)} />}
      {cadre && (
        <CarteDecoupage
          cadre={cadre}
          territoires={territoires}
          label={`${data.nom}. Le tableau dessous dit la même chose.`}
        />
      )}
      <Table data={data} adopt={mayAdopt ? setAdopting : null} />
      <Source>
        {capitalizeFirst(sayMethode(methode))}.{' '}
        <CsvLink href={diagnostic.exportDecoupage.href({ params, query: { quoi: 'territoires' } })}>
          CSV, territoire par territoire
        </CsvLink>{' '}
        ·{' '}
        <CsvLink href={diagnostic.exportDecoupage.href({ params, query: { quoi: 'communes' } })}>
          CSV, commune par commune
        </CsvLink>{' '}
        · <CsvLink href={diagnostic.exportDecoupageGeoJson.href({ params })}>GeoJSON</CsvLink>
      </Source>
    </>
  )
}

const HORS = { dessous: 'sous le minimum', dessus: 'au-dessus du maximum' } as const

const detailOf = ({ notre, cpts }: TerritoireDecoupe): string =>
  [...(notre ? ['votre CPTS'] : []), ...(cpts ? [sayGardee(cpts)] : [])].join(', ')

const Table = ({ data, adopt }: { data: DecoupageOuvert; adopt: ((one: TerritoireDecoupe) => void) | null }) => {
  const mayEdit = useCan('diagnostic.edit')
  return (
    <DataTable
      caption={`${data.nom}, territoire par territoire`}
      rows={data.territoires}
      keyOf={({ rang }) => String(rang)}
      initialSort={{ head: 'Population', down: true }}
      columns={[
        {
          head: 'Territoire',
          bare: true,
          width: '20%',
          cell: (one) => (
            <span>
              <span className={styles.swatch} style={{ background: tintOf(one.couleur) }} />
              <b>{one.rang}</b> {one.nom}
              {detailOf(one) && <small className={styles.under}>{detailOf(one)}</small>}
            </span>
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
          cell: ({ population, hors }) => (
            <span>
              {formatNumber(population)}
              {hors && <small className={styles.under}>{HORS[hors]}</small>}
            </span>
          ),
          sort: ({ population }) => population,
        },
        { head: 'Taille', cell: ({ taille }) => sayTaille(taille), sort: ({ taille }) => taille },
        {
          head: 'Part gardée',
          right: true,
          cell: ({ partGardee }) => sayPart(partGardee),
          sort: ({ partGardee }) => partGardee.part,
        },
        {
          head: 'Accès au pôle',
          cell: ({ acces }) => sayAcces(acces),
          sort: ({ acces }) => acces?.km ?? null,
        },
        { head: 'EPCI', cell: ({ epci }) => sayEpci(epci), sort: ({ epci }) => epci.coupes.length },
        {
          head: 'CPTS en place',
          cell: ({ enPlace }) => sayEnPlace(enPlace),
          sort: ({ enPlace }) => enPlace[0]?.nom ?? null,
        },
        {
          head: 'Étendue',
          right: true,
          cell: ({ etendueKm }) => (etendueKm === null ? 'inconnue' : sayKm(etendueKm)),
          sort: ({ etendueKm }) => etendueKm,
        },
        { head: 'Contiguïté', cell: ({ morceaux }) => sayMorceaux(morceaux), sort: ({ morceaux }) => morceaux },
        {
          head: 'Actions',
          bare: true,
          quiet: true,
          cell: (one) => (
            <div className={styles.row}>
              {adopt && (
                <Button kind="plain" size="small" label={`Adopter ${one.nom}`} onClick={() => adopt(one)}>
                  Adopter
                </Button>
              )}
              {mayEdit && <KeepOne decoupage={data} one={one} />}
            </div>
          ),
        },
      ]}
    />
  )
}

const KeepOne = ({ decoupage, one }: { decoupage: DecoupageOuvert; one: TerritoireDecoupe }) => {
  const { id: cptsId } = useCpts()
  const nom = `${one.nom}, ${decoupage.nom}`.slice(0, 120)
  const save = useAction(diagnostic.saveScenario, {
    refresh: [diagnostic.readAtelier],
    onDone: () => notify(`«\u00a0${nom}\u00a0» est gardé dans l’atelier\u00a0: il est comparé aux autres scénarios.`),
  })
  const body = {
    nom,
    unites: one.communes.map(({ code }) => ({ code })),
    decoupage: { id: decoupage.id, rang: one.rang },
  }
  return (
    <>
      <Button
        kind="plain"
        size="small"
        label={`En faire un scénario\u00a0: ${one.nom}`}
        pending={save.pending}
        onClick={() => save.run({ params: { cptsId }, body })}
      >
        En faire un scénario
      </Button>
      <Problem error={save.error} />
    </>
  )
}

const AdoptOne = ({
  decoupage,
  one,
  close,
}: {
  decoupage: DecoupageOuvert
  one: TerritoireDecoupe
  close: () => void
}) => {
  const { id: cptsId } = useCpts()
  const adopted = useAdopted(one.nom, close)
  const adopt = useAction(diagnostic.adoptTerritoire, { onDone: (made, { 0: { body } }) => adopted(made, body.depuis) })
  return (
    <Adopter
      nom={one.nom}
      population={one.population}
      adopt={adopt}
      send={(body) => adopt.run({ params: { cptsId, decoupageId: decoupage.id }, body: { ...body, rang: one.rang } })}
      close={close}
    />
  )
}
