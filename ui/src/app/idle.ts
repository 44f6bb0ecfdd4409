/** Notices when nobody is there. */
import { useEffect, useRef } from 'react';

/** What shows that someone is. Keys of an input method never arrive as keys, so text and composition count too. */
const signs = ['pointerdown', 'pointermove', 'wheel', 'keydown', 'input', 'compositionupdate'] as const;

/** Between two reports of life, in milliseconds. */
const between = 20_000;

/**
 * Calls `onIdle` after so many minutes without a sign, and `onLife` while there are signs. The last sign is always
 * reported, if late: who counts from the reports never counts more minutes than are counted here.
 */
export function useIdle(minutes: number, onIdle: () => void, onLife: () => void): void {
  const late = useRef({ onIdle, onLife });
  late.current = { onIdle, onLife };
  useEffect(() => {
    const span = minutes * 60_000;
    let last = Date.now();
    let timer: ReturnType<typeof setTimeout>;
    let told = Number.NEGATIVE_INFINITY;
    let telling: ReturnType<typeof setTimeout> | undefined;
    // One timer that is set anew only when it fires: moving the pointer must cost nothing.
    const wait = (left: number) => {
      timer = setTimeout(() => {
        const rest = last + span - Date.now();
        if (rest <= 0) late.current.onIdle();
        else wait(rest);
      }, left);
    };
    const seen = () => {
      last = Date.now();
      if (telling !== undefined) return;
      const tell = () => {
        telling = undefined;
        told = Date.now();
        late.current.onLife();
      };
      const rest = told + between - last;
      if (rest <= 0) tell();
      else telling = setTimeout(tell, rest);
    };
    for (const sign of signs) window.addEventListener(sign, seen, { capture: true, passive: true });
    wait(span);
    return () => {
      clearTimeout(timer);
      clearTimeout(telling);
      for (const sign of signs) window.removeEventListener(sign, seen, { capture: true });
    };
  }, [minutes]);
}
