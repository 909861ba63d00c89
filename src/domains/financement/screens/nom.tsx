import { capitalizeFirst } from '../../../kernel/french.ts'
import { useCpts } from '../../../web/client/session.ts'
import { useCall } from '../../../web/client/use-call.ts'
import { DISPOSITIFS, type Dispositif } from '../rules/dispositifs.ts'
import { finances } from './client.ts'

/** The name of a scheme as this installation calls it, for a title, a link or a caption. */
export const Nom = ({ code }: { code: Dispositif }) => {
  const { id: cptsId } = useCpts()
  const read = useCall(finances.readDispositifs, { params: { cptsId } }, { keep: true })
  return capitalizeFirst(read.data?.noms[code] ?? DISPOSITIFS[code])
}
