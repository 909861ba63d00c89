import { euros, shortDay } from '../../../../web/components/days.ts'
import { SelectField } from '../../../../web/components/field.tsx'
import { classerLignes, type LigneBanque, type RaisonBanque } from '../../rules/banque.ts'

const WHY: Record<RaisonBanque, string> = {
  montant: ', même montant',
  payeur: ', de l’Assurance Maladie',
  aucune: '',
}

type Props = {
  lignes: readonly LigneBanque[]
  attendu: { le: string; centimes: number }
  value: string
  onChange: (ligne: LigneBanque | null) => void
}

/** The line of a statement that shows this payment, the likeliest first. None is chosen for anybody. */
export const LigneField = ({ lignes, attendu, value, onChange }: Props) => {
  if (lignes.length === 0) return null
  const classed = classerLignes(lignes, attendu)
  return (
    <SelectField
      label="Ligne du relevé bancaire"
      hint="Le jour, le libellé et le montant sont ceux de la banque, et la ligne est rapprochée."
      optional
      none="Aucune, je note à la main"
      value={value}
      onChange={(id) => onChange(classed.find((one) => one.id === id) ?? null)}
      choices={classed.map(({ id, jour, libelle, centimes, raison }) => ({
        value: id,
        label: `${shortDay(jour)}, ${euros(centimes)}, ${libelle.slice(0, 60)}${WHY[raison]}`,
      }))}
    />
  )
}
