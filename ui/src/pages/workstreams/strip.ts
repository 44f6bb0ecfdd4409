/** Keys of a strip: Ctrl+Enter records, Esc closes it. While an input method composes, neither arrives here. */
import type { KeyboardEvent } from 'react';

const mac = /Mac/.test(navigator.platform);

export function onRecordKeys(record: () => unknown, close?: () => void) {
  return {
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Enter' && (mac ? event.metaKey : event.ctrlKey)) {
        event.preventDefault();
        event.stopPropagation();
        record();
      } else if (event.key === 'Escape' && close) {
        event.preventDefault();
        event.stopPropagation();
        close();
      }
    },
  };
}
