import './tokens.css'
import './fonts.css'
import './mantine.css'
import './base.css'
import './floating.css'

export { mantineTheme } from './mantine-theme.ts'
export { readNonce, shareNonce } from './nonce.ts'
