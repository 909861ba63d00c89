/** The scale: the version in force as a table, former ones, and the form of the next. */
import { Suspense, useState } from 'react'
import { professionLabel } from '../../../../referentials/professions.ts'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button } from '../../../../web/components/button.tsx'
import { DataTable } from '../../../../web/components/data-table.tsx'
import { euros, longDay } from '../../../../web/components/days.ts'
import { EmptyState } from '../../../../web/components/empty-state.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Notice } from '../../../../web/components/notice.tsx'
import { Section, Source } from '../../../../web/components/section.tsx'
import { RoomViews } from '../../../../web/shell/room-views.tsx'
import { DecisionLink } from '../../../gouvernance/screens/index.ts'
import type { BaremeLu } from '../../contract.ts'
import { GENRE_LABELS, tacheLabel } from '../../labels.ts'
import { indemnites } from '../client.ts'
import { BaremeForm } from './bareme-form.tsx'

const JOURS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche']

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const mayEdit = useCan('bareme-indemnites.edit')
  const [isWriting, setWriting] = useState(false)
  const read = useCall(indemnites.listBaremesIndemnites, { params: { cptsId } }, { keep: true })
  return (
    <>
      <RoomViews of="Finances" />
      <Loaded of="le barème" from={read}>
        {({ baremes }) => {
          const current = baremes.find(({ enVigueur }) => enVigueur)
          const write = mayEdit && !isWriting && (
            <Button kind={current ? 'secondary' : 'primary'} onClick={() => setWriting(true)}>
              Écrire une nouvelle version
            </Button>
          )
          return (
            <>
              <Headline
                actions={write}
                meaning="Ce qu’une heure ou une tâche donne droit à recevoir, comme l’instance l’a voté. Aucun montant n’est fourni avec Maillage : c’est votre vote qui le fixe."
              >
                {current ? `Barème en vigueur depuis le ${longDay(current.debut)}` : 'Aucun barème en vigueur'}
              </Headline>
              {isWriting && <BaremeForm base={current ?? null} close={() => setWriting(false)} />}
              {baremes.length === 0 && !isWriting && (
                <EmptyState actions={write}>
                  Une indemnité compense la perte de revenus de qui tient une fonction dans la CPTS{'\u00a0'}; une
                  rémunération est la contrepartie d’un travail de mission. Chacune a ses lignes, par profession ou par
                  tâche.
                </EmptyState>
              )}
              {baremes.map((one) => (
                <Version key={one.id} bareme={one} />
              ))}
            </>
          )
        }}
      </Loaded>
    </>
  )
}

const periodOf = ({ debut, fin }: BaremeLu): string =>
  fin ? `du ${longDay(debut)} au ${longDay(fin)} exclu` : `depuis le ${longDay(debut)}`

const Version = ({ bareme }: { bareme: BaremeLu }) => (
  <Section title={`${bareme.nom}, ${periodOf(bareme)}`}>
    <p>
      Voté le {longDay(bareme.voteLe)}, {bareme.instance}
      {bareme.decision && `, ${bareme.decision}`}
      {bareme.decisionId && (
        <Suspense>
          {' ('}
          <DecisionLink decisionId={bareme.decisionId} />)
        </Suspense>
      )}
      . Heures ouvrées{'\u00a0'}: {bareme.heures.debut} à {bareme.heures.fin},{' '}
      {bareme.heures.jours.map((jour) => JOURS[jour - 1]).join(', ')}, hors jours fériés.
    </p>
    {bareme.note && <Notice>{bareme.note}</Notice>}
    <DataTable
      caption={`Lignes du barème ${bareme.nom}, ${periodOf(bareme)}`}
      rows={bareme.tarifs}
      keyOf={({ rang }) => String(rang)}
      columns={[
        { head: 'Ligne', bare: true, width: '28%', cell: ({ libelle }) => <b>{libelle}</b> },
        { head: 'Nature', cell: ({ nature }) => GENRE_LABELS[nature] },
        { head: 'Professions', cell: ({ professions }) => professions.map(professionLabel).join(', ') || 'toutes' },
        {
          head: 'Tâches',
          cell: ({ genres }) => genres.map(tacheLabel).join(', ') || 'toutes',
        },
        { head: 'Horaire', cell: ({ horaire }) => (horaire === 'ouvre' ? 'heures ouvrées seulement' : 'toute heure') },
        {
          head: 'Montant',
          right: true,
          cell: ({ centimes, unite }) => (
            <b>
              {euros(centimes)}
              {unite === 'heure' ? ' l’heure' : ' la tâche'}
            </b>
          ),
        },
        {
          head: 'Plafond par acte',
          right: true,
          cell: ({ plafondActeCentimes }) => (plafondActeCentimes ? euros(plafondActeCentimes) : 'aucun'),
        },
      ]}
    />
    <Source>Une version ne se réécrit pas{'\u00a0'}: la suivante prend sa place à sa date d’effet.</Source>
  </Section>
)
