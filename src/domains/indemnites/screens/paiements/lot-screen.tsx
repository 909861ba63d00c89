/** One lot: its file with our own checks, its transfers, what the bank did with them. */
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { Output } from '../../../../kernel/contract.ts'
import { count } from '../../../../kernel/french.ts'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button } from '../../../../web/components/button.tsx'
import { CsvLink } from '../../../../web/components/csv-link.tsx'
import { DataTable } from '../../../../web/components/data-table.tsx'
import { euros, longDay, shortDay, todayIn } from '../../../../web/components/days.ts'
import { DateField, TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { icons } from '../../../../web/components/icons.ts'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { Section, Source } from '../../../../web/components/section.tsx'
import { StatusChip } from '../../../../web/components/status-chip.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { RoomViews } from '../../../../web/shell/room-views.tsx'
import type { indemnitesContract, VirementLu } from '../../contract.ts'
import { VIREMENT_LABELS } from '../../labels.ts'
import { indemnites } from '../client.ts'
import { Exports } from '../exports.tsx'
import styles from '../indemnites.module.css'
import { EtatLot } from './screen.tsx'

type Lot = Output<(typeof indemnitesContract)['readLot']>

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const { lotId = '' } = useParams({ strict: false }) as { lotId?: string }
  const read = useCall(indemnites.readLot, { params: { cptsId, lotId } }, { keep: true })
  return (
    <>
      <RoomViews of="Finances" />
      <Loaded of="le lot" from={read}>
        {(lot) => (
          <>
            <Headline
              above={<EtatLot lot={lot} />}
              meaning={`Exécution demandée le ${longDay(lot.executionLe)}, depuis ${lot.compte}.`}
            >
              Lot {lot.numero}
              {'\u00a0'}: {euros(lot.centimes)} en {count(lot.nombre, 'virement')}
            </Headline>
            <Acts lot={lot} />
            {lot.controles.length > 0 && <Controles lot={lot} />}
            <Virements lot={lot} />
            <Exports
              of="Ces virements"
              href={(format) =>
                indemnites.exportPaiements.href({
                  params: { cptsId, tableau: 'virements', format },
                  query: { lotId: lot.id },
                })
              }
            />
          </>
        )}
      </Loaded>
    </>
  )
}

const Acts = ({ lot }: { lot: Lot }) => {
  const { id: cptsId, zone } = useCpts()
  const mayPay = useCan('indemnite.pay')
  const [jour, setJour] = useState(todayIn(zone))
  const hand = useAction(indemnites.handLot, { onDone: () => notify('Lot remis. Son fichier ne changera plus.') })
  const cancel = useAction(indemnites.cancelLot, {
    onDone: () => notify('Lot abandonné. Ses sommes attendent un autre lot.'),
  })
  const pay = useAction(indemnites.payLot, {
    onDone: ({ payes }) => notify(`${count(payes, 'virement payé', 'virements payés')}.`),
  })
  if (!mayPay) return null
  const params = { cptsId, lotId: lot.id }
  const isIntact = lot.virements.every(({ etat }) => etat === 'a-payer')
  return (
    <>
      <div className={styles.acts}>
        {lot.etat === 'prepare' && (
          <Button kind="primary" pending={hand.pending} onClick={() => void hand.run({ params })}>
            Remettre le lot à la banque
          </Button>
        )}
        {lot.etat === 'remis' && (
          <CsvLink href={indemnites.readFichierLot.href({ params })}>Fichier de virements SEPA</CsvLink>
        )}
        {lot.etat !== 'annule' && isIntact && (
          <Button kind="plain" pending={cancel.pending} onClick={() => void cancel.run({ params })}>
            Renoncer à ce lot
          </Button>
        )}
      </div>
      {lot.etat === 'remis' && lot.restants > 0 && (
        <div className={styles.form}>
          <Form
            onSubmit={() => pay.run({ params, body: { jour } })}
            error={pay.error}
            actions={
              <Button type="submit" pending={pay.pending}>
                Noter {count(lot.restants, 'virement exécuté', 'virements exécutés')}
              </Button>
            }
          >
            <DateField
              label="Exécutés par la banque le"
              hint="Ou reconnaissez chaque virement dans un relevé, ci-dessous"
              value={jour}
              onChange={setJour}
            />
          </Form>
        </div>
      )}
      <Problem error={hand.error ?? cancel.error} />
    </>
  )
}

