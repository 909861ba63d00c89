/** The team against the national directory: certain matches linked together, the others looked at one by one. */
import { useState } from 'react'
import { count } from '../../../kernel/french.ts'
import { useCan, useCpts } from '../../../web/client/session.ts'
import { useAction } from '../../../web/client/use-action.ts'
import { useCall } from '../../../web/client/use-call.ts'
import { Button, ButtonLink } from '../../../web/components/button.tsx'
import { type Column, DataTable } from '../../../web/components/data-table.tsx'
import { EmptyState } from '../../../web/components/empty-state.tsx'
import { Headline } from '../../../web/components/headline.tsx'
import { Loaded } from '../../../web/components/loaded.tsx'
import { LongTable } from '../../../web/components/long-table.tsx'
import { Problem } from '../../../web/components/problem.tsx'
import { Section } from '../../../web/components/section.tsx'
import { notify } from '../../../web/components/toasts.tsx'
import { RoomViews } from '../../../web/shell/room-views.tsx'
import { type Rattachements, repertoire } from './client.ts'
import { exerciceOf, NotLoaded } from './parts.tsx'
import styles from './repertoire.module.css'
import { sayPreuves } from './words.ts'

type Certain = Rattachements['certains'][number]
type Autre = Rattachements['autres'][number]

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const found = useCall(repertoire.listRattachements, { params: { cptsId } })
  return (
    <>
      <RoomViews of="Équipe" />
      <Loaded of="les rattachements" from={found}>
        {(data) => (
          <>
            <Headline meaning={data.source ?? 'Qui, de l’équipe, est qui dans l’annuaire national.'}>
              {headOf(data)}
            </Headline>
            <Body data={data} />
          </>
        )}
      </Loaded>
    </>
  )
}

const headOf = ({ source, rattaches, certains, autres }: Rattachements): string => {
  if (source === null) return 'Rattachements'
  const left = certains.length + autres.length
  return left === 0 && rattaches > 0
    ? `Toute l’équipe est rattachée\u00a0: ${count(rattaches, 'professionnel')}`
    : `${count(rattaches, 'professionnel rattaché', 'professionnels rattachés')}, ${count(left, 'autre à rattacher', 'autres à rattacher')}`
}

const Body = ({ data }: { data: Rattachements }) => {
  if (data.source === null) return <NotLoaded />
  if (data.rattaches + data.certains.length + data.autres.length === 0)
    return (
      <EmptyState actions={<ButtonLink to="/equipe">Équipe</ButtonLink>}>
        L’équipe est encore vide&nbsp;: il n’y a personne à rattacher.
      </EmptyState>
    )
  return (
    <>
      <p className={styles.hint}>
        Qui est rattaché est suivi&nbsp;: un nouveau lieu, un lieu quitté ou un départ dans l’annuaire national vous est
        proposé, et rien ne s’écrit sans vous.
      </p>
      {data.certains.length > 0 && <Certain certains={data.certains} />}
      {data.autres.length > 0 && <Autres autres={data.autres} />}
    </>
  )
}

const Certain = ({ certains }: { certains: Certain[] }) => {
  const { id: cptsId } = useCpts()
  const mayEdit = useCan('professionnel.edit')
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const link = useAction(repertoire.linkTogether)
  const unlink = useAction(repertoire.unlinkTogether)
  const chosen = certains.filter(({ professionnelId }) => !left.has(professionnelId))
  const toggle = (id: string) =>
    setLeft((all) => (all.has(id) ? all.difference(new Set([id])) : all.union(new Set([id]))))
  const accept = async () => {
    const professionnelIds = chosen.map(({ professionnelId }) => professionnelId)
    const done = await link.run({ params: { cptsId }, body: { professionnelIds } })
    if (done)
      notify(`${count(done.rattaches, 'professionnel rattaché', 'professionnels rattachés')} à l’annuaire national.`, {
        undo: () => unlink.run({ params: { cptsId }, body: { lot: done.lot } }),
      })
  }
  const columns: Column<Certain>[] = [
    ...(mayEdit
      ? [
          {
            head: 'Prendre',
            width: '9%',
            cell: (one: Certain) => (
              <input
                type="checkbox"
                aria-label={`Rattacher ${one.nom}`}
                checked={!left.has(one.professionnelId)}
                onChange={() => toggle(one.professionnelId)}
              />
            ),
          },
        ]
      : []),
    { head: 'Équipe', cell: (one) => <b>{one.nom}</b>, sort: (one) => one.nom, width: '20%' },
    { head: 'Exercice', cell: (one) => one.exercice, sort: (one) => one.exercice },
    {
      head: 'Dans l’annuaire national',
      cell: ({ candidat }) => (
        <>
          {`${candidat.nom} ${candidat.prenom}, ${exerciceOf(candidat)}`}
          <small className={styles.under}>
            {candidat.lieux.join(', ')} <span className={styles.number}>{candidat.identifiant}</span>
          </small>
        </>
      ),
      width: '34%',
    },
    { head: 'Ce qui le dit', cell: ({ candidat }) => sayPreuves(candidat.preuves) },
  ]
  return (
    <Section
      title="Correspondances certaines"
      aside={
        mayEdit && (
          <Button
            kind="primary"
            pending={link.pending}
            blocked={chosen.length === 0 && 'Cochez au moins une ligne.'}
            onClick={accept}
          >
            Rattacher {count(chosen.length, 'professionnel')}
          </Button>
        )
      }
    >
      <Problem error={link.error ?? unlink.error} />
      <LongTable
        caption="Correspondances certaines avec l’annuaire national"
        columns={columns}
        rows={certains}
        keyOf={(one) => one.professionnelId}
      />
    </Section>
  )
}

const RAISONS: Record<Autre['raison'], (candidats: number) => string> = {
  'a-regarder': (candidats) => `${count(candidats, 'candidat')} à regarder sur sa fiche`,
  'rpps-inconnu': () => 'le RPPS de la fiche n’est pas dans l’annuaire',
  personne: () => 'personne du même nom\u00a0; des noms proches sont peut-être sur sa fiche',
}
const Autres = ({ autres }: { autres: Autre[] }) => (
  <Section title="À regarder un par un">
    <DataTable
      caption="Professionnels sans correspondance certaine"
      columns={[
        { head: 'Nom', cell: (one) => <b>{one.nom}</b>, sort: (one) => one.nom, width: '26%' },
        { head: 'Exercice', cell: (one) => one.exercice, sort: (one) => one.exercice, width: '30%' },
        { head: 'Adhérent', cell: (one) => (one.adherent ? 'oui' : 'non'), sort: (one) => (one.adherent ? 0 : 1) },
        { head: 'Annuaire', cell: (one) => RAISONS[one.raison](one.candidats), sort: (one) => one.raison },
      ]}
      rows={autres}
      keyOf={(one) => one.professionnelId}
      linkOf={(one) => `/equipe/${one.professionnelId}`}
    />
  </Section>
)
