import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { DataTable } from '../../../../web/components/data-table.tsx'
import { euros, shortDay } from '../../../../web/components/days.ts'
import { MissionBadge } from '../../../../web/components/mission-badge.tsx'
import { Montant } from '../../../../web/components/montant.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { StatusChip } from '../../../../web/components/status-chip.tsx'
import type { AnneeLue, LigneLue } from '../../contract.ts'
import { ANNEE_CRISE_LABELS, CONDITION_LABELS, PART_LABELS } from '../../rules/mots.ts'
import { type Contrats, finances } from '../client.ts'
import { sayAnnee, sayAvant, sayPeriodeCourte } from '../words.ts'
import { AnneeForm } from './annee-form.tsx'
import styles from './contrat.module.css'
import { VariableForm } from './variable-form.tsx'

type Props = { annee: AnneeLue; data: Contrats; isCurrent: boolean; isOnly: boolean; mayEdit: boolean }

const baremeName = (data: Contrats, reference: string): string =>
  data.baremes.find((one) => one.reference === reference)?.nom ?? reference

/** One contract year: its size, its barème, its lines. Those that are not under way are folded. */
export const Annee = ({ annee, data, isCurrent, isOnly, mayEdit }: Props) => {
  const [open, setOpen] = useState<'annee' | 'variable' | null>(null)
  const { total } = annee
  const aside = (
    <>
      {isCurrent && <StatusChip kind="neutral">en cours</StatusChip>}{' '}
      {annee.tailles.map(({ taille }) => taille).join(' puis ')}, {baremeName(data, annee.bareme)}
    </>
  )
  const title = `${sayAnnee(annee.rang).replace(/^./, (one) => one.toUpperCase())}, ${sayPeriodeCourte(annee.du, annee.fin)}`
  const body = (
    <>
      {annee.baremePlusRecent && (
        <Newer annee={annee} name={baremeName(data, annee.baremePlusRecent)} mayEdit={mayEdit} />
      )}
      <DataTable
        caption={`Ce que vaut la ${sayAnnee(annee.rang)}`}
        rows={annee.lignes}
        keyOf={({ poste, part, condition }) => `${poste}${part}${condition}`}
        columns={[
          { head: 'Ligne', cell: (one) => <MissionBadge mission={one.poste} />, bare: true, width: '26%' },
          { head: 'Part', cell: sayPart, width: '30%' },
          { head: 'Montant', cell: (one) => <Amount ligne={one} />, right: true },
        ]}
        total={['Ensemble, sans crise reconnue', null, sayTotal(total)]}
      />
      {total.inconnues > 0 && (
        <p>
          <StatusChip kind="unknown">
            {total.inconnues > 1 ? `${total.inconnues} montants inconnus` : 'un montant inconnu'}
          </StatusChip>{' '}
          Recopiez celui de votre annexe financière.
        </p>
      )}
      {annee.lignes.some(({ part }) => part === 'variable') && (
        <p className={styles.below}>
          <Link to="/finances/part-variable" search={{ annee: annee.id } as never}>
            Part variable, ligne par ligne, {sayAnnee(annee.rang)}
          </Link>
        </p>
      )}
      {mayEdit && open === null && (
        <p className={styles.below}>
          <Button
            size="small"
            label={`Taille, barème, montants de l’annexe, ${sayAnnee(annee.rang)}`}
            onClick={() => setOpen('annee')}
          >
            Taille, barème, montants de l’annexe
          </Button>
          <Button
            size="small"
            label={`Part variable accordée, ${sayAnnee(annee.rang)}`}
            onClick={() => setOpen('variable')}
          >
            Part variable accordée
          </Button>
        </p>
      )}
      {open === 'annee' && <AnneeForm annee={annee} data={data} close={() => setOpen(null)} />}
      {open === 'variable' && <VariableForm annee={annee} today={data.aujourdhui} close={() => setOpen(null)} />}
    </>
  )
  if (isCurrent || isOnly)
    return (
      <Section title={title} aside={aside}>
        {body}
      </Section>
    )
  return (
    <details className={styles.folded}>
      <summary>
        <h2>{title}</h2>
        <span>{sayTotal(total)}</span>
      </summary>
      <p className={styles.below}>{aside}</p>
      {body}
    </details>
  )
}

const sayTotal = ({ fixe, variable, auPlus }: AnneeLue['total']): string =>
  variable === auPlus
    ? `${euros(fixe)} de parts fixes, au plus ${euros(auPlus)} de variables`
    : `${euros(fixe)} de parts fixes, ${euros(variable)} de variables estimées, au plus ${euros(auPlus)}`

const sayPart = ({ poste, part, condition }: LigneLue): string =>
  poste === 'fonctionnement' ? '' : `${PART_LABELS[part]}${condition ? `, ${CONDITION_LABELS[condition]}` : ''}`

const Amount = ({ ligne }: { ligne: LigneLue }) => (
  <Montant
    montant={ligne.montant}
    before={sayAvant(ligne)}
    piece={{ word: 'Voir le barème', to: '/finances/bareme' }}
  />
)

/** A version of the barème came since: the year keeps its own until somebody says otherwise. */
const Newer = ({ annee, name, mayEdit }: { annee: AnneeLue; name: string; mayEdit: boolean }) => {
  const { id: cptsId } = useCpts()
  const adopt = useAction(finances.saveAnneeContrat)
  const { crise, criseReconnueLe, tailles, montants } = annee
  return (
    <p className={styles.below}>
      <span>
        Une version plus récente du barème existe{'\u00a0'}: {name}. Cette année garde la sienne.
      </span>
      {mayEdit && (
        <Button
          size="small"
          pending={adopt.pending}
          onClick={() =>
            void adopt.run({
              params: { cptsId, anneeId: annee.id },
              body: { bareme: annee.baremePlusRecent!, crise, criseReconnueLe, tailles, montants },
            })
          }
        >
          Compter avec {name}
        </Button>
      )}
    </p>
  )
}

export const sayCrise = ({ crise, criseReconnueLe }: AnneeLue): string =>
  `${ANNEE_CRISE_LABELS[crise]}${criseReconnueLe ? `, crise reconnue le ${shortDay(criseReconnueLe)}` : ''}`
