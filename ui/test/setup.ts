/** Every test page starts as the app does: styles, then the IME guard, then the shortcuts. */
import '@/style/index.css';
import { afterEach } from 'vitest';
import { guardComposition } from '@/kit/keys/ime';
import { listenForShortcuts } from '@/kit/keys/shortcuts';
import { setLang } from '@/text/text';
import { clean } from './render';

guardComposition();
listenForShortcuts();
document.documentElement.dataset.theme = 'light';

afterEach(() => {
  clean();
  setLang('ja');
  document.documentElement.dataset.theme = 'light';
});
