/** What awaits: presences of the registre to declare, sums to check, to approve, to pay. */
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Output } from '../../../../kernel/contract.ts'
import { count } from '../../../../kernel/french.ts'
import { useCpts } from '../../../../web/client/session.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { euros, longDay } from '../../../../web/components/days.ts'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Notice } from '../../../../web/components/notice.tsx'
import { RoomViews } from '../../../../web/shell/room-views.tsx'
import type { indemnitesContract } from '../../contract.ts'
import { indemnites } from '../client.ts'
import styles from '../indemnites.module.css'
import { Propositions } from './propositions.tsx'
import { Reprises } from './reprises.tsx'
import { SommesAFaire } from './sommes-a-faire.tsx'

type Read = Output<(typeof indemnitesContract)['readIndemnites']>
type Etape = Read['etapes'][number]['etape'] | 'toutes'

const WORDS: Record<Read['etapes'][number]['etape'], string> = {
  propose: 'Présences à déclarer',
  controler: 'À contrôler',
  approuver: 'À approuver',
  payer: 'À payer',
}

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const read = useCall(indemnites.readIndemnites, { params: { cptsId } }, { keep: true })
  return (
    <>
      <RoomViews of="Finances" />
      <Loaded of="les indemnités" from={read}>
        {(data) => <Page data={data} />}
      </Loaded>
    </>
  )
}

/** The first step where something waits. */
const firstOf = ({ etapes }: Read): Etape =>
  etapes.toReversed().find(({ nombre, etape }) => nombre > 0 && etape !== 'payer')?.etape ?? 'toutes'

const Page = ({ data }: { data: Read }) => {
  const [chosen, setChosen] = useState<Etape | null>(null)
  const etape = chosen ?? firstOf(data)
  return (
    <>
      <Headline meaning={meaningOf(data)}>{headlineOf(data)}</Headline>
      <nav className={styles.links} aria-label="Autour des indemnités">
        <Link to="/finances/indemnites/personnes">Par personne, année civile</Link>
        <Link to="/finances/indemnites/bareme">Barème d’indemnisation</Link>
      </nav>
      {data.bareme === null && (
        <Notice kind="hand">
          Aucun barème n’est en vigueur{'\u00a0'}: aucune somme ne peut être déclarée.{' '}
          <Link to="/finances/indemnites/bareme">Écrire celui que l’instance a voté</Link>.
        </Notice>
      )}
      <div className={styles.steps}>
        {data.etapes.map((one) => (
          <button key={one.etape} type="button" aria-pressed={etape === one.etape} onClick={() => setChosen(one.etape)}>
            <span>{WORDS[one.etape]}</span>
            <b>{one.nombre}</b>
            <span className={styles.silent}>{euros(one.centimes)}</span>
          </button>
        ))}
      </div>
      {data.reprises.length > 0 && <Reprises reprises={data.reprises} />}
      {etape === 'propose' ? <Propositions /> : <SommesAFaire etape={etape} onAll={() => setChosen('toutes')} />}
    </>
  )
}

const headlineOf = ({ etapes }: Read): string => {
  const of = (etape: Etape) => etapes.find((one) => one.etape === etape)!
  if (of('approuver').nombre > 0) return `${count(of('approuver').nombre, 'somme')} à approuver`
  if (of('controler').nombre > 0) return `${count(of('controler').nombre, 'somme')} à contrôler`
  if (of('propose').nombre > 0) return `${count(of('propose').nombre, 'présence')} à déclarer`
  return 'Rien n’attend de contrôle'
}

const meaningOf = ({ bareme }: Read): string =>
  bareme
    ? `Une somme est contrôlée par une personne, approuvée par une autre, jamais par qui la reçoit. Barème en vigueur depuis le ${longDay(bareme.debut)}.`
    : 'Une somme est contrôlée par une personne, approuvée par une autre, jamais par qui la reçoit.'
