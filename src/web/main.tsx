import './theme/index.ts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'

createRoot(document.getElementById('maillage')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
