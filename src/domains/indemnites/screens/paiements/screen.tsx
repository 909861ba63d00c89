/** What is to be paid, put in a lot of transfers; and the lots. */
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Output } from '../../../../kernel/contract.ts'
import { count } from '../../../../kernel/french.ts'
import { Temporal } from '../../../../kernel/time.ts'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button, ButtonLink } from '../../../../web/components/button.tsx'
import { DataTable } from '../../../../web/components/data-table.tsx'
import { euros, longDay, shortDay, todayIn } from '../../../../web/components/days.ts'
import { DateField, SelectField } from '../../../../web/components/field.tsx'
import { Form, Pair } from '../../../../web/components/form.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Notice } from '../../../../web/components/notice.tsx'
import { Section } from '../../../../web/components/section.tsx'
import { StatusChip } from '../../../../web/components/status-chip.tsx'
import { RoomViews } from '../../../../web/shell/room-views.tsx'
import type { APayer, indemnitesContract, LotLu } from '../../contract.ts'
import { sayLot } from '../../labels.ts'
import { indemnites } from '../client.ts'
import { Exports } from '../exports.tsx'
import styles from '../indemnites.module.css'
import { PickBar, PickBox } from '../pick-bar.tsx'
import { usePicked } from '../use-picked.ts'

type Due = Output<(typeof indemnitesContract)['listAPayer']>
const keyOf = ({ professionnelId, fournisseurId }: APayer): string => (professionnelId ?? fournisseurId)!

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const due = useCall(indemnites.listAPayer, { params: { cptsId } }, { keep: true })
  const lots = useCall(indemnites.listLots, { params: { cptsId } }, { keep: true })
  return (
    <>
      <RoomViews of="Finances" />
      <Loaded of="ce qui est à payer" from={due}>
        {(data) => (
          <>
            <Headline meaning="Approuvé, et pas encore dans un lot. Un lot est un fichier de virements à déposer sur le site de la banque.">
              {data.aPayer.length === 0
                ? 'Rien n’attend un paiement'
                : `${euros(data.aPayer.reduce((sum, { centimes }) => sum + centimes, 0))} à payer à ${count(data.aPayer.length, 'bénéficiaire')}`}
            </Headline>
            {data.aPayer.length > 0 && <Prepare due={data} />}
            {data.aPayer.length > 0 && (
              <Exports
                of="À payer"
                href={(format) =>
                  indemnites.exportPaiements.href({ params: { cptsId, tableau: 'a-payer', format }, query: {} })
                }
              />
            )}
          </>
        )}
      </Loaded>
      <Section title="Lots de virements">
        <Loaded of="les lots" from={lots}>
          {(data) => (
            <>
              <Lots lots={data.lots} />
              {data.lots.length > 0 && (
                <>
                  <Exports
                    of="Les lots"
                    href={(format) =>
                      indemnites.exportPaiements.href({ params: { cptsId, tableau: 'lots', format }, query: {} })
                    }
                  />
                  <Exports
                    of="Tous leurs virements"
                    href={(format) =>
                      indemnites.exportPaiements.href({ params: { cptsId, tableau: 'virements', format }, query: {} })
                    }
                  />
                </>
              )}
            </>
          )}
        </Loaded>
      </Section>
    </>
  )
}

