import { ApolloProvider } from '@apollo/client/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { createClient } from './app/apollo';
import { AppearanceProvider } from './app/appearance';
import { router } from './app/router';
import './app/base.css';
import { startI18n } from './i18n/i18n';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
await startI18n();
createRoot(root).render(
  <StrictMode>
    <ApolloProvider client={createClient()}>
      <AppearanceProvider>
        <RouterProvider router={router} />
      </AppearanceProvider>
    </ApolloProvider>
  </StrictMode>,
);
