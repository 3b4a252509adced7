import './app/theme.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { queryClient } from './api/queries.ts';
import { ErrorBoundary } from './app/error-boundary.tsx';
import { AppRoutes } from './app/routes.tsx';
import { watchTheme } from './ui/theme.ts';
import { Toasts } from './ui/toasts.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

watchTheme();
createRoot(root).render(
  <StrictMode>
    <ErrorBoundary>
      <QueryClientProvider client={queryClient}>
        <BrowserRouter>
          <AppRoutes />
        </BrowserRouter>
        <Toasts />
      </QueryClientProvider>
    </ErrorBoundary>
  </StrictMode>,
);
