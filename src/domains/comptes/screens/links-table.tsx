import type { Output } from '../../../kernel/contract.ts'
import { count, listInWords } from '../../../kernel/french.ts'
import { comptes, useAction, useCan, useCpts } from '../../../web/client/index.ts'
import { Button } from '../../../web/components/button.tsx'
import { DataTable } from '../../../web/components/data-table.tsx'
import { Problem } from '../../../web/components/problem.tsx'
import { Section } from '../../../web/components/section.tsx'
import { shortMoment } from '../../../web/components/short-moment.ts'
import { StatusChip } from '../../../web/components/status-chip.tsx'
import type { comptesContract } from '../contract.ts'
import { LINK_STATES, roleLabel, usageLabel } from '../labels.ts'

type Lien = Output<typeof comptesContract.listAcces>['liens'][number]

export const LinksTable = ({ links }: { links: Lien[] }) => {
  const { id: cptsId, zone } = useCpts()
  const mayRevoke = useCan('lien.create')
  const revoke = useAction(comptes.revokeLink)
  const open = links.filter(({ etat }) => etat === 'ouvert').length
  return (
    <Section title={open === 0 ? 'Aucun lien ouvert' : count(open, 'lien ouvert', 'liens ouverts')}>
      <DataTable
        caption="Invitations et liens signés"
        rows={links}
        keyOf={({ id }) => id}
        none="Un lien signé fait une seule chose, pour une personne, pendant un temps : proposer un créneau sans compte, par exemple."
        columns={[
          { head: 'Usage', cell: ({ usage }) => usageLabel(usage), sort: ({ usage }) => usageLabel(usage) },
          {
            head: 'Pour',
            cell: ({ personne, roles }) => [personne, listInWords(roles.map(roleLabel))].filter(Boolean).join(', '),
            sort: ({ personne }) => personne,
          },
          { head: 'Créé', cell: ({ creeLe }) => shortMoment(creeLe, zone), sort: ({ creeLe }) => creeLe },
          { head: 'Expire', cell: ({ expireLe }) => shortMoment(expireLe, zone), sort: ({ expireLe }) => expireLe },
          {
            head: 'État',
            cell: ({ etat }) => <StatusChip kind={LINK_STATES[etat].kind}>{LINK_STATES[etat].word}</StatusChip>,
          },
          {
            head: 'Révoquer',
            bare: true,
            quiet: true,
            right: true,
            cell: ({ id, etat, usage, personne }) =>
              mayRevoke && etat === 'ouvert' ? (
                <Button
                  size="small"
                  label={`Révoquer le lien «\u00a0${usageLabel(usage)}\u00a0» de ${personne ?? 'personne inconnue'}`}
                  onClick={() => void revoke.run({ params: { cptsId, lienId: id } })}
                >
                  Révoquer
                </Button>
              ) : null,
          },
        ]}
      />
      <Problem error={revoke.error} />
    </Section>
  )
}
