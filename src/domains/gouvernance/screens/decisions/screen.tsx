/** One decision: its text, its vote, its séance, its acte, and what came before or after it. */
import { Link, useParams } from '@tanstack/react-router'
import { capitalizeFirst } from '../../../../kernel/french.ts'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Notice } from '../../../../web/components/notice.tsx'
import { Section } from '../../../../web/components/section.tsx'
import type { DecisionLue } from '../../contract.ts'
import { GENRE_SCRUTIN } from '../../labels-seances.ts'
import { sayEtatDecision } from '../../rules/decision-lignes.ts'
import { gouvernance } from '../client.ts'
import styles from '../seances/seances.module.css'
import { sayDay } from './list-screen.tsx'

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const { decisionId = '' } = useParams({ strict: false }) as { decisionId?: string }
  const read = useCall(gouvernance.readDecision, { params: { cptsId, decisionId } })
  return (
    <Loaded of="la décision" from={read}>
      {(it) => <Body it={it} />}
    </Loaded>
  )
}

const Body = ({ it }: { it: DecisionLue }) => {
  const maySee = useCan('seance.read')
  return (
    <>
      <Headline
        above={
          <span className={styles.above}>
            <Link to="/gouvernance/decisions">Registre des décisions</Link>
            <span>{it.numero}</span>
            <span>{it.instance}</span>
          </span>
        }
        meaning={`Prise le ${sayDay(it.priseLe)}. ${capitalizeFirst(sayEtatDecision(it))}.`}
      >
        {it.objet}
      </Headline>
      {it.suivante && (
        <Notice>
          {it.suivante.abroge ? 'Abrogée' : 'Remplacée'} par la décision{' '}
          <Link to="/gouvernance/decisions/$decisionId" params={{ decisionId: it.suivante.id }}>
            {it.suivante.numero}
          </Link>
          .
        </Notice>
      )}
      {it.remplace && (
        <p>
          {it.abroge ? 'Elle abroge' : 'Elle remplace'} la décision{' '}
          <Link to="/gouvernance/decisions/$decisionId" params={{ decisionId: it.remplace.id }}>
            {it.remplace.numero}
          </Link>
          .
        </p>
      )}
      <Section title="Texte" small>
        <p className={styles.said}>{it.texte}</p>
      </Section>
      {it.vote && (
        <Section title="Vote" small>
          <p>
            {capitalizeFirst(GENRE_SCRUTIN[it.vote.genre as keyof typeof GENRE_SCRUTIN] ?? '')}.{' '}
            {it.vote.resultat.explication}
          </p>
          {maySee && it.scrutinId && (
            <Link to="/gouvernance/scrutins/$scrutinId" params={{ scrutinId: it.scrutinId }}>
              Le scrutin
            </Link>
          )}
        </Section>
      )}
      <Section title="Citée par" small>
        {it.citations.length === 0 ? (
          <p className={styles.quiet}>Rien de ce que vous pouvez lire ne repose sur elle pour l’instant.</p>
        ) : (
          <ul className={styles.acts}>
            {it.citations.map((one) => (
              <li key={`${one.quoi}-${one.libelle}-${one.le}`}>
                {one.quoi}
                {'\u00a0'}: {one.vers ? <Link to={one.vers}>{one.libelle}</Link> : one.libelle}, {sayDay(one.le)}
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title="Preuve" small>
        <ul className={styles.acts}>
          <li>
            <Link to="/registre/$acteId" params={{ acteId: it.acteId }}>
              L’acte du registre
            </Link>
          </li>
          {maySee && it.seanceId && (
            <li>
              <Link to="/gouvernance/seances/$seanceId" params={{ seanceId: it.seanceId }}>
                La séance et son procès-verbal
              </Link>
            </li>
          )}
        </ul>
      </Section>
    </>
  )
}