const Prepare = ({ due: { aPayer, comptes } }: { due: Due }) => {
  const { id: cptsId, zone } = useCpts()
  const navigate = useNavigate()
  const mayPay = useCan('indemnite.pay')
  const ready = aPayer.filter(({ ibanFin }) => ibanFin !== null)
  const { picked, isPicked, toggle, pickAll, clear } = usePicked(ready.map(keyOf))
  const [compteId, setCompteId] = useState(comptes[0]?.id ?? '')
  const [jour, setJour] = useState(Temporal.PlainDate.from(todayIn(zone)).add({ days: 1 }).toString())
  const create = useAction(indemnites.createLot)
  const chosen = ready.filter((one) => isPicked(keyOf(one)))
  const submit = async () => {
    const sommeIds = chosen.flatMap(({ sommes }) => sommes.map(({ id }) => id))
    if (sommeIds.length === 0) return
    const done = await create.run({ params: { cptsId }, body: { compteId, executionLe: jour, sommeIds } })
    if (done) await navigate({ to: '/finances/paiements/$lotId', params: { lotId: done.id } })
  }
  const without = aPayer.length - ready.length
  return (
    <>
      {without > 0 && (
        <Notice kind="hand">
          {count(without, 'personne n’a pas donné son IBAN', 'personnes n’ont pas donné leur IBAN')}
          {'\u00a0'}: donnez-leur leur lien depuis «{'\u00a0'}Par personne{'\u00a0'}».
        </Notice>
      )}
      {mayPay && comptes.length === 0 && (
        <Notice kind="hand">
          Ajoutez d’abord le compte bancaire de la CPTS.{' '}
          <ButtonLink kind="plain" to="/finances/comptes">
            Ajouter le compte
          </ButtonLink>
        </Notice>
      )}
      {mayPay && comptes.length > 0 && (
        <div className={styles.form}>
          <Form
            wide
            onSubmit={submit}
            error={create.error}
            actions={
              <PickBar picked={picked.length} all={ready.length} pickAll={pickAll} clear={clear}>
                <Button
                  kind="primary"
                  type="submit"
                  pending={create.pending}
                  blocked={picked.length === 0 && 'Cochez d’abord qui est payé.'}
                >
                  Préparer le lot {picked.length > 0 && euros(chosen.reduce((sum, { centimes }) => sum + centimes, 0))}
                </Button>
              </PickBar>
            }
          >
            <Pair>
              <SelectField
                label="Compte débité"
                value={compteId}
                onChange={setCompteId}
                choices={comptes.map(({ id, nom, ibanFin }) => ({ value: id, label: `${nom}, •• ${ibanFin}` }))}
              />
              <DateField label="Exécution le" value={jour} onChange={setJour} />
            </Pair>
          </Form>
        </div>
      )}
      <DataTable
        caption="À payer, par bénéficiaire"
        rows={aPayer}
        keyOf={keyOf}
        columns={[
          ...(mayPay
            ? [
                {
                  head: 'Choisir',
                  quiet: true,
                  width: '44px',
                  cell: (one: APayer) =>
                    one.ibanFin ? (
                      <PickBox
                        label={`Payer ${one.nom}`}
                        checked={isPicked(keyOf(one))}
                        onChange={() => toggle(keyOf(one))}
                      />
                    ) : null,
                },
              ]
            : []),
          { head: 'Bénéficiaire', cell: ({ nom }) => <b>{nom}</b>, sort: ({ nom }) => nom },
          {
            head: 'Pour',
            bare: true,
            width: '40%',
            cell: ({ sommes }) => (
              <div className={styles.object}>
                {sommes
                  .slice(0, 3)
                  .map(({ objet }) => objet)
                  .join(' ; ')}
                {sommes.length > 3 && <small>et {count(sommes.length - 3, 'autre somme', 'autres sommes')}</small>}
              </div>
            ),
          },
          {
            head: 'IBAN',
            cell: ({ ibanFin }) => (ibanFin ? `••\u00a0${ibanFin}` : <StatusChip kind="waiting">manquant</StatusChip>),
            sort: ({ ibanFin }) => ibanFin,
          },
          {
            head: 'Montant',
            right: true,
            cell: ({ centimes }) => <b>{euros(centimes)}</b>,
            sort: ({ centimes }) => centimes,
          },
        ]}
      />
    </>
  )
}

const Lots = ({ lots }: { lots: readonly LotLu[] }) => (
  <DataTable
    caption="Lots de virements"
    rows={lots}
    keyOf={({ id }) => id}
    linkOf={({ id }) => `/finances/paiements/${id}`}
    none="Aucun lot encore."
    columns={[
      { head: 'Lot', width: '90px', cell: ({ numero }) => `Lot ${numero}`, sort: ({ numero }) => numero },
      { head: 'Exécution', cell: ({ executionLe }) => shortDay(executionLe), sort: ({ executionLe }) => executionLe },
      { head: 'Compte', cell: ({ compte }) => compte },
      { head: 'Virements', right: true, cell: ({ nombre }) => nombre },
      {
        head: 'Montant',
        right: true,
        cell: ({ centimes }) => <b>{euros(centimes)}</b>,
        sort: ({ centimes }) => centimes,
      },
      { head: 'Où il en est', cell: (lot) => <EtatLot lot={lot} />, sort: (lot) => sayLot(lot).word },
    ]}
  />
)

export const EtatLot = ({ lot }: { lot: LotLu }) => {
  const { word, waits } = sayLot(lot)
  return waits ? (
    <StatusChip kind="waiting">{word}</StatusChip>
  ) : (
    <span className={styles.silent}>
      {word}
      {lot.remisLe && `, remis le ${longDay(lot.remisLe.slice(0, 10))}`}
    </span>
  )
}
