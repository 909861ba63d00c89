/** One person in one séance, on a phone: what is next is at the top, one gesture each. */
import { capitalizeFirst } from '../../../../kernel/french.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { LinkCard } from '../../../../web/components/link-card.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Notice } from '../../../../web/components/notice.tsx'
import { gouvernance } from '../client.ts'
import { sayDayOf, sayHoursOf } from '../labels-seances.ts'
import { Answer } from './answer.tsx'
import styles from './ma-seance.module.css'
import type { Part } from './part.ts'
import { Vote } from './vote.tsx'

const LIVE_SECONDS = 4

export const MaSeance = ({ cptsId, seanceId }: { cptsId: string; seanceId?: string }) => {
  const query = seanceId ? { seanceId } : {}
  const read = useCall(
    gouvernance.readMaSeance,
    { params: { cptsId }, query },
    { keep: true, everySeconds: LIVE_SECONDS },
  )
  return (
    <Loaded of="la séance" from={read}>
      {({ seance }) =>
        seance ? (
          <Page cptsId={cptsId} seanceId={seanceId} it={seance} />
        ) : (
          <LinkCard title="Vous n’êtes pas électeur de cette séance">
            <p>Les statuts ne vous y donnent pas de place. Si c’est une erreur, dites-le à la coordination.</p>
          </LinkCard>
        )
      }
    </Loaded>
  )
}

const Page = (part: Part) => {
  const { it } = part
  const open = it.scrutins.filter(({ etat }) => etat === 'ouvert')
  const closed = it.scrutins.filter(({ etat }) => etat === 'clos')
  return (
    <LinkCard from={`${it.cpts}, ${it.instance}`} title={it.titre} className={styles.page}>
      <p className={styles.when}>
        {capitalizeFirst(sayDayOf(it))}, {sayHoursOf(it)}
        {it.lieu && `, ${it.lieu}`}
      </p>
      {open.map((scrutin) => (
        <Vote key={scrutin.id} {...part} scrutin={scrutin} />
      ))}
      <Answer {...part} />
      {closed.length > 0 && (
        <section aria-label="Résultats">
          <h2>Résultats</h2>
          <ul className={styles.results}>
            {closed.map(({ id, intitule, resultat, bulletins }) => (
              <li key={id}>
                <b>{intitule}</b>
                <span>{resultat?.explication}</span>
                {bulletins.map(({ electeurId, recu, moi, nom }) =>
                  recu ? (
                    <small key={electeurId}>
                      {moi ? 'Votre reçu' : `Reçu pour ${nom}`}
                      {'\u00a0'}: <code>{recu}</code>
                    </small>
                  ) : null,
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      <Papers {...part} />
      {it.etat === 'signee' && <Notice>La séance est close, son procès-verbal est signé.</Notice>}
    </LinkCard>
  )
}

const Papers = ({ cptsId, it, seanceId }: Part) => (
  <>
    {it.ordreDuJour.length > 0 && (
      <section aria-label="Ordre du jour">
        <h2>Ordre du jour</h2>
        <ol className={styles.agenda}>
          {it.ordreDuJour.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ol>
      </section>
    )}
    {it.documents.length > 0 && (
      <section aria-label="Documents">
        <h2>Documents</h2>
        <ul>
          {it.documents.map(({ empreinte, libelle }) => (
            <li key={empreinte}>
              <a
                download
                href={gouvernance.readMaSeanceDocument.href({
                  params: { cptsId, empreinte },
                  query: seanceId ? { seanceId } : {},
                })}
              >
                {libelle}
              </a>
            </li>
          ))}
        </ul>
      </section>
    )}
  </>
)
