import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useState } from 'react'
import { queryClient } from './client/query-client.ts'
import { Announcer } from './components/announcer.tsx'
import { Toasts } from './components/toasts.tsx'
import { createAppRouter } from './router.tsx'
import { mantineTheme, readNonce } from './theme/index.ts'

export const App = () => {
  const [router] = useState(() => createAppRouter())
  return (
    <MantineProvider theme={mantineTheme} forceColorScheme="light" getStyleNonce={readNonce} withCssVariables>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
        <Toasts />
        <Announcer />
      </QueryClientProvider>
    </MantineProvider>
  )
}
