import { isInside } from '../../kernel/inside.ts'

export { isInside }

/** The sign-in page, which gives the person back to where they were going. */
export const signInAddress = (wanted: string): string =>
  isInside(wanted) && wanted !== '/' ? `/connexion?retour=${encodeURIComponent(wanted)}` : '/connexion'

export const returnAddress = (search: string): string => {
  const wanted = new URLSearchParams(search).get('retour') ?? '/'
  return isInside(wanted) && !wanted.startsWith('/connexion') ? wanted : '/'
}
