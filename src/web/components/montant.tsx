/**
 * A computed amount that explains itself: its calculation, days and sources at a press; « à vérifier » beside it where
 * no text was read, so that an unsure amount never looks like a sure one.
 */
import { euros } from './days.ts'
import styles from './explained.module.css'
import { ExplainedFigure } from './explained-figure.tsx'
import { StatusChip } from './status-chip.tsx'

export type MontantExplique = {
  centimes: number | null
  statut: 'confirme' | 'secondaire' | 'a-verifier'
  libelle: string
  formule: string
  entrees: readonly string[]
  dates: string
  sources: readonly { texte: string; lien: string | null }[]
  doute: string | null
}

type Props = {
  montant: MontantExplique
  /** « au plus » of a variable part. */
  before?: string
  /** The chip is said elsewhere: in a column of its own. */
  bare?: boolean
  size?: 'text' | 'small' | 'large'
  piece?: { word: string; to: string }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

export const Montant = ({ montant, before = '', bare = false, size = 'text', piece }: Props) => {
  const { centimes, statut, libelle, formule, entrees, dates, sources, doute } = montant
  return (
    <>
      <ExplainedFigure
        label={capital(libelle)}
        size={size}
        explanation={{
          calcul: (
            <>
              {capital(formule)}
              {entrees.map((one) => (
                <small key={one} className={styles.input}>
                  {one}
                </small>
              ))}
            </>
          ),
          dates,
          texte:
            sources.length === 0
              ? 'Contrat de la CPTS'
              : sources.map(({ texte, lien }) => (
                  <span key={texte} className={styles.input}>
                    {lien ? (
                      <a href={lien} rel="noreferrer" target="_blank">
                        {texte}
                      </a>
                    ) : (
                      texte
                    )}
                  </span>
                )),
          preuve: { grade: 'calculee' },
          doute,
          ...(piece ? { piece } : {}),
        }}
      >
        {centimes === null ? 'inconnu' : `${before}${euros(centimes)}`}
      </ExplainedFigure>
      {!bare && statut === 'a-verifier' && (
        <>
          {' '}
          <StatusChip kind="unknown">à vérifier</StatusChip>
        </>
      )}
    </>
  )
}
