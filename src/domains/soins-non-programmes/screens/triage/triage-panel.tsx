/** The grid, one question at a time, by digits. The signs of alarm come first, and one of them ends everything. */
import { useLayoutEffect, useMemo, useRef } from 'react'
import { Button } from '../../../../web/components/button.tsx'
import { Kbd } from '../../../../web/components/kbd.tsx'
import { type KeyAction, useKeys } from '../../../../web/components/use-keys.ts'
import type { GrilleLue } from '../../contract.ts'
import { ORIENTATION_GRILLE_LABELS } from '../../rules/grille/labels.ts'
import { type IssueGrille, type Pas, SIGNES, SIGNES_NON, SIGNES_OUI } from '../../rules/grille/modele.ts'
import type { Etape } from '../../rules/grille/parcours.ts'
import { DEGRE_LABELS } from '../../rules/labels.ts'
import { AZERTY } from '../desk/use-desk-keys.ts'
import { DESK } from '../labels.ts'
import { TRIAGE } from './labels.ts'
import styles from './triage.module.css'

export type Choix = { texte: string; pas: Pas }

const choicesOf = (at: Etape): Choix[] => {
  if (at.kind === 'signes')
    return [
      { texte: TRIAGE.yes, pas: { question: SIGNES, reponse: SIGNES_OUI } },
      { texte: TRIAGE.no, pas: { question: SIGNES, reponse: SIGNES_NON } },
    ]
  if (at.kind !== 'question') return []
  const { code, reponses } = at.question
  return reponses.map((one) => ({ texte: one.texte, pas: { question: code, reponse: one.code } }))
}

type Props = {
  grille: GrilleLue
  pas: readonly Pas[]
  at: Etape
  answer: (pas: Pas) => void
  back: () => void
  leave: () => void
  /** What the end proposes; without it, the grid is only tried. */
  conclude?: (issue: IssueGrille) => void
  /** A call to the 15 that is not recorded yet: the network failed. */
  record?: () => void
  pending?: boolean
}

export const TriagePanel = ({ grille, pas, at, answer, back, leave, conclude, record, pending = false }: Props) => {
  const panel = useRef<HTMLElement>(null)
  const choices = choicesOf(at)
  useTriageKeys({
    pick: (index) => {
      const choice = choices[index]
      if (choice) answer(choice.pas)
    },
    back,
    enter: () => {
      if (at.kind === 'issue') conclude?.(at.issue)
    },
  })
  // Each step takes the focus, so that digits never fall into a field, and that it is read aloud.
  // biome-ignore lint/correctness/useExhaustiveDependencies: at each step
  useLayoutEffect(() => panel.current?.focus(), [pas.length])
  return (
    <section ref={panel} tabIndex={-1} className={styles.panel} aria-labelledby="triage" data-kind={at.kind}>
      <p className={styles.above}>{TRIAGE.version(grille.numero, grille.validation?.nom ?? null)}</p>
      <Step at={at} signes={grille.contenu.signes} />
      {choices.length > 0 && (
        <ol className={styles.choices}>
          {choices.map(({ texte, pas: one }, index) => (
            <li key={one.reponse}>
              <button type="button" onClick={() => answer(one)} data-danger={one.reponse === SIGNES_OUI || undefined}>
                <Kbd>{index + 1}</Kbd>
                <span>{texte}</span>
              </button>
            </li>
          ))}
        </ol>
      )}
      {at.kind === 'issue' && conclude && (
        <Button kind="primary" keyName="Entrée" pending={pending} onClick={() => conclude(at.issue)}>
          {at.issue.orientation === 'creneau' ? TRIAGE.toSlots : TRIAGE.orient}
        </Button>
      )}
      {at.kind === 'quinze' && record && (
        <Button kind="danger" pending={pending} onClick={record}>
          {DESK.transferRecord}
        </Button>
      )}
      <p className={styles.ways}>
        {pas.length > 0 && (
          <Button kind="plain" keyName="⌫" onClick={back}>
            {TRIAGE.back}
          </Button>
        )}
        <Button kind="plain" keyName="Échap" onClick={leave}>
          {TRIAGE.stop}
        </Button>
      </p>
    </section>
  )
}

const Step = ({ at, signes }: { at: Etape; signes: readonly string[] }) => {
  switch (at.kind) {
    case 'signes':
      return (
        <>
          <h2 id="triage">{TRIAGE.signs}</h2>
          <ul className={styles.signs}>
            {signes.map((signe) => (
              <li key={signe}>{signe}</li>
            ))}
          </ul>
        </>
      )
    case 'question':
      return (
        <>
          <h2 id="triage">{at.question.texte}</h2>
          {at.question.aide && <p className={styles.help}>{at.question.aide}</p>}
        </>
      )
    case 'quinze':
      return (
        <>
          <h2 id="triage" className={styles.quinze}>
            {TRIAGE.call15}
          </h2>
          <p>{TRIAGE.call15Body}</p>
        </>
      )
    case 'issue':
      return <End issue={at.issue} />
  }
}

const End = ({ issue }: { issue: IssueGrille }) => (
  <>
    <h2 id="triage" className={issue.orientation === 'quinze' ? styles.quinze : undefined}>
      {issue.orientation === 'quinze' ? TRIAGE.call15 : issue.titre}
    </h2>
    <p>
      {ORIENTATION_GRILLE_LABELS[issue.orientation]}, {TRIAGE.level(issue.niveau)}.
      {issue.degre && ` ${TRIAGE.delay(DEGRE_LABELS[issue.degre])}`}
    </p>
    {issue.consigne && <p className={styles.help}>{issue.consigne}</p>}
  </>
)

type Keys = { pick: (index: number) => void; back: () => void; enter: () => void }

const useTriageKeys = (acts: Keys): void => {
  const latest = useRef(acts)
  latest.current = acts
  const keys = useMemo(
    (): KeyAction[] => [
      ...Array.from({ length: 9 }, (_, index) => [
        { key: String(index + 1), does: `Répondre ${index + 1}`, run: () => latest.current.pick(index) },
        { key: AZERTY[index]!, does: '', run: () => latest.current.pick(index) },
      ]).flat(),
      { key: 'backspace', does: TRIAGE.back, run: () => latest.current.back() },
      { key: 'enter', does: '', run: () => latest.current.enter(), when: () => !isOnButton() },
    ],
    [],
  )
  useKeys(keys)
}

/** A button that has the focus answers Enter by itself. */
const isOnButton = (): boolean => document.activeElement?.tagName === 'BUTTON'
