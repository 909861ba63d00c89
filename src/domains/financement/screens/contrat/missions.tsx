import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { MISSIONS } from '../../../../referentials/echeances.ts'
import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { euros, longDay } from '../../../../web/components/days.ts'
import { Form } from '../../../../web/components/form.tsx'
import { MissionBadge } from '../../../../web/components/mission-badge.tsx'
import { Section, Source } from '../../../../web/components/section.tsx'
import type { ContratLu } from '../../contract.ts'
import { finances } from '../client.ts'
import styles from './contrat.module.css'
import { MissionsFields } from './contrat-form.tsx'

type Mission = ContratLu['missions'][number]

const sayWhen = ({ demarreeLe, prevueLe, perteParMois }: Mission): string => {
  if (demarreeLe) return `démarrée le ${longDay(demarreeLe)}`
  const planned = prevueLe ? `prévue le ${longDay(prevueLe)}` : 'sans date prévue'
  return perteParMois ? `${planned}\u00a0; un mois de retard coûte jusqu’à ${euros(perteParMois)}` : planned
}

export const Missions = ({ contrat, mayEdit }: { contrat: ContratLu; mayEdit: boolean }) => {
  const [isOpen, setOpen] = useState(false)
  return (
    <Section title="Missions" small>
      {isOpen ? (
        <MissionsForm contrat={contrat} close={() => setOpen(false)} />
      ) : (
        <>
          <ul className={styles.rows}>
            {contrat.missions.map((one) => (
              <li key={one.mission}>
                <div>
                  <MissionBadge mission={one.mission} />
                  <small>{sayWhen(one)}</small>
                </div>
              </li>
            ))}
          </ul>
          {contrat.missions.length === 0 && <p>Aucune mission n’est encore notée au contrat.</p>}
          {mayEdit && (
            <Button size="small" onClick={() => setOpen(true)}>
              Changer les missions
            </Button>
          )}
          <Source>
            Le jour où une mission démarre se note dans la <Link to="/projet/vie">vie de la CPTS</Link>.
          </Source>
        </>
      )}
    </Section>
  )
}

const MissionsForm = ({ contrat, close }: { contrat: ContratLu; close: () => void }) => {
  const { id: cptsId } = useCpts()
  const [missions, setMissions] = useState<Partial<Record<Mission['mission'], string>>>(() =>
    Object.fromEntries(contrat.missions.map(({ mission, prevueLe }) => [mission, prevueLe ?? ''])),
  )
  const save = useAction(finances.saveMissionsContrat, { onDone: close })
  return (
    <Form
      wide
      error={save.error}
      onSubmit={() =>
        save.run({
          params: { cptsId, contratId: contrat.id },
          body: {
            missions: MISSIONS.filter((mission) => missions[mission] !== undefined).map((mission) => ({
              mission,
              prevueLe: missions[mission] || null,
            })),
          },
        })
      }
      actions={
        <>
          <Button kind="primary" type="submit" pending={save.pending}>
            Enregistrer les missions
          </Button>
          <Button kind="plain" onClick={close}>
            Renoncer
          </Button>
        </>
      }
    >
      <MissionsFields missions={missions} onChange={setMissions} />
    </Form>
  )
}
