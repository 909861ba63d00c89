import { MoneyBar } from '../../../web/charts/money-bar.tsx'
import { euros, longDay } from '../../../web/components/days.ts'
import { ExplainedFigure } from '../../../web/components/explained-figure.tsx'
import { missionOf } from '../../../web/components/missions.ts'
import type { MissionView } from '../contract.ts'
import styles from './board.module.css'
import type { Accueil } from './client.ts'

const ENVELOPES = { word: 'Voir les enveloppes', to: '/finances' }

/** What was paid and promised of what the contract year can bring. */
export const MissionMoney = ({ mission: { code, libelle, argent }, home }: { mission: MissionView; home: Accueil }) => {
  if (!argent) return <span className={styles.silent}>hors contrat</span>
  const { contracte, recu, paye, engage, reste, aVerifier } = argent
  const { hue, tint } = missionOf(code)
  return (
    <div className={styles.money}>
      <ExplainedFigure
        label={`${libelle}, argent`}
        explanation={{
          calcul: `payé ${euros(paye)}, engagé ${euros(engage)}, reçu ${euros(recu)}, contracté ${euros(contracte)}, part variable comptée au plus`,
          dates: `année de contrat du ${longDay(home.periode.du)} au ${longDay(home.periode.au)}`,
          texte: 'Contrat ACI et mouvements de l’enveloppe',
          preuve: { grade: 'calculee' },
          doute: aVerifier ? 'à vérifier dans le barème' : null,
          piece: ENVELOPES,
        }}
      >
        {euros(Math.round(reste / 100) * 100)}
      </ExplainedFigure>{' '}
      à engager
      <MoneyBar
        contracted={contracte}
        received={paye + engage + Math.max(0, reste)}
        engaged={engage}
        paid={paye}
        full={Math.max(1, contracte, paye + engage + Math.max(0, reste))}
        hue={hue}
        tint={tint}
      />
    </div>
  )
}
