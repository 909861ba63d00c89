/** The figures of one envelope, each with where it comes from. */
import { euros, longDay } from '../../../../web/components/days.ts'
import { ExplainedFigure } from '../../../../web/components/explained-figure.tsx'
import type { EnveloppeLue } from '../../contract.ts'
import { METHODE_LABELS } from '../../labels.ts'
import { veille } from '../../rules/trace.ts'

type Periode = { du: string; au: string }
type Which = 'contracte' | 'recu' | 'engage' | 'paye' | 'reste' | 'prevision'
export const FIGURES: Record<Which, string> = {
  contracte: 'Contracté',
  recu: 'Reçu',
  engage: 'Engagé',
  paye: 'Payé',
  reste: 'Reste',
  prevision: 'Prévu à la fin',
}

const amountOf = ({ contracte, solde, prevision }: EnveloppeLue, which: Which): number =>
  which === 'contracte' ? contracte.total : which === 'prevision' ? prevision.centimes : solde[which]

const explain = ({ contracte, solde, prevision, ressourceId }: EnveloppeLue, which: Which): string[] => {
  switch (which) {
    case 'contracte':
      if (ressourceId) return ['montant accordé par le financeur']
      return [
        `parts fixes ${euros(contracte.fixe)}`,
        `parts variables, au plus ${euros(contracte.variable)}`,
        ...(contracte.enAttente > 0 ? [`en plus, si l’ARS reconnaît une crise, ${euros(contracte.enAttente)}`] : []),
      ]
    case 'recu':
      return [
        'somme des versements reçus pendant l’année',
        ...(solde.report === 0 ? [] : [`en plus, reporté des années d’avant, ${euros(solde.report)}`]),
        ...(solde.virements === 0 ? [] : [`en plus, virements entre enveloppes, ${euros(solde.virements)}`]),
      ]
    case 'engage':
      return ['promis et pas encore payé, mis de côté']
    case 'paye':
      return ['somme des paiements de l’année']
    case 'reste':
      return [
        `reporté ${euros(solde.report)} + reçu ${euros(solde.recu)} + virements ${euros(solde.virements)}`,
        `− payé ${euros(solde.paye)} − engagé ${euros(solde.engage)}`,
      ]
    case 'prevision':
      return [METHODE_LABELS[prevision.methode]]
  }
}

type Props = { enveloppe: EnveloppeLue; which: Which; periode: Periode; link?: boolean; size?: 'small' }

export const Figure = ({ enveloppe, which, periode, link = true, size }: Props) => {
  const isAci = enveloppe.ressourceId === null
  return (
    <ExplainedFigure
      label={`${enveloppe.libelle}, ${FIGURES[which].toLowerCase()}`}
      {...(size ? { size } : {})}
      explanation={{
        calcul: explain(enveloppe, which).map((one, i) => (
          <span key={one} style={{ display: 'block' }}>
            {i === 0 ? one.charAt(0).toUpperCase() + one.slice(1) : one}
          </span>
        )),
        dates: isAci
          ? `année de contrat du ${longDay(periode.du)} au ${longDay(veille(periode.au))}`
          : 'depuis le début',
        texte: which === 'contracte' && isAci ? 'Contrat ACI et son barème' : 'Mouvements de l’enveloppe',
        preuve: { grade: which === 'contracte' ? 'calculee' : 'declaree' },
        doute:
          which === 'contracte' && enveloppe.contracte.statut === 'a-verifier' ? 'à vérifier dans le barème' : null,
        ...(link ? { piece: { word: 'Voir chaque euro', to: `/finances/enveloppes/${enveloppe.id}` } } : {}),
      }}
    >
      {euros(amountOf(enveloppe, which))}
    </ExplainedFigure>
  )
}
