/** The sheet as it is shown in the room: a code that turns, how many came, and who. */
import { Link, useParams } from '@tanstack/react-router'
import { useRef } from 'react'
import type { Output } from '../../../../kernel/contract.ts'
import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { CsvLink } from '../../../../web/components/csv-link.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { icons } from '../../../../web/components/icons.ts'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { QrCode } from '../../../../web/components/qr-code.tsx'
import { StatusChip } from '../../../../web/components/status-chip.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import type { activiteContract } from '../../contract.ts'
import { activite } from '../client.ts'
import { hourOf, sayRunning } from '../labels.ts'
import styles from './feuille.module.css'
import { useFeuille } from './use-feuille.ts'

type Feuille = Output<(typeof activiteContract)['readFeuille']>
type Code = NonNullable<Feuille['code']>

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const { activiteId = '' } = useParams({ strict: false }) as { activiteId?: string }
  const { from, code } = useFeuille(cptsId, activiteId)
  const params = { cptsId, activiteId }
  const box = useRef<HTMLDivElement>(null)
  /** The button that was pressed is gone: the headline says what has become of the sheet. */
  const sayState = () => requestAnimationFrame(() => box.current?.querySelector('h1')?.focus())
  const open = useAction(activite.openFeuille, { onDone: sayState })
  const close = useAction(activite.closeFeuille, {
    onDone: () => {
      sayState()
      notify('La feuille est close.', { undo: () => open.run({ params, body: {} }) })
    },
  })
  return (
    <div ref={box} className={styles.screen}>
      <Loaded of="la feuille" from={from}>
        {(feuille) => (
          <>
            <Headline
              above={
                <Link to="/activite/$activiteId" params={{ activiteId }}>
                  {feuille.titre}
                </Link>
              }
              actions={
                feuille.ouverte && (
                  <>
                    <Button onClick={() => void box.current?.requestFullscreen?.()}>Plein écran</Button>
                    <Button pending={close.pending} onClick={() => void close.run({ params, body: {} })}>
                      Clore la feuille
                    </Button>
                  </>
                )
              }
            >
              {feuille.ouverte ? 'Signez votre présence' : 'La feuille d’émargement est fermée'}
            </Headline>
            <Problem error={open.error ?? close.error} />
            <div className={styles.columns}>
              {feuille.ouverte && code ? (
                <Open feuille={feuille} code={code} />
              ) : (
                <Closed
                  open={() => void open.run({ params, body: {} })}
                  pending={open.pending}
                  paper={activite.exportFeuillePdf.href({ params })}
                />
              )}
              <Arrivals feuille={feuille} />
            </div>
          </>
        )}
      </Loaded>
    </div>
  )
}

/** `KMR 482 715`. */
const grouped = (mot: string, chiffres: string) => `${mot}\u00a0${chiffres.slice(0, 3)}\u00a0${chiffres.slice(3)}`

const Open = ({ feuille, code }: { feuille: Feuille; code: Code }) => (
  <section className={styles.code} aria-label="Code du moment">
    <QrCode text={code.adresse} size={380} label="Ouvre la page où l’on signe sa présence" />
    <p>
      Lisez cette image avec l’appareil photo du téléphone, ou ouvrez <b>{feuille.page.replace(/^https?:\/\//, '')}</b>{' '}
      et tapez
    </p>
    <p className={styles.digits}>{grouped(feuille.mot ?? '', code.chiffres)}</p>
    <p className={styles.turns}>L’image et le code changent toutes les trente secondes.</p>
  </section>
)

const Closed = ({ open, pending, paper }: { open: () => void; pending: boolean; paper: string }) => (
  <section className={styles.closed} aria-label="Feuille fermée">
    <p>
      Ouverte, elle affiche une image à lire avec un téléphone. Chacun retrouve son nom et touche «&nbsp;Présent&nbsp;»
      {'\u00a0'}: aucun compte, aucune application.
    </p>
    <Button kind="primary" icon={<icons.signature />} pending={pending} onClick={open}>
      Ouvrir la feuille
    </Button>
    <p>
      Sans téléphone ni réseau, <CsvLink href={paper}>imprimez-la</CsvLink>, puis joignez sa photographie.
    </p>
  </section>
)

const Arrivals = ({ feuille }: { feuille: Feuille }) => (
  <section className={styles.arrivals} aria-label="Qui est arrivé">
    <p className={styles.count} role="status">
      {sayRunning(feuille.presences.length, feuille.attendus)}
    </p>
    <ol>
      {feuille.presences.toReversed().map((presence) => (
        <li key={presence.id}>
          <span>
            <b>{presence.nom}</b>
            <small>{presence.profession}</small>
          </span>
          {presence.memeAppareil && <StatusChip kind="waiting">même appareil</StatusChip>}
          <small>{hourOf(presence.arrivee, feuille.zone)}</small>
        </li>
      ))}
    </ol>
  </section>
)
