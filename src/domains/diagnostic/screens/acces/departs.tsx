/** Who said that they will leave, year after year, and what would be left. Names stay in the fiches. */
import { Link } from '@tanstack/react-router'
import { count, formatNumber } from '../../../../kernel/french.ts'
import { Button } from '../../../../web/components/button.tsx'
import { DataTable } from '../../../../web/components/data-table.tsx'
import { Section, Source } from '../../../../web/components/section.tsx'
import { differencesOf } from '../../rules/simulation.ts'
import styles from './acces.module.css'
import type { AccesState } from './use-acces.ts'
import { sayNombre } from './words.ts'

export const Departs = ({ state }: { state: AccesState }) => {
  const { departs, source, profession } = state.data
  if (!departs) return null
  const known = `Un départ prévu est écrit sur ${formatNumber(departs.renseignes)} des ${count(departs.fiches, 'fiche')}\u00a0: les autres comptent comme s’ils restaient. Les âges ne sont pas connus ici.${source === 'membres' ? '' : ' L’annuaire national ne dit ni âge ni départ\u00a0: seules les fiches de la CPTS le peuvent.'}`
  const all = departs.annees.reduce((sum, { parts }) => sum + parts.reduce((n, { part }) => n + part, 0), 0)
  return (
    <Section title={`Les départs des cinq ans à venir${'\u00a0'}: ${sayNombre(all)}`}>
      {departs.renseignes === 0 ? (
        <p>
          Aucun départ n’est écrit. La date se note sur la fiche de chacun, depuis <Link to="/equipe">Équipe</Link>
          &nbsp;: «&nbsp;Départ prévu&nbsp;».
        </p>
      ) : (
        <>
          <DataTable
            caption={`Départs prévus, ${profession.pluriel}, par année`}
            tight
            rows={departs.annees}
            keyOf={({ annee }) => String(annee)}
            columns={[
              { head: 'Année', cell: ({ annee }) => annee, width: '15%' },
              {
                head: 'Départs',
                cell: ({ parts }) => sayNombre(parts.reduce((n, { part }) => n + part, 0)),
                right: true,
                width: '15%',
              },
              {
                head: 'Communes',
                cell: ({ parts }) =>
                  [...differencesOf([], parts)]
                    .map(([code, n]) => `${state.nameOf(code)} (${sayNombre(-n)})`)
                    .join(', '),
              },
              {
                head: 'Effet',
                quiet: true,
                cell: ({ annee }) => (
                  <Button kind="plain" size="small" onClick={() => state.setHorizon(annee)}>
                    {state.horizon === annee ? `Fin de ${annee} montrée` : `Voir la fin de ${annee}`}
                  </Button>
                ),
                right: true,
              },
            ]}
          />
          <Source>
            <span className={styles.plain}>{known}</span>
          </Source>
        </>
      )}
    </Section>
  )
}
