import { useNavigate } from '@tanstack/react-router'
import { useCan } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { CsvLink } from '../../../../web/components/csv-link.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import type { GrilleLue } from '../../contract.ts'
import { soins } from '../client.ts'
import styles from './grille.module.css'
import { GRILLE } from './labels.ts'

/** Put in use, withdraw, begin another version, drop a draft, take it away. */
export const VersionActs = ({ cptsId, grille }: { cptsId: string; grille: GrilleLue }) => {
  const mayEdit = useCan('grille.edit')
  const navigate = useNavigate()
  const params = { cptsId, grilleId: grille.id }
  const to = (path: string) => void navigate({ href: path })
  const use = useAction(soins.useGrille, { onDone: () => notify(GRILLE.used) })
  const withdraw = useAction(soins.withdrawGrille, { onDone: () => notify(GRILLE.withdrawn) })
  const copy = useAction(soins.createGrille, { onDone: ({ id }) => to(`/soins/grille/${id}`) })
  const drop = useAction(soins.dropGrille, {
    refresh: 'nothing',
    onDone: () => {
      notify(GRILLE.dropped)
      to('/soins/grille')
    },
  })
  const { statut } = grille
  return (
    <>
      {[use, withdraw, copy, drop].map(
        ({ error }, index) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: four acts, always in this order
          error && <Problem key={index} error={error} />,
      )}
      <div className={styles.acts}>
        {mayEdit && statut === 'validee' && (
          <Button kind="primary" pending={use.pending} onClick={() => void use.run({ params })}>
            {GRILLE.use}
          </Button>
        )}
        {mayEdit && (statut === 'validee' || statut === 'en-usage') && (
          <Button pending={withdraw.pending} onClick={() => void withdraw.run({ params })}>
            {GRILLE.withdraw}
          </Button>
        )}
        {mayEdit && (
          <Button
            pending={copy.pending}
            onClick={() => void copy.run({ params: { cptsId }, body: { depuis: grille.id } })}
          >
            {GRILLE.copy}
          </Button>
        )}
        {mayEdit && statut === 'brouillon' && (
          <Button kind="plain" pending={drop.pending} onClick={() => void drop.run({ params })}>
            {GRILLE.drop}
          </Button>
        )}
      </div>
      <p className={styles.acts}>
        <CsvLink href={soins.printGrille.href({ params })}>{GRILLE.print}</CsvLink>
        <CsvLink href={soins.exportGrille.href({ params, query: { format: 'yaml' } })}>{GRILLE.export}</CsvLink>
        <CsvLink href={soins.exportGrille.href({ params, query: { format: 'json' } })}>{GRILLE.exportJson}</CsvLink>
      </p>
    </>
  )
}
