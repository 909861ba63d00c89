/** Who waits, in the order in which they will be served; what somebody has to look at. */
import { useState } from 'react'
import { capitalizeFirst, count, formatNumber, NBSP } from '../../../../kernel/french.ts'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { ButtonLink } from '../../../../web/components/button.tsx'
import { type Column, DataTable } from '../../../../web/components/data-table.tsx'
import { shortDay } from '../../../../web/components/days.ts'
import { EmptyState } from '../../../../web/components/empty-state.tsx'
import { SelectField } from '../../../../web/components/field.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Section, Source } from '../../../../web/components/section.tsx'
import { StatusChip } from '../../../../web/components/status-chip.tsx'
import { RoomViews } from '../../../../web/shell/room-views.tsx'
import type { DemandeMtResume } from '../../contract.ts'
import { CLASSE_LABELS, STATUT_LABELS, sayFragilite, TRANCHE_LABELS } from '../../labels.ts'
import { mt } from '../client.ts'
import styles from '../mt.module.css'

type Show = 'ouvertes' | 'attente' | 'proposee' | 'trouvee' | 'close' | 'doublon' | 'prevenir' | 'vu'
const MATTERS: readonly Show[] = ['doublon', 'prevenir', 'vu']

const queryOf = (show: Show) => {
  if (show === 'ouvertes') return {}
  return MATTERS.includes(show) ? { aVoir: show as 'doublon' } : { statut: show as 'attente' }
}

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const mayEdit = useCan('demande-mt.edit')
  const [show, setShow] = useState<Show>('ouvertes')
  const list = useCall(
    mt.listDemandesMt,
    { params: { cptsId }, query: queryOf(show) },
    { keep: true, everySeconds: 60 },
  )
  const adder = mayEdit && (
    <ButtonLink kind="primary" to="/soins/medecin-traitant/nouvelle">
      Noter une demande
    </ButtonLink>
  )
  return (
    <>
      <RoomViews of="Soins" />
      <Loaded of="les demandes" from={list}>
        {({ demandes, total, enAttente, aProposer, aVoir, regles }) => (
          <>
            <Headline
              meaning={
                'Les plus fragiles d’abord, puis les plus anciennes. Le nom reste fermé\u00a0: l’ouvrir laisse une trace.'
              }
              actions={adder}
            >
              {enAttente === 0
                ? 'Personne n’attend un médecin traitant'
                : `${capitalizeFirst(count(enAttente, 'personne attend', 'personnes attendent'))} un médecin traitant${sayToPropose(enAttente, aProposer)}`}
            </Headline>
            {total === 0 && show === 'ouvertes' ? (
              <EmptyState actions={adder || undefined}>
                Les demandes viennent de la page publique, d’un appel noté ici ou d’une liste importée. Chacune est
                proposée à un médecin qui a dit pouvoir l’accueillir.
              </EmptyState>
            ) : (
              <>
                <div className={styles.filters}>
                  <SelectField
                    label="Montrer"
                    value={show}
                    onChange={(value) => setShow(value as Show)}
                    choices={[
                      { value: 'ouvertes', label: 'toutes celles qui ne sont pas closes' },
                      { value: 'attente', label: 'en attente' },
                      { value: 'proposee', label: 'proposées à un médecin' },
                      { value: 'trouvee', label: 'médecin trouvé' },
                      { value: 'close', label: 'closes' },
                      { value: 'doublon', label: `doublons à comparer (${aVoir.doublon})` },
                      { value: 'prevenir', label: `personnes à prévenir (${aVoir.prevenir})` },
                      { value: 'vu', label: `venues à vérifier (${aVoir.vu})` },
                    ]}
                  />
                </div>
                <DataTable
                  caption="Demandes de médecin traitant"
                  rows={demandes}
                  keyOf={({ id }) => id}
                  linkOf={({ id }) => `/soins/medecin-traitant/demandes/${id}`}
                  columns={COLUMNS}
                  none="Aucune demande ici."
                />
                {total > demandes.length && (
                  <p>
                    {formatNumber(demandes.length)} montrées sur {formatNumber(total)}
                    {NBSP}: choisissez ce que vous voulez voir.
                  </p>
                )}
              </>
            )}
            <Section title="Qui passe d’abord" small>
              <ul>
                {regles.texte.map((one) => (
                  <li key={one}>{one}</li>
                ))}
              </ul>
              <Source>
                Règle n°{NBSP}
                {regles.version}. {regles.source}.
              </Source>
            </Section>
          </>
        )}
      </Loaded>
    </>
  )
}

const sayToPropose = (enAttente: number, aProposer: number): string =>
  aProposer === enAttente ? '' : `, dont ${aProposer === 0 ? 'aucune' : formatNumber(aProposer)} sans proposition`

const COLUMNS: Column<DemandeMtResume>[] = [
  {
    head: 'Rang',
    right: true,
    width: '8%',
    sort: ({ rang }) => rang,
    cell: ({ rang }) => (rang === null ? '–' : formatNumber(rang)),
  },
  {
    head: 'Qui',
    width: '34%',
    cell: ({ trancheAge, criteres, classe }) => (
      <div>
        {TRANCHE_LABELS[trancheAge]}, {CLASSE_LABELS[classe]}
        {classe < 4 && <small className={styles.under}>{sayFragilite({ criteres, trancheAge })}</small>}
      </div>
    ),
    sort: ({ classe }) => classe,
  },
  { head: 'Commune', sort: ({ communeNom }) => communeNom, cell: ({ communeNom }) => communeNom },
  { head: 'Depuis', sort: ({ deposeeLe }) => deposeeLe, cell: ({ deposeeLe }) => shortDay(deposeeLe.slice(0, 10)) },
  {
    head: 'Où elle en est',
    cell: ({ statut, doubleDe, proposition }) => (
      <div>
        {doubleDe !== null && statut !== 'close' ? (
          <StatusChip kind="unknown">doublon{NBSP}?</StatusChip>
        ) : (
          STATUT_LABELS[statut]
        )}
        {proposition && <small className={styles.under}>{proposition.medecin}</small>}
      </div>
    ),
  },
]
