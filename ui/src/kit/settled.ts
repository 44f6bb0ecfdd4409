/** Searching waits for the end of a composition: half a word is shown, but not looked for. */
import { type CompositionEvent, type FormEvent, useRef } from 'react';

type Box = HTMLInputElement | HTMLTextAreaElement;

/** Handlers for an input; `onSettled` hears every text that is not in mid-composition. */
export function useSettled(onSettled: ((text: string) => void) | undefined) {
  const composing = useRef(false);
  return {
    onCompositionStart: () => {
      composing.current = true;
    },
    onCompositionEnd: (event: CompositionEvent<Box>) => {
      composing.current = false;
      onSettled?.(event.currentTarget.value);
    },
    onInput: (event: FormEvent<Box>) => {
      if (!composing.current) onSettled?.(event.currentTarget.value);
    },
  };
}
