/** Who is counted, in the address of the page; and the source that the licence asks to cite. */
import { useNavigate } from '@tanstack/react-router'
import { Segments } from '../../../../web/components/segments.tsx'
import { SOURCES_OFFRE, type SourceOffre } from '../../rules/offre.ts'
import type { AccesLu } from '../client.ts'
import { SOURCE_LABELS } from './source-words.ts'

const CHOICES = SOURCES_OFFRE.map((value) => ({ value, label: SOURCE_LABELS[value] }))

/** Other choices stay in the address. */
export const useAddress = (data: AccesLu) => {
  const navigate = useNavigate()
  return (change: { profession?: string; source?: SourceOffre }) =>
    void navigate({
      to: '/diagnostic/acces',
      search: { profession: data.profession.cle, ...(data.repertoire ? { source: data.source } : {}), ...change },
      replace: true,
      resetScroll: false,
    } as never)
}

export const SourceField = ({ data }: { data: AccesLu }) => {
  const go = useAddress(data)
  return data.repertoire ? (
    <Segments
      legend="Professionnels comptés"
      showLegend
      value={data.source}
      onChange={(source) => go({ source })}
      choices={CHOICES}
    />
  ) : null
}
