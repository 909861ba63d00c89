import { Modal } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { icons } from '../components/icons.ts'
import styles from './dialogs.module.css'
import type { Entry, RoomScreens, SearchHit } from './room-screens.ts'
import { useSearchHits } from './use-search-hits.ts'

type Props = { rooms: readonly RoomScreens[]; entries: readonly Entry[]; close: () => void }

/** One field over everything: places of the application, people, communes. Arrows and Enter, or the mouse. */
const SearchDialog = ({ rooms, entries, close }: Props) => {
  const [words, setWords] = useState('')
  const [chosen, setChosen] = useState(0)
  const [settled] = useDebouncedValue(words, 150)
  const { hits, isSearching } = useSearchHits(rooms, entries, settled)
  const navigate = useNavigate()
  const open = (hit: SearchHit | undefined) => {
    if (!hit) return
    close()
    void navigate({ href: hit.to })
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (event.key === 'Enter') open(hits[chosen])
    if (!step || hits.length === 0) return
    event.preventDefault()
    setChosen((chosen + step + hits.length) % hits.length)
  }
  return (
    <Modal opened onClose={close} withCloseButton={false} padding={0} size={640} yOffset="12dvh" aria-label="Chercher">
      <div className={styles.field}>
        <icons.search />
        <input
          data-autofocus
          role="combobox"
          aria-expanded={hits.length > 0}
          aria-controls="resultats"
          aria-activedescendant={hits[chosen] ? `resultat-${chosen}` : undefined}
          aria-label="Chercher une page, une personne, une commune"
          value={words}
          onChange={(event) => {
            setWords(event.currentTarget.value)
            setChosen(0)
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <Hits hits={hits} chosen={chosen} open={open} />
      <p className={hits.length === 0 ? styles.none : 'visually-hidden'} role="status">
        {hits.length === 0 ? emptySentence(settled, isSearching) : `${hits.length} résultats`}
      </p>
    </Modal>
  )
}
export default SearchDialog

const emptySentence = (words: string, isSearching: boolean): string => {
  if (isSearching) return 'Recherche…'
  return words === '' ? 'Écrivez un nom, une commune ou une page.' : `Rien ne répond à «\u00a0${words}\u00a0».`
}

const Hits = ({ hits, chosen, open }: { hits: SearchHit[]; chosen: number; open: (hit: SearchHit) => void }) => (
  <div id="resultats" role="listbox" aria-label="Résultats" className={hits.length > 0 ? styles.hits : undefined}>
    {hits.map((hit, index) => (
      <div key={`${hit.kind}${hit.to}`} role="presentation">
        {hit.kind !== hits[index - 1]?.kind && (
          <div className={styles.kind} role="presentation">
            {hit.kind}
          </div>
        )}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys */}
        {/* biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus, this is its active descendant */}
        <div
          id={`resultat-${index}`}
          role="option"
          aria-selected={index === chosen}
          className={styles.hit}
          onClick={() => open(hit)}
        >
          {hit.title}
          {hit.detail && <small>{hit.detail}</small>}
        </div>
      </div>
    ))}
  </div>
)
