import { createClient } from '../../../../web/client/create-client.ts'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { SelectField } from '../../../../web/components/field.tsx'
import { projetContract } from '../../../projet/contract.ts'

const projet = createClient(projetContract)

/** A fiche-action of the projet; choosing one brings its main mission. */
export const FicheField = ({
  value,
  none = 'Aucune',
  onChange,
}: {
  value: string
  none?: string
  onChange: (ficheActionId: string, mission: string | null) => void
}) => {
  const { id: cptsId } = useCpts()
  const mayRead = useCan('fiche-action.read')
  const listed = useCall(projet.listFichesActions, { params: { cptsId } }, { enabled: mayRead })
  const fiches = (listed.data?.fiches ?? []).filter(({ archiveeLe, id }) => archiveeLe === null || id === value)
  return (
    <SelectField
      label="Fiche-action"
      none={none}
      choices={fiches.map(({ id, titre }) => ({ value: id, label: titre }))}
      value={value}
      onChange={(id) => onChange(id, fiches.find((fiche) => fiche.id === id)?.missions[0] ?? null)}
    />
  )
}
