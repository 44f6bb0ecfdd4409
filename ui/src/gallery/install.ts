/** Stands in for the core in `--mode gallery`. `?first`, `?locked`, `?empty`, `?many` before the `#` choose the beginning. */
import { type CoreOptions, installCore } from './core';

export function install(): void {
  const asked = new URLSearchParams(window.location.search);
  const options: CoreOptions = asked.has('first')
    ? { session: { session: 'first-run' } }
    : asked.has('locked')
      ? { session: { session: 'locked', name: '経済安全保障 総合調整', wait_seconds: 0 } }
      : asked.has('empty')
        ? { empty: true }
        : asked.has('many')
          ? { many: Number(asked.get('many')) || 10_000 }
          : {};
  // The router takes what stands before the `#` for its own.
  window.history.replaceState(null, '', window.location.pathname + window.location.hash);
  installCore({
    ...options,
    look: { language: asked.get('lang') ?? 'ja', theme: asked.get('theme') ?? 'light' },
  });
}
