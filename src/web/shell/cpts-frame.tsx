import { Link } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense, useMemo, useState } from 'react'
import { type Me, useCptsQuery } from '../client/session.ts'
import { icons } from '../components/icons.ts'
import { Kbd } from '../components/kbd.tsx'
import { CptsName } from './cpts-name.tsx'
import styles from './frame.module.css'
import { Mark } from './mark.tsx'
import { HeaderNavigation, PhoneBar } from './navigation.tsx'
import { PersonMenu } from './person-menu.tsx'
import type { RoomScreens, ScreenRoute } from './room-screens.ts'
import { SkipLink } from './skip-link.tsx'
import { TrialMark } from './trial-mark.tsx'
import { useShellKeys } from './use-shell-keys.ts'

const SearchDialog = lazy(() => import('./search-dialog.tsx'))
const KeysDialog = lazy(() => import('./keys-dialog.tsx'))

type Props = { me: Me; rooms: readonly RoomScreens[]; route: ScreenRoute; children: ReactNode }

export const CptsFrame = ({ me, rooms, route, children }: Props) => {
  const [open, setOpen] = useState<'search' | 'keys' | null>(null)
  const permissions = useCptsQuery().data?.permissions
  const entries = useMemo(
    () =>
      rooms
        .flatMap((room) => room.entries)
        .filter(
          ({ permission, patients }) => permissions?.includes(permission) && (!patients || me.installation.patients),
        ),
    [rooms, permissions, me.installation.patients],
  )
  useShellKeys(entries, setOpen)
  const close = () => setOpen(null)
  return (
    <div className={styles.masthead}>
      <SkipLink />
      <header className={styles.header}>
        <Link to="/" className={styles.brand} aria-label="Maillage, accueil">
          <Mark />
          <span className={styles.brandWord}>Maillage</span>
        </Link>
        <CptsName me={me} />
        {me.installation.nature === 'demonstration' && <TrialMark />}
        <button type="button" className={styles.search} onClick={() => setOpen('search')} aria-keyshortcuts="/">
          <icons.search size={17} />
          <span>Chercher</span>
          <span aria-hidden="true" className={styles.searchKey}>
            <Kbd>/</Kbd>
          </span>
        </button>
        <PersonMenu me={me} showKeys={() => setOpen('keys')} />
        <HeaderNavigation entries={entries} />
      </header>
      <main id="contenu" className={route.width === 'wide' ? styles.wide : styles.page} tabIndex={-1}>
        {children}
      </main>
      <PhoneBar entries={entries} />
      <Suspense>
        {open === 'search' && <SearchDialog rooms={rooms} entries={entries} close={close} />}
        {open === 'keys' && <KeysDialog entries={entries} close={close} />}
      </Suspense>
    </div>
  )
}
