/** One year: the scale and its decision, who paid, calling and reminding. */
import { Link, useParams } from '@tanstack/react-router'
import { Suspense } from 'react'
import { count, listInWords, plural } from '../../../../kernel/french.ts'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button, ButtonLink } from '../../../../web/components/button.tsx'
import { euros, longDay } from '../../../../web/components/days.ts'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Notice } from '../../../../web/components/notice.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { ProgressBar } from '../../../../web/components/progress-bar.tsx'
import { Section, Source } from '../../../../web/components/section.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { RoomViews } from '../../../../web/shell/room-views.tsx'
import { DecisionLink } from '../../../gouvernance/screens/index.ts'
import styles from '../adhesion.module.css'
import { adhesion, type Campagne } from '../client.ts'
import { Appels } from './appels.tsx'

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const { annee = '' } = useParams({ strict: false })
  const read = useCall(adhesion.readCampagne, { params: { cptsId, annee: Number(annee) } })
  return (
    <>
      <RoomViews of="Équipe" />
      <Loaded of="la campagne" from={read}>
        {(it) => (
          <>
            <Headline
              above={<Link to="/equipe/cotisations">Cotisations</Link>}
              meaning={`${it.decision}, ${longDay(it.decideeLe)}. À régler avant le ${longDay(it.echeance)}.`}
            >
              {headlineOf(it)}
            </Headline>
            <Figures it={it} />
            <Acts it={it} />
            {it.lesAppels.length > 0 && <Appels it={it} />}
            <Scale it={it} />
          </>
        )}
      </Loaded>
    </>
  )
}

const headlineOf = ({ annee, appels, duCentimes, payeCentimes, parEtat }: Campagne): string => {
  if (appels === 0) return `La cotisation de ${annee} est prête à être appelée`
  if (payeCentimes === duCentimes) return `Toute la cotisation de ${annee} est reçue`
  const late = parEtat['en-retard'] ?? 0
  return late > 0
    ? `${count(late, 'cotisation')} de ${annee} ${plural(late, 'est', 'sont')} en retard`
    : `${euros(duCentimes - payeCentimes)} restent dus pour ${annee}`
}

const Figures = ({ it }: { it: Campagne }) =>
  it.appels > 0 && (
    <div className={styles.figures}>
      <div>
        <b>{it.appels}</b>
        {plural(it.appels, 'appel')}
      </div>
      <div>
        <b>{euros(it.payeCentimes)}</b>
        reçus sur {euros(it.duCentimes)}
      </div>
      <div>
        <b>{it.parEtat.payee ?? 0}</b>
        {plural(it.parEtat.payee ?? 0, 'payée')}
      </div>
      <div>
        <b>{it.parEtat.dispensee ?? 0}</b>
        {plural(it.parEtat.dispensee ?? 0, 'dispensée')}
      </div>
    </div>
  )

const Acts = ({ it }: { it: Campagne }) => {
  const { id: cptsId } = useCpts()
  const mayEdit = useCan('campagne.edit')
  const params = { cptsId, annee: it.annee }
  const call = useAction(adhesion.callCampagne, {
    onDone: ({ appeles, envoyes }) =>
      notify(
        `${count(appeles, 'cotisation appelée', 'cotisations appelées')}, ${count(envoyes, 'courriel part', 'courriels partent')} l’un après l’autre.`,
      ),
  })
  const remind = useAction(adhesion.remindCampagne, {
    onDone: ({ envoyes }) => notify(`${count(envoyes, 'rappel part', 'rappels partent')}.`),
  })
  const close = useAction(adhesion.closeCampagne)
  if (!mayEdit) return null
  const left = it.lesAppels.filter((one) => one.payeCentimes < one.duCentimes && one.appeleLe).length
  const isOpen = it.ouverteLe !== null && it.closeLe === null
  return (
    <>
      {it.sansMontant.length > 0 && (
        <Notice kind="hand">
          Le barème ne dit rien pour {listInWords(it.sansMontant.slice(0, 3))}
          {it.sansMontant.length > 3 && ` et ${count(it.sansMontant.length - 3, 'autre')}`}&nbsp;: aucun appel ne leur
          sera fait.
        </Notice>
      )}
      {it.sansCourriel > 0 && it.closeLe === null && (
        <Notice>
          {count(it.sansCourriel, 'personne n’a', 'personnes n’ont')} pas d’adresse de courriel&nbsp;: leur appel sera
          fait sans être envoyé.
        </Notice>
      )}
      <Problem error={call.error ?? remind.error ?? close.error} />
      {call.pending && <ProgressBar doing="Appel des cotisations" />}
      <div className={styles.acts}>
        {it.closeLe === null && it.aAppeler > 0 && (
          <Button kind="primary" pending={call.pending} onClick={() => call.run({ params, body: { envoyer: true } })}>
            Appeler {count(it.aAppeler, 'cotisation')}
          </Button>
        )}
        {isOpen && left > 0 && (
          <Button pending={remind.pending} onClick={() => remind.run({ params, body: {} })}>
            Relancer {count(left, 'personne')}
          </Button>
        )}
        {it.appels > 0 && <ButtonLink to="/finances/cotisations">Rapprocher les relevés</ButtonLink>}
        {it.closeLe === null && <Link to={`/equipe/cotisations/${it.annee}/bareme`}>Barème et réglages</Link>}
        {it.appels > 0 && (
          <Button
            kind="plain"
            pending={close.pending}
            onClick={() => close.run({ params, body: { close: it.closeLe === null } })}
          >
            {it.closeLe === null ? 'Clore la campagne' : 'Rouvrir la campagne'}
          </Button>
        )}
      </div>
      {isOpen && it.relances.length > 0 && (
        <Source>
          Rappels automatiques {listInWords(it.relances.map((days) => `${days}\u00a0jours`))} après l’appel, à qui n’a
          pas tout payé.
        </Source>
      )}
    </>
  )
}

const Scale = ({ it }: { it: Campagne }) => (
  <Section title="Barème voté">
    <table className={styles.amounts}>
      <caption className="visually-hidden">Barème de la cotisation</caption>
      <tbody>
        {it.montants.map(({ libelle, centimes }) => (
          <tr key={libelle}>
            <td>{libelle}</td>
            <td>{centimes === 0 ? 'dispensés' : euros(centimes)}</td>
          </tr>
        ))}
      </tbody>
    </table>
    <Source>
      {it.decision}, {longDay(it.decideeLe)}
      {it.decisionId && (
        <Suspense>
          {' ('}
          <DecisionLink decisionId={it.decisionId} />)
        </Suspense>
      )}
      . La première ligne qui convient à une personne est la sienne.
    </Source>
  </Section>
)
