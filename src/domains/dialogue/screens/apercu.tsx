/** The file as the CPAM and the ARS read it: the year in one table, then mission by mission. One page that prints well. */
import type { ReactNode } from 'react'
import { count, formatNumber } from '../../../kernel/french.ts'
import { ProofBar } from '../../../web/charts/proof-bar.tsx'
import { euros } from '../../../web/components/days.ts'
import { MissionBadge } from '../../../web/components/mission-badge.tsx'
import { GRADES, ProofGrade } from '../../../web/components/proof-grade.tsx'
import type { PartieDossier } from '../contract-donnees.ts'
import type { DecisionVue } from '../contract-dossiers.ts'
import type { Apercu as Lu } from '../contract-preparation.ts'
import { momentDe, nomAnnee } from '../labels.ts'
import styles from './dialogue.module.css'
import { Mission } from './mission.tsx'

type Props = {
  apercu: Lu
  decisions?: readonly DecisionVue[] | undefined
  /** What is said of a mission, or written, under it. */
  under?: (partie: PartieDossier) => ReactNode
}

export const Apercu = ({ apercu, decisions = [], under }: Props) => (
  <article className={styles.paper} aria-label="Le dossier, comme la CPAM et l’ARS le lisent">
    <p className={styles.silent}>{nomAnnee(apercu.annee)}</p>
    <h2>Ce que la CPTS a promis, fait et dépensé</h2>
    <Facts apercu={apercu} />
    <Overview apercu={apercu} decisions={decisions} />
    <div className={styles.legend}>
      {GRADES.map((grade) => (
        <ProofGrade key={grade} grade={grade} />
      ))}
      <span>
        Une part variable est une estimation de la CPTS tant que le dialogue de gestion ne l’a pas fixée. Montants en
        euros.
      </span>
    </div>
    {apercu.parties.map((partie) => (
      <Mission key={partie.partie} partie={partie} decisions={decisions}>
        {under?.(partie)}
      </Mission>
    ))}
  </article>
)

const Facts = ({ apercu }: { apercu: Lu }) => {
  const { cpts, contrat, territoire, membres, registre, arreteLe } = apercu
  const lines: [string, string][] = [
    ['CPTS', cpts.finess ? `${cpts.nom}, FINESS ${cpts.finess}` : cpts.nom],
    ...(contrat
      ? ([
          ['CPAM', contrat.cpam],
          ['ARS', contrat.ars],
        ] as [string, string][])
      : []),
    [
      'Territoire',
      territoire
        ? `${count(territoire.communes.length, 'commune')}, ${formatNumber(territoire.population)} habitants, ${contrat?.taille ?? territoire.taille}`
        : 'pas dessiné',
    ],
    [
      'Membres',
      `${count(membres.adherents, 'adhérent')}\u00a0; ${count(membres.actifs, 'actif')}, dont ${count(membres.adherentsActifs, 'adhérent')}`,
    ],
    ['Arrêté le', momentDe(arreteLe, cpts.zone)],
    ['Registre', `${count(registre.sequence, 'acte')}, tête ${registre.empreinte.slice(0, 12)}`],
  ]
  return (
    <dl className={styles.facts}>
      {lines.map(([nom, valeur]) => (
        <div key={nom}>
          <dt>{nom}</dt>
          <dd>{valeur}</dd>
        </div>
      ))}
    </dl>
  )
}

const sum = (values: readonly (number | null)[]): number => values.reduce<number>((total, one) => total + (one ?? 0), 0)
const known = ({ lignes }: PartieDossier): number | null =>
  lignes.some(({ estime }) => estime !== null) ? sum(lignes.map(({ estime }) => estime)) : null

const sayKnown = (parties: readonly PartieDossier[]): string => {
  const each = parties.map(known)
  return each.every((one) => one === null) ? 'inconnue' : euros(sum(each))
}

/** Line by line: what was noted beside the file, else what the file already knew. */
const grantedOf = (decisions: readonly DecisionVue[], { partie, lignes }: PartieDossier): number | null => {
  const own = decisions.filter(({ mission }) => mission === partie)
  const noted = new Set(own.map(({ ligneId }) => ligneId))
  const known = lignes.flatMap(({ id, accorde }) => (accorde === null || noted.has(id) ? [] : [accorde]))
  const all = [...own.map(({ accorde }) => accorde), ...known]
  return all.length === 0 ? null : sum(all)
}

