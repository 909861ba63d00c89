import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button, ButtonLink } from '../../../../web/components/button.tsx'
import { DataTable } from '../../../../web/components/data-table.tsx'
import { euros } from '../../../../web/components/days.ts'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { MissionBadge } from '../../../../web/components/mission-badge.tsx'
import { Montant } from '../../../../web/components/montant.tsx'
import { Notice } from '../../../../web/components/notice.tsx'
import { Columns, Section } from '../../../../web/components/section.tsx'
import { RoomViews } from '../../../../web/shell/room-views.tsx'
import type { EnveloppeLue } from '../../contract.ts'
import { ALERTE_LABELS, METHODE_LABELS } from '../../labels.ts'
import { type Enveloppe, finances } from '../client.ts'
import { sayAnnee } from '../words.ts'
import { useYear, YearChoice } from '../year-choice.tsx'
import { DepenseForm } from './depense-form.tsx'
import { Engagements } from './engagements.tsx'
import styles from './enveloppes.module.css'
import { FIGURES, Figure } from './figures.tsx'
import { Mouvements } from './mouvements.tsx'
import { RessourceForm } from './ressource-form.tsx'

/** Every euro of one envelope. */
export const Screen = () => {
  const { id: cptsId } = useCpts()
  const { enveloppeId = '' } = useParams({ strict: false }) as { enveloppeId?: string }
  const annee = useYear()
  const read = useCall(
    finances.readEnveloppe,
    { params: { cptsId, enveloppeId }, query: annee ? { annee } : {} },
    { keep: true },
  )
  return (
    <>
      <RoomViews of="Finances" />
      <Loaded of="l’enveloppe" from={read}>
        {(data) => <Whole data={data} />}
      </Loaded>
    </>
  )
}

const sayAlerte = ({ alerte, solde, prevision }: EnveloppeLue): string => {
  if (alerte === 'depasse') return `Il manque ${euros(-solde.reste)} pour ce qui est promis.`
  if (alerte === 'en-avance')
    return `La dépense va plus vite que le temps\u00a0: ${euros(prevision.centimes)} prévus à la fin de l’année, ${METHODE_LABELS[prevision.methode]}.`
  return `Rien n’y bouge depuis des mois, et il y reste ${euros(solde.reste)}.`
}

const Whole = ({ data }: { data: Enveloppe }) => {
  const mayEdit = useCan('finances.edit')
  const [open, setOpen] = useState<'depense' | 'engagement' | 'ressource' | null>(null)
  const close = () => setOpen(null)
  const { enveloppe, periode, ressource } = data
  return (
    <>
      <Headline
        above={enveloppe.poste && <MissionBadge mission={enveloppe.poste} />}
        meaning={enveloppe.detail || (periode.annee && `Sur la ${sayAnnee(periode.annee.rang)}.`)}
        actions={
          mayEdit && (
            <>
              <Button kind="primary" onClick={() => setOpen('depense')}>
                Noter une dépense
              </Button>
              <Button onClick={() => setOpen('engagement')}>Engager une somme</Button>
              {ressource && <Button onClick={() => setOpen('ressource')}>Corriger la ressource</Button>}
            </>
          )
        }
      >
        {enveloppe.libelle}
        {'\u00a0'}: il reste {euros(enveloppe.solde.reste)}
      </Headline>
      {enveloppe.alerte && (
        <Notice kind="hand" title={ALERTE_LABELS[enveloppe.alerte]}>
          <p>{sayAlerte(enveloppe)}</p>
        </Notice>
      )}
      {(open === 'depense' || open === 'engagement') && (
        <DepenseForm key={open} how={open} enveloppe={enveloppe} fiches={data.fiches} close={close} />
      )}
      {open === 'ressource' && ressource && <RessourceForm ressource={ressource} close={close} />}
      {enveloppe.poste && (
        <div className={styles.choice}>
          <YearChoice years={data.annees} value={periode.annee?.id} />
        </div>
      )}
      <dl className={styles.figures}>
        {(Object.keys(FIGURES) as (keyof typeof FIGURES)[]).map((which) => (
          <div key={which}>
            <dt>{FIGURES[which]}</dt>
            <dd>
              <Figure enveloppe={enveloppe} which={which} periode={periode} link={false} size="small" />
            </dd>
          </div>
        ))}
      </dl>
      <Columns>
        <div>
          <Engagements engagements={data.engagements} enveloppeId={enveloppe.id} mayEdit={mayEdit} />
          <Mouvements mouvements={data.mouvements} mayEdit={mayEdit} />
        </div>
        <aside>
          {enveloppe.poste && <Lines data={data} />}
          <Fiches data={data} />
        </aside>
      </Columns>
    </>
  )
}

/** What makes the sum that was contracted. */
const Lines = ({ data }: { data: Enveloppe }) => (
  <Section title="Ce qui est contracté" small>
    {data.lignes.length === 0 ? (
      <p>Cette mission n’est pas payée pendant cette année de contrat.</p>
    ) : (
      <ul className={styles.lines}>
        {data.lignes.map((montant) => (
          <li key={montant.libelle}>
            <span>{montant.libelle.charAt(0).toUpperCase() + montant.libelle.slice(1)}</span>
            <span className={styles.amount}>
              <Montant montant={montant} piece={{ word: 'Voir le barème', to: '/finances/bareme' }} />
            </span>
          </li>
        ))}
      </ul>
    )}
    <ButtonLink size="small" to="/finances/contrat">
      Voir le contrat
    </ButtonLink>
  </Section>
)

/** By fiche-action: planned, promised, paid. */
const Fiches = ({ data }: { data: Enveloppe }) => (
  <Section title="Par fiche-action" small>
    <DataTable
      caption="Ce que chaque fiche-action prend à l’enveloppe"
      rows={data.fiches}
      keyOf={({ id }) => id}
      none="Aucune fiche-action ne prend à cette enveloppe."
      columns={[
        {
          head: 'Fiche',
          cell: ({ id, titre }) => <Link to={`/projet/fiches/${id}`}>{titre}</Link>,
          sort: ({ titre }) => titre,
          width: '40%',
        },
        { head: 'Prévu', cell: ({ prevu }) => euros(prevu), sort: ({ prevu }) => prevu, right: true },
        { head: 'Engagé', cell: ({ engage }) => euros(engage), sort: ({ engage }) => engage, right: true },
        { head: 'Payé', cell: ({ paye }) => euros(paye), sort: ({ paye }) => paye, right: true },
      ]}
    />
  </Section>
)
