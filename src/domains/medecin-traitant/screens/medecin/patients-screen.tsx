/** Signed in: who was proposed to me, who I accepted, with their names; and what I can take. */
import { NBSP } from '../../../../kernel/french.ts'
import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { longDay } from '../../../../web/components/days.ts'
import { EmptyState } from '../../../../web/components/empty-state.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { type MonPatient, mt } from '../client.ts'
import styles from '../mt.module.css'
import { Answer, Seen } from './answer.tsx'
import { MaCapacite } from './capacite-link-screen.tsx'
import { Facts } from './proposition-screen.tsx'

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const read = useCall(mt.listMesPatients, { params: { cptsId } })
  return (
    <>
      <Loaded of="vos patients" from={read}>
        {({ propositions, identitesOuvertes }) => (
          <>
            <Headline
              meaning={
                identitesOuvertes
                  ? 'Le nom n’apparaît qu’une fois la proposition acceptée. Le lire laisse une trace.'
                  : 'Pour lire les noms, connectez-vous avec un second facteur\u00a0: dans votre compte, ajoutez-le.'
              }
            >
              Mes nouveaux patients
            </Headline>
            {propositions.length === 0 ? (
              <EmptyState>
                Personne ne vous a encore été proposé. Dites plus bas combien vous pouvez accueillir{NBSP}: rien n’ira
                au-delà.
              </EmptyState>
            ) : (
              <ul className={styles.pairs}>
                {propositions.map((it) => (
                  <One key={it.id} cptsId={cptsId} it={it} />
                ))}
              </ul>
            )}
          </>
        )}
      </Loaded>
      <Section title="Ce que je peux accueillir">
        <MaCapacite cptsId={cptsId} />
      </Section>
    </>
  )
}

const One = ({ cptsId, it }: { cptsId: string; it: MonPatient }) => {
  const params = { cptsId, propositionMtId: it.id }
  const answer = useAction(mt.answerMonPatient)
  const seen = useAction(mt.markMonPatientVu)
  return (
    <li>
      {it.identite && (
        <p className={styles.big}>
          <strong>
            {it.identite.prenom} {it.identite.nom}
          </strong>
          {it.identite.anneeNaissance !== null && `, né ou née en ${it.identite.anneeNaissance}`}
          {it.identite.telephone && `, ${it.identite.telephone}`}
        </p>
      )}
      <Facts it={it} />
      <Problem error={answer.error ?? seen.error} />
      {it.statut === 'ouverte' && (
        <>
          <p>Réponse attendue avant le {longDay(it.echeance.slice(0, 10))}.</p>
          <Answer pending={answer.pending} answer={(body) => void answer.run({ params, body })} />
        </>
      )}
      {it.statut === 'acceptee' &&
        (it.vuLe ? (
          <p>Vu le {longDay(it.vuLe.slice(0, 10))}.</p>
        ) : (
          <Seen pending={seen.pending} tell={(vu) => void seen.run({ params, body: { vu } })} />
        ))}
    </li>
  )
}
