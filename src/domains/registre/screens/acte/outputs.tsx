/** What follows from the acte: six outputs under one heavy rule, in a fixed order. */
import type { ReactNode } from 'react'
import { formatNumber } from '../../../../kernel/french.ts'
import { ExplainedFigure } from '../../../../web/components/explained-figure.tsx'
import { explanationOf } from '../../../../web/components/explanation-of.tsx'
import { missionOf } from '../../../../web/components/missions.ts'
import { ProofGrade } from '../../../../web/components/proof-grade.tsx'
import { RoomPart } from '../../../../web/shell/room-part.tsx'
import type { ActeWhole } from '../../contract.ts'
import { GRADE_LABELS } from '../../labels.ts'
import { SCREENS, sayMinutes } from '../labels.ts'
import { sayMissing } from '../preuves/labels.ts'
import styles from './acte.module.css'
import { Indemnites } from './indemnites.tsx'
import { LignePublique } from './ligne-publique.tsx'

type Sorties = ActeWhole['sorties']

export const Outputs = ({ acte }: { acte: ActeWhole }) => {
  const { temps, indemnites, preuve, indicateurs, compteRendu, textes } = acte.sorties
  return (
    <div className={styles.outputs}>
      <Output title={SCREENS.time}>
        <p className={styles.figure}>
          <ExplainedFigure label={SCREENS.time} explanation={explanationOf(temps.explication)} size="small">
            {sayMinutes(temps.minutes)}
          </ExplainedFigure>
        </p>
        <p>{temps.phrase}</p>
      </Output>
      <Output title={SCREENS.indemnities}>
        <RoomPart name="acte.indemnites" id={acte.id}>
          <Indemnites lignes={indemnites} />
        </RoomPart>
      </Output>
      <Output title={SCREENS.proof}>
        <Proof preuve={preuve} />
      </Output>
      <Output title={SCREENS.indicators}>
        {indicateurs.length === 0 ? <p>{SCREENS.noNeed}</p> : <Indicators acte={acte} indicateurs={indicateurs} />}
        {(acte.corrigePar || acte.raison === 'annulation') && <p>{SCREENS.noMore}</p>}
      </Output>
      <Output title={SCREENS.minutes}>
        <p>{compteRendu}</p>
        {textes.length > 0 && <p>{SCREENS.textsBelow}</p>}
      </Output>
      <Output title={SCREENS.publicPage}>
        <LignePublique acte={acte} />
      </Output>
    </div>
  )
}

const Output = ({ title, children }: { title: string; children: ReactNode }) => (
  <section>
    <h2>{title}</h2>
    {children}
  </section>
)

const Proof = ({ preuve }: { preuve: Sorties['preuve'] }) => (
  <>
    {preuve.parGrade.length > 0 && <p className={styles.sentence}>{preuve.phrase}</p>}
    <p className={styles.grades}>
      {preuve.parGrade.map(({ grade, nombre }) => (
        <ProofGrade key={grade} grade={grade}>
          {formatNumber(nombre)} {GRADE_LABELS[grade]}
          {nombre > 1 ? 's' : ''}
        </ProofGrade>
      ))}
    </p>
    <p>{sayMissing(preuve.attendues.filter(({ par }) => par === null).length, preuve.attendues.length)}</p>
  </>
)

/** Before, after, and what this acte brought: the darker end of the bar. */
const Indicators = ({ acte, indicateurs }: { acte: ActeWhole; indicateurs: Sorties['indicateurs'] }) => {
  const { hue, tint } = missionOf(acte.mission ?? 'fonctionnement')
  return indicateurs.map(({ code, libelle, avant, apres, explication }) => (
    <div key={code} className={styles.indicator}>
      <span>{libelle}</span>
      <span>
        de {formatNumber(avant)} à{' '}
        <ExplainedFigure label={libelle} explanation={explanationOf(explication)}>
          <b>{formatNumber(apres)}</b>
        </ExplainedFigure>
      </span>
      <div className={styles.bar} style={{ background: tint }} aria-hidden="true">
        <i style={{ width: `${apres === 0 ? 0 : (avant / apres) * 100}%`, background: hue, opacity: 0.75 }} />
        <i style={{ width: `${apres === 0 ? 0 : ((apres - avant) / apres) * 100}%`, background: hue }} />
      </div>
    </div>
  ))
}
