import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { shareNonce } from './theme/index.ts'

shareNonce()

createRoot(document.getElementById('maillage')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
