import { useMe } from '../../../../web/client/session.ts'
import { Notice } from '../../../../web/components/notice.tsx'
import { PROPOSER } from '../labels-proposer.ts'
import { MonAgenda } from './mon-agenda.tsx'

/** Opened by a signed link: no account, no navigation, and no patient, ever. */
export const Screen = () => {
  const lien = useMe().data?.lien
  if (!lien) return <Notice kind="hand">{PROPOSER.noLink}</Notice>
  return <MonAgenda cptsId={lien.cptsId} byLink />
}
