/** What is put to the vote, in order: opened, voted, closed. */
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { formatNumber } from '../../../../kernel/french.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { StatusChip } from '../../../../web/components/status-chip.tsx'
import type { ScrutinResume } from '../../contract.ts'
import { GENRE_SCRUTIN } from '../../labels-seances.ts'
import { gouvernance } from '../client.ts'
import { ISSUES } from '../labels-seances.ts'
import type { Part } from './part.ts'
import { ScrutinForm } from './scrutin-form.tsx'
import styles from './seances.module.css'

const WRITABLE: ReadonlySet<string> = new Set(['preparation', 'convoquee', 'ouverte'])

export const Scrutins = (part: Part) => {
  const { it, mayEdit } = part
  const [isAdding, setAdding] = useState(false)
  const mayAdd = mayEdit && WRITABLE.has(it.etat)
  if (it.scrutins.length === 0 && !mayAdd) return null
  return (
    <Section
      title="Votes"
      aside={
        mayAdd &&
        !isAdding && (
          <Button kind="plain" onClick={() => setAdding(true)}>
            Préparer un scrutin
          </Button>
        )
      }
    >
      {isAdding && <ScrutinForm {...part} close={() => setAdding(false)} />}
      {it.scrutins.length === 0 && !isAdding && (
        <p className={styles.quiet}>Rien n’est encore mis aux voix. Préparez les scrutins à tête reposée.</p>
      )}
      <ol className={styles.scrutins}>
        {it.scrutins.map((scrutin) => (
          <Line key={scrutin.id} {...part} scrutin={scrutin} />
        ))}
      </ol>
    </Section>
  )
}

const Line = ({ cptsId, it, mayEdit, scrutin }: Part & { scrutin: ScrutinResume }) => {
  const params = { cptsId, scrutinId: scrutin.id }
  const open = useAction(gouvernance.openScrutin)
  const remove = useAction(gouvernance.removeScrutin)
  return (
    <li>
      <span className={styles.what}>
        <Link to="/gouvernance/scrutins/$scrutinId" params={{ scrutinId: scrutin.id }}>
          {scrutin.intitule}
        </Link>
        <small>
          {GENRE_SCRUTIN[scrutin.genre]}
          {scrutin.etat === 'ouvert' &&
            scrutin.genre !== 'main-levee' &&
            `\u00a0: ${formatNumber(scrutin.votants)} sur ${formatNumber(scrutin.attendus)} ont voté`}
        </small>
        {scrutin.resultat && <span className={styles.result}>{scrutin.resultat.explication}</span>}
      </span>
      <span className={styles.acts}>
        <State scrutin={scrutin} />
        {mayEdit && scrutin.etat === 'prepare' && it.etat === 'ouverte' && (
          <Button
            kind="primary"
            size="small"
            label={`Ouvrir le scrutin\u00a0: ${scrutin.intitule}`}
            pending={open.pending}
            onClick={() => void open.run({ params, body: {} })}
          >
            Ouvrir
          </Button>
        )}
        {mayEdit && scrutin.etat === 'prepare' && WRITABLE.has(it.etat) && (
          <Button
            kind="plain"
            label={`Retirer le scrutin\u00a0: ${scrutin.intitule}`}
            onClick={() => void remove.run({ params })}
          >
            Retirer
          </Button>
        )}
      </span>
      <Problem error={open.error ?? remove.error} />
    </li>
  )
}

const State = ({ scrutin: { etat, resultat } }: { scrutin: ScrutinResume }) => {
  if (etat === 'ouvert') return <StatusChip kind="waiting">ouvert</StatusChip>
  if (etat === 'annule') return <StatusChip kind="neutral">annulé</StatusChip>
  if (!resultat) return null
  const kind = resultat.issue === 'adoptee' || resultat.issue === 'elu' ? 'done' : 'neutral'
  return <StatusChip kind={kind}>{ISSUES[resultat.issue]}</StatusChip>
}
