/** The same page, for who is signed in. */
import { useParams } from '@tanstack/react-router'
import { useCpts } from '../../../../web/client/session.ts'
import { MaSeance } from './ma-seance.tsx'

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const { seanceId = '' } = useParams({ strict: false }) as { seanceId?: string }
  return <MaSeance cptsId={cptsId} seanceId={seanceId} />
}
