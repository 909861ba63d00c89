/** One question put to the vote: what is asked, who has voted, the result and how to count it again. */
import { Link, useParams } from '@tanstack/react-router'
import { formatNumber } from '../../../../kernel/french.ts'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Notice } from '../../../../web/components/notice.tsx'
import { Columns, Section } from '../../../../web/components/section.tsx'
import { StatusChip } from '../../../../web/components/status-chip.tsx'
import type { ScrutinWhole } from '../../contract.ts'
import { GENRE_SCRUTIN } from '../../labels-seances.ts'
import { gouvernance } from '../client.ts'
import { InteretsLies } from '../interets/lies.tsx'
import { ETAT_SCRUTIN } from '../labels-seances.ts'
import styles from '../seances/seances.module.css'
import { CancelScrutin } from './cancel.tsx'
import type { Part } from './part.ts'
import { Roll } from './roll.tsx'
import { Urne } from './urne.tsx'
import { Voting } from './voting.tsx'

const LIVE_SECONDS = 3

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const { scrutinId = '' } = useParams({ strict: false }) as { scrutinId?: string }
  const read = useCall(
    gouvernance.readScrutin,
    { params: { cptsId, scrutinId } },
    { keep: true, everySeconds: LIVE_SECONDS },
  )
  return (
    <Loaded of="le scrutin" from={read}>
      {(it) => <Body cptsId={cptsId} it={it} />}
    </Loaded>
  )
}

const Body = ({ cptsId, it }: Omit<Part, 'mayEdit'>) => {
  const part = { cptsId, it, mayEdit: useCan('seance.edit') }
  return (
    <>
      <Headline above={<Above it={it} />} meaning={it.resultat?.explication}>
        {it.intitule}
      </Headline>
      <Columns>
        <div>
          <Question it={it} />
          <Voting {...part} />
          {it.resultat && <Result it={it} />}
          {it.genre === 'secret' && it.etat === 'clos' && <Urne {...part} />}
          <CancelScrutin {...part} />
        </div>
        <div>
          <InteretsLies mots={`${it.intitule} ${it.texte}`} />
          <Rules it={it} />
          <InteretsLies mots={`${it.intitule} ${it.texte ?? ''}`} />
          <Roll it={it} />
        </div>
      </Columns>
    </>
  )
}

const Above = ({ it }: { it: ScrutinWhole }) => (
  <span className={styles.above}>
    <Link to="/gouvernance/seances/$seanceId" params={{ seanceId: it.seanceId }}>
      {it.seanceTitre}
    </Link>
    <span>Vote {GENRE_SCRUTIN[it.genre]}</span>
    {it.etat !== 'clos' && (
      <StatusChip kind={it.etat === 'ouvert' ? 'waiting' : 'neutral'}>{ETAT_SCRUTIN[it.etat]}</StatusChip>
    )}
  </span>
)

const Question = ({ it }: { it: ScrutinWhole }) => (
  <>
    {it.motifAnnulation && <Notice title="Scrutin annulé">{it.motifAnnulation}</Notice>}
    {it.remplace && (
      <p>
        {it.abroge ? 'Abroge' : 'Remplace'} la décision{' '}
        <Link to="/gouvernance/decisions/$decisionId" params={{ decisionId: it.remplace.id }}>
          {it.remplace.numero}
        </Link>
        , {it.remplace.objet}.
      </p>
    )}
    {it.texte && (
      <Section title="Texte" small>
        <p className={styles.said}>{it.texte}</p>
      </Section>
    )}
  </>
)

const Result = ({ it }: { it: ScrutinWhole }) => {
  const resultat = it.resultat
  if (!resultat) return null
  const most = Math.max(1, ...Object.values(resultat.voix))
  return (
    <Section title="Résultat" small>
      <table className={styles.count}>
        <caption className="visually-hidden">Voix obtenues par chaque choix</caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">Choix</th>
            <th scope="col">Voix</th>
          </tr>
        </thead>
        <tbody>
          {it.options.map(({ cle, libelle }) => (
            <tr key={cle} data-chosen={resultat.elus.includes(cle) || undefined}>
              <th scope="row">{libelle}</th>
              <td>
                <span className={styles.bar} style={{ width: `${((resultat.voix[cle] ?? 0) / most) * 70}%` }} />
                {formatNumber(resultat.voix[cle] ?? 0)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {it.decisionId && (
        <Link to="/gouvernance/decisions/$decisionId" params={{ decisionId: it.decisionId }}>
          La décision au registre
        </Link>
      )}
    </Section>
  )
}

const Rules = ({ it }: { it: ScrutinWhole }) => (
  <Section title="Règle du vote" small>
    <p>{it.nature === 'choix' ? 'Sont retenus les choix qui ont le plus de voix.' : it.majorite}</p>
    <p className={styles.quiet}>
      {it.corps === 'tous'
        ? 'Tous les électeurs votent, présents ou non.'
        : 'Votent les présents, pour eux et pour qui leur a donné procuration.'}
    </p>
    <p className={styles.quiet}>{it.quorumOuverture ?? it.quorum.phrase}</p>
  </Section>
)
