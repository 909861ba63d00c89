/** One line: its signed wording, its steps, what would bring it further, what was granted, how it was written. */
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button } from '../../../../web/components/button.tsx'
import { DataTable } from '../../../../web/components/data-table.tsx'
import { euros } from '../../../../web/components/days.ts'
import { Form } from '../../../../web/components/form.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { MissionBadge } from '../../../../web/components/mission-badge.tsx'
import { Notice } from '../../../../web/components/notice.tsx'
import { Columns, Section } from '../../../../web/components/section.tsx'
import { StatusChip } from '../../../../web/components/status-chip.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { RoomViews } from '../../../../web/shell/room-views.tsx'
import { juger } from '../../rules/lignes.ts'
import { sayPalier } from '../../rules/mots-lignes.ts'
import { finances, type LigneLueSeule, type LignesLues } from '../client.ts'
import { sayAnnee } from '../words.ts'
import { Avancer } from './avancer.tsx'
import { ReviseLigneForm, Why } from './form.tsx'
import { Aside } from './ligne-aside.tsx'
import styles from './lignes.module.css'

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const { ligneId = '' } = useParams({ strict: false }) as { ligneId?: string }
  const read = useCall(finances.readLigneVariable, { params: { cptsId, ligneId } })
  const year = useCall(
    finances.readLignesVariables,
    { params: { cptsId }, query: read.data ? { annee: read.data.annee.id } : {} },
    { enabled: read.data !== undefined },
  )
  return (
    <>
      <RoomViews of="Finances" />
      <Loaded of="la ligne" from={read}>
        {(data) => (
          <Loaded of="l’année de contrat" from={year}>
            {(around) => <Whole data={data} around={around} />}
          </Loaded>
        )}
      </Loaded>
    </>
  )
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const sayMeaning = ({ ligne, retiree }: LigneLueSeule): string => {
  if (retiree) return 'Cette ligne ne compte plus.'
  const { valeur, constat, prochain } = ligne.dit
  const now = `${capital(valeur)} à ce jour\u00a0: ${constat}.`
  return prochain === '' ? now : `${now} ${capital(prochain)}.`
}

const sayWorth = ({ ligne: { libelle, estime, meilleur, accord }, retiree }: LigneLueSeule): string => {
  if (retiree) return libelle
  if (accord) return `${libelle}\u00a0: ${euros(accord.centimes)} accordés`
  return estime === null
    ? `${libelle}\u00a0: ${euros(meilleur)} au plus`
    : `${libelle}\u00a0: ${euros(estime)} estimés sur ${euros(meilleur)}`
}

const Whole = ({ data, around }: { data: LigneLueSeule; around: LignesLues }) => {
  const mayEdit = useCan('finances.edit')
  const [open, setOpen] = useState<'revise' | 'retire' | null>(null)
  const { ligne, annee, retiree } = data
  const avenants = around.annee?.avenants ?? []
  return (
    <>
      <Headline
        above={
          <span className={styles.above}>
            <MissionBadge mission={ligne.mission} />
            <Link to="/finances/part-variable" search={{ annee: annee.id } as never}>
              {capital(sayAnnee(annee.rang))}
            </Link>
          </span>
        }
        meaning={sayMeaning(data)}
        actions={
          mayEdit && (
            <>
              <Button onClick={() => setOpen('revise')}>
                {retiree ? 'La remettre, dans une nouvelle version' : 'Écrire une nouvelle version'}
              </Button>
              {!retiree && <Button onClick={() => setOpen('retire')}>Retirer la ligne</Button>}
            </>
          )
        }
      >
        {sayWorth(data)}
      </Headline>
      {open === 'revise' && (
        <ReviseLigneForm
          ligne={ligne}
          avenants={avenants}
          indicateurs={around.indicateurs}
          close={() => setOpen(null)}
        />
      )}
      {open === 'retire' && <Retire data={data} avenants={avenants} close={() => setOpen(null)} />}
      {ligne.constats.length > 0 && (
        <Notice kind="hand" title="À relire dans le texte signé">
          {ligne.constats.map((one) => (
            <p key={one}>{one}</p>
          ))}
        </Notice>
      )}
      <Columns>
        <div>
          <Section title="Le texte signé">
            <blockquote className={styles.quote}>{ligne.enonce}</blockquote>
          </Section>
          <Paliers data={data} />
          <Avancer data={data} />
        </div>
        <aside>
          <Aside data={data} />
        </aside>
      </Columns>
    </>
  )
}

const Paliers = ({ data: { ligne } }: { data: LigneLueSeule }) => {
  const { atteint } = juger(ligne, ligne.valeur)
  const share = ligne.indicateur?.unite === '%'
  const dire = (value: number) =>
    `${value.toLocaleString('fr-FR').replaceAll('\u202f', '\u00a0')}${share ? '\u00a0%' : ''}`
  return (
    <Section title="Les paliers">
      <DataTable
        caption="Paliers de la ligne"
        rows={ligne.paliers.toReversed()}
        keyOf={({ seuil }) => String(seuil)}
        columns={[
          { head: 'Palier', cell: (one) => sayPalier(ligne, one, dire), width: '45%' },
          { head: 'Montant', cell: ({ centimes }) => euros(centimes), right: true },
          {
            head: 'À ce jour',
            cell: ({ seuil }) => (seuil === atteint?.seuil ? <StatusChip kind="done">atteint</StatusChip> : null),
            right: true,
          },
        ]}
      />
    </Section>
  )
}

type RetireProps = { data: LigneLueSeule; avenants: NonNullable<LignesLues['annee']>['avenants']; close: () => void }
const Retire = ({ data: { ligne }, avenants, close }: RetireProps) => {
  const { id: cptsId } = useCpts()
  const [motif, setMotif] = useState('')
  const [avenantId, setAvenant] = useState('')
  const retire = useAction(finances.retireLigneVariable, {
    onDone: () => {
      notify('Ligne retirée. Ce qui en fut écrit reste lisible ici.')
      close()
    },
  })
  return (
    <div className={styles.form}>
      <Form
        wide
        error={retire.error}
        onSubmit={() =>
          retire.run({
            params: { cptsId, ligneId: ligne.id },
            body: { version: ligne.version, motif, avenantId: avenantId || null },
          })
        }
        actions={
          <>
            <Button kind="primary" type="submit" pending={retire.pending}>
              Retirer cette ligne
            </Button>
            <Button kind="plain" onClick={close}>
              Renoncer
            </Button>
          </>
        }
      >
        <Why
          motif={motif}
          setMotif={setMotif}
          avenantId={avenantId}
          setAvenant={setAvenant}
          avenants={avenants}
          error={retire.champs.motif}
        />
      </Form>
    </div>
  )
}
