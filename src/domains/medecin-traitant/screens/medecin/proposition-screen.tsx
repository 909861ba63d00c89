/** By a signed link: a band of age, a commune, a situation; never who. */
import { formatNumber, NBSP } from '../../../../kernel/french.ts'
import { useMe } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { longDay } from '../../../../web/components/days.ts'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Notice } from '../../../../web/components/notice.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { CLASSE_LABELS, sayFragilite, TRANCHE_LABELS } from '../../labels.ts'
import { mt, type Proposition } from '../client.ts'
import styles from '../mt.module.css'
import { Answer, Seen } from './answer.tsx'

export const Screen = () => {
  const lien = useMe().data?.lien
  if (!lien) return <Notice kind="hand">Ouvrez cette page par le lien reçu par courriel.</Notice>
  return <Read cptsId={lien.cptsId} />
}

const Read = ({ cptsId }: { cptsId: string }) => {
  const read = useCall(mt.readMaProposition, { params: { cptsId } })
  return (
    <div className={styles.card}>
      <Loaded of="la proposition" from={read}>
        {(it) => <One cptsId={cptsId} it={it} />}
      </Loaded>
    </div>
  )
}

export const Facts = ({ it }: { it: Omit<Proposition, 'cpts' | 'restantes'> }) => (
  <dl className={styles.facts}>
    <dt>Âge</dt>
    <dd>{TRANCHE_LABELS[it.trancheAge]}</dd>
    <dt>Commune</dt>
    <dd>
      {it.communeNom}
      {it.km !== null && `, à ${formatNumber(it.km, 1)}${NBSP}km de votre cabinet`}
    </dd>
    <dt>Situation</dt>
    <dd>{it.classe === 4 ? CLASSE_LABELS[4] : `${sayFragilite(it)} (${CLASSE_LABELS[it.classe]})`}</dd>
  </dl>
)

const headlineOf = ({ statut, vuLe }: Proposition): string => {
  if (vuLe) return 'Patient vu\u00a0: merci'
  switch (statut) {
    case 'ouverte':
      return 'Pouvez-vous devenir son médecin traitant\u00a0?'
    case 'acceptee':
      return 'Vous avez accepté ce patient'
    case 'refusee':
      return 'Vous avez refusé cette proposition'
    case 'sans-suite':
      return 'Ce patient n’est pas venu'
    default:
      return 'Cette proposition n’attend plus de réponse'
  }
}
const meaningOf = ({ statut, echeance, restantes, vuLe }: Proposition): string => {
  if (vuLe) return 'Le registre de la CPTS le sait déjà.'
  if (statut === 'ouverte')
    return `Réponse attendue avant le ${longDay(echeance.slice(0, 10))}. Il vous restera ${formatNumber(restantes)} ${restantes > 1 ? 'places' : 'place'} ce mois-ci.`
  if (statut === 'acceptee') return 'Son nom vous est donné une fois connecté, ou par le secrétariat de la CPTS.'
  return ''
}

const One = ({ cptsId, it }: { cptsId: string; it: Proposition }) => {
  const answer = useAction(mt.answerMaProposition)
  const seen = useAction(mt.markMaPropositionVue)
  const params = { cptsId }
  return (
    <>
      <Headline above={it.cpts} meaning={meaningOf(it)}>
        {headlineOf(it)}
      </Headline>
      <Facts it={it} />
      <Problem error={answer.error ?? seen.error} />
      {it.statut === 'ouverte' && (
        <Answer large pending={answer.pending} answer={(body) => void answer.run({ params, body })} />
      )}
      {it.statut === 'acceptee' && !it.vuLe && (
        <>
          <h2>Est-il venu{NBSP}?</h2>
          <Seen pending={seen.pending} tell={(vu) => void seen.run({ params, body: { vu } })} />
        </>
      )}
    </>
  )
}
