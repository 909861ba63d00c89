/** By person and civil year: owed, paid, and what is left under the ceiling. */
import { useState } from 'react'
import { count } from '../../../../kernel/french.ts'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button } from '../../../../web/components/button.tsx'
import { CopyLink } from '../../../../web/components/copy-link.tsx'
import { DataTable } from '../../../../web/components/data-table.tsx'
import { euros } from '../../../../web/components/days.ts'
import { SelectField } from '../../../../web/components/field.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Notice } from '../../../../web/components/notice.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { Source } from '../../../../web/components/section.tsx'
import { RoomViews } from '../../../../web/shell/room-views.tsx'
import { NomDispositif } from '../../../financement/screens/index.ts'
import type { PersonneIndemnisee } from '../../contract.ts'
import { indemnites } from '../client.ts'
import { Exports } from '../exports.tsx'
import { NiveauChip } from '../gauge.tsx'
import styles from '../indemnites.module.css'

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const [annee, setAnnee] = useState<number | null>(null)
  const query = annee ? { annee } : {}
  const read = useCall(indemnites.listPersonnesIndemnisees, { params: { cptsId }, query }, { keep: true })
  return (
    <>
      <RoomViews of="Finances" />
      <Loaded of="les personnes" from={read}>
        {(data) => (
          <>
            <Headline
              meaning={`Année civile ${data.annee}\u00a0: ce que chacun a reçu de cette CPTS, et ce qui lui reste sous le plafond, toutes CPTS confondues.`}
            >
              {headlineOf(data.personnes)}
            </Headline>
            <div className={styles.short}>
              <SelectField
                label="Année civile"
                value={String(data.annee)}
                onChange={(value) => setAnnee(Number(value))}
                choices={data.annees.map((one) => ({ value: String(one), label: String(one) }))}
              />
            </div>
            <List personnes={data.personnes} annee={data.annee} />
            <Exports
              of="Ces personnes"
              href={(format) => indemnites.exportPersonnes.href({ params: { cptsId, format }, query })}
            />
            <Source>
              <NomDispositif code="plafond" />, par professionnel et par année civile (code de la santé publique,
              D1434-44, lu dans une source secondaire). Les frais remboursés n’y entrent pas.
            </Source>
          </>
        )}
      </Loaded>
    </>
  )
}

const headlineOf = (personnes: readonly PersonneIndemnisee[]): string => {
  const near = personnes.filter(({ plafond }) => plafond.niveau === 'proche' || plafond.niveau === 'atteint').length
  return near > 0
    ? `${count(near, 'personne approche', 'personnes approchent')} de son plafond`.replace(
        'approchent de son',
        'approchent de leur',
      )
    : `${count(personnes.length, 'personne')} sous son plafond`.replace('personnes sous son', 'personnes sous leur')
}

const List = ({ personnes, annee }: { personnes: readonly PersonneIndemnisee[]; annee: number }) => {
  const { id: cptsId } = useCpts()
  const mayGive = useCan('indemnite.check')
  const link = useAction(indemnites.createLienIndemnites, { refresh: 'nothing' })
  const [made, setMade] = useState<{ nom: string; lien: string } | null>(null)
  const give = async ({ professionnelId, nom }: PersonneIndemnisee) => {
    const done = await link.run({ params: { cptsId, professionnelId }, body: { envoyer: false } })
    if (done) setMade({ nom, lien: done.lien })
  }
  return (
    <>
      {made && (
        <Notice title={`Lien de ${made.nom}`}>
          Il ouvre sa page{'\u00a0'}: déclarer son temps, donner son IBAN, voir où elle en est. Le précédent ne s’ouvre
          plus.
          <CopyLink link={made.lien} />
        </Notice>
      )}
      <Problem error={link.error} />
      <DataTable
        caption={`Indemnités et rémunérations par personne, année civile ${annee}`}
        rows={personnes}
        keyOf={({ professionnelId }) => professionnelId}
        none="Personne n’a encore de somme."
        initialSort={{ head: 'Plafond', down: true }}
        columns={[
          {
            head: 'Personne',
            width: '26%',
            cell: (one) => (
              <div className={styles.object}>
                <b>{one.nom}</b>
                <small>{one.exercice}</small>
              </div>
            ),
            sort: ({ nom }) => nom,
          },
          {
            head: 'En attente',
            right: true,
            cell: ({ enAttenteCentimes }) => euros(enAttenteCentimes),
            sort: ({ enAttenteCentimes }) => enAttenteCentimes,
          },
          {
            head: 'Approuvé',
            right: true,
            cell: ({ approuveCentimes }) => euros(approuveCentimes),
            sort: ({ approuveCentimes }) => approuveCentimes,
          },
          {
            head: 'Payé',
            right: true,
            cell: (one) =>
              one.payeCentimes > 0 ? (
                <a
                  href={indemnites.readReleveAnnuel.href({
                    params: { cptsId, professionnelId: one.professionnelId },
                    query: { annee },
                  })}
                  download
                  aria-label={`${euros(one.payeCentimes)}, relevé annuel de ${one.nom}`}
                >
                  {euros(one.payeCentimes)}
                </a>
              ) : (
                euros(0)
              ),
            sort: ({ payeCentimes }) => payeCentimes,
          },
          {
            head: 'Reste',
            right: true,
            cell: ({ plafond }) => (plafond.resteCentimes === null ? 'inconnu' : euros(plafond.resteCentimes)),
            sort: ({ plafond }) => plafond.resteCentimes,
          },
          {
            head: 'Plafond',
            cell: ({ plafond }) => <NiveauChip verdict={plafond} />,
            sort: ({ plafond }) => plafond.part,
          },
          {
            head: 'IBAN',
            cell: ({ ibanFin }) => (ibanFin ? `••\u00a0${ibanFin}` : 'manquant'),
            sort: ({ ibanFin }) => ibanFin,
          },
          ...(mayGive
            ? [
                {
                  head: 'Lien',
                  quiet: true,
                  cell: (one: PersonneIndemnisee) => (
                    <Button
                      kind="plain"
                      size="small"
                      pending={link.pending}
                      label={`Donner son lien à ${one.nom}`}
                      onClick={() => void give(one)}
                    >
                      Donner son lien
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
    </>
  )
}