const Controles = ({ lot }: { lot: Lot }) => (
  <Section title="Contrôles du fichier" small>
    <ul className={styles.controls}>
      {lot.controles.map(({ libelle, conforme }) => (
        <li key={libelle}>
          {conforme ? <icons.check size={16} /> : <icons.alert size={16} />}
          <span>
            {libelle}
            {!conforme && ', non conforme'}
          </span>
        </li>
      ))}
    </ul>
    <Source>
      Ces contrôles de structure sont ceux de Maillage. Ils ne remplacent pas le schéma officiel pain.001.001.09, que la
      commande «{'\u00a0'}check-pain{'\u00a0'}» applique si vous le fournissez, ni ceux de votre banque.
      {lot.empreinte && ` Empreinte du fichier remis\u00a0: ${lot.empreinte.slice(0, 16)}…`}
    </Source>
  </Section>
)

const Virements = ({ lot }: { lot: Lot }) => (
  <Section title="Virements">
    <DataTable
      caption="Virements du lot"
      rows={lot.virements}
      keyOf={({ id }) => id}
      columns={[
        { head: 'Référence', width: '100px', cell: ({ reference }) => reference, sort: ({ reference }) => reference },
        {
          head: 'Titulaire',
          cell: ({ titulaire, ibanFin }) => (
            <div className={styles.object}>
              <b>{titulaire}</b>
              <small>
                IBAN ••{'\u00a0'}
                {ibanFin}
              </small>
            </div>
          ),
          sort: ({ titulaire }) => titulaire,
        },
        {
          head: 'Pour',
          bare: true,
          width: '32%',
          cell: ({ sommes }) =>
            sommes.map((one) => (
              <div key={one.id}>
                <Link to="/finances/indemnites/$sommeId" params={{ sommeId: one.id }}>
                  {one.objet}
                </Link>
                , {euros(one.centimes)}
              </div>
            )),
        },
        {
          head: 'Montant',
          right: true,
          cell: ({ centimes }) => <b>{euros(centimes)}</b>,
          sort: ({ centimes }) => centimes,
        },
        { head: 'Où il en est', bare: true, cell: (one) => <Etat virement={one} isHanded={lot.etat === 'remis'} /> },
      ]}
    />
  </Section>
)

const Etat = ({ virement, isHanded }: { virement: VirementLu; isHanded: boolean }) => {
  const { id: cptsId, zone } = useCpts()
  const mayPay = useCan('indemnite.pay')
  const [isAsking, setAsking] = useState(false)
  const pay = useAction(indemnites.payVirement, { onDone: () => notify('Virement payé, reconnu dans le relevé.') })
  const params = { cptsId, virementId: virement.id }
  const said =
    virement.payeLe && virement.etat === 'paye'
      ? `Payé le ${shortDay(virement.payeLe)}${virement.payePar === 'releve' ? ', lu dans un relevé' : ', noté à la main'}`
      : VIREMENT_LABELS[virement.etat]
  return (
    <div>
      {virement.etat === 'a-payer' ? (
        <StatusChip kind="waiting">{said}</StatusChip>
      ) : (
        <span className={styles.silent}>{said}</span>
      )}
      {virement.retourMotif && <div className={styles.silent}>{virement.retourMotif}</div>}
      {mayPay &&
        isHanded &&
        virement.lignes.map((one) => (
          <div key={one.id}>
            <Button
              kind="plain"
              size="small"
              pending={pay.pending}
              label={`Payé par la ligne du ${shortDay(one.jour)}, ${one.libelle}`}
              onClick={() => void pay.run({ params, body: { jour: one.jour, ligneReleveId: one.id } })}
            >
              Payé par la ligne du {shortDay(one.jour)}
            </Button>
          </div>
        ))}
      {mayPay && isHanded && (virement.etat === 'paye' || virement.etat === 'a-payer') && !isAsking && (
        <div>
          <Button
            kind="plain"
            size="small"
            label={`Noter un retour du virement ${virement.reference}`}
            onClick={() => setAsking(true)}
          >
            Noter un retour
          </Button>
        </div>
      )}
      {isAsking && <Retour params={params} today={todayIn(zone)} close={() => setAsking(false)} />}
      <Problem error={pay.error} />
    </div>
  )
}

const Retour = ({
  params,
  today,
  close,
}: {
  params: { cptsId: string; virementId: string }
  today: string
  close: () => void
}) => {
  const [motif, setMotif] = useState('')
  const [jour, setJour] = useState(today)
  const back = useAction(indemnites.returnVirement)
  const submit = async () => {
    if (!(await back.run({ params, body: { jour, motif } }))) return
    notify('Retour noté. Ce que ce virement payait est dû à nouveau.')
    close()
  }
  return (
    <Form
      wide
      onSubmit={submit}
      error={back.error}
      actions={
        <>
          <Button kind="primary" size="small" type="submit" pending={back.pending}>
            Noter le retour
          </Button>
          <Button kind="plain" size="small" onClick={close}>
            Renoncer
          </Button>
        </>
      }
    >
      <TextField label="Motif donné par la banque" value={motif} onChange={setMotif} maxLength={300} />
      <DateField label="Revenu le" value={jour} onChange={setJour} />
    </Form>
  )
}
