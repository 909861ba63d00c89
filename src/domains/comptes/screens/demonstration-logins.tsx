import { useState } from 'react'
import { listInWords } from '../../../kernel/french.ts'
import { comptes, useAction, useCall } from '../../../web/client/index.ts'
import { DataTable } from '../../../web/components/data-table.tsx'
import { Loaded } from '../../../web/components/loaded.tsx'
import { Problem } from '../../../web/components/problem.tsx'
import { Section } from '../../../web/components/section.tsx'
import { roleLabel } from '../labels.ts'

/** The accounts of the demonstration, and of it alone: a press signs in, second factor included. */
export const DemonstrationLogins = ({ onDone }: { onDone: () => void }) => {
  const logins = useCall(comptes.listDemonstrationLogins, undefined, { everySeconds: 20 })
  const [asked, setAsked] = useState<string | null>(null)
  const signIn = useAction(comptes.signIn)
  const confirm = useAction(comptes.confirmSecondFactor)
  const enter = async (courriel: string, motDePasse: string) => {
    setAsked(courriel)
    const step = await signIn.run({ body: { courriel, motDePasse } })
    if (step?.etape !== 'second-facteur') return step && onDone()
    // The code on the page may have just changed: it is read again at the moment of use.
    const fresh = (await logins.refetch()).data?.identifiants.find((one) => one.courriel === courriel)?.code
    if (fresh && (await confirm.run({ body: { code: fresh } }))) onDone()
  }
  return (
    <Section title="Essayer avec l’un de ces rôles" aside="données fictives">
      <Loaded of="les identifiants" from={logins}>
        {({ identifiants, motDePasse }) => (
          <DataTable
            caption="Identifiants de la démonstration"
            rows={identifiants}
            keyOf={({ courriel }) => courriel}
            selected={signIn.pending || confirm.pending ? asked : null}
            onPick={({ courriel }) => void enter(courriel, motDePasse)}
            none="Les identifiants arrivent avec les données de la démonstration."
            foot={`Mot de passe de chacun\u00a0: ${motDePasse}`}
            columns={[
              { head: 'Rôle', cell: ({ roles }) => listInWords(roles.map(roleLabel)) },
              { head: 'CPTS', cell: ({ cpts }) => cpts.replace(/\s*\(démonstration\)$/, '') },
              { head: 'Adresse', cell: ({ courriel }) => courriel },
              { head: 'Code', cell: ({ code }) => code ?? 'sans code', right: true },
            ]}
          />
        )}
      </Loaded>
      <Problem error={signIn.error ?? confirm.error} />
    </Section>
  )
}
