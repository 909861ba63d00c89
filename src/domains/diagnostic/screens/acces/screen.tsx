/** « Accès aux soins »: where professionals are out of reach, and what one practice would change. */
import { Link, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { formatDate, listInWords } from '../../../../kernel/french.ts'
import { Temporal } from '../../../../kernel/time.ts'
import { useCpts } from '../../../../web/client/session.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { EmptyState } from '../../../../web/components/empty-state.tsx'
import { SelectField } from '../../../../web/components/field.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Notice } from '../../../../web/components/notice.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { RoomViews } from '../../../../web/shell/room-views.tsx'
import { SOURCES_OFFRE } from '../../rules/offre.ts'
import { type AccesLu, diagnostic } from '../client.ts'
import styles from './acces.module.css'
import { AccesMap } from './acces-map.tsx'
import { AccesTable } from './acces-table.tsx'
import { Departs } from './departs.tsx'
import { Figures } from './figures.tsx'
import { SourceField, useAddress } from './source-field.tsx'
import { meaningOf } from './source-words.ts'
import { TryPanel } from './try-panel.tsx'
import { useAcces } from './use-acces.ts'
import { headlineOf, LIMITES, sayEffectif } from './words.ts'

const CLE = /^[a-z0-9]+(-[a-z0-9]+)*$/
const sourceOf = (wished: unknown) => SOURCES_OFFRE.find((one) => one === wished)

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const search = useSearch({ strict: false }) as Record<string, unknown>
  const wished = String(search.profession ?? '')
  const source = sourceOf(search.source)
  const query = { ...(CLE.test(wished) ? { profession: wished } : {}), ...(source ? { source } : {}) }
  const read = useCall(diagnostic.readAcces, { params: { cptsId }, query })
  return (
    <>
      <RoomViews of="Diagnostic" />
      <Loaded of="l’accès aux soins" from={read}>
        {(data) =>
          data.communes.length === 0 ? (
            <NoTerritoire data={data} />
          ) : (
            <Page key={`${data.profession.cle} ${data.source}`} data={data} />
          )
        }
      </Loaded>
    </>
  )
}

const NoTerritoire = ({ data }: { data: AccesLu }) => (
  <>
    <Headline>L’accès aux soins attend un territoire</Headline>
    <EmptyState actions={<Link to="/territoire">Dessiner le territoire</Link>}>
      {data.sansPoint.length > 0
        ? 'Aucune commune du territoire n’a de point connu\u00a0: les trajets ne se calculent pas.'
        : 'Cette page dit quelles communes ont le moins de professionnels à portée, et ce que changerait un cabinet de plus ou de moins. Elle part des communes de la CPTS.'}
    </EmptyState>
  </>
)

const ProfessionField = ({ data }: { data: AccesLu }) => {
  const go = useAddress(data)
  const { cle } = data.profession
  const known = data.professions.some((one) => one.cle === cle)
    ? data.professions
    : [data.profession, ...data.professions]
  return (
    <SelectField
      label="Profession"
      value={cle}
      onChange={(profession) => go({ profession })}
      choices={known.map(({ cle: value, libelle, nombre }) => ({
        value,
        label: nombre === null ? libelle : `${libelle} (${nombre})`,
      }))}
    />
  )
}

const Page = ({ data }: { data: AccesLu }) => {
  const state = useAcces(data)
  const [hovered, setHovered] = useState<string | null>(null)
  const pointed = { hovered, setHovered }
  const today = formatDate(Temporal.Now.plainDateISO())
  const isEmpty = !data.masque && state.moyenneAvant === 0
  return (
    <>
      <Headline meaning={meaningOf(data)}>{headlineOf(state)}</Headline>
      <div className={styles.chooser}>
        <ProfessionField data={data} />
        <SourceField data={data} />
        <p>{sayEffectif(data)}</p>
      </div>
      {data.masque && (
        <Notice title="Des effectifs sont masqués">
          Une commune où exercent moins de six professionnels ne montre ni leur nombre, ni l’accès qu’ils donnent autour
          d’elle. L’essai d’un cabinet est fermé pour la même raison.
        </Notice>
      )}
      {isEmpty && (
        <Notice title="Rien à compter">
          {data.source === 'membres' ? (
            <>
              Aucune fiche de cette profession n’a de commune d’exercice à portée du territoire. Ajoutez-les depuis{' '}
              <Link to="/equipe">Équipe</Link>, ou essayez d’ouvrir un cabinet.
            </>
          ) : (
            'Personne de cette profession n’exerce à portée du territoire selon l’annuaire national. Essayez d’ouvrir un cabinet.'
          )}
        </Notice>
      )}
      <Figures state={state} today={today} />
      <Section title={state.hasTry ? 'La carte, avec ce qui est essayé' : 'La carte'}>
        <div className={styles.columns} data-alone={state.mayTry ? undefined : ''}>
          <AccesMap state={state} {...pointed} />
          {state.mayTry && <TryPanel state={state} />}
        </div>
      </Section>
      <AccesTable state={state} {...pointed} />
      <Departs state={state} />
      <Section title="Ce que ces chiffres disent, et ne disent pas">
        <ul className={styles.limits}>
          {LIMITES(data).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
          <li>{sayApl(data)}</li>
          {data.sansPoint.length > 0 && (
            <li>Sans point connu, et donc sans calcul&nbsp;: {listInWords(data.sansPoint)}.</li>
          )}
        </ul>
      </Section>
    </>
  )
}

const sayApl = ({ apl, profession }: AccesLu): string => {
  if (apl)
    return `À côté, l’APL que publie la Drees (${apl.titre}, ${apl.periode}, millésime ${apl.millesime}), en ${apl.unite}\u00a0: elle compte tous les professionnels, leur activité, l’âge des habitants et les trajets par la route. Les deux colonnes n’ont pas la même unité et ne se soustraient pas.`
  return profession.apl
    ? 'L’APL que publie la Drees se montrera à côté quand l’opérateur de l’installation aura chargé son classeur (voir Sources).'
    : 'La Drees ne publie pas d’APL pour cette profession.'
}