const sayGranted = (each: readonly (number | null)[]): string =>
  each.every((one) => one === null) ? 'pas encore' : euros(sum(each))

const Overview = ({ apercu, decisions }: { apercu: Lu; decisions: readonly DecisionVue[] }) => {
  const { parties, total } = apercu
  return (
    <table className={styles.overview}>
      <caption className="visually-hidden">L’année de contrat, mission par mission</caption>
      <thead>
        <tr>
          <th scope="col">Mission</th>
          <th scope="col">Résultat</th>
          <th scope="col">Preuves des actes</th>
          <th scope="col" className={styles.right}>
            Contracté
          </th>
          <th scope="col" className={styles.right}>
            Payé
          </th>
          <th scope="col" className={styles.right}>
            Variable
            <br />
            estimée
          </th>
          <th scope="col" className={styles.right}>
            Variable
            <br />
            accordée
          </th>
        </tr>
      </thead>
      <tbody>
        {parties.map((one) => (
          <Line key={one.partie} partie={one} accorde={grantedOf(decisions, one)} />
        ))}
      </tbody>
      {total && (
        <tfoot>
          <tr>
            <td>Ensemble</td>
            <td />
            <td data-head="Actes">{formatNumber(apercu.annexes.actes)}</td>
            <td className={styles.right} data-head="Contracté">
              {euros(total.contracte)}
            </td>
            <td className={styles.right} data-head="Payé">
              {euros(total.paye)}
            </td>
            <td className={styles.right} data-head="Variable estimée">
              {sayKnown(parties)}
            </td>
            <td className={styles.right} data-head="Variable accordée">
              {sayGranted(parties.map((one) => grantedOf(decisions, one)))}
            </td>
          </tr>
        </tfoot>
      )}
    </table>
  )
}

/** The first indicator that has a target speaks for the mission; all are told below. */
const headOf = ({ resultats }: PartieDossier) =>
  resultats.find(({ valeur, cible }) => valeur !== null && cible !== null) ??
  resultats.find(({ valeur }) => valeur !== null)

const Line = ({ partie, accorde }: { partie: PartieDossier; accorde: number | null }) => {
  const { preuves, argent } = partie
  const head = headOf(partie)
  const estime = known(partie)
  const proven = preuves.parGrade.filter(({ grade }) => grade !== 'declaree')
  const share = preuves.actes === 0 ? 0 : Math.round((100 * sum(proven.map(({ nombre }) => nombre))) / preuves.actes)
  return (
    <tr>
      <td>
        <a href={`#${partie.partie}`}>
          <MissionBadge mission={partie.partie} />
        </a>
        {partie.partie !== 'fonctionnement' && (
          <small>{count(partie.fiches.length, 'fiche-action', 'fiches-actions')}</small>
        )}
      </td>
      <td data-head="Résultat">
        {head ? <b>{head.valeur}</b> : <span className={styles.silent}>pas mesuré</span>}
        {head && <small>{head.cible ? `${head.nom}, cible ${head.cible}` : head.nom}</small>}
      </td>
      <td data-head="Preuves">
        {preuves.actes === 0 ? (
          <span className={styles.silent}>aucun acte</span>
        ) : (
          <>
            <span style={{ display: 'flex', alignItems: 'center', gap: 8 }}>
              <ProofBar
                width={84}
                counts={Object.fromEntries(preuves.parGrade.map((one) => [one.grade, one.nombre]))}
              />
              <b>{formatNumber(preuves.actes)}</b>
            </span>
            <small>{share}&nbsp;% étayés</small>
          </>
        )}
      </td>
      <td className={styles.right} data-head="Contracté">
        {argent ? euros(argent.contracte) : 'inconnu'}
        {argent?.aVerifier && <small>à vérifier</small>}
      </td>
      <td className={styles.right} data-head="Payé">
        {argent ? euros(argent.paye) : 'inconnu'}
      </td>
      <td className={styles.right} data-head="Variable estimée">
        {partie.lignes.length === 0 ? 'sans objet' : estime === null ? 'inconnue' : euros(estime)}
      </td>
      <td className={styles.right} data-head="Variable accordée">
        <b>{accorde === null ? (partie.lignes.length === 0 ? 'sans objet' : 'pas encore') : euros(accorde)}</b>
      </td>
    </tr>
  )
}
