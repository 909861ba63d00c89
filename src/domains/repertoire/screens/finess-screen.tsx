/** Structures of FINESS: found as one types, added to those of the CPTS or known as one of them. */
import { useDeferredValue, useState } from 'react'
import { count } from '../../../kernel/french.ts'
import { useCan, useCpts } from '../../../web/client/session.ts'
import { useAction } from '../../../web/client/use-action.ts'
import { useCall } from '../../../web/client/use-call.ts'
import { Button, ButtonLink } from '../../../web/components/button.tsx'
import { CheckField } from '../../../web/components/check-field.tsx'
import { EmptyState } from '../../../web/components/empty-state.tsx'
import { SelectField, TextField } from '../../../web/components/field.tsx'
import { Headline } from '../../../web/components/headline.tsx'
import { Loaded } from '../../../web/components/loaded.tsx'
import { Problem } from '../../../web/components/problem.tsx'
import { notify } from '../../../web/components/toasts.tsx'
import { RoomViews } from '../../../web/shell/room-views.tsx'
import { CATEGORIES } from '../rules/finess/categories.ts'
import { repertoire, type StructureTrouvee } from './client.ts'
import styles from './repertoire.module.css'

const CHOICES = CATEGORIES.map(({ code, libelle }) => ({ value: code, label: libelle })).sort((a, b) =>
  a.label.localeCompare(b.label, 'fr'),
)
type Wanted = { recherche: string; categorie: string; territoire: boolean }

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const [wanted, setWanted] = useState<Wanted>({ recherche: '', categorie: '', territoire: true })
  const { recherche, categorie, territoire } = useDeferredValue(wanted)
  const query = { recherche, territoire: territoire ? ('oui' as const) : ('non' as const) }
  const found = useCall(
    repertoire.searchStructures,
    { params: { cptsId }, query: categorie ? { ...query, categorie } : query },
    { keep: true },
  )
  return (
    <>
      <RoomViews of="Équipe" />
      <Loaded of="les structures de FINESS" from={found}>
        {({ source, structures, suite }) => (
          <>
            <Headline
              actions={<ButtonLink to="/equipe/structures">Structures de la CPTS</ButtonLink>}
              meaning={source ?? 'Les structures de santé et leurs numéros, selon FINESS.'}
            >
              Structures de FINESS
            </Headline>
            {source === null ? (
              <EmptyState>
                FINESS n’est pas encore chargé sur ce serveur. La personne qui l’administre le fait par la commande
                «&nbsp;import finess&nbsp;»&nbsp;: le guide dit comment, à la page de l’annuaire national.
              </EmptyState>
            ) : (
              <>
                <Fields wanted={wanted} onChange={setWanted} />
                <Found structures={structures} suite={suite} />
              </>
            )}
          </>
        )}
      </Loaded>
    </>
  )
}

const Fields = ({ wanted, onChange }: { wanted: Wanted; onChange: (wanted: Wanted) => void }) => (
  <search className={styles.fields}>
    <TextField
      label="Nom ou numéro FINESS"
      type="search"
      autoComplete="off"
      value={wanted.recherche}
      onChange={(recherche) => onChange({ ...wanted, recherche })}
    />
    <SelectField
      label="Catégorie"
      none="Toutes"
      choices={CHOICES}
      value={wanted.categorie}
      onChange={(categorie) => onChange({ ...wanted, categorie })}
    />
    <CheckField
      label="Dans notre territoire seulement"
      checked={wanted.territoire}
      onChange={(territoire) => onChange({ ...wanted, territoire })}
    />
  </search>
)

const Found = ({ structures, suite }: { structures: StructureTrouvee[]; suite: boolean }) => (
  <>
    <p className={styles.hint} role="status">
      {suite
        ? `Les ${structures.length} premières. Précisez pour en voir d’autres.`
        : structures.length === 0
          ? 'Aucune structure ne répond. Vérifiez les premières lettres, ou retirez un critère.'
          : count(structures.length, 'structure')}
    </p>
    <ul className={styles.changes}>
      {structures.map((one) => (
        <Structure key={one.finess} one={one} />
      ))}
    </ul>
  </>
)

const Structure = ({ one }: { one: StructureTrouvee }) => {
  const where = [one.adresse, `${one.codePostal} ${one.communeNom}`.trim()].filter((part) => part !== '').join(', ')
  return (
    <li>
      <div>
        <b>{one.nomLong || one.nom}</b>
        <small>
          {one.categorieLibelle}, {where || 'adresse non dite'},{' '}
          <span className={styles.number}>FINESS&nbsp;{one.finess}</span>
        </small>
      </div>
      {one.structureId ? <small>dans les structures de la CPTS</small> : <Link one={one} />}
    </li>
  )
}

const Link = ({ one }: { one: StructureTrouvee }) => {
  const { id: cptsId } = useCpts()
  const mayEdit = useCan('structure.edit')
  const link = useAction(repertoire.linkStructure)
  const unlink = useAction(repertoire.unlinkStructure)
  if (!mayEdit) return null
  const params = { cptsId, finess: one.finess }
  const nom = one.nomLong || one.nom
  const run = async (structureId: string | null) => {
    if (!(await link.run({ params, body: { structureId } }))) return
    const ajoutee = structureId === null ? ('oui' as const) : ('non' as const)
    notify(structureId === null ? `${nom}\u00a0: structure ajoutée.` : `${nom}\u00a0: numéro FINESS noté.`, {
      undo: () => unlink.run({ params, query: { ajoutee } }),
    })
  }
  return (
    <span className={styles.buttons}>
      {one.ressemble && (
        <Button
          kind="primary"
          size="small"
          pending={link.pending}
          label={`Noter le FINESS de ${nom} sur ${one.ressemble.nom}`}
          onClick={() => run(one.ressemble!.id)}
        >
          C’est {one.ressemble.nom}
        </Button>
      )}
      <Button size="small" pending={link.pending} label={`Ajouter ${nom}`} onClick={() => run(null)}>
        Ajouter
      </Button>
      <Problem error={link.error} />
    </span>
  )
}
