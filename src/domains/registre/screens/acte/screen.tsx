/** An acte opens on its outputs, then its presences, then its hash. */
import { Link, useParams } from '@tanstack/react-router'
import { useCpts } from '../../../../web/client/session.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button } from '../../../../web/components/button.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { icons } from '../../../../web/components/icons.ts'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { MissionBadge } from '../../../../web/components/mission-badge.tsx'
import { Notice } from '../../../../web/components/notice.tsx'
import type { ActeWhole } from '../../contract.ts'
import { RAISON_LABELS, sayWhen } from '../../labels.ts'
import { registre } from '../client.ts'
import { SCREENS, sayNumero, sayPeople, sayShortNumero } from '../labels.ts'
import { Preuves } from '../preuves/section.tsx'
import styles from './acte.module.css'
import { Chain } from './chain.tsx'
import { Outputs } from './outputs.tsx'
import { Presences } from './presences.tsx'
import { Textes } from './textes.tsx'
import { Thread } from './thread.tsx'

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const { acteId = '' } = useParams({ strict: false }) as { acteId?: string }
  const acte = useCall(registre.readActe, { params: { cptsId, acteId } }, { keep: true })
  return (
    <Loaded of="l’acte" from={acte}>
      {(data) => (
        <div className={styles.page}>
          <Thread actes={data.voisins} current={data.id} />
          <article className={styles.acte}>
            <Body acte={data} />
          </article>
        </div>
      )}
    </Loaded>
  )
}

const Body = ({ acte }: { acte: ActeWhole }) => (
  <>
    <Headline
      above={
        <span className={styles.above}>
          <MissionBadge mission={acte.mission ?? 'fonctionnement'} />
          <span>{sayNumero(acte.numero)}</span>
        </span>
      }
      meaning={acte.resume}
      actions={
        <Button icon={<icons.printer />} onClick={() => window.print()}>
          {SCREENS.print}
        </Button>
      }
    >
      {acte.titre}
    </Headline>
    <ul className={styles.facts}>
      <li>
        <icons.calendar /> {sayWhen({ debut: new Date(acte.debut), fin: new Date(acte.fin), zone: acte.zone })}
      </li>
      {acte.aDistance && (
        <li>
          <icons.phone /> À distance
        </li>
      )}
      {(acte.communeNom ?? acte.lieu) && (
        <li>
          <icons.pin /> {[acte.communeNom, acte.lieu].filter(Boolean).join(', ')}
        </li>
      )}
      {acte.presences.length > 0 && (
        <li>
          <icons.users /> {sayPeople(acte.presences.length)}
        </li>
      )}
    </ul>
    <Threads acte={acte} />
    <Outputs acte={acte} />
    <Textes acte={acte} />
    <Preuves acte={acte} />
    {acte.presences.length > 0 && <Presences acte={acte} />}
    {acte.maillon && acte.maillon.effaces > 0 && <Notice>{SCREENS.erased}</Notice>}
    {acte.maillon && <Chain maillon={acte.maillon} />}
  </>
)

/** What it corrects, and what corrects it. */
const Threads = ({ acte }: { acte: ActeWhole }) => (
  <>
    {acte.corrigePar && (
      <Notice kind="hand">
        Cet acte a été corrigé par l’
        <Link to="/registre/$acteId" params={{ acteId: acte.corrigePar.id }}>
          acte {sayShortNumero(acte.corrigePar.numero)}
        </Link>
        , qui seul compte désormais.
      </Notice>
    )}
    {acte.corrige && (
      <Notice>
        Corrige l’
        <Link to="/registre/$acteId" params={{ acteId: acte.corrige.id }}>
          acte {sayShortNumero(acte.corrige.numero)}
        </Link>
        {acte.raison && `\u00a0: ${RAISON_LABELS[acte.raison]}.`} {acte.note}
      </Notice>
    )}
  </>
)
