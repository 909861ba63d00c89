/** Who goes where around the territory: what stays, the poles, the main flows; each figure with what it does not say. */
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { capitalizeFirst, count, formatNumber, formatShare } from '../../../../kernel/french.ts'
import { BarList } from '../../../../web/charts/bar-list.tsx'
import { useCpts } from '../../../../web/client/session.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { EmptyState } from '../../../../web/components/empty-state.tsx'
import { SelectField } from '../../../../web/components/field.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Notice } from '../../../../web/components/notice.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { RoomViews } from '../../../../web/shell/room-views.tsx'
import type { EtudeFlux, SourceFluxVue } from '../../contract-flux.ts'
import { NATURE_LABELS } from '../../rules/nature-flux.ts'
import { diagnostic } from '../client.ts'
import { CarteFlux } from './carte-flux.tsx'
import { PERSONNES, sayAutonomie, sayNombres, sayReunis, saySource } from './dire.ts'
import styles from './flux.module.css'
import { Communes, Poles } from './tables.tsx'

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const [source, setSource] = useState('')
  const read = useCall(diagnostic.readFlux, { params: { cptsId }, query: source ? { source } : {} }, { keep: true })
  return (
    <>
      <RoomViews of="Diagnostic" />
      <Loaded of="les flux" from={read}>
        {({ sources, avecTerritoire, etude }) => {
          if (sources.length === 0) return <NoFlux />
          if (!etude) return <NoTerritoire avecTerritoire={avecTerritoire} />
          return <Page etude={etude} sources={sources} setSource={setSource} />
        }}
      </Loaded>
    </>
  )
}

const NoFlux = () => (
  <>
    <Headline meaning="Où vont les habitants, d’où viennent ceux qui arrivent, autour de quels pôles le territoire s’organise.">
      Aucun flux pour l’instant
    </Headline>
    <EmptyState>
      L’opérateur de l’installation charge un fichier de flux entre communes (origine, destination, effectif), par
      exemple les trajets domicile-travail de l’Insee, par la commande{' '}
      <code>npm run maillage -- sources add flux.csv --recette flux --millesime 2022</code>.
    </EmptyState>
  </>
)

const NoTerritoire = ({ avecTerritoire }: { avecTerritoire: boolean }) => (
  <>
    <Headline>Les flux attendent un territoire</Headline>
    <EmptyState>
      {avecTerritoire
        ? 'Aucune commune de votre territoire n’est placée\u00a0: '
        : 'Les flux se lisent autour du vôtre\u00a0: '}
      <Link to="/territoire">dessinez le territoire de la CPTS</Link>.
    </EmptyState>
  </>
)

type PageProps = { etude: EtudeFlux; sources: readonly SourceFluxVue[]; setSource: (id: string) => void }

const Page = ({ etude, sources, setSource }: PageProps) => {
  const { source, sansFlux, entieres, communes } = etude
  const blind = communes.filter(({ propre, partants }) => !propre && partants === 0)
  return (
    <>
      <Headline meaning={`${sayNombres(etude)} ${NATURE_LABELS[source.nature]}`} above={saySource(source)}>
        {sayAutonomie(etude)}
      </Headline>
      {sources.length > 1 && (
        <SelectField
          label="Source des flux"
          value={source.id}
          onChange={setSource}
          choices={sources.map(({ id, titre, millesime }) => ({ value: id, label: `${titre}, ${millesime}` }))}
        />
      )}
      {(sansFlux.length > 0 || entieres.length > 0 || blind.length > 0) && (
        <Notice title="Ce que cette source ne voit pas">
          {sansFlux.length > 0 && (
            <p>
              Aucun flux connu depuis{' '}
              {sansFlux.length > 6
                ? count(sansFlux.length, 'commune du territoire', 'communes du territoire')
                : sansFlux.map(({ nom }) => nom).join(', ')}
              &nbsp;: ces communes ne comptent dans aucune part.
            </p>
          )}
          {blind.length > 0 && (
            <p>
              Aucun flux connu depuis {count(blind.length, 'commune voisine', 'communes voisines')}&nbsp;: ceux qui
              viennent de là ne sont pas comptés.
            </p>
          )}
          {entieres.length > 0 && <p>Comptée en entier, faute de détail&nbsp;: {entieres.join(', ')}.</p>}
        </Notice>
      )}
      <CarteFlux etude={etude} />
      <div className={styles.pair}>
        <AilleursList etude={etude} way="versOu" />
        <AilleursList etude={etude} way="dOu" />
      </div>
      <Poles etude={etude} />
      <Communes etude={etude} />
    </>
  )
}

const MOST = 12

const AilleursList = ({ etude, way }: { etude: EtudeFlux; way: 'versOu' | 'dOu' }) => {
  const { id: cptsId } = useCpts()
  const { lignes, reunis } = etude[way]
  const [first] = lignes
  const [, several] = PERSONNES[etude.source.nature]
  const isOut = way === 'versOu'
  const title = first
    ? isOut
      ? `Première destination\u00a0: ${first.nom}, ${formatShare(first.part)} de ceux qui sortent`
      : `Première origine\u00a0: ${first.nom}, ${formatShare(first.part)} de ceux qui viennent`
    : isOut
      ? 'Personne ne sort, ou trop peu pour le dire'
      : 'Personne n’arrive, ou trop peu pour le dire'
  const further = lignes.slice(MOST)
  const rest = further.length > 0 ? `${count(further.length, 'autre commune', 'autres communes')} dans le CSV. ` : ''
  return (
    <Section title={isOut ? 'Où vont les habitants' : 'Où vivent ceux qui viennent'} small>
      <BarList
        title={title}
        nameHead="Commune"
        valueHead={capitalizeFirst(several)}
        hue={isOut ? 'var(--mission-crise)' : 'var(--mission-acces)'}
        lines={lignes.slice(0, MOST).map(({ code, nom, valeur, part }) => ({
          key: code,
          name: nom,
          value: valeur,
          shown: formatNumber(valeur),
          detail: formatShare(part),
        }))}
        source={`${rest}${sayReunis(reunis, ['commune', 'communes'])} ${saySource(etude.source)}`}
        csv={diagnostic.exportFlux.href({
          params: { cptsId },
          query: { quoi: 'ailleurs', source: etude.source.id },
        })}
      />
    </Section>
  )
}
