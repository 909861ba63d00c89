import { Modal } from '@mantine/core'
import { formatMoment } from '../../../../kernel/french.ts'
import { Temporal } from '../../../../kernel/time.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button } from '../../../../web/components/button.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import type { RendezVousResume } from '../../contract.ts'
import { formatDistance } from '../../rules/ranking.ts'
import { soins } from '../client.ts'
import { RENDEZ_VOUS } from '../labels-agendas.ts'
import styles from './rendez-vous.module.css'

type Props = { cptsId: string; zone: string; rendezVous: RendezVousResume; close: () => void }
const MOST = 12

/** All or nothing: the former slot is given back only when the new one is held. */
export const MoveDialog = ({ cptsId, zone, rendezVous, close }: Props) => {
  const { demandeId } = rendezVous
  const demande = useCall(
    soins.readDemande,
    { params: { cptsId, demandeId: demandeId ?? '' } },
    { enabled: demandeId !== null },
  )
  const search = useCall(
    soins.searchCreneaux,
    {
      params: { cptsId },
      query: {
        ...(demande.data ? { depuis: demande.data.commune } : {}),
        genres: rendezVous.genre,
        degre: '48h',
        limite: MOST,
      },
    },
    { enabled: demandeId === null || demande.data !== undefined },
  )
  const move = useAction(soins.moveRendezVous, {
    onDone: ({ phrase }) => {
      notify(RENDEZ_VOUS.moved(phrase))
      close()
    },
  })
  const to = (creneauId: string) =>
    void move.run({ params: { cptsId, rendezVousId: rendezVous.id }, body: { creneauId } })
  const now = formatMoment(Temporal.Instant.from(rendezVous.debut), zone)
  return (
    <Modal
      opened
      onClose={close}
      size={620}
      title={RENDEZ_VOUS.moveTitle}
      closeButtonProps={{ 'aria-label': 'Fermer' }}
    >
      <p>{RENDEZ_VOUS.moveFrom(now, rendezVous.nom)}</p>
      <Problem error={move.error} />
      <Loaded of="les créneaux libres" from={search}>
        {({ creneaux }) =>
          creneaux.length === 0 ? (
            <p className={styles.moveNone}>{RENDEZ_VOUS.moveNone}</p>
          ) : (
            <ul className={styles.rows}>
              {creneaux.map((slot) => {
                const words = formatMoment(Temporal.Instant.from(slot.debut), zone)
                return (
                  <li key={slot.creneauId} className={styles.moveRow}>
                    <span className={styles.who}>
                      <b>{words}</b>
                      <small>
                        {slot.nom}, {slot.communeNom}
                        {slot.distanceKm !== null && `, ${formatDistance(slot.distanceKm)}`}
                      </small>
                    </span>
                    <Button
                      size="small"
                      pending={move.pending}
                      onClick={() => to(slot.creneauId)}
                      label={`${RENDEZ_VOUS.moveHere}\u00a0: ${words}`}
                    >
                      {RENDEZ_VOUS.moveHere}
                    </Button>
                  </li>
                )
              })}
            </ul>
          )
        }
      </Loaded>
    </Modal>
  )
}
