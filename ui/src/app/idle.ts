/** Notices when nobody is there. */
import { useEffect, useRef } from 'react';

/** What shows that someone is. Keys of an input method never arrive as keys, so text and composition count too. */
const signs = ['pointerdown', 'pointermove', 'wheel', 'keydown', 'input', 'compositionupdate'] as const;

/** Calls `onIdle` after so many minutes without a sign. */
export function useIdle(minutes: number, onIdle: () => void): void {
  const late = useRef(onIdle);
  late.current = onIdle;
  useEffect(() => {
    const span = minutes * 60_000;
    let last = Date.now();
    let timer: ReturnType<typeof setTimeout>;
    // One timer that is set anew only when it fires: moving the pointer must cost nothing.
    const wait = (left: number) => {
      timer = setTimeout(() => {
        const rest = last + span - Date.now();
        if (rest <= 0) late.current();
        else wait(rest);
      }, left);
    };
    const seen = () => {
      last = Date.now();
    };
    for (const sign of signs) window.addEventListener(sign, seen, { capture: true, passive: true });
    wait(span);
    return () => {
      clearTimeout(timer);
      for (const sign of signs) window.removeEventListener(sign, seen, { capture: true });
    };
  }, [minutes]);
}
