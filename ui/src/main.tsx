/** Start: the IME guard first, so that nothing on the window hears a composing key before it. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './style/index.css';
import { guardComposition } from './kit/keys/ime';
import { listenForShortcuts } from './kit/keys/shortcuts';

guardComposition();
listenForShortcuts();

// Pictures and trying out without a core: `vite --mode gallery`. Not in what is shipped.
if (import.meta.env.MODE === 'gallery') (await import('./gallery/install')).install();

// Loaded after the guard: React Aria listens on the window as soon as it is imported and used.
const [{ App }, { FaultBoundary }, { followTheme }] = await Promise.all([
  import('./app/app'),
  import('./app/fault'),
  import('./state/theme'),
]);
followTheme();

const root = document.getElementById('root');
if (!root) throw new Error('index.html has lost its root element');
createRoot(root).render(
  <StrictMode>
    <FaultBoundary>
      <App />
    </FaultBoundary>
  </StrictMode>,
);
