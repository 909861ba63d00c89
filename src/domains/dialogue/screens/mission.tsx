/** One mission, always in the same order: promise, result, variable part, proofs, money, comment, what comes. */
import type { ReactNode } from 'react'
import { count, formatNumber } from '../../../kernel/french.ts'
import { euros } from '../../../web/components/days.ts'
import { MissionBadge } from '../../../web/components/mission-badge.tsx'
import { ProofGrade } from '../../../web/components/proof-grade.tsx'
import { StatusChip } from '../../../web/components/status-chip.tsx'
import type { PartieDossier } from '../contract-donnees.ts'
import type { DecisionVue } from '../contract-dossiers.ts'
import { ESTIMATION, heures } from '../labels.ts'
import styles from './dialogue.module.css'

type Props = { partie: PartieDossier; decisions?: readonly DecisionVue[]; children?: ReactNode }

export const Mission = ({ partie, decisions = [], children }: Props) => (
  <section id={partie.partie} className={styles.mission} aria-label={partie.nom}>
    <div className={styles.missionHead}>
      <h2>
        <MissionBadge mission={partie.partie} />
      </h2>
      <span className={styles.silent}>{partie.socle ? '' : 'mission optionnelle'}</span>
    </div>
    <Promised partie={partie} />
    <Results partie={partie} />
    <Variable partie={partie} decisions={decisions} />
    <Proofs partie={partie} />
    <Money partie={partie} />
    <h3>Commentaire de la CPTS</h3>
    <Written texte={partie.commentaire} manque="Pas encore de commentaire." />
    <h3>Ce qui vient</h3>
    <Written texte={partie.prevision} manque="Rien d’écrit de la suite." />
    {children}
  </section>
)

const Written = ({ texte, manque }: { texte: string; manque: string }) =>
  texte === '' ? <p className={styles.silent}>{manque}</p> : <p className={styles.text}>{texte}</p>

const Promised = ({ partie: { fiches, partie } }: { partie: PartieDossier }) => {
  if (partie === 'fonctionnement' && fiches.length === 0) return null
  return (
    <>
      <h3>Promesse</h3>
      {fiches.length === 0 ? (
        <p className={styles.silent}>Aucune fiche-action ne porte cette mission.</p>
      ) : (
        <ul className={styles.lines}>
          {fiches.map((one) => (
            <li key={one.titre} className={styles.pair}>
              <span>
                <b>{one.titre}</b>
                {one.objectif !== '' && <small>{one.objectif}</small>}
              </span>
              <span className={styles.silent}>
                {one.etat}, {one.tachesFaites}&nbsp;tâches sur&nbsp;{one.taches}, {count(one.actes, 'acte')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

const Results = ({ partie: { resultats, partie } }: { partie: PartieDossier }) => {
  if (partie === 'fonctionnement' && resultats.length === 0) return null
  return (
    <>
      <h3>Résultats</h3>
      {resultats.length === 0 ? (
        <p className={styles.silent}>Aucun indicateur n’est suivi.</p>
      ) : (
        <ul className={styles.lines}>
          {resultats.map((one) => (
            <li key={one.code} className={styles.pair}>
              <span>
                {one.nom}
                <small>{one.source}</small>
              </span>
              <span>
                <b>{one.valeur ?? 'pas de valeur'}</b>
                {one.cible !== null && `, cible ${one.cible} `}
                {one.atteinte !== null && (
                  <StatusChip kind={one.atteinte ? 'done' : 'waiting'}>
                    {one.atteinte ? 'atteinte' : 'pas atteinte'}
                  </StatusChip>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

type Ligne = PartieDossier['lignes'][number]

/** What was noted beside the file, else what the file already knew. */
const grantedOf = ({ id, libelle, accorde }: Ligne, mission: string, decisions: readonly DecisionVue[]) => {
  const noted = decisions.find((one) =>
    one.ligneId === null || id === null ? one.mission === mission && one.ligne === libelle : one.ligneId === id,
  )
  return noted?.accorde ?? accorde
}

const Variable = ({
  partie: { partie, lignes },
  decisions,
}: {
  partie: PartieDossier
  decisions: readonly DecisionVue[]
}) =>
  lignes.length > 0 && (
    <>
      <h3>Part variable</h3>
      <ul className={styles.lines}>
        {lignes.map((one) => (
          <VariableLine key={one.id ?? one.libelle} ligne={one} accorde={grantedOf(one, partie, decisions)} />
        ))}
      </ul>
    </>
  )

const VariableLine = ({ ligne, accorde }: { ligne: Ligne; accorde: number | null }) => (
  <li className={styles.pair}>
    <span>
      {ligne.libelle}
      {ligne.enonce !== '' && <small>{ligne.enonce}</small>}
      <small>
        {(ligne.depart !== null || ligne.cible !== null) &&
          `Départ ${ligne.depart ?? 'non écrit'}, cible ${ligne.cible ?? 'non écrite'}. `}
        {ligne.valeur !== null && `Résultat ${ligne.valeur}\u00a0: `}
        {ligne.constat}
        {ligne.prochain !== '' && `, ${ligne.prochain}`}
      </small>
    </span>
    <span>
      {ligne.estime !== null && (
        <>
          <b>{euros(ligne.estime)}</b> ({ESTIMATION}),{' '}
        </>
      )}
      {euros(ligne.maximum)} au plus
      {accorde !== null && (
        <>
          {', '}
          <b>{euros(accorde)}</b> accordés
        </>
      )}
    </span>
  </li>
)

const Proofs = ({ partie: { preuves } }: { partie: PartieDossier }) => (
  <>
    <h3>Preuves</h3>
    {preuves.actes === 0 ? (
      <p className={styles.silent}>Aucun acte n’est inscrit au registre sur l’année.</p>
    ) : (
      <>
        <dl className={styles.figures}>
          <Figure nom="Actes" valeur={formatNumber(preuves.actes)} />
          <Figure nom="Présences" valeur={formatNumber(preuves.presences)} />
          <Figure nom="Temps" valeur={heures(preuves.minutes)} />
          <Figure nom="Pièces" valeur={formatNumber(preuves.pieces)} />
        </dl>
        <div className={styles.legend}>
          {preuves.parGrade.map(({ grade, nombre }) => (
            <ProofGrade key={grade} grade={grade}>
              {count(nombre, 'acte')}, preuve {WORDS[grade]}
            </ProofGrade>
          ))}
        </div>
      </>
    )}
  </>
)
const WORDS = { declaree: 'déclarée', signee: 'signée', calculee: 'calculée', externe: 'externe' } as const

const Money = ({ partie: { argent } }: { partie: PartieDossier }) => (
  <>
    <h3>Argent</h3>
    {argent === null ? (
      <p className={styles.silent}>L’argent de cette partie n’est pas suivi.</p>
    ) : (
      <dl className={styles.figures}>
        <Figure nom="Contracté" valeur={`${euros(argent.contracte)}${argent.aVerifier ? ', à vérifier' : ''}`} />
        <Figure nom="Reçu" valeur={euros(argent.recu)} />
        <Figure nom="Payé" valeur={euros(argent.paye)} />
        <Figure nom="Engagé, à payer" valeur={euros(argent.engage)} />
        <Figure nom="Reste" valeur={euros(argent.reste)} />
        <Figure nom="Prévu à la fin" valeur={euros(argent.prevision)} />
      </dl>
    )}
  </>
)

const Figure = ({ nom, valeur }: { nom: string; valeur: string }) => (
  <div>
    <dt>{nom}</dt>
    <dd>{valeur}</dd>
  </div>
)
