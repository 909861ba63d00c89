/** Opened by the link of the convocation: no account. */
import { useMe } from '../../../../web/client/session.ts'
import { Notice } from '../../../../web/components/notice.tsx'
import { MaSeance } from './ma-seance.tsx'

export const Screen = () => {
  const lien = useMe().data?.lien
  if (!lien) return <Notice kind="hand">Cette page s’ouvre par le lien de votre convocation.</Notice>
  return <MaSeance cptsId={lien.cptsId} />
}
