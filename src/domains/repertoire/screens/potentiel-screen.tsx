/** Who practises in the territory and is not a member: the potential by profession, then the people to invite. */
import { useState } from 'react'
import { count, formatNumber, formatShare } from '../../../kernel/french.ts'
import { professionLabel } from '../../../referentials/index.ts'
import { useCan, useCpts } from '../../../web/client/session.ts'
import { useCall } from '../../../web/client/use-call.ts'
import { ButtonLink } from '../../../web/components/button.tsx'
import { CsvLink } from '../../../web/components/csv-link.tsx'
import { type Column, DataTable } from '../../../web/components/data-table.tsx'
import { EmptyState } from '../../../web/components/empty-state.tsx'
import { SelectField } from '../../../web/components/field.tsx'
import { Headline } from '../../../web/components/headline.tsx'
import { Loaded } from '../../../web/components/loaded.tsx'
import { LongTable } from '../../../web/components/long-table.tsx'
import { Section } from '../../../web/components/section.tsx'
import { RoomViews } from '../../../web/shell/room-views.tsx'
import { type Potentiel, repertoire } from './client.ts'
import { exerciceOf, NotLoaded } from './parts.tsx'
import styles from './repertoire.module.css'

type Ligne = Potentiel['professions'][number]
type Personne = Potentiel['aInviter'][number]

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const potentiel = useCall(repertoire.readPotentiel, { params: { cptsId } })
  return (
    <>
      <RoomViews of="Équipe" />
      <Loaded of="le potentiel du territoire" from={potentiel}>
        {(data) => (
          <>
            <Headline meaning={data.source ?? 'Qui exerce dans le territoire sans être adhérent.'}>
              {data.source && data.aTerritoire ? `${count(data.aInviter.length, 'personne')} à inviter` : 'À inviter'}
            </Headline>
            <Body data={data} cptsId={cptsId} />
          </>
        )}
      </Loaded>
    </>
  )
}

const Body = ({ data, cptsId }: { data: Potentiel; cptsId: string }) => {
  if (data.source === null) return <NotLoaded />
  if (!data.aTerritoire)
    return (
      <EmptyState actions={<ButtonLink to="/territoire">Choisir les communes</ButtonLink>}>
        Le territoire n’a pas encore de commune&nbsp;: on ne sait pas où chercher.
      </EmptyState>
    )
  return (
    <>
      <Section title="Par profession">
        <DataTable
          caption="Potentiel et adhérents, par profession"
          columns={BY_PROFESSION}
          rows={data.professions}
          keyOf={(one) => one.profession}
          none="Personne n’exerce dans le territoire, selon l’annuaire national."
        />
        <p className={styles.hint}>
          {count(data.exercent, 'personne exerce', 'personnes exercent')} dans le territoire, toutes professions,
          libérales ou salariées. Qui a deux professions compte dans chacune. Un adhérent se reconnaît à son RPPS
          {data.adherentsSansRpps > 0 &&
            `\u00a0; ${count(data.adherentsSansRpps, 'adhérent n’en a pas sur sa fiche et peut', 'adhérents n’en ont pas sur leur fiche et peuvent')} paraître «\u00a0à inviter\u00a0»`}
          .
        </p>
      </Section>
      <ToInvite people={data.aInviter} cptsId={cptsId} />
    </>
  )
}

const BY_PROFESSION: Column<Ligne>[] = [
  {
    head: 'Profession',
    cell: (one) => professionLabel(one.profession),
    sort: (one) => professionLabel(one.profession),
  },
  { head: 'Exercent ici', cell: (one) => formatNumber(one.exercent), sort: (one) => one.exercent, right: true },
  { head: 'Dont adhérents', cell: (one) => formatNumber(one.membres), sort: (one) => one.membres, right: true },
  {
    head: 'Part',
    cell: (one) => (one.exercent > 0 ? formatShare(one.membres / one.exercent) : 'sans objet'),
    sort: (one) => (one.exercent > 0 ? one.membres / one.exercent : null),
    right: true,
  },
  { head: 'À inviter', cell: (one) => formatNumber(one.aInviter), sort: (one) => one.aInviter, right: true },
  { head: 'Adhérents connus', cell: (one) => formatNumber(one.adherents), sort: (one) => one.adherents, right: true },
]

const PEOPLE: Column<Personne>[] = [
  { head: 'Nom', cell: (one) => <b>{`${one.nom} ${one.prenom}`.trim()}</b>, sort: (one) => `${one.nom} ${one.prenom}` },
  { head: 'Exercice', cell: exerciceOf, sort: exerciceOf },
  { head: 'Communes', cell: (one) => one.lieux.join(', '), sort: (one) => one.lieux.join(', ') },
  {
    head: 'Fiche',
    cell: (one) => (one.professionnelId ? 'dans l’équipe' : 'aucune'),
    sort: (one) => (one.professionnelId ? 0 : 1),
  },
  { head: 'RPPS', cell: (one) => <span className={styles.number}>{one.identifiant}</span> },
]

const ToInvite = ({ people, cptsId }: { people: Personne[]; cptsId: string }) => {
  const [profession, setProfession] = useState('')
  const mayExport = useCan('membre.export')
  const choices = [...new Set(people.flatMap(({ professions }) => professions))]
    .map((value) => ({ value, label: professionLabel(value) }))
    .sort((a, b) => a.label.localeCompare(b.label, 'fr'))
  const rows = people.filter(({ professions }) => profession === '' || professions.includes(profession))
  return (
    <Section
      title="À inviter"
      aside={mayExport && <CsvLink href={repertoire.exportPotentiel.href({ params: { cptsId } })} />}
    >
      <div className={styles.fields}>
        <SelectField label="Profession" none="Toutes" choices={choices} value={profession} onChange={setProfession} />
      </div>
      <LongTable
        caption="Qui exerce dans le territoire sans être adhérent"
        columns={PEOPLE}
        rows={rows}
        keyOf={(one) => one.identifiant}
        linkOf={(one) => (one.professionnelId ? `/equipe/${one.professionnelId}` : undefined)}
        none="Tous ceux qui exercent ici sont adhérents."
      />
    </Section>
  )
}
