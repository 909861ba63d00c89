import { createTheme, type MantineColorsTuple } from '@mantine/core'

/** Ten shades around the one accent; shade 8 is the pine of the tokens, so that white on it is AAA. */
const pine: MantineColorsTuple = [
  '#f0f6f3',
  '#dfece7',
  '#c3dad2',
  '#9cc2b5',
  '#74a999',
  '#4f917e',
  '#3b7e6f',
  '#1f6759',
  '#0f5549',
  '#0a3d35',
]

export const mantineTheme = createTheme({
  colors: { pine },
  primaryColor: 'pine',
  primaryShade: 8,
  black: '#15231e',
  white: '#ffffff',
  fontFamily: 'var(--face-text)',
  headings: { fontFamily: 'var(--face-title)', fontWeight: '700' },
  defaultRadius: 4,
  focusRing: 'auto',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Popover: {
      defaultProps: {
        radius: 5,
        shadow: 'none',
        transitionProps: { transition: 'fade-up', duration: 180 },
        classNames: { dropdown: 'floating' },
      },
    },
    Menu: {
      defaultProps: {
        radius: 5,
        shadow: 'none',
        transitionProps: { transition: 'fade-up', duration: 120 },
        classNames: { dropdown: 'floating', item: 'floating-item', label: 'floating-label' },
      },
    },
    Modal: {
      defaultProps: {
        radius: 5,
        transitionProps: { duration: 180 },
        overlayProps: { backgroundOpacity: 0.35, color: '#15231e' },
      },
    },
    Drawer: {
      defaultProps: { transitionProps: { duration: 180 }, overlayProps: { backgroundOpacity: 0.35, color: '#15231e' } },
    },
  },
})
