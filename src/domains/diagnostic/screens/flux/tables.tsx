/** Poles, and the degree to which each commune goes there. */
import { useState } from 'react'
import { capitalizeFirst, count, formatNumber, formatShare, listInWords } from '../../../../kernel/french.ts'
import { useCpts } from '../../../../web/client/session.ts'
import { CsvLink } from '../../../../web/components/csv-link.tsx'
import { DataTable } from '../../../../web/components/data-table.tsx'
import { LongTable } from '../../../../web/components/long-table.tsx'
import { Section, Source } from '../../../../web/components/section.tsx'
import { Segments } from '../../../../web/components/segments.tsx'
import type { EtudeFlux } from '../../contract-flux.ts'
import { diagnostic } from '../client.ts'
import { colourOf, PERSONNES, sayClasse, saySource } from './dire.ts'
import styles from './flux.module.css'

const useCsv = (etude: EtudeFlux, quoi: 'poles' | 'communes') => {
  const { id: cptsId } = useCpts()
  return <CsvLink href={diagnostic.exportFlux.href({ params: { cptsId }, query: { quoi, source: etude.source.id } })} />
}

const MOST = 12

export const Poles = ({ etude }: { etude: EtudeFlux }) => {
  const { poles, communes, fusion, source } = etude
  const own = new Set(communes.flatMap(({ code, propre }) => (propre ? [code] : [])))
  const heldBy = (code: string) => communes.filter(({ propre, pole }) => propre && pole?.code === code).length
  const here = poles.filter(({ code }) => own.has(code))
  const rows = poles.map((pole, rank) => ({ ...pole, rang: rank + 1, propres: heldBy(pole.code) }))
  const [, several] = PERSONNES[source.nature]
  return (
    <Section
      title={
        here.length === 0
          ? 'Aucun pôle n’est sur le territoire'
          : `${count(here.length, 'pôle est', 'pôles sont')} sur le territoire\u00a0: ${listInWords(here.slice(0, 4).map(({ nom }) => nom))}`
      }
      aside={useCsv(etude, 'poles')}
    >
      <DataTable
        caption="Pôles d’attraction"
        rows={rows.slice(0, MOST)}
        keyOf={({ code }) => code}
        tight
        none="Aucune commune n’est la première destination d’une autre."
        columns={[
          { head: 'N°', cell: ({ rang }) => rang, sort: ({ rang }) => rang, width: '56px' },
          {
            head: 'Pôle',
            cell: ({ nom, code, reunis }) => (
              <>
                {own.has(code) ? <b>{nom}</b> : nom}
                {reunis.length > 0 && `, avec ${listInWords(reunis.map((one) => one.nom))}`}
              </>
            ),
            sort: ({ nom }) => nom,
          },
          {
            head: 'Communes attirées',
            right: true,
            cell: ({ communes: all }) => formatNumber(all),
            sort: ({ communes: all }) => all,
          },
          {
            head: 'Dont du territoire',
            right: true,
            cell: ({ propres }) => formatNumber(propres),
            sort: ({ propres }) => propres,
          },
          {
            head: source.nature === 'inconnue' ? 'Personnes reçues' : `${capitalizeFirst(several)} reçus`,
            right: true,
            cell: ({ recus }) => (recus === null ? 'moins de 11' : formatNumber(recus)),
            sort: ({ recus }) => recus,
          },
        ]}
        foot={
          <Source>
            Un pôle est une commune où vont d’abord ses propres habitants, et d’abord ceux d’au moins une autre (Nystuen
            et Dacey, 1961). Un pôle qui envoie {formatShare(fusion)} de ses flux à un autre le rejoint&nbsp;: choix de
            Maillage. Seules les communes de la carte sont comptées.{' '}
            {rows.length > MOST && `Les ${rows.length - MOST} suivants sont dans le CSV.`} {saySource(source)}
          </Source>
        }
      />
    </Section>
  )
}

export const Communes = ({ etude }: { etude: EtudeFlux }) => {
  const [qui, setQui] = useState<'propres' | 'toutes'>('propres')
  const rows = etude.communes.filter(({ propre }) => qui === 'toutes' || propre)
  const { bornes } = etude
  return (
    <Section title="À quel degré chaque commune est attirée" aside={useCsv(etude, 'communes')}>
      <div className={styles.tools}>
        <Segments
          legend="Communes montrées"
          value={qui}
          onChange={setQui}
          choices={[
            { value: 'propres', label: 'Du territoire' },
            { value: 'toutes', label: 'Et autour' },
          ]}
        />
      </div>
      <LongTable
        key={qui}
        caption="Communes, leur pôle et leur classe d’attraction"
        rows={rows}
        keyOf={({ code }) => code}
        initialSort={{ head: 'Part vers le pôle', down: true }}
        columns={[
          { head: 'Commune', cell: ({ nom }) => nom, sort: ({ nom }) => nom },
          { head: 'Pôle', cell: ({ pole }) => pole?.nom ?? 'aucun', sort: ({ pole }) => pole?.nom ?? null },
          {
            head: 'Classe',
            cell: ({ classe, partants }) => (
              <>
                <span className={styles.swatch} style={{ background: colourOf(classe) }} />
                {classe ? `${classe}, ` : ''}
                {sayClasse(classe, bornes, partants)}
              </>
            ),
            sort: ({ classe }) => classe,
          },
          {
            head: 'Part vers le pôle',
            right: true,
            cell: ({ degre }) => (degre === null ? 'non dite' : formatShare(degre, 1)),
            sort: ({ degre }) => degre,
          },
          {
            head: 'Qui y vivent',
            right: true,
            cell: ({ partants }) =>
              partants === null ? 'moins de 11' : partants === 0 ? 'inconnu' : formatNumber(partants),
            sort: ({ partants }) => partants,
          },
        ]}
        foot={
          <Source>
            Classes d’après De Fontgalland et Rouzaud-Cornabas, Santé publique, 2020, qui en comptent cinq sans en
            publier les bornes&nbsp;: {bornes.map((borne) => formatShare(borne)).join(', ')} sont un choix de Maillage.
            Une part qui repose sur moins de onze personnes n’est pas dite. {saySource(etude.source)}
          </Source>
        }
      />
    </Section>
  )
}
