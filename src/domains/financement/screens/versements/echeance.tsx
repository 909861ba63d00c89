import { useState } from 'react'
import { count } from '../../../../kernel/french.ts'
import { Button } from '../../../../web/components/button.tsx'
import { euros, longDay } from '../../../../web/components/days.ts'
import { ExplainedFigure } from '../../../../web/components/explained-figure.tsx'
import { StatusChip } from '../../../../web/components/status-chip.tsx'
import type { EcheanceLue } from '../../contract.ts'
import { ETAT_VERSEMENT_LABELS, NATURE_LABELS } from '../../labels.ts'
import { direIncertain, PART_LABELS, POSTE_LABELS, sayAnnee } from '../../rules/mots.ts'
import type { Versements } from '../client.ts'
import { VersementForm } from './versement-form.tsx'
import styles from './versements.module.css'

const CHIPS = { recu: 'done', partiel: 'waiting', 'en-retard': 'waiting', attendu: 'neutral' } as const
const minus = (cents: number): string => euros(cents).replace('-', '−')

/** One day of the calendar: what it pays, line by line, and what came. */
type Props = { echeance: EcheanceLue; lignes: Versements['lignesBanque']; mayEdit: boolean }

export const Echeance = ({ echeance, lignes, mayEdit }: Props) => {
  const [isOpen, setOpen] = useState(false)
  const { le, etat, centimes, recu, versements } = echeance
  const chip = etat === 'a-venir' ? null : CHIPS[etat]
  return (
    <li>
      <div className={styles.head}>
        <time dateTime={le}>{longDay(le)}</time>
        {chip && <StatusChip kind={chip}>{ETAT_VERSEMENT_LABELS[etat]}</StatusChip>}
        <b>{direIncertain(minus(centimes), echeance)}</b>
      </div>
      <details className={styles.detail} open={etat === 'partiel' || etat === 'attendu' || etat === 'en-retard'}>
        <summary>{count(versements.length, 'ligne')}</summary>
        <ul className={styles.parts}>
          {versements.map((one) => (
            <Line key={one.cle} one={one} />
          ))}
        </ul>
      </details>
      {recu !== 0 && recu !== centimes && <Ecart echeance={echeance} />}
      {mayEdit && etat !== 'recu' && !isOpen && (
        <Button size="small" label={`Noter le versement du ${longDay(le)}`} onClick={() => setOpen(true)}>
          Noter le versement
        </Button>
      )}
      {isOpen && <VersementForm echeance={echeance} lignes={lignes} close={() => setOpen(false)} />}
    </li>
  )
}

type Prevu = EcheanceLue['versements'][number]

const sayLine = ({ poste, part, nature, rang }: Prevu): string =>
  `${POSTE_LABELS[poste]}${poste === 'fonctionnement' ? '' : `, ${PART_LABELS[part]}`}, ${NATURE_LABELS[nature]}, ${sayAnnee(rang)}`

const Line = ({ one }: { one: Prevu }) => (
  <li>
    <span>{sayLine(one)}</span>
    <ExplainedFigure
      label={sayLine(one)}
      explanation={{
        calcul: (
          <>
            {one.regle.libelle}
            <br />
            {one.ligne.phrase}
          </>
        ),
        dates: one.ligne.dates,
        texte: [one.regle.source, ...one.ligne.sources.map(({ texte }) => texte)].join('\u00a0; '),
        preuve: { grade: 'calculee' },
        doute: one.ligne.doute ?? (one.regle.aVerifier ? `à vérifier\u00a0: ${one.regle.source}` : null),
        piece: { word: 'Voir le contrat', to: '/finances/contrat' },
      }}
    >
      {direIncertain(minus(one.centimes), one)}
    </ExplainedFigure>
  </li>
)

const Ecart = ({ echeance: { recu, centimes, pistes } }: { echeance: EcheanceLue }) => (
  <p className={styles.ecart}>
    Reçu {minus(recu)}, soit {minus(recu - centimes)} d’écart.{' '}
    {pistes.length > 0
      ? `C’est exactement ce que donnerait le même jour ${pistes.map((one) => `«\u00a0${one}\u00a0»`).join(' ou ')}.`
      : 'Aucune autre lecture du contrat ne donne cette somme\u00a0: demandez le détail à la CPAM.'}
  </p>
)
